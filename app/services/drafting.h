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
/// was finished when it is cancelled stays. \param given drafts that came with the records, by record: they are judged
/// as they are
struct GivenDraft {
    std::vector<RecordId> records;
    Draft draft;
};
enum class Drafts { All, OnlyGiven };
Result<DraftingOutcome> draftMissing(Store &store, const Office &office, const BatchId &batch,
                                     const std::vector<GivenDraft> &given = {}, Drafts which = Drafts::All,
                                     const Progress &progress = {});

/// A fresh draft for a communication whose records changed: in its place where no person edited it, else beside the
/// text.
Result<Change> redraft(Store &store, const Office &office, const CommunicationId &id, const QString &because);

} // namespace countersign
