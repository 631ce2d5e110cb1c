// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/reading.h"

namespace countersign {

/// Whether the clause around the place says the opposite: "we cannot offer a refund", "a refund is not possible"; but
/// not "not only a refund" or "if it does not arrive, a refund".
bool isNegated(const ReadPart &part, const Span &place);

/// Whether the sentence only mentions it: "your request for a refund", "our refund policy", "whether a refund is due".
bool isOnlyMentioned(const ReadPart &part, const Span &place);

} // namespace countersign
