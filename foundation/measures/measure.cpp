// SPDX-License-Identifier: GPL-3.0-or-later
#include "measures/measure.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double ONE = 1.0;
constexpr double THOUSANDTHS = 1e3;
constexpr double MILLIONTHS = 1e6;
constexpr double MINUTES_OF_20 = 20.0 / 60.0; ///< from seconds a letter to minutes a batch of 20

constexpr MeasureRule shareOf(Measure measure, QLatin1StringView id, const char *name, Counted numerator,
                              Counted denominator)
{
    return { measure, id, name, numerator, denominator, denominator, ONE, ONE, MeasureUnit::Share };
}

using enum Counted;

// Coverage counts different accounts and coordinators, which stand beside the sums: its row names what it rests on.
constexpr std::array RULES {
    shareOf(Measure::EditingRate, "editing-rate"_L1, QT_TRANSLATE_NOOP("countersign::Measures", "Editing rate"),
            SentEdited, SentDrafted),
    shareOf(Measure::MaterialEditingRate, "material-editing-rate"_L1,
            QT_TRANSLATE_NOOP("countersign::Measures", "Material edits"), SentMaterial, SentDrafted),
    shareOf(Measure::EscalationRate, "escalation-rate"_L1,
            QT_TRANSLATE_NOOP("countersign::Measures", "Escalation rate"), ProducedEscalated, Produced),
    shareOf(Measure::CallbackRate, "callback-rate"_L1, QT_TRANSLATE_NOOP("countersign::Measures", "Callback rate"),
            CalledBack72, Closed72),
    shareOf(Measure::CallbackRate24h, "callback-rate-24h"_L1,
            QT_TRANSLATE_NOOP("countersign::Measures", "Callback rate, 24 hours"), CalledBack24, Closed24),
    shareOf(Measure::DropRate, "drop-rate"_L1, QT_TRANSLATE_NOOP("countersign::Measures", "Drop rate"), ProducedDropped,
            Produced),
    shareOf(Measure::FirstPassYield, "first-pass-yield"_L1,
            QT_TRANSLATE_NOOP("countersign::Measures", "First-pass yield"), ReleasedUnedited, Reviewed),
    MeasureRule { Measure::EditDepth, "edit-depth"_L1, QT_TRANSLATE_NOOP("countersign::Measures", "Edit depth"),
                  WordsChanged, DraftWords, Released, ONE, ONE, MeasureUnit::Share },
    MeasureRule { Measure::ReviewSeconds, "review-seconds"_L1,
                  QT_TRANSLATE_NOOP("countersign::Measures", "Review time a letter"), AttentionMs, Timed, Timed,
                  THOUSANDTHS, ONE, MeasureUnit::Seconds },
    MeasureRule { Measure::BatchMinutesPer20, "batch-minutes-per-20"_L1,
                  QT_TRANSLATE_NOOP("countersign::Measures", "Review time of 20"), AttentionMs, Timed, Timed,
                  THOUSANDTHS, MINUTES_OF_20, MeasureUnit::Minutes },
    shareOf(Measure::Resolution24h, "resolution-24h"_L1,
            QT_TRANSLATE_NOOP("countersign::Measures", "Resolved within 24 hours"), Resolved24, Closed24),
    shareOf(Measure::Resolution72h, "resolution-72h"_L1,
            QT_TRANSLATE_NOOP("countersign::Measures", "Resolved within 72 hours"), Resolved72, Closed72),
    shareOf(Measure::GatePrecision, "gate-precision"_L1, QT_TRANSLATE_NOOP("countersign::Measures", "Gate precision"),
            FlaggedNeeded, FlaggedDecided),
    shareOf(Measure::GateMisses, "gate-misses"_L1, QT_TRANSLATE_NOOP("countersign::Measures", "Gate misses"),
            ScannedCameBack, ScannedSent),
    MeasureRule { Measure::QaScore, "qa-score"_L1, QT_TRANSLATE_NOOP("countersign::Measures", "QA score"), Points,
                  Scored, Scored, ONE, ONE, MeasureUnit::OfFive },
    shareOf(Measure::EscalationQuality, "escalation-quality"_L1,
            QT_TRANSLATE_NOOP("countersign::Measures", "Escalation quality"), TakenUseful, TakenAnswered),
    MeasureRule { Measure::Coverage, "coverage"_L1,
                  QT_TRANSLATE_NOOP("countersign::Measures", "Accounts a coordinator"), Produced, Produced, Produced,
                  ONE, ONE, MeasureUnit::Accounts },
    MeasureRule { Measure::Cost, "cost"_L1, QT_TRANSLATE_NOOP("countersign::Measures", "Cost a letter"), CostMicros,
                  Produced, Produced, MILLIONTHS, ONE, MeasureUnit::Money },
    MeasureRule { Measure::Satisfaction, "satisfaction"_L1, QT_TRANSLATE_NOOP("countersign::Measures", "Satisfaction"),
                  RatingDrafted, RatedDrafted, RatedDrafted, THOUSANDTHS, ONE, MeasureUnit::OfFive },
    shareOf(Measure::ProbeCatchRate, "probe-catch-rate"_L1, QT_TRANSLATE_NOOP("countersign::Measures", "Probes caught"),
            ProbedCaught, Probed),
};

