// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/dispatch.h"

#include "platform/lease.h"
#include "platform/log.h"
#include "services/reviewing.h"

#include <algorithm>

namespace countersign {

Result<PostRound> dispatch(Store &store, const Office &office, Post &post, const Progress &progress)
{
    const Lease lease = ownLease();
    if (const auto recovered = store.recoverOutbox(lease, isAlive, office.now()); !recovered)
        return tl::unexpected(recovered.error());
    StoreOutbox outbox(store);
    Postman::Hooks hooks;
    hooks.whyNot = [&](const CommunicationId &id) {
        return whyNotSend(store, office, id);
    };
    hooks.announce = logLetter;
    hooks.isCancelled = progress.isCancelled;
    Postman postman(outbox, post, *office.clock, lease, std::move(hooks));
    PostRound round = postman.sendDue();
    post.close();
    if (round.trouble && round.letters.empty())
        return tl::unexpected(*round.trouble);
    return round;
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
