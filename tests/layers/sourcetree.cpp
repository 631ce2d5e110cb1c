// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcetree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace countersign::testing {

std::vector<SourceFile> sourcesOf(const QString &projectFolder)
{
    std::vector<SourceFile> sources;
    const QDir project(projectFolder);
    for (const QString &layer : { u"foundation"_s, u"models"_s, u"ui"_s, u"app"_s }) {
        QDirIterator files(project.filePath(layer), { u"*.h"_s, u"*.cpp"_s }, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                sources.push_back({ project.relativeFilePath(file.fileName()), codeOf(file.readAll()) });
        }
    }
    std::ranges::sort(sources, {}, &SourceFile::path);
    return sources;
}

std::vector<Inclusion> inclusionsOf(const SourceFile &file)
{
    static const QRegularExpression INCLUDE(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s);
    std::vector<Inclusion> inclusions;
    for (qsizetype i = 0; i < file.lines.size(); ++i) {
        const QRegularExpressionMatch match = INCLUDE.match(file.lines[i]);
        if (match.hasMatch())
            inclusions.push_back({ match.captured(2), match.captured(1) == u"\"", static_cast<int>(i) + 1 });
    }
    return inclusions;
}

QStringList codeOf(const QByteArray &text)
{
    QStringList lines;
    bool inComment = false;
    for (const QString &line : QString::fromUtf8(text).split(u'\n')) {
        const bool isInclude = !inComment && line.trimmed().startsWith(u"#include"_s);
        QString code;
        QChar literal; // the quote that opened the one we are in
        for (qsizetype at = 0; at < line.size(); ++at) {
            const QStringView rest = QStringView(line).mid(at);
            if (inComment) {
                if (rest.startsWith(u"*/")) {
                    inComment = false;
                    ++at;
                }
            } else if (!literal.isNull()) {
                if (line[at] == u'\\')
                    ++at;
                else if (line[at] == literal)
                    code += std::exchange(literal, QChar());
            } else if (rest.startsWith(u"//")) {
                break;
            } else if (rest.startsWith(u"/*")) {
                inComment = true;
                ++at;
            } else {
                const bool isDigitGroup = line[at] == u'\'' && at > 0 && line[at - 1].isDigit();
                if (!isInclude && !isDigitGroup && (line[at] == u'"' || line[at] == u'\''))
                    literal = line[at];
                code += line[at];
            }
        }
        lines += code;
    }
    return lines;
}

} // namespace countersign::testing
