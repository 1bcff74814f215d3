// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roles/matrix_view.h"
#include "ui/common/cell_painter.h"
#include "ui/common/copy_rows.h"
#include "ui/roles/matrix_delegate.h"
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QMenu>
#include <QScrollBar>
#include <QToolTip>

namespace bw {

MatrixView::MatrixView(QWidget* parent)
    : QWidget(parent)
    , m_people(new QTableView(this))
    , m_cells(new QTableView(this))
    , m_underPeople(new QWidget(this))
    , m_peopleHeader(new MatrixHeader(m_people))
    , m_header(new MatrixHeader(m_cells))
{
    m_people->setAccessibleName(tr("Names and roles of people"));
    m_cells->setAccessibleName(tr("Permissions of people"));
    m_people->setHorizontalHeader(m_peopleHeader);
    m_cells->setHorizontalHeader(m_header);
    for (auto* view : {m_people, m_cells})
        prepare(*view);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(m_people);
    left->addWidget(m_underPeople);
    m_underPeople->hide();
    line->addLayout(left);
    line->addWidget(m_cells, 1);
    m_people->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_people->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *peopleBar = m_people->verticalScrollBar(), *bar = m_cells->verticalScrollBar();
    connect(peopleBar, &QScrollBar::valueChanged, bar, &QScrollBar::setValue);
    connect(bar, &QScrollBar::valueChanged, peopleBar, &QScrollBar::setValue);
    // A scroll bar under the permissions makes their view lower: the people's must end at the same row.
    connect(m_cells->horizontalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int highest) {
        m_underPeople->setFixedHeight(m_cells->horizontalScrollBar()->sizeHint().height());
        m_underPeople->setVisible(highest > 0);
    });
    for (auto* header : {m_peopleHeader, m_header})
        connect(header, &MatrixHeader::sortChanged, this, [this](const std::vector<SortKey>& keys) {
            setSort(keys);
            emit sortChanged(keys);
        });
    for (auto* header : {m_peopleHeader, m_header})
        connect(header, &QHeaderView::sectionResized, this, &MatrixView::resized);
    setFocusProxy(m_cells);
}

void MatrixView::prepare(QTableView& view)
{
    view.setItemDelegate(new MatrixDelegate(*this));
    view.setShowGrid(false);
    view.setFrameShape(QFrame::NoFrame);
    view.setWordWrap(false);
    view.setCornerButtonEnabled(false);
    view.setTabKeyNavigation(false);
    view.setSelectionBehavior(QAbstractItemView::SelectItems);
    view.setSelectionMode(QAbstractItemView::ExtendedSelection);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setMouseTracking(true);
    view.viewport()->setMouseTracking(true);
    view.viewport()->installEventFilter(this);
    view.installEventFilter(this);
    view.verticalHeader()->hide();
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.verticalHeader()->setMinimumSectionSize(px(20));
    view.verticalHeader()->setDefaultSectionSize(px(27));
}

void MatrixView::setModel(RecordModel* model, std::shared_ptr<const PermissionColumns> columns)
{
    m_model = model;
    m_columns = std::move(columns);
    // The selection of both is one; Qt makes one with each model.
    auto* old = m_cells->selectionModel();
    m_layingOut = true; // the column that was stretched gets its old width back, and may be another one now
    m_cells->setModel(model);
    m_people->setModel(model);
    m_layingOut = false;
    auto* spare = m_people->selectionModel();
    m_people->setSelectionModel(m_cells->selectionModel());
    delete spare;
    delete old;
    connect(m_cells->selectionModel(), &QItemSelectionModel::selectionChanged, this, &MatrixView::selectionChanged);
    connect(m_cells->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        for (auto* view : {m_people, m_cells})
            view->viewport()->update();
        m_header->viewport()->update();
        emit selectionChanged();
    });
    connect(model, &RecordModel::aboutToRearrange, this, &MatrixView::remember);
    connect(model, &RecordModel::rearranged, this, &MatrixView::restore);
    setSort(model->sortKeys());
    setAdministrators(0);
    showColumns();
}

void MatrixView::setAdministrators(int count)
{
    m_peopleHeader->setContent(m_columns, count);
    m_header->setContent(m_columns, count);
}

void MatrixView::setSort(const std::vector<SortKey>& keys)
{
    for (auto* header : {m_peopleHeader, m_header})
        header->setSort(keys);
}

Subject MatrixView::current() const
{
    const QModelIndex index = m_cells->currentIndex();
    return m_model && index.isValid() ? m_model->subject(index.row()) : Subject{};
}

