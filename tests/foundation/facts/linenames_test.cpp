// SPDX-License-Identifier: GPL-3.0-or-later
#include "factbuilders.h"

namespace countersign {

using namespace testing;

namespace {
Record line(const QString &product, int quantity, int ordered, const QDate &now, const QString &carrier = {})
{
    std::vector<NamedFact> facts { { u"order"_s, text(u"20771"_s) },          { u"product"_s, text(product) },
                                   { u"quantity"_s, count(quantity) },        { u"ordered_quantity"_s, count(ordered) },
                                   { u"promised_date"_s, day(2026, 11, 24) }, { u"new_date"_s, now } };
    if (!carrier.isEmpty())
        facts.push_back({ u"carrier"_s, text(carrier) });
    return recordOf(std::move(facts));
}

std::vector<Record> lamps()
{
    return { line(u"Reading Lamp"_s, 15, 40, QDate(2026, 12, 1)), line(u"Floor Lamp"_s, 6, 30, QDate(2026, 12, 8)) };
}

Record parcel(const QString &order, const QDate &now, const QString &carrier)
{
    return recordOf({ { u"order"_s, text(order) }, { u"new_date"_s, now }, { u"carrier"_s, text(carrier) } });
}
} // namespace

/// Lines of a folded letter under names that are not theirs.
class LineNamesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsWhoseLineItIs_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("findings");
        const auto row = [](const char *name, const QString &body, const QString &findings = {}) {
            QTest::newRow(name) << body << findings;
        };
        const QString swapped = u"swapped error [%1] -> [%2] #%3\nswapped error [%2] -> [%1] #%4"_s;
        row("a true list",
            u"- Reading Lamp: 15 of 40, new date 1 December\n- Floor Lamp: 6 of 30, new date 8 December"_s);
        row("a true list in another order",
            u"- Floor Lamp: 6 of 30, new date 8 December\n- Reading Lamp: 15 of 40, new date 1 December"_s);
        row("names in each other's place",
            u"- Floor Lamp: 15 of 40, new date 1 December\n- Reading Lamp: 6 of 30, new date 8 December"_s,
            swapped.arg(u"Floor Lamp"_s, u"Reading Lamp"_s, u"0"_s, u"1"_s));
        row("in paragraphs",
            u"Of the 40 pieces of Floor Lamp, 15 are late. Their new date is 1 December.\n\n"
            "Of the 30 pieces of Reading Lamp, six are late. Their new date is 8 December."_s,
            swapped.arg(u"Floor Lamp"_s, u"Reading Lamp"_s, u"0"_s, u"1"_s));
        row("under headings of their own",
            u"Floor Lamp\n  Affected: 15 of 40\n  New date: 1 December\n\nReading Lamp\n  Affected: 6 of 30\n"
            "  New date: 8 December"_s,
            swapped.arg(u"Floor Lamp"_s, u"Reading Lamp"_s, u"0"_s, u"1"_s));
        row("a name twice", u"15 of 40 Reading Lamp: 1 December\n6 of 30 Reading Lamp: 8 December"_s,
            u"product-mismatch error [Reading Lamp] -> [Floor Lamp] #1"_s);
        row("a name twice, the first wrong", u"15 of 40 Floor Lamp: 1 December\n6 of 30 Floor Lamp: 8 December"_s,
            u"product-mismatch error [Floor Lamp] -> [Reading Lamp] #0"_s);
        row("one number wrong",
            u"- Reading Lamp: 6 of 40, new date 1 December\n- Floor Lamp: 6 of 30, new date 8 December"_s,
            u"quantity-mismatch error [6] -> [15] #0"_s);
        row("one number in each other's place",
            u"- Reading Lamp: 6 short, new date 1 December\n- Floor Lamp: 15 short, new date 8 December"_s,
            u"quantity-mismatch error [6] -> [15] #0\nquantity-mismatch error [15] -> [6] #1"_s);
        row("several sentences about one",
            u"Reading Lamp: 15 of 40, new date 1 December. Reading Lamp sells well.\n"
            "Floor Lamp: 6 of 30, new date 8 December."_s);
        row("another's product in a list", u"- 15 x Evening Tea\n- 6 x Floor Lamp"_s,
            u"product-mismatch error [Evening Tea] -> [Reading Lamp] #0"_s);
        row("another's product at the head of an item",
            u"1. Reading Lamp: 15 pieces have loose plugs.\n2. Evening Tea: six pieces have dents."_s,
            u"product-mismatch error [Evening Tea] -> [Floor Lamp] #1"_s);
        row("long lines of one make",
            u"Reading Lamp (15): new date 1 December, with Federal Shipping\n"
            "Floor Lamp (6): new date 8 December, with Federal Shipping"_s);
        row("both in one sentence", u"Reading Lamp and Floor Lamp will not ship on 24 November."_s);
    }
    void tellsWhoseLineItIs()
    {
        QFETCH(QString, body);
        QFETCH(QString, findings);
        QCOMPARE(inWords(judged(caseOf(lamps(), body))), findings);
    }

    void knowsAnOrderAtTheHeadOfALine()
    {
        const std::vector<Record> parcels { parcel(u"20771"_s, QDate(2026, 12, 1), u"DHL Freight"_s),
                                            parcel(u"20772"_s, QDate(2026, 12, 8), u"Speedy Express"_s) };
        QCOMPARE(
            inWords(judged(caseOf(parcels, u"20771: 1 December, DHL Freight\n31555: 8 December, Speedy Express"_s))),
            u"order-mismatch error [31555] -> [20772] #1"_s);
        QCOMPARE(inWords(judged(caseOf(parcels, {}, u"Your orders 20771 and QX-6091: on their way"_s))),
                 u"order-mismatch error [QX-6091] -> [20772] #1"_s);
    }

    void tellsWhoseOrderItIs()
    {
        const std::vector<Record> parcels { parcel(u"20771"_s, QDate(2026, 12, 1), u"DHL Freight"_s),
                                            parcel(u"20772"_s, QDate(2026, 12, 8), u"Speedy Express"_s) };
        const QString body = u"Order %1 should reach you on 1 December with DHL Freight.\nOrder %2 should reach you on "
                             "8 December with Speedy Express."_s;
        QCOMPARE(inWords(judged(caseOf(parcels, body.arg(u"20771"_s, u"20772"_s)))), QString());
        QCOMPARE(inWords(judged(caseOf(parcels, body.arg(u"20772"_s, u"20771"_s)))),
                 u"swapped error [20772] -> [20771] #0\nswapped error [20771] -> [20772] #1"_s);
    }

    void wantsEachNameInAList_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("findings");
        QTest::newRow("true") << u"Order 20771: Reading Lamp and Floor Lamp"_s << QString();
        QTest::newRow("one alone") << u"Order 20771: Reading Lamp and others"_s << QString();
        QTest::newRow("twice") << u"Order 20771: Reading Lamp and Reading Lamp"_s
                               << u"product-mismatch error [Reading Lamp] -> [Floor Lamp] #1"_s;
        QTest::newRow("another beside ours") << u"Order 20771: Evening Tea and Floor Lamp"_s
                                             << u"product-mismatch error [Evening Tea] -> [Reading Lamp] #0"_s;
        QTest::newRow("another behind ours") << u"Order 20771: Reading Lamp and Second Sheet Flannel delayed"_s
                                             << u"product-mismatch error [Second Sheet Flannel] -> [Floor Lamp] #1"_s;
        QTest::newRow("twice, the first wrong") << u"Order 20771: Floor Lamp and Floor Lamp"_s
                                                << u"product-mismatch error [Floor Lamp] -> [Reading Lamp] #0"_s;
    }
    void wantsEachNameInAList()
    {
        QFETCH(QString, subject);
        QFETCH(QString, findings);
        QCOMPARE(inWords(judged(caseOf(lamps(), {}, subject))), findings);
    }

    void knowsWhatADateAndACountBelongTo_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("findings");
        const auto row = [](const QString &sentence, const QString &findings = {}) {
            QTest::newRow(qPrintable(sentence)) << sentence << findings;
        };
        row(u"The new dates are 1 December for the Reading Lamp and 8 December for the Floor Lamp."_s);
        row(u"The new dates are 8 December for the Reading Lamp and 8 December for the Floor Lamp."_s,
            u"date-mismatch error [8 December] -> [1 December] #0"_s);
        row(u"On 1 December we can ship 15 Reading Lamp, and on 8 December 6 Floor Lamp."_s);
        row(u"On 1 December we can ship 15 Reading Lamp, and on 9 December 6 Floor Lamp."_s,
            u"date-mismatch error [9 December] -> [8 December] #1"_s);
        row(u"The new dates of Reading Lamp and Floor Lamp are 1 and 8 December."_s);
        row(u"I can send the 25 Reading Lamp and the 24 Floor Lamp that we have today."_s);
    }
    void knowsWhatADateAndACountBelongTo()
    {
        QFETCH(QString, sentence);
        QFETCH(QString, findings);
        QCOMPARE(inWords(judged(caseOf(lamps(), sentence))), findings);
    }

    void countsItsOwnLines_data()
    {
        QTest::addColumn<QString>("sentence");
        for (const char *sentence :
             { "I am writing about two lamps on your order 20771.", "I am writing about two of your orders.",
               "Both lamps are late.", "Two items on order 20771 are late." })
            QTest::newRow(sentence) << QString::fromUtf8(sentence);
    }
    void countsItsOwnLines()
    {
        QFETCH(QString, sentence);
        QCOMPARE(inWords(judged(caseOf(lamps(), sentence))), QString());
    }
};

COUNTERSIGN_TEST(LineNamesTest)

} // namespace countersign

#include "linenames_test.moc"
