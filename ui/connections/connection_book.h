// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/instant.h"
#include "core/profiles/profile.h"
#include <QObject>
#include <optional>

namespace bw {

// Saved connections and what was opened lately, newest first, for the window. A file that can't be read is left alone:
// then nothing is remembered, and error() says why.
class ConnectionBook final : public QObject {
    Q_OBJECT
public:
    ConnectionBook(QString file, Now, QObject* parent = nullptr);
    const std::vector<Profile>& all() const { return m_all; }
    const std::optional<Error>& error() const { return m_error; }
    const Profile* find(const QString& id) const;
    const Profile* findAddress(const QString& address) const;
    void put(const Profile&); // adds it, or replaces the one of that id
    void remove(const QString& id);
    void opened(Profile); // remembers it as opened now
    Instant now() const { return m_now(); }

signals:
    void changed();

private:
    void store();
    ProfileStore m_store;
    Now m_now;
    std::vector<Profile> m_all;
    std::optional<Error> m_error;
};

// A profile for something that was given by its address only.
Profile unsavedProfile(const QString& address);
QString nameOf(const QString& address); // "database.db", "localai on db.example"

} // namespace bw
