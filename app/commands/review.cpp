// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/rows.h"
#include "commands/verbs.h"
#include "services/handingover.h"
#include "services/releasing.h"
#include "services/reviewing.h"

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr OptionRule AS { "as", "NAME", "who does this" };
constexpr OptionRule REASON { "reason", "TEXT", "why" };
constexpr OptionRule RELEASE_OPTIONS[] = { AS, { "scan", nullptr, "they were reviewed in a batch scan" } };
constexpr OptionRule PLAIN_OPTIONS[] = { AS };
constexpr OptionRule REASON_OPTIONS[] = { AS, REASON };
constexpr OptionRule OVERRIDE_OPTIONS[]
    = { AS, { "finding", "N", "its number as `show` lists it, the first being 1" }, REASON };
constexpr OptionRule SIGN_OPTIONS[] = { AS, { "check", "TEXT", "the words of the check" } };
constexpr OptionRule ESCALATE_OPTIONS[]
    = { AS,
        REASON,
        { "route", "NAME", "to whom; without it the route of the first trigger that matched" },
        { "to", "ADDRESS",
          "where the packet is sent; without it the address that the protocol or an earlier one has" } };
constexpr OptionRule CALLBACK_OPTIONS[]
    = { AS, REASON, { "communication", "ID", "about which letter" }, { "expected", nullptr, "it had been asked for" } };

struct Place {
    Store *store = nullptr;
    Office office;
};

Result<Place> placeOf(CommandCall &call)
{
    const auto place = call.workplace();
    if (!place)
        return tl::unexpected(place.error());
    auto store = (*place)->store();
    if (!store)
        return tl::unexpected(store.error());
    auto office = call.office();
    if (!office)
        return tl::unexpected(office.error());
    return Place { *store, std::move(*office) };
}

Result<QString> reasonOf(CommandCall &call)
{
    const QString reason = call.value(u"reason"_s).trimmed();
    if (reason.isEmpty())
        return call.wrong(u"Say why: --reason TEXT."_s);
    return reason;
}

Result<Reply> runRelease(CommandCall &call)
{
    auto place = placeOf(call);
    if (!place)
        return tl::unexpected(place.error());
    std::vector<ReleaseOrder> orders;
    std::vector<Refusal> unknown;
    for (const QString &id : std::as_const(call.arguments)) {
        const auto communication = place->store->communication(CommunicationId(id));
        if (!communication) {
            if (communication.error().cause == Cause::Storage)
                return tl::unexpected(communication.error());
            unknown.push_back({ CommunicationId(id), communication.error().says });
            continue;
        }
        orders.push_back({ communication->id, communication->revision,
                           call.has(u"scan"_s) ? ReviewKind::InAScan : ReviewKind::Individually, place->office.me.name,
                           place->office.now(), std::chrono::seconds(0) });
    }
    auto outcome = releaseTogether(*place->store, place->office, orders);
    if (!outcome)
        return tl::unexpected(outcome.error());
    std::ranges::move(unknown, std::back_inserter(outcome->refused));
    Reply reply;
    reply.json = QJsonObject { { u"released"_s, idsToJson(outcome->released) },
                               { u"refused"_s, refusalsToJson(outcome->refused) } };
    reply.text = u"%1 released.\n"_s.arg(outcome->released.size()) + refusalsInWords(outcome->refused);
    reply.exit = outcome->refused.empty() ? Exit::Done : Exit::NeedsAPerson;
    return reply;
}

/// Does the same to each id; the first refusal of one does not keep the others.
template <class Act> Result<Reply> forEachId(CommandCall &call, const QString &done, Act act)
{
    auto place = placeOf(call);
    if (!place)
        return tl::unexpected(place.error());
    Reply reply;
    QJsonArray communications;
    std::vector<Refusal> refused;
    for (const QString &id : std::as_const(call.arguments)) {
        const Result<Change> change = act(*place, CommunicationId(id));
        if (!change && change.error().cause == Cause::Storage)
            return tl::unexpected(change.error());
        if (!change) {
            refused.push_back({ CommunicationId(id), change.error().says });
            continue;
        }
        for (const Communication &each : change->communications)
            communications += communicationToJson(each);
        reply.text += u"%1 %2\n"_s.arg(id, done);
    }
    reply.text += refusalsInWords(refused);
    reply.json = QJsonObject { { u"communications"_s, communications }, { u"refused"_s, refusalsToJson(refused) } };
    reply.exit = refused.empty() ? Exit::Done : Exit::NeedsAPerson;
    return reply;
}

