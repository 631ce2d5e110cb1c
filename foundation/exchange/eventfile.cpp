// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/eventfile.h"

#include "exchange/json.h"
#include "exchange/objectreader.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QMetaEnum>

#include <algorithm>
#include <cmath>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double LONGEST_SECONDS = 1e9;
constexpr double BEST_SCORE = 5;

QString eventText(const char *sentence)
{
    return QCoreApplication::translate("countersign::Exchange", sentence);
}

/// Of each word for an event its kind: a file of ten years has a million.
std::optional<EventKind> kindOf(const QString &word)
{
    static const QHash<QString, EventKind> known = [] {
        QHash<QString, EventKind> kinds;
        const QMetaEnum all = QMetaEnum::fromType<EventKind>();
        for (int i = 0; i < all.keyCount(); ++i) {
            const auto kind = static_cast<EventKind>(all.value(i));
            kinds.insert(keyOf(kind), kind);
        }
        return kinds;
    }();
    const auto found = known.constFind(word);
    return found == known.constEnd() ? std::nullopt : std::optional(*found);
}

void checkNumber(ObjectReader &reader, QStringView key, double least, double most)
{
    if (!reader.has(key))
        return;
    const QJsonValue value = reader.value(key);
    if (!value.isDouble() || value.toDouble() < least || value.toDouble() > most)
        reader.refuse(key, eventText("number that can stand there"));
}

void checkWhole(ObjectReader &reader, QStringView key)
{
    constexpr double MOST = 1e15;
    checkNumber(reader, key, 0, MOST);
    if (reader.has(key) && reader.value(key).toDouble() != std::floor(reader.value(key).toDouble()))
        reader.refuse(key, eventText("whole number"));
}

void checkCost(ObjectReader &reader)
{
    if (!reader.has(u"cost"))
        return;
    const QJsonValue cost = reader.value(u"cost");
    const QJsonValue amount = cost.isObject() ? cost[u"amount"] : cost;
    bool isNumber = amount.isDouble();
    if (amount.isString())
        amount.toString().toDouble(&isNumber);
    if (!isNumber)
        reader.refuse(u"cost", eventText(R"(amount of money (write {"amount": "0.02", "currency": "USD"}))"));
}

void checkScore(ObjectReader &reader)
{
    for (const QStringView key : { u"correctness", u"policy", u"safety", u"escalation", u"tone" }) {
        const QJsonValue value = reader.value(key);
        const bool isPoint = value.isBool() || (value.isDouble() && (value.toDouble() == 0 || value.toDouble() == 1));
        if (reader.has(key) && !isPoint)
            reader.refuse(key, eventText("point (write 0 or 1)"));
    }
}

/// What the measures count of the event must be what it says it is.
void checkDetails(EventKind kind, ObjectReader &reader)
{
    for (const QStringView key : { u"communication_type", u"type", u"tier", u"coordinator", u"drafter" })
        reader.text(key);
    if (kind == EventKind::Drafted) {
        checkWhole(reader, u"words");
        checkWhole(reader, u"tokens");
        checkCost(reader);
        reader.list(u"flags");
    } else if (kind == EventKind::Released) {
        reader.text(u"how");
        reader.isSet(u"edited");
        reader.isSet(u"material");
        checkWhole(reader, u"words");
        checkWhole(reader, u"words_changed");
        checkNumber(reader, u"seconds", 0, LONGEST_SECONDS);
    } else if (kind == EventKind::Callback) {
        reader.isSet(u"expected");
    } else if (kind == EventKind::Taken) {
        reader.isSet(u"useful");
    } else if (kind == EventKind::Scored) {
        checkScore(reader);
    } else if (kind == EventKind::Satisfaction) {
        if (!reader.has(u"score"))
            reader.refuse({ Cause::Input, eventText("%1 is missing.").arg(reader.whereIs(u"score")), {} });
        checkNumber(reader, u"score", 1, BEST_SCORE);
        reader.text(u"origin");
    }
}

Result<Event> eventOf(const QByteArray &line, const QString &where)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (document.isNull())
        return problem(
            Cause::Input,
            eventText("%1 is no JSON: %2 at column %3.").arg(where, error.errorString()).arg(error.offset + 1));
    ObjectReader reader(document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array()), where);
    Event event;
    const QString at = reader.requiredText(u"at");
    event.at = timeFromText(at);
    if (!event.at.isValid())
        reader.refuse(u"at", eventText("time (write 2026-11-16T08:12:00Z)"));
    const std::optional<EventKind> kind = kindOf(reader.requiredText(u"event"));
    if (!kind)
        reader.refuse(u"event", eventText("event that there is"));
    event.kind = kind.value_or(EventKind::Imported);
    event.communication = CommunicationId(reader.id(u"communication"));
    event.account = AccountId(reader.id(u"account"));
    event.number = reader.value(u"number").toInteger();
    checkDetails(event.kind, reader);
    if (reader.refused())
        return tl::unexpected<Problem>(*reader.refused());
    event.details = document.object();
    const bool hasNameApart = event.details.contains(u"by_name"_s);
    event.by = event.details[hasNameApart ? u"by_name"_s : u"by"_s].toString();
    for (const QString &key : { u"at"_s, u"event"_s, u"communication"_s, u"account"_s, u"number"_s, u"by_name"_s })
        event.details.remove(key);
    return event;
}

} // namespace

Result<std::vector<Event>> readEventFile(const QByteArray &bytes)
{
    std::vector<Event> events;
    int number = 0;
    qsizetype from = bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    while (from < bytes.size()) {
        ++number;
        qsizetype end = bytes.indexOf('\n', from);
        if (end < 0)
            end = bytes.size();
        const QByteArray line = QByteArray::fromRawData(bytes.constData() + from, end - from);
        from = end + 1;
        if (line.trimmed().isEmpty())
            continue;
        // A million lines are named only where one of them is wrong.
        Result<Event> event = eventOf(line, {});
        if (!event)
            return tl::unexpected<Problem>(eventOf(line, eventText("line %1").arg(number)).error());
        events.push_back(std::move(*event));
    }
    return events;
}

void sortByTime(std::vector<Event> &events)
{
    std::ranges::stable_sort(events, {}, &Event::at);
}

} // namespace countersign
