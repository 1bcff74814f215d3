// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/console.h"
#include "core/base/translations.h"
#include "core/changes/ledger.h"
#include "core/demo/demo.h"
#include "core/domain/text.h"
#include "core/secrets/memory_keychain.h"
#include "ui/common/choice_button.h"
#include "ui/common/data_table.h"
#include "ui/common/export_menu.h"
#include "ui/common/facet_button.h"
#include "ui/common/page.h"
#include "ui/common/secret_dialog.h"
#include "ui/common/table_page.h"
#include "ui/shell/fonts.h"
#include "ui/shell/workspace.h"
#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>
#include <cstdio>
#include <sqlite3.h>

using namespace bw;

namespace {

// The clock stands still: the same pictures every day.
const Instant kNow = *parseTimestamp("2026-11-21 10:12:00+00:00");
constexpr int kSettleMs = 400;

struct Files {
    QTemporaryDir folder;
    QString at(const char* name) const { return folder.filePath(QLatin1StringView(name)); }

    bool make() const
    {
        demo::Recipe recipe;
        recipe.file = at("demo.db");
        recipe.now = kNow;
        if (const auto made = demo::create(recipe, {}); !made) {
            std::fprintf(stderr, "%s\n", qPrintable(textOf(made.error()).sentence()));
            return false;
        }
        return QFile::copy(at("demo.db"), at("empty.db")) && clear(at("empty.db")) && write(at("nothing.db"), {})
            && write(at("encrypted.db"), noise()) && write(at("truncated.db"), half(at("demo.db")));
    }

private:
    static QByteArray noise()
    {
        QByteArray bytes(1 << 16, Qt::Uninitialized);
        QRandomGenerator random(7);
        for (char& byte : bytes)
            byte = char(random.bounded(256));
        return bytes;
    }
    static QByteArray half(const QString& name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.read(file.size() / 2) : QByteArray();
    }
    static bool write(const QString& name, const QByteArray& bytes)
    {
        QFile file(name);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    static bool clear(const QString& name)
    {
        sqlite3* db = nullptr;
        bool good = sqlite3_open(name.toUtf8().constData(), &db) == SQLITE_OK;
        for (const char* table :
            {"usage_records", "quota_rules", "user_permissions", "user_api_keys", "invite_codes", "sessions", "users"})
            good =
                good && sqlite3_exec(db, QByteArray("DELETE FROM ").append(table).constData(), {}, {}, {}) == SQLITE_OK;
        sqlite3_close(db);
        return good;
    }
};

// Goes through the window once in one theme, and takes its picture at each stop.
class Tour {
public:
    Tour(const QDir& folder, const Files& files, ThemeChoice choice)
        : m_folder(folder)
        , m_files(files)
        , m_ending(choice == ThemeChoice::Dark ? QStringLiteral("-dark.png") : QStringLiteral("-light.png"))
        , m_settings(m_scratch.filePath(QStringLiteral("window.ini")))
        , m_theme(m_settings)
        , m_console({m_scratch.filePath(QStringLiteral("connections.json")), files.at("demo.db"),
                        {Ledger::defaultFolder(), [] { return fileHeads(defaultHeadFolder()); }}},
              m_settings, m_theme, std::make_unique<MemoryKeychain>(), [] { return kNow; })
    {
        m_theme.useOnce(choice);
        window().resize(1440, 872);
        window().show();
        window().activateWindow(); // focus is part of the pictures
        m_good = QTest::qWaitForWindowActive(&window());
    }

    bool go()
    {
        take("welcome-first-start");
        dialogs();
        failures();
        emptyInstance();
        demoInstance();
        window().closeInstance();
        take("welcome-with-recent");
        return m_good;
    }

private:
    MainWindow& window() { return m_console.window(); }

    void take(const char* name, QWidget* widget = nullptr)
    {
        QTest::qWait(kSettleMs);
        const QString file = m_folder.filePath(QLatin1StringView(name) + m_ending);
        if (!(widget ? widget : &window())->grab().save(file)) {
            std::fprintf(stderr, "%s can't be written\n", qPrintable(file));
            m_good = false;
        }
    }

    void takeDialog(const char* name)
    {
        QTest::qWait(kSettleMs);
        auto* dialog = QApplication::activeModalWidget();
        if (!dialog) {
            std::fprintf(stderr, "%s: no dialog came\n", name);
            m_good = false;
            return;
        }
        take(name, dialog);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTest::qWait(0);
    }

