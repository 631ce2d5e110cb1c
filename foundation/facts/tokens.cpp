// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/tokens.h"

#include "facts/calendarwords.h"

#include <algorithm>
#include <array>

namespace countersign {

namespace {
QChar foldedSign(QChar c)
{
    switch (c.unicode()) {
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x02BC:
    case 0x00B4:
    case 0x0060:
    case 0x2032:
        return u'\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x2033:
    case 0x00AB:
    case 0x00BB:
        return u'"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
        return u'-';
    case 0x00D7:
        return u'x';
    case 0x2028:
    case 0x2029:
        return u'\n';
    default:
        break;
    }
    if (c.unicode() > 0x7f && c.isSpace())
        return u' ';
    return c.toLower();
}

constexpr size_t PLAIN_UNITS = 0x80;
/// What the signs of ASCII are folded to.
constexpr auto FOLDED = [] {
    std::array<char16_t, PLAIN_UNITS> folded {};
    for (size_t c = 0; c < PLAIN_UNITS; ++c)
        folded[c] = static_cast<char16_t>(c >= u'A' && c <= u'Z' ? c + 0x20 : c == u'`' ? u'\'' : c);
    return folded;
}();

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}
/// A pair of surrogates is a letter where its character is one: "🎉" is none.
bool isLetterAt(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c.unicode() < PLAIN_UNITS)
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
    if (!c.isSurrogate())
        return c.isLetter() || c.isMark();
    const qsizetype high = c.isLowSurrogate() ? at - 1 : at;
    if (high < 0 || high + 1 >= text.size() || !text[high].isHighSurrogate() || !text[high + 1].isLowSurrogate())
        return false;
    const char32_t character = QChar::surrogateToUcs4(text[high], text[high + 1]);
    return QChar::isLetter(character) || QChar::isMark(character);
}
} // namespace

QString foldedText(QStringView text)
{
    QString folded(text.size(), Qt::Uninitialized);
    QChar *out = folded.data();
    for (const QChar c : text)
        *out++ = c.unicode() < PLAIN_UNITS ? QChar(FOLDED[c.unicode()]) : foldedSign(c);
    return folded;
}

Tokens::Tokens(QStringView text)
    : m_text(text)
    , m_folded(foldedText(text))
{
    const QStringView folded = m_folded;
    m_tokens.reserve(static_cast<size_t>(text.size() / 4 + 8));
    bool space = true;
    for (qsizetype at = 0; at < folded.size();) {
        const QChar c = folded[at];
        if (c == u'\n') {
            m_tokens.push_back({ Token::Kind::LineEnd, { at, 1 }, space, folded.mid(at, 1), false });
            ++at;
            space = true;
            continue;
        }
        if (c == u' ' || c.isSpace()) {
            ++at;
            space = true;
            continue;
        }
        const qsizetype start = at;
        Token::Kind kind = Token::Kind::Sign;
        // The sign × is folded to an x, yet no word begins with it.
        const bool isTimes = text[at].unicode() == 0x00D7;
        if (isDigit(c)) {
            kind = Token::Kind::Number;
            while (at < folded.size() && isDigit(folded[at]))
                ++at;
        } else if (isTimes) {
            kind = Token::Kind::Word;
            ++at;
        } else if (isLetterAt(folded, at)) {
            kind = Token::Kind::Word;
            while (at < folded.size()
                   && ((isLetterAt(folded, at) && text[at].unicode() != 0x00D7)
                       || (folded[at] == u'\'' && at + 1 < folded.size() && isLetterAt(folded, at + 1))))
                ++at;
        } else {
            at += c.isHighSurrogate() && at + 1 < folded.size() && folded[at + 1].isLowSurrogate() ? 2 : 1;
        }
        m_tokens.push_back({ kind,
                             { start, at - start },
                             space,
                             folded.mid(start, at - start),
                             kind == Token::Kind::Word && text[start].isUpper() });
        if (kind == Token::Kind::Word) {
            Token &word = m_tokens.back();
            word.kindOfWord = static_cast<quint8>(kindOfWord(word.text.utf16(), static_cast<size_t>(at - start)));
            word.isOfTheCalendar = monthOf(word.text) || weekdayOf(word.text);
        }
        space = false;
    }
}

bool Tokens::isOneOf(qsizetype at, std::initializer_list<QStringView> words) const
{
    const Token &token = (*this)[at];
    return token.isWord() && std::ranges::find(words, token.text) != words.end();
}

Span Tokens::spanOf(qsizetype first, qsizetype last) const
{
    const Span from = (*this)[first].span;
    return { from.start, (*this)[last].span.end() - from.start };
}

qsizetype Tokens::tokenAt(qsizetype position) const
{
    const auto found
        = std::ranges::partition_point(m_tokens, [position](const Token &t) { return t.span.end() <= position; });
    return found - m_tokens.begin();
}

bool Claims::areFree(qsizetype first, qsizetype last) const
{
    for (qsizetype at = first; at <= last; ++at) {
        if (isTaken(at))
            return false;
    }
    return true;
}

void Claims::take(qsizetype first, qsizetype last)
{
    for (qsizetype at = std::max<qsizetype>(first, 0); at <= last && at < static_cast<qsizetype>(m_taken.size()); ++at)
        m_taken[static_cast<size_t>(at)] = 1;
}

} // namespace countersign
