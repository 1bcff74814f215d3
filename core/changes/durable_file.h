// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/context.h"
#include "core/base/result.h"
#include <QByteArray>

namespace bw {

// A file of ours in the making: owner-only, under a name that nobody opens. It goes with this object unless renamed.
class DurableFile {
public:
    static Result<DurableFile> make(const QString& file); // must not be there
    DurableFile(DurableFile&& o) noexcept
        : m_file(std::exchange(o.m_file, {}))
        , m_fd(std::exchange(o.m_fd, -1))
    {
    }
    DurableFile& operator=(DurableFile&&) = delete;
    ~DurableFile();

    const QString& file() const { return m_file; }
    int descriptor() const { return m_fd; }
    Result<void> write(const QByteArray&);
    Result<void> sync();
    void closeDescriptor();
    // Over what is there, or never over it; the folder is synced.
    enum class Over { Replace, Never };
    Result<void> rename(const QString& to, Over);

private:
    explicit DurableFile(QString file, int fd)
        : m_file(std::move(file))
        , m_fd(fd)
    {
    }
    QString m_file;
    int m_fd;
};

Result<void> makePrivateFolder(const QString&); // with those above it, as far as they are missing
Result<void> syncFolder(const QString&);
qint64 freeBytes(const QString& folder); // for whoever runs this; -1: can't tell
bool sameFileSystem(const QString&, const QString&);

struct Digest {
    qint64 bytes = 0;
    QByteArray sha256; // hex
};
// Of a file that no SQLite connection of this process has open: to close it drops their locks.
Result<Digest> digestOf(const QString& file, const Context&, DurableFile* copy = nullptr);

// One process at a time in a folder; ends with this object.
class FolderLock {
public:
    static Result<FolderLock> take(const QString& folder, const Context&);
    FolderLock(FolderLock&& o) noexcept
        : m_fd(std::exchange(o.m_fd, -1))
    {
    }
    FolderLock& operator=(FolderLock&&) = delete;
    ~FolderLock();

private:
    explicit FolderLock(int fd)
        : m_fd(fd)
    {
    }
    int m_fd;
};

} // namespace bw
