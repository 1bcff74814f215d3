// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roles/matrix_header.h"
#include "core/base/display.h"
#include "ui/common/face.h"
#include "ui/common/fonts.h"
#include "ui/common/icon.h"
#include "ui/common/tokens.h"
#include "ui/roles/switch_glyph.h"
#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace bw {
namespace {

constexpr int kGroups = 26, kNames = 128, kRow = 27;

void paintSortArrow(QPainter& p, QPointF tip, bool descending, const QColor& color)
{
    const double w = px(3), h = px(4);
    p.setBrush(color);
    p.setPen(Qt::NoPen);
    if (descending)
        p.drawPolygon(QPolygonF{{tip.x() - w, tip.y()}, {tip.x() + w, tip.y()}, {tip.x(), tip.y() + h}});
    else
        p.drawPolygon(QPolygonF{{tip.x() - w, tip.y() + h}, {tip.x() + w, tip.y() + h}, {tip.x(), tip.y()}});
}

} // namespace

MatrixHeader::MatrixHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setFirstSectionMovable(true);
    connect(this, &QHeaderView::sectionMoved, this, [this](int, int from, int to) { keepGroups(from, to); });
    setHighlightSections(false);
    setMinimumSectionSize(px(20));
    setMouseTracking(true);
}

void MatrixHeader::setContent(std::shared_ptr<const PermissionColumns> columns, int administrators)
{
    m_columns = std::move(columns);
    m_administrators = administrators;
    setAccessibleDescription(
        tr("%1 administrators: everything is on for them; the server ignores stored permissions.").arg(administrators));
    viewport()->update();
}

void MatrixHeader::setSort(std::vector<SortKey> keys)
{
    m_sort = std::move(keys);
    viewport()->update();
}

void MatrixHeader::sortBy(int section, bool added)
{
    const QString id = columnId(*model(), section);
    const auto known = std::find_if(m_sort.begin(), m_sort.end(), [&](const SortKey& k) { return k.column == id; });
    if (known != m_sort.end() && (added || m_sort.size() == 1))
        known->descending = !known->descending;
    else if (added)
        m_sort.push_back({id});
    else
        m_sort = {{id}};
    viewport()->update();
    emit sortChanged(m_sort);
}

QSize MatrixHeader::sizeHint() const { return {QHeaderView::sizeHint().width(), pinnedTop() + 2 * px(kRow)}; }

int MatrixHeader::pinnedTop() const { return px(kGroups + kNames); }

int MatrixHeader::permissionAt(int section) const
{
    const int p = section - kMatrixFirstPermission;
    return m_columns && p >= 0 && p < int(m_columns->permissions.size()) ? p : -1;
}

int MatrixHeader::groupAt(int section) const
{
    if (section < kMatrixFirstPermission)
        return -1;
    const auto permission = size_t(section - kMatrixFirstPermission);
    for (size_t g = 0; g < m_columns->groups.size(); ++g)
        if (permission < m_columns->groups[g].first + m_columns->groups[g].count)
            return int(g);
    return int(m_columns->groups.size());
}

bool MatrixHeader::startsGroup(int section) const
{
    for (int visual = visualIndex(section) - 1; visual >= 0; --visual)
        if (const int before = logicalIndex(visual); !isSectionHidden(before))
            return groupAt(before) != groupAt(section);
    return true;
}

bool MatrixHeader::inOrder() const
{
    for (int visual = 1; m_columns && visual < count(); ++visual)
        if (groupAt(logicalIndex(visual - 1)) > groupAt(logicalIndex(visual)))
            return false;
    return true;
}

// A column moves within its group only: the group's name stands over all of its columns.
void MatrixHeader::keepGroups(int oldVisual, int newVisual)
{
    if (!inOrder())
        moveSection(newVisual, oldVisual);
    viewport()->update();
}

int MatrixHeader::currentSection() const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(parentWidget());
    return view ? view->currentIndex().column() : -1;
}

void MatrixHeader::paintEvent(QPaintEvent* event)
{
    QHeaderView::paintEvent(event);
    if (!m_columns)
        return;
    QPainter p(viewport());
    p.setRenderHint(QPainter::Antialiasing, false);
    paintGroups(p);
    paintAdministrators(p);
}

void MatrixHeader::paintSection(QPainter* p, const QRect& area, int section) const
{
    if (!m_columns)
        return;
    const Tokens& t = tokens(palette());
    p->save();
    p->fillRect(area, t.header);
    paintName(*p, area, section);
    paintPinned(*p, area, section);
    const int permission = permissionAt(section);
    // A line before the group in its stronger colour, else after the column.
    p->setPen(permission >= 0 && startsGroup(section) ? t.border2 : t.border);
    const int top = permission >= 0 ? area.top() + px(kGroups) : area.top() + px(kGroups);
    if (permission >= 0)
        p->drawLine(area.left(), top, area.left(), area.bottom());
    else
        p->drawLine(area.right(), top, area.right(), area.bottom());
    p->setPen(t.border2);
    p->drawLine(area.bottomLeft(), area.bottomRight());
    p->restore();
}

