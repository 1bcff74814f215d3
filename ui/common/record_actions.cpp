// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/record_actions.h"
#include "core/base/display.h"
#include "core/domain/text.h"
#include "ui/common/face.h"
#include "ui/common/icon.h"
#include "ui/common/icon_button.h"
#include "ui/common/open_instance.h"
#include <QAction>
#include <QMenu>

namespace bw {

namespace {

// A button's own menu would run a loop of its own. Above the button: the bar is at the lower edge of the window.
void popUp(QMenu& menu, const QWidget& button) { menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height()))); }

} // namespace

QString obstacleTo(const QString& kind, const OpenInstance& instance)
{
    if (kind.isEmpty())
        return {};
    const auto support = instance.capabilities().of(kind);
    if (support.can != Can::No)
        return {};
    return QStringList{textOf(support.why).sentence(), support.instead ? textOf(support.instead).sentence() : QString()}
        .join(u' ')
        .trimmed();
}

RecordActions::RecordActions(OpenInstance& instance, QWidget* page)
    : QObject(page)
    , m_instance(instance)
    , m_page(page)
{
    const auto again = [this] { select(m_selected); };
    connect(&instance, &OpenInstance::opened, this, again);
    connect(&instance, &OpenInstance::snapshotChanged, this, again);
    connect(&instance.draft(), &Draft::changed, this, again);
}

void RecordActions::add(RecordAction action)
{
    m_entries.push_back(make(std::move(action), true));
    auto& entry = m_entries.back();
    if (entry.button)
        m_buttons.insert(m_more ? m_buttons.end() - 1 : m_buttons.end(), entry.button);
    else
        finish();
    refresh(entry);
}

RecordActions::Entry RecordActions::make(RecordAction action, bool top)
{
    Entry out{std::move(action), new QAction(this)};
    out.act->setText(out.action.text);
    if (out.action.icon)
        out.act->setIcon(icon(out.action.icon));
    if (!out.action.key.isEmpty()) {
        out.act->setShortcut(out.action.key);
        out.act->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_page->addAction(out.act);
    }
    connect(out.act, &QAction::triggered, this, [this, action = out.action] {
        if (action.run)
            action.run(touched(action));
    });
    if (!out.action.choices.empty()) {
        out.menu = new QMenu(m_page);
        out.menu->setToolTipsVisible(true);
        for (const auto& choice : out.action.choices) {
            out.choices.push_back(make(choice, false));
            out.menu->addAction(out.choices.back().act);
        }
        out.act->setMenu(out.menu);
    }
    if (top && out.action.inBar) {
        auto* button = new IconButton(out.action.barIcon ? icon(out.action.barIcon) : QIcon(), {}, m_page);
        if (out.menu) {
            button->setArrow();
            connect(button, &QPushButton::clicked, out.menu, [button, menu = out.menu] { popUp(*menu, *button); });
        } else
            connect(button, &QPushButton::clicked, out.act, &QAction::trigger);
        out.button = button;
        button->hide();
    }
    return out;
}

void RecordActions::finish()
{
    if (m_more)
        return;
    auto* more = new IconButton({}, tr("More"), m_page);
    more->setArrow();
    m_moreMenu = new QMenu(m_page);
    m_moreMenu->setToolTipsVisible(true);
    connect(more, &QPushButton::clicked, m_moreMenu, [this, more] {
        m_moreMenu->clear();
        for (const auto& entry : m_entries)
            if (!entry.button)
                m_moreMenu->addAction(entry.act);
        popUp(*m_moreMenu, *more);
    });
    more->setAccessibleName(tr("More commands for the selection"));
    more->hide();
    m_more = more;
    m_buttons.push_back(more);
}

QStringList RecordActions::touched(const RecordAction& action, qsizetype most) const
{
    if (action.reach)
        return m_selected.isEmpty() ? QStringList() : action.reach(m_selected, most);
    if (!action.fits)
        return m_selected;
    QStringList out;
    for (const auto& id : m_selected)
        if (action.fits(id))
            out << id;
    return out;
}

void RecordActions::refresh(Entry& entry)
{
    for (auto& choice : entry.choices)
        refresh(choice);
    const auto& action = entry.action;
    QString why = obstacleTo(action.kind, m_instance);
    QStringList ids;
    if (why.isEmpty()) {
        ids = touched(action, action.words ? kAll : 1);
        if (ids.isEmpty() && !m_selected.isEmpty())
            why = action.unfit;
        else if (action.single && m_selected.size() > 1)
            why = tr("For one at a time.");
    }
    const bool possible = why.isEmpty() && !ids.isEmpty();
    const QString words = action.words && !ids.isEmpty() ? action.words(m_selected, ids) : action.text;
    entry.act->setText(QString(words).replace(u'&', QStringLiteral("&&")));
    entry.act->setEnabled(possible);
    entry.act->setToolTip(plainTip(why));
    if (entry.menu)
        entry.menu->setEnabled(possible);
    if (!entry.button)
        return;
    entry.button->setEnabled(possible);
    entry.button->setToolTip(plainTip(why));
    const bool asks = action.text.endsWith(QChar(0x2026));
    const bool counted =
        !action.words && !action.reach && action.choices.empty() && !action.single && !asks && possible;
    entry.button->setText(counted ? tr("%1 %2").arg(words, exactNumber(ids.size())) : entry.act->text());
    entry.button->setAccessibleName(words);
}

void RecordActions::select(const QStringList& ids)
{
    m_selected = ids;
    for (auto& entry : m_entries)
        refresh(entry);
}

void RecordActions::fill(QMenu& menu) const
{
    menu.setToolTipsVisible(true);
    for (const auto& entry : m_entries)
        menu.addAction(entry.act);
}

} // namespace bw
