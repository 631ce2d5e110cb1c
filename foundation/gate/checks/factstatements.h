// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/checks/factcues.h"

#include <functional>

namespace countersign {

/// One value that the text states, before it is settled which fact it states or contradicts.
struct Statement {
    LetterPart part = LetterPart::Body;
    Span span;
    FactType type = FactType::Text; ///< Date stands for moments too
    QStringView rule; ///< "date-mismatch"
    Scope scope;
    Cue cue;
    std::vector<size_t> agrees; ///< facts that have this value
    bool isKnown = false; ///< the value is borne out elsewhere: by the company, the account, a text of the record
    bool isOnlyToday = false; ///< known for no more than being today's date
    bool isLoose = false; ///< silence where it agrees with nothing: "within two days", "two options"
    bool isNearToday = false; ///< "today", "within 24 hours": no slip of the pen for another fact's date
    bool mayState = true; ///< agreeing, it states the fact; a period of a month does not
    bool isPlain = false; ///< written so that it can stand in another's place as it is: "5 March", "$90"
    qint64 position = 0; ///< the value as a number, for finding the nearest fact: days, thousandths
    std::function<QString(const StatableFact &)> rewrite; ///< the fact's value in the form of the text
    std::function<void()> afterAgreement; ///< checks that follow when it agrees: weekday, misreadable forms
};

/// The fact that the words ask for, in scope: the first of the cue's that the records have.
std::optional<size_t> askedFor(const Statement &statement, const FactLedger &ledger);

/// Settles all statements of the letter: what agrees is stated, swapped pairs, contradictions and values that no record
/// holds are reported.
void settle(const std::vector<Statement> &statements, FactLedger &ledger);

/// "The letter says “98”; the record says 108."
QString disagreement(QStringView text, const StatableFact &fact);

/// Whether a fact is of the kind that a statement of this type states.
bool isOfType(const StatableFact &fact, FactType type);

} // namespace countersign
