// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backends/localai/activity.h"
#include "core/backends/localai/hmac_secret.h"
#include "core/backends/localai/localai_sql.h"
#include "core/backends/localai/prepare.h"
#include "core/backends/localai/product.h"
#include "core/backends/localai/records.h"
#include "core/backends/localai/schema.h"
#include "core/backends/localai/sqlite_questions.h"
#include "core/backends/localai/write_capabilities.h"
#include "core/backends/sql_apply.h"
#include "core/db/sqlite_writer.h"
#include "core/usage/reader.h"
#include <QFileInfo>
#include <sqlite3.h>

namespace bw::localai {

namespace {

bool isSlowView(const Error& error) { return error.fault == Fault::Busy && (error.status & 0xff) == SQLITE_INTERRUPT; }

class SqliteBackend final : public Backend {
public:
    SqliteBackend(const OpenRequest& request, const db::Host& host)
        : m_request(request)
        , m_host(host)
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
    Result<std::optional<QJsonObject>> find(const Subject&, const Context&) override;

private:
    Result<void> connect(const Context&);
    Result<void> current(const Context&); // the same file as was opened, the copy not older than it
    Result<void> stillThere() const;
    Result<std::shared_ptr<Snapshot>> readOnce(const Want&, bool last, const Context&);
    Result<Layout> layout(const Context&); // as it is now: a server may have been upgraded meanwhile
    const char* whyNeverWritten() const;
    void leaveRoom(const LockBudget&, const Context&) const; // for a server, where the file was changed just now

