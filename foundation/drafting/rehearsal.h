// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/reader.h"

namespace countersign {

/// What the documents make the drafter write and then hold against it: every row of the vocabulary, greeting, sign-off
/// and ready replacement is put into a letter and the letter before the gate. Warnings with file and line. Empty for
/// documents with errors, which are mended first. Deterministic; the number of letters is bounded.
std::vector<DocumentProblem> rehearse(const FoundationReading &reading);

/// Reads the documents and rehearses them: all that is said of them before they are published.
FoundationReading readAndRehearse(const FoundationBytes &documents);

} // namespace countersign
