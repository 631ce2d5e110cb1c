// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

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
    QString says; ///< a sentence for a person, with what happens next
    bool operator==(const Trouble &) const = default;
};

} // namespace countersign
