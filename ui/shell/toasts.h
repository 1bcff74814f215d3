// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/tokens.h"
#include <QObject>
#include <functional>

class QFrame;
class QWidget;

namespace bw {

// Short notices at the lower left of the window: eight seconds, longer while the pointer or the focus is on one, at
// most three.
class Toasts final : public QObject {
    Q_OBJECT
public:
    explicit Toasts(QWidget* window);
    void show(const QString& sentence, Tone, const QString& button = {}, std::function<void()> action = {});

protected:
    bool eventFilter(QObject*, QEvent*) override;

private:
    void place();
    void close(QFrame*);
    QWidget* m_window;
    QList<QFrame*> m_shown;
};

} // namespace bw
