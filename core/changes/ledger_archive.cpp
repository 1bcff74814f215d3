// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/ledger_store.h"
#include <QCryptographicHash>
#include <QtEndian>
#include <bit>
#include <sqlite3.h>

namespace bw {

namespace {

constexpr qint64 kArchivePage = 2000; // rows in memory at a time

// A value as a tag and its bytes: n, i and 8 bytes, d and 8 bytes, t or b with 8 bytes of length; little-endian.
void put(QByteArray& out, quint64 n)
{
    n = qToLittleEndian(n);
    out.append(reinterpret_cast<const char*>(&n), sizeof n);
}

void put(QByteArray& out, char tag, const QByteArray& bytes)
{
    out += tag;
    put(out, quint64(bytes.size()));
    out += bytes;
}

void put(QByteArray& out, const db::Value& value)
{
    if (const auto* n = std::get_if<qint64>(&value)) {
        out += 'i';
        put(out, std::bit_cast<quint64>(*n));
    } else if (const auto* d = std::get_if<double>(&value)) {
        out += 'd';
        put(out, std::bit_cast<quint64>(*d));
    } else if (const auto* text = std::get_if<QByteArray>(&value)) {
        put(out, 't', *text);
    } else if (const auto* blob = std::get_if<db::Blob>(&value)) {
        put(out, 'b', blob->bytes);
    } else if (const auto* masked = std::get_if<db::Masked>(&value); masked && masked->value) {
        put(out, 't', masked->value->reveal());
    } else {
        out += 'n';
    }
}

QByteArray encoded(const db::Value& value)
{
    QByteArray out;
    put(out, value);
    return out;
}

class Decoder {
public:
    explicit Decoder(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }
    bool more() const { return !m_rest.isEmpty() && m_fine; }
    bool fine() const { return m_fine; }
    db::Value value()
    {
        const char tag = m_rest.front();
        m_rest = m_rest.sliced(1);
        if (tag == 'i')
            return std::bit_cast<qint64>(number());
        if (tag == 'd')
            return std::bit_cast<double>(number());
        if (tag == 't')
            return bytes();
        if (tag == 'b')
            return db::Blob{bytes()};
        m_fine = m_fine && tag == 'n';
        return std::monostate();
    }

private:
    quint64 number()
    {
        m_fine = m_fine && m_rest.size() >= 8;
        if (!m_fine)
            return 0;
        const auto n = qFromLittleEndian<quint64>(m_rest.data());
        m_rest = m_rest.sliced(8);
        return n;
    }
    QByteArray bytes()
    {
        const auto size = number();
        m_fine = m_fine && size <= quint64(m_rest.size());
        if (!m_fine)
            return {};
        auto out = m_rest.first(qsizetype(size)).toByteArray();
        m_rest = m_rest.sliced(qsizetype(size));
        return out;
    }
    QByteArrayView m_rest;
    bool m_fine = true;
};

QList<db::Value> decoded(QByteArrayView bytes, bool& fine)
{
    QList<db::Value> all;
    Decoder d(bytes);
    while (d.more())
        all << d.value();
    fine = fine && d.fine();
    return all;
}

// Table and columns, kept once; behind an n, the columns that referred to nothing.
QByteArray shapeOf(const db::StoredRow& row)
{
    QByteArray out;
    put(out, 't', row.table);
    for (const auto& column : row.columns)
        put(out, 't', column);
    if (!row.dangling.isEmpty())
        out += 'n';
    for (const auto& column : row.dangling)
        put(out, 't', column);
    return out;
}

db::StoredRow rowOf(QByteArrayView shape, bool& fine)
{
    db::StoredRow row;
    auto* columns = &row.columns;
    const auto names = decoded(shape, fine);
    for (const auto& name : names)
        if (const auto* text = std::get_if<QByteArray>(&name))
            (row.table.isEmpty() ? row.table : columns->emplaceBack()) = *text;
        else
            columns = &row.dangling;
    return row;
}

// What makes it the same row when it is given again: its id; of a table without one, all of it.
QByteArray keyOf(const db::StoredRow& row, const QByteArray& data)
{
    const auto id = row.columns.indexOf("id");
    return id >= 0 && id < row.values.size() ? encoded(row.values[id])
                                             : QCryptographicHash::hash(data, QCryptographicHash::Sha256);
}

class LedgerArchive final : public Archive {
public:
    LedgerArchive(LedgerFile& file, QString set, Now now)
        : m_file(file)
        , m_set(std::move(set))
        , m_now(std::move(now))
    {
    }

