// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/backends/sql_apply.h"
#include <map>

// A product with three small tables, and an archive in memory: what applySql needs besides a database.
namespace bw::test {

inline constexpr auto kSmallTables =
    "CREATE TABLE users (id varchar(40) PRIMARY KEY, name text, role text, status text);"
    "CREATE TABLE user_keys (id varchar(40) PRIMARY KEY, user_id varchar(40) NOT NULL REFERENCES users (id));"
    "CREATE TABLE usage_rows (id bigint PRIMARY KEY, user_id varchar(40), tokens bigint, at text);"
    "CREATE INDEX usage_by_user ON usage_rows (user_id);";

class SmallProduct : public SqlProduct {
public:
    Result<std::optional<QJsonObject>> find(
        db::Writer& w, const Subject& s, const QStringList&, const Context& context) const override
    {
        std::optional<QJsonObject> found;
        const auto text = [](const db::Row& row, int column) {
            const auto t = row.text(column);
            return QString::fromUtf8(t.data(), qsizetype(t.size()));
        };
        auto asked = w.query(
            {"SELECT name, role, status FROM users WHERE id = ?" + w.lockClause(), {s.id.toUtf8()}},
            [&](const db::Row& row) {
                found = QJsonObject{{QStringLiteral("name"), text(row, 0)}, {QStringLiteral("role"), text(row, 1)},
                    {QStringLiteral("status"), text(row, 2)}};
            },
            context);
        if (!asked)
            return tl::unexpected(asked.error());
        return found;
    }
    std::vector<db::Writer::RowsWanted> touched(const Change& c) const override
    {
        if (c.after)
            return {};
        return {{"users", "id", c.subject.id.toUtf8()}, {"user_keys", "user_id", c.subject.id.toUtf8(), "id"}};
    }
    std::optional<db::Writer::RowsWanted> usageOf(const Change& c) const override
    {
        if (c.after)
            return {};
        return db::Writer::RowsWanted{"usage_rows", "user_id", c.subject.id.toUtf8(), "id"};
    }
    std::vector<db::Sql> quiesce(const Change& c) const override
    {
        return {{"UPDATE users SET status = 'disabled' WHERE id = ?", {c.subject.id.toUtf8()}}};
    }
    bool isUsage(const QByteArray& table) const override { return table == "usage_rows"; }
    QString person(const db::StoredRow& row) const override
    {
        const auto at = row.columns.indexOf(row.table == "users" ? "id" : "user_id");
        const auto* id = at < 0 ? nullptr : std::get_if<QByteArray>(&row.values[at]);
        return id ? QString::fromUtf8(*id) : QString();
    }
    std::vector<db::Sql> restore(const db::StoredRow& row) const override
    {
        QByteArrayList marks(row.values.size(), "?");
        return {{"INSERT INTO " + row.table + " (" + row.columns.join(", ") + ") VALUES (" + marks.join(", ")
                + ") ON CONFLICT (id) DO NOTHING",
            row.values}};
    }

