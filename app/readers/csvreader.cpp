// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/csvreader.h"

#include "readers/reader.h"
#include "readers/textcoding.h"

#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <array>
#include <optional>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int BROKEN_QUOTES_AT_MOST = 20; ///< each may cost a reading of the rest
constexpr int QUOTES_NAMED = 5;
constexpr qsizetype LOOKED_AT = 4 * 1024 * 1024; ///< characters in which the delimiter is sought

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

/// The records of a text, one after the other. Fields are views' worth of characters copied once.
class CsvScanner {
public:
    CsvScanner(QStringView text, QChar delimiter)
        : m_text(text)
        , m_delimiter(delimiter)
    {
    }

    bool atEnd() const { return m_at >= m_text.size(); }
    int line() const { return m_line; }
    const std::vector<int> &strayQuotes() const { return m_strayQuotes; }
    bool isHopeless() const { return m_brokenQuotes > BROKEN_QUOTES_AT_MOST; }

    /// Reads one record into `fields`.
    void readRecord(std::vector<QString> &fields)
    {
        fields.clear();
        while (true) {
            fields.push_back(readField());
            if (isHopeless() || fields.size() > COLUMNS_AT_MOST)
                return;
            if (m_at < m_text.size() && m_text[m_at] == m_delimiter) {
                ++m_at;
                continue;
            }
            takeLineEnd();
            return;
        }
    }

private:
    void takeLineEnd()
    {
        if (m_at >= m_text.size())
            return;
        if (m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n')
            ++m_at;
        ++m_at;
        ++m_line;
    }

    QString readField()
    {
        qsizetype start = m_at;
        while (start < m_text.size() && m_text[start] == u' ' && m_delimiter != u' ')
            ++start;
        if (start < m_text.size() && m_text[start] == u'"') {
            if (auto quoted = readQuoted(start + 1))
                return *quoted;
            ++m_brokenQuotes;
            note();
        }
        return readPlain();
    }

    QString readPlain()
    {
        const qsizetype start = m_at;
        bool quoteSeen = false;
        while (m_at < m_text.size() && m_text[m_at] != m_delimiter && !isLineEnd(m_text[m_at])) {
            quoteSeen = quoteSeen || (m_text[m_at] == u'"' && m_at > start);
            ++m_at;
        }
        if (quoteSeen)
            note();
        return m_text.mid(start, m_at - start).toString();
    }

    /// What may follow a closing quote: spaces, then the end of the field.
    bool closesAt(qsizetype at) const
    {
        while (at < m_text.size() && m_text[at] == u' ' && m_delimiter != u' ')
            ++at;
        return at >= m_text.size() || m_text[at] == m_delimiter || isLineEnd(m_text[at]);
    }

    /// Nothing, and nothing read, where the quote is never closed.
    std::optional<QString> readQuoted(qsizetype at)
    {
        QString field;
        int lines = 0;
        bool stray = false;
        qsizetype from = at;
        while (at < m_text.size()) {
            const QChar c = m_text[at];
            if (c == u'"') {
                if (at + 1 < m_text.size() && m_text[at + 1] == u'"') {
                    field += m_text.mid(from, at + 1 - from);
                    at += 2;
                    from = at;
                    continue;
                }
                if (closesAt(at + 1)) {
                    field += m_text.mid(from, at - from);
                    if (stray)
                        note();
                    m_line += lines;
                    m_at = at + 1;
                    while (m_at < m_text.size() && m_text[m_at] == u' ' && m_delimiter != u' ')
                        ++m_at;
                    return field;
                }
                stray = true;
            } else if (c == u'\n' || (c == u'\r' && (at + 1 >= m_text.size() || m_text[at + 1] != u'\n'))) {
                ++lines;
            }
            ++at;
        }
        return {};
    }

    void note()
    {
        if (m_strayQuotes.empty() || m_strayQuotes.back() != m_line)
            m_strayQuotes.push_back(m_line);
    }

    QStringView m_text;
    QChar m_delimiter;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_brokenQuotes = 0;
    std::vector<int> m_strayQuotes; ///< line numbers
};

/// How well one delimiter makes a table of the text.
struct Fit {
    double share = 0; ///< of the records, with the most frequent width
    qsizetype width = 0;
};

bool startsWithFigure(QStringView field)
{
    const QStringView text = field.trimmed();
    return !text.isEmpty() && text.front().isDigit();
}

Fit fitOf(QStringView text, QChar delimiter)
{
    CsvScanner scanner(text.left(LOOKED_AT), delimiter);
    QHash<qsizetype, int> widths;
    QHash<qsizetype, bool> startWithWords; ///< by width: its first record has no field that starts with a figure
    std::vector<QString> fields;
    int records = 0;
    while (!scanner.atEnd() && records < 20'000 && !scanner.isHopeless()) {
        scanner.readRecord(fields);
        const bool blank = std::ranges::all_of(fields, [](const QString &field) { return field.trimmed().isEmpty(); });
        if (blank)
            continue;
        ++records;
        const auto width = static_cast<qsizetype>(fields.size());
        if (++widths[width] == 1)
            startWithWords[width]
                = std::ranges::none_of(fields, [](const QString &field) { return startsWithFigure(field); });
    }
    Fit best;
    int most = 0;
    for (const auto &[width, count] : widths.asKeyValueRange()) {
        if (width > 1 && (count > most || (count == most && width > best.width))) {
            most = count;
            best.width = width;
        }
    }
    if (records > 0 && most > 0) {
        // A header has words; where a delimiter's first full record starts with figures it cuts decimals apart.
        best.share = static_cast<double>(most) / records + (startWithWords.value(best.width) ? 0.5 : 0.0);
    }
    return best;
}

/// "sep=;", which spreadsheet programs put in the first line.
std::optional<QChar> declaredDelimiter(QStringView text)
{
    if (!text.startsWith(u"sep=", Qt::CaseInsensitive) || text.size() < 5)
        return {};
    if (text.size() > 5 && !isLineEnd(text[5]))
        return {};
    return text[4];
}

QString delimiterName(QChar delimiter)
{
    switch (delimiter.unicode()) {
    case u',':
        return u"commas"_s;
    case u';':
        return u"semicolons"_s;
    case u'\t':
        return u"tabs"_s;
    case u'|':
        return u"bars"_s;
    default:
        return u"'%1'"_s.arg(delimiter);
    }
}

QString lineList(const std::vector<int> &lines)
{
    QStringList named;
    for (size_t i = 0; i < lines.size() && i < QUOTES_NAMED; ++i)
        named += QString::number(lines[i]);
    return named.join(u", "_s) + (lines.size() > QUOTES_NAMED ? u" and more"_s : QString());
}
} // namespace

