// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/reader.h"
#include "ports/store.h"
#include "services/office.h"

namespace countersign {

/// The five documents of a folder. A file that is missing has no entry; a folder that cannot be read is a Problem.
Result<FoundationBytes> readFoundationFolder(const QString &folder);

/// The starter documents that the program brings with it.
FoundationBytes starterFoundation();

struct PublishOutcome {
    FoundationVersion version;
    std::vector<DocumentProblem> problems;
    bool published = false; ///< false where a problem is an error, or where this version is in force already
};
/// Publishes a version that has no errors; with errors the one in force stays in force.
Result<PublishOutcome> publishFoundation(Store &store, const FoundationBytes &documents, const QString &reason,
                                         const QString &by, const QDateTime &at);

/// Judges what waits in review by the rules of the office, so that lanes and flags are those of the version in force.
/// \returns how many letters changed
Result<int> rejudgeWaiting(Store &store, const Office &office);

/// The rules of these documents, whatever stands in `problems`.
std::shared_ptr<const Rulebook> rulebookOf(const FoundationReading &reading);

} // namespace countersign
