// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/surroundings.h"

#include <map>

namespace countersign {

/// The last look at a released letter before it is frozen, and again before it leaves: the day, the facts, the
/// customer, the rules in force, how long ago the release was. Keeps what it has read of the audit log, so that looking
/// at many letters reads it once. Used in the store's thread.
class LastLook {
public:
    explicit LastLook(Office office);

    /// Nothing where the letter may go; else why not, and it is back in review with that reason. Where another desk was
    /// first and it is neither released nor queued any more there is nothing to say.
    Result<std::optional<QString>> whyNot(Store &store, const CommunicationId &id);
    /// The same, and what it changed in the store.
    Result<std::optional<QString>> whyNot(Store &store, const CommunicationId &id, Change &change);

    /// Released or queued: back in review with the reason. Nothing changed where it is neither any more.
    Result<Done> sendBack(Store &store, const CommunicationId &id, const QString &because, Change &change) const;

private:
    Result<Done> readOn(Store &store, qint64 from);
    Result<QStringList> reasonsFor(Store &store, const Subject &subject, const Verdict &verdict);

    Office m_office;
    std::optional<qint64> m_readFrom; ///< number of an event: what follows it was read
    qint64 m_readTo = 0;
    std::map<AccountId, QDateTime> m_callbacks; ///< the latest, unexpected
    std::optional<QDateTime> m_ordersTold; ///< when orders were imported last
    std::map<AccountId, QDateTime> m_accountsTold; ///< when it was changed last
};

} // namespace countersign
