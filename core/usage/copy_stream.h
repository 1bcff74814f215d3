// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtEndian>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bw::usage {

// Reads PostgreSQL's binary COPY format from pieces of any size.
class CopyStream {
public:
    using Fields = std::vector<std::optional<std::string_view>>; // none: null. Valid during the call

    // Calls row(fields) for each tuple that is complete. False: this is not the format.
    template<class OnRow> bool feed(std::string_view piece, OnRow&& row)
    {
        std::string_view in = piece;
        if (!m_rest.empty()) {
            m_rest.append(piece);
            in = m_rest;
        }
        if (!m_started && !header(in))
            return !m_bad;
        while (!m_ended && tuple(in))
            row(m_fields);
        if (m_rest.empty() || in.size() < m_rest.size())
            m_rest = std::string(in); // a copy, as `in` may be a part of it
        return !m_bad;
    }
    bool ended() const { return m_ended; } // the trailer has come

private:
    bool header(std::string_view& in);
    bool tuple(std::string_view& in);
    std::string m_rest;
    Fields m_fields;
    bool m_started = false, m_ended = false, m_bad = false;
};

template<class T> T bigEndian(std::string_view bytes) { return qFromBigEndian<T>(bytes.data()); }

} // namespace bw::usage
