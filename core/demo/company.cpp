// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/company.h"
#include "core/demo/credentials.h"
#include <algorithm>

namespace bw::demo {

namespace {

enum CompanyStream : quint32 { AccountStream = 1, HabitStream, KeyStream, QuotaStream };

constexpr std::string_view permissionSets[]{
    R"({"agents":true,"collections":true,"skills":true})",
    R"({"images":false})",
    R"({"fine_tuning":true,"quantization":true,"video":false})",
    R"({"agents":true,"skills":true,"video":false})",
    R"({"agents":true,"collections":true,"fine_tuning":true,"mcp_jobs":true,"quantization":true,"skills":true})",
    R"({"images":false,"video":false})",
    R"({"collections":true})",
    R"({"mcp_jobs":true})",
    R"({"audio_speech":false,"audio_transcription":false,"images":false,"video":false})",
    R"({"agents":true})",
};
constexpr std::string_view machinePermissions =
    R"({"audio_speech":false,"audio_transcription":false,"chat":true,"detection":false,"embeddings":true,"images":false,"mcp":false,"realtime":false,"sound":false,"stores":false,"video":false})";

// Asked for each of many: whether to go on with the n-th.
bool goesOn(const Context& context, size_t n) { return n % 1024 != 0 || !context.cancelled(); }

bool has(std::string_view note, std::string_view word) { return note.find(word) != note.npos; }

class Founding {
public:
    Founding(Company& company, const Recipe& recipe, const Context& context)
        : m_company(company)
        , m_context(context)
        , m_random(recipe.seed, AccountStream)
        , m_people(m_random)
        , m_users(recipe.users)
    {
        m_company.accounts.reserve(size_t(recipe.users));
    }

    void everybody()
    {
        addNamed();
        addMachines();
        addOddAccounts(m_company, m_random);
        while (int(m_company.accounts.size()) < m_users && goesOn(m_context, m_company.accounts.size()))
            addAnybody();
        auto& accounts = m_company.accounts;
        std::stable_sort(accounts.begin(), accounts.end(), [](auto& a, auto& b) { return a.created < b.created; });
        for (size_t i = 0; i < accounts.size(); ++i)
            if (accounts[i].email == "r.haldorsen@orvel.example")
                m_company.founder = int(i);
    }

private:
    Account& add(Person person, std::string_view provider, Nanoseconds created)
    {
        auto& account = m_company.accounts.emplace_back();
        account.id = uuid(m_random);
        account.name = std::move(person.name);
        account.email = std::move(person.email);
        account.provider = provider;
        if (provider == "local")
            account.hash = passwordHash(int(m_random.below(passwordHashes)));
        account.created = account.updated = created;
        account.until = std::numeric_limits<Nanoseconds>::max();
        account.from = created;
        return account;
    }

    // Half of the people were there before the usage starts; the others came since.
    Nanoseconds anyTime()
    {
        const Nanoseconds span = m_company.now - m_company.start;
        return m_random.chance(0.5) ? m_company.start - 1 - m_random.below(200 * day)
                                    : m_company.start + m_random.below(span - span / 16);
    }

    void addNamed()
    {
        const int most = m_users - oddAccountCount() - machineCount();
        for (const auto& named : namedPeople()) {
            if (int(m_company.accounts.size()) >= most)
                return;
            const std::string_view note = named.note;
            const bool first = m_company.accounts.empty();
            const auto provider = has(note, "local") ? "local" : has(note, "github") ? "github" : "oidc";
            auto& account = add(m_people.named(named.first, named.last), provider,
                first ? m_company.start - 240 * day - m_random.below(day)
                      : m_company.start - day - m_random.below(200 * day));
            account.weight = named.share;
            account.keyNames = named.keys;
            if (has(note, "admin"))
                promote(account);
            if (has(note, "pending"))
                makePending(account);
            if (has(note, "new")) { // nobody has listed the users since he came
                account.created = account.updated = m_company.now - 20 * minute - m_random.below(3 * hour);
                account.permissionRow = false;
            }
            if (has(note, "disabled"))
                disable(account);
        }
    }

    int machineCount() const
    {
        const qint64 others = m_users - oddAccountCount();
        return std::max(1, int(std::min<qint64>(others / 5, qsizetype(machines().size()) + m_users / 600)));
    }

    void addMachines()
    {
        for (int i = 0; i < machineCount(); ++i) {
            const auto& machine = machines()[size_t(i) % machines().size()];
            const std::string number = size_t(i) < machines().size() ? "" : std::to_string(i);
            auto& account = add({machine.name + (number.empty() ? "" : " " + number),
                                    std::string(machine.mailbox) + number + "@orvel.example"},
                "local", m_company.start - day - m_random.below(30 * day));
            account.machine = true;
            account.weight = machine.share / double(1 + i / qsizetype(machines().size()) * 20);
            account.night = qint8(machine.night);
            account.size = 1.1;
        }
    }

