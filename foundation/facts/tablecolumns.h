// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/tokens.h"

#include <span>
#include <vector>

namespace countersign {

/// The plain-text tables of a text: lines of cells with blanks, tabs or bars between them, mostly under a line of
/// headings.
class TableColumns {
public:
    struct Cell {
        qsizetype first = 0, last = 0; ///< tokens, both in
        qsizetype headingFirst = -1, headingLast = -2; ///< tokens of its heading; empty without
        bool hasHeading() const { return headingFirst >= 0; }
    };
    TableColumns() = default; ///< of a text without columns
    explicit TableColumns(const Tokens &tokens);

    std::span<const Cell> cells() const { return m_cells; }
    /// The cell that the token stands in; null outside of tables.
    const Cell *cellAt(qsizetype token) const;
    /// Whether one of the words stands in the heading over the token.
    bool isUnder(const Tokens &tokens, qsizetype token, std::initializer_list<QStringView> words) const;

private:
    std::vector<Cell> m_cells; ///< by position
};

} // namespace countersign
