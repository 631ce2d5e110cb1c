// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "measures/measure.h"
#include "measures/trend.h"

namespace countersign {

/// The alerts of domain.md, Measures.
enum class AlertRule {
    Rising3Weeks, ///< editing rate, w1 < w2 < w3 over three full weeks, each with 20 letters
    AboveBaseline, ///< escalation rate, over 1.2 × the eight full weeks before, with 20 letters
    RisingByType, ///< callback rate of one communication type, as Rising3Weeks
    SatisfactionGap, ///< drafted letters over 0.3 points below hand-written ones, with 20 answers each
};
QString keyOf(AlertRule rule); ///< "rising-3-weeks"

/// How a measure stands against its alert in one week.
struct AlertStanding {
    enum class State {
        Alert,
        Steady,
        TooFew, ///< to judge by: that is said and not judged
    };
    State state = State::TooFew;
    std::optional<double> p; ///< of a trend, where there is one
    std::optional<double> alertLine; ///< the share over which the alert starts, where there is one
    QString headline; ///< "Has risen three weeks running"; no full stop
    QString detail; ///< what stands after the headline: the numbers, and whether they may be chance
    QString says; ///< the whole in a sentence or two, with its numbers
    bool operator==(const AlertStanding &) const = default;
};

/// What a lead has set in place of what the program works out.
struct AlertTerms {
    std::optional<double> escalationBaseline {}; ///< a share; nothing: of the eight full weeks before
};

using WeeklyTallies = std::map<IsoWeek, Tally>;

/// \param week a full one, as in the other two
/// \param of what the rate is of, "of status updates"; empty: of all
AlertStanding risingStanding(Measure measure, const WeeklyTallies &tallies, const IsoWeek &week,
                             const QString &of = {});
AlertStanding baselineStanding(const WeeklyTallies &tallies, const IsoWeek &week, const AlertTerms &terms);
/// \returns nothing where no customer answered
std::optional<AlertStanding> satisfactionStanding(const WeeklyTallies &tallies, const IsoWeek &week);

/// One rule in one week.
struct JudgedAlert {
    AlertRule rule = AlertRule::Rising3Weeks;
    Measure measure = Measure::EditingRate;
    IsoWeek week;
    QString communication {}; ///< of RisingByType
    AlertStanding standing;
    bool operator==(const JudgedAlert &) const = default;

    bool fires() const { return standing.state == AlertStanding::State::Alert; }
    QString id() const; ///< "rising-by-type callback-rate 2026-W47 status": by this it is acknowledged
};

/// Every rule in every week from `first` to `last`, fired or not; the newest week first. Where there is nothing at all
/// to judge, a rule is left out.
std::vector<JudgedAlert> judgeAlerts(const Counts &counts, const IsoWeek &first, const IsoWeek &last,
                                     const AlertTerms &terms = {});

/// The newest week that is over.
IsoWeek lastFullWeek(const QDate &today);

QString percentInWords(double share); ///< "19.2 %", with a no-break space
QString shareInWords(const Proportion &proportion); ///< "19.2 % (20 of 104)"
/// What letters of that kind are called in a sentence: "status updates"; the key itself where it is unknown.
QString lettersInWords(const QString &communication);

} // namespace countersign
