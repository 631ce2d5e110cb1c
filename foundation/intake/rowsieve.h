// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/mapping.h"

#include <QSet>

#include <optional>
#include <vector>

namespace countersign {

/// A row of a file that became nothing, and why.
struct SetAsideRow {
    int row = 0; ///< its number in the file
    QString reason; ///< a sentence
    bool operator==(const SetAsideRow &) const = default;
};

/// Tells the rows of a file that are records from headers that stand again, totals, rules and notes.
class RowSieve {
public:
    RowSieve(const SheetTable &table, const Mapping &mapping, const Directory &directory);

    /// The index of the first row below the header.
    size_t firstRow() const { return m_firstRow; }
    /// Why a row is no record, as a sentence; nothing where it is one.
    std::optional<QString> ignoredBecause(const SheetRow &row) const;
    /// Why a row that is one cannot be read, as a sentence: it has values to the right of the last column.
    std::optional<QString> refusedBecause(const SheetRow &row) const;

private:
    bool isHeaderAgain(const SheetRow &row) const;
    bool isTotal(const SheetRow &row) const;
    bool isNote(const SheetRow &row) const;
    bool names(const SheetRow &row, const std::vector<int> &columns) const;

    const Directory &m_directory;
    size_t m_firstRow = 0;
    size_t m_width = 0; ///< cells of the header where a longer row is a shifted one; 0: not known
    std::vector<const SheetRow *> m_headings; ///< the header and the headings above it
    std::vector<int> m_accountColumns;
    std::vector<int> m_keyColumns; ///< that say which thing a row is about: account, order, type, product, invoice, …
};

} // namespace countersign