void MatrixView::selectPerson(const QString& id)
{
    const int row = m_model ? m_model->rowOf(id) : -1;
    if (row < 0) {
        m_currentId = id;
        m_currentColumn = firstPermission();
        return;
    }
    const QModelIndex index = m_model->index(row, firstPermission());
    m_cells->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_cells->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

// Rows move when they are sorted and filtered; a person stays current, also over a time out of sight.
void MatrixView::remember()
{
    const QModelIndex index = m_cells->currentIndex();
    if (!index.isValid())
        return;
    m_currentId = m_model->subject(index.row()).id;
    m_currentColumn = index.column();
}

void MatrixView::restore()
{
    const int row = m_currentId.isEmpty() ? -1 : m_model->rowOf(m_currentId);
    if (row < 0)
        return;
    const QModelIndex index = m_model->index(row, m_currentColumn);
    m_cells->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_cells->scrollTo(
        m_model->index(row, m_currentColumn < kMatrixFirstPermission ? firstPermission() : m_currentColumn));
}

QString MatrixView::selectionText() const
{
    qsizetype cells = 0;
    for (const auto& range : m_cells->selectionModel()->selection())
        cells += qsizetype(range.width()) * range.height();
    return cells > 1 ? tr("%1 cells selected").arg(cells) : QString{};
}

void MatrixView::copy(bool titles) const
{
    std::vector<int> rows, columns;
    bool wholeRows = false;
    QSet<int> chosenRows, chosenColumns;
    for (const auto& range : m_cells->selectionModel()->selection()) {
        for (int r = range.top(); r <= range.bottom(); ++r)
            chosenRows.insert(r);
        for (int c = range.left(); c <= range.right(); ++c) {
            chosenColumns.insert(c);
            wholeRows |= c == m_model->columnOf(u"name");
        }
    }
    for (const int c : fromLeftToRight())
        if ((wholeRows || chosenColumns.contains(c)) && !(m_people->isColumnHidden(c) && m_cells->isColumnHidden(c)))
            columns.push_back(c);
    rows.assign(chosenRows.begin(), chosenRows.end());
    std::sort(rows.begin(), rows.end());
    if (!rows.empty())
        QApplication::clipboard()->setText(rowsAsTsv(*m_model, rows, columns, titles));
}

// The arrow keys go over the seam between the two views.
bool MatrixView::cross(QTableView& from, int key)
{
    const QModelIndex now = m_cells->currentIndex();
    if (!now.isValid())
        return false;
    int last = 0;
    for (const int c : fromLeftToRight())
        if (c < kMatrixFirstPermission && !m_people->isColumnHidden(c))
            last = c;
    int to = -1;
    if (&from == m_cells && key == Qt::Key_Left && now.column() == firstPermission())
        to = last;
    if (&from == m_people && key == Qt::Key_Right && now.column() == last)
        to = firstPermission();
    if (to < 0)
        return false;
    m_cells->selectionModel()->setCurrentIndex(m_model->index(now.row(), to), QItemSelectionModel::ClearAndSelect);
    (to == last ? m_people : m_cells)->setFocus();
    return true;
}

bool MatrixView::keyPressed(QTableView& view, QKeyEvent& event)
{
    const QString text = event.text();
    if (event.matches(QKeySequence::Copy)) {
        copy(false);
    } else if (event.key() == Qt::Key_C && event.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
        copy(true);
    } else if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        if (const Subject person = current(); !person.id.isEmpty())
            emit personActivated(person);
    } else if (event.key() == Qt::Key_Space && isSwitch(m_cells->currentIndex())) {
        emit switchWanted();
    } else if (event.key() == Qt::Key_Escape) {
        emit escaped();
    } else if (event.key() == Qt::Key_Menu || (event.key() == Qt::Key_F10 && event.modifiers() == Qt::ShiftModifier)) {
        showMenu(view.viewport()->mapToGlobal(view.visualRect(m_cells->currentIndex()).bottomLeft()));
    } else if (event.modifiers() == Qt::NoModifier && (event.key() == Qt::Key_Left || event.key() == Qt::Key_Right)) {
        return cross(view, event.key());
    } else if (!text.isEmpty() && text[0].isPrint() && !text[0].isSpace()
        && !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))) {
        emit typed(text);
    } else {
        return false;
    }
    return true;
}

bool MatrixView::isSwitch(const QModelIndex& index) const
{
    const int permission = index.column() - kMatrixFirstPermission;
    return index.isValid() && permission >= 0 && permission < int(m_columns->permissions.size());
}

