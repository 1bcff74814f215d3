// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/sqlite_source.h"
#include <QFile>
#include <QtGlobal>
#ifdef Q_OS_LINUX
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>
#include <unistd.h>
#endif

namespace bw::db {

#ifdef Q_OS_LINUX

namespace {

struct DirectoryCloser {
    void operator()(DIR* d) const { ::closedir(d); }
};
using Directory = std::unique_ptr<DIR, DirectoryCloser>;

// FORCE_SYNC asks the server of a network file system. Its client answers from memory otherwise, for up to a minute
// (NFS: acregmax): a file that changed while it was copied would look as if it had not.
bool statOnServer(const QByteArray& path, struct statx& s)
{
    return ::statx(AT_FDCWD, path.constData(), AT_STATX_FORCE_SYNC, STATX_BASIC_STATS, &s) == 0;
}

} // namespace

FileStamp stampOf(const QString& file)
{
    const auto path = QFile::encodeName(file);
    const auto folder = path.left(qMax(1, int(path.lastIndexOf('/'))));
    struct statx s = {};
    statOnServer(folder, s); // by it an NFS client learns of names that came or lead to another file now
    if (!statOnServer(path, s)) {
        // An SMB client remembers for a second that there is no such name, such as a journal; a listing corrects it.
        if (const Directory listing(::opendir(folder.constData())); listing)
            while (::readdir(listing.get())) { }
        if (!statOnServer(path, s))
            return {};
    }
    return {makedev(s.stx_dev_major, s.stx_dev_minor), s.stx_ino, qint64(s.stx_size),
        s.stx_mtime.tv_sec * 1'000'000'000LL + s.stx_mtime.tv_nsec};
}

namespace {

QString networkFileSystem(const QString& file)
{
    struct statfs s = {};
    if (::statfs(QFile::encodeName(file).constData(), &s) != 0)
        return {};
    switch (quint32(s.f_type)) {
    case 0x6969:
        return QStringLiteral("NFS");
    case 0x517B:
    case 0xFE534D42:
    case 0xFF534D42:
        return QStringLiteral("SMB");
    case 0x65735546:
        return QStringLiteral("FUSE");
    case 0x01021997:
        return QStringLiteral("9P");
    case 0x00C36400:
        return QStringLiteral("Ceph");
    case 0x5346414F:
    case 0x6B414653:
        return QStringLiteral("AFS");
    case 0x0BD00BD0:
        return QStringLiteral("Lustre");
    case 0x786F4256:
        return QStringLiteral("VirtualBox");
    default:
        return {};
    }
}

// Whether a process has the file among its open ones; none = its list may not be read.
std::optional<bool> processHas(const char* pid, const FileStamp& file)
{
    const Directory open(::opendir((QByteArray("/proc/") + pid + "/fd").constData()));
    if (!open)
        return errno == ENOENT ? std::optional(false) : std::nullopt; // it has ended
    while (const auto* entry = ::readdir(open.get())) {
        struct stat s = {};
        if (entry->d_name[0] != '.' && ::fstatat(::dirfd(open.get()), entry->d_name, &s, 0) == 0
            && s.st_ino == file.inode && s.st_dev == file.device)
            return true;
    }
    return false;
}

OtherProgram programOf(const char* pid)
{
    QFile name(QStringLiteral("/proc/") + QLatin1StringView(pid) + QStringLiteral("/comm"));
    const bool there = name.open(QIODevice::ReadOnly);
    return {there ? QString::fromUtf8(name.readAll().trimmed()) : QStringLiteral("?"), QByteArray(pid).toLongLong()};
}

std::optional<std::vector<OtherProgram>> openElsewhere(const QString& path)
{
    const auto file = stampOf(path);
    const Directory processes(::opendir("/proc"));
    if (!processes || !file.exists())
        return {};
    const auto self = QByteArray::number(::getpid());
    std::vector<OtherProgram> found;
    bool allSeen = true;
    while (const auto* entry = ::readdir(processes.get())) {
        if (entry->d_name[0] < '1' || entry->d_name[0] > '9' || self == entry->d_name)
            continue;
        const auto has = processHas(entry->d_name, file);
        if (has.value_or(false))
            found.push_back(programOf(entry->d_name));
        allSeen = allSeen && has.has_value();
    }
    if (found.empty() && !networkFileSystem(path).isEmpty())
        return {}; // another host may have it open
    return allSeen || !found.empty() ? std::optional(found) : std::nullopt;
}

} // namespace

Host thisHost() { return {networkFileSystem, openElsewhere}; }

#else
#error "Bailiwick reads LocalAI's SQLite files on Linux only so far"
#endif

} // namespace bw::db
