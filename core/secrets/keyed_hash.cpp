// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keyed_hash.h"
#include <QCryptographicHash>
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace bw {

QByteArray keyedHash(const Secret& secret, QByteArrayView text)
{
    const auto& key = secret.reveal();
    if (key.isEmpty())
        return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    HMAC(EVP_sha256(), key.constData(), int(key.size()), reinterpret_cast<const unsigned char*>(text.data()),
        size_t(text.size()), digest, &size);
    return QByteArray::fromRawData(reinterpret_cast<const char*>(digest), qsizetype(size)).toHex();
}

} // namespace bw