Result<Reply> runHold(CommandCall &call)
{
    return forEachId(call, u"is held."_s, [&call](Place &place, const CommunicationId &id) {
        return place.store->hold(id, call.value(u"reason"_s), place.office.me.name, place.office.now());
    });
}

Result<Reply> runResume(CommandCall &call)
{
    return forEachId(call, u"is back in review."_s, [](Place &place, const CommunicationId &id) {
        return place.store->resume(id, place.office.me.name, place.office.now());
    });
}

Result<Reply> runDrop(CommandCall &call)
{
    const auto reason = reasonOf(call);
    if (!reason)
        return tl::unexpected(reason.error());
    return forEachId(call, u"is dropped."_s, [&reason](Place &place, const CommunicationId &id) {
        return place.store->drop(id, *reason, place.office.me.name, place.office.now());
    });
}

Result<Reply> runOverride(CommandCall &call)
{
    const auto reason = reasonOf(call);
    if (!reason)
        return tl::unexpected(reason.error());
    auto place = placeOf(call);
    if (!place)
        return tl::unexpected(place.error());
    const CommunicationId id(call.arguments.first());
    const auto communication = place->store->communication(id);
    if (!communication)
        return replyFor(tl::unexpected(communication.error()), {});
    bool isNumber = false;
    const int number = call.value(u"finding"_s).toInt(&isNumber);
    const std::vector<Finding> &findings = communication->verdict.findings;
    if (!isNumber || number < 1 || number > static_cast<int>(findings.size()))
        return call.wrong(
            u"--finding takes a number from 1 to %1; `show %2` lists them."_s.arg(findings.size()).arg(id.value()));
    const Finding &finding = findings[static_cast<size_t>(number - 1)];
    return replyFor(overrideFinding(*place->store, place->office, id, communication->revision, keyOf(finding), *reason),
                    u"%1: overridden: %2"_s.arg(id.value(), finding.message));
}

Result<Reply> runSign(CommandCall &call)
{
    auto place = placeOf(call);
    if (!place)
        return tl::unexpected(place.error());
    const CommunicationId id(call.arguments.first());
    const auto communication = place->store->communication(id);
    if (!communication)
        return replyFor(tl::unexpected(communication.error()), {});
    const QString check = call.value(u"check"_s).trimmed();
    if (check.isEmpty())
        return call.wrong(u"Say which check: --check TEXT."_s);
    const auto &steps = communication->verdict.compliance;
    const auto step = std::ranges::find_if(
        steps, [&check](const ComplianceStep &each) { return each.check.compare(check, Qt::CaseInsensitive) == 0; });
    if (step == steps.end()) {
        QStringList due;
        for (const ComplianceStep &each : steps)
            due += u"'%1'"_s.arg(each.check);
        return replyFor(problem(Cause::Conflict,
                                due.isEmpty()
                                    ? u"No compliance check is due for %1."_s.arg(id.value())
                                    : u"--check takes the words of one that is due: %1."_s.arg(due.join(u", "_s))),
                        {});
    }
    return replyFor(signCheck(*place->store, place->office, id, communication->revision, step->check),
                    u"%1: signed: %2"_s.arg(id.value(), step->check));
}

