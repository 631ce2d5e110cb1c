// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "intake/records.h"
#include "support/intakeknowledge.h"
#include "support/sheets.h"
#include "support/testmain.h"

using namespace Qt::Literals::StringLiterals;

namespace countersign {

using testing::sheet;

class RecordsTest : public QObject {
    Q_OBJECT
    Knowledge m_knowledge = testing::someKnowledge();

    StagedRecords staged(const SheetTable &table) const
    {
        return applyMapping(table, mapColumns(table, m_knowledge), m_knowledge);
    }
    /// The only row of a report with these columns, staged.
    StagedRecords stagedRow(const char16_t *header, const char16_t *row) const
    {
        return staged(sheet({ header, row }));
    }
    static QString rejection(const StagedRecords &staged)
    {
        return staged.rejected.size() == 1 ? staged.rejected.front().reason : QString();
    }

private Q_SLOTS:
    void makesARecordOfARow()
    {
        const StagedRecords all = stagedRow(u"Type|Acct|Order|Ln|Item|Qty short|Promised|New date|Order total|Region",
                                            u"B/O|ALFKI|10643|1|Chai|4|2026-11-20|TBA|$1,250.00|North");
        QCOMPARE(all.rejected, std::vector<SetAsideRow>());
        QCOMPARE(all.records.size(), size_t(1));
        const Record &record = all.records.front();
        QCOMPARE(record.account, AccountId(u"ALFKI"_s));
        QCOMPARE(record.type, TypeId(u"back-order"_s));
        QCOMPARE(record.communication, CommunicationKind::Exception);
        QCOMPARE(record.row, 2);
        QCOMPARE(record.text(factnames::ORDER), u"10643"_s);
        QCOMPARE(record.text(factnames::LINE), u"1"_s);
        QCOMPARE(record.text(factnames::PRODUCT), u"Chai"_s);
        QCOMPARE(*record.value<Quantity>(factnames::QUANTITY), Quantity::of(4));
        QCOMPARE(*record.value<QDate>(factnames::PROMISED_DATE), QDate(2026, 11, 20));
        QVERIFY(!record.find(factnames::NEW_DATE));
        QCOMPARE(*record.value<Money>(factnames::ORDER_VALUE), (Money { 125000, { u"USD"_s } }));
        QCOMPARE(record.text(u"region"), u"North"_s);
        QCOMPARE(record.find(factnames::QUANTITY)->source, std::optional(SourceCell { 2, 6 }));
        QVERIFY(!record.find(factnames::ACCOUNT));
    }
    void setsAsideWhatIsNoRecord_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("reason");
        QTest::newRow("a total") << u"Total lines|||2|8"_s << u"It is a total."_s;
        QTest::newRow("a subtotal of a customer whose id is a number") << u"|10042 Total|||8"_s << u"It is a total."_s;
        QTest::newRow("a subtotal of a customer") << u"|ALFKI Total|||8"_s << u"It is a total."_s;
        QTest::newRow("sums without a word") << u"||||8"_s << u"It is a total."_s;
        QTest::newRow("a total under the product") << u"|||Grand total|8"_s << u"It is a total."_s;
        QTest::newRow("the header again") << u"Type|Acct|Order|Item|Qty"_s << u"It is the header again."_s;
        QTest::newRow("a line of dashes") << u"----|----|----|----|---"_s << u"It is only a line."_s;
        QTest::newRow("a page number") << u"Page 2 of 3||||"_s << u"It is a note, not a record."_s;
        QTest::newRow("the end") << u"*** End of report ***||||"_s << u"It is a note, not a record."_s;
        QTest::newRow("who printed it") << u"Printed:|2026-11-18|||"_s << u"It is a note, not a record."_s;
        QTest::newRow("a sentence") << u"Stock figures are as of yesterday evening||||"_s
                                    << u"It is a note, not a record."_s;
    }
    void setsAsideWhatIsNoRecord()
    {
        QFETCH(QString, row);
        QFETCH(QString, reason);
        SheetTable table = sheet({ u"Type|Acct|Order|Item|Qty", u"B/O|ALFKI|10643|Chai|4", u"x" });
        table.rows.back() = sheet({ row.utf16() ? reinterpret_cast<const char16_t *>(row.utf16()) : u"" }).rows.front();
        table.rows.back().number = 3;
        const StagedRecords all = staged(table);
        QCOMPARE(all.records.size(), size_t(1));
        QCOMPARE(all.rejected, std::vector<SetAsideRow>());
        QCOMPARE(all.ignored, (std::vector<SetAsideRow> { { 3, reason } }));
        QCOMPARE(all.read(), 2);
    }
    void doesNotTakeARecordForATotal()
    {
        m_knowledge.accounts.push_back(testing::account(u"TOTAL"_s, u"Total Energies"_s));
        const StagedRecords all = staged(sheet({ u"Type|Acct|Order|Item|Qty|Reason", u"B/O|TOTAL|1|Chai|4|",
                                                 u"B/O|Total Energies|2|Total Cereal|4|Total loss in transit",
                                                 u"B/O|ALFKI|3|Total Cereal|4|Page lost" }));
        m_knowledge.accounts.pop_back();
        QCOMPARE(all.ignored, std::vector<SetAsideRow>());
        QCOMPARE(all.records.size(), size_t(3));
    }
    void doesNotTakeACustomerCalledNoteForANote()
    {
        const StagedRecords all
            = staged(sheet({ u"Type|Customer|Order No|Product", u"B/O|ALFKI|1|Chai", u"|Note Bene GmbH|10644|Chai",
                             u"|Page & Co|10645|Tofu", u"|Printed|2026-11-18|" }));
        QCOMPARE(all.rejected.size(), size_t(2));
        QCOMPARE(all.ignored.size(), size_t(1));
    }
    void ignoresWhatIsClosed()
    {
        const StagedRecords all = staged(
            sheet({ u"Type|State|Acct|Order", u"B/O|open|ALFKI|1", u"B/O|Closed|ALFKI|2", u"B/O|Resolved|NOBODY|3" }));
        QCOMPARE(all.records.size(), size_t(1));
        QCOMPARE(all.ignored,
                 (std::vector<SetAsideRow> { { 3, u"It is already closed."_s }, { 4, u"It is already resolved."_s } }));
    }
    void rejectsTheRowsThatDoNotFitAndNoOthers()
    {
        const StagedRecords all
            = staged(sheet({ u"Type|Acct|Order|Qty short|Promised", u"B/O|ALFKI|1|4|2026-11-20",
                             u"B/O|ALFKI|2|many|2026-11-20", u"B/O|ALFKI|3|4|31/02/2026", u"B/O|NOBDY|4|4|2026-11-20",
                             u"B/O||5|4|2026-11-20", u"|ALFKI|6|4|2026-11-20", u"B/O|ALFKI|7|4|2026-11-20" }));
        QCOMPARE(all.records.size(), size_t(2));
        QCOMPARE(all.rejected,
                 (std::vector<SetAsideRow> {
                     { 3, u"Column 'Qty short': 'many' is no quantity."_s },
                     { 4, u"Column 'Promised': '31/02/2026' is no date: no calendar has that day."_s },
                     { 5, u"There is no account 'NOBDY'."_s },
                     { 6, u"The row names no customer, and the order 5 is not known."_s },
                     { 7, u"Column 'Type': the row does not say what kind of matter it is."_s } }));
        QCOMPARE(all.read(), 7);
    }
    void namesEverythingThatIsWrongWithARow()
    {
        QCOMPARE(rejection(stagedRow(u"Type|Acct|Order|Qty short|Promised", u"B/O|ALFKI|1|many|soon")),
                 u"Column 'Qty short': 'many' is no quantity. Column 'Promised': 'soon' is no date."_s);
    }

