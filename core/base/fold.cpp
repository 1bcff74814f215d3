// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fold.h"
#include <QString>
#include <algorithm>

namespace bw {
namespace {

void appendAscii(QStringView text, std::string& to)
{
    for (const QChar c : text) {
        const auto u = c.unicode();
        to.push_back(u < 0x20 || u == 0x7f ? ' ' : u >= 'A' && u <= 'Z' ? char(u + 32) : char(u));
    }
}

} // namespace

void appendFolded(QStringView text, std::string& to)
{
    if (std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; })) // nearly every cell
        return appendAscii(text, to);
    QString plain = text.toString().toCaseFolded().normalized(QString::NormalizationForm_KD);
    plain.removeIf([](QChar c) { return c.category() == QChar::Mark_NonSpacing; });
    for (QChar& c : plain)
        if (c.category() == QChar::Other_Control)
            c = u' ';
    to += plain.toStdString();
}

} // namespace bw
