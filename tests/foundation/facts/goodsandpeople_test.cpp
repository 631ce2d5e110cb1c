// SPDX-License-Identifier: GPL-3.0-or-later
#include "factbuilders.h"

namespace countersign {

using namespace testing;

namespace {
/// Order 10643, 12 of 40 of a product, promised for 24 November 2026, now 1 December 2026.
Record lineOf(const QString &product)
{
    return recordOf({ { u"order"_s, text(u"10643"_s) },
                      { u"product"_s, text(product) },
                      { u"quantity"_s, count(12) },
                      { u"ordered_quantity"_s, count(40) },
                      { u"promised_date"_s, day(2026, 11, 24) },
                      { u"new_date"_s, day(2026, 12, 1) },
                      { u"pallets"_s, text(u"14"_s) },
                      { u"customs_slot"_s, text(u"2026-11-30"_s) } });
}

const QStringList REQUIRED { u"order"_s, u"product"_s, u"quantity"_s };

Record bill(qint64 billed, qint64 right, const QString &currency)
{
    return recordOf(
        { { u"billed_amount"_s, money(billed, currency) }, { u"correct_amount"_s, money(right, currency) } },
        u"billing-discrepancy"_s);
}
} // namespace

/// Products with sizes and signs, counts of what is well, numbers of nothing, and who is named.
class GoodsAndPeopleTest : public QObject {
    Q_OBJECT
    static void row(const char *name, const QString &product, const QString &sentence, const QString &findings = {})
    {
        QTest::newRow(name) << product << sentence << findings;
    }
    static void judge(const QStringList &required = {})
    {
        QFETCH(QString, product);
        QFETCH(QString, sentence);
        QFETCH(QString, findings);
        const FactJudgement judgement = judged(caseOf({ lineOf(product) }, sentence), foundationOf(required));
        QCOMPARE(inWords(judgement), findings);
        for (const Finding &finding : judgement.findings)
            QCOMPARE(sentence.mid(finding.start, finding.length), finding.text);
    }
    static void addColumns()
    {
        QTest::addColumn<QString>("product");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("findings");
    }

private Q_SLOTS:
    void knowsAProductByItsSizeAndColour_data()
    {
        addColumns();
        row("brackets in the name", u"Nitrile Gloves L (blue)"_s,
            u"12 of 40 Nitrile Gloves L (blue) on order 10643."_s);
        row("inches in the name", u"Label 4\" x 6\""_s, u"12 of 40 Label 4\" x 6\" on order 10643."_s);
        row("a hash in the name", u"Ink #305"_s, u"12 of 40 Ink #305 on order 10643."_s);
        row("a plural before the size", u"Kraft Mailer Box, 300 x 200"_s,
            u"12 of 40 Kraft Mailer Boxes, 300 x 200 on order 10643."_s);
        row("a size in brackets", u"Kraft Mailer Box, 300 x 200"_s,
            u"12 of 40 Kraft Mailer Boxes (300 × 200) on order 10643."_s);
        row("without its last word", u"Nitrile Gloves L (blue)"_s, u"12 of 40 Nitrile Gloves L on order 10643."_s);
        row("without its size", u"Gel Ice Pack 500 g"_s, u"12 of 40 Gel Ice Packs on order 10643."_s);
        row("its size in another unit", u"Gel Ice Pack 500 g"_s, u"12 of 40 Gel Ice Pack 0.5 kg on order 10643."_s);
        row("another weight", u"Gel Ice Pack 500 g"_s, u"12 of 40 Gel Ice Pack 250 g on order 10643."_s,
            u"product-mismatch error [Gel Ice Pack 250 g] -> [Gel Ice Pack 500 g]"_s);
        row("another length", u"Bubble Wrap Roll 100 m"_s, u"12 of 40 Bubble Wrap Roll 50 m on order 10643."_s,
            u"product-mismatch error [Bubble Wrap Roll 50 m] -> [Bubble Wrap Roll 100 m]"_s);
        row("another colour", u"Cable 5 m black"_s, u"12 of 40 Cable 5 m white on order 10643."_s,
            u"product-mismatch error [Cable 5 m white] -> [Cable 5 m black]"_s);
        row("another colour at the end of the name", u"Packing Tape Brown"_s,
            u"12 of 40 Packing Tape Clear on order 10643."_s,
            u"product-mismatch error [Packing Tape Clear] -> [Packing Tape Brown]"_s);
        row("another size of a box", u"Kraft Mailer Box, 300 x 200"_s,
            u"12 of 40 Kraft Mailer Box, 300 x 250 on order 10643."_s,
            u"product-mismatch error [Kraft Mailer Box, 300 x 250] -> [Kraft Mailer Box, 300 x 200]"_s);
        row("a slip of the pen", u"Nitrile Gloves L (blue)"_s, u"12 of 40 Nitrile Glovse L (blue) on order 10643."_s,
            u"product-mismatch warning [Nitrile Glovse L (blue)] -> [Nitrile Gloves L (blue)]"_s);
    }
    void knowsAProductByItsSizeAndColour() { judge(REQUIRED); }

