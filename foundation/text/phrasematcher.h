// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/literals.h"
#include "text/normalised.h"

#include <QStringList>

#include <vector>

namespace countersign {

/// A phrase of a list, found in a text.
struct PhraseHit {
    int phrase = 0; ///< its index in the list
    Span at; ///< in the original text
    bool operator==(const PhraseHit &) const = default;
};

/// Finds all phrases of a list in one pass over a text, as foundation-documents.md says: on word
/// boundaries, whatever the case, inner white space and kind of apostrophe or quotation mark; `*` at the end of a word
/// stands for any ending. Immutable once made; time is linear in the text.
class PhraseMatcher {
public:
    PhraseMatcher() = default;
    explicit PhraseMatcher(const QStringList &phrases);

    /// Every hit, also those that overlap, by start, the longer first.
    std::vector<PhraseHit> hits(const NormalisedText &text) const;
    bool matches(const NormalisedText &text) const { return !hits(text).empty(); }
    bool isEmpty() const { return m_phrases.empty(); }

private:
    struct Phrase {
        std::vector<QString> pieces; ///< what stands between the wildcards
        bool endsOpen = false; ///< with a wildcard
    };
    /// Where the phrase ends that begins at `start` and whose first piece ends at `end`; -1 where it does not match.
    qsizetype endOf(const Phrase &phrase, const NormalisedText &text, qsizetype start, qsizetype end) const;

    std::vector<Phrase> m_phrases;
    Literals m_firstPieces; ///< by phrase: its first piece
};

/// Several lists of phrases, found in one pass over a text. Immutable once made.
class PhraseLists {
public:
    PhraseLists() = default;
    explicit PhraseLists(const std::vector<QStringList> &lists);

    /// The hits of all lists, for `of`.
    std::vector<PhraseHit> hits(const NormalisedText &text) const { return m_phrases.hits(text); }
    /// Tells these lists from all others that were made.
    quint64 id() const { return m_id; }
    /// Those of one list among them, as its own matcher would find them.
    std::vector<PhraseHit> of(size_t list, const std::vector<PhraseHit> &hits) const;

private:
    quint64 m_id = 0;
    std::vector<int> m_firstOf { 0 }; ///< by list: the index of its first phrase; one more than lists
    PhraseMatcher m_phrases;
};

/// The hits that no longer hit of the list covers.
std::vector<PhraseHit> longestOf(const std::vector<PhraseHit> &hits);

} // namespace countersign
