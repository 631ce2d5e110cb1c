// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lifecycle/escalation.h"
#include "services/surroundings.h"

namespace countersign {

/// With what the hand-over of each of these letters begins: its packet, and to whom it goes.
Result<std::vector<HandOverProposal>> proposeHandOver(Store &store, const Office &office,
                                                      const std::vector<CommunicationId> &letters);

/// Composes each packet as a message and puts it with its letters' new state into the store: all of an order or
/// nothing. Who was written to is remembered for the next time. With several orders, what cannot be done to one does
/// not keep the others; the first trouble is told where none could be done.
Result<Change> handOver(Store &store, const Office &office, const std::vector<HandOver> &orders);

} // namespace countersign
