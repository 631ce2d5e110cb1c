// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QSet>
#include <QString>

#include <vector>

namespace countersign {

/// A word that the company taught the program: no general dictionary has it, and it is right.
struct CompanyWord {
    QString word; ///< as it was written when it was taught
    QString by;
    QDateTime at; ///< UTC
    bool operator==(const CompanyWord &) const = default;
};

/// The company's dictionary: one for all desks of a workspace. A value; copies share what they hold.
class CompanyWords {
public:
    static constexpr qsizetype LONGEST = 80; ///< of a word, in UTF-16 units

    CompanyWords() = default;
    explicit CompanyWords(std::vector<CompanyWord> words);

    const std::vector<CompanyWord> &words() const { return m_words; } ///< in the order of the alphabet
    /// Whether it holds the word, whatever its capitals, with or without a possessive or a short "is", "will", ….
    bool know(const QString &word) const;
    bool operator==(const CompanyWords &other) const { return m_words == other.m_words; }

    /// What two ways of writing one word have in common: "Semmelknödel’s" and "semmelknödel" are one.
    static QString folded(const QString &word);
    /// Whether this can be taught: letters, perhaps with apostrophes and hyphens within; at most LONGEST.
    static bool isAWord(const QString &word);

private:
    std::vector<CompanyWord> m_words;
    QSet<QString> m_folded;
};

} // namespace countersign
