// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/letter.h"

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace countersign {

/// What a change of a draft changes (domain.md, the improvement loop).
enum class EditKind {
    Fact, ///< a number, a day, or a value of the record
    Tone, ///< how it sounds: apologies, softeners, greetings and farewells, exclamation marks
    Vocabulary, ///< other words for the same thing
    Relationship, ///< what one person says to another: a call offered, thanks, what was between the two before
    Cosmetic, ///< spelling, capitals, punctuation
};
inline constexpr std::array EDIT_KINDS { EditKind::Fact, EditKind::Tone, EditKind::Vocabulary, EditKind::Relationship,
                                         EditKind::Cosmetic };
QString keyOf(EditKind kind); ///< "relationship"
QString nameOf(EditKind kind); ///< "Relationship", translated
std::optional<EditKind> editKindFromKey(QStringView key);

/// One place at which a person changed a draft.
struct Edit {
    QString struck; ///< as the draft had it, without the punctuation around; empty where words were only put in
    QString put; ///< empty where words were only taken out
    EditKind kind = EditKind::Vocabulary;
    bool operator==(const Edit &) const = default;

    QString key() const; ///< the same for the same change, whatever the capitals: by this a kind is corrected
};

/// The places at which the sent letter differs from its draft, in their order. Changes with one unchanged word between
/// them are one.
/// \param factTexts values of the letter's records, as they are written
std::vector<Edit> editsBetween(const Letter &draft, const Letter &sent, const QStringList &factTexts);

/// A letter that a person changed before it went out.
struct EditedLetter {
    CommunicationId id;
    TierId tier;
    Letter draft;
    Letter sent;
    QStringList factTexts;
};

/// One change that people made, maybe many times.
struct EditGroup {
    Edit edit; ///< as it was made first
    int times = 0;
    std::map<TierId, int> tiers; ///< how many times for accounts of each
    std::vector<CommunicationId> letters; ///< each once
    bool isCorrected = false; ///< its kind was said by a person
    bool operator==(const EditGroup &) const = default;

    std::vector<TierId> tierList() const;
};

struct EditReading {
    int letters = 0; ///< that were changed
    std::map<EditKind, int> byKind; ///< changes
    std::vector<EditGroup> groups; ///< the most frequent first
    bool operator==(const EditReading &) const = default;
};

/// \param corrected kinds that people said, by Edit::key()
EditReading readEdits(const std::vector<EditedLetter> &letters, const std::map<QString, EditKind> &corrected);

/// "“unfortunately” taken out 12 times, for growth accounts"
QString sentenceOf(const EditGroup &group);

} // namespace countersign
