// SPDX-License-Identifier: GPL-3.0-or-later
#include "factbuilders.h"

namespace countersign {

using namespace testing;

namespace {
Record line(const QString &order, const QString &product, int quantity, int ordered, const QDate &promised,
            const QString &type = u"back-order"_s)
{
    return recordOf({ { u"order"_s, text(order) },
                      { u"product"_s, text(product) },
                      { u"quantity"_s, count(quantity) },
                      { u"ordered_quantity"_s, count(ordered) },
                      { u"promised_date"_s, promised } },
                    type);
}

std::vector<Record> ernstHandel()
{
    return { line(u"11072"_s, u"Wimmers gute Semmelknödel"_s, 108, 130, QDate(2026, 12, 15)),
             line(u"11072"_s, u"Chang"_s, 8, 8, QDate(2026, 12, 15)),
             line(u"11008"_s, u"Rössle Sauerkraut"_s, 44, 70, QDate(2026, 11, 18), u"discontinued"_s) };
}

const QString LETTER
    = u"Dear Maria Anders,\n\nI am writing about three items on your orders 11072 and 11008 that we cannot ship in "
      u"full.\n\n"
      "Order 11072, promised for 15 December:\n– Wimmers gute Semmelknödel: 108 of 130 are on back-order.\n– Chang: "
      "all 8 are on "
      "back-order.\n\nOrder 11008, promised for 18 November:\n– Rössle Sauerkraut: 44 of 70 will not ship. It has been "
      "discontinued and will not be restocked.\n\nThe rest of both orders is not affected. Our suppliers have not "
      "given us a "
      "date for the two back-ordered items yet; I will write to you as soon as I have one.\n\nIn place of the "
      "sauerkraut I can "
      "offer you an equal product at the same price, or take the 44 off the order. Tell me which you prefer by "
      "replying to "
      "this message, or call me on 206 555 0104. We apologize for any inconvenience.\n\nKind regards,\nLaura "
      "Callahan\nNorthwind "
      "Traders, Customer Service\n206 555 0104"_s;
const QString SUBJECT = u"Orders 11072 and 11008: three items will not ship in full"_s;
const QStringList REQUIRED { u"order"_s, u"product"_s, u"quantity"_s, u"promised_date"_s };
} // namespace

/// One letter for several records: each line speaks of its own.
class FoldedLetterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void passesATrueLetterAndStatesEveryFact()
    {
        const FactJudgement judgement = judged(caseOf(ernstHandel(), LETTER, SUBJECT), foundationOf(REQUIRED));
        QCOMPARE(inWords(judgement), QString());
        for (const FactStanding &standing : judgement.standings) {
            QVERIFY2(standing.stated, qPrintable(standing.fact));
            QVERIFY2(!standing.contradicted, qPrintable(standing.fact));
        }
    }

    void findsAChange_data()
    {
        QTest::addColumn<QString>("was");
        QTest::addColumn<QString>("becomes");
        QTest::addColumn<QString>("findings");
        const auto row = [](const char *name, const QString &was, const QString &becomes, const QString &findings) {
            QTest::newRow(name) << was << becomes << findings;
        };
        row("a part", u"108 of 130"_s, u"98 of 130"_s, u"quantity-mismatch error [98] -> [108] #0"_s);
        row("a whole", u"44 of 70"_s, u"44 of 71"_s, u"quantity-mismatch error [71] -> [70] #2"_s);
        row("all of a line", u"all 8"_s, u"all 9"_s, u"quantity-mismatch error [9] -> [8] #1"_s);
        row("all of a line in words", u"all 8"_s, u"all nine"_s, u"quantity-mismatch error [nine] -> [eight] #1"_s);
        row("another line's quantity", u"all 8"_s, u"all 44"_s, u"quantity-mismatch error [44] -> [8] #1"_s);
        row("part and whole swapped", u"44 of 70"_s, u"70 of 44"_s,
            u"swapped error [70] -> [44] #2\nswapped error [44] -> [70] #2"_s);
        row("the promised date of one order", u"for 15 December"_s, u"for 16 December"_s,
            u"date-mismatch error [16 December] -> [15 December] #0"_s);
        row("the promised date of the other order", u"for 18 November"_s, u"for 15 December"_s,
            u"date-mismatch error [15 December] -> [18 November] #2"_s);
        row("an order in the heading", u"Order 11008,"_s, u"Order 11009,"_s,
            u"order-mismatch error [11009] -> [11008] #2"_s);
        row("the number of items", u"three items"_s, u"four items"_s, u"quantity-mismatch error [four] -> [three]"_s);
        row("a near miss of a product", u"Semmelknödel"_s, u"Semelknödel"_s,
            u"product-mismatch warning [Wimmers gute Semelknödel] -> [Wimmers gute Semmelknödel] #0"_s);
        row("a product without accents", u"Rössle"_s, u"Rossle"_s,
            u"product-mismatch warning [Rossle Sauerkraut] -> [Rössle Sauerkraut] #2"_s);
        row("a line that is left out", u"– Chang: all 8 are on back-order.\n"_s, QString(),
            u"missing-fact error [] -> [Chang] #1\nmissing-fact error [] -> [8] #1"_s);
        row("a date that is left out", u", promised for 18 November"_s, QString(),
            u"missing-fact error [] -> [18 November 2026] #2"_s);
        row("an order that is left out", u"Order 11008, "_s, QString(), QString());
    }
    void findsAChange()
    {
        QFETCH(QString, was);
        QFETCH(QString, becomes);
        QFETCH(QString, findings);
        QString body = LETTER;
        QVERIFY(body.contains(was));
        body.replace(body.indexOf(was), was.size(), becomes);
        const FactJudgement judgement = judged(caseOf(ernstHandel(), body, SUBJECT), foundationOf(REQUIRED));
        QCOMPARE(inWords(judgement), findings);
    }

    void readsCountsInBracketsAndBeforeTheirProducts()
    {
        const std::vector<Record> records { line(u"11070"_s, u"Gorgonzola Telino"_s, 20, 20, QDate(2026, 12, 15)),
                                            line(u"11070"_s, u"Chang"_s, 3, 5, QDate(2026, 12, 15)),
                                            line(u"11070"_s, u"Chai"_s, 1, 40, QDate(2026, 12, 15)) };
        const QStringList bodies {
            u"Gorgonzola Telino (20), Chang (3) and Chai (1) on your order 11070 will not ship on 15 December."_s,
            u"20 Gorgonzola Telino, 3 bags of Chang and 1 x Chai on your order 11070 will not ship on 15 December; 24 units."_s,
            u"On order 11070: 20 of 20 Gorgonzola Telino; 3 of 5 Chang; 1 of the 40 Chai. Promised for 15 December 2026."_s
        };
        for (const QString &body : bodies)
            QCOMPARE(inWords(judged(caseOf(records, body), foundationOf(REQUIRED))), QString());
        QCOMPARE(
            inWords(judged(caseOf(records, QString(bodies[0]).replace(u"(3)"_s, u"(2)"_s)), foundationOf(REQUIRED))),
            u"quantity-mismatch error [2] -> [3] #1"_s);
        QCOMPARE(inWords(judged(caseOf(records, QString(bodies[1]).replace(u"3 bags"_s, u"1 bags"_s)),
                                foundationOf(REQUIRED))),
                 u"quantity-mismatch error [1] -> [3] #1"_s);
    }
};

COUNTERSIGN_TEST(FoldedLetterTest)

} // namespace countersign

#include "foldedletter_test.moc"
