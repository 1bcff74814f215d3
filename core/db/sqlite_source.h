// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/other_program.h"
#include "core/db/sqlite.h"
#include "core/domain/finding.h"
#include <array>

class QTemporaryDir;

namespace bw::db {

// What the reader asks the host, besides reading files.
struct Host {
    std::function<QString(const QString& file)> networkFileSystem; // "NFS", "SMB", "FUSE" …; empty = local
    // Other processes that have it open; none = can't tell.
    std::function<std::optional<std::vector<OtherProgram>>(const QString& file)> openElsewhere;
};
Host thisHost();

// What the file system says of a database and its companions: enough to see that a copy is of one moment, and that a
// path still leads to the same file.
struct FileStamp {
    quint64 device = 0, inode = 0;
    qint64 size = -1, modifiedNs = 0; // size -1: not there
    bool operator==(const FileStamp&) const = default;
    bool exists() const { return size >= 0; }
    bool sameFile(const FileStamp& o) const { return device == o.device && inode == o.inode; }
};
FileStamp stampOf(const QString& file);

// A path as SQLite takes it, which names a journal after the file itself; of a file that is missing, too.
QString withoutLinks(const QString& path);
// The database that a path leads to: a regular file, or the one in LocalAI's data folder; absolute, links as they are.
Result<QString> databaseAt(const QString& path);
// Instance::identity of a database file, also while the file is missing.
QString identityOf(const QString& file);

// Where a database is really read from: the file itself, or a private copy where reading it in place would write beside
// it (WAL, a journal left by a crash) or where locks can't be trusted (network file systems). The copy is owner-only
// and goes with this object.
class SqliteSource {
public:
    static Result<std::shared_ptr<SqliteSource>> open(
        const QString& file, const SqliteOptions&, const Host&, const Context&);
    ~SqliteSource();

    Result<std::unique_ptr<SqliteConnection>> connect() const; // another connection to the same place and gate
    const QString& file() const { return m_file; } // as the admin knows it, absolute
    bool isCopy() const { return m_copy != nullptr; }
    const std::vector<Finding>& notes() const { return m_notes; }
    const SqliteOptions& options() const { return m_options; }
    // The path leads to no file, or to another one than was opened.
    enum class Stand { Same, Changed, Replaced, Gone }; // Changed is told of copies; else ask the connection
    Stand stand() const;

private:
    SqliteSource() = default;
    using Stamps = std::array<FileStamp, 3>; // the database, its journal, its WAL
    QString m_file, m_real, m_place; // m_real: without links, as SQLite names a journal after the file itself
    Stamps m_stamps;
    SqliteOptions m_options;
    std::unique_ptr<QTemporaryDir> m_copy;
    std::vector<Finding> m_notes;
    friend class SqliteOpener;
};

} // namespace bw::db
