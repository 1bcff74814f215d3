// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/change.h"
#include <QTest>

using namespace bw;
using namespace Qt::Literals::StringLiterals;

namespace {

Snapshot company()
{
    Snapshot s;
    s.users.add({u"u0"_s, u"ada@x.test"_s, u"Ada"_s, {}, u"local"_s, {}, u"admin"_s, u"active"_s});
    s.users.add({u"u1"_s, u"bob@x.test"_s, u""_s, {}, u"local"_s, {}, u"user"_s, u"pending"_s});
    s.quotas.add({u"q0"_s, u"u1"_s, u"m"_s, 5, {}, 3600});
    ApiKey k;
    k.id = u"k0"_s;
    k.owner = u"u1"_s;
    k.prefix = u"lai-1"_s;
    k.lastUsedAt = Instant{7};
    k.expiresAt = parseTimestamp("2026-11-21 10:12:41.652123+00:00");
    s.keys.add(k);
    return s;
}

} // namespace

class TestChange : public QObject {
    Q_OBJECT
private slots:
    void everyKindIsWhole()
    {
        QSet<QStringView> seen;
        for (const auto& k : kinds()) {
            QVERIFY2(!seen.contains(k.id), qPrintable(k.id.toString()));
            seen.insert(k.id);
            const auto* type = recordType(k.type);
            QVERIFY(type);
            for (const auto& field : k.fields.toString().split(u' ', Qt::SkipEmptyParts))
                QVERIFY(std::ranges::any_of(type->fields, [&](const FieldInfo& f) { return f.id == field; }));
            if (!k.back.isEmpty())
                QVERIFY(kind(k.back) && kind(k.back)->type == k.type);
            QVERIFY(k.verb != Verb::Delete || k.undo != Undo::Swap);
        }
    }
    void anEditExpectsWhatThereIs()
    {
        const auto c = edit(company(), u"user.role", u"u1"_s, {{u"role"_s, u"admin"_s}});
        QVERIFY(c);
        QCOMPARE(c->from(user::role), u"user"_s);
        QCOMPARE(c->to(user::role), u"admin"_s);
        QCOMPARE(c->subject.label, u"bob@x.test"_s); // a blank name is no name
        QCOMPARE(edit(company(), u"user.role", u"nobody"_s, {}).error().id, "change.subject");
        QCOMPARE(edit(company(), u"user.delete", u"u1"_s, {}).error().id, "change.kind");
    }
    void fitsOrNot()
    {
        auto s = company();
        const auto c = *edit(s, u"user.role", u"u1"_s, {{u"role"_s, u"admin"_s}});
        QCOMPARE(fit(c, s), Fit::Applies);
        s.users.at(u"u1"_s)->role = u"admin"_s;
        QCOMPARE(fit(c, s), Fit::AlreadyDone);
        s.users.at(u"u1"_s)->role = u"auditor"_s;
        QCOMPARE(fit(c, s), Fit::Conflict);
        s.users.drop({u"u1"_s});
        QCOMPARE(fit(c, s), Fit::Conflict);

        const auto gone = *remove(company(), u"user.delete", u"u1"_s);
        QCOMPARE(fit(gone, s), Fit::AlreadyDone);
        const auto made = *create(u"user.create", {u"user"_s, u"u9"_s}, {{u"email"_s, u"n@x.test"_s}});
        QCOMPARE(fit(made, s), Fit::Applies);
        QCOMPARE(fit(made, company()), Fit::Applies);
        const auto password = *edit(company(), u"user.password", u"u0"_s, {});
        QCOMPARE(fit(password, company()), Fit::Applies); // never done already
    }
    void anUnreadableValueIsNoEmptyOne()
    {
        auto s = company();
        s.users.at(u"u1"_s)->unreadable << u"permissions"_s;
        const auto c = *edit(s, u"user.permissions", u"u1"_s, {{u"permissions"_s, QJsonObject{{u"chat"_s, false}}}});
        QVERIFY(c.before->value(u"permissions").isNull());
        QCOMPARE(fit(c, s), Fit::Applies);
        QCOMPARE(fit(c, company()), Fit::Conflict); // somebody has mended it: that is another value
        QVERIFY(project({&c, 1}, s));
        QVERIFY(s.users.find(u"u1"_s)->unreadable.isEmpty());
    }
    void timesKeepTheirMicroseconds()
    {
        const auto s = company();
        const auto c = *remove(s, u"key.revoke", u"k0"_s);
        QCOMPARE(c.before->value(u"expires_at").toString(), u"2026-11-21T10:12:41.652123Z"_s);
        QCOMPARE(c.from(key::expiresAt), s.keys.find(u"k0"_s)->expiresAt);
        QVERIFY(!c.before->contains(u"last_used_at")); // a key that was used meanwhile is the same key
    }
    void projectsWhatWillBe()
    {
        const auto was = company();
        auto s = was;
        const std::vector<Change> all{*edit(s, u"user.status", u"u1"_s, {{u"status"_s, u"active"_s}}),
            *remove(s, u"user.delete", u"u0"_s), *remove(s, u"quota.remove", u"q0"_s),
            *create(u"user.create", {u"user"_s, u"new:4"_s}, {{u"email"_s, u"n@x.test"_s}})};
        QVERIFY(project(all, s));
        QCOMPARE(s.users.size(), size_t(2));
        QVERIFY(!s.users.find(u"u0"_s));
        QCOMPARE(s.users.find(u"u1"_s)->status, u"active"_s);
        QCOMPARE(s.users.find(u"new:4"_s)->email, u"n@x.test"_s);
        QVERIFY(s.quotas.empty());
        QVERIFY(was.users.find(u"u0"_s)); // the snapshot that was read stays
        const Change wrong{u"user.role"_s, {u"user"_s, u"u1"_s}, QJsonObject{}, QJsonObject{{u"roel"_s, 1}}};
        QVERIFY(!project({&wrong, 1}, s));
    }
    void isTakenBackInReverse()
    {
        const auto s = company();
        const std::vector<Change> all{*edit(s, u"user.role", u"u1"_s, {{u"role"_s, u"admin"_s}}),
            *edit(s, u"user.password", u"u1"_s, {}), *remove(s, u"user.delete", u"u0"_s),
            *create(u"quota.set", {u"quota"_s, u"new:4"_s}, {{u"max_requests"_s, 1}}),
            *edit(s, u"quota.set", u"q0"_s, {{u"max_requests"_s, 9}}), *remove(s, u"key.revoke", u"k0"_s)};
        std::vector<Outcome> done(all.size(), Outcome{Status::Done});
        done[3].madeId = u"q7"_s;
        done[5].status = Status::Conflict;
        const auto back = inverse(u"SET"_s, all, done);
        QCOMPARE(back.never, std::vector<int>{1});
        QCOMPARE(back.changes.size(), size_t(4));
        QCOMPARE(back.changes[0].kind, u"quota.set"_s);
        QCOMPARE(back.changes[0].to(quota::maxRequests), std::optional<qint64>(5));
        QCOMPARE(back.changes[1].kind, u"quota.remove"_s);
        QCOMPARE(back.changes[1].subject.id, u"q7"_s);
        QCOMPARE(back.changes[2].kind, u"user.restore"_s);
        QCOMPARE(back.changes[2].archive, u"SET/2"_s);
        QVERIFY(!back.changes[2].before && back.changes[2].after);
        QCOMPARE(back.changes[3].to(user::role), u"user"_s);
    }
};

QTEST_GUILESS_MAIN(TestChange)
#include "test_change.moc"
