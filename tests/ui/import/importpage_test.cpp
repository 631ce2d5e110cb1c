// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/importpage/importpage.h"
#include "panes/words.h"
#include "shell/actions.h"
#include "support/fakeimportdesk.h"
#include "support/testmain.h"
#include "support/widgets.h"
#include "theme/appearance.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {
struct Sheet {
    testing::FakeImportDesk desk;
    Appearance appearance { Scheme::Light };
    ImportPage page { desk };
    QSignalSpy finished { &page, &ImportPage::finished };
    QSignalSpy imported { &page, &ImportPage::imported };

    void open(const QStringList &files = { u"/reports/march.csv"_s })
    {
        page.resize(1200, 700);
        bool isUp = testing::bringUp(&page);
        Q_ASSERT(isUp);
        Q_UNUSED(isUp)
        page.begin(files);
        arrived();
    }
    static void arrived() { QCoreApplication::processEvents(); }
    template <class Widget> Widget *find(const QString &name) const { return page.findChild<Widget *>(name); }
    QString summary() const { return find<Words>(u"importSummary"_s)->text(); }
    void press(Qt::Key key)
    {
        QTest::keyClick(find<QTableView>(u"firstRows"_s), key);
        arrived();
    }
};
} // namespace

class ImportPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void showsWhatTheFileWasTakenFor()
    {
        Sheet sheet;
        sheet.open();
        QCOMPARE(sheet.find<Words>(u"importTitle"_s)->text(), u"Import “march.csv”"_s);
        QCOMPARE(sheet.summary(), u"31 of 33 rows can be imported, 2 stay out"_s);
        auto *fact = sheet.find<QComboBox>(u"column2"_s);
        QCOMPARE(fact->currentText(), u"order number"_s);
        QCOMPARE(fact->accessibleName(), u"Column “SO No” is taken for"_s);
        QCOMPARE(fact->accessibleDescription(), u"“SO No” is a name for the order number."_s);
        QVERIFY(sheet.find<QTableView>(u"firstRows"_s)->hasFocus());
    }
    void everyReachableWidgetHasANameAndEveryActionAKey()
    {
        Sheet sheet;
        sheet.open();
        QCOMPARE(testing::unnamedWidgets(&sheet.page), QStringList());
        for (const QAction *action : sheet.page.actions()->all())
            QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->objectName()));
    }
    void aCorrectionIsAskedOfTheDeskAndShown()
    {
        Sheet sheet;
        sheet.open();
        auto *fact = sheet.find<QComboBox>(u"column6"_s);
        fact->setFocus();
        fact->setCurrentIndex(fact->findData(u"new_date"_s));
        Q_EMIT fact->activated(fact->currentIndex());
        sheet.arrived();
        QVERIFY(sheet.desk.commands.contains(u"assign 6 new_date"_s));
        QCOMPARE(fact->accessibleDescription(), u"You said so."_s);
        QVERIFY(fact->hasFocus()); // the choices were not made anew
    }
    void aCorrectionThatCannotBeLeavesWhatWas()
    {
        Sheet sheet;
        sheet.open();
        auto *fact = sheet.find<QComboBox>(u"column6"_s);
        sheet.desk.failure = Problem { Cause::Input, u"Its values are no dates."_s, {} };
        fact->setCurrentIndex(fact->findData(u"new_date"_s));
        Q_EMIT fact->activated(fact->currentIndex());
        sheet.arrived();
        QCOMPARE(sheet.summary(), u"Its values are no dates."_s);
        QCOMPARE(fact->currentText(), u"Not taken over"_s);
    }
    void aQuestionIsAnsweredBySegments()
    {
        Sheet sheet;
        sheet.open();
        auto *monthFirst = sheet.find<QAbstractButton>(u"question1-2"_s);
        QVERIFY(!monthFirst->isChecked());
        monthFirst->click();
        sheet.arrived();
        QVERIFY(sheet.desk.commands.contains(u"answer 0 month first"_s));
        QVERIFY(sheet.find<QAbstractButton>(u"question1-2"_s)->isChecked());
    }
    void enterImportsAndKeepsTheAnswersUnderTheirName()
    {
        Sheet sheet;
        sheet.open();
        sheet.press(Qt::Key_Return);
        QVERIFY(sheet.desk.commands.contains(u"confirm Exception report"_s));
        QCOMPARE_EQ(sheet.imported.count(), 1);
        // Two rows stayed out: the sheet says so before it closes
        QCOMPARE_EQ(sheet.finished.count(), 0);
        QCOMPARE(sheet.find<QWidget>(u"importOutcome"_s)->accessibleName(),
                 u"29 new rows, 1 with new values, 1 known already, 14 letters drafted, 2 rows left out."_s);
        QTest::keyClick(&sheet.page, Qt::Key_Return);
        QCOMPARE_EQ(sheet.finished.count(), 1);
        QVERIFY(sheet.finished.at(0).at(0).toBool());
    }
    void escapeLeavesTheFileAsItIs()
    {
        Sheet sheet;
        sheet.open();
        sheet.press(Qt::Key_Escape);
        QCOMPARE_EQ(sheet.finished.count(), 1);
        QVERIFY(!sheet.finished.at(0).at(0).toBool());
        QVERIFY(!sheet.desk.commands.join(u' ').contains(u"confirm"_s));
    }
    void aKnownShapeGoesThroughWithoutAStop()
    {
        Sheet sheet;
        sheet.desk.report.profile = u"Exception report"_s;
        sheet.desk.report.rejected.clear();
        sheet.desk.report.questions.clear();
        sheet.desk.counts = { 31, 0, 0, 0, 14, {} };
        sheet.open();
        QTRY_COMPARE_EQ(sheet.finished.count(), 1);
        QCOMPARE(sheet.desk.commands, (QStringList { u"read /reports/march.csv"_s, u"confirm Exception report"_s }));
        QCOMPARE_EQ(sheet.imported.count(), 1);
    }
    void aKnownShapeWithBadRowsGoesThroughAndTellsThemAfterwards()
    {
        Sheet sheet;
        sheet.desk.report.profile = u"Exception report"_s;
        sheet.desk.report.questions.clear();
        sheet.open();
        QCOMPARE(sheet.desk.commands, (QStringList { u"read /reports/march.csv"_s, u"confirm Exception report"_s }));
        QCOMPARE_EQ(sheet.finished.count(), 0);
        auto *list = sheet.find<QTableView>(u"importNews"_s);
        QVERIFY(list->isVisible());
        QCOMPARE_EQ(list->model()->rowCount(), 2);
        QCOMPARE(list->model()->index(0, 0).data().toString(), u"Row 19"_s);
        QVERIFY(sheet.page.actions()->at("saveRejected"_L1)->isEnabled());
        QVERIFY(sheet.find<QWidget>(u"saveRejectedAfterwards"_s)->isVisible());
        QTest::keyClick(&sheet.page, Qt::Key_Escape);
        QCOMPARE_EQ(sheet.finished.count(), 1);
    }
    void aFileCanBeTakenForAnotherKind()
    {
        Sheet sheet;
        sheet.open();
        QVERIFY(sheet.find<QWidget>(u"importKind"_s)->isVisible());
        QVERIFY(sheet.find<QAbstractButton>(u"kind-report"_s)->isChecked());
        sheet.desk.report.suggestedProfile.clear();
        sheet.find<QAbstractButton>(u"kind-accounts"_s)->click();
        sheet.arrived();
        QVERIFY(sheet.desk.commands.contains(u"takeFor accounts"_s));
        QVERIFY(sheet.find<QAbstractButton>(u"kind-accounts"_s)->isChecked());
        QVERIFY(!sheet.find<QLineEdit>(u"profileName"_s)->isVisible());
        sheet.desk.counts = {};
        sheet.desk.counts.accounts = 91;
        sheet.press(Qt::Key_Return);
        QVERIFY(sheet.desk.commands.contains(u"confirm "_s)); // nothing is kept under a name
        QCOMPARE(summaryOf(sheet.desk.counts), u"91 accounts taken in."_s);
    }
    void whatChangedIsCountedAndShownWhenAskedFor()
    {
        Sheet sheet;
        sheet.desk.counts = { 0,
                              2,
                              0,
                              0,
                              0,
                              {},
                              { { u"Ernst Handel"_s, u"new date 26 October"_s },
                                { u"Alfreds Futterkiste"_s, u"quantity 8, before 21"_s } } };
        sheet.desk.report.rejected.clear();
        sheet.open();
        sheet.press(Qt::Key_Return);
        QCOMPARE(sheet.find<QWidget>(u"importOutcome"_s)->accessibleDescription(),
                 u"2 letters that wait were written anew, since their rows changed."_s);
        auto *list = sheet.find<QTableView>(u"importNews"_s);
        QVERIFY(!list->isVisible());
        sheet.find<QPushButton>(u"showImportNews"_s)->click();
        QVERIFY(list->isVisible());
        QCOMPARE(list->model()->index(1, 0).data().toString(), u"Alfreds Futterkiste"_s);
    }
    void aFileThatComesWhenOneIsDoneIsReadAtOnce()
    {
        Sheet sheet;
        sheet.open();
        sheet.press(Qt::Key_Return); // two rows stay out: the page is still here
        sheet.page.begin({ u"/reports/april.csv"_s });
        sheet.arrived();
        QCOMPARE(sheet.find<Words>(u"importTitle"_s)->text(), u"Import “april.csv”"_s);
    }
    void tabWalksThePageAsItIsRead()
    {
        Sheet sheet;
        sheet.open();
        QStringList walked;
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            walked += QApplication::focusWidget()->objectName();
        }
        QCOMPARE(walked.mid(0, 6),
                 (QStringList { u"column1"_s, u"column2"_s, u"column3"_s, u"column4"_s, u"column5"_s, u"column6"_s }));
        QVERIFY(walked.indexOf(u"rejectedRows"_s) > walked.indexOf(u"column6"_s));
        QVERIFY(walked.indexOf(u"profileName"_s) > walked.indexOf(u"rejectedRows"_s));
    }
    void severalFilesComeOneAfterTheOther()
    {
        Sheet sheet;
        sheet.open({ u"/a.csv"_s, u"/b.csv"_s });
        sheet.press(Qt::Key_Escape);
        QCOMPARE(sheet.find<Words>(u"importTitle"_s)->text(), u"Import “b.csv”"_s);
        QCOMPARE_EQ(sheet.finished.count(), 0);
        sheet.press(Qt::Key_Escape);
        QCOMPARE_EQ(sheet.finished.count(), 1);
    }
    void aFileThatCannotBeReadSaysWhyAndIsLeft()
    {
        Sheet sheet;
        sheet.desk.failure = Problem { Cause::Input, u"It is a picture. Save the report as CSV or Excel."_s, {} };
        sheet.open();
        auto *outcome = sheet.find<QWidget>(u"importOutcome"_s);
        QCOMPARE(outcome->accessibleName(), u"“march.csv” was not taken in."_s);
        QCOMPARE(outcome->accessibleDescription(), u"It is a picture. Save the report as CSV or Excel."_s);
        QVERIFY(!sheet.find<QWidget>(u"leaveImportButton"_s)->isVisible()); // one button, not Cancel and Close
        QTest::keyClick(&sheet.page, Qt::Key_Return);
        QCOMPARE_EQ(sheet.finished.count(), 1);
    }
    void whatCannotBeImportedSaysWhyBesideADisabledButton()
    {
        Sheet sheet;
        sheet.desk.report.whyNot = u"No column holds the order number. Choose one."_s;
        sheet.open();
        QVERIFY(!sheet.page.actions()->at("confirmImport"_L1)->isEnabled());
        QCOMPARE(sheet.summary(), u"No column holds the order number. Choose one."_s);
    }
    void cancellingAnImportWaitsForWhatWasFinished()
    {
        Sheet sheet;
        sheet.desk.isSlow = true;
        sheet.open();
        sheet.press(Qt::Key_Return);
        Q_EMIT sheet.desk.progressed(u"Drafting letters"_s, 3, 14);
        QVERIFY(sheet.find<QWidget>(u"progressStrip"_s)->isVisible());
        sheet.press(Qt::Key_Escape);
        QVERIFY(sheet.desk.commands.contains(u"cancel"_s));
        QCOMPARE_EQ(sheet.finished.count(), 0);
        sheet.desk.counts = { 3, 0, 0, 0, 3, { u"It was stopped after 3 letters."_s } };
        sheet.desk.finish();
        QTRY_COMPARE_EQ(sheet.imported.count(), 1);
        QCOMPARE(sheet.find<QWidget>(u"importOutcome"_s)->accessibleDescription(),
                 u"It was stopped after 3 letters."_s);
    }
    void anAnswerThatComesAfterTheFileWasLeftIsNobodys()
    {
        Sheet sheet;
        sheet.open();
        sheet.desk.report.whyNot = u"Too late."_s;
        sheet.desk.isSlowToRead = true;
        auto *fact = sheet.find<QComboBox>(u"column6"_s);
        Q_EMIT fact->activated(1);
        sheet.page.actions()->at("leaveImport"_L1)->trigger();
        QCOMPARE_EQ(sheet.finished.count(), 1);
        sheet.desk.finishReport();
        sheet.arrived();
        QVERIFY(sheet.summary() != u"Too late."_s);
    }
};

COUNTERSIGN_TEST(ImportPageTest)

} // namespace countersign

#include "importpage_test.moc"
