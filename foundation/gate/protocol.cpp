// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/protocol.h"

#include "domain/factnames.h"
#include "gate/phrases.h"
#include "gate/triage.h"
#include "gate/wording.h"

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
using Test = TriggerRule::Test;

/// The words of a text that match, as they stand there, each once.
QString wordsFound(const PhraseMatcher &phrases, QStringView text, const NormalisedText &normalised)
{
    QStringList found;
    for (const PhraseHit &hit : longestOf(phrases.hits(normalised))) {
        const QString words = wording::quoted(text.mid(hit.at.start, hit.at.length));
        if (!found.contains(words, Qt::CaseInsensitive))
            found += words;
    }
    return found.join(u", "_s);
}

QString wordsFound(const PhraseMatcher &phrases, const QString &text)
{
    return wordsFound(phrases, text, NormalisedText(text));
}

bool isOneOf(const QString &value, const QStringList &words)
{
    return std::ranges::any_of(words, [&](const QString &word) {
        return word.simplified().compare(value.simplified(), Qt::CaseInsensitive) == 0;
    });
}

QString comparison(const TriggerRule &rule, const Money &value, const QString &name)
{
    if (!rule.amount)
        return {};
    const auto order = compared(value, *rule.amount);
    if (!order)
        return u"%1 %2 cannot be compared with %3"_s.arg(name, writtenAmount(value), writtenAmount(*rule.amount));
    if (rule.test == Test::Over && *order > 0)
        return u"%1 %2 is over %3"_s.arg(name, writtenAmount(value), writtenAmount(*rule.amount));
    if (rule.test == Test::Under && *order < 0)
        return u"%1 %2 is under %3"_s.arg(name, writtenAmount(value), writtenAmount(*rule.amount));
    return {};
}

/// A quantity, or a number in a text, as an amount that names no currency.
std::optional<Money> amountOf(const FactValue &value)
{
    if (const auto *money = std::get_if<Money>(&value))
        return *money;
    if (const auto *quantity = std::get_if<Quantity>(&value))
        return moneyFromPlain(plainQuantity(*quantity), {});
    if (const auto *text = std::get_if<QString>(&value))
        return moneyFromPlain(QString(*text).remove(u','), {});
    return {};
}

/// \param nameOf what the value is called, where it is told
template <class NameOf>
QString evidenceOfValue(const TriggerRule &rule, const PhraseMatcher &phrases, const std::optional<FactValue> &value,
                        NameOf nameOf, const QDate &today)
{
    if (rule.test == Test::Unknown)
        return value ? QString() : u"%1 is not known"_s.arg(nameOf());
    if (!value)
        return {};
    const auto written = [&] {
        return writtenValue(*value, today);
    };
    switch (rule.test) {
    case Test::Known:
        return u"%1 is known: %2"_s.arg(nameOf(), written());
    case Test::Is:
        return isOneOf(plainValue(*value), rule.words) || isOneOf(written(), rule.words)
            ? u"%1 is %2"_s.arg(nameOf(), written())
            : QString();
    case Test::Phrases:
        return phrases.isEmpty() ? QString() : wordsFound(phrases, plainValue(*value));
    case Test::Over:
    case Test::Under: {
        const auto amount = amountOf(*value);
        return amount ? comparison(rule, *amount, nameOf()) : QString();
    }
    case Test::Unknown:
        break;
    }
    return {};
}

QString evidenceOfOrderValue(const TriggerRule &rule, const PhraseMatcher &phrases, const Reading &reading)
{
    const auto values = valuesAtStake(reading.subject);
    if (values.empty())
        return evidenceOfValue(
            rule, phrases, {}, [] { return u"order value"_s; }, reading.subject.today);
    for (const ValueAtStake &stake : values) {
        QString evidence = evidenceOfValue(
            rule, phrases, stake.value, [&] { return stake.name; }, reading.subject.today);
        if (!evidence.isEmpty())
            return evidence;
    }
    return {};
}