    void findsTheAccount_data()
    {
        QTest::addColumn<QString>("called");
        QTest::addColumn<QString>("id");
        QTest::newRow("its id") << u"ALFKI"_s << u"ALFKI"_s;
        QTest::newRow("its id in small letters") << u" alfki "_s << u"ALFKI"_s;
        QTest::newRow("its name") << u"Alfreds Futterkiste"_s << u"ALFKI"_s;
        QTest::newRow("its name without accents") << u"BOLIDO COMIDAS PREPARADAS"_s << u"BOLID"_s;
        QTest::newRow("its name with other spaces") << u"Around  the Horn"_s << u"AROUT"_s;
        QTest::newRow("a number without its zeros") << u"417"_s << u"00417"_s;
    }
    void findsTheAccount()
    {
        QFETCH(QString, called);
        QFETCH(QString, id);
        SheetTable table = sheet({ u"Type|Customer|Order", u"B/O|x|1" });
        table.rows[1].cells[1].text = called;
        const StagedRecords all = staged(table);
        QCOMPARE(all.records.size(), size_t(1));
        QCOMPARE(all.records.front().account, AccountId(id));
    }
    void suggestsTheNearestAccount()
    {
        QCOMPARE(rejection(stagedRow(u"Type|Acct|Order", u"B/O|ALFIK|1")),
                 u"There is no account 'ALFIK'. The nearest is ALFKI, Alfreds Futterkiste."_s);
        QCOMPARE(rejection(stagedRow(u"Type|Company|Order", u"B/O|Alfred Futterkiste|1")),
                 u"There is no account 'Alfred Futterkiste'. The nearest is ALFKI, Alfreds Futterkiste."_s);
    }
    void rejectsANameOfSeveralAccounts()
    {
        m_knowledge.accounts.push_back(testing::account(u"AROU2"_s, u"Around the Horn"_s));
        const QString says = rejection(stagedRow(u"Type|Company|Order", u"B/O|Around the Horn|1"));
        m_knowledge.accounts.pop_back();
        QCOMPARE(says, u"'Around the Horn' is the name of several accounts (AROUT, AROU2); give the account's id."_s);
    }
    void rejectsARowOfTwoCustomers()
    {
        QCOMPARE(
            rejection(stagedRow(u"Type|Acct|Company|Order", u"B/O|ALFKI|Around the Horn|1")),
            u"The account ALFKI is Alfreds Futterkiste, but the row names 'Around the Horn', which is another one."_s);
        QCOMPARE(rejection(stagedRow(u"Type|Acct|Order", u"B/O|ALFKI|10278")),
                 u"The order 10278 belongs to BERGS, not to ALFKI."_s);
    }
    void takesTheCustomerOfAKnownOrder()
    {
        const StagedRecords all = stagedRow(u"Type|Order no|Qty short", u"B/O|10278|4");
        QCOMPARE(all.records.size(), size_t(1));
        QCOMPARE(all.records.front().account, AccountId(u"BERGS"_s));
    }
    void saysThatNoAccountsAreKnownYet()
    {
        Knowledge empty = m_knowledge;
        empty.accounts.clear();
        const SheetTable table = sheet({ u"Type|Acct|Order", u"B/O|ALFKI|1" });
        QCOMPARE(rejection(applyMapping(table, mapColumns(table, empty), empty)),
                 u"There is no account 'ALFKI': no accounts have been imported yet."_s);
    }

