// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/escalationdialog.h"
#include "pages/reviewpage/reviewpage.h"
#include "panes/accountpane.h"
#include "panes/letterpane.h"
#include "panes/noteform.h"
#include "panes/notespane.h"
#include "panes/pastletterpane.h"
#include "panes/queuepane.h"
#include "shell/actions.h"
#include "shell/undosteps.h"
#include "support/reviewmorning.h"
#include "support/testmain.h"
#include "support/widgets.h"
#include "theme/appearance.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace countersign;
using namespace countersign::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The review with C1 of Ernst Handel open; two letters of the past can be read.
struct AccountDesk {
    FakeDesk desk;
    std::unique_ptr<ReviewPage> page;
    UndoSteps undo;
    std::vector<Message> messages;

    AccountDesk()
    {
        prepareMorning(desk);
        OpenLetter open = sampleLetter(desk.at(u"C1"_s), sampleNow());
        open.account.history = std::vector<PastCommunication> {
            { sampleNow().date().addDays(-9), CommunicationKind::Exception, TypeId(u"back-order"_s), u"11008"_s,
              CommunicationId(u"P2"_s), u"Order 11008: 44 short"_s, u"no reply"_s },
            { sampleNow().date().addDays(-19), CommunicationKind::Exception, TypeId(u"back-order"_s), u"10990"_s,
              CommunicationId(u"P1"_s), u"Order 10990: late"_s, u"thanked us"_s },
            { sampleNow().date().addDays(-29),
              CommunicationKind::Status,
              TypeId(u"shipped"_s),
              u"10895"_s,
              {},
              u"Order 10895 shipped"_s,
              {} },
        };
        open.account.notes = { { u"Quantities first."_s, u"Andrew Fuller"_s, QDate(2027, 1, 31), false, false } };
        open.escalations = { { CommunicationId(u"E4"_s),
                               { CommunicationId(u"C99"_s) },
                               open.account.id,
                               u"team lead"_s,
                               u"Andrew Fuller"_s,
                               u"andrew@northwind.example"_s,
                               u"legal threat"_s,
                               u"Laura Callahan"_s,
                               sampleNow().addSecs(-7200),
                               sampleNow().addSecs(-3600),
                               State::Sent } };
        open.subject.account = open.account;
        desk.setOpenLetter(open);
        for (const QString &id : { u"P1"_s, u"P2"_s }) {
            OpenLetter past = sampleLetter(desk.at(u"C1"_s), sampleNow());
            past.dossier.communication.id = CommunicationId(id);
            past.dossier.letter.body = u"Dear Roland Mendel,\n\nthis is %1.\n"_s.arg(id);
            desk.setOpenLetter(past);
        }
        page = std::make_unique<ReviewPage>(desk, MorningJudge());
        QObject::connect(page.get(), &Page::undoOffered, &undo, &UndoSteps::offer);
        QObject::connect(page.get(), &Page::said, page.get(),
                         [this](const Message &message) { messages.push_back(message); });
        page->resize(1400, 900);
        page->show();
        QApplication::setActiveWindow(page.get());
        page->enter();
        page->showLetter(CommunicationId(u"C1"_s));
        desk.commands.clear();
    }
    template <class T> T *find(const QString &name) const { return page->findChild<T *>(name); }
    bool isReady() const { return page->review().isOpen() && find<LetterPane>(u"letterPane"_s)->wasShown(); }
    void comeBack() const
    {
        QApplication::setActiveWindow(page.get());
        find<QWidget>(u"queueView"_s)->setFocus();
    }
    static void type(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    QStringList notes() const
    {
        QStringList words;
        for (const QLabel *label : page->findChildren<QLabel *>(u"noteWords"_s)) {
            if (label->isVisible())
                words << label->text();
        }
        return words;
    }
    QPushButton *button(const QString &name) const
    {
        for (QPushButton *button : page->findChildren<QPushButton *>(name)) {
            if (button->isVisible())
                return button;
        }
        return nullptr;
    }
    NoteForm *form() const
    {
        const QList<NoteForm *> forms = page->findChildren<NoteForm *>();
        return forms.isEmpty() || !forms.constLast()->isVisible() ? nullptr : forms.constLast();
    }
    QStringList signsOfAccount() const
    {
        QStringList words;
        for (const QLabel *label : find<QWidget>(u"accountPane"_s)->findChildren<QLabel *>())
            words << label->text();
        return words;
    }
    EscalationDialog *escalation() const
    {
        for (EscalationDialog *dialog : page->findChildren<EscalationDialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
};

} // namespace

/// What goes beyond the letter: its account's notes, what was written before, and a colleague who takes over.
class AccountTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_appearance = std::make_unique<Appearance>(Scheme::Light); }
    void init() { testing::failOnWarnings(); }

