// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/words.h"
#include "core/domain/words.h"

namespace bw {

QString statusWords(const Cell& cell) { return statusWord(plainText(cell)); }
QString providerWords(const Cell& cell) { return providerWord(plainText(cell)); }
QString roleWords(const Cell& cell) { return roleWord(plainText(cell)); }

} // namespace bw