constexpr bool isInOrder()
{
    for (size_t i = 0; i < RULES.size(); ++i) {
        if (RULES[i].measure != static_cast<Measure>(i))
            return false;
    }
    return RULES.size() == static_cast<size_t>(Measure::ProbeCatchRate) + 1;
}
static_assert(isInOrder());

Measured costIn(const QString &currency, qint64 micros, const Tally &tally)
{
    const MeasureRule &rule = ruleOf(Measure::Cost);
    return { rule.measure, static_cast<double>(micros) / rule.numeratorParts, tally.of(rule.denominator),
             tally.of(rule.letters), currency };
}

} // namespace

std::span<const MeasureRule> measureRules()
{
    return RULES;
}

const MeasureRule &ruleOf(Measure measure)
{
    return RULES[static_cast<size_t>(measure)];
}

QString keyOf(Measure measure)
{
    return ruleOf(measure).id;
}

QString nameOf(Measure measure)
{
    return QCoreApplication::translate("countersign::Measures", ruleOf(measure).name);
}

std::optional<Measure> measureFromKey(QStringView key)
{
    const auto found = std::ranges::find_if(RULES, [key](const MeasureRule &rule) { return rule.id == key; });
    return found == RULES.end() ? std::nullopt : std::optional(found->measure);
}

std::optional<double> Measured::value() const
{
    if (denominator == 0)
        return {};
    return numerator * ruleOf(measure).scale / static_cast<double>(denominator);
}

Measured measured(Measure measure, const Tally &tally)
{
    const MeasureRule &rule = ruleOf(measure);
    if (measure == Measure::Coverage)
        return { measure, static_cast<double>(tally.accounts), tally.coordinators, tally.of(rule.letters) };
    if (measure == Measure::Cost) {
        // What it cost is known where a drafter said so; with several currencies the first, allMeasured() has all.
        const auto first = tally.costMicros.begin();
        return first == tally.costMicros.end() ? Measured { measure } : costIn(first->first, first->second, tally);
    }
    return { measure, static_cast<double>(tally.of(rule.numerator)) / rule.numeratorParts, tally.of(rule.denominator),
             tally.of(rule.letters) };
}

std::vector<Measured> allMeasured(const Tally &tally)
{
    std::vector<Measured> all;
    for (const MeasureRule &rule : RULES) {
        if (rule.measure == Measure::Cost) {
            for (const auto &cost : tally.costMicros)
                all.push_back(costIn(cost.first, cost.second, tally));
        } else if (const Measured one = measured(rule.measure, tally); one.denominator > 0) {
            all.push_back(one);
        }
    }
    return all;
}

Measured satisfactionByHand(const Tally &tally)
{
    return { Measure::Satisfaction, static_cast<double>(tally.of(RatingByHand)) / THOUSANDTHS, tally.of(RatedByHand),
             tally.of(RatedByHand) };
}

} // namespace countersign
