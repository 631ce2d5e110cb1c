// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reviewpage/reviewpage.h"
#include "panes/filterchips.h"
#include "panes/filterpopup.h"
#include "panes/letterpane.h"
#include "panes/queuepane.h"
#include "shell/actions.h"
#include "shell/undosteps.h"
#include "support/reviewmorning.h"
#include "support/testmain.h"
#include "support/widgets.h"
#include "theme/appearance.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace countersign;
using namespace countersign::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

CommunicationId letterId(int number)
{
    return CommunicationId(u"C%1"_s.arg(number));
}

/// The review with the focus in its queue.
struct Desktop {
    FakeDesk desk;
    std::unique_ptr<ReviewPage> page;
    UndoSteps undo;
    std::vector<Message> messages;

    explicit Desktop(std::vector<Communication> letters = sampleCommunications(), const QByteArray &state = {})
        : desk(std::move(letters))
    {
        prepareMorning(desk);
        page = std::make_unique<ReviewPage>(desk, MorningJudge());
        QObject::connect(page.get(), &Page::undoOffered, &undo, &UndoSteps::offer);
        QObject::connect(page.get(), &Page::undoWithdrawn, &undo, &UndoSteps::withdraw);
        QObject::connect(page.get(), &Page::said, page.get(),
                         [this](const Message &message) { messages.push_back(message); });
        if (!state.isEmpty())
            page->restoreState(state);
        page->resize(1200, 800);
        page->show();
        QApplication::setActiveWindow(page.get());
        page->enter();
        QTRY_VERIFY(page->queue().counts().all() > 0 || desk.commands.isEmpty());
        desk.commands.clear();
    }
    template <class T> T *find(const QString &name) const { return page->findChild<T *>(name); }
    QueuePane *pane() const { return find<QueuePane>(u"queuePane"_s); }
    QueueView *view() const { return find<QueueView>(u"queueView"_s); }
    QAction *action(const char *id) const { return page->actions()->at(QLatin1StringView(id)); }
    QString words(const QString &name) const { return find<QLabel>(name)->text(); }
    static void type(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void read(const CommunicationId &id) const
    {
        page->showLetter(id);
        QTRY_VERIFY(page->review().isOpen() && page->review().id() == id);
        QTRY_VERIFY(find<LetterPane>(u"letterPane"_s)->wasShown());
    }
    QStringList selected() const
    {
        QStringList ids;
        for (const CommunicationId &id : view()->selectedLetters())
            ids << id.value();
        return ids;
    }
    FilterPopup *openFilters() const
    {
        type(Qt::Key_F);
        const QList<FilterPopup *> popups = page->findChildren<FilterPopup *>();
        return popups.isEmpty() ? nullptr : popups.constLast(); // an earlier one may still wait for its end
    }
    QStringList chips() const
    {
        QStringList names;
        for (const QPushButton *chip : page->findChildren<QPushButton *>(u"filterChip"_s)) {
            if (chip->isVisible())
                names << chip->accessibleName();
        }
        return names;
    }
    void answer(const QString &reason) const
    {
        const QList<QDialog *> dialogs = page->findChildren<QDialog *>(u"reasonDialog"_s);
        const auto open = std::ranges::find_if(dialogs, &QWidget::isVisible);
        QVERIFY(open != dialogs.end());
        auto *field = (*open)->findChild<QPlainTextEdit *>();
        field->setPlainText(reason);
        QTest::keyClick(field, Qt::Key_Return);
    }
    void comeBack() const { QApplication::setActiveWindow(page.get()); } ///< no window manager does it after a dialog
};

} // namespace

class QueueTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_appearance = std::make_unique<Appearance>(Scheme::Light); }
    void init() { testing::failOnWarnings(); }

    void placesRowsByTheirSections()
    {
        const Desktop desktop;
        const QueueModel &queue = desktop.page->queue();
        int top = 0;
        for (int row = 0; row < queue.rowCount(); ++row) {
            const QRect rect = desktop.view()->visualRect(queue.index(row));
            QCOMPARE(rect.top(), top);
            QCOMPARE(desktop.view()->indexAt(rect.center()).row(), row);
            top += rect.height();
        }
        QVERIFY(!desktop.view()->indexAt(QPoint(5, top + 1)).isValid());
        QCOMPARE(desktop.view()->verticalScrollBar()->maximum(),
                 std::max(0, top - desktop.view()->viewport()->height()));
    }

    void bringsTheCurrentLetterIntoSight()
    {
        const Desktop desktop(longMorning(500));
        desktop.type(Qt::Key_End);
        const QRect last = desktop.view()->visualRect(desktop.view()->currentIndex());
        QVERIFY(desktop.view()->viewport()->rect().contains(last));
        desktop.type(Qt::Key_PageUp);
        const QRect paged = desktop.view()->visualRect(desktop.view()->currentIndex());
        QVERIFY(desktop.view()->viewport()->rect().contains(paged));
        QCOMPARE_LT(paged.top(), last.top());
        desktop.type(Qt::Key_Home);
        QCOMPARE(desktop.view()->verticalScrollBar()->value(), 0); // with its head
    }

    void narrowsByAChipFromTheKeyboard()
    {
        const Desktop desktop;
        FilterPopup *popup = desktop.openFilters();
        QVERIFY(popup);
        auto *field = popup->findChild<QLineEdit *>(u"filterPopupField"_s);
        QTest::keyClicks(field, u"tier growth"_s);
        QTest::keyClick(field, Qt::Key_Return);
        desktop.comeBack();
        QCOMPARE(desktop.chips(), QStringList { u"Tier: Growth"_s });
        QCOMPARE(desktop.page->queue().index(0).data(QueueModel::HeadCountRole).toString(), u"3 of 6"_s);
        // The letter that was open is hidden: the first that fits takes its place.
        QCOMPARE(desktop.pane()->current(), letterId(3));
    }

    void choosesSeveralChipsInOneGo()
    {
        const Desktop desktop;
        auto *field = desktop.openFilters()->findChild<QLineEdit *>(u"filterPopupField"_s);
        QTest::keyClicks(field, u"tier"_s);
        QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClick(field, Qt::Key_Escape);
        desktop.comeBack();
        QCOMPARE(desktop.chips(), (QStringList { u"Tier: Key account"_s, u"Tier: Growth"_s }));
        QCOMPARE(desktop.page->queue().index(0).data(QueueModel::HeadCountRole).toString(), u"5 of 6"_s);
    }

    void saysEachChoiceWithItsCount()
    {
        const Desktop desktop;
        FilterPopup *popup = desktop.openFilters();
        auto *list = popup->findChild<QListView *>(u"filterPopupList"_s);
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(list);
        QStringList spoken;
        for (int i = 0; i < face->childCount(); ++i)
            spoken << face->child(i)->text(QAccessible::Name);
        QVERIFY2(spoken.contains(u"Tier: Key account, letters: 4"_s), qPrintable(spoken.join(u'\n')));
        popup->reject();
    }

    void removesAChipByItsKey()
    {
        const Desktop desktop;
        desktop.pane()->setChips({ { FilterKind::Tier, u"key"_s }, { FilterKind::Mine, {} } });
        desktop.page->findChildren<QPushButton *>(u"filterChip"_s).constFirst()->setFocus();
        desktop.type(Qt::Key_Right);
        desktop.type(Qt::Key_Delete);
        QCOMPARE(desktop.chips(), QStringList { u"Tier: Key account"_s });
        QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Tier: Key account"_s);
        desktop.type(Qt::Key_Return);
        QVERIFY(desktop.chips().isEmpty());
        QCOMPARE(QApplication::focusWidget(), desktop.view());
    }

    void showsOnlyMine()
    {
        Desktop desktop;
        Communication theirs = desktop.desk.at(u"C1"_s);
        theirs.owner = u"Steven Buchanan"_s;
        desktop.desk.change(theirs);
        desktop.type(Qt::Key_M);
        QCOMPARE(desktop.chips(), QStringList { u"Whose: Mine"_s });
        QCOMPARE(desktop.page->queue().rowOf(letterId(1)), -1);
        QCOMPARE(plainText(*desktop.action("mine")), u"Not only mine"_s);
        desktop.type(Qt::Key_M);
        QVERIFY(desktop.chips().isEmpty());
        QVERIFY(desktop.page->queue().rowOf(letterId(1)) > 0);
    }

    void saysThatNoLetterFitsAndClearsTheFilter()
    {
        const Desktop desktop;
        desktop.pane()->setChips({ { FilterKind::Owner, u"Steven Buchanan"_s } });
        auto *nothing = desktop.find<QWidget>(u"nothingFound"_s);
        QVERIFY(nothing->isVisible());
        QCOMPARE(nothing->accessibleName(), u"No letter fits."_s);
        QVERIFY(nothing->accessibleDescription().endsWith(u"none with: Steven Buchanan."_s));
        // Whoever was in the queue is at the one button.
        desktop.type(Qt::Key_Return);
        QVERIFY(!nothing->isVisible());
        QVERIFY(!desktop.page->queue().isFiltered());
        QCOMPARE(QApplication::focusWidget(), desktop.view());
    }

    void givesTheEmptyQueuesWordsTheHeightTheyNeed()
    {
        const Desktop desktop;
        desktop.pane()->setChips({ { FilterKind::Owner, u"Steven Buchanan"_s } });
        auto *nothing = desktop.find<QWidget>(u"nothingFound"_s);
        const auto heights = [&] {
            QList<int> all;
            for (const QLabel *label : nothing->findChildren<QLabel *>())
                all << label->height();
            return all;
        };
        const QList<int> before = heights();
        desktop.pane()->setFixedWidth(160);
        QTRY_VERIFY(heights().constLast() > before.constLast()); // more lines
        desktop.pane()->setFixedWidth(400);
        QTRY_VERIFY(heights().constLast() <= before.constLast()); // and fewer again
    }

    void bringsFilterChipsAndLetterBack()
    {
        QByteArray state;
        {
            const Desktop before;
            before.pane()->setChips({ { FilterKind::Tier, u"growth"_s }, { FilterKind::Mine, {} } });
            before.pane()->setFilter(u"late"_s);
            before.page->showLetter(letterId(9));
            before.page->queue().setCollapsed(QueueSection::Released, true);
            state = before.page->saveState();
        }
        const Desktop desktop(sampleCommunications(), state);
        QCOMPARE(desktop.chips(), (QStringList { u"Tier: Growth"_s, u"Whose: Mine"_s }));
        QCOMPARE(desktop.find<QLineEdit>(u"queueFilter"_s)->text(), u"late"_s);
        QTRY_COMPARE_EQ(desktop.pane()->current(), letterId(9));
        QVERIFY(desktop.page->queue().isCollapsed(QueueSection::Released));
    }

    void bringsTheCurrentLetterBackWhereItStood()
    {
        QByteArray state;
        int offset = 0;
        {
            const Desktop before(longMorning(500));
            before.page->showLetter(CommunicationId(u"L140"_s));
            before.view()->verticalScrollBar()->setValue(before.view()->verticalScrollBar()->value() + 60);
            offset = before.view()->currentOffset();
            state = before.page->saveState();
        }
        const Desktop desktop(longMorning(500), state);
        QTRY_COMPARE_EQ(desktop.pane()->current(), CommunicationId(u"L140"_s));
        QTRY_COMPARE_EQ(desktop.view()->currentOffset(), offset);
    }

    void dropsTheChipOfABatchThatIsGone()
    {
        QByteArray state;
        {
            const Desktop before;
            before.pane()->setChips({ { FilterKind::Batch, u"B3"_s }, { FilterKind::Tier, u"key"_s } });
            state = before.page->saveState();
        }
        const Desktop desktop(sampleCommunications(), state);
        QTRY_COMPARE_EQ(desktop.chips(), QStringList { u"Tier: Key account"_s });
    }

    void selectsSeveralByShiftAndArrows()
    {
        const Desktop desktop;
        desktop.type(Qt::Key_Down, Qt::ShiftModifier);
        desktop.type(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(desktop.selected(), (QStringList { u"C1"_s, u"C2"_s, u"C3"_s }));
        QCOMPARE(desktop.pane()->current(), letterId(3));
        QVERIFY(desktop.words(u"queueCounts"_s).contains(u"3 letters selected"_s));
        desktop.type(Qt::Key_Down);
        QCOMPARE(desktop.selected(), QStringList { u"C4"_s });
        QVERIFY(!desktop.words(u"queueCounts"_s).contains(u"selected"_s));
    }

    void selectsOneByOneWithCtrl()
    {
        const Desktop desktop;
        desktop.type(Qt::Key_Down, Qt::ControlModifier);
        desktop.type(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(desktop.selected(), QStringList { u"C1"_s });
        desktop.type(Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(desktop.selected(), (QStringList { u"C1"_s, u"C3"_s }));
        const QModelIndex fifth = desktop.page->queue().index(desktop.page->queue().rowOf(letterId(5)));
        QTest::mouseClick(desktop.view()->viewport(), Qt::LeftButton, Qt::ControlModifier,
                          desktop.view()->visualRect(fifth).center());
        QCOMPARE(desktop.selected(), (QStringList { u"C1"_s, u"C3"_s, u"C5"_s }));
    }

    void selectsASectionAndNoHead()
    {
        const Desktop desktop;
        desktop.page->showLetter(letterId(9));
        desktop.type(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(desktop.selected().size(), 8);
        QCOMPARE(desktop.view()->selectedCount(), 8);
        QVERIFY(!desktop.selected().contains(u"C1"_s));
        // From one section into the next, the head between them is none of it.
        desktop.page->showLetter(letterId(6));
        desktop.type(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(desktop.view()->selectedCount(), 2);
        QCOMPARE(desktop.selected().size(), 2);
    }

    void takesNoLetterIntoTheSelectionThatComesLater()
    {
        Desktop desktop;
        desktop.type(Qt::Key_Down, Qt::ShiftModifier);
        desktop.type(Qt::Key_Down, Qt::ShiftModifier);
        Communication fresh = desktop.desk.at(u"C2"_s);
        fresh.id = letterId(77);
        fresh.accountName = u"Quick-Stop"_s; // between the two others
        desktop.desk.change(fresh);
        const int row = desktop.page->queue().rowOf(letterId(77));
        QVERIFY(row > desktop.page->queue().rowOf(letterId(1)) && row < desktop.page->queue().rowOf(letterId(3)));
        QCOMPARE(desktop.selected(), (QStringList { u"C1"_s, u"C2"_s, u"C3"_s }));
    }

    void releasesOnlyWhatWasReadAndSaysWhatStays()
    {
        Desktop desktop;
        desktop.read(letterId(2));
        desktop.read(letterId(4));
        desktop.page->showLetter(letterId(1));
        desktop.view()->setFocus();
        for (int i = 0; i < 4; ++i)
            desktop.type(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(desktop.selected().size(), 5);
        QCOMPARE(desktop.words(u"blockedBecause"_s), u"2 not read yet, 1 blocked: stay"_s);
        QCOMPARE(desktop.find<QPushButton>(u"releaseButton"_s)->text(), u"Release 2"_s);
        desktop.type(Qt::Key_Return);
        QTRY_COMPARE_EQ(desktop.desk.at(u"C2"_s).state, State::Released);
        QCOMPARE(desktop.desk.at(u"C4"_s).state, State::Released);
        for (const QString &id : { u"C1"_s, u"C3"_s, u"C5"_s })
            QCOMPARE(desktop.desk.at(id).state, State::InReview);
        QTRY_VERIFY(!desktop.messages.empty());
        QCOMPARE(desktop.messages.back().happened, u"2 letters were released."_s);
        QVERIFY(desktop.messages.back().kept.contains(u"2 not read yet, 1 blocked"_s));
        QCOMPARE(desktop.undo.undoLabel(), u"release of 2 letters"_s);
        desktop.undo.undo();
        QTRY_COMPARE_EQ(desktop.desk.at(u"C2"_s).state, State::InReview);
        QCOMPARE(desktop.desk.at(u"C4"_s).state, State::InReview);
    }

    void releasesNothingThatChangedSinceItWasRead()
    {
        Desktop desktop;
        desktop.read(letterId(2));
        desktop.read(letterId(3));
        Communication changed = desktop.desk.at(u"C2"_s);
        ++changed.revision;
        changed.verdict.revision = changed.revision;
        desktop.desk.change(changed);
        desktop.page->showLetter(letterId(2));
        desktop.view()->setFocus();
        desktop.type(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(desktop.words(u"blockedBecause"_s), u"1 not read yet: stay"_s);
    }

    void dropsSeveralWithOneReasonAndTakesThatBackAsOneStep()
    {
        Desktop desktop;
        desktop.page->showLetter(letterId(3));
        desktop.view()->setFocus();
        desktop.type(Qt::Key_Down, Qt::ShiftModifier);
        desktop.type(Qt::Key_Delete);
        desktop.answer(u"told by telephone"_s);
        QTRY_COMPARE_EQ(desktop.desk.at(u"C3"_s).state, State::Dropped);
        QCOMPARE(desktop.desk.at(u"C4"_s).state, State::Dropped);
        QCOMPARE(desktop.desk.at(u"C4"_s).stateReason, u"told by telephone"_s);
        QVERIFY(desktop.desk.commands.contains(u"drop C3 C4 told by telephone"_s));
        QTRY_COMPARE_EQ(desktop.pane()->current(), letterId(5));
        QCOMPARE(desktop.selected(), QStringList { u"C5"_s });
        QCOMPARE(desktop.undo.undoLabel(), u"dropping of 2 letters"_s);
        desktop.undo.undo();
        QTRY_COMPARE_EQ(desktop.desk.at(u"C3"_s).state, State::InReview);
        QCOMPARE(desktop.desk.at(u"C4"_s).state, State::InReview);
        QVERIFY(desktop.undo.undoLabel().isEmpty());
    }

    void holdsAndEscalatesSeveral()
    {
        Desktop desktop;
        desktop.page->showLetter(letterId(3));
        desktop.view()->setFocus();
        desktop.type(Qt::Key_Down, Qt::ShiftModifier);
        desktop.type(Qt::Key_H);
        desktop.answer(u"waits"_s);
        QTRY_COMPARE_EQ(desktop.desk.at(u"C4"_s).state, State::Held);
        desktop.comeBack();
        // All of them put aside: the same key takes them up again.
        desktop.page->showLetter(letterId(3));
        desktop.view()->setFocus();
        desktop.type(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(plainText(*desktop.action("hold")), u"Take 4 up again"_s);
        desktop.type(Qt::Key_H);
        QTRY_COMPARE_EQ(desktop.desk.at(u"C4"_s).state, State::InReview);
        desktop.page->showLetter(letterId(3));
        desktop.view()->setFocus();
        desktop.type(Qt::Key_Down, Qt::ShiftModifier);
        desktop.type(Qt::Key_X);
        const auto *dialog = desktop.find<QDialog>(u"escalationDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        auto *reason = dialog->findChild<QPlainTextEdit *>(u"reason"_s);
        reason->setPlainText(u"needs a call"_s);
        QTest::keyClick(reason, Qt::Key_Return);
        QTRY_COMPARE_EQ(desktop.desk.at(u"C4"_s).state, State::Escalated);
        QVERIFY(desktop.desk.commands.contains(
            u"escalate C3 C4 to Andrew Fuller <andrew@northwind.example>: needs a call"_s));
        desktop.undo.undo();
        QTRY_COMPARE_EQ(desktop.desk.at(u"C4"_s).state, State::InReview);
    }

    void opensTheMenuOfALetterByKey()
    {
        const Desktop desktop;
        desktop.type(Qt::Key_F10, Qt::ShiftModifier);
        auto *menu = desktop.find<QMenu>(u"queueMenu"_s);
        QTRY_VERIFY(menu->isVisible());
        for (const char *id : { "release", "edit", "hold", "escalate", "drop", "takeOut" }) {
            QVERIFY(menu->actions().contains(desktop.action(id)));
            QVERIFY(!desktop.action(id)->shortcut().isEmpty());
        }
        menu->close();
        desktop.comeBack();
        desktop.view()->setFocus();
        desktop.type(Qt::Key_Menu);
        QTRY_VERIFY(menu->isVisible());
        menu->close();
    }

    void marksWhatIsHeldAndWhatWasRead()
    {
        Desktop desktop;
        desktop.read(letterId(2));
        desktop.page->showLetter(letterId(3));
        const QueueModel &queue = desktop.page->queue();
        QTRY_VERIFY(queue.index(queue.rowOf(letterId(2))).data(QueueModel::SeenRole).toBool());
        Communication held = desktop.desk.at(u"C4"_s);
        held.state = State::Held;
        held.stateReason = u"waits for the supplier"_s;
        desktop.desk.change(held);
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(desktop.view());
        const QString spoken = face->child(queue.rowOf(letterId(4)))->text(QAccessible::Name);
        QVERIFY2(spoken.endsWith(u"Held: waits for the supplier"_s), qPrintable(spoken));
    }

    void keepsTheSelectionOverAFilter()
    {
        const Desktop desktop(longMorning(400));
        desktop.type(Qt::Key_A, Qt::ControlModifier);
        const auto all = desktop.selected().size();
        desktop.pane()->setFilter(u"ernst"_s); // many runs of rows go: the rows are made anew
        QCOMPARE_GT(desktop.selected().size(), 5);
        QCOMPARE_LT(desktop.selected().size(), all);
        QCOMPARE(desktop.view()->selectedCount(), static_cast<int>(desktop.selected().size()));
    }

private:
    std::unique_ptr<Appearance> m_appearance;
};

COUNTERSIGN_TEST(QueueTest)
#include "queue_test.moc"
