// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/display.h"
#include "ui/common/page.h"
#include "ui/shell/banners.h"
#include "ui/shell/instance_banners.h"
#include "ui/shell/instance_button.h"
#include "ui/shell/instance_facts.h"
#include "ui/shell/main_window.h"
#include "ui/shell/state_dot.h"
#include "ui/shell/status_line.h"
#include "ui/shell/tray.h"
#include "ui/shell/workspace.h"
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <algorithm>

// What the window shows of the instance that is open.
namespace bw {

void MainWindow::connectInstance()
{
    auto* open = m_instance.get();
    connect(open, &OpenInstance::opened, this, [this, open] {
        m_instanceButton->setInstance(displayText(open->profile().name, 80),
            (open->instance().productName + u' ' + open->instance().generation).trimmed(), open->profile().environment);
        m_instanceButton->setFacts(factsOf(open->instance()));
        if (!m_workspace)
            makeWorkspace(); // while the rows are read; shown with the first of them
        emit opened();
    });
    connect(&open->draft(), &Draft::changed, this, [this] {
        updateStatus();
        updateActions();
    });
    connect(&open->applier(), &Applier::lastChanged, this, &MainWindow::updateActions);
    connect(&open->quick(), &QuickApply::changed, this, &MainWindow::updateActions);
    connect(open, &OpenInstance::snapshotChanged, this, &MainWindow::snapshotChanged);
    connect(open, &OpenInstance::stateChanged, this, &MainWindow::stateChanged);
    connect(open, &OpenInstance::progress, this, &MainWindow::showBusyProgress);
}

void MainWindow::snapshotChanged()
{
    if (m_center->currentWidget() != m_workspace) {
        m_busy.reset();
        m_center->addWidget(m_workspace);
        m_center->setCurrentWidget(m_workspace);
        m_workspace->focusRows();
        showNow();
    }
    const auto& users = m_instance->snapshot()->users;
    const auto waiting =
        std::count_if(users.begin(), users.end(), [](const User& user) { return user.status == u"pending"; });
    m_pending->setVisible(waiting > 0 && m_instance->whole());
    m_pending->setText(tr("%n pending user(s)", nullptr, int(waiting)));
    updateStatus();
}

void MainWindow::stateChanged()
{
    const auto state = m_instance->state();
    const bool reading = state == OpenInstance::State::Opening || state == OpenInstance::State::Reading;
    m_dot->setState(reading ? tr("Reading…") : tr("Offline"), reading ? Tone::Info : Tone::Neutral);
    m_stop->setVisible(reading && m_workspace);
    updateActions();
    if (state != OpenInstance::State::Failed)
        return;
    const Error error = *m_instance->error();
    const QString name = m_instance->profile().name;
    // Not from inside the instance's own signal: this ends it.
    QMetaObject::invokeMethod(
        this,
        [this, error, name, ended = QPointer(m_instance.get())] {
            if (!ended || ended != m_instance.get())
                return; // another one was opened meanwhile
            showFailure(name, error);
            emit failed(error);
        },
        Qt::QueuedConnection);
}

void MainWindow::makeWorkspace()
{
    m_workspace = new Workspace(*m_instance, m_settings, m_center);
    auto* banners = new InstanceBanners(*m_instance, m_workspace->banners(), m_workspace);
    connect(banners, &InstanceBanners::linkActivated, m_workspace, &Workspace::openLink);
    connect(m_workspace, &Workspace::remedyWanted, this, &MainWindow::remedyWanted);
    connect(m_workspace, &Workspace::pageChanged, this, [this] {
        updateTitle();
        updateActions();
    });
    connect(&m_workspace->tray(), &Tray::reviewWanted, this, &MainWindow::reviewWanted);
    connect(&m_workspace->tray(), &Tray::undoApplyWanted, this,
        [this] { emit undoWanted(m_instance->applier().lastSet()); });
    connect(m_workspace, &Workspace::historyChanged, this, &MainWindow::updateActions);
    connect(m_workspace, &Workspace::statusChanged, this, [this] {
        updateStatus();
        updateActions();
    });
    connect(m_workspace, &Workspace::notice, this, [this](const QString& text) { notify(text, Tone::Success); });
    connect(m_workspace, &Workspace::problem, this, [this](const QString& text) { notify(text, Tone::Danger); });
    updateTitle();
    updateActions();
}

void MainWindow::updateTitle()
{
    QStringList parts;
    if (m_workspace)
        parts << QCoreApplication::translate("Page", pages()[size_t(m_workspace->pageIndex())].title);
    if (m_instance)
        parts << displayText(m_instance->profile().name, 80);
    parts << QStringLiteral("Bailiwick");
    setWindowTitle(parts.join(QStringLiteral(" — ")));
}

void MainWindow::updateActions()
{
    m_actions.setInstanceOpen(m_workspace != nullptr);
    m_actions.close->setEnabled(m_instance != nullptr);
    if (!m_workspace)
        return;
    m_actions.setBackups(m_instance->instance().wayIn == u"sqlite", m_instance->applier().ready());
    const Page* page = m_workspace->page();
    m_actions.back->setEnabled(m_workspace->canGoBack());
    m_actions.forward->setEnabled(m_workspace->canGoForward());
    m_actions.columns->setEnabled(page->hasColumns());
    m_actions.detail->setEnabled(page->hasDetail());
    m_actions.detail->setChecked(page->detailShown());
    const bool staged = !m_instance->draft().empty();
    m_actions.review->setEnabled(staged);
    m_actions.discard->setEnabled(staged);
    m_actions.saveSet->setEnabled(staged);
    m_actions.applyNow->setEnabled(m_instance->quick().offered());
    auto* commands = m_actions.selection->menuAction();
    commands->setText(u'&' + QCoreApplication::translate("Page", pages()[size_t(m_workspace->pageIndex())].title));
    commands->setVisible(page->hasCommands());
    m_actions.undo->setEnabled(m_instance->draft().canUndo() || !m_instance->applier().lastSet().isEmpty());
    m_actions.cancel->setEnabled(m_instance->state() == OpenInstance::State::Reading || m_instance->usageRunning());
}

void MainWindow::updateStatus()
{
    if (!m_workspace)
        return;
    QString left = m_workspace->page()->statusText();
    if (const int staged = int(m_instance->draft().entries().size()))
        left += QStringLiteral(" | ") + tr("%n pending change(s)", nullptr, staged);
    m_status->setLeft(left);
    m_status->showInstance(*m_instance);
}

// The newest edit first; with none left, the newest apply, by a plan of its own.
void MainWindow::undo()
{
    if (m_instance->draft().canUndo())
        m_instance->draft().undo();
    else if (const QString set = m_instance->applier().lastSet(); !set.isEmpty())
        emit undoWanted(set);
}

} // namespace bw
