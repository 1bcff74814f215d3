// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLocale>

class QCoreApplication;

namespace bw {

// Texts of the program and of Qt in the user's language, else English: its plurals are a translation, too. Under C,
// POSIX and C.UTF-8 texts are English, whatever LANGUAGE says, as with gettext.
void loadTranslations(QCoreApplication&);
void loadTranslations(QCoreApplication&, const QLocale&);

} // namespace bw