Result<Reply> runEscalate(CommandCall &call)
{
    const auto reason = reasonOf(call);
    if (!reason)
        return tl::unexpected(reason.error());
    auto place = placeOf(call);
    if (!place)
        return tl::unexpected(place.error());
    const CommunicationId id(call.arguments.first());
    const auto communication = place->store->communication(id);
    if (!communication)
        return replyFor(tl::unexpected(communication.error()), {});
    QString route = call.value(u"route"_s).trimmed();
    if (route.isEmpty() && !communication->verdict.triggers.empty())
        route = communication->verdict.triggers.front().route;
    if (route.isEmpty())
        return call.wrong(u"Say to whom: --route NAME (no trigger of the protocol matched that would tell)."_s);
    if (place->office.rules) {
        const auto &routes = place->office.foundation().routes;
        const auto known = std::ranges::find_if(
            routes, [&route](const RouteRule &each) { return each.route.compare(route, Qt::CaseInsensitive) == 0; });
        QStringList names;
        for (const RouteRule &each : routes)
            names += each.route;
        if (known == routes.end())
            return call.wrong(u"The protocol has no route '%1' (%2)."_s.arg(route, names.join(u", "_s)));
        route = known->route;
    }
    const auto proposals = proposeHandOver(*place->store, place->office, { id });
    if (!proposals)
        return replyFor(tl::unexpected(proposals.error()), {});
    const HandOverProposal &proposal = proposals->front();
    HandOver order;
    order.letters = { id };
    order.reason = *reason;
    order.route = route;
    const auto choice = std::ranges::find(proposal.routes, route, &RouteChoice::route);
    if (choice != proposal.routes.end()) {
        order.person = choice->person;
        order.address = choice->address;
        if (choice->within.count() > 0)
            order.due = place->office.now().addSecs(std::chrono::seconds(choice->within).count());
    }
    if (call.has(u"to"_s))
        order.address = call.value(u"to"_s).trimmed();
    if (order.person.isEmpty() && !order.address.isEmpty())
        order.person = order.address;
    order.subject = subjectOfHandOver({ proposal.accountName }, *reason);
    order.packet = packetText({ { proposal.accountName, proposal.packet } });
    const QString said = order.address.isEmpty()
        ? u"%1 is escalated to %2. No address is known, so nothing is sent: tell them, or use --to."_s.arg(id.value(),
                                                                                                           route)
        : u"%1 is escalated to %2. The packet waits in the outbox for %3."_s.arg(id.value(), route, order.address);
    return replyFor(handOver(*place->store, place->office, { order }), said);
}

Result<Reply> runCallback(CommandCall &call)
{
    const auto reason = reasonOf(call);
    if (!reason)
        return tl::unexpected(reason.error());
    auto place = placeOf(call);
    if (!place)
        return tl::unexpected(place.error());
    return replyFor(place->store->logCallback(AccountId(call.arguments.first()),
                                              CommunicationId(call.value(u"communication"_s)), call.has(u"expected"_s),
                                              *reason, place->office.me.name, place->office.now()),
                    u"The callback of %1 is logged."_s.arg(call.arguments.first()));
}

} // namespace

const CommandRule RELEASE { "release",       "ID…",     "approves letters by id, in somebody's name", 1, -1,
                            RELEASE_OPTIONS, runRelease };
const CommandRule HOLD { "hold", "ID…", "puts letters aside", 1, -1, REASON_OPTIONS, runHold };
const CommandRule RESUME { "resume",      "ID…",    "takes held, dropped or escalated letters back into review", 1, -1,
                           PLAIN_OPTIONS, runResume };
const CommandRule DROP { "drop", "ID…", "does not send letters at all", 1, -1, REASON_OPTIONS, runDrop };
const CommandRule OVERRIDE { "override",       "ID",       "accepts an error that the gate found", 1, 1,
                             OVERRIDE_OPTIONS, runOverride };
const CommandRule SIGN { "sign", "ID", "signs a compliance check", 1, 1, SIGN_OPTIONS, runSign };
const CommandRule ESCALATE { "escalate",       "ID",       "hands a letter to the person of a route", 1, 1,
                             ESCALATE_OPTIONS, runEscalate };
const CommandRule CALLBACK { "callback",       "ACCOUNT",  "logs that a customer came back about a letter", 1, 1,
                             CALLBACK_OPTIONS, runCallback };

} // namespace countersign
