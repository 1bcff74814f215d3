// SPDX-License-Identifier: GPL-3.0-or-later
// Changes on LocalAI's database from end to end: prepared, applied, applied once more, taken back.
#include "tests/support/localai_site.h"
#include "tests/support/small_product.h"
#include <QJsonArray>

using namespace bw;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<Status> statuses(const std::vector<Outcome>& outcomes)
{
    std::vector<Status> all;
    for (const auto& o : outcomes)
        all.push_back(o.status);
    return all;
}

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
    void oddFormsComeBack_data();
    void oddFormsComeBack();
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
        archive.set = u"T"_s;
        const auto again = backend->apply(*work, {}, archive, {});
        QVERIFY2(again, name.constData());
        if (k.undo == Undo::Never)
            continue;
        QVERIFY2(again->at(0).status == Status::AlreadyDone, name.constData());
        QCOMPARE(difference(after, site->rows()), QByteArray());

        const auto back = inverse(u"S"_s, work->changes, *outcomes);
        QCOMPARE(back.changes.size(), 1u);
        archive.set = u"U"_s;
        const auto undone = applied(*backend, back.changes, *now, archive);
        QVERIFY2(undone.size() == 1 && undone[0].status == Status::Done,
            (name + ' ' + (undone.size() == 1 && undone[0].error ? undone[0].error->id : "")).constData());
        if (k.undo == Undo::Archive)
            QCOMPARE(difference(before, site->rows()), QByteArray());
        else
            QCOMPARE(difference(beforeUpdates, site->rows("updated_at")), QByteArray());
    }
}

void TestLocalaiApply::oddFormsComeBack_data()
{
    QTest::addColumn<QByteArray>("permissions");
    QTest::addColumn<QByteArray>("models");
    for (const auto* recording : {"4.9.0", "postgres"}) {
        const QByteArray name(recording);
        QTest::addRow("%s", recording) << QByteArray(R"({ "chat" : false })") << QByteArray(R"({"models":["a"]})");
        QTest::addRow("%s unreadable", recording) << QByteArray("no JSON") << QByteArray(R"({"enabled":"yes"})");
    }
}

// What can't be read, or has a form that nobody else gives it, is there again to the byte when it is taken back. What
// can't be read must not become "no restriction".
void TestLocalaiApply::oddFormsComeBack()
{
    QFETCH(QByteArray, permissions);
    QFETCH(QByteArray, models);
    const bool postgres = QByteArray(QTest::currentDataTag()).startsWith("postgres");
    const auto site = postgres ? std::make_unique<LocalAiSite>(m_server, u"odd%1"_s.arg(++m_databases))
                               : std::make_unique<LocalAiSite>("4.9.0");
    const auto who = somebody(*site->read())->id;
    const auto key = changeOf(*kind(u"key.expiry"), *site->read()).subject.id.toUtf8();
    site->sql("UPDATE user_permissions SET permissions = '" + permissions + "', allowed_models = '" + models
        + "' WHERE user_id = '" + who.toUtf8() + "'; UPDATE users SET email = ' Odd@Acme.EXAMPLE' WHERE id = '"
        + who.toUtf8() + "'; UPDATE user_api_keys SET expires_at = '2027-01-01 00:00:00.123456"
        + (postgres ? "" : "789") + "+02:00' WHERE id = '" + key + "'");
    const auto base = site->read();
    const auto before = site->rows("updated_at");
    const auto backend = site->open();
    const std::vector<Change> changes{
        *edit(*base, u"user.permissions", who, {{u"permissions"_s, QJsonObject{{u"chat"_s, true}}}}),
        *edit(*base, u"user.models", who, {{u"models"_s, QJsonArray{u"m"_s}}}),
        *edit(*base, u"user.email", who, {{u"email"_s, u"even@acme.example"_s}}),
        *edit(*base, u"key.expiry", QString::fromUtf8(key), {{u"expires_at"_s, QJsonValue::Null}})};
    MemoryArchive archive;
    const auto outcomes = applied(*backend, changes, *base, archive);
    QCOMPARE(statuses(outcomes), std::vector<Status>(4, Status::Done));
    const auto after = site->rows("updated_at");
    QVERIFY(after != before);

    archive.set = u"U"_s;
    const auto undo = inverse(u"S"_s, changes, outcomes).changes;
    const auto undone = applied(*backend, undo, *site->read(), archive);
    QCOMPARE(statuses(undone), std::vector<Status>(4, Status::Done));
    QCOMPARE(difference(before, site->rows("updated_at")), QByteArray());
    // And the undo of the undo.
    archive.set = u"V"_s;
    const auto again = applied(*backend, inverse(u"U"_s, undo, undone).changes, *site->read(), archive);
    QCOMPARE(statuses(again), std::vector<Status>(4, Status::Done));
    QCOMPARE(difference(after, site->rows("updated_at")), QByteArray());
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
