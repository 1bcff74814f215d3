// SPDX-License-Identifier: GPL-3.0-or-later
// Others write while a set is applied: what is archived is what was removed.
#include "tests/support/apply_fixture.h"

using namespace bw;
using namespace bw::test;

class TestSqlApplyBeside : public ApplyFixture {
    Q_OBJECT
private slots:
    void initTestCase() { start(); }
    void cleanup() { clear(); }
    void removedAfterItWasArchived_data() { engines(); }
    void removedAfterItWasArchived();
    void changedWhileItIsRemoved();
    void othersSeeThatItGoesOn();
    void eachOnWhatWasBefore_data() { engines(); }
    void eachOnWhatWasBefore();
    void changedAndThenRemoved_data() { engines(); }
    void changedAndThenRemoved();
    void failsInTheMiddle_data() { engines(); }
    void failsInTheMiddle();
};

// What somebody else has removed meanwhile isn't ours to bring back.
void TestSqlApplyBeside::removedAfterItWasArchived()
{
    make(filled(3));
    m_archive.keeping = [this] {
        if (m_archive.calls == 1)
            other("DELETE FROM user_keys WHERE id = 'ka'; DELETE FROM usage_rows WHERE id = 2");
    };
    COMPARE_STATUSES(apply({SmallProduct::gone(QStringLiteral("a"))}), Status::Done);
    COMPARE_STATUSES(apply({SmallProduct::back(QStringLiteral("a"), QStringLiteral("S/0"))}), Status::Done);
    QCOMPARE(ask("SELECT count(*) FROM user_keys"), QStringLiteral("1"));
    QCOMPARE(ask("SELECT sum(id) FROM usage_rows"), QStringLiteral("4"));
}

namespace {

// Somebody else does something between the comparison with the archive and the first change.
class Between final : public SmallProduct {
public:
    mutable std::function<void()> once;
    Result<std::optional<QJsonObject>> find(
        db::Writer& w, const Subject& s, const QStringList& fields, const Context& context) const override
    {
        if (w.open() && once)
            std::exchange(once, {})();
        return SmallProduct::find(w, s, fields, context);
    }
};

} // namespace

// PostgreSQL lets others write to a table while we remove rows from it: the archive has exactly what was removed.
void TestSqlApplyBeside::changedWhileItIsRemoved()
{
    m_postgres = true;
    makeOn(filled(3));
    Between product;
    product.once = [this] {
        other("INSERT INTO usage_rows VALUES (99, 'a', 7, 'late'); DELETE FROM usage_rows WHERE id = 2;"
              "UPDATE usage_rows SET tokens = 33 WHERE id = 3");
    };
    auto outcomes = applySql(
        SmallProduct::work({SmallProduct::gone(QStringLiteral("a"))}), {}, product, *writer(), m_archive, quick(), {});
    COMPARE_STATUSES(outcomes, Status::Done);
    QVERIFY(!product.once);
    QCOMPARE(ask("SELECT count(*) FROM usage_rows"), QStringLiteral("0"));
    COMPARE_STATUSES(apply({SmallProduct::back(QStringLiteral("a"), QStringLiteral("S/0"))}), Status::Done);
    QCOMPARE(ask("SELECT string_agg(id || ' ' || tokens, ',' ORDER BY id) FROM usage_rows"),
        QStringLiteral("1 1,3 33,99 7"));
    QCOMPARE(ask("SELECT at FROM usage_rows WHERE id = 99"), QStringLiteral("late"));
}

// By a lock that lives as long as the transaction, however its client ends.
void TestSqlApplyBeside::othersSeeThatItGoesOn()
{
    m_postgres = true;
    makeOn(filled(0));
    Between product;
    Result<void> during, after;
    const auto wait = [&] {
        return static_cast<db::PostgresWriter&>(*writer()).waitForMark(markOf(QStringLiteral("S")), {});
    };
    product.once = [&] { during = wait(); };
    ApplyOptions options;
    options.set = QStringLiteral("S");
    COMPARE_STATUSES(applySql(SmallProduct::work({SmallProduct::role(QStringLiteral("a"), "user", "admin")}), options,
                         product, *writer(), m_archive, quick(), {}),
        Status::Done);
    COMPARE_ERROR(errorOf(during), Fault::Busy, "database.pg.locked");
    after = wait();
    QVERIFY2(after, after ? "" : after.error().id);
}

