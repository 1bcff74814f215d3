// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/display.h"
#include "core/domain/text.h"
#include "ui/common/choice_button.h"
#include "ui/common/empty_state.h"
#include "ui/common/filter_bar.h"
#include "ui/common/open_instance.h"
#include "ui/common/segmented.h"
#include "ui/common/tokens.h"
#include "ui/common/tool_button.h"
#include "ui/usage/period_button.h"
#include "ui/usage/usage_chart.h"
#include "ui/usage/usage_page.h"
#include "ui/usage/usage_table.h"
#include "ui/usage/usage_totals.h"
#include "ui/usage/zone_button.h"
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace bw {

using usage::Dimension;

UsagePage::UsagePage(OpenInstance& instance, QWidget* parent)
    : Page(parent)
    , m_instance(instance)
    , m_bar(new FilterBar(tr("Filter usage"), this))
    , m_period(new PeriodButton([&instance] { return instance.now(); }, this))
    , m_group(new ChoiceButton(tr("Group by"), this))
    , m_zone(new ZoneButton(this))
    , m_view(new Segmented({tr("Chart"), tr("Table")}, this))
    , m_export(new ExportMenu(this))
    , m_line(new QProgressBar(this))
    , m_stack(new QStackedWidget(this))
    , m_content(new QWidget(this))
    , m_totals(new UsageTotals(this))
    , m_chart(new UsageChart(this))
    , m_note(new QLabel(this))
    , m_table(new UsageTable(this))
    , m_empty(new EmptyState(this))
{
    buildBar();
    buildContent();
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    auto* line = new QFrame(this);
    line->setProperty("role", QStringLiteral("line"));
    all->addWidget(m_bar);
    all->addWidget(line);
    all->addWidget(m_line);
    all->addWidget(m_stack, 1);
    all->addWidget(buildFooter());
    m_period->setZone(m_zone->zone());
    m_group->setValue(dimensionWord(m_by));
    connectParts();
    connect(m_empty, &EmptyState::pressed, this, &UsagePage::press);
    m_instance.needUsage();
    newCube();
}

void UsagePage::buildBar()
{
    m_bar->search().hide(); // the table has its own: what it hides stays in the chart and the sums
    m_bar->addLeft(m_period);
    m_bar->addLeft(m_group);
    for (const Dimension d :
        {Dimension::Source, Dimension::User, Dimension::Model, Dimension::Key, Dimension::Endpoint})
        m_bar->addFacet(dimensionId(d), dimensionTitle(d), [this, d] { return facetValues(d); });
    auto* refresh = toolButton("refresh", tr("Read again"), m_bar);
    connect(refresh, &QToolButton::clicked, &m_instance, &OpenInstance::readUsageAgain);
    m_view->setAccessibleName(tr("What is shown"));
    m_bar->addRight(m_zone);
    m_bar->addRight(m_view);
    m_bar->addRight(refresh);
    m_bar->addRight(m_export);
}

void UsagePage::buildContent()
{
    m_note->setTextFormat(Qt::PlainText);
    m_note->setProperty("role", QStringLiteral("hint"));
    m_note->setContentsMargins(px(2), 0, 0, 0);
    m_note->hide();
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(px(12), px(12), px(12), px(12));
    column->setSpacing(px(12));
    column->addWidget(m_totals);
    column->addWidget(m_chart, 11);
    column->addWidget(m_note);
    column->addWidget(m_table, 10);
    m_stack->addWidget(m_content);
    m_stack->addWidget(m_empty);
    m_line->setProperty("role", QStringLiteral("line"));
    m_line->setTextVisible(false);
    m_line->setAccessibleName(tr("Reading usage"));
    m_line->hide();
}

QWidget* UsagePage::buildFooter()
{
    auto* frame = new QFrame(this);
    frame->setProperty("role", QStringLiteral("footer"));
    m_footer = frame;
    m_footerText = new QLabel(frame);
    m_footerText->setTextFormat(Qt::PlainText);
    m_footerText->setProperty("role", QStringLiteral("secondary"));
    m_footerButton = new QPushButton(frame);
    auto* line = new QHBoxLayout(frame);
    line->setContentsMargins(px(12), px(5), px(12), px(5));
    line->addWidget(m_footerText, 1);
    line->addWidget(m_footerButton);
    connect(m_footerButton, &QPushButton::clicked, this, [this] {
        if (m_instance.usageRunning())
            m_instance.cancel();
        else
            m_instance.readUsageAgain();
    });
    frame->hide();
    return frame;
}

// While it is read, what is there is shown already: the newest rows come first.
void UsagePage::showFooter()
{
    const bool running = m_instance.usageRunning();
    const bool first = running && (!m_cube || !m_cube->complete);
    m_line->setVisible(running);
    m_line->setRange(0, m_percent > 0 ? 100 : 0);
    m_line->setValue(m_percent);
    const auto& error = m_instance.usageError();
    QString text, button;
    if (running) {
        text = first ? (m_percent > 0 ? tr("Reading usage: %1, newest first").arg(percentText(m_percent / 100.0))
                                      : tr("Reading usage, newest first"))
                     : tr("Reading usage again");
        button = tr("Cancel");
    } else if (error && m_cube) {
        text = error->fault == Fault::Cancelled ? tr("Reading was cancelled. Older usage is missing.")
                                                : textOf(*error).sentence();
        button = tr("Read again");
    }
    m_footer->setVisible(!text.isEmpty());
    m_footerText->setText(text);
    m_footerButton->setText(button);
}

void UsagePage::showState()
{
    showFooter();
    m_chart->setVisible(m_view->chosen() == Chart);
    m_stack->setCurrentIndex(showEmpty() ? 1 : 0);
    emit statusChanged();
}

// True when there is nothing to draw; then it says why.
bool UsagePage::showEmpty()
{
    const auto& error = m_instance.usageError();
    if (!m_cube && error) {
        const Text text = textOf(*error);
        const QString why = QStringList{text.why, text.next}.join(u' ').trimmed();
        m_empty->say({"error", text.what, why, tr("Read again"), Tone::Danger});
        return true;
    }
    if (!m_cube || !m_answered || (m_cube->rows == 0 && !m_cube->complete)) {
        m_empty->say({"chart", tr("Reading usage"), tr("The newest days are shown as soon as they are read."), {}});
        return true;
    }
    if (m_cube->rows == 0) {
        m_empty->say({"chart", tr("No usage yet"), tr("The server writes a row for each request it answers."), {}});
        return true;
    }
    if (m_answer.totals.requests > 0)
        return false;
    if (m_bar->anything()) {
        m_empty->say({"search", tr("No usage matches these filters"), tr("There may be some in another period."),
            tr("Clear filters")});
        return true;
    }
    const auto& q = m_answer.chart.query;
    const usage::Range known{m_cube->first, m_cube->last};
    m_empty->say({"calendar", tr("No usage in %1").arg(periodText({q.from, q.to}, q.zone)),
        known.from ? tr("There is usage from %1.").arg(periodText({known.from, Instant{known.to->us + 1}}, q.zone))
                   : tr("None of the rows has a readable time."),
        tr("Show all")});
    return true;
}

void UsagePage::press()
{
    if (!m_cube)
        m_instance.readUsageAgain();
    else if (m_bar->anything())
        m_bar->clearAll();
    else
        m_period->setPeriod({QStringLiteral("all"), {}, {}});
}

} // namespace bw
