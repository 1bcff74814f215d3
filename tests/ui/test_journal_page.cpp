// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/display.h"
#include "tests/support/ledger_fixture.h"
#include "tests/support/page_fixture.h"
#include "ui/journal/journal_page.h"
#include <QFileDialog>
#include <QLineEdit>

using namespace bw;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

// The journal's page over an open instance whose ledger is in a folder of its own.
class Journal {
public:
    explicit Journal(bool made = true)
    {
        applyTheme(false);
        auto request = m_file.request();
        request.now = [] { return *parseTimestamp("2026-11-21T12:00:00Z"); };
        Profile profile;
        profile.name = u"prod-gpu"_s;
        profile.address = request.address;
        m_instance = std::make_unique<OpenInstance>(profile, request);
        m_instance->open();
        [this] { QTRY_VERIFY(m_instance->whole()); }();
        if (made)
            fill();
        m_instance->applier().setPlaces({folder(), [this] { return fileHeads(heads()); }});
        m_page = std::make_unique<JournalPage>(*m_instance);
        m_page->resize(1440, 800);
        static_cast<QWidget&>(*m_page).setVisible(true);
        if (made)
            [this] { QTRY_VERIFY(shows("Chain verified")); }();
    }
    QString folder() const { return m_folder.filePath(u"ledgers"_s); }
    QString heads() const { return m_folder.filePath(u"heads"_s); }
    QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    QString file() const { return Ledger::fileOf(folder(), identity()); }
    QString identity() const { return m_instance->instance().identity; }
    std::unique_ptr<Ledger> ledger(const char* at) const
    {
        auto opened =
            Ledger::open(folder(), identity(), fileHeads(heads()), [now = *parseTimestamp(at)] { return now; });
        if (!opened)
            qFatal("%s", opened.error().id);
        return std::move(*opened);
    }
    void apply(const char* at, std::vector<Change> changes, const QString& reason = {}) const
    {
        auto set = setOf(std::move(changes));
        set.instance = identity();
        set.reason = reason;
        QVERIFY(applied(*ledger(at), set));
    }
    // Yesterday a role and a conflict, today two roles at once and one that is undone.
    void fill() const
    {
        apply("2026-11-20T09:00:00Z", {roleChange(u"u1"_s, u"Ada Lovelace"_s)}, u"ticket 4711"_s);
        {
            auto set = setOf({roleChange(u"u2"_s, u"Ben Haldorsen"_s)});
            set.reason.clear();
            const auto l = ledger("2026-11-20T10:00:00Z");
            QVERIFY(l->intend(JournalItem::What::Apply, set, {u"allow-last-admin"_s}));
            QVERIFY(l->conclude(set.id, std::vector<Outcome>{{Status::Conflict}}, {}));
        }
        apply("2026-11-21T08:00:00Z", {roleChange(u"u3"_s, u"Cy Twombly"_s), roleChange(u"u4"_s, u"Dee Fine"_s)});
        auto set = setOf({roleChange(u"u5"_s, u"Eve Ng"_s)});
        set.reason.clear();
        QVERIFY(applied(*ledger("2026-11-21T09:00:00Z"), set));
        auto undo = setOf({roleChange(u"u5"_s, u"Eve Ng"_s)});
        undo.undoes = set.id;
        undo.reason.clear();
        QVERIFY(applied(*ledger("2026-11-21T10:00:00Z"), undo, JournalItem::What::Undo));
    }
    JournalPage& page() { return *m_page; }
    QWidget* widget() { return m_page.get(); }
    OpenInstance& instance() { return *m_instance; }
    QAbstractItemView* view() { return m_page->findChild<QTableView*>(); }
    TableReader table() { return TableReader(view()); }
    QWidget* find(const char* name) { return widgetNamed(m_page.get(), QString::fromUtf8(name)); }
    bool shows(const char* text) { return test::shows(m_page.get(), QString::fromUtf8(text)); }
    int rowOf(const QString& subject) { return int(table().columnOf(u"Subject"_s).indexOf(subject)); }
    void choose(const char* facet, const QString& value)
    {
        click(find(facet));
        auto* list = popup()->findChild<QAbstractItemView*>();
        for (int row = 0; row < list->model()->rowCount(); ++row)
            if (list->model()->index(row, 0).data().toString() == value) {
                list->setCurrentIndex(list->model()->index(row, 0));
                QTest::keyClick(list, Qt::Key_Space);
            }
        QTest::keyClick(list, Qt::Key_Escape);
    }
    void select(const QString& subject)
    {
        table().clickCell(rowOf(subject), u"Action"_s, {}, {20, 10});
        QApplication::processEvents();
    }
    void answer(const QString& file)
    {
        auto* dialog = m_page->findChild<QFileDialog*>();
        QVERIFY(dialog);
        auto* name = dialog->findChild<QLineEdit*>();
        name->setText(file);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(!m_page->findChild<QFileDialog*>());
    }
    bool sql(const QByteArray& text) const
    {
        sqlite3* db = nullptr;
        sqlite3_open(QFile::encodeName(file()).constData(), &db);
        const bool good = sqlite3_exec(db, text.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
        sqlite3_close(db);
        return good;
    }

private:
    Fixture m_file{"4.9.0"};
    QTemporaryDir m_folder;
    std::unique_ptr<OpenInstance> m_instance;
    std::unique_ptr<JournalPage> m_page;
};

QByteArray bytesOf(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestJournalPage : public QObject {
    Q_OBJECT
private slots:
    void makesNoJournalOfItsOwn()
    {
        Journal j(false);
        QVERIFY(j.shows("Nothing has been changed with Bailiwick yet"));
        QVERIFY(!widgetNamed(j.widget(), u"Save proof…"_s, false));
        j.instance().refresh();
        QTRY_VERIFY(j.instance().whole());
        QVERIFY(!QFile::exists(j.folder()));
    }

    void showsEntriesByDay()
    {
        Journal j;
        QCOMPARE(
            j.table().titles(), QStringList({u"Time"_s, u"Action"_s, u"Subject"_s, u"What"_s, u"Result"_s, u"Hash"_s}));
        QCOMPARE(j.table().columnOf(u"Subject"_s),
            QStringList(
                {QString(), u"Eve Ng"_s, u"Eve Ng"_s, u"2 users"_s, QString(), u"Ben Haldorsen"_s, u"Ada Lovelace"_s}));
        QCOMPARE(j.table().cell(0, u"Time"_s), u"Today, 21 November"_s);
        QCOMPARE(j.table().cell(4, u"Time"_s), u"Yesterday, 20 November"_s);
        QCOMPARE(j.table().columnOf(u"Action"_s),
            QStringList(
                {QString(), u"Undo"_s, u"Set role"_s, u"Set role (2)"_s, QString(), u"Set role"_s, u"Set role"_s}));
        QCOMPARE(j.table().columnOf(u"Result"_s),
            QStringList({QString(), u"Applied"_s, u"Undone"_s, u"Applied"_s, QString(), u"Conflict"_s, u"Applied"_s}));
        QCOMPARE(j.table().cell(6, u"What"_s), u"role user → admin"_s);
        QCOMPARE(j.table().cell(6, u"Time"_s), u"09:00"_s);
        QCOMPARE(j.table().cell(6, u"Hash"_s).size(), 8);
        QVERIFY(j.shows("10 entries since 20 Nov 2026, none changed, none missing."));
    }

    void tellsWhatChangedAndWhy()
    {
        Journal j;
        j.select(u"Ada Lovelace"_s);
        QVERIFY(j.shows("“ticket 4711”"));
        QVERIFY(j.shows("Reversible"));
        QVERIFY(j.shows("Entry 1"));
        QVERIFY(j.shows("What changed") && j.shows("Place in the chain"));
        QVERIFY(j.shows("user") && j.shows("admin"));
        j.select(u"Ben Haldorsen"_s);
        QVERIFY(j.shows("Safety rules that were overridden: allow-last-admin"));
        QVERIFY(j.shows("Not done: somebody had changed it meanwhile."));
        // The arrows step over a day's heading.
        j.select(u"2 users"_s);
        click(j.find("Next row"));
        QTRY_VERIFY(j.shows("Not done: somebody had changed it meanwhile."));
    }

    void filters()
    {
        Journal j;
        type(j.find("Filter journal"), u"LOVELACE"_s);
        QTRY_COMPARE(j.table().columnOf(u"Subject"_s), QStringList({QString(), u"Ada Lovelace"_s}));
        QCOMPARE(j.page().statusText(), u"1 of 10 entries"_s);
        type(j.find("Filter journal"), u"xyz"_s);
        QTRY_VERIFY(j.shows("No entry matches"));
        click(j.find("Clear filters"));
        QTRY_COMPARE(j.table().rows(), 7);
        type(j.find("Filter journal"), u"4711"_s); // the reason
        QTRY_COMPARE(j.table().rows(), 2);
        QTest::keyClick(j.find("Filter journal"), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(j.find("Filter journal"), Qt::Key_Delete);
        j.choose("Action", u"Undo"_s);
        QTRY_COMPARE(j.table().columnOf(u"Action"_s), QStringList({QString(), u"Undo"_s}));
        j.choose("Action: Undo", u"Undo"_s);
        j.choose("Since", u"today"_s);
        QTRY_COMPARE(j.table().rows(), 4);
    }

    void followsWhatIsAdded()
    {
        Journal j;
        j.select(u"Ada Lovelace"_s);
        j.apply("2026-11-21T11:00:00Z", {roleChange(u"u9"_s, u"Newcomer"_s)});
        j.instance().refresh(); // F5, or after an apply
        QTRY_COMPARE(j.rowOf(u"Newcomer"_s), 1);
        QVERIFY(j.shows("“ticket 4711”")); // what was selected still is
        QTRY_VERIFY(j.shows("12 entries since"));
    }

    void readsOlderEntriesWhenTheyAreLookedFor()
    {
        Journal j(false);
        {
            const auto ledger = j.ledger("2026-11-20T09:00:00Z");
            for (int i = 0; i < 350; ++i) {
                auto set = setOf({roleChange(u"u%1"_s.arg(i), u"Person %1"_s.arg(i))});
                QVERIFY(applied(*ledger, set));
            }
        }
        j.instance().refresh();
        QTRY_COMPARE(j.view()->model()->rowCount(), 301); // a page, and the day
        QCOMPARE(j.page().statusText(), exactNumber(700) + u" entries"_s);
        j.table().clickCell(1, u"Action"_s, {}, {20, 10});
        QTest::keyClick(j.view(), Qt::Key_End);
        QTRY_VERIFY(j.view()->model()->rowCount() > 301);
        // A filter looks on by itself until there is nothing older.
        type(j.find("Filter journal"), u"Person 3"_s);
        QTRY_COMPARE(j.view()->model()->rowCount(), 62); // 3, 30 to 39, 300 to 349, and the day
    }

    void findsATamperedEntry()
    {
        Journal j;
        QVERIFY(j.sql("UPDATE entries SET body = replace(body, 'ticket 4711', 'ticket 4712') WHERE seq = 1"));
        click(j.find("Verify again"));
        QTRY_VERIFY(j.shows("Chain broken at entry 1"));
        QVERIFY(j.shows("An entry was altered after it was written."));
    }

    void savesAProofAndComparesWithIt()
    {
        Journal j;
        QSignalSpy notice(&j.page(), &Page::notice);
        click(j.find("Save proof…"));
        j.answer(j.path("proof.json"));
        QTRY_COMPARE(notice.count(), 1);
        QVERIFY(bytesOf(j.path("proof.json")).contains("\"seq\":10"));
        click(j.find("Compare…"));
        j.answer(j.path("proof.json"));
        QTRY_VERIFY(j.shows("They agree with the proof proof.json."));
        // A journal that was cut after the proof was taken, its kept head removed as well.
        QVERIFY(j.sql("DELETE FROM entries WHERE seq > 8"));
        QDir(j.heads()).removeRecursively();
        click(j.find("Verify again"));
        QTRY_VERIFY(j.shows("8 entries since"));
        QTRY_VERIFY(j.shows("Chain verified"));
        click(j.find("Compare…"));
        j.answer(j.path("proof.json"));
        QTRY_VERIFY(j.shows("Chain broken at entry 9"));
        // Something else is no proof.
        click(j.find("Compare…"));
        j.answer(j.file());
        QTRY_VERIFY(j.shows("This is no proof of a journal."));
    }

    void exports()
    {
        Journal j;
        QSignalSpy notice(&j.page(), &Page::notice);
        click(j.find("Export"));
        QVERIFY(test::choose(u"JSON lines"_s));
        j.answer(j.path("journal.jsonl"));
        QTRY_COMPARE(notice.count(), 1);
        QCOMPARE(bytesOf(j.path("journal.jsonl")).count('\n'), 5);
        click(j.find("Export"));
        QVERIFY(test::choose(u"CSV"_s));
        j.answer(j.path("journal.csv"));
        QTRY_COMPARE(notice.count(), 2);
        QVERIFY(bytesOf(j.path("journal.csv")).contains("Ada Lovelace"));
    }

    void forgetsAPerson()
    {
        Journal j;
        QSignalSpy notice(&j.page(), &Page::notice);
        click(j.find("More commands"));
        QVERIFY(test::choose(u"Forget a person…"_s));
        const auto find = [&](const char* name) { return widgetNamed(j.widget(), QString::fromUtf8(name)); };
        type(find("E-mail address or ID"), u"nobody@x.test"_s);
        click(find("Look"));
        QTRY_VERIFY(j.shows("No entry is about “nobody@x.test”."));
        QVERIFY(!find("Forget this person")->isEnabled());
        static_cast<QLineEdit*>(find("E-mail address or ID"))->clear();
        type(find("E-mail address or ID"), u"u1"_s);
        click(find("Look"));
        QTRY_VERIFY(j.shows("One entry is about this person"));
        QVERIFY(j.shows("One of them can't be undone any more."));
        click(find("Forget this person"));
        QTRY_COMPARE(notice.count(), 1);
        QTRY_COMPARE(j.rowOf(u"Ada Lovelace"_s), -1);
        QVERIFY(!bytesOf(j.file()).contains("Ada Lovelace"));
        QCOMPARE(j.table().columnOf(u"Action"_s)[1], u"Person forgotten"_s);
        QTRY_VERIFY(j.shows("11 entries since"));
        QTRY_VERIFY(j.shows("Chain verified"));
    }

    void saysWhyItCantBeRead()
    {
        Journal j(false);
        QVERIFY(QDir().mkpath(j.folder()));
        QFile damaged(j.file());
        QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("no journal at all, but long enough") > 0);
        damaged.close();
        j.instance().refresh();
        QTRY_VERIFY(j.shows("The journal"));
        QVERIFY(j.shows("Try again"));
    }
};

QTEST_MAIN(TestJournalPage)
#include "test_journal_page.moc"
