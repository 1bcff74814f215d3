// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QJsonValue>
#include <QStringView>

namespace bw {

// Compact JSON appended to a buffer: what streams large documents without building them. A NUL and other control
// characters are escaped; half of a surrogate pair becomes U+FFFD, so that the result is always valid UTF-8.
void appendJson(QByteArray& out, const QJsonValue&);
void appendJsonText(QByteArray& out, QStringView);

} // namespace bw
