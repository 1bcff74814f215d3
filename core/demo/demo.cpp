// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demo.h"
#include "core/demo/new_file.h"
#include "core/demo/rows.h"
#include "core/demo/schema.h"
#include "core/demo/usage.h"

namespace bw::demo {

namespace {

bool isPossible(const Recipe& recipe)
{
    // Nanoseconds since 1970 end in the year 2262.
    const qint64 earliest = 30LL * 365 * 86400, latest = 290LL * 365 * 86400;
    return !recipe.file.isEmpty() && recipe.users >= leastUsers && recipe.users <= mostUsers && recipe.usageRows >= 0
        && recipe.days >= 1 && recipe.days <= mostDays && recipe.now.seconds() > earliest
        && recipe.now.seconds() < latest;
}

void run(NewFile& file, std::span<const char* const> statements, const char* what = nullptr)
{
    qint64 done = 0;
    for (const auto* statement : statements) {
        if (!file.ok())
            return;
        if (what)
            file.context().report(done++, qint64(statements.size()), what);
        file.run(statement);
    }
}

} // namespace

Result<void> create(const Recipe& recipe, const Context& context)
{
    if (!isPossible(recipe))
        return fail(Fault::Invalid, "demo.recipe",
            {QString::number(leastUsers), QString::number(mostUsers), QString::number(mostDays)});
    auto made = NewFile::make(recipe.file, context);
    if (!made)
        return tl::unexpected(made.error());
    auto& file = **made;
    context.report(0, 0, "demo.people");
    const auto schema = schemaOf(recipe.generation);
    auto company = companyOf(recipe, context);
    if (!file.ok())
        return file.finish(); // tells why
    run(file, schema.beforeUsage);
    writeUsage(file, company, recipe.usageRows);
    run(file, schema.usageIndexes, "demo.indexes");
    run(file, schema.afterUsage);
    if (file.ok())
        context.report(0, 0, "demo.rows");
    writeAccounts(file, company);
    writeKeys(file, company);
    writeSessions(file, company);
    writePermissions(file, company);
    writeQuotas(file, company);
    writeInvites(file, company);
    return file.finish();
}

} // namespace bw::demo
