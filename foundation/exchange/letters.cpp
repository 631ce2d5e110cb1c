// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/json.h"

#include <QTimeZone>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

QString timeToText(const QDateTime &utc)
{
    const bool toTheMillisecond = utc.time().msec() != 0;
    return utc.toUTC().toString(toTheMillisecond ? Qt::ISODateWithMs : Qt::ISODate);
}

QDateTime timeFromText(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime)
        time.setTimeZone(QTimeZone::utc());
    return time.toUTC();
}

QJsonObject letterToJson(const Letter &letter)
{
    return { { u"to"_s, letter.to }, { u"subject"_s, letter.subject }, { u"body"_s, letter.body } };
}

Letter letterFromJson(const QJsonObject &json)
{
    return { json[u"to"_s].toString(), json[u"subject"_s].toString(), json[u"body"_s].toString() };
}

QJsonObject draftToJson(const Draft &draft)
{
    QJsonObject json = letterToJson(draft.letter);
    const Provenance &from = draft.provenance;
    QJsonObject provenance { { u"drafter"_s, from.drafter },
                             { u"foundation"_s, from.foundation.value() },
                             { u"fell_back"_s, from.fellBack },
                             { u"doubts"_s, QJsonArray::fromStringList(from.doubts) } };
    if (!from.model.isEmpty())
        provenance[u"model"_s] = from.model;
    if (!from.promptHash.isEmpty())
        provenance[u"prompt_hash"_s] = from.promptHash;
    if (from.draftedAt.isValid())
        provenance[u"drafted_at"_s] = timeToText(from.draftedAt);
    if (from.tokens)
        provenance[u"tokens"_s] = *from.tokens;
    json[u"provenance"_s] = provenance;
    return json;
}

Draft draftFromJson(const QJsonObject &json)
{
    Draft draft;
    draft.letter = letterFromJson(json);
    const QJsonObject provenance = json[u"provenance"_s].toObject();
    draft.provenance.drafter = provenance[u"drafter"_s].toString();
    draft.provenance.model = provenance[u"model"_s].toString();
    draft.provenance.foundation = FoundationVersion(provenance[u"foundation"_s].toString());
    draft.provenance.promptHash = provenance[u"prompt_hash"_s].toString();
    if (const QDateTime at = timeFromText(provenance[u"drafted_at"_s].toString()); at.isValid())
        draft.provenance.draftedAt = at;
    if (provenance[u"tokens"_s].isDouble())
        draft.provenance.tokens = provenance[u"tokens"_s].toInteger();
    draft.provenance.fellBack = provenance[u"fell_back"_s].toBool();
    for (const QJsonValue &doubt : provenance[u"doubts"_s].toArray())
        draft.provenance.doubts += doubt.toString();
    return draft;
}

} // namespace countersign
