// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/foundation.h"

#include <vector>

namespace countersign {

/// Something in a document that breaks a rule of the format, with how to mend it.
struct DocumentProblem {
    Severity severity = Severity::Error; ///< with an Error the version cannot be published
    Place at; ///< file, line and column, 1-based
    QString message; ///< "flag 'repeat-occurrence': window '4 wekes' is no duration (write 4 weeks)"
    bool operator==(const DocumentProblem &) const = default;
};

/// "quality-gate.md:42: flag 'repeat-occurrence': …"
QString sentenceOf(const DocumentProblem &problem);

struct FoundationReading {
    Foundation foundation; ///< as far as it could be read; complete where there is no Error
    std::vector<DocumentProblem> problems; ///< of all five files, by file in their order and line
    bool hasErrors() const;
};

/// Reads and cross-checks the five documents. Never fails: what is wrong stands in `problems`. Deterministic.
/// Safe for any bytes; work is bounded by the input's size.
FoundationReading readFoundation(const FoundationBytes &documents);

/// The version that these bytes are: the same content gives the same version, whatever the line ends.
FoundationVersion versionOf(const FoundationBytes &documents);

} // namespace countersign
