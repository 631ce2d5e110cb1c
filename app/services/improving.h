// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/qualitydesk.h"
#include "ports/store.h"
#include "services/office.h"

/// From what people change in drafts to the documents, in the store's thread.
namespace countersign {

/// Reads what was changed in the letters of the last four weeks and what exceptions have in common, in that part.
Result<StandOut> whatStandsOut(Store &store, const Office &office, const Group &group);

Result<Done> keepKind(Store &store, const QString &edit, EditKind kind);

/// Tries the change on the last letters that were sent, at most a hundred; changes nothing.
Result<Trial> triedOn(Store &store, const Office &office, const Improvement &improvement);

/// The rules of a version that came in force.
struct NewRules {
    std::shared_ptr<const Rulebook> rules;
    int number = 0;
};
/// Publishes what was tried and judges what waits in review by it. A Conflict where another version is in force by now;
/// Input where the changed document has errors.
Result<NewRules> published(Store &store, const Office &office, const Trial &trial, const QString &reason);

} // namespace countersign
