// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/drafting.h"
#include "services/givenletters.h"

namespace countersign {

/// What came of rows that were brought in: what the store did, and which waiting letters were written anew for it.
struct IntakeOutcome {
    ImportOutcome imported;
    DraftingOutcome drafting;
    std::vector<Refusal> updates; ///< a sentence for each communication that a changed row touched
    QStringList remarks; ///< on drafts that came and could not be used, each a sentence
    Change change; ///< of all of it
};

enum class ThenDraft { Nothing, WhatCameWithADraft, Everything };

/// A draft that came with records of an order, by their index in it.
struct GivenByIndex {
    QString called; ///< what its source calls it, for sentences
    std::vector<size_t> records;
    Draft draft;
};

/// Stores the rows, writes anew what a changed row touches, and drafts what is asked for. A given draft is never lost
/// without a word: records without a letter get it as their letter, a letter about the same records that waits takes it
/// as a redraft, and what can be neither is named in `remarks`.
Result<IntakeOutcome> takeIn(Store &store, const Office &office, const ImportOrder &order, ThenDraft then,
                             const std::vector<GivenByIndex> &given = {}, const Progress &progress = {});

/// A whole file in the shape of `check`: its accounts are known afterwards, its drafts arrive whole. One outcome for
/// each kind of communication in it.
Result<std::vector<IntakeOutcome>> takeInFile(Store &store, const Office &office, const GivenLetters &letters,
                                              const QString &source, ThenDraft then);

/// The imports of such a file, one for each kind of communication.
std::vector<ImportOrder> ordersFor(const GivenLetters &letters, const Office &office, const QString &source);

} // namespace countersign
