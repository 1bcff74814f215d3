// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/passwords.h"

namespace bw {

Passwords::Passwords(std::unique_ptr<Keychain> keychain, QObject* parent)
    : QObject(parent)
    , m_keychain(std::move(keychain))
{
}

void Passwords::askStatus()
{
    m_status = m_worker.run([keychain = m_keychain.get()](const Context& context,
                                const Worker::Post&) -> Result<KeychainStatus> { return keychain->status(context); },
        [this](Result<KeychainStatus> status) {
            m_hasKeychain = status && status->state != KeychainState::Memory;
            emit known();
        });
}

void Passwords::find(const QString& profile, std::function<void(SecretPtr)> done)
{
    if (const auto here = m_here.value(profile)) {
        m_read = {};
        return done(here);
    }
    m_read = m_worker.run([keychain = m_keychain.get(), profile](
                              const Context& context, const Worker::Post&) { return keychain->read(profile, context); },
        [this, profile, done = std::move(done)](Result<SecretPtr> read) {
            const SecretPtr found = read.value_or(nullptr);
            if (found)
                m_here.insert(profile, found);
            done(found);
        });
}

void Passwords::keep(const QString& profile, const SecretPtr& password)
{
    remember(profile, password);
    std::erase_if(m_writes, [](const Job& job) { return !job.running(); });
    m_writes.push_back(m_worker.run([keychain = m_keychain.get(), profile, password](const Context& context,
                                        const Worker::Post&) { return keychain->write(profile, password, context); },
        [this](Result<void> written) {
            if (!written)
                emit notKept(written.error());
        }));
}

void Passwords::forget(const QString& profile)
{
    m_here.remove(profile);
    std::erase_if(m_writes, [](const Job& job) { return !job.running(); });
    m_writes.push_back(m_worker.run([keychain = m_keychain.get(), profile](const Context& context,
                                        const Worker::Post&) { return keychain->remove(profile, context); },
        [](Result<void>) {}));
}

} // namespace bw
