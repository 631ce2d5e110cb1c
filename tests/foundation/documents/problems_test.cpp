// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentset.h"
#include "support/testmain.h"

using namespace Qt::Literals::StringLiterals;

namespace countersign {

using testing::changed;
using testing::said;
using testing::smallSet;

/// Each kind of problem, with the place and the sentence that it is reported with.
class DocumentProblemsTest : public QObject {
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
    /// Changes one text of the small set; what is said of it must be exactly the expected sentence.
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
    void theSmallSetHasNone() { QCOMPARE(said(readFoundation(smallSet())), QStringList()); }

    void tiersAreReported_data()
    {
        columns();
        row("a revenue without a number", u"20000 USD"_s, u"lots"_s,
            u"error account-tiers.md:6: tier 'key': annual revenue 'lots' is no amount (write 10000 USD)"_s);
        row("a revenue that can be read in two ways", u"20000 USD"_s, u"20.000 USD"_s,
            u"error account-tiers.md:6: tier 'key': annual revenue '20.000 USD' is no amount (write 10000 USD)"_s);
        row("a review mode that does not exist", u"batch"_s, u"bulk"_s,
            u"error account-tiers.md:7: tier 'small': review 'bulk' is not known (write individual or batch)"_s);
        row("a first response that is no duration", u"2 h"_s, u"2 horus"_s,
            u"error account-tiers.md:6: tier 'key': first response '2 horus' is no duration (write 2 h)"_s);
        row("a colour without a digit", u"#56636E"_s, u"#56636"_s,
            u"error account-tiers.md:7: tier 'small': colour '#56636' is no colour (write it as #7B3FA0)"_s);
        row("a tier that stands twice", u"| small | Small account | 0 USD"_s, u"| Key | Small account | 0 USD"_s,
            u"error account-tiers.md:7: tier 'Key' stands here twice, first on line 6 (remove one)\n"
            u"error communication-standards.md:5: tone: tier 'small' is not known (known are: key)\n"
            u"error communication-standards.md:11: phrase 'per our policy': tier 'small' is not known (known are: "
            u"key)\n"
            u"error quality-gate.md:27: review mode of 'exception back-order': tier 'small' is not known (known are: key)"_s);
        row("two currencies", u"0 USD"_s + u" | batch"_s, u"0 EUR | batch"_s,
            u"warning account-tiers.md:7: tier 'small': its annual revenue is in EUR, that of tier 'key' in USD (use "
            u"one "
            u"currency, or accounts in the other find no tier)"_s);
        row("two tiers from the same revenue", u"0 USD | batch"_s, u"20,000 USD | batch"_s,
            u"warning account-tiers.md:7: tier 'small': starts at the same annual revenue as tier 'key' (the one "
            u"written first "
            u"is taken)"_s);
        row("a column that is not known", u"| Colour |"_s, u"| Color |"_s,
            u"note account-tiers.md:4: column 'Color' is not known and is kept out of the rules (did you mean 'Colour'?)"_s);
        row("a column that is missing", u"| Review |"_s, u"| Mode |"_s,
            u"error account-tiers.md:4: the table has no column 'Review' (its columns are: Tier, Name, Annual revenue "
            u"from, "
            u"Review, First response, Colour)\n"
            u"note account-tiers.md:4: column 'Mode' is not known and is kept out of the rules"_s);
        row("a column that stands twice", u"| Name |"_s, u"| Tier |"_s,
            u"error account-tiers.md:4: column 'Tier' stands here twice (remove or rename one)"_s);
        row("a cell that is missing", u"| small | Small account | 0 USD | batch |"_s,
            u"| small | Small account | 0 USD | - |"_s,
            u"error account-tiers.md:7: tier 'small': review '-' is not known (write individual or batch)"_s);
        row("a name that is missing is the id, which is no problem", u"| Small account |"_s, u"|  |"_s, QString());
        row("a tier that is missing", u"| small | Small account |"_s, u"| - | Small account |"_s,
            u"error account-tiers.md:7: the row has no 'Tier' (fill in the cell, or remove the row)\n"
            u"error communication-standards.md:5: tone: tier 'small' is not known (known are: key)\n"
            u"error communication-standards.md:11: phrase 'per our policy': tier 'small' is not known (known are: "
            u"key)\n"
            u"error quality-gate.md:27: review mode of 'exception back-order': tier 'small' is not known (known are: key)"_s);
        row("more cells than columns", u"| 1 d | #56636E |"_s, u"| 1 d | #56636E | left over |"_s,
            u"error account-tiers.md:7: the row has 7 cells, the table 6 columns (write a | inside a text as \\|)"_s);
        row("a row after an empty line", u"| small |"_s, u"\n| small |"_s,
            u"error account-tiers.md:8: the line is not part of the table above (an empty line or other text ends a "
            u"table: remove "
            u"it, or repeat the table's header)\n"
            u"error communication-standards.md:5: tone: tier 'small' is not known (known are: key)\n"
            u"error communication-standards.md:11: phrase 'per our policy': tier 'small' is not known (known are: "
            u"key)\n"
            u"error quality-gate.md:27: review mode of 'exception back-order': tier 'small' is not known (known are: key)"_s);
        row("a heading with a typing mistake", u"## Tiers"_s, u"## Teirs"_s,
            u"error account-tiers.md:1: there is no table under a heading 'Tiers' (add the heading and a table with "
            u"the columns | "
            u"Tier | Name | Annual revenue from | Review | First response | Colour |)\n"
            u"error account-tiers.md:3: the table under 'Teirs' is not read (did you mean 'Tiers'?)"_s);
        row("dashes for another number of columns", u"|---|---|---|---|---|---|"_s, u"|---|---|---|---|---|"_s,
            u"error account-tiers.md:4: the lines under 'Tiers' are no table (the second line must have as many cells "
            u"of dashes as "
            u"the first has columns)"_s);
        row("a tier that is called all", u"| small | Small"_s, u"| all | Small"_s,
            u"error account-tiers.md:7: tier 'all': this cannot be a tier's id (choose a word of its own)\n"
            u"error communication-standards.md:5: tone: tier 'small' is not known (known are: key)\n"
            u"error communication-standards.md:11: phrase 'per our policy': tier 'small' is not known (known are: "
            u"key)\n"
            u"error quality-gate.md:27: review mode of 'exception back-order': tier 'small' is not known (known are: key)"_s);
        row("a table of another document", u"## Key account\n"_s,
            u"## Flags\n| Flag |\n|---|\n| sampled |\n\n## Key account\n"_s,
            u"error account-tiers.md:9: a table 'Flags' is not read in this document (move it to quality-gate.md)"_s);
    }
    void tiersAreReported() { expectIn(u"account-tiers.md"_s); }

