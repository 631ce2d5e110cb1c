// SPDX-License-Identifier: GPL-3.0-or-later
#include "morning.h"
#include "support/testmain.h"
#include "theme/appearance.h"

#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

using namespace testing;

/// Releases, holds, drops and hand-overs, and how each is taken back.
class DecidingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_appearance = std::make_unique<Appearance>(Scheme::Light); }
    void init()
    {
        testing::failOnWarnings();
        for (QWidget *widget : QApplication::topLevelWidgets())
            QVERIFY2(!widget->isVisible(), "a window is left open");
    }

    void putsTheCorrectionInAndReleases()
    {
        Morning morning;
        morning.settle();
        QCOMPARE(morning.action("correct")->text(), u"Put in 108"_s);
        morning.type(Qt::Key_Period, Qt::ControlModifier);
        QVERIFY(morning.body()->text().contains(u"Semmelknödel: 108 of 130"_s));
        QVERIFY(morning.action("release")->isEnabled());
        QCOMPARE(morning.words(u"letterState"_s), u"Edited"_s);
        QTest::keyClick(morning.queue(), Qt::Key_Return);
        QTRY_COMPARE_EQ(morning.desk.at(u"C1"_s).state, State::Released);
        QVERIFY(morning.desk.commands.indexOf(u"edit C1 r1"_s) >= 0);
        QVERIFY(morning.desk.commands.indexOf(u"edit C1 r1"_s)
                < morning.desk.commands.indexOf(u"release C1 individual"_s));
        QCOMPARE(morning.desk.at(u"C1"_s).release->revision, 2);
        QTRY_COMPARE_EQ(morning.current(), CommunicationId(u"C2"_s));
    }

    void acceptsAnErrorWithAReason()
    {
        Morning morning;
        morning.settle();
        morning.type(Qt::Key_O);
        morning.answer(u"ten came today"_s);
        QTRY_VERIFY(morning.action("release")->isEnabled());
        QVERIFY(morning.desk.commands.contains(u"override C1 quantity-mismatch: ten came today"_s));
    }

    void dropsHoldsAndEscalatesWithAReasonAndGoesOn()
    {
        Morning morning;
        morning.goTo(u"C3"_s);
        morning.type(Qt::Key_Delete);
        morning.answer(u"told by telephone"_s);
        QTRY_COMPARE_EQ(morning.desk.at(u"C3"_s).state, State::Dropped);
        QTRY_COMPARE_EQ(morning.current(), CommunicationId(u"C4"_s));
        morning.settle();
        morning.queue()->setFocus();
        morning.type(Qt::Key_H);
        morning.answer(u"waits"_s);
        QTRY_COMPARE_EQ(morning.desk.at(u"C4"_s).state, State::Held);
        morning.settle();
        morning.queue()->setFocus();
        const CommunicationId next = morning.current();
        morning.type(Qt::Key_X);
        auto *reason = morning.find<QDialog>(u"escalationDialog"_s)->findChild<QPlainTextEdit *>(u"reason"_s);
        reason->setPlainText(u"needs a call"_s);
        QTest::keyClick(reason, Qt::Key_Return);
        QTRY_COMPARE_EQ(morning.desk.at(next.value()).state, State::Escalated);
        QVERIFY(!morning.desk.commands.filter(u"<andrew@northwind.example>: needs a call"_s).isEmpty());
        morning.undo->undo();
        QTRY_COMPARE_EQ(morning.desk.at(next.value()).state, State::InReview);
        morning.undo->undo();
        morning.undo->undo();
        QTRY_COMPARE_EQ(morning.desk.at(u"C3"_s).state, State::InReview);
    }

    void takesAHeldLetterUpAgain()
    {
        Morning morning;
        morning.goTo(u"C18"_s);
        morning.type(Qt::Key_H);
        QTRY_COMPARE_EQ(morning.desk.at(u"C18"_s).state, State::InReview);
    }

    void takesAReleaseBack()
    {
        Morning morning;
        morning.goTo(u"C2"_s);
        morning.type(Qt::Key_Return);
        QTRY_COMPARE_EQ(morning.desk.at(u"C2"_s).state, State::Released);
        QCOMPARE(morning.undo->undoLabel(), u"release of Rattlesnake Canyon Grocery"_s);
        morning.undo->undo();
        QTRY_COMPARE_EQ(morning.desk.at(u"C2"_s).state, State::InReview);
        QTRY_COMPARE_EQ(morning.current(), CommunicationId(u"C2"_s));
    }

    void saysWhatWasRefused()
    {
        Morning morning;
        morning.goTo(u"C2"_s);
        morning.desk.refuse(u"C2"_s, u"somebody else changed it at 9:31"_s);
        morning.type(Qt::Key_Return);
        QTRY_VERIFY(!morning.messages.empty());
        QCOMPARE(morning.messages.back().happened, u"The letter to Rattlesnake Canyon Grocery was not released."_s);
        QCOMPARE(morning.messages.back().kept, u"Somebody else changed it at 9:31"_s);
        QCOMPARE(morning.current(), CommunicationId(u"C2"_s));
        QVERIFY(morning.undo->undoLabel().isEmpty());
    }

    void changesAReleasedLetterByTakingItsReleaseBack()
    {
        Morning morning;
        morning.goTo(u"C15"_s);
        QVERIFY(morning.body()->isReadOnly());
        morning.type(Qt::Key_E);
        QTRY_COMPARE_EQ(morning.desk.at(u"C15"_s).state, State::InReview);
        QVERIFY(!morning.body()->isReadOnly());
        QCOMPARE(QApplication::focusWidget(), morning.body());
    }

    void finishesAMorningByKeyboard()
    {
        Morning morning;
        morning.settle();
        morning.type(Qt::Key_Period, Qt::ControlModifier);
        for (int letter = 0; letter < 6; ++letter) {
            morning.settle();
            const CommunicationId id = morning.current();
            QVERIFY2(morning.action("release")->isEnabled(), qPrintable(id.value()));
            QTest::keyClick(morning.queue(), Qt::Key_Return);
            QTRY_COMPARE_EQ(morning.desk.at(id.value()).state, State::Released);
        }
        QCOMPARE(morning.page->queue().counts().individual, 0);
        morning.queue()->setFocus();
        morning.type(Qt::Key_S);
        auto *sheet = morning.find<ScanSheet>(u"scanSheet"_s);
        for (int round = 0; round < 20 && morning.page->scan().seenCount() < 8; ++round) {
            morning.layCardsOut();
            for (int tick = 0; tick < 60; ++tick)
                sheet->advance(ScanSheet::TICK);
            morning.type(Qt::Key_Space);
        }
        QCOMPARE(morning.page->scan().seenCount(), 8);
        morning.type(Qt::Key_Return);
        QTRY_COMPARE_EQ(morning.page->queue().counts().scan, 0);
        QVERIFY(!morning.page->isScanning());
        QCOMPARE(morning.page->leftBehind(), u"17 letters are released and not yet sent."_s);
        morning.queue()->setFocus();
        morning.type(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(morning.desk.commands.contains(u"send"_s));
        QTRY_COMPARE_EQ(morning.page->queue().counts().queued, 17);
        QCOMPARE(morning.words(u"sendCountdown"_s), u"17 letters go in 15 s"_s);
        morning.action("undoSend")->trigger();
        QTRY_COMPARE_EQ(morning.page->queue().counts().queued, 0);
        QCOMPARE(morning.page->queue().counts().released, 17);
        QCOMPARE(morning.messages.back().happened, u"17 letters were taken back."_s);
    }

    void actsOnTheLetterThatAFilterLeft_data()
    {
        QTest::addColumn<QString>("by");
        QTest::newRow("chosen with Enter") << u"Enter"_s;
        QTest::newRow("chosen by a click on the only row") << u"click"_s;
    }

    void actsOnTheLetterThatAFilterLeft()
    {
        QFETCH(QString, by);
        Morning morning;
        morning.goTo(u"C2"_s); // a key account that could be released
        morning.type(Qt::Key_Slash);
        QTest::keyClicks(QApplication::focusWidget(), u"queen"_s);
        QCOMPARE(morning.page->review().id(), CommunicationId(u"C2"_s));
        QVERIFY(!morning.queue()->currentIndex().isValid()); // no row looks like the open letter
        QVERIFY(!morning.action("release")->isEnabled());
        if (by == u"Enter"_s) {
            morning.type(Qt::Key_Return);
        } else {
            const QRect row = morning.queue()->visualRect(morning.page->queue().index(1));
            QTest::mouseClick(morning.queue()->viewport(), Qt::LeftButton, {}, row.center());
            morning.queue()->setFocus();
        }
        morning.settle();
        QCOMPARE(morning.page->review().communication().accountName, u"Queen Cozinha"_s);
        QCOMPARE(morning.queue()->currentIndex().data().toString(), u"Queen Cozinha"_s);
        morning.type(Qt::Key_Return);
        QTRY_COMPARE_EQ(morning.desk.at(u"C4"_s).state, State::Released);
        QCOMPARE(morning.desk.at(u"C2"_s).state, State::InReview);
    }

    void takesNoDecisionByAKeyThatIsHeld()
    {
        Morning morning;
        for (const char *decision : { "release", "hold", "drop", "escalate", "send", "undoSend", "takeOut", "sign",
                                      "override", "nextUnseen", "correct" })
            QVERIFY2(!morning.action(decision)->autoRepeat(), decision);
        for (const char *step : { "next", "previous", "nextFinding", "previousFinding" })
            QVERIFY2(morning.action(step)->autoRepeat(), step);
    }

    void releasesNoLetterThatWasNotOnTheScreenYet()
    {
        Morning morning;
        morning.goTo(u"C2"_s);
        for (int press = 0; press < 5; ++press)
            morning.type(Qt::Key_Return);
        QTRY_COMPARE_EQ(morning.desk.at(u"C2"_s).state, State::Released);
        for (int press = 0; press < 5; ++press)
            morning.type(Qt::Key_Return);
        QCOMPARE(morning.desk.commands.filter(u"release"_s), QStringList { u"release C2 individual"_s });
        morning.settle();
        morning.type(Qt::Key_Return);
        QTRY_COMPARE_EQ(morning.desk.commands.filter(u"release"_s).size(), 2);
    }

    void stopsWhereTheIndividualLettersEnd()
    {
        Morning morning;
        morning.settle();
        morning.type(Qt::Key_Period, Qt::ControlModifier);
        for (int letter = 0; letter < 6; ++letter) {
            morning.settle();
            const CommunicationId id = morning.current();
            QTest::keyClick(morning.queue(), Qt::Key_Return);
            QTRY_COMPARE_EQ(morning.desk.at(id.value()).state, State::Released);
        }
        QTRY_VERIFY(morning.current().isNull());
        QVERIFY(!morning.queue()->currentIndex().isValid());
        const auto *rest = morning.find<QWidget>(u"reviewRest"_s);
        QVERIFY(rest->isVisible());
        QCOMPARE(rest->accessibleName(), u"The individual letters are done."_s);
        QCOMPARE(rest->accessibleDescription(), u"S scans the rest: 8 letters, side by side."_s);
        QTest::keyClick(morning.queue(), Qt::Key_Return);
        QCOMPARE(morning.page->queue().counts().scan, 8);
        morning.type(Qt::Key_S);
        QVERIFY(morning.page->isScanning());
    }

    void takesTheWholeSendingBackThenTheReleases()
    {
        Morning morning;
        morning.goTo(u"C2"_s);
        morning.type(Qt::Key_Return);
        QTRY_COMPARE_EQ(morning.desk.at(u"C2"_s).state, State::Released);
        morning.type(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_EQ(morning.page->queue().counts().queued, 4);
        QCOMPARE(morning.undo->undoLabel(), u"sending of 4 letters"_s);
        morning.undo->undo();
        QTRY_COMPARE_EQ(morning.page->queue().counts().queued, 0);
        QCOMPARE(morning.page->queue().counts().released, 4);
        QVERIFY(morning.desk.at(u"C2"_s).release.has_value());
        QCOMPARE(morning.undo->undoLabel(), u"release of Rattlesnake Canyon Grocery"_s);
        morning.undo->undo();
        QTRY_COMPARE_EQ(morning.desk.at(u"C2"_s).state, State::InReview);
    }

    void offersNoUndoOfASendingThatIsUnderWay()
    {
        Morning morning;
        morning.settle();
        morning.type(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_EQ(morning.page->queue().counts().queued, 3);
        QVERIFY(!morning.undo->undoLabel().isEmpty());
        for (const ListedRow &letter : morning.page->queue().lettersIn(QueueSection::Released)) {
            Communication claimed = morning.desk.at(letter->id.value());
            claimed.state = State::Sending;
            morning.desk.change(claimed);
        }
        QVERIFY(morning.undo->undoLabel().isEmpty());
    }

    void takesAChangeBackBeforeAnythingOfAnotherLetter()
    {
        Morning morning;
        morning.goTo(u"C2"_s);
        morning.type(Qt::Key_Return);
        QTRY_COMPARE_EQ(morning.desk.at(u"C2"_s).state, State::Released);
        morning.settle();
        const CommunicationId edited = morning.current();
        const QString before = morning.body()->text();
        morning.queue()->setFocus();
        morning.type(Qt::Key_E);
        QTest::keyClicks(morning.body(), u"Mine. "_s);
        morning.type(Qt::Key_Escape);
        QVERIFY(morning.undo->undoLabel().startsWith(u"change of the letter"_s)); // at once, before it is stored
        morning.undo->undo();
        QCOMPARE(morning.body()->text(), before);
        QCOMPARE(morning.desk.at(u"C2"_s).state, State::Released);
        QTRY_VERIFY(!morning.page->review().isUnsaved());
        morning.undo->redo();
        QVERIFY(morning.body()->text().startsWith(u"Mine. "_s));
        morning.type(Qt::Key_J);
        morning.settle();
        QVERIFY(morning.current() != edited);
        morning.undo->undo();
        QTRY_COMPARE_EQ(morning.current(), edited);
        morning.settle();
        QTRY_COMPARE_EQ(morning.body()->text(), before);
        morning.undo->undo();
        QTRY_COMPARE_EQ(morning.desk.at(u"C2"_s).state, State::InReview);
    }

    void pressesAFocusedButtonWithEnter()
    {
        Morning morning;
        morning.goTo(u"C2"_s);
        auto *hold = morning.find<QPushButton>(u"editButton"_s);
        hold->setFocus();
        QTest::keyClick(hold, Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), morning.body());
    }

    void saysThatLettersWaitWhileSendingIsPaused()
    {
        Morning morning;
        morning.settle();
        morning.type(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_EQ(morning.page->queue().counts().queued, 3);
        PostState post = morning.desk.post();
        post.paused = true;
        morning.desk.setPost(post);
        QCOMPARE(morning.words(u"sendCountdown"_s), u"3 letters wait: sending is paused"_s);
    }

    void saysWhenTheMorningIsDone()
    {
        std::vector<Communication> letters { sampleCommunications().front() };
        Morning morning(letters);
        Communication sent = morning.desk.at(u"C1"_s);
        sent.state = State::Sent;
        sent.sending = Sending { morning.desk.now(), morning.desk.now(), 1, {}, {} };
        morning.desk.change(sent);
        const auto *empty = morning.find<QWidget>(u"reviewEmpty"_s);
        QTRY_VERIFY(empty->isVisible());
        QCOMPARE(empty->accessibleName(), u"The morning is done."_s);
        QCOMPARE(empty->accessibleDescription(), u"1 letter was sent today."_s);
    }

private:
    std::unique_ptr<Appearance> m_appearance;
};

COUNTERSIGN_TEST(DecidingTest)

} // namespace countersign

#include "deciding_test.moc"
