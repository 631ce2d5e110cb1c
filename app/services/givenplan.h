// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/intake.h"

#include <map>

namespace countersign {

/// What becomes of the drafts that came with an import, once its rows are stored.
struct GivenPlan {
    std::vector<GivenLetter> letters; ///< for records that have none
    std::map<CommunicationId, const Draft *> redrafts; ///< for letters about the same records that wait
    QStringList remarks; ///< on those that can be neither
};

/// Finds the stored records of each draft again, and decides.
/// \param given outlives the plan
Result<GivenPlan> planFor(Store &store, const ImportOrder &order, const std::vector<GivenByIndex> &given,
                          const ImportOutcome &imported);

} // namespace countersign
