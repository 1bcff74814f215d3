// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/draft.h"
#include <QSignalSpy>
#include <QTest>

using namespace bw;
using namespace Qt::Literals::StringLiterals;

namespace {

std::shared_ptr<Snapshot> instance()
{
    auto s = std::make_shared<Snapshot>();
    for (const auto& id : {u"ada"_s, u"bob"_s}) {
        User u;
        u.id = u.name = id;
        u.role = u"user"_s;
        u.status = u"active"_s;
        s->users.add(u);
    }
    Quota q;
    q.id = u"q1"_s;
    q.owner = u"ada"_s;
    q.maxTokens = 12;
    s->quotas.add(q);
    derive(*s);
    return s;
}

Change role(const Snapshot& s, const QString& who, const QString& to)
{
    return *edit(s, u"user.role", who, {{u"role"_s, to}});
}
Change status(const Snapshot& s, const QString& who, const QString& to)
{
    return *edit(s, u"user.status", who, {{u"status"_s, to}});
}

} // namespace

class TestDraft : public QObject {
    Q_OBJECT
private slots:
    void mergesEditsOfOneField()
    {
        const auto s = instance();
        Draft d;
        d.setBase(s);
        QSignalSpy changed(&d, &Draft::changed);
        d.stage({role(*s, u"ada"_s, u"admin"_s)});
        d.stage({role(*s, u"ada"_s, u"owner"_s)});
        QCOMPARE(d.entries().size(), size_t(1));
        QCOMPARE(d.entries()[0]->change.from(user::role), u"user"_s);
        QCOMPARE(d.entries()[0]->change.to(user::role), u"owner"_s);
        d.stage({status(*s, u"ada"_s, u"disabled"_s)});
        QCOMPARE(d.entries().size(), size_t(2));
        QCOMPARE(changed.count(), 3);
    }

    void anEditBackToTheStartIsNone()
    {
        const auto s = instance();
        Draft d;
        d.setBase(s);
        d.stage({role(*s, u"ada"_s, u"admin"_s)});
        d.stage({role(*s, u"ada"_s, u"user"_s)});
        QVERIFY(d.empty());
        QVERIFY(!d.touches(u"user", u"ada"_s));
    }

    void aDeletionSwallowsWhatBelongsToIt()
    {
        const auto s = instance();
        Draft d;
        d.setBase(s);
        d.stage({role(*s, u"ada"_s, u"admin"_s), role(*s, u"bob"_s, u"admin"_s),
            *edit(*s, u"quota.set", u"q1"_s, {{u"max_total_tokens"_s, 20}})});
        d.stage({*remove(*s, u"user.delete", u"ada"_s)});
        QCOMPARE(d.entries().size(), size_t(2)); // bob's role, ada's end
        QVERIFY(d.removes(u"user", u"ada"_s));
        d.stage({role(*s, u"ada"_s, u"admin"_s)}); // of somebody who will be gone
        QCOMPARE(d.entries().size(), size_t(2));
        QVERIFY(!d.fields(u"user", u"ada"_s));
    }

    void showsARecordAsItWillBe()
    {
        const auto s = instance();
        Draft d;
        d.setBase(s);
        QVERIFY(!d.preview(u"user", u"ada"_s));
        d.stage({role(*s, u"ada"_s, u"admin"_s), *edit(*s, u"quota.set", u"q1"_s, {{u"max_total_tokens"_s, 20}})});
        const auto ada = d.preview(u"user", u"ada"_s);
        QVERIFY(ada);
        QCOMPARE(ada->before.users[0].role, u"user"_s);
        QCOMPARE(ada->after.users[0].role, u"admin"_s);
        QCOMPARE(*ada->after.quotas[0].maxTokens, 20);
        QVERIFY(!d.preview(u"user", u"bob"_s));
        QCOMPARE(d.fields(u"user", u"ada"_s)->value(u"role"_s).toString(), u"admin"_s);
    }

    void takesBackEditsAndDiscards()
    {
        const auto s = instance();
        Draft d;
        d.setBase(s);
        d.stage({role(*s, u"ada"_s, u"admin"_s), role(*s, u"bob"_s, u"admin"_s)}); // one step
        d.discard({d.entries()[0]->serial});
        QCOMPARE(d.entries().size(), size_t(1));
        d.undo();
        QCOMPARE(d.entries().size(), size_t(2));
        d.discardAll();
        QVERIFY(d.empty());
        d.undo();
        QCOMPARE(d.entries().size(), size_t(2));
        d.undo();
        QVERIFY(d.empty());
        QVERIFY(!d.canUndo());
    }

    void isCheckedAgainAfterARefresh()
    {
        const auto s = instance();
        Draft d;
        d.setBase(s);
        d.stage({role(*s, u"ada"_s, u"admin"_s), role(*s, u"bob"_s, u"admin"_s), status(*s, u"bob"_s, u"disabled"_s)});
        const auto later = std::make_shared<Snapshot>(*s);
        later->users.at(u"ada")->role = u"owner"_s; // somebody else's
        later->users.at(u"bob")->role = u"admin"_s; // done already
        d.rebase(later);
        QCOMPARE(d.entries().size(), size_t(2));
        QCOMPARE(d.conflicts(), 1);
        QVERIFY(d.entries()[0]->conflict);
        QCOMPARE(d.entries()[0]->theirs->value(u"role"_s).toString(), u"owner"_s);
        QVERIFY(!d.entries()[1]->conflict);

        d.overwrite({d.entries()[0]->serial});
        QCOMPARE(d.conflicts(), 0);
        QCOMPARE(d.entries()[0]->change.from(user::role), u"owner"_s);
        QCOMPARE(d.entries()[0]->change.to(user::role), u"admin"_s);
    }

    void numbersWhatIsMade()
    {
        const auto s = instance();
        Draft d;
        d.setBase(s);
        const QString one = d.newId(), two = d.newId();
        const auto quota = [&](const QString& id, const QString& owner) {
            return *create(u"quota.set", Subject{u"quota"_s, id, s->scope, owner},
                {{u"owner"_s, owner}, {u"model"_s, u"m"_s}, {u"max_requests"_s, 5}});
        };
        d.stage({role(*s, u"ada"_s, u"admin"_s), quota(one, u"ada"_s), quota(two, u"bob"_s)});
        QCOMPARE(d.quotaOf(u"bob"_s, u"m"_s), two);
        QCOMPARE(d.quotaOf(u"ada"_s, QString()), u"q1"_s);
        const auto set = d.changes();
        QCOMPARE(set[1].subject.id, u"new:2"_s);
        QCOMPARE(set[2].subject.id, u"new:3"_s);
        QVERIFY(d.preview(u"user", u"bob"_s)->after.quotas.size() == 1);
    }
};

QTEST_GUILESS_MAIN(TestDraft)
#include "test_draft.moc"
