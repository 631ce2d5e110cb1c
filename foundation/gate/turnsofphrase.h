// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/normalised.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace countersign {

/// A word of a text as turns of phrase see it: contractions are taken apart ("won't" is will and not, "we'll" is we and
/// will), figures and their signs are words of their own.
struct SpokenWord {
    qsizetype from = 0, to = 0; ///< in the normalised text; two words of a contraction can share their letters
    const std::vector<int> *terms = nullptr; ///< of the table's words, those that this one is
    bool opensSentence = false; ///< the first after a full stop, a colon, a bracket or a blank line
    bool followsComma = false; ///< or a dash
    bool endsQuestion = false; ///< a question mark follows
};
using SpokenWords = std::vector<SpokenWord>;

/// Turns of phrase, of which few stand in a text, as a table; found in one pass over its words. Immutable once made.
///
/// A pattern is a row of elements with single spaces between them; it never reaches over the end of a sentence.
///   refund|repay*   one of these words; * stands for any ending
///   @we             one of the words of a named set
///   ?the|@your      the same, or nothing
///   ..3             up to three words of any kind, not over a comma; ...3 over commas as well
///   !order|stock    no word of these follows; at the beginning of the pattern: no word of these stands before
///   =back           the word by which the pattern is found; else its first that is no set and may not be missing
///   #  #m           a figure; one with the sign of a currency before it
///   $               a comma or the end of the sentence follows
///   ^               a sentence begins here
///   {  }            where what is found begins and ends; else it is all of it
class TurnsOfPhrase {
public:
    struct NamedWords {
        QStringView name;
        QStringView words;
    };
    struct Hit {
        size_t pattern = 0;
        size_t first = 0, last = 0; ///< words of the text, both in
    };

    TurnsOfPhrase(std::span<const NamedWords> sets, const std::vector<QStringView> &patterns);

    /// \param original what the text was made of: a blank line there ends a sentence
    SpokenWords wordsOf(const NormalisedText &normalised, QStringView original) const;
    /// By their beginning; for each pattern and place of its word one, with as much before that word as can be.
    std::vector<Hit> hits(const SpokenWords &words) const;
    /// Where these words stand in the original; a contraction that they begin within stands whole.
    static Span placeOf(const SpokenWords &words, size_t first, size_t last, const NormalisedText &text);
    /// Whether the word is one of the named set.
    bool is(const SpokenWord &word, int set) const { return holds(m_sets[static_cast<size_t>(set)], word); }
    int set(QStringView name) const; ///< asserts that there is one

private:
    using Terms = std::vector<bool>; ///< by term: whether it is one of them
    enum class Kind { Word, Gap, Not, ClauseEnd, SentenceStart, Begin, End };
    struct Element {
        Kind kind = Kind::Word;
        Terms terms;
        bool isOptional = false;
        int gap = 0;
        bool crossesCommas = false;
    };
    struct Pattern {
        std::vector<Element> elements;
        size_t found = 0; ///< the element by which it is found
        Terms notBefore;
        std::vector<size_t> needed; ///< of m_needs, each of which must be met by the text
        size_t mostBefore = 0; ///< words that can stand before that element
    };
    struct Node {
        std::vector<int> exact, open; ///< terms that end here; those with any ending
        std::vector<int> all, begun; ///< of a word that ends here; of one that goes on otherwise
        int contraction = -1; ///< index of the contraction that ends here
    };
    struct Attempt;
    /// A bit for each of many things, of which a text has a few.
    class Bits {
    public:
        explicit Bits(size_t count)
            : m_bits(count / 64 + 1)
        {
        }
        void set(size_t index) { m_bits[index / 64] |= bitOf(index); }
        bool isSet(size_t index) const { return (m_bits[index / 64] & bitOf(index)) != 0; }
        /// \param others as many
        void setAllOf(const Bits &others)
        {
            for (size_t at = 0; at < m_bits.size(); ++at)
                m_bits[at] |= others.m_bits[at];
        }

    private:
        static quint64 bitOf(size_t index) { return quint64(1) << (index % 64); }
        std::vector<quint64> m_bits;
    };
    /// The needs that the words of a text meet.
    class Supply {
    public:
        Supply(const TurnsOfPhrase &turns, const SpokenWords &words);
        bool meets(const std::vector<size_t> &needs) const
        {
            return std::ranges::all_of(needs, [this](size_t need) { return m_met.isSet(need); });
        }

    private:
        Bits m_met; ///< by need
    };
    size_t needOf(std::vector<int> terms);

    static constexpr size_t CLASSES_OF_UNITS = 40;
    static size_t classOf(char16_t unit);
    static bool holds(const Terms &terms, const SpokenWord &word)
    {
        return std::ranges::any_of(*word.terms, [&terms](int term) {
            const auto index = static_cast<size_t>(term);
            return index < terms.size() && terms[index];
        });
    }
    int termOf(const QString &word);
    size_t nodeOf(QStringView word);
    struct Found {
        const std::vector<int> *terms = nullptr;
        int contraction = -1;
        qsizetype apostrophe = -1;
    };
    Found find(QStringView word) const;
    Terms termsOf(QStringView alternatives);
    Pattern patternOf(QStringView written);
    Element elementOf(QStringView written);
    void add(SpokenWords &words, QStringView text, SpokenWord word) const;
    void close();

    std::vector<Node> m_nodes;
    std::vector<quint32> m_next; ///< node × class → node; 0: none
    QHash<QString, int> m_terms;
    QHash<QString, int> m_setByName;
    std::vector<Terms> m_sets;
    std::vector<Pattern> m_patterns;
    std::vector<std::vector<size_t>> m_patternsOfTerm;
    std::vector<std::vector<int>> m_needs; ///< one of these terms is needed, each of which tells much; each need once
    std::vector<Bits> m_needsOfTerm; ///< the needs that a term meets
};

} // namespace countersign
