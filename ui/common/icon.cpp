// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icon.h"
#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <optional>

// In a static library nothing else asks the linker for the resources.
static void needResources() { Q_INIT_RESOURCE(resources); }

namespace bw {

namespace {

QByteArray drawing(const QString& name)
{
    static QHash<QString, QByteArray> read;
    if (read.isEmpty())
        needResources();
    auto found = read.find(name);
    if (found == read.end()) {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
        found = read.insert(name, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }
    return *found;
}

QPixmap drawn(const QString& name, QSize size, const QColor& color)
{
    const QString key =
        QStringLiteral("icon/%1/%2x%3/%4").arg(name).arg(size.width()).arg(size.height()).arg(color.rgba());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QByteArray svg = drawing(name);
    svg.replace("currentColor", color.name().toLatin1());
    QPainter painter(&pixmap);
    painter.setOpacity(color.alphaF());
    QSvgRenderer(svg).render(&painter);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

// Draws when it is asked to, never before: an icon that is not shown costs nothing. Colours are those of the moment, so
// a change between light and dark needs no new icons.
class Engine final : public QIconEngine {
public:
    explicit Engine(QString name, std::optional<Tone> tone = {})
        : m_name(std::move(name))
        , m_tone(tone)
    {
    }
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1;
        const int side = qMin(rect.width(), rect.height());
        QRect square(0, 0, side, side);
        square.moveCenter(rect.center());
        painter->drawPixmap(square, drawn(m_name, QSize(side, side) * ratio, colorOf(mode)));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        const int side = qMin(size.width(), size.height());
        return drawn(m_name, {side, side}, colorOf(mode));
    }
    QString iconName() override { return m_name; }
    bool isNull() override { return drawing(m_name).isEmpty(); }
    QIconEngine* clone() const override { return new Engine(m_name, m_tone); }

private:
    QColor colorOf(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::Text);
        case QIcon::Selected:
            return palette.color(QPalette::HighlightedText);
        case QIcon::Active:
        case QIcon::Normal:
            break;
        }
        return m_tone ? tokens(palette).tone(*m_tone).text : tokens(palette).text2;
    }
    QString m_name;
    std::optional<Tone> m_tone;
};

} // namespace

QIcon icon(const char* name, Tone tone) { return QIcon(new Engine(QString::fromLatin1(name), tone)); }

QIcon icon(const char* name) { return QIcon(new Engine(QString::fromLatin1(name))); }

QPixmap iconPixmap(const char* name, int size, const QColor& color, qreal devicePixelRatio)
{
    const int side = qRound(size * devicePixelRatio);
    QPixmap pixmap = drawn(QString::fromLatin1(name), {side, side}, color);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

} // namespace bw
