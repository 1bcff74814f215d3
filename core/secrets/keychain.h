// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/context.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include <memory>

namespace bw {

enum class KeychainState {
    Ready, // the system's keychain answers
    Locked, // it is there, and asks its owner for a password before it gives anything out
    Memory // there is none: secrets are kept until the program ends
};

struct KeychainStatus {
    KeychainState state = KeychainState::Memory;
    const char* id = ""; // row of the text catalogue: what that means for the user; empty when ready
};

// Where passwords of connections are kept, by profile id. Calls block like all of core (a locked keychain asks its
// owner, who may take his time), wake when asked to stop, and may come from any thread but the window's.
class Keychain {
public:
    virtual ~Keychain() = default;
    virtual KeychainStatus status(const Context&) = 0;
    virtual Result<SecretPtr> read(const QString& key, const Context&) = 0; // null: nothing is stored under that key
    virtual Result<void> write(const QString& key, const SecretPtr&, const Context&) = 0;
    virtual Result<void> remove(const QString& key, const Context&) = 0; // fine when there is nothing
};

// The system's keychain, and memory in its place where there is none; status() tells which of the two it is.
std::unique_ptr<Keychain> makeKeychain();

} // namespace bw
