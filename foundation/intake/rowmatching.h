// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/communication.h"
#include "domain/record.h"

#include <functional>
#include <vector>

namespace countersign {

/// A record that is known already.
struct KnownRow {
    Record record;
    bool takesNewValues = true; ///< they still reach the customer with its letter
};

/// What a row of an import is, beside what is known already.
struct RowMatch {
    enum class Kind {
        Unchanged, ///< known as it is, or the same as a row above it
        Update, ///< of what is known: new values for it
        Overtaking, ///< of what is known, but its letter is gone: a new record in its place
        New,
    };
    Kind kind = Kind::New;
    size_t row = 0; ///< its index in the import
    QString identity;
    size_t known = 0; ///< for Update and Overtaking: its index among what is known under this identity
};

/// Whether a letter in this state still takes new values of its records.
bool takesNewValues(State state);

/// Tells rows that are known from those that are new. Several rows may speak of the same thing (two partial deliveries
/// of one product) and none is lost: rows find their like first, then what is left on both sides is paired in order,
/// and the rest is new.
/// \param knownOf what is known under an identity, in the order it became known; asked once for each
/// \return a match for every row; the unchanged ones first, else in the order of the rows
std::vector<RowMatch> matchedRows(const std::vector<const Record *> &rows,
                                  const std::function<std::vector<KnownRow>(const QString &identity)> &knownOf);

} // namespace countersign