    static Change role(const QString& id, const char* from, const char* to)
    {
        return edit(QStringLiteral("user.role"), id, QStringLiteral("role"), from, to);
    }
    static Change name(const QString& id, const char* from, const char* to)
    {
        return edit(QStringLiteral("user.name"), id, QStringLiteral("name"), from, to);
    }
    static Change gone(const QString& id)
    {
        return {QStringLiteral("user.delete"), {QStringLiteral("user"), id, {}, {}},
            QJsonObject{
                {QStringLiteral("role"), QStringLiteral("user")}, {QStringLiteral("status"), QStringLiteral("active")}},
            {}};
    }
    static Change created(const QString& id)
    {
        return {QStringLiteral("user.create"), {QStringLiteral("user"), id, {}, {}}, {},
            QJsonObject{{QStringLiteral("role"), QStringLiteral("user")}}};
    }
    static Change back(const QString& id, const QString& archive)
    {
        return {QStringLiteral("user.restore"), {QStringLiteral("user"), id, {}, {}}, {}, gone(id).before, archive};
    }
    static Work work(std::vector<Change> changes)
    {
        Work w;
        for (size_t i = 0; i < changes.size(); ++i)
            for (auto& [sql, rows, removes] : stepsOf(changes[i]))
                w.steps.push_back({int(i), std::move(sql), rows, removes});
        w.changes = std::move(changes);
        return w;
    }

private:
    static Change edit(const QString& kind, const QString& id, const QString& field, const char* from, const char* to)
    {
        return {kind, {QStringLiteral("user"), id, {}, {}}, QJsonObject{{field, QString::fromUtf8(from)}},
            QJsonObject{{field, QString::fromUtf8(to)}}};
    }
    struct Statement {
        db::Sql sql;
        std::optional<qint64> rows = {};
        QByteArray removes = {};
    };
    using Steps = std::vector<Statement>;
    static Steps stepsOf(const Change& c)
    {
        const auto id = c.subject.id.toUtf8();
        if (c.kind == u"user.create")
            return {{{"INSERT INTO users (id, role, status) VALUES (?, 'user', 'active')", {id}}, 1}};
        if (!c.archive.isEmpty())
            return {};
        if (!c.after)
            return {{{"DELETE FROM usage_rows WHERE user_id = ?", {id}}, {}, "usage_rows"},
                {{"DELETE FROM user_keys WHERE user_id = ?", {id}}, {}, "user_keys"},
                {{"DELETE FROM users WHERE id = ?", {id}}, 1, "users"}};
        const auto field = c.after->begin();
        return {{{"UPDATE users SET " + field.key().toUtf8() + " = ? WHERE id = ?",
                     {field.value().toString().toUtf8(), id}},
            1}};
    }
};

// Keeps rows under "SET/N" of the set that is applied.
class MemoryArchive final : public Archive {
public:
    QString set = QStringLiteral("S");
    std::map<QString, std::vector<db::StoredRow>> kept;
    std::map<QString, QString> persons; // of the newest row of each reference
    std::function<void()> keeping; // called before rows are kept: a moment at which nothing is locked
    int calls = 0;

    Result<void> keep(std::span<const ArchivedRow> rows, const Context&) override
    {
        ++calls;
        if (keeping)
            keeping();
        for (const auto& r : rows) {
            const auto reference = set + u'/' + QString::number(r.change);
            auto& all = kept[reference];
            persons[reference] = r.person;
            const auto key = keyOf(r.row);
            const auto [at, fresh] = m_places.try_emplace({reference, key}, all.size());
            if (fresh)
                all.push_back(r.row);
            else
                all[at->second] = r.row;
        }
        return {};
    }
    Result<void> drop(std::span<const ArchivedRow> rows, const Context&) override
    {
        for (const auto& r : rows) {
            auto& all = kept[set + u'/' + QString::number(r.change)];
            std::erase_if(all, [&](const db::StoredRow& row) { return keyOf(row) == keyOf(r.row); });
        }
        m_places.clear();
        for (const auto& [reference, all] : kept)
            for (size_t i = 0; i < all.size(); ++i)
                m_places[{reference, keyOf(all[i])}] = i;
        return {};
    }
    Result<void> bring(const QString& reference, const std::function<Result<void>(const db::StoredRow&)>& take,
        const Context&) override
    {
        for (const auto& row : kept[reference])
            if (auto taken = take(row); !taken)
                return taken;
        return {};
    }
    Result<qint64> count(const QString& reference) override { return qint64(kept[reference].size()); }

private:
    static QByteArray keyOf(const db::StoredRow& row)
    {
        return row.table + ' ' + (row.values.isEmpty() ? "" : db::shown({"?", {row.values[0]}}).toUtf8());
    }
    std::map<std::pair<QString, QByteArray>, size_t> m_places;
};

} // namespace bw::test
