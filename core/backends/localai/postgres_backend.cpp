// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backends/localai/activity.h"
#include "core/backends/localai/hmac_secret.h"
#include "core/backends/localai/localai_sql.h"
#include "core/backends/localai/postgres_questions.h"
#include "core/backends/localai/prepare.h"
#include "core/backends/localai/product.h"
#include "core/backends/localai/records.h"
#include "core/backends/localai/schema.h"
#include "core/backends/sql_apply.h"
#include "core/db/postgres_writer.h"
#include "core/usage/reader.h"
#include <QCryptographicHash>

namespace bw::localai {

namespace {

class PostgresBackend final : public Backend {
public:
    explicit PostgresBackend(const OpenRequest& request)
        : m_request(request)
    {
    }
    Result<void> open(const Context&);

    const Instance& instance() const override { return m_instance; }
    const Capabilities& capabilities() const override { return m_capabilities; }
    Result<SnapshotPtr> read(const Want&, const Context&) override;
    Result<usage::CubePtr> usage(const UsageWant&, const Context&) override;
    Result<Freshness> freshness(const Context&) override;
    Result<Work> prepare(std::span<const Change>, const Snapshot& base, const Context&) override;
    Result<std::vector<Outcome>> apply(const Work&, const ApplyOptions&, Archive&, const Context&) override;
    Result<void> ended(const QString& set, const Context&) override;
    Result<std::optional<QJsonObject>> find(const Subject&, const Context&) override;

private:
    using Reading = std::unique_ptr<db::PostgresReading>;
    Result<void> connect(const Context&);
    Result<Reading> begin(const Context&);
    Result<std::shared_ptr<Snapshot>> readOnce(const Want&, const Context&);
    Result<QByteArray> activityMark(const db::PostgresSchema&, const Context&);
    void describeInstance(const db::PostgresSchema&, bool standby);
    db::PostgresOptions options() const;
    Ask ask();
    // As it is now, with the rights that one has.
    struct Tables {
        Layout layout;
        PostgresRights rights;
    };
    Result<Tables> tables(const Context&);

