// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/apply_fixture.h"

using namespace bw;
using namespace bw::test;

// Applying prepared work on a real database. What holds for both engines runs on both.
class TestSqlApply : public ApplyFixture {
    Q_OBJECT
private slots:
    void initTestCase() { start(); }
    void cleanup() { clear(); }
    void done_data() { engines(); }
    void done();
    void conflictWritesNothing_data() { engines(); }
    void conflictWritesNothing();
    void eachAlone_data() { engines(); }
    void eachAlone();
    void refused();
    void refusedByAReference_data() { engines(); }
    void refusedByAReference();
    void swallowedByATrigger();
    void wrongCount();
    void locked();
    void readerInTheWay();
    void replacedFile();
    void cancelledBefore();
    void deletedAndBroughtBack_data() { engines(); }
    void deletedAndBroughtBack();
    void bytesComeBack();
    void changedAfterItWasArchived_data() { engines(); }
    void changedAfterItWasArchived();
    void keepsChanging();
    void fateUnknown_data();
    void fateUnknown();
};

void TestSqlApply::done()
{
    make(filled(0));
    auto work = SmallProduct::work({SmallProduct::role(QStringLiteral("a"), "user", "admin"),
        SmallProduct::role(QStringLiteral("b"), "admin", "user"), SmallProduct::created(QStringLiteral("n"))});
    work.made[2] = std::make_shared<Secret>(QByteArray("shown once"));
    int parts = 0;
    ApplyOptions options;
    options.committed = [&](std::span<const Outcome>) { ++parts; };
    const auto outcomes = applySql(work, options, m_product, *writer(), m_archive, quick(), {});
    COMPARE_STATUSES(outcomes, Status::Done, Status::AlreadyDone, Status::Done);
    QCOMPARE(ask("SELECT role FROM users WHERE id = 'a'"), QStringLiteral("admin"));
    QCOMPARE((*outcomes)[2].madeId, QStringLiteral("n"));
    QVERIFY((*outcomes)[2].secret && !(*outcomes)[0].secret);
    QCOMPARE(parts, 1);
}

void TestSqlApply::conflictWritesNothing()
{
    make(filled(0));
    const auto outcomes = apply({SmallProduct::role(QStringLiteral("a"), "user", "admin"),
        SmallProduct::role(QStringLiteral("b"), "guest", "admin"),
        SmallProduct::name(QStringLiteral("a"), "Ann", "Anna")});
    COMPARE_STATUSES(outcomes, Status::Skipped, Status::Conflict, Status::Skipped);
    QCOMPARE((*outcomes)[1].found->value(u"role").toString(), QStringLiteral("user"));
    QCOMPARE((*outcomes)[1].found->value(u"name").toString(), QStringLiteral("Bob")); // all of the record
    QCOMPARE(ask("SELECT role FROM users WHERE id = 'a'"), QStringLiteral("user"));
    const auto gone = apply({SmallProduct::role(QStringLiteral("nobody"), "user", "admin")});
    COMPARE_STATUSES(gone, Status::Conflict);
    QVERIFY(!gone->front().found);
}

void TestSqlApply::eachAlone()
{
    make(filled(0));
    ApplyOptions options{Mode::EachAlone};
    auto changes = std::vector{SmallProduct::role(QStringLiteral("a"), "user", "admin"),
        SmallProduct::role(QStringLiteral("b"), "guest", "admin"), SmallProduct::created(QStringLiteral("c")),
        SmallProduct::name(QStringLiteral("b"), "Bob", "Bobby")};
    auto work = SmallProduct::work(changes);
    work.steps[2].sql.text = "INSERT INTO users (id, no_such_column) VALUES (?, 1)";
    const auto outcomes = applySql(work, options, m_product, *writer(), m_archive, quick(), {});
    COMPARE_STATUSES(outcomes, Status::Done, Status::Conflict, Status::Failed, Status::Done);
    COMPARE_ERROR(*(*outcomes)[2].error, Fault::BadAnswer, "write.failed");
    QCOMPARE(ask("SELECT role FROM users WHERE id = 'a'"), QStringLiteral("admin"));
    QCOMPARE(ask("SELECT name FROM users WHERE id = 'b'"), QStringLiteral("Bobby"));
    QCOMPARE(ask("SELECT role FROM users WHERE id = 'b'"), QStringLiteral("user"));
}