    void trigger(const char* text)
    {
        for (auto* action : window().findChildren<QAction*>()) {
            if (action->text() == QCoreApplication::translate("Actions", text))
                return action->trigger();
        }
        std::fprintf(stderr, "no action “%s”\n", text);
        m_good = false;
    }

    void dialogs()
    {
        trigger("&PostgreSQL…");
        takeDialog("connection-postgresql");
        trigger("&Keyboard shortcuts");
        takeDialog("shortcuts");
        trigger("&About Bailiwick");
        takeDialog("about");
        secrets();
        window().showBusy(MainWindow::tr("Making the demo"), MainWindow::tr("A made-up company."));
        take("busy");
    }

    void secrets()
    {
        const auto secret = [](const char* text) { return std::make_shared<const Secret>(text); };
        const QString link = QStringLiteral("https://ai.example.org/invite/");
        SecretClipboard clipboard([] { return qint64(0); });
        auto* dialog = new SecretDialog(QStringLiteral("3 secrets made"),
            {{QStringLiteral("API key “nightly” of Ada Lovelace"), secret("lai-5f0c8d51e2a94b7c93d0aa41"), {}},
                {QStringLiteral("Invite 1"), secret("9f2c41d0a83b55aa7710cc42e1f09d3b6a5520ffb1c4e7d89a0021ab34cdab95"),
                    link},
                {QStringLiteral("Password of Ben Haldorsen"), secret("correct-otter-73-plum"), {}}},
            clipboard, &window());
        dialog->open();
        take("secrets", dialog);
        auto* copy = dialog->findChild<QToolButton*>();
        copy->click();
        take("secrets-copied", dialog);
        QTest::keyClick(dialog, Qt::Key_Escape);
        take("secrets-not-stored", dialog);
        delete dialog;
    }

    void failures()
    {
        for (const auto& [file, name] :
            {std::pair("not-there.db", "failed-missing"), {"nothing.db", "failed-empty-file"},
                {"encrypted.db", "failed-encrypted"}, {"truncated.db", "failed-truncated"}, {".", "failed-folder"}}) {
            m_console.openAddress(m_files.at(file));
            take(name);
        }
        m_console.openAddress(QStringLiteral("postgresql://nobody@127.0.0.1:1/localai"));
        take("failed-refused");
    }

