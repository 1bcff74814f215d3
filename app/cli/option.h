// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <span>

namespace bw::cli {

// An option of the command line, defined once: parsing, help, completions and the test of the man page are made from
// this.
struct Option {
    QLatin1StringView name; // without the two dashes
    QLatin1StringView value; // "FILE", "N"; empty = a switch
    const char* help; // QT_TRANSLATE_NOOP("Command", …)
    QLatin1StringView choices = {}; // values that a shell can complete, joined by spaces
    bool list = false; // given several times or with commas: all of it counts
};

enum class OptionGroup { Where, Output, Writing, Command };
inline constexpr OptionGroup kOptionGroups[]{
    OptionGroup::Where, OptionGroup::Output, OptionGroup::Writing, OptionGroup::Command};

std::span<const Option> options(OptionGroup);
const Option* option(QAnyStringView name);

} // namespace bw::cli
