// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backends/localai/hmac_secret.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace bw::localai {

bool noteHmacSecret(Instance& instance, const QString& file)
{
    const QFileInfo found(file);
    if (!found.isFile() || found.size() == 0)
        return false;
    instance.hmacSecret = file;
    instance.hmacSecretReadable = found.isReadable();
    return true;
}

// That of the path, or of the file that a link leads to.
void noteHmacSecretBeside(Instance& instance, const QString& database)
{
    for (const auto& path : {database, QFileInfo(database).canonicalFilePath()})
        if (noteHmacSecret(instance, QFileInfo(path).dir().filePath(QStringLiteral(".hmac_secret"))))
            return;
}

Result<SecretPtr> readHmacSecret(const QString& file)
{
    constexpr qint64 longest = 4096;
    QFile in(file);
    if (file.isEmpty() || !in.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(Fault::Unsupported, file.isEmpty() ? "capability.no_secret" : "capability.secret_unreadable");
    QByteArray text(longest, Qt::Uninitialized);
    const auto size = in.read(text.data(), text.size());
    text.truncate(std::max<qint64>(0, size));
    if (text.endsWith('\n'))
        text.chop(text.endsWith("\r\n") ? 2 : 1);
    if (text.isEmpty())
        return fail(Fault::Unsupported, "capability.no_secret");
    return std::make_shared<Secret>(std::move(text));
}

} // namespace bw::localai
