// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/onecause.h"

#include "text/span.h"

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
/// A finding that says nothing of its own where another one holds its place.
struct SameCause {
    FindingKind kind;
    QStringView rule; ///< empty: all of the kind
    FindingKind gravest; ///< of the finding that stays
    QStringView staying; ///< its rule; empty: all of the kind
};
constexpr std::array SAME_CAUSES {
    SameCause { FindingKind::Tone, u"contractions", FindingKind::Tone, u"never-say" },
    SameCause { FindingKind::Tone, u"jargon", FindingKind::Tone, u"never-say" },
    SameCause { FindingKind::Tone, u"jargon", FindingKind::Privacy, u"internal-term" },
    SameCause { FindingKind::Tone, u"formality", FindingKind::Tone, u"never-say" },
    SameCause { FindingKind::Tone, u"formality", FindingKind::Tone, u"contractions" },
    SameCause { FindingKind::Spelling, u"", FindingKind::Privacy, u"" },
    SameCause { FindingKind::Spelling, u"", FindingKind::Artefact, u"" },
    SameCause { FindingKind::Spelling, u"", FindingKind::Fact, u"" },
    SameCause { FindingKind::Spelling, u"", FindingKind::Spelling, u"near-miss" },
    SameCause { FindingKind::Spelling, u"", FindingKind::Tone, u"formality" },
    // "by Friday" with no such date promises one.
    SameCause { FindingKind::Fact, u"unsupported", FindingKind::Commitment, u"" },
    SameCause { FindingKind::Fact, u"date-mismatch", FindingKind::Commitment, u"" },
    SameCause { FindingKind::Fact, u"", FindingKind::Privacy, u"other-account" },
    SameCause { FindingKind::Fact, u"", FindingKind::Privacy, u"card-number" },
    SameCause { FindingKind::Fact, u"", FindingKind::Privacy, u"credential" },
    SameCause { FindingKind::Fact, u"", FindingKind::Privacy, u"identifier" },
    SameCause { FindingKind::Fact, u"", FindingKind::Artefact, u"prompt" },
    SameCause { FindingKind::Fact, u"", FindingKind::Artefact, u"placeholder" },
};

Span placeOf(const Finding &finding)
{
    return { finding.start, finding.length };
}

bool saysTheSame(const Finding &lesser, const Finding &graver)
{
    const bool isOfItsOwn
        = lesser.kind == FindingKind::Fact && (lesser.rule == u"ambiguous" || lesser.rule == u"swapped");
    if (isOfItsOwn || lesser.part != graver.part || lesser.length == 0 || !placeOf(graver).overlaps(placeOf(lesser)))
        return false;
    return std::ranges::any_of(SAME_CAUSES, [&](const SameCause &same) {
        return lesser.kind == same.kind && (same.rule.isEmpty() || lesser.rule == same.rule)
            && graver.kind == same.gravest && (same.staying.isEmpty() || graver.rule == same.staying);
    });
}

/// What to put in its place is known from the record, and stays known. A span is the shortest text that the correction
/// replaces, so it comes with its place; what must go as a whole keeps its own.
void takeCorrection(Finding &staying, const Finding &going)
{
    const bool isReplaced = staying.rule == u"other-account" || placeOf(staying) == placeOf(going);
    // A number of another account's order that counts for a quantity has no quantity to give way to.
    const bool isOfItsKind = staying.rule != u"other-account"
        || (going.rule != u"quantity-mismatch" && going.rule != u"date-mismatch" && going.rule != u"amount-mismatch");
    const bool isGuessed = staying.rule == u"other-account"; // what the facts say of the place is known better
    if ((staying.expected && !isGuessed) || !going.expected || !isReplaced || !isOfItsKind)
        return;
    staying.expected = going.expected;
    staying.start = going.start;
    staying.length = going.length;
    staying.text = going.text;
    staying.record = going.record;
    staying.fact = going.fact;
}

/// Two phrases of the list that run into each other are one thing said.
bool isTheSamePhrase(const Finding &one, const Finding &other)
{
    return one.rule == u"never-say" && other.rule == u"never-say" && one.part == other.part
        && placeOf(one).overlaps(placeOf(other));
}
} // namespace

void keepOneForEachCause(std::vector<Finding> &findings)
{
    // Those that overlap stand near each other in the order of their starts; more of them at one place show nothing.
    constexpr size_t NEAR = 8;
    std::vector<bool> goes(findings.size(), false);
    for (size_t at = 0; at < findings.size(); ++at) {
        const size_t first = at > NEAR ? at - NEAR : 0;
        const size_t end = std::min(findings.size(), at + NEAR + 1);
        for (size_t near = first; near < end && !goes[at]; ++near) {
            if (near == at || goes[near])
                continue;
            Finding &other = findings[near];
            const bool isLesserPhrase = isTheSamePhrase(findings[at], other)
                && (other.severity > findings[at].severity || (other.severity == findings[at].severity && near < at));
            if (!isLesserPhrase && !saysTheSame(findings[at], other))
                continue;
            goes[at] = true;
            if (!isLesserPhrase && findings[at].kind == FindingKind::Fact)
                takeCorrection(other, findings[at]);
        }
    }
    size_t at = 0;
    std::erase_if(findings, [&](const Finding &) { return goes[at++]; });
}

} // namespace countersign
