// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/data_table.h"
#include "ui/common/face.h"
#include "ui/common/filter_bar.h"
#include "ui/common/icon.h"
#include "ui/common/icon_button.h"
#include "ui/common/pane_content.h"
#include "ui/journal/journal_page.h"
#include <QMenu>

// What the journal's page offers to do about an entry, and how others lead to one.
namespace bw {

Offers JournalPage::offers(const JournalItem& item) const
{
    const auto snapshot = m_instance.snapshot();
    return offersOf(item, m_instance.whole() ? snapshot.get() : nullptr, m_instance.now());
}

void JournalPage::addRemedies(PaneContent& content, const JournalItem& item)
{
    const auto offered = offers(item);
    if (offered.all.empty())
        return;
    std::vector<QPushButton*> buttons;
    for (const auto& offer : offered.all) {
        auto* button = new IconButton(icon(offer.remedy == Remedy::Finish ? "check" : "undo"), offer.text);
        if (buttons.empty() && offer.obstacle.isEmpty())
            button->setProperty("role", QStringLiteral("primary"));
        button->setEnabled(offer.obstacle.isEmpty());
        button->setToolTip(plainTip(offer.obstacle));
        connect(button, &QPushButton::clicked, this,
            [this, set = item.set, remedy = offer.remedy] { emit remedyWanted(set, remedy); });
        buttons.push_back(button);
    }
    content.addCommands(offered.title, offered.sentence, buttons);
}

void JournalPage::addToMenu(QMenu* menu, const QModelIndex& index)
{
    const auto* item = m_model->item(index.row());
    if (!item)
        return;
    menu->setToolTipsVisible(true);
    menu->addSeparator();
    for (const auto& offer : offers(*item).all) {
        auto* action = menu->addAction(icon(offer.remedy == Remedy::Finish ? "check" : "undo"), offer.text);
        action->setEnabled(offer.obstacle.isEmpty());
        action->setToolTip(plainTip(offer.obstacle));
        connect(action, &QAction::triggered, this,
            [this, set = item->set, remedy = offer.remedy] { emit remedyWanted(set, remedy); });
    }
}

Subject JournalPage::current() const
{
    const auto* item = m_model->item(m_table->currentIndex().row());
    return item ? Subject{QStringLiteral("set"), item->set, {}, {}} : Subject{};
}

void JournalPage::show(const Subject& subject)
{
    if (subject.type != u"set" || subject.id.isEmpty())
        return;
    m_toShow = subject.id;
    if (m_filters->anything())
        m_filters->clearAll();
    showWanted();
}

// Older entries are read until it is among them.
void JournalPage::showWanted()
{
    if (m_toShow.isEmpty() || m_entries < 0 || m_listJob.running())
        return;
    const int row = m_model->rowOf(m_toShow);
    if (row < 0 && !m_model->end())
        return more();
    m_toShow.clear();
    if (row < 0)
        return;
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtCenter);
}

} // namespace bw
