// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/credentials.h"
#include "core/demo/demo.h"
#include "core/demo/random.h"
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace bw::demo {

namespace {

enum CredentialStream : quint32 { SecretStream = 100, ApiKeyStream, InviteStream, TokenStream };

constexpr const char* hashes[]{
    "$2a$10$iwH5OEOJnYXmTowI4jYlm.fysN..r6lv3IQsuWAV4/aIdY1A1SUq2",
    "$2a$10$UB2D1gfZpOGOCMRQzrVowelbCKQ5sxkQ7DZ2Vg1TyLyLaTXrzhECu",
    "$2a$10$4R5bOUr2F.VUIDy2Jupy/eq3Hk6ph0VdCrYssklWOugITbEjHco4y",
    "$2a$10$KozOvePkKZ0YQ8ZQX3Tpyel74giVqcDrd73Lav.jGz1PbGRtzz5Vi",
    "$2a$10$dN1nbD2pUuvt/eviJHG/Kuu7QvywArjTDenm.0X8.fHBK6axv7ws.",
    "$2a$10$.u5Ccvda.3arZadRSS/XR.5x7kBo3eNsZHV1eU5MuYSsu9nKEUsqO",
    "$2a$10$HO14a4INI07YUiL5MW9nUeJqsJOah52.NHidaBdY7bLrCpiB8Zm8e",
    "$2a$10$HAvWFmIBHLy/xck52.WbPuKe9WJKSJnvRjKNd4PL8j1kwcUtSRK22",
    "$2a$10$tSQ5ig9jPoj4fu5TIPEeM.tuh.pafDlHNnTEIR6Xb0fvR7vB7Myn2",
    "$2a$10$SS7F2fA8FcMzMFMYnlmlnOPlQ5NqLAsx.K0ZS5K8PCHfItwMCtJAW",
    "$2a$10$1u3OXwq8EmQ1dFOJHAtZtOCECOX9Om4FkPmA.ZwAT6iStI.DK/zp.",
    "$2a$10$u1SqtjPTGB8GubU8MKEZyOpc1m5OjGXgPi.ty0NGq.5RBFKfxZ4Pa",
    "$2a$10$YxsOl7wuzqYY/3yMfWXpqOLq1p2zcUynaaLJYM5kFdcnVPR.GkyxC",
    "$2a$10$NVQNzESV/XQynqZH5.oQuu8hAwWaS3YC1Bjq2wPinyJfQGXEGy/Z6",
    "$2a$10$Z4LYg4CWFmcS8Sd5J73ib.vvLTJ2LIE1GGmSSCj4XVlycjtg8BTmK",
    "$2a$10$sTZD/fAPFTcEoNqOfKANR.jA47EXS9VeJA2iWaGqemSTogN87evgq",
};
static_assert(std::size(hashes) == passwordHashes);

} // namespace

QString password() { return QStringLiteral("Orvel-Demo-Quartz-41"); }

const char* passwordHash(int number) { return hashes[number % passwordHashes]; }

QByteArray hmacSecret(quint32 seed)
{
    Random random(seed, SecretStream);
    return QByteArray::fromStdString(hex(random, 64));
}

std::string plaintext(quint32 seed, Credential kind, qint64 number)
{
    const auto stream = kind == Credential::Key ? ApiKeyStream
        : kind == Credential::Invite            ? InviteStream
                                                : TokenStream;
    // One engine for each number: its state is large, but a credential must be found without making all before it.
    Random random(seed ^ quint32(number * 0x9E3779B1), stream + quint32(number) * 8);
    return (kind == Credential::Key ? "lai-" : "") + hex(random, 64);
}

std::string storedHash(const QByteArray& secret, const std::string& text)
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    HMAC(EVP_sha256(), secret.constData(), int(secret.size()), reinterpret_cast<const unsigned char*>(text.data()),
        text.size(), digest, &size);
    return QByteArray::fromRawData(reinterpret_cast<const char*>(digest), qsizetype(size)).toHex().toStdString();
}

} // namespace bw::demo
