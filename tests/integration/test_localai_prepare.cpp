// SPDX-License-Identifier: GPL-3.0-or-later
// Each kind of change on each generation of LocalAI's database: what is prepared, run as it stands, makes of the
// database what the change says, and brought back it is what it was, to the byte.
#include "core/backends/localai/localai_sql.h"
#include "core/secrets/keyed_hash.h"
#include "core/secrets/password_hash.h"
#include "tests/support/localai_site.h"
#include <QRegularExpression>

using namespace bw;
using namespace bw::localai;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

bool isRestore(const Kind& k) { return k.id.endsWith(u".restore"); }

// Values as a server's rows hold them.
QByteArray formOf(const QByteArray& cell)
{
    if (!cell.startsWith("text:"))
        return cell.startsWith("null:") ? "null" : cell.left(cell.indexOf(':'));
    const auto text = QByteArray::fromHex(cell.mid(5));
    static const std::pair<const char*, QRegularExpression> forms[]{
        {"uuid", QRegularExpression(u"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"_s)},
        {"hash", QRegularExpression(u"^[0-9a-f]{64}$"_s)},
        {"prefix", QRegularExpression(u"^(lai-)?[0-9a-f]{8}$"_s)},
        {"bcrypt", QRegularExpression(QStringLiteral(R"(^\$2a\$10\$[./A-Za-z0-9]{53}$)"))},
        {"time", QRegularExpression(QStringLiteral(R"(^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{0,8}[1-9])?\+00:00$)"))},
        {"json", QRegularExpression(u"^\\{(\"[^\"]*\":(true|false|\\[.*\\]),?)*\\}$"_s)},
    };
    for (const auto& [name, form] : forms)
        if (form.match(QString::fromUtf8(text)).hasMatch())
            return name;
    return text.isEmpty() ? "empty" : "text";
}

} // namespace

class TestLocalaiPrepare : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void recordsAsTheSnapshot_data() { sites(); }
    void recordsAsTheSnapshot();
    void eachKind_data() { sites(); }
    void eachKind();
    void formsOfNewRows_data();
    void formsOfNewRows();
    void secretsWork_data() { sites(); }
    void secretsWork();
    void deletionLeavesNothing_data() { sites(); }
    void deletionLeavesNothing();
    void passwordEndsSessions_data() { sites(); }
    void passwordEndsSessions();
    void goneRedeemer();
    void zoneOfNewRows();
    void missingColumnsAreLeftOut();

private:
    void sites();
    std::unique_ptr<LocalAiSite> site();
    PgServer m_server;
    int m_databases = 0;
};

void TestLocalaiPrepare::initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.error())); }

void TestLocalaiPrepare::sites()
{
    QTest::addColumn<QByteArray>("recording");
    for (const auto* recording : {"4.1.0", "4.3.0", "4.9.0", "4.1.0-upgraded", "4.9.0-newyork", "postgres"})
        QTest::newRow(recording) << QByteArray(recording);
}

std::unique_ptr<LocalAiSite> TestLocalaiPrepare::site()
{
    const QByteArray recording(QTest::currentDataTag());
    if (recording == "postgres")
        return std::make_unique<LocalAiSite>(m_server, u"prepare%1"_s.arg(++m_databases));
    return std::make_unique<LocalAiSite>(recording.constData());
}

