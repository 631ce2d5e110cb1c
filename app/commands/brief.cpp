// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/bench.h"
#include "commands/briefreply.h"
#include "pages/briefingpage/accountfinder.h"
#include "services/calldesk.h"

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array BRIEF_OPTIONS {
    OptionRule { "all", nullptr, "every account with something open, the most pressing first, in place of ACCOUNT" },
    OptionRule { "today", nullptr, "as things stand today, which is so without it; with a DATE, on that day" },
    OptionRule { "pdf", "FILE", "writes it as one page; with --all into a folder, a file for each account" },
    OptionRule { "history", "FILE",
                 "writes all letters and events instead, oldest first; the FILE ends in .csv or .json" },
    OptionRule { "paper", "SIZE", "a4 or letter (what is usual where you are without it)" },
    OptionRule {
        "purpose", "WHAT",
        "complaint, repeat-exceptions, renewal, opportunity or first-call (what the records suggest without it)" },
    OptionRule { "as", "NAME", "for whom it is" },
};
constexpr size_t NAMED_AT_MOST = 5;

QString namesOf(const std::vector<AccountChoice> &choices)
{
    QStringList names;
    for (size_t i = 0; i < std::min(NAMED_AT_MOST, choices.size()); ++i)
        names += u"%1 (%2)"_s.arg(choices[i].account.name, choices[i].account.id.value());
    if (choices.size() > NAMED_AT_MOST)
        names += u"and %1 more"_s.arg(choices.size() - NAMED_AT_MOST);
    return names.join(u", "_s);
}

/// By its number or name as it is written, an order, else the only one that fits.
Result<AccountId> accountCalled(const Bench &bench, const QString &typed)
{
    const auto accounts = accountsToCall(*bench.store, bench.office);
    if (!accounts)
        return tl::unexpected(accounts.error());
    std::vector<AccountChoice> choices;
    choices.reserve(accounts->size());
    for (const AccountAtAGlance &account : *accounts) {
        const bool isMeant = account.id.value().compare(typed, Qt::CaseInsensitive) == 0
            || account.name.compare(typed, Qt::CaseInsensitive) == 0;
        if (isMeant)
            return account.id;
        choices.push_back({ account, {}, {}, {} });
    }
    const auto orders = bench.store->ordersLike(typed);
    if (!orders)
        return tl::unexpected(orders.error());
    const auto order = std::ranges::find(*orders, typed, &OrderOwner::number);
    if (order != orders->end())
        return order->account;
    AccountFinder finder;
    finder.take(std::move(choices));
    const std::vector<AccountChoice> found = finder.find(typed);
    if (found.size() == 1)
        return found.front().account.id;
    if (found.empty())
        return problem(Cause::Input, u"No account, contact or order is called '%1'."_s.arg(typed));
    return problem(Cause::Input,
                   u"Several accounts fit '%1': %2. Give the number of one."_s.arg(typed, namesOf(found)));
}

QString helpOfHealth()
{
    return u"How an account is doing, and with --all which is the most pressing.\n"_s + healthRulesInWords();
}

Result<Reply> runBrief(CommandCall &call)
{
    if (call.has(u"all"_s))
        return briefTheMorning(call);
    if (call.arguments.isEmpty())
        return call.wrong(u"Say which account, or --all."_s);
    auto bench = benchOf(call);
    if (!bench)
        return tl::unexpected(bench.error());
    const auto account = accountCalled(*bench, call.arguments.first().trimmed());
    if (!account)
        return tl::unexpected(account.error());
    if (call.has(u"history"_s))
        return writeHistory(call, *bench, *account);
    const auto briefing = briefFor(*bench->store, bench->office, *account, purposeFromKey(call.value(u"purpose"_s)));
    if (!briefing)
        return tl::unexpected(briefing.error());
    Reply reply;
    reply.json = briefingToJson(*briefing);
    reply.text = briefingInWords(*briefing);
    if (!call.has(u"pdf"_s))
        return reply;
    const auto written = writeBriefing(*briefing, call, bench->office, call.value(u"pdf"_s));
    if (!written)
        return tl::unexpected(written.error());
    reply.text = u"%1\nThe briefing of %2 is in %3\n"_s.arg(briefing->health.sentence, briefing->accountName,
                                                            call.value(u"pdf"_s));
    return reply;
}

} // namespace

const CommandRule BRIEF { "brief",  "ACCOUNT | --all", "what to know of an account before a call", 0, 1, BRIEF_OPTIONS,
                          runBrief, helpOfHealth };

} // namespace countersign
