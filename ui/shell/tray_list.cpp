// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tray_list.h"
#include "core/base/display.h"
#include "core/changes/plan.h"
#include "ui/common/draw_text.h"
#include "ui/common/fonts.h"
#include "ui/common/icon.h"
#include "ui/common/tokens.h"
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

namespace bw {

namespace {

constexpr int kRows = 8, kRow = 28;

enum Role { NameRole = Qt::UserRole + 1, WhatRole, ConflictRole, SerialRole };

} // namespace

QString changeName(const Change& c)
{
    const QString label = displayText(c.subject.label, 80);
    return !label.isEmpty() ? label : titleOf(*kind(c.kind));
}

class TrayList::Model final : public QAbstractListModel {
public:
    Model(Draft& draft, QObject* parent)
        : QAbstractListModel(parent)
        , m_draft(draft)
    {
        connect(&draft, &Draft::changed, this, [this] {
            beginResetModel();
            endResetModel();
        });
    }
    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_draft.entries().size());
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        if (!index.isValid() || size_t(index.row()) >= m_draft.entries().size())
            return {};
        const auto& entry = *m_draft.entries()[size_t(index.row())];
        switch (role) {
        case NameRole:
            return changeName(entry.change);
        case WhatRole:
            return displayText(summary(entry.change, m_draft.base().get()), 200);
        case Qt::DisplayRole:
            return tr("%1: %2").arg(
                       changeName(entry.change), displayText(summary(entry.change, m_draft.base().get()), 200))
                + (entry.conflict ? tr(", conflict") : QString());
        case ConflictRole:
            return entry.conflict;
        case SerialRole:
            return entry.serial;
        default:
            return {};
        }
    }

private:
    Draft& m_draft;
};

class TrayList::Delegate final : public QStyledItemDelegate {
public:
    explicit Delegate(TrayList& list)
        : QStyledItemDelegate(&list)
        , m_list(list)
    {
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {px(200), px(kRow)}; }
    void paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto& palette = m_list.palette();
        const auto& t = tokens(palette);
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        p->fillRect(option.rect, chosen ? t.accentTint2 : m_list.m_hover == index.row() ? t.buttonHover : t.trayBg);
        QRect area = option.rect.adjusted(px(44), 0, -px(44), 0);
        p->setPen(palette.color(QPalette::Text));
        p->setFont(textFont(13, QFont::DemiBold));
        const QString name = index.data(NameRole).toString();
        drawElided(*p, area, name);
        area.setLeft(std::min(area.right(), area.left() + p->fontMetrics().horizontalAdvance(name) + px(10)));
        p->setFont(textFont(13));
        if (index.data(ConflictRole).toBool()) {
            const QString words = TrayList::tr("changed in the database meanwhile");
            p->setPen(t.tone(Tone::Warning).text);
            const int width = p->fontMetrics().horizontalAdvance(words);
            p->drawText(area, Qt::AlignRight | Qt::AlignVCenter, words);
            area.setRight(area.right() - width - px(10));
        }
        p->setPen(t.text2);
        drawElided(*p, area, index.data(WhatRole).toString());
        if (m_list.m_hover == index.row() || chosen) {
            const QRect cross = m_list.crossRect(index);
            p->drawPixmap(cross.topLeft(), iconPixmap("x", cross.width(), t.text2, p->device()->devicePixelRatioF()));
        }
        if (m_list.hasFocus() && m_list.currentIndex() == index) {
            p->setPen(palette.color(QPalette::Active, QPalette::Highlight));
            p->setBrush(Qt::NoBrush);
            p->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
    }

private:
    TrayList& m_list;
};

TrayList::TrayList(Draft& draft, QWidget* parent)
    : QListView(parent)
    , m_draft(draft)
{
    setModel(new Model(draft, this));
    setItemDelegate(new Delegate(*this));
    setUniformItemSizes(true);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setProperty("role", QStringLiteral("tray"));
    setAccessibleName(tr("List of pending changes"));
    setAccessibleDescription(tr("Del discards those that are selected."));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&draft, &Draft::changed, this, &QWidget::updateGeometry);
}

QSize TrayList::sizeHint() const { return {px(400), px(kRow) * std::clamp(model()->rowCount(), 1, kRows)}; }
QSize TrayList::minimumSizeHint() const { return {px(200), px(kRow) * std::clamp(model()->rowCount(), 1, 2)}; }
int TrayList::heightOfAll() const { return px(kRow) * std::max(1, model()->rowCount()); }

QRect TrayList::crossRect(const QModelIndex& index) const
{
    const QRect row = visualRect(index);
    return {row.right() - px(28), row.center().y() - px(8) + 1, px(16), px(16)};
}

void TrayList::discardSelected()
{
    QSet<quint64> serials;
    for (const auto& index : selectionModel()->selectedIndexes())
        serials.insert(index.data(SerialRole).toULongLong());
    const int row = currentIndex().row();
    m_draft.discard(serials);
    if (model()->rowCount() > 0)
        setCurrentIndex(model()->index(std::clamp(row, 0, model()->rowCount() - 1), 0));
}

void TrayList::keyPressEvent(QKeyEvent* e)
{
    if (e->key() == Qt::Key_Delete || e->key() == Qt::Key_Backspace)
        return discardSelected();
    QListView::keyPressEvent(e);
}

void TrayList::mouseReleaseEvent(QMouseEvent* e)
{
    const auto index = indexAt(e->pos());
    if (e->button() == Qt::LeftButton && index.isValid() && crossRect(index).adjusted(-6, -6, 6, 6).contains(e->pos()))
        return m_draft.discard({index.data(SerialRole).toULongLong()});
    QListView::mouseReleaseEvent(e);
}

void TrayList::mouseMoveEvent(QMouseEvent* e)
{
    const int row = indexAt(e->pos()).row();
    if (row != std::exchange(m_hover, row))
        viewport()->update();
    QListView::mouseMoveEvent(e);
}

void TrayList::leaveEvent(QEvent* e)
{
    m_hover = -1;
    viewport()->update();
    QListView::leaveEvent(e);
}

void TrayList::contextMenuEvent(QContextMenuEvent* e)
{
    if (!currentIndex().isValid())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* discard = menu->addAction(icon("x"), tr("Discard"), this, &TrayList::discardSelected);
    discard->setShortcut(Qt::Key_Delete);
    menu->popup(e->globalPos());
}

} // namespace bw
