// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/triage.h"

#include <span>

namespace countersign {

/// The words and phrases by which customers speak of a kind.
struct InboundWords {
    InboundKind kind;
    QStringView phrases; ///< with wildcards, separated by "; "
};
std::span<const InboundWords> inboundWords();

/// The same where the words stand apart: a regular expression over the normalised sentence.
struct InboundPattern {
    InboundKind kind;
    QStringView pattern;
};
std::span<const InboundPattern> inboundPatterns();

} // namespace countersign
