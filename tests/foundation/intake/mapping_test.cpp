// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "intake/folding.h"
#include "intake/mapping.h"
#include "intake/profile.h"
#include "intake/records.h"
#include "support/intakeknowledge.h"
#include "support/sheets.h"
#include "support/testmain.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

using testing::sheet;

class MappingTest : public QObject {
    Q_OBJECT
    Knowledge m_knowledge = testing::someKnowledge();

    static QString facts(const Mapping &mapping)
    {
        QStringList all;
        for (const MappedColumn &column : mapping.columns)
            all += column.fact.isEmpty() ? u"-"_s : column.fact;
        return all.join(u' ');
    }
    static DateOrder orderOf(const Mapping &mapping, QStringView fact)
    {
        const MappedColumn *column = mapping.find(fact);
        return column ? column->dialect.dateOrder : DateOrder::Unknown;
    }

private Q_SLOTS:
    void knowsAHeaderByAnyOfItsNames_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("fact");
        const auto row = [](const QString &header, const QString &value, QStringView fact) {
            QTest::newRow(qPrintable(header)) << header << value << fact.toString();
        };
        using namespace factnames;
        for (const QString &header : { u"Order No"_s, u"Order No."_s, u"ORDER #"_s, u"order_number"_s, u"OrderNo"_s,
                                       u"PO #"_s, u"P.O."_s, u"SO"_s, u"S.O. #"_s, u"Sales Order"_s, u"Ord. Nbr"_s,
                                       u"Auftrags-Nr."_s, u"Orders"_s, u"Order No. "_s, u"Purchase order number"_s })
            row(header, u"10643"_s, ORDER);
        for (const QString &header : { u"Acct"_s, u"Cust. ID"_s, u"Customer #"_s, u"CustomerID"_s, u"Ship-to"_s,
                                       u"Sold-To"_s, u"Client no"_s, u"Kunden-Nr."_s, u"Account code"_s })
            row(header, u"ALFKI"_s, ACCOUNT);
        for (const QString &header :
             { u"Company"_s, u"Customer name "_s, u"Ship-to"_s, u"Customer"_s, u"Firma"_s, u"Sold to name"_s })
            row(header, u"Alfreds Futterkiste"_s, columns::ACCOUNT_NAME);
        for (const QString &header :
             { u"Qty short"_s, u"B/O qty"_s, u"Qty B/O"_s, u"Short qty."_s, u"Qty short/late"_s, u"Back-ordered Qty"_s,
               u"Quantity affected"_s, u"Qty"_s, u"Open Qty"_s, u"Fehlmenge"_s, u"Units short"_s })
            row(header, u"12"_s, QUANTITY);
        for (const QString &header :
             { u"Qty ordered"_s, u"Ordered Qty"_s, u"Order qty"_s, u"Ordered"_s, u"Bestellmenge"_s })
            row(header, u"12"_s, ORDERED_QUANTITY);
        for (const QString &header :
             { u"Order date"_s, u"Ordered"_s, u"Date ordered"_s, u"Ord. Dt."_s, u"Bestelldatum"_s })
            row(header, u"2026-10-12"_s, ORDER_DATE);
        for (const QString &header : { u"Promise date"_s, u"Promised"_s, u"Orig. promise date"_s, u"Required Date"_s,
                                       u"Req'd date"_s, u"Due date"_s, u"Liefertermin"_s, u"Need by"_s })
            row(header, u"2026-10-12"_s, PROMISED_DATE);
        for (const QString &header :
             { u"New date"_s, u"Revised ETA"_s, u"Rev. ETA"_s, u"Est. ship date"_s, u"Expected Date"_s,
               u"New promise date"_s, u"Neuer Termin"_s, u"Back in stock"_s })
            row(header, u"2026-12-12"_s, NEW_DATE);
        for (const QString &header :
             { u"Item description"_s, u"Product"_s, u"Item"_s, u"Description"_s, u"Artikelbezeichnung"_s })
            row(header, u"Queso Cabrales"_s, PRODUCT);
        for (const QString &header :
             { u"SKU"_s, u"Item #"_s, u"Part no."_s, u"Product ID"_s, u"Artikel-Nr."_s, u"Item"_s })
            row(header, u"4711"_s, SKU);
        for (const QString &header :
             { u"Remarks"_s, u"Comments"_s, u"Reason"_s, u"Notes"_s, u"Delay reason"_s, u"Grund"_s })
            row(header, u"Supplier is late"_s, REASON);
        for (const QString &header : { u"Ship via"_s, u"Carrier"_s, u"Shipped via"_s, u"Spediteur"_s })
            row(header, u"United Package"_s, CARRIER);
        for (const QString &header : { u"Exc. type"_s, u"Type"_s, u"Exception code"_s, u"Issue type"_s, u"Code"_s })
            row(header, u"B/O"_s, columns::TYPE);
        row(u"Order total (EUR)"_s, u"12,50"_s, ORDER_VALUE);
        row(u"Amt billed"_s, u"12.50"_s, BILLED_AMOUNT);
        row(u"Invoice #"_s, u"R-77"_s, INVOICE);
        row(u"Tracking No."_s, u"1Z999"_s, TRACKING);
        for (const QString &header :
             { u"Verkaufsbeleg"_s, u"Numéro de commande"_s, u"N° de commande"_s, u"Nº de pedido"_s, u"Ordernummer"_s })
            row(header, u"10643"_s, ORDER);
        for (const QString &header : { u"Ligne"_s, u"Línea"_s, u"Regel"_s })
            row(header, u"1"_s, LINE);
        for (const QString &header : { u"P/N"_s, u"Référence article"_s, u"Código artículo"_s })
            row(header, u"4711"_s, SKU);
        for (const QString &header : { u"Désignation"_s, u"Descripción"_s, u"Omschrijving"_s })
            row(header, u"Queso Cabrales"_s, PRODUCT);
        for (const QString &header : { u"Qty Rem"_s, u"Remaining"_s, u"Qty Balance"_s, u"Restmenge"_s,
                                       u"Rückstandsmenge"_s, u"Qté manquante"_s, u"Cantidad pendiente"_s, u"Aantal"_s })
            row(header, u"12"_s, QUANTITY);
        for (const QString &header : { u"Qté commandée"_s, u"Cantidad pedida"_s })
            row(header, u"12"_s, ORDERED_QUANTITY);
        for (const QString &header : { u"Belegdatum"_s, u"Orderdatum"_s })
            row(header, u"2026-10-12"_s, ORDER_DATE);
        for (const QString &header :
             { u"Planned Shipment Date"_s, u"Confirmed Ship Date"_s, u"Cust Req Date"_s, u"Customer Request Date"_s,
               u"Last Promise Date"_s, u"Old ETA"_s, u"Wunschlieferdatum"_s, u"Bestätigtes Datum"_s,
               u"Liefertermin alt"_s, u"Date de livraison"_s, u"Fecha de entrega"_s, u"Leverdatum"_s })
            row(header, u"2026-12-12"_s, PROMISED_DATE);
        for (const QString &header : { u"Revised ETD"_s, u"New ETD"_s, u"Rev. ETD"_s, u"Expected Receipt Date"_s,
                                       u"Backorder ETA"_s, u"ETA Date"_s, u"Liefertermin neu"_s })
            row(header, u"2026-12-12"_s, NEW_DATE);
        row(u"Nettowert"_s, u"12.50"_s, ORDER_VALUE);
        row(u"Bedrag"_s, u"12.50"_s, AMOUNT);
        row(u"Reden"_s, u"Supplier is late"_s, REASON);
        row(u"Sell-to Customer Name"_s, u"Alfreds Futterkiste"_s, columns::ACCOUNT_NAME);
    }
    void knowsAHeaderByAnyOfItsNames()
    {
        QFETCH(QString, header);
        QFETCH(QString, value);
        QFETCH(QString, fact);
        SheetTable table = sheet({ u"a|Blank column", u"x|" });
        table.rows[0].cells[0].text = header;
        table.rows[1].cells[0].text = value;
        const Mapping mapping = mapColumns(table, m_knowledge);
        QCOMPARE(mapping.columns.front().fact, fact);
        QVERIFY(mapping.columns.front().reason.contains(header.simplified()));
    }
    void findsTheHeaderBelowTitlesAndGroupHeadings()
    {
        const SheetTable table
            = sheet({ u"NORTHWIND - Exception report", u"As of|2026-11-18", u"", u"Customer|||Dates",
                      u"Acct|Order|Qty short|Promised|New", u"ALFKI|10643|4|2026-11-20|2026-12-01" });
        const Mapping mapping = mapColumns(table, m_knowledge);
        QCOMPARE(mapping.headerRow, 5);
        QCOMPARE(facts(mapping), u"account order quantity promised_date new_date"_s);
        QVERIFY(mapping.columns.back().reason.contains(u"under 'Dates'"_s));
    }
    void tellsTwoColumnsOfOneNameApartByTheirHeadings()
    {
        const SheetTable table
            = sheet({ u"Customer|Ordered||Short|", u"Acct|Qty|Date|Qty|Reason", u"ALFKI|12|2026-10-01|4|late" });
        const Mapping mapping = mapColumns(table, m_knowledge);
        QCOMPARE(mapping.headerRow, 2);
        QCOMPARE(facts(mapping), u"account ordered_quantity order_date quantity reason"_s);
    }
    void keepsAColumnThatNobodyKnowsUnderItsOwnName()
    {
        const SheetTable table = sheet({ u"Account|Order|Days late|Sales Rep.|Order", u"ALFKI|10643|3|Ann|again" });
        const Mapping mapping = mapColumns(table, m_knowledge);
        QCOMPARE(facts(mapping), u"account order days_late sales_rep order_2"_s);
        QVERIFY(mapping.columns[2].own);
        QVERIFY(!mapping.columns[0].own);
    }
    void knowsAColumnByWhatIsInIt()
    {
        const SheetTable table = sheet(
            { u"Xa|Xb|Xc|Xd|Promised", u"ALFKI|10643|DISC|open|2026-12-01", u"BERGS|10278|DELAY|closed|2026-12-02" });
        const Mapping mapping = mapColumns(table, m_knowledge);
        QCOMPARE(facts(mapping), u"account order type state promised_date"_s);
        QVERIFY(mapping.columns[0].reason.contains(u"ids of known accounts"_s));
    }
    void readsAFileWithoutAHeader()
    {
        const SheetTable table = sheet({ u"ALFKI|10643|DISC|4", u"BERGS|10278|DELAY|7" });
        const Mapping mapping = mapColumns(table, m_knowledge);
        QCOMPARE(mapping.headerRow, 0);
        QCOMPARE(mapping.columns[0].fact, u"account"_s);
        QCOMPARE(mapping.columns[1].fact, u"order"_s);
        QCOMPARE(mapping.columns[2].fact, u"type"_s);
    }
    void leavesOutAColumnThatOnlyCountsTheRows()
    {
        const SheetTable table
            = sheet({ u"#|Account|Order|Type", u"1|ALFKI|1|DISC", u"2|ALFKI|2|DISC", u"3|ALFKI|3|DISC" });
        const Mapping mapping = mapColumns(table, m_knowledge);
        QCOMPARE(facts(mapping), u"- account order type"_s);
    }
    void choosesTheSheetWithTheMostKnownColumns()
    {
        std::vector<SheetTable> tables {
            sheet({ u"Code|Meaning", u"B/O|Back-order" }, u"Codes"_s),
            sheet({ u"Account|Order|Type|Promised", u"ALFKI|10643|B/O|2026-12-01" }, u"Lines"_s),
            sheet({ u"Account|Order|Type|Promised|New date", u"ALFKI|10643|B/O|2026-12-01|" }, u"Old"_s)
        };
        tables[2].hidden = true;
        const auto chosen = chooseTable(tables, m_knowledge);
        QVERIFY(chosen);
        QCOMPARE(*chosen, size_t(1));
        QCOMPARE(codesExplained(tables, 1).at(u"B/O"_s), u"Back-order"_s);
    }
    void saysThatAFileHasNoColumnsItKnows()
    {
        const auto chosen = chooseTable({ sheet({ u"Dear all|", u"see you|tomorrow" }) }, m_knowledge);
        QVERIFY(!chosen);
        QVERIFY(chosen.error().says.startsWith(u"No row of 'report.csv' looks like a header"_s));
    }

    void takesTheOrderOfADateFromTheWholeColumn_data()
    {
        QTest::addColumn<QString>("last");
        QTest::addColumn<int>("order");
        QTest::newRow("a day over twelve in front") << u"13/01/2026"_s << static_cast<int>(DateOrder::DayFirst);
        QTest::newRow("a day over twelve behind") << u"01/13/2026"_s << static_cast<int>(DateOrder::MonthFirst);
    }
    void takesTheOrderOfADateFromTheWholeColumn()
    {
        QFETCH(QString, last);
        QFETCH(int, order);
        SheetTable table
            = sheet({ u"Account|Order|Promised", u"ALFKI|1|03/04/2026", u"ALFKI|2|05/06/2026", u"ALFKI|3|x" });
        table.rows.back().cells[2].text = last;
        const Mapping mapping = mapColumns(table, m_knowledge);
        QCOMPARE(static_cast<int>(orderOf(mapping, factnames::PROMISED_DATE)), order);
    }
    void takesTheOrderFromAnotherColumn()
    {
        const Mapping mapping
            = mapColumns(sheet({ u"Account|Order date|Promised", u"ALFKI|25/10/2026|03/12/2026" }), m_knowledge);
        QCOMPARE(orderOf(mapping, factnames::PROMISED_DATE), DateOrder::DayFirst);
        QVERIFY(mapping.find(factnames::PROMISED_DATE)->reason.contains(u"As in the column 'Order date'"_s));
    }
    void takesTheOrderThatMakesSense()
    {
        // With the month first the order would be of 5 December, after today.
        const Mapping future = mapColumns(sheet({ u"Account|Order date", u"ALFKI|12/05/2026" }), m_knowledge);
        QCOMPARE(orderOf(future, factnames::ORDER_DATE), DateOrder::DayFirst);
    }
    void asksWhereALineMayHaveBeenBroughtForward()
    {
        // With the day first the new date is before the promised one: that happens, and proves nothing.
        const Mapping mapping
            = mapColumns(sheet({ u"Account|Promised|New date", u"ALFKI|12/05/2026|11/12/2026" }), m_knowledge);
        QCOMPARE(orderOf(mapping, factnames::NEW_DATE), DateOrder::Unknown);
        QCOMPARE(mapping.questions.front().about, MappingQuestion::About::DateOrder);
    }
    void findsTheYearInFrontOfShortDates_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("order");
        QTest::newRow("only so they lie near today") << u"26-11-24"_s << u"26-12-05"_s << u"year"_s;
        QTest::newRow("days that can be no years of today") << u"24-11-26"_s << u"05-12-26"_s << u"day"_s;
        QTest::newRow("days that can be years as well") << u"27-11-26"_s << u"26-11-27"_s << u"ask"_s;
        QTest::newRow("one that settles it") << u"27-11-26"_s << u"03-12-26"_s << u"day"_s;
    }
    void findsTheYearInFrontOfShortDates()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(QString, order);
        SheetTable table = sheet({ u"Account|Type|Order|Promised", u"ALFKI|B/O|1|a", u"ALFKI|B/O|2|b" });
        table.rows[1].cells[3].text = first;
        table.rows[2].cells[3].text = second;
        const Mapping mapping = mapColumns(table, m_knowledge);
        const DateOrder found = orderOf(mapping, factnames::PROMISED_DATE);
        if (order == u"ask") {
            QCOMPARE(mapping.questions.front().options.last(), u"year first"_s);
            QCOMPARE(found, DateOrder::Unknown);
        } else {
            QVERIFY(found == (order == u"year" ? DateOrder::YearFirst : DateOrder::DayFirst));
        }
    }
    void takesPointsForDayFirst()
    {
        const Mapping mapping = mapColumns(sheet({ u"Account|Promised", u"ALFKI|03.04.2026" }), m_knowledge);
        QCOMPARE(orderOf(mapping, factnames::PROMISED_DATE), DateOrder::DayFirst);
        QVERIFY(mapping.questions.empty() || mapping.questions.front().about != MappingQuestion::About::DateOrder);
    }
    void asksWhereNothingTellsTheOrder()
    {
        const SheetTable table = sheet({ u"Account|Type|Order|Promised", u"ALFKI|B/O|10643|11/12/2026" });
        const Mapping mapping = mapColumns(table, m_knowledge);
        QCOMPARE(mapping.questions.size(), size_t(1));
        QCOMPARE(
            mapping.questions.front().says,
            u"'11/12/2026' can be 11 December 2026 or 12 November 2026. Which comes first in the dates of this file?"_s);
        const StagedRecords unanswered = applyMapping(table, mapping, m_knowledge);
        QVERIFY(unanswered.records.empty());
        QCOMPARE(unanswered.rejected.size(), size_t(1));
        const Mapping sure = answered(mapping, mapping.questions.front(), u"month first"_s);
        QVERIFY(sure.questions.empty());
        const StagedRecords staged = applyMapping(table, sure, m_knowledge);
        QCOMPARE(*staged.records.front().value<QDate>(factnames::PROMISED_DATE), QDate(2026, 11, 12));
    }
    void rejectsWhatIsOpenInAColumnOfBothOrders()
    {
        const SheetTable table = sheet({ u"Account|Type|Order|Promised", u"ALFKI|B/O|1|13/01/2027",
                                         u"ALFKI|B/O|2|01/14/2027", u"ALFKI|B/O|3|02/03/2027" });
        const StagedRecords staged = applyMapping(table, mapColumns(table, m_knowledge), m_knowledge);
        QCOMPARE(staged.records.size(), size_t(2));
        QCOMPARE(staged.rejected.size(), size_t(1));
        QCOMPARE(staged.rejected.front().row, 4);
        const Mapping mapping = mapColumns(table, m_knowledge);
        QCOMPARE(mapping.questions.size(), size_t(1));
        const Mapping sure = answered(mapping, mapping.questions.front(), u"day first"_s);
        const StagedRecords settled = applyMapping(table, sure, m_knowledge);
        QCOMPARE(settled.records.size(), size_t(2));
        QCOMPARE(settled.rejected.front().row, 3);
    }
    void readsDayNumbersInAColumnOfDates()
    {
        const SheetTable table = sheet({ u"Account|Type|Order|Promised", u"ALFKI|B/O|1|46344" });
        const StagedRecords staged = applyMapping(table, mapColumns(table, m_knowledge), m_knowledge);
        QCOMPARE(*staged.records.at(0).value<QDate>(factnames::PROMISED_DATE), QDate(2026, 11, 18));
    }

    void takesTheDecimalMarkFromTheWholeColumn()
    {
        const SheetTable comma = sheet({ u"Account|Type|Order|Qty short", u"ALFKI|B/O|1|1.500", u"ALFKI|B/O|2|2,5" });
        StagedRecords staged = applyMapping(comma, mapColumns(comma, m_knowledge), m_knowledge);
        QCOMPARE(*staged.records.at(0).value<Quantity>(factnames::QUANTITY), Quantity::of(1500));
        const SheetTable point = sheet({ u"Account|Type|Order|Qty short", u"ALFKI|B/O|1|1.500", u"ALFKI|B/O|2|2.5" });
        staged = applyMapping(point, mapColumns(point, m_knowledge), m_knowledge);
        QCOMPARE(*staged.records.at(0).value<Quantity>(factnames::QUANTITY), (Quantity { 1500, {} }));
    }
    void takesTheDecimalMarkFromAnotherColumn()
    {
        const SheetTable table = sheet({ u"Account|Type|Order|Qty short|Order total", u"ALFKI|B/O|1|1.500|12,50" });
        const StagedRecords staged = applyMapping(table, mapColumns(table, m_knowledge), m_knowledge);
        QCOMPARE(*staged.records.at(0).value<Quantity>(factnames::QUANTITY), Quantity::of(1500));
    }
    void asksForTheDecimalMarkWhereNothingTells()
    {
        const SheetTable table = sheet({ u"Account|Type|Order|Qty short", u"ALFKI|B/O|1|1,500" });
        const Mapping mapping = mapColumns(table, m_knowledge);
        QCOMPARE(mapping.questions.size(), size_t(1));
        QCOMPARE(mapping.questions.front().about, MappingQuestion::About::DecimalMark);
        QCOMPARE(applyMapping(table, mapping, m_knowledge).rejected.size(), size_t(1));
        const StagedRecords staged
            = applyMapping(table, answered(mapping, mapping.questions.front(), u"point"_s), m_knowledge);
        QCOMPARE(*staged.records.at(0).value<Quantity>(factnames::QUANTITY), Quantity::of(1500));
    }
    void asksForTheMarkOfMoneyThatIsNotGroupedAsItsCurrencyIs_data()
    {
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QString>("header");
        QTest::addColumn<bool>("asks");
        QTest::newRow("dollars with a comma are thousands") << u"1,500"_s << u"Order total"_s << false;
        QTest::newRow("dollars with a point may be either") << u"1.500"_s << u"Order total"_s << true;
        QTest::newRow("euros with a point are thousands") << u"1.500"_s << u"Order total EUR"_s << false;
        QTest::newRow("euros with a comma may be either") << u"1,500"_s << u"Order total EUR"_s << true;
        QTest::newRow("francs are written both ways") << u"1,500"_s << u"Order total CHF"_s << true;
    }
    void asksForTheMarkOfMoneyThatIsNotGroupedAsItsCurrencyIs()
    {
        QFETCH(QString, amount);
        QFETCH(QString, header);
        QFETCH(bool, asks);
        SheetTable table = sheet({ u"Account|Type|Order|x", u"ALFKI|B/O|1|x" });
        table.rows[0].cells[3].text = header;
        table.rows[1].cells[3].text = amount;
        const Mapping mapping = mapColumns(table, m_knowledge);
        QCOMPARE(mapping.questions.empty(), !asks);
        QCOMPARE(mapping.find(factnames::ORDER_VALUE)->reason.contains(u"groups thousands"), !asks);
        QCOMPARE(applyMapping(table, mapping, m_knowledge).rejected.empty(), !asks);
    }
    void doesNotAskForTheMarkOfMoneyThatIsGroupedAsUsual()
    {
        const SheetTable table = sheet({ u"Account|Type|Order|Order total", u"ALFKI|B/O|1|1,500" });
        const Mapping mapping = mapColumns(table, m_knowledge);
        QVERIFY(mapping.questions.empty());
        QCOMPARE(*applyMapping(table, mapping, m_knowledge).records.at(0).value<Money>(factnames::ORDER_VALUE),
                 (Money { 150000, { u"USD"_s } }));
    }

    void takesTheTypeFromTheTitle_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("type");
        QTest::newRow("its name") << u"Back-order report 18 November"_s << u"back-order"_s;
        QTest::newRow("its plural") << u"OPEN BACKORDERS"_s << u"back-order"_s;
        QTest::newRow("another one") << u"Delivery delays by carrier"_s << u"delivery-delay"_s;
        QTest::newRow("none") << u"Morning report"_s << QString();
        QTest::newRow("two of them") << u"Back-orders and delivery delays"_s << QString();
        QTest::newRow("two of them in other words") << u"Late deliveries and back-orders"_s << QString();
        QTest::newRow("words of a status alone") << u"Orders shipped 18 November"_s << u"order-shipped"_s;
        QTest::newRow("when the list arrived") << u"Exception list received 2026-11-18 from ERP01"_s << QString();
        QTest::newRow("to whom it goes") << u"Sent to: customer service"_s << QString();
        QTest::newRow("what to do with it") << u"Reminder: work through by noon"_s << QString();
        QTest::newRow("what it does not list") << u"No back-orders today"_s << QString();
    }
    void takesTheTypeFromTheTitle()
    {
        QFETCH(QString, title);
        QFETCH(QString, type);
        SheetTable table = sheet({ u"x", u"Account|Order|Promised", u"ALFKI|10643|2026-12-01" });
        table.rows[0].cells[0].text = title;
        const Mapping mapping = mapColumns(table, m_knowledge);
        QCOMPARE(mapping.type.value(), type);
        const bool asks = std::ranges::any_of(mapping.questions, [](const MappingQuestion &question) {
            return question.about == MappingQuestion::About::Type;
        });
        QCOMPARE(asks, type.isEmpty());
    }
    void takesTheTypeFromTheNameOfTheFile()
    {
        const Mapping mapping = mapColumns(
            sheet({ u"Account|Order|Promised", u"ALFKI|10643|2026-12-01" }, u"backorders-2026-11-18"_s), m_knowledge);
        QCOMPARE(mapping.type, TypeId(u"back-order"_s));
        QVERIFY(mapping.typeReason.contains(u"backorders-2026-11-18"_s));
    }
    void takesNoTypeFromAColumnThatOnlyStandsBeside_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("type");
        QTest::newRow("a date of shipment") << u"Shipped date"_s << QString();
        QTest::newRow("a column of deliveries") << u"Delivered"_s << QString();
        QTest::newRow("what the quantity counts") << u"Qty on back-order"_s << u"back-order"_s;
    }
    void takesNoTypeFromAColumnThatOnlyStandsBeside()
    {
        QFETCH(QString, header);
        QFETCH(QString, type);
        SheetTable table = sheet({ u"Account|Order|Promised|x", u"ALFKI|10643|2026-12-01|" });
        table.rows[0].cells[3].text = header;
        table.rows[1].cells[3].text = type.isEmpty() ? u"2026-11-17"_s : u"4"_s;
        QCOMPARE(mapColumns(table, m_knowledge).type.value(), type);
    }
    void doesNotRememberWhatOnlyATitleSaid()
    {
        const SheetTable first = sheet({ u"Back-orders", u"Account|Order|Promised", u"ALFKI|10643|2026-12-01" });
        const ImportProfile profile = profileOf(u"p"_s, first, mapColumns(first, m_knowledge));
        QVERIFY(profile.type.isNull());
        const SheetTable second = sheet({ u"Delivery delays", u"Account|Order|Promised", u"BERGS|10278|2026-12-01" });
        QCOMPARE(mapColumns(second, m_knowledge, profile).type, TypeId(u"delivery-delay"_s));
    }
    void readsAFileASecondTimeAsTheFirst_data()
    {
        QTest::addColumn<QStringList>("rows");
        QTest::newRow("two columns of one name") << QStringList { u"Type|Acct|Order|Item|Qty|Qty|Comment|Comments"_s,
                                                                  u"B/O|ALFKI|1|Chai|3|24|first|second"_s };
        QTest::newRow("told apart by the headings above")
            << QStringList { u"||||Promised|New"_s, u"Type|Acct|Order|Item|Date|Date"_s,
                             u"B/O|ALFKI|1|Chai|2026-11-24|2026-12-01"_s };
        QTest::newRow("a product with a figure")
            << QStringList { u"Type|Acct|Order|Product|Qty"_s, u"B/O|ALFKI|1|Bolt 12|3"_s };
        QTest::newRow("a column without a header")
            << QStringList { u"Type|Acct|Order|Item||Qty"_s, u"B/O|ALFKI|1|Chai|x|3"_s };
    }
    void readsAFileASecondTimeAsTheFirst()
    {
        QFETCH(QStringList, rows);
        SheetTable table;
        table.name = u"report"_s;
        int number = 0;
        for (const QString &row : rows) {
            table.rows.push_back({ ++number, {}, false });
            for (const QString &text : row.split(u'|'))
                table.rows.back().cells.push_back({ text, CellKind::Text, {}, false, 1 });
        }
        const Mapping first = mapColumns(table, m_knowledge);
        const auto profile = profileFor(table, { profileOf(u"p"_s, table, first) });
        QVERIFY(profile);
        const Mapping second = mapColumns(table, m_knowledge, profile);
        QCOMPARE(facts(second), facts(first));
        QCOMPARE(applyMapping(table, second, m_knowledge).records, applyMapping(table, first, m_knowledge).records);
    }
    void takesWordsInBracketsForPartOfTheName_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("fact");
        using namespace factnames;
        const auto row = [](const QString &header, const QString &value, QStringView fact) {
            QTest::newRow(qPrintable(header)) << header << value << fact.toString();
        };
        row(u"Due Date (new)"_s, u"2026-12-01"_s, NEW_DATE);
        row(u"Due Date (old)"_s, u"2026-12-01"_s, PROMISED_DATE);
        row(u"Ship Date (orig)"_s, u"2026-12-01"_s, PROMISED_DATE);
        row(u"Ship Date [new]"_s, u"2026-12-01"_s, NEW_DATE);
        row(u"Delivery Date (promised)"_s, u"2026-12-01"_s, PROMISED_DATE);
        row(u"Delivery Date (actual)"_s, u"2026-12-01"_s, DELIVERED_DATE);
        row(u"Qty (b/o)"_s, u"9"_s, QUANTITY);
        row(u"Qty (shipped)"_s, u"9"_s, u"qty_shipped");
        row(u"Qty (pcs)"_s, u"9"_s, QUANTITY);
        row(u"Order No (SAP)"_s, u"9"_s, ORDER);
        row(u"Order total (EUR)"_s, u"9,50"_s, ORDER_VALUE);
    }
    void takesWordsInBracketsForPartOfTheName()
    {
        QFETCH(QString, header);
        QFETCH(QString, value);
        QFETCH(QString, fact);
        SheetTable table = sheet({ u"a|Account|Reason", u"x|ALFKI|late" });
        table.rows[0].cells[0].text = header;
        table.rows[1].cells[0].text = value;
        QCOMPARE(mapColumns(table, m_knowledge).columns.front().fact, fact);
    }
    void knowsAWideExportByAFewOfItsColumns()
    {
        const Mapping mapping = mapColumns(
            sheet({ u"Type|Acct|Order|Item|Qty|Plant|Div|Ref 1|Ref 2|Addr|User|Planner|ABC|MRP|Route|Incoterm|Pay|Vol|"
                    u"Batch|Wave|Dock|Slot|Zone",
                    u"B/O|ALFKI|1|Chai|3|x|x|x|x|x|x|x|x|x|x|x|x|x|x|x|x|x|x" }),
            m_knowledge);
        QCOMPARE(mapping.headerRow, 1);
        QVERIFY(mapping.find(factnames::QUANTITY));
    }
    void takesTheStatusOfAMilestoneForNews()
    {
        const SheetTable table
            = sheet({ u"Type|Account|Milestone|Status|Due At", u"Milestone|ALFKI|Design freeze|done|2026-12-01",
                      u"Milestone|BERGS|Pilot|in progress|2026-12-01" });
        const StagedRecords staged = applyMapping(table, mapColumns(table, m_knowledge), m_knowledge);
        QCOMPARE(staged.records.size(), size_t(2));
        QCOMPARE(staged.records[0].text(factnames::STATUS), u"done"_s);
    }
    void takesAColumnOfTextForNoLetterOfACustomer()
    {
        const Mapping mapping = mapColumns(
            sheet({ u"Art|Kunde|Auftrag|Text", u"B/O|ALFKI|1|our lawyer is checking the contract" }), m_knowledge);
        QVERIFY(!mapping.find(factnames::INBOUND_TEXT));
        QVERIFY(!mapping.find(factnames::REASON));
    }
    void remembersWhatAPersonConfirmed()
    {
        const SheetTable table = sheet({ u"Account|Ref|Promised|Junk", u"ALFKI|10643|11/12/2026|x" });
        Mapping mapping = mapColumns(table, m_knowledge);
        for (MappedColumn &column : mapping.columns) {
            if (column.header == u"Junk")
                column.fact.clear();
            column.dialect.dateOrder = DateOrder::MonthFirst;
        }
        mapping.type = TypeId(u"back-order"_s);
        mapping.typeIsFromAPerson = true;
        const ImportProfile profile = profileOf(u"Morning report"_s, table, mapping);
        const auto back = profileFromJson(profileToJson(profile));
        QVERIFY(back);
        QCOMPARE(*back, profile);
        const SheetTable next = sheet({ u"Title", u"Account|Ref|Promised|Junk", u"BERGS|10278|10/12/2026|y" });
        const auto found = profileFor(next, { *back });
        QVERIFY(found);
        const Mapping again = mapColumns(next, m_knowledge, found);
        QCOMPARE(again.profile, u"Morning report"_s);
        QCOMPARE(again.headerRow, 2);
        QVERIFY(again.columns.back().fact.isEmpty());
        QCOMPARE(again.type, TypeId(u"back-order"_s));
        QCOMPARE(orderOf(again, factnames::PROMISED_DATE), DateOrder::MonthFirst);
        QVERIFY(!profileFor(sheet({ u"Account|Other|Promised", u"ALFKI|1|2" }), { *back }));
    }
    void refusesAProfileThatIsNone()
    {
        QVERIFY(!profileFromJson({}));
        QVERIFY(!profileFromJson({ { u"name"_s, u"x"_s }, { u"signature"_s, u"y"_s }, { u"kind"_s, u"z"_s } }));
    }
    void foldsWhatPeopleVary()
    {
        QCOMPARE(folded(u"Bólido  Comidas, S.A."), u"bolido comidas s a"_s);
        QCOMPARE(folded(u"Jack’s Straße"), u"jacks strasse"_s);
        QCOMPARE(headerKey(u"Cust. IDs"), u"customer id"_s);
        QCOMPARE(factNameOf(u"Days late (working)"), u"days_late_working"_s);
        QCOMPARE(factNameOf(u"2026 target"), u"column_2026_target"_s);
    }
    void countsTheEditsBetweenTwoWords()
    {
        QCOMPARE(editsBetween(u"ALFKI", u"ALFIK", 2), 1);
        QCOMPARE(editsBetween(u"kitten", u"sitting", 5), 3);
        QCOMPARE(editsBetween(u"kitten", u"sitting", 2), 3);
        QCOMPARE(editsBetween(u"", u"ab", 3), 2);
    }
};

COUNTERSIGN_TEST(MappingTest)

} // namespace countersign

#include "mapping_test.moc"
