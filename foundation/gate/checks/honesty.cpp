// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/honesty.h"

#include "text/phrasematcher.h"

namespace countersign {

using namespace Qt::Literals::StringLiterals;

std::vector<Finding> honestyProblemsIn(const Reading &reading)
{
    static const PhraseMatcher claims({ u"i personally"_s,
                                        u"i have personally"_s,
                                        u"i've personally"_s,
                                        u"i will personally"_s,
                                        u"i'll personally"_s,
                                        u"personally reviewed"_s,
                                        u"personally checked"_s,
                                        u"personally looked"_s,
                                        u"personally overseeing"_s,
                                        u"i remember"_s,
                                        u"i recall"_s,
                                        u"as we discussed"_s,
                                        u"as i mentioned on the phone"_s,
                                        u"as we talked"_s,
                                        u"when we last spoke"_s,
                                        u"when we spoke"_s,
                                        u"in our last conversation"_s,
                                        u"i was thinking of you"_s,
                                        u"i was thinking about you"_s,
                                        u"i read your message carefully"_s,
                                        u"i have read your message carefully"_s,
                                        u"i've read your message carefully"_s,
                                        u"i have carefully read"_s,
                                        u"i've carefully read"_s,
                                        u"i have carefully reviewed"_s,
                                        u"i've carefully reviewed"_s,
                                        u"i looked into this myself"_s,
                                        u"i have looked into this myself"_s,
                                        u"i spent time"_s,
                                        u"our ceo asked me"_s,
                                        u"the whole team is thinking"_s,
                                        u"i lay awake"_s,
                                        u"kept me up"_s,
                                        u"i hope your family"_s,
                                        u"i noticed you were"_s,
                                        u"i saw that you were"_s,
                                        u"i have been following your"_s,
                                        u"i've been following your"_s });
    std::vector<Finding> findings;
    for (const PhraseHit &hit : longestOf(claims.hits(reading.body.normalised))) {
        if (!reading.isOfTheRecord(reading.body, hit.at))
            findings.push_back(
                findingAt(reading.body, hit.at, FindingKind::Honesty, u"deceptive-personalisation"_s, Severity::Warning,
                          u"This claims what a person did or felt; let it stand only where it is true."_s));
    }
    return findings;
}

} // namespace countersign
