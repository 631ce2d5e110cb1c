// SPDX-License-Identifier: GPL-3.0-or-later
#include "factbuilders.h"

namespace countersign {

using namespace testing;

/// One record, one sentence: what is found of it.
class FactCheckTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void judgesASentence_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("findings");
        const auto row = [](const char *name, const QString &body, const QString &findings) {
            QTest::newRow(name) << body << findings;
        };
        // What is true passes.
        row("a true letter passes",
            u"Dear Maria Anders,\n\nI am writing about Chai on your order 10643. 21 of these are not in stock, so they "
            u"will not "
            "ship on 24 November. They now ship on 1 December; the rest of your order is not affected.\n\nTo change or "
            "cancel this "
            "line, reply to this message or call 206 555 0104.\n\nKind regards,\nLaura Callahan\nNorthwind Traders, "
            "Customer "
            "Service\n206 555 0104"_s,
            {});
        row("dates in other forms pass",
            u"They will not ship on Tue 24 Nov but on Tuesday, 1st of December 2026 (2026-12-01), Dec 1st, 2026, December 1, 1.12.2026."_s,
            {});
        row("a range that holds the date passes",
            u"They now ship between 30 November and 2 December, or 1 to 3 December."_s, {});
        row("a week that holds the date passes", u"They now ship in the week of 30 November."_s, {});
        row("relative dates pass", u"They will not ship on Tuesday. They now ship in ten days."_s, {});
        row("the ordinal alone passes", u"They will not ship on the 24th, they now ship on the 1st."_s, {});
        row("quantities in other forms pass",
            u"Twenty-one boxes of Chai, all 21, 21 x Chai, 21 of 40, 21 out of the 40 you ordered; "
            "the remaining 19 boxes ship today. Chai (21). Of the 40 you ordered, 21 are short."_s,
            {});
        row("numbers that state nothing pass",
            u"Call +1 (206) 555-0199 or 030-0074321 from 9 to 5, Monday to Friday, 24/7, within 24 hours, see page 3, "
            u"12 Main Street, "
            "Seattle, WA 98101. We have been here since 1994. 95 % of orders arrive on time. 1st choice, 3 ways, two options."_s,
            {});
        row("a day said twice passes", u"They won't come on Tuesday; they are now due in ten days, on 1 December."_s,
            {});
        row("what is as promised stands before it passes",
            u"19 boxes are delivered on 24 November as promised, the other 21 on 1 December."_s, {});
        row("what leaves is told behind product and order",
            u"19 boxes of Chai of your order 10643 leave on 24 November. We are short of 21."_s, {});
        row("a month's point ends the sentence",
            u"They will not ship on 24 Nov. The new date is 1 Dec. You will hear from us."_s, {});
        row("a run of a weekday passes", u"I put them on Tuesday's run, 01/12."_s, u"ambiguous note [01/12]"_s);
        row("what is in stock beside what is not passes",
            u"Of the 40 you ordered, 19 are in stock and 21 are on back-order."_s, {});
        row("a day that was counted on is the old one",
            u"You were counting on 24 November; the new date is 1 December."_s, {});
        row("a day that was expected is not the new one",
            u"You were expecting them on 1 December; the new date is 1 December."_s,
            u"date-mismatch error [1 December] -> [24 November]"_s);
        row("a weekday by itself is the one just told",
            u"The new date is Tuesday, 1 December. Does Tuesday suit you?"_s, {});
        row("a day by itself may be the one of writing", u"Good news to start your Saturday: we have a new date."_s,
            {});
        row("a number beside its goods counts them", u"The Chai upon it, thirty in number, is on back-order."_s,
            u"quantity-mismatch error [thirty] -> [twenty-one]"_s);
        row("a pronoun counts nothing", u"Please use that one and bin the old one."_s, {});
        row("an hour in figures of a part of the day passes",
            u"We are closed until 8 this morning and open from 6 on Friday evening."_s, {});
        row("a list of steps passes", u"1. Reply to this message.\n2. Or call us.\n3) Or wait."_s, {});
        row("a pack size beside the name passes",
            u"Chai (10 boxes x 20 bags) on order 10643; 24 - 12 oz bottles; 500 g."_s, {});
        row("the product in other letters passes", u"Your CHAI and the Chais are late. “chai’s” too."_s, {});
        // What is wrong is found, with the right value in the form of the text.
        row("a wrong day", u"They now ship on 2 December."_s, u"date-mismatch error [2 December] -> [1 December]"_s);
        row("a wrong day with suffix and year", u"They now ship on Dec 2nd, 2026."_s,
            u"date-mismatch error [Dec 2nd, 2026] -> [Dec 1st, 2026]"_s);
        row("a wrong ISO date", u"They now ship on 2026-12-11."_s,
            u"date-mismatch error [2026-12-11] -> [2026-12-01]"_s);
        row("a wrong numeric date keeps its order", u"They now ship on 02/12/2026."_s,
            u"date-mismatch error [02/12/2026] -> [01/12/2026]"_s);
        row("a wrong numeric date, month first", u"They now ship on 12/03/2026."_s,
            u"date-mismatch error [12/03/2026] -> [12/01/2026]"_s);
        row("a wrong dotted date", u"They now ship on 3.12.2026."_s,
            u"date-mismatch error [3.12.2026] -> [1.12.2026]"_s);
        row("a wrong year", u"They now ship on 1 December 2025."_s,
            u"date-mismatch error [1 December 2025] -> [1 December 2026]"_s);
        row("a wrong date with its weekday", u"They now ship on Wednesday, 2 December 2026."_s,
            u"date-mismatch error [Wednesday, 2 December 2026] -> [Tuesday, 1 December 2026]"_s);
        row("a weekday that does not fit", u"They now ship on Monday, 1 December."_s,
            u"weekday-mismatch error [Monday, 1 December] -> [Tuesday, 1 December]"_s);
        row("a short weekday that does not fit", u"They now ship on Wed 1 Dec."_s,
            u"weekday-mismatch error [Wed 1 Dec] -> [Tue 1 Dec]"_s);
        row("a weekday in brackets that does not fit", u"They now ship on 1 December (Monday)."_s,
            u"weekday-mismatch error [1 December (Monday)] -> [1 December (Tuesday)]"_s);
        row("the promised date goes wrong", u"They will not ship on 23 November as promised."_s,
            u"date-mismatch error [23 November] -> [24 November]"_s);
        row("the new date where the old is meant", u"They were promised for 1 December."_s,
            u"date-mismatch error [1 December] -> [24 November]"_s);
        row("the old date where the new is meant", u"They now ship on 24 November."_s,
            u"date-mismatch error [24 November] -> [1 December]"_s);
        row("old and new date have changed places",
            u"They will not ship on 1 December. They now ship on 24 November."_s,
            u"swapped error [1 December] -> [24 November]\nswapped error [24 November] -> [1 December]"_s);
        row("each is put back as it is written", u"They will not ship on 2026-12-01. They now ship on 24 Nov."_s,
            u"swapped error [2026-12-01] -> [24 Nov]\nswapped error [24 Nov] -> [2026-12-01]"_s);
        row("a date the record lacks", u"We received your order of 3 November."_s, u"unsupported error [3 November]"_s);
        row("a misreadable date is noted", u"They now ship on 01/12/2026."_s, u"ambiguous note [01/12/2026]"_s);
        row("a wrong order", u"Your order 10634 is late."_s, u"order-mismatch error [10634] -> [10643]"_s);
        row("a wrong order with a hash", u"Your order #10634 is late."_s, u"order-mismatch error [10634] -> [10643]"_s);
        row("a wrong PO number", u"Your PO 10634 is late."_s, u"order-mismatch error [10634] -> [10643]"_s);
        row("a wrong bare order", u"About 10634: Chai."_s, u"order-mismatch error [10634] -> [10643]"_s);
        row("another order", u"Your orders 10643 and 99121 are late."_s, u"unsupported error [99121]"_s);
        row("a wrong quantity", u"12 boxes of Chai are not in stock."_s, u"quantity-mismatch error [12] -> [21]"_s);
        row("a wrong quantity in words", u"Twelve boxes of Chai are not in stock."_s,
            u"quantity-mismatch error [Twelve] -> [Twenty-one]"_s);
        row("a wrong quantity in dozens", u"Two dozen boxes of Chai are short."_s,
            u"quantity-mismatch error [Two dozen] -> [Twenty-one]"_s);
        row("a dozen for half", u"A half dozen boxes of Chai are short."_s,
            u"quantity-mismatch error [half dozen] -> [twenty-one]"_s);
        row("a wrong part", u"12 of 40 are on back-order."_s, u"quantity-mismatch error [12] -> [21]"_s);
        row("a wrong whole", u"21 of 48 are on back-order."_s, u"quantity-mismatch error [48] -> [40]"_s);
        row("part and whole have changed places", u"40 of 21 are on back-order."_s,
            u"swapped error [40] -> [21]\nswapped error [21] -> [40]"_s);
        row("the ordered quantity goes wrong", u"You ordered 42 boxes of Chai."_s,
            u"quantity-mismatch error [42] -> [40]"_s);
        row("a label's quantity goes wrong", u"Quantity: 12"_s, u"quantity-mismatch error [12] -> [21]"_s);
        row("an amount the record lacks", u"We will take $50 off."_s, u"unsupported error [$50]"_s);
        row("a near miss of the product", u"About the Chaii on your order."_s,
            u"product-mismatch warning [Chaii] -> [Chai]"_s);
        row("the wrong name in the greeting", u"Dear Thomas Hardy,\n\nYour Chai is late."_s,
            u"person-mismatch error [Thomas Hardy] -> [Maria Anders]"_s);
        row("the wrong first name", u"Hello Thomas,\n\nYour Chai is late."_s,
            u"person-mismatch error [Thomas] -> [Maria]"_s);
        row("a Ms that the contact lacks", u"Dear Ms Anders,\n\nYour Chai is late."_s,
            u"person-mismatch warning [Ms Anders] -> [Maria Anders]"_s);
        row("a near miss of the name", u"Dear Maria Andres,"_s,
            u"person-mismatch warning [Maria Andres] -> [Maria Anders]"_s);
        row("a first name passes", u"Hi Maria,"_s, {});
        row("a greeting without a name passes", u"Dear customer,"_s, {});
    }
    void judgesASentence()
    {
        QFETCH(QString, body);
        QFETCH(QString, findings);
        const FactJudgement judgement = judged(caseOf({ chai() }, body));
        QCOMPARE(inWords(judgement), findings);
        for (const Finding &finding : judgement.findings)
            QCOMPARE(body.mid(finding.start, finding.length), finding.text);
    }
};

COUNTERSIGN_TEST(FactCheckTest)

} // namespace countersign

#include "factcheck_test.moc"