void MatrixHeader::paintName(QPainter& p, const QRect& area, int section) const
{
    const Tokens& t = tokens(palette());
    const QString title = displayText(model()->headerData(section, Qt::Horizontal).toString(), 60);
    const QString id = columnId(*model(), section);
    const auto key = std::find_if(m_sort.begin(), m_sort.end(), [&](const SortKey& k) { return k.column == id; });
    const bool sorted = key != m_sort.end();
    const QRect names(area.left(), area.top() + px(kGroups), area.width(), px(kNames));
    p.setRenderHint(QPainter::Antialiasing);
    p.setFont(textFont(12, QFont::DemiBold));
    const QFontMetrics metrics = p.fontMetrics();
    if (permissionAt(section) < 0) {
        const bool numeric = model()->headerData(section, Qt::Horizontal, ColumnNumericRole).toBool();
        const QRect line(names.left() + px(8), names.bottom() - px(26), names.width() - px(16), px(20));
        p.setPen(t.text2);
        p.drawText(line, Qt::AlignVCenter | (numeric ? Qt::AlignRight : Qt::AlignLeft), title);
        if (sorted)
            paintSortArrow(p,
                QPointF(numeric ? line.right() - metrics.horizontalAdvance(title) - px(8)
                                : line.left() + metrics.horizontalAdvance(title) + px(9),
                    line.center().y() - px(1)),
                key->descending, t.text2);
        return;
    }
    if (section == currentSection())
        p.fillRect(names.adjusted(1, 0, 0, 0), t.accentTint);
    p.setFont(textFont(12));
    p.setPen(palette().color(QPalette::Text));
    p.save();
    p.translate(names.left(), names.bottom() - px(8));
    p.rotate(-90);
    const int room = px(kNames - 16) - (sorted ? px(10) : 0);
    p.drawText(QRect(0, 0, room, names.width()), Qt::AlignVCenter | Qt::AlignLeft,
        p.fontMetrics().elidedText(title, Qt::ElideRight, room));
    p.restore();
    if (sorted)
        paintSortArrow(p, QPointF(names.center().x() + 1, names.top() + px(5)), key->descending, t.text2);
}

QString MatrixHeader::pinnedText(int row, int section) const
{
    const QString id = columnId(*model(), section);
    if (id == u"name")
        return row == 0             ? tr("New users")
            : m_administrators == 1 ? tr("1 administrator")
                                    : tr("%1 administrators").arg(exactNumber(m_administrators));
    if (id == u"role")
        return row == 0 ? QStringLiteral("user") : QStringLiteral("admin");
    return id == u"models" ? tr("all") : QString{};
}

void MatrixHeader::paintPinned(QPainter& p, const QRect& area, int section) const
{
    const Tokens& t = tokens(palette());
    const int permission = permissionAt(section);
    for (int row = 0; row < 2; ++row) {
        const QRect cell(area.left(), area.top() + pinnedTop() + row * px(kRow), area.width(), px(kRow));
        p.fillRect(cell, palette().color(QPalette::AlternateBase));
        if (permission >= 0) {
            if (row == 0)
                paintSwitch(p, cell, byDefault(m_columns->permissions[size_t(permission)]), false, palette());
        } else {
            const bool name = columnId(*model(), section) == u"name";
            QRect words = cell.adjusted(px(8), 0, -px(8), 0);
            if (name) {
                const int side = px(16);
                p.drawPixmap(QRect(words.left() + px(2), cell.center().y() - side / 2 + 1, side, side),
                    iconPixmap(row == 0 ? "pin" : "lock", side, t.text2, devicePixelRatioF()));
                words.setLeft(words.left() + px(28));
            }
            p.setFont(textFont(13, name ? QFont::DemiBold : QFont::Normal));
            p.setPen(name ? palette().color(QPalette::Text) : t.text2);
            p.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                p.fontMetrics().elidedText(pinnedText(row, section), Qt::ElideRight, words.width()));
        }
        p.setPen(t.grid);
        p.drawLine(cell.topLeft(), cell.topRight());
    }
}

