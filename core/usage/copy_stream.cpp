// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usage/copy_stream.h"

namespace bw::usage {

using namespace std::string_view_literals;

bool CopyStream::header(std::string_view& in)
{
    constexpr auto signature = "PGCOPY\n\377\r\n\0"sv;
    constexpr size_t fixed = signature.size() + 8; // flags, and the length of an extension
    m_bad = in.substr(0, signature.size()) != signature.substr(0, in.size());
    if (m_bad || in.size() < fixed) {
        m_rest = std::string(in);
        return false;
    }
    const auto extension = bigEndian<qint32>(in.substr(signature.size() + 4));
    m_bad = extension < 0;
    if (m_bad || in.size() - fixed < size_t(extension)) {
        m_rest = std::string(in);
        return false;
    }
    in.remove_prefix(fixed + size_t(extension));
    m_started = true;
    return true;
}

// Takes one tuple off the front; false: not all of it is there, or the end.
bool CopyStream::tuple(std::string_view& in)
{
    if (in.size() < 2)
        return false;
    const auto count = bigEndian<qint16>(in);
    m_ended = count == -1;
    m_bad = count < -1;
    if (m_ended || m_bad)
        return false;
    std::string_view left = in.substr(2);
    m_fields.clear();
    for (int i = 0; i < count; ++i) {
        if (left.size() < 4)
            return false;
        const auto size = bigEndian<qint32>(left);
        left.remove_prefix(4);
        m_bad = size < -1;
        if (m_bad || (size > 0 && left.size() < size_t(size)))
            return false;
        m_fields.push_back(size < 0 ? std::nullopt : std::optional(left.substr(0, size_t(size))));
        left.remove_prefix(size < 0 ? 0 : size_t(size));
    }
    in = left;
    return true;
}

} // namespace bw::usage
