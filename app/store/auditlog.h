// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "ports/clock.h"
#include "store/database.h"
#include "store/headkeeper.h"

#include <functional>
#include <vector>

namespace countersign {

/// The append-only log in the database, with its head outside. The chain holds numbers, kinds, ids and salted digests;
/// who did it and the details stand in a table beside it, from which they can be erased.
class AuditLog {
public:
    /// \param clock may be null; else entries are of its time, whatever day the events say they are of
    /// \param appended is told each entry as it stands in the log, within its transaction
    AuditLog(Database &database, HeadKeeper &keeper, const Clock *clock = nullptr,
             std::function<void(const Event &)> appended = {});

    /// Compares what is kept outside with the chain, once, before anything is written: an altered chain is never made
    /// good by writing on.
    Result<Done> settleHead();

    /// Within a writing transaction. \returns the event's number
    qint64 append(const Event &told);
    /// At the beginning of every writing transaction, and after its commit.
    void transactionBegins() { m_end.reset(); }
    void transactionCommitted();
    void transactionFailed() { m_end.reset(), m_wrote = false; }
    /// Around several transactions that are committed as one: the head is kept once, after that.
    void groupBegins() { m_isGrouped = true, m_groupWrote = false; }
    void groupEnds(); ///< within it, before its commit
    void groupCommitted();
    void groupFailed() { m_isGrouped = false, transactionFailed(); }

    /// Within a transaction.
    std::vector<Event> events(qint64 after, int atMost);
    std::vector<Event> eventsOf(const CommunicationId &id);
    qint64 newestNumber();

    Result<AuditReport> verify();
    Result<AuditHead> endOfChain();
    /// Keeps the chain's end as it is now, whatever was kept before. Refused where the entries do not fit together.
    Result<Done> seal();

private:
    AuditHead end();
    Event stamped(Event event) const;
    QByteArray hashOfEntry(qint64 number);
    bool holds(const AuditHead &head);
    bool isOfAnEmptyWorkspace();
    std::vector<Event> eventsWhere(const QString &condition, const QVariantList &values);

    Database &m_database;
    HeadKeeper &m_keeper;
    std::optional<AuditHead> m_end; ///< of the chain, within a transaction
    std::optional<AuditHead> m_kept; ///< what stands outside, where it is trusted; nothing stops the keeping
    bool m_wrote = false;
    bool m_isGrouped = false;
    bool m_groupWrote = false;
    const Clock *m_clock = nullptr;
    std::function<void(const Event &)> m_appended;
};

} // namespace countersign
