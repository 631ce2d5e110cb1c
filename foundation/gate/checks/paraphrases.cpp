// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/paraphrases.h"

#include <QRegularExpression>

#include <algorithm>

namespace countersign {

namespace {
using enum Promise;

struct Paraphrase {
    Promise promise;
    QStringView pattern; ///< of normalised text: lower case, one kind of apostrophe, single spaces
};

// clang-format off
constexpr Paraphrase PARAPHRASES[] {
    { Refund, uR"(\b(?:giv|pay|return|hand|transfer|send|get)\w* (?:\w+ ){0,3}?(?:back )?(?:what|everything|all|the (?:\w+ )?(?:money|amount|sum|price)) (?:that )?you(?:'ve| have)?(?: already)? (?:paid|spent|transferred)\b)" },
    { Refund, uR"(\b(?:giv|pay|return|hand|transfer|send)\w* (?:it|that|this|them|you|everything|your (?:money|payment)|the (?:\w+ )?(?:money|amount|sum|price|payment))(?: all)? back\b(?! (?:to (?:us|the supplier|stock)|in stock|on track|order)))" },
    { Refund, uR"(\b(?:what|everything) you(?:'ve| have)? paid (?:\w+ ){0,3}(?:comes? back|back|returned|repaid)\b)" },
    { Credit, uR"(\b(?:take|knock|deduct|subtract)\w* (?:it|this|that|the (?:\w+ )?(?:amount|difference|sum)|[$€£]?[\d.,]+(?: \w+)?) (?:off|from) (?:your|the) (?:\w+ )?(?:bill|invoice|account|statement|order)\b)" },
    { FreeOfCharge, uR"(\b(?:there(?:'s| is| will be|'ll be)|with|for|makes?|making|at) (?:absolutely )?no (?:\w+ )?(?:charge|cost)\b)" },
    { FreeOfCharge, uR"(\b(?:send|sent|give|given|get|receive|include|provide|supply|ship|deliver|repair|replace|throw in|do|add)\w* (?:[\w'-]+ ){1,6}?(?:for )?free(?=\s*(?:[.,;:!?)]|$|and\b|with\b|as an?\b|this time\b)))" },
    { FreeOfCharge, uR"(\b(?:pay|owe|cost|costs|costing|charge) (?:you )?nothing\b|\bnothing to pay\b|\b(?:is|are|be|comes?) on us\b)" },
    { FreeOfCharge, uR"(\b(?:we|i)(?:'ll| will| shall| can| would| are going to)? (?:\w+ )?(?:cover|pay|bear|absorb|carry|take on|pick up|take care of) (?:for )?(?:(?:the|any|all|your|every|these|those|of) ){0,3}(?:(?:extra|additional|shipping|delivery|freight|return|express|courier|transport|related|resulting) ){0,2}(?:costs?|expenses?|bill|freight|shipping|postage|carriage|charges?|fees?)\b)" },
    { Compensation, uR"(\b(?:pay|paying|cover|covering|make good|making good|reimburse|bear|meet|settle)(?: you)?(?: for)? (?:(?:the|any|all|your|every|whatever|such|of|that|this) ){0,3}(?:(?:resulting|lost|financial|other|business) )?(?:loss(?:es)?|damages?|sales|revenue|earnings|profits?|harm)\b)" },
    { Compensation, uR"(\bby way of (?:an? )?(?:\w+ )?(?:apology|compensation|thanks)\b|\b(?:a little|a small|some) (?:something|extra|gift|present)\b.{0,40}\b(?:apolog|trouble|inconvenience|patience))" },
    { Replacement, uR"(\b(?:we|i|you|they|it|team)(?:'ll| will| shall| can| would| are| am|'re|'m)(?: be)? (?:(?:(?:happy|glad|pleased|going|able|ready) to|gladly|happily|now|also|then|simply|just|of course|immediately) )?(?:swap|swapping|exchange|exchanging|replace|replacing) (?:it|them|this|these|those|that|the|your|all|every|each|any)\b[^.?!]{0,40}?(?=[.,;!?]|$| for\b| with\b| on\b| by\b| at\b| free\b))" },
    { Replacement, uR"(\b(?:send|sending|ship|shipping|deliver|delivering|bring|bringing|give|giving|get|getting) (?:you )?(?:another|a (?:brand )?new|a fresh|new) (?:ones?|sets?|units?|batch(?:es)?|box(?:es)?|cases?|items?|pieces?)\b)" },
    { Discount, uR"(\b(?:take|knock|cut|drop|bring|reduce|lower)\w* (?:\w+ ){0,3}?(?:[$€£]?[\d.,]+ ?(?:%|percent|per cent|[a-z]{3})? (?:off|from)|(?:the|your) (?:price|bill|rate))\b)" },
    { Discount, uR"(\b(?:pay|charge you|bill you|for) (?:only )?(?:half|less)\b(?! (?:than|an?|of an|time|notice)))" },
    { Guarantee, uR"(\b(?:you (?:can|may|could) (?:\w+ )?(?:be (?:\w+ )?(?:sure|certain|confident|assured)|rest assured|count on|rely on|bank on|depend on)|(?:please )?(?:rest|be) assured)\b[^.?!]{0,50}?\b(?:will|'ll|is going to|are going to) (?:\w+ )?(?:be (?:there|here|with you|delivered|shipped|sent|ready|on time|in stock|restored|back|fixed|resolved|done)|arrive|come|reach|ship|leave|get|have|receive|work|run)\b)" },
    { Guarantee, uR"(\b(?:will|'ll|shall) (?:[\w'-]+ ){0,5}?(?:for (?:sure|certain)|without (?:any |a )?doubt|under any circumstances|at the (?:very )?latest,? (?:guaranteed|promised))\b)" },
    { Guarantee, uR"(\b(?:there is |with )?no (?:chance|risk|danger|possibility) (?:\w+ ){0,4}(?:late|delay\w*|later|slip\w*|short)\b)" },
    { NoRecurrence, uR"(\b(?:never|not|\w+n't|no longer) (?:\w+ ){0,4}?(?:have|see|face|experience|suffer|encounter|meet|get|run into|go through) (?:this|that|these|those|such|the same|any|an?|another) (?:\w+ ){0,2}?(?:problem|issue|trouble|delay|mistake|error|shortage|situation|thing|inconvenience|experience|failure|outage)s? (?:\w+ ){0,4}?again\b)" },
    { NoRecurrence, uR"(\b(?:will|'ll|shall) (?:never|not) (?:again )?(?:(?:be (?:late|short|delayed|out of stock)|let you down|fail you|disappoint you|make (?:this|that|the same|such a) mistake)(?: \w+)? again|let you down|make (?:this|that|the same|such a) mistake)\b|\b(?:never again will|this (?:kind|sort) of (?:thing|mistake|delay|error) will never|no (?:further|more) (?:delays|mistakes|errors|problems)(?= (?:will|from now|in future)))\b)" },
    { LegalConclusion, uR"(\b(?:mistake|error|fault|failure|blame|problem|delay)s? (?:is|was|are|were|lies|lay) (?:entirely|fully|solely|completely|wholly|all|purely|only|100 ?%) (?:ours|our own|our (?:fault|mistake|error|doing|responsibility)|with us|on (?:us|our side))\b|\b(?:fault|blame|liability) (?:is|was|lies|lay) (?:ours|with us|on (?:us|our side))\b|\b(?:entirely|fully|solely|completely|wholly) (?:to blame|our (?:fault|mistake|error|doing))\b)" },
    { LegalConclusion, uR"(\b(?:are|am|'re|'m|were|be|is|ourselves|it) (?:(?:fully|solely|legally|entirely|completely|also) )?(?:responsible|accountable|answerable) for (?:(?:all|any|the|your|every|these|those|resulting|of) ){0,3}(?:(?:\w+ )?(?:costs?|loss(?:es)?|damages?|expenses|consequences|injur(?:y|ies)|harm))\b)" },
};
// clang-format on

const std::vector<QRegularExpression> &compiledParaphrases()
{
    static const std::vector<QRegularExpression> compiled = [] {
        std::vector<QRegularExpression> patterns;
        for (const Paraphrase &paraphrase : PARAPHRASES) {
            patterns.emplace_back(paraphrase.pattern.toString());
            patterns.back().optimize();
            Q_ASSERT_X(patterns.back().isValid(), "paraphrases", qPrintable(patterns.back().errorString()));
        }
        return patterns;
    }();
    return compiled;
}
} // namespace

std::vector<PromiseHit> paraphrasedPromisesIn(const NormalisedText &text)
{
    constexpr size_t ENOUGH = 500; // hits: more show nothing new
    std::vector<PromiseHit> found;
    for (size_t index = 0; index < compiledParaphrases().size(); ++index) {
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
