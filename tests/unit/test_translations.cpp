// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/translations.h"
#include "core/domain/text.h"
#include <QtTest>

using namespace bw;

// Each case starts from an application of its own: what was loaded goes with it.
class TestTranslations : public QObject {
    Q_OBJECT

    static QString days(int count) { return QCoreApplication::translate("Display", "%n days", nullptr, count); }
    static QString unreadableRows(int count)
    {
        return QCoreApplication::translate(
            "bw::UsagePage", "Usage of %Ln rows with an unreadable time is not in the chart.", nullptr, count);
    }

    template<class Fn> static void with(const QLocale& locale, Fn look)
    {
        int argc = 1;
        char name[] = "test";
        char* argv[] = {name, nullptr};
        QCoreApplication application(argc, argv);
        loadTranslations(application, locale);
        look();
    }

private slots:
    void german()
    {
        with(QLocale(QLocale::German, QLocale::Austria), [] {
            QCOMPARE(QCoreApplication::translate("Listing", "Users"), QStringLiteral("Benutzer"));
            QCOMPARE(days(1), QStringLiteral("1 Tag"));
            QCOMPARE(days(3), QStringLiteral("3 Tage"));
            QCOMPARE(textOf("cancelled").what, QStringLiteral("Abgebrochen."));
        });
    }

    void englishHasPlurals()
    {
        for (const auto& locale : {QLocale::c(), QLocale(QLocale::English), QLocale(QLocale::Japanese)}) {
            with(locale, [] {
                QCOMPARE(QCoreApplication::translate("Listing", "Users"), QStringLiteral("Users"));
                QCOMPARE(days(1), QStringLiteral("1 day"));
                QCOMPARE(days(3), QStringLiteral("3 days"));
                QVERIFY(unreadableRows(1).startsWith(QStringLiteral("Usage of 1 row with")));
                QVERIFY(unreadableRows(2).startsWith(QStringLiteral("Usage of 2 rows with")));
            });
        }
    }
};

QTEST_APPLESS_MAIN(TestTranslations)
#include "test_translations.moc"