    void knowsTheTypesByNamesAndCodes_data()
    {
        QTest::addColumn<QString>("called");
        QTest::addColumn<QString>("type");
        for (const auto &[called, type] :
             { std::pair(u"back-order", u"back-order"), std::pair(u"Back order", u"back-order"),
               std::pair(u"BACKORDER", u"back-order"), std::pair(u"B/O", u"back-order"),
               std::pair(u"BO", u"back-order"), std::pair(u"Out of stock", u"back-order"),
               std::pair(u"DISC", u"discontinued"), std::pair(u"Discontinued item", u"discontinued"),
               std::pair(u"DELAY", u"delivery-delay"), std::pair(u"Late delivery", u"delivery-delay"),
               std::pair(u"delivered", u"delivery-confirmed"), std::pair(u"Shipped", u"order-shipped"),
               std::pair(u"In Transit", u"in-transit"), std::pair(u"NCR", u"quality-issue"),
               std::pair(u"Back-orders", u"back-order"), std::pair(u"Delays", u"delivery-delay"),
               std::pair(u"Late deliveries", u"delivery-delay"), std::pair(u"Late shipments", u"delivery-delay") })
            QTest::newRow(qPrintable(QString::fromUtf16(called)))
                << QString::fromUtf16(called) << QString::fromUtf16(type);
    }
    void knowsTheTypesByNamesAndCodes()
    {
        QFETCH(QString, called);
        QFETCH(QString, type);
        SheetTable table = sheet({ u"Type|Acct|Order", u"x|ALFKI|1" });
        table.rows[1].cells[0].text = called;
        const StagedRecords all = staged(table);
        QCOMPARE(all.records.size(), size_t(1));
        QCOMPARE(all.records.front().type, TypeId(type));
    }
    void letsTheCompanysOwnNamesWin()
    {
        auto foundation = std::make_shared<Foundation>(*m_knowledge.foundation);
        foundation->types.push_back(
            testing::typeRule(u"own-delay", u"Customs delay", CommunicationKind::Exception, u"DELAY;Late"));
        Knowledge own = m_knowledge;
        own.foundation = foundation;
        const SheetTable table = sheet({ u"Type|Acct|Order", u"DELAY|ALFKI|1" });
        QCOMPARE(applyMapping(table, mapColumns(table, own), own).records.at(0).type, TypeId(u"own-delay"_s));
    }
    void takesAnUnknownTypeAsNewAndAMisspeltOneNotAtAll()
    {
        const StagedRecords all = staged(
            sheet({ u"Type|Acct|Order", u"Recall|ALFKI|1", u"Bakc-order|ALFKI|2", u"B/O|ALFKI|3", u"B/O|ALFKI|4" }));
        QCOMPARE(all.records.size(), size_t(3));
        QCOMPARE(all.records.front().type, TypeId(u"recall"_s));
        QCOMPARE(all.remarks,
                 (std::vector<SetAsideRow> {
                     { 2, u"The vocabulary has no 'Recall'; it is taken as a new kind, 'recall'."_s } }));
        QCOMPARE(rejection(all), u"Column 'Type': the vocabulary has no 'Bakc-order'; the nearest is Back-order."_s);
    }
    void readsAStatusExport()
    {
        m_knowledge.communication = CommunicationKind::Status;
        const StagedRecords all
            = staged(sheet({ u"Customer|Order|Status|Tracking #|Shipped", u"ALFKI|10643|Shipped|1Z999|2026-11-17",
                             u"BERGS|10278|Delivered|1Z998|2026-11-12", u"ALFKI|3|B/O||" }));
        m_knowledge.communication.reset();
        QCOMPARE(all.records.size(), size_t(2));
        QCOMPARE(all.records[0].type, TypeId(u"order-shipped"_s));
        QCOMPARE(all.records[0].communication, CommunicationKind::Status);
        QCOMPARE(all.records[0].text(factnames::STATUS), u"Shipped"_s);
        QCOMPARE(rejection(all), u"'B/O' is of the kind 'exception', but the file is read for 'status'."_s);
    }

