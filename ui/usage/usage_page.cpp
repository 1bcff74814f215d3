// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/usage/usage_page.h"
#include "core/base/display.h"
#include "core/domain/text.h"
#include "ui/common/choice_button.h"
#include "ui/common/filter_bar.h"
#include "ui/common/open_instance.h"
#include "ui/common/segmented.h"
#include "ui/usage/period_button.h"
#include "ui/usage/usage_chart.h"
#include "ui/usage/usage_table.h"
#include "ui/usage/usage_totals.h"
#include "ui/usage/zone_button.h"
#include <QLabel>
#include <QMenu>
#include <QSettings>

namespace bw {
namespace {

using usage::Dimension;

// Of a FilterChoice.
const QString kPeriod = QStringLiteral("period"), kBy = QStringLiteral("by"), kView = QStringLiteral("view");

constexpr Dimension kAll[]{Dimension::Model, Dimension::User, Dimension::Source, Dimension::Key, Dimension::Endpoint};

std::optional<Dimension> dimensionFrom(const QString& id)
{
    for (const Dimension d : kAll)
        if (dimensionId(d) == id)
            return d;
    return {};
}

} // namespace

UsagePage::~UsagePage() = default;

void UsagePage::connectParts()
{
    connect(&m_instance, &OpenInstance::usageChanged, this, &UsagePage::newCube);
    connect(&m_instance, &OpenInstance::snapshotChanged, this, &UsagePage::ask); // names
    connect(&m_instance, &OpenInstance::usageProgress, this, [this](const Progress& p) {
        m_percent = p.total > 0 ? int(p.done * 100 / p.total) : 0;
        showFooter();
    });
    connect(m_period, &PeriodButton::periodChanged, this, &UsagePage::ask);
    connect(m_zone, &ZoneButton::zoneChanged, this, [this] {
        m_period->setZone(m_zone->zone());
        ask();
    });
    connect(m_bar, &FilterBar::facetChanged, this, &UsagePage::ask);
    connect(m_group, &ChoiceButton::opened, this, &UsagePage::openGroupMenu);
    connect(m_view, &Segmented::chosenChanged, this, &UsagePage::showState);
    connect(m_chart, &UsageChart::bucketActivated, this, [this](qint64 from, qint64 to) {
        if (m_answer.chart.query.bucket == usage::Bucket::Hour)
            return;
        const auto day = [zone = m_zone->zone()](qint64 s) { return QDateTime::fromSecsSinceEpoch(s, zone).date(); };
        m_period->setPeriod(Period::days(day(from), day(to - 1)));
    });
    connect(m_table, &UsageTable::linkActivated, this, [this](const Subject& s) {
        emit linkActivated(s, s.type == u"user" ? QStringLiteral("users") : QStringLiteral("keys"));
    });
    connect(m_table, &UsageTable::changed, this, &Page::statusChanged);
    m_bom = m_export->addByteOrderMark();
    m_export->setChoices([this] { return exportChoices(); });
    connect(m_export, &ExportMenu::written, this,
        [this](const QString& file) { emit notice(tr("Exported to %1").arg(displayText(file))); });
    connect(m_export, &ExportMenu::failed, this, [this](const Error& e) { emit problem(textOf(e).sentence()); });
}

void UsagePage::openGroupMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Dimension d : kAll) {
        auto* action = menu->addAction(dimensionTitle(d), this, [this, d] { groupBy(d); });
        action->setCheckable(true);
        action->setChecked(d == m_by);
    }
    menu->popup(m_group->popupPosition());
}

void UsagePage::groupBy(Dimension by)
{
    m_by = by;
    m_group->setValue(dimensionWord(by));
    ask();
}

void UsagePage::newCube()
{
    m_cube = m_instance.usage();
    if (m_cube && m_cube->complete)
        m_percent = 0;
    ask();
    showState();
}

usage::Query UsagePage::query() const
{
    usage::Query q;
    const auto range = m_period->range();
    q.from = range.from;
    q.to = range.to;
    q.zone = m_zone->zone();
    q.by = {m_by};
    for (const auto& [key, facet] : m_bar->facets())
        if (!facet->chosen().isEmpty())
            q.only.push_back({*dimensionFrom(key), facet->chosen()});
    const auto closed = closedRange(*m_cube, q, m_instance.now());
    q.bucket = bucketFor(*closed.from, *closed.to);
    return q;
}

// A newer question drops the older one's answer.
void UsagePage::ask()
{
    if (!m_cube)
        return;
    UsageQuestion question{
        m_cube, {m_instance.snapshot(), m_cube, m_instance.whole()}, query(), m_instance.now(), m_colors};
    if (!m_worker)
        m_worker = std::make_unique<Worker>();
    m_job = m_worker->run([question = std::move(question)](
                              const Context&, const Worker::Post&) -> Result<UsageAnswer> { return answer(question); },
        [this](Result<UsageAnswer> done) {
            if (done)
                answered(std::move(*done));
        });
}

