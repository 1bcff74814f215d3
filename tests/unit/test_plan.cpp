// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/plan.h"
#include <QTest>

using namespace bw;
using namespace Qt::Literals::StringLiterals;

namespace {

const Instant kNow = *parseTimestamp("2026-11-21T12:00:00Z");
Instant inDays(int days) { return {kNow.us + days * qint64(86'400'000'000)}; }

// Prepares what it is asked for, as a real one does, with one statement for each change.
class Desk : public Backend {
public:
    const Instance& instance() const override { return m_instance; }
    const Capabilities& capabilities() const override { return m_capabilities; }
    Result<SnapshotPtr> read(const Want&, const Context&) override { return fail(Fault::Unsupported, "x"); }
    Result<std::shared_ptr<const usage::Cube>> usage(const UsageWant&, const Context&) override
    {
        return fail(Fault::Unsupported, "x");
    }
    Result<Freshness> freshness(const Context&) override { return Freshness::Same; }
    Result<Work> prepare(std::span<const Change> changes, const Snapshot&, const Context&) override
    {
        Work work;
        work.changes.assign(changes.begin(), changes.end());
        for (size_t i = 0; i < changes.size(); ++i) {
            for (auto& c : work.changes)
                if (c.subject.id == u"new:%1"_s.arg(i + 1))
                    c.subject.id = u"made%1"_s.arg(i + 1);
            work.steps.push_back({int(i), {"UPDATE users SET role=? WHERE id=?", {QByteArray("it's"), db::Masked{}}}});
            if (changes[i].kind == u"user.delete")
                work.loses[int(i)] = {214, 1, 0, 1, 0};
        }
        if (!refuse.isEmpty())
            for (size_t i = 0; i < changes.size(); ++i)
                if (changes[i].kind == refuse)
                    work.refused[int(i)] = {Fault::Unsupported, "capability.absent"};
        return work;
    }
    QString refuse;

private:
    Instance m_instance;
    Capabilities m_capabilities;
};

Snapshot company()
{
    Snapshot s;
    s.parts = Parts(Part::Users) | Part::Keys | Part::Sessions | Part::Quotas;
    s.permissions = {{u"chat"_s, u"api"_s, u"Chat"_s, true}, {u"agents"_s, u"agent"_s, u"Agents"_s, false},
        {u"odd"_s, u"other"_s, u"odd"_s, false, false}};
    s.models = {u"a"_s, u"b"_s, u"c"_s};
    s.users.add({u"u0"_s, u"ada@x.test"_s, u"Ada"_s, {}, u"local"_s, {}, u"admin"_s, u"active"_s});
    s.users.add({u"u1"_s, u"bob@x.test"_s, u"Bob"_s, {}, u"local"_s, {}, u"user"_s, u"active"_s});
    s.users.add({u"u2"_s, u"cy@x.test"_s, u"Cy"_s, {}, u"oidc"_s, {}, u"user"_s, u"pending"_s});
    s.users.at(u"u1")->models = QStringList{u"a"_s, u"b"_s};
    s.users.at(u"u1")->permissions = {{u"chat"_s, false}};
    s.quotas.add({u"q0"_s, u"u1"_s, {}, {}, 12'000'000, 86'400});
    for (int i = 0; i < 4; ++i) {
        ApiKey k;
        k.id = u"k%1"_s.arg(i);
        k.owner = u"u1"_s;
        k.name = u"key %1"_s.arg(i);
        if (i == 3)
            k.expiresAt = inDays(-1);
        s.keys.add(k);
    }
    s.sessions.add({u"s0"_s, u"u1"_s, inDays(-1), {}, inDays(9)});
    s.sessions.add({u"s1"_s, u"u1"_s, inDays(-40), {}, inDays(-9)});
    derive(s);
    return s;
}

Change set(const Snapshot& s, QStringView kind, const char* id, const QJsonObject& values)
{
    return *edit(s, kind, QString::fromLatin1(id), values);
}
Change status(const char* id, const QString& to) { return set(company(), u"user.status", id, {{u"status"_s, to}}); }
Change role(const char* id, const QString& to) { return set(company(), u"user.role", id, {{u"role"_s, to}}); }

QStringList shown(const std::vector<Line>& lines)
{
    QStringList all;
    for (const auto& l : lines)
        all << l.field + u": "_s + l.before + u" → "_s + l.after;
    return all;
}

Plan planOf(std::vector<Change> changes, Desk& desk, const Snapshot& base = company())
{
    ChangeSet set;
    set.changes = std::move(changes);
    auto p = plan(set, base, desk, {{SignInWays::Source::Stated, true}}, kNow, {});
    if (!p)
        qFatal("%s", p.error().id);
    return *p;
}

} // namespace

class TestPlan : public QObject {
    Q_OBJECT
private slots:
    void linesInWords_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QStringList>("lines");
        const auto s = company();
        const auto row = [](const char* name, const Change& c, const QStringList& lines) {
            QTest::newRow(name) << c << lines;
        };
        row("role", role("u1", u"admin"_s), {u"Role: user → admin"_s});
        row("status", status("u2", u"active"_s), {u"Status: Pending → Active"_s});
        row("switches",
            set(s, u"user.permissions", "u1",
                {{u"permissions"_s, QJsonObject{{u"agents"_s, true}, {u"odd"_s, true}, {u"new"_s, false}}}}),
            {u"Chat: off → on by default"_s, u"Agents: off by default → on"_s, u"odd: not stored → on"_s,
                u"new: default → off"_s});
        row("no restriction", set(s, u"user.models", "u1", {{u"models"_s, QJsonValue::Null}}),
            {u"Models: 2 of 3 → no restriction"_s});
        row("other models", set(s, u"user.models", "u1", {{u"models"_s, QJsonArray{u"b"_s, u"c"_s}}}),
            {u"Models: 2 of 3 → 2 of 3"_s, u"No longer allowed: a → –"_s, u"Newly allowed: – → c"_s});
        row("no model at all", set(s, u"user.models", "u1", {{u"models"_s, QJsonArray()}}),
            {u"Models: 2 of 3 → none: allows nothing"_s, u"No longer allowed: a, b → –"_s});
        row("quota",
            set(s, u"quota.set", "q0",
                {{u"max_total_tokens"_s, 20'000'000}, {u"window_seconds"_s, 90'000}, {u"max_requests"_s, 5}}),
            {u"Requests: no limit → 5"_s, u"Tokens: 12\u202FM → 20\u202FM"_s, u"Window: 1 day → 1 day 1 h"_s});
        row("numbers that round to the same", set(s, u"quota.set", "q0", {{u"max_total_tokens"_s, 12'000'001}}),
            {u"Tokens: 12\u202F000\u202F000 → 12\u202F000\u202F001"_s});
        row("hostile name", set(s, u"user.name", "u1", {{u"name"_s, u"a\nb"_s}}), {u"Name: Bob → a\u240Ab"_s});
        row("password", set(s, u"user.password", "u1", {}), {u"Password: ••• → a new one"_s});
        auto made = *create(u"quota.set", {u"quota"_s, u"new:1"_s},
            {{u"owner"_s, u"u1"_s}, {u"model"_s, u""_s}, {u"max_requests"_s, 5}, {u"max_total_tokens"_s, {}},
                {u"window_seconds"_s, 60}});
        row("made", made,
            {u"Owner: – → Bob"_s, u"Model: – → all models"_s, u"Requests: – → 5"_s, u"Tokens: – → no limit"_s,
                u"Window: – → 1 min"_s});
    }
    void linesInWords()
    {
        QFETCH(Change, change);
        const auto s = company();
        QTEST(shown(linesOf(change, &s)), "lines");
    }
    void anUnreadableValueIsSaid()
    {
        auto s = company();
        s.users.at(u"u1")->unreadable << u"permissions"_s;
        const auto c = set(s, u"user.permissions", "u1", {{u"permissions"_s, QJsonObject{{u"agents"_s, true}}}});
        QCOMPARE(shown(linesOf(c, &s)), QStringList{u"Agents: can't be read → on"_s});
    }
    void withoutASnapshotKeysStandInTheirPlace()
    {
        const auto c = set(company(), u"user.permissions", "u1", {{u"permissions"_s, QJsonObject()}});
        QCOMPARE(shown(linesOf(c)), QStringList{u"chat: off → default"_s});
    }
    void summaries()
    {
        const auto s = company();
        QCOMPARE(summary(role("u1", u"admin"_s)), u"role user → admin"_s);
        QCOMPARE(summary(set(s, u"quota.set", "q0", {{u"max_total_tokens"_s, 20'000'000}}), &s),
            u"quota, all models: 12\u202FM → 20\u202FM tokens"_s);
        QCOMPARE(summary(*remove(s, u"user.delete", u"u1"_s)), u"Delete user"_s);
        QCOMPARE(summary(set(s, u"user.permissions", "u1", {{u"permissions"_s, QJsonObject()}}), &s),
            u"Chat: off → on by default"_s);

        std::vector<Change> all{role("u1", u"admin"_s), role("u2", u"admin"_s)};
        QCOMPARE(summary(all), u"role of 2 users: user → admin"_s);
        all.push_back(role("u0", u"user"_s));
        QCOMPARE(summary(all), u"role of 3 users"_s);
        all.push_back(status("u2", u"active"_s));
        QCOMPARE(summary(all), u"Bob: role user → admin, and 3 more"_s);
        const std::vector<Change> gone{*remove(s, u"user.delete", u"u1"_s), *remove(s, u"user.delete", u"u2"_s)};
        QCOMPARE(summary(gone), u"delete 2 users"_s);
        QCOMPARE(summary(std::span(gone).first(1)), u"Bob: Delete user"_s);
        QCOMPARE(summary(std::span<const Change>()), QString());
        for (const auto& k : kinds()) { // none is without words
            const Change any{k.id.toString(), {k.type.toString(), u"x"_s}, QJsonObject(), QJsonObject()};
            QVERIFY(!summary(any).contains(k.id));
            const std::vector<Change> two{any, any};
            QVERIFY2(summary(two).contains(u'2'), qPrintable(k.id.toString()));
        }
    }
    void saysWhatFollows()
    {
        Desk desk;
        const auto p = planOf({status("u1", u"disabled"_s), role("u0", u"user"_s), role("u2", u"admin"_s)}, desk);
        QCOMPARE(shown(p.items[0].lines),
            (QStringList{u"Status: Active → Disabled"_s, u"Active sessions: 1 → 0"_s, u"Active API keys: 3 → 0"_s}));
        QCOMPARE(p.items[0].effects.size(), 2);
        QCOMPARE(shown(p.items[1].lines),
            (QStringList{u"Role: admin → user"_s, u"May do: everything (2) → 1 on, 1 off"_s,
                u"Active administrators, all changes together: 1 → 0"_s}));
        QCOMPARE(shown(p.items[2].lines),
            (QStringList{u"Role: user → admin"_s, u"May do: 1 on, 1 off → everything (2)"_s})); // pending: not active
        QCOMPARE(p.items[0].sql.size(), 1);
        QVERIFY(p.items[0].sql[0].contains(u"'it''s'"));
        QVERIFY(p.items[0].sql[0].contains(u"•••"));
    }
    void risksAndLossesAreCounted()
    {
        Desk desk;
        auto back = role("u1", u"user"_s);
        back.before = QJsonObject{{u"role"_s, u"admin"_s}};
        const auto p = planOf({role("u1", u"admin"_s), *remove(company(), u"user.delete", u"u0"_s), back}, desk);
        QCOMPARE(p.loses().usageRows, 214);
        QCOMPARE(inWords(p.loses()), u"1 API keys, 214 usage rows, 1 invites"_s); // English plurals are in a catalogue
        QCOMPARE(p.items[1].undo, Undo::Archive);
        QCOMPARE(p.worst, Level::Block);
        QCOMPARE(p.blocking().size(), size_t(1));
        QVERIFY(p.blocking({u"allow-last-admin"_s}).empty());
        QVERIFY(!p.items[1].risks.empty());
    }
    void eachChangeIsMeasuredAgainstThoseBeforeIt()
    {
        Desk desk;
        const auto s = company();
        auto back = role("u1", u"user"_s);
        back.before = QJsonObject{{u"role"_s, u"admin"_s}};
        auto made = *create(u"user.create", {u"user"_s, u"new:3"_s, {}, u"New"_s},
            {{u"email"_s, u"n@x.test"_s}, {u"provider"_s, u"local"_s}, {u"role"_s, u"user"_s},
                {u"status"_s, u"active"_s}});
        Change promote{u"user.role"_s, {u"user"_s, u"new:3"_s}, QJsonObject{{u"role"_s, u"user"_s}},
            QJsonObject{{u"role"_s, u"admin"_s}}};
        auto stale = role("u2", u"admin"_s);
        stale.before = QJsonObject{{u"role"_s, u"auditor"_s}};
        const auto p = planOf({role("u1", u"admin"_s), back, made, promote, stale, *remove(s, u"key.revoke", u"k0"_s),
                                  *remove(s, u"key.revoke", u"k0"_s)},
            desk);
        std::vector<Fit> fits;
        for (const auto& i : p.items)
            fits.push_back(i.fit);
        QCOMPARE(fits,
            (std::vector{Fit::Applies, Fit::Applies, Fit::Applies, Fit::Applies, Fit::Conflict, Fit::Applies,
                Fit::AlreadyDone}));
        QCOMPARE(p.items[4].found->value(u"role").toString(), u"user"_s);
    }
    void whatIsRefusedIsNotProjected()
    {
        Desk desk;
        desk.refuse = u"user.role"_s;
        const auto p = planOf({role("u0", u"user"_s)}, desk);
        QVERIFY(p.items[0].refused);
        QVERIFY(p.risks.empty());
    }
    void aPasswordThatIsMissingIsAskedFor()
    {
        Desk desk;
        const auto s = company();
        auto c = set(s, u"user.password", "u1", {});
        QCOMPARE(planOf({c}, desk).items[0].refused->id, "change.password-missing");
        QCOMPARE(planOf({c}, desk).work.refused.size(), size_t(1));
        c.secret = std::make_shared<const Secret>("mild.gravel.otter.seven");
        QVERIFY(!planOf({c}, desk).items[0].refused);
        const auto made = *create(u"user.create", {u"user"_s, u"n"_s}, {{u"provider"_s, u"oidc"_s}});
        QVERIFY(!planOf({made}, desk).items[0].refused); // the provider knows it
        const auto local = *create(u"user.create", {u"user"_s, u"n"_s}, {{u"role"_s, u"user"_s}});
        const Change promote{u"user.role"_s, {u"user"_s, u"n"_s}, QJsonObject{{u"role"_s, u"user"_s}},
            QJsonObject{{u"role"_s, u"admin"_s}}};
        desk.refuse = u"user.create"_s; // a backend may ask for it as well
        QCOMPARE(planOf({local, promote}, desk).items[1].fit, Fit::Applies);
    }
    void harmlessIsWhatNeedsNoLook_data()
    {
        QTest::addColumn<std::vector<Change>>("changes");
        QTest::addColumn<bool>("harmless");
        const auto base = company();
        const Change rename = set(base, u"user.name", "u1", {{u"name"_s, u"Una"_s}});
        const auto one = [](Change c) { return std::vector{std::move(c)}; };
        QTest::newRow("rename") << one(rename) << true;
        QTest::newRow("disable") << one(status("u1", u"disabled"_s)) << true;
        QTest::newRow("nothing") << std::vector<Change>() << false;
        auto done = rename;
        done.before->insert(u"name"_s, u"Somebody"_s);
        done.after->insert(u"name"_s, base.users.find(u"u1")->name);
        QTest::newRow("done already") << one(done) << false;
        auto stale = rename;
        stale.before->insert(u"name"_s, u"Somebody"_s);
        QTest::newRow("conflict") << one(stale) << false;
        QTest::newRow("delete") << one(*remove(base, u"user.delete", u"u1"_s)) << false;
        auto password = set(base, u"user.password", "u1", {});
        QTest::newRow("password to come") << one(password) << false;
        password.secret = std::make_shared<Secret>(QByteArray("violet kettle harbour"));
        QTest::newRow("password") << one(password) << false;
        QTest::newRow("warning") << one(role("u0", u"user"_s)) << false;
    }
    void harmlessIsWhatNeedsNoLook()
    {
        QFETCH(std::vector<Change>, changes);
        Desk desk;
        QTEST(planOf(changes, desk).harmless(), "harmless");
    }
    void aSetForAnotherInstanceIsStopped()
    {
        Desk desk;
        ChangeSet set;
        set.changes = {role("u1", u"admin"_s)};
        set.instance = u"elsewhere"_s;
        set.place = u"prod"_s;
        const auto p = plan(set, company(), desk, {{SignInWays::Source::Stated, true}}, kNow, {});
        QCOMPARE(p->worst, Level::Block);
        QCOMPARE(p->risks[0].finding.id, "rule.other-instance");
        QCOMPARE(p->blocking().size(), 1u);
        QVERIFY(p->blocking({u"allow-other-instance"_s}).empty());
    }
    void refusesWhatIsNoChange()
    {
        Desk desk;
        const auto refused = [&](const Change& c) {
            ChangeSet set;
            set.changes = {c};
            const auto p = plan(set, company(), desk, {}, kNow, {});
            return p ? QByteArray() : QByteArray(p.error().id);
        };
        auto c = role("u1", u"admin"_s);
        c.kind = u"user.rle"_s;
        QCOMPARE(refused(c), "change.unknown-kind");
        c = role("u1", u"admin"_s);
        c.subject.type = u"key"_s;
        QCOMPARE(refused(c), "change.type");
        c = role("u1", u"admin"_s);
        c.before.reset();
        QCOMPARE(refused(c), "change.sides");
        c = role("u1", u"admin"_s);
        c.after->insert(u"email"_s, u"x"_s);
        QCOMPARE(refused(c), "change.sides");
        c = role("u1", u"admin"_s);
        c.after->insert(u"role"_s, 3);
        QCOMPARE(refused(c), "change.value");
        c = *create(u"user.create", {u"user"_s, u"new:1"_s}, {{u"shoe"_s, 3}});
        QCOMPARE(refused(c), "change.field");
        c.subject.id.clear();
        QCOMPARE(refused(c), "change.no-id");
    }
};

QTEST_GUILESS_MAIN(TestPlan)
#include "test_plan.moc"
