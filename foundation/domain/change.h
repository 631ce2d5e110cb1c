// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/communication.h"

namespace countersign {

/// What one transaction changed: the only thing that moves the models.
struct Change {
    qint64 upTo = 0; ///< number of the newest event in it
    std::vector<Communication> communications; ///< as they are now
    std::vector<CommunicationId> removed;
    std::vector<AccountId> accounts {}; ///< of which something is known that was not
    bool operator==(const Change &) const = default;
};

/// Why a command was not done to one letter, as a sentence; the others of the same command were not kept by it.
struct Refusal {
    CommunicationId id;
    QString because;
    bool operator==(const Refusal &) const = default;
};

} // namespace countersign
