// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/reading.h"

namespace countersign {

/// The triggers of the escalation protocol that match the record, the inbound text, the letter or the account, in the
/// protocol's order (foundation-documents.md, escalation-protocol.md).
std::vector<TriggerMatch> matchedTriggers(const Reading &reading);

} // namespace countersign
