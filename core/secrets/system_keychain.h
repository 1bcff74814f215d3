// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/secrets/keychain.h"
#include <atomic>
#include <chrono>
#include <vector>

namespace bw {

inline const QString kKeychainService = QStringLiteral("bailiwick"); // what entries are filed under

struct KeychainPatience {
    // Right after a sign-in the service may not have started; QtKeychain calls that "other error".
    std::vector<std::chrono::milliseconds> pauses = {
        std::chrono::milliseconds(150), std::chrono::milliseconds(400), std::chrono::milliseconds(1000)};
    std::chrono::milliseconds answer = std::chrono::minutes(2); // a locked one waits for its owner
};

// The Secret Service or KWallet, through QtKeychain.
class SystemKeychain : public Keychain {
public:
    explicit SystemKeychain(QString service = kKeychainService, KeychainPatience patience = {});

    KeychainStatus status(const Context&) override;
    Result<SecretPtr> read(const QString& key, const Context&) override;
    Result<void> write(const QString& key, const SecretPtr&, const Context&) override;
    Result<void> remove(const QString& key, const Context&) override;

private:
    template<class Job, class Prepare, class Take>
    Result<SecretPtr> once(const QString& key, Prepare, Take, const Context&) const;
    template<class Job, class Prepare, class Take>
    Result<SecretPtr> patiently(const QString& key, Prepare, Take, const Context&);

    QString m_service;
    KeychainPatience m_patience;
    std::atomic<bool> m_settled = false; // it has answered, or was given its time: an "other error" is one from now on
};

} // namespace bw
