// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QByteArray>

namespace bw {

// What a JSON parser would let pass: a name that stands twice in one object (parsers differ in which one they take),
// nesting and texts without end. Not a parser: whether it is JSON at all is the parser's to say.
Result<void> checkJson(const QByteArray&, int deepest, qsizetype longestText);

} // namespace bw
