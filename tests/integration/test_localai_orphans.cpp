// SPDX-License-Identifier: GPL-3.0-or-later
// Real databases hold keys, sessions and invites of accounts that are gone: LocalAI doesn't have SQLite check what they
// refer to. Removed ones must come back as they were, and nothing may come to refer to nothing because of us.
#include "core/changes/ledger.h"
#include "tests/support/localai_site.h"

using namespace bw;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

class TestLocalaiOrphans : public QObject {
    Q_OBJECT
private slots:
    void removedAndBroughtBack_data();
    void removedAndBroughtBack();
    void ownerGoneSince();
    void oneOfTwoGoneSince();
    void deletionOfSomebodyTheyReferTo();

private:
    // Both go through a journal's own archive.
    Result<std::vector<Outcome>> apply(
        const LocalAiSite&, const QString& set, const std::vector<Change>&, Mode = Mode::AllOrNothing);
    Result<std::vector<Outcome>> undo(const LocalAiSite&, const QString& set, const std::vector<Change>&);
    std::vector<Change> orphans(const LocalAiSite&, const QString& kind);
    QTemporaryDir m_folder;
    std::unique_ptr<Ledger> m_ledger = *Ledger::open(m_folder.path(), u"orphans"_s, nullptr, [] { return kLater; });
};

Result<std::vector<Outcome>> TestLocalaiOrphans::apply(
    const LocalAiSite& site, const QString& set, const std::vector<Change>& changes, Mode mode)
{
    const auto base = site.read();
    const auto backend = site.open();
    const auto work = backend->prepare(changes, *base, {});
    if (!work)
        return tl::unexpected(work.error());
    if (!work->refused.empty())
        return tl::unexpected(work->refused.begin()->second);
    return backend->apply(*work, {mode}, *m_ledger->archive(set), {});
}

Result<std::vector<Outcome>> TestLocalaiOrphans::undo(
    const LocalAiSite& site, const QString& set, const std::vector<Change>& changes)
{
    const std::vector<Outcome> done(changes.size(), Outcome{Status::Done});
    return apply(site, set + u"-undone"_s, inverse(set, changes, done).changes);
}

std::vector<Change> TestLocalaiOrphans::orphans(const LocalAiSite& site, const QString& kind)
{
    const auto base = site.read();
    std::vector<Change> all;
    const auto take = [&](const QString& id, const QString& owner) {
        if (!base->users.find(owner))
            all.push_back(*remove(*base, kind, id));
    };
    if (kind == u"key.revoke")
        for (const auto& key : base->keys)
            take(key.id, key.owner);
    else if (kind == u"session.revoke")
        for (const auto& session : base->sessions)
            take(session.id, session.owner);
    else if (kind == u"quota.remove")
        for (const auto& quota : base->quotas)
            take(quota.id, quota.owner);
    else
        for (const auto& invite : base->invites)
            take(invite.id, invite.creator);
    return all;
}

