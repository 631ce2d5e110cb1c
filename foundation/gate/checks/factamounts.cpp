// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "gate/checks/factfinders.h"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace countersign {

using namespace factnames;

namespace {
/// Amounts that follow from the facts: what was billed too much, what several lines come to.
std::vector<Money> derivedAmounts(const FactLedger &ledger)
{
    std::vector<Money> derived;
    std::map<QString, Money> sums;
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
        }
        statement.rewrite = [&reading, amount, meant](const StatableFact &fact) {
            const Money *money = fact.money();
            return money ? writtenLike(amount, reading.tokens, *money, meant) : QString();
        };
        statements.push_back(std::move(statement));
    }
}

} // namespace countersign
