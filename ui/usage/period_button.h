// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/instant.h"
#include "ui/usage/period.h"
#include <QWidget>

class QToolButton;

namespace bw {

class ChoiceButton;

// ‹ 21 Oct – 19 Nov 2026 ▾ ›: presets, two dates, and steps back and forth.
class PeriodButton final : public QWidget {
    Q_OBJECT
public:
    explicit PeriodButton(Now, QWidget* parent = nullptr);
    const Period& period() const { return m_period; }
    void setPeriod(const Period&); // emits when it is another one
    void setZone(const QTimeZone&);
    usage::Range range() const { return rangeOf(m_period, m_now(), m_zone); }

signals:
    void periodChanged();

private:
    void step(int);
    void openMenu();
    QWidget* datesRow(QWidget* menu);
    void update();
    Now m_now;
    Period m_period;
    QTimeZone m_zone = QTimeZone::utc();
    QToolButton *m_back, *m_forward;
    ChoiceButton* m_choice;
};

} // namespace bw
