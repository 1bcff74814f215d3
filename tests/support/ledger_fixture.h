// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/changes/ledger.h"
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <memory>
#include <sqlite3.h>

namespace bw::test {

// A ledger in a folder of its own, with heads beside it, and what a person with sqlite3 could do to it.
class LedgerFixture {
public:
    QString folder() const { return m_folder.filePath(QStringLiteral("ledgers")); }
    QString heads() const { return m_folder.filePath(QStringLiteral("heads")); }
    QString file() const { return folder() + QStringLiteral("/i1.db"); }
    std::unique_ptr<Ledger> open() const
    {
        auto ledger = Ledger::open(folder(), QStringLiteral("i1"), fileHeads(heads()), [this] { return m_now; });
        if (!ledger)
            qFatal("%s: %s", ledger.error().id, qPrintable(ledger.error().detail));
        return std::move(*ledger);
    }
    bool sql(const QByteArray& text) const
    {
        sqlite3* db = nullptr;
        sqlite3_open(QFile::encodeName(file()).constData(), &db);
        sqlite3_busy_timeout(db, 10'000);
        const int code = sqlite3_exec(db, text.constData(), nullptr, nullptr, nullptr);
        if (code != SQLITE_OK)
            qWarning("%s", sqlite3_errmsg(db));
        sqlite3_close(db);
        return code == SQLITE_OK;
    }
    QByteArray value(const QByteArray& text) const
    {
        sqlite3* db = nullptr;
        sqlite3_stmt* statement = nullptr;
        sqlite3_open(QFile::encodeName(file()).constData(), &db);
        sqlite3_prepare_v2(db, text.constData(), -1, &statement, nullptr);
        QByteArray out;
        if (sqlite3_step(statement) == SQLITE_ROW)
            out = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
        sqlite3_finalize(statement);
        sqlite3_close(db);
        return out;
    }
    QByteArray allBytes() const // of all files
    {
        QByteArray all;
        const auto names = QDir(folder()).entryInfoList(QDir::Files | QDir::Hidden);
        for (const auto& info : names) {
            QFile f(info.filePath());
            if (f.open(QIODevice::ReadOnly))
                all += f.readAll();
        }
        return all;
    }
    void setNow(Instant at) { m_now = at; }

private:
    QTemporaryDir m_folder;
    Instant m_now = *parseTimestamp("2026-11-21T10:12:41.652123Z");
};

inline Change roleChange(const QString& id, const QString& name)
{
    return {QStringLiteral("user.role"), {QStringLiteral("user"), id, QStringLiteral("instance"), name},
        QJsonObject{{QStringLiteral("role"), QStringLiteral("user")}},
        QJsonObject{{QStringLiteral("role"), QStringLiteral("admin")}}};
}

inline ChangeSet setOf(std::vector<Change> changes, const QString& id = newSetId())
{
    ChangeSet set;
    set.id = id;
    set.instance = QStringLiteral("i1");
    set.place = QStringLiteral("/srv/localai/database.db");
    set.reason = QStringLiteral("ticket 4711");
    set.changes = std::move(changes);
    return set;
}

// An applied set: intent and result.
inline bool applied(Ledger& ledger, const ChangeSet& set, JournalItem::What what = JournalItem::What::Apply)
{
    const std::vector<Outcome> outcomes(set.changes.size(), Outcome{Status::Done});
    return ledger.intend(what, set, {}, {{QStringLiteral("u1"), QStringLiteral("ada@x.test")}})
        && ledger.conclude(set.id, outcomes, {});
}

} // namespace bw::test
