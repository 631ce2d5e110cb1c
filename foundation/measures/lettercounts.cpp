// SPDX-License-Identifier: GPL-3.0-or-later
#include "measures/letterstory.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Collects what is counted of one letter or event.
class Sheet {
public:
    explicit Sheet(const QTimeZone &zone)
        : m_zone(zone)
    {
    }
    void add(const CountedMoment &moment, Counted what, qint64 sum = 1, const QString &currency = {})
    {
        if (sum != 0)
            m_counts.sums.push_back({ weekOf(moment.at, m_zone), moment.of, what, currency, sum });
    }
    void addIf(bool holds, const CountedMoment &moment, Counted what) { add(moment, what, holds ? 1 : 0); }
    void addRating(const LetterStory::Answer &rating)
    {
        add(rating.moment, rating.isByHand ? Counted::RatedByHand : Counted::RatedDrafted);
        add(rating.moment, rating.isByHand ? Counted::RatingByHand : Counted::RatingDrafted, rating.value);
    }
    void cover(const CountedMoment &moment, const AccountId &account)
    {
        m_counts.covered.push_back({ weekOf(moment.at, m_zone), moment.of, account });
    }
    Counts take() { return std::move(m_counts); }

private:
    QTimeZone m_zone;
    Counts m_counts;
};

/// Whether one of these contacts came after the letter and, where a window is given, within it.
bool cameBack(const std::vector<QDateTime> &contacts, const QDateTime &sentAt,
              std::optional<std::chrono::milliseconds> within)
{
    return std::ranges::any_of(contacts, [&](const QDateTime &at) {
        const qint64 after = sentAt.msecsTo(at);
        return after >= 0 && (!within || after <= within->count());
    });
}

void countProduced(const LetterStory &story, Sheet &sheet)
{
    const CountedMoment &when = *story.drafted;
    sheet.add(when, Counted::Produced);
    sheet.addIf(story.wasEscalated, when, Counted::ProducedEscalated);
    sheet.addIf(story.decision == LetterStory::Decision::Dropped, when, Counted::ProducedDropped);
    sheet.add(when, Counted::Tokens, story.tokens);
    sheet.add(when, Counted::CostMicros, story.costMicros, story.currency);
    sheet.cover(when, story.account);
}

void countWindow(const LetterStory &story, std::chrono::milliseconds window, const QDateTime &asOf,
                 const std::array<Counted, 3> &closedCalledResolved, Sheet &sheet)
{
    const CountedMoment &when = *story.sent;
    if (asOf.isValid() && when.at.msecsTo(asOf) < window.count())
        return;
    const bool calledBack = cameBack(story.callbacks, when.at, window);
    sheet.add(when, closedCalledResolved[0]);
    sheet.addIf(calledBack, when, closedCalledResolved[1]);
    sheet.addIf(!calledBack && !cameBack(story.contacts, when.at, window), when, closedCalledResolved[2]);
}

void countSent(const LetterStory &story, const QDateTime &asOf, Sheet &sheet)
{
    const CountedMoment &when = *story.sent;
    const bool isReleased = story.decision == LetterStory::Decision::Released;
    const bool isByADrafter = when.of.drafter != BY_HAND && (!when.of.drafter.isEmpty() || story.drafted);
    const bool isEdited = isReleased ? story.releasedEdited : story.isEdited;
    sheet.add(when, Counted::Sent);
    sheet.addIf(isByADrafter, when, Counted::SentDrafted);
    sheet.addIf(isByADrafter && isEdited, when, Counted::SentEdited);
    sheet.addIf(isByADrafter && isReleased && isEdited && story.releasedMaterial, when, Counted::SentMaterial);
    countWindow(story, SHORT_CALLBACK_WINDOW, asOf, { Counted::Closed24, Counted::CalledBack24, Counted::Resolved24 },
                sheet);
    countWindow(story, CALLBACK_WINDOW, asOf, { Counted::Closed72, Counted::CalledBack72, Counted::Resolved72 }, sheet);
    const bool wasScanned = isReleased && story.releasedInAScan;
    sheet.addIf(wasScanned, when, Counted::ScannedSent);
    sheet.addIf(wasScanned && cameBack(story.callbacks, when.at, {}), when, Counted::ScannedCameBack);
}

