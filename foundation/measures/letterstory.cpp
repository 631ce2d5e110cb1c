// SPDX-License-Identifier: GPL-3.0-or-later
#include "measures/letterstory.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int MATERIAL_SHARE = 20; ///< over a twentieth of the words
constexpr double MICROS = 1e6;
constexpr double THOUSANDTHS = 1e3;
constexpr auto BY_HAND = "hand"_L1; ///< what stands for a drafter where a person wrote the letter

constexpr std::array<QLatin1StringView, 5> SCORED_ON { "correctness"_L1, "policy"_L1, "safety"_L1, "escalation"_L1,
                                                       "tone"_L1 };

void takeWhereSaid(QString &known, const QJsonValue &said)
{
    if (!said.toString().isEmpty())
        known = said.toString();
}

void takeDimensions(Dimensions &known, const QJsonObject &details)
{
    takeWhereSaid(known.communication, details[u"communication_type"_s]);
    takeWhereSaid(known.type, details[u"type"_s]);
    takeWhereSaid(known.tier, details[u"tier"_s]);
    takeWhereSaid(known.coordinator, details[u"coordinator"_s]);
    takeWhereSaid(known.drafter, details[u"drafter"_s]);
}

double amountOf(const QJsonValue &value)
{
    return value.isString() ? value.toString().toDouble() : value.toDouble();
}

int pointsOf(const QJsonObject &details)
{
    return static_cast<int>(std::ranges::count_if(
        SCORED_ON, [&](QLatin1StringView key) { return details[key].toInt() == 1 || details[key].toBool(); }));
}

LetterStory::Answer ratingOf(const QJsonObject &details, const CountedMoment &moment)
{
    return { moment, static_cast<int>(std::lround(details[u"score"_s].toDouble() * THOUSANDTHS)),
             details[u"origin"_s].toString() == BY_HAND };
}

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

bool isCounted(EventKind kind)
{
    switch (kind) {
    case EventKind::Imported: // says what the letter is of
    case EventKind::Drafted:
    case EventKind::Redrafted:
    case EventKind::Edited:
    case EventKind::Overridden:
    case EventKind::Released:
    case EventKind::Undone:
    case EventKind::Returned:
    case EventKind::Resumed:
    case EventKind::Dropped:
    case EventKind::Escalated:
    case EventKind::Uncertain:
    case EventKind::Sent:
    case EventKind::Resolved:
    case EventKind::Callback:
    case EventKind::Scored:
    case EventKind::Taken:
    case EventKind::Satisfaction:
        return true;
    case EventKind::Judged:
    case EventKind::Opened:
    case EventKind::Seen:
    case EventKind::Signed:
    case EventKind::Queued:
    case EventKind::Failed:
    case EventKind::Declined:
    case EventKind::Held:
    case EventKind::TakenOut:
    case EventKind::Updated:
    case EventKind::DocumentChanged:
    case EventKind::ModeChanged:
    case EventKind::Probed:
        return false;
    }
    Q_UNREACHABLE();
}

QDateTime countedAt(const Event &event)
{
    const QDate day = QDate::fromString(event.details[u"as_of"_s].toString(), Qt::ISODate);
    return day.isValid() ? QDateTime(day, event.at.time(), QTimeZone::utc()) : event.at;
}

void LetterStory::decide(Decision what, const CountedMoment &moment)
{
    if (sent)
        return;
    decision = what;
    decided = moment;
}

void LetterStory::takeBack(Decision what)
{
    if (sent || decision != what)
        return;
    decision = Decision::None;
    decided.reset();
}

void LetterStory::takeDrafted(const Event &event, const CountedMoment &moment)
{
    if (drafted)
        return;
    drafted = moment;
    tokens = event.details[u"tokens"_s].toInteger();
    const QJsonValue cost = event.details[u"cost"_s];
    const QJsonValue amount = cost.isObject() ? cost[u"amount"] : cost;
    costMicros = std::llround(amountOf(amount) * MICROS);
    currency = cost[u"currency"].toString();
    isFlagged = !event.details[u"flags"_s].toArray().isEmpty();
}

