// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/backends/localai/sql_records.h"

namespace bw::localai {

// What applying needs to know of LocalAI's tables.
class LocalAiSql final : public SqlProduct {
public:
    LocalAiSql(Layout layout, Stamps stamps, Now now)
        : m_records(std::move(layout))
        , m_stamps(stamps)
        , m_now(std::move(now))
    {
    }
    Result<std::optional<QJsonObject>> find(
        db::Writer&, const Subject&, const QStringList& fields, const Context&) const override;
    std::vector<db::Writer::RowsWanted> touched(const Change&) const override;
    std::optional<db::Writer::RowsWanted> usageOf(const Change&) const override;
    std::vector<db::Sql> quiesce(const Change&) const override;
    bool isUsage(const QByteArray& table) const override { return table == "usage_records"; }
    QString person(const db::StoredRow&) const override;
    std::vector<db::Sql> restore(const db::StoredRow&) const override;
    std::vector<db::Sql> putBack(const Change&, const db::StoredRow&) const override;

private:
    const Layout& layout() const { return m_records.layout(); }
    SqlRecords m_records;
    Stamps m_stamps;
    Now m_now;
};

bool removesUser(const Change&); // by deletion or by rejection

} // namespace bw::localai
