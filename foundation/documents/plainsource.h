// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/problems.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace countersign {

/// The text of a document, line by line, in a form that the Markdown parser can be given without harm.
class PlainSource {
public:
    /// \param guarded the lines as the parser gets them, as many as `lines`
    PlainSource(QString text, QByteArray guarded);

    int lineCount() const { return static_cast<int>(m_starts.size()); }
    /// 1-based; empty beyond the end.
    QStringView line(int number) const;
    /// UTF-8, without anything that makes the parser's work grow faster than the text.
    const QByteArray &text() const { return m_guarded; }

private:
    QString m_text;
    QByteArray m_guarded;
    std::vector<qsizetype> m_starts;
};

/// Decodes, reports what is no UTF-8, and guards against what only an accident or malice writes.
PlainSource plainSourceOf(const QByteArray &bytes, DocumentProblems &problems);

/// Where the cells of a table's row start, 1-based; "\|" is a letter of a cell.
std::vector<int> cellColumns(QStringView line);

/// Where the words of a heading start, 1-based, past "## ".
int firstLetterOfHeading(QStringView line);

} // namespace countersign
