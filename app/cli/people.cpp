// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/people.h"

namespace bw::cli {

namespace {

template<class Fits> std::vector<size_t> rowsWhere(const Snapshot& s, const Fits& fits)
{
    std::vector<size_t> rows;
    for (size_t i = 0; i < s.users.size(); ++i)
        if (fits(s.users[i]))
            rows.push_back(i);
    return rows;
}

} // namespace

Result<size_t> findUser(const Snapshot& s, const QString& text, const QString& provider)
{
    const auto right = [&](const User& u) { return provider.isEmpty() || u.provider == provider; };
    if (const auto row = s.users.row(text); row >= 0 && right(s.users[size_t(row)]))
        return size_t(row);
    auto rows = rowsWhere(s, [&](const User& u) { return u.email == text && right(u); });
    if (rows.empty())
        rows = rowsWhere(s, [&](const User& u) { return !u.email.compare(text, Qt::CaseInsensitive) && right(u); });
    if (rows.size() == 1)
        return rows.front();
    if (rows.empty())
        return fail(Fault::Invalid, "command.user-unknown", {text});
    QStringList accounts;
    for (const auto row : rows)
        accounts << s.users[row].provider + u' ' + s.users[row].id;
    return fail(Fault::Invalid, "command.user-several", {text, accounts.join(QStringLiteral(", "))});
}

} // namespace bw::cli
