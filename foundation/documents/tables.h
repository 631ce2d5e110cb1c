// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/markdown.h"

#include <span>

namespace countersign {

enum class Presence {
    Required, ///< without it the document cannot be obeyed
    Expected, ///< its absence is suspicious
    Optional,
};

struct ColumnSpec {
    QStringView name;
    enum class Must {
        Nothing, ///< the column may be missing, its cells may be empty
        Stand, ///< the column must be there; its cells are the reader's business
        BeFilled, ///< and its cell set in every row
    } must
        = Must::Nothing;
};
inline constexpr auto MUST_STAND = ColumnSpec::Must::Stand;
inline constexpr auto MUST_BE_FILLED = ColumnSpec::Must::BeFilled;

/// One kind of rule table.
struct TableSpec {
    QStringView heading;
    Presence presence;
    std::span<const ColumnSpec> columns;
};

/// A row of a rule table, its cells found by the name of their column.
class RuleRow {
public:
    RuleRow(std::span<const ColumnSpec> columns, std::vector<DocumentCell> cells, int line);

    /// By the name in the table's spec; empty, and placed at the row, where the table lacks that column.
    const DocumentCell &cell(QStringView column) const;
    /// The text of a cell that is set, else empty.
    QString text(QStringView column) const;
    int line() const { return m_line; }

private:
    std::span<const ColumnSpec> m_columns;
    std::vector<DocumentCell> m_cells; ///< one for each column of the spec
    DocumentCell m_none;
    int m_line;
};

/// The rows of all tables under headings of that name; what is wrong with headers, missing columns and required cells
/// is reported. Rows without any cell set are left out.
std::vector<RuleRow> rulesUnder(const MarkdownDocument &document, const TableSpec &spec, DocumentProblems &problems);

/// The rows of the tables of one section, read by `columns`.
std::vector<RuleRow> rulesOf(const Section &section, std::span<const ColumnSpec> columns, DocumentProblems &problems);

/// Whether two headings or column titles are the same: whatever their case and space.
bool isSameTitle(QStringView a, QStringView b);

/// Reports tables that stand under no heading that this document knows but nearly do, or that belong to another file.
void reportStrayTables(const MarkdownDocument &document, const QStringList &knownHeadings, DocumentProblems &problems);

/// The free text of a document, for drafters and people: every section's prose under its heading.
QString proseOf(const MarkdownDocument &document);

} // namespace countersign
