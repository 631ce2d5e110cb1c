// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/tokens.h"

#include <optional>
#include <vector>

namespace countersign {

/// A number of a pack size with what it measures or counts: "500 g", the "300" of "300 x 200".
struct PackPart {
    qint64 thousandths = 0; ///< of the base unit where there is one: grams, millilitres, millimetres
    QString unit; ///< folded, the base unit or the singular; empty without
    bool operator==(const PackPart &) const = default;
};

/// A pack size in running text, behind a name: "500 g", "(10 boxes x 20 bags)", ", 300 x 200", "24 - 12 oz bottles".
struct PackSize {
    std::vector<PackPart> parts;
    qsizetype first = 0, last = 0; ///< tokens, both in; without a bracket or comma around it
};
std::optional<PackSize> packSizeAt(const Tokens &tokens, qsizetype at);

/// Whether two pack sizes tell of the same measures, so that other numbers make another product.
bool areComparable(const std::vector<PackPart> &a, const std::vector<PackPart> &b);

/// Whether both words name a colour, a size or a side, and not the same one: "black" and "white".
bool areOtherVariants(QStringView a, QStringView b);

} // namespace countersign
