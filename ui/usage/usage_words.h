// SPDX-License-Identifier: GPL-3.0-or-later
// The tab's texts in the program's language. The literal stands marked where it is used: QT_TRANSLATE_NOOP("Usage", …).
#pragma once
#include <QCoreApplication>

namespace bw {

inline QString words(const char* text) { return QCoreApplication::translate("Usage", text); }

} // namespace bw
