// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "text/backtodraft.h"

using namespace countersign;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString DRAFT = u"Dear Maria Anders,\n\nI am writing about Chai on your order 10643. It will ship on 26 "
                      "October.\n\nOur supplier apologises. To change the order, call me.\n\nKind regards,\nLaura "
                      "Callahan\n"_s;

/// The text after the paragraph in which `words` stand went back to the draft's.
QString backAt(const QString &now, const QString &words)
{
    QString text = now;
    if (const auto back = paragraphBack(DRAFT, now, now.indexOf(words)))
        text.replace(back->at.start, back->at.length, back->text);
    return text;
}

} // namespace

class BackToDraftTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bringsOneParagraphBackAndLeavesTheOthers()
    {
        QString now = DRAFT;
        now.replace(u"It will ship on 26 October."_s, u"It ships on 30 October, I am sure."_s);
        now.replace(u"call me"_s, u"write to me"_s);
        QString wanted = now;
        wanted.replace(u"It ships on 30 October, I am sure."_s, u"It will ship on 26 October."_s);
        QCOMPARE(backAt(now, u"30 October"_s), wanted);
    }
    void hasNothingToDoWhereTextAndDraftAgree()
    {
        QString now = DRAFT;
        now.replace(u"call me"_s, u"write to me"_s);
        QVERIFY(!paragraphBack(DRAFT, now, now.indexOf(u"Chai"_s)));
        QVERIFY(!paragraphBack(DRAFT, DRAFT, 0));
    }
    void takesAParagraphAwayThatTheDraftLacks()
    {
        QString now = DRAFT;
        now.replace(u"\n\nOur supplier"_s, u"\n\nHave you seen the new catalogue yet?\n\nOur supplier"_s);
        QCOMPARE(backAt(now, u"catalogue"_s), DRAFT);
    }
    void knowsAParagraphThatWasRewrittenByItsNeighbours()
    {
        QString now = DRAFT;
        now.replace(u"Our supplier apologises. To change the order, call me."_s, u"Bitte rufen Sie mich an!"_s);
        QCOMPARE(backAt(now, u"Bitte"_s), DRAFT);
    }
    void bringsBackWhatWasStruckBetweenTwoParagraphs()
    {
        QString now = DRAFT;
        now.remove(u"Our supplier apologises. To change the order, call me.\n\n"_s);
        const qsizetype blank = now.indexOf(u"\n\nKind"_s) + 1;
        const auto back = paragraphBack(DRAFT, now, blank);
        QVERIFY(back);
        now.replace(back->at.start, back->at.length, back->text);
        QCOMPARE(now, DRAFT);
    }
    void bringsAnEmptiedLetterBackAsAWhole()
    {
        const auto back = paragraphBack(DRAFT, {}, 0);
        QVERIFY(back);
        QCOMPARE(back->text, DRAFT);
    }
    void staysWithinItsPlaceAtEveryCaret()
    {
        QString now = DRAFT;
        now.replace(u"Chai"_s, u"Chang"_s);
        now.append(u"\n\nPS: one more thing.\n\n"_s);
        for (qsizetype caret = 0; caret <= now.size(); ++caret) {
            if (const auto back = paragraphBack(DRAFT, now, caret)) {
                QCOMPARE_GE(back->at.start, 0);
                QCOMPARE_LE(back->at.end(), now.size());
            }
        }
    }
};

COUNTERSIGN_TEST(BackToDraftTest)
#include "backtodraft_test.moc"
