// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/translations.h"
#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>
#include <clocale>

namespace bw {

namespace {

bool install(QCoreApplication& application, const QLocale& locale, const QString& name, const QString& folder)
{
    auto* translator = new QTranslator(&application);
    return translator->load(locale, name, QStringLiteral("_"), folder) && application.installTranslator(translator);
}

bool wantsTranslation()
{
    const char* name = std::setlocale(LC_MESSAGES, nullptr);
    const QByteArray language = QByteArray(name ? name : "C").split('.').front();
    return language != "C" && language != "POSIX";
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
