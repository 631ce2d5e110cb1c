// SPDX-License-Identifier: GPL-3.0-or-later
#include "lifecycle/escalation.h"
#include "lifecycle/probe.h"
#include "store/sqlstore.h"

#include <QCryptographicHash>

#include <algorithm>
#include <functional>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

QVariant letterNumber(const CommunicationId &id)
{
    return bound(numberOf(id.value(), u'C').value_or(0));
}

} // namespace

Result<Change> SqlStore::enqueue(const OutboxLetter &outgoing, const QString &by, const QDateTime &at)
{
    if (isProbe(outgoing.id))
        return probeRefused();
    if (outgoing.bytes.isEmpty() || outgoing.to.isEmpty()
        || outgoing.sha256 != QCryptographicHash::hash(outgoing.bytes, QCryptographicHash::Sha256))
        return problem(Cause::Bug, tr("The finished message of letter %1 is not whole.").arg(outgoing.id.value()));
    return doStep({ .id = outgoing.id,
                    .moves = { { State::Released, State::Queued } },
                    .at = at,
                    .with = [&](Communication &letter, std::vector<Told> &told) -> Result<Done> {
                        if (!letter.release || letter.release->messageId != outgoing.messageId) {
                            return problem(
                                Cause::Conflict,
                                tr("The finished message of letter %1 does not carry the Message-ID that was fixed at "
                                   "its release.")
                                    .arg(outgoing.id.value()));
                        }
                        m_database->change(u"INSERT INTO outbox (letter, message_id, sender, recipient, bytes, sha256) "
                                           "VALUES (?, ?, ?, ?, ?, ?)"_s,
                                           { letterNumber(outgoing.id), bound(outgoing.messageId), bound(outgoing.from),
                                             bound(outgoing.to), bound(outgoing.bytes), bound(outgoing.sha256) });
                        letter.sending = Sending { outgoing.notBefore, at, 0, {}, {} };
                        told.push_back({ EventKind::Queued,
                                         by,
                                         { { u"message_id"_s, outgoing.messageId.value() },
                                           { u"not_before"_s, outgoing.notBefore.toUTC().toString(Qt::ISODate) },
                                           { u"sha256"_s, QString::fromLatin1(outgoing.sha256.toHex()) } } });
                        return Done {};
                    } });
}

Result<std::vector<OutboxLetter>> SqlStore::queued()
{
    return m_database->read([&]() -> Result<std::vector<OutboxLetter>> {
        std::vector<OutboxLetter> letters;
        Rows rows = m_database->select(
            u"SELECT c.id, o.message_id, o.sender, o.recipient, o.sha256, c.not_before, c.attempts "
            "FROM communications c JOIN outbox o ON o.letter = c.id WHERE c.state = 'queued' "
            "ORDER BY c.not_before, c.id"_s);
        while (rows.next()) {
            OutboxLetter letter;
            letter.id = idOf<CommunicationId>(u'C', rows.number());
            letter.messageId = MessageId(rows.text());
            letter.from = rows.text();
            letter.to = rows.text();
            letter.sha256 = rows.bytes();
            letter.notBefore = rows.time();
            letter.attempts = rows.smallNumber();
            letters.push_back(std::move(letter));
        }
        Rows packets = m_database->select(
            u"SELECT id, message_id, sender, address, sha256, not_before, attempts FROM escalations "
            "WHERE state = 'queued' ORDER BY id"_s);
        while (packets.next()) {
            OutboxLetter packet;
            packet.id = idOf<CommunicationId>(u'E', packets.number());
            packet.messageId = MessageId(packets.text());
            packet.from = packets.text();
            packet.to = packets.text();
            packet.sha256 = packets.bytes();
            packet.notBefore = packets.time();
            packet.attempts = packets.smallNumber();
            letters.push_back(std::move(packet));
        }
        std::ranges::stable_sort(letters, std::less<>(), &OutboxLetter::notBefore);
        return letters;
    });
}

