// SPDX-License-Identifier: GPL-3.0-or-later
#include "lifecycle/escalation.h"
#include "store/sqlstore.h"

#include <QCryptographicHash>

#include <algorithm>

// Hand-offs to a named person, and their packets on the way out. A packet takes the steps of a letter's sending and is
// none: it goes to a colleague, so it has no release and no review.
namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A packet that is not on its way: none was sent, or it was taken back in time.
const QString NOT_SENT = u""_s;

qint64 packetNumber(const CommunicationId &id)
{
    return numberOf(id.value(), u'E').value_or(0);
}

qint64 letterNumber(const CommunicationId &id)
{
    return numberOf(id.value(), u'C').value_or(0);
}

QVariant maybe(const std::optional<QDateTime> &time)
{
    return time ? bound(*time) : nullNumber();
}

} // namespace

/// What the outbox lists of them: letters without a text of their own.
std::vector<Communication> SqlStore::packets(const QString &condition, const QVariantList &values,
                                             std::optional<int> atMost)
{
    std::vector<Communication> packets;
    Rows rows = m_database->select(
        u"SELECT e.id, e.account, coalesce(a.name, ''), coalesce(a.owner, ''), e.person, e.address, e.subject, "
        "e.made_by, e.made_at, e.state, e.message_id, e.not_before, e.sending_since, e.attempts, e.reply, e.says "
        "FROM escalations e LEFT JOIN accounts a ON a.id = e.account WHERE e.state <> '' AND "_s
            + condition + u" ORDER BY e.id"_s + (atMost ? u" LIMIT ?"_s : QString()),
        atMost ? values + QVariantList { bound(*atMost) } : values);
    while (rows.next()) {
        Communication packet;
        packet.id = idOf<CommunicationId>(u'E', rows.number());
        packet.account = AccountId(rows.text());
        packet.accountName = rows.text();
        packet.owner = rows.text();
        packet.contactName = rows.text();
        packet.to = rows.text();
        packet.subject = rows.text();
        Release handedOver;
        handedOver.by = rows.text();
        handedOver.at = rows.time();
        packet.draftedAt = handedOver.at;
        packet.state = rows.word(State::Uncertain);
        handedOver.messageId = MessageId(rows.text());
        packet.release = std::move(handedOver);
        Sending sending;
        sending.notBefore = rows.time();
        sending.since = rows.time();
        sending.attempts = rows.smallNumber();
        sending.reply = rows.text();
        sending.says = rows.text();
        packet.sending = std::move(sending);
        packets.push_back(std::move(packet));
    }
    return packets;
}

