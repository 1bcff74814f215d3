// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/console.h"
#include "core/secrets/memory_keychain.h"
#include "ui/common/data_table.h"
#include "ui/common/page.h"
#include "ui/common/record_model.h"
#include "ui/shell/fonts.h"
#include "ui/shell/workspace.h"
#include <QApplication>
#include <QFile>
#include <QHeaderView>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <unistd.h>

using namespace bw;

namespace {

using Clock = std::chrono::steady_clock;
double msSince(Clock::time_point began)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - began).count();
}

// When a widget was last painted; the event loop hands the paint event over, so the frame is done when it returns.
class PaintWatch final : public QObject {
public:
    explicit PaintWatch(QWidget* widget) { widget->installEventFilter(this); }
    bool painted = false;

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        painted = painted || event->type() == QEvent::Paint;
        return false;
    }
};

double residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE));
}

// Sleeps between events: a loop that asks all the time would take a processor from the workers that are measured.
template<class Met> void waitUntil(const Met& met, double mostMs)
{
    QTimer wake;
    wake.start(5);
    for (const auto began = Clock::now(); !met() && msSince(began) < mostMs;)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
}

// From the deed to the frame that shows it.
template<class Deed> double untilPainted(DataTable& table, const Deed& deed)
{
    PaintWatch watch(table.viewport());
    const auto began = Clock::now();
    deed();
    // Where nothing matches, the table gives its place to a sentence.
    waitUntil([&] { return watch.painted || !table.isVisible(); }, 10'000);
    return msSince(began);
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

DataTable* shownTable(MainWindow& window)
{
    for (auto* table : window.findChildren<DataTable*>())
        if (table->isVisible() && qobject_cast<RecordModel*>(table->model()))
            return table;
    return nullptr;
}

} // namespace

// The list of users in the real window, on a database given as argument; prints JSON.
int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    if (argc != 2)
        return 2;
    chooseFont();
    QTemporaryDir scratch;
    Settings settings(scratch.filePath(QStringLiteral("window.ini")));
    Theme theme(settings);
    Console console({scratch.filePath(QStringLiteral("connections.json")), {}}, settings, theme,
        std::make_unique<MemoryKeychain>());
    auto& window = console.window();
    window.resize(1440, 872);
    window.show();
    QTest::qWait(300);
    const double before = residentBytes();

    const auto began = Clock::now();
    console.openAddress(QString::fromLocal8Bit(argv[1]));
    DataTable* table = nullptr;
    const auto hasRows = [&] {
        table = shownTable(window);
        return table && table->model()->rowCount() > 0;
    };
    waitUntil(hasRows, 60'000);
    if (!table)
        return 1;
    table->viewport()->repaint();
    const double firstRows = msSince(began);
    auto& model = *qobject_cast<RecordModel*>(table->model());
    waitUntil([&] { return window.instance()->whole() && model.indexed(); }, 120'000);
    const double searchable = msSince(began);
    waitUntil([&] { return window.instance()->hasActivity(); }, 300'000);
    QTest::qWait(1000); // derived columns are indexed again
    const double held = residentBytes() - before;

    window.workspace()->page()->focusSearch();
    auto* search = window.focusWidget(); // without a window manager no window is active
    if (!search)
        return 1;
    std::vector<double> strokes;
    QString slowest; // what the search then holds
    const auto stroke = [&](const auto& press) {
        strokes.push_back(untilPainted(*table, press));
        if (strokes.back() == *std::max_element(strokes.begin(), strokes.end()))
            slowest = model.search();
    };
    for (const char* word : {"anna", "keller", "e1", "org"}) {
        for (const char* letter = word; *letter; ++letter)
            stroke([&] { QTest::keyClick(search, *letter); });
        for (const char* letter = word; *letter; ++letter)
            stroke([&] { QTest::keyClick(search, Qt::Key_Backspace); });
    }
    std::vector<double> sorts;
    auto& header = table->header();
    for (int round = 0; round < 3; ++round) {
        for (int visual = 0; visual < std::min(4, header.count()); ++visual) {
            const int column = header.logicalIndex(visual);
            const QPoint at(header.sectionViewportPosition(column) + 12, header.height() / 2);
            sorts.push_back(untilPainted(
                *table, [&] { QTest::mouseClick(header.viewport(), Qt::LeftButton, Qt::NoModifier, at); }));
        }
    }
    std::printf("{\"users\":%zu,\"first_rows\":%.2f,\"searchable\":%.2f,\"keystroke_median\":%.2f,"
                "\"keystroke_longest\":%.2f,\"slowest_search\":\"%s\",\"sort_median\":%.2f,\"sort_longest\":%.2f,"
                "\"bytes_per_user\":%.1f}\n",
        model.total(), firstRows, searchable, median(strokes), *std::max_element(strokes.begin(), strokes.end()),
        qPrintable(slowest), median(sorts), *std::max_element(sorts.begin(), sorts.end()),
        held / double(std::max<size_t>(model.total(), 1)));
    return 0;
}
