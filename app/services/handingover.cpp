// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/handingover.h"

#include "platform/log.h"
#include "services/reviewing.h"

#include <QTimeZone>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString PEOPLE = u"people"_s;

std::map<QString, QString> namesFromJson(const QJsonObject &json)
{
    std::map<QString, QString> names;
    for (auto at = json.begin(); at != json.end(); ++at)
        names[at.key()] = at.value().toString();
    return names;
}

QJsonObject namesToJson(const std::map<QString, QString> &names)
{
    QJsonObject json;
    for (const auto &[key, name] : names)
        json[key] = name;
    return json;
}

Result<KnownPeople> knownPeople(Store &store)
{
    auto documents = store.documents(PEOPLE);
    if (!documents)
        return tl::unexpected(documents.error());
    const QJsonObject json = (*documents)[PEOPLE];
    return KnownPeople { namesFromJson(json[u"routes"_s].toObject()), namesFromJson(json[u"addresses"_s].toObject()) };
}

Result<Done> remember(Store &store, const HandOver &order)
{
    auto known = knownPeople(store);
    if (!known)
        return tl::unexpected(known.error());
    KnownPeople people = *known;
    if (!order.person.isEmpty())
        people.personOfRoute[order.route] = order.person;
    if (!order.person.isEmpty() && !order.address.isEmpty())
        people.addressOfPerson[order.person] = order.address;
    if (people == *known)
        return Done {};
    return store.saveDocument(PEOPLE,
                              { { u"routes"_s, namesToJson(people.personOfRoute) },
                                { u"addresses"_s, namesToJson(people.addressOfPerson) } });
}

/// The packet as it leaves, after the time in which it can be taken back. Nothing where there is no address.
Result<std::optional<OutboxLetter>> finished(const Office &office, const HandOver &order)
{
    using Packet = std::optional<OutboxLetter>;
    if (order.address.isEmpty())
        return Packet();
    Letter message { order.address, order.subject.simplified(), messageText(order, office.me.name, office.zone()) };
    auto packet = compose({ {},
                            std::move(message),
                            order.person.simplified(),
                            office.sender,
                            makeMessageId(office.sender.address),
                            {},
                            office.now().toTimeZone(office.zone()) });
    if (!packet)
        return tl::unexpected(packet.error());
    packet->notBefore = office.now().addSecs(office.undoTime.count());
    return Packet(std::move(*packet));
}

} // namespace

Result<std::vector<HandOverProposal>> proposeHandOver(Store &store, const Office &office,
                                                      const std::vector<CommunicationId> &letters)
{
    const auto people = knownPeople(store);
    if (!people)
        return tl::unexpected(people.error());
    const Foundation none;
    const Foundation &foundation = office.rules ? office.foundation() : none;
    std::vector<HandOverProposal> proposals;
    for (const CommunicationId &id : letters) {
        const auto subject = subjectOf(store, office, id);
        if (!subject)
            return tl::unexpected(subject.error());
        const Verdict &verdict = subject->dossier.communication.verdict;
        HandOverProposal proposal;
        proposal.letter = id;
        proposal.accountName = subject->dossier.communication.accountName;
        proposal.packet = packetOf({ subject->dossier, subject->account, subject->judged.orderValue },
                                   { foundation, office.zone(), office.today() });
        proposal.routes = routeChoices(foundation, subject->account, verdict, *people);
        proposal.route = presetRoute(foundation, verdict);
        for (const TriggerMatch &match : verdict.triggers)
            proposal.reasons << (match.evidence.isEmpty() ? match.trigger
                                                          : u"%1: %2"_s.arg(match.trigger, match.evidence));
        proposal.reason = proposal.reasons.value(0);
        proposals.push_back(std::move(proposal));
    }
    return proposals;
}

Result<Change> handOver(Store &store, const Office &office, const std::vector<HandOver> &orders)
{
    Change all;
    std::optional<Problem> trouble;
    for (const HandOver &order : orders) {
        const auto packet = finished(office, order);
        auto change = packet ? store.handOver(order, *packet, office.me.name, office.now())
                             : Result<Change>(tl::unexpected<Problem>(packet.error()));
        if (!change) {
            if (change.error().cause == Cause::Storage)
                return change;
            if (!trouble)
                trouble = change.error();
            continue;
        }
        logEvent(LogLevel::Info, "handed over", { { "letters", static_cast<int>(order.letters.size()) } });
        join(all, std::move(*change));
        if (const auto remembered = remember(store, order); !remembered)
            return tl::unexpected(remembered.error());
    }
    if (all.communications.empty() && trouble)
        return tl::unexpected(*trouble);
    return all;
}

} // namespace countersign
