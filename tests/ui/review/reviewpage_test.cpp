// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/previewdialog.h"
#include "domain/factnames.h"
#include "pages/reviewpage/reviewpage.h"
#include "panes/choicepopup.h"
#include "panes/findingspane.h"
#include "panes/letteredit.h"
#include "panes/letterpane.h"
#include "panes/messagebar.h"
#include "panes/queuepane.h"
#include "panes/scansheet.h"
#include "shell/actions.h"
#include "shell/undosteps.h"
#include "support/reviewmorning.h"
#include "support/testmain.h"
#include "support/widgets.h"
#include "theme/appearance.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTableView>
#include <QTextBrowser>

using namespace countersign;
using namespace countersign::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The page as a person has it before them: shown, with the focus in the queue.
struct Morning {
    FakeDesk desk;
    std::unique_ptr<ReviewPage> page;
    std::unique_ptr<UndoSteps> undo = std::make_unique<UndoSteps>();
    std::vector<Message> messages;

    explicit Morning(std::vector<Communication> letters = sampleCommunications())
        : desk(std::move(letters))
    {
        prepareMorning(desk);
        page = std::make_unique<ReviewPage>(desk, MorningJudge());
        QObject::connect(page.get(), &Page::undoOffered, undo.get(), &UndoSteps::offer);
        QObject::connect(page.get(), &Page::undoWithdrawn, undo.get(), &UndoSteps::withdraw);
        QObject::connect(page.get(), &Page::said, page.get(),
                         [this](const Message &message) { messages.push_back(message); });
        page->resize(1200, 800);
        page->show();
        QApplication::setActiveWindow(page.get());
        page->enter();
        desk.commands.clear();
    }
    template <class T> T *find(const QString &name) const
    {
        T *found = page->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    QueueView *queue() const { return find<QueueView>(u"queueView"_s); }
    LetterEdit *body() const { return find<LetterEdit>(u"letterBody"_s); }
    QAction *action(const char *id) const { return page->actions()->at(QLatin1StringView(id)); }
    QString words(const QString &name) const { return find<QLabel>(name)->text(); }
    CommunicationId current() const { return find<QueuePane>(u"queuePane"_s)->current(); }
    void type(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    /// Waits until the letter that is current in the queue is open.
    void settle()
    {
        QTRY_COMPARE_EQ(page->review().id(), current());
        QTRY_VERIFY(page->review().isOpen());
        QTRY_VERIFY(find<LetterPane>(u"letterPane"_s)->wasShown());
        QApplication::setActiveWindow(page.get()); // no window manager does it after a dialog
    }
    /// Waits until the cards of the group have their places.
    void layCardsOut() const
    {
        QTRY_VERIFY(!page->scan().isLoading());
        const auto *sheet = find<ScanSheet>(u"scanSheet"_s);
        QTRY_VERIFY(!sheet->view()->visualRect(page->scan().index(page->scan().rowCount() - 1)).isEmpty());
    }
    void goTo(const QString &id)
    {
        page->showLetter(CommunicationId(id));
        settle();
        queue()->setFocus();
    }
    void answer(const QString &reason)
    {
        const QList<QDialog *> dialogs = page->findChildren<QDialog *>(u"reasonDialog"_s);
        const auto open = std::ranges::find_if(dialogs, &QWidget::isVisible);
        QVERIFY(open != dialogs.end());
        QDialog *dialog = *open;
        auto *field = dialog->findChild<QPlainTextEdit *>();
        QVERIFY(field);
        field->setPlainText(reason);
        QTest::keyClick(field, Qt::Key_Return);
    }
};

} // namespace

class ReviewPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_appearance = std::make_unique<Appearance>(Scheme::Light); }
    void init()
    {
        testing::failOnWarnings();
        for (QWidget *widget : QApplication::topLevelWidgets())
            QVERIFY2(!widget->isVisible(), "a window is left open");
    }

    void opensTheMostUrgentLetterFirst()
    {
        Morning morning;
        morning.settle();
        QCOMPARE(morning.current(), CommunicationId(u"C1"_s));
        QVERIFY(morning.body()->text().startsWith(u"Dear Roland Mendel"_s));
        QCOMPARE(morning.words(u"blockedBecause"_s), u"1 error to mend"_s);
        QVERIFY(!morning.action("release")->isEnabled());
        QVERIFY(morning.words(u"queueCounts"_s).contains(u"6 need you"_s));
        QCOMPARE(morning.page->badge().count, 6);
    }

    void walksTheQueueByLettersAndArrows()
    {
        Morning morning;
        morning.settle();
        morning.type(Qt::Key_J);
        QCOMPARE(morning.current(), CommunicationId(u"C2"_s));
        morning.type(Qt::Key_Down);
        QCOMPARE(morning.current(), CommunicationId(u"C3"_s));
        morning.type(Qt::Key_K);
        QCOMPARE(morning.current(), CommunicationId(u"C2"_s));
        morning.type(Qt::Key_End);
        QVERIFY(!morning.current().isNull());
        morning.type(Qt::Key_Home);
        QCOMPARE(morning.current(), CommunicationId(u"C1"_s));
        morning.settle();
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

    void judgesWhatIsTyped()
    {
        Morning morning;
        morning.goTo(u"C2"_s);
        QVERIFY(morning.action("release")->isEnabled());
        morning.type(Qt::Key_E);
        QCOMPARE(QApplication::focusWidget(), morning.body());
        QTextCursor cursor(morning.body()->document());
        cursor.movePosition(QTextCursor::End);
        morning.body()->setTextCursor(cursor);
        QTest::keyClicks(morning.body(), u"We apologize for any inconvenience"_s);
        QCOMPARE(morning.page->review().findings().rowCount(), 1);
        morning.type(Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), morning.queue());
        QTRY_VERIFY(!morning.page->review().isUnsaved());
        QVERIFY(morning.desk.commands.contains(u"edit C2 r2"_s));
    }

    void putsTheCompanysWordsInAtTheCaret()
    {
        Morning morning;
        morning.goTo(u"C2"_s);
        morning.type(Qt::Key_E);
        QTextCursor cursor(morning.body()->document());
        cursor.movePosition(QTextCursor::End);
        morning.body()->setTextCursor(cursor);
        const QString before = morning.body()->text();
        QTest::keyClick(morning.body(), Qt::Key_Space, Qt::ControlModifier);
        auto *popup = morning.page->findChild<ChoicePopup *>();
        QVERIFY(popup);
        auto *field = popup->findChild<QLineEdit *>(u"choiceField"_s);
        QTest::keyClicks(field, u"sign-off"_s);
        const QString words = popup->current();
        QVERIFY(words.startsWith(u"Kind regards"_s));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(morning.body()->text(), before + words);
        QTest::keyClick(morning.body(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(morning.body()->text(), before);
        QTRY_VERIFY(!morning.page->findChild<ChoicePopup *>());
    }

    void showsTheLetterAsTheCustomerSeesIt()
    {
        Morning morning;
        morning.goTo(u"C2"_s);
        QTest::keyClick(morning.queue(), Qt::Key_F7);
        auto *dialog = morning.page->findChild<PreviewDialog *>();
        QVERIFY(dialog);
        QVERIFY(dialog->findChild<QTextBrowser *>(u"previewText"_s)->toPlainText().contains(u"Kind regards"_s));
        QCOMPARE(dialog->findChild<QPlainTextEdit *>(u"previewPlainText"_s)->toPlainText(), morning.body()->text());
        QCOMPARE(testing::unnamedWidgets(dialog), QStringList());
        QTest::keyClick(dialog, Qt::Key_F7);
        QTRY_VERIFY(!morning.page->findChild<PreviewDialog *>());
    }

    void choosesTheRecipientAmongTheContacts()
    {
        Morning morning;
        morning.goTo(u"C2"_s);
        auto *address = morning.page->findChild<HeadEdit *>(u"letterTo"_s);
        address->setFocus();
        QTest::keyClick(address, Qt::Key_Space, Qt::ControlModifier);
        auto *popup = morning.page->findChild<ChoicePopup *>();
        QVERIFY(popup);
        const QString chosen = popup->current();
        QVERIFY(chosen.contains(u'@'));
        QTest::keyClick(popup->findChild<QLineEdit *>(u"choiceField"_s), Qt::Key_Escape);
        QTRY_VERIFY(!morning.page->findChild<ChoicePopup *>());
        QApplication::setActiveWindow(address->window()); // as a window manager does
        QCOMPARE(QApplication::focusWidget(), address); // where the person was
        address->replace(0, address->text().size(), u"somebody@else.example"_s);
        QTest::keyClick(address, Qt::Key_Space, Qt::ControlModifier);
        popup = morning.page->findChild<ChoicePopup *>();
        QVERIFY(popup);
        QTest::keyClick(popup->findChild<QLineEdit *>(u"choiceField"_s), Qt::Key_Return);
        QCOMPARE(address->text(), chosen);
    }

    void leavesLettersToTheTextWhileItHasTheFocus()
    {
        Morning morning;
        morning.goTo(u"C2"_s);
        morning.type(Qt::Key_E);
        const QString before = morning.body()->text();
        QTest::keyClicks(morning.body(), u"xhjek/?"_s);
        QCOMPARE(morning.body()->text(), u"xhjek/?"_s + before);
        QCOMPARE(morning.current(), CommunicationId(u"C2"_s));
        QTest::keyClick(morning.body(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!morning.desk.commands.contains(u"send"_s));
        QTest::keyClick(morning.body(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(morning.body()->text(), before);
    }

    void keepsANoBreakSpace()
    {
        Morning morning;
        morning.goTo(u"C2"_s);
        OpenLetter open = sampleLetter(morning.desk.at(u"C2"_s), sampleNow());
        open.dossier.letter.body = u"Dear Ana,\n\nsee you at 10\u00a0o’clock.\n"_s;
        morning.desk.setOpenLetter(open);
        morning.goTo(u"C3"_s);
        morning.goTo(u"C2"_s);
        QCOMPARE(morning.body()->text(), open.dossier.letter.body);
        QVERIFY(!morning.page->review().isUnsaved());
    }

    void goesThroughTheFindings()
    {
        Morning morning;
        morning.settle();
        morning.type(Qt::Key_F8);
        QCOMPARE(morning.body()->textCursor().selectedText(), u"98"_s);
        morning.type(Qt::Key_F8);
        QCOMPARE(morning.body()->textCursor().selectedText(), u"apologize for any inconvenience"_s);
        morning.type(Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(morning.body()->textCursor().selectedText(), u"98"_s);
    }

    void lightsTheRecordWhereTheCaretStands()
    {
        Morning morning;
        morning.settle();
        auto *record = morning.find<QTableView>(u"recordTable"_s);
        morning.type(Qt::Key_E);
        QTextCursor cursor = morning.body()->document()->find(u"Chang"_s);
        morning.body()->setTextCursor(cursor);
        const FactStanding fact = morning.page->review().facts().fact(record->currentIndex().row());
        QCOMPARE(fact.written, u"Chang"_s);
        QVERIFY(QAccessible::queryAccessibleInterface(record));
    }

    void selectsTheTextThatAChosenRecordRowSpeaksOf()
    {
        Morning morning;
        morning.settle();
        auto *record = morning.find<QTableView>(u"recordTable"_s);
        const FactsModel &facts = morning.page->review().facts();
        const auto rowOf = [&](const QString &written) {
            int row = 0;
            while (row < facts.rowCount() && facts.fact(row).written != written)
                ++row;
            return row;
        };
        record->setFocus();
        record->setCurrentIndex(facts.index(rowOf(u"Chang"_s), FactsModel::ValueColumn));
        QCOMPARE(morning.body()->textCursor().selectedText(), u"Chang"_s);
        QVERIFY(record->hasFocus()); // the eye goes to the letter, the hand stays
        // A wrong one shows what stands in its place.
        record->setCurrentIndex(facts.index(rowOf(u"108"_s), FactsModel::ValueColumn));
        QCOMPARE(morning.body()->textCursor().selectedText(), u"98"_s);
    }

    void goesToEveryPlaceOfAFactByEnter()
    {
        Morning morning;
        morning.settle();
        auto *record = morning.find<QTableView>(u"recordTable"_s);
        const FactsModel &facts = morning.page->review().facts();
        int row = 0;
        while (row < facts.rowCount() && facts.places(row).size() < 2)
            ++row;
        QCOMPARE_LT(row, facts.rowCount());
        const auto places = facts.places(row);
        record->setFocus();
        record->setCurrentIndex(facts.index(row, FactsModel::ValueColumn));
        for (size_t turn = 0; turn <= places.size(); ++turn) {
            const FactStanding::Occurrence &place = places[turn % places.size()];
            if (place.part == LetterPart::Body)
                QCOMPARE(morning.body()->textCursor().selectionStart(), static_cast<int>(place.start));
            QTest::keyClick(record, Qt::Key_Return);
        }
        QCOMPARE(record->currentIndex().row(), row);
        QVERIFY(!morning.desk.commands.contains(u"release C1 individual"_s));
    }

    void bringsOneParagraphBackToTheDraftAndUndoesThat()
    {
        Morning morning;
        morning.settle();
        const QString draft = morning.body()->text();
        morning.type(Qt::Key_E);
        for (const auto &[place, typed] :
             { std::pair { u"I am writing"_s, u"Hello! "_s }, std::pair { u"The rest of both"_s, u"Also: "_s } }) {
            morning.body()->setTextCursor(morning.body()->document()->find(place));
            morning.body()->textCursor().insertText(typed + place);
        }
        const QString mine = morning.body()->text();
        QString wanted = mine;
        wanted.remove(u"Also: "_s);
        morning.type(Qt::Key_R, Qt::ControlModifier); // the caret stands in the second
        QCOMPARE(morning.body()->text(), wanted);
        QVERIFY(morning.body()->hasFocus());
        morning.type(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(morning.body()->text(), mine);
        // Where there is nothing to bring back it says so and changes nothing.
        morning.body()->moveCursor(QTextCursor::End);
        morning.type(Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(morning.body()->text(), mine);
        QCOMPARE(morning.messages.back().id, u"paragraph"_s);
    }

    void bringsTheSubjectBackWhereTheCaretIsInIt()
    {
        Morning morning;
        morning.settle();
        auto *subject = morning.find<HeadEdit>(u"letterSubject"_s);
        const QString draft = subject->text();
        subject->setFocus();
        morning.type(Qt::Key_End);
        morning.type(Qt::Key_Exclam);
        morning.type(Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(subject->text(), draft);
    }

    void undoesWithoutEndOverSaving()
    {
        Morning morning;
        morning.settle();
        const QString draft = morning.body()->text();
        morning.type(Qt::Key_E);
        morning.body()->moveCursor(QTextCursor::Start);
        QStringList stages { draft };
        for (int i = 0; i < 60; ++i) {
            morning.body()->textCursor().insertText(u"%1 "_s.arg(i)); // each an edit of its own
            morning.body()->textCursor().insertBlock();
            stages << morning.body()->text();
            morning.page->review().save();
            QVERIFY(!morning.page->review().isUnsaved());
        }
        QCOMPARE_GE(morning.page->review().revision(), 60);
        while (morning.body()->document()->isUndoAvailable())
            morning.type(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(morning.body()->text(), draft);
        morning.page->review().save();
        QCOMPARE(morning.words(u"letterState"_s), u"Same as the draft"_s);
    }

    void correctsAnUnknownWordFromAList()
    {
        Morning morning;
        morning.desk.unknown = { u"Semmelknödel"_s };
        morning.desk.setRules(morningRules()); // judges anew
        morning.desk.suggestions = { { u"Semmelknödel"_s, { u"Semmelknodel"_s, u"Semmel"_s } } };
        morning.settle();
        morning.type(Qt::Key_E);
        morning.body()->setTextCursor(morning.body()->document()->find(u"Semmelkn"_s));
        QCOMPARE(morning.action("correct")->text(), u"Spell “Semmelknödel”…"_s);
        morning.type(Qt::Key_Period, Qt::ControlModifier);
        QTRY_VERIFY(morning.page->findChild<ChoicePopup *>());
        auto *popup = morning.page->findChild<ChoicePopup *>();
        QCOMPARE(popup->current(), u"Semmelknodel"_s);
        auto *field = popup->findChild<QLineEdit *>();
        QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(morning.body()->text().contains(u"Wimmers gute Semmel: 98"_s));
        QApplication::setActiveWindow(morning.page.get());
        morning.body()->setFocus();
        morning.type(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(morning.body()->text().contains(u"Semmelknödel"_s));
    }

    void teachesTheCompanyAWordAndTakesItBack()
    {
        Morning morning;
        morning.desk.unknown = { u"Semmelknödel"_s };
        morning.desk.setRules(morningRules()); // judges anew
        morning.settle();
        const FindingsModel &findings = morning.page->review().findings();
        const auto isMarked = [&] {
            return findings.unknownWordAt(LetterPart::Body, morning.body()->text().indexOf(u"Semmelkn"_s)) >= 0;
        };
        QVERIFY(isMarked());
        morning.type(Qt::Key_E);
        morning.body()->setTextCursor(morning.body()->document()->find(u"Semmelkn"_s));
        morning.type(Qt::Key_Period, Qt::ControlModifier);
        QTRY_VERIFY(morning.page->findChild<ChoicePopup *>());
        // Without a suggestion it is the only choice.
        QTest::keyClick(morning.page->findChild<ChoicePopup *>()->findChild<QLineEdit *>(), Qt::Key_Return);
        QVERIFY(morning.desk.commands.contains(u"learnWord Semmelknödel"_s));
        QTRY_VERIFY(!isMarked());
        QCOMPARE(morning.undo->undoLabel(), u"adding “Semmelknödel” to the company's dictionary"_s);
        morning.undo->undo();
        QTRY_VERIFY(isMarked());
        morning.undo->redo();
        QTRY_VERIFY(!isMarked());
    }

    void offersTheSpellingsInTheMenuAtTheWord()
    {
        Morning morning;
        morning.desk.unknown = { u"Semmelknödel"_s };
        morning.desk.setRules(morningRules()); // judges anew
        morning.desk.suggestions = { { u"Semmelknödel"_s, { u"Semmel"_s } } };
        morning.settle();
        morning.type(Qt::Key_E);
        morning.body()->setTextCursor(morning.body()->document()->find(u"Semmelkn"_s));
        QContextMenuEvent menuKey(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(morning.body(), &menuKey);
        QTRY_VERIFY(morning.page->findChild<QMenu *>(u"letterMenu"_s));
        auto *menu = morning.page->findChild<QMenu *>(u"letterMenu"_s);
        const QList<QAction *> offered = menu->actions();
        QCOMPARE(offered.at(0)->text(), u"Semmel"_s);
        QCOMPARE(offered.at(1)->text(), u"Add “Semmelknödel” to the company's dictionary"_s);
        QVERIFY(offered.contains(morning.action("paragraphToDraft")));
        offered.at(0)->trigger();
        menu->close();
        QVERIFY(morning.body()->text().contains(u"Wimmers gute Semmel: 98"_s));
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

    void showsTheChangesAndGoesBackToTheDraft()
    {
        Morning morning;
        morning.settle();
        morning.type(Qt::Key_Period, Qt::ControlModifier);
        morning.type(Qt::Key_D, Qt::ControlModifier);
        auto *changes = morning.find<LetterEdit>(u"letterChanges"_s);
        QVERIFY(changes->isVisible());
        QVERIFY(changes->text().contains(u"98108 of 130"_s));
        morning.type(Qt::Key_D, Qt::ControlModifier);
        QVERIFY(!changes->isVisible());
        morning.queue()->setFocus();
        morning.type(Qt::Key_R);
        QVERIFY(morning.body()->text().contains(u"98 of 130"_s));
        QCOMPARE(morning.words(u"letterState"_s), u"Same as the draft"_s);
        morning.body()->setFocus();
        morning.type(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(morning.body()->text().contains(u"108 of 130"_s));
    }

    void filtersAndComesBack()
    {
        Morning morning;
        morning.settle();
        morning.type(Qt::Key_Slash);
        QTest::keyClicks(QApplication::focusWidget(), u"bistro"_s);
        QCOMPARE(morning.page->queue().rowCount(), 2);
        QCOMPARE(morning.current(), CommunicationId(u"C1"_s));
        morning.type(Qt::Key_Return);
        QCOMPARE(morning.current(), CommunicationId(u"C14"_s));
        morning.type(Qt::Key_Slash);
        morning.type(Qt::Key_Escape);
        QVERIFY(morning.page->queue().filter().isEmpty());
        morning.type(Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), morning.queue());
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

    void scansWhatWasReallyOnTheScreen()
    {
        Morning morning;
        morning.settle();
        morning.type(Qt::Key_S);
        QVERIFY(morning.page->isScanning());
        auto *sheet = morning.find<ScanSheet>(u"scanSheet"_s);
        morning.layCardsOut();
        QVERIFY(!morning.action("release")->isEnabled());
        for (int tick = 0; tick < 100; ++tick)
            sheet->advance(ScanSheet::TICK);
        const int seen = morning.page->scan().seenCount();
        QCOMPARE_GT(seen, 0);
        QCOMPARE_LT(seen, 8); // not all fit the sheet
        QCOMPARE(morning.action("release")->isEnabled(), true);
        const QSet<CommunicationId> ids = morning.page->scan().seen();
        morning.type(Qt::Key_Return);
        for (const CommunicationId &id : ids) {
            QTRY_COMPARE_EQ(morning.desk.at(id.value()).state, State::Released);
            QCOMPARE(morning.desk.at(id.value()).release->how, ReviewKind::InAScan);
        }
        QCOMPARE(morning.page->queue().counts().scan, 8 - seen);
        QVERIFY(morning.page->isScanning());
        QVERIFY(morning.undo->undoLabel().startsWith(u"release of"_s));
        morning.undo->undo();
        QTRY_COMPARE_EQ(morning.page->queue().counts().scan, 8);
    }

    void revealsAProbeThatWasCaughtAndOneThatPassed_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("taken out") << int(Qt::Key_I);
        QTest::newRow("gone into to edit") << int(Qt::Key_E);
        QTest::newRow("let pass") << int(Qt::Key_Return);
    }
    void revealsAProbeThatWasCaughtAndOneThatPassed()
    {
        QFETCH(int, key);
        Morning morning;
        morning.settle();
        morning.page->scan().setProbes(Vigilance::MOST, [] { return 0.1; }); // every card
        morning.type(Qt::Key_S);
        morning.layCardsOut();
        auto *sheet = morning.find<ScanSheet>(u"scanSheet"_s);
        const CommunicationId first = sheet->current();
        QVERIFY(morning.page->scan().hasProbeFor(first));
        for (int tick = 0; tick < 100; ++tick)
            sheet->advance(ScanSheet::TICK);
        morning.type(static_cast<Qt::Key>(key));
        QVERIFY(morning.page->isScanning());
        QVERIFY(!morning.page->scan().hasProbeFor(first));
        QCOMPARE(morning.messages.back().id, u"probe"_s);
        const bool wasCaught = key != Qt::Key_Return;
        QCOMPARE_EQ(morning.desk.commands.filter(u"noteProbe caught"_s).size(), wasCaught ? 1 : 0);
        QCOMPARE_EQ(morning.desk.commands.filter(u"noteProbe missed"_s).isEmpty(), wasCaught);
        // Nothing was done to the letter for which it stood.
        QVERIFY(morning.desk.commands.filter(u"release"_s).isEmpty());
        QVERIFY(morning.desk.commands.filter(u"takeOut"_s).isEmpty());
        QCOMPARE(morning.desk.at(first.value()).state, State::InReview);
        QVERIFY(!morning.page->scan().index(morning.page->scan().rowOf(first)).data(ScanModel::SeenRole).toBool());
    }

    void saysQuietlyHowMuchTimeWasUsed()
    {
        Morning morning;
        morning.settle();
        morning.type(Qt::Key_S);
        morning.layCardsOut();
        QCOMPARE(morning.words(u"scanTimeUsed"_s), u"1 min"_s); // of what was released before
        QCOMPARE(morning.words(u"scanTimeMark"_s), u"for 3 letters; twenty take 8 to 15."_s);
        QVERIFY(!morning.find<QLabel>(u"scanVigilance"_s)->isVisible()); // off
        morning.desk.probes = { 0.05, { 12, 9 } };
        Q_EMIT morning.desk.scanRulesChanged();
        QCOMPARE(
            morning.words(u"scanVigilance"_s),
            u"Probes are on: about 1 card in 20 is known to be wrong. The team caught 9 of 12: too few for a rate."_s);
    }

    void readsAtTheSpeedThatIsSet()
    {
        const auto neededAt = [](int speed) {
            Morning morning;
            morning.settle();
            morning.desk.speed = speed;
            Q_EMIT morning.desk.scanRulesChanged();
            morning.type(Qt::Key_S);
            morning.layCardsOut();
            return morning.page->scan().index(1).data(ScanModel::NeededRole).toLongLong();
        };
        QCOMPARE_GT(neededAt(120), neededAt(240));
    }

    void takesALetterOutOfTheScan()
    {
        Morning morning;
        morning.settle();
        morning.type(Qt::Key_S);
        QTRY_COMPARE_EQ(morning.page->scan().isLoading(), false);
        const CommunicationId first = morning.find<ScanSheet>(u"scanSheet"_s)->current();
        QVERIFY(!first.isNull());
        morning.type(Qt::Key_I);
        QTRY_VERIFY(morning.desk.at(first.value()).takenOut);
        QCOMPARE(morning.page->queue().counts().scan, 7);
        QCOMPARE(morning.page->queue().counts().individual, 7);
        morning.type(Qt::Key_Escape);
        QVERIFY(!morning.page->isScanning());
    }

    void editsALetterOfTheScan()
    {
        Morning morning;
        morning.settle();
        morning.type(Qt::Key_S);
        QTRY_COMPARE_EQ(morning.page->scan().isLoading(), false);
        const CommunicationId first = morning.find<ScanSheet>(u"scanSheet"_s)->current();
        morning.type(Qt::Key_E);
        QVERIFY(!morning.page->isScanning());
        QTRY_COMPARE_EQ(morning.page->review().id(), first);
        QTRY_COMPARE_EQ(QApplication::focusWidget(), static_cast<QWidget *>(morning.body()));
    }

    void neverScansAKeyAccount()
    {
        Morning morning;
        morning.settle();
        morning.type(Qt::Key_S);
        for (const ListedRow &letter : morning.page->queue().lettersIn(QueueSection::Scan)) {
            QVERIFY(letter->tier != TierId(u"key"_s));
            QVERIFY(letter->verdict.flags.empty());
        }
        QCOMPARE(morning.page->scan().letterCount(), 8);
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

    void asksWhichTextStaysAfterAConflict()
    {
        Morning morning;
        morning.goTo(u"C2"_s);
        morning.type(Qt::Key_E);
        QTest::keyClicks(morning.body(), u"Mine. "_s);
        Communication theirs = morning.desk.at(u"C2"_s);
        theirs.revision = 9;
        morning.desk.change(theirs);
        QTRY_VERIFY(!morning.messages.empty());
        QCOMPARE(morning.messages.back().id, u"conflict"_s);
        QVERIFY(morning.body()->text().startsWith(u"Mine. "_s));
        QVERIFY(!morning.action("release")->isEnabled());
        morning.messages.back().onAct();
        QTRY_VERIFY(morning.desk.commands.contains(u"edit C2 r9"_s));
        QVERIFY(morning.body()->text().startsWith(u"Mine. "_s));
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

    void keepsWhatWasTypedInAConflictOverTheEnd()
    {
        QByteArray state;
        Communication theirs;
        {
            Morning morning;
            morning.goTo(u"C2"_s);
            morning.type(Qt::Key_E);
            QTest::keyClicks(morning.body(), u"Mine. "_s);
            theirs = morning.desk.at(u"C2"_s);
            theirs.revision = 9;
            morning.desk.change(theirs);
            QTRY_VERIFY(morning.page->review().isInConflict());
            QVERIFY(morning.page->leftBehind().startsWith(
                u"What you typed in the letter to Rattlesnake Canyon Grocery is not stored"_s));
            state = morning.page->saveState();
        }
        Morning next;
        next.desk.change(theirs);
        next.page->restoreState(state);
        next.messages.clear();
        next.goTo(u"C2"_s);
        QVERIFY(next.body()->text().startsWith(u"Mine. "_s));
        QTRY_VERIFY(next.page->review().isInConflict());
        QCOMPARE(next.messages.back().id, u"conflict"_s);
    }

    void namesBatchesByTheirFiles()
    {
        Morning morning;
        const BatchId batch = morning.desk.at(u"C1"_s).batch;
        morning.desk.setBatches({ { batch, u"exceptions.csv"_s, morning.desk.now() } });
        Communication fresh = morning.desk.at(u"C1"_s);
        ++fresh.revision;
        morning.desk.change(fresh);
        const FilterChip chip { FilterKind::Batch, batch.value() };
        QTRY_VERIFY2(morning.page->queue().nameOf(chip).startsWith(u"exceptions.csv, "_s),
                     qPrintable(morning.page->queue().nameOf(chip)));
    }

    void turnsDarkWithTheTheme()
    {
        Morning morning;
        morning.settle();
        m_appearance->setScheme(Scheme::Dark);
        for (const char *name : { "letterBody", "letterTo", "letterSubject" }) {
            const auto *edit = morning.find<QPlainTextEdit>(QLatin1StringView(name));
            QTRY_COMPARE_EQ(edit->palette().color(QPalette::Base), Theme::dark().raised());
            QCOMPARE(edit->palette().color(QPalette::Text), Theme::dark().ownInk());
        }
        m_appearance->setScheme(Scheme::Light);
        QTRY_COMPARE_EQ(morning.body()->palette().color(QPalette::Base), Theme::light().raised());
    }

    void bringsTheFindingAndItsCorrectionIntoSight()
    {
        Morning morning;
        morning.page->resize(1200, 560);
        morning.settle();
        morning.type(Qt::Key_F8);
        const auto *correct = morning.find<QWidget>(u"finding0"_s)->findChild<QWidget *>(u"correctButton"_s);
        const auto *side = morning.find<QScrollArea>(u"side"_s);
        const auto isInSight = [&] {
            const QRect place(correct->mapTo(side->viewport(), QPoint()), correct->size());
            return correct->isVisible() && side->viewport()->rect().contains(place);
        };
        QTRY_VERIFY(isInSight());
        morning.type(Qt::Key_F8);
        morning.type(Qt::Key_F8, Qt::ShiftModifier);
        QTRY_VERIFY(isInSight());
    }

    void keepsTheSideAsWideAsItIsDrawn()
    {
        Morning morning(longMorning(3));
        morning.settle();
        const auto *side = morning.find<QScrollArea>(u"side"_s);
        QTRY_COMPARE_EQ(side->widget()->width(), side->viewport()->width());
    }

    void showsWhatTheCustomerWrote()
    {
        Morning morning;
        OpenLetter open = sampleLetter(morning.desk.at(u"C2"_s), sampleNow());
        Record record;
        record.facts.push_back({ factnames::INBOUND_TEXT.toString(), u"The jars came broken. Please call me."_s, {} });
        open.dossier.records = { record };
        morning.desk.setOpenLetter(open);
        morning.goTo(u"C3"_s);
        morning.goTo(u"C2"_s);
        QCOMPARE(morning.words(u"inboundText"_s), u"The jars came broken. Please call me."_s);
        QVERIFY(morning.find<QLabel>(u"inboundText"_s)->isVisible());
        morning.goTo(u"C3"_s);
        QVERIFY(!morning.find<QLabel>(u"inboundText"_s)->isVisible());
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

    void walksTheScanByLetters()
    {
        Morning morning;
        morning.settle();
        morning.type(Qt::Key_S);
        morning.layCardsOut();
        const auto *sheet = morning.find<ScanSheet>(u"scanSheet"_s);
        const CommunicationId first = sheet->current();
        morning.type(Qt::Key_J);
        QVERIFY(sheet->current() != first);
        morning.type(Qt::Key_K);
        QCOMPARE(sheet->current(), first);
    }

    void givesTheLetterMostOfTheHeightAboveTheSide()
    {
        Morning morning;
        morning.page->resize(860, 460);
        morning.settle();
        const auto *pane = morning.find<LetterPane>(u"letterPane"_s);
        const auto *side = morning.find<QScrollArea>(u"side"_s);
        QTRY_COMPARE_GE(pane->height() * 10, (pane->height() + side->height()) * 6);
        QCOMPARE_GT(side->mapTo(morning.page.get(), QPoint()).y(), pane->mapTo(morning.page.get(), QPoint()).y());
    }

    void namesEveryWidgetThatTakesTheFocus()
    {
        Morning morning;
        morning.settle();
        for (const QWidget *widget : morning.page->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"_s)
                || !widget->isVisible())
                continue;
            const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            QVERIFY2(
                spoken && !spoken->text(QAccessible::Name).isEmpty(),
                qPrintable(u"%1 %2"_s.arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName())));
        }
    }

    void fitsASmallScreenAndLargeType_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("1280 × 720") << 1200 << 640;
        QTest::newRow("a narrow window") << 900 << 700;
    }
    void fitsASmallScreenAndLargeType()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        Morning morning;
        morning.page->resize(width, height);
        morning.settle();
        QCOMPARE(morning.page->width(), width);
        for (const QWidget *button : morning.find<QWidget>(u"actionStrip"_s)->findChildren<QWidget *>()) {
            if (button->isVisible())
                QVERIFY2(button->geometry().right() <= width, qPrintable(button->objectName()));
        }
    }

private:
    std::unique_ptr<Appearance> m_appearance;
};

COUNTERSIGN_TEST(ReviewPageTest)
#include "reviewpage_test.moc"
