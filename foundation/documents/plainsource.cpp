// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/plainsource.h"

#include "documents/markdown.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <utility>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qsizetype LARGEST_DOCUMENT = 512 * 1024;
constexpr qsizetype LONGEST_LINE = 16 * 1024; // UTF-16 units
constexpr int MOST_LINES = 20000;
constexpr qsizetype MOST_PIPES = 40; // of a line: a table has a handful of columns
constexpr int DEEPEST_NESTING = 40; // list and quote marks, and the levels of an indent
// The parser's work on these grows with their square, so a document has only so many.
constexpr int MOST_LINKS = 5000; // "["
constexpr int MOST_TAGS = 1000; // "<"
constexpr int MOST_DASH_ROWS = 600; // of dashes and pipes, as below a table's header

constexpr char16_t WINDOWS_1252[32]
    = { u'€',   0xfffd, u'‚', u'ƒ', u'„', u'…', u'†', u'‡', u'ˆ', u'‰', u'Š', u'‹', u'Œ', 0xfffd, u'Ž', 0xfffd,
        0xfffd, u'‘',   u'’', u'“', u'”', u'•', u'–', u'—', u'˜', u'™', u'š', u'›', u'œ', 0xfffd, u'ž', u'Ÿ' };

QChar fromWindows1252(char byte)
{
    const auto value = static_cast<unsigned char>(byte);
    return value >= 0x80 && value < 0xa0 ? QChar(WINDOWS_1252[value - 0x80]) : QChar(char16_t(value));
}

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xc0) == 0x80;
}

/// Length of the well-formed UTF-8 sequence at `at`; 0 where there is none.
qsizetype sequenceAt(const QByteArray &bytes, qsizetype at)
{
    const auto lead = static_cast<unsigned char>(bytes[at]);
    const qsizetype length = lead < 0x80 ? 1
        : lead >= 0xc2 && lead <= 0xdf   ? 2
        : lead >= 0xe0 && lead <= 0xef   ? 3
        : lead >= 0xf0 && lead <= 0xf4   ? 4
                                         : 0;
    if (length == 0 || at + length > bytes.size())
        return 0;
    for (qsizetype i = 1; i < length; ++i) {
        if (!isContinuation(bytes[at + i]))
            return 0;
    }
    if (length < 3)
        return length;
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    const bool overlong = (lead == 0xe0 && second < 0xa0) || (lead == 0xf0 && second < 0x90);
    const bool surrogate = lead == 0xed && second > 0x9f;
    return overlong || surrogate || (lead == 0xf4 && second > 0x8f) ? 0 : length;
}

/// Decodes UTF-8; a byte that is none is taken for Windows-1252, and the first one of each line is reported.
QString decodedLine(const QByteArray &line, int number, DocumentProblems &problems)
{
    if (line.isValidUtf8() && !line.contains('\0'))
        return QString::fromUtf8(line);
    QString text;
    bool saidEncoding = false;
    bool saidZero = false;
    for (qsizetype at = 0; at < line.size();) {
        if (line[at] == '\0') {
            if (!std::exchange(saidZero, true))
                problems.error(number, int(text.size()) + 1,
                               u"there is a zero byte here (save the document as plain UTF-8 text)"_s);
            text += QChar::ReplacementCharacter;
            ++at;
        } else if (const qsizetype length = sequenceAt(line, at); length > 0) {
            text += QString::fromUtf8(line.constData() + at, length);
            at += length;
        } else {
            const QChar meant = fromWindows1252(line[at]);
            if (!std::exchange(saidEncoding, true)) {
                const QString byte = QString::number(static_cast<unsigned char>(line[at]), 16).toUpper();
                const QString reading = meant == QChar::ReplacementCharacter || !meant.isPrint()
                    ? QString()
                    : u", in Windows-1252 it is %1"_s.arg(quoted(QString(meant)));
                problems.error(number, int(text.size()) + 1,
                               u"byte %1 is no UTF-8%2 (save the document as UTF-8)"_s.arg(byte, reading));
            }
            text += meant;
            ++at;
        }
    }
    return text;
}

/// The bytes as UTF-8, where a byte order mark says that they are UTF-16.
QByteArray withoutUtf16(const QByteArray &bytes, DocumentProblems &problems)
{
    if (!bytes.startsWith("\xff\xfe") && !bytes.startsWith("\xfe\xff"))
        return bytes;
    problems.error(1, 1, u"the document is saved as UTF-16 (save it as UTF-8)"_s);
    QStringDecoder decoder(QStringDecoder::Utf16);
    const QString text = decoder(bytes);
    return text.toUtf8();
}

/// Marks of lists and quotes at the start of a line, and the levels that its indent may stand for.
int nestingOf(QStringView line)
{
    int marks = 0;
    qsizetype indent = 0;
    for (qsizetype at = 0; at < line.size(); ++at) {
        const QChar c = line[at];
        if (c == u' ' || c == u'\t') {
            indent += c == u'\t' ? 4 : 1;
            continue;
        }
        if (c == u'>') {
            ++marks;
            continue;
        }
        qsizetype end = at;
        while (end < line.size() && end - at < 9 && line[end] >= u'0' && line[end] <= u'9')
            ++end;
        const bool ordered = end > at && end < line.size() && (line[end] == u'.' || line[end] == u')');
        const bool bullet = c == u'-' || c == u'+' || c == u'*';
        const qsizetype after = ordered ? end + 1 : at + 1;
        if ((!ordered && !bullet) || (after < line.size() && line[after] != u' ' && line[after] != u'\t'))
            break;
        ++marks;
        at = after - 1;
    }
    return marks + static_cast<int>(indent / 4);
}

