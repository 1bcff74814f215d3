// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backends/localai/activity.h"
#include "core/usage/segment.h"
#include <QDateTime>
#include <QSet>
#include <algorithm>
#include <sqlite3.h>

namespace bw::localai {

namespace {

constexpr qint64 kHour = 3'600'000'000;
// Offsets lie between -12:00 and +14:00: two texts whose order contradicts their instants are at most 26 hours apart.
constexpr qint64 kTextSlack = 36 * kHour;

std::string_view text(sqlite3_stmt* s, int column)
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(s, column));
    return bytes ? std::string_view(bytes, size_t(sqlite3_column_bytes(s, column))) : std::string_view();
}

std::optional<Instant> time(sqlite3_stmt* s, int column)
{
    const int type = sqlite3_column_type(s, column);
    if (type == SQLITE_NULL || type == SQLITE_BLOB)
        return {};
    return parseTimestamp(text(s, column));
}

// A moment as the beginning of a text that sorts before all texts of later moments, whatever their offset.
QByteArray textBound(Instant t)
{
    const auto when = QDateTime::fromMSecsSinceEpoch((t.us - kTextSlack) / 1000, Qt::UTC);
    if (when.date().year() < 1)
        return "";
    return when.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")).toLatin1();
}

void bind(sqlite3_stmt* s, int at, const QByteArray& value)
{
    sqlite3_bind_text(s, at, value.constData(), int(value.size()), SQLITE_TRANSIENT);
}

class SqliteActivity {
public:
    SqliteActivity(db::SqliteReading& reading, Snapshot& snapshot, Instant now, const Context& context)
        : m_reading(reading)
        , m_snapshot(snapshot)
        , m_now(now)
        , m_context(context)
    {
    }
    Result<void> run();

private:
    Result<bool> indexed(const char* first, const char* second);
    Result<void> scan();
    Result<void> lastUses();
    Result<void> lastUse(sqlite3_stmt*, const QByteArray& user);
    Result<void> consumption();
    struct Windows { // of one user
        struct One {
            Quota* quota;
            Instant from;
            QByteArray model; // empty = all
        };
        std::vector<One> all;
        Instant from; // of the widest
    };
    Result<void> consume(sqlite3_stmt*, const Windows&);
    Result<void> models();
    void seen(const QString& user, std::optional<Instant> at);
    Result<void> done(int code)
    {
        return code == SQLITE_DONE ? Result<void>() : tl::unexpected(m_reading.connection().error(code));
    }

    db::SqliteReading& m_reading;
    Snapshot& m_snapshot;
    Instant m_now;
    const Context& m_context;
    QByteArray m_id; // the row id of usage_records, or its primary key
};

Result<void> SqliteActivity::run()
{
    const auto& schema = m_reading.schema();
    if (!schema.has("usage_records", "user_id") || !schema.has("usage_records", "created_at"))
        return {};
    const auto order = schema.order("usage_records");
    m_id = order.column;
    const auto fast = indexed("user_id", "created_at");
    if (!fast)
        return tl::unexpected(fast.error());
    if (!*fast || !order.numbers)
        return scan();
    if (auto done = lastUses(); !done)
        return done;
    if (auto done = consumption(); !done)
        return done;
    return models();
}

Result<bool> SqliteActivity::indexed(const char* first, const char* second)
{
    auto statement = m_reading.connection().prepare(
        "SELECT 1 FROM pragma_index_list('usage_records') l JOIN pragma_index_info(l.name) a ON a.seqno = 0 "
        "LEFT JOIN pragma_index_info(l.name) b ON b.seqno = 1 "
        "WHERE l.partial = 0 AND a.name = ?1 AND (?2 = '' OR b.name = ?2)");
    if (!statement)
        return tl::unexpected(statement.error());
    bind(statement->get(), 1, first);
    bind(statement->get(), 2, second);
    const int code = sqlite3_step(statement->get());
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return tl::unexpected(m_reading.connection().error(code));
    return code == SQLITE_ROW;
}

void SqliteActivity::seen(const QString& user, std::optional<Instant> at)
{
    if (!at)
        return;
    const auto known = m_snapshot.lastUsage.find(user);
    if (known == m_snapshot.lastUsage.end())
        m_snapshot.lastUsage.insert(user, *at);
    else if (*known < *at)
        *known = *at;
}

