// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_detail.h"
#include "core/base/display.h"
#include "ui/common/badge.h"
#include "ui/common/cell_painter.h"
#include "ui/common/fonts.h"
#include "ui/common/record_face.h"
#include "ui/review/review_label.h"
#include "ui/review/review_list.h"
#include <QAbstractButton>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace bw {

namespace {

class Disc final : public QWidget {
public:
    Disc(QString seed, QString name)
        : m_seed(std::move(seed))
        , m_name(std::move(name))
    {
        setFixedSize(px(36), px(36));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter p(this);
        paintAvatar(p, rect(), m_seed, initials(m_name), palette());
    }

private:
    QString m_seed, m_name;
};

const User* personOf(const Snapshot& s, const Change& c)
{
    if (c.subject.type == u"user")
        return s.users.find(c.subject.id);
    if (const auto* q = c.subject.type == u"quota" ? s.quotas.find(c.subject.id) : nullptr)
        return s.users.find(q->owner);
    if (const auto* k = c.subject.type == u"key" ? s.keys.find(c.subject.id) : nullptr)
        return s.users.find(k->owner);
    return c.after && c.after->contains(quota::owner.id) ? s.users.find(c.to(quota::owner)) : nullptr;
}

QString aboutOf(const Snapshot& s, const User& u, Instant now)
{
    QStringList parts;
    if (!u.email.isEmpty())
        parts << displayText(u.email, 80);
    if (u.provider == u"local" || u.provider.isEmpty())
        parts << ReviewDetail::tr("local account");
    else
        parts << ReviewDetail::tr("signs in with %1").arg(displayText(u.provider, 30));
    const auto row = s.users.row(u.id);
    if (row >= 0 && size_t(row) < s.facts.size() && s.facts[size_t(row)].lastSeen)
        parts << ReviewDetail::tr("last seen %1").arg(relativeTime(*s.facts[size_t(row)].lastSeen, now));
    return parts.join(QStringLiteral(", "));
}

} // namespace

ReviewDetail::ReviewDetail(Review& review, QWidget* parent)
    : QScrollArea(parent)
    , m_review(review)
{
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&review, &Review::changed, this, [this] {
        if (m_row >= int(m_review.rows().size()))
            m_row = int(m_review.rows().size()) - 1;
        rebuild();
    });
}

void ReviewDetail::show(int row)
{
    if (row == m_row)
        return;
    m_row = row;
    rebuild();
}

void ReviewDetail::rebuild()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(px(20), px(16), px(20), px(16));
    column->setSpacing(px(12));
    if (m_row >= 0 && size_t(m_row) < m_review.rows().size()) {
        const auto& row = m_review.rows()[size_t(m_row)];
        const auto* item = m_review.item(m_row);
        column->addWidget(makeHead(row));
        addNotices(*column);
        column->addWidget(
            makeLines(row, item ? item->lines : linesOf(row.change, m_review.instance().snapshot().get())));
        column->addWidget(makeEvidence(row, item));
        column->addWidget(makeFacts(row, item));
    }
    column->addStretch(1);
    auto* old = takeWidget();
    const auto* focused = old ? qobject_cast<QAbstractButton*>(old->focusWidget()) : nullptr;
    const QString focusedText = focused && focused->hasFocus() ? focused->text() : QString();
    setWidget(page);
    for (auto* button : page->findChildren<QAbstractButton*>())
        if (!focusedText.isEmpty() && button->text() == focusedText)
            button->setFocus(); // it was made anew under the keyboard
    if (old)
        old->deleteLater(); // a button of it may be what was pressed
}

QWidget* ReviewDetail::makeHead(const Review::Row& row)
{
    const auto& snapshot = *m_review.instance().snapshot();
    const auto* person = personOf(snapshot, row.change);
    auto* head = new QWidget;
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(px(12));
    if (person)
        line->addWidget(new Disc(person->id, person->name), 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(px(1));
    words->addWidget(
        reviewLabel(tr("%1: %2").arg(nameOf(row.change), displayText(m_review.words(m_row), 300)), "title"));
    words->addWidget(reviewLabel(
        person ? aboutOf(snapshot, *person, m_review.instance().now()) : titleOf(*kind(row.change.kind)), "secondary"));
    line->addLayout(words, 1);
    using enum Review::Out;
    if (row.out == Blocked || row.out == Refused)
        line->addWidget(new BadgeLabel({tr("Left out"), Tone::Danger, "lock"}), 0, Qt::AlignTop);
    else if (row.out == Conflict)
        line->addWidget(new BadgeLabel({tr("Conflict"), Tone::Warning, "alert"}), 0, Qt::AlignTop);
    else if (row.out != In)
        line->addWidget(new BadgeLabel({tr("Left out"), Tone::Neutral, "minus"}), 0, Qt::AlignTop);
    return head;
}

QWidget* ReviewDetail::makeLines(const Review::Row& row, const std::vector<Line>& lines)
{
    auto* card = new QFrame;
    card->setProperty("role", QStringLiteral("card"));
    card->setAccessibleName(tr("Before and after"));
    auto* grid = new QGridLayout(card);
    grid->setContentsMargins(1, 1, 1, 1);
    grid->setHorizontalSpacing(0);
    grid->setVerticalSpacing(0);
    const bool theirs = row.out == Review::Out::Conflict && row.theirs;
    QStringList titles{tr("Field"), tr("Before"), tr("After")};
    if (theirs)
        titles.insert(2, tr("Now"));
    const auto put = [&](int r, int c, const QString& text, const char* role) {
        auto* cell = new QFrame;
        cell->setProperty("role", r == 0 ? QStringLiteral("headcell") : QStringLiteral("gridcell"));
        auto* in = new QHBoxLayout(cell);
        in->setContentsMargins(px(8), px(4), px(8), px(4));
        auto* words = reviewLabel(displayText(text, 600), role);
        words->setWordWrap(true);
        in->addWidget(words, role && qstrcmp(role, "before") && qstrcmp(role, "after") ? 1 : 0);
        in->addStretch();
        cell->setMinimumHeight(px(28));
        grid->addWidget(cell, r, c);
    };
    for (int c = 0; c < titles.size(); ++c)
        put(0, c, titles[c], "section");
    std::vector<Line> now;
    if (theirs && row.change.before) {
        Change other = row.change;
        QJsonObject found;
        for (const auto& key : row.change.before->keys())
            found.insert(key, row.theirs->value(key));
        other.before = found;
        now = linesOf(other, m_review.instance().snapshot().get());
    }
    int r = 1;
    for (const auto& one : lines) {
        int c = 0;
        const bool differs = one.before != one.after;
        put(r, c++, one.field, nullptr);
        put(r, c++, one.before, differs && row.change.before ? "before" : "secondary");
        if (theirs) {
            const auto same = std::find_if(now.begin(), now.end(), [&](const Line& l) { return l.id == one.id; });
            put(r, c++, same == now.end() ? QStringLiteral("–") : same->before, "strong");
        }
        put(r, c, one.after, differs && row.change.after ? "after" : "secondary");
        ++r;
    }
    if (lines.empty())
        put(r, 0, row.change.secret ? tr("A new password") : tr("Nothing of it is shown"), nullptr);
    grid->setColumnMinimumWidth(0, px(150));
    for (int c = 1; c < titles.size(); ++c)
        grid->setColumnStretch(c, 1);
    return card;
}

} // namespace bw
