// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/trendchart.h"
#include "dialogs/behinddialog.h"
#include "dialogs/callbackdialog.h"
#include "pages/qualitypage/measurecardpane.h"
#include "pages/qualitypage/qualitypage.h"
#include "panes/rowtable.h"
#include "panes/words.h"
#include "shell/actions.h"
#include "support/fakequalitydesk.h"
#include "support/testmain.h"
#include "support/widgets.h"
#include "theme/appearance.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

using testing::FakeQualityDesk;
using testing::WEEK_47;

namespace {

struct Lead {
    FakeQualityDesk desk;
    Appearance appearance { Scheme::Light };
    QualityPage page { desk };
    RowTable *alerts = page.findChild<RowTable *>(u"alertTable"_s);
    RowTable *rest = page.findChild<RowTable *>(u"restTable"_s);
    RowTable *weeks = page.findChild<RowTable *>(u"weekTable"_s);
    TrendChart *editing = page.findChild<MeasureCardPane *>(u"editingCard"_s)->chart();

    Lead()
    {
        page.resize(1280, 800);
        const bool isUp = testing::bringUp(&page);
        Q_ASSERT(isUp);
        Q_UNUSED(isUp)
        arrived();
        page.enter();
    }
    /// The futures answer through the event loop.
    static void arrived() { QCoreApplication::processEvents(); }
    static void press(QWidget *where, int key)
    {
        QTest::keyClick(where, static_cast<Qt::Key>(key));
        arrived();
    }
    template <class T> T *dialog() const { return page.findChild<T *>(); }
    /// Closes the list of letters; the window system gives the keys back to the page.
    void leaveTheLetters()
    {
        dialog<BehindDialog>()->reject();
        arrived();
        QApplication::setActiveWindow(&page);
        arrived();
    }
    QString cardSays(const QString &name) const { return page.findChild<MeasureCardPane *>(name)->says(); }
};

void choose(QComboBox *box, const QString &data)
{
    box->setCurrentIndex(box->findData(data));
    Q_EMIT box->activated(box->currentIndex());
}

} // namespace

class QualityPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void theThreeMeasuresStandOnTopWithTheirState()
    {
        const Lead lead;
        QCOMPARE(lead.cardSays(u"editingCard"_s),
                 u"19.2\u00a0% 25 of 130 sent · 0 material. Has risen three weeks running. 10.8\u00a0%, 13.8\u00a0%, "
                 "19.2\u00a0%. Trend p = 0.053: it may still be chance."_s);
        QVERIFY(
            lead.cardSays(u"escalationCard"_s)
                .contains(u"Within 1.2 times the baseline. That is against the baseline of the eight weeks before"));
        QVERIFY(lead.cardSays(u"callbackCard"_s).contains(u"4 letters of W47 still have an open window"));
        QCOMPARE(lead.page.badge().count, 1);
        QCOMPARE(lead.page.badgeWords(), u"1 alert to acknowledge"_s);
    }
    void theKeyboardBeginsAtTheAlertAndAcknowledgesIt()
    {
        Lead lead;
        QCOMPARE(QApplication::focusWidget(), lead.alerts);
        Lead::press(lead.alerts, Qt::Key_A);
        auto *note = lead.page.findChild<QPlainTextEdit *>(u"reason"_s);
        QVERIFY(note);
        QTest::keyClicks(note, u"a new drafter"_s);
        Lead::press(note, Qt::Key_Return);
        QCOMPARE(lead.desk.view.acknowledged.size(), 1U);
        QCOMPARE(lead.desk.view.acknowledged.front().alert, u"rising-3-weeks editing-rate 2026-W47"_s);
        QCOMPARE(lead.desk.view.acknowledged.front().note, u"a new drafter"_s);
        QCOMPARE(lead.page.badge().count, 0);
        QVERIFY(lead.alerts->model()->index(0, 2).data().toString().endsWith(u"Steven Buchanan: “a new drafter”"));
        QVERIFY(!lead.page.actions()->at("acknowledge"_L1)->isEnabled());
    }
    void theRowsOfAlertsAreAsHighAsTheirWordsTake()
    {
        Lead lead;
        lead.page.resize(900, 800);
        Lead::arrived();
        const int narrow = lead.alerts->lines();
        lead.page.resize(2600, 800);
        Lead::arrived();
        QVERIFY2(lead.alerts->lines() < narrow, qPrintable(QString::number(narrow)));
        QCOMPARE(lead.alerts->lines(), 1);
    }
    void aChartIsWalkedByKeysAndSaysWhereItIs()
    {
        Lead lead;
        lead.editing->setFocus();
        QCOMPARE(lead.editing->accessibleDescription(), u"W47: 19.2\u00a0% (25 of 130), part of the alert"_s);
        Lead::press(lead.editing, Qt::Key_Left);
        QCOMPARE(lead.editing->accessibleDescription(), u"W46: 13.8\u00a0% (18 of 130), part of the alert"_s);
        Lead::press(lead.editing, Qt::Key_Home);
        QCOMPARE(lead.editing->accessibleDescription(), u"W36: 13.1\u00a0% (17 of 130)"_s);
        Lead::press(lead.editing, Qt::Key_Left);
        QCOMPARE(lead.editing->current(), 0);
        Lead::press(lead.editing, Qt::Key_End);
        Lead::press(lead.editing, Qt::Key_Right);
        QCOMPARE(lead.editing->current(), 11);
    }
    void aPointOpensTheLettersBehindIt()
    {
        Lead lead;
        lead.editing->setFocus();
        Lead::press(lead.editing, Qt::Key_Left);
        Lead::press(lead.editing, Qt::Key_Return);
        QCOMPARE(lead.desk.asked.size(), 1U);
        QCOMPARE(lead.desk.asked.front().measure, Measure::EditingRate);
        QCOMPARE(lead.desk.asked.front().week, WEEK_47.plus(-1));
        auto *dialog = lead.dialog<BehindDialog>();
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<Words *>(u"behindCount"_s)->text(), u"2 letters, of them 1 edited"_s);
        QTRY_VERIFY(dialog->findChild<QPlainTextEdit *>(u"behindText"_s)->toPlainText().startsWith(u"Subject of C9"));
        QCOMPARE(testing::unnamedWidgets(dialog), QStringList());
        QSignalSpy wanted(&lead.page, &Page::pageWanted);
        Lead::press(dialog->findChild<RowTable *>(u"behindTable"_s), Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().at(1).value<CommunicationId>(), CommunicationId(u"C9"_s));
    }
    void aClickOnAPointOpensItsLetters()
    {
        Lead lead;
        QTest::mouseClick(lead.editing, Qt::LeftButton, {}, QPoint(lead.editing->width() / 2, 20));
        Lead::arrived();
        QCOMPARE(lead.desk.asked.size(), 1U);
        QVERIFY(lead.desk.asked.front().week < WEEK_47);
    }
    void aRowOfTheOtherMeasuresOpensItsLetters()
    {
        Lead lead;
        lead.rest->setFocus();
        Lead::press(lead.rest, Qt::Key_Return);
        QCOMPARE(lead.desk.asked.size(), 1U);
        QCOMPARE(lead.desk.asked.front().week, WEEK_47);
        QCOMPARE(lead.desk.asked.front().measure, *measureFromKey(keyOf(lead.page.board().rest().front().measure)));
    }
    void everyChartHasItsTableOneKeyAway()
    {
        Lead lead;
        Lead::press(lead.alerts, Qt::Key_T);
        QVERIFY(lead.weeks->isVisible());
        QCOMPARE(QApplication::focusWidget(), lead.weeks);
        QCOMPARE(lead.weeks->currentIndex().data(Qt::AccessibleTextRole).toString(),
                 u"2026-W47, Editing rate: 19.2\u00a0% (25 of 130)"_s);
        Lead::press(lead.weeks, Qt::Key_Down);
        Lead::press(lead.weeks, Qt::Key_Return);
        QCOMPARE(lead.desk.asked.size(), 1U);
        QCOMPARE(lead.desk.asked.front().week, WEEK_47.plus(-1));
        lead.leaveTheLetters();
        lead.weeks->setFocus();
        Lead::press(lead.weeks, Qt::Key_T);
        QVERIFY(!lead.weeks->isVisible());
        QVERIFY(lead.editing->isVisible());
    }
    void theTableStaysForTheNextStart()
    {
        Lead lead;
        Lead::press(lead.alerts, Qt::Key_T);
        Lead other;
        other.page.restoreState(lead.page.saveState());
        QVERIFY(other.weeks->isVisible());
    }
    void aFilterNarrowsWhatIsShownAndOpened()
    {
        Lead lead;
        choose(lead.page.findChild<QComboBox *>(u"filterTier"_s), u"key"_s);
        QVERIFY(lead.cardSays(u"editingCard"_s).startsWith(u"0.0\u00a0% 0 of 60 sent"));
        lead.editing->setFocus();
        Lead::press(lead.editing, Qt::Key_Return);
        QCOMPARE(lead.desk.asked.front().group, (Group { .tier = u"key"_s }));
        lead.leaveTheLetters();
        choose(lead.page.findChild<QComboBox *>(u"filterTier"_s), u""_s);
        QVERIFY(lead.cardSays(u"editingCard"_s).startsWith(u"19.2"));
    }
    void whatIsCountedMeanwhileIsShownSoon()
    {
        Lead lead;
        QCOMPARE(lead.desk.loads, 1);
        lead.desk.tellChange();
        lead.desk.tellChange();
        QTRY_COMPARE(lead.desk.loads, 2);
    }
    void whatCannotBeReadIsToldWithAWayToTryAgain()
    {
        Lead lead;
        QSignalSpy told(&lead.page, &Page::said);
        lead.desk.trouble = Problem { Cause::Storage, u"The disk is away."_s, {} };
        lead.page.actions()->at("readAgain"_L1)->trigger();
        Lead::arrived();
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.front().front().value<Message>().happened, u"The disk is away."_s);
    }
    void anEmptyWorkspaceSaysWhatWillBeHere()
    {
        Lead lead;
        lead.desk.view.counts = {};
        lead.page.actions()->at("readAgain"_L1)->trigger();
        Lead::arrived();
        QVERIFY(lead.page.findChild<QWidget *>(u"qualityEmpty"_s)->isVisible());
        QVERIFY(!lead.page.actions()->at("openLettersBehind"_L1)->isEnabled());
        QCOMPARE(lead.page.badge().count, 0);
    }
    void everythingThatAKeyReachesHasAName()
    {
        const Lead lead;
        QCOMPARE(testing::unnamedWidgets(&lead.page), QStringList());
    }
};

