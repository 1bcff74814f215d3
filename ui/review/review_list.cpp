// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_list.h"
#include "core/base/display.h"
#include "core/domain/text.h"
#include "ui/common/draw_text.h"
#include "ui/common/fonts.h"
#include "ui/common/icon.h"
#include "ui/common/tokens.h"
#include <QAbstractListModel>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionButton>
#include <QStyledItemDelegate>

namespace bw {

namespace {

constexpr int kTwoLines = 54, kThreeLines = 70;
constexpr size_t kMeasured = 300; // rows whose heights are asked for one by one

RowNote outcomeNote(const Outcome& outcome)
{
    switch (outcome.status) {
    case Status::Done:
        return {ReviewList::tr("applied"), Tone::Success, "check"};
    case Status::AlreadyDone:
        return {ReviewList::tr("was so already"), {}, "check"};
    case Status::Conflict:
        return {ReviewList::tr("not applied: changed in the database meanwhile"), Tone::Warning, "alert"};
    case Status::Skipped:
        return {ReviewList::tr("not applied, because another one was not"), {}, "minus"};
    case Status::Unknown:
        return {ReviewList::tr("not known whether it was applied"), Tone::Warning, "help"};
    case Status::Failed:
    case Status::Refused:
        break;
    }
    return {outcome.error ? displayText(textOf(*outcome.error).what, 200) : ReviewList::tr("not applied"), Tone::Danger,
        "error"};
}

} // namespace

QString nameOf(const Change& c)
{
    const QString label = displayText(c.subject.label, 80);
    return !label.isEmpty() ? label : titleOf(*kind(c.kind));
}

RowNote noteOf(const Review& review, int row)
{
    const auto& r = review.rows()[size_t(row)];
    if (const auto* outcome = review.outcome(row))
        return outcomeNote(*outcome);
    const auto* item = review.item(row);
    switch (r.out) {
    case Review::Out::Refused:
        return {displayText(textOf(*item->refused).what, 200), Tone::Danger, "lock"};
    case Review::Out::Conflict:
        if (review.whole())
            return {ReviewList::tr("changed in the database meanwhile"), Tone::Warning, "alert"};
        return {ReviewList::tr("left out: changed in the database meanwhile"), Tone::Warning, "alert"};
    case Review::Out::AlreadyDone:
        if (review.whole())
            return {ReviewList::tr("done already"), Tone::Success, "check"};
        return {ReviewList::tr("left out: it is so already"), {}, "check"};
    case Review::Out::Blocked:
        return {ReviewList::tr("left out: %1").arg(displayText(textOf(r.blocked->finding).what, 200)), Tone::Danger,
            "lock"};
    case Review::Out::ByChoice:
        return {ReviewList::tr("left out"), {}, nullptr};
    case Review::Out::In:
        break;
    }
    const Risk* worst = nullptr;
    for (const auto* risk : review.risks(row))
        if (!worst || risk->finding.level > worst->finding.level)
            worst = risk;
    if (worst && worst->finding.level == Level::Block)
        return {displayText(textOf(worst->finding).what, 200), Tone::Danger, "lock"};
    const QString lost = item ? inWords(item->loses) : QString();
    const QString effects = item ? item->effects.join(QStringLiteral(", ")) : QString();
    if (isDeletion(r.change))
        return {lost, Tone::Danger, "trash"};
    if (worst && worst->finding.level == Level::Warn)
        return {displayText(effects.isEmpty() ? textOf(worst->finding).what : effects, 200), Tone::Warning, "alert"};
    if (!effects.isEmpty())
        return {displayText(effects, 200), Tone::Warning, nullptr};
    return {lost.isEmpty() ? QString() : lost, Tone::Warning, lost.isEmpty() ? nullptr : "alert"};
}

class ReviewList::Model final : public QAbstractListModel {
public:
    Model(Review& review, QObject* parent)
        : QAbstractListModel(parent)
        , m_review(review)
        , m_count(int(review.rows().size()))
    {
        connect(&review, &Review::changed, this, [this] {
            const int count = int(m_review.rows().size());
            if (count != m_count) {
                beginResetModel();
                m_count = count;
                endResetModel();
            } else if (count > 0) {
                emit layoutAboutToBeChanged(); // rows grow and shrink with what is said of them
                emit layoutChanged();
            }
        });
    }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_count; }
    QVariant data(const QModelIndex& index, int role) const override
    {
        if (!index.isValid() || index.row() >= m_count)
            return {};
        const auto& row = m_review.rows()[size_t(index.row())];
        switch (role) {
        case Qt::DisplayRole: {
            const QString note = noteOf(m_review, index.row()).words;
            const QString what = tr("%1: %2").arg(nameOf(row.change), displayText(m_review.words(index.row()), 200));
            return note.isEmpty() ? what : what + QStringLiteral(", ") + note;
        }
        case Qt::CheckStateRole:
            return row.out == Review::Out::In ? Qt::Checked : Qt::Unchecked;
        default:
            return {};
        }
    }
    bool setData(const QModelIndex& index, const QVariant& value, int role) override
    {
        if (role != Qt::CheckStateRole || !m_review.canChoose(index.row()))
            return false;
        m_review.include(index.row(), value.toInt() == Qt::Checked);
        return true;
    }
    Qt::ItemFlags flags(const QModelIndex&) const override
    {
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren;
    }

private:
    Review& m_review;
    int m_count;
};

