// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/foundation.h"
#include "gate/paragraph.h"
#include "text/phrasematcher.h"

#include <optional>
#include <set>
#include <span>
#include <vector>

namespace countersign {

/// What a sentence can commit the company to, whatever its words.
enum class Promise {
    Refund,
    Credit,
    Compensation,
    FreeOfCharge,
    Replacement, ///< commits only where the company's table names it
    Discount,
    Waiver,
    Guarantee,
    NoRecurrence,
    LegalConclusion,
    SecurityConclusion,
    Roadmap,
    SpecialTerms,
    Deadline, ///< commits only where no fact of the record stands beside it
};

/// "a refund", as a message says it.
QString nameOf(Promise promise);

/// Whether a negation of it commits as well: "this will not happen again", "we are not liable".
bool holdsWhenNegated(Promise promise);

/// A place where a text speaks of a promise.
struct PromiseHit {
    Promise promise = Promise::Refund;
    Span at;
    bool binds = true; ///< false where it is only spoken of: a question, what was asked for, a rule, somebody else's
};
/// In the order of the text. Of those that bind none covers another.
std::vector<PromiseHit> promisesIn(std::span<const PlacedParagraph> paragraphs);

/// The promises that a word or phrase of a document means, however loosely it names them: "credit", "a price cut".
std::set<Promise> promisesMeantBy(QStringView phrase);

/// The commitments table made ready: its phrases in all their forms, and which of its rows governs a promise that is
/// worded otherwise.
class CommitmentRules {
public:
    explicit CommitmentRules(const std::vector<CommitmentRow> &rows);

    struct Hit {
        size_t row = 0;
        Span at;
    };
    /// All phrases in all forms, for a matcher whose hits `hits` understands.
    const QStringList &phrases() const { return m_phrases; }
    std::vector<Hit> hits(const std::vector<PhraseHit> &phrases) const;
    /// The row that speaks of this promise: of several the one with the shortest phrase; nothing where none does.
    std::optional<size_t> rowFor(Promise promise) const;
    const std::set<Promise> &promisesOf(size_t row) const { return m_promises[row]; }

private:
    QStringList m_phrases;
    std::vector<size_t> m_rowOfPhrase;
    std::vector<std::set<Promise>> m_promises; ///< by row
    std::vector<bool> m_isGeneral; ///< by row: speaks of the promise itself, not of one thing
    std::vector<qsizetype> m_length; ///< of the row's phrase
};

} // namespace countersign