// From one user to the next by the index: rows in between are not touched.
Result<void> SqliteActivity::lastUses()
{
    auto& connection = m_reading.connection();
    auto next = connection.prepare("SELECT user_id FROM usage_records WHERE user_id > ?1 ORDER BY user_id LIMIT 1");
    // Texts newest first, then times that are stored as numbers: those sort before every text.
    auto newest = connection.prepare("SELECT created_at, " + m_id
        + " FROM usage_records WHERE user_id = ?1 AND created_at >= '' AND (created_at, " + m_id
        + ") < (?2, ?3) ORDER BY created_at DESC, " + m_id + " DESC");
    auto number =
        connection.prepare("SELECT max(created_at) FROM usage_records WHERE user_id = ?1 AND created_at < ''");
    for (const auto* s : {&next, &newest, &number})
        if (!*s)
            return tl::unexpected(s->error());
    QByteArray user;
    for (qint64 n = 0;; ++n) {
        if (auto breathed = m_reading.breathe(m_context); !breathed)
            return breathed;
        if (n % 256 == 0)
            m_context.report(n, qint64(m_snapshot.users.size()), "database.reading_activity");
        bind(next->get(), 1, user);
        const int code = sqlite3_step(next->get());
        const bool end = code != SQLITE_ROW || sqlite3_column_type(next->get(), 0) != SQLITE_TEXT;
        if (!end) {
            const auto id = text(next->get(), 0);
            user = QByteArray(id.data(), qsizetype(id.size()));
        }
        sqlite3_reset(next->get());
        if (end)
            return code == SQLITE_ROW ? Result<void>() : done(code);
        bind(number->get(), 1, user);
        if (sqlite3_step(number->get()) == SQLITE_ROW)
            seen(QString::fromUtf8(user), time(number->get(), 0));
        if (const int rc = sqlite3_reset(number->get()); rc != SQLITE_OK)
            return done(rc);
        if (auto read = lastUse(newest->get(), user); !read)
            return read;
    }
}

Result<void> SqliteActivity::lastUse(sqlite3_stmt* newest, const QByteArray& user)
{
    std::optional<Instant> best;
    QByteArray from("\xff"); // above every text
    qint64 row = 0;
    for (bool again = true; again;) {
        again = false;
        bind(newest, 1, user);
        bind(newest, 2, from);
        sqlite3_bind_int64(newest, 3, row);
        int code = 0;
        while ((code = sqlite3_step(newest)) == SQLITE_ROW) {
            m_reading.counted(1);
            const auto stored = text(newest, 0);
            const auto at = parseTimestamp(stored);
            best = std::max(best, at); // none sorts first
            // Local time as the text shows it: once that lies this far back, no offset makes a later moment of it.
            const auto local = parseTimestamp(stored.substr(0, 19));
            if (best && local && local->us + kTextSlack < best->us)
                break;
            if (m_reading.due()) {
                from = QByteArray(stored.data(), qsizetype(stored.size()));
                row = sqlite3_column_int64(newest, 1);
                again = true;
                break;
            }
        }
        sqlite3_reset(newest);
        if (code != SQLITE_ROW && code != SQLITE_DONE)
            return done(code);
        if (auto breathed = m_reading.breathe(m_context); !breathed)
            return breathed;
    }
    seen(QString::fromUtf8(user), best);
    return {};
}

Result<void> SqliteActivity::consumption()
{
    QHash<QString, Windows> byOwner;
    for (size_t i = 0; i < m_snapshot.quotas.size(); ++i) {
        auto& quota = m_snapshot.quotas[i];
        quota.usedRequests = quota.usedTokens = 0;
        const auto from = windowStart(quota, m_now);
        if (!from)
            continue;
        auto& windows = byOwner[quota.owner];
        windows.from = windows.all.empty() ? *from : std::min(windows.from, *from);
        windows.all.push_back({&quota, *from, quota.model.toUtf8()});
    }
    const auto& schema = m_reading.schema();
    const QByteArray model = schema.has("usage_records", "model") ? "model" : "NULL";
    const QByteArray tokens = schema.has("usage_records", "total_tokens") ? "total_tokens" : "NULL";
    const auto select = [&](const QByteArray& which) {
        return m_reading.connection().prepare("SELECT created_at, " + m_id + ", " + model + ", " + tokens
            + " FROM usage_records WHERE user_id = ?1 AND " + which + " AND (created_at, " + m_id
            + ") > (?2, ?3) ORDER BY created_at, " + m_id);
    };
    const auto texts = select("created_at >= ''"), numbers = select("created_at < ''");
    if (!texts || !numbers)
        return tl::unexpected(!texts ? texts.error() : numbers.error());
    qint64 n = 0;
    for (auto owner = byOwner.begin(); owner != byOwner.end(); ++owner) {
        if (n++ % 256 == 0)
            m_context.report(n, byOwner.size(), "database.reading_activity");
        if (auto breathed = m_reading.breathe(m_context); !breathed)
            return breathed;
        const auto user = owner.key().toUtf8();
        bind(texts->get(), 2, textBound(owner->from));
        sqlite3_bind_int64(numbers->get(), 2, owner->from.seconds() - 1);
        for (auto* statement : {texts->get(), numbers->get()}) {
            bind(statement, 1, user);
            if (auto read = consume(statement, *owner); !read)
                return read;
        }
    }
    return {};
}

