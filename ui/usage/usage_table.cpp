// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/usage/usage_table.h"
#include "core/base/display.h"
#include "core/domain/text.h"
#include "core/export/table_export.h"
#include "ui/common/column_chooser.h"
#include "ui/common/data_table.h"
#include "ui/common/empty_state.h"
#include "ui/common/icon.h"
#include "ui/common/record_model.h"
#include "ui/common/tokens.h"
#include "ui/common/tool_button.h"
#include "ui/usage/usage_totals.h"
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <numeric>

namespace bw {

namespace {

const QString kLayout = QStringLiteral("usage/table");

}

UsageTable::UsageTable(QWidget* parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_count(new QLabel(this))
    , m_search(new QLineEdit(this))
    , m_columns(toolButton("columns", tr("Columns"), this))
    , m_table(new DataTable(tr("Usage"), this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedWidget(this))
{
    setProperty("role", QStringLiteral("card"));
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(1, 0, 1, 1);
    box->setSpacing(0);
    buildHead();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    box->addWidget(m_stack, 1);
    connectTable();
    setRows(
        usage::Dimension::Model, std::make_shared<const std::vector<UsageRow>>(), {}, std::make_shared<Snapshot>(), {});
}

void UsageTable::buildHead()
{
    for (auto* label : {m_title, m_count})
        label->setTextFormat(Qt::PlainText);
    m_title->setProperty("role", QStringLiteral("section"));
    m_count->setProperty("role", QStringLiteral("hint"));
    m_search->setPlaceholderText(tr("Filter this table"));
    m_search->setAccessibleName(tr("Filter this table"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon("search"), QLineEdit::LeadingPosition);
    m_search->setMaximumWidth(px(190));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(px(12), px(4), px(8), px(4));
    head->setSpacing(px(8));
    head->addWidget(m_title);
    head->addWidget(m_count);
    head->addStretch(1);
    head->addWidget(m_search, 1);
    head->addWidget(m_columns);
    static_cast<QVBoxLayout*>(layout())->addLayout(head);
}

void UsageTable::connectTable()
{
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model->setSearch(text);
        showState();
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        m_table->setFocus(Qt::OtherFocusReason);
        if (!m_table->currentIndex().isValid())
            m_table->selectRow(0);
    });
    connect(m_columns, &QToolButton::clicked, this, &UsageTable::chooseColumns);
    connect(m_empty, &EmptyState::pressed, m_search, &QLineEdit::clear);
    connect(m_table, &DataTable::linkActivated, this, &UsageTable::linkActivated);
    connect(m_table, &DataTable::rowsSelected, this, &UsageTable::changed);
    connect(m_table, &DataTable::escaped, m_search, &QLineEdit::clear);
    connect(m_table, &DataTable::typed, this, [this](const QString& text) {
        m_search->setFocus(Qt::OtherFocusReason);
        m_search->setText(m_search->text() + text);
    });
}

// A model for each answer: it may be indexed on a worker, so its rows never change under it.
void UsageTable::setRows(
    usage::Dimension by, UsageRows rows, const QStringList& missing, const SnapshotPtr& snapshot, Instant now)
{
    auto* old = m_model;
    const QByteArray columns = old ? m_table->header().saveState() : QByteArray{};
    const QString chosen = old ? current().id : QString{};
    makeModel(by, rows, missing);
    m_model->setSort(old ? old->sortKeys() : std::vector<SortKey>{{QStringLiteral("total_tokens"), true}});
    m_model->setSearch(m_search->text());
    m_model->setSnapshot(snapshot, now);
    m_table->setModel(m_model);
    if (!columns.isEmpty())
        m_table->header().restoreState(columns);
    m_table->header().setStretchLastSection(false); // names need room, a share does not
    m_table->header().setSectionResizeMode(m_model->columnOf(u"name"), QHeaderView::Stretch);
    if (const int row = chosen.isEmpty() ? -1 : m_model->rowOf(chosen); row >= 0)
        m_table->selectRow(row);
    delete old;
    m_title->setText(tr("By %1").arg(dimensionWord(by)));
    showState();
}

void UsageTable::makeModel(usage::Dimension by, UsageRows rows, const QStringList& missing)
{
    m_model = new RecordModel(usageListing(by, rows, missing), this);
    m_model->dress(u"share", [](const Viewpoint&, size_t, const Cell& cell, Face& face) {
        face.muted = true;
        if (const auto* share = std::get_if<double>(&cell)) {
            face.text = percentText(*share);
            face.tip = percentText(*share, 3);
        } else {
            face.tip = UsageTotals::missingHint(QStringLiteral("total_tokens"));
        }
    });
    for (const auto& column : missing)
        m_model->dress(column, [column](const Viewpoint&, size_t, const Cell&, Face& face) {
            face.tip = UsageTotals::missingHint(column);
        });
    if (missing.isEmpty())
        m_model->dress(u"total_tokens", [rows](const Viewpoint&, size_t row, const Cell&, Face& face) {
            if (const QString hint = UsageTotals::totalHint((*rows)[row].counts); !hint.isEmpty())
                face.tip = hint;
        });
    if (by == usage::Dimension::User)
        m_model->dress(u"name", [rows](const Viewpoint&, size_t row, const Cell&, Face& face) {
            face.seed = (*rows)[row].id;
            face.muted = (*rows)[row].link.id.isEmpty();
        });
    connect(m_model, &RecordModel::rearranged, this, &UsageTable::showState);
}

void UsageTable::showState()
{
    const auto all = qint64(m_model->total());
    const qint64 shown = m_model->rowCount();
    m_count->setText(shown == all ? exactNumber(all) : tr("%1 of %2").arg(exactNumber(shown), exactNumber(all)));
    const bool hidden = shown == 0 && all > 0;
    if (hidden)
        m_empty->say({"search", tr("Nothing here matches “%1”").arg(displayText(m_search->text().trimmed(), 60)),
            tr("The chart and the sums are of all %1.").arg(exactNumber(all)), tr("Clear filter")});
    m_stack->setCurrentIndex(hidden ? 1 : 0);
    emit changed();
}

Subject UsageTable::current() const
{
    return m_table->currentIndex().isValid() ? m_model->subject(m_table->currentIndex().row()) : Subject{};
}

QString UsageTable::search() const { return m_search->text(); }

void UsageTable::setSearch(const QString& text) { m_search->setText(text); }

void UsageTable::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void UsageTable::chooseColumns()
{
    auto* chooser = new ColumnChooser(*m_table, this);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->popup(m_columns->mapToGlobal(QPoint(0, m_columns->height() + px(2))));
}

void UsageTable::copy() { m_table->copyRowsTsv(false); }

ExportMenu::Choice UsageTable::exported(bool json, bool shownOnly, const QString& fileName, QAction* bom)
{
    ExportMenu::Choice choice;
    choice.text = !shownOnly ? (json ? tr("Table as JSON…") : tr("Table as CSV…"))
                             : (json ? tr("Table as JSON, %1 shown rows…") : tr("Table as CSV, %1 shown rows…"))
                                   .arg(exactNumber(m_model->rowCount()));
    choice.fileName = fileName;
    choice.filter = json ? tr("JSON (*.json)") : tr("CSV (*.csv)");
    choice.write = [this, json, shownOnly, bom]() -> ExportMenu::Write {
        const auto listing = m_model->sharedListing();
        std::vector<const Column*> columns{listing->column(u"id")};
        for (const Column& c : listing->columns)
            if (c.id != u"id")
                columns.push_back(&c);
        std::vector<size_t> rows(m_model->order().begin(), m_model->order().end());
        if (!shownOnly && rows.size() < m_model->total()) {
            rows.resize(m_model->total());
            std::iota(rows.begin(), rows.end(), size_t(0));
        }
        ExportOptions options;
        options.format = json ? Format::Json : Format::Csv;
        options.bom = !json && bom->isChecked();
        return [listing, columns, options, snapshot = m_model->snapshot(), now = m_model->now(),
                   rows = std::move(rows)](QIODevice& out, const Context& context) {
            return exportRows(*listing, {*snapshot, now}, rows, columns, options, out, context);
        };
    };
    return choice;
}

std::vector<ExportMenu::Choice> UsageTable::exports(
    const std::function<QString(const QString&)>& fileName, QAction* bom)
{
    std::vector<ExportMenu::Choice> out;
    const bool some = size_t(m_model->rowCount()) < m_model->total();
    for (const bool shownOnly : {true, false})
        if (some || !shownOnly)
            for (const bool json : {false, true})
                out.push_back(
                    exported(json, shownOnly, fileName(json ? QStringLiteral("json") : QStringLiteral("csv")), bom));
    return out;
}

void UsageTable::saveLayout(QSettings& settings) const { m_table->saveLayout(settings, kLayout); }

void UsageTable::restoreLayout(QSettings& settings) { m_table->restoreLayout(settings, kLayout); }

} // namespace bw