    void open(const char* file)
    {
        m_console.openAddress(m_files.at(file));
        if (window().instance())
            window().instance()->needUsage();
        m_good = QTest::qWaitFor(
                     [this] {
                         const auto* instance = window().instance();
                         return instance && instance->hasActivity() && instance->usage() && !instance->usageRunning();
                     },
                     60'000)
            && m_good;
    }

    void emptyInstance()
    {
        open("empty.db");
        for (size_t i = 0; window().workspace() && i < pages().size(); ++i) {
            window().workspace()->showPage(int(i));
            take(qPrintable(QStringLiteral("empty-") + QLatin1StringView(pages()[i].id)));
        }
    }

    void demoInstance()
    {
        open("demo.db");
        if (window().instance())
            fillJournal(*window().instance());
        for (size_t i = 0; window().workspace() && i < pages().size(); ++i) {
            window().workspace()->showPage(int(i));
            page(QLatin1StringView(pages()[i].id));
        }
        changes();
        halfDone();
    }

    // A console was ended between two parts of an apply, and the next one finds that.
    void halfDone()
    {
        if (!window().instance())
            return;
        const auto& instance = *window().instance();
        const auto& users = instance.snapshot()->users;
        ChangeSet set;
        set.id = newSetId();
        set.place = instance.instance().place;
        set.reason = QStringLiteral("Ticket 20944");
        for (size_t row = 50; row < users.size() && set.changes.size() < 4; ++row)
            if (users[row].role == u"user")
                set.changes.push_back(*edit(*instance.snapshot(), u"user.role", users[row].id,
                    {{QStringLiteral("role"), QStringLiteral("admin")}}));
        std::swap(set.changes.front().before, set.changes.front().after); // as if it had been done
        {
            const auto ledger = Ledger::open(Ledger::defaultFolder(), instance.instance().identity,
                fileHeads(defaultHeadFolder()), [] { return Instant{kNow.us - 3'000'000'000}; });
            if (!ledger || !(*ledger)->intend(JournalItem::What::Apply, set, {}))
                std::fprintf(stderr, "no journal\n");
        }
        open("demo.db");
        take("half-done-banner");
        for (auto* button : window().findChildren<QAbstractButton*>())
            if (button->isVisible()
                && button->text() == QCoreApplication::translate("bw::InstanceBanners", "Show in the journal"))
                button->click();
        take("half-done-journal");
        for (const auto& folder : {Ledger::defaultFolder(), defaultHeadFolder()})
            QDir(folder).removeRecursively(); // the next tour begins without a journal
    }

    // On the users' page: staged edits, the tray, the review with a change that a rule leaves out.
    void changes()
    {
        window().workspace()->showPage(0);
        trigger("&Sign-in and address…");
        takeDialog("sign-in-and-address");
        auto* instance = window().instance();
        const auto& s = *instance->snapshot();
        std::vector<Change> staged;
        int n = 0;
        for (const auto& u : s.users) {
            const auto stage = [&](Result<Change> c) {
                if (c)
                    staged.push_back(std::move(*c));
            };
            if (u.role == u"admin" && u.status == u"active")
                stage(edit(s, u"user.role", u.id, {{QStringLiteral("role"), QStringLiteral("user")}}));
            else if (u.status == u"pending" && n++ < 3)
                stage(edit(s, u"user.status", u.id, {{QStringLiteral("status"), QStringLiteral("active")}}));
            else if (u.status == u"disabled" && n++ < 6)
                stage(remove(s, u"user.delete", u.id));
            else if (u.permissions.size() == 2 && n++ < 9)
                stage(edit(s, u"user.permissions", u.id,
                    {{QStringLiteral("permissions"), QJsonObject{{QStringLiteral("images"), false}}}}));
        }
        instance->draft().stage(staged);
        take("changes-staged");
        for (auto* open : window().findChildren<QAbstractButton*>())
            if (open->isVisible() && open->property("opens").toString() == u"tray")
                open->click();
        take("changes-tray-open");
        window().workspace()->showPage(1);
        take("changes-matrix");
        trigger("&Review changes…");
        QTest::qWait(kSettleMs);
        if (auto* dialog = QApplication::activeModalWidget()) {
            take("changes-review", dialog);
            if (auto* list = dialog->findChild<QListView*>())
                for (int row = 0; row < list->model()->rowCount() && row < 12; ++row) {
                    list->setCurrentIndex(list->model()->index(row, 0));
                    if (list->currentIndex().data(Qt::CheckStateRole).toInt() == Qt::Unchecked)
                        break;
                }
            takeDialog("changes-review-left-out");
        }
        instance->draft().discardAll();
    }

    // Two days of changes, in the scratch folder that the data of this program goes to.
    static void fillJournal(const OpenInstance& instance)
    {
        const auto& users = instance.snapshot()->users;
        qint64 minutes = -1800;
        const auto write = [&](std::vector<Change> changes, Status status, const QString& reason) {
            const auto at = Instant{kNow.us + minutes * 60'000'000};
            minutes += 310;
            const auto ledger = Ledger::open(Ledger::defaultFolder(), instance.instance().identity,
                fileHeads(defaultHeadFolder()), [at] { return at; });
            ChangeSet set;
            set.id = newSetId();
            set.place = instance.instance().place;
            set.reason = reason;
            set.changes = std::move(changes);
            const std::vector<Outcome> outcomes(set.changes.size(), Outcome{status});
            if (!ledger || !(*ledger)->intend(JournalItem::What::Apply, set, {})
                || !(*ledger)->conclude(set.id, outcomes, {}))
                std::fprintf(stderr, "no journal\n");
        };
        const auto role = [&](size_t row, const char* from, const char* to) {
            const auto& u = users[row];
            return Change{QStringLiteral("user.role"), {QStringLiteral("user"), u.id, {}, u.name},
                QJsonObject{{QStringLiteral("role"), QLatin1StringView(from)}},
                QJsonObject{{QStringLiteral("role"), QLatin1StringView(to)}}};
        };
        const auto status = [&](size_t row) {
            const auto& u = users[row];
            return Change{QStringLiteral("user.status"), {QStringLiteral("user"), u.id, {}, u.name},
                QJsonObject{{QStringLiteral("status"), QStringLiteral("pending")}},
                QJsonObject{{QStringLiteral("status"), QStringLiteral("active")}}};
        };
        write({status(5)}, Status::Done, {});
        write({role(12, "user", "admin")}, Status::Conflict, {});
        write({role(20, "admin", "user"), role(21, "user", "admin"), status(33)}, Status::Done,
            QStringLiteral("Ticket 20931, plant 2 move"));
        write({role(40, "user", "admin")}, Status::Done, {});
        write({status(41), status(42), status(43), status(44)}, Status::Done, {});
    }

    void page(QLatin1StringView id)
    {
        const auto name = [id](const char* state) { return id + QLatin1StringView(state); };
        take(qPrintable(name("")));
        popups(id);
        auto* table = visibleTable();
        if (table && table->model()->rowCount() > 3) {
            table->setFocus();
            // Right of the text: a name may be a link.
            auto index = table->model()->index(2, table->shownColumns().front());
            if (!index.flags().testFlag(Qt::ItemIsSelectable)) // a heading
                index = index.siblingAtRow(index.row() + 1);
            const auto cell = table->visualRect(index);
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, {cell.right() - 3, cell.center().y()});
            take(qPrintable(name("-selected")));
            QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
            QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
            take(qPrintable(name("-three-selected")));
            QTest::keyClick(table, Qt::Key_Escape);
        }
        window().workspace()->page()->focusSearch();
        auto* search = window().focusWidget(); // also where the platform makes no window active
        if (!search)
            return;
        QTest::keyClicks(search, QStringLiteral("ma"));
        take(qPrintable(name("-search")));
        QTest::keyClicks(search, QStringLiteral(" nobody at all"));
        take(qPrintable(name("-nothing-matches")));
        QTest::keyClick(search, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(search, Qt::Key_Delete);
    }

    // What opens below the bar: facets, columns, the export menu, periods and zones.
    void popups(QLatin1StringView id)
    {
        int number = 0;
        for (auto* button : window().workspace()->page()->findChildren<QAbstractButton*>()) {
            const bool opens = qobject_cast<FacetButton*>(button) || qobject_cast<ExportMenu*>(button)
                || qobject_cast<ChoiceButton*>(button) || button->accessibleName() == TablePage::tr("Columns");
            if (!opens || !button->isVisible() || !button->isEnabled())
                continue;
            QTest::mouseClick(button, Qt::LeftButton);
            QTest::qWait(kSettleMs / 4);
            auto* popup = QApplication::activePopupWidget();
            if (!popup)
                continue;
            take(qPrintable(QStringLiteral("%1-popup-%2").arg(id).arg(++number)), popup);
            while (QApplication::activePopupWidget())
                QApplication::activePopupWidget()->close();
        }
    }

    DataTable* visibleTable()
    {
        for (auto* table : window().findChildren<DataTable*>())
            if (table->isVisible())
                return table;
        return nullptr;
    }

    QTemporaryDir m_scratch; // nothing of the user's is read or remembered
    QDir m_folder;
    const Files& m_files;
    QString m_ending;
    Settings m_settings;
    Theme m_theme;
    Console m_console;
    bool m_good = true;
};

} // namespace

int main(int argc, char** argv)
{
    const QTemporaryDir data; // journals of the pictures' instances
    qputenv("XDG_DATA_HOME", data.path().toLocal8Bit());
    qputenv("XDG_STATE_HOME", data.path().toLocal8Bit());
    QApplication application(argc, argv);
    const QLocale language(argc == 3 ? QString::fromLocal8Bit(argv[2]) : QStringLiteral("en"));
    QLocale::setDefault(language);
    loadTranslations(application, language);
    if (argc < 2 || argc > 3 || !QDir().mkpath(QString::fromLocal8Bit(argv[1]))) {
        std::fputs("Usage: take_screenshots FOLDER [LANGUAGE]\n", stderr);
        return 2;
    }
    chooseFont(FontChoice::Bundled);
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    const Files files;
    bool good = files.make();
    for (const auto choice : {ThemeChoice::Light, ThemeChoice::Dark})
        good = good && Tour(folder, files, choice).go();
    std::printf(
        "%s: %d pictures\n", qPrintable(folder.path()), int(folder.entryList({QStringLiteral("*.png")}).size()));
    return good ? 0 : 1;
}
