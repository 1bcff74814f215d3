// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/secrets/keychain.h"
#include <QHash>
#include <mutex>

namespace bw {

class MemoryKeychain : public Keychain {
public:
    KeychainStatus status(const Context&) override { return {KeychainState::Memory, "keychain.memory"}; }
    Result<SecretPtr> read(const QString& key, const Context&) override;
    Result<void> write(const QString& key, const SecretPtr&, const Context&) override;
    Result<void> remove(const QString& key, const Context&) override;

private:
    std::mutex m_mutex;
    QHash<QString, SecretPtr> m_secrets;
};

// Writes to `system` while that is there, else to memory. What went to memory stays there, and is found first.
class FallbackKeychain : public Keychain {
public:
    explicit FallbackKeychain(std::unique_ptr<Keychain> system)
        : m_system(std::move(system))
    {
    }
    KeychainStatus status(const Context&) override;
    Result<SecretPtr> read(const QString& key, const Context&) override;
    Result<void> write(const QString& key, const SecretPtr&, const Context&) override;
    Result<void> remove(const QString& key, const Context&) override;

private:
    Result<bool> hasSystem(const Context&);
    std::unique_ptr<Keychain> m_system;
    MemoryKeychain m_memory;
};

} // namespace bw
