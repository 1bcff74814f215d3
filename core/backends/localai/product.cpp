// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backends/localai/product.h"
#include "core/backends/localai/schema.h"

namespace bw::localai {

bool isPostgresAddress(QStringView address)
{
    return address.startsWith(u"postgresql:", Qt::CaseInsensitive)
        || address.startsWith(u"postgres:", Qt::CaseInsensitive);
}

Result<void> recognise(const db::Schema& schema, const QString& place)
{
    switch (kinshipOf(schema)) {
    case Kinship::LocalAi:
        return {};
    case Kinship::WithoutUsers:
        if (schema.broken.contains("users"))
            return fail(Fault::BadAnswer, "database.broken_view", {place, schema.broken.value("users")});
        return fail(Fault::BadAnswer, "database.no_users_table", {place});
    case Kinship::Other:
        break;
    }
    if (schema.tables.isEmpty())
        return fail(Fault::BadAnswer, "database.no_tables", {place});
    if (const auto name = otherProduct(schema); !name.isEmpty())
        return fail(Fault::BadAnswer, "database.of_product", {place, name});
    return fail(Fault::BadAnswer, "database.of_another", {place});
}

Instance describe(const db::Schema& schema)
{
    Instance instance;
    instance.product = QStringLiteral("localai");
    instance.productName = QStringLiteral("LocalAI");
    instance.generation = id(generationOf(schema));
    instance.notes = newerNotes(schema);
    return instance;
}

namespace {

Result<std::unique_ptr<Backend>> open(const OpenRequest& request, const Context& context)
{
    return isPostgresAddress(request.address) ? openPostgres(request, context) : openSqlite(request, context);
}

} // namespace

const Product product{"localai", "LocalAI", open};

} // namespace bw::localai
