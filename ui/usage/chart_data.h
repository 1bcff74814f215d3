// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/usage/report.h"
#include <QHash>
#include <array>
#include <functional>

namespace bw {

constexpr int kOthersColor = 6; // index into Tokens::series
constexpr int kNamedSeries = 6;
inline const QString kOthersId = QStringLiteral("\u0001others");

// An entity keeps its colour for the session, whatever the period or filter makes of its rank.
class SeriesColors {
public:
    // Colours of at most six entities that are shown together, largest first.
    std::vector<int> assign(usage::Dimension, const QStringList& ids);

private:
    QHash<std::pair<int, QString>, int> m_known;
};

struct ChartSeries {
    QString id; // kOthersId for the others; the empty value has an empty one
    QString label;
    int color = kOthersColor;
    std::vector<qint64> values; // one a bucket, zero-filled
    qint64 sum = 0;
};

// What the chart draws: no widget, no colour values.
struct ChartData {
    usage::Query query; // with the period that was really drawn
    std::vector<qint64> starts; // of the buckets, seconds since 1970
    std::vector<ChartSeries> series; // from the zero line up: largest first, others last
    std::optional<size_t> running; // the bucket that `now` lies in
    qint64 total = 0;
    bool empty() const { return series.empty(); }
    usage::Dimension by() const { return query.by.empty() ? usage::Dimension::Model : query.by.front(); }
};

using NameOf = std::function<QString(usage::Dimension, quint32)>;

// Periods without ends get those of the data. At most some 120 columns: hours, days, weeks or months.
usage::Range closedRange(const usage::Cube&, const usage::Query&, Instant now);
usage::Bucket bucketFor(Instant from, Instant to);
ChartData chartData(const usage::Cube&, usage::Query, Instant now, const NameOf&, SeriesColors&);

QString chartTitle(const ChartData&); // "Tokens by model and day"
QString periodText(const usage::Range&, const QTimeZone&); // "21 Oct – 19 Nov 2026"
QString bucketLabel(qint64 start, const QTimeZone&, usage::Bucket); // for the axis: "21 Oct"
QString bucketWords(qint64 start, const QTimeZone&, usage::Bucket); // for tips: "Monday 2 Nov 2026"

} // namespace bw
