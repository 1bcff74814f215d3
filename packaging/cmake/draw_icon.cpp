// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the program's icon in the sizes that icon themes keep as pictures: panels and software centres without an SVG
// loader show nothing else. Arguments: the SVG, then pairs of size and PNG.
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <cstdio>

int main(int argc, char** argv)
{
    if (argc < 4 || argc % 2 != 0)
        return 2;
    QSvgRenderer svg(QString::fromLocal8Bit(argv[1]));
    for (int i = 2; i < argc; i += 2) {
        const int size = QByteArray(argv[i]).toInt();
        QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        svg.render(&painter);
        painter.end();
        if (!svg.isValid() || !image.save(QString::fromLocal8Bit(argv[i + 1]), "PNG")) {
            std::fprintf(stderr, "can't draw %s from %s\n", argv[i + 1], argv[1]);
            return 1;
        }
    }
    return 0;
}
