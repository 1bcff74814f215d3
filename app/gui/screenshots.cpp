// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/screenshots.h"
#include "app/gui/console.h"
#include "core/domain/text.h"
#include "core/secrets/memory_keychain.h"
#include "ui/common/page.h"
#include "ui/shell/fonts.h"
#include "ui/shell/workspace.h"
#include "ui/usage/chart_export.h"
#include "ui/usage/entity_names.h"
#include <QApplication>
#include <QCoreApplication>
#include <QDialog>
#include <QDir>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QTimer>
#include <cstdio>

namespace bw {

namespace {

// Between turning to a page and taking its picture: its own background work (search index, chart) is done by then.
constexpr int kSettleMs = 400;

class Photographer final : public QObject {
public:
    Photographer(const QString& folder, const QString& address)
        : m_folder(folder)
        , m_address(address)
        , m_settings(m_scratch.filePath(QStringLiteral("window.ini")))
        , m_theme(m_settings)
        , m_console(
              {m_scratch.filePath(QStringLiteral("connections.json")), m_scratch.filePath(QStringLiteral("demo.db"))},
              m_settings, m_theme, std::make_unique<MemoryKeychain>())
    {
        window().resize(1440, 872); // as the design's pictures, without the desktop's title
        window().show();
        connect(&window(), &MainWindow::failed, this, [this](const Error& error) {
            if (!std::exchange(m_expected, false))
                fail(error);
        });
        both(QStringLiteral("welcome"), [this] { connection(); });
    }

private:
    MainWindow& window() { return m_console.window(); }

    void fail(const Error& error)
    {
        std::fprintf(stderr, "bailiwick: %s\n", qPrintable(textOf(error).sentence()));
        QCoreApplication::exit(1);
    }

    void fail(const QString& file, const QString& why)
    {
        std::fprintf(stderr, "bailiwick: %s: %s\n", qPrintable(file), qPrintable(why));
        QCoreApplication::exit(1);
    }

    // Of the window, or of a dialog over it.
    void both(const QString& name, std::function<void()> then, QWidget* of = nullptr)
    {
        m_theme.useOnce(ThemeChoice::Light);
        QTimer::singleShot(kSettleMs, this, [this, name, then = std::move(then), of] {
            take(of, name + QStringLiteral("-light"));
            m_theme.useOnce(ThemeChoice::Dark);
            QTimer::singleShot(kSettleMs, this, [this, name, then, of] {
                take(of, name + QStringLiteral("-dark"));
                then();
            });
        });
    }

    void take(QWidget* of, const QString& name)
    {
        const QString file = m_folder.filePath(name + QStringLiteral(".png"));
        if (!(of ? of : &window())->grab().save(file))
            fail(file, QCoreApplication::translate("Screenshots", "can't be written"));
    }

    void connection()
    {
        window().actions().openPostgres->trigger();
        auto* dialog = window().findChild<QDialog*>();
        both(
            QStringLiteral("connection"),
            [this, dialog] {
                dialog->close();
                error();
            },
            dialog);
    }

    void error()
    {
        m_expected = true;
        m_console.openAddress(m_scratch.filePath(QStringLiteral("database.db")));
        both(QStringLiteral("error"), [this] { open(); });
    }

    void open()
    {
        m_console.openAddress(m_address);
        connect(window().instance(), &OpenInstance::snapshotChanged, this, [this] {
            if (std::exchange(m_asked, true))
                return;
            window().instance()->needUsage();
            waitForAll();
        });
    }

    void waitForAll()
    {
        const auto* instance = window().instance();
        if (!instance)
            return; // failed
        const bool usage = instance->usageError() || (instance->usage() && !instance->usageRunning());
        if (instance->hasActivity() && usage)
            page(0);
        else
            QTimer::singleShot(50, this, &Photographer::waitForAll);
    }

    void page(size_t index)
    {
        if (index == pages().size())
            return charts();
        window().workspace()->showPage(int(index));
        both(QString::fromLatin1(pages()[index].id), [this, index] { page(index + 1); });
    }

    void charts()
    {
        const auto* instance = window().instance();
        if (!instance->usage())
            return fail(*instance->usageError());
        usage::Query query;
        query.zone = QTimeZone::systemTimeZone();
        query.by = {usage::Dimension::Model};
        // Of old data its last days; a row of the year 2300 is not "now".
        const auto last = std::min(instance->usage()->last.value_or(instance->now()), instance->now());
        const auto range = usage::period(u"30d", last, query.zone);
        query.from = range->from;
        query.to = range->to;
        const EntityNames names(instance->snapshot(), instance->usage(), true);
        for (const auto* ending : {"png", "svg", "pdf"}) {
            const QString name = m_folder.filePath(QStringLiteral("usage-chart.") + QLatin1StringView(ending));
            QSaveFile file(name);
            if (!file.open(QIODevice::WriteOnly))
                return fail(name, file.errorString());
            const auto drawn = renderUsageChart(instance->usage(), query, instance->now(), names,
                instance->profile().name, *pictureFormat(QString::fromLatin1(ending)), file);
            if (!drawn)
                return fail(drawn.error());
            if (!file.commit())
                return fail(name, file.errorString());
        }
        QCoreApplication::exit(0);
    }

    QTemporaryDir m_scratch; // nothing of the user's is read or remembered
    QDir m_folder;
    QString m_address;
    Settings m_settings;
    Theme m_theme;
    Console m_console;
    bool m_asked = false, m_expected = false;
};

} // namespace

int writeScreenshots(const QString& folder, const QString& address)
{
    if (!QDir().mkpath(folder)) {
        std::fprintf(stderr, "bailiwick: %s: can't be made\n", qPrintable(folder));
        return 1;
    }
    chooseFont(FontChoice::Bundled);
    Photographer photographer(folder, address);
    return QApplication::exec();
}

} // namespace bw
