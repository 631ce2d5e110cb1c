// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/post.h"
#include "ports/store.h"
#include "services/office.h"

#include <algorithm>

namespace countersign {

/// What became of one letter of a round.
struct Dispatched {
    CommunicationId id;
    State state = State::Queued; ///< Sent, Failed, Uncertain, Queued (later), InReview (may not go any more)
    MessageId messageId;
    QString reply; ///< the server's last words, fit to be shown
    QString says; ///< in plain words, with what happens next
};

struct DispatchOutcome {
    std::vector<Dispatched> letters;
    Change change;
    QString trouble; ///< of the whole server, in a sentence; empty where there was none
    std::optional<QDateTime> resumeAt; ///< when to try again by itself; nothing: a person has to act, or all is well
    bool needsAPerson = false;

    int count(State state) const { return static_cast<int>(std::ranges::count(letters, state, &Dispatched::state)); }
};

/// Sends everything whose time has come, one after the other, over one way out: the day's first look settles what a
/// dead process left behind. The order of events is mail.md's. Called in the post's thread, with a store of its own or
/// behind a worker.
Result<DispatchOutcome> dispatch(Store &store, const Office &office, Post &post, const Progress &progress = {});

} // namespace countersign
