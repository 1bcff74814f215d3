// SPDX-License-Identifier: GPL-3.0-or-later
// Changes on LocalAI's database from end to end: prepared, applied, applied once more, taken back.
#include "tests/support/localai_site.h"
#include "tests/support/small_product.h"

using namespace bw;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<Outcome> applied(
    Backend& backend, const std::vector<Change>& changes, const Snapshot& base, Archive& archive, bool inParts = false)
{
    const auto work = backend.prepare(changes, base, {});
    if (!work || !work->refused.empty()) {
        qWarning("%s", work ? work->refused.begin()->second.id : work.error().id);
        return {};
    }
    ApplyOptions options;
    options.inParts = inParts;
    auto outcomes = backend.apply(*work, options, archive, {});
    if (!outcomes)
        qWarning("%s %s", outcomes.error().id, qPrintable(outcomes.error().detail));
    return outcomes ? *outcomes : std::vector<Outcome>();
}

} // namespace

class TestLocalaiApply : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.error())); }
    void eachKind_data();
    void eachKind();
    void conflicts();
    void deletionWithMuchUsage();

private:
    std::unique_ptr<LocalAiSite> site();
    PgServer m_server;
    int m_databases = 0;
};

void TestLocalaiApply::eachKind_data()
{
    QTest::addColumn<QByteArray>("recording");
    for (const auto* recording : {"4.1.0", "4.3.0", "4.9.0", "4.1.0-upgraded", "4.9.0-newyork", "postgres"})
        QTest::newRow(recording) << QByteArray(recording);
}

std::unique_ptr<LocalAiSite> TestLocalaiApply::site()
{
    const QByteArray recording(QTest::currentDataTag());
    auto site = recording == "postgres" ? std::make_unique<LocalAiSite>(m_server, u"apply%1"_s.arg(++m_databases))
                                        : std::make_unique<LocalAiSite>(recording.constData());
    site->complete();
    return site;
}

void TestLocalaiApply::eachKind()
{
    for (const auto& k : kinds()) {
        if (k.id.endsWith(u".restore"))
            continue;
        const auto name = k.id.toUtf8();
        const auto site = this->site();
        const auto base = site->read();
        const auto before = site->rows(), beforeUpdates = site->rows("updated_at");
        const auto backend = site->open();
        MemoryArchive archive;
        const auto work = backend->prepare(std::vector{changeOf(k, *base)}, *base, {});
        QVERIFY2(work && work->refused.empty(), name.constData());
        const auto outcomes = backend->apply(*work, {}, archive, {});
        QVERIFY2(outcomes, name.constData());
        QVERIFY2(outcomes->at(0).status == Status::Done,
            (name + ' ' + (outcomes->at(0).error ? outcomes->at(0).error->id : "no error")).constData());
        QCOMPARE(outcomes->at(0).secret != nullptr, k.makes == Makes::Secret);
        const auto now = site->read();
        QVERIFY2(site->rows() != before, name.constData());

        // Applied once more it does no harm.
        const auto after = site->rows();
        const auto again = backend->apply(*work, {}, archive, {});
        QVERIFY2(again, name.constData());
        if (k.undo == Undo::Never)
            continue;
        QVERIFY2(again->at(0).status == Status::AlreadyDone, name.constData());
        QCOMPARE(difference(after, site->rows()), QByteArray());

        const auto back = inverse(u"S"_s, work->changes, *outcomes);
        QCOMPARE(back.changes.size(), 1u);
        const auto undone = applied(*backend, back.changes, *now, archive);
        QVERIFY2(undone.size() == 1 && undone[0].status == Status::Done,
            (name + ' ' + (undone.size() == 1 && undone[0].error ? undone[0].error->id : "")).constData());
        if (k.undo == Undo::Archive)
            QCOMPARE(difference(before, site->rows()), QByteArray());
        else if (k.id != u"key.expiry") // its nanoseconds are not in the change
            QCOMPARE(difference(beforeUpdates, site->rows("updated_at")), QByteArray());
    }
}

void TestLocalaiApply::conflicts()
{
    const LocalAiSite site("4.9.0");
    const auto base = site.read();
    const auto backend = site.open();
    const auto change = changeOf(*kind(u"user.role"), *base);
    const auto work = backend->prepare({&change, 1}, *base, {});
    // Somebody else was faster: theirs is shown and stays.
    site.sql("UPDATE users SET role = 'auditor' WHERE id = '" + change.subject.id.toUtf8() + "'");
    MemoryArchive archive;
    const auto outcomes = backend->apply(*work, {}, archive, {});
    QVERIFY(outcomes);
    QCOMPARE(outcomes->at(0).status, Status::Conflict);
    QCOMPARE(outcomes->at(0).found->value(u"role").toString(), u"auditor"_s);
    QCOMPARE(site.ask("SELECT role FROM users WHERE id = '" + change.subject.id.toUtf8() + "'"), "auditor");
    // An address that was taken since the list was read.
    auto newcomer = changeOf(*kind(u"user.create"), *base);
    const auto creation = backend->prepare({&newcomer, 1}, *base, {});
    site.sql("INSERT INTO users (id, email, provider) VALUES ('x', 'new.person@acme.example', 'local')");
    const auto second = backend->apply(*creation, {}, archive, {});
    QVERIFY(second && second->at(0).status != Status::Done);
    QCOMPARE(site.ask("SELECT count(*) FROM users WHERE email = 'new.person@acme.example'"), "1");
}

void TestLocalaiApply::deletionWithMuchUsage()
{
    const LocalAiSite site("4.9.0");
    const auto someone = somebody(*site.read())->id.toUtf8();
    site.sql("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) INSERT INTO usage_records "
             "(user_id, model, total_tokens, created_at) SELECT '"
        + someone + "', 'm', i, '2026-11-20 09:00:00.123456789+00:00' FROM n");
    const auto base = site.read();
    const auto before = site.rows();
    const auto backend = site.open();
    MemoryArchive archive;
    const std::vector<Change> changes{*remove(*base, u"user.delete", QString::fromUtf8(someone))};
    const auto outcomes = applied(*backend, changes, *base, archive, true);
    QVERIFY(outcomes.size() == 1 && outcomes[0].status == Status::Done);
    QCOMPARE(site.ask("SELECT count(*) FROM usage_records WHERE user_id = '" + someone + "'"), "0");
    const auto undone = applied(*backend, inverse(u"S"_s, changes, outcomes).changes, *site.read(), archive, true);
    QVERIFY(undone.size() == 1 && undone[0].status == Status::Done);
    QCOMPARE(difference(before, site.rows()), QByteArray());
}

QTEST_GUILESS_MAIN(TestLocalaiApply)
#include "test_localai_apply.moc"
