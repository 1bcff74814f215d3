// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/domain/sign_in_ways.h"

namespace bw {

enum class Environment { None, Test, Staging, Production };

// A saved connection. Holds no secret: the password, where there is one, is in the keychain under the profile's id.
struct Profile {
    QString id; // uuid
    QString name;
    Environment environment = Environment::None;
    QString product = QStringLiteral("localai");
    QString address; // file, folder or postgresql://… without a password
    QString caFile;
    bool saved = true; // false: opened once, from the recent list or the command line
    qint64 lastOpened = 0; // milliseconds since 1970
    // What whoever works with it states, because the instance itself doesn't tell.
    SignInWays ways = {};
    QString account = {}; // id of the own account there
    QString server = {}; // "https://ai.example.org": links of invites begin so
};

QString id(Environment); // "none" "test" "staging" "production"
Environment environmentFrom(QStringView id);

// Saved connections and recent databases as one JSON file in the configuration folder, written atomically, owner-only.
class ProfileStore {
public:
    explicit ProfileStore(QString file);
    static QString defaultFile(); // …/bailiwick/connections.json
    Result<std::vector<Profile>>
    load() const; // a missing file is an empty list; a newer or broken one is an error, never overwritten
    Result<void> save(const std::vector<Profile>&) const;

private:
    QString m_file;
};

} // namespace bw
