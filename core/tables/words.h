// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/tables/listing.h"

namespace bw {

// Words for coded values, in the program's language. A value that is not known is shown as it is stored.
QString statusWords(const Cell&); // of users, invites, keys and sessions
QString providerWords(const Cell&);
QString roleWords(const Cell&);

} // namespace bw
