// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/accountdelegate.h"
#include "pages/briefingpage/briefingpage.h"
#include "pages/briefingpage/briefingsheet.h"
#include "pages/briefingpage/receiptpane.h"
#include "panes/segments.h"
#include "shell/actions.h"
#include "support/fakebriefingdesk.h"
#include "support/testmain.h"
#include "support/widgets.h"
#include "theme/appearance.h"

#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTextBrowser>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

using testing::FakeBriefingDesk;

namespace {

struct Manager {
    FakeBriefingDesk desk;
    Appearance appearance;
    BriefingPage page { desk };
    QLineEdit *field = page.findChild<QLineEdit *>(u"findAccountField"_s);
    QListView *list = page.findChild<QListView *>(u"accountList"_s);
    BriefingSheet *sheet = page.findChild<BriefingSheet *>(u"briefingSheet"_s);
    ReceiptPane *receipts = page.findChild<ReceiptPane *>(u"receiptPane"_s);
    QTextBrowser *record = page.findChild<QTextBrowser *>(u"recordBehind"_s);

    explicit Manager(Scheme scheme = Scheme::Light)
        : appearance(scheme)
    {
        page.resize(1440, 900);
        const bool isUp = testing::bringUp(&page);
        Q_ASSERT(isUp);
        Q_UNUSED(isUp)
        arrived();
        page.enter();
    }
    /// The futures answer through the event loop.
    static void arrived()
    {
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
    }
    static void press(QWidget *where, int key)
    {
        QTest::keyClick(where, static_cast<Qt::Key>(key));
        arrived();
    }
    void openErnst()
    {
        QTest::keyClicks(field, u"ernst"_s);
        press(field, Qt::Key_Return);
    }
    QListView *open = page.findChild<QListView *>(u"openAccounts"_s);
    QListView *recent = page.findChild<QListView *>(u"recentAccounts"_s);

    static QStringList namesIn(const QListView *view)
    {
        QStringList all;
        for (int row = 0; row < view->model()->rowCount(); ++row)
            all += view->model()->index(row, 0).data().toString();
        return all;
    }
    QStringList names() const { return namesIn(list); }
};

} // namespace

