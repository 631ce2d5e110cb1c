// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/postman.h"
#include "services/office.h"

namespace countersign {

/// Waits until a moment, UTC, at which the rate lets the next letter go; false: it is not waited for.
using WaitUntil = std::function<bool(const PostRound &soFar, const QDateTime &until)>;

/// Sends everything whose time has come, over a store of this thread: first what a dead process left behind is settled,
/// then one round of the postman, or several where `wait` waits for the rate. The order of events is mail.md's. What
/// was settled as uncertain stands in the round, since it needs a person as much as what becomes so now.
Result<PostRound> dispatch(Store &store, const Office &office, Post &post, const Progress &progress = {},
                           const WaitUntil &wait = {});

/// What became of a letter, for the log file: no word of it, no address.
void logLetter(const LetterReport &report);

/// Letters of a round in that state.
int countOf(const PostRound &round, State state);

} // namespace countersign
