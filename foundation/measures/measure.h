// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "measures/counts.h"

#include <span>

namespace countersign {

/// The measures of domain.md that are numbers, in its order.
enum class Measure {
    EditingRate,
    MaterialEditingRate,
    EscalationRate,
    CallbackRate,
    CallbackRate24h,
    DropRate,
    FirstPassYield,
    EditDepth,
    ReviewSeconds,
    BatchMinutesPer20,
    Resolution24h,
    Resolution72h,
    GatePrecision,
    GateMisses,
    QaScore,
    EscalationQuality,
    Coverage,
    Cost,
    Satisfaction,
    ProbeCatchRate,
};

enum class MeasureUnit { Share, Seconds, Minutes, OfFive, Accounts, Money };

/// A measure's definition: what is divided by what.
struct MeasureRule {
    Measure measure;
    QLatin1StringView id; ///< "editing-rate": as the command line prints it
    const char *name; ///< "Editing rate", to be translated: nameOf()
    Counted numerator;
    Counted denominator;
    Counted letters; ///< how many it rests on: a rate takes 20 of them
    double numeratorParts; ///< how many of what is counted make one: 1, a thousand of a second, a million of a currency
    double scale; ///< value = numerator × scale ÷ denominator
    MeasureUnit unit;
};

std::span<const MeasureRule> measureRules(); ///< in the order of the enum
const MeasureRule &ruleOf(Measure measure);
QString keyOf(Measure measure); ///< "editing-rate"
QString nameOf(Measure measure); ///< "Editing rate", translated
std::optional<Measure> measureFromKey(QStringView key);

/// Fewer letters than these are too few for a rate (domain.md: "n ≥ 20, everywhere").
inline constexpr qint64 ENOUGH_LETTERS = 20;

/// One measure of one week and group.
struct Measured {
    Measure measure = Measure::EditingRate;
    double numerator = 0; ///< letters, words, seconds, points, accounts, or units of the currency
    qint64 denominator = 0;
    qint64 letters = 0; ///< how many it rests on
    QString currency {}; ///< of Cost
    bool operator==(const Measured &) const = default;

    std::optional<double> value() const; ///< nothing where nothing can be divided; a share is 0 to 1
    bool isEnough() const { return letters >= ENOUGH_LETTERS; }
};

/// \returns a value without denominator where nothing was counted
Measured measured(Measure measure, const Tally &tally);
/// Of every measure that has something to divide by; a cost stands there once a currency.
std::vector<Measured> allMeasured(const Tally &tally);

/// Satisfaction with what was written by hand, beside which that with the drafted ones stands.
Measured satisfactionByHand(const Tally &tally);

} // namespace countersign
