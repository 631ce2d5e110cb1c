// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/triage.h"

#include "commands/rows.h"
#include "commands/verbs.h"
#include "exchange/objectreader.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QStringDecoder>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 INBOUND_AT_MOST = 256LL << 20;

constexpr OptionRule TRIAGE_OPTIONS[] = {
    { "foundation", "DIR", "a folder of the five documents (the workspace's without it)" },
};

/// An inbound text as a line of the file has it.
struct Inbound {
    QJsonValue id;
    QString subject;
    QString text;
    AccountId account;
};

Result<Inbound> inboundOf(const QByteArray &line, const QString &where)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (document.isNull())
        return problem(Cause::Input,
                       u"%1 is no JSON: %2 at column %3."_s.arg(where, error.errorString()).arg(error.offset + 1));
    const QJsonValue value = document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array());
    ObjectReader reader(value, where);
    Inbound inbound;
    reader.requiredId(u"id");
    inbound.id = reader.value(u"id");
    inbound.subject = reader.text(u"subject");
    if (!reader.has(u"text"))
        reader.refuse(Problem { Cause::Input, u"%1.text is missing."_s.arg(where), {} });
    inbound.text = reader.text(u"text");
    inbound.account = AccountId(reader.id(u"account"));
    if (reader.refused())
        return tl::unexpected(*reader.refused());
    return inbound;
}

Result<std::vector<Inbound>> inboundIn(const QString &path, const QByteArray &bytes)
{
    if (!path.endsWith(u".jsonl", Qt::CaseInsensitive)) {
        QStringDecoder decode(QStringDecoder::Utf8);
        const QString text = decode(bytes);
        if (decode.hasError())
            return problem(Cause::Input, u"%1 is no text in UTF-8."_s.arg(path));
        return std::vector { Inbound { QFileInfo(path).completeBaseName(), {}, text, {} } };
    }
    std::vector<Inbound> texts;
    int number = 0;
    for (const QByteArray &line : bytes.split('\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        auto inbound = inboundOf(line, u"line %1"_s.arg(number));
        if (!inbound)
            return problem(inbound.error().cause, u"%1: %2"_s.arg(path, inbound.error().says));
        texts.push_back(std::move(*inbound));
    }
    return texts;
}

QJsonObject triageToJson(const QJsonValue &id, const Triage &triage)
{
    QJsonArray triggers;
    for (const InboundTrigger &trigger : triage.triggers)
        triggers += QJsonObject { { u"trigger"_s, trigger.trigger },
                                  { u"kind"_s, keyOf(trigger.kind) },
                                  { u"level"_s, keyOf(trigger.level) },
                                  { u"route"_s, trigger.route },
                                  { u"respond_within_minutes"_s, static_cast<qint64>(trigger.respondWithin.count()) },
                                  { u"evidence"_s, trigger.evidence } };
    return { { u"id"_s, id },
             { u"triggers"_s, triggers },
             { u"type"_s, triage.type.isNull() ? QJsonValue() : QJsonValue(triage.type.value()) },
             { u"routine"_s, triage.isRoutine() } };
}

/// The accounts that the workspace knows; none where the rules come from a folder.
Result<std::vector<Account>> accountsOf(CommandCall &call)
{
    if (call.has(u"foundation"_s))
        return std::vector<Account>();
    const auto place = call.workplace();
    if (!place)
        return tl::unexpected(place.error());
    const auto store = (*place)->store();
    if (!store)
        return tl::unexpected(store.error());
    return (*store)->accounts();
}

Result<Reply> runTriage(CommandCall &call)
{
    const QString path = call.arguments.first();
    const auto bytes = bytesOfFile(path, INBOUND_AT_MOST);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto texts = inboundIn(path, *bytes);
    if (!texts)
        return tl::unexpected(texts.error());
    const auto rules = rulesIn(call, call.value(u"foundation"_s));
    if (!rules)
        return tl::unexpected(rules.error());
    const auto accounts = accountsOf(call);
    if (!accounts)
        return tl::unexpected(accounts.error());
    Reply reply;
    for (const Inbound &inbound : *texts) {
        const auto known = std::ranges::find(*accounts, inbound.account, &Account::id);
        const Account *account = known == accounts->end() ? nullptr : &*known;
        const Triage triaged = triage(inbound.subject, inbound.text, **rules, account);
        const QByteArray line = QJsonDocument(triageToJson(inbound.id, triaged)).toJson(QJsonDocument::Compact);
        reply.text += QString::fromUtf8(line) + u'\n';
    }
    return reply;
}

} // namespace

const CommandRule TRIAGE { "triage",       "FILE",   "judges inbound texts: type, escalation triggers, route", 1, 1,
                           TRIAGE_OPTIONS, runTriage };

} // namespace countersign
