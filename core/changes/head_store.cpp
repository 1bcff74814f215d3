// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/head_store.h"
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bw {

namespace {

class FileHeads final : public HeadStore {
public:
    explicit FileHeads(QString folder)
        : m_folder(std::move(folder))
    {
    }

    // A file that can't be understood says as little as one that isn't there: whoever may write to it may remove it.
    Result<std::optional<Head>> newest(const QString& instance) override
    {
        QFile file(fileOf(instance));
        if (!file.open(QIODevice::ReadOnly))
            return std::optional<Head>();
        const auto o = QJsonDocument::fromJson(file.read(4096)).object();
        const Head head{o.value(u"seq").toInteger(), o.value(u"hash").toString().toLatin1()};
        return head.seq > 0 && !head.hash.isEmpty() ? std::optional(head) : std::nullopt;
    }

    Result<void> keep(const QString& instance, const Head& head) override
    {
        const auto path = fileOf(instance);
        if (!QFileInfo(m_folder).isDir() && !QDir().mkpath(m_folder))
            return notKept(m_folder);
        ::chmod(QFile::encodeName(m_folder).constData(), 0700);
        // Held over reading and replacing; the file itself is replaced, so the lock has one of its own.
        const int lock =
            ::open(QFile::encodeName(path + QStringLiteral(".lock")).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (lock < 0 || ::flock(lock, LOCK_EX) != 0) {
            if (lock >= 0)
                ::close(lock);
            return notKept(path);
        }
        const auto known = newest(instance);
        const auto done = known && *known && (*known)->seq > head.seq ? Result<void>() : write(path, head);
        ::close(lock);
        return done;
    }

private:
    static tl::unexpected<Error> notKept(const QString& path)
    {
        return fail(Fault::Storage, "journal.head-not-kept", {path}, qt_error_string(errno));
    }
    Result<void> write(const QString& path, const Head& head) const
    {
        QSaveFile file(path);
        const QJsonObject o{
            {QStringLiteral("seq"), head.seq}, {QStringLiteral("hash"), QString::fromLatin1(head.hash)}};
        if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
            || file.write(QJsonDocument(o).toJson(QJsonDocument::Compact)) < 0 || !file.commit())
            return notKept(path);
        return {};
    }
    QString fileOf(const QString& instance) const
    {
        const auto digest = QCryptographicHash::hash(instance.toUtf8(), QCryptographicHash::Sha256).toHex();
        return m_folder + u'/' + QString::fromLatin1(digest.left(40)) + QStringLiteral(".json");
    }
    QString m_folder;
};

} // namespace

std::unique_ptr<HeadStore> fileHeads(const QString& folder) { return std::make_unique<FileHeads>(folder); }

// Qt 6.4 has no name for it.
QString defaultHeadFolder()
{
    auto state = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(state))
        state = QDir::homePath() + QStringLiteral("/.local/state");
    return state + QStringLiteral("/bailiwick/heads");
}

} // namespace bw