    void standardsAreReported_data()
    {
        columns();
        row("a tier that is not known", u"| small | Hello"_s, u"| smal | Hello"_s,
            u"warning communication-standards.md:1: tier 'small' has no tone (add a row for it under Tone)\n"
            u"error communication-standards.md:5: tone: tier 'smal' is not known (did you mean 'small'?)"_s);
        row("a tone that stands twice", u"| small | Hello"_s, u"| key; small | Hello"_s,
            u"error communication-standards.md:5: tone of tier 'key' stands here twice, first on line 4 (remove one)"_s);
        row("an answer that is neither yes nor no", u"| yes | no | 2"_s, u"| sometimes | no | 2"_s,
            u"error communication-standards.md:5: tone of 'small': contractions: 'sometimes' is not understood (write yes or no)"_s);
        row("a number of apologies in words", u"| no | 1 | 11"_s, u"| no | one | 11"_s,
            u"error communication-standards.md:4: tone of 'key': apologies: 'one' is not understood (write a whole "
            u"number such as "
            u"1)"_s);
        row("a reading grade of nobody", u"| 8.5 |"_s, u"| 85 |"_s,
            u"error communication-standards.md:5: tone of 'small': reading grade: '85' is not understood (write a "
            u"school grade "
            u"from 0 to 30 such as 9)"_s);
        row("an unknown placeholder in a greeting", u"{contact_name}"_s, u"{contactname}"_s,
            u"warning communication-standards.md:4: greeting of tier 'key': {contactname} is no fact that the program "
            u"knows (did "
            u"you mean {contact_name}?)"_s);
        row("a brace that stays open", u"{contact_name},"_s, u"{contact_name,"_s,
            u"error communication-standards.md:4: greeting of tier 'key': there is a '{' without its '}' at "
            u"'{contact_name,' "
            u"(write {name}, or remove it)"_s);
        row("a brace that was never opened", u"Hello {contact"_s, u"Hello contact"_s,
            u"error communication-standards.md:5: greeting of tier 'small': there is a '}' without its '{' at '},' "
            u"(write {name}, "
            u"or remove it)"_s);
        row("a placeholder in words", u"{contact_name}"_s, u"{Contact name}"_s,
            u"error communication-standards.md:4: greeting of tier 'key': '{Contact name}' is no placeholder (write "
            u"{contact_name})"_s);
        row("a severity that does not exist", u"| error |"_s, u"| fatal |"_s,
            u"error communication-standards.md:11: phrase 'per our policy': severity 'fatal' is not known (write "
            u"error, warning "
            u"or note)"_s);
        row("a wildcard inside a word", u"per our policy"_s, u"per *our policy"_s,
            u"error communication-standards.md:11: phrase 'per *our policy': a * stands only at the end of a word "
            u"(write "
            u"injur*)"_s);
        row("a phrase of signs only", u"RMA backlog"_s, u"!!!"_s,
            u"error communication-standards.md:16: internal term '!!!' has no letter or digit and can never be found "
            u"(write "
            u"words)"_s);
        row("a phrase that stands twice", u"| per our policy | key; small |"_s, u"| Any inconvenience | all |"_s,
            u"warning communication-standards.md:11: phrase 'Any inconvenience' stands here twice, first on line 10 "
            u"(remove "
            u"one)"_s);
        row("a convention that does not exist", u"| Spelling |"_s, u"| Speling |"_s,
            u"error communication-standards.md:27: convention 'Speling' is not known (did you mean 'Spelling'?)"_s);
        row("a convention with another value", u"day first"_s, u"weekday first"_s,
            u"error communication-standards.md:26: convention 'Numeric dates': 'weekday first' is not understood "
            u"(write day first, "
            u"month first or ISO)"_s);
        row("a currency of nobody", u"| GBP |"_s, u"| pounds |"_s,
            u"error communication-standards.md:28: convention 'Currency': 'pounds' is not understood (write a currency "
            u"such as "
            u"USD)"_s);
        row("no signature", u"## Signature"_s, u"## Signatur"_s,
            u"warning communication-standards.md:1: there is no table under a heading 'Signature' (add the heading and "
            u"a table "
            u"with the columns | Line |)\n"
            u"error communication-standards.md:30: the table under 'Signatur' is not read (did you mean 'Signature'?)"_s);
        row("an own placeholder in the signature", u"{coordinator_name}"_s, u"{branch}"_s,
            u"note communication-standards.md:33: signature: {branch} is an own fact (a column of that name must stand "
            u"in your "
            u"reports)"_s);
    }
    void standardsAreReported() { expectIn(u"communication-standards.md"_s); }