QChar delimiterOf(QStringView text, QStringView name)
{
    if (const auto declared = declaredDelimiter(text))
        return *declared;
    std::array delimiters { QChar(u','), QChar(u';'), QChar(u'\t'), QChar(u'|') };
    if (name.endsWith(u".tsv", Qt::CaseInsensitive) || name.endsWith(u".tab", Qt::CaseInsensitive))
        std::swap(delimiters[0], delimiters[2]);
    QChar best = delimiters[0];
    Fit bestFit;
    for (const QChar delimiter : delimiters) {
        const Fit fit = fitOf(text, delimiter);
        const bool better
            = fit.share > bestFit.share + 0.001 || (fit.share > bestFit.share - 0.001 && fit.width > bestFit.width);
        if (fit.width > 1 && better) {
            best = delimiter;
            bestFit = fit;
        }
    }
    return best;
}

Result<std::vector<SheetTable>> readCsv(const QByteArray &bytes, const QString &name)
{
    const auto decoded = decodeText(bytes, name);
    if (!decoded)
        return tl::unexpected(decoded.error());
    QStringView text = decoded->text;
    while (text.endsWith(u'\x1a') || text.endsWith(u'\0')) // the end of file of old systems, and what fills its block
        text.chop(1);
    if (text.trimmed().isEmpty())
        return problem(Cause::Input, u"'%1' is empty. Nothing was imported."_s.arg(name));
    const QChar delimiter = delimiterOf(text, name);
    SheetTable table;
    table.file = name;
    table.isDelimited = true;
    table.name = QFileInfo(name).completeBaseName();
    CsvScanner scanner(text, delimiter);
    std::vector<QString> fields;
    qint64 cells = 0;
    bool first = declaredDelimiter(text).has_value();
    while (!scanner.atEnd()) {
        const int line = scanner.line();
        scanner.readRecord(fields);
        if (scanner.isHopeless())
            return problem(Cause::Input,
                           u"'%1' has quotes that open and never close, in lines %2. Export it again."_s.arg(
                               name, lineList(scanner.strayQuotes())));
        if (fields.size() > COLUMNS_AT_MOST)
            return problem(Cause::Input,
                           u"Line %1 of '%2' has more than %3 columns. It is no table that can be imported."_s.arg(line)
                               .arg(name)
                               .arg(COLUMNS_AT_MOST));
        if (std::exchange(first, false))
            continue;
        SheetRow row;
        row.number = line;
        row.cells.reserve(fields.size());
        for (QString &field : fields) {
            field.remove(u'\f');
            while (field.endsWith(u'\0')) // fields of a fixed width
                field.chop(1);
            field.replace(u'\0', QChar::ReplacementCharacter);
            row.cells.push_back(Cell { std::move(field), CellKind::Text, {}, false, 1 });
        }
        cells += static_cast<qint64>(row.cells.size());
        if (!row.isBlank())
            table.rows.push_back(std::move(row));
        if (table.rows.size() > ROWS_AT_MOST || cells > CELLS_AT_MOST)
            return problem(Cause::Input,
                           u"'%1' has more than %L2 rows or %L3 cells. Split it into smaller files."_s.arg(name)
                               .arg(ROWS_AT_MOST)
                               .arg(CELLS_AT_MOST));
    }
    table.notes += u"Read as %1, separated by %2."_s.arg(decoded->encoding, delimiterName(delimiter));
    if (decoded->isDamaged)
        table.notes += u"Some bytes are no %1; rows that need them are rejected."_s.arg(decoded->encoding);
    if (!scanner.strayQuotes().empty())
        table.notes += u"Quotes that open or close nothing were read as they stand, in lines %1."_s.arg(
            lineList(scanner.strayQuotes()));
    return std::vector { std::move(table) };
}

} // namespace countersign
