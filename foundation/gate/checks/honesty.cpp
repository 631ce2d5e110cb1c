// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/honesty.h"

#include "gate/checks/letterpatterns.h"
#include "gate/wording.h"
#include "text/cuedpatterns.h"
#include "text/phrasematcher.h"

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
struct Claim {
    QStringView pattern;
    QStringView cues;
};
#define SOMEBODY_OF_OURS                                                                                               \
    uR"((?:manager|boss|supervisor|director|ceo|owner|president|founder|team lead|team leader|team|staff|colleagues?|warehouse team))"
/// What only a person can have done, seen or felt.
constexpr std::array CLAIMS {
    Claim {
        uR"((?i)\b(?:i|we)(?:['’]ve| have| had)?\s+(?:\w+ly\s+)?(?:double-?\s?checked|checked|inspected|counted|looked|opened|walked|went|drove|packed|read|reviewed|called|phoned|spoke|asked|watched|searched|verified|made sure|saw|tested|weighed|measured|prepared|wrote|chose|picked)\b[^.?!\n]{0,60}\b(?:myself|ourselves|by hand|in person|with my own (?:eyes|hands)|personally)\b)",
        u"myself ourselves hand person own personally" },
    Claim { uR"((?i)\b(?:i|we)(?:['’]ve| have)?\s+(?:hand-?picked|handpicked)\b)", u"picked" },
    Claim {
        u"(?i)\\b(?:my|our) (?:\\w+ )?" SOMEBODY_OF_OURS uR"((?:['’]s)? (?:has |have |had |is |are |was |were )?(?:personally|himself|herself|all |both )?\s?(?:been (?:talking|thinking|worrying|discussing)|talk(?:ed|ing) about|thinking (?:of|about)|personally \w+|asked me|wanted me|insisted|worri(?:ed|es) about|cares? about|lost sleep)\b)",
        u"talk think worr discuss personally asked wanted insisted care sleep" },
    Claim { uR"((?i)\bi (?:noticed|saw|could see|observed) (?:that )?you\b)",
            u"i·noticed i·saw i·could·see i·observed" },
    Claim {
        uR"((?i)\b(?:i|we) (?:can (?:only )?imagine|know|understand|can see|feel) (?:just )?how (?:hard|difficult|frustrat\w*|stressful|upset\w*|annoy\w*|disappoint\w*|busy|tough|tiring|painful|worr\w*|you (?:must )?feel)\b[^.?!\n]{0,40})",
        u"imagine·how imagine·just·how know·how know·just·how understand·how understand·just·how see·how see·just·how "
        u"feel·how feel·just·how" },
    Claim {
        uR"((?i)\bi(?:['’]ve| have)? spent (?:the |my |a |all |most |some |hours|days|several |two |three |half )[^.?!\n]{0,40})",
        u"spent" },
    Claim { uR"((?i)\b(?:i|we)(?:['’]ve| have) carefully (?:read|reviewed|studied|considered|examined)\b)",
            u"carefully" },
    Claim { uR"((?i)\bas an? (?:old|dear|long-?time|good|close) friend\b)", u"friend" },
    Claim {
        uR"((?i)\bi (?:was|am|felt) (?:so |very |really |truly |deeply )?(?:happy|glad|delighted|thrilled|excited|sad|heartbroken|upset|shocked|moved|touched) (?:to see your|when i|that you are)\b[^.?!\n]{0,30})",
        u"happy glad delighted thrilled excited sad heartbroken upset shocked moved touched" },
    Claim { uR"((?i)\b(?:i|we)(?:['’]ve| have)? (?:been )?(?:thought|thinking|worried|worrying) (?:of|about) you\b)",
            u"thought thinking worried worrying" },
};

void addClaim(std::vector<Finding> &findings, const Reading &reading, const Span &place)
{
    constexpr size_t ENOUGH = 100;
    const bool isThere = std::ranges::any_of(findings, [&](const Finding &other) {
        return Span { other.start, other.length }.overlaps(place);
    });
    if (isThere || findings.size() >= ENOUGH || reading.isOfTheRecord(reading.body, place))
        return;
    findings.push_back(findingAt(reading.body, place, FindingKind::Honesty, u"deceptive-personalisation"_s,
                                 Severity::Warning,
                                 u"%1 claims what a person did or felt. Leave it only where it is true."_s.arg(
                                     wording::quoted(reading.body.at(place)))));
}
} // namespace

std::span<const CuedPatterns::Pattern> letterpatterns::claimPatterns()
{
    static const std::vector<CuedPatterns::Pattern> patterns = [] {
        std::vector<CuedPatterns::Pattern> made;
        for (const auto &each : CLAIMS)
            made.push_back({ each.pattern, each.cues, /*knowsAllLetters=*/false });
        return made;
    }();
    return patterns;
}

QStringList letterpatterns::claimPhrases()
{
    return { u"i personally"_s,
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
             u"i've been following your"_s };
}

std::vector<Finding> honestyProblemsIn(const Reading &reading)
{
    std::vector<Finding> findings;
    for (const PhraseHit &hit : letterpatterns::hitsIn(letterpatterns::List::Claims, reading, reading.body))
        addClaim(findings, reading, hit.at);
    const PlainText &plain = reading.body.plain();
    for (const size_t index : letterpatterns::worthTrying(letterpatterns::Table::Claims, reading.body)) {
        auto matches = letterpatterns::patternOf(letterpatterns::Table::Claims, index).globalMatch(plain.text());
        while (matches.hasNext()) {
            const auto match = matches.next();
            addClaim(findings, reading, plain.original({ match.capturedStart(), match.capturedLength() }));
        }
    }
    return findings;
}

} // namespace countersign