std::optional<Communication> SqlStore::packetOf(const CommunicationId &id)
{
    std::vector<Communication> found = packets(u"e.id = ?"_s, { bound(packetNumber(id)) });
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

void SqlStore::tellOfPacket(const CommunicationId &id, EventKind kind, const QString &by, const QJsonObject &details,
                            const QDateTime &at)
{
    const std::optional<Communication> packet = packetOf(id);
    m_audit.append({ 0, at, kind, id, packet ? packet->account : AccountId(), by, details });
}

Result<Change> SqlStore::escalate(const CommunicationId &id, const QString &reason, const QString &route,
                                  const QString &by, const QDateTime &at)
{
    HandOver order;
    order.letters = { id };
    order.reason = reason;
    order.route = route;
    return handOver(order, std::nullopt, by, at);
}

Result<Change> SqlStore::handOver(const HandOver &order, const std::optional<OutboxLetter> &packet, const QString &by,
                                  const QDateTime &at)
{
    using enum State;
    if (Result<Done> may = mayBeHandedOver(order); !may)
        return tl::unexpected<Problem>(may.error());
    if (by.trimmed().isEmpty())
        return problem(Cause::Input, tr("A letter is handed over in somebody's name."));
    const bool isWhole = !packet
        || (!packet->bytes.isEmpty() && packet->to == order.address && !packet->messageId.isNull()
            && packet->sha256 == QCryptographicHash::hash(packet->bytes, QCryptographicHash::Sha256));
    if (!isWhole)
        return problem(Cause::Bug, tr("The finished message of the hand-over is not whole."));
    return write([&]() -> Result<Change> {
        const std::optional<Communication> first = m_letters.find(order.letters.front());
        if (!first)
            return tl::unexpected<Problem>(unknownLetter(order.letters.front()));
        const qint64 number = m_database->number(
            u"INSERT INTO escalations (account, route, person, address, reason, made_by, made_at, due_at, subject, "
            "packet, state, message_id, sender, bytes, sha256, not_before, sending_since, attempts, reply, says) "
            "VALUES ("_s
                + placeholders(20) + u") RETURNING id"_s,
            { bound(first->account),
              bound(order.route),
              bound(order.person),
              bound(order.address),
              bound(order.reason),
              bound(by),
              bound(at),
              maybe(order.due),
              bound(order.subject),
              bound(order.packet),
              bound(packet ? keyOf(Queued) : NOT_SENT),
              bound(packet ? packet->messageId : MessageId()),
              bound(packet ? packet->from : QString()),
              bound(packet ? packet->bytes : QByteArray()),
              bound(packet ? packet->sha256 : QByteArray()),
              packet ? bound(packet->notBefore) : nullNumber(),
              bound(at),
              bound(0),
              bound(QString()),
              bound(QString()) });
        const auto id = idOf<CommunicationId>(u'E', number);
        QJsonObject details { { u"by"_s, u"person"_s },
                              { u"reason"_s, order.reason },
                              { u"route"_s, order.route },
                              { u"hand_over"_s, id.value() } };
        if (!order.person.isEmpty())
            details[u"person"_s] = order.person;
        if (order.due)
            details[u"due"_s] = order.due->toUTC().toString(Qt::ISODate);
        Change change;
        for (const CommunicationId &letter : order.letters) {
            m_database->change(u"INSERT INTO escalated_letters (escalation, letter) VALUES (?, ?)"_s,
                               { bound(number), bound(letterNumber(letter)) });
            Result<Change> moved = take({ .id = letter,
                                          .moves = { { InReview, Escalated }, { Held, Escalated } },
                                          .at = at,
                                          .with = [&](Communication &now, std::vector<Told> &told) -> Result<Done> {
                                              now.stateReason = order.reason;
                                              told.push_back({ EventKind::Escalated, by, details });
                                              return Done {};
                                          } });
            if (!moved)
                return tl::unexpected<Problem>(moved.error());
            std::ranges::move(moved->communications, std::back_inserter(change.communications));
        }
        if (packet) {
            tellOfPacket(id, EventKind::Queued, by,
                         { { u"message_id"_s, packet->messageId.value() },
                           { u"not_before"_s, packet->notBefore.toUTC().toString(Qt::ISODate) },
                           { u"sha256"_s, QString::fromLatin1(packet->sha256.toHex()) } },
                         at);
            if (std::optional<Communication> row = packetOf(id))
                change.communications.push_back(std::move(*row));
        }
        change.accounts.push_back(first->account);
        change.upTo = m_audit.newestNumber();
        return change;
    });
}

Result<std::vector<Escalation>> SqlStore::openEscalations(const AccountId &account)
{
    return m_database->read([&]() -> Result<std::vector<Escalation>> {
        std::vector<Escalation> open;
        {
            Rows rows = m_database->select(
                u"SELECT id, route, person, address, reason, made_by, made_at, due_at, state FROM escalations "
                "WHERE closed_at IS NULL AND account = ? ORDER BY id DESC"_s,
                { bound(account) });
            while (rows.next()) {
                Escalation one;
                one.id = idOf<CommunicationId>(u'E', rows.number());
                one.account = account;
                one.route = rows.text();
                one.person = rows.text();
                one.address = rows.text();
                one.reason = rows.text();
                one.by = rows.text();
                one.at = rows.time();
                if (const QDateTime due = rows.time(); due.isValid())
                    one.due = due;
                const QString state = rows.text();
                one.mail = fromKey<State>(state);
                open.push_back(std::move(one));
            }
        }
        for (Escalation &one : open) {
            Rows rows
                = m_database->select(u"SELECT letter FROM escalated_letters WHERE escalation = ? AND closed_at IS "
                                     "NULL ORDER BY letter"_s,
                                     { bound(packetNumber(one.id)) });
            while (rows.next())
                one.letters.push_back(idOf<CommunicationId>(u'C', rows.number()));
        }
        return open;
    });
}

std::vector<Communication> SqlStore::closeEscalationsOf(const CommunicationId &letter, const QString &by,
                                                        const QDateTime &at)
{
    std::vector<Communication> changed;
    std::vector<qint64> numbers;
    {
        Rows rows = m_database->select(
            u"SELECT escalation FROM escalated_letters WHERE letter = ? AND closed_at IS NULL ORDER BY escalation"_s,
            { bound(letterNumber(letter)) });
        while (rows.next())
            numbers.push_back(rows.number());
    }
    for (const qint64 number : numbers) {
        m_database->change(u"UPDATE escalated_letters SET closed_at = ? WHERE escalation = ? AND letter = ?"_s,
                           { bound(at), bound(number), bound(letterNumber(letter)) });
        const qint64 others = m_database->number(
            u"SELECT count(*) FROM escalated_letters WHERE escalation = ? AND closed_at IS NULL"_s, { bound(number) });
        if (others > 0)
            continue;
        m_database->change(u"UPDATE escalations SET closed_at = ? WHERE id = ?"_s, { bound(at), bound(number) });
        const auto id = idOf<CommunicationId>(u'E', number);
        std::optional<Communication> packet = packetOf(id);
        const bool hasNotLeft = packet && (packet->state == State::Queued || packet->state == State::Failed);
        if (!hasNotLeft)
            continue;
        tellOfPacket(id, EventKind::Undone, by, { { u"reason"_s, u"taken up again"_s } }, at);
        m_database->change(u"UPDATE escalations SET state = '' WHERE id = ?"_s, { bound(number) });
        packet->state = State::Dropped;
        changed.push_back(std::move(*packet));
    }
    return changed;
}

Result<Done> SqlStore::movePacket(const CommunicationId &id, const std::vector<State> &from, State to)
{
    for (const State state : from) {
        if (mayFollow(state, to)
            && m_database->change(u"UPDATE escalations SET state = ? WHERE id = ? AND state = ?"_s,
                                  { bound(keyOf(to)), bound(packetNumber(id)), bound(keyOf(state)) })
                == 1)
            return Done {};
    }
    return problem(Cause::Conflict, tr("The packet %1 cannot take this step as it stands now.").arg(id.value()));
}

Result<std::optional<OutboxLetter>> SqlStore::claimPacket(const CommunicationId &id, const Lease &lease,
                                                          const QDateTime &at)
{
    using Claimed = std::optional<OutboxLetter>;
    return write([&]() -> Result<Claimed> {
        OutboxLetter packet;
        packet.id = id;
        {
            Rows rows = m_database->select(
                u"SELECT message_id, sender, address, bytes, sha256, not_before, attempts FROM escalations "
                "WHERE id = ? AND state = 'queued' AND not_before <= ?"_s,
                { bound(packetNumber(id)), bound(at) });
            if (!rows.next())
                return Claimed();
            packet.messageId = MessageId(rows.text());
            packet.from = rows.text();
            packet.to = rows.text();
            packet.bytes = rows.bytes();
            packet.sha256 = rows.bytes();
            packet.notBefore = rows.time();
            packet.attempts = rows.smallNumber() + 1;
        }
        if (packet.sha256 != QCryptographicHash::hash(packet.bytes, QCryptographicHash::Sha256))
            return problem(
                Cause::Storage,
                tr("The finished message of %1 is not the one that was frozen when it was queued. It was not "
                   "sent; take its letter up again and hand it over anew.")
                    .arg(id.value()));
        if (Result<Done> moved = movePacket(id, { State::Queued }, State::Sending); !moved)
            return Claimed();
        m_database->change(
            u"UPDATE escalations SET attempts = ?, sending_since = ?, lease_host = ?, lease_process = ?, "
            "lease_boot = ? WHERE id = ?"_s,
            { bound(packet.attempts), bound(at), bound(lease.host), bound(lease.process), bound(lease.boot),
              bound(packetNumber(id)) });
        return Claimed(std::move(packet));
    });
}

Result<Done> SqlStore::commitPacket(const CommunicationId &id, const Lease &lease, const QDateTime &at)
{
    return write([&]() -> Result<Done> {
        const qint64 own = m_database->number(
            u"SELECT count(*) FROM escalations WHERE id = ? AND lease_host = ? AND "
            "lease_process = ? AND lease_boot = ?"_s,
            { bound(packetNumber(id)), bound(lease.host), bound(lease.process), bound(lease.boot) });
        if (own != 1)
            return problem(Cause::Conflict, tr("The packet %1 is being sent by another process.").arg(id.value()));
        if (Result<Done> moved = movePacket(id, { State::Sending }, State::Committing); !moved)
            return moved;
        m_database->change(u"UPDATE escalations SET sending_since = ? WHERE id = ?"_s,
                           { bound(at), bound(packetNumber(id)) });
        return Done {};
    });
}

Result<Change> SqlStore::endHandOver(const Ending &ending)
{
    return write([&]() -> Result<Change> {
        if (Result<Done> moved = movePacket(ending.id, ending.from, ending.to); !moved)
            return tl::unexpected<Problem>(moved.error());
        m_database->change(u"UPDATE escalations SET sending_since = ?, reply = ?, says = ?, not_before = "
                           "coalesce(?, not_before), lease_host = NULL, lease_process = NULL, lease_boot = NULL "
                           "WHERE id = ?"_s,
                           { bound(ending.at), bound(ending.reply), bound(ending.says), maybe(ending.notBefore),
                             bound(packetNumber(ending.id)) });
        QJsonObject details { { u"to"_s, keyOf(ending.to) } };
        const auto tell = [&details](const QString &key, const QString &text) {
            if (!text.isEmpty())
                details[key] = text;
        };
        tell(u"reply"_s, ending.reply);
        tell(u"says"_s, ending.says);
        tell(u"because"_s, ending.because);
        tellOfPacket(ending.id, ending.kind, ending.by, details, ending.at);
        Change change { m_audit.newestNumber(), {}, {} };
        if (std::optional<Communication> packet = packetOf(ending.id))
            change.communications.push_back(std::move(*packet));
        return change;
    });
}

void SqlStore::recoverPackets(const Lease &own, const std::function<bool(const Lease &)> &isAlive, const QDateTime &at,
                              Change &change)
{
    struct Claimed {
        CommunicationId id;
        State state = State::Committing;
    };
    std::vector<Claimed> left;
    {
        Rows rows = m_database->select(u"SELECT id, state, lease_host, lease_process, lease_boot FROM escalations "
                                       "WHERE state IN ('sending', 'committing') ORDER BY id"_s);
        while (rows.next()) {
            Claimed one;
            one.id = idOf<CommunicationId>(u'E', rows.number());
            one.state = rows.word(State::Committing);
            Lease lease;
            lease.host = rows.text();
            lease.process = rows.number();
            lease.boot = rows.text();
            if (lease == own || !isAlive(lease))
                left.push_back(std::move(one));
        }
    }
    for (const Claimed &one : left) {
        const bool isSurelyNotSent = one.state == State::Sending;
        const State to = isSurelyNotSent ? State::Queued : State::Uncertain;
        if (!movePacket(one.id, { one.state }, to))
            continue;
        m_database->change(
            u"UPDATE escalations SET sending_since = ?, says = ?, lease_host = NULL, lease_process = "
            "NULL, lease_boot = NULL WHERE id = ?"_s,
            { bound(at),
              bound(isSurelyNotSent ? tr("The program ended before the message was complete; it will be sent again.")
                                    : tr("The program ended while the message was being handed over. It may have "
                                         "been sent: look for it before you send it again.")),
              bound(packetNumber(one.id)) });
        tellOfPacket(one.id, isSurelyNotSent ? EventKind::Queued : EventKind::Uncertain, {},
                     { { u"because"_s, u"recovered"_s }, { u"to"_s, keyOf(to) } }, at);
        if (std::optional<Communication> packet = packetOf(one.id))
            change.communications.push_back(std::move(*packet));
    }
}

/// What was on its way when the backup was made may have gone since: a person looks.
void SqlStore::settlePacketsAfterRestore(const QString &because, const QDateTime &at)
{
    for (const Communication &packet : packets(u"e.state IN ('queued', 'sending', 'committing')"_s, {})) {
        m_database->change(
            u"UPDATE escalations SET state = ?, says = ?, sending_since = ?, lease_host = NULL, "
            "lease_process = NULL, lease_boot = NULL WHERE id = ?"_s,
            { bound(keyOf(State::Uncertain)), bound(because), bound(at), bound(packetNumber(packet.id)) });
        tellOfPacket(packet.id, EventKind::Uncertain, {},
                     { { u"because"_s, u"restored"_s }, { u"to"_s, keyOf(State::Uncertain) } }, at);
    }
}

} // namespace countersign
