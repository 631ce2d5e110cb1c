// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/stories.h"

#include <QJsonArray>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<QStringView, 5> DIMENSIONS { u"communication", u"type", u"tier", u"coordinator", u"drafter" };

std::array<const QString *, 5> partsOf(const Dimensions &of)
{
    return { &of.communication, &of.type, &of.tier, &of.coordinator, &of.drafter };
}

QJsonObject dimensionsToJson(const Dimensions &of)
{
    QJsonObject json;
    const auto parts = partsOf(of);
    for (size_t i = 0; i < parts.size(); ++i) {
        if (!parts[i]->isEmpty())
            json[DIMENSIONS[i]] = *parts[i];
    }
    return json;
}

Dimensions dimensionsFromJson(const QJsonObject &json)
{
    const auto text = [&](size_t i) {
        return json[DIMENSIONS[i]].toString();
    };
    return { text(0), text(1), text(2), text(3), text(4) };
}

QJsonValue timeToJson(const QDateTime &at)
{
    return at.toMSecsSinceEpoch();
}

QDateTime timeFromJson(const QJsonValue &json)
{
    return QDateTime::fromMSecsSinceEpoch(json.toInteger(), QTimeZone::utc());
}

/// A moment that is of what the whole letter is of says only when it was.
QJsonValue momentToJson(const CountedMoment &moment, const Dimensions &known)
{
    if (moment.of == known)
        return timeToJson(moment.at);
    return QJsonObject { { u"at"_s, timeToJson(moment.at) }, { u"of"_s, dimensionsToJson(moment.of) } };
}

CountedMoment momentFromJson(const QJsonValue &json, const Dimensions &known)
{
    if (json.isDouble())
        return { timeFromJson(json), known };
    return { timeFromJson(json[u"at"]), dimensionsFromJson(json[u"of"].toObject()) };
}

QJsonArray timesToJson(const std::vector<QDateTime> &times)
{
    QJsonArray json;
    for (const QDateTime &at : times)
        json += timeToJson(at);
    return json;
}

std::vector<QDateTime> timesFromJson(const QJsonValue &json)
{
    std::vector<QDateTime> times;
    const QJsonArray written = json.toArray();
    for (const auto &at : written)
        times.push_back(timeFromJson(at));
    return times;
}

QJsonArray answersToJson(const std::vector<LetterStory::Answer> &answers, const Dimensions &known)
{
    QJsonArray json;
    for (const LetterStory::Answer &answer : answers)
        json += QJsonArray { momentToJson(answer.moment, known), answer.value, answer.isByHand };
    return json;
}

std::vector<LetterStory::Answer> answersFromJson(const QJsonValue &json, const Dimensions &known)
{
    std::vector<LetterStory::Answer> answers;
    const QJsonArray written = json.toArray();
    for (const auto &answer : written)
        answers.push_back({ momentFromJson(answer[0], known), answer[1].toInt(), answer[2].toBool() });
    return answers;
}

struct Mark {
    QStringView key;
    bool LetterStory::*member;
};

constexpr std::array<Mark, 7> MARKS { {
    { u"flagged", &LetterStory::isFlagged },
    { u"overridden", &LetterStory::wasOverridden },
    { u"escalated", &LetterStory::wasEscalated },
    { u"edited", &LetterStory::isEdited },
    { u"in_a_scan", &LetterStory::releasedInAScan },
    { u"released_edited", &LetterStory::releasedEdited },
    { u"material", &LetterStory::releasedMaterial },
} };

constexpr std::array<QStringView, 4> DECISIONS { u"none", u"released", u"dropped", u"handed-on" };

void setUnlessEmpty(QJsonObject &json, const QString &key, const QJsonArray &list)
{
    if (!list.isEmpty())
        json[key] = list;
}

} // namespace

QJsonObject storyToJson(const LetterStory &story)
{
    QJsonObject json { { u"account"_s, story.account.value() }, { u"known"_s, dimensionsToJson(story.known) } };
    const auto setMoment = [&](const QString &key, const std::optional<CountedMoment> &moment) {
        if (moment)
            json[key] = momentToJson(*moment, story.known);
    };
    const auto setNumber = [&](const QString &key, qint64 number) {
        if (number != 0)
            json[key] = number;
    };
    setMoment(u"drafted"_s, story.drafted);
    setNumber(u"tokens"_s, story.tokens);
    setNumber(u"cost_micros"_s, story.costMicros);
    if (!story.currency.isEmpty())
        json[u"currency"_s] = story.currency;
    for (const Mark &mark : MARKS) {
        if (story.*mark.member)
            json[mark.key] = true;
    }
    if (story.decision != LetterStory::Decision::None)
        json[u"decision"_s] = DECISIONS[static_cast<size_t>(story.decision)].toString();
    setMoment(u"decided"_s, story.decided);
    if (story.words)
        json[u"words"_s] = *story.words;
    setNumber(u"words_changed"_s, story.wordsChanged);
    if (story.attention)
        json[u"attention_ms"_s] = static_cast<qint64>(story.attention->count());
    if (story.uncertainSince)
        json[u"uncertain"_s] = timeToJson(*story.uncertainSince);
    setMoment(u"sent"_s, story.sent);
    setUnlessEmpty(json, u"contacts"_s, timesToJson(story.contacts));
    setUnlessEmpty(json, u"callbacks"_s, timesToJson(story.callbacks));
    setUnlessEmpty(json, u"scores"_s, answersToJson(story.scores, story.known));
    setUnlessEmpty(json, u"hand_offs"_s, answersToJson(story.handOffs, story.known));
    setUnlessEmpty(json, u"ratings"_s, answersToJson(story.ratings, story.known));
    return json;
}

LetterStory storyFromJson(const QJsonObject &json)
{
    LetterStory story;
    story.account = AccountId(json[u"account"_s].toString());
    story.known = dimensionsFromJson(json[u"known"_s].toObject());
    const auto moment = [&](const QString &key) -> std::optional<CountedMoment> {
        if (!json.contains(key))
            return {};
        return momentFromJson(json[key], story.known);
    };
    story.drafted = moment(u"drafted"_s);
    story.tokens = json[u"tokens"_s].toInteger();
    story.costMicros = json[u"cost_micros"_s].toInteger();
    story.currency = json[u"currency"_s].toString();
    for (const Mark &mark : MARKS)
        story.*mark.member = json[mark.key].toBool();
    const auto decision = std::find(DECISIONS.begin(), DECISIONS.end(), json[u"decision"_s].toString());
    if (decision != DECISIONS.end())
        story.decision = static_cast<LetterStory::Decision>(decision - DECISIONS.begin());
    story.decided = moment(u"decided"_s);
    if (json.contains(u"words"_s))
        story.words = json[u"words"_s].toInteger();
    story.wordsChanged = json[u"words_changed"_s].toInteger();
    if (json.contains(u"attention_ms"_s))
        story.attention = std::chrono::milliseconds(json[u"attention_ms"_s].toInteger());
    if (json.contains(u"uncertain"_s))
        story.uncertainSince = timeFromJson(json[u"uncertain"_s]);
    story.sent = moment(u"sent"_s);
    story.contacts = timesFromJson(json[u"contacts"_s]);
    story.callbacks = timesFromJson(json[u"callbacks"_s]);
    story.scores = answersFromJson(json[u"scores"_s], story.known);
    story.handOffs = answersFromJson(json[u"hand_offs"_s], story.known);
    story.ratings = answersFromJson(json[u"ratings"_s], story.known);
    return story;
}

} // namespace countersign
