// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demo.h"
#include "app/cli/document.h"
#include "app/cli/said.h"
#include "app/cli/table_text.h"
#include <QCoreApplication>

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

template<class Number>
Result<void> take(const Line& line, QLatin1StringView name, qint64 least, qint64 most, Number& to)
{
    if (!line.has(name))
        return {};
    const auto n = parseWhole(line.value(name), name, least, most);
    if (!n)
        return tl::unexpected(n.error());
    to = Number(*n);
    return {};
}

Result<demo::Generation> generationOf(const QString& text)
{
    if (text == u"4.1")
        return demo::Generation::V41;
    if (text == u"4.3")
        return demo::Generation::V43;
    if (text == u"4.9")
        return demo::Generation::V49;
    return fail(Fault::Invalid, "command.choice", {u"--generation"_s, text, u"4.1, 4.3, 4.9"_s});
}

Result<demo::Recipe> recipeOf(const Run& run)
{
    demo::Recipe r;
    r.now = run.now;
    r.file = run.line.arguments[0];
    if (r.file.isEmpty())
        return fail(Fault::Invalid, "command.argument-missing", {run.line.command->words(), u"FILE"_s});
    Result<void> taken = take(run.line, "users"_L1, demo::leastUsers, demo::mostUsers, r.users);
    if (taken)
        taken = take(run.line, "usage-rows"_L1, 0, 1'000'000'000, r.usageRows);
    if (taken)
        taken = take(run.line, "days"_L1, 1, demo::mostDays, r.days);
    if (taken)
        taken = take(run.line, "seed"_L1, 0, 4'294'967'295, r.seed);
    if (!taken)
        return tl::unexpected(taken.error());
    if (run.line.has("generation"_L1)) {
        const auto generation = generationOf(run.line.value("generation"_L1));
        if (!generation)
            return tl::unexpected(generation.error());
        r.generation = *generation;
    }
    return r;
}

Result<void> writeAnswer(Run& run, const demo::Recipe& r)
{
    if (run.line.style == Style::Json) {
        Document d;
        d.add(u"file"_s, r.file);
        d.add(u"users"_s, r.users);
        d.add(u"usage_rows"_s, r.usageRows);
        d.add(u"days"_s, r.days);
        d.add(u"seed"_s, qint64(r.seed));
        d.add(u"password"_s, demo::password());
        return d.write(run.terminal);
    }
    return writePairs(run.terminal,
        {{said(QT_TRANSLATE_NOOP("Command", "File")), r.file},
            {said(QT_TRANSLATE_NOOP("Command", "Users")), QString::number(r.users)},
            {said(QT_TRANSLATE_NOOP("Command", "Usage rows")), QString::number(r.usageRows)},
            {said(QT_TRANSLATE_NOOP("Command", "Password of the local accounts")), demo::password()}});
}

} // namespace

Result<int> createDemo(Run& run)
{
    if (run.line.style == Style::Csv)
        return fail(Fault::Invalid, "command.no-csv", {run.line.command->words()});
    const auto recipe = recipeOf(run);
    if (!recipe)
        return tl::unexpected(recipe.error());
    if (const auto made = demo::create(*recipe, run.context); !made)
        return tl::unexpected(made.error());
    if (const auto written = writeAnswer(run, *recipe); !written)
        return tl::unexpected(written.error());
    return 0;
}

} // namespace bw::cli
