// SPDX-License-Identifier: GPL-3.0-or-later
#include "measures/alerts.h"

#include "domain/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <cmath>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int WEEKS_RISING = 3;
constexpr int WEEKS_OF_BASELINE = 8;
constexpr qint64 BASELINE_TIMES = 6; ///< 1.2 = 6 / 5
constexpr qint64 BASELINE_BY = 5;
constexpr qint64 SET_BASELINE_PARTS = 1'000'000; ///< how finely a set baseline is taken
constexpr qint64 GAP_THOUSANDTHS = 300; ///< of a point
constexpr double LIKELY_CHANCE = 0.05;
constexpr double SMALLEST_P_SHOWN = 0.001;

QString say(const char *sentence)
{
    return QCoreApplication::translate("countersign::Measures", sentence);
}

/// "Callback rate of status updates"
QString nameOfRate(Measure measure, const QString &of)
{
    return of.isEmpty() ? nameOf(measure) : say("%1 of %2").arg(nameOf(measure), of);
}

Proportion proportionOf(Measure measure, const Tally &tally)
{
    const MeasureRule &rule = ruleOf(measure);
    return { tally.of(rule.numerator), tally.of(rule.denominator) };
}

Tally tallyOf(const WeeklyTallies &tallies, const IsoWeek &week)
{
    const auto found = tallies.find(week);
    return found == tallies.end() ? Tally {} : found->second;
}

QString chanceInWords(double p)
{
    const QString number = p < SMALLEST_P_SHOWN ? say("p < 0.001") : say("p = %1").arg(QString::number(p, 'f', 3));
    return p < LIKELY_CHANCE ? say("Trend %1: hardly chance.").arg(number)
                             : say("Trend %1: it may still be chance.").arg(number);
}

QString pointsInWords(qint64 thousandths, qint64 answers)
{
    return QString::number(static_cast<double>(thousandths) / 1000.0 / static_cast<double>(answers), 'f', 2);
}

/// The weeks that have too few, "W44 has 14".
QStringList tooFewIn(const std::vector<Proportion> &weeks, const IsoWeek &first)
{
    QStringList few;
    for (size_t i = 0; i < weeks.size(); ++i) {
        if (weeks[i].whole < ENOUGH_LETTERS)
            few += say("%1 has %2").arg(first.plus(static_cast<int>(i)).shortName()).arg(weeks[i].whole);
    }
    return few;
}

AlertStanding tooFew(const QString &says)
{
    return { AlertStanding::State::TooFew, {}, {}, say("Too few to say"), says, says };
}

struct Baseline {
    Proportion share;
    bool isSet = false;
};

/// Nothing where the weeks before do not reach back far enough.
std::optional<Baseline> baselineOf(const WeeklyTallies &tallies, const IsoWeek &week, const AlertTerms &terms)
{
    if (terms.escalationBaseline) {
        const auto parts
            = static_cast<qint64>(std::llround(*terms.escalationBaseline * static_cast<double>(SET_BASELINE_PARTS)));
        return Baseline { { parts, SET_BASELINE_PARTS }, true };
    }
    const IsoWeek first = week.plus(-WEEKS_OF_BASELINE);
    if (tallies.empty() || first < tallies.begin()->first)
        return {};
    Baseline baseline;
    for (auto at = tallies.lower_bound(first); at != tallies.end() && at->first < week; ++at) {
        const Proportion weekly = proportionOf(Measure::EscalationRate, at->second);
        baseline.share.part += weekly.part;
        baseline.share.whole += weekly.whole;
    }
    return baseline.share.whole >= ENOUGH_LETTERS ? std::optional(baseline) : std::nullopt;
}

} // namespace

QString keyOf(AlertRule rule)
{
    switch (rule) {
    case AlertRule::Rising3Weeks:
        return u"rising-3-weeks"_s;
    case AlertRule::AboveBaseline:
        return u"above-baseline"_s;
    case AlertRule::RisingByType:
        return u"rising-by-type"_s;
    case AlertRule::SatisfactionGap:
        return u"satisfaction-gap"_s;
    }
    Q_UNREACHABLE();
}

QString percentInWords(double share)
{
    return QString::number(share * 100, 'f', 1) + u"\u00a0%"_s;
}

