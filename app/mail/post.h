// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "ports/store.h"
#include "protocols/trouble.h"

#include <functional>

namespace countersign {

/// What became of one letter.
struct Delivery {
    enum class Fate {
        Accepted, ///< the server said so
        NotAccepted, ///< surely not; `trouble` says why and what follows
        Uncertain, ///< the end of the text was sent and no answer came: never sent again by itself
    };
    Fate fate = Fate::NotAccepted;
    QString reply; ///< the server's last words, fit to be shown
    QString says; ///< the same in plain words
    Trouble trouble; ///< of NotAccepted
    bool heldBack = false; ///< it was our side that stopped it before the final dot: no fault of anyone else
    bool operator==(const Delivery &) const = default;
};

/// What a delivery asks of the one who ordered it. Both are called in the thread of deliver().
struct DeliveryHooks {
    /// Called once, before the final dot: writes down, durably, that from here on the letter may have been accepted. A
    /// Problem keeps the dot from being sent.
    std::function<Result<Done>()> beforeDot;
    /// Asked again and again until the final dot, the last time after beforeDot. May be empty.
    std::function<bool()> isCancelled;
};

/// Carries finished letters, one at a time. Used in one thread, the one it was made in; deliver() returns when the fate
/// of the letter is known.
class Post {
public:
    virtual ~Post() = default;
    virtual Delivery deliver(const OutboxLetter &letter, const DeliveryHooks &hooks) = 0;
    virtual void close() = 0; ///< takes leave of the server; the next delivery connects anew
    virtual QString via() const = 0; ///< "the practice outbox", "smtp.example.com"
};

} // namespace countersign
