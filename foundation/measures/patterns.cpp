// SPDX-License-Identifier: GPL-3.0-or-later
#include "measures/patterns.h"

#include "domain/factnames.h"
#include "measures/measure.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 FEWEST = 3; ///< exceptions that make a pattern
constexpr double HARDLY_BY_CHANCE = 0.05;

QString words(const char *text)
{
    return QCoreApplication::translate("countersign::Patterns", text);
}

/// P(X ≥ k) of a binomial X; the first term by its logarithm, the others one from the other.
double upperTail(qint64 k, qint64 n, double share)
{
    if (k <= 0)
        return 1;
    double first = static_cast<double>(k) * std::log(share) + static_cast<double>(n - k) * std::log1p(-share);
    for (qint64 i = 1; i <= std::min(k, n - k); ++i)
        first += std::log(static_cast<double>(n - std::min(k, n - k) + i) / static_cast<double>(i));
    const double odds = share / (1 - share);
    double term = 1; // of the first
    double sum = 1;
    for (qint64 i = k; i < n; ++i) {
        term *= odds * static_cast<double>(n - i) / static_cast<double>(i + 1);
        sum += term;
        // Past the middle the terms only fall: what is left cannot be seen any more.
        if (static_cast<double>(i) > static_cast<double>(n) * share && term < sum * 1e-17)
            break;
    }
    return std::min(1.0, std::exp(first + std::log(sum)));
}

QString valueOf(const ToldException &told, PatternOf of)
{
    switch (of) {
    case PatternOf::Product:
        return told.record.text(factnames::PRODUCT).simplified();
    case PatternOf::Supplier:
        return told.record.text(u"supplier").simplified();
    case PatternOf::Carrier:
        return told.record.text(factnames::CARRIER).simplified();
    case PatternOf::Account:
        return told.accountName.simplified();
    case PatternOf::Reason:
        return told.record.text(factnames::REASON).simplified();
    }
    Q_UNREACHABLE();
}

struct Collected {
    Pattern pattern;
    std::set<AccountId> accounts;
};
using Collection = std::map<std::pair<PatternOf, QString>, Collected>;

void collect(Collection &all, const ToldException &told, bool isNow)
{
    for (const PatternOf of : PATTERNS_OF) {
        const QString value = valueOf(told, of);
        if (value.isEmpty())
            continue;
        Collected &one = all[{ of, value.toCaseFolded() }];
        Pattern &pattern = one.pattern;
        if (pattern.value.isEmpty()) {
            pattern.of = of;
            pattern.value = value;
        }
        ++(isNow ? pattern.now : pattern.before).part;
        if (!isNow)
            continue;
        one.accounts.insert(told.record.account);
        if (std::ranges::find(pattern.letters, told.letter) == pattern.letters.end())
            pattern.letters.push_back(told.letter);
    }
}

void judge(std::vector<Pattern> &patterns)
{
    std::vector<double> chances;
    for (Pattern &pattern : patterns) {
        pattern.p = largerByChance(pattern.now, pattern.before);
        chances.push_back(pattern.p.value_or(1));
    }
    const std::vector<double> among = allowingForMany(chances, chances.size());
    for (size_t i = 0; i < patterns.size(); ++i)
        patterns[i].pAmongMany = among[i];
}

QString dayInWords(const QDate &day)
{
    return QLocale(QLocale::English).toString(day, u"d MMMM"_s);
}

QString chanceInWords(double p)
{
    return p < 0.0001 ? words("p < 0.0001") : words("p = %1").arg(p, 0, 'g', 2);
}

} // namespace

std::optional<double> largerByChance(const Proportion &now, const Proportion &before)
{
    if (now.whole <= 0 || before.whole <= 0 || now.part < 0 || before.part < 0 || now.part + before.part == 0)
        return {};
    const double share
        = static_cast<double>(now.whole) / (static_cast<double>(now.whole) + static_cast<double>(before.whole));
    return upperTail(now.part, now.part + before.part, share);
}

