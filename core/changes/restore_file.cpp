// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/restore_file.h"
#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace bw {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kHeader = 100; // of a SQLite file
constexpr QLatin1StringView kCompanions[]{""_L1, "-journal"_L1, "-wal"_L1};

std::array<db::FileStamp, 3> stampsOf(const QString& file)
{
    std::array<db::FileStamp, 3> all;
    for (size_t i = 0; i < all.size(); ++i)
        all[i] = db::stampOf(file + kCompanions[i]);
    return all;
}

auto notRestored(const QString& file)
{
    const auto words = QString::fromLocal8Bit(std::strerror(errno));
    return fail(Fault::Storage, "restore.not-written", {file, words}, words);
}

struct Rights {
    quint32 owner, group, mode;
};
Rights rightsFor(const QString& file, const Backup& backup)
{
    struct stat s = {};
    if (::stat(QFile::encodeName(file).constData(), &s) != 0)
        return {backup.owner, backup.group, backup.mode};
    return {s.st_uid, s.st_gid, quint32(s.st_mode & 07777)};
}

// Access lists and labels. By path: to open and close the file would drop the locks of this process on it.
Result<void> copyAttributes(const QString& from, const QString& to)
{
    const auto source = QFile::encodeName(from), target = QFile::encodeName(to);
    QByteArray names(64 << 10, Qt::Uninitialized);
    const auto length = ::listxattr(source.constData(), names.data(), size_t(names.size()));
    if (length <= 0)
        return {}; // none, or this file system has no such thing
    for (const auto& name : names.left(length).split('\0')) {
        QByteArray value(64 << 10, Qt::Uninitialized);
        const auto size =
            name.isEmpty() ? -1 : ::getxattr(source.constData(), name.constData(), value.data(), size_t(value.size()));
        if (size < 0)
            continue;
        if (::setxattr(target.constData(), name.constData(), value.constData(), size_t(size), 0) != 0
            && name == "system.posix_acl_access")
            return notRestored(to);
    }
    return {};
}

} // namespace

Result<void> mayReplace(const QString& file, const Backup& backup)
{
    const auto folder = QFileInfo(file).path();
    if (!QFileInfo(folder).isDir())
        return fail(Fault::Unreachable, "restore.no-folder", {folder});
    if (::access(QFile::encodeName(folder).constData(), W_OK | X_OK) != 0)
        return fail(Fault::NotPermitted, "restore.no-right", {folder});
    if (::geteuid() != 0 && rightsFor(file, backup).owner != ::geteuid())
        return fail(Fault::NotPermitted, "restore.owner", {file, QString::number(rightsFor(file, backup).owner)});
    return {};
}

void Replacing::Unlock::operator()(sqlite3* db) const { sqlite3_close(db); }

Result<void> Replacing::fill(const RestorePlan& plan, const Context& context)
{
    const auto digest = digestOf(plan.backup.file, context, &m_new);
    if (!digest)
        return tl::unexpected(digest.error());
    if (digest->sha256 != plan.backup.sha256)
        return fail(Fault::Refused, "restore.not-verified", {plan.backup.id, u"sha256"_s});
    // The copy was taken out of the log's hands; the server finds the file as it has set it up.
    if (plan.backup.wal && ::pwrite(m_new.descriptor(), "\2\2", 2, 18) != 2)
        return notRestored(m_new.file());
    return dress(plan);
}

Result<void> Replacing::dress(const RestorePlan& plan)
{
    const auto rights = rightsFor(plan.file, plan.backup);
    // The owner first: a change of it takes bits of the mode away.
    if (::fchown(m_new.descriptor(), rights.owner, rights.group) != 0 || ::fchmod(m_new.descriptor(), rights.mode) != 0)
        return notRestored(plan.file);
    if (plan.present)
        if (auto copied = copyAttributes(plan.file, m_new.file()); !copied)
            return copied;
    return m_new.sync();
}

// A server may have been idle, or may just be starting: who takes the exclusive lock is alone. Where a journal or a log
// lies beside the file, or the file is empty, to take it would already change something.
Result<void> Replacing::holdPresent(const RestorePlan& plan)
{
    if (m_stamps[1].size > 0 || m_stamps[2].exists() || m_kept->wal || m_kept->bytes < kHeader)
        return {};
    sqlite3* db = nullptr;
    int code = sqlite3_open_v2(
        QFile::encodeName(plan.file).constData(), &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    m_lock.reset(db);
    if (code == SQLITE_OK)
        code = sqlite3_exec(db, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr);
    if ((code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED)
        return fail(Fault::Refused, "restore.locked", {plan.file});
    return {}; // what is no database has no locks
}

Result<Replacing> Replacing::prepare(BackupStore& store, const RestorePlan& plan, const Context& context)
{
    const QFileInfo target(plan.file);
    const auto name = target.path() + u"/."_s + target.fileName() + u".restoring"_s;
    QFile::remove(name); // of one that was killed: the store's lock is ours
    auto file = DurableFile::make(name);
    if (!file)
        return tl::unexpected(file.error());
    Replacing self(std::move(*file));
    if (plan.present) {
        self.m_stamps = stampsOf(plan.file);
        const auto connection = db::SqliteConnection::open(plan.file, store.options().sqlite);
        if (!connection)
            return tl::unexpected(connection.error());
        auto kept = store.keepReplaced(**connection, plan.file, context);
        if (!kept)
            return tl::unexpected(kept.error());
        self.m_kept = std::move(*kept);
    }
    if (auto filled = self.fill(plan, context); !filled)
        return tl::unexpected(filled.error());
    return self;
}

// What lies beside the present file belongs to it: SQLite would play it into the new one. What it held is kept already.
Result<void> Replacing::moveCompanions(const QString& file)
{
    for (const auto suffix : {"-journal"_L1, "-wal"_L1, "-shm"_L1}) {
        const auto from = file + suffix, to = file + suffix + u".replaced"_s;
        if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0)
            m_moved.emplace_back(from, to);
        else if (errno != ENOENT)
            return notRestored(from);
    }
    return {};
}

void Replacing::companionsBack()
{
    for (const auto& [from, to] : m_moved)
        ::rename(QFile::encodeName(to).constData(), QFile::encodeName(from).constData());
    m_moved.clear();
}

Result<void> Replacing::commit(BackupStore& store, const RestorePlan& plan, const Context& context)
{
    // An open window of this process reads in slices: none of them is to hold the shared lock just now.
    const auto alone = store.options().sqlite.gate->enter(context);
    if (!alone)
        return tl::unexpected(alone.error());
    if (plan.present)
        if (auto held = holdPresent(plan); !held)
            return held;
    if (stampsOf(plan.file) != m_stamps)
        return fail(Fault::Conflict, "restore.changed", {plan.file});
    if (plan.present)
        if (const auto others = store.options().host.openElsewhere(plan.file); others && !others->empty())
            return fail(Fault::Refused, "restore.in-use", {plan.file, namesOf(*others)});
    Result<void> done = moveCompanions(plan.file);
    if (done)
        done = m_new.rename(plan.file, DurableFile::Over::Replace);
    if (!done) {
        companionsBack();
        return done;
    }
    for (const auto& [from, to] : m_moved)
        QFile::remove(to);
    m_moved.clear();
    return syncFolder(QFileInfo(plan.file).path());
}

} // namespace bw