    Result<void> keep(std::span<const ArchivedRow> rows, const Context& context) override
    {
        auto writing = LedgerFile::Writing::begin(m_file);
        if (!writing)
            return tl::unexpected(writing.error());
        const auto again = goesOn();
        if (!again)
            return tl::unexpected(again.error());
        m_ids.clear(); // a person may have been forgotten since
        for (const auto& row : rows) {
            if (context.cancelled())
                return fail(Fault::Cancelled, "cancelled");
            if (const auto done = keep(row, *again); !done)
                return done;
        }
        return writing->commit();
    }

    Result<void> drop(std::span<const ArchivedRow> rows, const Context&) override
    {
        auto writing = LedgerFile::Writing::begin(m_file);
        if (!writing)
            return tl::unexpected(writing.error());
        m_ids.clear();
        for (const auto& row : rows)
            if (const auto done = drop(row); !done)
                return done;
        return writing->commit();
    }

    Result<void> bring(const QString& reference, const std::function<Result<void>(const db::StoredRow&)>& visit,
        const Context& context) override
    {
        const auto batch = batchOf(reference);
        if (!batch)
            return tl::unexpected(batch.error());
        for (qint64 after = 0; *batch > 0;) {
            auto page = read(*batch, after);
            if (!page)
                return tl::unexpected(page.error());
            for (const auto& row : *page) {
                if (context.cancelled())
                    return fail(Fault::Cancelled, "cancelled");
                if (const auto done = visit(row); !done)
                    return done;
            }
            if (std::ssize(*page) < kArchivePage)
                break;
        }
        return {};
    }

    Result<qint64> count(const QString& reference) override
    {
        const auto batch = batchOf(reference);
        if (!batch)
            return batch;
        auto q = m_file.query("SELECT count(*) FROM archived WHERE batch = ?");
        if (!q)
            return tl::unexpected(q.error());
        if (q->bind(*batch).step() != SQLITE_ROW)
            return tl::unexpected(m_file.error());
        return q->number(0);
    }

private:
    // A set that was interrupted and is being finished: what was kept first is what was there before all of it.
    Result<bool> goesOn()
    {
        if (m_goesOn) // an intent comes before anything is kept; of a large set it takes 10 ms to look at
            return *m_goesOn;
        auto q = m_file.query("SELECT count(*) > 1 FROM entries WHERE change_set = ? AND kind = 'intent'");
        if (!q)
            return tl::unexpected(q.error());
        if (q->bind(m_set).step() != SQLITE_ROW)
            return tl::unexpected(m_file.error());
        m_goesOn = q->number(0) != 0;
        return *m_goesOn;
    }

    Result<qint64> batchIdOf(const ArchivedRow& row)
    {
        return idOf("INSERT OR IGNORE INTO batches (change_set, change, at) VALUES (?, ?, ?)",
            "SELECT id FROM batches WHERE change_set = ? AND change = ?", row.change);
    }
    Result<qint64> shapeIdOf(const ArchivedRow& row)
    {
        return idOf("INSERT OR IGNORE INTO shapes (shape) VALUES (?)", "SELECT id FROM shapes WHERE shape = ?",
            shapeOf(row.row));
    }
    static QByteArray dataOf(const ArchivedRow& row)
    {
        QByteArray data;
        for (const auto& value : row.row.values)
            put(data, value);
        return data;
    }

    Result<void> drop(const ArchivedRow& row)
    {
        const auto batch = batchIdOf(row), shape = shapeIdOf(row);
        for (const auto* id : {&batch, &shape})
            if (!*id)
                return tl::unexpected(id->error());
        auto q = m_file.query("DELETE FROM archived WHERE batch = ? AND shape = ? AND key = ?");
        if (!q)
            return tl::unexpected(q.error());
        return m_file.run(std::move(q->bind(*batch).bind(*shape).bindBlob(keyOf(row.row, dataOf(row)))));
    }

