// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/secrets/keychain.h"
#include "ui/common/background.h"
#include <QHash>

namespace bw {

// Passwords of connections, by profile id: in the system's keychain, which is asked on a worker (a locked one waits for
// its owner), and in memory until the program ends.
class Passwords final : public QObject {
    Q_OBJECT
public:
    explicit Passwords(std::unique_ptr<Keychain>, QObject* parent = nullptr);
    void askStatus(); // known() follows
    bool hasKeychain() const { return m_hasKeychain; } // false until it has answered
    // done: null when there is none. Later, on this thread; a newer question replaces an older one.
    void find(const QString& profile, std::function<void(SecretPtr)> done);
    void stopAsking() { m_read = {}; }
    void remember(const QString& profile, const SecretPtr& password) { m_here.insert(profile, password); }
    void keep(const QString& profile, const SecretPtr&); // in the keychain, too
    void forget(const QString& profile);

signals:
    void known();
    void notKept(const bw::Error&); // the keychain did not take it; in memory it is

private:
    std::unique_ptr<Keychain> m_keychain;
    QHash<QString, SecretPtr> m_here;
    bool m_hasKeychain = false;
    std::vector<Job> m_writes;
    Job m_status, m_read;
    Worker m_worker; // last: it ends before what it uses goes
};

} // namespace bw
