// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/usage.h"
#include "core/demo/rhythm.h"
#include <algorithm>

namespace bw::demo {

namespace {

enum UsageStream : quint32 { WhoStream = 30, WhatStream };

// One request as it will stand in a row.
struct Request {
    Nanoseconds at = 0;
    int owner = none; // account, legacyOwner or deletedOwner
    int key = none;
    int model = 0;
    const char* endpoint = "/v1/chat/completions";
    qint64 prompt = 0, completion = 0, total = 0, milliseconds = 0;
    bool correlated = true; // two endpoints store no correlation id
};

// What is written differs by generation in the columns alone.
class UsageTable {
public:
    UsageTable(NewFile& file, const Company& company)
        : m_company(company)
        , m_insert(file, sqlOf(company.generation))
    {
    }

    void write(const Request& request, Random& random, const OddUsage& odd)
    {
        const bool sources = m_company.generation != Generation::V41;
        const std::string_view model = models()[size_t(request.model)].name;
        const Stamp at(request.at);
        m_insert.text(ownerId(request.owner)).text(ownerName(request.owner));
        if (sources) {
            const bool byKey = request.key != none;
            m_insert.text(byKey ? "apikey" : request.owner == legacyOwner ? "legacy" : "web");
            m_insert.textOrNull(byKey ? std::string_view(m_company.keys[size_t(request.key)].id) : "");
            m_insert.text(byKey ? std::string_view(m_company.keys[size_t(request.key)].name) : "");
        }
        m_insert.text(model).text(request.endpoint);
        odd.prompt.empty() ? m_insert.number(request.prompt) : m_insert.text(odd.prompt);
        m_insert.number(request.completion);
        odd.total.empty() ? m_insert.number(request.total) : m_insert.text(odd.total);
        m_insert.number(request.milliseconds).text(odd.createdAt.empty() ? std::string_view(at) : odd.createdAt);
        char correlation[36];
        if (m_company.generation == Generation::V49) {
            const auto high = random.next();
            putUuid(correlation, high, random.next());
            m_insert.text(model).text(model).number(request.prompt).number(request.prompt);
            m_insert.text({correlation, request.correlated ? size_t(36) : 0});
        }
        m_insert.done();
    }

private:
    static const char* sqlOf(Generation generation)
    {
        switch (generation) {
        case Generation::V41:
            return "INSERT INTO usage_records (user_id, user_name, model, endpoint, prompt_tokens, completion_tokens, "
                   "total_tokens, duration, created_at) VALUES (?,?,?,?,?,?,?,?,?)";
        case Generation::V43:
            return "INSERT INTO usage_records (user_id, user_name, source, api_key_id, api_key_name, model, endpoint, "
                   "prompt_tokens, completion_tokens, total_tokens, duration, created_at) "
                   "VALUES (?,?,?,?,?,?,?,?,?,?,?,?)";
        case Generation::V49:
            break;
        }
        return "INSERT INTO usage_records (user_id, user_name, source, api_key_id, api_key_name, model, endpoint, "
               "prompt_tokens, completion_tokens, total_tokens, duration, created_at, requested_model, served_model, "
               "pre_filter_prompt_tokens, post_filter_prompt_tokens, correlation_id, cached_tokens, prefill_tokens, "
               "draft_tokens, pricing_version_id, cost_usd, router_decision_id, pii_event_id) "
               "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,0,0,0,'',0.0,'','')";
    }

    std::string_view ownerId(int owner) const
    {
        return owner == legacyOwner ? "legacy-api-key"
            : owner == deletedOwner ? std::string_view(m_company.deletedId)
                                    : std::string_view(m_company.accounts[size_t(owner)].id);
    }
    std::string_view ownerName(int owner) const
    {
        return owner == legacyOwner ? "API Key User"
            : owner == deletedOwner ? std::string_view(m_company.deletedName)
                                    : std::string_view(m_company.accounts[size_t(owner)].name);
    }

    const Company& m_company;
    Insert m_insert;
};

class Requests {
public:
    explicit Requests(Company& company)
        : m_company(company)
        , m_who(company.seed, WhoStream)
        , m_what(company.seed, WhatStream)
        , m_people(weightsOf(false))
        , m_machines(weightsOf(true))
        , m_popular(popularity())
    {
    }

    Random& random() { return m_what; }

    // Never fails: when nobody that is drawn was there at that time, it was the founder.
    Request at(Nanoseconds time, double byMachines)
    {
        Request request;
        request.at = time;
        request.owner = who(time, byMachines);
        if (request.owner >= 0)
            request.key = keyFor(m_company.accounts[size_t(request.owner)], time);
        request.model = modelFor(request.owner);
        if (request.model == none) { // a list that allows nothing
            request.owner = m_company.founder;
            request.key = none;
            request.model = 0;
        }
        fill(request);
        note(request);
        return request;
    }

private:
    std::vector<double> weightsOf(bool machines)
    {
        std::vector<double> weights;
        weights.reserve(m_company.accounts.size());
        for (const auto& account : m_company.accounts)
            weights.push_back(account.machine == machines ? std::max(account.weight, 1e-9) : 0.0);
        if (machines)
            weights.push_back(0.03); // the legacy key
        return weights;
    }
    static std::vector<double> popularity()
    {
        std::vector<double> weights;
        for (const auto& model : models())
            weights.push_back(model.popularity);
        return weights;
    }

