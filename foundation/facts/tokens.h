// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/wordsenses.h"
#include "text/span.h"

#include <QString>
#include <QStringView>

#include <cstring>
#include <initializer_list>
#include <span>
#include <vector>

namespace countersign {

/// One of a few dozen kinds of words, by their length, first and last letter: whoever looks for a word tells most
/// others apart by it without comparing them.
constexpr unsigned KINDS_OF_WORDS = 63;
constexpr unsigned kindOfWord(const char16_t *word, size_t size)
{
    return size == 0
        ? KINDS_OF_WORDS
        : static_cast<unsigned>(size * 11 + size_t(5) * word[0] + size_t(3) * word[size - 1]) % KINDS_OF_WORDS;
}

/// A word (letters, with apostrophes inside), a run of ASCII digits, a line end or any other single sign.
struct Token {
    enum class Kind { Word, Number, Sign, LineEnd, None };
    Kind kind = Kind::None;
    Span span;
    bool spaceBefore = false; ///< white space stands between it and the token before, or it begins a line
    QStringView text; ///< folded: lower case, plain apostrophes, quotation marks and dashes
    bool isCapital = false; ///< its first letter is a capital
    quint8 kindOfWord = KINDS_OF_WORDS; ///< of a word; no word's is the greatest
    WordSenses senses; ///< of a word

    bool isTelling = false; ///< what is found in a text begins with such a token (Tokens::nextTelling)

    bool isWord() const { return kind == Kind::Word; }
    bool isNumber() const { return kind == Kind::Number; }
    /// The name of a month or a weekday, short or long.
    bool isOfTheCalendar() const { return senses.has(WordSenses::Month | WordSenses::Weekday); }
    bool isSign(char16_t sign) const { return kind == Kind::Sign && text.size() == 1 && text.front() == sign; }
};

/// A text taken apart once, for all finders. Beyond both ends stand tokens of kind None.
class Tokens {
public:
    explicit Tokens(QStringView text);
    /// A paragraph of a text, taken apart before.
    struct Piece {
        qsizetype start = 0; ///< in the text
        const Tokens *tokens = nullptr; ///< may go when this is made
    };
    /// The same, put together of its paragraphs, rising; between them there is white space alone.
    Tokens(QStringView text, std::span<const Piece> paragraphs);
    Tokens(const Tokens &) = delete;
    Tokens &operator=(const Tokens &) = delete;

    qsizetype size() const { return m_count; }
    const Token &operator[](qsizetype at) const
    {
        // What lies before the first is greater than any once it is unsigned.
        return static_cast<size_t>(at) < static_cast<size_t>(m_count) ? m_first[at] : m_none;
    }
    /// Those with which a number, a date, a time, an amount, a reference, a name or an address may begin: digits,
    /// capitals, words that tell (WordSenses) and signs other than the comma and the full stop. Most of a text are none
    /// of them.
    const std::vector<qsizetype> &telling() const { return m_telling; }
    /// The first of them from `at` on; size() beyond the last.
    qsizetype nextTelling(qsizetype at) const
    {
        return static_cast<size_t>(at) < m_nextTelling.size() ? m_nextTelling[static_cast<size_t>(at)] : m_count;
    }
    /// Those that are digits, rising.
    const std::vector<qsizetype> &numbers() const { return m_numbers; }
    bool is(qsizetype at, QStringView word) const { return (*this)[at].isWord() && (*this)[at].text == word; }
    // A literal says its length by its array alone. NOLINTBEGIN(modernize-avoid-c-arrays)
    template <size_t Size> Q_ALWAYS_INLINE bool is(qsizetype at, const char16_t (&word)[Size]) const
    {
        const Token &token = (*this)[at];
        return token.kindOfWord == kindOfWord(word, Size - 1) && isSame(token, word);
    }
    /// Inline, so that the kinds of the words are worked out when this is compiled.
    template <size_t... Sizes> Q_ALWAYS_INLINE bool isOneOf(qsizetype at, const char16_t (&...words)[Sizes]) const
    {
        const Token &token = (*this)[at];
        const quint64 kinds = (... | (quint64(1) << kindOfWord(words, Sizes - 1)));
        return (kinds >> token.kindOfWord & 1) != 0 && isAnyOf(token, words...);
    }
    // NOLINTEND(modernize-avoid-c-arrays)
    bool isOneOf(qsizetype at, std::initializer_list<QStringView> words) const;
    bool isSign(qsizetype at, char16_t sign) const { return (*this)[at].isSign(sign); }
    /// Whether this token follows the one before without white space.
    bool isGlued(qsizetype at) const { return at > 0 && at < size() && !m_first[at].spaceBefore; }
    bool endsLine(qsizetype at) const { return (*this)[at].kind == Token::Kind::LineEnd || at < 0 || at >= size(); }

    /// From the start of `first` to the end of `last`, both in.
    Span spanOf(qsizetype first, qsizetype last) const;
    /// The text as it stands, not folded.
    QStringView original(const Span &span) const { return m_text.mid(span.start, span.length); }
    QStringView original() const { return m_text; }
    const QString &folded() const { return m_folded; }
    /// The first token that ends after this position; size() beyond the last.
    qsizetype tokenAt(qsizetype position) const;

private:
    /// Takes a piece of the text apart.
    void cut(qsizetype from, qsizetype to);
    void close();
    // NOLINTBEGIN(modernize-avoid-c-arrays)
    template <size_t... Sizes> static bool isAnyOf(const Token &token, const char16_t (&...words)[Sizes])
    {
        return (... || isSame(token, words));
    }
    template <size_t Size> static bool isSame(const Token &token, const char16_t (&word)[Size])
    {
        return token.text.size() == Size - 1 && std::memcmp(token.text.utf16(), word, 2 * (Size - 1)) == 0;
    }
    // NOLINTEND(modernize-avoid-c-arrays)

    QStringView m_text;
    QString m_folded;
    std::vector<Token> m_tokens;
    std::vector<qsizetype> m_numbers, m_telling;
    std::vector<qint32> m_nextTelling; ///< by token
    const Token *m_first = nullptr; ///< of m_tokens
    qsizetype m_count = 0;
    Token m_none;
};

/// Which tokens a finder has taken already, so that a number is not found twice.
class Claims {
public:
    explicit Claims(const Tokens &tokens)
        : m_taken(static_cast<size_t>(tokens.size()), 0)
    {
    }
    bool isTaken(qsizetype at) const
    {
        return at >= 0 && at < static_cast<qsizetype>(m_taken.size()) && m_taken[static_cast<size_t>(at)];
    }
    bool areFree(qsizetype first, qsizetype last) const;
    void take(qsizetype first, qsizetype last);

private:
    std::vector<char> m_taken;
};

/// The same letter in lower case, curly apostrophes and quotation marks straight, every dash a hyphen, every space a
/// blank. Keeps the length.
QString foldedText(QStringView text);

} // namespace countersign
