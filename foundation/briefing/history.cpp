// SPDX-License-Identifier: GPL-3.0-or-later
#include "briefing/history.h"

#include "domain/factnames.h"
#include "exchange/csvrow.h"
#include "exchange/json.h"

#include <QJsonDocument>

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>

// All that happened with an account, in one line of time.
namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

HistoryEntry entryAt(const QDateTime &at, const QTimeZone &zone, const QString &kind)
{
    HistoryEntry entry;
    entry.on = at.toTimeZone(zone).date();
    entry.at = at;
    entry.kind = kind;
    return entry;
}

HistoryEntry entryOn(const QDate &day, const QString &kind)
{
    HistoryEntry entry;
    entry.on = day;
    entry.kind = kind;
    return entry;
}

HistoryEntry reported(const FiledRecord &filed)
{
    HistoryEntry entry = entryOn(filed.on, u"reported"_s);
    entry.record = filed.record.id;
    entry.letter = filed.letter;
    entry.communication = filed.record.communication;
    entry.type = filed.record.type;
    entry.orders = filed.record.text(factnames::ORDER);
    entry.details = factsToJson(filed.record.facts);
    entry.details[u"source"_s] = filed.source;
    if (filed.record.row > 0)
        entry.details[u"row"_s] = filed.record.row;
    if (!filed.overtakenBy.isNull())
        entry.details[u"overtaken_by"_s] = filed.overtakenBy.value();
    return entry;
}

HistoryEntry earlier(const PastCommunication &past)
{
    HistoryEntry entry = entryOn(past.date, u"earlier-letter"_s);
    entry.letter = past.id;
    entry.communication = past.communication;
    entry.type = past.type;
    entry.orders = past.order;
    entry.subject = past.subject;
    if (!past.outcome.isEmpty())
        entry.details[u"outcome"_s] = past.outcome;
    return entry;
}

HistoryEntry cameBack(const FiledCallback &callback, const QTimeZone &zone)
{
    HistoryEntry entry = entryAt(callback.at, zone, keyOf(EventKind::Callback));
    entry.letter = callback.letter;
    entry.by = callback.by;
    entry.details = { { u"expected"_s, callback.isExpected }, { u"reason"_s, callback.reason } };
    return entry;
}

QString cellOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return value.isNull() ? QString() : value.toVariant().toString();
}

QString cellOf(const QJsonObject &details)
{
    QStringList parts;
    for (auto at = details.begin(); at != details.end(); ++at)
        parts += u"%1: %2"_s.arg(at.key(), cellOf(at.value()));
    return parts.join(u"; "_s);
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

} // namespace

std::vector<HistoryEntry> historyOfFile(const AccountFile &file, const QTimeZone &zone)
{
    std::vector<HistoryEntry> entries;
    std::set<CommunicationId> kept;
    for (const FiledLetter &letter : file.letters)
        kept.insert(letter.letter.id);
    for (const FiledRecord &filed : file.records)
        entries.push_back(reported(filed));
    for (const PastCommunication &past : file.account.history.value_or(std::vector<PastCommunication>())) {
        if (past.id.isNull() || !kept.contains(past.id))
            entries.push_back(earlier(past));
    }
    for (const QDate &day : file.account.complaints)
        entries.push_back(entryOn(day, u"complaint"_s));
    for (const QDate &day : file.account.callbacks)
        entries.push_back(entryOn(day, keyOf(EventKind::Callback)));
    for (const FiledCallback &callback : file.callbacks)
        entries.push_back(cameBack(callback, zone));
    return entries;
}

std::vector<HistoryEntry> historyOfLetter(const Dossier &dossier, const QTimeZone &zone)
{
    std::vector<HistoryEntry> entries;
    const Communication &letter = dossier.communication;
    for (const Event &event : dossier.events) {
        if (event.kind == EventKind::Callback)
            continue;
        HistoryEntry entry = entryAt(event.at, zone, keyOf(event.kind));
        entry.letter = letter.id;
        entry.communication = letter.communication;
        entry.type = letter.type;
        entry.orders = letter.orders;
        entry.subject = dossier.letter.subject;
        entry.by = event.by;
        entry.details = event.details;
        if (event.kind == EventKind::Sent)
            entry.text = dossier.letter.body;
        entries.push_back(std::move(entry));
    }
    return entries;
}

void sortHistory(std::vector<HistoryEntry> &entries)
{
    std::ranges::stable_sort(entries, {}, [](const HistoryEntry &entry) {
        return std::tuple(entry.on, entry.at ? entry.at->toMSecsSinceEpoch() : std::numeric_limits<qint64>::min());
    });
}

QByteArray historyToCsv(const std::vector<HistoryEntry> &entries)
{
    QByteArray csv("\xEF\xBB\xBF");
    csv += csvRowForPeople({ u"date"_s, u"at"_s, u"event"_s, u"letter"_s, u"record"_s, u"communication"_s, u"type"_s,
                             u"orders"_s, u"subject"_s, u"by"_s, u"details"_s, u"text"_s });
    for (const HistoryEntry &entry : entries)
        csv += csvRowForPeople({ entry.on.toString(Qt::ISODate), entry.at ? timeToText(*entry.at) : QString(),
                                 entry.kind, entry.letter.value(), entry.record.value(),
                                 entry.communication ? keyOf(*entry.communication) : QString(), entry.type.value(),
                                 entry.orders, entry.subject, entry.by, cellOf(entry.details), entry.text });
    return csv;
}

QJsonArray historyToJson(const std::vector<HistoryEntry> &entries)
{
    QJsonArray json;
    for (const HistoryEntry &entry : entries)
        json += QJsonObject { { u"date"_s, entry.on.toString(Qt::ISODate) },
                              { u"at"_s, entry.at ? QJsonValue(timeToText(*entry.at)) : QJsonValue() },
                              { u"event"_s, entry.kind },
                              { u"letter"_s, orNull(entry.letter.value()) },
                              { u"record"_s, orNull(entry.record.value()) },
                              { u"communication"_s,
                                entry.communication ? QJsonValue(keyOf(*entry.communication)) : QJsonValue() },
                              { u"type"_s, orNull(entry.type.value()) },
                              { u"orders"_s, orNull(entry.orders) },
                              { u"subject"_s, orNull(entry.subject) },
                              { u"by"_s, orNull(entry.by) },
                              { u"details"_s, entry.details },
                              { u"text"_s, orNull(entry.text) } };
    return json;
}

} // namespace countersign
