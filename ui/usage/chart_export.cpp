// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/usage/chart_export.h"
#include "core/base/display.h"
#include "ui/usage/chart_legend.h"
#include "ui/usage/chart_scene.h"
#include "ui/usage/usage_words.h"
#include <QCoreApplication>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace bw {
namespace {

constexpr int kWidth = 1120, kHeight = 500, kMargin = 24, kHead = 64, kLegend = 270, kLine = 22, kPngScale = 2;

QFont sized(int pixels, QFont::Weight weight = QFont::Normal)
{
    QFont f;
    f.setPixelSize(pixels);
    f.setWeight(weight);
    return f;
}

void paintHead(QPainter& p, const ChartData& data, const QString& instanceName)
{
    p.setPen(lightPalette().color(QPalette::Text));
    p.setFont(sized(17, QFont::DemiBold));
    const QString title = instanceName.isEmpty()
        ? chartTitle(data)
        : QStringLiteral("%1: %2").arg(displayText(instanceName, 60), chartTitle(data));
    p.drawText(QRect(kMargin, kMargin - 6, kWidth - 2 * kMargin, 26), Qt::AlignLeft | Qt::AlignVCenter, title);
    p.setPen(lightTokens().text2);
    p.setFont(sized(13));
    QString line = words(QT_TRANSLATE_NOOP("Usage", "%1, zone %2; %3 tokens"))
                       .arg(periodText({data.query.from, data.query.to}, data.query.zone),
                           QString::fromUtf8(data.query.zone.id()), exactNumber(data.total));
    if (data.running)
        line += words(QT_TRANSLATE_NOOP("Usage", "; the hatched column is still running"));
    p.drawText(QRect(kMargin, kMargin + 20, kWidth - 2 * kMargin, 20), Qt::AlignLeft | Qt::AlignVCenter, line);
}

void paintLegend(QPainter& p, const ChartData& data)
{
    QRect line(kWidth - kLegend - kMargin + 20, kHead + 12, kLegend - 20, kLine);
    p.setFont(sized(13));
    const QFontMetrics metrics(p.font());
    for (auto s = data.series.rbegin(); s != data.series.rend(); ++s) {
        p.fillRect(QRect(line.left(), line.top() + 6, 11, 11), lightTokens().series[size_t(s->color)]);
        p.setPen(lightPalette().color(QPalette::Text));
        const QRect name = line.adjusted(19, 0, -110, 0);
        p.drawText(name, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(s->label, Qt::ElideRight, name.width()));
        p.setPen(lightTokens().text2);
        p.drawText(line.adjusted(0, 0, -46, 0), Qt::AlignRight | Qt::AlignVCenter, shortNumber(s->sum));
        p.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
            percentText(data.total > 0 ? double(s->sum) / double(data.total) : 0));
        line.translate(0, kLine);
    }
}

void paintPicture(QPainter& p, const ChartData& data, const QString& instanceName)
{
    p.setRenderHint(QPainter::Antialiasing);
    p.fillRect(QRect(0, 0, kWidth, kHeight), Qt::white);
    paintHead(p, data, instanceName);
    if (data.empty()) {
        p.setPen(lightTokens().text2);
        p.drawText(QRect(0, kHead, kWidth, kHeight - kHead), Qt::AlignCenter,
            words(QT_TRANSLATE_NOOP("Usage", "No usage in this period")));
        return;
    }
    paintLegend(p, data);
    p.setFont(sized(11));
    p.setPen(lightTokens().text3);
    p.drawText(
        QRect(kMargin, kHead, 200, 18), Qt::AlignLeft | Qt::AlignVCenter, words(QT_TRANSLATE_NOOP("Usage", "Tokens")));
    ChartScene scene(lightPalette());
    scene.setFont(sized(11));
    const QRectF area(kMargin, kHead + 20, kWidth - 2 * kMargin - kLegend, kHeight - kHead - 20 - kMargin);
    scene.setSize(area.size());
    scene.setData(data, {});
    scene.render(&p, area, QRectF({}, area.size()));
}

Result<void> cannotDraw() { return fail(Fault::Storage, "export.write"); }

Result<void> renderPng(const ChartData& data, const QString& name, QIODevice& out)
{
    QImage image(kWidth * kPngScale, kHeight * kPngScale, QImage::Format_RGB32);
    image.setDevicePixelRatio(kPngScale);
    QPainter p(&image);
    paintPicture(p, data, name);
    p.end();
    if (!image.save(&out, "PNG"))
        return cannotDraw();
    return {};
}

Result<void> renderSvg(const ChartData& data, const QString& name, QIODevice& out)
{
    QSvgGenerator svg;
    svg.setOutputDevice(&out);
    svg.setSize({kWidth, kHeight});
    svg.setViewBox(QRect(0, 0, kWidth, kHeight));
    svg.setTitle(chartTitle(data));
    QPainter p;
    if (!p.begin(&svg))
        return cannotDraw();
    paintPicture(p, data, name);
    if (!p.end())
        return cannotDraw();
    return {};
}

Result<void> renderPdf(const ChartData& data, const QString& name, QIODevice& out)
{
    QPdfWriter pdf(&out);
    pdf.setResolution(96);
    pdf.setPageSize(QPageSize(QSizeF(kWidth, kHeight) * 72 / 96, QPageSize::Point));
    pdf.setPageMargins({});
    pdf.setTitle(chartTitle(data));
    pdf.setCreator(QStringLiteral("Bailiwick"));
    QPainter p;
    if (!p.begin(&pdf))
        return cannotDraw();
    paintPicture(p, data, name);
    if (!p.end())
        return cannotDraw();
    return {};
}

} // namespace

std::optional<PictureFormat> pictureFormat(QStringView ending)
{
    if (ending.compare(u"png", Qt::CaseInsensitive) == 0)
        return PictureFormat::Png;
    if (ending.compare(u"svg", Qt::CaseInsensitive) == 0)
        return PictureFormat::Svg;
    if (ending.compare(u"pdf", Qt::CaseInsensitive) == 0)
        return PictureFormat::Pdf;
    return {};
}

Result<void> renderChart(const ChartData& data, const QString& instanceName, PictureFormat format, QIODevice& out)
{
    switch (format) {
    case PictureFormat::Png:
        return renderPng(data, instanceName, out);
    case PictureFormat::Svg:
        return renderSvg(data, instanceName, out);
    case PictureFormat::Pdf:
        return renderPdf(data, instanceName, out);
    }
    return cannotDraw();
}

Result<void> renderUsageChart(const usage::CubePtr& cube, const usage::Query& query, Instant now, const NameOf& name,
    const QString& instanceName, PictureFormat format, QIODevice& out)
{
    SeriesColors colors;
    return renderChart(chartData(*cube, query, now, name, colors), instanceName, format, out);
}

} // namespace bw
