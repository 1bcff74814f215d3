// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/password_hash.h"
#include <algorithm>
#include <atomic>
#include <crypt.h>
#include <thread>

namespace bw {

namespace {

constexpr int kCost = 10, kSalt = 16, kLongest = 72;

QByteArray crypted(const QByteArray& phrase, const QByteArray& setting)
{
    auto data = std::make_unique<crypt_data>(); // 32 kB
    const char* made = crypt_rn(phrase.constData(), setting.constData(), data.get(), sizeof *data);
    QByteArray hash(made && *made == '$' ? made : "");
    explicit_bzero(data.get(), sizeof *data);
    return hash;
}

// libxcrypt departs from bcrypt under the name "$2a$" for some passwords, to be safe from an old error of its own;
// under "$2b$" it never does. The other implementations take all of these names for the same.
QByteArray renamed(QByteArray hash, char letter)
{
    if (hash.size() > 3)
        hash[2] = letter;
    return hash;
}

SecretPtr hashed(const Secret& password, QByteArray salt)
{
    char setting[CRYPT_GENSALT_OUTPUT_SIZE];
    const char* begun =
        crypt_gensalt_rn("$2b$", kCost, salt.constData(), int(salt.size()), setting, int(sizeof setting));
    return std::make_shared<Secret>(begun ? renamed(crypted(password.reveal(), begun), 'a') : QByteArray());
}

} // namespace

const char* unusablePassword(const Secret& password)
{
    const auto& text = password.reveal();
    return text.isEmpty()        ? "password.empty"
        : text.contains('\0')    ? "password.nul"
        : text.size() > kLongest ? "password.too_long"
                                 : nullptr;
}

Result<std::vector<SecretPtr>> hashPasswords(
    std::span<const SecretPtr> passwords, const RandomBytes& random, const Context& context)
{
    QByteArrayList salts; // drawn here: a generator need not be made for several threads
    for (const auto& password : passwords) {
        if (const auto* why = unusablePassword(*password))
            return fail(Fault::Invalid, why);
        salts << random(kSalt);
    }
    std::vector<SecretPtr> hashes(passwords.size());
    std::atomic<size_t> next{0}, done{0};
    const auto work = [&](bool reporting) {
        for (size_t i = next++; i < passwords.size() && !context.cancelled(); i = next++) {
            hashes[i] = hashed(*passwords[i], salts[qsizetype(i)]);
            ++done;
            if (reporting)
                context.report(qint64(done), qint64(passwords.size()), "password.hashing");
        }
    };
    {
        const size_t cores = std::max(1u, std::thread::hardware_concurrency());
        std::vector<std::jthread> others;
        for (size_t i = 1; i < std::min(cores, passwords.size()); ++i)
            others.emplace_back(work, false);
        work(true);
    }
    if (context.cancelled())
        return fail(Fault::Cancelled, "cancelled");
    if (std::ranges::any_of(hashes, [](const SecretPtr& hash) { return hash->reveal().size() != 60; }))
        return fail(Fault::Internal, "password.not_hashed");
    return hashes;
}

bool passwordMatches(const Secret& password, const QByteArray& hash)
{
    if (!hash.startsWith("$2") || unusablePassword(password))
        return false;
    const auto again = crypted(password.reveal(), renamed(hash, 'b'));
    return !again.isEmpty() && renamed(again, 'a') == renamed(hash, 'a');
}

} // namespace bw
