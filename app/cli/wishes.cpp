// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/wishes.h"
#include "core/changes/rules.h"

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

// One of two words; nothing when the option isn't there.
Result<std::optional<bool>> either(
    const Line& line, QLatin1StringView name, QLatin1StringView yes, QLatin1StringView no)
{
    if (!line.has(name))
        return std::nullopt;
    const auto word = line.value(name);
    if (word != yes && word != no)
        return fail(Fault::Invalid, "command.choice", {u"--"_s + name, word, yes + u", "_s + no});
    return word == yes;
}

Result<SignInWays> waysOf(const Line& line)
{
    const auto local = either(line, "local-sign-in"_L1, "on"_L1, "off"_L1);
    const auto sso = either(line, "sso"_L1, "on"_L1, "off"_L1);
    const auto key = either(line, "legacy-key"_L1, "yes"_L1, "no"_L1);
    for (const auto* read : {&local, &sso, &key})
        if (!*read)
            return tl::unexpected(read->error());
    const bool stated = *local || *sso || *key;
    return SignInWays{stated ? SignInWays::Source::Stated : SignInWays::Source::Unknown, *local, *sso, *sso, *key};
}

} // namespace

Result<Wishes> readWishes(const Line& line)
{
    Wishes w;
    w.dryRun = line.has("dry-run"_L1);
    w.yes = line.has("yes"_L1);
    w.planFile = line.value("plan"_L1);
    if (line.has("plan"_L1) && w.planFile.isEmpty())
        return fail(Fault::Invalid, "command.value-missing", {u"--plan"_s, u"FILE"_s});
    for (const auto* flag : allowFlags())
        if (line.has(QLatin1StringView(flag)))
            w.allowed << QString::fromLatin1(flag);
    auto ways = waysOf(line);
    if (!ways)
        return tl::unexpected(ways.error());
    w.ways = *ways;
    w.options.mode = line.has("each"_L1) ? Mode::EachAlone : Mode::AllOrNothing;
    w.options.inParts = line.has("in-parts"_L1);
    return w;
}

} // namespace bw::cli
