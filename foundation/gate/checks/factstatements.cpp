// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/factstatements.h"

#include "domain/factnames.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
bool isInScope(const StatableFact &fact, const Scope &scope)
{
    return std::ranges::binary_search(scope.records, fact.record);
}

qint64 positionOf(const StatableFact &fact)
{
    if (fact.date().isValid())
        return fact.date().toJulianDay();
    if (const auto thousandths = fact.thousandths())
        return *thousandths;
    const Money *money = fact.money();
    return money ? money->minor : 0;
}

/// The fact that the words ask for and that the value contradicts, though it agrees with another.
std::optional<size_t> contradicted(const Statement &statement, const FactLedger &ledger)
{
    if (statement.cue.facts.empty() || statement.agrees.empty())
        return {};
    const auto wanted = askedFor(statement, ledger);
    if (!wanted)
        return {};
    const QString name = ledger.fact(*wanted).fact->name;
    const QString value = plainValue(ledger.fact(*wanted).fact->value);
    for (const size_t fact : statement.agrees) {
        if (ledger.fact(fact).is(name) || plainValue(ledger.fact(fact).fact->value) == value)
            return {};
    }
    // With several lines in scope one of them may have what the words ask for.
    for (const StatableFact &fact : ledger.facts()) {
        if (fact.is(name) && isInScope(fact, statement.scope) && plainValue(fact.fact->value) != value)
            return {};
    }
    return wanted;
}

void agree(const Statement &statement, FactLedger &ledger)
{
    if (statement.mayState) {
        for (const size_t fact : statement.agrees)
            ledger.state(fact, statement.part, statement.span);
    } else {
        for (const size_t fact : statement.agrees)
            ledger.hint(fact);
    }
    if (statement.afterAgreement)
        statement.afterAgreement();
}

/// A value that stands where another fact's belongs.
struct Contradiction {
    const Statement *statement;
    size_t fact;
    QStringView rule;
};

/// Of two values that stand in each other's place each is put back as it is written.
const Statement *writtenElsewhere(const Contradiction &contradiction, const std::vector<Contradiction> &all,
                                  const FactLedger &ledger)
{
    constexpr size_t TOO_MANY = 64; // wrong values: which of them changed places with which shows nothing
    if (all.size() > TOO_MANY)
        return nullptr;
    const Statement &statement = *contradiction.statement;
    const auto holds = [&ledger](const Statement &which, size_t fact) {
        return which.position == positionOf(ledger.fact(fact));
    };
    const auto other = std::ranges::find_if(all, [&](const Contradiction &each) {
        const Statement &counter = *each.statement;
        return &counter != &statement && counter.type == statement.type && counter.part == statement.part
            && counter.isPlain && statement.isPlain && holds(counter, contradiction.fact)
            && holds(statement, each.fact);
    });
    return other == all.end() ? nullptr : other->statement;
}

/// Whether a finding already names this fact as the right one somewhere in the part: "60 of the 40", corrected to 100.
bool isFoundInItsPlace(const FactLedger &ledger, LetterPart part, size_t fact)
{
    const StatableFact &held = ledger.fact(fact);
    return std::ranges::any_of(ledger.findings(), [&](const Finding &finding) {
        return finding.part == part && finding.fact == held.fact->name && finding.severity == Severity::Error
            && (!ledger.isFolded() || finding.record == held.record);
    });
}

void report(const std::vector<Contradiction> &contradictions, FactLedger &ledger)
{
    for (const Contradiction &contradiction : contradictions) {
        const Statement &statement = *contradiction.statement;
        const StatableFact &held = ledger.fact(contradiction.fact);
        const auto textOf = [&ledger](const Statement &which) {
            return ledger.textOf(which.part).mid(which.span.start, which.span.length);
        };
        const QStringView text = textOf(statement);
        const QString message = contradiction.rule == u"swapped"
            ? u"“%1” and another value have changed places: the record says %2 here."_s.arg(
                text, writtenValue(held.fact->value))
            : disagreement(text, held);
        // "10 of 10": one wrong number is one mistake.
        for (size_t at = 0; at < ledger.facts().size(); ++at) {
            const StatableFact &twin = ledger.fact(at);
            if (held.thousandths() && twin.record == held.record && twin.thousandths() == held.thousandths())
                ledger.mention(at);
        }
        const Statement *other = writtenElsewhere(contradiction, contradictions, ledger);
        ledger.report(contradiction.rule, Severity::Error, statement.part, statement.span,
                      other ? textOf(*other).toString() : statement.rewrite(held), message, contradiction.fact);
    }
}

/// The only day or amount that the record has, where the letter says it nowhere: whatever the words around, it is
/// meant.
std::optional<size_t> onlyOneOfItsType(const Statement &statement, const FactLedger &ledger)
{
    if (ledger.isFolded() || !statement.isPlain || statement.type != FactType::Date)
        return {};
    std::optional<size_t> only;
    for (size_t at = 0; at < ledger.facts().size(); ++at) {
        if (!ledger.fact(at).date().isValid())
            continue;
        if (only || ledger.isStated(at))
            return {};
        only = at;
    }
    return only;
}

