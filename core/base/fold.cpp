// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fold.h"
#include <QString>

namespace bw {
namespace {

bool isAscii(QStringView text)
{
    char16_t all = 0;
    for (const QChar c : text) // no early end: so the compiler makes it a few instructions for sixteen letters
        all |= c.unicode();
    return all < 0x80;
}

void appendAscii(QStringView text, std::string& to)
{
    const size_t start = to.size();
    to.resize(start + size_t(text.size()));
    char* out = to.data() + start;
    for (const QChar c : text) {
        const auto u = c.unicode();
        *out++ = u < 0x20 || u == 0x7f ? ' ' : u >= 'A' && u <= 'Z' ? char(u + 32) : char(u);
    }
}

} // namespace

void appendFolded(QStringView text, std::string& to)
{
    if (isAscii(text)) // nearly every cell
        return appendAscii(text, to);
    QString plain = text.toString().toCaseFolded().normalized(QString::NormalizationForm_KD);
    plain.removeIf([](QChar c) { return c.category() == QChar::Mark_NonSpacing; });
    for (QChar& c : plain)
        if (c.category() == QChar::Other_Control)
            c = u' ';
    to += plain.toStdString();
}

} // namespace bw
