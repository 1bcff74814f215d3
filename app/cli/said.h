// SPDX-License-Identifier: GPL-3.0-or-later
// The commands' texts in the program's language. The literal stands marked where it is used:
// QT_TRANSLATE_NOOP("Command", …).
#pragma once
#include <QCoreApplication>

namespace bw::cli {

inline QString said(const char* text) { return QCoreApplication::translate("Command", text); }

} // namespace bw::cli
