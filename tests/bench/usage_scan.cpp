// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the usage of a database and answers the server's own grouping from it. Prints seconds and sizes, one "name
// value" a line.
#include "core/db/sqlite.h"
#include "core/domain/text.h"
#include "core/usage/reader.h"
#include "core/usage/report.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <cstdio>
#include <sys/resource.h>

using namespace bw;

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    if (argc < 2)
        return 2;
    const qint64 start = db::steadyTicks();
    qint64 longest = 0, windows = 0;
    db::SqliteOptions options;
    options.onSlice = [&](const db::SliceSeen& seen) {
        longest = std::max(longest, seen.us);
        ++windows;
    };
    auto connection =
        db::SqliteConnection::open(QFileInfo(QString::fromLocal8Bit(argv[1])).absoluteFilePath(), options);
    auto cube = connection ? usage::readSqlite(**connection, {}, {}) : tl::unexpected(connection.error());
    if (!cube) {
        std::fprintf(stderr, "%s (%s, %d)\n", qPrintable(textOf(cube.error()).sentence()),
            qPrintable(cube.error().detail), cube.error().status);
        return 3;
    }
    const qint64 read = db::steadyTicks();
    const auto made = usage::report(**cube, {.by = {usage::Dimension::Model, usage::Dimension::User}});
    const qint64 reported = db::steadyTicks();

    rusage use{};
    getrusage(RUSAGE_SELF, &use);
    const auto seconds = [](qint64 us) { return double(us) / 1e6; };
    std::printf("scan_seconds %.4f\nreport_seconds %.4f\ntotal_seconds %.4f\n", seconds(read - start),
        seconds(reported - read), seconds(reported - start));
    std::printf("rows %lld\ncells %zu\ngroups %zu\ncube_bytes %zu\npeak_kbytes %ld\n", (*cube)->rows, (*cube)->cells(),
        made.rows.size(), (*cube)->bytes(), use.ru_maxrss);
    std::printf("windows %lld\nlongest_window_seconds %.4f\n", windows, seconds(longest));
    const auto& sum = made.totals;
    std::printf("sums %lld %lld %lld %lld\n", sum.requests, sum.prompt, sum.completion, sum.total);
    return 0;
}
