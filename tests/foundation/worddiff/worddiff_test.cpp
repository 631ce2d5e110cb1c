// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "text/worddiff.h"

#include <QElapsedTimer>
#include <QRegularExpression>

using namespace countersign;
using namespace Qt::Literals::StringLiterals;

namespace {

/// "a [-b-] [+c+] d"
QString drawn(const QString &before, const QString &after)
{
    QString text;
    for (const DiffRun &run : wordDiff(before, after)) {
        switch (run.kind) {
        case DiffRun::Kind::Same:
            text += after.mid(run.at.start, run.at.length);
            break;
        case DiffRun::Kind::Struck:
            text += u"[-"_s + before.mid(run.at.start, run.at.length) + u"-]"_s;
            break;
        case DiffRun::Kind::Inserted:
            text += u"[+"_s + after.mid(run.at.start, run.at.length) + u"+]"_s;
            break;
        }
    }
    return text;
}

} // namespace

class WordDiffTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void showsWhatWasChanged_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("shown");
        QTest::newRow("equal texts have one run")
            << u"Dear Ms Anders,"_s << u"Dear Ms Anders,"_s << u"Dear Ms Anders,"_s;
        QTest::newRow("a replaced number")
            << u"98 of 130 are late"_s << u"108 of 130 are late"_s << u"[-98-][+108+] of 130 are late"_s;
        QTest::newRow("two words replaced by three are one run")
            << u"ship on 25 October now"_s << u"ship on Monday the 26th now"_s
            << u"ship on [-25 October-][+Monday the 26th+] now"_s;
        QTest::newRow("an inserted sentence") << u"One. Three."_s << u"One. Two. Three."_s << u"One. [+Two. +]Three."_s;
        QTest::newRow("a struck end") << u"Sorry. We apologize."_s << u"Sorry."_s << u"Sorry.[- We apologize.-]"_s;
        QTest::newRow("nothing before") << u""_s << u"New"_s << u"[+New+]"_s;
        QTest::newRow("nothing after") << u"Old"_s << u""_s << u"[-Old-]"_s;
    }
    void showsWhatWasChanged()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QTEST(drawn(before, after), "shown");
    }

    void givesBothTextsBack()
    {
        const QString before = u"Dear Ana,\n\nwe cannot ship 12 of the 20 boxes – sorry – before 3/12.\n"_s;
        const QString after = u"Dear Ana Trujillo,\nwe can ship 8 of 20 boxes before 4/12.\n\nRegards"_s;
        QString struckOut;
        QString putIn;
        for (const DiffRun &run : wordDiff(before, after)) {
            const bool isOld = run.kind == DiffRun::Kind::Struck;
            const QString piece = (isOld ? before : after).mid(run.at.start, run.at.length);
            if (run.kind != DiffRun::Kind::Inserted)
                struckOut += piece;
            if (!isOld)
                putIn += piece;
        }
        QCOMPARE(struckOut, before);
        QCOMPARE(putIn, after);
    }

    void countsChangedWordsByTheLargerSideOfARun()
    {
        QCOMPARE(wordsChanged(u"on 25 October we ship", u"on Monday the 26th we ship"), 3);
        QCOMPARE(wordsChanged(u"one two three", u"one two three"), 0);
        QCOMPARE(wordsChanged(u"one  two", u"one\ntwo"), 0);
    }

    void countsWordsAsAWordBoundaryIteratorDoes()
    {
        QCOMPARE(wordCount(u"Dear Ms Anders, 98 of 130 – today!"), 7);
        QCOMPARE(wordCount(u"  \n "), 0);
        QCOMPARE(wordCount(u""), 0);
    }

    void knowsAnEditFromWhiteSpace()
    {
        QVERIFY(sameButForSpace(u"a b\n\nc", u"a  b\nc\n"));
        QVERIFY(!sameButForSpace(u"ab", u"a b"));
        QVERIFY(!sameButForSpace(u"a b", u"a b c"));
    }

    void keepsItsWorkBoundedOnTextsThatHaveNothingInCommon()
    {
        QString before;
        QString after;
        for (int i = 0; i < 20000; ++i) {
            before += u"a%1 "_s.arg(i);
            after += u"b%1 "_s.arg(i);
        }
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!wordDiff(before, after).empty());
        QCOMPARE_LT(timer.elapsed(), 3000);
    }
};

COUNTERSIGN_TEST(WordDiffTest)
#include "worddiff_test.moc"
