// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "facts/goods.h"
#include "gate/checks/factcuewords.h"
#include "gate/checks/factlinecounts.h"

#include <algorithm>
#include <array>

namespace countersign::linecounts {

using namespace Qt::Literals::StringLiterals;

namespace {
/// A column of the record's own that counts, as the text of its fact says.
struct OwnCount {
    size_t fact = 0;
    int record = 0;
    qint64 thousandths = 0;
};

/// A column of whatever the goods travel in: "packages" has its say of boxes and pallets too.
bool isOfPackages(const QString &column)
{
    constexpr std::array<QStringView, 6> NAMES { u"packages", u"parcels", u"pieces", u"colli", u"packs", u"pkgs" };
    const QString last = column.section(u'_', -1);
    return std::ranges::find(NAMES, QStringView(last)) != NAMES.end();
}

/// "14 pallets" where the records have a column "pallets": that column, line by line.
std::vector<OwnCount> ownCountsOf(const PartReading &reading, const QuantityOccurrence &count, const FactLedger &ledger,
                                  Counted counted)
{
    constexpr qsizetype LONGEST = 10; // digits
    const QString noun = reading.tokens[count.last + 1].text.toString();
    std::vector<OwnCount> own;
    if (noun.size() < 3)
        return own;
    for (size_t at = 0; at < ledger.facts().size(); ++at) {
        const StatableFact &held = ledger.fact(at);
        const QString &name = held.fact->name;
        bool isNumber = false;
        const auto *text = std::get_if<QString>(&held.fact->value);
        const bool isNamed = name == noun || name.endsWith(u'_' + noun)
            || ((counted == Counted::Packing || !holds(ledger, factnames::QUANTITY)) && isOfPackages(name)
                && (isGoodsUnit(noun) || noun == u"parcels"));
        if (!text || !isNamed || text->size() >= LONGEST || factTypeOf(name) != FactType::Text)
            continue;
        const qint64 value = text->trimmed().toLongLong(&isNumber);
        if (isNumber)
            own.push_back({ at, held.record, value * 1000 });
    }
    return own;
}
} // namespace

bool judgeOwnCount(const PartReading &reading, const QuantityOccurrence &count, FactLedger &ledger, Counted counted)
{
    const std::vector<OwnCount> own = ownCountsOf(reading, count, ledger, counted);
    if (own.empty())
        return false;
    const Scope scope = scopeOfCount(reading, ledger, count);
    const auto isOfTheScope = [&](const OwnCount &each) {
        return std::ranges::binary_search(scope.records, each.record);
    };
    qint64 sum = 0;
    const OwnCount *fits = nullptr;
    const OwnCount *meant = nullptr;
    for (const OwnCount &each : own) {
        sum += each.thousandths;
        const bool isHere = isOfTheScope(each);
        if (isHere && !meant)
            meant = &each;
        if (has(count, each.thousandths) && (isHere || !scope.isStrong) && !fits)
            fits = &each;
    }
    if (fits)
        ledger.state(fits->fact, reading.part, count.span);
    else if (!has(count, sum) && !(count.isBoth && own.size() == 2)) {
        const OwnCount &right = meant ? *meant : own.front();
        ledger.report(u"quantity-mismatch", Severity::Error, reading.part, count.span,
                      rewritten(count, right.thousandths),
                      disagreement(reading.tokens.original(count.span), ledger.fact(right.fact)), right.fact);
    }
    return true;
}

} // namespace countersign::linecounts
