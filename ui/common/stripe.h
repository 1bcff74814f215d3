// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/environment.h"
#include <QPainter>
#include <QWidget>

namespace bw {

// The line at the top of the window, in the environment's colour.
class Stripe final : public QWidget {
public:
    explicit Stripe(QWidget* parent)
        : QWidget(parent)
    {
        setFixedHeight(px(3));
    }
    void setEnvironment(Environment environment)
    {
        m_environment = environment;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), stripeColor(m_environment, palette())); }

private:
    Environment m_environment = Environment::None;
};

} // namespace bw
