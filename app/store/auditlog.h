// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "store/database.h"
#include "store/headkeeper.h"

#include <vector>

namespace countersign {

/// The append-only log in the database, with its head outside. The chain holds numbers, kinds, ids and salted digests;
/// who did it and the details stand in a table beside it, from which they can be erased.
class AuditLog {
public:
    AuditLog(Database &database, HeadKeeper &keeper);

    /// Compares what is kept outside with the chain, once, before anything is written: an altered chain is never made
    /// good by writing on.
    Result<Done> settleHead();

    /// Within a writing transaction. \returns the event's number
    qint64 append(const Event &event);
    /// At the beginning of every writing transaction, and after its commit.
    void transactionBegins() { m_end.reset(); }
    void transactionCommitted();
    void transactionFailed() { m_end.reset(), m_wrote = false; }

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
    QByteArray hashOfEntry(qint64 number);
    bool holds(const AuditHead &head);
    std::vector<Event> eventsWhere(const QString &condition, const QVariantList &values);

    Database &m_database;
    HeadKeeper &m_keeper;
    std::optional<AuditHead> m_end; ///< of the chain, within a transaction
    std::optional<AuditHead> m_kept; ///< what stands outside, where it is trusted; nothing stops the keeping
    bool m_wrote = false;
};

} // namespace countersign
