// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/normalised.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
/// The one kind that stands for all apostrophes, quotation marks or dashes; 0 for any other character.
char16_t commonKind(char32_t c)
{
    switch (c) {
    case U'`':
    case 0x00B4:
    case 0x02BC:
    case 0x02B9:
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x2039:
    case 0x203A:
    case 0xFF07:
        return u'\'';
    case 0x00AB:
    case 0x00BB:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
    case 0xFF02:
        return u'"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
    case 0xFE58:
    case 0xFE63:
    case 0xFF0D:
        return u'-';
    default:
        return 0;
    }
}

bool isInvisible(char32_t c)
{
    return c == 0x00AD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064)
        || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F);
}

struct CodePoint {
    char32_t value = 0;
    qsizetype units = 1;
};

CodePoint codePointAt(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return { QChar::surrogateToUcs4(c, text[at + 1]), 2 };
    return { c.unicode(), 1 };
}

/// Case folding can compose what decomposition took apart and the other way round, hence twice. Qt folds letter by
/// letter, so that a sharp s, which becomes two, is left to us.
QString folded(QStringView cluster)
{
    QString text = cluster.toString()
                       .normalized(QString::NormalizationForm_KD)
                       .toCaseFolded()
                       .normalized(QString::NormalizationForm_KD);
    return text.replace(QChar(0x00DF), u"ss"_s).replace(QChar(0x1E9E), u"ss"_s);
}
} // namespace

namespace {
/// By unit of ASCII: what it becomes by itself; 0 for one that asks for a closer look.
constexpr size_t PLAIN_UNITS = 0x80;
constexpr auto PLAIN = [] {
    std::array<char16_t, PLAIN_UNITS> plain {};
    for (size_t unit = u' ' + 1; unit < PLAIN_UNITS; ++unit)
        plain[unit] = static_cast<char16_t>(unit >= u'A' && unit <= u'Z' ? unit + 0x20 : unit);
    plain[u'`'] = 0;
    return plain;
}();
} // namespace

NormalisedText::NormalisedText(QStringView original)
{
    Units units;
    units.reserve(original.size());
    m_pieces.reserve(static_cast<size_t>(original.size() / 16 + 4));
    qsizetype at = 0;
    while (at < original.size()) {
        if (const qsizetype length = appendPlain(units, original, at); length > 0) {
            at += length;
            continue;
        }
        const CodePoint first = codePointAt(original, at);
        Span cluster { at, first.units };
        at += first.units;
        if (isInvisible(first.value))
            continue;
        if (QChar::isSpace(first.value)) {
            while (at < original.size() && (original[at].isSpace() || isInvisible(original[at].unicode())))
                ++at;
            cluster.length = at - cluster.start;
            add(units, u" ", cluster);
            continue;
        }
        while (at < original.size()) {
            const CodePoint mark = codePointAt(original, at);
            if (!QChar::isMark(mark.value) || isInvisible(mark.value))
                break;
            at += mark.units;
            cluster.length += mark.units;
        }
        const char16_t kind = commonKind(first.value);
        if (kind != 0 && cluster.length == first.units)
            add(units, QStringView(&kind, 1), cluster);
        else
            add(units, folded(original.mid(cluster.start, cluster.length)), cluster);
    }
    m_text = QString(reinterpret_cast<const QChar *>(units.constData()), units.size());
}

void NormalisedText::appendSpace(const Span &original)
{
    if (original.length <= 0)
        return;
    // A paragraph of nothing that is seen.
    if (!m_pieces.empty() && !m_pieces.back().isRun && m_text.endsWith(u' ')) {
        m_pieces.back().original.length = original.end() - m_pieces.back().original.start;
        return;
    }
    m_pieces.push_back({ m_text.size(), original, false });
    m_text += u' ';
}

void NormalisedText::append(const NormalisedText &paragraph, qsizetype from)
{
    const qsizetype before = m_text.size();
    for (Piece piece : paragraph.m_pieces) {
        piece.unit += before;
        piece.original.start += from;
        m_pieces.push_back(piece);
    }
    m_text += paragraph.m_text;
    m_isPlain = m_isPlain && paragraph.m_isPlain;
}

