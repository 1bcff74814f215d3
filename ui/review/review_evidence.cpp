// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/display.h"
#include "core/domain/text.h"
#include "ui/common/fonts.h"
#include "ui/common/icon.h"
#include "ui/common/icon_button.h"
#include "ui/common/segmented.h"
#include "ui/common/tokens.h"
#include "ui/review/change_command.h"
#include "ui/review/review_detail.h"
#include "ui/review/review_label.h"
#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPlainTextEdit>

namespace bw {

namespace {

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
        grid->addWidget(reviewLabel(title, "secondary"), r, 0, Qt::AlignTop);
        grid->addWidget(reviewLabel(words), r++, 1);
    };
    add(tr("Checked first"), checkedWords(row.change));
    QStringList notes;
    for (const auto* note : m_review.notes(m_row))
        notes << textOf(*note).sentence();
    add(tr("Note"), notes.join(u' '));
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