    OpenRequest m_request;
    std::unique_ptr<db::PostgresConnection> m_connection;
    Instance m_instance;
    Capabilities m_capabilities;
    db::PostgresSchema m_schema;
    QByteArray m_mark;
    bool m_standby = false;
    PasswordHashes m_hashes;
    Layout m_layout; // of the last look at it
};

db::PostgresOptions PostgresBackend::options() const
{
    db::PostgresOptions options;
    options.address = m_request.address;
    options.password = m_request.password;
    options.caFile = m_request.caFile;
    options.timeoutMs = m_request.timeoutMs;
    options.lockWaitMs = m_request.lockWaitMs;
    return options;
}

Result<void> PostgresBackend::connect(const Context& context)
{
    m_connection.reset();
    auto connection = db::PostgresConnection::open(options(), context);
    if (!connection)
        return tl::unexpected(connection.error());
    m_connection = std::move(*connection);
    return {};
}

// A connection that the server or a pooler has closed meanwhile is opened anew, once.
Result<PostgresBackend::Reading> PostgresBackend::begin(const Context& context)
{
    if (m_connection && m_connection->usable()) {
        auto reading = db::PostgresReading::begin(*m_connection, tableNames(), context);
        if (reading || reading.error().fault != Fault::Unreachable)
            return reading;
    }
    if (auto connected = connect(context); !connected)
        return tl::unexpected(connected.error());
    return db::PostgresReading::begin(*m_connection, tableNames(), context);
}

Result<void> PostgresBackend::open(const Context& context)
{
    auto reading = begin(context);
    if (!reading)
        return tl::unexpected(reading.error());
    m_schema = (*reading)->place();
    if (auto recognised = recognise(m_schema.tables, m_connection->place()); !recognised)
        return recognised;
    bool standby = false;
    auto asked = m_connection->query(
        "SELECT pg_catalog.pg_is_in_recovery()", {},
        [&](const db::Row& row) { standby = row.integer(0).value_or(0) != 0; }, context);
    if (!asked)
        return asked;
    m_standby = standby;
    describeInstance(m_schema, standby);
    reading->reset(); // ends its transaction
    auto found = tables(context);
    if (!found)
        return tl::unexpected(found.error());
    addWriting(m_capabilities,
        {found->layout, m_instance, m_standby ? "capability.standby" : nullptr, found->rights.views,
            found->rights.readOnly});
    return {};
}

Ask PostgresBackend::ask()
{
    return askPostgres([this](const Context& context) -> Result<db::PostgresConnection*> {
        if (!m_connection || !m_connection->usable())
            if (auto connected = connect(context); !connected)
                return tl::unexpected(connected.error());
        return m_connection.get();
    });
}

Result<PostgresBackend::Tables> PostgresBackend::tables(const Context& context)
{
    Tables found;
    {
        auto reading = begin(context);
        if (!reading)
            return tl::unexpected(reading.error());
        found.layout.postgres = (*reading)->place();
        found.layout.schema = (*reading)->schema();
    }
    auto rights = rightsOf(ask(), *found.layout.postgres, context);
    if (!rights)
        return tl::unexpected(rights.error());
    found.rights = *rights;
    found.layout.foreign = rights->foreign;
    m_layout = found.layout;
    return found;
}

Result<Work> PostgresBackend::prepare(std::span<const Change> changes, const Snapshot& base, const Context& context)
{
    const auto found = tables(context);
    if (!found)
        return tl::unexpected(found.error());
    auto capabilities = m_capabilities;
    addWriting(capabilities,
        {found->layout, m_instance, m_standby ? "capability.standby" : nullptr, found->rights.views,
            found->rights.readOnly});
    return prepareWork(changes, base,
        {found->layout, capabilities, ask(), {false, 0}, m_request.now(), m_request.random, m_instance.hmacSecret,
            &m_hashes},
        context);
}

Result<std::vector<Outcome>> PostgresBackend::apply(
    const Work& work, const ApplyOptions& how, Archive& archive, const Context& context)
{
    const auto found = tables(context);
    if (!found)
        return tl::unexpected(found.error());
    auto writer = db::PostgresWriter::open(options(), tableNames(), context);
    if (!writer)
        return tl::unexpected(writer.error());
    return applySql(
        work, how, LocalAiSql(found->layout, {false, 0}, m_request.now), **writer, archive, rowLockBudget(), context);
}

Result<void> PostgresBackend::ended(const QString& set, const Context& context)
{
    if (m_standby) // nothing is applied there
        return {};
    auto writer = db::PostgresWriter::open(options(), tableNames(), context);
    return writer ? (*writer)->waitForMark(markOf(set), context) : tl::unexpected(writer.error());
}

Result<std::optional<QJsonObject>> PostgresBackend::find(const Subject& subject, const Context& context)
{
    return SqlRecords(m_layout).find(ask(), subject, {}, {}, context);
}

void PostgresBackend::describeInstance(const db::PostgresSchema& schema, bool standby)
{
    m_instance = describe(schema.tables);
    m_instance.wayIn = QStringLiteral("postgres");
    m_instance.place = m_connection->place();
    m_instance.server = QStringLiteral("PostgreSQL ") + m_connection->serverVersion();
    const auto& notes = m_connection->notes();
    m_instance.notes.insert(m_instance.notes.begin(), notes.begin(), notes.end());
    if (standby)
        m_instance.notes.push_back({"database.note.standby", Level::Inform, {}, {}});
    noteHmacSecret(m_instance, m_request.hmacSecretFile);
    const auto name = "postgres:" + m_instance.place.toUtf8() + '/' + schema.name;
    m_instance.identity =
        QString::fromLatin1(QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex().left(16));
    m_capabilities = capabilitiesOf(schema.tables, schema.forbidden);
}

// How often rows of our tables were inserted, changed and deleted, by the server's own statistics. They come up to a
// second late, so a change may be told twice; rows changed between a crash and its recovery are not counted. A standby
// has no such statistics: there it is the moment of the last replayed transaction of any database.
Result<QByteArray> PostgresBackend::activityMark(const db::PostgresSchema& schema, const Context& context)
{
    QByteArray mark;
    auto asked = m_connection->query(
        "SELECT coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0)::text || '/' || "
        "coalesce(pg_catalog.pg_last_xact_replay_timestamp()::text, '') "
        "FROM pg_catalog.pg_stat_user_tables WHERE schemaname = $1 AND relname = ANY ($2::text[])",
        {schema.name, '{' + tableNames().join(',') + '}'},
        [&](const db::Row& row) {
            const auto text = row.text(0);
            mark = QByteArray(text.data(), qsizetype(text.size()));
        },
        context);
    if (!asked)
        return tl::unexpected(asked.error());
    return mark;
}

Result<std::shared_ptr<Snapshot>> PostgresBackend::readOnce(const Want& want, const Context& context)
{
    const auto now = m_request.now();
    auto reading = begin(context);
    if (!reading)
        return tl::unexpected(reading.error());
    auto mark = activityMark((*reading)->place(), context);
    if (!mark)
        return tl::unexpected(mark.error());
    if (auto recognised = recognise((*reading)->schema(), m_connection->place()); !recognised)
        return tl::unexpected(recognised.error());
    auto snapshot = readRecords(**reading, want, now, context);
    if (!snapshot)
        return snapshot;
    if (want.parts.testFlag(Part::Activity)) {
        if (auto read = readActivity(**reading, **snapshot, now, context); !read)
            return tl::unexpected(read.error());
        (*snapshot)->parts |= Part::Activity;
    }
    m_schema = (*reading)->place();
    m_mark = *mark;
    return snapshot;
}

Result<SnapshotPtr> PostgresBackend::read(const Want& want, const Context& context)
{
    auto snapshot = readOnce(want, context);
    // A standby breaks off readers that hold back its replay: a second attempt sees the newer state.
    if (!snapshot && QByteArrayView(snapshot.error().id) == "database.pg.conflict") {
        Want again = want;
        again.early = {};
        snapshot = readOnce(again, context);
    }
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    derive(**snapshot);
    return SnapshotPtr(std::move(*snapshot));
}

Result<usage::CubePtr> PostgresBackend::usage(const UsageWant& want, const Context& context)
{
    db::PostgresSchema schema;
    {
        auto reading = begin(context);
        if (!reading)
            return tl::unexpected(reading.error());
        schema = (*reading)->place();
    }
    return usage::readPostgres(*m_connection, schema, want.partial, context, want.only);
}

Result<Freshness> PostgresBackend::freshness(const Context& context)
{
    if (!m_connection || !m_connection->usable())
        if (auto connected = connect(context); !connected)
            return connected.error().fault == Fault::Unreachable ? Result<Freshness>(Freshness::Gone)
                                                                 : tl::unexpected(connected.error());
    const auto mark = activityMark(m_schema, context);
    if (!mark)
        return tl::unexpected(mark.error());
    return m_mark.isEmpty() || *mark == m_mark ? Freshness::Same : Freshness::Changed;
}

} // namespace

Result<std::unique_ptr<Backend>> openPostgres(const OpenRequest& request, const Context& context)
{
    auto backend = std::make_unique<PostgresBackend>(request);
    if (auto opened = backend->open(context); !opened)
        return tl::unexpected(opened.error());
    return backend;
}

} // namespace bw::localai
