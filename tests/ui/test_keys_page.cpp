// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/page_fixture.h"
#include "ui/keys/keys_page.h"
#include <QAbstractButton>

using namespace bw;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {
using Keys = OpenPage<KeysPage>;
}

class TestKeysPage : public QObject {
    Q_OBJECT
private slots:
    void tilesAreFacets()
    {
        Keys p;
        const int all = p.table().rows();
        auto* tile = p.find("No expiry");
        click(tile);
        QVERIFY(p.find("Expiry: no expiry"));
        for (const auto& expiry : p.table().columnOf(u"Expires"_s))
            QCOMPARE(expiry, u"no expiry"_s);
        QVERIFY(QAccessible::queryAccessibleInterface(tile)
                    ->text(QAccessible::Description)
                    .startsWith(QString::number(p.table().rows())));
        QVERIFY(qobject_cast<QAbstractButton*>(tile)->isChecked());
        QTest::keyClick(p.find("Expiry: no expiry"), Qt::Key_Delete);
        QVERIFY(!qobject_cast<QAbstractButton*>(tile)->isChecked());
        QCOMPARE(p.table().rows(), all);
        p.tick("Expiry", u"no expiry"_s);
        QVERIFY(qobject_cast<QAbstractButton*>(tile)->isChecked());
        click(p.find("All keys"));
        QCOMPARE(p.table().rows(), all);
    }

    void saysWhyAKeyIsListed()
    {
        Keys p("UPDATE users SET role = 'admin' WHERE name = 'Jonas Lindqvist'");
        type(p.find("Filter keys"), u"lai-8c79c0ab"_s);
        p.table().clickCell(0, u"Created"_s);
        p.settle();
        QVERIFY(p.shows("Issued to a user who has become an administrator since."));
        QVERIFY(p.shows("can administer prod-gpu"));
        QVERIFY(p.shows("It never expires."));
        QVERIFY(p.shows("admin (the owner's role today)"));
        QCOMPARE(p.table().cell(0, u"Role"_s), u"admin"_s);
    }

    void countsMissingAndDisabledOwners()
    {
        Keys p("UPDATE user_api_keys SET user_id = 'gone' WHERE key_prefix = 'lai-35fff21b';"
               "UPDATE users SET status = 'disabled' WHERE name = 'Jonas Lindqvist'");
        click(p.find("Owner missing"));
        QVERIFY(p.table().columnOf(u"Prefix"_s).contains(u"lai-35fff21b"_s));
        QCOMPARE(p.table().cell(0, u"State"_s), u"Owner missing"_s);
        click(p.find("Owner not active"));
        QVERIFY(p.table().columnOf(u"Prefix"_s).contains(u"lai-8c79c0ab"_s));
    }

    // A key works only while its owner is active, whatever else the status is.
    void saysThatAnOwnerIsNotActive()
    {
        for (const auto& [status, words] : {std::pair{"pending", "Pending"}, {"limbo", "limbo"}}) {
            Keys p(qPrintable(
                u"UPDATE users SET status = '%1' WHERE name = 'Jonas Lindqvist'"_s.arg(QLatin1StringView(status))));
            click(p.find("Owner not active"));
            const auto row = p.table().columnOf(u"Prefix"_s).indexOf(u"lai-8c79c0ab"_s);
            QVERIFY(row >= 0);
            p.table().clickCell(int(row), u"Created"_s);
            p.settle();
            QVERIFY(p.shows(qPrintable(u"Its owner's status is “%1”: it works only while the owner is active."_s.arg(
                QLatin1StringView(words)))));
        }
    }

    void followsTheOwnerByEnterAndShowsOnesKeys()
    {
        Keys p;
        QSignalSpy links(&p.page(), &Page::linkActivated);
        type(p.find("Filter keys"), u"lai-8c79c0ab"_s);
        p.view()->setFocus();
        p.key(Qt::Key_Home);
        p.key(Qt::Key_Right);
        p.key(Qt::Key_Right);
        p.key(Qt::Key_Return);
        QCOMPARE(links.count(), 1);
        const auto owner = links[0][0].value<Subject>();
        QCOMPARE(owner.id, u"0b9ccb5c-8585-42c3-8cce-c091f4bf1d3f"_s);
        p.page().show(owner);
        QVERIFY(p.find("Owner: Jonas Lindqvist"));
        for (const auto& name : p.table().columnOf(u"Owner"_s))
            QCOMPARE(name, u"Jonas Lindqvist"_s);
    }

    void showsDatesBeyondAllYears()
    {
        Keys p;
        type(p.find("Filter keys"), u"lai-33568376"_s);
        QVERIFY(p.table().cell(0, u"Expires"_s).startsWith(u"in "));
        QVERIFY(p.table().cell(0, u"Expires"_s).contains(u"years"));
    }
};

QTEST_MAIN(TestKeysPage)
#include "test_keys_page.moc"
