// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/company.h"
#include "core/demo/credentials.h"
#include <algorithm>

namespace bw::demo {

using namespace std::string_view_literals;

namespace {

struct Odd {
    std::string_view name, mailbox, provider;
    std::string_view role = "user", status = "active", createdText = "";
};

constexpr Odd oddAccounts[]{
    {"Zoë Marchwitza"sv, "z.marchwitza", "oidc"}, // one address, two accounts: he registered before the company had SSO
    {"Zoë Marchwitza"sv, "z.marchwitza", "local"}, {"Yorick Benthem"sv, "y.benthem", "local", "auditor"},
    {"Yvette Lorrain"sv, "y.lorrain", "oidc", "user", "suspended"},
    {"Zuzana Vrbová"sv, "z.vrbova", "oidc"}, // nothing allowed
    {"Zbigniew Rzepka"sv, "z.rzepka", "oidc"}, // a permission that no server knows, odd quota windows
    {"Yannis Kouros"sv, "y.kouros", "local", "user", "active", "last tuesday"},
    {"Zita <b>Halmos</b> <img src=x onerror=alert(1)>"sv, "z.halmos", "local"},
    {"Zdenka \xE2\x80\xAEgnp.exe"sv, "z.kralova", "local"}, // right-to-left override
    {"Zeno\0Brandis"sv, "z.brandis", "local"},
    {"Zolt\xE1n Bereny"sv, "z.bereny", "local"}, // Latin-1, written past the server by somebody's script
    {""sv, "z.langer", "local"}, // a very long name, see below
    {""sv, "z.megaby", "local"}, // one of a megabyte
};

constexpr size_t megabyte = 1 << 20;

std::string longName()
{
    std::string name = "Zacharias";
    for (int i = 0; i < 24; ++i)
        name += " von und zu Hohenwart";
    return name;
}

std::string megabyteName()
{
    std::string name = "Zygmunt";
    name.reserve(megabyte + 32);
    while (name.size() < megabyte)
        name += " Hohenwart-Megaby";
    name.resize(megabyte);
    return name;
}

Account* find(Company& company, std::string_view email, std::string_view provider = "")
{
    for (auto& account : company.accounts)
        if (account.odd && account.email == email && (provider.empty() || account.provider == provider))
            return &account;
    return nullptr;
}

void oddQuotas(Company& company, Random& random)
{
    auto* owner = find(company, "z.rzepka@orvel.example");
    if (!owner)
        return;
    const int index = int(owner - company.accounts.data());
    owner->firstQuota = int(company.quotas.size());
    owner->quotas = 0; // not counted by the usage: their limits are fixed
    const auto add = [&](int model, qint64 window, qint64 limit) {
        const Nanoseconds created = company.now - day - random.below(60 * day);
        company.quotas.push_back({index, model, true, false, window, 0, created, 0, 0, limit});
    };
    add(0, 36 * 3600, 400);
    add(1, -3600, 50);
    add(3, 5400, 0);
    add(4, 86400, 0);
    company.quotas.back().requestsText = "a hundred";
}

void oddKeys(Company& company, Random& random)
{
    const auto add = [&](int owner, const char* name, std::string_view role, Nanoseconds age) -> Key& {
        auto& key = company.keys.emplace_back();
        key.owner = owner;
        key.id = uuid(random);
        key.name = name;
        key.role = role;
        key.created = company.now - age - random.below(day);
        return key;
    };
    add(legacyOwner, "orphan", "admin", 140 * day);
    add(deletedOwner, "leftover", "user", 200 * day);
    if (auto* owner = find(company, "z.rzepka@orvel.example")) {
        const int index = int(owner - company.accounts.data());
        add(index, "for ever", "user", 30 * day).expiresText = "2300-01-01 00:00:00+00:00";
        add(index, "pune line", "user", 20 * day).expiresText = "2037-03-01 12:00:00+05:30"; // as given by a client
    }
}

} // namespace

int oddAccountCount() { return int(std::size(oddAccounts)); }

void addOddAccounts(Company& company, Random& random)
{
    for (size_t i = 0; i < std::size(oddAccounts); ++i) {
        const auto& odd = oddAccounts[i];
        const bool huge = odd.mailbox == "z.megaby"sv;
        auto& account = company.accounts.emplace_back();
        account.odd = true;
        account.id = uuid(random);
        account.name = huge ? megabyteName() : odd.name.empty() ? longName() : std::string(odd.name);
        account.email = std::string(odd.mailbox) + "@orvel.example";
        account.provider = odd.provider;
        account.role = odd.role;
        account.status = odd.status;
        account.createdText = odd.createdText;
        if (odd.provider == "local"sv)
            account.hash = passwordHash(int(i));
        account.created = account.updated = company.start - day - random.below(100 * day);
        account.from = account.created;
        // A usage row repeats its user's name: ten thousand of that one would be ten gigabytes.
        account.until = odd.status == "active"sv && !huge ? company.now : account.created;
    }
}

void addOddSettings(Company& company)
{
    Random random(company.seed, 50);
    company.deletedId = uuid(random);
    company.deletedName = "Veit Stegbauer";
    company.deletedAt = company.start + (company.now - company.start) / 5 * 3;
    if (auto* account = find(company, "z.vrbova@orvel.example")) {
        account->restricted = true;
        account->weight = 0;
    }
    if (auto* account = find(company, "z.rzepka@orvel.example"))
        account->permissions = R"({"agents":true,"teleportation":true,"video":false})";
    oddKeys(company, random);
    oddQuotas(company, random);
}

OddUsage oddUsage(qint64 row, qint64 rows)
{
    constexpr OddUsage odd[]{{"n/a", "", ""}, {"", "1.2k", ""}, {"", "", "yesterday, about noon"}};
    const qint64 n = row - rows / 2;
    return rows >= 50 && n >= 0 && n < qint64(std::size(odd)) ? odd[n] : OddUsage();
}

} // namespace bw::demo
