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

// Under C, POSIX and C.UTF-8 texts are English, whatever LANGUAGE says, as with gettext. The variables count and not
// what is installed: the translations are in the program.
bool wantsTranslation()
{
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const auto value = qgetenv(variable); !value.isEmpty()) {
            const QByteArray language = value.split('.').front();
            return language != "C" && language != "POSIX";
        }
    return false;
}

} // namespace

void loadTranslations(QCoreApplication& application)
{
    loadTranslations(application, wantsTranslation() ? QLocale::system() : QLocale::c());
}

void loadTranslations(QCoreApplication& application, const QLocale& locale)
{
    const QString ours = QStringLiteral(":/i18n");
    const QString name = QStringLiteral("bailiwick");
    if (locale.language() == QLocale::C || !install(application, locale, name, ours))
        install(application, QLocale(QLocale::English), name, ours);
    else
        install(application, locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

} // namespace bw