void TestLocalaiOrphans::removedAndBroughtBack_data()
{
    QTest::addColumn<QString>("kind");
    for (const auto* kind : {"key.revoke", "session.revoke", "quota.remove", "invite.revoke"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestLocalaiOrphans::removedAndBroughtBack()
{
    QFETCH(QString, kind);
    const LocalAiSite site("4.9.0");
    site.sql(
        "INSERT INTO quota_rules (id, user_id, model, max_requests, window_seconds, created_at, updated_at) VALUES "
        "('q', 'gone', 'm', 5, 60, '2026-11-21 09:00:00.5+00:00', '2026-11-21 09:00:00.5+00:00');"
        "INSERT INTO invite_codes (id, code, code_prefix, created_by, used_by, used_at, expires_at, created_at) "
        "VALUES ('i1', 'c1', 'p', 'gone', NULL, NULL, '2027-11-21 09:00:00.5+00:00', '2026-11-21 09:00:00+00:00')");
    const auto before = site.rows();
    const auto changes = orphans(site, kind);
    QVERIFY(!changes.empty());
    const auto removed = apply(site, kind, changes);
    QVERIFY2(removed, removed ? "" : removed.error().id);
    for (const auto& outcome : *removed)
        QCOMPARE(outcome.status, Status::Done);
    QVERIFY(!difference(before, site.rows()).isEmpty());
    const auto back = undo(site, kind, changes);
    QVERIFY2(back, back ? "" : back.error().id);
    for (const auto& outcome : *back)
        QVERIFY2(outcome.status == Status::Done, outcome.error ? outcome.error->id : "");
    QCOMPARE(difference(before, site.rows()), QByteArray());
}

// It referred to somebody when it was removed: it must not come back without.
void TestLocalaiOrphans::ownerGoneSince()
{
    const LocalAiSite site("4.9.0");
    const auto base = site.read();
    auto changes = orphans(site, u"key.revoke"_s);
    for (const auto& key : base->keys)
        if (base->users.find(key.owner)) {
            changes.push_back(*remove(*base, u"key.revoke"_s, key.id));
            break;
        }
    QVERIFY(changes.size() > 1);
    QVERIFY(apply(site, u"since"_s, changes));
    const auto owner = changes.back().before->value(u"owner").toString().toUtf8();
    site.sql("DELETE FROM users WHERE id = '" + owner + "'");
    const auto before = site.rows();
    const auto back = undo(site, u"since"_s, changes);
    if (back) // the whole set stays away
        QVERIFY(std::ranges::none_of(*back, [](const Outcome& o) { return o.status == Status::Done; }));
    QCOMPARE(difference(before, site.rows()), QByteArray());
}

// An invite of somebody who is gone already, redeemed by somebody who goes later.
void TestLocalaiOrphans::oneOfTwoGoneSince()
{
    const LocalAiSite site("4.9.0");
    site.sql("INSERT INTO users (id, email, provider) VALUES ('creator', 'c@acme.example', 'local');"
             "INSERT INTO invite_codes (id, code, code_prefix, created_by, used_by, used_at, expires_at, created_at) "
             "VALUES ('i2', 'c2', 'p', 'creator', 'gone', '2026-11-21 09:00:00.5+00:00', '2026-11-21 09:00:00.5+00:00',"
             "'2026-11-21 09:00:00+00:00')");
    const std::vector<Change> changes{*remove(*site.read(), u"invite.prune"_s, u"i2"_s)};
    const auto before = site.rows();
    const auto removed = apply(site, u"two"_s, changes);
    QVERIFY(removed && removed->at(0).status == Status::Done);
    const auto back = undo(site, u"two"_s, changes);
    QVERIFY(back && back->at(0).status == Status::Done);
    QCOMPARE(difference(before, site.rows()), QByteArray());
    QVERIFY(apply(site, u"three"_s, changes));
    site.sql("DELETE FROM users WHERE id = 'creator'");
    const auto none = undo(site, u"three"_s, changes);
    QVERIFY(none);
    QCOMPARE(none->at(0).status, Status::Failed);
    QCOMPARE(none->at(0).error->id, "write.reference");
    QCOMPARE(site.ask("SELECT count(*) FROM invite_codes WHERE id = 'i2'"), "0");
}

// The invite that he redeemed is somebody's who is gone; it is altered, and comes back as it was.
void TestLocalaiOrphans::deletionOfSomebodyTheyReferTo()
{
    const LocalAiSite site("4.9.0");
    const auto someone = somebody(*site.read())->id;
    site.sql("INSERT INTO invite_codes (id, code, code_prefix, created_by, used_by, used_at, expires_at, created_at) "
             "VALUES ('i3', 'c3', 'p', 'gone', '"
        + someone.toUtf8()
        + "', '2026-11-21 09:00:00.5+00:00', '2027-11-21 09:00:00.5+00:00', '2026-11-21 09:00:00+00:00'),"
          "('i4', 'c4', 'p', '"
        + someone.toUtf8() + "', 'gone', '2026-11-21 09:00:00.5+00:00', '2027-11-21 09:00:00.5+00:00', '2026-11-21')");
    const auto before = site.rows();
    const std::vector<Change> changes{*remove(*site.read(), u"user.delete"_s, someone)};
    const auto removed = apply(site, u"user"_s, changes);
    QVERIFY2(removed, removed ? "" : removed.error().id);
    QCOMPARE(removed->at(0).status, Status::Done);
    QCOMPARE(site.ask("SELECT count(*) FROM invite_codes WHERE id = 'i4'"), "0");
    const auto back = undo(site, u"user"_s, changes);
    QVERIFY2(back, back ? "" : back.error().id);
    QVERIFY2(back->at(0).status == Status::Done, back->at(0).error ? back->at(0).error->id : "");
    // The invite of a redeemer who was gone stays used; the one that he redeemed is his again.
    QCOMPARE(difference(before, site.rows()), QByteArray());
}

QTEST_GUILESS_MAIN(TestLocalaiOrphans)
#include "test_localai_orphans.moc"
