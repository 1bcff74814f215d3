// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of plans in the program's language. The literal stands marked where it is used: QT_TRANSLATE_NOOP("Plan", …).
#pragma once
#include <QCoreApplication>
#include <limits>

namespace bw {

inline QString words(const char* text) { return QCoreApplication::translate("Plan", text); }
inline QString counted(const char* text, qint64 n)
{
    constexpr qint64 most = std::numeric_limits<int>::max();
    return QCoreApplication::translate("Plan", text, nullptr, int(std::min(n, most)));
}

} // namespace bw
