// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lifecycle/transitions.h"
#include "queue/queuemodel.h"
#include "review/readletters.h"

#include <QHash>

namespace countersign {

/// What can be done to the letters that are selected together, and what keeps some of them. Selecting is no look: only
/// what was read, singly or in a scan, at the revision at which it stands, may be released (domain.md, Review).
struct SeveralLetters {
    std::vector<CommunicationId> all; ///< in the order of the queue
    std::vector<ReleaseOrder> toRelease;
    std::vector<CommunicationId> inReview; ///< may be held, dropped, escalated
    std::vector<CommunicationId> aside; ///< held or escalated: may be taken up again
    int unread = 0; ///< could be released if they had been read
    int blocked = 0; ///< an error, a check to sign, no address
    int released = 0; ///< already
    bool operator==(const SeveralLetters &) const = default;

    /// "2 not read yet, 1 blocked"; empty where all of them may be released.
    QString staying() const;
};

/// \param scanned what the scan would release, with the time each was looked at
/// \param by who is at this desk
SeveralLetters severalOf(const QueueModel &queue, const std::vector<CommunicationId> &selected, const ReadLetters &read,
                         const std::vector<ReleaseOrder> &scanned, const QString &by, const QDateTime &now);

} // namespace countersign
