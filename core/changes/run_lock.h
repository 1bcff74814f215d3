// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <memory>
#include <optional>

namespace bw {

// A lock file that is held while its owner lives: the kernel lets go of it however a process ends. Between two
// objects of one process it holds, too.
class RunLock {
public:
    // None: somebody else has it.
    static Result<std::optional<RunLock>> take(const QString& file);
    RunLock(RunLock&& o) noexcept
        : m_file(std::move(o.m_file))
        , m_fd(std::exchange(o.m_fd, -1))
    {
    }
    RunLock& operator=(RunLock&&) = delete;
    ~RunLock(); // lets go
    void done(); // removes the file, too

private:
    RunLock(QString file, int fd)
        : m_file(std::move(file))
        , m_fd(fd)
    {
    }
    QString m_file;
    int m_fd;
};

} // namespace bw
