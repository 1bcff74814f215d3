// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"
#include "core/base/display.h"
#include "ui/common/icon.h"
#include "ui/common/icon_button.h"
#include "ui/common/page.h"
#include "ui/common/stripe.h"
#include "ui/shell/about.h"
#include "ui/shell/instance_button.h"
#include "ui/shell/state_dot.h"
#include "ui/shell/state_page.h"
#include "ui/shell/status_line.h"
#include "ui/shell/toasts.h"
#include "ui/shell/tray.h"
#include "ui/shell/workspace.h"
#include <QCloseEvent>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolBar>
#include <QVBoxLayout>

namespace bw {

namespace {

// A window that has nothing to show yet waits so long for the first rows; then it says that it is opening.
constexpr int kShowAtLatestMs = 150;

} // namespace

MainWindow::MainWindow(Settings& settings, Theme& theme)
    : m_settings(settings)
    , m_theme(theme)
    , m_actions(this)
    , m_center(new QStackedWidget(this))
    , m_toasts(new Toasts(this))
{
    setAccessibleName(tr("Bailiwick"));
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::NoContextMenu); // no menu of bars to hide
    buildBars();
    setCentralWidget(m_center);
    connectActions();
    m_actions.setInstanceOpen(false);
    m_actions.chooseTheme(m_theme.choice());
    setMinimumSize(qMin(px(1100), 1100), qMin(px(680), 680));
    if (!restoreGeometry(m_settings.geometry()))
        resize(px(1440), px(870));
    updateTitle();
}

MainWindow::~MainWindow()
{
    delete m_workspace; // its pages look at the instance, which goes before the window's children do
}

void MainWindow::buildBars()
{
    auto* top = new QWidget(this);
    auto* column = new QVBoxLayout(top);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_stripe = new Stripe(top);
    auto* menus = new QMenuBar(top);
    menus->setAccessibleName(tr("Menus"));
    m_actions.fill(menus);
    column->addWidget(m_stripe);
    column->addWidget(menus);
    setMenuWidget(top);

    m_bar = addToolBar(tr("Tool bar"));
    m_bar->setMovable(false);
    m_bar->setFixedHeight(px(44));
    m_instanceButton = new InstanceButton(m_bar);
    m_pending = new IconButton(icon("clock", Tone::Warning), {}, m_bar);
    m_pending->setProperty("role", QStringLiteral("flat"));
    m_pending->setProperty("tone", QStringLiteral("warning"));
    m_pending->setAccessibleName(tr("Pending users"));
    m_stop = new QPushButton(tr("Stop"), m_bar);
    m_stop->setAccessibleName(tr("Stop reading"));
    m_stop->setProperty("scale", QStringLiteral("small"));
    m_dot = new StateDot(m_bar);
    auto* gap = new QWidget(m_bar);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* right = new QWidget(m_bar); // in a bar of its own layout, hidden widgets take no room
    auto* row = new QHBoxLayout(right);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    for (QWidget* one : {static_cast<QWidget*>(m_pending), static_cast<QWidget*>(m_dot), static_cast<QWidget*>(m_stop)})
        row->addWidget(one);
    m_bar->addWidget(m_instanceButton);
    m_bar->addWidget(gap);
    m_bar->addWidget(right);
    m_bar->hide();

    m_status = new StatusLine(this);
    setStatusBar(m_status);
}

void MainWindow::connectActions()
{
    const auto on = [this](QAction* action, auto fn) { connect(action, &QAction::triggered, this, fn); };
    on(m_actions.openFile, &MainWindow::openFileWanted);
    on(m_actions.openPostgres, &MainWindow::openPostgresWanted);
    on(m_actions.demo, &MainWindow::demoWanted);
    on(m_actions.close, [this] {
        if (!asksBeforeLeaving([this] { emit closeWanted(); }))
            emit closeWanted();
    });
    on(m_actions.quit, &QWidget::close);
    on(m_actions.undo, &MainWindow::undo);
    on(m_actions.review, &MainWindow::reviewWanted);
    on(m_actions.backups, &MainWindow::backupsWanted);
    on(m_actions.rescue, &MainWindow::rescueWanted);
    on(m_actions.applyNow, [this] { m_instance->quick().apply(); });
    on(m_actions.openSet, &MainWindow::openSetWanted);
    on(m_actions.saveSet, &MainWindow::saveSetWanted);
    on(m_actions.stated, &MainWindow::stateWanted);
    on(m_actions.discard, [this] { m_workspace->tray().askDiscard(); });
    on(m_actions.copy, [this] { m_workspace->page()->copy(); });
    on(m_actions.find, [this] { m_workspace->page()->focusSearch(); });
    on(m_actions.refresh, [this] { m_instance->refresh(); });
    on(m_actions.cancel, [this] { m_instance->cancel(); });
    on(m_actions.columns, [this] { m_workspace->page()->chooseColumns(); });
    on(m_actions.detail, [this](bool shown) { m_workspace->page()->showDetail(shown); });
    on(m_actions.back, [this] { m_workspace->back(); });
    on(m_actions.forward, [this] { m_workspace->forward(); });
    on(m_actions.nextPage, [this] { m_workspace->showPageBy(1); });
    on(m_actions.previousPage, [this] { m_workspace->showPageBy(-1); });
    on(m_actions.shortcuts, [this] { showShortcuts(m_actions, this); });
    on(m_actions.about, [this] { showAbout(this); });
    for (int i = 0; i < m_actions.pages.size(); ++i)
        on(m_actions.pages[i], [this, i] { m_workspace->showPage(i); });
    for (int i = 0; i < m_actions.themes.size(); ++i)
        on(m_actions.themes[i], [this, i] { m_theme.choose(ThemeChoice(i)); });
    connect(m_actions.selection, &QMenu::aboutToShow, this, [this] {
        m_actions.selection->clear();
        m_workspace->page()->addCommands(*m_actions.selection);
    });
    connect(m_pending, &QPushButton::clicked, this, [this] { m_workspace->showPending(); });
    connect(m_stop, &QPushButton::clicked, this, [this] { m_instance->cancel(); });
}