// Statements are sent ahead where they can be: what the next change expects is still what the one before has made.
void TestSqlApplyBeside::eachOnWhatWasBefore()
{
    make(filled(0));
    const auto a = QStringLiteral("a");
    COMPARE_STATUSES(
        apply({SmallProduct::role(a, "user", "admin"), SmallProduct::role(a, "admin", "guest"),
            SmallProduct::name(a, "Ann", "Anna"), SmallProduct::role(a, "guest", "guest"),
            SmallProduct::created(QStringLiteral("c")), SmallProduct::role(QStringLiteral("c"), "user", "admin")}),
        Status::Done, Status::Done, Status::Done, Status::AlreadyDone, Status::Done, Status::Done);
    QCOMPARE(ask("SELECT role || name FROM users WHERE id = 'a'"), QStringLiteral("guestAnna"));
    QCOMPARE(ask("SELECT role FROM users WHERE id = 'c'"), QStringLiteral("admin"));
    const auto outcomes = apply({SmallProduct::name(a, "Anna", "A"), SmallProduct::role(a, "user", "admin")});
    COMPARE_STATUSES(outcomes, Status::Skipped, Status::Conflict);
    QCOMPARE(outcomes->back().found->value(QStringLiteral("role")).toString(), QStringLiteral("guest"));
    QCOMPARE(ask("SELECT name FROM users WHERE id = 'a'"), QStringLiteral("Anna"));
}

// Taken back in reverse order, each step meets what it has left.
void TestSqlApplyBeside::changedAndThenRemoved()
{
    make(filled(3));
    const auto a = QStringLiteral("a");
    auto gone = SmallProduct::gone(a);
    gone.before->insert(QStringLiteral("role"), QStringLiteral("admin"));
    COMPARE_STATUSES(apply({SmallProduct::role(a, "user", "admin"), gone}), Status::Done, Status::Done);
    m_archive.set = QStringLiteral("U");
    auto back = SmallProduct::back(a, QStringLiteral("S/1"));
    back.after = gone.before;
    const auto undone = apply({back, SmallProduct::role(a, "admin", "user")});
    COMPARE_STATUSES(undone, Status::Done, Status::Done);
    QCOMPARE(ask("SELECT role || status FROM users WHERE id = 'a'"), QStringLiteral("useractive"));
    QCOMPARE(ask("SELECT count(*) FROM usage_rows"), QStringLiteral("3"));
}

// What was sent behind it isn't done, and the words are those of what failed.
void TestSqlApplyBeside::failsInTheMiddle()
{
    make(QByteArray(kSmallTables) + "CREATE UNIQUE INDEX names ON users (name);"
        + "INSERT INTO users VALUES ('a', 'Ann', 'user', 'active'), ('b', 'Bob', 'user', 'active');");
    const auto outcomes = apply({SmallProduct::role(QStringLiteral("b"), "user", "admin"),
        SmallProduct::name(QStringLiteral("a"), "Ann", "Bob"),
        SmallProduct::role(QStringLiteral("a"), "user", "admin")});
    COMPARE_STATUSES(outcomes, Status::Skipped, Status::Failed, Status::Skipped);
    COMPARE_ERROR(*(*outcomes)[1].error, Fault::Conflict, "write.duplicate");
    QCOMPARE(ask("SELECT count(*) FROM users WHERE role = 'admin'"), QStringLiteral("0"));
}

QTEST_GUILESS_MAIN(TestSqlApplyBeside)
#include "test_sql_apply_beside.moc"