/// Whether the line may be the dashes below a table's header.
bool isDashRow(QStringView line)
{
    const auto isOfOne = [](QChar c) {
        return c == u'-' || c == u'|' || c == u':' || c.isSpace();
    };
    return line.contains(u'-') && std::ranges::all_of(line, isOfOne);
}

/// What the parser gets in place of a line: the line, or what is harmless of it.
class LineGuard {
public:
    explicit LineGuard(DocumentProblems &problems)
        : m_problems(problems)
    {
    }

    QString guarded(QStringView line, int number)
    {
        if (const QString wrong = reasonToSkip(line); !wrong.isEmpty()) {
            m_problems.error(number, 1, wrong);
            return {};
        }
        QString text = line.toString();
        limit(text, u'[', m_links, MOST_LINKS, number);
        limit(text, u'<', m_tags, MOST_TAGS, number);
        return text;
    }

private:
    QString reasonToSkip(QStringView line)
    {
        if (line.size() > LONGEST_LINE)
            return u"the line is longer than %1 characters and is not read (break it up)"_s.arg(LONGEST_LINE);
        if (std::ranges::count(line, QChar(u'|')) > MOST_PIPES)
            return u"the line has more than %1 cells and is not read (a table of rules has a handful of columns)"_s.arg(
                MOST_PIPES);
        if (nestingOf(line) > DEEPEST_NESTING)
            return u"the line is nested or indented too deeply and is not read (move it to the left)"_s;
        if (isDashRow(line) && ++m_dashRows > MOST_DASH_ROWS)
            return u"the document has more than %1 tables or rows of dashes, and this one is not read (remove some)"_s
                .arg(MOST_DASH_ROWS);
        return {};
    }

    void limit(QString &text, QChar sign, int &seen, int most, int number)
    {
        const bool wasOver = seen > most;
        seen += static_cast<int>(text.count(sign));
        if (seen <= most)
            return;
        if (!wasOver)
            m_problems.error(
                number, 1,
                u"the document has more than %1 signs %2; from here on they are not read as links or tags (remove "
                u"some)"_s.arg(most)
                    .arg(quoted(QString(sign))));
        text.replace(sign, u'(');
    }

    DocumentProblems &m_problems;
    int m_links = 0;
    int m_tags = 0;
    int m_dashRows = 0;
};
} // namespace

PlainSource::PlainSource(QString text, QByteArray guarded)
    : m_text(std::move(text))
    , m_guarded(std::move(guarded))
{
    m_starts.push_back(0);
    for (qsizetype at = m_text.indexOf(u'\n'); at >= 0; at = m_text.indexOf(u'\n', at + 1))
        m_starts.push_back(at + 1);
}

QStringView PlainSource::line(int number) const
{
    if (number < 1 || number > lineCount())
        return {};
    const auto index = static_cast<std::size_t>(number - 1);
    const qsizetype end = index + 1 < m_starts.size() ? m_starts[index + 1] - 1 : m_text.size();
    return QStringView(m_text).mid(m_starts[index], end - m_starts[index]);
}

QByteArray withPlainLineEnds(const QByteArray &bytes)
{
    QByteArray plain = bytes.startsWith("\xef\xbb\xbf") ? bytes.mid(3) : bytes;
    if (plain.contains('\r'))
        plain.replace("\r\n", "\n").replace('\r', '\n');
    return plain;
}

PlainSource plainSourceOf(const QByteArray &bytes, DocumentProblems &problems)
{
    if (bytes.size() > LARGEST_DOCUMENT) {
        problems.error(1, 1,
                       u"the document is larger than 512 KiB and is not read (remove pictures and what is no rule)"_s);
        return PlainSource({}, {});
    }
    const QByteArray plain = withPlainLineEnds(withoutUtf16(bytes, problems));
    QString text;
    QByteArray harmless;
    LineGuard guard(problems);
    int number = 0;
    for (qsizetype from = 0; from <= plain.size();) {
        const qsizetype found = plain.indexOf('\n', from);
        const qsizetype end = found < 0 ? plain.size() : found;
        if (++number > MOST_LINES) {
            problems.error(
                number, 1,
                u"the document has more than %1 lines, and the rest is not read (shorten it)"_s.arg(MOST_LINES));
            break;
        }
        const QString line = decodedLine(plain.mid(from, end - from), number, problems);
        text += line;
        harmless += guard.guarded(line, number).toUtf8();
        if (found >= 0) {
            text += u'\n';
            harmless += '\n';
        }
        from = end + 1;
    }
    return { text, harmless };
}

std::vector<int> cellColumns(QStringView line)
{
    std::vector<qsizetype> borders;
    for (qsizetype at = 0; at < line.size(); ++at) {
        if (line[at] == u'\\')
            ++at;
        else if (line[at] == u'|')
            borders.push_back(at);
    }
    qsizetype from = 0;
    while (from < line.size() && line[from].isSpace())
        ++from;
    qsizetype to = line.size();
    while (to > from && line[to - 1].isSpace())
        --to;
    if (!borders.empty() && borders.front() == from) {
        borders.erase(borders.begin());
        ++from;
    }
    if (!borders.empty() && borders.back() == to - 1) {
        borders.pop_back();
        --to;
    }
    borders.push_back(to);
    std::vector<int> columns;
    for (const qsizetype border : borders) {
        qsizetype letter = from;
        while (letter < border && line[letter].isSpace())
            ++letter;
        columns.push_back(static_cast<int>(letter) + 1);
        from = border + 1;
    }
    return columns;
}

int firstLetterOfHeading(QStringView line)
{
    qsizetype at = 0;
    while (at < line.size() && (line[at].isSpace() || line[at] == u'#'))
        ++at;
    return static_cast<int>(at) + 1;
}

} // namespace countersign
