// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/gate.h"
#include "gate/paragraph.h"

#include <span>

namespace countersign {

/// How the letter's text and the records agree: what is wrong with it, and how each fact of the records fares.
struct FactJudgement {
    std::vector<Finding> findings; ///< kind Fact (rules as in command-line.md)
    std::vector<FactStanding> standings; ///< one for every fact of every record that a letter can state
};
FactJudgement judgeFacts(const Case &subject, const Rulebook &rules);
/// The same of a letter whose parts are read already.
FactJudgement judgeFacts(const Case &subject, const Rulebook &rules, std::span<const PlacedParagraph> subjectLine,
                         std::span<const PlacedParagraph> body);

} // namespace countersign