    void countsWhatTheRecordBearsOut_data()
    {
        addColumns();
        const QString paper = u"Void Fill Paper"_s;
        row("what was received", paper, u"You ordered 40 and received 28, so 12 did not ship."_s);
        row("what came", paper, u"Of the 40 you ordered, 28 came; 12 are missing."_s);
        row("what was sent and is owed", paper, u"Of the 40 ordered we sent 28 and still owe you 12."_s);
        row("what was sent of all", paper, u"We could send 28 of the 40 boxes; 12 are missing."_s);
        row("short of all", paper, u"We are 12 boxes short of the 40."_s);
        row("digits and words", paper, u"12 (twelve) of 40 (forty) did not ship."_s);
        row("wrong digits and words", paper, u"13 (thirteen) of 40 (forty) did not ship."_s,
            u"quantity-mismatch error [13] -> [12]"_s);
        row("a wrong count of what was sent", paper, u"You ordered 40, we sent 26, 12 did not ship."_s,
            u"quantity-mismatch error [26] -> [28]"_s);
        row("a wrong count of what was sent of all", paper, u"We shipped 27 of 40 boxes; 12 are missing."_s,
            u"quantity-mismatch error [27] -> [28]"_s);
        row("a column of the company", paper, u"It fills 14 pallets."_s);
        row("a wrong count of a column of the company", paper, u"It fills 15 pallets."_s,
            u"quantity-mismatch error [15] -> [14]"_s);
        row("a day of a column of the company", paper, u"Your revised customs slot is 30 November."_s);
        row("an order before its noun", paper, u"12 of 40 on your 10643 order did not ship."_s);
        row("a wrong order before its noun", paper, u"12 of 40 on your 10634 order did not ship."_s,
            u"order-mismatch error [10634] -> [10643]"_s);
    }
    void countsWhatTheRecordBearsOut() { judge(); }

    void leavesOtherNumbersAlone_data()
    {
        addColumns();
        const QString paper = u"Void Fill Paper"_s;
        row("a speed", paper, u"Winds of 90 km/h closed the port."_s);
        row("a card", paper, u"Your card ending in 1111 was used."_s);
        row("a copyright", paper, u"© 2026 Northwind Traders"_s);
        row("a size of a container", paper, u"It lies in a 40-foot container."_s);
        row("a factor", paper, u"The new line is 2x faster."_s);
        row("a heading", paper, u"See point 3."_s);
        row("our own people", paper, u"Two of our three packers are ill."_s);
    }
    void leavesOtherNumbersAlone() { judge(); }

    void countsOneLineAfterAnother()
    {
        const std::vector<Record> lines {
            recordOf({ { u"product"_s, text(u"Packing Tape Brown"_s) }, { u"quantity"_s, count(24) } }),
            recordOf({ { u"product"_s, text(u"Void Fill Paper"_s) }, { u"quantity"_s, count(3) } })
        };
        const QString right = u"Packing Tape Brown and Void Fill Paper are short by 24 and 3 respectively."_s;
        QCOMPARE(inWords(judged(caseOf(lines, right), foundationOf({ u"quantity"_s }))), QString());
        const QString apart = u"We are three short on Void Fill Paper and 24 short on Packing Tape Brown."_s;
        QCOMPARE(inWords(judged(caseOf(lines, apart), foundationOf({ u"quantity"_s }))), QString());
    }

