// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtGlobal>
#include <cmath>
#include <random>
#include <string>
#include <vector>

namespace bw::demo {

// The same numbers on every platform: the engine is fixed by the standard, its distributions are not, so none is used,
// and only operations that IEEE 754 rounds exactly (no pow, log or cos).
class Random {
public:
    Random(quint32 seed, quint32 stream)
        : m_engine((quint64(stream) << 32 | seed) * 0x9E3779B97F4A7C15u + 0x5851F42D4C957F2Du)
    {
    }
    quint64 next() { return m_engine(); }
    double unit() { return double(next() >> 11) * 0x1p-53; }
    qint64 below(qint64 n) // n up to 2^62, the bias is far below what anybody could see
    {
        return n <= 0xFFFFFFFF ? qint64((next() >> 32) * quint64(n) >> 32) : qint64(next() % quint64(n));
    }
    qint64 between(qint64 from, qint64 to) { return to <= from ? from : from + below(to - from + 1); }
    bool chance(double p) { return unit() < p; }
    template<class List> const auto& pick(const List& list) { return list[size_t(below(qint64(std::size(list))))]; }

    // Log-logistic: half of the draws below the median, and a tail as heavy as that of people's use of anything.
    double tailed(double median)
    {
        const double u = 0.5 * 0x1p-53 + unit();
        const double ratio = u / (1.0 - u + 0x1p-53);
        const double root = std::sqrt(ratio);
        return median * root * std::sqrt(std::sqrt(root));
    }

private:
    std::mt19937_64 m_engine;
};

void putUuid(char* to36, quint64 high, quint64 low); // version 4
std::string uuid(Random&);
std::string hex(Random&, int digits);

// Draws an index with the probability of its weight, in constant time (Vose's alias method).
class Weighted {
public:
    explicit Weighted(const std::vector<double>& weights);
    size_t draw(Random& random) const
    {
        const size_t i = size_t(random.below(qint64(m_cells.size())));
        return random.unit() < m_cells[i].keep ? i : m_cells[i].other;
    }
    bool empty() const { return m_cells.empty(); }

private:
    struct Cell {
        double keep = 1.0;
        size_t other = 0;
    };
    std::vector<Cell> m_cells;
};

} // namespace bw::demo
