// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backends/localai/product.h"

namespace bw::localai {

Result<std::unique_ptr<Backend>> openPostgres(const OpenRequest& request, const Context&)
{
    return fail(Fault::Unsupported, "capability.absent", {request.address});
}

} // namespace bw::localai
