// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/durable_file.h"
#include "core/db/sqlite_backup.h"
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace bw {

namespace {

constexpr int kChunk = 1 << 20;
constexpr int kLongestWaitMs = 120'000, kLookEveryMs = 50;

QString systemWords() { return QString::fromLocal8Bit(std::strerror(errno)); }

auto notWritten(const QString& file)
{
    const auto words = systemWords();
    if (errno == ENOSPC || errno == EDQUOT || errno == EFBIG)
        return fail(Fault::Storage, "backup.full", {file}, words);
    return fail(Fault::Storage, "backup.not-written", {file, words}, words);
}

auto notRead(const QString& file)
{
    return fail(Fault::Storage, "database.cannot_read", {file, systemWords()}, systemWords());
}

class Descriptor {
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    operator int() const { return m_fd; }

private:
    int m_fd;
};

} // namespace

Result<DurableFile> DurableFile::make(const QString& file)
{
    const int fd =
        ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return notWritten(file);
    return DurableFile(file, fd);
}

DurableFile::~DurableFile()
{
    closeDescriptor();
    if (!m_file.isEmpty())
        ::unlink(QFile::encodeName(m_file).constData());
}

void DurableFile::closeDescriptor()
{
    if (m_fd >= 0)
        ::close(std::exchange(m_fd, -1));
}

Result<void> DurableFile::write(const QByteArray& bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const auto n = ::write(m_fd, bytes.constData() + done, size_t(bytes.size() - done));
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return notWritten(m_file);
        done += n;
    }
    return {};
}

Result<void> DurableFile::sync() { return ::fsync(m_fd) == 0 ? Result<void>() : Result<void>(notWritten(m_file)); }

Result<void> DurableFile::rename(const QString& to, Over over)
{
    const auto from = QFile::encodeName(m_file), target = QFile::encodeName(to);
    const unsigned flags = over == Over::Never ? RENAME_NOREPLACE : 0;
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, target.constData(), flags) != 0)
        return notWritten(to);
    m_file.clear();
    return syncFolder(QFileInfo(to).path());
}

Result<void> syncFolder(const QString& folder)
{
    const Descriptor fd(::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return fd >= 0 && ::fsync(fd) == 0 ? Result<void>() : Result<void>(notWritten(folder));
}

Result<void> makePrivateFolder(const QString& folder)
{
    if (QFileInfo(folder).isDir())
        return {};
    if (auto above = makePrivateFolder(QFileInfo(folder).path()); !above)
        return above;
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) != 0 && errno != EEXIST)
        return notWritten(folder);
    return {};
}

qint64 freeBytes(const QString& folder)
{
    struct statvfs s = {};
    return ::statvfs(QFile::encodeName(folder).constData(), &s) == 0 ? qint64(s.f_bavail) * qint64(s.f_frsize) : -1;
}

bool sameFileSystem(const QString& a, const QString& b)
{
    struct stat one = {}, other = {};
    return ::stat(QFile::encodeName(a).constData(), &one) == 0 && ::stat(QFile::encodeName(b).constData(), &other) == 0
        && one.st_dev == other.st_dev;
}

Result<Digest> digestOf(const QString& file, const Context& context, DurableFile* copy)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(Fault::Storage, "database.cannot_read", {file, in.errorString()}, in.errorString());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    Digest digest;
    const qint64 total = in.size();
    for (;;) {
        if (context.cancelled())
            return fail(Fault::Cancelled, "cancelled");
        const auto chunk = in.read(kChunk);
        if (chunk.isEmpty() && in.error() != QFile::NoError)
            return notRead(file);
        if (chunk.isEmpty())
            break;
        hash.addData(chunk);
        digest.bytes += chunk.size();
        context.report(digest.bytes, total, copy ? "backup.restoring" : "backup.checking");
        if (copy)
            if (auto written = copy->write(chunk); !written)
                return tl::unexpected(written.error());
    }
    digest.sha256 = hash.result().toHex();
    return digest;
}

Result<FolderLock> FolderLock::take(const QString& folder, const Context& context)
{
    const auto file = folder + QStringLiteral("/lock");
    FolderLock lock(::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (lock.m_fd < 0)
        return notWritten(file);
    for (int waited = 0; ::flock(lock.m_fd, LOCK_EX | LOCK_NB) != 0; waited += kLookEveryMs) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return notWritten(file);
        if (context.cancelled())
            return fail(Fault::Cancelled, "cancelled");
        if (waited >= kLongestWaitMs)
            return fail(Fault::Busy, "backup.busy", {folder});
        db::waitFor(kLookEveryMs * 1000, context.stop);
    }
    return lock;
}

FolderLock::~FolderLock()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

} // namespace bw
