// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/tokens.h"
#include <QApplication>
#include <QTest>

using namespace bw;

class TestTokens final : public QObject {
    Q_OBJECT

private slots:
    // Columns that come back a pixel wider creep at every start.
    void aRememberedSizeComesBack_data()
    {
        QTest::addColumn<int>("height");
        for (const int height : {9, 11, 13, 14, 17, 20, 26, 31})
            QTest::addRow("%d px", height) << height;
    }
    void aRememberedSizeComesBack()
    {
        QFETCH(const int, height);
        const auto before = QApplication::font();
        auto font = before;
        font.setPixelSize(height);
        QApplication::setFont(font);
        for (int size = 1; size < 2000; ++size)
            QCOMPARE(px(at100Percent(size)), size);
        QApplication::setFont(before);
    }
};

QTEST_MAIN(TestTokens)
#include "test_tokens.moc"