void UsagePage::answered(UsageAnswer answer)
{
    m_answer = std::move(answer);
    m_colors = m_answer.colors;
    m_answered = true;
    m_totals->setCounts(m_answer.totals, m_answer.missing, m_answer.users);
    m_chart->setData(m_answer.chart);
    QString running;
    if (m_answer.chart.running)
        running = m_answer.chart.query.bucket == usage::Bucket::Hour ? tr("this hour is still running")
            : m_answer.chart.query.bucket == usage::Bucket::Day      ? tr("today is still running")
                                                                     : tr("the last column is still running");
    m_chart->setRemark(running);
    QStringList notes;
    if (m_cube->unreadable > 0)
        notes << tr("Usage of %Ln rows with an unreadable time is not in the chart.", nullptr,
            int(std::min<qint64>(m_cube->unreadable, INT_MAX)));
    if (m_cube->damaged > 0)
        notes << tr("Tokens of %Ln rows are no whole numbers and count as none.", nullptr,
            int(std::min<qint64>(m_cube->damaged, INT_MAX)));
    if (!m_answer.missing.isEmpty())
        notes << tr("The database has no column %1: those numbers are not known.")
                     .arg(m_answer.missing.join(QStringLiteral(", ")));
    if (m_answer.outside > 0)
        notes << tr("Rows outside %1 are not in the chart, but in totals and table: %2.")
                     .arg(periodText({m_answer.chart.query.from, m_answer.chart.query.to}, m_answer.chart.query.zone),
                         exactNumber(m_answer.outside));
    m_note->setText(notes.join(u' '));
    m_note->setVisible(!notes.isEmpty());
    m_table->setRows(m_by, m_answer.rows, m_answer.missing, m_instance.snapshot(), m_instance.now());
    showState();
}

std::vector<FacetValue> UsagePage::facetValues(Dimension d)
{
    std::vector<FacetValue> values;
    if (!m_cube)
        return values;
    usage::Query q = query();
    q.bucket = usage::Bucket::None;
    q.by = {d};
    std::erase_if(q.only, [d](const auto& filter) { return filter.first == d; });
    const EntityNames names(m_instance.snapshot(), m_cube, m_instance.whole());
    for (const auto& row : usage::report(*m_cube, q).rows)
        values.push_back({names.id(d, row.key.front()), names(d, row.key.front()),
            int(std::min<qint64>(row.counts.requests, std::numeric_limits<int>::max()))});
    std::sort(values.begin(), values.end(), [](const auto& a, const auto& b) { return a.count > b.count; });
    QStringList chosen = m_bar->facet(dimensionId(d))->chosen();
    // What was chosen by a link may have no usage in the period; its name is known all the same.
    for (const FacetValue& v : values)
        chosen.removeAll(v.value);
    for (const QString& id : chosen) {
        const auto at = m_cube->of(d).ids.indexOf(id);
        const User* user = d == Dimension::User ? m_instance.snapshot()->users.find(id) : nullptr;
        const ApiKey* key = d == Dimension::Key ? m_instance.snapshot()->keys.find(id) : nullptr;
        values.push_back({id,
            at >= 0    ? names(d, quint32(at))
                : user ? displayText(user->name.isEmpty() ? user->email : user->name)
                : key  ? displayText(key->name)
                       : displayText(id),
            0});
    }
    return values;
}

void UsagePage::show(const Subject& subject)
{
    const auto d = dimensionFrom(subject.type);
    if (!d || subject.id.isEmpty())
        return;
    filterTo(subject.type, subject.id);
}

FilterChoice UsagePage::filterChoice() const
{
    FilterChoice choice = m_bar->choice();
    choice.search = m_table->search();
    choice.view = {
        {kPeriod, toText(m_period->period())}, {kBy, dimensionId(m_by)}, {kView, QString::number(m_view->chosen())}};
    return choice;
}

void UsagePage::restoreFilters(const FilterChoice& choice)
{
    FilterChoice facets = choice;
    facets.search.clear(); // the bar's own field is not shown
    m_bar->restore(facets);
    m_table->setSearch(choice.search);
    m_period->setPeriod(periodFromText(choice.view.value(kPeriod)));
    if (const auto by = dimensionFrom(choice.view.value(kBy)); by && *by != m_by)
        groupBy(*by);
    m_view->choose(choice.view.value(kView).toInt());
}

Subject UsagePage::current() const { return m_table->current(); }

void UsagePage::filterTo(const QString& column, const QString& value)
{
    if (auto* facet = m_bar->facet(column)) {
        for (const auto& [key, other] : m_bar->facets())
            other->setChosen(other == facet ? QStringList{value} : QStringList{});
        m_bar->changed();
        ask();
    }
}

void UsagePage::focusSearch() { m_table->focusSearch(); }

void UsagePage::copy() { m_table->copy(); }

void UsagePage::chooseColumns() { m_table->chooseColumns(); }

QString UsagePage::statusText() const
{
    if (!m_answered)
        return {};
    const auto& q = m_answer.chart.query;
    return tr("%1 requests, %2").arg(exactNumber(m_answer.totals.requests), periodText({q.from, q.to}, q.zone))
        + QStringLiteral(" | ") + tr("%1 usage rows read").arg(shortNumber(m_cube->rows));
}

void UsagePage::saveLayout(QSettings& settings) const
{
    settings.setValue(QStringLiteral("usage/zone"), m_zone->id());
    settings.setValue(QStringLiteral("usage/period"), toText(m_period->period()));
    settings.setValue(QStringLiteral("usage/by"), dimensionId(m_by));
    settings.setValue(QStringLiteral("usage/view"), m_view->chosen());
    m_table->saveLayout(settings);
}

void UsagePage::restoreLayout(QSettings& settings)
{
    m_zone->setId(settings.value(QStringLiteral("usage/zone")).toString());
    m_period->setPeriod(periodFromText(settings.value(QStringLiteral("usage/period")).toString()));
    if (const auto by = dimensionFrom(settings.value(QStringLiteral("usage/by")).toString()))
        groupBy(*by);
    m_view->choose(settings.value(QStringLiteral("usage/view"), Chart).toInt());
    m_table->restoreLayout(settings);
}

Page* makeUsagePage(OpenInstance& instance, QWidget* parent) { return new UsagePage(instance, parent); }

} // namespace bw
