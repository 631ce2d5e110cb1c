// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/qualitydesk.h"

#include <QStringList>

#include <array>

namespace countersign {

/// One week in a trend. Without a value it is a gap: nothing was counted, or too few.
struct TrendPoint {
    IsoWeek week;
    std::optional<double> value; ///< a share
    Proportion of; ///< the part and the whole
    bool isAlert = false; ///< one of those for which the alert fires
    bool operator==(const TrendPoint &) const = default;
};

/// One of the three measures on top.
struct MeasureCard {
    Measure measure = Measure::EditingRate;
    QString title; ///< "Callback rate, 72 hours"
    QString figure; ///< "19.2 %"; "–" where there are too few
    QString of; ///< "20 of 104 sent · 7 material"
    std::vector<TrendPoint> points; ///< oldest first
    AlertStanding standing;
    QString aside; ///< a second sentence: how many windows are open; may be empty
    bool operator==(const MeasureCard &) const = default;
};

/// One of the other measures: this week, the one before, the whole period.
struct MeasureRow {
    Measure measure = Measure::FirstPassYield;
    QString currency; ///< of a cost
    Measured now;
    Measured before;
    Measured period;
    bool operator==(const MeasureRow &) const = default;
};

/// An alert of the last weeks, or why there is none.
struct AlertRow {
    enum class State { New, Acknowledged, NotJudged };
    JudgedAlert alert;
    State state = State::New;
    Acknowledgment acknowledgment {};
    bool operator==(const AlertRow &) const = default;
};

/// What is on the Quality page for one group of letters; every number is of foundation/measures.
class QualityBoard {
public:
    static constexpr int WEEKS = 12; ///< in a trend
    static constexpr int WEEKS_TO_LOAD = 22; ///< with the baseline of the first of them, and the week that is running
    static constexpr int WEEKS_OF_ALERTS = 4;

    void take(QualityView view);
    void acknowledge(const Acknowledgment &acknowledgment);
    void setGroup(const Group &group) { m_group = group; }
    const Group &group() const { return m_group; }

    bool isEmpty() const { return m_view.counts.isEmpty(); }
    IsoWeek week() const; ///< the newest full one
    QString periodInWords() const; ///< "Full weeks to W46, ended 15 November"
    std::array<MeasureCard, 3> cards() const;
    std::vector<MeasureRow> rest() const;
    /// Of all letters, whatever the group: an alert is not narrowed away.
    std::vector<AlertRow> alerts() const;
    int toAcknowledge() const; ///< alerts that nobody acknowledged

    /// Week by week, oldest first, for the table of everything.
    std::map<IsoWeek, Tally> trend() const;

    enum class Dimension { Communication, Type, Tier, Coordinator, Drafter };
    QStringList choicesOf(Dimension dimension) const; ///< that occur in the period, sorted

private:
    MeasureCard cardOf(Measure measure, const WeeklyTallies &tallies) const;
    AlertStanding standingOf(Measure measure, const WeeklyTallies &tallies) const;

    QualityView m_view;
    Group m_group;
};

QString valueInWords(const Measured &measured); ///< "19.2 %", "31 s", "4.6 of 5"; "too few" under 20 letters
QString ofInWords(const Measured &measured); ///< "20 of 104"; empty where nothing was counted
/// What a letter is in a measure: "edited", "escalated", "called back".
QString partInWords(Measure measure);

} // namespace countersign
