// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journal_page.h"
#include "core/base/display.h"
#include "core/domain/text.h"
#include "core/export/journal_export.h"
#include "ui/common/bulk_bar.h"
#include "ui/common/data_table.h"
#include "ui/common/detail_pane.h"
#include "ui/common/empty_state.h"
#include "ui/common/export_menu.h"
#include "ui/common/filter_bar.h"
#include "ui/common/record_face.h"
#include "ui/common/tool_button.h"
#include "ui/journal/forget_dialog.h"
#include "ui/journal/journal_banner.h"
#include "ui/journal/journal_detail.h"
#include <QDateTime>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>

namespace bw {

namespace {

const std::pair<const char*, int> kSince[]{{QT_TRANSLATE_NOOP("bw::JournalPage", "today"), 0},
    {QT_TRANSLATE_NOOP("bw::JournalPage", "7 days"), 7}, {QT_TRANSLATE_NOOP("bw::JournalPage", "30 days"), 30},
    {QT_TRANSLATE_NOOP("bw::JournalPage", "90 days"), 90}, {QT_TRANSLATE_NOOP("bw::JournalPage", "1 year"), 365}};

} // namespace

JournalPage::JournalPage(OpenInstance& opened, QWidget* parent)
    : Page(parent)
    , m_instance(opened)
    , m_model(new JournalModel(this))
    , m_banner(new JournalBanner)
    , m_filters(new FilterBar(tr("Filter journal")))
    , m_export(new ExportMenu)
    , m_table(new DataTable(tr("Journal")))
    , m_empty(new EmptyState)
    , m_stack(new QStackedWidget)
    , m_bar(new BulkBar)
    , m_pane(new DetailPane)
    , m_splitter(new QSplitter(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_splitter, 1);
    m_splitter->addWidget(makeMain());
    m_splitter->addWidget(m_pane);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setSizes({px(880), px(380)});
    makeFilters();
    m_table->setModel(m_model);
    connectTable();
    connect(m_banner, &JournalBanner::verifyWanted, this, [this] { verify(); });
    connect(m_banner, &JournalBanner::cancelWanted, this, [this] { m_checkJob.cancel(); });
    connect(m_banner, &JournalBanner::proofWanted, this, &JournalPage::saveProof);
    connect(m_banner, &JournalBanner::compareWanted, this, &JournalPage::compareProof);
    connect(&m_instance, &OpenInstance::snapshotChanged, this, &JournalPage::locate);
    connect(&m_instance.applier(), &Applier::settled, this, &JournalPage::refresh);
    m_banner->hide();
    locate();
    updateState();
}

JournalPage::~JournalPage() = default;

QWidget* JournalPage::makeMain()
{
    auto* main = new QFrame(m_splitter);
    main->setProperty("role", QStringLiteral("base"));
    auto* column = new QVBoxLayout(main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filters);
    auto* line = new QFrame;
    line->setProperty("role", QStringLiteral("line"));
    column->addWidget(line);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    column->addWidget(m_bar);
    main->setMinimumWidth(px(420));
    return main;
}

void JournalPage::makeFilters()
{
    m_filters->addFacet(QStringLiteral("action"), tr("Action"), [this] { return m_model->actions(); });
    m_filters->addFacet(QStringLiteral("by"), tr("By"), [this] { return m_model->people(); });
    auto& since = m_filters->addFacet(QStringLiteral("since"), tr("Since"), [this] {
        std::vector<FacetValue> out;
        for (const auto& [text, days] : kSince)
            out.push_back(
                {QString::number(days), tr(text), m_model->countSince(dateOf(m_instance.now()).addDays(-days))});
        return out;
    });
    since.setOrdered(true);
    auto* refresh = toolButton("refresh", tr("Read again"));
    refresh->setToolTip(tr("Read again (F5)"));
    m_filters->addRight(refresh);
    m_filters->addRight(m_export);
    m_more = toolButton("more", tr("More commands"));
    m_filters->addRight(m_more);
    connect(m_more, &QToolButton::clicked, this, [this] {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(tr("Forget a person…"), this, &JournalPage::forget);
        menu->popup(m_more->mapToGlobal(QPoint(m_more->width() - menu->sizeHint().width(), m_more->height())));
    });
    connect(refresh, &QToolButton::clicked, &m_instance, &OpenInstance::refresh);
    connect(m_filters, &FilterBar::searchChanged, this, &JournalPage::applyFilters);
    connect(m_filters, &FilterBar::facetChanged, this, &JournalPage::applyFilters);
    connect(m_filters, &FilterBar::leftSearch, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    m_export->setChoices([this] { return exportChoices(); });
    connect(m_export, &ExportMenu::progress, this, [this](const Progress&) { m_bar->showRunning(tr("Exporting")); });
    connect(m_export, &ExportMenu::written, this, [this](const QString& file) {
        m_bar->showRunning({});
        emit notice(tr("Written: %1").arg(displayText(file)));
    });
    connect(m_export, &ExportMenu::failed, this, [this](const Error& error) {
        m_bar->showRunning({});
        if (error.fault == Fault::Cancelled)
            emit notice(tr("Export stopped. No file was written."));
        else
            emit problem(textOf(error).sentence());
    });
}

std::vector<ExportMenu::Choice> JournalPage::exportChoices()
{
    const auto choice = [this](const QString& text, const char* file, const QString& filter, JournalFormat format) {
        return ExportMenu::Choice{text, QLatin1StringView(file), filter, [this, format]() -> ExportMenu::Write {
                                      return [opener = m_lists.opener(), format](
                                                 QIODevice& out, const Context& context) -> Result<void> {
                                          const auto ledger = opener.open();
                                          if (!ledger)
                                              return tl::unexpected(ledger.error());
                                          return exportJournal(**ledger, format, out, context);
                                      };
                                  }};
    };
    if (!m_lists.exists())
        return {};
    return {choice(tr("CSV, a line for each change…"), "journal.csv", tr("CSV (*.csv)"), JournalFormat::Csv),
        choice(tr("JSON lines, one for each entry…"), "journal.jsonl", tr("JSON lines (*.jsonl)"),
            JournalFormat::JsonLines),
        {}, choice(tr("CEF, for a log collector…"), "journal.cef", tr("CEF (*.cef)"), JournalFormat::Cef),
        choice(tr("Syslog lines with CEF…"), "journal.log", tr("Log (*.log)"), JournalFormat::Syslog)};
}

void JournalPage::connectTable()
{
    auto& header = m_table->header();
    header.setSectionsMovable(false); // a day's heading spans the columns
    // The order is the journal's own.
    header.setSort({{QStringLiteral("at"), true}});
    connect(m_table, &DataTable::sortChanged, this, [this] {
        m_table->header().setSort({{QStringLiteral("at"), true}});
    });
    connect(m_table, &DataTable::rowsSelected, this, [this] {
        updatePane();
        emit statusChanged();
    });
    connect(m_table, &DataTable::menuAboutToShow, this, &JournalPage::addToMenu);
    connect(m_table, &DataTable::typed, m_filters, &FilterBar::typeAhead);
    connect(m_table, &DataTable::escaped, this, [this] { m_filters->search().clear(); });
    connect(m_table, &DataTable::opened, this, [this] {
        showDetail(true);
        m_pane->focusContent();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { markDays(0); });
    connect(
        m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex&, int first) { markDays(first); });
    connect(m_model, &JournalModel::moreWanted, this, &JournalPage::more);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        const auto* bar = m_table->verticalScrollBar();
        if (value > bar->maximum() - bar->pageStep()) // before its end is seen
            more();
    });
    connect(m_pane, &DetailPane::stepWanted, this, &JournalPage::step);
    connect(m_pane, &DetailPane::closeWanted, this, [this] {
        showDetail(false);
        m_table->setFocus();
    });
    connect(m_pane, &DetailPane::linkActivated, this, &Page::linkActivated);
    connect(m_bar, &BulkBar::clearWanted, m_table, &QAbstractItemView::clearSelection);
    connect(m_bar, &BulkBar::copyWanted, this, [this] { m_table->copyRowsTsv(true); });
    connect(m_bar, &BulkBar::cancelWanted, this, [this] {
        m_export->cancel();
        m_moreJob.cancel();
    });
    connect(m_empty, &EmptyState::pressed, this, [this] {
        if (m_filters->anything())
            m_filters->clearAll();
        else
            m_instance.refresh();
    });
}

