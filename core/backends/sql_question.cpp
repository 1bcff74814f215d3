// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backends/sql_question.h"

namespace bw {

namespace {

// Stands in for the real one, and remembers what it is asked.
class Listener final : public db::Writer {
public:
    explicit Listener(const db::Writer& real)
        : m_real(real)
    {
    }
    const db::Schema& schema() const override { return m_real.schema(); }
    Result<void> begin(const Context&) override { return no(); }
    Result<void> commit(const Context&) override { return no(); }
    void rollback() override { }
    bool open() const override { return m_real.open(); }
    qint64 heldUs() const override { return m_real.heldUs(); }
    Result<qint64> run(const db::Sql&, const Context&) override { return no(); }
    Result<void> query(const db::Sql& sql, const RowVisit&, const Context&) override
    {
        heard.push_back(sql);
        return {};
    }
    Result<std::vector<db::StoredRow>> rows(const RowsWanted&, const Context&) override { return no(); }
    Result<std::optional<qint64>> version(const Context&) override { return std::optional<qint64>(); }
    bool isSqlite() const override { return m_real.isSqlite(); }
    QByteArray lockClause() const override { return m_real.lockClause(); }

    std::vector<db::Sql> heard;

private:
    static tl::unexpected<Error> no() { return fail(Fault::Internal, "write.failed"); }
    const db::Writer& m_real;
};

} // namespace

std::optional<db::Sql> questionOf(
    const SqlProduct& product, const db::Writer& writer, const Subject& subject, const QStringList& fields)
{
    Listener listener(writer);
    if (!product.find(listener, subject, fields, {}) || listener.heard.size() != 1)
        return {};
    return std::move(listener.heard.front());
}

} // namespace bw
