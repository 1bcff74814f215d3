// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/saved.h"
#include "core/secrets/system_keychain.h"

namespace bw::cli {

namespace {

QString names(const std::vector<Profile>& all)
{
    QStringList list;
    for (const auto& p : all)
        list << p.name;
    return list.isEmpty() ? QStringLiteral("–") : list.join(u", ");
}

} // namespace

Result<std::vector<Profile>> savedInstances()
{
    auto all = ProfileStore(ProfileStore::defaultFile()).load();
    if (all)
        std::erase_if(*all, [](const Profile& p) { return !p.saved; });
    return all;
}

Result<Profile> savedInstance(const QString& wanted)
{
    const auto all = savedInstances();
    if (!all)
        return tl::unexpected(all.error());
    if (wanted.isEmpty()) {
        if (all->empty())
            return fail(Fault::Invalid, "command.where-missing");
        if (all->size() > 1)
            return fail(Fault::Invalid, "command.where-several", {names(*all)});
        return all->front();
    }
    std::vector<Profile> found;
    for (const auto& p : *all)
        if (p.id == wanted || p.name == wanted)
            found.push_back(p);
    if (found.size() == 1)
        return found.front();
    if (found.empty())
        return fail(Fault::Invalid, "command.instance-unknown", {wanted, names(*all)});
    return fail(Fault::Invalid, "command.instance-several", {wanted});
}

Result<SecretPtr> savedPassword(const Profile& profile, Terminal& terminal, const Context& context)
{
    // Whoever runs a command has signed in long ago: a service that isn't there won't come.
    SystemKeychain keychain(kKeychainService, {{}, std::chrono::seconds(30)});
    const auto status = keychain.status(context);
    if (context.cancelled())
        return fail(Fault::Cancelled, "cancelled");
    if (status.state == KeychainState::Memory)
        return SecretPtr();
    if (status.state == KeychainState::Locked) {
        terminal.note(Finding{status.id, Level::Warn, {}, {}});
        return SecretPtr();
    }
    auto password = keychain.read(profile.id, context);
    if (!password && password.error().fault != Fault::Cancelled) {
        terminal.note(Finding{password.error().id, Level::Warn, {}, password.error().args});
        return SecretPtr();
    }
    return password;
}

} // namespace bw::cli
