// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/json.h"
#include "services/drafting.h"

namespace countersign {

/// What came of rows that were brought in: what the store did, and which waiting letters were written anew for it.
struct IntakeOutcome {
    ImportOutcome imported;
    DraftingOutcome drafting;
    std::vector<Refusal> updates; ///< a sentence for each communication that a changed row touched
    Change change; ///< of all of it
};

enum class ThenDraft { Nothing, WhatCameWithADraft, Everything };

/// Stores the rows, writes anew what a changed row touches, and drafts what is asked for.
/// \param given drafts of the order's records, by their index in it
struct GivenByIndex {
    std::vector<size_t> records;
    Draft draft;
};
Result<IntakeOutcome> takeIn(Store &store, const Office &office, const ImportOrder &order, ThenDraft then,
                             const std::vector<GivenByIndex> &given = {}, const Progress &progress = {});

/// A whole file in the shape of `check`: its accounts are known afterwards, its drafts arrive whole.
Result<IntakeOutcome> takeInFile(Store &store, const Office &office, const CheckFile &file, const QString &source,
                                 ThenDraft then);

} // namespace countersign
