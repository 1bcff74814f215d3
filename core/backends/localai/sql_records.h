// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/backends/localai/layout.h"
#include "core/backends/sql_product.h"

namespace bw::localai {

// Asks the database one question, whichever connection does it.
using Ask = std::function<Result<void>(const db::Sql&, const db::Writer::RowVisit&, const Context&)>;

// Reads single records by their fields, as the snapshot has them.
class SqlRecords {
public:
    explicit SqlRecords(Layout layout)
        : m_layout(std::move(layout))
    {
    }
    const Layout& layout() const { return m_layout; }
    // No fields named: all of them. `lock`: Writer::lockClause().
    Result<std::optional<QJsonObject>> find(
        const Ask&, const Subject&, const QStringList& fields, const QByteArray& lock, const Context&) const;

private:
    struct Question;
    const Question* questionFor(const QString& type, const QStringList& fields, const QByteArray& lock) const;
    Question make(const QString& type, const QStringList& fields, const QByteArray& lock) const;

    Layout m_layout;
    // Made once for each set of fields: ten thousand changes ask the same one.
    struct Asked {
        QString type;
        QStringList fields;
        QByteArray lock;
        std::shared_ptr<const Question> question;
    };
    mutable std::vector<Asked> m_asked;
};

} // namespace bw::localai
