// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/paraphrases.h"

#include "text/cuedpatterns.h"

#include <algorithm>

namespace countersign {

namespace {
using enum Promise;

struct Paraphrase {
    Promise promise;
    QStringView pattern; ///< of normalised text: lower case, one kind of apostrophe, single spaces
    QStringView cues; ///< as CuedPatterns wants them
};

// clang-format off
constexpr Paraphrase PARAPHRASES[] {
    { Refund, uR"(\b(?:giv|pay|return|hand|transfer|send|get)\w* (?:\w+ ){0,3}?(?:back )?(?:what|everything|all|the (?:\w+ )?(?:money|amount|sum|price)) (?:that )?you(?:'ve| have)?(?: already)? (?:paid|spent|transferred)\b)", u"paid spent transferred" },
    { Refund, uR"(\b(?:giv|pay|return|hand|transfer|send)\w* (?:it|that|this|them|you|everything|your (?:money|payment)|the (?:\w+ )?(?:money|amount|sum|price|payment))(?: all)? back\b(?! (?:to (?:us|the supplier|stock)|in stock|on track|order)))", u"back" },
    { Refund, uR"(\b(?:what|everything) you(?:'ve| have)? paid (?:\w+ ){0,3}(?:comes? back|back|returned|repaid)\b)", u"paid" },
    { Credit, uR"(\b(?:take|knock|deduct|subtract)\w* (?:it|this|that|the (?:\w+ )?(?:amount|difference|sum)|[$€£]?[\d.,]+(?: \w+)?) (?:off|from) (?:your|the) (?:\w+ )?(?:bill|invoice|account|statement|order)\b)", u"off from" },
    { FreeOfCharge, uR"(\b(?:there(?:'s| is| will be|'ll be)|with|for|makes?|making|at) (?:absolutely )?no (?:\w+ )?(?:charge|cost)\b)", u"charge cost" },
    { FreeOfCharge, uR"(\b(?:send|sent|give|given|get|receive|include|provide|supply|ship|deliver|repair|replace|throw in|do|add)\w* (?:[\w'-]+ ){1,6}?(?:for )?free(?=\s*(?:[.,;:!?)]|$|and\b|with\b|as an?\b|this time\b)))", u"free" },
    { FreeOfCharge, uR"(\b(?:pay|owe|cost|costs|costing|charge) (?:you )?nothing\b|\bnothing to pay\b|\b(?:is|are|be|comes?) on us\b)", u"nothing us" },
    { FreeOfCharge, uR"(\b(?:we|i)(?:'ll| will| shall| can| would| are going to)? (?:\w+ )?(?:cover|pay|bear|absorb|carry|take on|pick up|take care of) (?:for )?(?:(?:the|any|all|your|every|these|those|of) ){0,3}(?:(?:extra|additional|shipping|delivery|freight|return|express|courier|transport|related|resulting) ){0,2}(?:costs?|expenses?|bill|freight|shipping|postage|carriage|charges?|fees?)\b)", u"cost expense bill freight shipping postage carriage charge fee" },
    { Compensation, uR"(\b(?:pay|paying|cover|covering|make good|making good|reimburse|bear|meet|settle)(?: you)?(?: for)? (?:(?:the|any|all|your|every|whatever|such|of|that|this) ){0,3}(?:(?:resulting|lost|financial|other|business) )?(?:loss(?:es)?|damages?|sales|revenue|earnings|profits?|harm)\b)", u"loss damage sales revenue earnings profit harm" },
    { Compensation, uR"(\bby way of (?:an? )?(?:\w+ )?(?:apology|compensation|thanks)\b|\b(?:a little|a small|some) (?:something|extra|gift|present)\b.{0,40}\b(?:apolog|trouble|inconvenience|patience))", u"way something extra gift present" },
    { Replacement, uR"(\b(?:we|i|you|they|it|team)(?:'ll| will| shall| can| would| are| am|'re|'m)(?: be)? (?:(?:(?:happy|glad|pleased|going|able|ready) to|gladly|happily|now|also|then|simply|just|of course|immediately) )?(?:swap|swapping|exchange|exchanging|replace|replacing) (?:it|them|this|these|those|that|the|your|all|every|each|any)\b[^.?!]{0,40}?(?=[.,;!?]|$| for\b| with\b| on\b| by\b| at\b| free\b))", u"swap exchang replac" },
    { Replacement, uR"(\b(?:send|sending|ship|shipping|deliver|delivering|bring|bringing|give|giving|get|getting) (?:you )?(?:another|a (?:brand )?new|a fresh|new) (?:ones?|sets?|units?|batch(?:es)?|box(?:es)?|cases?|items?|pieces?)\b)", u"another new fresh" },
    { Discount, uR"(\b(?:take|knock|cut|drop|bring|reduce|lower)\w* (?:\w+ ){0,3}?(?:[$€£]?[\d.,]+ ?(?:%|percent|per cent|[a-z]{3})? (?:off|from)|(?:the|your) (?:price|bill|rate))\b)", u"off from price bill rate" },
    { Discount, uR"(\b(?:pay|charge you|bill you|for) (?:only )?(?:half|less)\b(?! (?:than|an?|of an|time|notice)))", u"half less" },
    { Guarantee, uR"(\b(?:you (?:can|may|could) (?:\w+ )?(?:be (?:\w+ )?(?:sure|certain|confident|assured)|rest assured|count on|rely on|bank on|depend on)|(?:please )?(?:rest|be) assured)\b[^.?!]{0,50}?\b(?:will|'ll|is going to|are going to) (?:\w+ )?(?:be (?:there|here|with you|delivered|shipped|sent|ready|on time|in stock|restored|back|fixed|resolved|done)|arrive|come|reach|ship|leave|get|have|receive|work|run)\b)", u"sure certain confident assured count rely bank depend" },
    { Guarantee, uR"(\b(?:will|'ll|shall) (?:[\w'-]+ ){0,5}?(?:for (?:sure|certain)|without (?:any |a )?doubt|under any circumstances|at the (?:very )?latest,? (?:guaranteed|promised))\b)", u"sure certain doubt circumstances latest" },
    { Guarantee, uR"(\b(?:there is |with )?no (?:chance|risk|danger|possibility) (?:\w+ ){0,4}(?:late|delay\w*|later|slip\w*|short)\b)", u"chance risk danger possibility" },
    { NoRecurrence, uR"(\b(?:never|not|\w+n't|no longer) (?:\w+ ){0,4}?(?:have|see|face|experience|suffer|encounter|meet|get|run into|go through) (?:this|that|these|those|such|the same|any|an?|another) (?:\w+ ){0,2}?(?:problem|issue|trouble|delay|mistake|error|shortage|situation|thing|inconvenience|experience|failure|outage)s? (?:\w+ ){0,4}?again\b)", u"again" },
    { NoRecurrence, uR"(\b(?:will|'ll|shall) (?:never|not) (?:again )?(?:(?:be (?:late|short|delayed|out of stock)|let you down|fail you|disappoint you|make (?:this|that|the same|such a) mistake)(?: \w+)? again|let you down|make (?:this|that|the same|such a) mistake)\b|\b(?:never again will|this (?:kind|sort) of (?:thing|mistake|delay|error) will never|no (?:further|more) (?:delays|mistakes|errors|problems)(?= (?:will|from now|in future)))\b)", u"again let mistake never delays errors problems" },
    { LegalConclusion, uR"(\b(?:mistake|error|fault|failure|blame|problem|delay)s? (?:is|was|are|were|lies|lay) (?:entirely|fully|solely|completely|wholly|all|purely|only|100 ?%) (?:ours|our own|our (?:fault|mistake|error|doing|responsibility)|with us|on (?:us|our side))\b|\b(?:fault|blame|liability) (?:is|was|lies|lay) (?:ours|with us|on (?:us|our side))\b|\b(?:entirely|fully|solely|completely|wholly) (?:to blame|our (?:fault|mistake|error|doing))\b)", u"mistake error fault failure blame problem delay liability doing" },
    { LegalConclusion, uR"(\b(?:are|am|'re|'m|were|be|is|ourselves|it) (?:(?:fully|solely|legally|entirely|completely|also) )?(?:responsible|accountable|answerable) for (?:(?:all|any|the|your|every|these|those|resulting|of) ){0,3}(?:(?:\w+ )?(?:costs?|loss(?:es)?|damages?|expenses|consequences|injur(?:y|ies)|harm))\b)", u"responsible accountable answerable" },
};
// clang-format on

const CuedPatterns &compiledParaphrases()
{
    static const CuedPatterns compiled = [] {
        std::vector<CuedPatterns::Pattern> patterns;
        for (const Paraphrase &each : PARAPHRASES)
            patterns.push_back({ each.pattern, each.cues });
        return CuedPatterns(patterns, QRegularExpression::NoPatternOption);
    }();
    return compiled;
}
} // namespace

std::vector<PromiseHit> paraphrasedPromisesIn(const NormalisedText &text)
{
    constexpr size_t ENOUGH = 500; // hits: more show nothing new
    std::vector<PromiseHit> found;
    for (const size_t index : compiledParaphrases().worthTrying(text.text())) {
        auto matches = compiledParaphrases()[index].globalMatch(text.text());
        while (matches.hasNext() && found.size() < ENOUGH) {
            const auto match = matches.next();
            found.push_back({ PARAPHRASES[index].promise, text.original(match.capturedStart(), match.capturedEnd()) });
        }
    }
    std::ranges::stable_sort(found, {}, [](const PromiseHit &hit) { return hit.at.start; });
    return found;
}

} // namespace countersign