class CallbackDialogTest : public QObject {
    Q_OBJECT
    FakeQualityDesk m_desk;
    Appearance m_appearance { Scheme::Light };

    static QLineEdit *field(CallbackDialog &dialog, const QString &name) { return dialog.findChild<QLineEdit *>(name); }

private Q_SLOTS:
    void init()
    {
        testing::failOnWarnings();
        m_desk.callbacks.clear();
    }
    void aCallbackTakesAFewKeys()
    {
        auto *dialog = new CallbackDialog(m_desk, nullptr);
        QVERIFY(testing::bringUp(dialog));
        QCoreApplication::processEvents();
        QCOMPARE(testing::unnamedWidgets(dialog), QStringList());
        QTest::keyClicks(field(*dialog, u"callbackAccount"_s), u"handel"_s);
        QTRY_COMPARE(dialog->findChild<QComboBox *>(u"callbackLetter"_s)->currentData().toString(), u"C9"_s);
        QCOMPARE(dialog->account(), AccountId(u"ERNSH"_s));
        QTest::keyClicks(field(*dialog, u"callbackReason"_s), u"when does it come?"_s);
        QSignalSpy logged(dialog, &CallbackDialog::logged);
        QTest::keyClick(field(*dialog, u"callbackReason"_s), Qt::Key_Return);
        QTRY_COMPARE(logged.size(), 1);
        QCOMPARE(m_desk.callbacks.size(), 1U);
        QCOMPARE(m_desk.callbacks.front(),
                 (CallbackNote { AccountId(u"ERNSH"_s), CommunicationId(u"C9"_s), false, u"when does it come?"_s }));
    }
    void itIsLoggedForNoAccountThatIsNotMeant()
    {
        CallbackDialog dialog(m_desk, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QCoreApplication::processEvents();
        auto *accept = dialog.findChild<QPushButton *>(u"logCallback"_s);
        auto *hint = dialog.findChild<Words *>(u"callbackHint"_s);
        field(dialog, u"callbackReason"_s)->setText(u"why"_s);
        field(dialog, u"callbackAccount"_s)->setText(u"r"_s);
        QCOMPARE(hint->text(), u"3 accounts fit; type on."_s);
        QVERIFY(!accept->isEnabled());
        field(dialog, u"callbackAccount"_s)->setText(u"nobody"_s);
        QCOMPARE(hint->text(), u"No account has that name."_s);
        QVERIFY(!accept->isEnabled());
        field(dialog, u"callbackAccount"_s)->setText(u"AROUT"_s);
        QVERIFY(accept->isEnabled());
        QCOMPARE(dialog.findChild<QComboBox *>(u"callbackLetter"_s)->currentData().toString(), u""_s);
        field(dialog, u"callbackReason"_s)->setText(u"  "_s);
        QVERIFY(!accept->isEnabled());
    }
    void anExpectedOneIsMarkedSo()
    {
        CallbackDialog dialog(m_desk, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QCoreApplication::processEvents();
        field(dialog, u"callbackAccount"_s)->setText(u"ALFKI"_s);
        field(dialog, u"callbackReason"_s)->setText(u"confirmed the date"_s);
        dialog.findChild<QCheckBox *>(u"callbackExpected"_s)->click();
        QCoreApplication::processEvents();
        dialog.findChild<QPushButton *>(u"logCallback"_s)->click();
        QCOMPARE(m_desk.callbacks.size(), 1U);
        QVERIFY(m_desk.callbacks.front().isExpected);
        QVERIFY(m_desk.callbacks.front().letter.isNull());
    }
};

COUNTERSIGN_TEST(QualityPageTest)
COUNTERSIGN_TEST(CallbackDialogTest)

} // namespace countersign

#include "qualitypage_test.moc"