void TestSqlApply::refused()
{
    make(filled(0));
    auto work = SmallProduct::work({SmallProduct::role(QStringLiteral("a"), "user", "admin"),
        SmallProduct::role(QStringLiteral("b"), "user", "admin")});
    work.refused[1] = Error{Fault::Unsupported, "change.kind"};
    auto outcomes = applySql(work, {}, m_product, *writer(), m_archive, quick(), {});
    COMPARE_STATUSES(outcomes, Status::Skipped, Status::Refused);
    QCOMPARE((*outcomes)[1].error->id, "change.kind");
    outcomes = applySql(work, {Mode::EachAlone}, m_product, *writer(), m_archive, quick(), {});
    COMPARE_STATUSES(outcomes, Status::Done, Status::Refused);
    QCOMPARE(ask("SELECT role FROM users WHERE id = 'b'"), QStringLiteral("user"));
}

void TestSqlApply::refusedByAReference()
{
    make(filled(0));
    auto work = SmallProduct::work(
        {SmallProduct::role(QStringLiteral("b"), "user", "admin"), SmallProduct::gone(QStringLiteral("a"))});
    std::erase_if(work.steps, [](const Step& s) { return s.sql.text.contains("user_keys"); });
    const auto outcomes = applySql(work, {}, m_product, *writer(), m_archive, quick(), {});
    COMPARE_STATUSES(outcomes, Status::Skipped, Status::Failed);
    COMPARE_ERROR(*(*outcomes)[1].error, Fault::Conflict, "write.reference");
    QCOMPARE(ask("SELECT role FROM users WHERE id = 'b'"), QStringLiteral("user"));
}

void TestSqlApply::swallowedByATrigger()
{
    make(filled(0));
    other("CREATE TRIGGER t AFTER UPDATE OF role ON users BEGIN UPDATE users SET role = 'user' WHERE id = new.id; END");
    auto outcomes = apply({SmallProduct::role(QStringLiteral("a"), "user", "admin")});
    COMPARE_STATUSES(outcomes, Status::Failed);
    COMPARE_ERROR(*outcomes->front().error, Fault::BadAnswer, "write.swallowed");
    other("CREATE TRIGGER d BEFORE DELETE ON users BEGIN SELECT raise(IGNORE); END");
    auto work = SmallProduct::work({SmallProduct::gone(QStringLiteral("b"))});
    work.steps.back().rows.reset();
    outcomes = applySql(work, {}, m_product, *writer(), m_archive, quick(), {});
    COMPARE_STATUSES(outcomes, Status::Failed);
    COMPARE_ERROR(*outcomes->front().error, Fault::BadAnswer, "write.swallowed");
    QCOMPARE(ask("SELECT count(*) FROM user_keys"), QStringLiteral("2"));
}

void TestSqlApply::wrongCount()
{
    make(filled(0));
    auto work = SmallProduct::work({SmallProduct::role(QStringLiteral("a"), "user", "admin")});
    work.steps[0].sql = {"UPDATE users SET role = 'admin'", {}};
    const auto outcomes = applySql(work, {}, m_product, *writer(), m_archive, quick(), {});
    COMPARE_STATUSES(outcomes, Status::Failed);
    COMPARE_ERROR(*outcomes->front().error, Fault::Conflict, "write.count");
    QCOMPARE(ask("SELECT count(*) FROM users WHERE role = 'user'"), QStringLiteral("2"));
}

void TestSqlApply::locked()
{
    make(filled(0));
    test::Writer server(m_file->file());
    QCOMPARE(server.run("BEGIN IMMEDIATE"), SQLITE_OK);
    COMPARE_ERROR(
        errorOf(apply({SmallProduct::role(QStringLiteral("a"), "user", "admin")})), Fault::Busy, "database.locked");
    QCOMPARE(server.run("COMMIT"), SQLITE_OK);
    QCOMPARE(ask("SELECT role FROM users WHERE id = 'a'"), QStringLiteral("user"));
}

void TestSqlApply::readerInTheWay()
{
    make(filled(0));
    test::Writer reader(m_file->file());
    QCOMPARE(reader.run("BEGIN; SELECT * FROM users"), SQLITE_OK);
    auto budget = quick();
    int pauses = 0;
    budget.pause = [&](qint64, const std::stop_token&) {
        if (++pauses == 2)
            reader.run("COMMIT");
    };
    const auto work = SmallProduct::work({SmallProduct::role(QStringLiteral("a"), "user", "admin")});
    auto outcomes = applySql(work, {}, m_product, *writer(), m_archive, budget, {});
    COMPARE_STATUSES(outcomes, Status::Done);
    QCOMPARE(pauses, 2);
    QCOMPARE(reader.run("BEGIN; SELECT * FROM users"), SQLITE_OK);
    budget.waitUs = 1;
    outcomes = applySql(SmallProduct::work({SmallProduct::role(QStringLiteral("b"), "user", "admin")}), {}, m_product,
        *writer(), m_archive, budget, {});
    COMPARE_ERROR(errorOf(outcomes), Fault::Busy, "database.locked");
    QCOMPARE(ask("SELECT role FROM users WHERE id = 'b'"), QStringLiteral("user"));
}

