// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/table_page.h"
#include "core/base/display.h"
#include "core/domain/text.h"
#include "ui/common/bulk_bar.h"
#include "ui/common/column_chooser.h"
#include "ui/common/icon.h"
#include "ui/common/record_actions.h"
#include "ui/common/tool_button.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>

namespace bw {

namespace {

// A new window shows its rows before it says more of them.
constexpr int kPaneAfterRowsMs = 30;

// Last use and quota consumption come from the usage rows, after the lists; what failed is no longer awaited.
Parts awaitingActivity(const OpenInstance& instance)
{
    return instance.hasActivity() || instance.error() ? Parts() : Parts(Part::Activity);
}

} // namespace

TablePage::TablePage(OpenInstance& instance, Listing listing, Words words, QWidget* parent)
    : Page(parent)
    , m_instance(instance)
    , m_words(std::move(words))
    , m_model(new RecordModel(std::move(listing), this))
    , m_table(new DataTable(m_words.name))
    , m_filters(new FilterBar(m_words.search))
    , m_export(new ExportMenu)
    , m_empty(new EmptyState)
    , m_bar(new BulkBar)
    , m_pane(new DetailPane)
    , m_progress(new QProgressBar)
    , m_stack(new QStackedWidget)
    , m_splitter(new QSplitter(this)) // widgets that change their parent later are given their style again
    , m_failure(new QFrame)
    , m_failureText(new QLabel)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_splitter->addWidget(makeMain());
    m_splitter->addWidget(m_pane);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setSizes({px(932), px(328)});
    layout->addWidget(m_splitter);
    makeButtons();
    m_table->setModel(m_model);
    m_paneTimer.setSingleShot(true);
    m_paneTimer.setInterval(parent && parent->isVisible() ? 0 : kPaneAfterRowsMs);
    connect(&m_paneTimer, &QTimer::timeout, this, &TablePage::updatePane);
    connectTable();
}

TablePage::~TablePage() = default;

