// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/password_maker.h"
#include <QRandomGenerator>
#include <limits>
#include <string_view>

namespace bw {
namespace {

constexpr std::string_view kAlphabet = "abcdefghjkmnpqrstuvwxyz34679";
constexpr int kGroups = 6, kGroup = 4;

char letter(const RandomNumbers& random)
{
    constexpr auto size = quint32(kAlphabet.size());
    // Numbers above the last whole multiple would favour the first letters.
    constexpr quint32 end = std::numeric_limits<quint32>::max() / size * size;
    quint32 n = random();
    while (n >= end)
        n = random();
    return kAlphabet[n % size];
}

} // namespace

quint32 systemNumber() { return QRandomGenerator::system()->generate(); }

SecretPtr makePassword(const RandomNumbers& random)
{
    QByteArray text;
    text.reserve(kGroups * (kGroup + 1)); // no copy is left behind
    for (int i = 0; i < kGroups * kGroup; ++i) {
        if (i && i % kGroup == 0)
            text += '-';
        text += letter(random);
    }
    return std::make_shared<const Secret>(std::move(text));
}

} // namespace bw