    void dropsARowThatSaysNothingNew()
    {
        const StagedRecords all
            = staged(sheet({ u"Type|Acct|Order|Item|Qty", u"B/O|ALFKI|1|Chai|4", u"B/O|ALFKI|1|Chai|4" }));
        QCOMPARE(all.records.size(), size_t(1));
        QCOMPARE(all.ignored, (std::vector<SetAsideRow> { { 3, u"It says the same as row 2."_s } }));
    }
    void rejectsARowThatContradictsAnEarlierOne()
    {
        const StagedRecords all
            = staged(sheet({ u"Type|Acct|Order|Item|Qty", u"B/O|ALFKI|1|Chai|4", u"B/O|ALFKI|1|Chai|5" }));
        QCOMPARE(all.records.size(), size_t(1));
        QCOMPARE(
            rejection(all),
            u"It is about the same thing as row 2 but says something else; give both a line or product of their own."_s);
    }
    void takesPartsOfALineThatComeOnSeveralDays()
    {
        const StagedRecords all = staged(sheet({ u"Type|Acct|Order|Item|Qty|New date", u"B/O|ALFKI|1|Chai|3|2026-12-01",
                                                 u"B/O|ALFKI|1|Chai|4|2026-12-15", u"B/O|ALFKI|1|Chai|4|2026-12-15" }));
        QCOMPARE(all.records.size(), size_t(2));
        QCOMPARE(all.remarks.size(), size_t(1));
        QCOMPARE(all.ignored, (std::vector<SetAsideRow> { { 4, u"It says the same as row 3."_s } }));
    }
    void rejectsARowThatIsLongerThanItsHeader()
    {
        SheetTable table = sheet({ u"Type|Acct|Order|Item|Amount|Reason", u"B/O|ALFKI|1|Chai|1250.00|late",
                                   u"B/O|BERGS|2|Tofu|1|50|late", u"B/O|BERGS|3|Tofu|1.50|late||" });
        table.isDelimited = true;
        const StagedRecords all = staged(table);
        QCOMPARE(all.records.size(), size_t(2));
        QCOMPARE(all.rejected.size(), size_t(1));
        QCOMPARE(all.rejected.front().row, 3);
        QVERIFY(all.rejected.front().reason.contains(u"more values than there are columns"_s));
        table.isDelimited = false; // beside the table of a sheet there may stand anything
        QCOMPARE(staged(table).records.size(), size_t(3));
    }
    void writesABrokenTextOnOneLine()
    {
        SheetTable table = sheet({ u"Type|Acct|Order|Item|Reason", u"B/O|ALFKI|1|Chai|x" });
        table.rows[1].cells[3].text = u"Chai\n2nd"_s;
        table.rows[1].cells[4].text = u"Supplier\r\nis late"_s;
        const StagedRecords all = staged(table);
        QCOMPARE(all.records.at(0).text(factnames::PRODUCT), u"Chai 2nd"_s);
        QCOMPARE(all.records.at(0).text(factnames::REASON), u"Supplier is late"_s);
    }
    void readsTheCurrencyOfARow()
    {
        const StagedRecords all = staged(sheet({ u"Type|Acct|Order|Order total|Currency", u"B/O|ALFKI|1|1250.00|EUR",
                                                 u"B/O|ALFKI|2|$12.00|EUR", u"B/O|ALFKI|3|12.00|Taler" }));
        QCOMPARE(all.records.size(), size_t(1));
        QCOMPARE(*all.records.front().value<Money>(factnames::ORDER_VALUE), (Money { 125000, { u"EUR"_s } }));
        QCOMPARE(all.rejected,
                 (std::vector<SetAsideRow> {
                     { 3, u"Column 'Order total': '$12.00' is in another currency than its row, EUR."_s },
                     { 4, u"Column 'Currency': 'Taler' is no currency that is known."_s } }));
    }
    void fillsMergedCellsDownButNotFigures()
    {
        SheetTable table = sheet(
            { u"Type|Acct|Order|Item|Qty", u"B/O|ALFKI|1|Chai|4", u"B/O|ALFKI|1|Tofu|5", u"B/O|ALFKI|1|Ikura|6" });
        for (const size_t column : { 1U, 2U })
            table.rows[2].cells[column].merged = true;
        table.rows[3].cells[4].merged = true;
        const StagedRecords all = staged(table);
        QCOMPARE(all.records.size(), size_t(2));
        QCOMPARE(rejection(all),
                 u"Column 'Qty': the cell is merged over several rows; give each row its own figure."_s);
    }
    void rejectsARowThatOnlyNamesACustomer()
    {
        QCOMPARE(rejection(stagedRow(u"Type|Acct|Order|Promised", u"B/O|ALFKI||")),
                 u"The row names a customer but nothing that happened."_s);
    }
};

COUNTERSIGN_TEST(RecordsTest)

} // namespace countersign

#include "records_test.moc"
