// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/secret_clipboard.h"
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <chrono>

namespace bw {

namespace {

constexpr int kLookMs = 250;

qint64 steadyMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace

SecretClipboard::SecretClipboard(Clock clock, QObject* parent)
    : QObject(parent)
    , m_clock(std::move(clock))
{
    m_timer.setInterval(kLookMs);
    connect(&m_timer, &QTimer::timeout, this, &SecretClipboard::look);
    connect(qApp, &QCoreApplication::aboutToQuit, this, &SecretClipboard::clear);
    connect(QApplication::clipboard(), &QClipboard::dataChanged, this, [this] {
        if (m_secret && !holdsOurs()) {
            forget();
            look();
        }
    });
}

SecretClipboard::~SecretClipboard()
{
    if (!QCoreApplication::closingDown()) // then the clipboard is gone, and aboutToQuit was before
        clear();
}

SecretClipboard& SecretClipboard::ofProgram()
{
    auto* there = qApp->findChild<SecretClipboard*>({}, Qt::FindDirectChildrenOnly);
    return there ? *there : *new SecretClipboard(steadyMs, qApp);
}

void SecretClipboard::copy(SecretPtr secret)
{
    m_secret = std::move(secret);
    auto* data = new QMimeData;
    data->setText(QString::fromUtf8(m_secret->reveal()));
    // Programs that keep a history of the clipboard leave out what is marked so.
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), "secret");
    QApplication::clipboard()->setMimeData(data);
    m_until = m_clock() + kSeconds * 1000;
    m_timer.start();
    look();
}

int SecretClipboard::secondsLeft() const
{
    return m_secret ? int(std::max<qint64>(0, m_until - m_clock() + 999) / 1000) : 0;
}

bool SecretClipboard::holdsOurs() const
{
    return m_secret && QApplication::clipboard()->text().toUtf8() == m_secret->reveal();
}

void SecretClipboard::look()
{
    if (m_secret && m_clock() >= m_until)
        return clear();
    if (const int left = secondsLeft(); left != std::exchange(m_shown, left))
        emit changed();
}

void SecretClipboard::clear()
{
    if (holdsOurs())
        QApplication::clipboard()->clear();
    forget();
    if (std::exchange(m_shown, 0) != 0)
        emit changed();
}

void SecretClipboard::forget()
{
    m_timer.stop();
    m_secret.reset();
}

} // namespace bw
