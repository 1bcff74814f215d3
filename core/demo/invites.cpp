// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/credentials.h"
#include "core/demo/rows.h"
#include <algorithm>

namespace bw::demo {

namespace {

struct Invite {
    std::string id;
    std::string_view creator, redeemer = "";
    Nanoseconds created = 0, life = 7 * day, used = 0;
};

class Inviting {
public:
    explicit Inviting(const Company& company)
        : m_company(company)
        , m_random(company.seed, 60)
    {
        for (const auto& account : company.accounts)
            if (account.role == "admin")
                m_creators.push_back(account.id);
    }

    std::vector<Invite> all()
    {
        const Nanoseconds now = m_company.now;
        const int each = int(std::clamp<size_t>(m_company.accounts.size() / 60, 2, 2000));
        redeemed(each);
        for (int i = 0; i < each * 5 / 6; ++i) // open
            add(now - m_random.below(i % 3 == 0 ? 20 * day : 6 * day), i % 3 == 0 ? 30 * day : 7 * day);
        for (int i = 0; i < (each + 1) / 2; ++i) // expired: the server does not clean these up
            add(now - 9 * day - m_random.below(120 * day), 7 * day);
        add(now - 6 * day - 20 * hour, 7 * day); // ends within hours
        oddOnes();
        std::stable_sort(m_invites.begin(), m_invites.end(), [](auto& a, auto& b) { return a.created < b.created; });
        return std::move(m_invites);
    }

private:
    Invite& add(Nanoseconds created, Nanoseconds life)
    {
        auto& invite = m_invites.emplace_back();
        invite.id = uuid(m_random);
        invite.creator = m_random.pick(m_creators);
        invite.created = created - m_random.below(minute); // no time of a server ends with zeros
        invite.life = life;
        return invite;
    }

    // Whoever registered by himself and is not waiting came with an invite; the newest of them are still listed.
    void redeemed(int most)
    {
        for (auto i = m_company.accounts.rbegin(); i != m_company.accounts.rend() && most > 0; ++i) {
            if (i->provider != "local" || i->machine || i->odd || i->status == "pending"
                || i->created < m_company.start)
                continue;
            auto& invite = add(i->created - hour - m_random.below(6 * day), 7 * day);
            invite.redeemer = i->id;
            invite.used = i->created + m_random.between(200'000, 3'000'000);
            --most;
        }
    }

    void oddOnes()
    {
        const Nanoseconds now = m_company.now;
        add(now - 2 * day, 7 * day).creator = "legacy-api-key";
        add(now - 40 * day, 30 * day).creator = m_company.deletedId;
        // Their redeemers were deleted. One has expired, the other can be redeemed again.
        add(now - 70 * day, 7 * day).used = now - 68 * day - m_random.below(hour);
        add(now - 11 * day, 30 * day).used = now - 10 * day - m_random.below(10 * hour);
    }

    const Company& m_company;
    Random m_random;
    std::vector<std::string_view> m_creators;
    std::vector<Invite> m_invites;
};

} // namespace

void writeInvites(NewFile& file, const Company& company)
{
    Insert insert(file,
        "INSERT INTO invite_codes (id, code, code_prefix, created_by, used_by, used_at, expires_at, created_at) "
        "VALUES (?,?,?,?,?,?,?,?)");
    const auto secret = hmacSecret(company.seed);
    qint64 number = 0;
    for (const auto& invite : Inviting(company).all()) {
        const auto code = plaintext(company.seed, Credential::Invite, number++);
        const auto hash = storedHash(secret, code);
        const Stamp used(invite.used), expires(invite.created + invite.life),
            created(invite.created + 26'000 + number % 7 * 1'307); // stored some microseconds later
        insert.text(invite.id).text(hash).text({code.data(), 8}).text(invite.creator).textOrNull(invite.redeemer);
        insert.textOrNull(used).text(expires).text(created).done();
    }
}

} // namespace bw::demo
