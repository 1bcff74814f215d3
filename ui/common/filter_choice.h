// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>
#include <QStringList>

namespace bw {

// What narrows a list: the text that is searched for and, by facet, the values that are chosen. And what else was
// chosen of a page that shows the same in several ways: a period, a grouping, one of two views.
struct FilterChoice {
    QString search;
    QHash<QString, QStringList> facets;
    QHash<QString, QString> view;
};

} // namespace bw