QWidget* TablePage::makeMain()
{
    auto* main = new QFrame(m_splitter);
    main->setProperty("role", QStringLiteral("base"));
    m_column = new QVBoxLayout(main);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_filters);
    auto* line = new QFrame;
    line->setProperty("role", QStringLiteral("line"));
    m_column->addWidget(line);
    m_failure->setProperty("role", QStringLiteral("banner"));
    m_failure->setProperty("tone", QStringLiteral("danger"));
    auto* row = new QHBoxLayout(m_failure);
    row->setContentsMargins(px(12), px(4), px(8), px(4));
    m_failureText->setTextFormat(Qt::PlainText);
    m_failureText->setWordWrap(true);
    auto* close = toolButton("x", tr("Close message"));
    row->addWidget(m_failureText, 1);
    row->addWidget(close);
    connect(close, &QToolButton::clicked, m_failure, &QWidget::hide);
    m_failure->hide();
    m_column->addWidget(m_failure);
    m_progress->setProperty("role", QStringLiteral("line"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(2);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    m_column->addWidget(m_progress);
    m_column->addWidget(m_stack, 1);
    m_stack->addWidget(m_table); // once it is in its place: the first page of a stack is given its style at once
    m_stack->addWidget(m_empty);
    m_column->addWidget(m_bar);
    main->setMinimumWidth(px(420));
    return main;
}

void TablePage::makeButtons()
{
    auto* columns = toolButton("columns", tr("Columns"));
    auto* refresh = toolButton("refresh", tr("Read again"));
    refresh->setToolTip(tr("Read again (F5)"));
    m_filters->addRight(columns);
    m_filters->addRight(refresh);
    m_filters->addRight(m_export);
    m_bom = m_export->addByteOrderMark();
    m_export->setChoices([this] { return exportChoices(); });
    connect(columns, &QToolButton::clicked, this, &TablePage::chooseColumns);
    connect(refresh, &QToolButton::clicked, &m_instance, &OpenInstance::refresh);
    connect(m_export, &ExportMenu::progress, this, [this](const Progress& p) {
        m_bar->showRunning(
            p.total > 0 ? tr("Exporting: %1 of %2").arg(exactNumber(p.done), exactNumber(p.total)) : tr("Exporting"));
    });
    connect(m_export, &ExportMenu::written, this, [this](const QString& file) {
        m_bar->showRunning({});
        emit notice(tr("Written: %1").arg(displayText(file)));
    });
    connect(m_export, &ExportMenu::failed, this, [this](const Error& error) {
        m_bar->showRunning({});
        if (error.fault == Fault::Cancelled)
            return emit notice(tr("Export stopped. No file was written."));
        m_failureText->setText(textOf(error).sentence());
        m_failure->show();
    });
}

void TablePage::connectTable()
{
    connect(m_filters, &FilterBar::searchChanged, this, [this](const QString& text) {
        m_model->setSearch(text);
        filtersChanged();
    });
    connect(m_filters, &FilterBar::facetChanged, this, &TablePage::applyFilters);
    connect(m_filters, &FilterBar::leftSearch, this, [this] {
        m_table->setFocus(Qt::OtherFocusReason);
        if (!m_table->currentIndex().isValid())
            m_table->selectRow(0);
    });
    connect(m_table, &DataTable::typed, m_filters, &FilterBar::typeAhead);
    connect(m_table, &DataTable::escaped, this, [this] {
        if (m_table->selectedRows().size() > 1)
            m_table->clearSelection();
        else
            m_filters->search().clear();
    });
    connect(m_table, &DataTable::opened, this, [this] {
        showDetail(true);
        updatePane();
        m_pane->focusContent();
    });
    connect(m_table, &DataTable::rowsSelected, this, &TablePage::selected);
    connect(m_table, &DataTable::menuAboutToShow, this, &TablePage::addToMenu);
    connect(m_table, &DataTable::linkActivated, this, [this](const Subject& s) { emit linkActivated(s, pageOf(s)); });
    connect(m_model, &RecordModel::rearranged, this, &TablePage::arranged);
    connect(m_pane, &DetailPane::linkActivated, this, &Page::linkActivated);
    connect(m_pane, &DetailPane::stepWanted, this, &TablePage::step);
    connect(m_pane, &DetailPane::closeWanted, this, [this] {
        showDetail(false);
        m_table->setFocus();
    });
    connect(m_bar, &BulkBar::clearWanted, m_table, &QAbstractItemView::clearSelection);
    connect(m_bar, &BulkBar::copyWanted, this, [this] { m_table->copyRowsTsv(true); });
    connect(m_bar, &BulkBar::cancelWanted, this, [this] {
        if (m_export->running())
            m_export->cancel();
        else
            m_instance.cancel();
    });
    connect(m_empty, &EmptyState::pressed, this, [this] {
        if (m_filters->anything())
            m_filters->clearAll();
        else
            m_instance.refresh();
    });
}

void TablePage::addFacet(const QString& column, const QString& title, bool ordered)
{
    m_filters->addFacet(column, title, [this, column] { return m_model->facet(column); }).setOrdered(ordered);
}

void TablePage::addAbove(QWidget* widget) { m_column->insertWidget(0, widget); }

void TablePage::start(std::vector<SortKey> sort)
{
    m_table->setSort(std::move(sort));
    m_model->setDraft(m_instance.draft());
    connect(&m_instance.draft(), &Draft::changed, this, [this] {
        m_described.reset();
        m_paneTimer.start();
    });
    if (m_actions)
        for (auto* button : m_actions->buttons())
            m_bar->addButton(button);
    connect(&m_instance, &OpenInstance::snapshotChanged, this, &TablePage::takeSnapshot);
    connect(&m_instance, &OpenInstance::stateChanged, this, [this] {
        m_model->setAwaiting(awaitingActivity(m_instance));
        updateState();
    });
    connect(&m_instance, &OpenInstance::progress, this, &TablePage::showProgress);
    takeSnapshot();
}

void TablePage::takeSnapshot()
{
    // Grey rows say that more is coming; how many is not known until all are read.
    constexpr int kGrey = 12;
    m_model->setAwaiting(awaitingActivity(m_instance));
    m_model->setSnapshot(m_instance.snapshot(), m_instance.now(), m_instance.whole() ? 0 : kGrey);
    m_paneTimer.start(); // also where no row moves: what the usage rows say of somebody
}

void TablePage::applyFilters()
{
    std::vector<Condition> conditions;
    for (const auto& [column, facet] : m_filters->facets())
        if (!facet->chosen().isEmpty())
            conditions.push_back({column, Condition::Is, facet->chosen()});
    m_model->setConditions(std::move(conditions));
    filtersChanged();
}

void TablePage::arranged()
{
    dataChanged();
    updateState();
    updateBar();
    m_paneTimer.start();
    if (m_toShow)
        showNow(*m_toShow);
    emit statusChanged();
}

void TablePage::selected()
{
    updateBar();
    m_paneTimer.start();
    emit statusChanged();
}

Worker& TablePage::worker()
{
    if (!m_worker)
        m_worker = std::make_unique<Worker>();
    return *m_worker;
}

RecordActions& TablePage::actions()
{
    if (!m_actions)
        m_actions = new RecordActions(m_instance, this);
    return *m_actions;
}

bool TablePage::hasCommands() const { return m_actions && !m_actions->empty(); }

void TablePage::addCommands(QMenu& menu) const
{
    if (m_actions)
        m_actions->fill(menu);
}

QStringList TablePage::selectedIds() const
{
    QStringList ids;
    for (const int row : m_table->selectedRows())
        if (const auto subject = m_model->subject(row); !subject.id.isEmpty())
            ids << subject.id;
    return ids;
}

void TablePage::refreshPane() { m_paneTimer.start(); }

void TablePage::addToMenu(QMenu* menu, const QModelIndex& index)
{
    if (m_actions) {
        menu->addSeparator();
        m_actions->fill(*menu);
    }
    const QString column = columnId(*m_model, index.column());
    if (!m_filters->facet(column))
        return;
    const QString words = index.data().toString();
    const auto text = tr("Show only “%1”").arg(words.isEmpty() ? tr("none") : words.left(40));
    menu->addSeparator();
    connect(menu->addAction(icon("filter"), QString(text).replace(u'&', u"&&"_qs)), &QAction::triggered, this,
        [this, column, value = index.data(ExactRole).toString()] { filterTo(column, value); });
}

void TablePage::filterTo(const QString& column, const QString& value)
{
    if (auto* facet = m_filters->facet(column)) {
        facet->setChosen({value});
        m_filters->changed();
        applyFilters();
    }
}

void TablePage::show(const Subject& subject)
{
    if (subject.type != m_model->listing().record) {
        m_filters->clearAll();
        showRelated(subject);
        return;
    }
    showNow(subject);
}

void TablePage::showNow(const Subject& subject)
{
    m_toShow.reset();
    int row = m_model->rowOf(subject.id);
    if (row < 0 && m_filters->anything() && m_model->knows(subject.id)) {
        m_filters->clearAll();
        row = m_model->rowOf(subject.id);
    }
    if (row >= 0) {
        m_table->selectRow(row);
        m_table->scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtCenter);
    } else if (!m_instance.whole())
        m_toShow = subject;
}

