// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/promiseclause.h"

namespace countersign {

const ClauseSets &clauseSets()
{
    static const ClauseSets found;
    return found;
}

PromiseClause::PromiseClause(const PromisePlace &of, const SpokenWords &all)
    : words(all)
    , place(of)
{
    constexpr size_t FAR_ENOUGH = 40;
    sentenceStart = place.first;
    while (sentenceStart > 0 && !words[sentenceStart].opensSentence && place.first - sentenceStart < FAR_ENOUGH)
        --sentenceStart;
    start = place.first;
    while (start > sentenceStart) {
        const bool opensAfterComma = words[start].followsComma && is(start, clauseSets().opens);
        const bool isSubject = is(start, clauseSets().we);
        if (is(start - 1, clauseSets().turn) || opensAfterComma || (isSubject && start < place.first))
            break;
        --start;
    }
    end = place.last + 1;
    while (end < words.size() && end - place.last < FAR_ENOUGH && !words[end].opensSentence
           && !(words[end].followsComma && is(end, clauseSets().opens)) && !is(end, clauseSets().turn))
        ++end;
}

std::optional<size_t> PromiseClause::customer() const
{
    const ClauseSets &s = clauseSets();
    for (size_t at = place.first; at-- > start;) {
        if (!is(at, s.you))
            continue;
        const bool hasAVerb = at + 1 < place.first && (is(at + 1, s.will) || is(at + 1, s.gets));
        if (at == start || words[at].opensSentence || at == sentenceStart || hasAVerb)
            return at;
    }
    return {};
}

} // namespace countersign
