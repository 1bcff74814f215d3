// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/backends/localai/sql_records.h"
#include "core/backends/work.h"
#include "core/domain/capability.h"
#include "core/secrets/random_bytes.h"
#include <map>

namespace bw::localai {

// Hashes of passwords that were made once: a plan is made anew with each change that is staged, and a hash takes 50 to
// 200 ms.
class PasswordHashes {
public:
    // In the order of the passwords.
    Result<std::vector<SecretPtr>> of(std::span<const SecretPtr>, const RandomBytes&, const Context&);

private:
    struct Known {
        std::weak_ptr<const Secret> password;
        SecretPtr hash;
    };
    std::map<const Secret*, Known> m_known;
};

// What preparing needs to know of the instance. Nothing is changed through it.
struct Preparation {
    const Layout& layout;
    const Capabilities& capabilities;
    Ask ask; // for counts of rows
    Stamps stamps;
    Instant now;
    RandomBytes random = systemRandom;
    QString hmacSecretFile = {};
    PasswordHashes* hashes = nullptr;
};
Result<Work> prepareWork(std::span<const Change>, const Snapshot& base, const Preparation&, const Context&);

// How many usage rows are of this user. Read in parts, so that no lock is held for long.
Result<qint64> countUsage(const Ask&, const Layout&, const QString& user, const Context&);

} // namespace bw::localai
