// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/improvement.h"

#include "documents/reader.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto STANDARDS = "communication-standards.md"_L1;
constexpr auto VOCABULARY = "exception-vocabulary.md"_L1;

QString words(const char *text)
{
    return QCoreApplication::translate("countersign::Improvement", text);
}

QString asCell(const QString &text)
{
    return text.simplified().replace(u'|', u"\\|"_s);
}

QStringList cellsOf(const QString &row)
{
    QString inner = row.trimmed();
    inner.remove(0, 1);
    if (inner.endsWith(u'|'))
        inner.chop(1);
    QStringList cells = inner.split(u'|');
    for (QString &cell : cells)
        cell = cell.trimmed();
    return cells;
}

bool isRow(const QString &line)
{
    return line.trimmed().startsWith(u'|');
}

bool isHeading(const QString &line)
{
    return line.startsWith(u'#');
}

/// What stands in a column of the never-say table, whatever order the company gave its columns.
QString neverSayCell(const QString &column, const Improvement &improvement)
{
    const QString name = column.toCaseFolded();
    if (name == u"phrase")
        return asCell(improvement.phrase);
    if (name == u"say instead")
        return improvement.instead.isEmpty() ? words("leave it out") : asCell(improvement.instead);
    if (name == u"severity")
        return u"warning"_s;
    if (name != u"tiers")
        return u"-"_s;
    QStringList tiers;
    for (const TierId &tier : improvement.tiers)
        tiers.append(tier.value());
    return tiers.isEmpty() ? u"all"_s : tiers.join(u"; "_s);
}

QString neverSayRow(const QStringList &columns, const Improvement &improvement)
{
    QString row = u"|"_s;
    for (const QString &column : columns)
        row += u' ' + neverSayCell(column, improvement) + u" |"_s;
    return row;
}

bool isSaidAlready(const Foundation &foundation, const Improvement &improvement)
{
    return std::ranges::any_of(foundation.neverSay, [&](const NeverSay &known) {
        if (known.phrase.compare(improvement.phrase, Qt::CaseInsensitive) != 0)
            return false;
        return known.tiers.empty()
            || (!improvement.tiers.empty() && std::ranges::all_of(improvement.tiers, [&](const TierId &tier) {
                   return std::ranges::find(known.tiers, tier) != known.tiers.end();
               }));
    });
}

/// A document as lines with their own ends, so that what is not touched stays as it is.
struct Lines {
    QStringList lines;
    QString end;

    explicit Lines(const QByteArray &bytes)
        : end(bytes.contains("\r\n") ? u"\r\n"_s : u"\n"_s)
    {
        lines = QString::fromUtf8(bytes).split(end);
    }
    QByteArray bytes() const { return lines.join(end).toUtf8(); }
};

Result<ImprovedDocuments> withNeverSay(const FoundationBytes &documents, const Improvement &improvement)
{
    if (isSaidAlready(readFoundation(documents).foundation, improvement))
        return problem(Cause::Input, words("“%1” stands among what is never said already.").arg(improvement.phrase));
    ImprovedDocuments now { documents, QString(STANDARDS), {} };
    Lines text(documents.contains(now.file) ? documents.at(now.file) : QByteArray());
    const auto heading = std::ranges::find_if(text.lines, [](const QString &line) {
        return isHeading(line) && line.contains(u"never say"_s, Qt::CaseInsensitive);
    });
    qsizetype at = heading - text.lines.begin() + 1;
    QStringList columns;
    qsizetype lastRow = -1;
    for (; heading != text.lines.end() && at < text.lines.size() && !isHeading(text.lines[at]); ++at) {
        if (!isRow(text.lines[at]))
            continue;
        if (columns.isEmpty())
            columns = cellsOf(text.lines[at]);
        lastRow = at;
    }
    if (lastRow < 0) {
        const QStringList fresh { QString(), u"## Never say"_s, QString(),
                                  u"| Phrase | Tiers | Say instead | Severity |"_s, u"|---|---|---|---|"_s };
        columns = cellsOf(fresh[3]);
        text.lines += fresh;
        lastRow = text.lines.size() - 1;
    }
    const QString row = neverSayRow(columns, improvement);
    text.lines.insert(lastRow + 1, row);
    if (lastRow + 2 == text.lines.size())
        text.lines.append(QString());
    now.lines.push_back({ {}, row });
    now.documents[now.file] = text.bytes();
    return now;
}

/// The phrase as a whole, whatever its first letter's case and the white space in it.
QRegularExpression patternOf(const QString &phrase)
{
    QStringList parts;
    for (const QString &word : phrase.split(u' ', Qt::SkipEmptyParts))
        parts.append(QRegularExpression::escape(word));
    return QRegularExpression(u"(?<![\\w{])%1(?![\\w}])"_s.arg(parts.join(u"\\s+"_s)),
                              QRegularExpression::CaseInsensitiveOption
                                  | QRegularExpression::UseUnicodePropertiesOption);
}

QString replacedIn(const QString &text, const QRegularExpression &pattern, const QString &instead)
{
    QString now;
    qsizetype from = 0;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        QString put = instead;
        if (match.captured().front().isUpper())
            put.front() = put.front().toUpper();
        else if (put.size() > 1 && put[1].isLower())
            put.front() = put.front().toLower();
        now += text.mid(from, match.capturedStart() - from) + put;
        from = match.capturedEnd();
    }
    return now + text.mid(from);
}

Result<ImprovedDocuments> withVocabulary(const FoundationBytes &documents, const Improvement &improvement)
{
    ImprovedDocuments now { documents, QString(VOCABULARY), {} };
    if (improvement.instead.simplified().isEmpty() || improvement.phrase.simplified().isEmpty())
        return problem(Cause::Input,
                       words("The vocabulary needs words to say in place of “%1”.").arg(improvement.phrase));
    Lines text(documents.contains(now.file) ? documents.at(now.file) : QByteArray());
    const QRegularExpression pattern = patternOf(improvement.phrase);
    bool isOfTexts = false; // in a table whose last column is what is written
    for (QString &line : text.lines) {
        if (!isRow(line)) {
            isOfTexts = false;
            continue;
        }
        const QStringList cells = cellsOf(line);
        if (cells.first().compare(u"part", Qt::CaseInsensitive) == 0)
            isOfTexts = cells.last().compare(u"text", Qt::CaseInsensitive) == 0;
        const qsizetype close = line.lastIndexOf(u'|');
        const qsizetype open = line.lastIndexOf(u'|', close - 1);
        if (!isOfTexts || open < 0)
            continue;
        const QString after = line.left(open) + replacedIn(line.mid(open), pattern, asCell(improvement.instead));
        if (after == line)
            continue;
        now.lines.push_back({ line, after });
        line = after;
    }
    if (now.lines.empty())
        return problem(Cause::Input, words("The vocabulary does not say “%1”.").arg(improvement.phrase));
    now.documents[now.file] = text.bytes();
    return now;
}

} // namespace

Result<ImprovedDocuments> improved(const FoundationBytes &documents, const Improvement &improvement)
{
    if (improvement.phrase.simplified().isEmpty())
        return problem(Cause::Input, words("Nothing was taken out here: there is no phrase to propose."));
    return improvement.kind == Improvement::Kind::NeverSay ? withNeverSay(documents, improvement)
                                                           : withVocabulary(documents, improvement);
}

} // namespace countersign