    int who(Nanoseconds time, double byMachines)
    {
        // The server of 4.1 leaves the usage of a deleted user; later ones only what came in the five seconds before.
        if (m_company.generation == Generation::V41 && time < m_company.deletedAt && m_who.chance(0.003))
            return deletedOwner;
        if (m_deletedLeft > 0 && time >= m_company.deletedAt) {
            --m_deletedLeft;
            return deletedOwner;
        }
        const bool machine = m_who.chance(byMachines);
        for (int tries = 0; tries < 24; ++tries) {
            const auto drawn = (machine ? m_machines : m_people).draw(m_who);
            if (drawn == m_company.accounts.size())
                return legacyOwner;
            const auto& account = m_company.accounts[drawn];
            if (time < account.from || time >= account.until || away(drawn, time))
                continue;
            if (machine && account.night > 0 && m_who.below(100) < account.night && !isNight(time))
                continue;
            return int(drawn);
        }
        return m_company.founder;
    }

    // Everybody is away now and then, a week at a time.
    bool away(size_t account, Nanoseconds time) const
    {
        if (m_company.accounts[account].machine)
            return false;
        const quint64 week = quint64(time / (7 * day));
        return ((week * 0x9E3779B97F4A7C15u ^ quint64(account) * 0xD6E8FEB86659FD93u) >> 40) % 9 == 0;
    }

    int keyFor(const Account& account, Nanoseconds time)
    {
        if (account.keys == 0 || !m_who.chance(account.byKey))
            return none;
        const int skip = int(m_who.below(account.keys));
        for (int n = 0; n < account.keys; ++n) {
            const int key = account.firstKey + (n + skip) % account.keys;
            const auto& candidate = m_company.keys[size_t(key)];
            if (candidate.created <= time && time < candidate.until)
                return key;
        }
        return none;
    }

    int modelFor(int owner)
    {
        if (owner < 0)
            return usable(int(m_popular.draw(m_what)));
        const auto& account = m_company.accounts[size_t(owner)];
        if (account.restricted) {
            const int any = account.allowed[size_t(m_what.below(3))];
            return any == none ? usable(account.allowed[0]) : usable(any);
        }
        const double kind = m_what.unit();
        return usable(kind < 0.6 ? account.favourite : kind < 0.8 ? account.second : int(m_popular.draw(m_what)));
    }
    // 4.3 wrote no row for embeddings: there they look like nothing, and other models take their place here.
    int usable(int model) const
    {
        return model != none && m_company.generation == Generation::V43 && models()[size_t(model)].embedding ? 0
                                                                                                             : model;
    }

    void fill(Request& request)
    {
        const auto& model = models()[size_t(request.model)];
        const double size = request.owner >= 0 ? m_company.accounts[size_t(request.owner)].size : 0.7;
        const auto tokens = [&](double median, qint64 most) {
            return std::clamp<qint64>(qint64(m_what.tailed(median * size)), 1, most);
        };
        if (model.embedding) { // the server stores zeros
            request.endpoint = "/v1/embeddings";
            request.milliseconds = 3 + tokens(12, 2000);
            return;
        }
        request.prompt = tokens(1300, 120'000);
        request.completion = tokens(330, 16'000);
        request.total = request.prompt + request.completion;
        request.milliseconds = 30 + request.prompt / 12 + request.completion * model.milliseconds / 10;
        if (request.key == none)
            return;
        const double kind = m_what.unit();
        const bool newest = m_company.generation == Generation::V49;
        if (kind < 0.01) { // this endpoint's parts are not known to the server, its sum is
            request.endpoint = "/v1/responses";
            request.prompt = request.completion = 0;
            request.correlated = false;
        } else if (newest && kind < 0.03) {
            request.endpoint = "/v1/messages";
            request.correlated = false;
        } else if (newest && kind < 0.05) {
            request.endpoint = "/v1/completions";
        }
    }

    void note(const Request& request)
    {
        if (request.key != none) // noted when the request comes in, the usage when it is done
        {
            auto& key = m_company.keys[size_t(request.key)];
            key.lastUsed = std::max(key.created + second, request.at - request.milliseconds * 1'000'000);
        }
        if (request.owner < 0)
            return;
        auto& account = m_company.accounts[size_t(request.owner)];
        if (request.key == none)
            account.lastWeb = request.at;
        for (int n = 0; n < account.quotas; ++n) {
            auto& quota = m_company.quotas[size_t(account.firstQuota + n)];
            if (request.at < m_company.now - quota.window * second
                || (quota.model != none && quota.model != request.model))
                continue;
            quota.usedRequests += 1;
            quota.usedTokens += request.total;
        }
    }

    Company& m_company;
    Random m_who, m_what;
    Weighted m_people, m_machines, m_popular;
    int m_deletedLeft = 3;
};

} // namespace

void writeUsage(NewFile& file, Company& company, qint64 rows)
{
    UsageTable table(file, company);
    Requests requests(company);
    qint64 written = 0;
    for (const auto& slot : rhythm(company.start, company.now, rows, company.seed)) {
        const double step = double(slot.to - slot.from) / double(std::max<qint64>(1, slot.requests));
        for (qint64 i = 0; i < slot.requests; ++i) {
            const auto time = slot.from + qint64((double(i) + requests.random().unit()) * step);
            table.write(requests.at(time, slot.byMachines), requests.random(), oddUsage(written, rows));
            if (++written % 8192 == 0) {
                if (!file.ok())
                    return;
                file.context().report(written, rows, "demo.usage");
            }
        }
    }
}

} // namespace bw::demo