    void addAnybody()
    {
        const double kind = m_random.unit();
        auto& account = add(m_people.next(), kind < 0.72 ? "oidc" : kind < 0.9 ? "local" : "github", anyTime());
        if (const int number = m_anybody++; number % 55 == 7)
            makePending(account);
        else if (number % 38 == 13)
            disable(account);
        else if (number % 700 == 99)
            promote(account);
    }

    void promote(Account& account)
    {
        account.role = "admin";
        account.updated = std::min(m_company.now, account.created + m_random.below(90 * day));
    }
    void disable(Account& account)
    {
        account.status = "disabled";
        account.updated = account.created + m_random.below(std::max<qint64>(1, m_company.now - account.created));
        account.until = account.updated;
    }
    void makePending(Account& account)
    {
        account.status = "pending";
        account.created = account.updated = m_company.now - m_random.below(9 * day);
        account.from = account.until; // never
        account.permissionRow = account.created < m_company.now - 5 * hour;
    }

    Company& m_company;
    const Context& m_context;
    Random m_random;
    People m_people;
    int m_users, m_anybody = 0;
};

// Models, sizes, weights: how each account will use the instance.
void giveHabits(Company& company, quint32 seed, const Context& context)
{
    Random random(seed, HabitStream);
    std::vector<double> popularity;
    for (const auto& model : models())
        popularity.push_back(model.popularity);
    const Weighted popular(popularity);
    const double people = std::max<double>(1, double(company.accounts.size()));
    for (size_t i = 0; i < company.accounts.size() && goesOn(context, i); ++i) {
        auto& account = company.accounts[i];
        const bool named = account.weight > 0 && !account.machine && account.role == "user"; // seen on the first page
        account.favourite = qint8(popular.draw(random));
        account.second = qint8(popular.draw(random));
        account.byKey = account.machine ? 1.0 : std::min(0.95, 0.4 * random.tailed(1.0));
        if (!account.machine) {
            account.size = std::clamp(random.tailed(0.9), 0.2, 6.0);
            const double share = account.weight > 0 ? account.weight * std::min(1.0, 500 / people) : 0.45 / people;
            account.weight = account.weight > 0 ? share : share * std::min(12.0, random.tailed(0.7));
        } else {
            account.favourite = qint8(account.night > 65 ? 2 : random.below(2)); // night jobs fill an index
        }
        if (account.odd) {
            account.weight =
                0.0015 * std::min(1.0, 500 / people); // enough to be met in the usage, not enough for the top of a list
            continue;
        }
        if (account.machine || (account.role == "user" && random.chance(named ? 0.75 : 0.008)))
            account.permissions = account.machine ? machinePermissions : random.pick(permissionSets);
        if (account.machine ? random.chance(0.5) : random.chance(named ? 0.2 : 0.015)) {
            account.restricted = true;
            account.allowed = {account.favourite, account.second, qint8(popular.draw(random)), none};
            if (account.allowed[2] == account.favourite || account.allowed[2] == account.second)
                account.allowed[2] = none;
            if (account.allowed[1] == account.favourite)
                account.allowed[1] = none;
        }
    }
}

class Issuing {
public:
    Issuing(Company& company, quint32 seed, const Context& context)
        : m_company(company)
        , m_context(context)
        , m_random(seed, KeyStream)
    {
    }
    void keys()
    {
        for (size_t i = 0; i < m_company.accounts.size() && goesOn(m_context, i); ++i) {
            auto& account = m_company.accounts[i];
            account.firstKey = int(m_company.keys.size());
            account.keys = wanted(account);
            for (int n = 0; n < account.keys; ++n)
                issue(int(i), account, n);
            if (account.keys == 0)
                account.byKey = 0;
        }
    }

private:
    int wanted(const Account& account)
    {
        if (account.odd || account.status == "pending")
            return 0;
        if (account.machine)
            return 1 + int(m_random.chance(0.4));
        if (!account.keyNames.empty())
            return 1 + int(std::count(account.keyNames.begin(), account.keyNames.end(), ','));
        const bool heavy = account.weight * double(m_company.accounts.size()) > 3;
        if (!m_random.chance(heavy ? 0.6 : 0.11))
            return 0;
        return m_random.chance(0.3) ? 2 + int(m_random.chance(0.3)) : 1;
    }

