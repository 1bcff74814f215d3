// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/head_store.h"
#include "core/changes/ledger_file.h"
#include "core/secrets/memory_keychain.h"
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bw;
using namespace Qt::Literals::StringLiterals;

namespace {

// One keychain that several stores open, as the system's is.
class SharedKeychain : public Keychain {
public:
    struct Counted {
        MemoryKeychain keychain;
        int reads = 0, writes = 0;
        bool fails = false;
    };
    explicit SharedKeychain(Counted& shared)
        : m_shared(shared)
    {
    }
    KeychainStatus status(const Context&) override { return {KeychainState::Ready, ""}; }
    Result<SecretPtr> read(const QString& key, const Context& c) override
    {
        ++m_shared.reads;
        if (m_shared.fails)
            return fail(Fault::Unreachable, "keychain.no-answer");
        return m_shared.keychain.read(key, c);
    }
    Result<void> write(const QString& key, const SecretPtr& s, const Context& c) override
    {
        ++m_shared.writes;
        return m_shared.keychain.write(key, s, c);
    }
    Result<void> remove(const QString& key, const Context& c) override { return m_shared.keychain.remove(key, c); }

private:
    Counted& m_shared;
};

} // namespace

class TestHeadStore : public QObject {
    Q_OBJECT
private slots:
    void neverGoesBack()
    {
        QTemporaryDir dir;
        const auto heads = fileHeads(dir.filePath(u"heads"_s));
        QVERIFY(!*heads->newest(u"i"_s));
        QVERIFY(heads->keep(u"i"_s, {7, "aa"}));
        QVERIFY(heads->keep(u"i"_s, {5, "bb"}));
        QVERIFY(heads->keep(u"../j"_s, {1, "cc"}));
        const auto kept = *fileHeads(dir.filePath(u"heads"_s))->newest(u"i"_s);
        QCOMPARE(kept->seq, 7);
        QCOMPARE(kept->hash, "aa");
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files).size(), 0);
    }
    void aBrokenFileSaysNothing()
    {
        QTemporaryDir dir;
        const auto heads = fileHeads(dir.path());
        QVERIFY(heads->keep(u"i"_s, {7, "aa"}));
        QFile file(QDir(dir.path()).entryInfoList({u"*.json"_s}).front().filePath());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write("{") > 0);
        file.close();
        QVERIFY(!*heads->newest(u"i"_s));
        QVERIFY(heads->keep(u"i"_s, {8, "bb"}));
        QCOMPARE((*heads->newest(u"i"_s))->seq, 8);
    }
    void anUnwritableFolderIsSaid()
    {
        QTemporaryDir dir;
        QFile file(dir.filePath(u"heads"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(fileHeads(file.fileName())->keep(u"i"_s, {1, "aa"}).error().id, "journal.head-not-kept");
    }
    void theNewerOfBothCounts()
    {
        QTemporaryDir dir;
        SharedKeychain::Counted shared;
        const auto make = [&] { return std::make_unique<SharedKeychain>(shared); };
        {
            const auto heads = headsWithKeychain(fileHeads(dir.filePath(u"a"_s)), make);
            for (qint64 n = 1; n <= 50; ++n)
                QVERIFY(heads->keep(u"i"_s, {n, "aa"}));
            QCOMPARE(shared.writes, 1); // it is slow: the rest waits for the end
        }
        QCOMPARE(shared.writes, 2);
        // The file is gone, or says less.
        const auto other = headsWithKeychain(fileHeads(dir.filePath(u"b"_s)), make);
        QCOMPARE((*other->newest(u"i"_s))->seq, 50);
        QVERIFY(fileHeads(dir.filePath(u"b"_s))->keep(u"i"_s, {50, "forged"}));
        QCOMPARE((*other->newest(u"i"_s))->hash, "aa");
        QVERIFY(fileHeads(dir.filePath(u"b"_s))->keep(u"i"_s, {51, "cc"}));
        QCOMPARE((*other->newest(u"i"_s))->hash, "cc");
    }
    void aSilentKeychainIsLeftAlone()
    {
        QTemporaryDir dir;
        SharedKeychain::Counted shared;
        shared.fails = true;
        const auto heads =
            headsWithKeychain(fileHeads(dir.path()), [&] { return std::make_unique<SharedKeychain>(shared); });
        for (qint64 n = 1; n <= 5; ++n)
            QVERIFY(heads->keep(u"i"_s, {n, "aa"}));
        QCOMPARE((*heads->newest(u"i"_s))->seq, 5);
        QCOMPARE(shared.reads, 1);
        const auto without = headsWithKeychain(fileHeads(dir.path()), [] { return std::unique_ptr<Keychain>(); });
        QVERIFY(without->keep(u"i"_s, {6, "bb"}));
        QCOMPARE((*without->newest(u"i"_s))->seq, 6);
    }
    void anOlderLedgerIsMigratedWithACopy()
    {
        QTemporaryDir dir;
        const auto path = dir.filePath(u"l.db"_s);
        const char* const older[]{"CREATE TABLE t (a); INSERT INTO t VALUES (1);"};
        const char* const newer[]{older[0], "ALTER TABLE t ADD COLUMN b DEFAULT 2;"};
        QVERIFY(LedgerFile::open(path, older));
        {
            const auto file = LedgerFile::open(path, newer);
            QVERIFY2(file, file ? "" : qPrintable(file.error().detail));
            auto q = (*file)->query("SELECT b FROM t");
            QVERIFY(q && q->step() == 100);
            QCOMPARE(q->number(0), 2);
        }
        QVERIFY(LedgerFile::open(path + u".v1"_s, older)); // as it was
        QCOMPARE(QFile::permissions(path + u".v1"_s) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(LedgerFile::open(path, older).error().id, "ledger.newer");
        QVERIFY(LedgerFile::open(path, newer));
    }
};

QTEST_GUILESS_MAIN(TestHeadStore)
#include "test_head_store.moc"
