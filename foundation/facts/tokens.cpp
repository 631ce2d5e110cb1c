// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/tokens.h"

#include <algorithm>
#include <array>
#include <type_traits>

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

/// By sign of ASCII: whether it is a small letter; an x may have been a sign.
constexpr auto IS_LETTER = [] {
    std::array<bool, PLAIN_UNITS> letters {};
    for (size_t c = u'a'; c <= u'z'; ++c)
        letters[c] = c != u'x';
    return letters;
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

namespace {
void fold(QStringView text, QChar *out)
{
    for (const QChar c : text)
        *out++ = c.unicode() < PLAIN_UNITS ? QChar(FOLDED[c.unicode()]) : foldedSign(c);
}
} // namespace

QString foldedText(QStringView text)
{
    QString folded(text.size(), Qt::Uninitialized);
    fold(text, folded.data());
    return folded;
}

Tokens::Tokens(QStringView text)
    : m_text(text)
    , m_folded(foldedText(text))
{
    m_tokens.reserve(static_cast<size_t>(text.size() / 4 + 8));
    cut(0, text.size());
    close();
}

Tokens::Tokens(QStringView text, std::span<const Piece> paragraphs)
    : m_text(text)
    , m_folded(text.size(), Qt::Uninitialized)
{
    size_t count = static_cast<size_t>(text.size()) / 64 + 8; // of line ends between paragraphs
    size_t numbers = 0;
    QChar *folded = m_folded.data();
    qsizetype end = 0;
    for (const Piece &piece : paragraphs) {
        const QString &own = piece.tokens->m_folded;
        fold(text.mid(end, piece.start - end), folded + end);
        std::memcpy(folded + piece.start, own.constData(), static_cast<size_t>(own.size()) * sizeof(QChar));
        end = piece.start + own.size();
        count += piece.tokens->m_tokens.size();
        numbers += piece.tokens->m_numbers.size();
    }
    fold(text.mid(end), folded + end);
    m_tokens.reserve(count);
    m_numbers.reserve(numbers);
    const char16_t *units = QStringView(m_folded).utf16();
    end = 0;
    for (const Piece &piece : paragraphs) {
        cut(end, piece.start);
        const auto before = static_cast<qsizetype>(m_tokens.size());
        const std::vector<Token> &own = piece.tokens->m_tokens;
        m_tokens.resize(m_tokens.size() + own.size());
        static_assert(std::is_trivially_copyable_v<Token>);
        std::memcpy(m_tokens.data() + before, own.data(), own.size() * sizeof(Token));
        for (Token &token : std::span(m_tokens).subspan(static_cast<size_t>(before))) {
            token.span.start += piece.start;
            token.text = QStringView(units + token.span.start, token.span.length);
        }
        for (const qsizetype number : piece.tokens->m_numbers)
            m_numbers.push_back(number + before);
        end = piece.start + piece.tokens->m_folded.size();
    }
    cut(end, text.size());
    close();
}

void Tokens::close()
{
    m_first = m_tokens.data();
    m_count = static_cast<qsizetype>(m_tokens.size());
    m_nextTelling.resize(m_tokens.size());
    auto next = static_cast<qint32>(m_count);
    size_t count = 0;
    for (size_t at = m_tokens.size(); at-- > 0;) {
        if (m_tokens[at].isTelling) {
            next = static_cast<qint32>(at);
            ++count;
        }
        m_nextTelling[at] = next;
    }
    m_telling.reserve(count);
    for (qsizetype at = nextTelling(0); at < m_count; at = nextTelling(at + 1))
        m_telling.push_back(at);
}

void Tokens::cut(qsizetype from, qsizetype to)
{
    const QStringView text = m_text;
    const QStringView folded = m_folded;
    const char16_t *units = folded.utf16();
    const qsizetype size = to;
    bool space = true;
    const auto add = [&](Token::Kind kind, qsizetype start, qsizetype end) -> Token & {
        Token &token = m_tokens.emplace_back();
        token.kind = kind;
        token.span = { start, end - start };
        token.spaceBefore = space;
        token.text = QStringView(units + start, end - start);
        return token;
    };
    // The sign × is folded to an x, yet no word begins with it.
    const auto isTimes = [text](qsizetype at) {
        return text[at].unicode() == 0x00D7;
    };
    const auto isLetter = [&](qsizetype at) {
        const char16_t unit = units[at];
        return unit < PLAIN_UNITS ? IS_LETTER[unit] || (unit == u'x' && !isTimes(at)) : isLetterAt(folded, at);
    };
    for (qsizetype at = from; at < size;) {
        const char16_t unit = units[at];
        if (unit == u'\n') {
            add(Token::Kind::LineEnd, at, at + 1);
            ++at;
            space = true;
            continue;
        }
        if (unit == u' ' || QChar::isSpace(unit)) {
            ++at;
            space = true;
            continue;
        }
        const qsizetype start = at;
        if (isLetter(at)) {
            do {
                ++at;
                while (at < size && units[at] < PLAIN_UNITS && IS_LETTER[units[at]])
                    ++at;
            } while (
                at < size
                && (isLetter(at) || (units[at] == u'\'' && at + 1 < size && (isLetter(at + 1) || isTimes(at + 1)))));
            // "Tuesday's delivery" is on Tuesday.
            constexpr qsizetype POSSESSIVE = 2;
            if (at - start > POSSESSIVE && units[at - 1] == u's' && units[at - 2] == u'\''
                && sensesOf({ units + start, at - POSSESSIVE - start }).has(WordSenses::Month | WordSenses::Weekday))
                at -= POSSESSIVE;
            Token &word = add(Token::Kind::Word, start, at);
            word.isCapital = text[start].isUpper();
            word.kindOfWord = static_cast<quint8>(kindOfWord(units + start, static_cast<size_t>(at - start)));
            word.senses = sensesOf(word.text);
            word.isTelling = word.isCapital
                || word.senses.has(WordSenses::OfADate | WordSenses::BeginsADate | WordSenses::BeginsANumber
                                   | WordSenses::BeginsAnother);
        } else if (isDigit(unit)) {
            while (at < size && isDigit(units[at]))
                ++at;
            add(Token::Kind::Number, start, at).isTelling = true;
            m_numbers.push_back(static_cast<qsizetype>(m_tokens.size()) - 1);
        } else if (unit == u'x') {
            ++at;
            Token &times = add(Token::Kind::Word, start, at);
            times.kindOfWord = static_cast<quint8>(kindOfWord(units + start, 1));
        } else {
            at += QChar::isHighSurrogate(unit) && at + 1 < size && QChar::isLowSurrogate(units[at + 1]) ? 2 : 1;
            // "us $12": a sign of a currency has its country before it.
            if (unit == u'$' && !m_tokens.empty())
                m_tokens.back().isTelling = m_tokens.back().isTelling || m_tokens.back().isWord();
            add(Token::Kind::Sign, start, at).isTelling = unit != u',' && unit != u'.';
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
