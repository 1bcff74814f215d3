// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/open_instance.h"
#include "ui/common/tokens.h"
#include "ui/shell/actions.h"
#include "ui/shell/theme.h"
#include <QMainWindow>
#include <QTimer>

class QMenu;
class QPushButton;
class QStackedWidget;
class QToolBar;

namespace bw {

class InstanceButton;
class StateDot;
class StatePage;
class StatusLine;
class Stripe;
class Toasts;
class Workspace;

// The one window: menus, tool bar, status bar, and in the middle the welcome page, the page of an opening or failed
// instance, or its workspace. What can be opened, and how, is asked from outside by signals.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(Settings&, Theme&);
    ~MainWindow() override;
    void setWelcome(std::function<QWidget*()> make) { m_makeWelcome = std::move(make); } // shown while nothing is open
    void setInstanceMenu(QMenu*);
    const Actions& actions() const { return m_actions; }
    void showInstance(std::unique_ptr<OpenInstance>); // that is being opened; replaces what is open
    void showSoon(); // with its first rows, when they come at once: nothing is painted twice
    void closeInstance();
    void showBusy(const QString& title, const QString& words); // while something is made that will be opened
    void showBusyProgress(const Progress&);
    void showFailure(const QString& name, const Error&);
    void offerRestore(); // beside the failure
    void notify(const QString& sentence, Tone, const QString& button = {}, std::function<void()> action = {});
    OpenInstance* instance() const { return m_instance.get(); }
    Workspace* workspace() const { return m_workspace; }

signals:
    void reviewWanted(); // of what is staged
    void undoWanted(const QString& set); // of what was applied
    void remedyWanted(const QString& set, bw::Remedy); // the same, and what else the journal offers
    void backupsWanted();
    void restoreWanted(); // of what could not be opened
    void rescueWanted();
    void openSetWanted(); // a file of changes
    void saveSetWanted(); // of what is staged
    void stateWanted(); // what whoever works here knows of the instance
    void openFileWanted();
    void openPostgresWanted();
    void demoWanted();
    void closeWanted();
    void busyCancelled();
    void tryAgainWanted();
    void openAnotherWanted();
    void dropped(const QString& file);
    void opened(); // the instance answers: name and product are known
    void failed(const bw::Error&); // the instance could not be opened; its error is on the screen

protected:
    void showEvent(QShowEvent*) override;
    void closeEvent(QCloseEvent*) override;
    void dragEnterEvent(QDragEnterEvent*) override;
    void dropEvent(QDropEvent*) override;

private:
    struct Busy {
        QString title, words;
    };
    StatePage& statePage();
    void buildBars();
    void connectActions();
    void connectInstance();
    void stateChanged();
    void snapshotChanged();
    void makeWorkspace();
    void showNow();
    void updateTitle();
    void updateActions();
    void updateStatus();
    void undo();
    bool asksBeforeLeaving(std::function<void()> leave);
    void showWelcome();
    void leaveInstance();
    void remember();

    Settings& m_settings;
    Theme& m_theme;
    Actions m_actions;
    Stripe* m_stripe;
    QToolBar* m_bar;
    InstanceButton* m_instanceButton;
    QPushButton *m_pending, *m_stop;
    StateDot* m_dot;
    StatusLine* m_status;
    QStackedWidget* m_center;
    QWidget* m_welcome = nullptr;
    std::function<QWidget*()> m_makeWelcome;
    QTimer m_showTimer;
    StatePage* m_statePage = nullptr; // made when it is first shown
    std::optional<Busy> m_busy; // to be said once the window is shown, if nothing better came until then
    Toasts* m_toasts;
    Workspace* m_workspace = nullptr;
    std::unique_ptr<OpenInstance> m_instance;
    bool m_leaving = false; // with changes that are not applied; it was asked
};

} // namespace bw
