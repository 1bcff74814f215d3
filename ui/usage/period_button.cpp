// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/usage/period_button.h"
#include "ui/common/choice_button.h"
#include "ui/common/tokens.h"
#include "ui/common/tool_button.h"
#include "ui/usage/chart_data.h"
#include <QDateEdit>
#include <QDateTime>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QWidgetAction>

namespace bw {
PeriodButton::PeriodButton(Now now, QWidget* parent)
    : QWidget(parent)
    , m_now(std::move(now))
    , m_back(toolButton("chevron-left", tr("Earlier"), this))
    , m_forward(toolButton("chevron-right", tr("Later"), this))
    , m_choice(new ChoiceButton({}, this))
{
    m_choice->setLeadingIcon("calendar");
    m_choice->setToolTip(tr("Period"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(px(2));
    line->addWidget(m_back);
    line->addWidget(m_choice);
    line->addWidget(m_forward);
    connect(m_back, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_choice, &ChoiceButton::opened, this, &PeriodButton::openMenu);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    update();
}

void PeriodButton::setPeriod(const Period& period)
{
    if (period == m_period)
        return;
    m_period = period;
    update();
    emit periodChanged();
}

void PeriodButton::setZone(const QTimeZone& zone)
{
    m_zone = zone;
    update();
}

void PeriodButton::step(int steps) { setPeriod(shifted(m_period, steps, m_now(), m_zone)); }

void PeriodButton::update()
{
    usage::Range range = this->range();
    if (range.from && !range.to)
        range.to = Instant{m_now().us + 1};
    m_choice->setValue(periodText(range, m_zone));
    m_choice->setAccessibleName(tr("Period: %1").arg(m_choice->value()));
    m_back->setEnabled(m_period.preset != u"all");
    m_forward->setEnabled(endsBeforeToday(m_period, m_now(), m_zone));
    updateGeometry();
}

void PeriodButton::openMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString& id : periodPresets()) {
        auto* action = menu->addAction(presetTitle(id), this, [this, id] { setPeriod({id, {}, {}}); });
        action->setCheckable(true);
        action->setChecked(id == m_period.preset);
    }
    menu->addSeparator();
    auto* dates = new QWidgetAction(menu);
    dates->setDefaultWidget(datesRow(menu));
    menu->addAction(dates);
    menu->popup(m_choice->popupPosition());
}

QWidget* PeriodButton::datesRow(QWidget* menu)
{
    auto* row = new QWidget(menu);
    auto* grid = new QGridLayout(row);
    grid->setContentsMargins(px(12), px(6), px(12), px(8));
    grid->setSpacing(px(6));
    const QDate today = QDateTime::fromSecsSinceEpoch(m_now().seconds(), m_zone).date();
    const usage::Range range = this->range();
    const QDate first =
        range.from ? QDateTime::fromSecsSinceEpoch(range.from->seconds(), m_zone).date() : today.addDays(-29);
    const QDate last = m_period.preset.isEmpty() ? m_period.last : today;
    auto *from = new QDateEdit(first, row), *to = new QDateEdit(last, row);
    for (auto* edit : {from, to}) {
        edit->setButtonSymbols(QAbstractSpinBox::NoButtons); // arrow keys change year, month and day
        edit->setMinimumWidth(px(100));
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    }
    from->setAccessibleName(tr("From"));
    to->setAccessibleName(tr("To"));
    to->setMinimumDate(first);
    connect(from, &QDateEdit::dateChanged, to, &QDateEdit::setMinimumDate);
    auto* show = new QPushButton(tr("Show"), row);
    connect(show, &QPushButton::clicked, this, [this, from, to, menu] {
        setPeriod(Period::days(from->date(), to->date()));
        menu->close();
    });
    auto *fromLabel = new QLabel(tr("From"), row), *toLabel = new QLabel(tr("To"), row);
    for (auto* label : {fromLabel, toLabel})
        label->setProperty("role", QStringLiteral("hint"));
    grid->addWidget(fromLabel, 0, 0);
    grid->addWidget(toLabel, 0, 1);
    grid->addWidget(from, 1, 0);
    grid->addWidget(to, 1, 1);
    grid->addWidget(show, 1, 2);
    return row;
}

} // namespace bw
