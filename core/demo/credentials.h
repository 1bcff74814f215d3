// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <string>

namespace bw::demo {

// Keys, invites and session tokens of a demo instance are invented from its seed, as is the secret that their stored
// hashes are made with. No file holds them: a server that is to accept them needs the secret in its environment.
QByteArray hmacSecret(quint32 seed);

enum class Credential { Key, Invite, Session };
std::string plaintext(quint32 seed, Credential, qint64 number); // "lai-" + 64 hex for a key, else 64 hex
std::string storedHash(const QByteArray& secret, const std::string& plaintext);

// The 16 hashes of password(), bcrypt with cost 10: making one takes a tenth of a second.
constexpr int passwordHashes = 16;
const char* passwordHash(int number);

} // namespace bw::demo
