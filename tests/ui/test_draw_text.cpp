// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/draw_text.h"
#include "ui/common/fonts.h"
#include <QImage>
#include <QPainter>
#include <QtTest>

using namespace bw;

namespace {

template<class Draw> QImage painted(const QFont& font, Draw draw)
{
    QImage image(240, 40, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setFont(font);
    draw(painter);
    return image;
}

} // namespace

class DrawTextTest final : public QObject {
    Q_OBJECT
private slots:
    void looksAsQtDrawsIt_data();
    void looksAsQtDrawsIt();
};

void DrawTextTest::looksAsQtDrawsIt_data()
{
    QTest::addColumn<QFont>("font");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("height");
    const std::pair<const char*, QFont> fonts[]{{"text", textFont(13)}, {"bold", textFont(12, QFont::DemiBold)},
        {"large", textFont(15)}, {"fixed", fixedFont()}};
    const QString texts[]{QStringLiteral("Adela Castanheira-Klimek"),
        QStringLiteral("a.castanheira-klimek@orvel.example"), QStringLiteral("two\nlines"),
        QStringLiteral("עברית and 日本語"), QString()};
    for (const auto& [name, font] : fonts)
        for (const auto& text : texts)
            for (const int height : {27, 28})
                QTest::addRow("%s, %d, %s", name, height, qPrintable(text.left(8).simplified()))
                    << font << text << height;
}

void DrawTextTest::looksAsQtDrawsIt()
{
    QFETCH(QFont, font);
    QFETCH(QString, text);
    QFETCH(int, height);
    for (const int width : {20, 90, 200}) {
        const QRect area(7, 3, width, height);
        const auto ours = painted(font, [&](QPainter& p) { drawElided(p, area, text); });
        const auto qts = painted(font, [&](QPainter& p) {
            p.drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                p.fontMetrics().elidedText(text, Qt::ElideRight, width));
        });
        QCOMPARE(ours, qts);
    }
}

QTEST_MAIN(DrawTextTest)
#include "test_draw_text.moc"
