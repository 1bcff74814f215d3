// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/failure.h"
#include "app/cli/help.h"
#include "app/cli/interrupt.h"
#include "app/cli/terminal.h"
#include "core/base/translations.h"
#include <QCoreApplication>
#include <algorithm>
#include <clocale>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

using namespace bw;
using namespace bw::cli;
using namespace Qt::Literals::StringLiterals;

namespace {

bool verboseLog = false;

// A stream that the caller has closed: its number would go to the next file that is opened, and the answer into that.
void holdStandardStreams()
{
    for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (::fcntl(fd, F_GETFD) < 0) // the wrong way round, so that using it fails
            ::open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

// Qt speaks to developers (of a locale that is not UTF-8, for one): that is no warning of ours.
void logMessage(QtMsgType, const QMessageLogContext&, const QString& text)
{
    if (verboseLog)
        fprintf(stderr, "%s\n", qPrintable(text));
}

bool isUtf8(const char* word) { return QUtf8StringView(word).isValidUtf8(); }

Result<int> run(const QStringList& words, bool allUtf8, Terminal& terminal)
{
    terminal.setStyle(styleOf(words));
    if (!allUtf8) // what is lost in them is another file's name
        return fail(Fault::Invalid, "command.not-utf8");
    const auto line = parseLine(words);
    if (!line)
        return tl::unexpected(line.error());
    terminal.setUp(*line);
    verboseLog = terminal.verbose();
    Interrupt interrupt;
    Run r{*line, terminal, {interrupt.token(), [&](const Progress& p) { terminal.progress(p); }}, systemNow()};
    if (line->has("help"_L1))
        return printHelp(r);
    if (line->has("version"_L1)) {
        const auto text = line->style == Style::Json ? versionDocument() : versionText().toUtf8();
        if (const auto printed = terminal.print(text); !printed)
            return tl::unexpected(printed.error());
        return 0;
    }
    return line->command->run(r);
}

} // namespace

int main(int argc, char** argv)
{
    holdStandardStreams();
    std::signal(SIGPIPE, SIG_IGN); // a closed pipe is seen as EPIPE: it ends quietly
    qInstallMessageHandler(logMessage);
    Interrupt::block(); // before Qt starts any thread
    const bool allUtf8 = std::all_of(argv, argv + argc, isUtf8);
    QCoreApplication application(argc, argv);
    std::setlocale(LC_CTYPE, "C.UTF-8"); // widths of characters must not hang on what locales are installed
    QCoreApplication::setApplicationName(u"bailiwick"_s);
    QCoreApplication::setApplicationVersion(u"" BAILIWICK_VERSION ""_s);
    loadTranslations(application);

    Terminal terminal;
    Error error{Fault::Internal, "command.internal"};
    try {
        const auto done = run(QCoreApplication::arguments().mid(1), allUtf8, terminal);
        if (done)
            return *done;
        error = done.error();
    } catch (const std::bad_alloc&) {
        error.id = "command.memory";
    } catch (const std::exception& e) {
        error.detail = QString::fromUtf8(e.what());
    }
    terminal.failed(error);
    return exitCode(error.fault);
}
