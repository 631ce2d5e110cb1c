// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/briefingpaper.h"
#include "sheets/briefingtext.h"
#include "support/fakebriefingdesk.h"
#include "support/testmain.h"
#include "support/widgets.h"

#include <QFile>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTextDocument>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {

AccountFile aFileOfThousands()
{
    AccountFile file = testing::aBusyFile();
    for (int i = 0; i < 1000; ++i) {
        const QDate on = testing::day(2026, 11, 20).addDays(-i / 10);
        FiledRecord filed = testing::aFiledRecord(u"X%1"_s.arg(i), on, QString::number(20000 + i));
        filed.letter = CommunicationId(u"C%1"_s.arg(100 + i));
        file.records.push_back(filed);
        file.letters.push_back(testing::aFiledLetter(filed.letter.value(), i % 3 == 0 ? State::InReview : State::Sent,
                                                     on, QString::number(20000 + i),
                                                     u"I will write to you as soon as I have a date.\n"_s));
    }
    return file;
}

AccountFile fileOf(const QString &which)
{
    AccountFile file = testing::aBusyFile();
    if (which == u"nothing")
        return testing::anEmptyFile();
    if (which == u"thousands")
        return aFileOfThousands();
    if (which == u"long")
        file.account.notes.front().text = u"Ask for the new warehouse before anything else. "_s.repeated(7);
    if (which == u"scripts")
        file.account.name
            = u"Объединённая продовольственная компания «Северо-Запад» – شركة التوزيع – 北方食品贸易有限公司"_s;
    return file;
}

int pagesIn(const QByteArray &pdf)
{
    return static_cast<int>(pdf.count("/Type /Page\n"));
}

} // namespace

/// One page of paper, whatever the account.
class BriefingPaperTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void everyAccountIsOnePage_data()
    {
        QTest::addColumn<QString>("which");
        QTest::addColumn<bool>("isLetter");
        for (const QString &which : { u"nothing"_s, u"busy"_s, u"thousands"_s, u"long"_s, u"scripts"_s }) {
            QTest::addRow("%s on A4", qPrintable(which)) << which << false;
            QTest::addRow("%s on Letter", qPrintable(which)) << which << true;
        }
    }
    void everyAccountIsOnePage()
    {
        QFETCH(QString, which);
        QFETCH(bool, isLetter);
        const Briefing briefing = testing::briefed(fileOf(which));
        const QString file = m_folder.filePath(u"%1-%2.pdf"_s.arg(which).arg(isLetter));
        QVERIFY(writeBriefingPdf({ briefing, u"Andrew Fuller"_s, u"Northwind Traders"_s, {} },
                                 QPageSize(isLetter ? QPageSize::Letter : QPageSize::A4), file));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray bytes = written.readAll();
        QVERIFY(bytes.startsWith("%PDF-"));
        QCOMPARE(pagesIn(bytes), 1);
        QVERIFY(bytes.contains(isLetter ? "612" : "595"));
    }
    void whatDoesNotFitIsSummedUp()
    {
        const Briefing briefing = testing::briefed(aFileOfThousands());
        SheetDress dress { Theme::light() };
        dress.medium = SheetDress::Medium::Paper;
        dress.statementsAtMost = 2;
        dress.charactersAtMost = 60;
        QTextDocument document;
        setBriefing(document, briefing, ReceiptGroups(briefing), dress);
        const QString text = document.toPlainText();
        const auto open = static_cast<int>(briefing.of(BriefingSection::Open).size());
        QVERIFY2(text.contains(u"%1 more: "_s.arg(open - 2)), qPrintable(text.left(2000)));
        QVERIFY(text.contains(u"INTERNAL: not for the customer."_s));
        QVERIFY(text.contains(u"Records: "_s));
        QVERIFY(text.contains(briefing.health.sentence.mid(11, 40)));
    }
    void nothingIsLeftOutWhereThereIsRoom()
    {
        const Briefing briefing = testing::briefed(testing::aBusyFile());
        SheetDress dress { Theme::light() };
        dress.medium = SheetDress::Medium::Paper;
        QTextDocument document;
        setBriefing(document, briefing, ReceiptGroups(briefing), dress);
        const QString text = document.toPlainText();
        for (const Statement &statement : briefing.statements)
            QVERIFY2(text.contains(statement.text), qPrintable(statement.text));
        QVERIFY(!text.contains(u" more: "_s));
        QVERIFY(text.contains(u"[1]"_s));
    }
    void aFileThatCannotBeWrittenIsSaid()
    {
        const Briefing briefing = testing::briefed(testing::aBusyFile());
        const auto done = writeBriefingPdf({ briefing, {}, {}, {} }, QPageSize(QPageSize::A4),
                                           m_folder.filePath(u"nowhere/at/all.pdf"_s));
        QVERIFY(!done);
        QVERIFY(done.error().says.contains(u"all.pdf"_s));
    }
    void theNameOfTheFileIsOneThatFileSystemsTake()
    {
        Briefing briefing = testing::briefed(testing::aBusyFile());
        briefing.accountName = u"A/B: \"C\"?"_s;
        QCOMPARE(pdfNameOf(briefing), u"Briefing A-B- -C-- 2026-11-21.pdf"_s);
    }
};

COUNTERSIGN_TEST(BriefingPaperTest)

} // namespace countersign

#include "briefingpaper_test.moc"
