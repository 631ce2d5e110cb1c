// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/reasondialog.h"
#include "pages/outboxpage/outboxpage.h"
#include "panes/rowtable.h"
#include "panes/segments.h"
#include "panes/words.h"
#include "shell/actions.h"
#include "support/fakedesk.h"
#include "support/testmain.h"
#include "support/widgets.h"
#include "theme/appearance.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {
struct Counter {
    testing::FakeDesk desk { testing::sampleOutbox() };
    Appearance appearance { Scheme::Light };
    OutboxPage page { desk };
    RowTable *table = page.findChild<RowTable *>(u"outboxTable"_s);

    Counter()
    {
        page.resize(1200, 700);
        bool isUp = testing::bringUp(&page);
        Q_ASSERT(isUp);
        Q_UNUSED(isUp)
        page.enter();
        arrived();
    }
    /// The futures answer through the event loop.
    static void arrived() { QCoreApplication::processEvents(); }
    QString chosen() const { return table->currentIndex().data(OutboxModel::IdRole).toString(); }
    void press(int key, Qt::KeyboardModifiers with = {})
    {
        QTest::keyClick(table, static_cast<Qt::Key>(key), with);
        arrived();
    }
    void giveReason(const QString &reason)
    {
        auto *field = page.findChild<QPlainTextEdit *>(u"reason"_s);
        QTest::keyClicks(field, reason);
        QTest::keyClick(field, Qt::Key_Return);
        arrived();
    }
};
} // namespace

class OutboxPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void startsAtWhatMustBeDecided()
    {
        Counter counter;
        QCOMPARE(counter.chosen(), u"C101"_s);
        QVERIFY(counter.table->hasFocus());
        QCOMPARE(counter.page.badge(), (Badge { 2, true }));
        QCOMPARE(counter.page.badgeWords(), u"2 letters to decide about"_s);
        QCOMPARE(counter.page.findChild<Words *>(u"outboxSummary"_s)->text(),
                 u"11 of 17 sent, 4 waiting, 1 failed, 1 uncertain"_s);
        QCOMPARE(counter.page.findChild<Words *>(u"outboxDetailHeading"_s)->text(),
                 u"Was this letter to Paula Wilson sent?"_s);
    }
    void saysWhyLettersWaitWithoutAnyTrouble()
    {
        Counter counter;
        PostState post = counter.desk.post();
        post.rests = u"Letters leave from 7:00 on."_s;
        counter.desk.setPost(post);
        QCOMPARE(counter.page.findChild<Words *>(u"outboxSummary"_s)->text(),
                 u"11 of 17 sent, 4 waiting, 1 failed, 1 uncertain · Letters leave from 7:00 on."_s);
    }
    void everyReachableWidgetHasAName()
    {
        Counter counter;
        QCOMPARE(testing::unnamedWidgets(&counter.page), QStringList());
    }
    void everyActionHasAKey()
    {
        Counter counter;
        for (const QAction *action : counter.page.actions()->all()) {
            QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->objectName()));
            QVERIFY2(!action->statusTip().isEmpty(), qPrintable(action->objectName()));
        }
    }
    void settlingAnUncertainLetterAsSentTakesAReason()
    {
        Counter counter;
        counter.press(Qt::Key_M);
        QCOMPARE(counter.desk.at(u"C101"_s).state, State::Uncertain);
        counter.giveReason(u"Paula has it"_s);
        QVERIFY(counter.desk.commands.contains(u"resolve C101 sent: Paula has it"_s));
        QCOMPARE(counter.desk.at(u"C101"_s).state, State::Sent);
        QCOMPARE_EQ(counter.page.model().counts().uncertain, 0);
    }
    void sendingAgainTakesAReason()
    {
        Counter counter;
        counter.press(Qt::Key_S, Qt::ShiftModifier);
        QCOMPARE(counter.desk.at(u"C101"_s).state, State::Uncertain);
        auto *dialog = counter.page.findChild<ReasonDialog *>();
        QVERIFY(dialog);
        auto *accept = dialog->findChild<QPushButton *>(u"acceptReason"_s);
        QVERIFY(!accept->isEnabled());
        auto *reason = dialog->findChild<QPlainTextEdit *>(u"reason"_s);
        QTest::keyClicks(reason, u"Paula says nothing came"_s);
        QTest::keyClick(reason, Qt::Key_Return);
        QVERIFY(counter.desk.commands.contains(u"resolve C101 queued: Paula says nothing came"_s));
    }
    void aFailedLetterIsTriedAgainOrGoesBackToReview_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<State>("becomes");
        QTest::newRow("R tries again") << int(Qt::Key_R) << State::Queued;
        QTest::newRow("B takes it back to review") << int(Qt::Key_B) << State::InReview;
    }
    void aFailedLetterIsTriedAgainOrGoesBackToReview()
    {
        QFETCH(int, key);
        QFETCH(State, becomes);
        Counter counter;
        counter.press(Qt::Key_Down);
        QCOMPARE(counter.chosen(), u"C102"_s);
        counter.press(key);
        QCOMPARE(counter.desk.at(u"C102"_s).state, becomes);
        QVERIFY(!counter.chosen().isEmpty()); // another one is chosen
    }
    void aWaitingLetterCanBeTakenBack()
    {
        Counter counter;
        QVERIFY(counter.page.showLetter(CommunicationId(u"C103"_s)));
        counter.press(Qt::Key_B);
        QVERIFY(counter.desk.commands.contains(u"undoRelease C103"_s));
        QVERIFY(!counter.page.model().letter(CommunicationId(u"C103"_s)));
    }
    void aSentLetterOffersNothingButReading()
    {
        Counter counter;
        QVERIFY(counter.page.showLetter(CommunicationId(u"C107"_s)));
        const qsizetype before = counter.desk.commands.size();
        for (const int key : { Qt::Key_M, Qt::Key_R, Qt::Key_B })
            counter.press(key);
        counter.press(Qt::Key_S, Qt::ShiftModifier);
        for (const QString &command : counter.desk.commands.mid(before))
            QVERIFY2(command.startsWith(u"open"_s), qPrintable(command));
        QSignalSpy wanted(&counter.page, &Page::pageWanted);
        counter.press(Qt::Key_Return);
        QCOMPARE_EQ(wanted.count(), 1);
    }
    void aRefusedDecisionSaysSoAndLeavesTheLetter()
    {
        Counter counter;
        QSignalSpy said(&counter.page, &Page::said);
        counter.desk.failNext({ Cause::Conflict, u"Andrew Fuller was first."_s, {} });
        counter.press(Qt::Key_M);
        counter.giveReason(u"Paula has it"_s);
        QCOMPARE_EQ(said.count(), 1);
        QCOMPARE(said.at(0).at(0).value<Message>().happened, u"Andrew Fuller was first."_s);
        QCOMPARE(counter.desk.at(u"C101"_s).state, State::Uncertain);
    }
    void theGroupsAreWalkedByAKey()
    {
        Counter counter;
        auto *segments = counter.page.findChild<Segments *>(u"outboxSegments"_s);
        counter.press(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE_EQ(segments->current(), static_cast<int>(OutboxSegment::Waiting));
        QCOMPARE_EQ(counter.table->model()->rowCount(), 4);
        QVERIFY(counter.page.showLetter(CommunicationId(u"C107"_s))); // it is sent: all are shown again
        QCOMPARE_EQ(segments->current(), static_cast<int>(OutboxSegment::All));
    }
    void theKeyLeadsOutOfAnEmptyGroupToo()
    {
        testing::FakeDesk desk;
        OutboxPage page(desk);
        QVERIFY(testing::bringUp(&page));
        QCoreApplication::processEvents();
        page.enter();
        auto *segments = page.findChild<Segments *>(u"outboxSegments"_s);
        QVERIFY(page.findChild<QWidget *>(u"outboxEmpty"_s)->isVisible());
        QTest::keyClick(&page, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE_EQ(segments->current(), static_cast<int>(OutboxSegment::Waiting));
        QTest::keyClick(&page, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE_EQ(segments->current(), static_cast<int>(OutboxSegment::Sent));
    }
    void theFocusComesBackToTheRowsAfterAnEmptyGroup()
    {
        Counter counter;
        Communication settled = counter.desk.at(u"C102"_s); // the only failed one
        settled.state = State::InReview;
        counter.desk.change(settled);
        auto *segments = counter.page.findChild<Segments *>(u"outboxSegments"_s);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE_EQ(segments->current(), static_cast<int>(OutboxSegment::Failed));
        QVERIFY(counter.page.hasFocus());
        QTest::keyClick(&counter.page, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE_EQ(segments->current(), static_cast<int>(OutboxSegment::Uncertain));
        QVERIFY(counter.table->hasFocus());
        QCOMPARE(counter.chosen(), u"C101"_s);
    }
    void homeAndEndGoToTheFirstAndTheLastRow()
    {
        Counter counter;
        counter.press(Qt::Key_End);
        QCOMPARE_EQ(counter.table->currentIndex().row(), 16);
        counter.press(Qt::Key_Home);
        QCOMPARE_EQ(counter.table->currentIndex().row(), 0);
    }
    void aLetterThatIsNoCommandNowMovesNothing()
    {
        Counter counter;
        const QString before = counter.chosen(); // uncertain: R, to try again, is for failed ones
        for (const int key : { Qt::Key_R, Qt::Key_F, Qt::Key_W })
            counter.press(key);
        QCOMPARE(counter.chosen(), before);
    }
    void theDetailKeepsItsHeightFromRowToRow()
    {
        Counter counter;
        auto *detail = counter.page.findChild<QWidget *>(u"outboxDetail"_s);
        counter.press(Qt::Key_End);
        counter.press(Qt::Key_Home);
        const int height = detail->height();
        for (int i = 0; i < 16; ++i) {
            counter.press(Qt::Key_Down);
            QCOMPARE_EQ(detail->height(), height);
        }
    }
    void anEmptyOutboxSaysWhatWillBeHere()
    {
        testing::FakeDesk desk;
        OutboxPage page(desk);
        QVERIFY(testing::bringUp(&page));
        QCoreApplication::processEvents();
        QCOMPARE(page.findChild<QWidget *>(u"outboxEmpty"_s)->accessibleName(), u"Nothing is on its way."_s);
        QVERIFY(page.findChild<QWidget *>(u"outboxEmpty"_s)->isVisible());
        QCOMPARE(page.badge(), Badge {});
    }
    void whatIsKnownComesFromTheEvents()
    {
        Counter counter;
        const auto words = counter.page.findChildren<Words *>();
        QVERIFY(std::any_of(words.begin(), words.end(), [](const Words *each) {
            return each->accessibleName().endsWith(u": Took the whole text, then the line went dead"_s);
        }));
    }
    void aChangeOfAnotherDeskShowsAtOnce()
    {
        Counter counter;
        Communication sent = counter.desk.at(u"C103"_s);
        sent.state = State::Sent;
        counter.desk.change(sent);
        QCOMPARE_EQ(counter.page.model().counts().sent, 12);
        QCOMPARE(counter.chosen(), u"C101"_s); // what was chosen stays chosen
    }
    void whatCannotBeReadSaysSoAndCanBeReadAgain()
    {
        testing::FakeDesk desk(testing::sampleOutbox());
        desk.failNext({ Cause::Storage, u"The database is away."_s, {} });
        OutboxPage page(desk);
        QSignalSpy said(&page, &Page::said);
        QTRY_COMPARE_EQ(said.count(), 1);
        said.at(0).at(0).value<Message>().onAct();
        QTRY_COMPARE_EQ(page.model().rowCount(), 17);
    }
};

COUNTERSIGN_TEST(OutboxPageTest)

} // namespace countersign

#include "outboxpage_test.moc"
