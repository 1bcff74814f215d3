// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/memory_keychain.h"

namespace bw {

Result<SecretPtr> MemoryKeychain::read(const QString& key, const Context&)
{
    const std::scoped_lock lock(m_mutex);
    return m_secrets.value(key);
}

Result<void> MemoryKeychain::write(const QString& key, const SecretPtr& secret, const Context&)
{
    const std::scoped_lock lock(m_mutex);
    m_secrets.insert(key, secret);
    return {};
}

Result<void> MemoryKeychain::remove(const QString& key, const Context&)
{
    const std::scoped_lock lock(m_mutex);
    m_secrets.remove(key);
    return {};
}

KeychainStatus FallbackKeychain::status(const Context& context) { return m_system->status(context); }

// The state of a system that was not waited for is not known.
Result<bool> FallbackKeychain::hasSystem(const Context& context)
{
    const auto state = m_system->status(context).state;
    if (context.cancelled())
        return fail(Fault::Cancelled, "cancelled");
    return state != KeychainState::Memory;
}

Result<SecretPtr> FallbackKeychain::read(const QString& key, const Context& context)
{
    if (auto kept = m_memory.read(key, context); *kept)
        return kept;
    const auto system = hasSystem(context);
    if (!system)
        return tl::unexpected(system.error());
    return *system ? m_system->read(key, context) : SecretPtr();
}

Result<void> FallbackKeychain::write(const QString& key, const SecretPtr& secret, const Context& context)
{
    const auto system = hasSystem(context);
    if (!system)
        return tl::unexpected(system.error());
    if (!*system)
        return m_memory.write(key, secret, context);
    auto written = m_system->write(key, secret, context);
    if (written) // an older one in memory would hide it
        return m_memory.remove(key, context);
    return written;
}

Result<void> FallbackKeychain::remove(const QString& key, const Context& context)
{
    const auto forgotten = m_memory.remove(key, context);
    const auto system = hasSystem(context);
    if (!system)
        return tl::unexpected(system.error());
    return *system ? m_system->remove(key, context) : forgotten;
}

} // namespace bw
