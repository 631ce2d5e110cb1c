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
    }
    if (statement.afterAgreement)
        statement.afterAgreement();
}

void reportContradiction(const Statement &statement, size_t fact, QStringView rule, FactLedger &ledger)
{
    const StatableFact &held = ledger.fact(fact);
    const QStringView text = ledger.textOf(statement.part).mid(statement.span.start, statement.span.length);
    const QString message = rule == u"swapped"
        ? u"“%1” and another value have changed places: the record says %2 here."_s.arg(text,
                                                                                        writtenValue(held.fact->value))
        : disagreement(text, held);
    ledger.report(rule, Severity::Error, statement.part, statement.span, statement.rewrite(held), message, fact);
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

/// Which fact a value that agrees with none is held against; nothing where the records have none for it.
std::optional<size_t> target(const Statement &statement, const FactLedger &ledger)
{
    const auto wanted = askedFor(statement, ledger);
    if (wanted && !ledger.isFolded())
        return wanted;
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
        return best;
    // The words ask for a fact that the record lacks: a value that is somewhere else in the letter already is not
    // meant.
    const bool isStated = ledger.isStated(best);
    if (!statement.cue.facts.empty()
        && (statement.isNearToday || statement.cue.isStrong || statement.cue.isSpecific || isStated))
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
    for (size_t at = 0; at < statements.size(); ++at) {
        const Statement &statement = statements[at];
        if (statement.agrees.empty()) {
            if (statement.isKnown) {
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
            if (at == conflict.statement || counter.type != statement.type || counter.part != statement.part)
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
            reportContradiction(statement, conflict.fact, u"swapped", ledger);
        } else if (statement.cue.isStrong) {
            const auto other = ledger.isFolded() ? std::nullopt : standsForIt(conflict);
            const bool isExchanged = other && statement.agrees.size() == 1
                && std::ranges::none_of(conflicts, [&](const Conflict &each) { return each.statement == *other; });
            reportContradiction(statement, conflict.fact, isExchanged ? QStringView(u"swapped") : statement.rule,
                                ledger);
            if (isExchanged) {
                reportContradiction(statements[*other], statement.agrees.front(), u"swapped", ledger);
                std::erase(agreeing, *other);
            }
        } else
            agree(statement, ledger);
    }
    for (const size_t at : agreeing)
        agree(statements[at], ledger);
    for (const size_t at : open) {
        const Statement &statement = statements[at];
        if (statement.isLoose)
            continue;
        if (const auto fact = target(statement, ledger))
            reportContradiction(statement, *fact, statement.rule, ledger);
        else
            reportUnsupported(statement, ledger);
    }
}

} // namespace countersign
