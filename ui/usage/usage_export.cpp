// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/display.h"
#include "core/export/table_export.h"
#include "ui/common/open_instance.h"
#include "ui/usage/chart_export.h"
#include "ui/usage/usage_chart.h"
#include "ui/usage/usage_page.h"
#include "ui/usage/usage_table.h"
#include <QAction>
#include <QBuffer>
#include <QDateTime>

namespace bw {
namespace {

// One line for each bucket and group: what the chart is drawn from, with nothing left to "others".
Result<void> writeCourse(
    const usage::Cube& cube, const usage::Query& query, bool bom, QIODevice& out, const Context& context)
{
    const auto by = query.by.front();
    const QString name = dimensionId(by);
    QByteArray text = bom ? QByteArrayLiteral("\xEF\xBB\xBF") : QByteArray();
    text += QStringLiteral("start,%1,requests,prompt_tokens,completion_tokens,total_tokens\n").arg(name).toUtf8();
    for (const auto& row : usage::report(cube, query).rows) {
        if (context.cancelled())
            return fail(Fault::Cancelled, "cancelled");
        const QString& id = cube.of(by).ids[qsizetype(row.key.front())];
        text += csvField(usage::bucketText(row.bucket, query.zone, query.bucket), u',', true).toUtf8() + ','
            + csvField(id, u',', true).toUtf8();
        for (const qint64 n : {row.counts.requests, row.counts.prompt, row.counts.completion, row.counts.total})
            text += ',' + QByteArray::number(n);
        text += '\n';
    }
    if (out.write(text) != text.size())
        return fail(Fault::Storage, "export.write", {}, out.errorString());
    return {};
}

} // namespace

QString UsagePage::fileName(const QString& ending) const
{
    const auto& q = m_answer.chart.query;
    const auto day = [&](Instant i) {
        return QDateTime::fromSecsSinceEpoch(i.seconds(), q.zone).date().toString(Qt::ISODate);
    };
    return QStringLiteral("usage-%1-%2_%3.%4").arg(dimensionId(m_by), day(*q.from), day(Instant{q.to->us - 1}), ending);
}

ExportMenu::Choice UsagePage::courseExport()
{
    ExportMenu::Choice choice;
    choice.text = tr("Course as CSV…");
    choice.fileName = fileName(QStringLiteral("course.csv"));
    choice.filter = tr("CSV (*.csv)");
    choice.write = [this]() -> ExportMenu::Write {
        return [cube = m_cube, query = m_answer.chart.query, bom = m_bom->isChecked()](
                   QIODevice& out, const Context& context) { return writeCourse(*cube, query, bom, out, context); };
    };
    return choice;
}

// Drawn here, as scenes belong to this thread; the worker only writes.
ExportMenu::Choice UsagePage::pictureExport(const QString& ending, const QString& text)
{
    ExportMenu::Choice choice;
    choice.text = text;
    choice.fileName = fileName(ending);
    choice.filter = QStringLiteral("%1 (*.%2)").arg(ending.toUpper(), ending);
    choice.write = [this, ending]() -> ExportMenu::Write {
        QBuffer picture;
        picture.open(QIODevice::WriteOnly);
        const auto drawn = renderChart(m_answer.chart, m_instance.profile().name, *pictureFormat(ending), picture);
        return [drawn, bytes = picture.data()](QIODevice& out, const Context&) -> Result<void> {
            if (!drawn)
                return drawn;
            if (out.write(bytes) != bytes.size())
                return fail(Fault::Storage, "export.write", {}, out.errorString());
            return {};
        };
    };
    return choice;
}

std::vector<ExportMenu::Choice> UsagePage::exportChoices()
{
    if (!m_answered)
        return {};
    auto choices = m_table->exports([this](const QString& ending) { return fileName(ending); }, m_bom);
    choices.insert(choices.end(),
        {courseExport(), {}, pictureExport(QStringLiteral("png"), tr("Chart as PNG…")),
            pictureExport(QStringLiteral("svg"), tr("Chart as SVG…")),
            pictureExport(QStringLiteral("pdf"), tr("Chart as PDF…"))});
    return choices;
}

} // namespace bw
