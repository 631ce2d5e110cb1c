// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/dispatch.h"

#include "platform/lease.h"
#include "platform/log.h"
#include "services/lastlook.h"

#include <algorithm>
#include <iterator>

namespace countersign {

namespace {

/// What a process that died left on the wire, as letters of this round.
std::vector<LetterReport> reportsOf(const Change &recovered)
{
    std::vector<LetterReport> reports;
    for (const Communication &letter : recovered.communications) {
        if (letter.state != State::Uncertain)
            continue;
        LetterReport report;
        report.id = letter.id;
        report.state = letter.state;
        if (letter.release)
            report.messageId = letter.release->messageId;
        if (letter.sending) {
            report.reply = letter.sending->reply;
            report.says = letter.sending->says;
        }
        report.change = { recovered.upTo, { letter }, {} };
        logLetter(report);
        reports.push_back(std::move(report));
    }
    return reports;
}

/// When letters left within the last minute, by whichever process.
Result<std::vector<QDateTime>> leftLately(Store &store, const QDateTime &now)
{
    const auto all = store.communications(now.addSecs(-60));
    if (!all)
        return tl::unexpected(all.error());
    std::vector<QDateTime> left;
    for (const Communication &letter : *all) {
        const bool mayHaveLeft
            = letter.state == State::Sent || letter.state == State::Uncertain || letter.state == State::Committing;
        if (mayHaveLeft && letter.sending)
            left.push_back(letter.sending->since);
    }
    return left;
}

void append(PostRound &all, PostRound round)
{
    std::ranges::move(round.letters, std::back_inserter(all.letters));
    round.letters = std::move(all.letters);
    round.sent += all.sent;
    round.failed += all.failed;
    round.uncertain += all.uncertain;
    round.returnedToReview += all.returnedToReview;
    round.later += all.later;
    all = std::move(round);
}

} // namespace

Result<PostRound> dispatch(Store &store, const Office &office, Post &post, const Progress &progress,
                           const WaitUntil &wait)
{
    const Lease lease = ownLease();
    const auto recovered = store.recoverOutbox(lease, isAlive, office.now());
    if (!recovered)
        return tl::unexpected(recovered.error());
    StoreOutbox outbox(store);
    LastLook look(office);
    Postman::Hooks hooks;
    hooks.whyNot = [&](const CommunicationId &id) {
        return look.whyNot(store, id);
    };
    hooks.announce = logLetter;
    hooks.isCancelled = progress.isCancelled;
    Postman postman(outbox, post, *office.clock, lease, std::move(hooks), office.leaving);
    if (office.leaving.perMinute) {
        const auto left = leftLately(store, office.now());
        if (!left)
            return tl::unexpected(left.error());
        postman.remember(*left);
    }
    PostRound all;
    all.letters = reportsOf(*recovered);
    all.uncertain = static_cast<int>(all.letters.size());
    while (true) {
        append(all, postman.sendDue());
        const bool goesOn = all.rests && all.rests->why == PostRest::Why::Rate && !all.pause && !all.trouble;
        if (!goesOn || progress.stops() || !wait || !wait(all, all.rests->until))
            break;
    }
    post.close();
    if (all.trouble && all.letters.empty())
        return tl::unexpected(*all.trouble);
    return all;
}

void logLetter(const LetterReport &report)
{
    const bool needsAPerson = report.state == State::Failed || report.state == State::Uncertain;
    const QByteArray state = keyOf(report.state).toLatin1();
    logEvent(needsAPerson ? LogLevel::Warning : LogLevel::Info, "letter",
             { { "communication", report.id },
               { "state", QLatin1StringView(state) },
               { "reply", Redacted { report.reply } },
               { "reply_code", report.reply.left(3).toInt() } });
}

int countOf(const PostRound &round, State state)
{
    return static_cast<int>(std::ranges::count(round.letters, state, &LetterReport::state));
}

} // namespace countersign
