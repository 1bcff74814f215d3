// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backends/localai/hmac_secret.h"
#include <QDir>
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

} // namespace bw::localai