    void readsAmountsInOtherForms_data()
    {
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("findings");
        const auto amount
            = [](const char *name, const QString &currency, const QString &body, const QString &findings = {}) {
                  QTest::newRow(name) << currency << body << findings;
              };
        amount("a blank between thousands", u"GBP"_s, u"We billed 1 250.50 GBP; the right amount is 1 125.00 GBP."_s);
        amount("a narrow blank", u"GBP"_s, u"We billed 1\u202F250.50 GBP."_s);
        amount("pounds and pence", u"GBP"_s, u"We billed 1,250 pounds and 50 pence."_s);
        amount("wrong pence", u"GBP"_s, u"We billed 1,250 pounds and 40 pence."_s,
               u"amount-mismatch error [1,250 pounds and 40 pence] -> [1,250.50 pounds]"_s);
        amount("rupees", u"INR"_s, u"The right amount is Rs 1,125."_s);
        amount("kronor", u"SEK"_s, u"We billed 1 250,50 kr; the right amount is 1 125 SEK."_s);
        amount("hundreds", u"GBP"_s, u"The right amount is eleven hundred and twenty-five pounds."_s);
    }
    void readsAmountsInOtherForms()
    {
        QFETCH(QString, currency);
        QFETCH(QString, body);
        QFETCH(QString, findings);
        QCOMPARE(inWords(judged(caseOf({ bill(125050, 112500, currency) }, body))), findings);
    }

    void knowsWhoIsNamed_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("findings");
        const auto name = [](const char *row, const QString &body, const QString &findings = {}) {
            QTest::newRow(row) << body << findings;
        };
        name("the coordinator signs", u"Hello Maria,\n\nBye.\n\nKind regards,\nLaura Callahan\nNorthwind Traders"_s);
        name("her first name signs", u"Hello Maria,\n\nBye.\n\nKind regards,\nLaura"_s);
        name("the company signs", u"Hello Maria,\n\nBye.\n\nKind regards,\nNorthwind Traders"_s);
        name("a team signs", u"Hello Maria,\n\nBye.\n\nKind regards,\nCustomer Service"_s);
        name("a stranger signs", u"Hello Maria,\n\nBye.\n\nKind regards,\nSarah Johnson"_s,
             u"person-mismatch error [Sarah Johnson] -> [Laura Callahan]"_s);
        name("a near miss signs", u"Hello Maria,\n\nBye.\n\nKind regards,\nLaura Calahan"_s,
             u"person-mismatch warning [Laura Calahan] -> [Laura Callahan]"_s);
        name("the customer signs", u"Hello Maria,\n\nBye.\n\nKind regards,\nMaria Anders"_s,
             u"person-mismatch error [Maria Anders] -> [Laura Callahan]"_s);
        name("a stranger was spoken to", u"I spoke to Mary Jones at your office."_s,
             u"person-mismatch warning [Mary Jones]"_s);
        name("the contact was spoken to", u"I spoke to Maria Anders at your office."_s);
        name("the contact's name is misspelt", u"As Maria Andrs knows, it is late."_s,
             u"person-mismatch warning [Maria Andrs] -> [Maria Anders]"_s);
        name("a firm and a place",
             u"It left Port Said with Dover Direct for San Francisco. Ask for Customer Service."_s);
        name("a picture behind the name", u"Hi Thomas 🎉,\n\nBye."_s, u"person-mismatch error [Thomas] -> [Maria]"_s);
    }
    void knowsWhoIsNamed()
    {
        QFETCH(QString, body);
        QFETCH(QString, findings);
        QCOMPARE(inWords(judged(caseOf({ lineOf(u"Void Fill Paper"_s) }, body))), findings);
    }
};

COUNTERSIGN_TEST(GoodsAndPeopleTest)

} // namespace countersign

#include "goodsandpeople_test.moc"