void TestLocalaiPrepare::recordsAsTheSnapshot()
{
    const auto site = this->site();
    // Cells that can't be read are null, in one record as in all.
    if (site->sqlite())
        site->sql("UPDATE users SET created_at = 'yesterday' WHERE rowid = 2;"
                  "UPDATE user_permissions SET permissions = '[1', allowed_models = 'x' WHERE rowid = 2;"
                  "UPDATE quota_rules SET max_requests = 'many' WHERE rowid = 1;"
                  "UPDATE user_permissions SET permissions = NULL WHERE rowid = 3;"
                  "DELETE FROM user_permissions WHERE rowid = 1");
    const auto s = site->read();
    const auto backend = site->open();
    int seen = 0;
    const auto compare = [&](QStringView type, const QString& id) {
        const auto wanted = recordType(type)->find(*s, id);
        const auto found = backend->find({type.toString(), id, s->scope, {}}, {});
        QVERIFY2(found && *found, qPrintable(id));
        QCOMPARE(**found, *wanted);
        ++seen;
    };
    for (const auto& u : s->users)
        compare(u"user", u.id);
    for (const auto& q : s->quotas)
        compare(u"quota", q.id);
    for (const auto& i : s->invites)
        compare(u"invite", i.id);
    for (const auto& k : s->keys)
        compare(u"key", k.id);
    for (const auto& session : s->sessions)
        compare(u"session", session.id);
    QVERIFY(seen > 15);
    const auto none = backend->find({u"user"_s, u"nobody"_s, s->scope, {}}, {});
    QVERIFY(none && !*none);
    // Single fields, as they are asked for in the lock.
    const auto layout = site->layout();
    const LocalAiSql product(layout, {site->sqlite(), 0}, [] { return kLater; });
    const auto writer = site->writer();
    QVERIFY(writer->begin({}));
    for (const auto* type : {"user", "quota", "invite", "key", "session"}) {
        const auto name = QString::fromLatin1(type);
        const auto& record = *recordType(name);
        const auto id = name == "user"_L1 ? s->users[0].id
            : name == "quota"_L1          ? s->quotas[0].id
            : name == "invite"_L1         ? s->invites[0].id
            : name == "key"_L1            ? s->keys[0].id
                                          : s->sessions[0].id;
        for (const auto& field : record.fields) {
            const auto found = product.find(*writer, {name, id, s->scope, {}}, {field.id.toString()}, {});
            QVERIFY2(found && *found, qPrintable(field.id.toString()));
            QCOMPARE((*found)->size(), 1);
            QCOMPARE((*found)->value(field.id), record.find(*s, id)->value(field.id));
        }
    }
}

void TestLocalaiPrepare::eachKind()
{
    for (const auto& k : kinds()) {
        if (isRestore(k))
            continue;
        const auto site = this->site();
        site->complete();
        const auto base = site->read();
        const auto layout = site->layout();
        const LocalAiSql product(layout, {site->sqlite(), 0}, [] { return kLater; });
        const auto before = site->rows(), beforeUpdates = site->rows("updated_at");

        const std::vector<Change> changes{changeOf(k, *base)};
        const auto backend = site->open();
        const auto work = backend->prepare(changes, *base, {});
        QVERIFY2(work, qPrintable(k.id.toString()));
        QVERIFY2(work->refused.empty(),
            work->refused.empty() ? "" : qPrintable(k.id.toString() + u' ' + textOf(work->refused.at(0)).sentence()));
        QCOMPARE(difference(before, site->rows()), QByteArray()); // preparing touches nothing
        QCOMPARE(work->parts, 1);

        // What it will touch, as it would be archived.
        std::vector<db::StoredRow> archive;
        {
            const auto writer = site->writer();
            auto wanted = product.touched(work->changes[0]);
            if (const auto usage = product.usageOf(work->changes[0]))
                wanted.push_back(*usage);
            for (const auto& rows : wanted) {
                const auto found = writer->rows(rows, {});
                QVERIFY(found);
                archive.insert(archive.end(), found->begin(), found->end());
            }
        }
        QCOMPARE(runSteps(*site->writer(), *work), QString());

        // It is there as the change says, and nothing else is different.
        auto expected = *base;
        QVERIFY(project(work->changes, expected));
        const auto now = site->read();
        const auto& subject = work->changes[0].subject;
        const auto wanted = recordType(subject.type)->find(expected, subject.id),
                   found = recordType(subject.type)->find(*now, subject.id);
        QCOMPARE(found.has_value(), wanted.has_value());
        if (found) {
            QCOMPARE(*found, *wanted);
            QVERIFY(!work->changes[0].after || agrees(*work->changes[0].after, *found));
        }
        QVERIFY2(site->rows() != before, qPrintable(k.id.toString()));
        QCOMPARE(fit(work->changes[0], *now), k.undo == Undo::Never ? Fit::Applies : Fit::AlreadyDone);

        // And back.
        if (k.undo == Undo::Never)
            continue;
        if (k.undo == Undo::Archive) {
            Work restore;
            for (const auto& row : archive)
                for (const auto& sql : product.restore(row))
                    restore.steps.push_back({0, sql});
            QVERIFY(!restore.steps.empty());
            QCOMPARE(runSteps(*site->writer(), restore), QString());
            QCOMPARE(difference(before, site->rows()), QByteArray());
            QCOMPARE(runSteps(*site->writer(), restore), QString()); // after an interruption, again
            QCOMPARE(difference(before, site->rows()), QByteArray());
            continue;
        }
        Outcome done{Status::Done};
        const auto back = inverse(u"set"_s, work->changes, std::span<const Outcome>(&done, 1));
        const auto undone = backend->prepare(back.changes, *now, {});
        QVERIFY(undone && undone->refused.empty());
        QCOMPARE(runSteps(*site->writer(), *undone), QString());
        if (k.id == u"key.expiry") { // to the microsecond, and in the zone of new rows
            const auto last = site->read();
            QCOMPARE(*recordType(u"key")->find(*last, subject.id), *recordType(u"key")->find(*base, subject.id));
            continue;
        }
        QCOMPARE(difference(beforeUpdates, site->rows("updated_at")), QByteArray());
    }
}

