// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "gate/checks/factfinders.h"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace countersign {

using namespace Qt::Literals::StringLiterals;
using namespace factnames;

namespace {
/// What was billed and what would have been right, where a record in scope has both and they differ.
struct Overcharge {
    const Money *billed = nullptr;
    const Money *correct = nullptr;
    Money difference() const { return { std::abs(billed->minor - correct->minor), correct->currency }; }
};
std::optional<Overcharge> overchargeIn(const Scope &scope, const FactLedger &ledger)
{
    if (scope.records.size() != 1)
        return {};
    Overcharge found;
    for (const StatableFact &fact : ledger.facts()) {
        if (fact.record == scope.records.front() && fact.is(BILLED_AMOUNT))
            found.billed = fact.money();
        else if (fact.record == scope.records.front() && fact.is(CORRECT_AMOUNT))
            found.correct = fact.money();
    }
    const bool isThere = found.billed && found.correct && found.billed->currency == found.correct->currency
        && found.billed->minor != found.correct->minor;
    return isThere ? std::optional(found) : std::nullopt;
}

/// "the difference of $90", "I can credit the $90", "$90 too high", "$90 less": what lies between two amounts.
bool speaksOfTheDifference(const PartReading &reading, size_t index)
{
    constexpr qsizetype NEAR = 8; // tokens
    const Tokens &tokens = reading.tokens;
    const AmountOccurrence &amount = reading.amounts[index];
    const qsizetype behind = amount.last + 1;
    if (tokens.isOneOf(behind, u"less", u"more", u"higher", u"lower")
        || (tokens.is(behind, u"too") && tokens.isOneOf(behind + 1, u"high", u"much", u"low", u"little")))
        return true;
    const qsizetype lowest
        = std::max(amount.first - NEAR, index > 0 ? reading.amounts[index - 1].last + 1 : qsizetype(0));
    for (qsizetype at = amount.first - 1; at >= lowest && reading.regions.shareSentence(at, amount.first); --at) {
        if (tokens.isOneOf(at, u"should", u"correct", u"right", u"says", u"invoice"))
            return false;
        if (tokens.isOneOf(at, u"difference", u"credit", u"refund", u"overcharged", u"undercharged", u"overpaid",
                           u"overcharge", u"overpayment", u"excess"))
            return true;
    }
    return false;
}

/// The difference is none of the record's facts, yet the record says what it is.
bool contradictsTheDifference(const PartReading &reading, size_t index, const Scope &scope, const Currency &meant,
                              FactLedger &ledger)
{
    const auto overcharge = overchargeIn(scope, ledger);
    if (!overcharge || !speaksOfTheDifference(reading, index))
        return false;
    const AmountOccurrence &amount = reading.amounts[index];
    const Money difference = overcharge->difference();
    ledger.report(u"amount-mismatch", Severity::Error, reading.part, amount.span,
                  writtenLike(amount, reading.tokens, difference, meant),
                  u"The letter says “%1”; between %2 and %3 lie %4."_s.arg(
                      reading.tokens.original(amount.span), writtenValue(*overcharge->billed),
                      writtenValue(*overcharge->correct), writtenValue(difference)));
    return true;
}

/// Amounts that follow from the facts: what was billed too much, what several lines come to.
std::vector<Money> derivedAmounts(const FactLedger &ledger)
{
    std::vector<Money> derived;
    std::map<QString, Money, std::less<>> sums;
    if (ledger.isFolded()) {
        Money total;
        for (int record = 0; record < ledger.records(); ++record) {
            const auto overcharge = overchargeIn({ { record }, true }, ledger);
            const Money difference = overcharge ? overcharge->difference() : Money {};
            if (!overcharge || (!total.currency.isNull() && !(total.currency == difference.currency))
                || difference.minor >= qint64(1) << 52)
                break;
            total = { total.minor + difference.minor, difference.currency };
        }
        derived.push_back(total);
    }
    for (const StatableFact &fact : ledger.facts()) {
        const Money *money = fact.money();
        if (!money)
            continue;
        for (const StatableFact &other : ledger.facts()) {
            const Money *less = other.money();
            if (less && other.record == fact.record && less->currency == money->currency && less->minor < money->minor)
                derived.push_back({ money->minor - less->minor, money->currency });
        }
        if (!ledger.isFolded())
            continue;
        const auto [sum, isNew] = sums.try_emplace(fact.fact->name, Money { 0, money->currency });
        // Lines of great worth are not worth an overflow.
        if (sum->second.currency == money->currency && std::abs(money->minor) < (qint64(1) << 52))
            sum->second.minor += money->minor;
    }
    for (const auto &[name, sum] : sums)
        derived.push_back(sum);
    // "The invoices say $900 and the correct sum is $840, a difference of $60"
    const auto billed = sums.find(BILLED_AMOUNT);
    const auto correct = sums.find(CORRECT_AMOUNT);
    if (billed != sums.end() && correct != sums.end() && billed->second.currency == correct->second.currency)
        derived.push_back({ std::abs(billed->second.minor - correct->second.minor), billed->second.currency });
    return derived;
}
} // namespace

void stateAmounts(std::vector<Statement> &statements, PartReading &reading, FactLedger &ledger, OtherSources &others)
{
    const Currency meant = currencyMeant(ledger);
    for (size_t index = 0; index < reading.amounts.size(); ++index) {
        const AmountOccurrence &amount = reading.amounts[index];
        Statement statement;
        statement.part = reading.part;
        statement.span = amount.span;
        statement.type = FactType::Money;
        statement.rule = u"amount-mismatch";
        statement.scope = scopeOf(reading, ledger, amount.first, amount.last);
        statement.cue = cueOfAmount(reading, index);
        statement.position = amount.thousandths / 10;
        statement.isPlain = true;
        const auto isCurrency = [&amount](const Money &money) {
            return amount.currency.isNull() || money.currency.isNull() || amount.currency == money.currency;
        };
        const auto gather = [&](bool inScope) {
            for (size_t at = 0; at < ledger.facts().size(); ++at) {
                const StatableFact &fact = ledger.fact(at);
                const Money *money = fact.money();
                if (money && isAmount(amount, *money) && isCurrency(*money)
                    && (!inScope || std::ranges::binary_search(statement.scope.records, fact.record)))
                    statement.agrees.push_back(at);
            }
        };
        gather(true);
        if (statement.agrees.empty() && !statement.scope.isStrong)
            gather(false);
        if (statement.agrees.empty()) {
            const std::vector<Money> derived = derivedAmounts(ledger);
            statement.isKnown
                = std::ranges::any_of(derived,
                                      [&](const Money &money) { return isAmount(amount, money) && isCurrency(money); })
                || (!askedFor(statement, ledger) && others.holdsNumber(amount.thousandths))
                || others.saysVocabulary(reading.tokens.original(amount.span));
            if (!statement.isKnown && contradictsTheDifference(reading, index, statement.scope, meant, ledger))
                continue;
        }
        statement.rewrite = [&reading, amount, meant](const StatableFact &fact) {
            const Money *money = fact.money();
            return money ? writtenLike(amount, reading.tokens, *money, meant) : QString();
        };
        statements.push_back(std::move(statement));
    }
}

} // namespace countersign
