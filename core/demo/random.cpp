// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/random.h"
#include <numeric>

namespace bw::demo {

namespace {
constexpr char digits[] = "0123456789abcdef";
}

void putUuid(char* to, quint64 high, quint64 low)
{
    high = (high & ~quint64(0xF000)) | 0x4000;
    low = (low & ~(quint64(3) << 62)) | quint64(1) << 63;
    for (int i = 0, shift = 60; i < 18; ++i) {
        if (i == 8 || i == 13) {
            to[i] = '-';
            continue;
        }
        to[i] = digits[high >> shift & 15];
        shift -= 4;
    }
    to[18] = '-';
    for (int i = 19, shift = 60; i < 36; ++i) {
        if (i == 23) {
            to[i] = '-';
            continue;
        }
        to[i] = digits[low >> shift & 15];
        shift -= 4;
    }
}

std::string uuid(Random& random)
{
    std::string text(36, '\0');
    const auto high = random.next();
    putUuid(text.data(), high, random.next());
    return text;
}

std::string hex(Random& random, int count)
{
    std::string text(size_t(count), '\0');
    for (auto& c : text)
        c = digits[random.next() >> 60];
    return text;
}

Weighted::Weighted(const std::vector<double>& weights)
    : m_cells(weights.size())
{
    const double mean = std::accumulate(weights.begin(), weights.end(), 0.0) / double(weights.size());
    std::vector<size_t> small, large;
    for (size_t i = 0; i < weights.size(); ++i) {
        m_cells[i] = {weights[i] / mean, i};
        (m_cells[i].keep < 1.0 ? small : large).push_back(i);
    }
    while (!small.empty() && !large.empty()) {
        const size_t poor = small.back(), rich = large.back();
        small.pop_back();
        m_cells[poor].other = rich;
        m_cells[rich].keep -= 1.0 - m_cells[poor].keep;
        if (m_cells[rich].keep < 1.0) {
            large.pop_back();
            small.push_back(rich);
        }
    }
}

} // namespace bw::demo
