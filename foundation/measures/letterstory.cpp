// SPDX-License-Identifier: GPL-3.0-or-later
#include "measures/letterstory.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int MATERIAL_SHARE = 20; ///< over a twentieth of the words
constexpr double MICROS = 1e6;
constexpr double THOUSANDTHS = 1e3;

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

} // namespace countersign
