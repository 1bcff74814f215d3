// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace bw {

struct Permission;

// Words for coded values, in the program's language. A value that is not known is shown as it is stored.
QString statusWord(const QString& code); // of users, invites, keys and sessions
QString providerWord(const QString& code);
QString roleWord(const QString& code);
QString permissionTitle(const Permission&);

} // namespace bw
