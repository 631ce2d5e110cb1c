// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "text/words.h"

#include <QRandomGenerator>
#include <QTextBoundaryFinder>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

/// Words, sentences, paragraphs and the reading grade.
class CuttingTest : public QObject {
    Q_OBJECT

    static QStringList textsOf(const QString &text, const std::vector<Span> &spans)
    {
        QStringList texts;
        for (const Span &span : spans)
            texts += text.mid(span.start, span.length);
        return texts;
    }

private Q_SLOTS:
    void aWordIsWhatABoundaryIteratorCallsOne()
    {
        const QString text = u"Don't ship 24.5 back-order boxes: 😀 Straße."_s;
        QCOMPARE(textsOf(text, words(text)),
                 (QStringList { u"Don't"_s, u"ship"_s, u"24.5"_s, u"back"_s, u"order"_s, u"boxes"_s, u"Straße"_s }));
        QVERIFY(words(u"").empty());
        QVERIFY(words(u" ,.\n").empty());
    }
    /// Ours is fast for the scripts of most letters; Qt's knows all.
    void wordsAreThoseOfABoundaryIteratorWhateverTheText()
    {
        QRandomGenerator random(20261129);
        const QString units = u"abcXYZaeiou0123456789  ..,,;'’_-/()&%$€£#@!?\"\n\téüßÉñøж–—×·°«»"_s;
        constexpr int TEXTS = 4000;
        for (int turn = 0; turn < TEXTS; ++turn) {
            QString text;
            const auto size = static_cast<qsizetype>(random.bounded(24));
            while (text.size() < size)
                text += units[random.bounded(static_cast<int>(units.size()))];
            QStringList expected;
            QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
            qsizetype start = -1;
            do {
                if (start >= 0 && finder.boundaryReasons().testFlag(QTextBoundaryFinder::EndOfItem)) {
                    expected += text.mid(start, finder.position() - start);
                    start = -1;
                }
                if (finder.boundaryReasons().testFlag(QTextBoundaryFinder::StartOfItem))
                    start = finder.position();
            } while (finder.toNextBoundary() != -1);
            QVERIFY2(
                textsOf(text, words(text)) == expected,
                qPrintable(text + u" → "_s + textsOf(text, words(text)).join(u'|') + u" ≠ "_s + expected.join(u'|')));
        }
    }
    void cutsSentences_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("sentences");
        QTest::newRow("two") << u"One is here. Two is there!"_s
                             << QStringList { u"One is here."_s, u"Two is there!"_s };
        QTest::newRow("an hour that ends one") << u"We come at 7:30 a.m. Dave brings the key."_s
                                               << QStringList { u"We come at 7:30 a.m."_s, u"Dave brings the key."_s };
        QTest::newRow("an hour that goes on") << u"We come at 7:30 a.m. Monday, or 9 a.m. EST."_s
                                              << QStringList { u"We come at 7:30 a.m. Monday, or 9 a.m. EST."_s };
        QTest::newRow("an abbreviation") << u"Mr. Hardy of Acme Inc. called at 3 p.m. today."_s
                                         << QStringList { u"Mr. Hardy of Acme Inc. called at 3 p.m. today."_s };
        QTest::newRow("an initial") << u"J. Smith wrote. He waits."_s
                                    << QStringList { u"J. Smith wrote."_s, u"He waits."_s };
        QTest::newRow("a decimal") << u"It costs 24.50 now."_s << QStringList { u"It costs 24.50 now."_s };
        QTest::newRow("a greeting line") << u"Dear Maria,\n\nYour order is late."_s
                                         << QStringList { u"Dear Maria,"_s, u"Your order is late."_s };
        QTest::newRow("a wrapped line")
            << u"Your order 10643 with all of its many lines and boxes\nis late. So it is."_s
            << QStringList { u"Your order 10643 with all of its many lines and boxes\nis late."_s, u"So it is."_s };
        QTest::newRow("a list") << u"These are late:\n- Chai\n- Chang"_s
                                << QStringList { u"These are late:"_s, u"- Chai"_s, u"- Chang"_s };
        QTest::newRow("a question in quotation marks")
            << u"He asked \"why?\" Then he left."_s << QStringList { u"He asked \"why?\""_s, u"Then he left."_s };
        QTest::newRow("none") << u" \n "_s << QStringList();
    }
    void cutsSentences()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, sentences);
        QCOMPARE(textsOf(text, countersign::sentences(text)), sentences);
    }
    void paragraphsStandBetweenBlankLines()
    {
        const QString text = u"\none\ntwo\n \n\nthree\n"_s;
        QCOMPARE(textsOf(text, paragraphs(text)), (QStringList { u"one\ntwo"_s, u"three"_s }));
        QCOMPARE(textsOf(text, lines(text)), (QStringList { u"one"_s, u"two"_s, u"three"_s }));
    }
    void countsSyllables_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("count");
        const std::pair<const char *, int> words[] { { "ship", 1 },     { "shipped", 1 },  { "order", 2 },
                                                     { "delivery", 4 }, { "expected", 3 }, { "available", 4 },
                                                     { "the", 1 },      { "table", 2 },    { "date", 1 },
                                                     { "dates", 1 },    { "invoices", 3 }, { "inconvenience", 5 },
                                                     { "21", 1 } };
        for (const auto &[word, count] : words)
            QTest::newRow(word) << QString::fromLatin1(word) << count;
    }
    void countsSyllables()
    {
        QFETCH(QString, word);
        QFETCH(int, count);
        QCOMPARE(syllables(word), count);
    }
    void plainLanguageReadsEasier()
    {
        QCOMPARE(readingGrade(u""), 0.0);
        QVERIFY(readingGrade(u"The cat sat on the mat. It was glad.") < 2);
        QVERIFY(readingGrade(u"Notwithstanding the aforementioned circumstances, the organisation's unavailability "
                             u"considerations necessitate "
                             "comprehensive reconsideration of contractual obligations.")
                > 18);
    }
};

COUNTERSIGN_TEST(CuttingTest)

} // namespace countersign

#include "cutting_test.moc"
