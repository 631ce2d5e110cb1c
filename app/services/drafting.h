// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/json.h"
#include "services/surroundings.h"

namespace countersign {

struct DraftingOutcome {
    int drafted = 0;
    int fallback = 0; ///< written by the vocabulary because the chosen drafter failed
    int failed = 0;
    Change change;
};

/// Folds, drafts and judges the records of a batch that have no letter yet, each communication in one transaction; what
/// was finished when it is cancelled stays.
Result<DraftingOutcome> draftMissing(Store &store, const Office &office, const BatchId &batch,
                                     const Progress &progress = {});

/// A letter that came with its records, which are stored and have none yet. It is judged as it is, and what came as one
/// letter stays one.
struct GivenLetter {
    BatchId batch;
    std::vector<Record> records;
    Draft draft;
};
Result<DraftingOutcome> draftGiven(Store &store, const Office &office, const std::vector<GivenLetter> &given,
                                   const Progress &progress = {});

/// A fresh draft for a communication whose records changed: in its place where no person edited it, else beside the
/// text. \param given the draft that came for it; null: the vocabulary writes it
Result<Change> redraft(Store &store, const Office &office, const CommunicationId &id, const QString &because,
                       const Draft *given = nullptr);

} // namespace countersign
