// SPDX-License-Identifier: GPL-3.0-or-later
#include "quality/qualityboard.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <set>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array ON_TOP { Measure::EditingRate, Measure::EscalationRate, Measure::CallbackRate };
constexpr int WEEKS_RISING = 3;

QString say(const char *sentence)
{
    return QCoreApplication::translate("countersign::QualityBoard", sentence);
}

QString titleOf(Measure measure)
{
    return measure == Measure::CallbackRate ? say("Callback rate, 72 hours") : nameOf(measure);
}

QString wholeInWords(Measure measure)
{
    if (measure == Measure::EditingRate)
        return say("sent");
    return measure == Measure::EscalationRate ? say("produced") : say("closed windows");
}

Tally tallyAt(const WeeklyTallies &tallies, const IsoWeek &week)
{
    const auto found = tallies.find(week);
    return found == tallies.end() ? Tally {} : found->second;
}

Measured costIn(const QString &currency, const Tally &tally)
{
    const std::vector<Measured> all = allMeasured(tally);
    const auto found = std::ranges::find_if(
        all, [&](const Measured &each) { return each.measure == Measure::Cost && each.currency == currency; });
    return found == all.end()
        ? Measured { Measure::Cost, 0, tally.of(Counted::Produced), tally.of(Counted::Produced), currency }
        : *found;
}

} // namespace

void QualityBoard::take(QualityView view)
{
    m_view = std::move(view);
}

void QualityBoard::acknowledge(const Acknowledgment &acknowledgment)
{
    std::erase_if(m_view.acknowledged, [&](const Acknowledgment &each) { return each.alert == acknowledgment.alert; });
    m_view.acknowledged.push_back(acknowledgment);
}

IsoWeek QualityBoard::week() const
{
    return lastFullWeek(m_view.today);
}

QString QualityBoard::periodInWords() const
{
    return say("Full weeks to %1, ended %2")
        .arg(week().shortName(), QLocale(QLocale::English).toString(week().sunday(), u"d MMMM"_s));
}

std::map<IsoWeek, Tally> QualityBoard::trend() const
{
    const WeeklyTallies all = talliesOf(m_view.counts, m_group);
    WeeklyTallies shown;
    for (int back = WEEKS - 1; back >= 0; --back)
        shown.emplace(week().plus(-back), tallyAt(all, week().plus(-back)));
    return shown;
}

AlertStanding QualityBoard::standingOf(Measure measure, const WeeklyTallies &tallies) const
{
    if (measure == Measure::EscalationRate)
        return baselineStanding(tallies, week(), {});
    if (measure != Measure::CallbackRate)
        return risingStanding(measure, tallies, week());
    if (m_group.communication)
        return risingStanding(measure, tallies, week(), lettersInWords(*m_group.communication));
    // The alert is of one communication type; where none fires the whole is told.
    for (const QString &kind : choicesOf(Dimension::Communication)) {
        Group group = m_group;
        group.communication = kind;
        AlertStanding standing = risingStanding(measure, talliesOf(m_view.counts, group), week(), lettersInWords(kind));
        if (standing.state == AlertStanding::State::Alert)
            return standing;
    }
    AlertStanding whole = risingStanding(measure, tallies, week());
    if (whole.state == AlertStanding::State::Alert)
        whole.state = AlertStanding::State::Steady; // rising as a whole, in none of its types
    return whole;
}

MeasureCard QualityBoard::cardOf(Measure measure, const WeeklyTallies &tallies) const
{
    const MeasureRule &rule = ruleOf(measure);
    MeasureCard card;
    card.measure = measure;
    card.title = titleOf(measure);
    card.standing = standingOf(measure, tallies);
    const bool fires = card.standing.state == AlertStanding::State::Alert;
    const int weeksOfAlert = measure == Measure::EscalationRate ? 1 : WEEKS_RISING;
    for (int back = WEEKS - 1; back >= 0; --back) {
        const Tally tally = tallyAt(tallies, week().plus(-back));
        TrendPoint point { week().plus(-back), {}, { tally.of(rule.numerator), tally.of(rule.denominator) }, false };
        if (point.of.whole >= ENOUGH_LETTERS)
            point.value = point.of.share();
        point.isAlert = fires && back < weeksOfAlert;
        card.points.push_back(point);
    }
    const Tally now = tallyAt(tallies, week());
    const Proportion &of = card.points.back().of;
    card.figure = card.points.back().value ? percentInWords(of.share()) : u"–"_s;
    card.of = say("%1 of %2 %3").arg(of.part).arg(of.whole).arg(wholeInWords(measure));
    if (measure == Measure::EditingRate)
        card.of += say(" · %1 material").arg(now.of(Counted::SentMaterial));
    const qint64 open = now.of(Counted::Sent) - now.of(Counted::Closed72);
    if (measure == Measure::CallbackRate && open > 0)
        card.aside = open == 1
            ? say("1 letter of %1 still has an open window and is not counted.").arg(week().shortName())
            : say("%1 letters of %2 still have an open window and are not counted.").arg(open).arg(week().shortName());
    return card;
}

std::array<MeasureCard, 3> QualityBoard::cards() const
{
    const WeeklyTallies tallies = talliesOf(m_view.counts, m_group);
    return { cardOf(ON_TOP[0], tallies), cardOf(ON_TOP[1], tallies), cardOf(ON_TOP[2], tallies) };
}

