// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/communication.h"
#include "domain/listedletter.h"

namespace countersign {

/// What one transaction changed: the only thing that moves the models.
struct Change {
    qint64 upTo = 0; ///< number of the newest event in it
    std::vector<Communication> communications; ///< as they are now
    std::vector<CommunicationId> removed;
    std::vector<AccountId> accounts {}; ///< of which something is known that was not
    bool operator==(const Change &) const = default;
};

/// Some of the letters that the models start with, as they are now. What changes meanwhile is told by changes, and of
/// both the later is right.
struct Portion {
    std::vector<ListedRow> letters;
    int listed = 0; ///< letters told of since the listing began, these included
    int inAll = 0; ///< so many there were when it began
    bool isFirst = false;
    bool isLast = false;
    bool operator==(const Portion &) const = default;
};

/// Why a command was not done to one letter, as a sentence; the others of the same command were not kept by it.
struct Refusal {
    CommunicationId id;
    QString because;
    bool operator==(const Refusal &) const = default;
};

} // namespace countersign