void TestLocalaiPrepare::formsOfNewRows_data()
{
    QTest::addColumn<QByteArray>("recording");
    for (const auto* recording : {"4.1.0", "4.3.0", "4.9.0", "4.1.0-upgraded"})
        QTest::newRow(recording) << QByteArray(recording);
}

void TestLocalaiPrepare::formsOfNewRows()
{
    const auto site = this->site();
    const auto base = site->read();
    std::vector<Change> changes;
    for (const auto* id : {"user.create", "quota.set", "invite.create", "key.create"})
        changes.push_back(changeOf(*kind(QString::fromLatin1(id)), *base));
    for (size_t i = 0; i < changes.size(); ++i)
        changes[i].subject.id = u"new:%1"_s.arg(i + 1);
    (*changes[0].after)[u"models"] = QJsonArray{u"gemma-3-12b-it"_s};
    const auto forms = [&](const char* table, const QByteArray& condition) {
        std::map<QByteArray, QSet<QByteArray>> all;
        const auto writer = site->writer();
        for (const auto& column : writer->schema().tables[table])
            std::ignore = writer->query({"SELECT typeof(" + column + ") || ':' || hex(" + column + ") FROM "
                                                + QByteArray(table) + " WHERE " + condition,
                                            {}},
                [&](const db::Row& row) {
                    all[column].insert(formOf(QByteArray(row.text(0).data(), qsizetype(row.text(0).size()))));
                },
                {});
        return all;
    };
    const std::pair<const char*, QByteArray> tables[]{{"users", "provider = 'local'"}, {"user_permissions", "1"},
        {"quota_rules", "1"}, {"invite_codes", "1"}, {"user_api_keys", "1"}};
    std::map<QByteArray, std::map<QByteArray, QSet<QByteArray>>> server;
    for (const auto& [table, condition] : tables)
        server[table] = forms(table, condition);
    const auto work = site->open()->prepare(changes, *base, {});
    QVERIFY(work && work->refused.empty());
    QCOMPARE(runSteps(*site->writer(), *work), QString());
    for (const auto& [table, condition] : tables) {
        const auto ours = forms(table, "created_at LIKE '2026-11-21 14:00:00.123456%'");
        QVERIFY2(!ours.empty(), table);
        for (const auto& [column, found] : ours)
            for (const auto& form : found)
                QVERIFY2(server[table][column].contains(form), (table + ('.' + column) + ": " + form).constData());
    }
    // A local account's subject is its address; the server lists users by it and by their time.
    QCOMPARE(site->ask("SELECT email || '|' || subject || '|' || name || '|' || role || '|' || status || '|' || "
                       "(created_at = updated_at) FROM users WHERE email = 'new.person@acme.example'"),
        "new.person@acme.example|new.person@acme.example|New <Person>|user|active|1");
}

