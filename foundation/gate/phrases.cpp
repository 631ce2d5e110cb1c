// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/phrases.h"

namespace countersign {

namespace {
template <class Rule> PhraseMatcher matcherOf(const std::vector<Rule> &rules, QString Rule::*phrase)
{
    QStringList phrases;
    for (const Rule &rule : rules)
        phrases += rule.*phrase;
    return PhraseMatcher(phrases);
}
} // namespace

Rulebook::Phrases::Phrases(const Foundation &foundation)
    : neverSay(matcherOf(foundation.neverSay, &NeverSay::phrase))
    , internalTerms(matcherOf(foundation.internalTerms, &InternalTerm::term))
    , competitors(foundation.competitors)
    , commitments(foundation.commitments)
{
    for (const TriggerRule &trigger : foundation.triggers)
        triggers.emplace_back(trigger.test == TriggerRule::Test::Phrases ? trigger.words : QStringList());
}

Rulebook::Rulebook(std::shared_ptr<const Foundation> foundation)
    : m_foundation(std::move(foundation))
    , m_phrases(std::make_unique<const Phrases>(*m_foundation))
{
}

Rulebook::~Rulebook() = default;

} // namespace countersign