/// An account manager finds an account, reads its page and follows its receipts, by keys.
class BriefingPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void theFieldIsWhereAHandBegins()
    {
        const Manager manager;
        QCOMPARE(QApplication::focusWidget(), manager.field);
        QVERIFY(manager.page.findChild<QWidget *>(u"briefingStart"_s)->isVisible());
        QCOMPARE(manager.names(),
                 QStringList({ u"Ernst Handel"_s, u"Berglunds snabbköp"_s, u"Alfreds Futterkiste"_s }));
    }
    void thePageBeginsWithWhatIsOpenAndWhoWasBriefed()
    {
        Manager manager;
        QCOMPARE(Manager::namesIn(manager.open), QStringList({ u"Ernst Handel"_s, u"Berglunds snabbköp"_s }));
        QVERIFY(manager.open->isVisible());
        QVERIFY(!manager.recent->isVisible());
        QVERIFY(manager.page.findChild<QWidget *>(u"recentAccountsEmpty"_s)->isVisible());
        manager.open->setFocus();
        QVERIFY(manager.open->currentIndex().isValid());
        Manager::press(manager.open, Qt::Key_Down);
        Manager::press(manager.open, Qt::Key_Return);
        QVERIFY(manager.page.briefing());
        QCOMPARE(manager.page.briefing()->accountName, u"Berglunds snabbköp"_s);
        QCOMPARE(QApplication::focusWidget(), manager.sheet);
        manager.page.showBriefing(AccountId(u"ALFKI"_s));
        Manager::arrived();
        // Esc in the empty field leads back, where both stand now, the latest first.
        manager.field->setFocus();
        Manager::press(manager.field, Qt::Key_Escape);
        QVERIFY(!manager.page.briefing());
        QVERIFY(!manager.receipts->isVisible());
        QCOMPARE(Manager::namesIn(manager.recent), QStringList({ u"Alfreds Futterkiste"_s, u"Berglunds snabbköp"_s }));
        manager.open->setFocus();
        Manager::press(manager.open, Qt::Key_Right);
        QCOMPARE(QApplication::focusWidget(), manager.recent);
        Manager::press(manager.recent, Qt::Key_Left);
        QCOMPARE(QApplication::focusWidget(), manager.open);
        Manager::press(manager.open, Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), manager.field);
        manager.recent->setFocus();
        Manager::press(manager.recent, Qt::Key_Return);
        QCOMPARE(manager.page.briefing()->accountName, u"Alfreds Futterkiste"_s);
    }
    void whoWalksTheListHasBriefedNobody()
    {
        Manager manager;
        Manager::press(manager.field, Qt::Key_Down);
        Manager::press(manager.list, Qt::Key_Down);
        QTRY_VERIFY(manager.page.briefing());
        QCOMPARE(manager.recent->model()->rowCount(), 0);
        Manager::press(manager.list, Qt::Key_Return);
        QCOMPARE(Manager::namesIn(manager.recent), QStringList { u"Berglunds snabbköp"_s });
    }
    void whoWasBriefedIsRememberedUntilTheNextTime()
    {
        Manager before;
        before.openErnst();
        before.page.showBriefing(AccountId(u"BERGS"_s));
        before.page.showBriefing(AccountId(u"ERNSH"_s));
        Manager::arrived();
        Manager after;
        after.page.restoreState(before.page.saveState());
        QCOMPARE(Manager::namesIn(after.recent), QStringList({ u"Ernst Handel"_s, u"Berglunds snabbköp"_s }));
        // What was kept before there was such a list has the columns alone.
        Manager older;
        older.page.restoreState(older.page.findChild<QSplitter *>()->saveState());
        QCOMPARE(older.recent->model()->rowCount(), 0);
        older.page.restoreState(QByteArray("nothing of ours"));
        QCOMPARE(older.recent->model()->rowCount(), 0);
    }
    void aWorkspaceWithoutAccountsSaysWhatToDo()
    {
        Manager manager;
        manager.desk.files.clear();
        manager.desk.tellChange(AccountId(u"ERNSH"_s));
        QTRY_VERIFY(manager.page.findChild<QWidget *>(u"briefingEmpty"_s)->isVisible());
    }
    void whereNothingIsOpenTheListSaysSo()
    {
        Manager manager;
        manager.desk.files.erase(AccountId(u"ERNSH"_s));
        manager.desk.files.erase(AccountId(u"BERGS"_s));
        manager.desk.tellChange(AccountId(u"ALFKI"_s));
        QTRY_VERIFY(manager.page.findChild<QWidget *>(u"openAccountsEmpty"_s)->isVisible());
        QCOMPARE(manager.names(), QStringList { u"Alfreds Futterkiste"_s });
    }
    void anAccountIsFoundByAnythingThatNamesIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("how");
        QTest::newRow("its name") << u"handel"_s << u"Ernst Handel"_s << u""_s;
        QTest::newRow("without its accents") << u"snabbkop"_s << u"Berglunds snabbköp"_s << u""_s;
        QTest::newRow("a person there") << u"mendel"_s << u"Ernst Handel"_s << u"Roland Mendel"_s;
        QTest::newRow("its number") << u"bergs"_s << u"Berglunds snabbköp"_s << u""_s;
        QTest::newRow("an order") << u"11072"_s << u"Ernst Handel"_s << u"order 11072"_s;
    }
    void anAccountIsFoundByAnythingThatNamesIt()
    {
        QFETCH(QString, typed);
        QFETCH(QString, found);
        QFETCH(QString, how);
        Manager manager;
        QTest::keyClicks(manager.field, typed);
        Manager::arrived();
        QCOMPARE(manager.names(), QStringList { found });
        const QString said = manager.list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(said.contains(how), qPrintable(said));
        Manager::press(manager.field, Qt::Key_Return);
        QVERIFY(manager.page.briefing());
        QCOMPARE(manager.page.briefing()->accountName, found);
        QCOMPARE(QApplication::focusWidget(), manager.sheet);
    }
    void thePageSaysWhatStandsInTheRecords()
    {
        Manager manager;
        manager.openErnst();
        const QString text = manager.sheet->toPlainText();
        for (const QString &part :
             { u"Ernst Handel"_s, u"Key account"_s, u"Briefing for Andrew Fuller, 21 November 2026"_s, u"In trouble"_s,
               u"OPEN MATTERS"_s, u"108 of 130 Wimmers gute Semmelknödel"_s, u"WHAT WE SAID, AND WHETHER IT WAS KEPT"_s,
               u"moved to 4 December by the report of 16 November"_s, u"WHAT NOT TO SAY"_s, u"per our policy"_s,
               u"QUESTIONS TO ASK"_s, u"internal"_s, u"+20"_s, u"no model wrote any of it"_s })
            QVERIFY2(text.contains(part), qPrintable(part));
        QCOMPARE(manager.sheet->accessibleDescription(), manager.page.briefing()->health.sentence);
    }
    void keysWalkTheReceiptsAndShowTheirRecords()
    {
        Manager manager;
        manager.openErnst();
        Manager::press(manager.sheet, Qt::Key_J);
        QCOMPARE(manager.sheet->current(), 1);
        QCOMPARE(manager.receipts->current(), 1);
        QCOMPARE(manager.receipts->list()->currentIndex().row(), 0);
        const QString first = manager.record->toPlainText();
        QVERIFY(!first.isEmpty());
        Manager::press(manager.sheet, Qt::Key_Down);
        QVERIFY(manager.record->toPlainText() != first);
        Manager::press(manager.sheet, Qt::Key_K);
        QCOMPARE(manager.record->toPlainText(), first);
        Manager::press(manager.sheet, Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), manager.record);
        Manager::press(manager.record, Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), manager.sheet);
        Manager::press(manager.sheet, Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), manager.list);
    }
    void theListOfReceiptsLightsThePage()
    {
        Manager manager;
        manager.openErnst();
        manager.receipts->list()->setFocus();
        Manager::press(manager.receipts->list(), Qt::Key_End);
        const int last = manager.receipts->list()->model()->rowCount();
        QCOMPARE(manager.receipts->current(), last);
        QCOMPARE(manager.sheet->current(), last);
    }
    void aLetterBehindAStatementIsOpened()
    {
        Manager manager;
        manager.openErnst();
        QAction *open = manager.page.actions()->at("openReceiptLetter"_L1);
        QSignalSpy wanted(&manager.page, &Page::pageWanted);
        while (!open->isEnabled() && manager.receipts->current() < 40) {
            const int before = manager.receipts->current();
            Manager::press(manager.sheet, Qt::Key_J);
            if (manager.receipts->current() == before && before != 0)
                break;
        }
        QVERIFY(open->isEnabled());
        Manager::press(manager.sheet, Qt::Key_O);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().at(0).toString(), u"review"_s);
        QVERIFY(wanted.front().at(1).value<CommunicationId>().value().startsWith(u'C'));
    }
    void aLetterThatIsNotSentYetIsReadWhenItIsShown()
    {
        Manager manager;
        manager.openErnst();
        manager.receipts->list()->setFocus();
        for (int row = 0; row < manager.receipts->list()->model()->rowCount() && manager.desk.read.empty(); ++row)
            Manager::press(manager.receipts->list(), Qt::Key_Down);
        QCOMPARE(manager.desk.read, std::vector { CommunicationId(u"C2"_s) });
        QVERIFY(manager.record->toPlainText().contains(u"The whole text of C2."_s));
    }
    void aClickOnANumberShowsItsRecord()
    {
        Manager manager;
        manager.openErnst();
        Q_EMIT manager.sheet->anchorClicked(QUrl(u"receipt:2"_s));
        QCOMPARE(manager.receipts->current(), 2);
        QCOMPARE(manager.sheet->current(), 2);
    }
    void whatTheCallIsAboutOrdersThePage()
    {
        Manager manager;
        manager.openErnst();
        QVERIFY(!manager.desk.opened.back().second);
        Manager::press(manager.sheet, Qt::Key_3);
        QCOMPARE(manager.desk.opened.back().second, CallPurpose::Renewal);
        QCOMPARE(manager.page.findChild<Segments *>(u"purposes"_s)->current(), 2);
        const QString text = manager.sheet->toPlainText();
        QVERIFY(text.indexOf(u"NUMBERS"_s) < text.indexOf(u"OPEN MATTERS"_s));
        QVERIFY(text.contains(u"Call about: Renewal"_s));
        // Another account is about what its own records suggest.
        QTest::keyClick(manager.sheet, Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), manager.field);
        QTest::keyClicks(manager.field, u"alfreds"_s);
        Manager::press(manager.field, Qt::Key_Return);
        QVERIFY(!manager.desk.opened.back().second);
        QCOMPARE(manager.page.findChild<Segments *>(u"purposes"_s)->current(), 4);
    }
    void aBriefingBeginsAtItsTop()
    {
        Manager manager;
        manager.page.resize(1000, 420);
        manager.page.open(AccountId(u"ERNSH"_s), std::nullopt);
        Manager::arrived();
        const QScrollBar *bar = manager.sheet->verticalScrollBar();
        QVERIFY(bar->maximum() > 0);
        QCOMPARE(bar->value(), 0);
        manager.sheet->ensureCursorVisible(); // as a change of size or focus asks for it
        QCOMPARE(bar->value(), 0);
        manager.sheet->setFocus();
        for (int i = 0; i < 12; ++i)
            Manager::press(manager.sheet, Qt::Key_J);
        QVERIFY(bar->value() > 0);
        Manager::press(manager.sheet, Qt::Key_4); // another order, from its beginning
        QCOMPARE(bar->value(), 0);
        manager.sheet->ensureCursorVisible();
        QCOMPARE(bar->value(), 0);
    }

    void theListIsWalkedFromTheField()
    {
        Manager manager;
        Manager::press(manager.field, Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), manager.list);
        Manager::press(manager.list, Qt::Key_Down);
        QTRY_VERIFY(manager.page.briefing());
        QCOMPARE(manager.page.briefing()->accountName, u"Berglunds snabbköp"_s);
        QCOMPARE(QApplication::focusWidget(), manager.list);
        Manager::press(manager.list, Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), manager.sheet);
    }
    void anotherPageOpensABriefing()
    {
        Manager manager;
        manager.page.open(AccountId(u"BERGS"_s), CallPurpose::Complaint);
        Manager::arrived();
        QCOMPARE(manager.page.briefing()->accountName, u"Berglunds snabbköp"_s);
        QCOMPARE(manager.list->currentIndex().data().toString(), u"Berglunds snabbköp"_s);
        QCOMPARE(manager.page.briefing()->purpose, CallPurpose::Complaint);
    }
    void whatChangesIsBriefedAnew()
    {
        Manager manager;
        manager.openErnst();
        const auto before = manager.desk.opened.size();
        AccountFile file = testing::aBusyFile();
        file.account.notes.push_back({ u"They move in March"_s, u"Kim"_s, {}, false, false });
        manager.desk.put(file);
        manager.desk.tellChange(file.account.id);
        QTRY_COMPARE(manager.desk.opened.size(), before + 1);
        QTRY_VERIFY(manager.sheet->toPlainText().contains(u"They move in March"_s));
    }
    void whatCannotBeReadIsToldWithAWayToTryAgain()
    {
        Manager manager;
        QSignalSpy told(&manager.page, &Page::said);
        manager.desk.trouble = Problem { Cause::Storage, u"The disk is away."_s, {} };
        manager.openErnst();
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.front().front().value<Message>().happened, u"The disk is away."_s);
        manager.page.actions()->at("findAccount"_L1)->trigger();
        QCOMPARE(QApplication::focusWidget(), manager.field);
    }
    void longPartsAreSummedUpUntilAllIsWanted()
    {
        Manager manager;
        AccountFile file = testing::aBusyFile();
        for (int i = 0; i < 60; ++i)
            file.letters.push_back(testing::aFiledLetter(u"C%1"_s.arg(200 + i), State::InReview,
                                                         testing::day(2026, 11, 18), QString::number(30000 + i)));
        manager.desk.put(file);
        manager.page.open(file.account.id);
        Manager::arrived();
        manager.page.enter();
        QVERIFY(manager.sheet->toPlainText().contains(u"press A to see them"_s));
        QVERIFY(!manager.sheet->toPlainText().contains(u"“Order 30059”"_s));
        Manager::press(manager.sheet, Qt::Key_A);
        QVERIFY(manager.sheet->toPlainText().contains(u"“Order 30059”"_s));
        QVERIFY(!manager.sheet->toPlainText().contains(u"press A to see them"_s));
        Manager::press(manager.sheet, Qt::Key_A);
        QVERIFY(!manager.sheet->toPlainText().contains(u"“Order 30059”"_s));
    }
    void thePageIsSavedAsOnePage()
    {
        Manager manager;
        QVERIFY(!manager.page.actions()->at("saveBriefing"_L1)->isEnabled());
        manager.openErnst();
        QTemporaryDir folder;
        QSignalSpy told(&manager.page, &Page::said);
        QTest::keyClick(manager.sheet, Qt::Key_S, Qt::ControlModifier);
        Manager::arrived();
        auto *dialog = manager.page.findChild<QFileDialog *>(u"saveBriefingDialog"_s);
        QVERIFY(dialog);
        QCOMPARE(dialog->selectedFiles().front().section(u'/', -1), u"Briefing Ernst Handel 2026-11-21.pdf"_s);
        const QString file = folder.filePath(u"page.pdf"_s);
        Q_EMIT dialog->fileSelected(file);
        dialog->reject();
        QVERIFY(QFile::exists(file));
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.front().front().value<Message>().happened, u"The briefing of Ernst Handel is saved."_s);
    }
    void namesOfEveryScriptAndLengthAreSet()
    {
        Manager manager;
        AccountFile file = testing::aBusyFile();
        file.account.id = AccountId(u"LONG"_s);
        file.account.name
            = u"Объединённая продовольственная компания «Северо-Запад» – شركة التوزيع – 北方食品贸易有限公司"_s;
        file.account.notes.front().text = u"x"_s.repeated(300);
        manager.desk.put(file);
        manager.page.open(file.account.id);
        Manager::arrived();
        QVERIFY(manager.sheet->document()->idealWidth() <= manager.sheet->viewport()->width() + 1);
        QVERIFY(manager.sheet->toPlainText().contains(u"北方食品贸易有限公司"_s));
    }
    void theThemeMayChange()
    {
        Manager manager;
        manager.openErnst();
        Manager::press(manager.sheet, Qt::Key_J);
        const QColor light = manager.sheet->palette().color(QPalette::Window);
        manager.appearance.setScheme(Scheme::Dark);
        Manager::arrived();
        QVERIFY(manager.sheet->palette().color(QPalette::Window) != light);
        QVERIFY(manager.sheet->toHtml().contains(Theme::dark().error().name()));
        QCOMPARE(manager.sheet->current(), 1);
    }
    void everythingThatAKeyReachesHasAName()
    {
        Manager manager;
        QCOMPARE(testing::unnamedWidgets(&manager.page), QStringList());
        manager.openErnst();
        QCOMPARE(testing::unnamedWidgets(&manager.page), QStringList());
    }
    void aRowIsLaidOutWithinItself()
    {
        const QRectF row(0, 10, 240, AccountRowLayout::heightOf(18));
        const AccountRowLayout layout = AccountRowLayout::of(row, 18, 80);
        for (const QRectF &part : { layout.strip, layout.name, layout.tier, layout.detail })
            QVERIFY(row.contains(part));
        QVERIFY(layout.name.right() <= layout.tier.left());
        QVERIFY(AccountRowLayout::of(QRectF(0, 0, 60, 50), 18, 80).name.width() >= 0);
    }
};

COUNTERSIGN_TEST(BriefingPageTest)

} // namespace countersign

#include "briefingpage_test.moc"