void countReviewed(const LetterStory &story, Sheet &sheet)
{
    const CountedMoment &when = *story.decided;
    const bool isReleased = story.decision == LetterStory::Decision::Released;
    sheet.add(when, Counted::Reviewed);
    sheet.addIf(isReleased && !story.releasedEdited, when, Counted::ReleasedUnedited);
    if (isReleased && story.words && when.of.drafter != BY_HAND) {
        sheet.add(when, Counted::Released);
        sheet.add(when, Counted::DraftWords, *story.words);
        sheet.add(when, Counted::WordsChanged, story.wordsChanged);
    }
    if (isReleased && story.attention) {
        sheet.add(when, Counted::Timed);
        sheet.add(when, Counted::AttentionMs, story.attention->count());
    }
    sheet.addIf(story.isFlagged, when, Counted::FlaggedDecided);
    sheet.addIf(story.isFlagged && (!isReleased || story.releasedEdited || story.wasOverridden), when,
                Counted::FlaggedNeeded);
}

} // namespace

Counts countsOf(const LetterStory &story, const QTimeZone &zone, const QDateTime &asOf)
{
    Sheet sheet(zone);
    if (story.drafted)
        countProduced(story, sheet);
    if (story.sent)
        countSent(story, asOf, sheet);
    if (story.decided)
        countReviewed(story, sheet);
    for (const LetterStory::Answer &score : story.scores) {
        sheet.add(score.moment, Counted::Scored);
        sheet.add(score.moment, Counted::Points, score.value);
    }
    for (const LetterStory::Answer &answer : story.handOffs) {
        sheet.add(answer.moment, Counted::TakenAnswered);
        sheet.add(answer.moment, Counted::TakenUseful, answer.value);
    }
    for (const LetterStory::Answer &rating : story.ratings)
        sheet.addRating(rating);
    return sheet.take();
}

Counts openWindowsOf(const LetterStory &story, const QTimeZone &zone, const QDateTime &asOf)
{
    Counts open = countsOf(story, zone, asOf);
    for (const Count &count : countsOf(story, zone, {}).sums)
        open.sums.push_back({ count.week, count.of, count.what, count.currency, -count.sum });
    open.covered.clear();
    return summed(open);
}

bool isBehind(const LetterStory &story, Counted what, const IsoWeek &week, const Group &group, const QTimeZone &zone,
              const QDateTime &asOf)
{
    const Counts counts = countsOf(story, zone, asOf);
    return std::ranges::any_of(counts.sums, [&](const Count &count) {
        return count.what == what && count.week == week && group.holds(count.of);
    });
}

Counts countsOf(const Event &event, const QTimeZone &zone)
{
    Sheet sheet(zone);
    if (event.kind == EventKind::Probed) {
        // Of the team, and of no person.
        const CountedMoment moment { countedAt(event), {} };
        sheet.add(moment, Counted::Probed);
        sheet.addIf(event.details[u"caught"_s].toBool(), moment, Counted::ProbedCaught);
    } else if (event.kind == EventKind::Satisfaction) {
        LetterStory answer;
        answer.take(event);
        for (const LetterStory::Answer &rating : answer.ratings)
            sheet.addRating(rating);
    }
    return sheet.take();
}

Counts countsOf(const std::vector<Event> &events, const QTimeZone &zone, const QDateTime &asOf)
{
    Counts counts;
    std::unordered_map<CommunicationId, LetterStory> stories;
    for (const Event &event : events) {
        if (event.communication.isNull())
            counts.add(countsOf(event, zone));
        else
            stories[event.communication].take(event);
    }
    for (const auto &story : stories)
        counts.add(countsOf(story.second, zone, asOf));
    return summed(counts);
}

} // namespace countersign
