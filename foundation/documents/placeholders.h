// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/problems.h"

#include <QStringList>

#include <vector>

namespace countersign {

/// The names that are facts without a company's doing (foundation-documents.md, Fact names).
const QStringList &sharedFactNames();

/// A `{name}` in a text of the vocabulary.
struct Placeholder {
    QString name;
    qsizetype start = 0; ///< of the opening brace
    bool operator==(const Placeholder &) const = default;
};

struct PlaceholdersReading {
    std::vector<Placeholder> placeholders;
    QString wrong; ///< of the first brace that belongs to no placeholder, with how to mend it
};

PlaceholdersReading placeholdersOf(QStringView text);

/// Reports braces that are no placeholder, and placeholders that are no fact the program or `ownFacts` knows.
/// \param what for the sentence: "greeting of tier 'key'"
void checkPlaceholders(const QString &text, const QStringList &ownFacts, int line, const QString &what,
                       DocumentProblems &problems);

} // namespace countersign
