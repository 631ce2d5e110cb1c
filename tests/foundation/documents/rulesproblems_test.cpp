// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentset.h"
#include "support/testmain.h"

using namespace Qt::Literals::StringLiterals;

namespace countersign {

using testing::changed;
using testing::said;
using testing::smallSet;

/// What is reported of the vocabulary and of the quality gate.
class RuleProblemsTest : public QObject {
    Q_OBJECT

    static void columns()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("says");
    }
    static void row(const char *name, const QString &from, const QString &to, const QString &says)
    {
        QTest::newRow(name) << from << to << says;
    }
    static void expectIn(const QString &file)
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, says);
        const FoundationBytes documents = changed(smallSet(), file, from, to);
        QVERIFY2(!documents.empty(), "the small set does not hold the text to change");
        QCOMPARE(said(readFoundation(documents)), says.split(u'\n', Qt::SkipEmptyParts));
    }
private Q_SLOTS:
    void typesAreReported_data()
    {
        columns();
        row("a communication with a typing mistake", u"| Complaint | acknowledgment |"_s,
            u"| Complaint | acknowledgement |"_s,
            u"error exception-vocabulary.md:6: type 'complaint': communication 'acknowledgement' is not known (did you "
            u"mean "
            u"'acknowledgment'?)"_s);
        row("a family with a typing mistake", u"| Late delivery | exception | logistics |"_s,
            u"| Late delivery | exception | logistic |"_s,
            u"warning exception-vocabulary.md:5: type 'late': family 'logistic' is an own one (did you mean 'logistics'?)"_s);
        row("a family of the company's own", u"| Late delivery | exception | logistics |"_s,
            u"| Late delivery | exception | haulage |"_s, QString());
        row("a type that stands twice", u"| late | Late"_s, u"| Back-Order | Late"_s,
            u"error exception-vocabulary.md:5: type 'Back-Order' stands here twice, first on line 4 (remove one)\n"
            u"error exception-vocabulary.md:22: section 'Late delivery' is headed by no type's name and is not read "
            u"(head it by a "
            u"Name of the table Types, or add the type there)\n"
            u"error quality-gate.md:5: required facts of 'exception late': type 'late' is not known (known are: "
            u"back-order, "
            u"complaint)\n"
            u"error quality-gate.md:17: flag 'repeat-occurrence': 'late' is no type, tier or communication (known are: "
            u"back-order, "
            u"complaint, key, small, exception, status, acknowledgment)"_s);
        row("a synonym that leads to two types", u"| logistics | - |"_s, u"| logistics | b/o |"_s,
            u"warning exception-vocabulary.md:5: type 'late': 'b/o' already means type 'back-order' (keep it with one of them)"_s);
        row("a section with a typing mistake", u"## Late delivery"_s, u"## Late delivry"_s,
            u"warning exception-vocabulary.md:5: type 'late' has no section 'Late delivery', so its letters cannot be "
            u"written (add "
            u"the section with its parts)\n"
            u"error exception-vocabulary.md:22: section 'Late delivry' is headed by no type's name and is not read "
            u"(did you mean "
            u"'late delivery'?)"_s);
        row("a family's section of no family", u"## Logistics, several"_s, u"## Quality, several"_s,
            u"error exception-vocabulary.md:39: section 'Quality, several': no type is of the family 'quality' (known "
            u"are: "
            u"logistics)"_s);
        row("a section that stands twice", u"## Complaint"_s, u"## Late Delivery"_s,
            u"warning exception-vocabulary.md:6: type 'complaint' has no section 'Complaint', so its letters cannot be "
            u"written "
            u"(add the section with its parts)\n"
            u"error exception-vocabulary.md:32: section 'Late Delivery' stands here twice, first on line 22 (join "
            u"them)\n"
            u"warning exception-vocabulary.md:35: 'Late delivery' Subject: the row is never used, the one on line 25 "
            u"holds first "
            u"(put the narrower row above, or remove one)\n"
            u"warning exception-vocabulary.md:36: 'Late delivery' Opening: the row is never used, the one on line 26 "
            u"holds first "
            u"(put the narrower row above, or remove one)\n"
            u"warning exception-vocabulary.md:37: 'Late delivery' Next step: the row is never used, the one on line 29 "
            u"holds first "
            u"(put the narrower row above, or remove one)"_s);
        row("no table of types", u"## Types"_s, u"## Kinds"_s,
            u"error exception-vocabulary.md:1: there is no table under a heading 'Types' (add the heading and a table "
            u"with the "
            u"columns | Type | Name | Communication | Family | Also called |)"_s);
    }
    void typesAreReported() { expectIn(u"exception-vocabulary.md"_s); }

    void textsAreReported_data()
    {
        columns();
        row("a part with a typing mistake", u"| Disclosure | - | all | It is late. |"_s,
            u"| Disclosur | - | all | It is late. |"_s,
            u"warning exception-vocabulary.md:25: section 'Late delivery' has no Disclosure, so its letters cannot be "
            u"written whole "
            u"(add a row of that part)\n"
            u"error exception-vocabulary.md:27: 'Late delivery': part 'Disclosur' is not known (did you mean 'Disclosure'?)"_s);
        row("a tier that is not known", u"| Recovery offer | - | key |"_s, u"| Recovery offer | - | kee |"_s,
            u"error exception-vocabulary.md:18: 'Back-order' Recovery offer: tier 'kee' is not known (did you mean 'key'?)"_s);
        row("a condition that is none", u"| new_date known |"_s, u"| new_date is known |"_s,
            u"error exception-vocabulary.md:16: 'Back-order' Resolution: 'new_date is known' is no condition (write: "
            u"new_date "
            u"known)\n"
            u"warning exception-vocabulary.md:17: 'Back-order' Resolution: no row holds for tier 'key' and new_date known (add one)"_s);
        row("a condition with a typing mistake", u"| new_date unknown |"_s, u"| new_date unkown |"_s,
            u"warning exception-vocabulary.md:16: 'Back-order' Resolution: no row holds for tier 'key' and new_date "
            u"unknown (add "
            u"one)\n"
            u"error exception-vocabulary.md:17: 'Back-order' Resolution: 'new_date unkown' is no condition (write: "
            u"new_date "
            u"unknown)"_s);
        row("a condition with a fact in words", u"| new_date unknown |"_s, u"| new date unknown |"_s,
            u"warning exception-vocabulary.md:16: 'Back-order' Resolution: no row holds for tier 'key' and new_date "
            u"unknown (add "
            u"one)\n"
            u"error exception-vocabulary.md:17: 'Back-order' Resolution: 'new date unknown' is no condition (write: "
            u"new_date "
            u"unknown)"_s);
        row("lines that are known", u"| lines is one |"_s, u"| lines known |"_s,
            u"error exception-vocabulary.md:14: 'Back-order' Disclosure: 'lines known' is no condition (write: lines "
            u"is one, or "
            u"lines is many)\n"
            u"warning exception-vocabulary.md:15: 'Back-order' Disclosure: no row holds for tier 'key' and lines is one (add one)"_s);
        row("a fact in a condition with a typing mistake", u"| new_date known |"_s, u"| newdate known |"_s,
            u"warning exception-vocabulary.md:16: 'Back-order' Resolution: {new_date} may be unknown (write 'new_date "
            u"known' under "
            u"When, or require the fact in quality-gate.md)\n"
            u"warning exception-vocabulary.md:16: 'Back-order' Resolution: When names 'newdate', which is no fact that "
            u"the program "
            u"knows (did you mean new_date?)\n"
            u"warning exception-vocabulary.md:16: 'Back-order' Resolution: no row holds for tier 'key' and newdate "
            u"unknown and "
            u"new_date known (add one)"_s);
        row("a condition that contradicts itself", u"| new_date known |"_s,
            u"| new_date known and new_date unknown |"_s,
            u"warning exception-vocabulary.md:16: 'Back-order' Resolution: When asks that 'new_date' be known and "
            u"unknown, so the "
            u"row is never used (remove one)\n"
            u"warning exception-vocabulary.md:16: 'Back-order' Resolution: no row holds for tier 'key' and new_date known (add one)"_s);
        row("a fact that may be unknown", u"{promised_date}."_s, u"{promised_date} with {carrier}."_s,
            u"warning exception-vocabulary.md:14: 'Back-order' Disclosure: {carrier} may be unknown (write 'carrier "
            u"known' under "
            u"When, or require the fact in quality-gate.md)"_s);
        row("an unknown placeholder", u"{promised_date}."_s, u"{promissed_date}."_s,
            u"warning exception-vocabulary.md:14: 'Back-order' Disclosure: {promissed_date} is no fact that the "
            u"program knows (did "
            u"you mean {promised_date}?)\n"
            u"warning exception-vocabulary.md:14: 'Back-order' Disclosure: {promissed_date} may be unknown (write "
            u"'promissed_date "
            u"known' under When, or require the fact in quality-gate.md)"_s);
        row("a brace without its fellow", u"{promised_date}."_s, u"{promised_date."_s,
            u"error exception-vocabulary.md:14: 'Back-order' Disclosure: there is a '{' without its '}' at "
            u"'{promised_date.' "
            u"(write {name}, or remove it)"_s);
        row("lines without a row of part Line", u"| Line | - | all | {product} of {order} |\n"_s, QString(),
            u"error exception-vocabulary.md:15: 'Back-order' Disclosure: {lines} stands here, but no row says how a "
            u"line reads "
            u"(add a row of part Line)"_s);
        row("lines inside a line", u"{product} of {order} |"_s, u"{product} of {lines} |"_s,
            u"error exception-vocabulary.md:20: 'Back-order' Line: {lines} cannot stand in a line itself (remove it)"_s);
        row("a row that is never used", u"| Next step | - | all | Call {company_phone}. |\n| Line"_s,
            u"| Next step | - | all | Call {company_phone}. |\n| Next step | new_date known | all | Call us. |\n| Line"_s,
            u"warning exception-vocabulary.md:20: 'Back-order' Next step: the row is never used, the one on line 19 "
            u"holds first (put "
            u"the narrower row above, or remove one)"_s);
        row("a tier for which there are no words", u"| Opening | - | all |"_s, u"| Opening | - | key |"_s,
            u"warning exception-vocabulary.md:12: 'Back-order' Opening: no row holds for tier 'small' (add one)\n"
            u"warning exception-vocabulary.md:13: 'Back-order' Opening: the row is never used, the one on line 12 "
            u"holds first (put "
            u"the narrower row above, or remove one)"_s);
        row("many lines for which there are no words", u"lines is many | all | They"_s, u"lines is one | key | They"_s,
            u"warning exception-vocabulary.md:14: 'Back-order' Disclosure: no row holds for tier 'key' and lines is many (add one)"_s);
        row("a part that is missing", u"| Subject | - | all | Order {order} is late |\n"_s, QString(),
            u"warning exception-vocabulary.md:25: section 'Late delivery' has no Subject, so its letters cannot be "
            u"written whole "
            u"(add a row of that part)"_s);
    }
    void textsAreReported() { expectIn(u"exception-vocabulary.md"_s); }

    void theGateIsReported_data()
    {
        columns();
        row("a fact in words", u"order; product;"_s, u"order; Product name;"_s,
            u"warning exception-vocabulary.md:11: 'Back-order' Subject: {product} may be unknown (write 'product "
            u"known' under When, "
            u"or require the fact in quality-gate.md)\n"
            u"warning exception-vocabulary.md:12: 'Back-order' Opening: {product} may be unknown (write 'product "
            u"known' under When, "
            u"or require the fact in quality-gate.md)\n"
            u"warning exception-vocabulary.md:13: 'Back-order' Opening: {product} may be unknown (write 'product "
            u"known' under When, "
            u"or require the fact in quality-gate.md)\n"
            u"warning exception-vocabulary.md:20: 'Back-order' Line: {product} may be unknown (write 'product known' "
            u"under When, or "
            u"require the fact in quality-gate.md)\n"
            u"error quality-gate.md:4: required facts of 'exception back-order': 'Product name' is no fact's name "
            u"(write "
            u"product_name)"_s);
        row("a fact with a typing mistake", u"| late | order |"_s, u"| late | order; promissed_date |"_s,
            u"warning quality-gate.md:5: required facts of 'exception late': fact 'promissed_date' is an own one (did "
            u"you mean "
            u"'promised_date'?)"_s);
        row("a fact of the company's own", u"| late | order |"_s, u"| late | order; warehouse |"_s, QString());
        row("a type of another communication", u"| exception | late |"_s, u"| status | late |"_s,
            u"warning exception-vocabulary.md:25: 'Late delivery' Subject: {order} may be unknown (write 'order known' "
            u"under When, "
            u"or require the fact in quality-gate.md)\n"
            u"warning exception-vocabulary.md:26: 'Late delivery' Opening: {order} may be unknown (write 'order known' "
            u"under When, "
            u"or require the fact in quality-gate.md)\n"
            u"warning exception-vocabulary.md:30: 'Late delivery' Line: {order} may be unknown (write 'order known' "
            u"under When, or "
            u"require the fact in quality-gate.md)\n"
            u"error quality-gate.md:5: required facts of 'status late': type 'late' is for communication exception, so "
            u"the row "
            u"never fits it (correct one of them)"_s);
        row("a communication that is not known", u"| exception | Greeting"_s, u"| exeption | Greeting"_s,
            u"error quality-gate.md:10: required parts of 'exeption': communication 'exeption' is not known (did you "
            u"mean "
            u"'exception'?)"_s);
        row("a part that is not known", u"Next step; Sign-off"_s, u"Next step; Signoff"_s,
            u"error quality-gate.md:10: required parts of 'exception': part 'Signoff' is not known (did you mean 'Sign-off'?)"_s);
        row("a flag that is not known", u"| value-threshold |"_s, u"| value-treshold |"_s,
            u"error quality-gate.md:18: flag 'value-treshold' is not known (did you mean 'value-threshold'?)"_s);
        row("a window of no unit", u"4 weeks"_s, u"4 wekes"_s,
            u"error quality-gate.md:16: flag 'repeat-occurrence': window '4 wekes' is no duration (write 4 weeks)"_s);
        row("a window in hours", u"| 14 d |"_s, u"| 36 h |"_s,
            u"error quality-gate.md:17: flag 'repeat-occurrence': window '36 h' is not in whole days (write 7 d or 4 weeks)"_s);
        row("a window where there is none", u"| sampled | off | - |"_s, u"| sampled | off | 7 d |"_s,
            u"error quality-gate.md:21: flag 'sampled': it has no window, so '7 d' would mean nothing (write -)"_s);
        row("a number of times in words", u"| repeat-occurrence | 3 |"_s, u"| repeat-occurrence | three |"_s,
            u"error quality-gate.md:16: flag 'repeat-occurrence': threshold 'three' is no number of times (write 3, or off)"_s);
        row("an amount without a number", u"10000 USD"_s, u"a lot"_s,
            u"error quality-gate.md:18: flag 'value-threshold': threshold 'a lot' is no amount (write 10000 USD)"_s);
        row("a threshold where there is none", u"| sampled | off |"_s, u"| sampled | 7 % |"_s,
            u"error quality-gate.md:21: flag 'sampled': it has no threshold, so '7 %' would mean nothing (write -, or off)"_s);
        row("key-account switched off", u"| key-account | - |"_s, u"| key-account | off |"_s,
            u"error quality-gate.md:15: flag 'key-account': it cannot be switched off (write - in place of off)"_s);
        row("fact-mismatch switched off", u"| key-account | - |"_s, u"| fact-mismatch | Off |"_s,
            u"error quality-gate.md:15: flag 'fact-mismatch': it cannot be switched off (write - in place of off)"_s);
        row("escalation-trigger switched off", u"| key-account | - |"_s, u"| escalation-trigger | off |"_s,
            u"error quality-gate.md:15: flag 'escalation-trigger': it cannot be switched off (write - in place of off)"_s);
        row("compliance switched off", u"| key-account | - |"_s, u"| compliance | off |"_s,
            u"error quality-gate.md:15: flag 'compliance': it cannot be switched off (write - in place of off)"_s);
        row("novel-case switched off", u"| key-account | - |"_s, u"| novel-case | off |"_s, QString());
        row("a flag twice for the same", u"| 2 | 14 d | late |"_s, u"| 2 | 14 d | key; back-order |"_s,
            u"error quality-gate.md:17: flag 'repeat-occurrence' stands here twice for the same, first on line 16 "
            u"(remove one, or "
            u"change what it applies to)"_s);
        row("a risk window of no kind", u"complaint 30 d"_s, u"complant 30 d"_s,
            u"error quality-gate.md:19: flag 'relationship-risk': window 'complant 30 d' is no callback, complaint or "
            u"renewal "
            u"window (write complaint 30 d)"_s);
        row("a risk window of no duration", u"renewal 60 d"_s, u"renewal 60 dais"_s,
            u"error quality-gate.md:19: flag 'relationship-risk': window 'renewal 60 dais' has no duration in days (write 60 d)"_s);
        row("a risk window alone", u"callback 14 d; complaint 30 d; renewal 60 d"_s, u"14 d"_s,
            u"error quality-gate.md:19: flag 'relationship-risk': window '14 d' is no callback, complaint or renewal "
            u"window (write "
            u"callback 14 d; complaint 30 d; renewal 60 d)"_s);
        row("a mode that does not exist", u"| small | batch |"_s, u"| small | bach |"_s,
            u"error quality-gate.md:27: review mode of 'exception back-order': mode 'bach' is not known (write "
            u"individual or "
            u"batch)"_s);
        row("a review mode twice", u"| exception | back-order | small | batch |"_s, u"| exception | - | - | batch |"_s,
            u"error quality-gate.md:27: review mode of 'exception' stands here twice, first on line 26 (remove one)"_s);
        row("a role with a typing mistake", u"| team lead |"_s, u"| team laed |"_s,
            u"warning quality-gate.md:32: compliance check 'No health information': 'team laed' is no role and no "
            u"route (did you mean 'team lead'?)"_s);
        row("a role and another", u"| team lead |"_s, u"| team lead; Coordinator |"_s, QString());
        row("a person", u"| team lead |"_s, u"| Dana Fox |"_s,
            u"note quality-gate.md:32: compliance check 'No health information': 'Dana Fox' is no role and no route, "
            u"and taken for a person's name"_s);
        row("anybody", u"| team lead |"_s, u"| - |"_s, QString());
        row("a commitment that is allowed somehow", u"| recovery offer |"_s, u"| sometimes |"_s,
            u"error quality-gate.md:37: commitment 'refund*': allowed when 'sometimes' is not known (write recovery "
            u"offer, always, "
            u"or - for never)"_s);
        row("stars that Markdown takes", u"| guarantee |"_s, u"| *guarantee* |"_s,
            u"warning quality-gate.md:38: the stars or underscores in 'guarantee' are read as emphasis and are lost "
            u"(a star for any ending stands once, at the end of a word: refund*)"_s);
        row("a star that stays", u"| guarantee |"_s, u"| guarantee* |"_s, QString());
        row("a phrase that is bold", u"| guarantee |"_s, u"| **guarantee** |"_s, QString());
        row("a commitment that stands twice", u"| guarantee |"_s, u"| Refund* |"_s,
            u"error quality-gate.md:38: commitment 'Refund*' stands here twice, first on line 37 (remove one)"_s);
        row("a share without a sign", u"7 %"_s, u"7"_s,
            u"error quality-gate.md:43: sampling 'weekly': '7' is no share (write 7 %)"_s);
        row("a daily share in words", u"1 per coordinator"_s, u"one each"_s,
            u"error quality-gate.md:44: sampling 'daily': 'one each' is no share (write 7 % or 1 per coordinator)"_s);
        row("a scope of nobody", u"| weekly |"_s, u"| wekly |"_s,
            u"error quality-gate.md:43: sampling 'wekly' is not known (did you mean 'weekly'?)"_s);
        row("a holiday in another form", u"2026-12-25"_s, u"25.12.2026"_s,
            u"error quality-gate.md:49: holiday '25.12.2026' is no date (write it as 2026-12-25)"_s);
        row("a holiday that never was", u"2026-12-25"_s, u"2026-02-30"_s,
            u"error quality-gate.md:49: holiday '2026-02-30' is no date (write it as 2026-12-25)"_s);
        row("no flags at all", u"## Flags"_s, u"## Reasons"_s,
            u"warning quality-gate.md:1: there is no table under a heading 'Flags' (add the heading and a table with "
            u"the columns | "
            u"Flag | Threshold | Window | Applies to |)"_s);
    }
    void theGateIsReported() { expectIn(u"quality-gate.md"_s); }
};

COUNTERSIGN_TEST(RuleProblemsTest)

} // namespace countersign

#include "rulesproblems_test.moc"
