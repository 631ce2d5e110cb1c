// SPDX-License-Identifier: GPL-3.0-or-later
#include "factbuilders.h"

namespace countersign {

using namespace testing;

namespace {
Record line(const QString &order, const QString &product, int quantity, int ordered, const QDate &promised,
            const QDate &now)
{
    return recordOf({ { u"order"_s, text(order) },
                      { u"product"_s, text(product) },
                      { u"quantity"_s, count(quantity) },
                      { u"ordered_quantity"_s, count(ordered) },
                      { u"promised_date"_s, promised },
                      { u"new_date"_s, now } });
}

std::vector<Record> threeLines()
{
    return { line(u"11801"_s, u"Chai"_s, 5, 12, QDate(2026, 11, 24), QDate(2026, 12, 8)),
             line(u"11801"_s, u"Pavlova"_s, 30, 44, QDate(2026, 11, 24), QDate(2026, 12, 15)),
             line(u"11802"_s, u"Geitost"_s, 7, 7, QDate(2026, 11, 26), QDate(2026, 12, 22)) };
}

QString table(const QString &second = u"11801   Pavlova   30 of 44   24 Nov     15 Dec"_s)
{
    return u"All three are on back-order.\n\n"
           "Order   Product   Affected   Promised   New date\n"
           "11801   Chai      5 of 12    24 Nov     8 Dec\n"_s
        + second + u"\n11802   Geitost   7 of 7     26 Nov     22 Dec\n\nThe new dates stand beside the items."_s;
}

QString list(const QString &second = u"b) 30 Pavlova, order 11801: 15 December instead of 24 November"_s)
{
    return u"These deliveries are late:\n"
           "a) 5 Chai, order 11801: 8 December instead of 24 November\n"_s
        + second + u"\nc) 7 Geitost, order 11802: 22 December instead of 26 November"_s;
}
} // namespace

/// Tables and lists of a folded letter, row by row; and two words for one value in one sentence.
class LinesAndTablesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsLinesByThemselves_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("findings");
        const auto row = [](const char *name, const QString &body, const QString &findings = {}) {
            QTest::newRow(name) << body << findings;
        };
        row("a true table", table());
        row("a true list", list());
        row("a table with tabs", table().replace(u"   "_s, u"\t"_s));
        row("a table with bars", table().replace(u"   "_s, u" | "_s));
        row("numeric dates under their headings",
            u"Order   Product   Promised   New date\n11801   Chai   11/24   12/8\n11801   Pavlova   11/24   12/15\n"
            u"11802   Geitost   11/26   12/22"_s,
            u"ambiguous note [12/8] #0"_s);
        row("a wrong day in a table", table(u"11801   Pavlova   30 of 44   24 Nov     16 Dec"_s),
            u"date-mismatch error [16 Dec] -> [15 Dec] #1"_s);
        row("columns that changed places", table(u"11801   Pavlova   30 of 44   15 Dec     24 Nov"_s),
            u"swapped error [15 Dec] -> [24 Nov] #1\nswapped error [24 Nov] -> [15 Dec] #1"_s);
        row("another line's day", table(u"11801   Pavlova   30 of 44   24 Nov     22 Dec"_s),
            u"date-mismatch error [22 Dec] -> [15 Dec] #1"_s);
        row("another line's count", table(u"11801   Pavlova   7 of 44   24 Nov     15 Dec"_s),
            u"quantity-mismatch error [7] -> [30] #1"_s);
        row("a wrong order in a table", table(u"11891   Pavlova   30 of 44   24 Nov     15 Dec"_s),
            u"order-mismatch error [11891] -> [11801] #1"_s);
        row("a product that is none of its lines", table(u"11801   Tofu      30 of 44   24 Nov     15 Dec"_s),
            u"product-mismatch warning [Tofu] -> [Pavlova] #1"_s);
        row("a wrong day in a list", list(u"b) 30 Pavlova, order 11801: 13 December instead of 24 November"_s),
            u"date-mismatch error [13 December] -> [15 December] #1"_s);
        row("old and new in each other's place",
            list(u"b) 30 Pavlova, order 11801: 24 November instead of 15 December"_s),
            u"swapped error [24 November] -> [15 December] #1\nswapped error [15 December] -> [24 November] #1"_s);
        row("a wrong order in a list", list(u"b) 30 Pavlova, order 11807: 15 December instead of 24 November"_s),
            u"order-mismatch error [11807] -> [11801] #1"_s);
    }
    void readsLinesByThemselves()
    {
        QFETCH(QString, body);
        QFETCH(QString, findings);
        QCOMPARE(inWords(judged(caseOf(threeLines(), body))), findings);
    }

    void readsOneSentence_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("findings");
        const auto row = [](const char *name, const QString &body, const QString &findings = {}) {
            QTest::newRow(name) << body << findings;
        };
        // TODAY is Saturday, 21 November 2026; 21 of 40 Chai, promised for the 24th, now 1 December.
        row("a label for each", u"Was: 24 November. Now: 1 December."_s);
        row("labels in each other's place", u"Was: 1 December. Now: 24 November."_s,
            u"swapped error [1 December] -> [24 November]\nswapped error [24 November] -> [1 December]"_s);
        row("one day said twice", u"They now ship in ten days, on 1 December."_s);
        row("one day said twice, once wrong", u"They now ship in ten days, on 4 December."_s,
            u"date-mismatch error [4 December] -> [1 December]"_s);
        row("a weekday keeps its word", u"They will not ship this Wednesday."_s,
            u"date-mismatch error [this Wednesday] -> [this Tuesday]"_s);
        row("a month alone wrong", u"Chai ships on 1 December. Chai: 1 March"_s,
            u"date-mismatch error [1 March] -> [1 December]"_s);
        row("unpadded like the others", u"They will not ship on 11/24, they now ship on 12/8."_s,
            u"date-mismatch error [12/8] -> [12/1]"_s);
        row("a short month beside short ones", u"Not on 24 Nov, they now ship on 5 May."_s,
            u"date-mismatch error [5 May] -> [1 Dec]"_s);
        row("the rest ships as promised", u"21 Chai are on back-order; the other 19 will ship on 24 November."_s);
        row("a promise that is not kept", u"Your Chai are on back-order and will ship on 24 November."_s,
            u"contradiction error [will] -> [will not]"_s);
        row("so is the one before", u"Your 21 Chai are delayed. They will arrive on 24 November."_s,
            u"contradiction error [will] -> [will not]"_s);
        row("a promise denied", u"Your Chai are on back-order and will not ship on 24 November."_s);
        row("a promise of the past", u"Your Chai are delayed, though they were to ship on 24 November."_s);
        row("a condition", u"Your Chai are delayed; if the truck comes, they will ship on 24 November."_s);
        row("the others by their number", u"19 came on time. The other 21 follow on 1 December."_s);
        row("the others by the whole", u"19 came on time. The other 40 follow on 1 December."_s,
            u"quantity-mismatch error [40] -> [21]"_s);
    }
    void readsOneSentence()
    {
        QFETCH(QString, body);
        QFETCH(QString, findings);
        QCOMPARE(inWords(judged(caseOf({ chai() }, body))), findings);
    }

    void countsNoMarks_data()
    {
        QTest::addColumn<QString>("sentence");
        for (const char *sentence :
             { "We look forward to the 2027/28 season.", "See remark [3].", "Slot 6 of the rack is free.",
               "A crate of 8 x 8 holds it.", "So it was in the 1980's.", "Your card **** 1881 was not charged.",
               "This is page 2 of 4.", "Order 10 643 is meant.", "We packed the other 19.",
               "The 19 we have leave now." })
            QTest::newRow(sentence) << QString::fromUtf8(sentence);
    }
    void countsNoMarks()
    {
        QFETCH(QString, sentence);
        QCOMPARE(inWords(judged(caseOf({ chai() }, sentence))), QString());
    }

    void leavesQuotedMailAlone()
    {
        const QString quoted
            = u"They now ship on 1 December. We are sorry that this is later than we told you at first.\n\nOn Friday, "
              u"20 November 2026 Maria Anders wrote:\n> Where "
              "are the 33 boxes of 2 November?\n\nFrom: Maria Anders\nDate: Thu, 19 Nov 2026\nSubject: "
              "order 10699\n\nWe wait for 34 boxes."_s;
        QCOMPARE(inWords(judged(caseOf({ chai() }, quoted))), QString());
    }

    void readsADraftWithAHeader()
    {
        QCOMPARE(inWords(judged(caseOf({ chai() }, u"From: us\nSubject: late\n\nThey now ship on 2 December."_s))),
                 u"date-mismatch error [2 December] -> [1 December]"_s);
    }

    void readsADayInWords()
    {
        QCOMPARE(inWords(judged(caseOf({ chai() }, u"They now ship on the first of December."_s))), QString());
        QCOMPARE(inWords(judged(caseOf({ chai() }, u"They will not ship on the twenty-third of November."_s))),
                 u"date-mismatch error [twenty-third of November] -> [twenty-fourth of November]"_s);
    }

    void knowsTheDayOfAPossessive()
    {
        Record message = recordOf({ { u"received_at"_s, Moment { QDate(2026, 11, 21), QTime(9, 2) } } });
        const FactJudgement judgement
            = judged(caseOf({ message }, u"Thank you for today's message."_s), foundationOf({ u"received_at"_s }));
        QCOMPARE(inWords(judgement), QString());
        QCOMPARE(inWords(judged(caseOf({ chai() }, u"21 Chai were not on yesterday's van."_s))), QString());
    }

    void tellsTheRightAmountOfAnExchange_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("findings");
        QTest::newRow("true") << u"There is a mistake in it: $1,250 in place of $1,025."_s << QString();
        QTest::newRow("turned") << u"There is a mistake in it: $1,025 in place of $1,250."_s
                                << u"swapped error [$1,025] -> [$1,250]\nswapped error [$1,250] -> [$1,025]"_s;
    }
    void tellsTheRightAmountOfAnExchange()
    {
        QFETCH(QString, body);
        QFETCH(QString, findings);
        const Record bill = recordOf({ { u"billed_amount"_s, money(125000) }, { u"correct_amount"_s, money(102500) } });
        QCOMPARE(inWords(judged(caseOf({ bill }, body))), findings);
    }
};

COUNTERSIGN_TEST(LinesAndTablesTest)

} // namespace countersign

#include "linesandtables_test.moc"
