// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "gate/flags/flags.h"
#include "gate/wording.h"

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr Days CALLBACK_WINDOW { 14 }, COMPLAINT_WINDOW { 30 }, RENEWAL_WINDOW { 60 };

QString onDay(const QString &what, const QDate &date, const QDate &today)
{
    const QString when = wording::daysAgo(date, today);
    return date == today ? u"%1 %2"_s.arg(what, when) : u"%1 %2 (%3)"_s.arg(what, when, writtenDate(date, today));
}

std::optional<QDate> latestWithin(const std::vector<QDate> &dates, const QDate &today, Days window)
{
    std::optional<QDate> latest;
    for (const QDate &date : dates) {
        if (isWithin(date, today, window) && (!latest || date > *latest))
            latest = date;
    }
    return latest;
}

/// The complaints of the account, less the one that an acknowledgment answers.
std::vector<QDate> otherComplaints(const Case &subject)
{
    std::vector<QDate> others = subject.account.complaints;
    if (subject.communication != CommunicationKind::Acknowledgment || others.empty())
        return others;
    std::optional<QDate> received;
    for (const Record &record : subject.records) {
        if (const auto *moment = record.value<Moment>(factnames::RECEIVED_AT))
            received = moment->date;
        else if (const auto *day = record.value<QDate>(factnames::RECEIVED_AT))
            received = *day;
    }
    if (received) {
        const auto own = std::ranges::find(others, *received);
        if (own != others.end())
            others.erase(own);
        return others;
    }
    const auto isOfToday = [&](const QDate &date) {
        return date <= subject.today;
    };
    auto latest = others.end();
    for (auto at = others.begin(); at != others.end(); ++at) {
        if (isOfToday(*at) && (latest == others.end() || *at > *latest))
            latest = at;
    }
    if (latest != others.end())
        others.erase(latest);
    return others;
}
} // namespace

std::optional<Evidence> flags::relationshipRisk(const FlagContext &context)
{
    const Case &subject = context.reading.subject;
    const Account &account = subject.account;
    const RiskWindows &windows = context.row.risk;
    QStringList said;
    if (account.openEscalations > 0)
        said += account.openEscalations == 1 ? u"an escalation is open"_s
                                             : u"%1 escalations are open"_s.arg(account.openEscalations);
    if (const auto day = latestWithin(account.callbacks, subject.today, windows.callback.value_or(CALLBACK_WINDOW)))
        said += onDay(u"called back"_s, *day, subject.today);
    if (const auto day
        = latestWithin(otherComplaints(subject), subject.today, windows.complaint.value_or(COMPLAINT_WINDOW)))
        said += onDay(u"complained"_s, *day, subject.today);
    if (account.renewalDate) {
        const qint64 left = subject.today.daysTo(*account.renewalDate);
        if (left == 0)
            said += u"contract renews today"_s;
        else if (left > 0 && left <= windows.renewal.value_or(RENEWAL_WINDOW).count())
            said += u"contract renews on %1, in %2"_s.arg(writtenDate(*account.renewalDate, subject.today),
                                                          wording::days(left));
    }
    if (account.atRisk)
        said += u"the account is marked at risk"_s;
    for (const AccountNote &note : account.notes) {
        if (note.atRisk && note.isInForce(subject.today))
            said += u"at risk, says %1: %2"_s.arg(note.owner.isEmpty() ? u"a note"_s : note.owner,
                                                  note.text.simplified());
    }
    return said.isEmpty() ? std::nullopt : std::optional(said.join(u"; "_s));
}

} // namespace countersign
