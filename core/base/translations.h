// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLocale>

class QCoreApplication;

namespace bw {

// Texts of the program and of Qt in the language of the locale, else English: its plurals are a translation, too.
void loadTranslations(QCoreApplication&, const QLocale& = QLocale::system());

} // namespace bw
