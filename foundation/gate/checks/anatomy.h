// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/reading.h"

namespace countersign {

/// How a letter is built, by place and form: greeting, what it says, sign-off.
struct Anatomy {
    bool hasGreeting = false;
    bool hasSignOff = false;
    std::vector<Span> said; ///< the sentences between greeting and sign-off
};
Anatomy anatomyOf(const Reading &reading);

} // namespace countersign