void reportUnsupported(const Statement &statement, FactLedger &ledger)
{
    const QStringView text = ledger.textOf(statement.part).mid(statement.span.start, statement.span.length);
    const QStringView what = statement.type == FactType::Money ? u"amount"
        : statement.type == FactType::Quantity                 ? u"quantity"
                                                               : u"date";
    ledger.report(u"unsupported", Severity::Error, statement.part, statement.span, {},
                  u"The record holds no %1 that bears out “%2”."_s.arg(what, text));
}

/// "19 April" for 19 July: the month alone is wrong.
bool isDayOfAnotherMonth(const Statement &statement, const StatableFact &fact)
{
    const QDate day = fact.date();
    const QDate written = QDate::fromJulianDay(statement.position);
    return day.isValid() && written.isValid() && !statement.isNearToday && day.day() == written.day();
}

/// Whether the letter would lack the fact otherwise: it must be stated, and it is nowhere, for no line that shares it.
bool isMissing(size_t at, const FactLedger &ledger)
{
    const StatableFact &fact = ledger.fact(at);
    if (!fact.isRequired || ledger.isStated(at))
        return false;
    for (size_t other = 0; other < ledger.facts().size(); ++other) {
        if (ledger.isStated(other) && ledger.fact(other).is(fact.fact->name)
            && plainValue(ledger.fact(other).fact->value) == plainValue(fact.fact->value))
            return false;
    }
    return true;
}

/// Where the letter says elsewhere what the words ask for, a wrong date stands for the one that is nowhere.
std::optional<size_t> missingInstead(const Statement &statement, size_t wanted, const FactLedger &ledger)
{
    if (statement.type != FactType::Date || !ledger.isStated(wanted))
        return {};
    for (size_t at = 0; at < ledger.facts().size(); ++at) {
        if (isOfType(ledger.fact(at), statement.type) && isInScope(ledger.fact(at), statement.scope)
            && isMissing(at, ledger))
            return at;
    }
    return {};
}

/// The fact that the letter would lack if the statement stood for nothing: what its words ask for, or the one date that
/// its line has.
std::optional<size_t> missingHere(const Statement &statement, const FactLedger &ledger)
{
    if (statement.type != FactType::Date)
        return {};
    if (const auto wanted = askedFor(statement, ledger))
        return isMissing(*wanted, ledger) && !statement.cue.isReply ? wanted : std::nullopt;
    if (!statement.isOnlyToday)
        return {};
    for (size_t at = 0; at < ledger.facts().size(); ++at) {
        if (isOfType(ledger.fact(at), statement.type) && isInScope(ledger.fact(at), statement.scope)
            && isMissing(at, ledger))
            return at;
    }
    return {};
}

/// Which fact a value that agrees with none is held against; nothing where the records have none for it.
std::optional<size_t> target(const Statement &statement, const FactLedger &ledger)
{
    const auto wanted = askedFor(statement, ledger);
    if (wanted) {
        if (const auto missing = missingInstead(statement, *wanted, ledger))
            return missing;
        if (!ledger.isFolded())
            return wanted;
    }
    std::vector<size_t> candidates;
    for (size_t at = 0; at < ledger.facts().size(); ++at) {
        const StatableFact &fact = ledger.fact(at);
        if (!isOfType(fact, statement.type) || !isInScope(fact, statement.scope))
            continue;
        if (wanted && !fact.is(ledger.fact(*wanted).fact->name))
            continue;
        candidates.push_back(at);
    }
    if (candidates.empty())
        return {};
    const auto rank = [&](size_t at) {
        const StatableFact &fact = ledger.fact(at);
        const bool isOpen = !ledger.isStated(at);
        const int importance = isOpen ? (fact.isRequired ? 0 : 1) : 2;
        const int slip = statement.type == FactType::Date && isDayOfAnotherMonth(statement, fact) ? 0 : 1;
        return std::tuple { slip, importance, std::abs(positionOf(fact) - statement.position) };
    };
    const size_t best = *std::ranges::min_element(candidates, {}, rank);
    if (wanted)
        return missingInstead(statement, best, ledger).value_or(best);
    // The words ask for a fact that the record lacks: a value that is somewhere else in the letter already is not
    // meant.
    const bool isStated = ledger.isStated(best);
    if (!statement.cue.facts.empty()
        && (statement.isNearToday || statement.cue.isStrong || statement.cue.isSpecific || statement.cue.isReply
            || isStated))
        return {};
    if (isStated && statement.type == FactType::Date
        && std::abs(positionOf(ledger.fact(best)) - statement.position) > 31
        && !isDayOfAnotherMonth(statement, ledger.fact(best)))
        return {};
    return best;
}
} // namespace

std::optional<size_t> askedFor(const Statement &statement, const FactLedger &ledger)
{
    for (const QStringView name : statement.cue.facts) {
        for (size_t at = 0; at < ledger.facts().size(); ++at) {
            const StatableFact &fact = ledger.fact(at);
            if (fact.is(name) && isOfType(fact, statement.type) && isInScope(fact, statement.scope))
                return at;
        }
    }
    return {};
}

