// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_detail.h"
#include "core/base/display.h"
#include "core/domain/text.h"
#include "ui/common/badge.h"
#include "ui/common/cell_painter.h"
#include "ui/common/fonts.h"
#include "ui/common/icon.h"
#include "ui/common/icon_button.h"
#include "ui/common/icon_label.h"
#include "ui/common/record_face.h"
#include "ui/common/segmented.h"
#include "ui/common/style.h"
#include "ui/review/change_command.h"
#include "ui/review/review_list.h"
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace bw {

namespace {

QLabel* label(const QString& text, const char* role = nullptr)
{
    auto* made = new QLabel;
    made->setTextFormat(Qt::PlainText);
    made->setText(text);
    made->setWordWrap(true);
    if (role)
        made->setProperty("role", QLatin1StringView(role));
    return made;
}

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

// What must still be so when it is applied.
QString checkedWords(const Change& c)
{
    if (!c.before)
        return ReviewDetail::tr("nothing of this id is there yet; otherwise nothing is written and you see a conflict");
    if (!c.after)
        return ReviewDetail::tr("it is still as it was read; otherwise nothing is written and you see a conflict");
    if (c.before->isEmpty())
        return ReviewDetail::tr("the account is still there; otherwise nothing is written");
    return ReviewDetail::tr(
        "what stands under Before is still so; otherwise nothing is written and you see a conflict");
}

QString undoWords(const Item& item)
{
    switch (item.undo) {
    case Undo::Swap:
        return ReviewDetail::tr("sets it back; possible until somebody else changes it");
    case Undo::Archive:
        return ReviewDetail::tr("brings everything back from the archive of this computer, with its own ids");
    case Undo::Never:
        break;
    }
    return ReviewDetail::tr("not possible");
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
        if (item && item->refused)
            column->addWidget(makeRisk({Finding{item->refused->id, Level::Block, {}, item->refused->args}}, false));
        addRisks(*column);
        if (row.out == Review::Out::Conflict)
            column->addWidget(makeConflict(row));
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
    words->addWidget(label(tr("%1: %2").arg(nameOf(row.change), displayText(m_review.words(m_row), 300)), "title"));
    words->addWidget(label(
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

void ReviewDetail::addRisks(QVBoxLayout& column)
{
    const auto& row = m_review.rows()[size_t(m_row)];
    for (const auto* risk : m_review.risks(m_row))
        column.addWidget(makeRisk(*risk, row.blocked && risk == &*row.blocked));
}

QWidget* ReviewDetail::makeRisk(const Risk& risk, bool inRows)
{
    const bool block = risk.finding.level == Level::Block;
    const Tone tone = block ? Tone::Danger : risk.finding.level == Level::Warn ? Tone::Warning : Tone::Info;
    auto* box = new QFrame;
    box->setProperty("role", QStringLiteral("notice"));
    box->setProperty("tone", toneName(tone));
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(px(12), px(10), px(12), px(10));
    line->setSpacing(px(10));
    line->addWidget(new IconLabel(block             ? "error"
                            : tone == Tone::Warning ? "alert"
                                                    : "info",
                        16, tone),
        0, Qt::AlignTop);
    const auto text = textOf(risk.finding);
    auto* words = new QVBoxLayout;
    words->setSpacing(px(2));
    auto* what = label(displayText(text.what, 400), "strong");
    what->setProperty("tone", toneName(tone));
    words->addWidget(what);
    if (const QString more = QStringList{text.why, text.next}.join(u' ').trimmed(); !more.isEmpty())
        words->addWidget(label(displayText(more, 600), "secondary"));
    line->addLayout(words, 1);
    if (inRows) // left out: another one of those that cause it together may go instead
        for (const int other : risk.changes)
            if (other != m_row && m_review.rows()[size_t(other)].out == Review::Out::In) {
                auto* swap = new QPushButton(tr("Take out change %1 instead").arg(other + 1));
                connect(swap, &QPushButton::clicked, this, [this, other] { m_review.swap(m_row, other); });
                line->addWidget(swap, 0, Qt::AlignVCenter);
                break;
            }
    if (block && !inRows && *risk.allow) {
        const QString flag = QString::fromLatin1(risk.allow);
        auto* allow = new QCheckBox(tr("Apply it all the same"));
        allow->setToolTip(tr("The journal keeps that this rule was passed over."));
        allow->setProperty("tone", QStringLiteral("danger"));
        allow->setChecked(m_review.allowed().contains(flag));
        connect(allow, &QCheckBox::toggled, this, [this, flag](bool on) { m_review.allow(flag, on); });
        line->addWidget(allow, 0, Qt::AlignVCenter);
    }
    return box;
}

QWidget* ReviewDetail::makeConflict(const Review::Row& row)
{
    auto* box = new QFrame;
    box->setProperty("role", QStringLiteral("notice"));
    box->setProperty("tone", toneName(Tone::Warning));
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(px(12), px(10), px(12), px(10));
    line->setSpacing(px(10));
    line->addWidget(new IconLabel("alert", 16, Tone::Warning), 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(px(2));
    words->addWidget(label(
        row.theirs ? tr("It has changed in the database since you edited it") : tr("It is no longer in the database"),
        "strong"));
    if (row.theirs)
        words->addWidget(label(tr("The column Now shows what stands there."), "secondary"));
    line->addLayout(words, 1);
    auto* drop = new QPushButton(tr("Discard mine"));
    connect(drop, &QPushButton::clicked, this, [this, at = m_row] { m_review.discard(at); });
    if (row.theirs && row.change.before && row.serial) {
        auto* mine = new QPushButton(tr("Use mine"));
        connect(mine, &QPushButton::clicked, this, [this, at = m_row] { m_review.overwrite(at); });
        line->addWidget(mine);
    }
    if (row.serial)
        line->addWidget(drop);
    return box;
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
        auto* words = label(displayText(text, 600), role);
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

QWidget* ReviewDetail::makeEvidence(const Review::Row& row, const Item* item)
{
    auto* all = new QWidget;
    auto* column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(6));
    auto* head = new QHBoxLayout;
    auto* which = new Segmented({tr("SQL"), tr("Command line")});
    which->setAccessibleName(tr("What will be executed"));
    auto* copy = new IconButton(icon("copy"), tr("Copy"));
    copy->setProperty("role", QStringLiteral("flat"));
    copy->setAccessibleName(tr("Copy what will be executed"));
    head->addWidget(which);
    head->addStretch();
    head->addWidget(copy);
    auto* text = new QPlainTextEdit;
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setFont(fixedFont());
    text->setAccessibleName(tr("Exactly what will be executed"));
    text->setFixedHeight(px(118));
    column->addLayout(head);
    column->addWidget(text);
    const QString sql = item ? item->sql.join(QStringLiteral("\n")) : QString();
    const auto fill = [this, text, sql, change = row.change](int tab) {
        m_tab = tab;
        text->setPlainText(
            tab == 0 ? sql : commandOf(change, m_review.instance().instance(), *m_review.instance().snapshot()));
    };
    connect(which, &Segmented::chosenChanged, text, fill);
    connect(copy, &QPushButton::clicked, text, [text] { QApplication::clipboard()->setText(text->toPlainText()); });
    which->choose(m_tab);
    fill(m_tab);
    return all;
}

QWidget* ReviewDetail::makeFacts(const Review::Row& row, const Item* item)
{
    auto* all = new QWidget;
    auto* grid = new QGridLayout(all);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(16));
    grid->setVerticalSpacing(px(6));
    grid->setColumnMinimumWidth(0, px(104));
    grid->setColumnStretch(1, 1);
    int r = 0;
    const auto add = [&](const QString& title, const QString& words) {
        if (words.isEmpty())
            return;
        grid->addWidget(label(title, "secondary"), r, 0, Qt::AlignTop);
        grid->addWidget(label(words), r++, 1);
    };
    add(tr("Checked first"), checkedWords(row.change));
    if (const auto* plan = m_review.plan()) {
        QStringList notes;
        for (const auto& note : plan->work.notes)
            if (note.subject.isEmpty() || note.subject == row.change.subject.id || note.subject == row.change.kind)
                notes << textOf(note).sentence();
        add(tr("Takes effect"), notes.join(u' '));
    }
    if (item && !item->effects.isEmpty())
        add(tr("Also"), item->effects.join(QStringLiteral(", ")));
    if (item && item->loses.any())
        add(tr("Takes with it"), inWords(item->loses));
    if (item)
        add(tr("Undo"), undoWords(*item));
    if (const auto* outcome = m_review.outcome(m_row); outcome && outcome->error)
        add(tr("Result"), displayText(textOf(*outcome->error).sentence(), 600));
    return all;
}

} // namespace bw
