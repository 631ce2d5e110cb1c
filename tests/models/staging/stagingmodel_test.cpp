// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/stagingmodel.h"
#include "support/fakeimportdesk.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

class StagingModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsTheRowsUnderTheFilesOwnHeaders()
    {
        StagedRowsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(testing::sampleReport());
        QCOMPARE_EQ(model.rowCount(), 5);
        QCOMPARE_EQ(model.columnCount(), 6);
        QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), u"SO No"_s);
        QCOMPARE(model.headerData(0, Qt::Vertical).toInt(), 2);
        QCOMPARE(model.index(1, 2).data().toString(), u"Chang"_s);
        QCOMPARE(model.index(1, 2).data(Qt::AccessibleTextRole).toString(), u"Item: Chang"_s);
        QVERIFY(!model.index(0, 5).data(StagedRowsModel::IsTakenRole).toBool());
    }
    void anotherMappingChangesHeadersAndKeepsThePlace()
    {
        StagedRowsModel model;
        StagedReport report = testing::sampleReport();
        model.show(report);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy headers(&model, &QAbstractItemModel::headerDataChanged);
        report.columns[5].fact = u"reason"_s;
        model.show(report);
        QCOMPARE_EQ(reset.count(), 0);
        QCOMPARE_EQ(headers.count(), 1);
        QVERIFY(model.index(0, 5).data(StagedRowsModel::IsTakenRole).toBool());
    }
    void aRowShorterThanTheHeaderHasBlankCells()
    {
        StagedReport report = testing::sampleReport();
        report.firstRows[0].cells = { u"ERNSH"_s };
        StagedRowsModel model;
        model.show(report);
        QCOMPARE(model.index(0, 4).data().toString(), QString());
    }
    void aFileOfThousandsOfColumnsShowsTheFirst()
    {
        StagedReport report = testing::sampleReport();
        for (int column = 7; column < 5000; ++column)
            report.columns.push_back({ column, u"x"_s, {}, {} });
        StagedRowsModel model;
        model.show(report);
        QCOMPARE_EQ(model.columnCount(), static_cast<int>(COLUMNS_SHOWN));
    }
    void aCellIsOneLineAndNotEndless()
    {
        StagedReport report = testing::sampleReport();
        report.firstRows[0].cells[2] = u"two\nlines "_s + QString(5000, u'x');
        StagedRowsModel model;
        model.show(report);
        const QString cell = model.index(0, 2).data().toString();
        QVERIFY(cell.startsWith(u"two lines x"_s));
        QCOMPARE_LE(cell.size(), 200);
    }
    void aRejectedRowSpeaksWithItsReason()
    {
        RejectedRowsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(testing::sampleReport().rejected);
        QCOMPARE_EQ(model.rowCount(), 2);
        QCOMPARE(model.index(1, 0).data(Qt::AccessibleTextRole).toString(),
                 u"Row 27, The quantity “many” is no number., BOTTM · 11045 · Manjimup · many · 03/12/2026"_s);
    }
    void givesTheFirstValuesOfAColumnOnceEach()
    {
        QCOMPARE(firstValues(testing::sampleReport(), 1), (QStringList { u"ERNSH"_s, u"RATTC"_s, u"LINOD"_s }));
        QCOMPARE(firstValues(testing::sampleReport(), 99), QStringList());
        QCOMPARE(wordsOf(testing::sampleReport(), u"order"_s), u"order number"_s);
        QCOMPARE(wordsOf(testing::sampleReport(), u"pallet"_s), u"pallet"_s);
    }
    void summariesNeverSayMoreThanIs()
    {
        StagedReport report = testing::sampleReport();
        QCOMPARE(summaryOf(report), u"31 of 33 rows can be imported, 2 stay out"_s);
        report.rejected.pop_back();
        report.rows = 1;
        report.good = 0;
        QCOMPARE(summaryOf(report), u"0 of 1 row can be imported, 1 stays out"_s);
        report.rows = 0;
        QCOMPARE(summaryOf(report), u"The file has no rows."_s);
        QCOMPARE(summaryOf(ImportCounts { 29, 1, 1, 2, 14, {} }),
                 u"29 new rows, 1 with new values, 1 known already, 14 letters drafted, 2 rows left out."_s);
        QCOMPARE(summaryOf(ImportCounts {}), u"Nothing was taken in."_s);
    }
    void onlyAKnownShapeWithoutQuestionsNeedsNobody()
    {
        StagedReport report = testing::sampleReport();
        QVERIFY(!report.needsNobody());
        report.profile = u"Exception report"_s;
        report.questions.clear();
        QVERIFY(report.needsNobody()); // two rows stay out: that is told afterwards
        report.questions = testing::sampleReport().questions;
        QVERIFY(!report.needsNobody());
        report.questions.clear();
        report.good = 0;
        QVERIFY(!report.needsNobody());
    }
};

COUNTERSIGN_TEST(StagingModelTest)

} // namespace countersign

#include "stagingmodel_test.moc"
