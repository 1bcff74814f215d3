// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal.h"
#include "core/base/display.h"
#include "core/base/json_text.h"
#include "core/domain/text.h"
#include <QCoreApplication>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kProgressAfterMs = 500, kProgressEveryMs = 100; // what is done at once needs no progress

// Whole pieces through the descriptor: a short write is no error, a signal in between neither.
bool writeAll(int fd, const char* data, qint64 size)
{
    while (size > 0) {
        const auto n = ::write(fd, data, size_t(size));
        if (n < 0 && errno == EAGAIN) {
            pollfd ready{fd, POLLOUT, 0};
            ::poll(&ready, 1, -1);
            continue;
        }
        if (n < 0 && errno != EINTR)
            return false;
        if (n > 0) {
            data += n;
            size -= n;
        }
    }
    return true;
}

void appendMember(QByteArray& out, const char* name, const QString& text)
{
    out += ",\"";
    out += name;
    out += "\":";
    if (text.isEmpty())
        out += "null";
    else
        appendJsonText(out, text);
}

QString joined(const QString& a, const QString& b) { return a.isEmpty() || b.isEmpty() ? a + b : a + u' ' + b; }

// Switches echo off and back on.
class Silence {
public:
    explicit Silence(int fd)
        : m_fd(fd)
    {
        m_usable = ::tcgetattr(fd, &m_before) == 0;
        auto quiet = m_before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        quiet.c_lflag |= ECHONL;
        if (m_usable)
            ::tcsetattr(fd, TCSAFLUSH, &quiet);
    }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;
    ~Silence()
    {
        if (m_usable)
            ::tcsetattr(m_fd, TCSAFLUSH, &m_before);
    }

private:
    int m_fd;
    bool m_usable = false;
    termios m_before{};
};

} // namespace

qint64 StandardOutput::writeData(const char* data, qint64 size)
{
    if (m_closed || writeAll(STDOUT_FILENO, data, size))
        return size;
    if (errno == EPIPE) {
        m_closed = true;
        return size;
    }
    setErrorString(QString::fromLocal8Bit(std::strerror(errno)));
    return -1;
}

void Terminal::setUp(const Line& line)
{
    m_style = line.style;
    m_quiet = line.has("quiet"_L1);
    m_verbose = line.has("verbose"_L1);
    m_errIsTerminal = ::isatty(STDERR_FILENO);
    m_progressDue.setRemainingTime(kProgressAfterMs);
    const bool wanted =
        !line.has("no-color"_L1) && qEnvironmentVariableIsEmpty("NO_COLOR") && qEnvironmentVariable("TERM") != u"dumb";
    m_coloursOut = wanted && ::isatty(STDOUT_FILENO);
    m_coloursErr = wanted && m_errIsTerminal;
}

QIODevice& Terminal::out()
{
    clearProgress();
    m_answering = true;
    return m_out;
}

Result<void> Terminal::print(const QByteArray& text)
{
    if (out().write(text) != text.size())
        return fail(Fault::Storage, "export.write", {}, m_out.errorString());
    return {};
}

void Terminal::say(const QString& text)
{
    clearProgress();
    const auto bytes = text.toUtf8() + '\n';
    writeAll(STDERR_FILENO, bytes.constData(), bytes.size());
}

void Terminal::note(const QString& text)
{
    if (!m_quiet)
        say(text);
}

void Terminal::note(const Finding& finding)
{
    if (finding.level == Level::Ok)
        return;
    const auto text = terminalText(textOf(finding).sentence());
    if (finding.level == Level::Inform)
        return note(QCoreApplication::translate("Command", "Note: %1").arg(text));
    note((m_coloursErr ? u"\033[33m%1\033[0m"_s : u"%1"_s)
             .arg(QCoreApplication::translate("Command", "Warning: %1").arg(text)));
}

void Terminal::detail(const QString& text)
{
    if (m_verbose)
        say(text);
}

void Terminal::progress(const Progress& p)
{
    if (!m_errIsTerminal || m_quiet || (m_answering && ::isatty(STDOUT_FILENO)))
        return;
    if (!m_progressDue.hasExpired())
        return;
    m_progressDue.setRemainingTime(kProgressEveryMs);
    auto line = textOf(p.what).what + u' ' + QString::number(p.done);
    if (p.total > 0)
        line += u" / %1"_s.arg(p.total);
    const auto bytes = "\r\033[K" + line.toUtf8();
    writeAll(STDERR_FILENO, bytes.constData(), bytes.size());
    m_progressShown = true;
}

void Terminal::clearProgress()
{
    if (std::exchange(m_progressShown, false))
        writeAll(STDERR_FILENO, "\r\033[K", 4);
}

void Terminal::tell(const QString& text) { say(text); }

void Terminal::failed(const Error& e, const QJsonArray& risks)
{
    const auto text = textOf(e);
    const auto message = joined(text.what, text.why);
    if (m_style == Style::Json && !m_answering) { // one document: not behind a piece of another
        QByteArray document = "{\"error\":{\"code\":";
        appendJsonText(document, QString::fromLatin1(e.id));
        appendMember(document, "message", message);
        appendMember(document, "hint", text.next);
        appendMember(document, "detail", e.detail);
        if (!risks.isEmpty()) {
            document += ",\"risks\":";
            appendJson(document, risks);
        }
        clearProgress();
        if (print(document + "}}\n"))
            return;
    }
    say((m_coloursErr ? u"\033[31mbailiwickctl:\033[0m %1"_s : u"bailiwickctl: %1"_s).arg(terminalText(message)));
    if (!e.detail.isEmpty())
        say(u"  "_s + terminalText(e.detail));
    if (!text.next.isEmpty())
        say(terminalText(text.next));
}

bool Terminal::canAsk() { return ::isatty(STDIN_FILENO); }

namespace {

// A line of standard input, without its end.
Result<QByteArray> typedLine(const std::stop_token& stop)
{
    QByteArray typed;
    for (char c = 0; c != '\n';) {
        pollfd input{STDIN_FILENO, POLLIN, 0};
        const int ready = ::poll(&input, 1, 100);
        if (stop.stop_requested())
            return fail(Fault::Cancelled, "cancelled");
        if (ready <= 0)
            continue;
        if (::read(STDIN_FILENO, &c, 1) != 1)
            break;
        if (c != '\n')
            typed += c;
    }
    return typed;
}

} // namespace

Result<SecretPtr> Terminal::askPassword(const QString& question, const std::stop_token& stop)
{
    const Silence silence(STDIN_FILENO); // before the question: what is typed at once must not be shown or lost
    const auto bytes = question.toUtf8();
    writeAll(STDERR_FILENO, bytes.constData(), bytes.size());
    auto typed = typedLine(stop);
    if (!typed)
        return tl::unexpected(typed.error());
    return std::make_shared<const Secret>(std::move(*typed));
}

Result<bool> Terminal::confirm(const QString& question, const std::stop_token& stop)
{
    clearProgress();
    const auto bytes = question.toUtf8();
    writeAll(STDERR_FILENO, bytes.constData(), bytes.size());
    const auto typed = typedLine(stop);
    if (!typed)
        return tl::unexpected(typed.error());
    const auto word = QString::fromUtf8(*typed).trimmed().toLower();
    const auto yes = QCoreApplication::translate("Command", "yes", "answer to a question").toLower();
    return word == u"y" || word == u"yes" || word == yes || (!yes.isEmpty() && word == yes.left(1));
}

QString terminalText(const QString& text) { return displayText(text, 4000); }

} // namespace bw::cli
