// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/facet_popup.h"
#include "core/base/display.h"
#include "ui/common/cell_painter.h"
#include "ui/common/fonts.h"
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <QWidgetAction>

namespace bw {

namespace {

constexpr size_t kLong = 9; // values, from which on a field to search is worth its place
constexpr int kShown = 12;
constexpr int kMost = 300; // listed at a time; of more, the search finds the rest
enum { ValueRole = Qt::UserRole, CountRole };

// The style draws box and label; the count stands at the right, third colour.
class ValueDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto& t = tokens(option.palette);
        const bool current = option.state.testFlag(QStyle::State_Selected);
        p->fillRect(option.rect, current ? t.accentTint : option.palette.color(QPalette::Base));
        QStyleOptionButton box;
        box.palette = option.palette;
        box.state = QStyle::State_Enabled
            | (index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
        const int side = option.widget->style()->pixelMetric(QStyle::PM_IndicatorWidth, &box, option.widget);
        box.rect = QRect(option.rect.left() + px(8), option.rect.center().y() - side / 2 + 1, side, side);
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, p, option.widget);

        const QString count = exactNumber(index.data(CountRole).toInt());
        p->setFont(textFont(12));
        p->setPen(current ? t.text2 : t.text3);
        const int width = tabularWidth(p->fontMetrics(), count);
        paintTabular(*p, option.rect.adjusted(0, 0, -px(8), 0), Qt::AlignRight, count);
        p->setFont(textFont(13));
        p->setPen(option.palette.color(QPalette::Text));
        const QRect words = option.rect.adjusted(px(14) + side, 0, -px(16) - width, 0);
        p->drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            p->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const QFontMetrics m(textFont(13));
        return {px(80) + m.horizontalAdvance(index.data().toString().left(60)), px(28)};
    }
};

} // namespace

FacetPopup::FacetPopup(const QString& title, std::vector<FacetValue> values, const QStringList& chosen, QWidget* parent)
    : QMenu(parent)
    , m_list(new QListWidget)
    , m_rest(new QLabel)
    , m_values(std::move(values))
    , m_chosen(chosen)
{
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(px(6), px(6), px(6), px(6));
    layout->setSpacing(px(6));
    if (m_values.size() >= kLong) {
        m_field = new QLineEdit;
        m_field->setAccessibleName(tr("Search in %1").arg(title));
        m_field->setPlaceholderText(tr("Search"));
        m_field->installEventFilter(this);
        connect(m_field, &QLineEdit::textChanged, this, &FacetPopup::fill);
        layout->addWidget(m_field);
    }
    m_list->setAccessibleName(title);
    m_list->setItemDelegate(new ValueDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    connect(m_list, &QListWidget::itemClicked, this, &FacetPopup::toggle);
    layout->addWidget(m_list);
    m_rest->setProperty("role", QStringLiteral("hint"));
    layout->addWidget(m_rest);
    fill({});
    m_list->setFixedHeight(std::clamp(m_list->count(), 1, kShown) * px(28) + 2);
    m_list->setMinimumWidth(
        std::clamp(m_list->sizeHintForColumn(0) + (m_list->count() > kShown ? px(14) : 0), px(200), px(360)));
    auto* action = new QWidgetAction(this);
    action->setDefaultWidget(box);
    addAction(action);
}

void FacetPopup::fill(const QString& narrowedTo)
{
    m_list->clear();
    int rest = 0;
    for (const auto& v : m_values) {
        if (!v.label.contains(narrowedTo, Qt::CaseInsensitive))
            continue;
        if (m_list->count() == kMost) {
            ++rest;
            continue;
        }
        auto* item = new QListWidgetItem(v.label, m_list);
        item->setData(ValueRole, v.value);
        item->setData(CountRole, v.count);
        item->setData(Qt::AccessibleTextRole, tr("%1, %2").arg(v.label, exactNumber(v.count)));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_chosen.contains(v.value) ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(0);
    m_rest->setText(tr("%n more: type to find them", nullptr, rest));
    m_rest->setVisible(rest > 0);
}

void FacetPopup::toggle(QListWidgetItem* item)
{
    if (!item)
        return;
    const auto value = item->data(ValueRole).toString();
    if (!m_chosen.removeOne(value))
        m_chosen << value;
    item->setCheckState(m_chosen.contains(value) ? Qt::Checked : Qt::Unchecked);
    emit ticked(m_chosen);
}

void FacetPopup::showEvent(QShowEvent* e)
{
    QMenu::showEvent(e);
    (m_field ? static_cast<QWidget*>(m_field) : m_list)->setFocus(Qt::PopupFocusReason);
}

bool FacetPopup::eventFilter(QObject* watched, QEvent* e)
{
    if (e->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(e)->key() == Qt::Key_Escape) {
        e->accept();
        return true;
    }
    if (e->type() != QEvent::KeyPress)
        return QMenu::eventFilter(watched, e);
    auto* key = static_cast<QKeyEvent*>(e);
    const bool inField = watched == m_field;
    switch (key->key()) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // A search that leaves one value and a return is a choice; otherwise return is done with it.
        if (inField && !m_field->text().isEmpty())
            toggle(m_list->currentItem());
        close();
        return true;
    case Qt::Key_Space:
        if (inField)
            break;
        toggle(m_list->currentItem());
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (!inField)
            break;
        m_list->setFocus();
        return true;
    default:
        break;
    }
    return QMenu::eventFilter(watched, e);
}

} // namespace bw
