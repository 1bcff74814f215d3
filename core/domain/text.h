// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/domain/finding.h"
#include <span>

namespace bw {

// The one place where ids become sentences. A row says what happened, why, and what to do next; %1 … are the arguments.
// Each area has its own file (text_<area>.cpp) with one array; text.cpp joins them. Texts are plain, without markup.
struct TextRow {
    const char* id;
    const char* what; // QT_TRANSLATE_NOOP("Text", "…")
    const char* why = "";
    const char* next = "";
};
struct Text {
    QString what, why, next;
    QString sentence() const; // the three joined by spaces, empty ones left out
};
Text textOf(const char* id, const QStringList& args = {}); // an unknown id gives the id itself: a test looks for that
inline Text textOf(const Error& e) { return textOf(e.id, e.args); }
inline Text textOf(const Finding& f) { return textOf(f.id, f.args); }
std::vector<std::span<const TextRow>> allTexts();

} // namespace bw
