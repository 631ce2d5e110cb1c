// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/outboxdesk.h"

#include <algorithm>
#include <map>

namespace countersign::testing {

/// An outbox without a database: keeps the rules of the store about what may follow what, and everything that was
/// asked.
class OutboxInMemory : public OutboxDesk {
public:
    struct Row {
        OutboxLetter letter;
        State state = State::Queued;
        QString reply;
        QString says;
    };
    std::map<CommunicationId, Row> rows;
    QStringList steps; ///< "claim C1", "commit C1", "sent C1", in order
    bool diskIsFull = false; ///< every write fails
    QString failsAt; ///< one kind of step fails: "commit", "sent", …

    void add(const OutboxLetter &letter) { rows[letter.id] = { letter, State::Queued, {}, {} }; }
    State stateOf(const QString &id) const { return rows.at(CommunicationId(id)).state; }
    const Row &row(const QString &id) const { return rows.at(CommunicationId(id)); }

    Result<std::vector<OutboxLetter>> queued() override
    {
        std::vector<OutboxLetter> waiting;
        for (const auto &[id, row] : rows) {
            if (row.state == State::Queued) {
                waiting.push_back(row.letter);
                waiting.back().bytes.clear();
            }
        }
        std::ranges::stable_sort(waiting, {}, &OutboxLetter::notBefore);
        return waiting;
    }
    Result<std::optional<OutboxLetter>> claim(const CommunicationId &id, const Lease &, const QDateTime &at) override
    {
        if (auto trouble = step(QStringLiteral("claim"), id))
            return tl::unexpected<Problem>(*trouble);
        Row &row = rows[id];
        if (row.state != State::Queued || row.letter.notBefore > at)
            return std::optional<OutboxLetter>();
        row.state = State::Sending;
        ++row.letter.attempts;
        return std::optional<OutboxLetter>(row.letter);
    }
    Result<Done> commitSending(const CommunicationId &id, const Lease &, const QDateTime &) override
    {
        if (auto trouble = step(QStringLiteral("commit"), id))
            return tl::unexpected<Problem>(*trouble);
        if (rows[id].state != State::Sending)
            return problem(Cause::Conflict, QStringLiteral("It is not being sent."));
        rows[id].state = State::Committing;
        return Done {};
    }
    Result<Change> markSent(const CommunicationId &id, const QString &reply, const QString &says,
                            const QDateTime &) override
    {
        return end(QStringLiteral("sent"), id, { State::Committing }, State::Sent, reply, says);
    }
    Result<Change> markFailed(const CommunicationId &id, const QString &reply, const QString &says,
                              const QDateTime &) override
    {
        return end(QStringLiteral("failed"), id, { State::Sending, State::Committing }, State::Failed, reply, says);
    }
    Result<Change> markUncertain(const CommunicationId &id, const QString &reply, const QString &says,
                                 const QDateTime &) override
    {
        return end(QStringLiteral("uncertain"), id, { State::Committing }, State::Uncertain, reply, says);
    }
    Result<Change> requeue(const CommunicationId &id, const QString &reply, const QString &says,
                           const QDateTime &notBefore, const QDateTime &) override
    {
        auto ended
            = end(QStringLiteral("requeue"), id, { State::Sending, State::Committing }, State::Queued, reply, says);
        if (ended)
            rows[id].letter.notBefore = notBefore;
        return ended;
    }

private:
    std::optional<Problem> step(const QString &name, const CommunicationId &id)
    {
        steps.append(name + QLatin1Char(' ') + id.value());
        if (diskIsFull || failsAt == name)
            return Problem { Cause::Storage, QStringLiteral("The disk is full."), {} };
        return {};
    }
    Result<Change> end(const QString &name, const CommunicationId &id, const std::vector<State> &from, State to,
                       const QString &reply, const QString &says)
    {
        if (auto trouble = step(name, id))
            return tl::unexpected<Problem>(*trouble);
        Row &row = rows[id];
        if (std::ranges::find(from, row.state) == from.end())
            return problem(Cause::Conflict, QStringLiteral("Its state does not allow it."));
        row.state = to;
        row.reply = reply;
        row.says = says;
        Change change;
        change.communications.emplace_back();
        change.communications.back().id = id;
        change.communications.back().state = to;
        return change;
    }
};

} // namespace countersign::testing
