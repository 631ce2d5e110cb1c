// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/rows.h"
#include "commands/verbs.h"
#include "exchange/json.h"
#include "services/surroundings.h"

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr OptionRule QUEUE_OPTIONS[]
    = { { "lane", "LANE", "only these: individual, scan, held, released, failed or uncertain" } };

/// The lane as the queue shows it; empty for what is in none.
QString laneWord(const Communication &communication)
{
    switch (communication.state) {
    case State::InReview:
        return keyOf(communication.lane());
    case State::Held:
    case State::Released:
    case State::Queued:
    case State::Failed:
    case State::Uncertain:
        return keyOf(communication.state);
    case State::Drafting:
    case State::Sending:
    case State::Committing:
    case State::Sent:
    case State::Dropped:
    case State::Escalated:
        return {};
    }
    Q_UNREACHABLE();
}

bool isWanted(const Communication &communication, const QString &lane)
{
    const QString own = laneWord(communication);
    if (lane.isEmpty())
        return !own.isEmpty();
    if (lane == u"released")
        return communication.state == State::Released || communication.state == State::Queued;
    return own == lane || (communication.state == State::Held && keyOf(communication.lane()) == lane);
}

Result<Reply> runQueue(CommandCall &call)
{
    const QString lane = call.value(u"lane"_s);
    const auto place = call.workplace();
    if (!place)
        return tl::unexpected(place.error());
    const auto store = (*place)->store();
    if (!store)
        return tl::unexpected(store.error());
    const auto all = (*store)->communications((*place)->clock()->now());
    if (!all)
        return tl::unexpected(all.error());
    Reply reply;
    QJsonArray communications;
    int waiting = 0; // for a person: blocked, failed, not known whether it was sent
    for (const Communication &each : *all) {
        if (!isWanted(each, lane))
            continue;
        communications += communicationToJson(each);
        reply.text += communicationInWords(each, laneWord(each));
        const bool needsAPerson = each.state == State::Failed || each.state == State::Uncertain
            || (each.state == State::InReview && each.verdict.isBlocked());
        waiting += needsAPerson ? 1 : 0;
    }
    if (communications.isEmpty())
        reply.text = u"Nothing waits in the queue.\n"_s;
    reply.exit = waiting > 0 ? Exit::NeedsAPerson : Exit::Done;
    reply.json = QJsonObject { { u"communications"_s, communications } };
    return reply;
}

QJsonArray recordsToJson(const std::vector<Record> &records)
{
    QJsonArray json;
    for (const Record &record : records) {
        QJsonObject facts = factsToJson(record.facts);
        facts[u"type"_s] = record.type.value();
        json += facts;
    }
    return json;
}

QJsonArray eventsToJson(const std::vector<Event> &events)
{
    QJsonArray json;
    for (const Event &event : events)
        json += eventToJson(event);
    return json;
}

Result<Reply> runShow(CommandCall &call)
{
    const auto place = call.workplace();
    if (!place)
        return tl::unexpected(place.error());
    const auto store = (*place)->store();
    if (!store)
        return tl::unexpected(store.error());
    const auto dossier = (*store)->dossier(CommunicationId(call.arguments.first()));
    if (!dossier)
        return tl::unexpected(dossier.error());
    QJsonObject json = communicationToJson(dossier->communication);
    const QJsonArray records = recordsToJson(dossier->records);
    if (records.size() == 1)
        json[u"record"_s] = records.first();
    else
        json[u"records"_s] = records;
    json[u"draft"_s] = draftToJson(dossier->draft);
    json[u"body"_s] = dossier->letter.body;
    json[u"verdict"_s] = verdictToJson(dossier->communication.verdict);
    QJsonArray revisions;
    for (const Revision &revision : dossier->revisions) {
        QJsonObject each = letterToJson(revision.letter);
        each[u"revision"_s] = revision.number;
        each[u"by"_s] = revision.by;
        each[u"at"_s] = timeToText(revision.at);
        revisions += each;
    }
    json[u"revisions"_s] = revisions;
    json[u"events"_s] = eventsToJson(dossier->events);
    Reply reply;
    reply.json = json;
    const QString lane = laneWord(dossier->communication);
    reply.text
        = communicationInWords(dossier->communication, lane.isEmpty() ? keyOf(dossier->communication.state) : lane);
    reply.text
        += u"\nTo: %1\nSubject: %2\n\n%3\n"_s.arg(dossier->letter.to, dossier->letter.subject, dossier->letter.body);
    for (const Record &record : dossier->records) {
        reply.text += u"Record %1 (%2)\n"_s.arg(record.id.value(), record.type.value());
        for (const Fact &fact : record.facts)
            reply.text += u"  %1  %2\n"_s.arg(fact.name, -18).arg(writtenValue(fact.value));
    }
    for (const Event &event : dossier->events)
        reply.text += u"%1  %2  %3\n"_s.arg(timeToText(event.at), keyOf(event.kind), event.by);
    return reply;
}

} // namespace

const CommandRule QUEUE { "queue", "", "the review queue with flags and findings", 0, 0, QUEUE_OPTIONS, runQueue };
const CommandRule SHOW {
    "show", "ID", "one communication: record, draft, revisions, verdict, events", 1, 1, {}, runShow
};

} // namespace countersign
