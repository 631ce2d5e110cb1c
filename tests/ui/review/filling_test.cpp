// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reviewpage/reviewpage.h"
#include "panes/letteredit.h"
#include "panes/queuepane.h"
#include "shell/actions.h"
#include "support/reviewmorning.h"
#include "support/testmain.h"
#include "support/widgets.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>

using namespace countersign;
using namespace countersign::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The review of many letters, of which the first portion is here.
struct Filling {
    FakeDesk desk;
    std::unique_ptr<ReviewPage> page;
    std::vector<Message> messages;
    std::unique_ptr<QAbstractItemModelTester> tester;

    explicit Filling(size_t portion = 100, const QByteArray &state = {})
        : desk(longMorning(400))
    {
        desk.setRules(morningRules());
        desk.listInPortionsOf(portion);
        page = std::make_unique<ReviewPage>(desk, MorningJudge());
        tester = std::make_unique<QAbstractItemModelTester>(&page->queue());
        QObject::connect(page.get(), &Page::said, page.get(),
                         [this](const Message &message) { messages.push_back(message); });
        if (!state.isEmpty())
            page->restoreState(state);
        page->resize(1200, 800);
        page->show();
        QApplication::setActiveWindow(page.get());
        page->enter();
    }
    QueuePane *pane() const { return page->findChild<QueuePane *>(); }
    QueueView *view() const { return pane()->view(); }
    QAction *action(const char *id) const { return page->actions()->at(QLatin1StringView(id)); }
    QString headWords() const { return page->queue().index(0).data(QueueModel::HeadCountRole).toString(); }
    void finish()
    {
        while (desk.tellPortion()) { }
    }
};

} // namespace

class FillingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void beginsWithTheFirstPortion()
    {
        Filling filling;
        QCOMPARE(filling.page->queue().counts().all() > 0, true);
        QVERIFY(filling.headWords().endsWith(u" so far"_s));
        QTRY_VERIFY(filling.page->review().isOpen());
        // What would be done to all of them waits until all are known.
        QVERIFY(!filling.action("send")->isEnabled());
        QVERIFY(!filling.action("scan")->isEnabled());
        QVERIFY(filling.action("release")->isEnabled() || filling.action("edit")->isEnabled());
        filling.finish();
        QVERIFY(!filling.headWords().contains(u"so far"_s));
        QVERIFY(filling.action("send")->isEnabled());
        QVERIFY(filling.action("scan")->isEnabled());
    }

    void movesNeitherSelectionNorTyping()
    {
        Filling filling;
        filling.view()->goTo(40);
        const CommunicationId current = filling.pane()->current();
        QTRY_VERIFY(filling.page->review().isOpen() && filling.page->review().id() == current);
        const int offset = filling.view()->currentOffset();
        auto *body = filling.page->findChild<LetterEdit *>(u"letterBody"_s);
        body->setFocus();
        body->moveCursor(QTextCursor::End);
        QTest::keyClicks(body, u"P"_s);
        filling.desk.tellPortion();
        QTest::keyClicks(body, u"S"_s);
        filling.finish();
        QCOMPARE(filling.pane()->current(), current);
        QCOMPARE(filling.pane()->selected(), current);
        QCOMPARE(filling.page->review().id(), current);
        QVERIFY(!filling.pane()->isSeveral());
        QVERIFY(body->toPlainText().endsWith(u"PS"_s));
        QVERIFY(body->hasFocus());
        QTRY_COMPARE_EQ(filling.view()->currentOffset(), offset);
    }

    void keepsWhatIsOnTopWhereTheCurrentLetterIsOutOfSight()
    {
        Filling filling;
        filling.view()->verticalScrollBar()->setValue(filling.view()->verticalScrollBar()->maximum() / 2);
        const QModelIndex top = filling.view()->indexAt(QPoint(5, 5));
        const CommunicationId id = filling.page->queue().idAt(top.row());
        const int y = filling.view()->visualRect(top).top();
        filling.finish();
        QCOMPARE(filling.view()->visualRect(filling.page->queue().index(filling.page->queue().rowOf(id))).top(), y);
    }

    void bringsBackALetterOfALaterPortion()
    {
        QByteArray state;
        {
            Filling before(1000);
            before.page->showLetter(CommunicationId(u"L340"_s));
            state = before.page->saveState();
        }
        Filling filling(100, state);
        // It was made current at once by the first portion, before the state was known.
        filling.desk.tellPortion();
        QVERIFY(filling.pane()->current() != CommunicationId(u"L340"_s));
        filling.finish();
        QCOMPARE(filling.pane()->current(), CommunicationId(u"L340"_s));
    }

    void staysWithWhatWasChosenMeanwhile()
    {
        QByteArray state;
        {
            Filling before(1000);
            before.page->showLetter(CommunicationId(u"L340"_s));
            state = before.page->saveState();
        }
        Filling filling(100, state);
        QTest::keyClick(filling.view(), Qt::Key_Down);
        const CommunicationId chosen = filling.pane()->current();
        filling.finish();
        QCOMPARE(filling.pane()->current(), chosen);
    }

    void takesAChangeWhileItFills()
    {
        Filling filling;
        const CommunicationId open = filling.pane()->current();
        const int before = filling.page->queue().counts().all();
        Communication gone = filling.desk.at(filling.page->queue().idAt(3).value());
        QVERIFY(gone.id != open);
        gone.state = State::Dropped;
        filling.desk.change(gone);
        QCOMPARE(filling.page->queue().counts().all(), before - 1);
        Communication held = filling.desk.at(u"L350"_s); // its portion is still to come
        held.state = State::Held;
        filling.desk.change(held);
        filling.finish();
        QCOMPARE(filling.pane()->current(), open);
        QVERIFY(!filling.page->queue().letter(gone.id));
        QCOMPARE(filling.page->queue().letter(held.id)->state, State::Held);
    }

    void tellsWhatCannotBeReadAndTriesAgain()
    {
        Filling filling;
        filling.desk.failNext({ Cause::Storage, u"The disk is gone."_s, {} });
        filling.desk.load();
        QCOMPARE(filling.messages.back().happened, u"The disk is gone."_s);
        const CommunicationId current = filling.pane()->current();
        filling.messages.back().onAct();
        filling.finish();
        QCOMPARE(filling.pane()->current(), current);
        QVERIFY(!filling.headWords().contains(u"so far"_s));
    }
};

COUNTERSIGN_TEST(FillingTest)
#include "filling_test.moc"