bool MatrixView::overName(const QPoint& at) const
{
    const QModelIndex index = m_people->indexAt(at);
    return index.isValid() && index.column() == m_model->columnOf(u"name")
        && textRect(m_people->visualRect(index), index.data(FaceRole).value<Face>()).contains(at);
}

void MatrixView::pointerAt(QTableView& view, const QPoint& at)
{
    const int row = view.rowAt(at.y());
    const bool name = &view == m_people && overName(at);
    if (row == m_hoverRow && name == m_hoverName)
        return;
    m_hoverRow = row;
    m_hoverName = name;
    m_people->viewport()->setCursor(name ? Qt::PointingHandCursor : Qt::ArrowCursor);
    for (auto* both : {m_people, m_cells})
        both->viewport()->update();
}

void MatrixView::showTip(QTableView& view, const QPoint& at, const QPoint& global) const
{
    const QModelIndex index = view.indexAt(at);
    const Face face = index.data(FaceRole).value<Face>();
    const QString tip = !face.tip.isEmpty() ? face.tip : fits(view.visualRect(index), face) ? QString{} : face.text;
    QToolTip::showText(global, plainTip(tip), view.viewport(), view.visualRect(index));
}

void MatrixView::showMenu(const QPoint& global)
{
    const Subject person = current();
    if (person.id.isEmpty())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Show %1").arg(QString(person.label.left(60)).replace(u'&', QStringLiteral("&&"))), this,
        [this, person] { emit personActivated(person); });
    menu->addSeparator();
    menu->addAction(tr("Copy cells"), QKeySequence::Copy, this, [this] { copy(false); });
    menu->addAction(
        tr("Copy cells with titles"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), this, [this] { copy(true); });
    menu->addSeparator();
    const int column = m_cells->currentIndex().column();
    const QString title =
        m_model->headerData(column, Qt::Horizontal).toString().left(60).replace(u'&', QStringLiteral("&&"));
    menu->addAction(tr("Sort by %1").arg(title), this, [this, column] { m_header->sortBy(column, false); });
    menu->addAction(tr("Add %1 to the sort").arg(title), this, [this, column] { m_header->sortBy(column, true); });
    menu->popup(global);
}

bool MatrixView::eventFilter(QObject* object, QEvent* event)
{
    for (auto* view : {m_people, m_cells}) {
        if (object == view && event->type() == QEvent::KeyPress)
            return keyPressed(*view, static_cast<QKeyEvent&>(*event));
        if (object != view->viewport())
            continue;
        switch (event->type()) {
        case QEvent::MouseMove:
            pointerAt(*view, static_cast<QMouseEvent*>(event)->pos());
            break;
        case QEvent::Leave:
            pointerAt(*view, {-1, -1});
            break;
        case QEvent::MouseButtonPress: {
            const auto* mouse = static_cast<QMouseEvent*>(event);
            m_pressedName = view == m_people && mouse->button() == Qt::LeftButton
                && mouse->modifiers() == Qt::NoModifier && overName(mouse->pos());
            const QModelIndex pressed = view == m_cells ? m_cells->indexAt(mouse->pos()) : QModelIndex();
            const bool again = isSwitch(pressed) && pressed == m_cells->currentIndex()
                && m_cells->selectionModel()->selectedIndexes().size() == 1 && mouse->button() == Qt::LeftButton
                && mouse->modifiers() == Qt::NoModifier;
            m_pressedCell = again ? pressed : QModelIndex();
            break;
        }
        case QEvent::MouseButtonRelease:
            if (const QPersistentModelIndex cell = std::exchange(m_pressedCell, {});
                cell.isValid() && view == m_cells && m_cells->indexAt(static_cast<QMouseEvent*>(event)->pos()) == cell)
                emit switchWanted();
            if (std::exchange(m_pressedName, false) && overName(static_cast<QMouseEvent*>(event)->pos()))
                if (const Subject person = current(); !person.id.isEmpty())
                    emit personActivated(person);
            break;
        case QEvent::ContextMenu:
            showMenu(static_cast<QContextMenuEvent*>(event)->globalPos());
            return true;
        case QEvent::ToolTip: {
            const auto* help = static_cast<QHelpEvent*>(event);
            showTip(*view, help->pos(), help->globalPos());
            return true;
        }
        default:
            break;
        }
    }
    return QWidget::eventFilter(object, event);
}

} // namespace bw