std::vector<double> allowingForMany(std::span<const double> chances, size_t tests)
{
    std::vector<size_t> order(chances.size());
    std::iota(order.begin(), order.end(), size_t { 0 });
    std::ranges::sort(order, [&](size_t a, size_t b) { return std::pair(chances[a], a) < std::pair(chances[b], b); });
    std::vector<double> among(chances.size());
    double highest = 0;
    for (size_t i = 0; i < order.size(); ++i) {
        highest = std::max(highest, std::min(1.0, static_cast<double>(tests - i) * chances[order[i]]));
        among[order[i]] = highest;
    }
    return among;
}

bool Pattern::standsOut() const
{
    return now.part >= FEWEST && pAmongMany && *pAmongMany < HARDLY_BY_CHANCE;
}

bool PatternReading::isJudged() const
{
    return before >= ENOUGH_LETTERS;
}

PatternReading patternsIn(const std::vector<ToldException> &exceptions, const QDate &today)
{
    PatternReading reading;
    reading.to = today;
    reading.from = today.addDays(1 - DAYS_OF_NOW);
    const QDate first = reading.from.addDays(-DAYS_BEFORE);
    Collection all;
    for (const ToldException &told : exceptions) {
        const bool isException = told.record.communication == CommunicationKind::Exception;
        if (!isException || told.day < first || told.day > today)
            continue;
        const bool isNow = told.day >= reading.from;
        ++(isNow ? reading.now : reading.before);
        collect(all, told, isNow);
    }
    std::vector<Pattern> patterns;
    for (const auto &each : all) {
        Pattern pattern = each.second.pattern;
        pattern.now.whole = reading.now;
        pattern.before.whole = reading.before;
        pattern.accounts = static_cast<qint64>(each.second.accounts.size());
        patterns.push_back(std::move(pattern));
    }
    reading.compared = patterns.size();
    if (reading.isJudged() && reading.now > 0)
        judge(patterns);
    std::erase_if(patterns, [](const Pattern &pattern) { return pattern.now.part < FEWEST; });
    std::ranges::stable_sort(patterns, [](const Pattern &a, const Pattern &b) {
        if (a.standsOut() != b.standsOut())
            return a.standsOut();
        return a.now.part > b.now.part;
    });
    reading.patterns = std::move(patterns);
    return reading;
}

QString nameOf(PatternOf of)
{
    switch (of) {
    case PatternOf::Product:
        return words("product");
    case PatternOf::Supplier:
        return words("supplier");
    case PatternOf::Carrier:
        return words("carrier");
    case PatternOf::Account:
        return words("account");
    case PatternOf::Reason:
        return words("reason");
    }
    Q_UNREACHABLE();
}

QString sentenceOf(const Pattern &pattern, const PatternReading &reading)
{
    QString says = words("%1 of %2 exceptions trace to %3 (%4)")
                       .arg(pattern.now.part)
                       .arg(pattern.now.whole)
                       .arg(pattern.value, nameOf(pattern.of));
    if (pattern.of != PatternOf::Account)
        says += pattern.accounts == 1 ? words(", at 1 account") : words(", at %1 accounts").arg(pattern.accounts);
    says += words(". In the eight weeks before it was %1 of %2.").arg(pattern.before.part).arg(pattern.before.whole);
    if (!pattern.pAmongMany)
        return says + u' ' + words("Those are too few to compare with.");
    return says + u' '
        + (pattern.standsOut() ? words("That is hardly chance: %1, allowing for the %2 that were compared.")
                                     .arg(chanceInWords(*pattern.pAmongMany))
                                     .arg(reading.compared)
                               : words("That may be chance."));
}

QString operationsNote(const std::vector<Pattern> &patterns, const PatternReading &reading, const QString &by)
{
    QString note
        = words("Exceptions from %1 to %2: what looks systemic").arg(dayInWords(reading.from), dayInWords(reading.to))
        + u"\n\n"_s;
    for (const Pattern &pattern : patterns)
        note += u"- "_s + sentenceOf(pattern, reading) + u'\n';
    note += u'\n' + words("Could you look at the cause, and say what we may tell the customers?") + u'\n';
    return by.isEmpty() ? note : note + u'\n' + by + u'\n';
}

} // namespace countersign
