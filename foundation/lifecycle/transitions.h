// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/listedletter.h"
#include "domain/result.h"

#include <span>

namespace countersign {

struct Transition {
    State from;
    State to;
    bool operator==(const Transition &) const = default;
};

/// Which step may follow which: the only place where this stands. The store refuses what is not listed.
std::span<const Transition> transitions();
bool mayFollow(State from, State to);

/// What a release is asked for.
struct ReleaseOrder {
    CommunicationId id;
    int revision = 0; ///< the one the person saw
    ReviewKind how = ReviewKind::Individually;
    QString by;
    QDateTime at; ///< UTC
    std::chrono::seconds attention { 0 }; ///< 0: not measured
};

/// Whether this communication may be released as ordered: state, revision, a verdict of that revision, no block,
/// nothing flagged or of a key account in a scan, a named person. A Problem of cause Conflict says why not.
Result<Done> mayBeReleased(const Communication &communication, const ReleaseOrder &order);

/// The same asked of a row of a list, to know what may be offered. The store asks it of the whole letter.
bool mayBeReleased(const ListedLetter &letter, const ReleaseOrder &order);

} // namespace countersign