QString shareInWords(const Proportion &proportion)
{
    return say("%1 (%2 of %3)").arg(percentInWords(proportion.share())).arg(proportion.part).arg(proportion.whole);
}

QString lettersInWords(const QString &communication)
{
    const auto kind = fromKey<CommunicationKind>(communication);
    if (!kind)
        return communication;
    switch (*kind) {
    case CommunicationKind::Exception:
        return say("exception notifications");
    case CommunicationKind::Status:
        return say("status updates");
    case CommunicationKind::Acknowledgment:
        return say("complaint acknowledgments");
    }
    Q_UNREACHABLE();
}

IsoWeek lastFullWeek(const QDate &today)
{
    return weekOf(today).plus(-1);
}

AlertStanding risingStanding(Measure measure, const WeeklyTallies &tallies, const IsoWeek &week, const QString &of)
{
    const IsoWeek first = week.plus(1 - WEEKS_RISING);
    std::vector<Proportion> weeks;
    weeks.reserve(WEEKS_RISING);
    for (int i = 0; i < WEEKS_RISING; ++i)
        weeks.push_back(proportionOf(measure, tallyOf(tallies, first.plus(i))));
    const QString name = nameOfRate(measure, of);
    if (const QStringList few = tooFewIn(weeks, first); !few.isEmpty()) {
        return tooFew(say("%1: too few for a trend up to %2, each of three weeks takes 20 (%3).")
                          .arg(name, week.shortName(), few.join(u", "_s)));
    }
    AlertStanding standing;
    standing.p = trendByChance(weeks);
    const bool isRising = isSmaller(weeks[0], weeks[1]) && isSmaller(weeks[1], weeks[2]);
    const QString numbers
        = say("%1, %2, %3").arg(shareInWords(weeks[0]), shareInWords(weeks[1]), shareInWords(weeks[2]));
    standing.detail = say("%1, %2, %3.")
                          .arg(percentInWords(weeks[0].share()), percentInWords(weeks[1].share()),
                               percentInWords(weeks[2].share()));
    if (isRising) {
        standing.state = AlertStanding::State::Alert;
        standing.headline = say("Has risen three weeks running");
        standing.says = say("%1 has risen three weeks running: %2.").arg(name, numbers);
        if (standing.p) {
            standing.says += u' ' + chanceInWords(*standing.p);
            standing.detail += u' ' + chanceInWords(*standing.p);
        }
    } else {
        standing.state = AlertStanding::State::Steady;
        standing.headline = isSmaller(weeks[2], weeks[1]) ? say("Falling since %1").arg(first.plus(1).shortName())
                                                          : say("No rise of three weeks");
        standing.says = say("%1 has not risen three weeks running: %2.").arg(name, numbers);
    }
    return standing;
}

AlertStanding baselineStanding(const WeeklyTallies &tallies, const IsoWeek &week, const AlertTerms &terms)
{
    const Proportion now = proportionOf(Measure::EscalationRate, tallyOf(tallies, week));
    const QString name = nameOf(Measure::EscalationRate);
    if (now.whole < ENOUGH_LETTERS) {
        return tooFew(say("%1: too few to compare, %2 has %3 letters and 20 are needed.")
                          .arg(name, week.shortName())
                          .arg(now.whole));
    }
    const std::optional<Baseline> baseline = baselineOf(tallies, week, terms);
    if (!baseline) {
        return tooFew(say("%1 is %2 in %3; the eight full weeks before it, with which that is compared, are not all "
                          "there yet.")
                          .arg(name, shareInWords(now), week.shortName()));
    }
    const Proportion line { baseline->share.part * BASELINE_TIMES, baseline->share.whole * BASELINE_BY };
    AlertStanding standing;
    standing.alertLine = line.share();
    const bool isAbove = isSmaller(line, now);
    standing.state = isAbove ? AlertStanding::State::Alert : AlertStanding::State::Steady;
    standing.headline = isAbove ? say("Above 1.2 times the baseline") : say("Within 1.2 times the baseline");
    const QString usual = baseline->isSet
        ? say("the baseline that was set, %1").arg(percentInWords(baseline->share.share()))
        : say("the baseline of the eight weeks before, %1").arg(shareInWords(baseline->share));
    standing.detail = say("That is against %1; an alert starts over %2.").arg(usual, percentInWords(line.share()));
    standing.says = isAbove ? say("%1 is %2 in %3, above 1.2 times %4: the alert starts over %5.")
                                  .arg(name, shareInWords(now), week.shortName(), usual, percentInWords(line.share()))
                            : say("%1 is %2 in %3, not above 1.2 times %4: the alert starts over %5.")
                                  .arg(name, shareInWords(now), week.shortName(), usual, percentInWords(line.share()));
    return standing;
}

