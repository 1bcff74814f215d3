// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/document.h"
#include "core/base/json_text.h"

namespace bw::cli {

Result<void> Document::write(Terminal& terminal) const
{
    QByteArray out = "{";
    const char* before = "\n";
    for (const auto& [name, value] : m_members) {
        out += std::exchange(before, ",\n");
        appendJsonText(out, name);
        out += ':';
        appendJson(out, value);
    }
    return terminal.print(out + "\n}\n");
}

} // namespace bw::cli
