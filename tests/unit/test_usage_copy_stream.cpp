// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usage/copy_stream.h"
#include <QByteArray>
#include <QTest>

using namespace bw::usage;

class TestUsageCopyStream : public QObject {
    Q_OBJECT
private slots:
    void piecesOfAnySize();
    void refuses_data();
    void refuses();
};

namespace {

const QByteArray kHeader("PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\3ext", 22);

QByteArray sample()
{
    QByteArray all = kHeader;
    all += QByteArray("\0\2\0\0\0\3abc\377\377\377\377", 13); // "abc", null
    all += QByteArray("\0\2\0\0\0\0\0\0\0\1\0", 11); // empty, a NUL
    all += QByteArray("\0\1\0\0\x13\x88", 6) + QByteArray(5000, 'x');
    all += QByteArray("\377\377", 2);
    return all;
}

} // namespace

void TestUsageCopyStream::piecesOfAnySize()
{
    const auto all = sample();
    for (qsizetype size : {1, 2, 3, 7, 21, 22, 23, 64, 4096, 100'000}) {
        CopyStream stream;
        QList<QByteArrayList> rows;
        for (qsizetype at = 0; at < all.size(); at += size) {
            QVERIFY(!stream.ended());
            const auto piece = all.mid(at, size);
            QVERIFY(stream.feed({piece.constData(), size_t(piece.size())}, [&](const CopyStream::Fields& fields) {
                QByteArrayList row;
                for (const auto& field : fields)
                    row << (field ? QByteArray(field->data(), qsizetype(field->size())) : QByteArray("null"));
                rows << row;
            }));
        }
        QVERIFY(stream.ended());
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0], (QByteArrayList{"abc", "null"}));
        QCOMPARE(rows[1], (QByteArrayList{"", QByteArray(1, '\0')}));
        QCOMPARE(rows[2], QByteArrayList{QByteArray(5000, 'x')});
    }
}

void TestUsageCopyStream::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("another format") << QByteArray("1\tabc\n2\tdef\n");
    QTest::newRow("bent line end") << QByteArray("PGCOPY\n\377\n\0\0\0\0\0\0\0\0\0", 18);
    QTest::newRow("negative extension") << QByteArray("PGCOPY\n\377\r\n\0\0\0\0\0\377\377\377\377", 19);
    QTest::newRow("negative count") << kHeader + QByteArray("\377\376", 2);
    QTest::newRow("negative size") << kHeader + QByteArray("\0\1\377\377\377\376", 6);
}

void TestUsageCopyStream::refuses()
{
    QFETCH(QByteArray, bytes);
    CopyStream stream;
    QVERIFY(!stream.feed({bytes.constData(), size_t(bytes.size())}, [](const auto&) {}));
}

QTEST_APPLESS_MAIN(TestUsageCopyStream)
#include "test_usage_copy_stream.moc"