// One pass over the rows of the widest window of a user serves all of that user's quotas.
Result<void> SqliteActivity::consume(sqlite3_stmt* s, const Windows& windows)
{
    sqlite3_bind_int64(s, 3, std::numeric_limits<qint64>::min());
    for (;;) {
        const int code = sqlite3_step(s);
        if (code != SQLITE_ROW) {
            sqlite3_reset(s);
            return done(code);
        }
        m_reading.counted(1);
        if (const auto at = time(s, 0)) {
            const auto model = text(s, 2);
            for (const auto& w : windows.all) {
                if (*at < w.from
                    || (!w.model.isEmpty() && model != std::string_view(w.model.data(), size_t(w.model.size()))))
                    continue;
                w.quota->usedRequests = *w.quota->usedRequests + 1;
                w.quota->usedTokens = usage::added(*w.quota->usedTokens, sqlite3_column_int64(s, 3));
            }
        }
        if (!m_reading.due())
            continue;
        const std::unique_ptr<sqlite3_value, void (*)(sqlite3_value*)> last(
            sqlite3_value_dup(sqlite3_column_value(s, 0)), sqlite3_value_free);
        const qint64 row = sqlite3_column_int64(s, 1);
        sqlite3_reset(s);
        if (auto breathed = m_reading.breathe(m_context); !breathed)
            return breathed;
        sqlite3_bind_value(s, 2, last.get());
        sqlite3_bind_int64(s, 3, row);
    }
}

Result<void> SqliteActivity::models()
{
    if (!m_reading.schema().has("usage_records", "model"))
        return {};
    const auto fast = indexed("model", "");
    if (!fast)
        return tl::unexpected(fast.error());
    if (!*fast)
        return {};
    auto next =
        m_reading.connection().prepare("SELECT model FROM usage_records WHERE model > ?1 ORDER BY model LIMIT 1");
    if (!next)
        return tl::unexpected(next.error());
    QSet<QString> all(m_snapshot.models.begin(), m_snapshot.models.end());
    QByteArray model;
    for (;;) {
        if (auto breathed = m_reading.breathe(m_context); !breathed)
            return breathed;
        bind(next->get(), 1, model);
        const int code = sqlite3_step(next->get());
        const bool end = code != SQLITE_ROW || sqlite3_column_type(next->get(), 0) != SQLITE_TEXT;
        if (!end) {
            const auto name = text(next->get(), 0);
            model = QByteArray(name.data(), qsizetype(name.size()));
            all.insert(QString::fromUtf8(model));
        }
        sqlite3_reset(next->get());
        if (!end)
            continue;
        if (code != SQLITE_ROW && code != SQLITE_DONE)
            return done(code);
        m_snapshot.models = all.values();
        m_snapshot.models.sort();
        return {};
    }
}

// Without the server's index (somebody has dropped it) one pass over all rows is the only way that ends.
Result<void> SqliteActivity::scan()
{
    QHash<QString, std::vector<std::pair<Quota*, Instant>>> byOwner;
    for (size_t i = 0; i < m_snapshot.quotas.size(); ++i) {
        auto& quota = m_snapshot.quotas[i];
        quota.usedRequests = quota.usedTokens = 0;
        if (const auto from = windowStart(quota, m_now))
            byOwner[quota.owner].emplace_back(&quota, *from);
    }
    QSet<QString> models(m_snapshot.models.begin(), m_snapshot.models.end());
    const auto string = [](std::string_view s) { return QString::fromUtf8(s.data(), qsizetype(s.size())); };
    auto read = m_reading.each(
        {"usage_records", {"user_id", "created_at", "model", "total_tokens"}, {}},
        [&](const db::Row& row) {
            const auto user = string(row.text(0));
            const auto at = row.time(1);
            const auto model = string(row.text(2));
            seen(user, at);
            if (!model.isEmpty())
                models.insert(model);
            for (auto& [quota, from] : byOwner.value(user))
                if (at && *at >= from && (quota->model.isEmpty() || quota->model == model)) {
                    quota->usedRequests = *quota->usedRequests + 1;
                    quota->usedTokens = usage::added(*quota->usedTokens, row.integer(3).value_or(0));
                }
            return db::Next::Row;
        },
        m_context);
    m_snapshot.models = models.values();
    m_snapshot.models.sort();
    return read;
}

} // namespace

std::optional<Instant> windowStart(const Quota& quota, Instant now)
{
    if (quota.windowSeconds.value_or(0) <= 0)
        return {};
    constexpr qint64 longest = std::numeric_limits<qint64>::max() / 4'000'000;
    return Instant{now.us - std::min(*quota.windowSeconds, longest) * 1'000'000};
}

Result<void> readActivity(db::SqliteReading& reading, Snapshot& snapshot, Instant now, const Context& context)
{
    return SqliteActivity(reading, snapshot, now, context).run();
}

} // namespace bw::localai