void MatrixHeader::paintGroups(QPainter& p) const
{
    const Tokens& t = tokens(palette());
    for (size_t g = 0; g < m_columns->groups.size(); ++g) {
        const auto& group = m_columns->groups[g];
        int left = -1, right = -1;
        for (size_t i = group.first; i < group.first + group.count; ++i) {
            const int section = int(i) + kMatrixFirstPermission;
            if (isSectionHidden(section))
                continue;
            const int at = sectionViewportPosition(section);
            left = right < 0 ? at : std::min(left, at);
            right = std::max(right, at + sectionSize(section));
        }
        if (right < 0 || left > viewport()->width())
            continue;
        QRect area(left, 0, right - left, px(kGroups));
        p.fillRect(area, t.header);
        p.setPen(t.border2);
        p.drawLine(area.topLeft(), area.bottomLeft());
        p.setPen(t.border);
        p.drawLine(area.left(), area.bottom(), area.right(), area.bottom());
        // The words stay in sight while their group is. The last one's may go on over the models, which have none.
        const int end = g + 1 == m_columns->groups.size() ? std::max(right, viewport()->width()) : right;
        const int from = std::max(left, 0) + px(8);
        const QRect words(from, 0, end - from - px(2), px(kGroups));
        p.setFont(textFont(12, QFont::DemiBold));
        p.setPen(palette().color(QPalette::Text));
        const QString title = groupTitle(group.id);
        p.drawText(
            words, Qt::AlignVCenter | Qt::AlignLeft, p.fontMetrics().elidedText(title, Qt::ElideRight, words.width()));
        const QRect rest = words.adjusted(p.fontMetrics().horizontalAdvance(title) + px(7), 0, 0, 0);
        p.setFont(textFont(12));
        const QString remark = groupRemark(*m_columns, g);
        if (p.fontMetrics().horizontalAdvance(remark) > rest.width())
            continue; // half a remark would say less than none
        p.setPen(t.text3);
        p.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, remark);
    }
}

void MatrixHeader::paintAdministrators(QPainter& p) const
{
    int left = -1, right = -1;
    for (int i = kMatrixFirstPermission; i < kMatrixFirstPermission + int(m_columns->permissions.size()); ++i)
        if (!isSectionHidden(i)) {
            left = right < 0 ? sectionViewportPosition(i) : std::min(left, sectionViewportPosition(i));
            right = std::max(right, sectionViewportPosition(i) + sectionSize(i));
        }
    if (right < 0)
        return;
    const Tokens& t = tokens(palette());
    const QRect area(left, pinnedTop() + px(kRow) + 1, right - left - 1, px(kRow) - 2);
    p.fillRect(area, palette().color(QPalette::AlternateBase));
    const int from = std::max(left, 0);
    paintSwitch(p, QRect(from + px(4), area.top(), px(20), area.height()), Switch::DefaultOn, false, palette());
    p.setFont(textFont(13));
    p.setPen(t.text2);
    const QRect words(from + px(28), area.top(), right - from - px(32), area.height());
    p.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
        p.fontMetrics().elidedText(tr("Everything is on for administrators; the server ignores stored permissions."),
            Qt::ElideRight, words.width()));
}

void MatrixHeader::mousePressEvent(QMouseEvent* event)
{
    const bool sortable =
        event->button() == Qt::LeftButton && event->pos().y() < pinnedTop() && cursor().shape() != Qt::SplitHCursor;
    m_pressed = sortable ? logicalIndexAt(event->pos()) : -1;
    m_pressedAt = event->pos();
    QHeaderView::mousePressEvent(event);
}

void MatrixHeader::mouseReleaseEvent(QMouseEvent* event)
{
    QHeaderView::mouseReleaseEvent(event);
    const int pressed = std::exchange(m_pressed, -1);
    const bool dragged = (event->pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (pressed >= 0 && !dragged && logicalIndexAt(event->pos()) == pressed)
        sortBy(pressed, event->modifiers().testFlag(Qt::ShiftModifier));
}

QString MatrixHeader::tipAt(const QPoint& at) const
{
    const int permission = permissionAt(logicalIndexAt(at));
    if (permission < 0)
        return {};
    if (at.y() < px(kGroups))
        for (size_t g = 0; g < m_columns->groups.size(); ++g)
            if (const auto& group = m_columns->groups[g];
                size_t(permission) >= group.first && size_t(permission) < group.first + group.count)
                return QStringLiteral("%1: %2").arg(groupTitle(group.id), groupRemark(*m_columns, g));
    if (at.y() >= pinnedTop() + px(kRow))
        return tr("Everything is on for administrators; the server ignores stored permissions.");
    const Permission& p = m_columns->permissions[size_t(permission)];
    if (!p.known)
        return tr("%1: found only in stored permissions, no effect on this server").arg(displayText(p.key));
    return QStringLiteral("%1 (%2)").arg(inWords(p, byDefault(p)), p.key);
}

bool MatrixHeader::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), plainTip(tipAt(help->pos())), viewport());
        return true;
    }
    return QHeaderView::viewportEvent(event);
}

} // namespace bw
