// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/password_maker.h"
#include "core/secrets/password_strength.h"
#include <QSet>
#include <QTest>
#include <map>

using namespace bw;

class TestPasswords : public QObject {
    Q_OBJECT
private slots:
    void verdicts_data()
    {
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<bool>("overridable");
        const auto row = [](const char* name, const QByteArray& text, const char* code, bool overridable) {
            QTest::newRow(name) << text << QByteArray(code) << overridable;
        };
        row("empty", "", "password_empty", false);
        row("eleven bytes", "kX9!vqTz3#m", "password_too_short", true);
        row("twelve bytes", "kX9!vqTz3#mw", "", false);
        row("six umlauts are twelve bytes", "\u00e4\u00fc\u00f6\u00df\u00e9\u00e0", "", false);
        row("72 bytes", QByteArray("kX9!vqTz3#mw").repeated(6), "", false);
        row("73 bytes", QByteArray("kX9!vqTz3#mw").repeated(6) + 'x', "password_too_long", false);
        row("NUL", QByteArray("kX9!vq\0Tz3#mw", 13), "password_null_byte", false);
        row("NUL and too long", QByteArray(80, '\0'), "password_null_byte", false);
        row("a word and a row of digits", "password1234", "password_too_weak", true);
        row("one letter", "aaaaaaaaaaaaaaaaaaaa", "password_too_weak", true);
        row("a row of keys", "qwertyuiop12", "password_too_weak", true);
        row("the product's own words", "localailocalai", "password_too_weak", true);
        row("words without connection", "mild.gravel.otter.seven", "", false);
    }
    void verdicts()
    {
        QFETCH(QByteArray, password);
        const auto v = judgePassword(password);
        QTEST(QByteArray(v.code), "code");
        QTEST(v.overridable, "overridable");
        QVERIFY(!v.fine() || (v.score >= 3 && v.guesses >= 1e8));
    }
    void theProductsWordsCount()
    {
        // Six other letters in the place of its name are harder to guess.
        QVERIFY(judgePassword("localai-x7").guesses < judgePassword("lqcwlbi-x7").guesses / 100);
    }
    void madeOnesPassAndCanBeRead()
    {
        QSet<QByteArray> seen;
        std::map<char, int> counts;
        for (int i = 0; i < 2000; ++i) {
            const auto made = makePassword()->reveal();
            QCOMPARE(made.size(), 29);
            QVERIFY(i > 20 || judgePassword(made).fine());
            seen.insert(made);
            for (qsizetype at = 0; at < made.size(); ++at)
                if (at % 5 == 4)
                    QCOMPARE(made[at], '-');
                else
                    ++counts[made[at]];
        }
        QCOMPARE(seen.size(), 2000);
        QCOMPARE(counts.size(), size_t(28)); // 24 letters of 28: 115 bits
        for (const char c : QByteArray("0O1lIi5S2Z8Bo"))
            QVERIFY(!counts.count(c));
        // 48,000 letters: each 1714 times, give or take 41; six times that is one run in a hundred million.
        for (const auto& [letter, count] : counts)
            QVERIFY2(count > 1714 - 250 && count < 1714 + 250, qPrintable(QString::number(count)));
    }
    void numbersThatWouldFavourLettersAreDrawnAgain()
    {
        // The last multiple of 28 below 2^32 is 4294967292: what follows is thrown away.
        quint32 next = 4'294'967'295U;
        int drawn = 0;
        const auto counting = [&] {
            ++drawn;
            const auto n = next;
            next = next > 4'294'967'200U ? next == 4'294'967'292U ? 7 : next - 1 : next * 69069 + 1;
            return n;
        };
        makePassword(counting);
        QCOMPARE(drawn, 24 + 4);
    }
    void evenTheUnlikeliestDrawPasses()
    {
        for (quint32 letter = 0; letter < 28; ++letter)
            QVERIFY(judgePassword(makePassword([&] { return letter; })->reveal()).fine());
    }
};

QTEST_GUILESS_MAIN(TestPasswords)
#include "test_passwords.moc"
