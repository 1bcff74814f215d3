// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/db/sqlite.h"
#include "core/usage/row_queue.h"
#include "core/usage/scan.h"

struct sqlite3_context;
struct sqlite3_value;

namespace bw::usage {

// The usage table of a SQLite file. Rows are handed over by an aggregate function: stepping through them as a result
// takes 1.6 times as long.
class SqliteRows final : public RowSource {
public:
    explicit SqliteRows(db::SqliteConnection& connection)
        : m_connection(connection)
    {
    }
    ~SqliteRows() override;

    Result<std::optional<Ends>> ends(const Context&) override;
    Result<std::optional<qint64>> highest(qint64 atMost, const Context&) override;
    Result<Piece> read(qint64 low, qint64 high, Builder&, const Context&) override;
    Result<Piece> count(qint64 low, qint64 high, const Context&) override;
    Result<size_t> names(std::span<const NameWanted>, Builder&, const Context&) override;
    Result<bool> othersWrote(const Context&) override { return m_othersWrote; }
    QStringList missing() const override { return m_missing; }

private:
    class Slice;
    Result<void> open(Slice&, const Context&);
    Result<void> checkIds(const QByteArray& id);
    Result<bool> prepare();
    Result<std::optional<qint64>> oneId(const db::Statement&);
    Result<Piece> walk(const db::Statement&, qint64 low, qint64 high, Builder*, const Context&);
    static void onRow(sqlite3_context*, int, sqlite3_value**);
    static void onEnd(sqlite3_context*);

    db::SqliteConnection& m_connection;
    db::Statement m_lowest, m_highest, m_read, m_count, m_userName, m_keyName;
    std::optional<qint64> m_version; // of the data, when it was looked at first
    bool m_othersWrote = false;
    QStringList m_missing;

    struct Walk { // what the aggregate function works on
        const Context* context = nullptr;
        qint64 rows = 0, last = 0, deadline = 0;
        bool cut = false;
    } m_walk;
    RowQueue m_queue;
};

} // namespace bw::usage