void TestSqlApply::replacedFile()
{
    make(filled(0));
    const auto w = writer();
    QVERIFY(QFile::rename(m_file->file(), m_file->path("old")));
    m_file->sql(filled(0));
    const auto outcomes = applySql(SmallProduct::work({SmallProduct::role(QStringLiteral("a"), "user", "admin")}), {},
        m_product, *w, m_archive, quick(), {});
    COMPARE_ERROR(errorOf(outcomes), Fault::Storage, "database.replaced");
    QCOMPARE(ask("SELECT role FROM users WHERE id = 'a'"), QStringLiteral("user"));
}

void TestSqlApply::cancelledBefore()
{
    make(filled(0));
    std::stop_source stop;
    stop.request_stop();
    const auto outcomes = apply({SmallProduct::role(QStringLiteral("a"), "user", "admin")}, {}, {stop.get_token()});
    QCOMPARE(errorOf(outcomes).fault, Fault::Cancelled);
}

void TestSqlApply::deletedAndBroughtBack()
{
    make(filled(1500));
    const auto everything = postgres()
        ? "SELECT md5((SELECT string_agg(u::text, '' ORDER BY id) FROM users u) || (SELECT string_agg(k::text, '' "
          "ORDER "
          "BY id) FROM user_keys k) || (SELECT string_agg(r::text, '' ORDER BY id) FROM usage_rows r))"
        : "SELECT (SELECT group_concat(id || name || role || status) FROM (SELECT * FROM users ORDER BY id)) || "
          "(SELECT "
          "group_concat(id || user_id) FROM (SELECT * FROM user_keys ORDER BY id)) || (SELECT group_concat(id || "
          "user_id "
          "|| tokens || at) FROM (SELECT * FROM usage_rows ORDER BY id))";
    const auto before = ask(everything);
    auto outcomes = apply({SmallProduct::gone(QStringLiteral("a"))});
    COMPARE_STATUSES(outcomes, Status::Done);
    QCOMPARE(ask("SELECT count(*) FROM usage_rows"), QStringLiteral("0"));
    QCOMPARE(ask("SELECT count(*) FROM users"), QStringLiteral("1"));
    QCOMPARE(m_archive.kept[QStringLiteral("S/0")].size(), 1502u);
    QCOMPARE(m_archive.persons[QStringLiteral("S/0")], QStringLiteral("a"));
    outcomes = apply({SmallProduct::back(QStringLiteral("a"), QStringLiteral("S/0"))});
    COMPARE_STATUSES(outcomes, Status::Done);
    QCOMPARE(ask(everything), before);
    outcomes = apply({SmallProduct::back(QStringLiteral("a"), QStringLiteral("S/0"))});
    COMPARE_STATUSES(outcomes, Status::AlreadyDone);
    outcomes = apply({SmallProduct::back(QStringLiteral("x"), QStringLiteral("S/7"))});
    COMPARE_STATUSES(outcomes, Status::Failed);
    COMPARE_ERROR(*outcomes->front().error, Fault::NotFound, "write.no_archive");
}

void TestSqlApply::bytesComeBack()
{
    make(QByteArray(kSmallTables)
        + "INSERT INTO users VALUES ('a', CAST(x'410042FFC3' AS text), 'user', 'active');"
          "INSERT INTO usage_rows VALUES (7, 'a', 'no number', x'00FF'), (9, 'a', 1.5, NULL);");
    const auto everything = "SELECT (SELECT hex(name) || typeof(name) FROM users) || (SELECT group_concat(id || "
                            "typeof(tokens) || tokens || typeof(at) || hex(at)) FROM usage_rows)";
    const auto before = ask(everything);
    QVERIFY(before.contains(QStringLiteral("410042FFC3text")));
    COMPARE_STATUSES(apply({SmallProduct::gone(QStringLiteral("a"))}), Status::Done);
    QCOMPARE(ask("SELECT count(*) FROM usage_rows"), QStringLiteral("0"));
    COMPARE_STATUSES(apply({SmallProduct::back(QStringLiteral("a"), QStringLiteral("S/0"))}), Status::Done);
    QCOMPARE(ask(everything), before);
}