Result<std::optional<OutboxLetter>> SqlStore::claim(const CommunicationId &id, const Lease &lease, const QDateTime &at)
{
    using Claimed = std::optional<OutboxLetter>;
    if (isProbe(id))
        return probeRefused();
    if (isHandOver(id))
        return claimPacket(id, lease, at);
    return write([&]() -> Result<Claimed> {
        const std::optional<Communication> before = m_letters.find(id);
        const bool isDue
            = before && before->state == State::Queued && before->sending && before->sending->notBefore <= at;
        if (!isDue)
            return Claimed();
        OutboxLetter letter;
        {
            Rows rows = m_database->select(
                u"SELECT message_id, sender, recipient, bytes, sha256 FROM outbox WHERE letter = ?"_s,
                { letterNumber(id) });
            if (!rows.next())
                return problem(Cause::Storage, tr("The finished message of letter %1 is missing.").arg(id.value()));
            letter.messageId = MessageId(rows.text());
            letter.from = rows.text();
            letter.to = rows.text();
            letter.bytes = rows.bytes();
            letter.sha256 = rows.bytes();
        }
        if (letter.sha256 != QCryptographicHash::hash(letter.bytes, QCryptographicHash::Sha256)) {
            return problem(
                Cause::Storage,
                tr("The finished message of letter %1 is not the one that was frozen when it was queued. It was not "
                   "sent; take it back into review and release it anew.")
                    .arg(id.value()));
        }
        letter.id = id;
        letter.notBefore = before->sending->notBefore;
        letter.attempts = before->sending->attempts + 1;
        const Result<Change> moved = take({ .id = id,
                                            .moves = { { State::Queued, State::Sending } },
                                            .at = at,
                                            .with = [&](Communication &now, std::vector<Told> &) -> Result<Done> {
                                                now.sending->attempts = letter.attempts;
                                                now.sending->since = at;
                                                return Done {};
                                            } });
        if (!moved)
            return tl::unexpected<Problem>(moved.error());
        m_database->change(
            u"UPDATE communications SET lease_host = ?, lease_process = ?, lease_boot = ? WHERE id = ?"_s,
            { bound(lease.host), bound(lease.process), bound(lease.boot), letterNumber(id) });
        return Claimed(std::move(letter));
    });
}

Result<Done> SqlStore::commitSending(const CommunicationId &id, const Lease &lease, const QDateTime &at)
{
    if (isProbe(id))
        return probeRefused();
    if (isHandOver(id))
        return commitPacket(id, lease, at);
    return write([&]() -> Result<Done> {
        const qint64 own
            = m_database->number(u"SELECT count(*) FROM communications WHERE id = ? AND lease_host = ? AND "
                                 "lease_process = ? AND lease_boot = ?"_s,
                                 { letterNumber(id), bound(lease.host), bound(lease.process), bound(lease.boot) });
        if (own != 1)
            return problem(Cause::Conflict, tr("Letter %1 is being sent by another process.").arg(id.value()));
        const Result<Change> moved = take({ .id = id,
                                            .moves = { { State::Sending, State::Committing } },
                                            .at = at,
                                            .with = [&](Communication &letter, std::vector<Told> &) -> Result<Done> {
                                                letter.sending->since = at;
                                                return Done {};
                                            } });
        if (!moved)
            return tl::unexpected<Problem>(moved.error());
        return Done {};
    });
}

Result<Change> SqlStore::endSending(const Ending &ending)
{
    return isHandOver(ending.id) ? endHandOver(ending) : doStep(endingStep(ending));
}

SqlStore::Step SqlStore::endingStep(const Ending &ending)
{
    std::vector<Transition> moves;
    for (const State from : ending.from)
        moves.push_back({ from, ending.to });
    return {
        .id = ending.id,
        .moves = std::move(moves),
        .at = ending.at,
        .with = [this, ending](Communication &letter, std::vector<Told> &told) -> Result<Done> {
            Sending sending = letter.sending.value_or(Sending {});
            sending.since = ending.at;
            sending.reply = ending.reply;
            sending.says = ending.says;
            if (ending.notBefore)
                sending.notBefore = *ending.notBefore;
            letter.sending = sending;
            m_database->change(
                u"UPDATE communications SET lease_host = NULL, lease_process = NULL, lease_boot = NULL WHERE id = ?"_s,
                { letterNumber(ending.id) });
            QJsonObject details { { u"attempt"_s, sending.attempts } };
            if (letter.release)
                details[u"message_id"_s] = letter.release->messageId.value();
            if (!ending.reply.isEmpty())
                details[u"reply"_s] = ending.reply;
            if (!ending.says.isEmpty())
                details[u"says"_s] = ending.says;
            if (ending.notBefore)
                details[u"not_before"_s] = ending.notBefore->toUTC().toString(Qt::ISODate);
            if (!ending.because.isEmpty())
                details[u"because"_s] = ending.because;
            details[u"to"_s] = keyOf(ending.to);
            told.push_back({ ending.kind, ending.by, details });
            return Done {};
        }
    };
}