    void issue(int owner, const Account& account, int n)
    {
        const Nanoseconds now = m_company.now;
        const int number = int(m_company.keys.size());
        auto& key = m_company.keys.emplace_back();
        key.owner = owner;
        key.id = uuid(m_random);
        key.name = nameOf(account, n, number);
        key.role = account.role;
        if (account.machine && n == 0) { // it never works without one
            key.created = account.created + minute + m_random.below(hour);
            return;
        }
        constexpr int lives[]{0, 365, 365, 365, 90, 0, 180};
        const Nanoseconds life = m_random.pick(lives) * day;
        const Nanoseconds latest = std::min(now, account.until);
        const Nanoseconds earliest = std::max(account.created, life ? now - life + 20 * day : now - 480 * day);
        key.created = earliest < latest ? earliest + m_random.below(latest - earliest) : latest;
        if (life && key.created + life > now)
            // The server works out the end of a key a few microseconds before it stores the row.
            key.expires = key.created + life - m_random.between(15'000, 60'000);
        if (account.role == "admin" && owner != m_company.founder && n == 0) {
            // Made before the promotion: it acts as an administrator's today all the same.
            key.created = account.created + (account.updated - account.created) / 2;
            key.expires = 0;
        }
        if (key.created < account.updated && owner != m_company.founder && account.role == "admin")
            key.role = "user";
        const bool mayEndSoon = account.status == "active" && account.created < now - 90 * day;
        if (number % 17 == 5 && mayEndSoon)
            expireAt(key, now + day + m_random.below(12 * day), 90 * day);
        else if (number % 40 == 11 && mayEndSoon)
            // Expired ones go within the hour: the server cleans up.
            expireAt(key, now - m_random.below(50 * minute), 90 * day);
        if (account.machine)
            return;
        if (number % 13 == 3)
            key.until = key.created; // never used
        else if (m_random.chance(0.28))
            key.until = key.created + m_random.below(std::max<qint64>(1, now - 90 * day - key.created));
    }

    std::string nameOf(const Account& account, int n, int number)
    {
        if (account.machine)
            return number % 2 ? "batch" : "production";
        std::string_view names = account.keyNames;
        if (names.empty())
            return m_random.pick(keyNames());
        for (; n > 0; --n)
            names.remove_prefix(names.find(',') + 1);
        return std::string(names.substr(0, names.find(',')));
    }

    void expireAt(Key& key, Nanoseconds expires, Nanoseconds life)
    {
        key.expires = expires;
        key.created = expires - life + m_random.between(15'000, 60'000);
        if (expires < m_company.now)
            key.until = expires;
    }

    Company& m_company;
    const Context& m_context;
    Random m_random;
};

void setQuotas(Company& company, quint32 seed, const Context& context)
{
    Random random(seed, QuotaStream);
    const auto share = [&] {
        const double kind = random.unit();
        return kind < 0.05 ? 0.9 + 0.07 * random.unit() : kind < 0.2 ? 0.6 + 0.3 * random.unit() : 0.58 * random.unit();
    };
    for (size_t i = 0; i < company.accounts.size() && goesOn(context, i); ++i) {
        auto& account = company.accounts[i];
        account.firstQuota = int(company.quotas.size());
        if (account.odd || account.role == "admin" || account.status != "active")
            continue;
        const bool gernot = account.email == "g.achleuthner@orvel.example";
        const auto add = [&](int model, bool requests, bool tokens, qint64 window, double full) {
            const Nanoseconds created =
                account.created + random.below(std::max<qint64>(1, company.now - account.created));
            company.quotas.push_back({int(i), model, requests, tokens, window, full, created, 0, 0, {}});
            ++account.quotas;
        };
        if (gernot || account.machine || random.chance(0.55))
            add(none, random.chance(0.15), true, gernot || random.chance(0.85) ? 2592000 : 604800,
                gernot ? 0.97 : share());
        if (gernot || random.chance(account.machine ? 0.6 : 0.08))
            add(gernot ? 0 : account.favourite, true, false, random.chance(0.75) ? 86400 : 3600,
                gernot ? 0.58 : share());
        if (random.chance(0.02))
            add(account.favourite == 3 ? 4 : 3, false, true, 21600, share());
        // One rule for each user and model.
        const auto first = company.quotas.begin() + account.firstQuota;
        const auto last = std::unique(first, company.quotas.end(), [](auto& a, auto& b) { return a.model == b.model; });
        company.quotas.erase(last, company.quotas.end());
        account.quotas = int(company.quotas.size()) - account.firstQuota;
    }
}

} // namespace

Company companyOf(const Recipe& recipe, const Context& context)
{
    Company company;
    company.generation = recipe.generation;
    company.seed = recipe.seed;
    company.now = recipe.now.us * 1000;
    company.start = company.now - recipe.days * day;
    Founding(company, recipe, context).everybody();
    giveHabits(company, recipe.seed, context);
    Issuing(company, recipe.seed, context).keys();
    setQuotas(company, recipe.seed, context);
    if (!context.cancelled())
        addOddSettings(company);
    return company;
}

} // namespace bw::demo