    void theProtocolIsReported_data()
    {
        columns();
        row("a route that is not known", u"| team lead | 1 h"_s, u"| teem lead | 1 h"_s,
            u"error escalation-protocol.md:4: trigger 'legal threat': route 'teem lead' is not known (did you mean 'team lead'?)"_s);
        row("a duration that is none", u"| 1 h |"_s, u"| at once |"_s,
            u"error escalation-protocol.md:4: trigger 'legal threat': respond within 'at once' is no duration (write "
            u"30 min, 2 h, "
            u"3 d or 4 weeks)"_s);
        row("something that nobody looks at", u"inbound text"_s, u"inbound txt"_s,
            u"error escalation-protocol.md:4: trigger 'legal threat': it cannot look at 'inbound txt' (did you mean "
            u"'inbound "
            u"text'?)"_s);
        row("a fact with a typing mistake", u"| carrier | unknown"_s, u"| carier | unknown"_s,
            u"warning escalation-protocol.md:7: trigger 'no carrier': fact 'carier' is an own one (did you mean 'carrier'?)"_s);
        row("a value without a currency in the wrong words", u"over 10000 USD"_s, u"over much"_s,
            u"error escalation-protocol.md:5: trigger 'large order': 'much' is no amount (write 10000 USD)"_s);
        row("words for an order value", u"over 10000 USD"_s, u"expensive"_s,
            u"error escalation-protocol.md:5: trigger 'large order': condition 'expensive' is not understood (write "
            u"over 10000 "
            u"USD, under 10000 USD, known or unknown)"_s);
        row("a type that is not known", u"is complaint"_s, u"is complant"_s,
            u"error escalation-protocol.md:6: trigger 'complaint': type 'complant' is not known (did you mean 'complaint'?)"_s);
        row("a type without is", u"is complaint"_s, u"complaint; late"_s, QString());
        row("a beginning of types", u"is complaint"_s, u"compl*"_s, QString());
        row("a list with a typing mistake", u"is complaint"_s, u"complant; late"_s,
            u"warning escalation-protocol.md:6: trigger 'complaint': no type is called 'complant' (did you mean "
            u"'complaint'?)"_s);
        row("a wildcard of its own", u"lawyer*; small claims"_s, u"lawyer *; small claims"_s,
            u"error escalation-protocol.md:4: trigger 'legal threat': phrase 'lawyer *': a * stands only at the end of "
            u"a word "
            u"(write injur*)"_s);
        row("a phrase that stands twice", u"small claims"_s, u"Lawyer*"_s,
            u"warning escalation-protocol.md:4: trigger 'legal threat': 'Lawyer*' stands here twice (remove one)"_s);
        row("a route that stands twice", u"| logistics desk | Ana"_s, u"| Team lead | Ana"_s,
            u"error escalation-protocol.md:7: trigger 'no carrier': route 'logistics desk' is not known (known are: "
            u"team lead, "
            u"account manager)\n"
            u"error escalation-protocol.md:14: route 'Team lead' stands here twice, first on line 12 (remove one)"_s);
        row("a route of nobody", u"| Ana Silva | ana@example.com |"_s, u"| - | - |"_s,
            u"warning escalation-protocol.md:14: route 'logistics desk': nobody is named for it, and it is no role "
            u"that the "
            u"settings name (write a name; roles are team lead, account manager and coordinator)"_s);
        row("an address that is none", u"ana@example.com"_s, u"ana at example.com"_s,
            u"error escalation-protocol.md:14: route 'logistics desk': 'ana at example.com' is no e-mail address "
            u"(write "
            u"name@example.com)"_s);
        row("no routes", u"## Routes"_s, u"## People"_s,
            u"error escalation-protocol.md:1: there is no table under a heading 'Routes' (add the heading and a table "
            u"with the "
            u"columns | Route | Name | E-mail |)"_s);
    }
    void theProtocolIsReported() { expectIn(u"escalation-protocol.md"_s); }

