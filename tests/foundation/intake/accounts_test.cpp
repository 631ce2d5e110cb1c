// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/accounts.h"
#include "intake/orders.h"
#include "support/intakeknowledge.h"
#include "support/sheets.h"
#include "support/testmain.h"

using namespace Qt::Literals::StringLiterals;

namespace countersign {

using testing::sheet;

class AccountsTest : public QObject {
    Q_OBJECT
    Knowledge m_knowledge = testing::someKnowledge();

    StagedAccounts staged(const SheetTable &table) const
    {
        return stageAccounts(table, mapColumns(table, m_knowledge, {}, IntakeKind::Accounts), m_knowledge);
    }

private Q_SLOTS:
    void readsEverythingOfAnAccount()
    {
        const StagedAccounts all = staged(
            sheet({ u"Account ID|Name|Tier|Annual revenue|Currency|Owner|Account manager|Renewal "
                    u"date|Contact|Salutation|E-mail|Phone|Receives|Opted out|Country",
                    u"ALFKI|Alfreds Futterkiste|Key account|42,000.00|EUR|Ann Cole|Bo Lind|2027-01-15|Maria Anders|Ms "
                    u"Anders|maria@alfki.example|030-0074321|exception; status|milestone|Germany" }));
        QCOMPARE(all.rejected, std::vector<SetAsideRow>());
        Account expected = testing::account(u"ALFKI"_s, u"Alfreds Futterkiste"_s);
        expected.tier = TierId(u"key"_s);
        expected.annualRevenue = Money { 4200000, { u"EUR"_s } };
        expected.owner = u"Ann Cole"_s;
        expected.accountManager = u"Bo Lind"_s;
        expected.renewalDate = QDate(2027, 1, 15);
        expected.country = u"Germany"_s;
        expected.contacts = { Contact { u"Maria Anders"_s,
                                        u"Ms Anders"_s,
                                        u"maria@alfki.example"_s,
                                        u"030-0074321"_s,
                                        { u"exception"_s, u"status"_s },
                                        { u"milestone"_s } } };
        QCOMPARE(all.accounts, std::vector { expected });
    }
    void takesSeveralRowsOfAnAccountForItsContacts()
    {
        const StagedAccounts all
            = staged(sheet({ u"ID|Name|Contact|E-mail", u"ALFKI|Alfreds Futterkiste|Maria Anders|maria@alfki.example",
                             u"BERGS|Berglunds|Christina|c@bergs.example", u"alfki||Hans Alt|hans@alfki.example",
                             u"ALFKI|Alfreds Futterkiste|Maria Anders|maria@alfki.example" }));
        QCOMPARE(all.accounts.size(), size_t(2));
        QCOMPARE(all.accounts[0].contacts.size(), size_t(2));
        QCOMPARE(all.accounts[0].contacts[1].name, u"Hans Alt"_s);
        QCOMPARE(all.ignored, (std::vector<SetAsideRow> { { 5, u"It says nothing that row 2 does not say."_s } }));
        QCOMPARE(all.read, 4);
    }
    void joinsFirstAndLastNames()
    {
        const StagedAccounts all
            = staged(sheet({ u"ID|Company|First name|Last name", u"ALFKI|Alfreds Futterkiste|Maria|Anders" }));
        QCOMPARE(all.accounts.at(0).contacts.at(0).name, u"Maria Anders"_s);
    }
    void takesTheLatestYearThatHasBegun()
    {
        const SheetTable table = sheet(
            { u"ID|Name|Revenue 2024|Revenue 2025|Revenue 2026|Revenue 2027", u"ALFKI|Alfreds|1.00|2.00|3.00|4.00" });
        const Mapping mapping = mapColumns(table, m_knowledge, {}, IntakeKind::Accounts);
        QCOMPARE(mapping.find(columns::REVENUE)->header, u"Revenue 2026"_s);
        QCOMPARE(stageAccounts(table, mapping, m_knowledge).accounts.at(0).annualRevenue,
                 std::optional(Money { 300, { u"USD"_s } }));
    }
    void readsYearsByTheirManyNames_data()
    {
        QTest::addColumn<QString>("header");
        for (const QString &header : { u"FY26"_s, u"FY 2026"_s, u"2026"_s, u"2026 revenue"_s, u"revenue_2026"_s,
                                       u"Sales 2026 YTD"_s, u"Umsatz 2026"_s })
            QTest::newRow(qPrintable(header)) << header;
    }
    void readsYearsByTheirManyNames()
    {
        QFETCH(QString, header);
        SheetTable table = sheet({ u"ID|Name|Revenue 2025|x", u"ALFKI|Alfreds|2.00|3.00" });
        table.rows[0].cells[3].text = header;
        QCOMPARE(staged(table).accounts.at(0).annualRevenue, std::optional(Money { 300, { u"USD"_s } }));
    }
    void hearsThatAContactOptedOut_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QStringList>("optedOut");
        QTest::newRow("yes") << u"Yes"_s << QStringList { u"all"_s };
        QTest::newRow("a cross") << u"x"_s << QStringList { u"all"_s };
        QTest::newRow("no") << u"no"_s << QStringList();
        QTest::newRow("nothing") << u""_s << QStringList();
        QTest::newRow("a kind") << u"Status updates"_s << QStringList { u"status"_s };
        QTest::newRow("a type") << u"Back order"_s << QStringList { u"back-order"_s };
        QTest::newRow("two of them") << u"status, milestone"_s << QStringList { u"status"_s, u"milestone"_s };
    }
    void hearsThatAContactOptedOut()
    {
        QFETCH(QString, said);
        QFETCH(QStringList, optedOut);
        SheetTable table = sheet({ u"ID|Name|E-mail|Opted out", u"ALFKI|Alfreds|m@alfki.example|x" });
        table.rows[1].cells[3].text = said;
        QCOMPARE(staged(table).accounts.at(0).contacts.at(0).optedOut, optedOut);
    }
    void rejectsWhatDoesNotFit_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no id") << u"|Alfreds|key|m@alfki.example|no"_s << u"The row has no account id."_s;
        QTest::newRow("no such tier")
            << u"A|Alfreds|gold|m@alfki.example|no"_s
            << u"Column 'Tier': there is no tier 'gold'; the tiers are key, growth, transactional."_s;
        QTest::newRow("no address") << u"A|Alfreds|key|maria at alfki|no"_s
                                    << u"Column 'E-mail': 'maria at alfki' is not one e-mail address."_s;
        QTest::newRow("two addresses") << u"A|Alfreds|key|a@b.example; c@d.example|no"_s
                                       << u"Column 'E-mail': 'a@b.example; c@d.example' is not one e-mail address."_s;
        QTest::newRow("two points in an address")
            << u"A|Alfreds|key|m@alfki..example|no"_s
            << u"Column 'E-mail': 'm@alfki..example' is not one e-mail address."_s;
        QTest::newRow("a point in front of an address")
            << u"A|Alfreds|key|.m@alfki.example|no"_s
            << u"Column 'E-mail': '.m@alfki.example' is not one e-mail address."_s;
        QTest::newRow("a character that nobody sees")
            << u"A|Alfreds|key|m\u200b@alfki.example|no"_s
            << u"Column 'E-mail': 'm\u200b@alfki.example' is not one e-mail address."_s;
        QTest::newRow("an unknown kind")
            << u"A|Alfreds|key|m@alfki.example|surveys"_s
            << u"Column 'Opted out': 'surveys' is no kind of message; write exception, status, acknowledgment, a type, or all."_s;
        QTest::newRow("another name for a known id")
            << u"BERGS|Somebody else|key|m@alfki.example|no"_s
            << u"The row and row 2 are both about BERGS, but differ in the name and the tier."_s;
    }
    void rejectsWhatDoesNotFit()
    {
        QFETCH(QString, row);
        QFETCH(QString, reason);
        SheetTable table
            = sheet({ u"ID|Name|Tier|E-mail|Opted out", u"BERGS|Berglunds|growth|b@bergs.example|", u"x" });
        table.rows[2] = sheet({ reinterpret_cast<const char16_t *>(row.utf16()) }).rows.front();
        table.rows[2].number = 3;
        const StagedAccounts all = staged(table);
        QCOMPARE(all.accounts.size(), size_t(1));
        QCOMPARE(all.rejected, (std::vector<SetAsideRow> { { 3, reason } }));
    }
    void takesTheAddressOutOfItsDress()
    {
        const StagedAccounts all = staged(sheet(
            { u"ID|Name|E-mail", u"A|Alfreds|Maria Anders <maria@alfki.example>", u"B|Berg|mailto:b@berg.example" }));
        QCOMPARE(all.accounts.at(0).contacts.at(0).email, u"maria@alfki.example"_s);
        QCOMPARE(all.accounts.at(1).contacts.at(0).email, u"b@berg.example"_s);
    }
};

