// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/db/postgres_reading.h"
#include "core/usage/copy_stream.h"
#include "core/usage/scan.h"

namespace bw::usage {

// The usage table of a PostgreSQL database, by COPY in binary form: half the time of a grouping by the server, which
// shrinks rows to quarter hours by a third only.
class PostgresRows final : public RowSource {
public:
    PostgresRows(db::PostgresConnection&, const db::PostgresSchema&);

    Result<std::optional<Ends>> ends(const Context&) override;
    Result<std::optional<qint64>> highest(qint64 atMost, const Context&) override;
    Result<Piece> read(qint64 low, qint64 high, Builder&, const Context&) override;
    Result<Piece> count(qint64 low, qint64 high, const Context&) override;
    Result<size_t> names(std::span<const NameWanted>, Builder&, const Context&) override;
    Result<bool> othersWrote(const Context&) override;
    QStringList missing() const override { return m_missing; }

private:
    QByteArray textColumn(const QByteArray& column) const;
    QByteArray numberColumn(const QByteArray& column) const;
    QByteArray damagedColumn() const;
    QByteArray timeColumn();
    QByteArray where(qint64 low, qint64 high) const;
    Result<QByteArray> snapshot(const Context&);
    bool add(const CopyStream::Fields&, Builder&) const;

    db::PostgresConnection& m_connection;
    const db::PostgresSchema& m_schema;
    QByteArray m_table, m_columns;
    QStringList m_missing;
    bool m_hasId = false, m_timeIsText = false;
    QByteArray m_snapshot; // which transactions had ended, when it was looked at first
};

} // namespace bw::usage