Result<Change> SqlStore::markSent(const CommunicationId &id, const QString &reply, const QString &says,
                                  const QDateTime &at)
{
    return endSending({ .id = id,
                        .from = { State::Committing },
                        .to = State::Sent,
                        .kind = EventKind::Sent,
                        .reply = reply,
                        .says = says,
                        .at = at });
}

Result<Change> SqlStore::markFailed(const CommunicationId &id, const QString &reply, const QString &says,
                                    const QDateTime &at)
{
    return endSending({ .id = id,
                        .from = { State::Sending, State::Committing },
                        .to = State::Failed,
                        .kind = EventKind::Failed,
                        .reply = reply,
                        .says = says,
                        .at = at });
}

Result<Change> SqlStore::markUncertain(const CommunicationId &id, const QString &reply, const QString &says,
                                       const QDateTime &at)
{
    return endSending({ .id = id,
                        .from = { State::Committing },
                        .to = State::Uncertain,
                        .kind = EventKind::Uncertain,
                        .reply = reply,
                        .says = says,
                        .at = at });
}

Result<Change> SqlStore::requeue(const CommunicationId &id, const QString &reply, const QString &says,
                                 const QDateTime &notBefore, const QDateTime &at)
{
    return endSending({ .id = id,
                        .from = { State::Sending, State::Committing },
                        .to = State::Queued,
                        .kind = EventKind::Queued,
                        .reply = reply,
                        .says = says,
                        .notBefore = notBefore,
                        .at = at });
}

Result<Change> SqlStore::recoverOutbox(const Lease &own, const std::function<bool(const Lease &)> &isAlive,
                                       const QDateTime &at)
{
    struct Claimed {
        CommunicationId id;
        State state = State::Sending;
        Lease lease;
    };
    return write([&]() -> Result<Change> {
        std::vector<Claimed> claimed;
        {
            Rows rows
                = m_database->select(u"SELECT id, state, lease_host, lease_process, lease_boot FROM communications "
                                     "WHERE state IN ('sending', 'committing') ORDER BY id"_s);
            while (rows.next()) {
                Claimed one;
                one.id = idOf<CommunicationId>(u'C', rows.number());
                one.state = rows.word(State::Committing);
                one.lease.host = rows.text();
                one.lease.process = rows.number();
                one.lease.boot = rows.text();
                claimed.push_back(std::move(one));
            }
        }
        Change change;
        for (const Claimed &one : claimed) {
            // A lease like our own is of a process before us: nothing is sent before this was called.
            if (one.lease != own && isAlive(one.lease))
                continue;
            const bool isSurelyNotSent = one.state == State::Sending;
            const Result<Change> moved = take(
                endingStep({ .id = one.id,
                             .from = { one.state },
                             .to = isSurelyNotSent ? State::Queued : State::Uncertain,
                             .kind = isSurelyNotSent ? EventKind::Queued : EventKind::Uncertain,
                             .says = isSurelyNotSent
                                 ? u"The program ended before the message was complete; it will be sent again."_s
                                 : u"The program ended while the message was being handed over. It may have been "
                                   "sent: look for it before you send it again."_s,
                             .because = u"recovered"_s,
                             .at = at }));
            if (!moved)
                return tl::unexpected<Problem>(moved.error());
            change.communications.push_back(moved->communications.front());
        }
        recoverPackets(own, isAlive, at, change);
        change.upTo = m_audit.newestNumber();
        return change;
    });
}

Result<Change> SqlStore::resolve(const CommunicationId &id, State to, const QString &because, const QString &by,
                                 const QDateTime &at)
{
    if (to != State::Sent && to != State::Queued && to != State::InReview)
        return problem(Cause::Bug, tr("A letter is settled as sent, to be sent again, or back in review."));
    if (to == State::InReview && isHandOver(id))
        return problem(Cause::Conflict,
                       tr("A hand-over has no review. Take its letter up again, and hand it over anew."));
    if (to == State::InReview) {
        return doStep(
            { .id = id,
              .moves = { { State::Failed, State::InReview } },
              .at = at,
              .with = [&](Communication &letter, std::vector<Told> &told) -> Result<Done> {
                  letter.stateReason = because;
                  told.push_back({ EventKind::Resolved, by, { { u"to"_s, keyOf(to) }, { u"because"_s, because } } });
                  return Done {};
              } });
    }
    Ending ending { .id = id, .to = to, .kind = EventKind::Resolved, .because = because, .by = by, .at = at };
    if (to == State::Sent) {
        ending.from = { State::Uncertain };
        ending.says = because;
    } else {
        ending.from = { State::Uncertain, State::Failed };
        ending.notBefore = at;
    }
    return endSending(ending);
}

} // namespace countersign
