// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roles/matrix_delegate.h"
#include "ui/common/cell_painter.h"
#include "ui/roles/matrix_view.h"
#include "ui/roles/switch_glyph.h"
#include <QPainter>

namespace bw {

MatrixDelegate::MatrixDelegate(MatrixView& view)
    : QStyledItemDelegate(&view)
    , m_view(view)
{
}

void MatrixDelegate::paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QPalette& palette = m_view.palette();
    const Tokens& t = tokens(palette);
    const int permission = index.column() - kMatrixFirstPermission;
    const bool isSwitch = permission >= 0 && permission < int(m_view.m_columns->permissions.size());
    const QModelIndex current = m_view.m_cells->currentIndex();
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool rowChosen = current.isValid() && current.row() == index.row();
    p->fillRect(option.rect,
        chosen                                                     ? t.accentTint2
            : rowChosen && index.column() < kMatrixFirstPermission ? t.accentTint
            : m_view.m_hoverRow == index.row()                     ? palette.color(QPalette::AlternateBase)
                                                                   : palette.color(QPalette::Base));
    p->setPen(t.grid);
    p->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (isSwitch) {
        p->setPen(m_view.m_header->startsGroup(index.column()) ? t.border2 : t.grid);
        p->drawLine(option.rect.topLeft(), option.rect.bottomLeft());
        if (const auto row = m_view.m_model->record(index.row())) {
            const Permission& which = m_view.m_columns->permissions[size_t(permission)];
            Switch shown = switchOf(m_view.m_model->snapshot()->users[*row], which);
            const auto staged = m_view.m_model->preview(*row);
            if (staged && !staged->after.users.empty())
                if (const Switch next = switchOf(staged->after.users[0], which); next != shown) {
                    if (!chosen)
                        p->fillRect(option.rect.adjusted(1, 0, 0, -1), t.trayBg);
                    p->fillRect(QRect(option.rect.left(), option.rect.top(), px(2), option.rect.height()), t.editMark);
                    shown = next;
                }
            paintSwitch(*p, option.rect, shown, !which.known, palette);
        }
    } else {
        const bool hovered = m_view.m_hoverName && m_view.m_hoverRow == index.row()
            && index.column() == m_view.m_model->columnOf(u"name");
        paintCell(*p, option.rect, index.data(FaceRole).value<Face>(), {chosen, hovered, chosen}, palette);
        p->setPen(index.column() < kMatrixFirstPermission ? t.grid : t.border2);
        if (index.column() < kMatrixFirstPermission)
            p->drawLine(option.rect.topRight(), option.rect.bottomRight());
        else
            p->drawLine(option.rect.topLeft(), option.rect.bottomLeft());
    }
    if (current == index) {
        p->setPen(QPen(palette.color(QPalette::Active, QPalette::Highlight), 2));
        p->setBrush(Qt::NoBrush);
        p->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
}

} // namespace bw
