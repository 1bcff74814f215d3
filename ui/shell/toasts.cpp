// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/toasts.h"
#include "ui/common/icon.h"
#include "ui/common/style.h"
#include <QAccessible>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

namespace bw {

namespace {

constexpr int kShownMs = 8000;
constexpr int kMost = 3;

bool inUse(const QFrame* toast)
{
    if (toast->underMouse())
        return true;
    for (const auto* button : toast->findChildren<QPushButton*>())
        if (button->hasFocus())
            return true;
    return false;
}

} // namespace

Toasts::Toasts(QWidget* window)
    : QObject(window)
    , m_window(window)
{
    window->installEventFilter(this);
}

void Toasts::show(const QString& sentence, Tone tone, const QString& button, std::function<void()> action)
{
    auto* toast = new QFrame(m_window);
    toast->setProperty("role", QStringLiteral("toast"));
    toast->setProperty("tone", toneName(tone));
    toast->setAccessibleName(sentence);
    toast->setAttribute(Qt::WA_Hover);
    auto* row = new QHBoxLayout(toast);
    row->setContentsMargins(px(12), px(4), px(4), px(4));
    row->setSpacing(px(8));
    auto* words = new QLabel(toast);
    words->setTextFormat(Qt::PlainText);
    words->setText(sentence);
    row->addWidget(words, 1);
    if (action) {
        auto* act = new QPushButton(button, toast);
        connect(act, &QPushButton::clicked, toast, [this, toast, action = std::move(action)] {
            close(toast);
            action();
        });
        row->addWidget(act);
    }
    auto* dismiss = new QPushButton(toast);
    dismiss->setIcon(QIcon(iconPixmap("x", px(16), toast->palette().color(QPalette::ToolTipText), 1)));
    dismiss->setAccessibleName(tr("Dismiss the notice"));
    connect(dismiss, &QPushButton::clicked, toast, [this, toast] { close(toast); });
    row->addWidget(dismiss);
    auto* timer = new QTimer(toast);
    connect(timer, &QTimer::timeout, toast, [this, toast, timer] {
        if (inUse(toast))
            timer->start(1000);
        else
            close(toast);
    });
    timer->start(kShownMs);
    m_shown << toast;
    while (m_shown.size() > kMost)
        close(m_shown.first());
    toast->show();
    place();
    QAccessibleEvent alert(toast, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Toasts::close(QFrame* toast)
{
    m_shown.removeOne(toast);
    toast->hide();
    toast->deleteLater();
    place();
}

void Toasts::place()
{
    int bottom = m_window->height() - px(24) - px(12);
    for (auto it = m_shown.crbegin(); it != m_shown.crend(); ++it) {
        auto* toast = *it;
        const int width = qMin(qMax(toast->sizeHint().width(), px(320)), m_window->width() - px(24));
        toast->setGeometry(px(12), bottom - px(40), width, px(40));
        toast->raise();
        bottom -= px(48);
    }
}

bool Toasts::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QObject::eventFilter(watched, event);
}

} // namespace bw