void JournalPage::forget()
{
    auto* dialog = new ForgetDialog(m_lists.opener(), m_instance.snapshot(), window());
    connect(dialog, &ForgetDialog::forgotten, this, [this](qint64 places) {
        emit notice(places == 1 ? tr("One place was blanked or removed.")
                                : tr("%1 places were blanked or removed.").arg(exactNumber(places)));
        refresh();
    });
    dialog->open();
}

void JournalPage::markDays(int from)
{
    if (from == 0)
        m_table->clearSpans();
    for (int row = from; row < m_model->rowCount(); ++row)
        if (!m_model->item(row))
            m_table->setSpan(row, 0, 1, JournalModel::ColumnCount);
}

void JournalPage::applyFilters()
{
    JournalModel::Filter filter;
    filter.text = m_filters->search().text().trimmed();
    filter.actions = m_filters->facet(QStringLiteral("action"))->chosen();
    filter.people = m_filters->facet(QStringLiteral("by"))->chosen();
    for (const auto& days : m_filters->facet(QStringLiteral("since"))->chosen()) {
        const auto from = dateOf(m_instance.now()).addDays(-days.toInt());
        if (!filter.since || from < *filter.since) // of several the longest
            filter.since = from;
    }
    m_model->setFilter(std::move(filter));
    if (m_model->shown() < kEnoughRows)
        more();
    updateState();
    updatePane();
}