    void everyProblemOfAllFilesIsReportedInOneGo()
    {
        FoundationBytes documents = changed(smallSet(), u"account-tiers.md"_s, u"2 h"_s, u"soon"_s);
        documents = changed(documents, u"quality-gate.md"_s, u"4 weeks"_s, u"4 wekes"_s);
        documents = changed(documents, u"escalation-protocol.md"_s, u"1 h"_s, u"soon"_s);
        QCOMPARE(
            said(readFoundation(documents)),
            QStringList(
                { u"error account-tiers.md:6: tier 'key': first response 'soon' is no duration (write 30 min, 2 h, 3 d "
                  u"or 4 weeks)"_s,
                  u"error quality-gate.md:16: flag 'repeat-occurrence': window '4 wekes' is no duration (write 4 weeks)"_s,
                  u"error escalation-protocol.md:4: trigger 'legal threat': respond within 'soon' is no duration "
                  u"(write "
                  u"30 min, 2 h, 3 d or 4 weeks)"_s }));
    }
    void aMissingDocumentIsOneErrorAndNoFlood()
    {
        for (const QStringView file : FOUNDATION_FILES) {
            FoundationBytes documents = smallSet();
            documents.erase(file.toString());
            QStringList errors = said(readFoundation(documents)).filter(u"error "_s);
            QCOMPARE(
                errors,
                QStringList(
                    u"error %1:1: the document is missing (put a file of this name beside the others)"_s.arg(file)));
        }
    }
    void anEmptySetNamesTheFiveFiles()
    {
        const FoundationReading reading = readFoundation({});
        QCOMPARE_EQ(reading.problems.size(), 5U);
        QVERIFY(reading.hasErrors());
    }
    void aProblemLeadsToTheCell()
    {
        const auto reading = readFoundation(changed(smallSet(), u"quality-gate.md"_s, u"4 weeks"_s, u"4 wekes"_s));
        QCOMPARE_EQ(reading.problems.size(), 1U);
        QCOMPARE(reading.problems.front().at, (Place { u"quality-gate.md"_s, 16, 27 }));
    }
    void aDocumentOfMistakesIsCutAndSaysSo()
    {
        QByteArray rows = "## Flags\n| Flag |\n|---|\n";
        for (int i = 0; i < 3000; ++i)
            rows += "| nonsense-" + QByteArray::number(i) + " |\n";
        FoundationBytes documents = smallSet();
        documents[u"quality-gate.md"_s] = rows;
        const auto problems = readFoundation(documents).problems;
        QCOMPARE_LE(problems.size(), 1020U);
        QVERIFY(said({ {}, problems }).filter(u"further problems of this document are not listed"_s).size() == 1);
    }
};

COUNTERSIGN_TEST(DocumentProblemsTest)

} // namespace countersign

#include "problems_test.moc"
