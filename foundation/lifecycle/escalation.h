// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/foundation.h"
#include "domain/account.h"
#include "domain/communication.h"
#include "domain/company.h"
#include "domain/result.h"

#include <QTimeZone>

#include <map>

namespace countersign {

/// Whether this is the id of a hand-over and of no letter: its packet leaves through the outbox as a letter does, and
/// goes to a colleague.
bool isHandOver(const CommunicationId &id);

/// The four things that a hand-over holds (domain.md, Escalation), each as text of several lines.
struct Packet {
    QString why; ///< the trigger and the words
    QString who; ///< tier, value, contacts, notes, open matters
    QString history; ///< exceptions and letters, what they said to them
    QString tried; ///< drafts, what was sent, the letter that waits
    bool operator==(const Packet &) const = default;
};

/// What is known of one letter that is handed over.
struct PacketSubject {
    Dossier dossier;
    Account account; ///< with history
    std::optional<Money> orderValue;
};

/// What the packets of all letters share.
struct PacketSurroundings {
    const Foundation &foundation;
    QTimeZone zone; ///< of the company
    QDate today;
};

Packet packetOf(const PacketSubject &letter, const PacketSurroundings &around);

/// One text with a heading over each of the four. \param packets several letters: each under its name
QString packetText(const std::vector<std::pair<QString, Packet>> &packets);

/// The names of the things that a packet's text lacks: an empty part, or one whose heading was taken out.
QStringList missingIn(const QString &packetText);

/// Who stands for a role, and where people are written to: what the workspace has learnt from earlier hand-overs.
struct KnownPeople {
    std::map<QString, QString> personOfRoute;
    std::map<QString, QString> addressOfPerson;
    bool operator==(const KnownPeople &) const = default;
};

/// To whom a route leads for this account, and how fast. What is not known is empty.
struct RouteChoice {
    QString route; ///< as the protocol names it
    QString person;
    QString address;
    std::chrono::minutes within { 0 }; ///< by the trigger that fired, or the fastest of the route; 0: no clock
    bool operator==(const RouteChoice &) const = default;
};

/// The routes of the protocol, in its order. The one of the verdict's first trigger is what `presetRoute` names.
std::vector<RouteChoice> routeChoices(const Foundation &foundation, const Account &account, const Verdict &verdict,
                                      const KnownPeople &people);
QString presetRoute(const Foundation &foundation, const Verdict &verdict);

/// Everything that one letter's hand-over begins with.
struct HandOverProposal {
    CommunicationId letter;
    QString accountName;
    Packet packet;
    std::vector<RouteChoice> routes;
    QString route; ///< preset; empty where the protocol has none
    QString reason; ///< preset by the trigger; empty without one
    QStringList reasons; ///< suggested
};

/// A hand-off to a named person, as somebody decided it.
struct HandOver {
    std::vector<CommunicationId> letters;
    QString reason;
    QString route;
    QString person;
    QString address; ///< empty: it is recorded, and nothing is sent
    std::optional<QDateTime> due; ///< UTC; until when the person has it in hand
    QString subject; ///< of the message
    QString packet; ///< the four things as text
    bool operator==(const HandOver &) const = default;
};

/// Why it cannot be handed over like this: no letter, no reason, nobody, a packet that is not whole.
Result<Done> mayBeHandedOver(const HandOver &order);

/// "Escalation: Ernst Handel, legal threat": what the message is about. \param accounts their names, each once
QString subjectOfHandOver(const QStringList &accounts, const QString &reason);

/// The message to the person: who hands over, until when, why, and the packet.
/// \param zone of the company, in which the clock is told
QString messageText(const HandOver &order, const QString &by, const QTimeZone &zone);

/// A hand-off as it is kept, open until its person takes it.
struct Escalation {
    CommunicationId id; ///< "E12": under it the packet stands in the outbox
    std::vector<CommunicationId> letters;
    AccountId account;
    QString route;
    QString person;
    QString address;
    QString reason;
    QString by;
    QDateTime at; ///< UTC
    std::optional<QDateTime> due; ///< UTC
    std::optional<State> mail; ///< how the packet stands; nothing where none was sent
    bool operator==(const Escalation &) const = default;
};

/// "30 min", "2 h", "1 day": as the protocol writes it, and back. Nothing where it is no span.
QString spanInWords(std::chrono::minutes span);
std::optional<std::chrono::minutes> spanFromWords(QStringView words);

} // namespace countersign
