// SPDX-License-Identifier: GPL-3.0-or-later
#include "lifecycle/freshness.h"

#include "domain/factnames.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

struct FreshnessWords {
    Q_DECLARE_TR_FUNCTIONS(countersign::Freshness)
};

/// An order that left longer before the draft than this was on its way already when the report was made: no news.
constexpr int NEWS_DAYS = 3;

/// Of the rules alone and not of the customer: no reason to read again what was read singly.
constexpr std::array OF_THE_RULES { "phase-individual"_L1, "sampled"_L1 };

bool isAfter(const std::optional<QDateTime> &told, const QDateTime &release)
{
    return told && *told > release;
}

bool isSince(const std::vector<QDate> &days, const KnownNow &now)
{
    return std::ranges::any_of(days, [&](const QDate &day) { return day > now.releasedOn && day <= now.today; });
}

const Flag *flagOf(const std::vector<Flag> &flags, const QString &id)
{
    const auto found = std::ranges::find(flags, id, &Flag::id);
    return found == flags.end() ? nullptr : &*found;
}

/// Whether a record says or promises that its goods have yet to leave.
bool waitsForShipping(const Record &record)
{
    using namespace factnames;
    if (record.find(SHIPPED_DATE) || record.find(DELIVERED_DATE))
        return false;
    switch (record.communication) {
    case CommunicationKind::Exception:
        return record.value<QDate>(PROMISED_DATE) || record.value<QDate>(NEW_DATE);
    case CommunicationKind::Status: {
        const QString status = record.text(STATUS).toLower();
        return !status.isEmpty() && !status.contains(u"ship"_s) && !status.contains(u"transit"_s)
            && !status.contains(u"deliver"_s);
    }
    case CommunicationKind::Acknowledgment:
        return false;
    }
    Q_UNREACHABLE();
}

/// The first of the orders that left, as is known since the release.
const Order *shippedSince(const Communication &released, const std::vector<Record> &records, const KnownNow &now)
{
    if (!isAfter(now.ordersTold, released.release->at))
        return nullptr;
    const QDate from = released.draftedAt.date().addDays(-NEWS_DAYS);
    for (const Record &record : records) {
        if (!waitsForShipping(record))
            continue;
        const auto order = std::ranges::find(now.orders, record.text(factnames::ORDER), &Order::number);
        if (order != now.orders.end() && order->shipped && *order->shipped >= from && *order->shipped <= now.today)
            return &*order;
    }
    return nullptr;
}

bool isContact(const Account &account, const QString &address)
{
    return std::ranges::any_of(account.contacts, [&](const Contact &contact) {
        return contact.email.compare(address, Qt::CaseInsensitive) == 0;
    });
}

/// What speaks of a risk now and did not when the letter was released.
QStringList newRisks(const QString &before, const QString &after)
{
    QStringList fresh;
    const QStringList known = before.split(u"; "_s);
    for (const QString &part : after.split(u"; "_s, Qt::SkipEmptyParts)) {
        if (!known.contains(part))
            fresh += part;
    }
    return fresh;
}

QString flagSentence(const Flag &flag)
{
    return FreshnessWords::tr("Since its release it is flagged %1: %2.").arg(flag.id, flag.evidence);
}

/// Flags that were not raised when a person read it.
QStringList newFlags(const Communication &released, const KnownNow &now)
{
    QStringList said;
    for (const Flag &flag : now.verdict.flags) {
        const bool isOfTheRules = std::ranges::find(OF_THE_RULES, flag.id) != OF_THE_RULES.end();
        // What was only scanned must not be flagged at all; what was read singly may be flagged by the rules.
        if (isOfTheRules && released.release->how == ReviewKind::Individually)
            continue;
        if (!flagOf(released.verdict.flags, flag.id))
            said += flagSentence(flag);
    }
    const Flag *before = flagOf(released.verdict.flags, u"relationship-risk"_s);
    if (before) {
        if (const QStringList risks = newRisks(before->evidence, now.riskOnThatDay); !risks.isEmpty())
            said += flagSentence({ before->id, risks.join(u"; "_s) });
    }
    return said;
}

} // namespace

QStringList whyStale(const Communication &released, const std::vector<Record> &records, const KnownNow &now)
{
    QStringList reasons;
    if (!released.release)
        return reasons;
    const QDateTime at = released.release->at;
    if (released.release->revision != released.revision || released.verdict.revision != released.revision)
        reasons += FreshnessWords::tr("Its facts or its text changed after it was released.");
    for (const Block &block : now.verdict.blocks)
        reasons += block.message.isEmpty() ? block.id : block.message;
    if (isAfter(now.calledBack, at) || isSince(now.account.callbacks, now))
        reasons += FreshnessWords::tr("The customer came back after it was released.");
    if (isAfter(now.wroteIn, at) || isSince(now.account.complaints, now))
        reasons += FreshnessWords::tr("A complaint of the customer came in after it was released.");
    if (const Order *order = shippedSince(released, records, now)) {
        reasons += FreshnessWords::tr("Order %1 shipped on %2, which the letter does not say.")
                       .arg(order->number, writtenDate(*order->shipped, now.today));
    }
    if (isAfter(now.accountsTold, at) && !isContact(now.account, released.to))
        reasons += FreshnessWords::tr("%1 is no contact of the account any more.").arg(released.to);
    reasons += newFlags(released, now);
    reasons.removeDuplicates();
    return reasons;
}

bool isTooLate(const QDateTime &released, std::chrono::hours atMost, const QDateTime &now)
{
    return released.addSecs(std::chrono::seconds(atMost).count()) < now;
}

} // namespace countersign
