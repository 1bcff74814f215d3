// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QStringList>
#include <tl/expected.hpp>

namespace bw {

// What sort of thing went wrong. It decides the exit code, the icon and whether trying again makes sense; closed on
// purpose.
enum class Fault {
    Cancelled,
    Unreachable,
    Untrusted,
    NotSignedIn,
    NotPermitted,
    NotFound,
    Conflict,
    Refused,
    Unsupported,
    Invalid,
    Busy,
    TooMany,
    BadAnswer,
    FateUnknown,
    Storage,
    Internal
};

struct Error {
    Fault fault = Fault::Internal;
    const char* id = ""; // row of the text catalogue (core/domain/text.h): what happened, why, what to do next
    QStringList args = {}; // %1, %2 … of that text
    QString detail = {}; // the other side's own words, without secrets
    int status = 0; // SQLite's extended code or an HTTP status, when there is one
};

template<class T> using Result = tl::expected<T, Error>;

inline auto fail(Fault fault, const char* id, QStringList args = {}, QString detail = {}, int status = 0)
{
    return tl::unexpected(Error{fault, id, std::move(args), std::move(detail), status});
}

} // namespace bw
