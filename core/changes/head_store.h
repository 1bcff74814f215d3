// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <functional>
#include <memory>
#include <optional>

namespace bw {

class Keychain;

// The newest entry of a journal, kept apart from it: a cut tail is found by comparing with this.
struct Head {
    qint64 seq = 0;
    QByteArray hash; // hex
};
class HeadStore {
public:
    virtual ~HeadStore() = default;
    virtual Result<std::optional<Head>> newest(const QString& instance) = 0;
    virtual Result<void> keep(const QString& instance, const Head&) = 0; // never replaces a newer one
};

// One small file for each instance, owner-only, replaced as a whole; several processes may keep heads at once.
std::unique_ptr<HeadStore> fileHeads(const QString& folder);
QString defaultHeadFolder(); // …/bailiwick/heads in the state folder

// The file, and the keychain where there is one that answers without asking anybody: the newer of both counts. The
// keychain is made when it is first needed, on the thread that asks; it is read once, and written to at the first head
// and when the store goes, so that it costs a set little. One that is slow or locked is left alone from then on.
using MakeKeychain = std::function<std::unique_ptr<Keychain>()>; // null: there is none
std::unique_ptr<HeadStore> headsWithKeychain(std::unique_ptr<HeadStore> file, MakeKeychain);
std::unique_ptr<HeadStore> systemHeads(); // what both programs use

} // namespace bw
