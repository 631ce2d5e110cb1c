// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"
#include "domain/letter.h"
#include "gate/verdict.h"

#include <optional>

namespace countersign {

/// A known-bad text that is slipped among the cards of a scan, to keep the scan honest (domain.md, Review). It stands
/// in the place of a real letter until it is revealed, and that letter counts as unseen meanwhile. A probe is nobody's
/// letter: its id has a form that no store gives, and release, outbox and post refuse it.
struct Probe {
    CommunicationId id;
    CommunicationId standsFor;
    Letter letter; ///< the real one with one fact of it wrong, wherever it is stated
    QString fact; ///< the name of that fact
    QString right; ///< as the real letter says it
    QString wrong; ///< as the probe says it
    bool operator==(const Probe &) const = default;
};

/// Whether this is the id of a probe and of no letter.
bool isProbe(const CommunicationId &id);

/// Nothing where the letter states no fact that can be made wrong without another one becoming right.
/// \param seed the same letter and seed make the same probe
std::optional<Probe> makeProbe(const CommunicationId &standsFor, const Letter &letter,
                               const std::vector<FactStanding> &facts, quint32 seed);

/// How many probes a team met in its scans, and how many it caught. Never a person's (domain.md, Review).
struct ProbeTally {
    int shown = 0; ///< and revealed
    int caught = 0;
    bool operator==(const ProbeTally &) const = default;
};

/// The probes of a workspace: how often they come, and what became of them.
struct Vigilance {
    static constexpr double MOST = 0.2;
    double share = 0; ///< of the cards; 0: off
    ProbeTally tally;
    bool operator==(const Vigilance &) const = default;
};

/// The share of probes that were caught, with the 95 % interval after Wilson; nothing for fewer than 20, too few for a
/// rate.
struct CatchRate {
    double share = 0;
    double low = 0;
    double high = 0;
};
std::optional<CatchRate> catchRate(const ProbeTally &tally);

} // namespace countersign
