// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "briefing/briefing.h"
#include "domain/communication.h"
#include "domain/result.h"

#include <QFuture>
#include <QObject>

#include <vector>

namespace countersign {

/// What the Briefing page asks of the program. Every call returns at once and answers in the GUI thread.
class BriefingDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// All accounts, to be found by name or contact.
    virtual QFuture<Result<std::vector<AccountAtAGlance>>> accounts() = 0;
    /// Orders whose number begins like that, at most some twenty.
    virtual QFuture<Result<std::vector<OrderOwner>>> ordersLike(const QString &beginning) = 0;
    /// \param purpose nothing: the one that the records suggest
    virtual QFuture<Result<Briefing>> open(const AccountId &account, std::optional<CallPurpose> purpose) = 0;
    /// The whole text of a letter that a statement rests on.
    virtual QFuture<Result<Letter>> letter(const CommunicationId &id) = 0;

    virtual TierId tierOf(const AccountAtAGlance &account) const = 0; ///< its own, or by revenue
    virtual QString tierName(const TierId &tier) const = 0;
    virtual QString tierColour(const TierId &tier) const = 0; ///< of the company, "#7B3FA0", or empty
    virtual QString company() const = 0;
    virtual QString person() const = 0;
    virtual QDate today() const = 0;

Q_SIGNALS:
    /// Something is known of these accounts that was not; of any where the list is empty.
    void changed(const std::vector<countersign::AccountId> &accounts);
};

} // namespace countersign