COUNTERSIGN_TEST(AccountsTest)

class OrdersTest : public QObject {
    Q_OBJECT
    Knowledge m_knowledge = testing::someKnowledge();

    StagedOrders staged(const SheetTable &table) const
    {
        return stageOrders(table, mapColumns(table, m_knowledge, {}, IntakeKind::Orders), m_knowledge);
    }

private Q_SLOTS:
    void readsOrdersAndLinesFromOneFile()
    {
        std::vector<StagedOrders> files { staged(
            sheet({ u"Order No|Customer|Order date|Required|Shipped|Ship via|Order "
                    u"total|Currency|Line|Product|SKU|Qty|Unit price",
                    u"1|ALFKI|2026-11-01|2026-11-20|||100.00|EUR|1|Chai|P1|2|18.00",
                    u"1|ALFKI|2026-11-01|2026-11-20|2026-11-10|UPS|100.00|EUR|2|Chang|P2|3.5|19.00",
                    u"2|Around the Horn|2026-11-02|||UPS|50.00|USD|1|Tofu|P3|1|50.00", u"Total||||||150.00||||||" })) };
        const std::vector<Order> orders = joinOrders(files, m_knowledge);
        QCOMPARE(files[0].rejected, std::vector<SetAsideRow>());
        QCOMPARE(files[0].ignored, (std::vector<SetAsideRow> { { 5, u"It is a total."_s } }));
        QCOMPARE(orders.size(), size_t(2));
        Order first;
        first.number = u"1"_s;
        first.account = AccountId(u"ALFKI"_s);
        first.ordered = QDate(2026, 11, 1);
        first.required = QDate(2026, 11, 20);
        first.shipped = QDate(2026, 11, 10);
        first.carrier = u"UPS"_s;
        first.total = Money { 10000, { u"EUR"_s } };
        first.lines = { { u"1"_s, u"Chai"_s, u"P1"_s, Quantity::of(2), Money { 1800, { u"EUR"_s } } },
                        { u"2"_s, u"Chang"_s, u"P2"_s, Quantity { 3500, {} }, Money { 1900, { u"EUR"_s } } } };
        QCOMPARE(orders[0], first);
        QCOMPARE(orders[1].account, AccountId(u"AROUT"_s));
    }
    void rejectsLinesOfAnOrderThatStandsNowhere()
    {
        std::vector<StagedOrders> files { staged(
            sheet({ u"Order No|Line|Product|Qty", u"10643|1|Chai|2", u"99999|1|Chai|2" })) };
        const std::vector<Order> orders = joinOrders(files, m_knowledge);
        QCOMPARE(orders.size(), size_t(1));
        QCOMPARE(orders[0].account, AccountId(u"ALFKI"_s));
        QCOMPARE(
            files[0].rejected,
            (std::vector<SetAsideRow> {
                { 3, u"No row names the customer of the order 99999, and the order is not known from before."_s } }));
    }
    void rejectsRowsThatContradictEachOther()
    {
        std::vector<StagedOrders> files { staged(sheet({ u"Order No|Customer|Order date|Total",
                                                         u"1|ALFKI|2026-11-01|100.00", u"1|ALFKI|2026-11-02|100.00" })),
                                          staged(sheet({ u"Order No|Line|Product|Qty", u"1|1|Chai|2", u"1|1|Tofu|3" },
                                                       u"lines"_s)) };
        const std::vector<Order> orders = joinOrders(files, m_knowledge);
        QCOMPARE(orders.size(), size_t(1));
        QCOMPARE(orders[0].lines.size(), size_t(1));
        QCOMPARE(
            files[0].rejected,
            (std::vector<SetAsideRow> {
                { 3,
                  u"The row and row 2 of 'report.csv' are both about the order 1, but differ in the order date."_s } }));
        QCOMPARE(files[1].rejected, (std::vector<SetAsideRow> { { 3, u"The order 1 has its line 1 already."_s } }));
    }
    void addsLinesToAnOrderFromBefore()
    {
        Order before;
        before.number = u"7"_s;
        before.account = AccountId(u"BERGS"_s);
        before.total = Money { 5000, { u"USD"_s } };
        before.lines = { { u"1"_s, u"Old"_s, {}, Quantity::of(1), {} } };
        std::vector<StagedOrders> files { staged(sheet({ u"Order No|Line|Product|Qty", u"7|1|Chai|2" })) };
        const std::vector<Order> orders = joinOrders(files, m_knowledge, { before });
        QCOMPARE(orders.size(), size_t(1));
        QCOMPARE(orders[0].total, before.total);
        QCOMPARE(orders[0].lines, (std::vector<OrderLine> { { u"1"_s, u"Chai"_s, {}, Quantity::of(2), {} } }));
    }
    void rejectsAnOrderOfAnUnknownCustomer()
    {
        const StagedOrders all = staged(sheet({ u"Order No|Customer ID|Order date", u"1|ALFIK|2026-11-01" }));
        QCOMPARE(all.rejected,
                 (std::vector<SetAsideRow> {
                     { 2, u"There is no account 'ALFIK'. The nearest is ALFKI, Alfreds Futterkiste."_s } }));
    }
    void leavesOutAPriceThatCannotBeKept()
    {
        std::vector<StagedOrders> files { staged(
            sheet({ u"Order No|Customer|Line|Product|Qty|Unit price", u"1|ALFKI|1|Screw|1000|0.0125",
                    u"1|ALFKI|2|Nut|1000|0.0200" })) };
        const std::vector<Order> orders = joinOrders(files, m_knowledge);
        QVERIFY(!orders.at(0).lines.at(0).unitPrice);
        QCOMPARE(orders.at(0).lines.at(1).unitPrice, std::optional(Money { 2, { u"USD"_s } }));
        QCOMPARE(files[0].remarks.size(), size_t(1));
    }
    void leavesOutAPriceThatTheRestOfItsColumnMakesAFraction()
    {
        std::vector<StagedOrders> files { staged(
            sheet({ u"Order No|Customer|Line|Product|Qty|Unit price", u"1|ALFKI|1|Screw|1000|2.505",
                    u"1|ALFKI|2|Nut|1000|2.50" })) };
        const std::vector<Order> orders = joinOrders(files, m_knowledge);
        QVERIFY(files[0].rejected.empty());
        QVERIFY(!orders.at(0).lines.at(0).unitPrice);
        QCOMPARE(orders.at(0).lines.at(1).unitPrice, std::optional(Money { 250, { u"USD"_s } }));
    }
};

COUNTERSIGN_TEST(OrdersTest)

} // namespace countersign

#include "accounts_test.moc"