qsizetype NormalisedText::appendPlain(Units &units, QStringView original, qsizetype at)
{
    constexpr qsizetype LONGEST = 512; // what is made room for and not used costs time
    const char16_t *in = original.utf16() + at;
    const qsizetype size = original.size() - at;
    const qsizetype from = units.size();
    const qsizetype room = std::min(size, LONGEST);
    units.resize(from + room);
    char16_t *out = units.data() + from;
    qsizetype length = 0;
    for (; length < room; ++length) {
        const char16_t unit = in[length];
        if (unit >= PLAIN_UNITS)
            break;
        const char16_t plain = PLAIN[unit];
        if (plain != 0) {
            out[length] = plain;
            continue;
        }
        const bool isLoneSpace
            = unit == u' ' && length + 1 < size && in[length + 1] > u' ' && in[length + 1] < PLAIN_UNITS;
        if (!isLoneSpace)
            break;
        out[length] = u' ';
    }
    // What a mark may follow is none of them.
    if (length > 0 && length < size && in[length] >= 0x0300)
        --length;
    units.resize(from + length);
    if (length > 0)
        m_pieces.push_back({ from, { at, length }, true });
    return length;
}

void NormalisedText::add(Units &units, QStringView more, Span cluster)
{
    if (more.isEmpty())
        return;
    m_pieces.push_back({ units.size(), cluster, false });
    for (const QChar unit : more)
        m_isPlain = m_isPlain && unit.unicode() < PLAIN_UNITS;
    units.append(more.utf16(), more.size());
}

const NormalisedText::Piece &NormalisedText::pieceOf(qsizetype unit) const
{
    const auto next = std::ranges::upper_bound(m_pieces, unit, {}, &Piece::unit);
    return *std::prev(next);
}

Span NormalisedText::original(qsizetype from, qsizetype to) const
{
    if (from >= to || from < 0 || to > m_text.size())
        return {};
    const Piece &first = pieceOf(from);
    const Piece &last = pieceOf(to - 1);
    const qsizetype start = first.isRun ? first.original.start + (from - first.unit) : first.original.start;
    const qsizetype end = last.isRun ? last.original.start + (to - last.unit) : last.original.end();
    return { start, end - start };
}

const Span *NormalisedText::clusterAt(qsizetype unit, size_t &piece) const
{
    while (piece + 1 < m_pieces.size() && m_pieces[piece + 1].unit <= unit)
        ++piece;
    return piece < m_pieces.size() && !m_pieces[piece].isRun ? &m_pieces[piece].original : nullptr;
}

QStringView NormalisedText::within(const Span &original) const
{
    const auto unitAt = [this](qsizetype position) {
        const auto next
            = std::ranges::upper_bound(m_pieces, position, {}, [](const Piece &piece) { return piece.original.start; });
        if (next == m_pieces.begin())
            return qsizetype(0);
        const Piece &piece = *std::prev(next);
        if (piece.original.start == position)
            return piece.unit;
        const qsizetype past = next == m_pieces.end() ? m_text.size() : next->unit;
        return piece.isRun ? std::min(piece.unit + (position - piece.original.start), past) : past;
    };
    const qsizetype from = unitAt(original.start);
    return QStringView(m_text).mid(from, unitAt(original.end()) - from);
}

bool NormalisedText::isWordEdge(qsizetype at) const
{
    const qsizetype size = m_text.size();
    if (at <= 0 || at >= size)
        return true;
    const QChar before = m_text[at - 1];
    const QChar after = m_text[at];
    if (isWordUnit(before) && isWordUnit(after))
        return false;
    const auto joins = [this, size](qsizetype joint) {
        if (joint <= 0 || joint + 1 >= size)
            return false;
        const QChar left = m_text[joint - 1];
        const QChar right = m_text[joint + 1];
        const QChar c = m_text[joint];
        if (c == u'\'')
            return left.isLetter() && right.isLetter();
        return (c == u'.' || c == u',') && left.isDigit() && right.isDigit();
    };
    if (isWordUnit(before) && joins(at)) {
        const bool isPossessive
            = after == u'\'' && m_text[at + 1] == u's' && (at + 2 >= size || !isWordUnit(m_text[at + 2]));
        return isPossessive;
    }
    return !(isWordUnit(after) && joins(at - 1));
}

} // namespace countersign
