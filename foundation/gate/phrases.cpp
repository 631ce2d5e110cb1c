// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/phrases.h"

#include "facts/tokens.h"
#include "gate/checks/completeness.h"
#include "gate/checks/letterpatterns.h"
#include "text/words.h"

#include <algorithm>

namespace countersign {

namespace {
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

/// The words of what the documents give letters to say, of the house's names and terms.
QSet<QString> wordsOfTheDocuments(const Foundation &foundation)
{
    QStringList texts;
    for (const Competitor &competitor : foundation.competitors)
        texts += competitor.name;
    for (const auto &[section, rows] : foundation.vocabulary) {
        for (const VocabularyRow &row : rows)
            texts += row.text;
    }
    for (const TypeRule &type : foundation.types)
        texts += QStringList { type.name, type.id.value() } + type.alsoCalled;
    for (const TierRule &tier : foundation.tiers)
        texts += tier.name;
    for (const ToneRule &tone : foundation.tones)
        texts += { tone.greeting, tone.signOff };
    for (const InternalTerm &term : foundation.internalTerms)
        texts += { term.term, term.sayInstead };
    for (const NeverSay &rule : foundation.neverSay)
        texts += rule.sayInstead;
    QSet<QString> own;
    for (const QString &text : texts) {
        for (const Span &word : words(text))
            own.insert(QStringView(text).mid(word.start, word.length).toString().toCaseFolded());
    }
    return own;
}
} // namespace

Rulebook::Phrases::Phrases(const Foundation &foundation)
    : commitments(foundation.commitments)
    , texts(foundation)
{
    QStringList allNames;
    for (size_t type = 0; type < foundation.types.size(); ++type) {
        const QStringList names = namesOf(foundation.types[type]);
        typeNames.emplace_back(names);
        allNames += names;
        typeOfName.insert(typeOfName.end(), static_cast<size_t>(names.size()), type);
    }
    lists = letterpatterns::listsOf(foundation, commitments.phrases(), allNames);
    for (const TriggerRule &trigger : foundation.triggers) {
        triggerKinds.push_back(kindOf(trigger));
        triggerTopics += trigger.looksAt.simplified().toLower();
        triggerFacts += QString(triggerTopics.back()).replace(u' ', u'_');
        triggers.emplace_back(trigger.test == TriggerRule::Test::Phrases ? trigger.words : QStringList());
    }
    for (const RequiredParts &row : foundation.requiredParts)
        requiredParts.push_back(requiredPartsBits(row.parts));
    ownWords = wordsOfTheDocuments(foundation);
    for (const auto &[section, rows] : foundation.vocabulary) {
        std::vector<Part> &parts = vocabulary[section];
        for (const VocabularyRow &row : rows) {
            foldedVocabulary += foldedText(row.text) + u'\n';
            const auto there = std::ranges::find_if(
                parts, [&row](const Part &part) { return part.name.compare(row.part, Qt::CaseInsensitive) == 0; });
            if (there == parts.end())
                parts.push_back({ row.part, { &row } });
            else
                there->rows.push_back(&row);
        }
        std::ranges::sort(parts, [](const Part &one, const Part &other) {
            return one.name.compare(other.name, Qt::CaseInsensitive) < 0;
        });
    }
}

Rulebook::Rulebook(std::shared_ptr<const Foundation> foundation)
    : m_foundation(std::move(foundation))
    , m_phrases(std::make_unique<const Phrases>(*m_foundation))
{
}

Rulebook::~Rulebook() = default;

} // namespace countersign
