// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/factcheck.h"

#include "gate/checks/factfinders.h"
#include "gate/phrases.h"

namespace countersign {

FactJudgement judgeFacts(const Case &subject, const Rulebook &rules)
{
    return judgeFacts(subject, rules, paragraphsOf(subject.letter.subject), paragraphsOf(subject.letter.body));
}

FactJudgement judgeFacts(const Case &subject, const Rulebook &rules, std::span<const PlacedParagraph> subjectLine,
                         std::span<const PlacedParagraph> bodyText)
{
    FactLedger ledger(subject, rules.foundation());
    const DateContext context { subject.today, rules.foundation().holidays };
    OtherSources others(ledger, context, rules.phrases().foldedVocabulary);
    const Sought sought = soughtIn(ledger);
    const ProductNames &products = sought.products;
    PartReading title(LetterPart::Subject, subject.letter.subject, subjectLine);
    PartReading body(LetterPart::Body, subject.letter.body, bodyText);
    const std::vector<PartReading *> parts { &title, &body };
    for (PartReading *part : parts)
        read(*part, ledger, sought, context);
    judgeReferences(parts, ledger, others);
    judgeLineHeads(parts, products, ledger);
    judgeProducts(parts, products, ledger);
    judgeOrdersOfLines(parts, ledger);
    judgeTexts(parts, ledger);
    judgePeople(parts, ledger);
    judgePhones(parts, ledger);
    std::vector<Statement> statements;
    for (PartReading *part : parts) {
        stateDates(statements, *part, ledger, context, others);
        stateAmounts(statements, *part, ledger, others);
        stateQuantities(statements, *part, ledger, others);
    }
    settle(statements, ledger);
    judgeTimes(parts, ledger, context);
    return ledger.close();
}

} // namespace countersign
