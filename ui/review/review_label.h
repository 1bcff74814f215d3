// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLabel>

namespace bw {

// Words of a review: as text, never as markup, in as many lines as they need.
inline QLabel* reviewLabel(const QString& text, const char* role = nullptr)
{
    auto* made = new QLabel;
    made->setTextFormat(Qt::PlainText);
    made->setText(text);
    made->setWordWrap(true);
    if (role)
        made->setProperty("role", QLatin1StringView(role));
    return made;
}

} // namespace bw