std::optional<AlertStanding> satisfactionStanding(const WeeklyTallies &tallies, const IsoWeek &week)
{
    const Tally tally = tallyOf(tallies, week);
    const qint64 drafted = tally.of(Counted::RatedDrafted);
    const qint64 byHand = tally.of(Counted::RatedByHand);
    if (drafted + byHand == 0)
        return {};
    if (drafted < ENOUGH_LETTERS || byHand < ENOUGH_LETTERS) {
        return tooFew(say("Satisfaction: too few answers to compare in %1, %2 about drafted letters and %3 about "
                          "hand-written ones; 20 of each are needed.")
                          .arg(week.shortName())
                          .arg(drafted)
                          .arg(byHand));
    }
    const qint64 draftedSum = tally.of(Counted::RatingDrafted);
    const qint64 byHandSum = tally.of(Counted::RatingByHand);
    const bool isGap = byHandSum * drafted - draftedSum * byHand > GAP_THOUSANDTHS * drafted * byHand;
    AlertStanding standing;
    standing.state = isGap ? AlertStanding::State::Alert : AlertStanding::State::Steady;
    standing.headline = isGap ? say("Drafted letters satisfy less") : say("No gap over 0.3 points");
    const QString numbers
        = say("%1 of 5 (%2 answers) about drafted letters, %3 of 5 (%4 answers) about hand-written ones")
              .arg(pointsInWords(draftedSum, drafted))
              .arg(drafted)
              .arg(pointsInWords(byHandSum, byHand))
              .arg(byHand);
    standing.detail = numbers + u'.';
    standing.detail = numbers + u'.';
    standing.says = isGap
        ? say("Satisfaction with drafted letters is over 0.3 points below that with hand-written ones in %1: %2.")
              .arg(week.shortName(), numbers)
        : say("Satisfaction with drafted letters is not over 0.3 points below that with hand-written ones in %1: %2.")
              .arg(week.shortName(), numbers);
    return standing;
}

QString JudgedAlert::id() const
{
    QStringList parts { keyOf(rule), keyOf(measure), week.key() };
    if (!communication.isEmpty())
        parts += communication;
    return parts.join(u' ');
}

std::vector<JudgedAlert> judgeAlerts(const Counts &counts, const IsoWeek &first, const IsoWeek &last,
                                     const AlertTerms &terms)
{
    std::vector<JudgedAlert> judged;
    const WeeklyTallies all = talliesOf(counts, {});
    std::map<QString, WeeklyTallies> byCommunication;
    for (const auto &entry : talliesBy(counts, { .byCommunication = true }))
        byCommunication[*entry.first.second.communication].emplace(entry.first.first, entry.second);
    for (IsoWeek week = last; !week.isNull() && first <= week; week = week.plus(-1)) {
        judged.push_back({ AlertRule::Rising3Weeks,
                           Measure::EditingRate,
                           week,
                           {},
                           risingStanding(Measure::EditingRate, all, week) });
        judged.push_back(
            { AlertRule::AboveBaseline, Measure::EscalationRate, week, {}, baselineStanding(all, week, terms) });
        for (const auto &entry : byCommunication) {
            judged.push_back(
                { AlertRule::RisingByType, Measure::CallbackRate, week, entry.first,
                  risingStanding(Measure::CallbackRate, entry.second, week, lettersInWords(entry.first)) });
        }
        if (const auto satisfaction = satisfactionStanding(all, week))
            judged.push_back({ AlertRule::SatisfactionGap, Measure::Satisfaction, week, {}, *satisfaction });
    }
    return judged;
}

} // namespace countersign
