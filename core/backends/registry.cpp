// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backends/registry.h"
#include "core/backends/localai/product.h"
#include "core/db/read_gate.h"

namespace bw {

std::shared_ptr<ReadGate> makeReadGate() { return std::make_shared<ReadGate>(); }

std::span<const Product* const> products()
{
    static constexpr const Product* all[]{&localai::product};
    return all;
}

const Product* product(QStringView id)
{
    for (const auto* p : products())
        if (id == QLatin1StringView(p->id))
            return p;
    return nullptr;
}

Result<std::unique_ptr<Backend>> openDatabase(const OpenRequest& request, const Context& context)
{
    // The only product so far whose database is read; it says itself when a database is of another one.
    return localai::product.openDatabase(request, context);
}

} // namespace bw
