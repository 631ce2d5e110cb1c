// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/reader.h"

#include <QStringList>

#include <vector>

namespace countersign {

/// The text between single quotes for a problem's sentence, on one line and cut where it is long.
QString quoted(QStringView text);

/// The name of `names` that is nearest to `wrong` by typing mistakes; empty where none is near.
QString nearestOf(QStringView wrong, const QStringList &names);

/// Collects what is wrong in one file. A file with very many problems is cut, and says so.
class DocumentProblems {
public:
    explicit DocumentProblems(QString file);

    void error(int line, int column, const QString &message) { add(Severity::Error, line, column, message); }
    void warning(int line, int column, const QString &message) { add(Severity::Warning, line, column, message); }
    void note(int line, int column, const QString &message) { add(Severity::Note, line, column, message); }

    /// The nearest name, looked for only while problems are still listed: a long document of mistakes costs no more.
    QString nearestOf(QStringView wrong, const QStringList &names) const;
    /// " (did you mean 'growth'?)", or " (known are: key, growth)" where nothing is near; empty without names.
    QString suggestionFrom(QStringView wrong, const QStringList &names) const;

    const QString &file() const { return m_file; }
    bool hasErrors() const;
    /// By line and column, errors first within a place.
    std::vector<DocumentProblem> sorted() const;

private:
    void add(Severity severity, int line, int column, const QString &message);

    QString m_file;
    std::vector<DocumentProblem> m_problems;
};

} // namespace countersign
