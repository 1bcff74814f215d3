// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usage/scan.h"
#include <algorithm>

namespace bw::usage {

namespace {

constexpr qint64 kPartialEveryUs = 250'000;
constexpr size_t kNamesAtOnce = 1000;

// Windows of ids from the top down, sized so that each takes most of the time that it may: a row costs from 0.3 µs in
// memory to 5 µs on a cold disk, and ids may have gaps of any size.
class Windows {
public:
    Windows(const RowSource::Ends& ends, const Pace& pace)
        : m_lowest(ends.lowest)
        , m_high(ends.highest)
        , m_width(pace.firstWindow)
        , m_targetUs(double(pace.windowUs) * 0.8)
    {
        open();
    }
    bool done() const { return m_done; }
    qint64 low() const { return m_from; }
    qint64 high() const { return m_high; }

    void advance(const RowSource::Piece& piece)
    {
        if (piece.last < m_high) {
            m_width = std::max<qint64>(piece.last - m_from + 1, 1);
            m_from = piece.last + 1;
            return;
        }
        const double fitting =
            (double(m_high) - double(m_from) + 1) * m_targetUs / double(std::max<qint64>(piece.us, 1));
        const auto width = double(m_width);
        m_width = std::clamp<qint64>(qint64(std::clamp(fitting, width / 4, width * 2)), 1, qint64(1) << 60);
        below(m_low);
    }
    // Goes on below `id`, which is not wanted any more.
    void below(qint64 id)
    {
        m_done = id <= m_lowest;
        if (m_done)
            return;
        m_high = id - 1;
        open();
    }

private:
    void open()
    {
        qint64 low = 0;
        const bool under = __builtin_sub_overflow(m_high, m_width - 1, &low);
        m_low = m_from = under ? m_lowest : std::max(low, m_lowest);
    }
    qint64 m_lowest, m_high, m_width;
    qint64 m_low = 0; // of the window
    qint64 m_from = 0; // where it is to be read from: higher once it was cut short
    double m_targetUs;
    bool m_done = false;
};

class Scan {
public:
    Scan(RowSource& source, const Pace& pace, const Partial& partial, const Context& context, const Range& only)
        : m_source(source)
        , m_pace(pace)
        , m_partial(partial)
        , m_context(context)
        , m_builder(only)
    {
    }

    Result<void> readAll()
    {
        const auto ends = m_source.ends(m_context);
        if (!ends)
            return tl::unexpected(ends.error());
        m_builder.setMissing(m_source.missing());
        if (!*ends)
            return {};
        m_ends = **ends;
        Windows windows(m_ends, m_pace);
        while (!windows.done())
            if (auto read = readWindow(windows); !read)
                return read;
        return readNames();
    }

    // Ids only grow, so rows that came since are above the highest id; fewer than were read: some were deleted.
    Result<bool> stillThere()
    {
        if (m_builder.rows() == 0)
            return true;
        const auto others = m_source.othersWrote(m_context);
        if (!others || !*others)
            return others.map([](bool) { return true; });
        qint64 rows = 0;
        Windows windows(m_ends, m_pace);
        while (!windows.done()) {
            if (m_context.cancelled())
                return fail(Fault::Cancelled, "cancelled");
            const auto piece = m_source.count(windows.low(), windows.high(), m_context);
            if (!piece)
                return tl::unexpected(piece.error());
            rows += piece->rows;
            if (auto moved = move(windows, *piece); !moved)
                return tl::unexpected(moved.error());
        }
        return rows == m_builder.rows();
    }

    CubePtr cube(bool complete) { return m_builder.cube(complete); }

private:
    Result<void> readWindow(Windows& windows)
    {
        if (m_context.cancelled())
            return fail(Fault::Cancelled, "cancelled");
        const auto piece = m_source.read(windows.low(), windows.high(), m_builder, m_context);
        if (!piece) {
            m_builder.drop();
            return tl::unexpected(piece.error());
        }
        m_builder.keep();
        if (auto moved = move(windows, *piece); !moved)
            return moved;
        tellProgress(windows);
        return handOutPartial();
    }

    Result<void> move(Windows& windows, const RowSource::Piece& piece)
    {
        const qint64 low = windows.low();
        windows.advance(piece);
        if (piece.rows > 0 || windows.done())
            return {};
        // Nothing there: don't feel the way through a gap of ids.
        const auto next = m_source.highest(low, m_context);
        if (!next)
            return tl::unexpected(next.error());
        if (!*next)
            windows.below(m_ends.lowest);
        else if (**next < windows.high())
            windows.below(**next + 1);
        return {};
    }

    void tellProgress(const Windows& windows) const
    {
        // As shares of a range that may be wider than an integer.
        const double all = double(m_ends.highest) - double(m_ends.lowest) + 1;
        const double left = windows.done() ? 0 : double(windows.high()) - double(m_ends.lowest) + 1;
        constexpr double most = 1e15;
        m_context.report(qint64(std::min(all, most) * (1 - left / all)), qint64(std::min(all, most)), "usage.reading");
    }

    Result<void> handOutPartial()
    {
        if (!m_partial)
            return {};
        const qint64 now = m_pace.ticks();
        if (m_lastPartial && now - *m_lastPartial < kPartialEveryUs)
            return {};
        m_lastPartial = now;
        if (auto named = readNames(); !named)
            return named;
        m_partial(m_builder.cube(false));
        return {};
    }

    Result<void> readNames()
    {
        for (;;) {
            const auto wanted = m_builder.takeNameless(kNamesAtOnce);
            if (wanted.empty())
                return {};
            for (std::span<const NameWanted> rest = wanted; !rest.empty();) {
                if (m_context.cancelled())
                    return fail(Fault::Cancelled, "cancelled");
                const auto done = m_source.names(rest, m_builder, m_context);
                if (!done)
                    return tl::unexpected(done.error());
                rest = rest.subspan(std::max<size_t>(*done, 1));
            }
        }
    }

    RowSource& m_source;
    const Pace& m_pace;
    const Partial& m_partial;
    const Context& m_context;
    Builder m_builder;
    RowSource::Ends m_ends;
    std::optional<qint64> m_lastPartial;
};

} // namespace

Result<CubePtr> scan(
    RowSource& source, const Pace& pace, const Partial& partial, const Context& context, const Range& only)
{
    for (int attempt = 1;; ++attempt) {
        Scan scan(source, pace, partial, context, only);
        if (auto read = scan.readAll(); !read)
            return tl::unexpected(read.error());
        const auto whole = scan.stillThere();
        if (!whole)
            return tl::unexpected(whole.error());
        // Somebody who deletes all the time must not keep us here.
        if (*whole || attempt == 2)
            return scan.cube(true);
    }
}

} // namespace bw::usage