StatePage& MainWindow::statePage()
{
    if (!m_statePage) {
        m_statePage = new StatePage(m_center);
        connect(m_statePage, &StatePage::cancelled, this, &MainWindow::busyCancelled);
        connect(m_statePage, &StatePage::tryAgain, this, &MainWindow::tryAgainWanted);
        connect(m_statePage, &StatePage::restoreWanted, this, &MainWindow::restoreWanted);
        connect(m_statePage, &StatePage::openAnother, this, &MainWindow::openAnotherWanted);
        m_center->addWidget(m_statePage);
    }
    return *m_statePage;
}

void MainWindow::showWelcome()
{
    m_busy.reset();
    if (!m_welcome)
        m_center->addWidget(m_welcome = m_makeWelcome());
    m_center->setCurrentWidget(m_welcome);
    m_welcome->setFocus();
}

// Whoever gives the menu fills it when it is about to show, before this adds to it.
void MainWindow::setInstanceMenu(QMenu* menu)
{
    m_instanceButton->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, m_instanceButton, [this, menu] { m_instanceButton->addFacts(menu); });
}

void MainWindow::notify(const QString& sentence, Tone tone, const QString& button, std::function<void()> action)
{
    m_toasts->show(sentence, tone, button, std::move(action));
}

void MainWindow::showBusy(const QString& title, const QString& words)
{
    if (!isVisible()) {
        m_busy = {title, words};
        return;
    }
    m_busy.reset();
    statePage().showBusy(title, words);
    m_center->setCurrentWidget(m_statePage);
}

void MainWindow::showBusyProgress(const Progress& progress)
{
    if (m_statePage)
        m_statePage->showProgress(progress);
}

void MainWindow::showFailure(const QString& name, const Error& error)
{
    leaveInstance();
    m_busy.reset();
    statePage().showError(name, error);
    m_center->setCurrentWidget(m_statePage);
    updateTitle();
    showNow();
}

void MainWindow::offerRestore() { statePage().offerRestore(); }

void MainWindow::showInstance(std::unique_ptr<OpenInstance> instance)
{
    leaveInstance();
    m_instance = std::move(instance);
    connectInstance();
    const Profile& profile = m_instance->profile();
    m_stripe->setEnvironment(profile.environment);
    m_instanceButton->setInstance(displayText(profile.name, 80), {}, profile.environment);
    m_instanceButton->setFacts({});
    m_bar->resize(width(), m_bar->height()); // laid out when it is shown, whether the window is or not
    m_bar->show();
    m_pending->hide();
    showBusy(tr("Opening %1").arg(displayText(profile.name, 80)), profile.address);
    updateTitle();
    stateChanged();
}

void MainWindow::showSoon()
{
    if (!m_instance)
        return show();
    m_showTimer.setSingleShot(true);
    connect(&m_showTimer, &QTimer::timeout, this, &QWidget::show);
    m_showTimer.start(kShowAtLatestMs);
}

void MainWindow::showNow()
{
    if (m_showTimer.isActive()) {
        m_showTimer.stop();
        show();
    }
}

// True: there are changes that are not applied, and somebody is asked; then `leave` goes on.
bool MainWindow::asksBeforeLeaving(std::function<void()> leave)
{
    const int staged = m_instance && !m_leaving ? int(m_instance->draft().entries().size()) : 0;
    if (staged == 0)
        return false;
    auto* box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Pending changes"));
    box->setText(tr("Leave with %n pending change(s)?", nullptr, staged));
    box->setInformativeText(tr("They have not been applied, and are discarded."));
    auto* yes = box->addButton(tr("Discard and leave"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(tr("Stay"), QMessageBox::RejectRole));
    connect(box, &QMessageBox::buttonClicked, this, [this, yes, leave = std::move(leave)](QAbstractButton* clicked) {
        if (clicked != yes)
            return;
        m_leaving = true;
        leave();
        m_leaving = false;
    });
    box->open();
    return true;
}

void MainWindow::remember()
{
    if (isVisible())
        m_settings.setGeometry(saveGeometry());
    if (m_workspace)
        m_workspace->saveLayout();
}

void MainWindow::leaveInstance()
{
    remember();
    delete std::exchange(m_workspace, nullptr);
    m_instance.reset();
    m_stripe->setEnvironment(Environment::None);
    m_bar->hide();
    m_status->showNothingOpen();
    updateActions();
}

void MainWindow::closeInstance()
{
    leaveInstance();
    showWelcome();
    updateTitle();
}

void MainWindow::showEvent(QShowEvent* event)
{
    if (const auto busy = m_busy) {
        if (m_workspace)
            m_workspace->hide(); // it has no rows yet
        showBusy(busy->title, busy->words);
    }
    QMainWindow::showEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (asksBeforeLeaving([this] { close(); }))
        return event->ignore();
    remember();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const auto urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    emit dropped(event->mimeData()->urls().first().toLocalFile());
}

} // namespace bw
