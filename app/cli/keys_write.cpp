// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/time_words.h"
#include "app/cli/write.h"
#include "core/domain/records.h"

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

// An id, a prefix or a name that only one key has.
Result<const ApiKey*> keyOf(const Snapshot& s, const QString& text)
{
    if (const auto* byId = s.keys.find(text))
        return byId;
    for (const auto member : {&ApiKey::prefix, &ApiKey::name}) {
        std::vector<const ApiKey*> found;
        for (const auto& k : s.keys)
            if (!text.isEmpty() && k.*member == text)
                found.push_back(&k);
        if (found.size() == 1)
            return found.front();
        if (found.size() > 1)
            return fail(Fault::Invalid, "command.key-several", {text});
    }
    return fail(Fault::Invalid, "command.key-unknown", {text});
}

} // namespace

Result<int> createKey(Run& run)
{
    return write(run, [](Building& b) -> Result<void> {
        const auto& line = b.run.line;
        if (!line.has("name"_L1))
            return fail(Fault::Invalid, "command.option-missing", {line.command->words(), u"--name"_s});
        if (!line.has("owner"_L1)) // nobody is signed in to a database
            return fail(Fault::Invalid, "command.option-missing", {line.command->words(), u"--owner"_s});
        const auto owner = b.user(line.value("owner"_L1));
        if (!owner)
            return tl::unexpected(owner.error());
        std::optional<Instant> expires;
        if (line.has("expires"_L1)) {
            const auto given = parseExpiry(line.value("expires"_L1), "expires"_L1, b.run.now);
            if (!given)
                return tl::unexpected(given.error());
            expires = *given;
        }
        return b.add(create(u"key.create", {u"key"_s, u"new:1"_s, b.now.scope, line.value("name"_L1)},
            {{key::owner.id.toString(), (*owner)->id}, {key::name.id.toString(), line.value("name"_L1)},
                {key::expiresAt.id.toString(), encode(expires)}}));
    });
}

Result<int> revokeKeys(Run& run)
{
    return write(run, [](Building& b) -> Result<void> {
        for (const auto& text : b.arguments()) {
            const auto found = keyOf(b.now, text);
            if (!found)
                return tl::unexpected(found.error());
            if (auto done = b.add(remove(b.now, u"key.revoke", (*found)->id)); !done)
                return done;
        }
        return {};
    });
}

Result<int> setKeyExpiry(Run& run)
{
    return write(run, [](Building& b) -> Result<void> {
        const auto& line = b.run.line;
        const auto words = b.arguments().mid(1) + line.list("expires"_L1);
        if (words.size() != 1)
            return fail(Fault::Invalid, words.isEmpty() ? "command.option-missing" : "command.exclude",
                words.isEmpty() ? QStringList{line.command->words(), u"--expires"_s}
                                : QStringList{u"EXPIRY"_s, u"--expires"_s});
        const auto found = keyOf(b.now, b.arguments()[0]);
        if (!found)
            return tl::unexpected(found.error());
        const auto expires = parseExpiry(words[0], "expires"_L1, b.run.now);
        if (!expires)
            return tl::unexpected(expires.error());
        return b.add(edit(b.now, u"key.expiry", (*found)->id, {{key::expiresAt.id.toString(), encode(*expires)}}));
    });
}

} // namespace bw::cli
