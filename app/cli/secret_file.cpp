// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/secret_file.h"
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace bw::cli {

SecretFile::~SecretFile()
{
    if (isMade() && !m_written)
        m_file.remove();
}

Result<void> SecretFile::make(const QString& path)
{
    const int fd =
        ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return errno == EEXIST ? fail(Fault::Invalid, "command.secret-file-exists", {path})
                               : fail(Fault::Invalid, "command.secret-file-not-made", {path},
                                   QString::fromLocal8Bit(std::strerror(errno)));
    m_file.setFileName(path);
    if (!m_file.open(fd, QIODevice::WriteOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle)) {
        ::close(fd);
        ::unlink(QFile::encodeName(path).constData());
        return fail(Fault::Invalid, "command.secret-file-not-made", {path}, m_file.errorString());
    }
    return {};
}

bool SecretFile::write(const std::map<int, SecretPtr>& secrets)
{
    if (secrets.empty())
        return true;
    for (const auto& [change, secret] : secrets)
        if (m_file.write(secret->reveal()) != secret->reveal().size() || m_file.write("\n", 1) != 1)
            return false;
    m_written = ::fsync(m_file.handle()) == 0;
    return m_written;
}

} // namespace bw::cli
