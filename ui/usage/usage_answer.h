// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/tables/listing.h"
#include "ui/usage/chart_data.h"
#include "ui/usage/entity_names.h"

namespace bw {

// One line of the table under the chart.
struct UsageRow {
    QString id, label;
    Subject link; // empty id: there is no record
    usage::Counts counts;
    double share = 0;
};
using UsageRows = std::shared_ptr<const std::vector<UsageRow>>;

// What the page asks a worker; owns all it needs.
struct UsageQuestion {
    usage::CubePtr cube;
    EntityNames names;
    usage::Query query; // by.front(): what it is grouped by
    Instant now;
    SeriesColors colors;
};
struct UsageAnswer {
    ChartData chart;
    UsageRows rows;
    usage::Counts totals;
    qint64 users = 0; // with usage in the period
    qint64 outside = 0; // requests in the totals at times that the chart does not reach
    QStringList missing; // token columns that the database doesn't have: what they would say is not known, not zero
    SeriesColors colors; // with those that were given out
};
UsageAnswer answer(UsageQuestion);

// `missing`: ids of columns without values.
Listing usageListing(usage::Dimension, UsageRows, const QStringList& missing = {});

} // namespace bw
