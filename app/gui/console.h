// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/background.h"
#include "ui/connections/connection_book.h"
#include "ui/connections/passwords.h"
#include "ui/shell/main_window.h"
#include <QTimer>

namespace bw {

class Changing;
class WelcomePage;

// Joins the window and the connections: what is opened, with which password, and what is remembered of it.
class Console final : public QObject {
    Q_OBJECT
public:
    struct Places {
        QString connections, demo; // files; empty: the user's own
        Applier::Places changes = {}; // empty: nothing can be applied
    };
    // address: opened at once, while the window is still being made.
    Console(const Places&, Settings&, Theme&, std::unique_ptr<Keychain>, Now = systemNow, const QString& address = {});
    ~Console() override;
    MainWindow& window() { return m_window; }
    void openAddress(const QString& address); // a file, a folder, or postgresql://…
    void askKeychain(); // whether there is one; never waits
    void openDemo(); // makes it when there is none yet

private:
    void wire();
    QWidget* makeWelcome();
    Profile profileOf(const QString& address);
    OpenRequest request(const Profile&, const SecretPtr&) const;
    std::unique_ptr<OpenInstance> openEarly(const QString& address);
    std::unique_ptr<OpenInstance> opening(const Profile&, const SecretPtr&);
    void keepStated(const Profile&);
    void remember();
    void open(const Profile&);
    void openWith(const Profile&, const SecretPtr&);
    void openSaved(const QString& id);
    void askFile();
    void askPassword(const Profile&, const Error& why);
    void edit(const Profile&, bool postgres);
    void remove(const QString& id);
    void failed(const Error&);
    void tryAgain();
    void makeDemo(const QString& file);
    void fillMenu(QMenu*, bool withActions);
    QString m_demoFile;
    Now m_now;
    Settings& m_settings;
    ConnectionBook m_book;
    Passwords m_passwords;
    Profile m_wanted; // what was tried last
    SecretPtr m_toKeep; // of m_wanted: for the keychain, once it was accepted
    std::unique_ptr<OpenInstance> m_early;
    MainWindow m_window;
    Changing* m_changing;
    WelcomePage* m_welcome = nullptr; // made when it is first shown
    QTimer m_rememberTimer;
    Worker m_worker; // of the demo's making
    Job m_demoJob;
};

} // namespace bw
