// SPDX-License-Identifier: GPL-3.0-or-later
#include "factbuilders.h"
#include "gate/knownproducts.h"

namespace countersign {

using namespace testing;

namespace {
/// Order 10643, 21 of 40 Copper Elbow 22 mm; the house also sells what is named here.
Case elbows(const QString &body, const QString &subject = {})
{
    Record record = chai();
    for (Fact &each : record.facts) {
        if (each.name == u"product"_s)
            each.value = u"Copper Elbow 22 mm"_s;
    }
    record.facts.push_back({ u"reason"_s, text(u"the Rotterdam depot is flooded"_s), {} });
    Case letter = caseOf({ record }, body, subject);
    letter.products = std::make_shared<const KnownProducts>(QStringList {
        u"Copper Elbow 22 mm"_s, u"Brass Tee 15 mm"_s, u"Pipe Clip"_s, u"Chai"_s, u"Solder Wire 60 %"_s });
    letter.unknownWords = { u"Ventilkappe"_s, u"Rohrschelle"_s, u"verte"_s };
    return letter;
}
} // namespace

/// Another product in the place of the record's, and all that only looks like one.
class OtherProductsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsAnotherProduct_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("findings");
        const QString wrong = u"product-mismatch error [%1] -> [Copper Elbow 22 mm]"_s;
        const auto row = [&](const char *name, const QString &body, const QString &product) {
            QTest::newRow(name) << body << wrong.arg(product);
        };
        row("one that the house sells", u"The Pipe Clip that you asked about ships on 1 December."_s, u"Pipe Clip"_s);
        row("one that the house sells, with its size", u"We are short of Brass Tee 15 mm until 1 December."_s,
            u"Brass Tee 15 mm"_s);
        row("one whose name ends in a sign", u"21 reels of Solder Wire 60 % are on back-order."_s,
            u"Solder Wire 60 %"_s);
        row("behind a unit", u"21 boxes of Garden Hose Green are on back-order."_s, u"Garden Hose Green"_s);
        row("behind a count and before its order", u"The 21 Radiator Valve on your order 10643 are late."_s,
            u"Radiator Valve"_s);
        row("behind a count and before who ordered", u"Of the 40 Radiator Valve that you ordered, 21 are short."_s,
            u"Radiator Valve"_s);
        row("foreign words", u"The Manchon verte on your order 10643 is late."_s, u"Manchon verte"_s);
        row("one foreign word", u"I am writing about the Rohrschelle on your order 10643."_s, u"Rohrschelle"_s);
        row("with a hyphen", u"21 boxes of Self-sealing Washer are on back-order."_s, u"Self-sealing Washer"_s);
        row("in a list", u"Late are:\n1. Radiator Valve, 21 pieces, order 10643: 1 December"_s, u"Radiator Valve"_s);
        row("in a list behind its order", u"Late are:\n- Order 10643, Drain Cover: some are dented"_s,
            u"Drain Cover"_s);
        row("in a list before its count", u"Late are:\n\n- Drain Cover: 21 of 40"_s, u"Drain Cover"_s);
        row("what there is too little of", u"We are short on Drain Cover this week."_s, u"Drain Cover"_s);
        row("called by its order", u"The first is Drain Cover on order 10643."_s, u"Drain Cover"_s);
        row("a number in its midst", u"21 boxes of Sharp Edge 9 Blades are on back-order."_s, u"Sharp Edge 9 Blades"_s);
        row("a number at its end", u"The Brush Head No. 6 on your order 10643 is late."_s, u"Brush Head No. 6"_s);
        row("a fraction at its end", u"The Fine Tip 0.5 on your order 10643 is late."_s, u"Fine Tip 0.5"_s);
        row("a plain word at its head", u"The Second Sheet Flannel on your order 10643 is late."_s,
            u"Second Sheet Flannel"_s);
        row("a quoted part", u"The Desk Lamp \"Quiet Hour\" on your order 10643 is late."_s,
            u"Desk Lamp \"Quiet Hour\""_s);
        row("called behind its order", u"I am writing about order 10643, the Rohrschelle."_s, u"Rohrschelle"_s);
        QTest::newRow("a plain word in its midst is doubtful")
            << u"The Tall Order Cane 2.4 m on your order 10643 is late."_s
            << u"product-mismatch warning [Tall Order Cane 2.4 m] -> [Copper Elbow 22 mm]"_s;
        QTest::newRow("a nearly right name is doubtful")
            << u"21 of your Coper Elbow 22 mm are short."_s
            << u"product-mismatch warning [Coper Elbow 22 mm] -> [Copper Elbow 22 mm]"_s;
    }
    void findsAnotherProduct()
    {
        QFETCH(QString, body);
        QFETCH(QString, findings);
        QCOMPARE(inWords(judged(elbows(body))), findings);
    }

    void findsAnotherProductInASubject_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("findings");
        QTest::newRow("before its order") << u"Radiator Valve on order 10643"_s
                                          << u"product-mismatch error [Radiator Valve] -> [Copper Elbow 22 mm]"_s;
        QTest::newRow("behind its order") << u"Order 10643: Radiator Valve is delayed"_s
                                          << u"product-mismatch error [Radiator Valve] -> [Copper Elbow 22 mm]"_s;
        QTest::newRow("at the head, in trouble")
            << u"Radiator Valve: discontinued"_s
            << u"product-mismatch warning [Radiator Valve] -> [Copper Elbow 22 mm]"_s;
        QTest::newRow("at the head, on its way")
            << u"Radiator Valve arrives on 1 December"_s
            << u"product-mismatch warning [Radiator Valve] -> [Copper Elbow 22 mm]"_s;
        QTest::newRow("a foreign word alone")
            << u"Order 10643: Ventilkappe"_s << u"product-mismatch error [Ventilkappe] -> [Copper Elbow 22 mm]"_s;
    }
    void findsAnotherProductInASubject()
    {
        QFETCH(QString, subject);
        QFETCH(QString, findings);
        QCOMPARE(inWords(judged(elbows({}, subject))), findings);
    }

    void leavesOtherNamesAlone_data()
    {
        QTest::addColumn<QString>("sentence");
        const auto row = [](const QString &sentence) {
            QTest::newRow(qPrintable(sentence)) << sentence;
        };
        row(u"The 21 Copper Elbows on your order 10643 are late."_s);
        row(u"21 boxes of Copper Elbow are on back-order."_s);
        row(u"The elbows on your order 10643 are late."_s);
        row(u"Before Thanksgiving: 21 of them are late."_s);
        row(u"After Easter: the other 19 ship."_s);
        row(u"Our Second Shift packs order 10643."_s);
        row(u"Copper Elbow and Customer Service: how it goes on."_s);
        row(u"Batch Size: 21"_s);
        row(u"Slot 21 of the rack is free."_s);
        row(u"Quick word on order 10643."_s);
        row(u"We're 21 boxes short on order 10643."_s);
        row(u"All of the December deliveries are late."_s);
        row(u"Half of Europe waits for 21 of them."_s);
        row(u"Part of the Rotterdam depot is flooded."_s);
        row(u"The Port of Hamburg is closed."_s);
        row(u"The Rotterdam depot is late with your order 10643."_s);
        row(u"The Certificate of Origin for order 10643 follows."_s);
        row(u"Our Customer Service on order 10643: 206 555 0104."_s);
        row(u"Maria Anders on your order 10643 asked for this."_s);
        row(u"Laura Callahan is on order 10643 now."_s);
        row(u"Northwind Traders has your order 10643."_s);
        row(u"Alfreds Futterkiste on order 10643: 21 are late."_s);
        row(u"Delivery on order 10643 is late."_s);
        row(u"Some of you may know this."_s);
        row(u"Back-order on order 10643"_s);
        row(u"Transport is delayed."_s);
        row(u"A service is delayed, and pipe clips are none of it."_s);
        row(u"Affected Quantity: 21\nOrder Number: 10643\nNew Date: 1 December"_s);
        row(u"We have 21 of them on Tuesday's truck."_s);
        row(u"Please tell us, by the Christmas break, what you prefer."_s);
    }
    void leavesOtherNamesAlone()
    {
        QFETCH(QString, sentence);
        QCOMPARE(inWords(judged(elbows(sentence))), QString());
    }

    void leavesSubjectsAlone_data()
    {
        QTest::addColumn<QString>("subject");
        for (const char *subject :
             { "Order 10643: Revised Delivery Date", "Order 10643: Action Required", "Important Update on Order 10643",
               "Your Order 10643 Is Delayed", "Order 10643: Copper Elbow", "Back-order Notice: Order 10643",
               "Order 10643: New Date for the Copper Elbow", "RE: Order 10643", "Notice of Delay, order 10643",
               "Partial Shipment on order 10643", "Update: your order 10643", "Northwind Traders: order 10643",
               "DO NOT USE: Copper Elbow, order 10643" })
            QTest::newRow(subject) << QString::fromUtf8(subject);
    }
    void leavesSubjectsAlone()
    {
        QFETCH(QString, subject);
        QCOMPARE(inWords(judged(elbows({}, subject))), QString());
    }

    void namesTheProductOfTheLine()
    {
        Record first = chai();
        Record second = recordOf({ { u"order"_s, text(u"10701"_s) },
                                   { u"product"_s, text(u"Pipe Clip"_s) },
                                   { u"quantity"_s, count(7) },
                                   { u"promised_date"_s, day(2026, 12, 2) },
                                   { u"new_date"_s, day(2026, 12, 9) } });
        const FactJudgement judgement = judged(
            caseOf({ first, second },
                   u"Two lines are late:\n- Chai, 21 of 40, order 10643: 1 December\n- Radiator Valve, 7 boxes, "
                   u"order 10701: 9 December"_s));
        QCOMPARE(inWords(judgement), u"product-mismatch error [Radiator Valve] -> [Pipe Clip] #1"_s);
    }
};

COUNTERSIGN_TEST(OtherProductsTest)

} // namespace countersign

#include "otherproducts_test.moc"