void LetterStory::takeReleased(const QJsonObject &details, const CountedMoment &moment)
{
    if (sent)
        return;
    decide(Decision::Released, moment);
    releasedInAScan = details[u"how"_s].toString() == keyOf(ReviewKind::InAScan);
    releasedEdited = details[u"edited"_s].toBool(isEdited);
    words.reset();
    if (details[u"words"_s].isDouble())
        words = details[u"words"_s].toInteger();
    wordsChanged = details[u"words_changed"_s].toInteger();
    releasedMaterial = details[u"material"_s].toBool(words && wordsChanged * MATERIAL_SHARE > *words);
    attention.reset();
    if (details[u"seconds"_s].isDouble())
        attention = std::chrono::milliseconds(std::llround(details[u"seconds"_s].toDouble() * THOUSANDTHS));
}

void LetterStory::takeUndone(const QJsonObject &details)
{
    // Taken out of the outbox alone: the release stands.
    if (details[u"to"_s].toString() == keyOf(State::Released))
        return;
    takeBack(Decision::Released);
    takeBack(Decision::Dropped);
}

void LetterStory::takeResolved(const QJsonObject &details, const CountedMoment &moment)
{
    const auto to = fromKey<State>(details[u"to"_s].toString());
    if (to == State::Sent && !sent)
        sent = CountedMoment { uncertainSince.value_or(moment.at), moment.of };
    else if (to == State::InReview)
        takeBack(Decision::Released);
}

void LetterStory::take(const Event &event)
{
    if (!isCounted(event.kind))
        return;
    const QJsonObject &details = event.details;
    if (id.isNull())
        id = event.communication;
    if (account.isNull())
        account = event.account;
    takeDimensions(known, details);
    const CountedMoment moment { countedAt(event), known };
    switch (event.kind) {
    case EventKind::Drafted:
        takeDrafted(event, moment);
        break;
    case EventKind::Redrafted:
        if (details.contains(u"flags"_s))
            isFlagged = !details[u"flags"_s].toArray().isEmpty();
        if (details[u"in_place"_s].toBool(true))
            isEdited = false;
        takeBack(Decision::Released);
        takeBack(Decision::Dropped);
        break;
    case EventKind::Edited:
        isEdited = details[u"edited"_s].toBool(true);
        takeBack(Decision::Released);
        break;
    case EventKind::Overridden:
        wasOverridden = true;
        break;
    case EventKind::Released:
        takeReleased(details, moment);
        break;
    case EventKind::Undone:
        takeUndone(details);
        break;
    case EventKind::Returned:
        takeBack(Decision::Released);
        break;
    case EventKind::Resumed:
        takeBack(Decision::Dropped);
        takeBack(Decision::HandedOn);
        break;
    case EventKind::Dropped:
        decide(Decision::Dropped, moment);
        break;
    case EventKind::Escalated:
        wasEscalated = true;
        if (details[u"by"_s].toString() != u"protocol"_s)
            decide(Decision::HandedOn, moment);
        break;
    case EventKind::Uncertain:
        uncertainSince = moment.at;
        break;
    case EventKind::Sent:
        if (!sent)
            sent = moment;
        break;
    case EventKind::Resolved:
        takeResolved(details, moment);
        break;
    case EventKind::Callback:
        (details[u"expected"_s].toBool() ? contacts : callbacks).push_back(moment.at);
        break;
    case EventKind::Scored:
        scores.push_back({ moment, pointsOf(details) });
        break;
    case EventKind::Taken:
        if (details[u"useful"_s].isBool())
            handOffs.push_back({ moment, details[u"useful"_s].toBool() ? 1 : 0 });
        break;
    case EventKind::Satisfaction:
        ratings.push_back(ratingOf(details, moment));
        break;
    case EventKind::Imported:
        break;
    case EventKind::Judged:
    case EventKind::Opened:
    case EventKind::Seen:
    case EventKind::Signed:
    case EventKind::Queued:
    case EventKind::Failed:
    case EventKind::Declined:
    case EventKind::Held:
    case EventKind::TakenOut:
    case EventKind::Updated:
    case EventKind::DocumentChanged:
    case EventKind::ModeChanged:
    case EventKind::Probed:
        break;
    }
}

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
    CountedMoment moment { countedAt(event), {} };
    takeDimensions(moment.of, event.details);
    if (event.kind == EventKind::Satisfaction) {
        sheet.addRating(ratingOf(event.details, moment));
    } else if (event.kind == EventKind::Probed) {
        sheet.add(moment, Counted::Probed);
        sheet.addIf(event.details[u"caught"_s].toBool(), moment, Counted::ProbedCaught);
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
