// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/rows.h"

#include "exchange/json.h"
#include "services/publishing.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

QJsonObject communicationToJson(const Communication &communication)
{
    const QJsonObject verdict = verdictToJson(communication.verdict);
    QJsonArray records;
    for (const RecordId &id : communication.records)
        records += id.value();
    QJsonObject json {
        { u"id"_s, communication.id.value() },           { u"batch"_s, communication.batch.value() },
        { u"account"_s, communication.account.value() }, { u"account_name"_s, communication.accountName },
        { u"tier"_s, communication.tier.value() },       { u"communication"_s, keyOf(communication.communication) },
        { u"type"_s, communication.type.value() },       { u"state"_s, keyOf(communication.state) },
        { u"lane"_s, keyOf(communication.lane()) },      { u"blocked"_s, communication.verdict.isBlocked() },
        { u"blocks"_s, verdict[u"blocks"_s] },           { u"flags"_s, verdict[u"flags"_s] },
        { u"findings"_s, verdict[u"findings"_s] },       { u"escalation"_s, verdict[u"escalation"_s] },
        { u"compliance"_s, verdict[u"compliance"_s] },   { u"revision"_s, communication.revision },
        { u"edited"_s, communication.edited },           { u"to"_s, communication.to },
        { u"subject"_s, communication.subject },         { u"record_ids"_s, records }
    };
    if (!communication.stateReason.isEmpty())
        json[u"state_reason"_s] = communication.stateReason;
    if (communication.release)
        json[u"message_id"_s] = communication.release->messageId.value();
    return json;
}

QString communicationInWords(const Communication &communication, const QString &lane)
{
    QString text = u"%1  %2  %3  %4  %5\n"_s.arg(communication.id.value(), -6)
                       .arg(lane, -10)
                       .arg(communication.tier.value(), -13)
                       .arg(communication.accountName, -28)
                       .arg(communication.subject);
    for (const Flag &flag : communication.verdict.flags)
        text += u"        %1: %2\n"_s.arg(flag.id, flag.evidence);
    int number = 0;
    for (const Finding &finding : communication.verdict.findings) {
        ++number;
        const QString state = finding.overriddenBecause ? u"overridden"_s : keyOf(finding.severity);
        const QString source = finding.source.isEmpty() ? QString() : u" (%1)"_s.arg(finding.source);
        text += u"        %1. %2, %3: %4%5\n"_s.arg(number).arg(state, finding.rule, finding.message, source);
    }
    for (const Block &block : communication.verdict.blocks)
        text += u"        cannot be released: %1\n"_s.arg(block.message);
    return text;
}

QJsonObject eventToJson(const Event &event)
{
    QJsonObject json = event.details;
    json[u"number"_s] = event.number;
    json[u"at"_s] = timeToText(event.at);
    json[u"event"_s] = keyOf(event.kind);
    if (!event.by.isEmpty())
        json[json.contains(u"by"_s) ? u"by_name"_s : u"by"_s] = event.by;
    return json;
}

QJsonArray idsToJson(const std::vector<CommunicationId> &ids)
{
    QJsonArray json;
    for (const CommunicationId &id : ids)
        json += id.value();
    return json;
}

QJsonArray refusalsToJson(const std::vector<Refusal> &refusals)
{
    QJsonArray json;
    for (const Refusal &refusal : refusals)
        json += QJsonObject { { u"id"_s, refusal.id.value() }, { u"because"_s, refusal.because } };
    return json;
}

QString refusalsInWords(const std::vector<Refusal> &refusals)
{
    QString text;
    for (const Refusal &refusal : refusals)
        text += u"%1 was refused: %2\n"_s.arg(refusal.id.value(), refusal.because);
    return text;
}

Result<QByteArray> bytesOfFile(const QString &path, qint64 atMost)
{
    const QFileInfo info(path);
    if (!info.exists())
        return problem(Cause::Input, u"There is no file '%1'."_s.arg(path));
    if (info.isDir())
        return problem(Cause::Input, u"'%1' is a folder."_s.arg(path));
    if (info.size() > atMost)
        return problem(
            Cause::Input,
            u"'%1' has %2 MB; at most %3 MB can be read."_s.arg(path).arg(info.size() >> 20).arg(atMost >> 20));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return problem(Cause::Input, u"'%1' cannot be read: %2."_s.arg(path, file.errorString()));
    return file.readAll();
}

Result<std::shared_ptr<const Rulebook>> rulesIn(CommandCall &call, const QString &folder)
{
    if (!folder.isEmpty()) {
        const auto documents = readFoundationFolder(folder);
        if (!documents)
            return tl::unexpected(documents.error());
        const FoundationReading reading = readFoundation(*documents);
        const auto broken = std::ranges::find(reading.problems, Severity::Error, &DocumentProblem::severity);
        if (broken != reading.problems.end())
            return problem(Cause::Input,
                           u"The Foundation in '%1' has errors, the first: %2"_s.arg(folder, sentenceOf(*broken)));
        return rulebookOf(reading);
    }
    const auto place = call.workplace();
    if (!place)
        return tl::unexpected(place.error());
    auto office = (*place)->office();
    if (!office)
        return tl::unexpected(office.error());
    if (!office->rules)
        return problem(Cause::Input, u"No Foundation is named, and the workspace has none published yet."_s);
    return office->rules;
}

Result<Reply> replyFor(const Result<Change> &change, const QString &said)
{
    if (!change) {
        if (change.error().cause != Cause::Conflict)
            return tl::unexpected(change.error());
        return Reply { Exit::NeedsAPerson,
                       QJsonObject { { u"refused"_s, change.error().says } },
                       u"Refused: "_s + change.error().says + u'\n',
                       {} };
    }
    QJsonArray communications;
    for (const Communication &each : change->communications)
        communications += communicationToJson(each);
    return Reply { Exit::Done, QJsonObject { { u"communications"_s, communications } }, said + u'\n', {} };
}

} // namespace countersign
