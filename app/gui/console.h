// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/background.h"
#include "ui/connections/connection_book.h"
#include "ui/connections/passwords.h"
#include "ui/shell/main_window.h"

namespace bw {

class WelcomePage;

// Joins the window and the connections: what is opened, with which password, and what is remembered of it.
class Console final : public QObject {
    Q_OBJECT
public:
    struct Places {
        QString connections, demo; // files; empty: the user's own
    };
    Console(const Places&, Settings&, Theme&, std::unique_ptr<Keychain>, Now = systemNow);
    ~Console() override;
    MainWindow& window() { return m_window; }
    void openAddress(const QString& address); // a file, a folder, or postgresql://…
    void askKeychain(); // whether there is one; never waits
    void openDemo(); // makes it when there is none yet

private:
    void wire();
    void open(const Profile&);
    void openWith(const Profile&, const SecretPtr&);
    void openSaved(const QString& id);
    void askFile();
    void askPassword(const Profile&);
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
    MainWindow m_window;
    WelcomePage* m_welcome;
    Profile m_wanted; // what was tried last
    Worker m_worker; // of the demo's making
    Job m_demoJob;
};

} // namespace bw
