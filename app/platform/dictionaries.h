// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/companywords.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <vector>

namespace countersign {

/// The spelling dictionaries of this machine (Hunspell's .aff and .dic). A value that jobs capture: every thread loads
/// a dictionary when it first needs it and remembers each distinct word, so that a letter's words are looked up once.
/// Without a dictionary nothing is unknown.
class Dictionaries {
public:
    /// Where the system keeps them; the first that has a language is used for it.
    static QStringList systemFolders();

    explicit Dictionaries(const QStringList &folders = systemFolders());

    /// The company's own words are known from now on, in every language.
    void setCompanyWords(const CompanyWords &words) { m_companyWords = words; }
    const CompanyWords &companyWords() const { return m_companyWords; }

    bool isEmpty() const { return m_found.empty(); }
    QStringList languages() const; ///< "en-GB", "en-US"
    /// Whether there is a dictionary for it. \param language "en-GB"; empty: any English one
    bool have(const QString &language) const { return !namedBy(language).empty(); }

    /// The words of a text, as they stand there, that no dictionary of the language knows. Names, numbers, addresses,
    /// abbreviations and words with capitals inside are not looked up. About 0.1 ms a letter once the dictionary is
    /// loaded, which takes about 50 ms.
    /// \param language "en-GB"; empty: either English passes
    QSet<QString> unknownAmong(const QStringList &texts, const QString &language) const;
    /// The words with a capital of a subject line that no dictionary of the language knows in any case: names.
    QSet<QString> unknownNamesIn(const QString &subject, const QString &language) const;
    /// For each of the words the known word that is clearly nearest, where there is one. Some 20 ms a word the first
    /// time: not for the GUI thread.
    QHash<QString, QString> nearestTo(const QSet<QString> &words, const QString &language) const;
    /// What may be meant by a word that no dictionary knows, the likeliest first; the company's own words among them.
    /// Some 20 ms the first time: not for the GUI thread.
    QStringList suggestionsFor(const QString &word, const QString &language) const;
    static constexpr qsizetype MOST_SUGGESTIONS = 8;

private:
    struct Found {
        QString language; ///< "en-GB"
        QString path; ///< without .aff and .dic
    };
    std::vector<Found> namedBy(const QString &language) const;

    std::vector<Found> m_found;
    CompanyWords m_companyWords;
};

} // namespace countersign
