// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/rulecoverage.h"

#include "text/phrasematcher.h"

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
enum { StandardsFile = 1, GateFile = 3, ProtocolFile = 4 };

template <class Value> bool includes(const std::vector<Value> &wide, const std::vector<Value> &narrow)
{
    // An empty list means all.
    if (wide.empty() || narrow.empty())
        return wide.empty();
    return std::ranges::all_of(narrow,
                               [&](const Value &value) { return std::ranges::find(wide, value) != wide.end(); });
}

QStringList phrasesOf(const std::vector<NeverSay> &rules)
{
    QStringList phrases;
    for (const NeverSay &rule : rules)
        phrases += rule.phrase;
    return phrases;
}

/// Phrases that another one finds as well, so that they never speak or say nothing of their own.
void reportCoveredPhrases(const Foundation &foundation, DocumentProblems &problems)
{
    constexpr size_t MOST_PHRASES = 5000;
    const auto &rules = foundation.neverSay;
    if (rules.size() > MOST_PHRASES)
        return;
    const PhraseMatcher matcher(phrasesOf(rules));
    for (size_t index = 0; index < rules.size(); ++index) {
        const NeverSay &rule = rules[index];
        QString plain = rule.phrase;
        plain.remove(u'*');
        for (const PhraseHit &hit : matcher.hits(NormalisedText(plain))) {
            const auto other = static_cast<size_t>(hit.phrase);
            const NeverSay &wider = rules[other];
            const bool isWhole = hit.at.start == 0 && hit.at.end() == plain.size();
            // A phrase with an open end finds more than one without.
            const bool findsMore = rule.phrase.contains(u'*') && !wider.phrase.contains(u'*');
            const bool isSamePhrase = rule.phrase.compare(wider.phrase, Qt::CaseInsensitive) == 0;
            if (other == index || isSamePhrase || findsMore || !includes(wider.tiers, rule.tiers))
                continue;
            const bool saysTheSame = wider.severity == rule.severity
                && wider.sayInstead.compare(rule.sayInstead, Qt::CaseInsensitive) == 0;
            if (!isWhole && !saysTheSame)
                continue;
            problems.warning(rule.source.line, 1,
                             u"phrase %1 adds nothing, for %2 on line %3 already finds it (remove one)"_s
                                 .arg(quoted(rule.phrase), quoted(wider.phrase))
                                 .arg(wider.source.line));
            break;
        }
    }
}

void reportReviewModes(const Foundation &foundation, DocumentProblems &problems)
{
    for (const ReviewModeRow &row : foundation.reviewModes) {
        if (row.mode != ReviewMode::Batch)
            continue;
        for (const TierId &id : row.to.tiers) {
            const TierRule *tier = foundation.tier(id);
            if (tier && tier->review == ReviewMode::Individual)
                problems.warning(row.source.line, 1,
                                 u"review mode: tier %1 is reviewed individually (account-tiers.md:%2), so batch never "
                                 u"applies to it (take the tier out of the row)"_s.arg(quoted(id.value()))
                                     .arg(tier->source.line));
        }
        const auto isAcknowledgment = [](CommunicationKind kind) {
            return kind == CommunicationKind::Acknowledgment;
        };
        const bool namesOne = std::ranges::any_of(row.to.communications, isAcknowledgment)
            || std::ranges::any_of(row.to.types, [&](const TypeId &id) {
                                  const TypeRule *type = foundation.type(id);
                                  return type && isAcknowledgment(type->communication);
                              });
        if (namesOne)
            problems.warning(row.source.line, 1,
                             u"review mode: every acknowledgment is reviewed individually, so batch never applies to "
                             u"it (write individual, or take it out of the row)"_s);
    }
}

void reportFlags(const Foundation &foundation, DocumentProblems &problems)
{
    constexpr int FOUR_WEEKS = 28, THIRD = 3;
    for (const FlagRow &row : foundation.flags) {
        if (row.off)
            continue;
        const int days = row.window ? row.window->count() : FOUR_WEEKS;
        const int count = row.count.value_or(THIRD);
        if (row.flag == u"repeat-occurrence" && count > days)
            problems.warning(row.source.line, 1,
                             u"flag 'repeat-occurrence': %1 in %2 days cannot be, for the lines of one day count once "
                             u"(write a lower number, or a longer window)"_s.arg(count)
                                 .arg(days));
        const auto isOfQuality = [&](const TypeId &id) {
            const TypeRule *type = foundation.type(id);
            return type && type->family == u"quality";
        };
        if (row.flag == u"quality-issue" && !row.to.types.empty() && std::ranges::none_of(row.to.types, isOfQuality))
            problems.warning(row.source.line, 1,
                             u"flag 'quality-issue' is never raised, for no type that it applies to is of the family "
                             u"quality (write all, or a type of that family)"_s);
    }
}

bool isLessThan(const Money &a, const Money &b)
{
    return a.currency == b.currency && a.minor < b.minor;
}

/// Triggers that never fire alone: a lower limit of the same thing has the same consequence.
void reportTriggers(const Foundation &foundation, DocumentProblems &problems)
{
    using Test = TriggerRule::Test;
    constexpr size_t MOST_TRIGGERS = 1000;
    const auto &triggers = foundation.triggers;
    if (triggers.size() > MOST_TRIGGERS)
        return;
    for (const TriggerRule &narrow : triggers) {
        const auto covers = [&](const TriggerRule &wide) {
            if (wide.looksAt != narrow.looksAt || wide.test != narrow.test || wide.route != narrow.route
                || wide.respondWithin != narrow.respondWithin || !wide.amount || !narrow.amount)
                return false;
            return narrow.test == Test::Over ? isLessThan(*wide.amount, *narrow.amount)
                                             : narrow.test == Test::Under && isLessThan(*narrow.amount, *wide.amount);
        };
        const auto wide = std::ranges::find_if(triggers, covers);
        if (wide != triggers.end())
            problems.note(narrow.source.line, 1,
                          u"trigger %1 changes nothing, for %2 on line %3 looks at the %4 with a wider limit, the same "
                          u"route and the same time (remove one, or give it another route or time)"_s
                              .arg(quoted(narrow.name), quoted(wide->name))
                              .arg(wide->source.line)
                              .arg(narrow.looksAt));
    }
}
} // namespace

void reportRulesWithoutEffect(const Foundation &foundation, std::vector<DocumentProblems> &problems)
{
    reportCoveredPhrases(foundation, problems[StandardsFile]);
    reportReviewModes(foundation, problems[GateFile]);
    reportFlags(foundation, problems[GateFile]);
    reportTriggers(foundation, problems[ProtocolFile]);
}

} // namespace countersign