    OpenRequest m_request;
    db::Host m_host;
    std::shared_ptr<db::SqliteSource> m_source;
    std::unique_ptr<db::SqliteConnection> m_connection;
    Instance m_instance;
    Capabilities m_capabilities;
    std::optional<qint64> m_version;
    bool m_slow = false; // in place, a view takes longer than the server may be kept waiting
    PasswordHashes m_hashes;
    Layout m_layout; // of the last look at it
};

Result<void> SqliteBackend::connect(const Context& context)
{
    db::SqliteOptions options;
    options.lockWaitMs = m_request.lockWaitMs;
    options.throughCopy = m_slow;
    if (m_request.gate)
        options.gate = m_request.gate;
    m_connection.reset();
    auto source = db::SqliteSource::open(m_request.address, options, m_host, context);
    if (!source)
        return tl::unexpected(source.error());
    auto connection = (*source)->connect();
    if (!connection)
        return tl::unexpected(connection.error());
    m_source = std::move(*source);
    m_connection = std::move(*connection);
    return {};
}

Result<void> SqliteBackend::open(const Context& context)
{
    if (auto connected = connect(context); !connected)
        return connected;
    db::Schema schema;
    {
        auto reading = db::SqliteReading::begin(*m_connection, context);
        if (!reading)
            return tl::unexpected(reading.error());
        schema = (*reading)->schema();
    }
    const auto& file = m_source->file();
    if (auto recognised = recognise(schema, file); !recognised)
        return recognised;
    m_instance = describe(schema);
    m_instance.wayIn = QStringLiteral("sqlite");
    m_instance.place = file;
    m_instance.server = QStringLiteral("SQLite ") + QLatin1StringView(sqlite3_libversion());
    m_instance.throughCopy = m_source->isCopy();
    m_instance.notes.insert(m_instance.notes.begin(), m_source->notes().begin(), m_source->notes().end());
    if (m_request.hmacSecretFile.isEmpty())
        noteHmacSecretBeside(m_instance, file);
    else
        noteHmacSecret(m_instance, m_request.hmacSecretFile);
    if (m_host.openElsewhere)
        m_instance.openIn = m_host.openElsewhere(file);
    m_instance.identity = db::identityOf(file);
    m_capabilities = capabilitiesOf(schema);
    if (auto tables = layout(context); !tables)
        return tl::unexpected(tables.error());
    addWriting(m_capabilities, {m_layout, m_instance, whyNeverWritten()});
    return {};
}

const char* SqliteBackend::whyNeverWritten() const
{
    if (m_source->isCopy())
        return whyCopy(m_source->notes());
    // The journal stands beside the file itself, not beside a link to it.
    const QFileInfo file(QFileInfo(m_source->file()).canonicalFilePath());
    return file.isWritable() && QFileInfo(file.path()).isWritable() ? nullptr : "capability.no_right";
}

Result<Layout> SqliteBackend::layout(const Context& context)
{
    if (auto ready = current(context); !ready)
        return tl::unexpected(ready.error());
    Layout tables;
    {
        auto reading = db::SqliteReading::begin(*m_connection, context);
        if (!reading)
            return tl::unexpected(reading.error());
        tables.schema = (*reading)->schema();
    }
    auto foreign = foreignTables(askSqlite(*m_connection), tables, context);
    if (!foreign)
        return tl::unexpected(foreign.error());
    tables.foreign = *foreign;
    m_layout = tables;
    return tables;
}

Result<Work> SqliteBackend::prepare(std::span<const Change> changes, const Snapshot& base, const Context& context)
{
    const auto tables = layout(context);
    if (!tables)
        return tl::unexpected(tables.error());
    auto capabilities = m_capabilities;
    addWriting(capabilities, {*tables, m_instance, whyNeverWritten()});
    const auto ask = askSqlite(*m_connection);
    const auto offset = newestOffset(ask, *tables, context);
    if (!offset)
        return tl::unexpected(offset.error());
    return prepareWork(changes, base,
        {*tables, capabilities, ask, {true, *offset}, m_request.now(), m_request.random, m_instance.hmacSecret,
            &m_hashes},
        context);
}

Result<std::vector<Outcome>> SqliteBackend::apply(
    const Work& work, const ApplyOptions& options, Archive& archive, const Context& context)
{
    const auto tables = layout(context);
    if (!tables)
        return tl::unexpected(tables.error());
    const auto offset = newestOffset(askSqlite(*m_connection), *tables, context);
    if (!offset)
        return tl::unexpected(offset.error());
    const LockBudget budget;
    leaveRoom(budget, context);
    auto writer = db::SqliteWriter::open(m_source, m_host, context);
    if (!writer)
        return tl::unexpected(writer.error());
    return applySql(
        work, options, LocalAiSql(*tables, {true, *offset}, m_request.now), **writer, archive, budget, context);
}

void SqliteBackend::leaveRoom(const LockBudget& budget, const Context& context) const
{
    const Instant changed{db::stampOf(m_source->file()).modifiedNs / 1000};
    if (missingPauseUs(changed, systemNow(), budget) == 0)
        return;
    const auto others = m_host.openElsewhere ? m_host.openElsewhere(m_source->file()) : std::nullopt;
    if (others && others->empty())
        return;
    budget.pause(missingPauseUs(changed, systemNow(), budget), context.stop);
}

Result<std::optional<QJsonObject>> SqliteBackend::find(const Subject& subject, const Context& context)
{
    if (auto ready = current(context); !ready)
        return tl::unexpected(ready.error());
    return SqlRecords(m_layout).find(askSqlite(*m_connection), subject, {}, {}, context);
}

Result<void> SqliteBackend::stillThere() const
{
    switch (m_source->stand()) {
    case db::SqliteSource::Stand::Gone:
        return fail(Fault::Unreachable, "database.gone", {m_source->file()});
    case db::SqliteSource::Stand::Replaced:
        return fail(Fault::Storage, "database.replaced", {m_source->file()});
    default:
        return {};
    }
}

Result<void> SqliteBackend::current(const Context& context)
{
    if (auto there = stillThere(); !there)
        return there;
    if (m_source->stand() == db::SqliteSource::Stand::Changed)
        return connect(context);
    return {};
}

Result<std::shared_ptr<Snapshot>> SqliteBackend::readOnce(const Want& want, bool last, const Context& context)
{
    const auto now = m_request.now();
    auto reading = db::SqliteReading::begin(*m_connection, context);
    if (!reading)
        return tl::unexpected(reading.error());
    auto snapshot = readRecords(**reading, want, now, context);
    if (!snapshot)
        return snapshot;
    m_version = m_connection->dataVersion();
    if (m_source->isCopy() && !m_instance.throughCopy) // only since it was opened
        (*snapshot)->notes.insert((*snapshot)->notes.begin(), m_source->notes().begin(), m_source->notes().end());
    if ((*reading)->mixed()) {
        if (!last)
            return nullptr;
        (*snapshot)->notes.push_back({"database.note.changing", Level::Inform, {}, {}});
    }
    if (!want.parts.testFlag(Part::Activity))
        return snapshot;
    if (auto read = readActivity(**reading, **snapshot, now, context); !read)
        return tl::unexpected(read.error());
    (*snapshot)->parts |= Part::Activity;
    return snapshot;
}

Result<SnapshotPtr> SqliteBackend::read(const Want& want, const Context& context)
{
    if (auto ready = current(context); !ready)
        return tl::unexpected(ready.error());
    auto snapshot = readOnce(want, false, context);
    // The server has died in a commit since the file was opened: from now on through a copy.
    const bool crashed = !snapshot && (snapshot.error().status & 0xff) == SQLITE_READONLY;
    m_slow = m_slow || (!snapshot && isSlowView(snapshot.error()));
    if (!snapshot && (crashed || isSlowView(snapshot.error()))) {
        if (auto connected = connect(context); !connected)
            return tl::unexpected(connected.error());
        snapshot = readOnce(want, false, context);
    }
    if (snapshot && !*snapshot) {
        Want again = want;
        again.early = {};
        snapshot = readOnce(again, true, context);
    }
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    if (auto there = stillThere(); !there)
        return tl::unexpected(there.error());
    derive(**snapshot);
    return SnapshotPtr(std::move(*snapshot));
}

Result<usage::CubePtr> SqliteBackend::usage(const UsageWant& want, const Context& context)
{
    if (auto ready = current(context); !ready)
        return tl::unexpected(ready.error());
    auto cube = usage::readSqlite(*m_connection, want.partial, context, want.only);
    if (!cube && (cube.error().status & 0xff) == SQLITE_READONLY) {
        if (auto connected = connect(context); !connected)
            return tl::unexpected(connected.error());
        cube = usage::readSqlite(*m_connection, want.partial, context, want.only);
    }
    if (cube)
        if (auto there = stillThere(); !there)
            return tl::unexpected(there.error());
    return cube;
}

Result<Freshness> SqliteBackend::freshness(const Context& context)
{
    switch (m_source->stand()) {
    case db::SqliteSource::Stand::Gone:
        return Freshness::Gone;
    case db::SqliteSource::Stand::Replaced:
        return Freshness::Replaced;
    case db::SqliteSource::Stand::Changed:
        return Freshness::Changed;
    case db::SqliteSource::Stand::Same:
        break;
    }
    if (m_source->isCopy() || !m_version)
        return Freshness::Same;
    auto hold = m_connection->gate().enter(context);
    if (!hold)
        return tl::unexpected(hold.error());
    m_connection->watch(context.stop);
    const auto begun = m_connection->begin(db::SqliteConnection::Patience::None);
    m_connection->end();
    if (!begun && (begun.error().status & 0xff) == SQLITE_READONLY)
        return Freshness::Changed; // a crash of the server: read() goes on through a copy
    if (!begun && begun.error().fault != Fault::Busy)
        return tl::unexpected(begun.error());
    // Locked means that somebody is just writing: the next question will see it.
    return begun && m_connection->dataVersion() != *m_version ? Freshness::Changed : Freshness::Same;
}

} // namespace

Result<std::unique_ptr<Backend>> openSqlite(const OpenRequest& request, const Context& context)
{
    auto backend = std::make_unique<SqliteBackend>(request, db::thisHost());
    if (auto opened = backend->open(context); !opened)
        return tl::unexpected(opened.error());
    return backend;
}

} // namespace bw::localai
