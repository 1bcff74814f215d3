// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/db/sqlite_source.h"
#include "core/db/writer.h"
#include <map>
#include <unordered_map>

namespace bw::db {

// Writes to a SQLite file that a server may have open. The connection is open only for as long as one set is applied.
// Journal mode, locking mode, owner and rights of the file stay as they are; pages stay in memory until the commit,
// because to spill them would take the exclusive lock early.
class SqliteWriter final : public Writer {
public:
    // Refused: a source that is read through a copy, a network file system, a file or a folder that we may not write.
    static Result<std::unique_ptr<SqliteWriter>> open(std::shared_ptr<SqliteSource>, const Host&, const Context&);
    ~SqliteWriter() override;

    const Schema& schema() const override { return m_schema; }
    Result<void> begin(const Context&) override;
    Result<void> commit(const Context&) override;
    void rollback() override;
    bool open() const override;
    qint64 heldUs() const override;
    Result<qint64> run(const Sql&, const Context&) override;
    Result<qint64> runUnchecked(const Sql&, const Context&) override;
    Result<void> query(const Sql&, const RowVisit&, const Context&) override;
    Result<std::vector<StoredRow>> rows(const RowsWanted&, const Context&) override;
    Result<std::optional<qint64>> version(const Context&) override;
    bool isSqlite() const override { return true; }
    QByteArray lockClause() const override { return {}; }

private:
    SqliteWriter() = default;
    Result<void> setUp(const Host&);
    Result<void> mayWrite() const;
    Result<void> stillThere() const;
    Result<void> execute(const char* sql);
    Result<void> readSchema(const Context&);
    void watch(const std::stop_token&);
    Error error(int code) const;
    using Step = std::function<void(sqlite3_stmt*)>;
    Result<void> step(const Sql&, const Step&, const Context&); // with the gate held
    Result<Statement> take(const QByteArray& text);
    Result<qint64> change(const Sql&, const Context&);
    Result<void> checkReferences(bool);
    struct Reference { // of one column, or of several
        QList<QByteArray> columns;
        QByteArray dangling; // whether it leads nowhere
    };
    Result<std::vector<Reference>> references(const QByteArray& table);
    static Sql question(const RowsWanted&, const QList<QByteArray>& columns, const std::vector<Reference>&);
    static int busy(void* self, int count);

    std::shared_ptr<SqliteSource> m_source;
    std::unique_ptr<SqliteConnection> m_connection;
    struct TextHash {
        size_t operator()(const QByteArray& text) const { return qHash(text); }
    };
    std::unordered_map<QByteArray, Statement, TextHash> m_statements; // by their text
    Schema m_schema;
    std::map<QByteArray, std::vector<Reference>> m_references; // by table
    qint64 m_schemaVersion = -1;
    bool m_checks = true;
    ReadGate::Hold m_hold;
    bool m_holds = false;
    std::stop_token m_stop;
    qint64 m_since = 0, m_waitingSince = 0;
    bool m_committing = false;
};

} // namespace bw::db
