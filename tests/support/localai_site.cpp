// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/localai_site.h"
#include "core/backends/localai/schema.h"
#include "core/db/postgres_writer.h"
#include "core/db/sqlite_writer.h"

namespace bw::test {

using namespace Qt::Literals::StringLiterals;

LocalAiSite::LocalAiSite(const char* recording)
    : m_fixture(recording)
{
    QFile::copy(QStringLiteral(TEST_DATA "/localai/%1/.hmac_secret").arg(QLatin1StringView(recording)),
        m_fixture.path(".hmac_secret"));
}

LocalAiSite::LocalAiSite(PgServer& server, const QString& database)
    : m_server(&server)
    , m_database(database)
{
    server.load(QStringLiteral(TEST_DATA "/localai/4.9.0/postgres.sql"), database);
    QFile::copy(QStringLiteral(TEST_DATA "/localai/4.9.0/postgres_hmac_secret"), m_fixture.path("secret"));
}

OpenRequest LocalAiSite::request() const
{
    auto r = m_fixture.request();
    r.now = [] { return kLater; };
    if (m_server) {
        r.address = m_server->address(m_database);
        r.hmacSecretFile = m_fixture.path("secret");
    }
    return r;
}

std::unique_ptr<Backend> LocalAiSite::open() const
{
    auto backend = openDatabase(request(), {});
    if (!backend)
        qFatal("%s %s", backend.error().id, qPrintable(backend.error().detail));
    return std::move(*backend);
}

std::unique_ptr<db::Writer> LocalAiSite::writer() const
{
    if (m_server) {
        db::PostgresOptions options;
        options.address = m_server->address(m_database);
        auto writer = db::PostgresWriter::open(options, localai::tableNames(), {});
        return writer ? std::move(*writer) : nullptr;
    }
    auto source = db::SqliteSource::open(m_fixture.file(), {}, db::thisHost(), {});
    if (!source)
        return nullptr;
    auto writer = db::SqliteWriter::open(*source, db::thisHost(), {});
    return writer ? std::move(*writer) : nullptr;
}

localai::Layout LocalAiSite::layout() const
{
    localai::Layout layout{writer()->schema()};
    if (m_server) {
        db::PostgresOptions options;
        options.address = m_server->address(m_database);
        auto connection = db::PostgresConnection::open(options, {});
        auto reading = db::PostgresReading::begin(**connection, localai::tableNames(), {});
        layout.postgres = (*reading)->place();
        layout.schema = (*reading)->schema();
    }
    return layout;
}

LocalAiSite::Rows LocalAiSite::rows(const QByteArray& without) const
{
    Rows all;
    const auto writer = this->writer();
    const auto& schema = writer->schema();
    for (auto table = schema.tables.begin(); table != schema.tables.end(); ++table) {
        QByteArrayList columns;
        for (const auto& column : table.value())
            if (column != without)
                columns << (sqlite() ? "typeof(" + column + ") || ':' || hex(" + column + ")"
                                     : "coalesce(" + column + "::text, 'NULL')");
        auto& rows = all[table.key()];
        const auto asked = writer->query({"SELECT " + columns.join(" || '|' || ") + " FROM " + table.key(), {}},
            [&](const db::Row& row) { rows << QByteArray(row.text(0).data(), qsizetype(row.text(0).size())); }, {});
        if (!asked)
            qFatal("%s", qPrintable(asked.error().detail));
        std::sort(rows.begin(), rows.end());
    }
    return all;
}

void LocalAiSite::complete() const
{
    const auto admin = ask("SELECT id FROM users WHERE role = 'admin' ORDER BY created_at LIMIT 1");
    const QByteArray then = "'2026-11-21 09:00:00.5+00:00'";
    sql("INSERT INTO users (id, email, name, avatar_url, provider, subject, password_hash, role, status, created_at, "
        "updated_at) VALUES ('0b9ccb5c-0000-42c3-8cce-c091f4bf1d3f', 'w@acme.example', 'W', '', 'local', "
        "'w@acme.example', '', 'user', 'pending', "
        + then + ", " + then + ")");
    for (const auto& [id, expires] :
        {std::pair("1", "2027-11-21 09:00:00.5+00:00"), std::pair("2", "2026-11-21 09:30:00+00:00")})
        sql("INSERT INTO invite_codes (id, code, code_prefix, created_by, expires_at, created_at) VALUES "
            "('6a5fabcd-773f-498a-92df-c09f6331051"
            + QByteArray(id) + "', 'code" + id + "', '3f77e304', '" + admin + "', '" + expires + "', " + then + ")");
}

void LocalAiSite::sql(const QByteArray& statements) const
{
    if (m_server)
        m_server->sql(QString::fromUtf8(statements), m_database);
    else
        m_fixture.sql(statements);
}

QByteArray LocalAiSite::ask(const QByteArray& question) const
{
    QByteArray answer;
    const auto asked = writer()->query({question, {}},
        [&](const db::Row& row) {
            answer = {row.text(0).data(), qsizetype(row.text(0).size())};
        },
        {});
    return asked ? answer : QByteArray("error: ") + asked.error().detail.toUtf8();
}

QByteArray difference(const LocalAiSite::Rows& a, const LocalAiSite::Rows& b)
{
    const auto onlyIn = [](const auto& one, const auto& other, const char* sign) {
        for (const auto& [table, rows] : one) {
            const auto found = other.find(table);
            for (const auto& row : rows)
                if (found == other.end() || !found->second.contains(row)) {
                    QByteArrayList cells;
                    for (const auto& cell : row.split('|'))
                        cells << (cell.startsWith("text:") ? QByteArray::fromHex(cell.mid(5)) : cell);
                    return sign + table + ": " + cells.join(" | ");
                }
        }
        return QByteArray();
    };
    const auto missing = onlyIn(a, b, "- "), added = onlyIn(b, a, "+ ");
    return missing + (missing.isEmpty() || added.isEmpty() ? "" : "\n") + added;
}

const User* somebody(const Snapshot& s)
{
    const User* best = nullptr;
    int most = -1;
    for (size_t i = 0; i < s.users.size(); ++i) {
        const auto& u = s.users[i];
        const int has =
            (s.facts[i].keys > 0) + (s.facts[i].sessions > 0) + !s.facts[i].quotas.empty() + (s.facts[i].invites > 0);
        if (u.provider == "local"_L1 && u.role == "user"_L1 && u.status == "active"_L1 && has > most) {
            best = &u;
            most = has;
        }
    }
    return best;
}

namespace {

template<class Table, class Match> QString firstOf(const Table& table, Match match)
{
    for (const auto& record : table)
        if (match(record))
            return record.id;
    return {};
}

Change removal(const Kind& k, const Snapshot& s)
{
    const auto known = [&](const QString& user) { return s.users.find(user) != nullptr; };
    QString id;
    if (k.id == u"user.reject")
        id = firstOf(s.users, [](const User& u) { return u.status == "pending"_L1; });
    else if (k.type == u"user")
        id = somebody(s)->id;
    else if (k.type == u"quota")
        id = s.quotas[0].id;
    else if (k.id == u"invite.revoke")
        id = firstOf(s.invites, [&](const Invite& i) { return i.redeemer.isEmpty() && known(i.creator); });
    else if (k.type == u"invite")
        id = firstOf(s.invites, [&](const Invite& i) {
            return known(i.creator) && (i.redeemer.isEmpty() ? i.expiresAt < kLater : known(i.redeemer));
        });
    else if (k.type == u"key")
        id = firstOf(s.keys, [&](const ApiKey& key) { return known(key.owner); });
    else
        id = firstOf(s.sessions, [&](const Session& session) { return known(session.owner); });
    auto change = remove(s, k.id, id);
    if (!change)
        qFatal("%s: %s", qPrintable(k.id.toString()), change.error().id);
    return *change;
}

QJsonObject creation(const Kind& k, const Snapshot& s)
{
    const auto owner = somebody(s)->id;
    if (k.id == u"user.create")
        return {{u"email"_s, u" New.Person@ACME.example "_s}, {u"name"_s, u"New <Person>"_s}};
    if (k.id == u"invite.create")
        return {{u"created_by"_s, owner}};
    if (k.id == u"key.create")
        return {{u"owner"_s, owner}, {u"name"_s, u"ci"_s}, {u"expires_at"_s, u"2027-03-01T12:00:00.500000Z"_s}};
    return {{u"owner"_s, owner}, {u"model"_s, u"bge-m3"_s}, {u"max_requests"_s, 100}, {u"window_seconds"_s, 3600}};
}

QJsonObject update(const Kind& k)
{
    static const QHash<QString, QJsonObject> all{
        {u"user.name"_s, {{u"name"_s, u"O'Néw “Name” \U0001F511"_s}}},
        {u"user.email"_s, {{u"email"_s, u"other@acme.example"_s}}},
        {u"user.role"_s, {{u"role"_s, u"admin"_s}}},
        {u"user.status"_s, {{u"status"_s, u"disabled"_s}}},
        {u"user.password"_s, {}},
        {u"user.permissions"_s, {{u"permissions"_s, QJsonObject{{u"video"_s, true}, {u"a<b"_s, false}}}}},
        {u"user.models"_s, {{u"models"_s, QJsonArray{u"gemma-3-12b-it"_s, u"Ä & Ö"_s}}}},
        {u"key.expiry"_s, {{u"expires_at"_s, u"2030-01-02T03:04:05.060000Z"_s}}},
    };
    return all.value(k.id.toString());
}

} // namespace

Change changeOf(const Kind& k, const Snapshot& s)
{
    Change change;
    if (k.verb == Verb::Delete)
        change = removal(k, s);
    else if (k.verb == Verb::Update) {
        const auto id = k.type == u"key"
            ? firstOf(s.keys, [&](const ApiKey& key) { return s.users.find(key.owner) != nullptr; })
            : somebody(s)->id;
        change = *edit(s, k.id, id, update(k));
    } else
        change = *create(k.id, {k.type.toString(), u"new:1"_s, s.scope, {}}, creation(k, s));
    if (k.takes == Takes::Password)
        change.secret = std::make_shared<Secret>(kPassword);
    return change;
}

QString runSteps(db::Writer& writer, const Work& work)
{
    if (auto begun = writer.begin({}); !begun)
        return QLatin1StringView(begun.error().id);
    for (const auto& step : work.steps) {
        const auto run = writer.run(step.sql, {});
        if (!run)
            return QString::fromUtf8(step.sql.text) + u": "_s + QLatin1StringView(run.error().id) + u' '
                + run.error().detail;
        if (step.rows && *run != *step.rows)
            return u"%1 rows: %2"_s.arg(*run).arg(db::shown(step.sql));
    }
    const auto committed = writer.commit({});
    return committed ? QString() : QString(QLatin1StringView(committed.error().id));
}

} // namespace bw::test