    Result<void> keep(const ArchivedRow& row, bool goesOn)
    {
        const auto batch = batchIdOf(row), shape = shapeIdOf(row);
        const auto person = idOf(
            "INSERT OR IGNORE INTO persons (person) VALUES (?)", "SELECT id FROM persons WHERE person = ?", row.person);
        for (const auto* id : {&batch, &shape, &person})
            if (!*id)
                return tl::unexpected(id->error());
        const auto data = dataOf(row);
        auto q = m_file.query(goesOn
                ? "INSERT INTO archived (batch, shape, key, person, data) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
                : "INSERT INTO archived (batch, shape, key, person, data) VALUES (?, ?, ?, ?, ?)"
                  " ON CONFLICT (batch, shape, key) DO UPDATE SET person = excluded.person, data = excluded.data");
        if (!q)
            return tl::unexpected(q.error());
        q->bind(*batch).bind(*shape).bindBlob(keyOf(row.row, data)).bind(*person).bindBlob(data);
        return m_file.run(std::move(*q));
    }

    void bind(LedgerFile::Query& q, int change, bool insert) const
    {
        q.bind(m_set).bind(qint64(change));
        if (insert)
            q.bind(m_now().us);
    }
    void bind(LedgerFile::Query& q, const QByteArray& shape, bool) const { q.bindBlob(shape); }
    void bind(LedgerFile::Query& q, const QString& person, bool) const { q.bind(person); }
    static QByteArray name(int change) { return QByteArray::number(change); }
    static QByteArray name(const QByteArray& shape) { return shape; }
    static QByteArray name(const QString& person) { return person.toUtf8(); }

    // The number under which something is filed, which is made when it is new.
    template<class T> Result<qint64> idOf(const char* insert, const char* select, const T& what)
    {
        auto& known = m_ids[{select, name(what)}];
        if (known > 0)
            return known;
        for (const char* sql : {insert, select}) {
            auto q = m_file.query(sql);
            if (!q)
                return tl::unexpected(q.error());
            bind(*q, what, sql == insert);
            const int code = q->step();
            if (code == SQLITE_ROW)
                known = q->number(0);
            else if (code != SQLITE_DONE)
                return tl::unexpected(m_file.error());
        }
        return known;
    }

    Result<qint64> batchOf(const QString& reference)
    {
        const auto slash = reference.lastIndexOf(u'/');
        const auto set = slash < 0 ? m_set : reference.left(slash);
        auto q = m_file.query("SELECT id FROM batches WHERE change_set = ? AND change = ?");
        if (!q)
            return tl::unexpected(q.error());
        const int code = q->bind(set).bind(reference.mid(slash + 1).toLongLong()).step();
        if (code != SQLITE_ROW && code != SQLITE_DONE)
            return tl::unexpected(m_file.error());
        return code == SQLITE_ROW ? q->number(0) : 0;
    }

    Result<std::vector<db::StoredRow>> read(qint64 batch, qint64& after)
    {
        auto q = m_file.query("SELECT n, a.shape, data, s.shape FROM archived a JOIN shapes s ON s.id = a.shape"
                              " WHERE batch = ? AND n > ? ORDER BY n LIMIT ?");
        if (!q)
            return tl::unexpected(q.error());
        q->bind(batch).bind(after).bind(kArchivePage);
        std::vector<db::StoredRow> rows;
        bool fine = true;
        int code = q->step();
        for (; code == SQLITE_ROW; code = q->step()) {
            after = q->number(0);
            auto& shape = m_shapes[q->number(1)];
            if (shape.table.isEmpty())
                shape = rowOf(q->view(3), fine);
            rows.push_back(shape);
            rows.back().values = decoded(q->view(2), fine);
            fine = fine && rows.back().values.size() == shape.columns.size();
        }
        if (code != SQLITE_DONE)
            return tl::unexpected(m_file.error());
        if (!fine)
            return tl::unexpected(m_file.damaged());
        return rows;
    }

    LedgerFile& m_file;
    QString m_set;
    Now m_now;
    std::optional<bool> m_goesOn;
    std::map<std::pair<const char*, QByteArray>, qint64> m_ids;
    std::map<qint64, db::StoredRow> m_shapes; // without values
};

} // namespace

std::unique_ptr<Archive> LedgerStore::archive(const QString& set)
{
    return std::make_unique<LedgerArchive>(*m_file, set, m_now);
}

} // namespace bw