std::vector<MeasureRow> QualityBoard::rest() const
{
    const WeeklyTallies tallies = talliesOf(m_view.counts, m_group);
    const Tally now = tallyAt(tallies, week());
    const Tally before = tallyAt(tallies, week().plus(-1));
    const Tally period = tallyOver(m_view.counts, m_group, week().plus(1 - WEEKS), week());
    std::vector<MeasureRow> rows;
    for (const MeasureRule &rule : measureRules()) {
        if (std::ranges::find(ON_TOP, rule.measure) != ON_TOP.end())
            continue;
        if (rule.measure == Measure::Cost) {
            for (const auto &cost : period.costMicros) {
                const QString &currency = cost.first;
                rows.push_back({ rule.measure, currency, costIn(currency, now), costIn(currency, before),
                                 costIn(currency, period) });
            }
            continue;
        }
        const MeasureRow row { rule.measure,
                               {},
                               measured(rule.measure, now),
                               measured(rule.measure, before),
                               measured(rule.measure, period) };
        if (row.period.denominator > 0)
            rows.push_back(row);
    }
    return rows;
}

std::vector<AlertRow> QualityBoard::alerts() const
{
    std::vector<AlertRow> rows;
    if (isEmpty())
        return rows;
    std::vector<AlertRow> notJudged;
    for (const JudgedAlert &alert : judgeAlerts(m_view.counts, week().plus(1 - WEEKS_OF_ALERTS), week())) {
        if (alert.standing.state == AlertStanding::State::TooFew && alert.week == week())
            notJudged.push_back({ alert, AlertRow::State::NotJudged });
        if (!alert.fires())
            continue;
        AlertRow row { alert };
        const auto said = std::ranges::find(m_view.acknowledged, alert.id(), &Acknowledgment::alert);
        if (said != m_view.acknowledged.end()) {
            row.state = AlertRow::State::Acknowledged;
            row.acknowledgment = *said;
        }
        rows.push_back(row);
    }
    std::ranges::stable_sort(rows, {}, &AlertRow::state);
    rows.insert(rows.end(), notJudged.begin(), notJudged.end());
    return rows;
}

int QualityBoard::toAcknowledge() const
{
    const std::vector<AlertRow> rows = alerts();
    return static_cast<int>(std::ranges::count(rows, AlertRow::State::New, &AlertRow::state));
}

QStringList QualityBoard::choicesOf(Dimension dimension) const
{
    const auto member = [dimension] {
        switch (dimension) {
        case Dimension::Communication:
            return &Dimensions::communication;
        case Dimension::Type:
            return &Dimensions::type;
        case Dimension::Tier:
            return &Dimensions::tier;
        case Dimension::Coordinator:
            return &Dimensions::coordinator;
        case Dimension::Drafter:
            return &Dimensions::drafter;
        }
        Q_UNREACHABLE();
    }();
    std::set<QString> choices;
    for (const Count &count : m_view.counts.sums) {
        if (!(count.of.*member).isEmpty())
            choices.insert(count.of.*member);
    }
    return QStringList(choices.begin(), choices.end());
}

QString valueInWords(const Measured &measured)
{
    const auto value = measured.value();
    if (!value)
        return u"–"_s;
    if (!measured.isEnough())
        return say("too few");
    switch (ruleOf(measured.measure).unit) {
    case MeasureUnit::Share:
        return percentInWords(*value);
    case MeasureUnit::Seconds:
        return say("%1 s").arg(QString::number(*value, 'f', 0));
    case MeasureUnit::Minutes:
        return say("%1 min").arg(QString::number(*value, 'f', 1));
    case MeasureUnit::OfFive:
        return say("%1 of 5").arg(QString::number(*value, 'f', 2));
    case MeasureUnit::Accounts:
        return QString::number(*value, 'f', 1);
    case MeasureUnit::Money:
        return say("%1 %2").arg(measured.currency, QString::number(*value, 'f', 4));
    }
    Q_UNREACHABLE();
}

QString ofInWords(const Measured &measured)
{
    if (measured.denominator == 0)
        return {};
    switch (ruleOf(measured.measure).unit) {
    case MeasureUnit::Share:
        return say("%1 of %2").arg(QString::number(measured.numerator, 'g', 12)).arg(measured.denominator);
    case MeasureUnit::Accounts:
        return say("%1 by %2")
            .arg(measured.numerator == 1 ? say("1 account") : say("%1 accounts").arg(measured.numerator),
                 measured.denominator == 1 ? say("1 person") : say("%1 people").arg(measured.denominator));
    case MeasureUnit::Seconds:
    case MeasureUnit::Minutes:
    case MeasureUnit::OfFive:
    case MeasureUnit::Money:
        return measured.letters == 1 ? say("1 letter") : say("%1 letters").arg(measured.letters);
    }
    Q_UNREACHABLE();
}

QString partInWords(Measure measure)
{
    switch (measure) {
    case Measure::EditingRate:
    case Measure::EditDepth:
        return say("edited");
    case Measure::MaterialEditingRate:
        return say("materially edited");
    case Measure::EscalationRate:
        return say("escalated");
    case Measure::CallbackRate:
    case Measure::CallbackRate24h:
        return say("called back");
    case Measure::DropRate:
        return say("dropped");
    case Measure::FirstPassYield:
        return say("released unedited");
    case Measure::Resolution24h:
    case Measure::Resolution72h:
        return say("resolved");
    case Measure::GatePrecision:
        return say("needed a change");
    case Measure::GateMisses:
        return say("came back later");
    case Measure::EscalationQuality:
        return say("had what was needed");
    case Measure::ProbeCatchRate:
        return say("caught");
    case Measure::ReviewSeconds:
    case Measure::BatchMinutesPer20:
    case Measure::QaScore:
    case Measure::Coverage:
    case Measure::Cost:
    case Measure::Satisfaction:
        return say("counted");
    }
    Q_UNREACHABLE();
}

} // namespace countersign