QString evidenceOfType(const TriggerRule &rule, const PhraseMatcher &phrases, const Reading &reading)
{
    for (const TypeId &type : reading.types) {
        const TypeRule *known = reading.foundation.type(type);
        const QString name = known ? known->name : type.value();
        if (rule.test == Test::Known || rule.test == Test::Unknown) {
            if ((known != nullptr) == (rule.test == Test::Known))
                return u"exception type %1 is %2"_s.arg(type.value(), known ? u"known"_s : u"not known"_s);
            continue;
        }
        const bool isNamed = std::ranges::any_of(rule.words, [&](const QString &word) {
            const TypeRule *called = reading.foundation.typeCalled(word);
            return (called && called->id == type) || word.compare(type.value(), Qt::CaseInsensitive) == 0;
        });
        const bool looksForPhrases = !phrases.isEmpty();
        if (isNamed
            || (looksForPhrases
                && (phrases.matches(NormalisedText(name)) || phrases.matches(NormalisedText(type.value())))))
            return u"exception type is %1"_s.arg(wording::inASentence(name));
    }
    return {};
}

QString evidenceOfFact(const TriggerRule &rule, const PhraseMatcher &phrases, const Reading &reading,
                       const QString &fact)
{
    const auto name = [&fact] {
        return fact == factnames::INBOUND_TEXT ? u"inbound text"_s : wording::factName(fact);
    };
    for (const Record &record : reading.subject.records) {
        QString evidence = evidenceOfValue(rule, phrases, reading.known(record, fact), name, reading.subject.today);
        if (!evidence.isEmpty())
            return evidence;
    }
    return {};
}

/// \param looksAt what the rule looks at, in small letters
/// \param fact the same as a fact is named
QString evidenceOf(const TriggerRule &rule, const QString &looksAt, const QString &fact, const PhraseMatcher &phrases,
                   const Reading &reading)
{
    if (looksAt == u"order value")
        return evidenceOfOrderValue(rule, phrases, reading);
    if (looksAt == u"exception type")
        return evidenceOfType(rule, phrases, reading);
    if (looksAt == u"account revenue") {
        const auto &revenue = reading.subject.account.annualRevenue;
        return evidenceOfValue(
            rule, phrases, revenue ? std::optional<FactValue>(*revenue) : std::nullopt,
            [] { return u"account revenue"_s; }, reading.subject.today);
    }
    if (looksAt == u"draft text") {
        QStringList found;
        for (const ReadPart *part : reading.parts()) {
            const QString words = wordsFound(phrases, part->text, part->normalised());
            if (!words.isEmpty())
                found += words;
        }
        return found.join(u", "_s);
    }
    return evidenceOfFact(rule, phrases, reading, fact);
}

/// What the customer wrote is looked at for what is always a trigger, whatever the protocol names.
void addBuiltIn(std::vector<TriggerMatch> &matches, const Reading &reading)
{
    for (const Record &record : reading.subject.records) {
        const QString inbound = record.text(factnames::INBOUND_TEXT);
        if (inbound.trimmed().isEmpty())
            continue;
        for (const InboundTrigger &trigger : triage({}, inbound, reading.rules, &reading.subject.account).triggers) {
            const bool isThere = std::ranges::find(matches, trigger.trigger, &TriggerMatch::trigger) != matches.end();
            if (trigger.level == TriggerLevel::Always && !isThere)
                matches.push_back({ trigger.trigger, trigger.route, trigger.respondWithin, trigger.evidence });
        }
    }
}
} // namespace

std::vector<TriggerMatch> matchedTriggers(const Reading &reading)
{
    std::vector<TriggerMatch> matches;
    const auto &triggers = reading.foundation.triggers;
    for (size_t index = 0; index < triggers.size(); ++index) {
        const TriggerRule &rule = triggers[index];
        const QString evidence = evidenceOf(rule, reading.rules.phrases().triggerTopics[static_cast<qsizetype>(index)],
                                            reading.rules.phrases().triggerFacts[static_cast<qsizetype>(index)],
                                            reading.rules.phrases().triggers[index], reading);
        if (!evidence.isEmpty())
            matches.push_back({ rule.name, rule.route, rule.respondWithin, evidence });
    }
    addBuiltIn(matches, reading);
    return matches;
}

} // namespace countersign