void TestLocalaiPrepare::secretsWork()
{
    const auto site = this->site();
    const auto base = site->read();
    std::vector<Change> changes;
    for (const auto* id : {"user.create", "invite.create", "key.create"})
        changes.push_back(changeOf(*kind(QString::fromLatin1(id)), *base));
    for (size_t i = 0; i < changes.size(); ++i)
        changes[i].subject.id = u"new:%1"_s.arg(i + 1);
    (*changes[2].after)[u"owner"] = u"new:1"_s; // the key of the new user
    const auto backend = site->open();
    const auto work = backend->prepare(changes, *base, {});
    QVERIFY(work && work->refused.empty());
    QCOMPARE(work->changes[2].to(key::owner), work->changes[0].subject.id);
    QCOMPARE(runSteps(*site->writer(), *work), QString());

    QFile file(backend->instance().hmacSecret);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Secret secret(file.readAll());
    QCOMPARE(work->made.size(), 2u);
    const auto code = work->made.at(1)->reveal(), plain = work->made.at(2)->reveal();
    static const QRegularExpression hex(u"^[0-9a-f]{64}$"_s);
    QVERIFY(hex.match(QString::fromLatin1(code)).hasMatch());
    QVERIFY(plain.startsWith("lai-") && hex.match(QString::fromLatin1(plain.mid(4))).hasMatch());
    const auto key = work->changes[2].subject.id.toUtf8();
    QCOMPARE(site->ask("SELECT key_hash FROM user_api_keys WHERE id = '" + key + "'"), keyedHash(secret, plain));
    QCOMPARE(site->ask("SELECT key_prefix FROM user_api_keys WHERE id = '" + key + "'"), plain.left(12));
    QCOMPARE(site->ask("SELECT role FROM user_api_keys WHERE id = '" + key + "'"), "user");
    const auto invite = work->changes[1].subject.id.toUtf8();
    QCOMPARE(site->ask("SELECT code FROM invite_codes WHERE id = '" + invite + "'"), keyedHash(secret, code));
    QCOMPARE(site->ask("SELECT code_prefix FROM invite_codes WHERE id = '" + invite + "'"), code.left(8));
    QVERIFY(passwordMatches(Secret(kPassword),
        site->ask("SELECT password_hash FROM users WHERE id = '" + work->changes[0].subject.id.toUtf8() + "'")));
    // Seven days, as the server gives them.
    const auto now = site->read();
    QCOMPARE(now->invites.find(work->changes[1].subject.id)->expiresAt, Instant{kLater.us + 7 * 86'400'000'000LL});
    // Nothing of them is in what a preview shows.
    for (const auto& step : work->steps)
        for (const auto& hidden : {plain, code, kPassword, keyedHash(secret, plain), keyedHash(secret, code)})
            QVERIFY(!db::shown(step.sql).contains(QString::fromLatin1(hidden)));
}

void TestLocalaiPrepare::deletionLeavesNothing()
{
    const auto site = this->site();
    const auto someone = somebody(*site->read())->id.toUtf8();
    const auto other = site->ask("SELECT id FROM users WHERE role = 'admin' ORDER BY created_at LIMIT 1");
    // Invites that he made (one redeemed by another), and that he redeemed: one open, one past.
    const auto invite = [&](const char* id, const QByteArray& by, const QByteArray& used, const char* expires) {
        site->sql(
            "INSERT INTO invite_codes (id, code, code_prefix, created_by, used_by, used_at, expires_at, created_at) "
            "VALUES ('"
            + QByteArray(id) + "', 'h" + id + "', 'p', '" + by + "', '" + used + "', '2026-11-21 10:00:00+00:00', '"
            + expires + "', '2026-11-21 09:00:00+00:00')");
    };
    invite("own", someone, other, "2027-01-01 00:00:00+00:00");
    invite("open", other, someone, "2027-01-01 00:00:00.5-05:00");
    invite("past", other, someone, "2026-11-21 15:30:00+05:30"); // later than now by its letters
    const auto base = site->read();
    const auto before = site->rows();
    const auto change = *remove(*base, u"user.delete", QString::fromUtf8(someone));
    const auto backend = site->open();
    const auto work = backend->prepare({&change, 1}, *base, {});
    QVERIFY(work && work->refused.empty());
    const auto& lost = work->loses.at(0);
    const auto count = [&](const QByteArray& table, const char* column) {
        return site->ask("SELECT count(*) FROM " + table + " WHERE " + column + " = '" + someone + "'").toInt();
    };
    QCOMPARE(lost.usageRows, count("usage_records", "user_id"));
    QCOMPARE(lost.keys, count("user_api_keys", "user_id"));
    QCOMPARE(lost.sessions, count("sessions", "user_id"));
    QCOMPARE(lost.quotas, count("quota_rules", "user_id"));
    QCOMPARE(lost.invites, count("invite_codes", "created_by"));
    QVERIFY(lost.invites > 0);
    QStringList notes;
    for (const auto& note : work->notes)
        notes << QLatin1StringView(note.id);
    QVERIFY(notes.contains(u"localai.note.invites_end"_s));
    QCOMPARE(notes.contains(u"localai.note.leftovers"_s), qstrcmp(QTest::currentDataTag(), "4.1.0") == 0);

    QCOMPARE(runSteps(*site->writer(), *work), QString());
    for (const auto* table : {"sessions", "user_api_keys", "user_permissions", "quota_rules", "usage_records"})
        QCOMPARE(count(table, "user_id"), 0);
    QCOMPARE(count("invite_codes", "created_by") + count("invite_codes", "used_by") + count("users", "id"), 0);
    const auto now = site->read();
    const auto* open = now->invites.find(u"open");
    QVERIFY(open && open->redeemer.isEmpty() && open->usedAt);
    QCOMPARE(open->expiresAt, kLater); // dead, though the server would take it again
    QCOMPARE(now->invites.find(u"past")->expiresAt, base->invites.find(u"past")->expiresAt);
    for (const auto* table : {"tasks", "jobs"})
        if (before.contains(table))
            QCOMPARE(site->rows()[table], before.at(table));
}

void TestLocalaiPrepare::passwordEndsSessions()
{
    const auto site = this->site();
    const auto who = somebody(*site->read())->id.toUtf8();
    site->sql("INSERT INTO sessions (id, user_id, expires_at, created_at) VALUES ('s1', '" + who
        + "', '2026-12-01 10:00:00+00:00', '2026-11-21 10:00:00+00:00')");
    const auto base = site->read();
    const auto before = site->rows();
    auto change = *edit(*base, u"user.password", QString::fromUtf8(who), {});
    change.secret = std::make_shared<Secret>(kPassword);
    const auto work = site->open()->prepare({&change, 1}, *base, {});
    QVERIFY(work && work->refused.empty());
    QVERIFY(work->loses.at(0).sessions > 0 && work->loses.at(0).keys == 0);
    QCOMPARE(QByteArrayView(work->notes.at(0).id), "localai.note.keys_stay");
    QCOMPARE(runSteps(*site->writer(), *work), QString());
    QVERIFY(passwordMatches(Secret(kPassword), site->ask("SELECT password_hash FROM users WHERE id = '" + who + "'")));
    QCOMPARE(site->ask("SELECT count(*) FROM sessions WHERE user_id = '" + who + "'"), "0");
    // Those of others stay, and all keys.
    QCOMPARE(site->rows()["sessions"].size() + work->loses.at(0).sessions, before.at("sessions").size());
    QCOMPARE(site->rows()["user_api_keys"], before.at("user_api_keys"));
}

// An invite whose redeemer was deleted after it was archived. The foreign key doesn't take the name back; without it
// the invite would be open again, so it comes back ended. (One that named nobody already comes back as it was:
// test_localai_orphans.)
void TestLocalaiPrepare::goneRedeemer()
{
    const LocalAiSite site("4.1.0");
    const LocalAiSql product(site.layout(), {true, 0}, [] { return kLater; });
    const auto invite = QByteArray("984c6465-422d-4324-986e-979ae56dde61");
    const auto rows = site.writer()->rows({"invite_codes", "id", invite}, {});
    QCOMPARE(rows->size(), 1u);
    site.sql("DELETE FROM invite_codes WHERE id = '" + invite + "'");
    auto row = rows->front();
    row.dangling.clear();
    Work restore;
    for (const auto& sql : product.restore(row))
        restore.steps.push_back({0, sql});
    QCOMPARE(runSteps(*site.writer(), restore), QString());
    QCOMPARE(
        site.ask("SELECT used_by IS NULL AND used_at IS NOT NULL FROM invite_codes WHERE id = '" + invite + "'"), "1");
    QCOMPARE(site.read()->invites.find(QString::fromUtf8(invite))->expiresAt, kLater);
}

void TestLocalaiPrepare::zoneOfNewRows()
{
    // The newest row of that server is of the hours when it ran in New York again.
    const LocalAiSite site("4.9.0-newyork");
    const auto base = site.read();
    const auto change = changeOf(*kind(u"user.role"), *base);
    const auto work = site.open()->prepare({&change, 1}, *base, {});
    QVERIFY(work);
    QCOMPARE(work->steps[0].sql.binds[1], db::Value(QByteArray("2026-11-21 09:00:00.123456-05:00")));
    site.sql("INSERT INTO sessions (id, user_id, created_at) VALUES ('x', 'x', '2026-11-22 10:00:00.5+05:30')");
    const auto again = site.open()->prepare({&change, 1}, *base, {});
    QCOMPARE(again->steps[0].sql.binds[1], db::Value(QByteArray("2026-11-21 19:30:00.123456+05:30")));
    // None at all.
    site.sql("DELETE FROM users; DELETE FROM sessions; DELETE FROM user_api_keys; DELETE FROM invite_codes;"
             "DELETE FROM user_permissions; DELETE FROM quota_rules; DELETE FROM usage_records");
    const auto empty = site.open()->prepare({&change, 1}, *base, {});
    QCOMPARE(empty->steps[0].sql.binds[1], db::Value(QByteArray("2026-11-21 14:00:00.123456+00:00")));
}

void TestLocalaiPrepare::missingColumnsAreLeftOut()
{
    const LocalAiSite site("4.9.0");
    site.sql("ALTER TABLE users DROP COLUMN avatar_url; ALTER TABLE users DROP COLUMN updated_at;"
             "ALTER TABLE quota_rules DROP COLUMN updated_at; DROP TABLE usage_records");
    const auto base = site.read();
    for (const auto* id : {"user.create", "user.role", "quota.set", "user.delete"}) {
        const auto change = changeOf(*kind(QString::fromLatin1(id)), *site.read());
        const auto work = site.open()->prepare({&change, 1}, *base, {});
        QVERIFY2(work && work->refused.empty(), id);
        QCOMPARE(runSteps(*site.writer(), *work), QString());
    }
}

QTEST_GUILESS_MAIN(TestLocalaiPrepare)
#include "test_localai_prepare.moc"
