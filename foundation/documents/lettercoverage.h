// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/problems.h"

#include <QStringList>

namespace countersign {

/// A section of the vocabulary as its letters need it.
struct VocabularySection {
    QString name; ///< its heading
    QStringList granted; ///< facts that every record of it has
    QStringList required; ///< parts that the gate asks for
    int line = 1; ///< of its first row
    bool mayBeFolded = false; ///< its letters may have several lines
    bool alwaysFolded = false; ///< a family's section
    bool ownLines = true; ///< {lines} is written by a row of this section
};

/// Rows that are never used, because one before them holds whenever they do.
void reportUnreachableRows(const std::vector<VocabularyRow> &rows, const QString &section, DocumentProblems &problems);

/// Parts for which no row holds in some case: a tier, facts known or unknown, one line or many.
void reportUnwrittenParts(const Foundation &foundation, const std::vector<VocabularyRow> &rows,
                          const VocabularySection &section, DocumentProblems &problems);

} // namespace countersign