// What came in between is archived too before it is removed.
void TestSqlApply::changedAfterItWasArchived()
{
    make(filled(3));
    m_archive.keeping = [this] {
        if (m_archive.calls == 1)
            other("INSERT INTO user_keys VALUES ('late', 'a'); UPDATE users SET name = 'Late' WHERE id = 'a'");
    };
    COMPARE_STATUSES(apply({SmallProduct::gone(QStringLiteral("a"))}), Status::Done);
    COMPARE_STATUSES(apply({SmallProduct::back(QStringLiteral("a"), QStringLiteral("S/0"))}), Status::Done);
    QCOMPARE(ask("SELECT name FROM users WHERE id = 'a'"), QStringLiteral("Late"));
    QCOMPARE(ask("SELECT user_id FROM user_keys WHERE id = 'late'"), QStringLiteral("a"));
}

void TestSqlApply::keepsChanging()
{
    make(filled(3));
    m_archive.keeping = [this] { other("INSERT INTO usage_rows SELECT max(id) + 1, 'a', 1, '' FROM usage_rows"); };
    const auto outcomes =
        apply({SmallProduct::role(QStringLiteral("b"), "user", "admin"), SmallProduct::gone(QStringLiteral("a"))});
    COMPARE_STATUSES(outcomes, Status::Skipped, Status::Failed);
    COMPARE_ERROR(*(*outcomes)[1].error, Fault::Busy, "write.keeps_changing");
    QCOMPARE(ask("SELECT role FROM users WHERE id = 'b'"), QStringLiteral("user"));
    QCOMPARE(ask("SELECT count(*) FROM users"), QStringLiteral("2"));
}

namespace {

// A database whose answer to the commit is lost, whatever became of it.
class Forgetful final : public db::Writer {
public:
    Forgetful(std::unique_ptr<db::Writer> real, bool commits)
        : m_real(std::move(real))
        , m_commits(commits)
    {
    }
    const db::Schema& schema() const override { return m_real->schema(); }
    Result<void> begin(const Context& c) override
    {
        if (lost)
            return fail(Fault::Unreachable, "database.pg.lost");
        return m_real->begin(c);
    }
    Result<void> commit(const Context& c) override
    {
        if (m_commits)
            (void)m_real->commit(c);
        m_real->rollback();
        lost = staysLost;
        return fail(Fault::FateUnknown, "write.fate");
    }
    void rollback() override { m_real->rollback(); }
    bool open() const override { return m_real->open(); }
    qint64 heldUs() const override { return m_real->heldUs(); }
    Result<qint64> run(const db::Sql& s, const Context& c) override { return m_real->run(s, c); }
    Result<void> query(const db::Sql& s, const RowVisit& v, const Context& c) override
    {
        return m_real->query(s, v, c);
    }
    Result<std::vector<db::StoredRow>> rows(const RowsWanted& r, const Context& c) override
    {
        return m_real->rows(r, c);
    }
    Result<std::optional<qint64>> version(const Context& c) override { return m_real->version(c); }
    bool isSqlite() const override { return m_real->isSqlite(); }
    QByteArray lockClause() const override { return m_real->lockClause(); }
    bool staysLost = false, lost = false;

private:
    std::unique_ptr<db::Writer> m_real;
    bool m_commits;
};

} // namespace

void TestSqlApply::fateUnknown_data()
{
    QTest::addColumn<bool>("commits");
    QTest::addColumn<bool>("lost");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    QTest::newRow("is in") << true << false << int(Status::Done) << int(Status::Done);
    QTest::newRow("is not in") << false << false << int(Status::Failed) << int(Status::Skipped);
    QTest::newRow("can't look") << true << true << int(Status::Unknown) << int(Status::Unknown);
}

void TestSqlApply::fateUnknown()
{
    QFETCH(bool, commits);
    QFETCH(bool, lost);
    QFETCH(int, first);
    QFETCH(int, second);
    make(filled(0));
    Forgetful w(writer(), commits);
    w.staysLost = lost;
    const auto outcomes = applySql(SmallProduct::work({SmallProduct::role(QStringLiteral("a"), "user", "admin"),
                                       SmallProduct::gone(QStringLiteral("b"))}),
        {}, m_product, w, m_archive, quick(), {});
    COMPARE_STATUSES(outcomes, Status(first), Status(second));
}

QTEST_GUILESS_MAIN(TestSqlApply)
#include "test_sql_apply.moc"
