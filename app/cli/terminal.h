// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/line.h"
#include "core/base/secret.h"
#include "core/domain/finding.h"
#include <QDeadlineTimer>
#include <QIODevice>
#include <QJsonArray>

namespace bw::cli {

// Standard output, unbuffered: callers write whole pieces. A pipe closed by its reader swallows the rest in silence;
// any other failure is an error.
class StandardOutput final : public QIODevice {
public:
    StandardOutput() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* data, qint64 size) override;

private:
    bool m_closed = false;
};

// What a run says and asks: the answer on standard output, everything else on standard error.
class Terminal {
public:
    void setUp(const Line&); // until then: plain tables, all notes
    void setStyle(Style style) { m_style = style; }

    QIODevice& out(); // begins the answer: no progress may stand between its lines
    Result<void> print(const QByteArray&);
    Result<void> printLine(const QString& text) { return print(text.toUtf8() + '\n'); }

    Style style() const { return m_style; }
    bool coloursOut() const { return m_coloursOut; }
    bool verbose() const { return m_verbose; }

    void note(const QString&); // not with --quiet
    void note(const Finding&);
    void detail(const QString&); // with --verbose
    void progress(const Progress&); // on a terminal, not with --quiet
    // JSON on standard output where JSON was asked for and nothing stands there yet; else text on standard error.
    // `risks`: what a safety rule refused, in that document too.
    void failed(const Error&, const QJsonArray& risks = {});

    static bool canAsk(); // standard input is a terminal
    void tell(const QString&); // on standard error, --quiet or not: what a question is about
    Result<bool> confirm(
        const QString& question, const std::stop_token&); // only "y" and "yes", and their like, are one
    static Result<SecretPtr> askPassword(const QString& question, const std::stop_token&);

private:
    void clearProgress();
    void say(const QString&);
    StandardOutput m_out;
    Style m_style = Style::Table;
    bool m_quiet = false, m_verbose = false, m_coloursOut = false, m_coloursErr = false, m_errIsTerminal = false;
    bool m_progressShown = false, m_answering = false;
    QDeadlineTimer m_progressDue;
};

// Names from a database on a line of a terminal: nothing in them may move the cursor or change colours.
QString terminalText(const QString&);

} // namespace bw::cli