Subject TablePage::current() const
{
    const auto index = m_table->currentIndex();
    return index.isValid() ? m_model->subject(index.row()) : Subject{};
}

QString TablePage::pageOf(const Subject& subject) const
{
    return subject.type + u's'; // user, invite, key: the pages are named after what they list
}

void TablePage::focusSearch() { m_filters->focusSearch(); }

void TablePage::copy()
{
    if (m_table->selectedRows().size() > 1)
        m_table->copyRowsTsv(false);
    else
        m_table->copyCell();
}

void TablePage::chooseColumns()
{
    auto* chooser = new ColumnChooser(*m_table, this);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->popup(m_filters->mapToGlobal(QPoint(std::max(0, m_filters->width() - px(330)), m_filters->height())));
}

void TablePage::saveLayout(QSettings& settings) const
{
    const QString key = u"pages/"_qs + m_model->listing().id.toString();
    m_table->saveLayout(settings, key);
    m_pane->saveLayout(settings, key);
    settings.setValue(key + u"/splitter"_qs, m_splitter->saveState());
    settings.setValue(key + u"/detail"_qs, m_detailWanted);
}

void TablePage::restoreLayout(QSettings& settings)
{
    const QString key = u"pages/"_qs + m_model->listing().id.toString();
    m_table->restoreLayout(settings, key);
    m_pane->restoreLayout(settings, key);
    m_splitter->restoreState(settings.value(key + u"/splitter"_qs).toByteArray());
    m_detailWanted = settings.value(key + u"/detail"_qs, true).toBool();
    m_pane->setVisible(m_detailWanted);
}

} // namespace bw
