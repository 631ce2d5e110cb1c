// SPDX-License-Identifier: GPL-3.0-or-later
#include "morning.h"
#include "panes/choicepopup.h"
#include "support/testmain.h"
#include "theme/appearance.h"

#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

using namespace testing;

/// What is typed, corrected and brought back in the letter.
class EditingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_appearance = std::make_unique<Appearance>(Scheme::Light); }
    void init()
    {
        testing::failOnWarnings();
        for (QWidget *widget : QApplication::topLevelWidgets())
            QVERIFY2(!widget->isVisible(), "a window is left open");
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

private:
    std::unique_ptr<Appearance> m_appearance;
};

COUNTERSIGN_TEST(EditingTest)

} // namespace countersign

#include "editing_test.moc"
