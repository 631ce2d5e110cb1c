// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "domain/communication.h"
#include "domain/order.h"

#include <QStringList>

namespace countersign {

/// What is known of a released letter's matter when it is about to leave. Instants are UTC.
struct KnownNow {
    QDate releasedOn; ///< the day of the release in the company's zone
    QDate today; ///< in the same zone
    Account account;
    std::vector<Order> orders; ///< that the letter's records name
    std::optional<QDateTime> calledBack; ///< the latest unexpected callback of the account
    std::optional<QDateTime> wroteIn; ///< when the account's latest complaint came in
    std::optional<QDateTime> ordersTold; ///< when orders were imported last
    std::optional<QDateTime> accountsTold; ///< when accounts were imported last
    Verdict verdict; ///< judged today; without a duplicate that only waits beside it in the queue
    QString riskOnThatDay; ///< evidence of relationship-risk judged for the day of the release; empty where none
};

/// Why a letter that a person answered for must be looked at again before it leaves (domain.md, What may never happen:
/// a stale one leaves): each a sentence, none twice. Empty: it may go. What was known when it was released is no
/// reason, so that a person who released it all the same is not asked again. \param records the letter's, as they are
/// now
QStringList whyStale(const Communication &released, const std::vector<Record> &records, const KnownNow &now);

/// How long a release holds: past it the letter goes back to a person. \param released by a person, or settled by one
bool isTooLate(const QDateTime &released, std::chrono::hours atMost, const QDateTime &now);

} // namespace countersign
