// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/postman.h"
#include "services/office.h"

namespace countersign {

/// Sends everything whose time has come, over a store of this thread: first what a dead process left behind is settled,
/// then one round of the postman. The order of events is mail.md's.
Result<PostRound> dispatch(Store &store, const Office &office, Post &post, const Progress &progress = {});

/// What became of a letter, for the log file: no word of it, no address.
void logLetter(const LetterReport &report);

/// Letters of a round in that state.
int countOf(const PostRound &round, State state);

} // namespace countersign
