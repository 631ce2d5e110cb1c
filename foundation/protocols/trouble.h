// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace countersign {

/// Whose trouble it is when a letter was not accepted (mail.md, Whose trouble is it).
enum class TroubleScope {
    Server, ///< no letter would fare better: the whole queue waits
    Identity, ///< the server does not take this sender
    Recipient,
    Letter,
};

/// What happens next.
enum class TroubleNext {
    PauseAndRetry, ///< the whole queue waits a while, then goes on by itself
    PauseForPerson, ///< what the scope names waits until a person acts
    RetryLater, ///< this letter alone; others go on
    Fail, ///< this letter goes to a person; others go on
};

/// Why a letter was not accepted, and what follows.
struct Trouble {
    TroubleScope scope = TroubleScope::Letter;
    TroubleNext next = TroubleNext::Fail;
    QString kind; ///< equal for equal troubles: "body 0 closed", "dot 451 4.3.0"; for counting and for the log
    QString says; ///< for a person: what happened, and what happens next
    std::chrono::minutes atLeast { 0 }; ///< how long a PauseAndRetry lasts at least: a quota fills up again in hours
    bool operator==(const Trouble &) const = default;
};

} // namespace countersign
