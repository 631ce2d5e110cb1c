// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/factcuewords.h"

#include "domain/factnames.h"

#include <algorithm>

namespace countersign {

using namespace factnames;

Cue told(FactNames facts, bool isStrong)
{
    Cue cue;
    cue.facts = std::move(facts);
    cue.isStrong = isStrong;
    return cue;
}
Cue strong(FactNames facts)
{
    return told(std::move(facts), true);
}
Cue saidFor(FactNames facts)
{
    Cue cue = told(std::move(facts), true);
    cue.saysWhen = true;
    return cue;
}
Cue weak(FactNames facts)
{
    return told(std::move(facts), false);
}
Cue specific(FactNames facts, bool isStrong)
{
    Cue cue = told(std::move(facts), isStrong);
    cue.isSpecific = true;
    return cue;
}
FactNames laterDates(const FactLedger &ledger)
{
    if (ledger.subject().communication == CommunicationKind::Exception)
        return { NEW_DATE };
    return { NEW_DATE, PROMISED_DATE, APPOINTMENT_AT, DUE_AT };
}

bool holds(const FactLedger &ledger, QStringView name)
{
    return std::ranges::any_of(ledger.facts(), [name](const StatableFact &fact) { return fact.is(name); });
}

bool isPrecededBy(const Tokens &tokens, qsizetype at, int howFar, std::initializer_list<QStringView> words)
{
    for (qsizetype back = at - 1; back >= 0 && back >= at - howFar; --back) {
        // "11:30 a.m. on Thursday" goes on in small letters.
        const bool goesOn = tokens[back + 1].isWord() && !tokens[back + 1].isCapital;
        const bool isGlued = tokens.isGlued(back + 1) && !tokens.endsLine(back + 1);
        const bool isStop = tokens.isSign(back, u'.') && !isGlued && !goesOn;
        if (isStop || tokens.isSign(back, u'?') || tokens.isSign(back, u'!') || tokens.isSign(back, u';'))
            return false;
        if (tokens.isOneOf(back, words))
            return true;
    }
    return false;
}

} // namespace countersign