    void addsANoteByKeysAndTakesItBack()
    {
        AccountDesk account;
        QTRY_VERIFY(account.isReady());
        account.type(Qt::Key_N);
        QVERIFY(account.form());
        QVERIFY(account.form()->isAncestorOf(QApplication::focusWidget()));
        QCOMPARE(account.find<QLineEdit>(u"noteOwner"_s)->text(), u"Laura Callahan"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"Ask for Maria"_s);
        account.type(Qt::Key_Tab);
        account.type(Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), u"2 weeks"_s);
        QVERIFY(account.find<QLabel>(u"noteTold"_s)->text().startsWith(u"It holds through"_s));
        account.type(Qt::Key_Return);
        QTRY_COMPARE(account.notes(), QStringList({ u"“Quantities first.”"_s, u"“Ask for Maria”"_s }));
        QVERIFY(!account.form());
        QVERIFY(account.find<QWidget>(u"queueView"_s)->hasFocus()); // back where one came from
        const AccountNote kept = account.desk.notesOf(account.page->review().shown().account.id).back();
        QCOMPARE(kept.owner, u"Laura Callahan"_s);
        QCOMPARE(kept.expires, sampleNow().date().addDays(14));
        QCOMPARE(account.undo.undoLabel(), u"adding a note to Ernst Handel"_s);
        account.undo.undo();
        QTRY_COMPARE(account.notes(), QStringList { u"“Quantities first.”"_s });
        account.undo.redo();
        QTRY_COMPARE_EQ(account.notes().size(), 2);
    }

    void editsAndEndsANoteInPlace()
    {
        AccountDesk account;
        QTRY_VERIFY(account.isReady());
        QTRY_VERIFY(account.button(u"editNote"_s));
        account.button(u"editNote"_s)->click();
        QVERIFY(account.form());
        account.find<QPlainTextEdit>(u"noteText"_s)->setPlainText(u"Quantities first, always."_s);
        QTest::keyClick(account.find<QPlainTextEdit>(u"noteText"_s), Qt::Key_Return);
        QTRY_COMPARE(account.notes(), QStringList { u"“Quantities first, always.”"_s });
        QTRY_VERIFY(account.button(u"endNote"_s));
        account.button(u"endNote"_s)->click();
        QTRY_COMPARE(account.notes(), QStringList());
        QTRY_VERIFY(account.button(u"showEndedNotes"_s));
        account.button(u"showEndedNotes"_s)->click();
        QTRY_COMPARE(account.notes(), QStringList { u"“Quantities first, always.”"_s });
        QVERIFY(!account.button(u"endNote"_s)); // it ended
        account.undo.undo();
        QTRY_VERIFY(account.button(u"endNote"_s));
    }

    void saysWhatIsWrongWithANoteAndKeepsIt()
    {
        AccountDesk account;
        QTRY_VERIFY(account.isReady());
        account.type(Qt::Key_N);
        QTest::keyClicks(QApplication::focusWidget(), u"Ask for Maria"_s);
        account.find<QLineEdit>(u"noteEnd"_s)->setText(u"soon"_s);
        account.type(Qt::Key_Return);
        QVERIFY(account.form());
        QVERIFY(account.find<QLineEdit>(u"noteEnd"_s)->hasFocus());
        account.find<QLineEdit>(u"noteEnd"_s)->clear();
        account.desk.failNext({ Cause::Storage, u"The disk is full."_s, {} });
        account.type(Qt::Key_Return);
        QTRY_COMPARE(account.find<QLabel>(u"noteTold"_s)->text(), u"The disk is full."_s);
        QVERIFY(account.form());
        account.type(Qt::Key_Escape);
        QVERIFY(!account.form());
        QVERIFY(account.find<QWidget>(u"queueView"_s)->hasFocus());
    }

    void keepsWhatIsBeingWrittenWithItsAccount()
    {
        AccountDesk account;
        QTRY_VERIFY(account.isReady());
        account.type(Qt::Key_N);
        QTest::keyClicks(QApplication::focusWidget(), u"half a thou"_s);
        account.page->showLetter(CommunicationId(u"C3"_s));
        QTRY_COMPARE(account.page->review().id(), CommunicationId(u"C3"_s));
        QTRY_VERIFY(account.page->review().isOpen());
        QVERIFY(!account.form());
        account.page->showLetter(CommunicationId(u"C1"_s));
        QTRY_VERIFY(account.form());
        QCOMPARE(account.form()->note()->text, u"half a thou"_s);
    }

    void aNoteActsInTheGateAtOnce()
    {
        AccountDesk account;
        QTRY_VERIFY(account.isReady());
        int judged = 0;
        QObject::connect(&account.page->review(), &LetterReview::judged, account.page.get(), [&judged] { ++judged; });
        const AccountNote note { u"never say \"short\""_s, u"Laura Callahan"_s, {}, false, false };
        account.desk.changeNote({ account.page->review().shown().account.id, {}, note });
        QTRY_COMPARE_EQ(account.page->review().shown().subject.account.notes.size(), size_t(2));
        QVERIFY(judged > 0);
        QTRY_COMPARE_EQ(account.notes().size(), 2); // as when another desk wrote it
    }

    void readsTheLastLettersInPlace()
    {
        AccountDesk account;
        QTRY_VERIFY(account.isReady());
        QCOMPARE(account.page->findChildren<QAbstractButton *>(u"pastLetter"_s).size(), 2);
        account.type(Qt::Key_L);
        const auto *past = account.find<PastLetterPane>(u"pastLetterPane"_s);
        QVERIFY(past->isVisible());
        const auto *body = account.find<QPlainTextEdit>(u"pastBody"_s);
        QTRY_VERIFY(body->toPlainText().contains(u"this is P2"_s));
        QVERIFY(body->hasFocus());
        QVERIFY(!account.find<LetterPane>(u"letterPane"_s)->isVisible());
        account.type(Qt::Key_J);
        QTRY_VERIFY(body->toPlainText().contains(u"this is P1"_s));
        QVERIFY(account.find<QLabel>(u"pastOutcome"_s)->text().contains(u"thanked us"_s));
        account.type(Qt::Key_J); // there is no older one
        QCOMPARE(past->current(), CommunicationId(u"P1"_s));
        account.type(Qt::Key_K);
        QTRY_VERIFY(body->toPlainText().contains(u"this is P2"_s));
        QVERIFY(!account.desk.commands.join(u';').contains(u"open P"_s)); // to read is not to open
        account.type(Qt::Key_Escape);
        QVERIFY(!past->isVisible());
        QVERIFY(account.find<QWidget>(u"queueView"_s)->hasFocus());
    }

    void releasesNothingWhileALetterOfThePastIsRead()
    {
        AccountDesk account;
        account.page->showLetter(CommunicationId(u"C3"_s));
        QTRY_VERIFY(account.page->review().isOpen() && account.page->review().id() == CommunicationId(u"C3"_s));
        account.page->showLetter(CommunicationId(u"C1"_s));
        QTRY_VERIFY(account.isReady());
        account.type(Qt::Key_L);
        QVERIFY(!account.page->actions()->at("release"_L1)->isEnabled());
        account.page->actions()->at("release"_L1)->trigger();
        QVERIFY(!account.desk.commands.join(u';').contains(u"release "_s));
        // The next letter closes it.
        account.page->showLetter(CommunicationId(u"C3"_s));
        QTRY_VERIFY(!account.find<PastLetterPane>(u"pastLetterPane"_s)->isVisible());
    }

    void listsOpenEscalations()
    {
        AccountDesk account;
        QTRY_VERIFY(account.isReady());
        const QString said = account.signsOfAccount().join(u'\n');
        QVERIFY2(said.contains(u"With Andrew Fuller, team lead since"_s), qPrintable(said));
        QVERIFY(said.contains(u"legal threat"_s));
        QVERIFY(said.contains(u"overdue since"_s));
    }

    void handsOverByTwoKeys()
    {
        AccountDesk account;
        QTRY_VERIFY(account.isReady());
        account.type(Qt::Key_X);
        QTRY_VERIFY(account.escalation());
        EscalationDialog *dialog = account.escalation();
        QCOMPARE(unnamedWidgets(dialog), QStringList());
        QCOMPARE(dialog->findChild<QLineEdit *>(u"person"_s)->text(), u"Andrew Fuller"_s);
        QCOMPARE(dialog->findChild<QLineEdit *>(u"address"_s)->text(), u"andrew@northwind.example"_s);
        const QString packet = dialog->findChild<QPlainTextEdit *>(u"packet"_s)->toPlainText();
        QVERIFY(missingIn(packet).isEmpty());
        QVERIFY(packet.contains(u"Ernst Handel"_s));
        auto *reason = dialog->findChild<QPlainTextEdit *>(u"reason"_s);
        reason->setPlainText(u"they are angry"_s);
        dialog->findChild<QLineEdit *>(u"within"_s)->setText(u"2 h"_s);
        QTest::keyClick(reason, Qt::Key_Return);
        QTRY_COMPARE_EQ(account.desk.at(u"C1"_s).state, State::Escalated);
        QCOMPARE(account.desk.handedOver.size(), size_t(1));
        const HandOver &order = account.desk.handedOver.front();
        QCOMPARE(order.due, sampleNow().addSecs(7200));
        QCOMPARE(order.subject, u"Escalation: Ernst Handel, they are angry"_s);
        QCOMPARE(order.packet, packet);
        QCOMPARE(account.messages.back().happened, u"Andrew Fuller takes over."_s);
        account.undo.undo();
        QTRY_COMPARE_EQ(account.desk.at(u"C1"_s).state, State::InReview);
    }

    void asksForAnAddressWhereNoneIsKnown()
    {
        AccountDesk account;
        account.desk.people = {};
        QTRY_VERIFY(account.isReady());
        account.type(Qt::Key_X);
        QTRY_VERIFY(account.escalation());
        EscalationDialog *dialog = account.escalation();
        QVERIFY(bringUp(dialog));
        auto *reason = dialog->findChild<QPlainTextEdit *>(u"reason"_s);
        reason->setPlainText(u"they are angry"_s);
        QTest::keyClick(reason, Qt::Key_Return);
        auto *address = dialog->findChild<QLineEdit *>(u"address"_s);
        QVERIFY(address->hasFocus()); // what is missing
        QCOMPARE(dialog->findChild<QLabel *>(u"handOverTold"_s)->text(), u"Where is Andrew Fuller written to?"_s);
        QTest::keyClicks(address, u"andrew@home.example"_s);
        QTest::keyClick(address, Qt::Key_Return);
        QTRY_COMPARE_EQ(account.desk.handedOver.size(), size_t(1));
    }

    void leavesALetterAlonePerEscape()
    {
        AccountDesk account;
        QTRY_VERIFY(account.isReady());
        account.type(Qt::Key_X);
        QTRY_VERIFY(account.escalation());
        QTest::keyClick(account.escalation(), Qt::Key_Escape);
        QTRY_VERIFY(!account.escalation());
        QCOMPARE(account.desk.at(u"C1"_s).state, State::InReview);
        QVERIFY(account.desk.handedOver.empty());
    }

    void sendsSeveralInOneMessageOrInOneEach()
    {
        std::vector<HandOverProposal> letters;
        for (const QString &name : { u"Ernst Handel"_s, u"Queen Cozinha"_s }) {
            HandOverProposal letter;
            letter.letter = CommunicationId(name.left(1));
            letter.accountName = name;
            letter.packet = { u"why "_s + name, u"who "_s + name, u"history"_s, u"tried"_s };
            letter.routes = { { u"team lead"_s, u"Andrew"_s, u"andrew@a.example"_s, std::chrono::minutes(60) },
                              { u"account manager"_s, u"Manager of "_s + name, u"m@%1.example"_s.arg(name.size()),
                                std::chrono::minutes(30) } };
            letter.route = u"team lead"_s;
            letter.reason = u"legal"_s;
            letters.push_back(letter);
        }
        QWidget window;
        window.resize(1200, 900);
        auto *dialog
            = new EscalationDialog(u"Escalate 2 letters?"_s, letters, { sampleNow(), QTimeZone::utc() }, &window);
        QVERIFY(bringUp(dialog));
        QCOMPARE(unnamedWidgets(dialog), QStringList());
        QCOMPARE(dialog->orders().size(), size_t(1)); // one person takes both
        QCOMPARE(dialog->orders().front().letters.size(), size_t(2));
        QVERIFY(dialog->orders().front().packet.contains(u"who Queen Cozinha"_s));
        dialog->findChild<QComboBox *>(u"route"_s)->setCurrentIndex(1);
        QCOMPARE(dialog->orders().size(), size_t(2)); // each account has its own
        QCOMPARE(dialog->orders()[0].person, u"Manager of Ernst Handel"_s);
        QCOMPARE(dialog->orders()[1].person, u"Manager of Queen Cozinha"_s);
        QCOMPARE(dialog->orders()[1].due, sampleNow().addSecs(1800));
        auto *packet = dialog->findChild<QPlainTextEdit *>(u"packet"_s);
        auto *which = dialog->findChild<QComboBox *>(u"which"_s);
        QVERIFY(which->isVisible());
        packet->appendPlainText(u"first only"_s);
        which->setCurrentIndex(1);
        QVERIFY(!packet->toPlainText().contains(u"first only"_s));
        QVERIFY(dialog->orders()[0].packet.contains(u"first only"_s));
        QVERIFY(packet->toPlainText().contains(u"why Queen Cozinha"_s));
        // What was written comes back with its mode.
        dialog->findChild<QAbstractButton *>(u"oneForAll"_s)->click();
        QCOMPARE(dialog->orders().size(), size_t(1));
        dialog->findChild<QAbstractButton *>(u"oneEach"_s)->click();
        QVERIFY(dialog->orders()[0].packet.contains(u"first only"_s));
        dialog->close();
    }

private:
    std::unique_ptr<Appearance> m_appearance;
};

COUNTERSIGN_TEST(AccountTest)

#include "account_test.moc"
