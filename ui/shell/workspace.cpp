// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workspace.h"
#include "ui/common/tokens.h"
#include "ui/shell/banners.h"
#include "ui/shell/tab_list.h"
#include "ui/shell/tray.h"
#include <QAbstractItemView>
#include <QCoreApplication>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace bw {

namespace {

int indexOf(const QString& id)
{
    int index = 0;
    for (const auto& entry : pages()) {
        if (QLatin1StringView(entry.id) == id)
            return index;
        ++index;
    }
    return -1;
}

QString idOf(int index) { return QString::fromLatin1(pages()[size_t(index)].id); }

} // namespace

Workspace::Workspace(OpenInstance& instance, Settings& settings, QWidget* parent)
    : QWidget(parent)
    , m_instance(instance)
    , m_settings(settings)
    , m_tabs(new TabList)
    , m_split(new QSplitter(Qt::Horizontal, this))
    , m_below(new QSplitter(Qt::Vertical))
    , m_banners(new Banners)
    , m_stack(new QStackedWidget)
    , m_tray(new Tray(instance))
    , m_pages(pages().size(), nullptr)
{
    if (!parent->isVisible())
        show(); // before it has a layout: the window gives it its size and lays it out once
    for (const auto& entry : pages())
        m_tabs->add(QCoreApplication::translate("Page", entry.title), entry.icon);

    auto* side = new QFrame;
    side->setProperty("role", QStringLiteral("sidebar"));
    auto* sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(px(8), px(8), px(8), px(8));
    sideColumn->addWidget(m_tabs);
    sideColumn->addStretch();

    auto* main = new QWidget;
    auto* column = new QVBoxLayout(main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banners);
    m_below->addWidget(m_stack);
    m_below->addWidget(m_tray);
    m_below->setStretchFactor(0, 1);
    m_below->setChildrenCollapsible(false);
    m_below->setHandleWidth(1);
    column->addWidget(m_below, 1);
    connect(m_tray, &Tray::focusLeft, this, &Workspace::focusRows);
    connect(m_tray, &Tray::heightWanted, this, [this](int height) {
        m_below->setSizes({m_below->height() - height, height});
    });

    m_split->addWidget(side);
    m_split->addWidget(main);
    m_split->setStretchFactor(1, 1);
    m_split->setCollapsible(0, false);
    m_split->setCollapsible(1, false);
    m_split->setSizes({px(180), px(1260)});
    m_split->restoreState(m_settings.sideSplitter());
    m_split->setHandleWidth(1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_split);

    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        if (!m_turning)
            showPage(index);
    });
    connect(&m_instance, &OpenInstance::snapshotChanged, this, &Workspace::updateCounts);
    updateCounts();
    turnTo(qMax(0, indexOf(m_settings.lastPage(m_instance.instance().identity))));
}

Workspace::~Workspace() = default;

Page* Workspace::page() const { return m_pages[size_t(pageIndex())]; }
int Workspace::pageIndex() const { return m_tabs->currentIndex(); }

Page* Workspace::made(int index)
{
    auto*& page = m_pages[size_t(index)];
    if (page)
        return page;
    page = pages()[size_t(index)].make(m_instance, m_stack);
    m_settings.withLayout(
        m_instance.instance().identity, idOf(index), [&](QSettings& file) { page->restoreLayout(file); });
    connect(page, &Page::linkActivated, this, &Workspace::openLink);
    connect(page, &Page::statusChanged, this, &Workspace::statusChanged);
    connect(page, &Page::notice, this, &Workspace::notice);
    connect(page, &Page::remedyWanted, this, &Workspace::remedyWanted);
    connect(page, &Page::problem, this, &Workspace::problem);
    m_stack->addWidget(page);
    return page;
}

void Workspace::turnTo(int index)
{
    m_turning = true;
    m_tabs->setCurrentIndex(index);
    m_turning = false;
    m_stack->setCurrentWidget(made(index));
    if (!m_tabs->hasFocus()) // somebody may be walking through the tabs
        focusRows();
    emit pageChanged();
    emit statusChanged();
}

void Workspace::focusRows()
{
    if (auto* rows = page()->findChild<QAbstractItemView*>())
        rows->setFocus();
}

Place Workspace::here() const
{
    const int shown = pageOf(m_stack->currentWidget());
    const Page* page = m_pages[size_t(shown)];
    return {idOf(shown), page->current(), page->filterChoice()};
}

int Workspace::pageOf(QWidget* widget) const
{
    return int(std::find(m_pages.begin(), m_pages.end(), widget) - m_pages.begin());
}

void Workspace::showPage(int index)
{
    if (index < 0 || index >= int(m_pages.size()) || m_pages[size_t(index)] == m_stack->currentWidget())
        return;
    m_history.leave(here());
    turnTo(index);
    emit historyChanged();
}

void Workspace::showPageBy(int step)
{
    const int count = int(m_pages.size());
    showPage((pageIndex() + step + count) % count);
}

void Workspace::showPending()
{
    const int users = indexOf(QStringLiteral("users"));
    showPage(users);
    m_pages[size_t(users)]->filterTo(QStringLiteral("status"), QStringLiteral("pending"));
    focusRows();
}

void Workspace::openLink(const Subject& subject, const QString& page)
{
    const int index = indexOf(page);
    if (index < 0)
        return;
    m_history.leave(here());
    turnTo(index);
    m_pages[size_t(index)]->show(subject);
    emit historyChanged();
}

void Workspace::go(const Place& place)
{
    const int index = indexOf(place.page);
    turnTo(index);
    m_pages[size_t(index)]->restoreFilters(place.filters);
    if (!place.subject.id.isEmpty())
        m_pages[size_t(index)]->show(place.subject);
    emit historyChanged();
}

void Workspace::back()
{
    if (canGoBack())
        go(m_history.back(here()));
}

void Workspace::forward()
{
    if (canGoForward())
        go(m_history.forward(here()));
}

void Workspace::updateCounts()
{
    const Snapshot& snapshot = *m_instance.snapshot();
    int index = 0;
    for (const auto& entry : pages())
        m_tabs->setCount(index++, m_instance.whole() ? entry.count(snapshot) : -1);
}

void Workspace::saveLayout()
{
    const QString identity = m_instance.instance().identity;
    m_settings.setSideSplitter(m_split->saveState());
    m_settings.setLastPage(identity, idOf(pageIndex()));
    for (int i = 0; i < int(m_pages.size()); ++i)
        if (const Page* page = m_pages[size_t(i)])
            m_settings.withLayout(identity, idOf(i), [&](QSettings& file) { page->saveLayout(file); });
}

} // namespace bw
