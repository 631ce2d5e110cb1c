// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/communication.h"

namespace countersign {

/// What one transaction changed: the only thing that moves the models.
struct Change {
    qint64 upTo = 0; ///< number of the newest event in it
    std::vector<Communication> communications; ///< as they are now
    std::vector<CommunicationId> removed;
    bool operator==(const Change &) const = default;
};

} // namespace countersign
