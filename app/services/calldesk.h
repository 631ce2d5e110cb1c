// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/storeworker.h"
#include "ports/briefingdesk.h"
#include "services/localdesk.h"

namespace countersign {

/// Puts the briefing of one account together, in the store's thread.
/// \param purpose nothing: the one that the records suggest
Result<Briefing> briefFor(Store &store, const Office &office, const AccountId &account,
                          std::optional<CallPurpose> purpose);

/// Of every account with something open, the most pressing first; in the store's thread. It reads all that is kept of
/// every account.
Result<std::vector<Briefing>> morningBriefings(Store &store, const Office &office, std::optional<CallPurpose> purpose);

/// All accounts, with what asks for somebody there.
Result<std::vector<AccountAtAGlance>> accountsToCall(Store &store, const Office &office);

/// Briefings of the workspace's accounts for the page.
class CallDesk final : public BriefingDesk {
    Q_OBJECT
public:
    /// \param worker and \param desk outlive this
    CallDesk(StoreWorker &worker, LocalDesk &desk, QObject *parent = nullptr);

    QFuture<Result<std::vector<AccountAtAGlance>>> accounts() override;
    QFuture<Result<std::vector<OrderOwner>>> ordersLike(const QString &beginning) override;
    QFuture<Result<Briefing>> open(const AccountId &account, std::optional<CallPurpose> purpose) override;
    QFuture<Result<Letter>> letter(const CommunicationId &id) override;
    TierId tierOf(const AccountAtAGlance &account) const override;
    QString tierName(const TierId &tier) const override;
    QString tierColour(const TierId &tier) const override;
    QString company() const override { return m_desk.company().name; }
    QString person() const override { return m_desk.person().name; }
    QDate today() const override { return m_desk.today(); }

private:
    StoreWorker &m_worker;
    LocalDesk &m_desk;
};

} // namespace countersign
