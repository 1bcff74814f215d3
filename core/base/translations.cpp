// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/translations.h"
#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace bw {

namespace {

bool install(QCoreApplication& application, const QLocale& locale, const QString& name, const QString& folder)
{
    auto* translator = new QTranslator(&application);
    return translator->load(locale, name, QStringLiteral("_"), folder) && application.installTranslator(translator);
}

} // namespace

void loadTranslations(QCoreApplication& application, const QLocale& locale)
{
    const QString ours = QStringLiteral(":/i18n");
    const QString name = QStringLiteral("bailiwick");
    // Under C and C.UTF-8 LANGUAGE counts for nothing, as with every other program.
    if (locale.language() == QLocale::C || !install(application, locale, name, ours))
        install(application, QLocale(QLocale::English), name, ours);
    else
        install(application, locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

} // namespace bw