class ReviewList::Delegate final : public QStyledItemDelegate {
public:
    explicit Delegate(ReviewList& list)
        : QStyledItemDelegate(&list)
        , m_list(list)
    {
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const bool two = !m_list.uniformItemSizes() && noteOf(m_list.m_review, index.row()).words.isEmpty();
        return {px(200), px(two ? kTwoLines : kThreeLines)};
    }
    static QRect boxRect(const QRect& row) { return {row.left() + px(12), row.top() + px(10), px(16), px(16)}; }

    void paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto& palette = m_list.palette();
        const auto& t = tokens(palette);
        const auto& row = m_list.m_review.rows()[size_t(index.row())];
        const bool chosen = m_list.currentIndex() == index;
        p->fillRect(option.rect, chosen ? t.accentTint2 : palette.color(QPalette::Base));
        p->setPen(t.grid);
        p->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        if (m_list.m_review.stage() != Review::Stage::Over)
            paintBox(p, option.rect, index.row());
        const auto note = noteOf(m_list.m_review, index.row());
        QRect line(option.rect.left() + px(38), option.rect.top() + px(9), option.rect.width() - px(38 + 12), px(18));
        QRect head = line;
        if (note.icon) {
            const QRect mark(line.right() - px(16), line.top(), px(16), px(16));
            p->drawPixmap(mark,
                iconPixmap(note.icon, mark.width(), note.tone ? t.tone(*note.tone).text : t.text2,
                    p->device()->devicePixelRatioF()));
            head.setRight(mark.left() - px(6));
        }
        const bool in = row.out == Review::Out::In;
        p->setFont(textFont(13, QFont::DemiBold));
        p->setPen(in ? palette.color(QPalette::Text) : t.text2);
        drawElided(*p, head, nameOf(row.change));
        line.translate(0, px(18));
        p->setFont(textFont(13));
        p->setPen(t.text2);
        drawElided(*p, line, bw::displayText(m_list.m_review.words(index.row()), 200));
        if (!note.words.isEmpty()) {
            line.translate(0, px(17));
            p->setFont(textFont(12));
            p->setPen(note.tone ? t.tone(*note.tone).text : t.text2);
            drawElided(*p, line, note.words);
        }
        if (chosen && m_list.hasFocus()) {
            p->setPen(QPen(palette.color(QPalette::Active, QPalette::Highlight), 2));
            p->setBrush(Qt::NoBrush);
            p->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
    }

private:
    void paintBox(QPainter* p, const QRect& rect, int row) const
    {
        QStyleOptionButton box;
        box.rect = boxRect(rect);
        box.palette = m_list.palette();
        box.state = m_list.m_review.rows()[size_t(row)].out == Review::Out::In ? QStyle::State_On : QStyle::State_Off;
        if (m_list.m_review.canChoose(row) && m_list.m_review.stage() != Review::Stage::Applying)
            box.state |= QStyle::State_Enabled;
        QApplication::style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, p);
    }
    ReviewList& m_list;
};

ReviewList::ReviewList(Review& review, QWidget* parent)
    : QListView(parent)
    , m_review(review)
{
    setModel(new Model(review, this));
    setItemDelegate(new Delegate(*this));
    setUniformItemSizes(review.rows().size() > kMeasured);
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Changes"));
    setAccessibleDescription(tr("Space puts a change in or leaves it out."));
}

void ReviewList::showRow(int row)
{
    const auto index = model()->index(row, 0);
    setCurrentIndex(index);
    scrollTo(index);
}

void ReviewList::keyPressEvent(QKeyEvent* e)
{
    const auto index = currentIndex();
    if (e->key() == Qt::Key_Space && index.isValid()) {
        model()->setData(index, index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked,
            Qt::CheckStateRole);
        return;
    }
    QListView::keyPressEvent(e);
}

void ReviewList::mousePressEvent(QMouseEvent* e)
{
    QListView::mousePressEvent(e);
    const auto index = indexAt(e->pos());
    if (e->button() == Qt::LeftButton && index.isValid()
        && Delegate::boxRect(visualRect(index)).adjusted(-6, -6, 6, 6).contains(e->pos()))
        model()->setData(index, index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked,
            Qt::CheckStateRole);
}

void ReviewList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    emit currentRowChanged(current.row());
}

} // namespace bw
