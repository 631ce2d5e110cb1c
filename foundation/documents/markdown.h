// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/problems.h"

#include <QByteArray>
#include <QString>

#include <vector>

/// A Markdown document as headings, tables with the place of every cell, and prose.
namespace countersign {

/// The plain text of a table's cell: emphasis, code and links leave their words.
struct DocumentCell {
    QString text; ///< without surrounding space
    int line = 0;
    int column = 0; ///< of its first letter, in UTF-16 units; 1-based
    bool hasEmphasis = false; ///< single stars or underscores were read as such and stand in the text no more
    bool operator==(const DocumentCell &) const = default;

    /// Neither empty nor a dash.
    bool isSet() const;
};

struct TableRow {
    int line = 0;
    std::vector<DocumentCell> cells; ///< as many as the header has
    int written = 0; ///< cells that stand in the source; those over the header's number are lost
    bool operator==(const TableRow &) const = default;
};

struct MarkdownTable {
    TableRow header;
    std::vector<TableRow> rows;
    bool operator==(const MarkdownTable &) const = default;
};

/// A heading and what stands under it, up to the next heading of any level.
struct Section {
    QString heading; ///< plain text; empty for what stands before the first one
    int level = 0;
    int line = 1;
    int column = 1; ///< of the heading's first letter
    QString prose; ///< Markdown, without the tables
    std::vector<MarkdownTable> tables;
    std::vector<int> strayRows; ///< lines that start with "|" outside of every table and code block
    bool operator==(const Section &) const = default;
};

struct MarkdownDocument {
    QString file;
    std::vector<Section> sections;
    bool operator==(const MarkdownDocument &) const = default;
};

/// Reads any bytes. What keeps text from being read as it was meant (another encoding, zero bytes, a document, line or
/// nesting beyond all measure) is reported. Work is linear in the size; a document over 512 KiB is not read at all.
MarkdownDocument readMarkdown(const QString &file, const QByteArray &bytes, DocumentProblems &problems);

/// The bytes without a byte order mark and with "\n" for every kind of line end.
QByteArray withPlainLineEnds(const QByteArray &bytes);

} // namespace countersign