QString JournalPage::countWords() const
{
    return m_entries == 1 ? tr("1 entry") : tr("%1 entries").arg(exactNumber(std::max<qint64>(0, m_entries)));
}

QString JournalPage::statusText() const
{
    return m_model->filter().any() ? tr("%1 of %2").arg(exactNumber(m_model->shown()), countWords()) : countWords();
}

void JournalPage::updateState()
{
    const bool rows = m_model->rowCount() > 0 || m_listJob.running() || m_moreJob.running();
    if (!rows)
        m_empty->say(stateWords());
    m_stack->setCurrentIndex(rows ? 0 : 1);
    m_export->setEnabled(m_entries > 0);
    m_more->setEnabled(m_entries > 0);
    m_bar->showCounts(
        statusText(), m_entries > 0 ? tr("A set of changes has two: its intent and its result") : QString());
    emit statusChanged();
}

EmptyState::Words JournalPage::stateWords() const
{
    if (m_error) {
        const auto text = textOf(*m_error);
        return {
            "error", text.what, QStringList{text.why, text.next}.join(u' ').trimmed(), tr("Try again"), Tone::Danger};
    }
    if (m_entries > 0 && m_filters->anything())
        return {"search", tr("No entry matches"), tr("All %1 are hidden by the filters.").arg(countWords()),
            tr("Clear filters")};
    return {"book", tr("Nothing has been changed with Bailiwick yet"),
        tr("Each change that is applied here is written down: who, when, why, from what to what."), {}};
}

void JournalPage::updatePane()
{
    if (m_pane->isHidden())
        return;
    const auto index = m_table->currentIndex();
    const auto* item = index.isValid() ? m_model->item(index.row()) : nullptr;
    auto content = std::make_unique<PaneContent>();
    if (!item) {
        m_pane->setHead(tr("No selection"), false, false);
        content->addTitle(countWords(), m_since.isEmpty() ? QString() : tr("since %1").arg(m_since));
        content->endHead();
        content->addHint(tr("Select a row to see one entry."));
        content->addHint(
            tr("Entries stay. The names and values in them, and what deletions removed, are kept for as long as the "
               "retention settings say; without the latter a deletion can't be undone."));
    } else {
        const int row = index.row();
        m_pane->setHead(tr("Entry %1").arg(exactNumber(item->seq)), row > 1, row + 1 < m_model->rowCount());
        const auto snapshot = m_instance.snapshot();
        describeHead(*content, *item);
        const bool urgent = halfDone(*item); // then it is what somebody came for
        if (urgent) {
            addRemedies(*content, *item);
            content->endHead();
        }
        describeBody(*content, *item, snapshot.get());
        if (!urgent)
            addRemedies(*content, *item);
    }
    m_pane->setContent(content.release());
}

void JournalPage::step(int by)
{
    int row = m_table->currentIndex().row() + by;
    while (row >= 0 && row < m_model->rowCount() && !m_model->item(row)) // over a day's heading
        row += by;
    if (m_model->item(row))
        m_table->selectRow(row);
}

void JournalPage::showDetail(bool shown)
{
    m_detailWanted = shown;
    m_pane->setVisible(shown);
    updatePane();
    emit statusChanged();
}

void JournalPage::focusSearch() { m_filters->focusSearch(); }

void JournalPage::copy()
{
    if (m_table->selectedRows().size() > 1)
        m_table->copyRowsTsv(false);
    else
        m_table->copyCell();
}

void JournalPage::saveLayout(QSettings& settings) const
{
    m_table->saveLayout(settings, QStringLiteral("pages/journal"));
    m_pane->saveLayout(settings, QStringLiteral("pages/journal"));
    settings.setValue(QStringLiteral("pages/journal/splitter"), m_splitter->saveState());
    settings.setValue(QStringLiteral("pages/journal/detail"), m_detailWanted);
}

void JournalPage::restoreLayout(QSettings& settings)
{
    m_table->restoreLayout(settings, QStringLiteral("pages/journal"));
    m_pane->restoreLayout(settings, QStringLiteral("pages/journal"));
    m_splitter->restoreState(settings.value(QStringLiteral("pages/journal/splitter")).toByteArray());
    m_detailWanted = settings.value(QStringLiteral("pages/journal/detail"), true).toBool();
    m_pane->setVisible(m_detailWanted);
}

} // namespace bw
