// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>
#include <QStringList>

namespace bw {

// What narrows a list: the text that is searched for and, by facet, the values that are chosen.
struct FilterChoice {
    QString search;
    QHash<QString, QStringList> facets;
};

} // namespace bw
