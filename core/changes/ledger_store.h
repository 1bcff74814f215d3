// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/changes/ledger.h"
#include "core/changes/ledger_entry.h"
#include "core/changes/ledger_file.h"
#include "core/changes/run_lock.h"

namespace bw {

class LedgerStore final : public Ledger {
public:
    LedgerStore(std::unique_ptr<LedgerFile>, QString instance, std::shared_ptr<HeadStore>, Now);

    // ledger_append.cpp
    Result<void> intend(JournalItem::What, const ChangeSet&, const QStringList& allowed, const People& = {},
        const Foreseen& = {}) override;
    Result<void> progress(const QString& set, std::span<const Outcome>) override;
    Result<void> conclude(const QString& set, std::span<const Outcome>, const QStringList& notes) override;
    Result<void> note(JournalItem::What, const QString& text, const QString& reason) override;
    Result<bool> claim(const QString& set) override;
    std::vector<Finding> warnings() const override { return m_warnings; }

    // ledger_list.cpp
    Result<std::vector<JournalItem>> list(qint64 before, int most, const Context&) override;
    Result<void> each(const ItemVisit&, const Context&) override;
    Result<std::optional<JournalItem>> item(const QString& set) override;
    Result<std::optional<JournalItem>> newestUndoable() override;
    Result<std::vector<JournalItem>> unfinished() override;
    Result<qint64> entries() override;

    // ledger_verify.cpp
    Result<Verdict> verify(const Context&) override;
    Result<QByteArray> head() override;
    Result<Verdict> compare(const QByteArray& proof, const Context&) override;

    // ledger_forget.cpp
    Result<qint64> forget(
        const QString& person, const QStringList& words, const Context&, const QString& reason = {}) override;
    Result<qint64> trimArchive(Instant olderThan) override;

    // ledger_expire.cpp
    Result<qint64> blankBefore(Instant olderThan, const Context&) override;

    // ledger_archive.cpp
    std::unique_ptr<Archive> archive(const QString& set) override;

private:
    struct Tail {
        qint64 seq = 0;
        QByteArray hash, previous, body;
    };
    struct Broken {
        qint64 at = 0;
        const char* why = "";
    };
    Result<Tail> tail(); // of the chain; seq 0 when it is empty
    Result<QByteArray> hashAt(qint64 seq); // empty: there is no such entry
    std::optional<Head> keptHead();
    // What can be seen without reading all: the newest entries, and the head that was kept.
    enum class Look { Tail, Newest };
    Result<std::optional<Broken>> lookAtChain(const Tail&, const std::optional<Head>& kept, Look);
    Result<std::optional<Broken>> lookAtNewest(const Tail&);
    std::optional<Broken> lookAtHead(const Tail&, const std::optional<Head>& kept, const QByteArray& ours) const;
    // One entry, in a transaction with what `also` does.
    using Compose = std::function<QByteArray(const entry::Head&)>;
    Result<void> append(Look, const Compose&, const std::function<Result<void>()>& also = {});
    Result<Head> insert(const Tail&, const QByteArray& body);

    Result<std::vector<JournalItem>> page(const char* sql, qint64 border, int most, const Context&);
    Result<void> complete(JournalItem&);
    Result<QString> undoer(const QString& set, int depth = 0);
    QString lockFile(const QString& set) const;
    Result<bool> isOpen(const QString& set);

    Result<Verdict> check(std::span<const Head> kept, const Context&);
    struct Wanted { // fields that name a person, as far as entries were looked through
        QString person;
        QStringList words;
        qint64 seen = 0;
        std::vector<entry::Blanked> fields;
    };
    Result<void> look(Wanted&, const Context&);
    Result<void> blank(std::span<const entry::Blanked>);
    Result<qint64> dropArchived(const QString& person);
    Result<qint64> blankedUntil();
    Result<qint64> oldUntil(qint64 from, Instant olderThan, qint64 most);
    Result<void> blankAll(qint64 from, qint64 until);

    std::unique_ptr<LedgerFile> m_file;
    QString m_instance;
    std::shared_ptr<HeadStore> m_heads;
    Now m_now;
    std::vector<Finding> m_warnings;
    std::map<QString, RunLock> m_running;
    std::map<QString, std::vector<SecretPtr>> m_secrets; // of sets being applied: no text may repeat them
};

} // namespace bw
