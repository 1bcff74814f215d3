// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/display.h"
#include "core/domain/text.h"
#include "core/export/table_export.h"
#include "ui/common/bulk_bar.h"
#include "ui/common/record_actions.h"
#include "ui/common/table_page.h"
#include <QLineEdit>
#include <QProgressBar>
#include <QStackedWidget>
#include <algorithm>

// What a table page says while it reads, of how many rows it shows, and when it has none; its exports.
namespace bw {

namespace {

// Moves in steps while the total is unknown: something that turns for ever says nothing.
void setProgress(QProgressBar& bar, const Progress& p)
{
    if (p.total > 0) {
        bar.setRange(0, 1000);
        bar.setValue(int(std::clamp<qint64>(p.done * 1000 / p.total, 0, 1000)));
    } else {
        bar.setRange(0, 5);
        bar.setValue(1 + (bar.value() % 4));
    }
}

} // namespace

void TablePage::showProgress(const Progress& p)
{
    if (m_instance.whole())
        return; // what arrives later shows in its own cells
    m_progress->show();
    setProgress(*m_progress, p);
    m_bar->showRunning(p.total > 0 ? tr("%1: %2 of %3").arg(m_words.reading, exactNumber(p.done), exactNumber(p.total))
            : p.done > 0           ? tr("%1: %2").arg(m_words.reading, exactNumber(p.done))
                                   : m_words.reading);
}

void TablePage::updateState()
{
    const bool reading =
        m_instance.state() == OpenInstance::State::Opening || m_instance.state() == OpenInstance::State::Reading;
    if (!reading || m_instance.whole()) {
        if (!m_progress->isHidden())
            m_bar->showRunning({});
        m_progress->setVisible(!m_model->indexed());
        if (!m_model->indexed())
            setProgress(*m_progress, {});
    }
    const bool rows = m_model->rowCount() > 0 || (reading && m_model->total() == 0);
    if (!rows)
        m_empty->say(stateWords());
    m_stack->setCurrentIndex(rows ? 0 : 1);
}

void TablePage::updateBar()
{
    const auto rows = m_table->selectedRows();
    std::vector<size_t> records;
    for (const int row : rows)
        if (const auto record = m_model->record(row))
            records.push_back(*record);
    if (m_actions)
        m_actions->select(selectedIds());
    if (records.size() > 1 || (m_actions && !records.empty()))
        return m_bar->showSelection(
            tr("%1 selected").arg(exactNumber(qint64(records.size()))), selectionSummary(records));
    const auto shown = m_model->order().size(), all = m_model->total();
    m_bar->showCounts(
        shown == all ? countWords(int(all)) : tr("%1 of %2").arg(exactNumber(qint64(shown)), countWords(int(all))),
        summary());
}

QString TablePage::statusText() const
{
    const auto shown = m_model->order().size(), all = m_model->total();
    QStringList parts{
        shown == all ? countWords(int(all)) : tr("%1 of %2").arg(exactNumber(qint64(shown)), countWords(int(all)))};
    if (const auto n = m_table->selectedRows().size(); n > 1)
        parts << tr("%1 selected").arg(exactNumber(qint64(n)));
    return parts.join(u" | "_qs);
}

// “haldr” and Active
QString TablePage::filterWords() const
{
    QStringList parts;
    if (const auto text = m_filters->search().text().trimmed(); !text.isEmpty())
        parts << tr("“%1”").arg(displayText(text, 40));
    for (const auto& [key, facet] : m_filters->facets())
        if (!facet->chosen().isEmpty())
            parts << facet->chosenText();
    if (parts.size() < 2)
        return parts.value(0);
    const QString last = parts.takeLast();
    return tr("%1 and %2").arg(parts.join(QStringLiteral(", ")), last);
}

EmptyState::Words TablePage::stateWords() const
{
    const auto support = m_instance.capabilities().of(m_words.capability);
    if (m_instance.state() == OpenInstance::State::Failed && m_instance.error()) {
        const auto text = textOf(*m_instance.error());
        return {
            "error", text.what, QStringList{text.why, text.next}.join(u' ').trimmed(), tr("Try again"), Tone::Danger};
    }
    if (m_model->total() == 0 && support.can == Can::No && m_instance.state() == OpenInstance::State::Ready) {
        const auto text = textOf(support.why);
        return {"lock", text.what,
            QStringList{text.why, support.instead ? textOf(support.instead).sentence() : text.next}
                .join(u' ')
                .trimmed(),
            {}};
    }
    if (m_model->total() == 0)
        return {m_words.icon, m_words.emptyTitle, m_words.emptySentence, {}};
    int filters = m_filters->search().text().trimmed().isEmpty() ? 0 : 1;
    for (const auto& [key, facet] : m_filters->facets())
        filters += !facet->chosen().isEmpty();
    const QString count = countWords(int(m_model->total()));
    return {"search", nothingMatches(filterWords()),
        filters == 1       ? tr("All %1 are hidden by this filter.").arg(count)
            : filters == 2 ? tr("All %1 are hidden by these two filters.").arg(count)
                           : tr("All %1 are hidden by these filters.").arg(count),
        tr("Clear filters")};
}

ExportMenu::Write TablePage::exporter(Format format, bool shownOnly)
{
    const auto listing = m_model->sharedListing();
    std::vector<size_t> rows;
    std::vector<const Column*> columns;
    if (shownOnly) {
        rows.assign(m_model->order().begin(), m_model->order().end());
        for (const int c : m_table->shownColumns())
            columns.push_back(&listing->columns[size_t(c)]);
    } else {
        rows.resize(m_model->total());
        for (size_t row = 0; row < rows.size(); ++row)
            rows[row] = row;
        for (const auto& column : listing->columns)
            if (!(column.flags & (WindowOnly | FilterOnly)))
                columns.push_back(&column);
    }
    ExportOptions options;
    options.format = format;
    options.bom = format == Format::Csv && m_bom->isChecked();
    return [listing, rows = std::move(rows), columns = std::move(columns), options, snapshot = m_model->snapshot(),
               now = m_model->now(), tokens = m_model->tokens()](QIODevice& out, const Context& context) {
        return exportRows(*listing, {*snapshot, now, tokens.get()}, rows, columns, options, out, context);
    };
}

std::vector<ExportMenu::Choice> TablePage::exportChoices()
{
    const QString name = m_model->listing().id.toString();
    const QString shown = countWords(int(m_model->order().size())), all = countWords(int(m_model->total()));
    const auto choice = [&](Format format, const QString& text, bool shownOnly) {
        const bool csv = format == Format::Csv;
        return ExportMenu::Choice{text, name + (csv ? u".csv"_qs : u".json"_qs),
            csv ? tr("CSV (*.csv)") : tr("JSON (*.json)"),
            [this, format, shownOnly] { return exporter(format, shownOnly); }};
    };
    return {choice(Format::Csv, tr("CSV as shown: %1…").arg(shown), true),
        choice(Format::Csv, tr("CSV with all columns: %1…").arg(all), false), {},
        choice(Format::Json, tr("JSON as shown: %1…").arg(shown), true),
        choice(Format::Json, tr("JSON with all columns: %1…").arg(all), false)};
}

} // namespace bw
