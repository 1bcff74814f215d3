// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/run_lock.h"
#include <QFile>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bw {

Result<std::optional<RunLock>> RunLock::take(const QString& file)
{
    const auto name = QFile::encodeName(file);
    for (;;) {
        const int fd = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (fd < 0)
            return fail(Fault::Storage, "ledger.not-made", {file}, qt_error_string(errno));
        RunLock lock(file, fd);
        if (::flock(fd, LOCK_EX | LOCK_NB) != 0)
            return std::optional<RunLock>();
        // Whoever had it may have removed the file between our opening and locking it.
        struct stat ours, named;
        if (::fstat(fd, &ours) == 0 && ::stat(name.constData(), &named) == 0 && ours.st_ino == named.st_ino
            && ours.st_dev == named.st_dev)
            return std::optional<RunLock>(std::move(lock));
    }
}

RunLock::~RunLock()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

void RunLock::done()
{
    ::unlink(QFile::encodeName(m_file).constData());
    ::close(std::exchange(m_fd, -1));
}

} // namespace bw
