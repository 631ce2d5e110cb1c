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

/// A type's name, id and synonyms, with a hyphen, a space or nothing between their words and with any ending.
QStringList namesOf(const TypeRule &type)
{
    QStringList names;
    for (const QString &name : QStringList { type.name, type.id.value() } + type.alsoCalled) {
        for (const QString &form : { name, QString(name).replace(u'-', u' '), QString(name).remove(u'-') }) {
            if (form.size() > 1)
                names += form + u'*';
        }
    }
    names.removeDuplicates();
    return names;
}
} // namespace

Rulebook::Phrases::Phrases(const Foundation &foundation)
    : neverSay(matcherOf(foundation.neverSay, &NeverSay::phrase))
    , internalTerms(matcherOf(foundation.internalTerms, &InternalTerm::term))
    , competitors(foundation.competitors)
    , commitments(foundation.commitments)
{
    for (const TypeRule &type : foundation.types)
        typeNames.emplace_back(namesOf(type));
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
