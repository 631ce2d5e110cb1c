// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/checks/factcues.h"

/// What all cues are made of.
namespace countersign {

using FactNames = std::vector<QStringView>;

Cue told(FactNames facts, bool isStrong);
Cue strong(FactNames facts);
Cue weak(FactNames facts);
Cue specific(FactNames facts, bool isStrong);
/// Strong, and a verb says that something of the record is to happen on that day.
Cue saidFor(FactNames facts);

/// What "now", "new" and "instead" say a date is, in this kind of letter.
FactNames laterDates(const FactLedger &ledger);
/// Whether any record has a fact of this name.
bool holds(const FactLedger &ledger, QStringView name);
/// Whether one of the words stands before the place, in its sentence and near.
bool isPrecededBy(const Tokens &tokens, qsizetype at, int howFar, std::initializer_list<QStringView> words);

/// Of a date, from what stands right beside it: the heading over it, a label, the other date of an exchange.
std::optional<Cue> cueBeside(const PartReading &reading, const FactLedger &ledger, size_t date);

} // namespace countersign