bool isOfType(const StatableFact &fact, FactType type)
{
    switch (type) {
    case FactType::Date:
    case FactType::Moment:
        return fact.date().isValid();
    case FactType::Quantity:
        return fact.type == FactType::Quantity;
    case FactType::Money:
        return fact.type == FactType::Money;
    case FactType::Text:
        return fact.type == FactType::Text;
    }
    Q_UNREACHABLE();
}

QString disagreement(QStringView text, const StatableFact &fact)
{
    const QString name = QString(fact.fact->name).replace(u'_', u' ');
    return u"The letter says “%1”; the record's %2 is %3."_s.arg(text, name, writtenValue(fact.fact->value));
}

void settle(const std::vector<Statement> &statements, FactLedger &ledger)
{
    struct Conflict {
        size_t statement;
        size_t fact;
    };
    std::vector<Conflict> conflicts;
    std::vector<size_t> agreeing;
    std::vector<size_t> open;
    std::vector<Contradiction> contradictions;
    for (size_t at = 0; at < statements.size(); ++at) {
        const Statement &statement = statements[at];
        if (statement.agrees.empty()) {
            const bool isOfALine = ledger.isFolded() && statement.scope.isStrong && statement.scope.records.size() == 1;
            if (statement.isKnown && !(statement.isOnlyToday && isOfALine)) {
                if (statement.afterAgreement)
                    statement.afterAgreement();
            } else {
                open.push_back(at);
            }
            continue;
        }
        if (const auto fact = contradicted(statement, ledger))
            conflicts.push_back({ at, *fact });
        else
            agreeing.push_back(at);
    }
    // The one in whose place a value stands may be in that one's, with no words that tell.
    const auto standsForIt = [&](const Conflict &conflict) -> std::optional<size_t> {
        const Statement &statement = statements[conflict.statement];
        std::optional<size_t> other;
        for (size_t at = 0; at < statements.size(); ++at) {
            const Statement &counter = statements[at];
            if (at == conflict.statement || counter.type != statement.type || counter.part != statement.part
                || !std::ranges::binary_search(counter.scope.records, ledger.fact(conflict.fact).record))
                continue;
            const bool hasItsValue = std::ranges::find(counter.agrees, conflict.fact) != counter.agrees.end();
            const bool hasOwnValue = std::ranges::any_of(statement.agrees, [&](size_t fact) {
                return std::ranges::find(counter.agrees, fact) != counter.agrees.end();
            });
            // The value stands in its own place as well: nothing was exchanged.
            if (hasOwnValue || (hasItsValue && other))
                return {};
            if (hasItsValue)
                other = at;
        }
        return other;
    };
    // Two that stand in each other's place are swapped; one alone needs words that leave no doubt.
    for (const Conflict &conflict : conflicts) {
        const Statement &statement = statements[conflict.statement];
        const StatableFact &wanted = ledger.fact(conflict.fact);
        const auto mirrors = [&](const Conflict &other) {
            const Statement &counter = statements[other.statement];
            if (other.statement == conflict.statement || counter.type != statement.type
                || !(counter.cue.isStrong || statement.cue.isStrong))
                return false;
            const auto holds = [&ledger](const Statement &which, const StatableFact &value) {
                return std::ranges::any_of(which.agrees, [&](size_t fact) {
                    return ledger.fact(fact).is(value.fact->name) && ledger.fact(fact).record == value.record;
                });
            };
            return holds(counter, wanted) && holds(statement, ledger.fact(other.fact));
        };
        if (std::ranges::any_of(conflicts, mirrors)) {
            contradictions.push_back({ &statement, conflict.fact, u"swapped" });
        } else if (statement.cue.isStrong) {
            const auto other = standsForIt(conflict);
            const bool isExchanged = other && statement.agrees.size() == 1
                && !isFoundInItsPlace(ledger, statement.part, statement.agrees.front())
                && std::ranges::none_of(conflicts, [&](const Conflict &each) { return each.statement == *other; });
            contradictions.push_back(
                { &statement, conflict.fact, isExchanged ? QStringView(u"swapped") : statement.rule });
            if (isExchanged) {
                contradictions.push_back({ &statements[*other], statement.agrees.front(), u"swapped" });
                std::erase(agreeing, *other);
            }
        } else
            agree(statement, ledger);
    }
    for (const size_t at : agreeing)
        agree(statements[at], ledger);
    for (const size_t at : open) {
        const Statement &statement = statements[at];
        // What would be let pass may be all that the letter says of a fact that it has to state.
        if (statement.isLoose || statement.isKnown) {
            const auto missing = missingHere(statement, ledger);
            if (!missing || std::ranges::find(contradictions, *missing, &Contradiction::fact) != contradictions.end())
                continue;
            contradictions.push_back({ &statement, *missing, statement.rule });
            continue;
        }
        if (const auto fact = target(statement, ledger))
            contradictions.push_back({ &statement, *fact, statement.rule });
        else if (const auto only = onlyOneOfItsType(statement, ledger))
            contradictions.push_back({ &statement, *only, statement.rule });
        else
            reportUnsupported(statement, ledger);
    }
    report(contradictions, ledger);
}

} // namespace countersign
