// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

/// The project's sources as text, for tests that hold them to rules.
namespace countersign::testing {

struct SourceFile {
    QString path; ///< "foundation/domain/money.h"
    QStringList lines; ///< without comments and the words of string literals

    /// The first folder: "foundation", "models", "ui", "app".
    QString layer() const { return path.section(u'/', 0, 0); }
    /// The folder in it: "domain"; empty for a file of the layer itself.
    QString part() const { return path.count(u'/') > 1 ? path.section(u'/', 1, 1) : QString(); }
};

/// An #include as it stands in a file.
struct Inclusion {
    QString name; ///< without its quotes or brackets
    bool isOwn = false; ///< in quotes
    int line = 0;
};

/// Every .h and .cpp of the four layers, by path.
std::vector<SourceFile> sourcesOf(const QString &projectFolder);

std::vector<Inclusion> inclusionsOf(const SourceFile &file);

/// The text with comments and what stands in string literals blanked out, line by line; an #include keeps its name.
QStringList codeOf(const QByteArray &text);

} // namespace countersign::testing
