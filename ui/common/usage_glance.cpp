// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/usage_glance.h"
#include "core/base/display.h"
#include "core/domain/text.h"
#include "ui/common/pane_rows.h"
#include "ui/common/record_face.h"
#include "ui/common/section.h"
#include "ui/common/sparkline.h"
#include "ui/common/tokens.h"
#include <QHBoxLayout>
#include <QLabel>

namespace bw {

namespace {

QLabel* hint(Qt::Alignment align)
{
    auto* l = new QLabel;
    l->setTextFormat(Qt::PlainText);
    l->setProperty("role", QStringLiteral("hint"));
    l->setAlignment(align);
    return l;
}

QString dayWords(qint64 start) { return QLocale().toString(QDateTime::fromSecsSinceEpoch(start).date(), u"d MMM"_qs); }

} // namespace

UsageGlance::UsageGlance(OpenInstance& instance, Worker& worker, Question question, Section& figure, Section* models)
    : m_instance(instance)
    , m_worker(worker)
    , m_question(std::move(question))
    , m_figure(&figure)
    , m_models(models)
    , m_line(new Sparkline)
    , m_first(hint(Qt::AlignLeft))
    , m_last(hint(Qt::AlignRight))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(2));
    m_line->setAccessibleName(m_question.requests ? tr("Course of requests") : tr("Course of tokens"));
    layout->addWidget(m_line);
    auto* ends = new QHBoxLayout;
    ends->addWidget(m_first);
    ends->addStretch(1);
    ends->addWidget(m_last);
    layout->addLayout(ends);
    m_line->hide();
    connect(&m_instance, &OpenInstance::usageChanged, this, &UsageGlance::ask);
    ask();
}

UsageGlance::Answer UsageGlance::compute(const usage::Cube& cube, const Question& q, Instant now)
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    constexpr qint64 day = 86'400'000'000;
    const Instant from{now.us - (q.buckets - 1) * day * (q.bucket == usage::Bucket::Week ? 7 : 1)};
    const Instant to{now.us + 1};
    const auto starts = usage::bucketStarts(from, to, zone, q.bucket);
    usage::Query query;
    query.from = Instant{starts.empty() ? from.us : starts.front() * 1'000'000};
    query.to = to;
    query.zone = zone;
    query.bucket = q.bucket;
    query.only = {{q.of, {q.id}}};
    Answer out;
    out.values.resize(starts.size());
    const auto count = [&](const usage::Counts& c) { return q.requests ? c.requests : c.total; };
    for (const auto& row : usage::report(cube, query).rows) {
        const auto at = std::lower_bound(starts.begin(), starts.end(), row.bucket);
        if (at != starts.end() && *at == row.bucket)
            out.values[size_t(at - starts.begin())] += count(row.counts);
    }
    for (const auto v : out.values)
        out.total += v;
    if (!starts.empty()) {
        out.first = dayWords(starts.front());
        out.last = dayWords(now.seconds());
        const auto most = std::max_element(out.values.begin(), out.values.end());
        if (*most > 0)
            out.busiest = dayWords(starts[size_t(most - out.values.begin())]);
    }
    if (q.models) {
        query.bucket = usage::Bucket::None;
        query.by = {usage::Dimension::Model};
        for (const auto& row : usage::report(cube, query).rows)
            out.models.emplace_back(cube.of(usage::Dimension::Model).ids.value(row.key[0]), row.counts.requests);
        std::stable_sort(
            out.models.begin(), out.models.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    }
    return out;
}

void UsageGlance::ask()
{
    const auto cube = m_instance.usage();
    if (!cube) {
        m_first->setText(m_instance.usageError() ? textOf(*m_instance.usageError()).what : tr("Reading usage"));
        return;
    }
    m_job = m_worker.run([cube, q = m_question, now = m_instance.now()](
                             const Context&, const Worker::Post&) -> Result<Answer> { return compute(*cube, q, now); },
        [this](Result<Answer> answer) {
            if (answer)
                show(*answer);
        });
}

void UsageGlance::show(const Answer& answer)
{
    const QString total = tableNumber(answer.total);
    const QString words = m_question.requests ? tr("%1 requests").arg(total) : tr("%1 tokens").arg(total);
    if (m_figure)
        m_figure->setAside(words);
    m_line->setVisible(answer.total > 0);
    m_line->setValues(
        answer.values, answer.busiest.isEmpty() ? words : tr("%1, most on %2").arg(words, answer.busiest));
    m_first->setText(answer.total > 0 ? answer.first : tr("No usage in this time."));
    m_last->setText(answer.total > 0 ? answer.last : QString());
    if (m_models)
        showModels(answer);
}

void UsageGlance::showModels(const Answer& answer)
{
    constexpr size_t kMost = 6;
    auto& layout = m_models->content();
    while (auto* item = layout.takeAt(0)) {
        delete item->widget();
        delete item;
    }
    qint64 all = 0;
    for (const auto& [model, requests] : answer.models)
        all += requests;
    for (size_t i = 0; i < std::min(kMost, answer.models.size()); ++i) {
        const auto& [model, requests] = answer.models[i];
        const double share = all > 0 ? double(requests) / double(all) : 0;
        layout.addWidget(
            new BarRow(displayText(model.isEmpty() ? tr("no model") : model, 80), share, percentText(share)));
    }
    if (answer.models.size() > kMost)
        m_models->addText(tr("And %1 more.").arg(answer.models.size() - kMost), "hint");
    m_models->setVisible(!answer.models.empty());
}

} // namespace bw
