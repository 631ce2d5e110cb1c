// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/actionbutton.h"
#include "panes/keyhint.h"
#include "panes/messagebar.h"
#include "panes/progressstrip.h"
#include "panes/segments.h"
#include "panes/words.h"
#include "shell/fuzzy.h"
#include "shell/undosteps.h"
#include "support/testmain.h"
#include "support/widgets.h"

#include <QAction>
#include <QProgressBar>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {
Message told(const QString &id, Tone tone, const QString &happened, bool mayBeClosed = true)
{
    return { id, tone, happened, u"Nothing was lost."_s, {}, {}, {}, {}, mayBeClosed };
}
} // namespace

class PartsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void aButtonFollowsItsAction()
    {
        QAction action(u"&Release"_s);
        action.setShortcut(QKeySequence(u"Return"_s));
        ActionButton button(&action, ButtonLook::Filled);
        QCOMPARE(testing::accessibleNameOf(&button), u"Release"_s);
        const int width = button.sizeHint().width();
        action.setText(u"Release && go on to the next"_s);
        action.setEnabled(false);
        QVERIFY(!button.isEnabled());
        QCOMPARE_GT(button.sizeHint().width(), width);
        QCOMPARE(testing::accessibleNameOf(&button), u"Release & go on to the next"_s);
        action.setEnabled(true);
        QSignalSpy triggered(&action, &QAction::triggered);
        button.click();
        QCOMPARE_EQ(triggered.count(), 1);
    }
    void aKeyIsShownAsAHandKnowsIt()
    {
        QCOMPARE(keyText(QKeySequence(u"Ctrl+Return"_s)), u"Ctrl+⏎"_s);
        QCOMPARE(keyText(QKeySequence(u"Shift+S"_s)), u"Shift+S"_s);
        QCOMPARE(keyText(QKeySequence()), QString());
    }
    void theGravestMessageIsShownFirst()
    {
        MessageBar bar;
        bar.say(told(u"practice"_s, Tone::Note, u"This is practice."_s, false));
        bar.say(told(u"post"_s, Tone::Error, u"The server is away."_s, false));
        bar.say(told(u"done"_s, Tone::Success, u"Released 14 letters."_s));
        QCOMPARE(bar.shown()->id, u"post"_s);
        QCOMPARE_EQ(bar.count(), 3);
        bar.withdraw(u"post"_s);
        QCOMPARE(bar.shown()->id, u"done"_s);
        bar.dismiss();
        QCOMPARE(bar.shown()->id, u"practice"_s);
        bar.dismiss(); // it cannot be put away
        QVERIFY(bar.shown());
    }
    void theCounterOpensTheOthers()
    {
        MessageBar bar;
        bar.say(told(u"a"_s, Tone::Error, u"First."_s));
        bar.say(told(u"b"_s, Tone::Warning, u"Second."_s));
        auto *counter = bar.findChild<QPushButton *>(u"messageCounter"_s);
        QCOMPARE(counter->text(), u"1 of 2"_s);
        counter->click();
        QCOMPARE(bar.shown()->id, u"b"_s);
        counter->click();
        QCOMPARE(bar.shown()->id, u"a"_s);
    }
    void aMessageSaidAgainTakesItsOwnPlace()
    {
        MessageBar bar;
        bar.say(told(u"a"_s, Tone::Error, u"First."_s));
        bar.say(told(u"a"_s, Tone::Error, u"Better said."_s));
        QCOMPARE_EQ(bar.count(), 1);
        QCOMPARE(bar.shown()->happened, u"Better said."_s);
    }
    void aMessageCanBeHeard()
    {
        MessageBar bar;
        bar.say(told(u"a"_s, Tone::Note, u"Released 14 letters, 2 held back."_s));
        QCOMPARE(testing::accessibleNameOf(&bar), u"Released 14 letters, 2 held back."_s);
        QCOMPARE(bar.accessibleDescription(), u"Nothing was lost."_s);
    }
    void anActMayWithdrawItsOwnMessage()
    {
        MessageBar bar;
        Message message = told(u"a"_s, Tone::Error, u"First."_s);
        message.act = u"Try again"_s;
        message.onAct = [&bar] {
            bar.withdraw(u"a"_s);
        };
        bar.say(message);
        bar.findChild<QPushButton *>(u"messageAct"_s)->click();
        QVERIFY(!bar.shown());
        QVERIFY(bar.isHidden());
    }
    void progressCountsRealUnitsAndEstimatesTheRest()
    {
        using namespace std::chrono_literals;
        QCOMPARE(restOf(12, 31, 2500ms), std::optional(4s));
        QVERIFY(!restOf(1, 31, 5000ms)); // no pace yet
        QVERIFY(!restOf(31, 31, 5000ms));
        ProgressStrip strip;
        QSignalSpy finished(&strip, &ProgressStrip::finished);
        strip.showProgress(u"Drafting letters"_s, 12, 31, 2500ms);
        const auto labels = strip.findChildren<Words *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [](const Words *words) { return words->text() == u"12 of 31 · about 4 s"_s; }));
        strip.showProgress(u"Drafting letters"_s, 31, 31, 6000ms);
        QCOMPARE_EQ(finished.count(), 1);
    }
    void segmentsAreWalkedByArrows()
    {
        Segments segments(u"Letters shown"_s);
        segments.addSegment(u"All"_s, u"all"_s);
        segments.addSegment(u"Failed"_s, u"failed"_s);
        segments.setCount(1, 3);
        QVERIFY(testing::bringUp(&segments));
        QSignalSpy changed(&segments, &Segments::currentChanged);
        auto *all = segments.findChild<QWidget *>(u"all"_s);
        all->setFocus();
        QTest::keyClick(all, Qt::Key_Right);
        QCOMPARE_EQ(segments.current(), 1);
        QCOMPARE_EQ(changed.count(), 1);
        QCOMPARE(testing::accessibleNameOf(segments.findChild<QWidget *>(u"failed"_s)), u"Failed 3"_s);
    }
    void undoTakesBackTheLastAndRedoWhatCanBeRedone()
    {
        UndoSteps steps;
        QStringList done;
        steps.offer({ u"drop C1"_s, u"dropping of C1"_s, [&] { done.append(u"undrop"_s); },
                      [&] {
                          done.append(u"drop"_s);
                      } });
        steps.offer({ u"release"_s, u"release of 3 letters"_s, [&] { done.append(u"unrelease"_s); }, {} });
        QCOMPARE(steps.undoLabel(), u"release of 3 letters"_s);
        steps.undo();
        QCOMPARE(steps.redoLabel(), QString()); // a release is decided anew
        steps.undo();
        steps.redo();
        QCOMPARE(done, (QStringList { u"unrelease"_s, u"undrop"_s, u"drop"_s }));
        steps.withdraw(u"drop C1"_s);
        QCOMPARE(steps.undoLabel(), QString());
        steps.undo(); // nothing to take back
        QCOMPARE_EQ(done.size(), 3);
    }
    void aFewLettersNameAThing_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        QTest::newRow("the start of a word") << u"han"_s << u"Ernst Handel"_s << true;
        QTest::newRow("inside of a word") << u"ern"_s << u"Eastern Connection"_s << true;
        QTest::newRow("words in any order") << u"handel ernst"_s << u"Ernst Handel"_s << true;
        QTest::newRow("without its accents") << u"oceano"_s << u"Océano Atlántico"_s << true;
        QTest::newRow("letters spread over a word") << u"rlse"_s << u"Release"_s << true;
        QTest::newRow("letters strewn over a sentence")
            << u"ern"_s << u"Order 11059: three items are on back-order"_s << false;
        QTest::newRow("one word of two is missing") << u"ernst key"_s << u"Ernst Handel"_s << false;
        QTest::newRow("nothing typed") << QString() << u"Ernst Handel"_s << true;
    }
    void aFewLettersNameAThing()
    {
        QFETCH(QString, typed);
        QFETCH(QString, text);
        QFETCH(bool, found);
        QCOMPARE(fuzzyMatch(typed, text).has_value(), found);
    }
    void theStartOfAWordCountsMore()
    {
        QCOMPARE_GT(fuzzyMatch(u"ern", u"Ernst Handel"_s)->score, fuzzyMatch(u"ern", u"Eastern Connection"_s)->score);
        QCOMPARE(fuzzyMatch(u"ern", u"Eastern"_s)->hits, (std::vector<FuzzyMatch::Range> { { 4, 3 } }));
    }
};

COUNTERSIGN_TEST(PartsTest)

} // namespace countersign

#include "parts_test.moc"
