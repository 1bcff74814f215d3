// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/demo/demo.h"
#include "core/demo/names.h"
#include "core/demo/stamp.h"
#include <array>
#include <limits>
#include <optional>

namespace bw::demo {

constexpr int none = -1;

// Who stands in user_id: a row of users, or one of the two that have none there.
constexpr int legacyOwner = -2, deletedOwner = -3;

struct Account {
    std::string id, email, name;
    std::string_view provider = "oidc", role = "user", status = "active", hash = "";
    std::string_view permissions = "{}";
    std::string_view createdText = ""; // in place of `created`, for a date that can't be read
    Nanoseconds created = 0, updated = 0;
    bool permissionRow = true; // the server makes it when an administrator lists the users
    bool restricted = false; // to the models below; none there = nothing allowed
    std::array<qint8, 4> allowed{none, none, none, none};

    bool odd = false; // gets its settings from addOddSettings() alone

    // How it uses the instance.
    bool machine = false;
    qint8 night = 0; // per cent
    double weight = 0;
    double byKey = 0; // share of its requests that are made with a key
    double size = 1; // of its requests
    qint8 favourite = 0, second = 1;
    Nanoseconds from = 0, until = 0;
    std::string_view keyNames = ""; // chosen ones, separated by commas
    int firstKey = 0, keys = 0;
    int firstQuota = 0, quotas = 0;
    Nanoseconds lastWeb = 0; // filled by the usage
};

struct Key {
    int owner = none;
    std::string id, name;
    std::string_view role = "user";
    Nanoseconds created = 0, expires = 0; // 0 = never
    std::string_view expiresText = ""; // in place of `expires`
    Nanoseconds until = std::numeric_limits<Nanoseconds>::max(); // nobody uses it any more from here on
    Nanoseconds lastUsed = 0; // filled by the usage
};

struct Quota {
    int owner = none;
    int model = none; // all
    bool requests = false, tokens = false;
    qint64 window = 0; // seconds
    double share = 0; // how full it shall be at the end
    Nanoseconds created = 0;
    qint64 usedRequests = 0, usedTokens = 0; // filled by the usage
    std::optional<qint64> fixedRequests; // in place of a limit made from the share
    std::string_view requestsText = ""; // in place of a number: SQLite stores any value in any column
};

struct Company {
    Generation generation = Generation::V49;
    quint32 seed = 0;
    Nanoseconds start = 0, now = 0; // of the usage
    std::vector<Account> accounts; // in the order of their making
    std::vector<Key> keys; // by owner
    std::vector<Quota> quotas; // by owner
    std::string deletedId, deletedName;
    Nanoseconds deletedAt = 0;
    int founder = 0; // the first administrator, there from the start
};

// Everybody and everything that they own, but for what follows from the usage. Incomplete when it was stopped.
Company companyOf(const Recipe&, const Context&);

// The accounts and settings that one would not expect in real data, at the end of the alphabet so that the first page
// of a list looks like a company. All of them in a company of any size.
int oddAccountCount();
void addOddAccounts(Company&, Random&);
void addOddSettings(Company&);

// What stands in a usage row in place of the right value; "" = nothing does.
struct OddUsage {
    std::string_view prompt = "", total = "", createdAt = "";
};
// Of the n-th of so many rows. Only three are odd, and none of a handful.
OddUsage oddUsage(qint64 row, qint64 rows);

} // namespace bw::demo
