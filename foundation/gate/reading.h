// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/checks/factcheck.h"
#include "gate/gate.h"
#include "gate/paragraph.h"
#include "text/normalised.h"
#include "text/phrasematcher.h"
#include "text/plaintext.h"

#include <QStringList>

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace countersign {

/// One part of a letter, made ready once for all checks.
struct ReadPart {
    LetterPart part = LetterPart::Body;
    QString text;
    std::vector<PlacedParagraph> paragraphs;
    std::vector<Span> sentences;
    std::vector<Span> lines;
    qsizetype digits = 0; ///< how many there are: where they are few there is no number of many
    mutable std::optional<std::vector<size_t>> patternsWorthTrying; ///< kept by checks/letterpatterns.h
    mutable std::optional<std::vector<PhraseHit>> phraseHits; ///< kept by checks/letterpatterns.h

    ReadPart(LetterPart which, const QString &written);
    QStringView at(const Span &span) const { return QStringView(text).mid(span.start, span.length); }
    /// As patterns read it; made when it is first asked for.
    const PlainText &plain() const;
    /// As phrases read it; made when it is first asked for. Most read it paragraph by paragraph.
    const NormalisedText &normalised() const;
    /// The words that begin within the place.
    std::vector<Span> wordsIn(const Span &place) const;
    size_t countWordsIn(const Span &place) const;
    /// The paragraph that the place begins in; null between paragraphs.
    const PlacedParagraph *paragraphAt(const Span &place) const;
    /// What hangs on the sentence around the place alone, kept with its paragraph (Paragraph::answerAt).
    template <class Answer, class Make> Answer answerAt(const Span &place, Make make) const
    {
        const PlacedParagraph *paragraph = paragraphAt(place);
        return paragraph ? paragraph->read->answerAt<Answer>({ place.start - paragraph->at.start, place.length }, make)
                         : make();
    }
    /// The sentence around the place; the place itself where there is none.
    Span sentenceAt(const Span &place) const;

private:
    mutable std::optional<PlainText> m_plain;
    mutable std::optional<NormalisedText> m_normalised;
};

/// A case as checks and flags read it: its letter made ready, its rules looked up.
struct Reading {
    const Case &subject;
    const Rulebook &rules;
    const Foundation &foundation;
    TierId tier;
    const TierRule *tierRule; ///< null for a tier that the documents do not know
    const ToneRule *tone; ///< null where the standards have no row
    const Contact *contact; ///< null for an account without contacts
    std::vector<TypeId> types; ///< of the records, each once; the letter's own where they carry none
    ReadPart subjectLine;
    ReadPart body;
    std::vector<FactStanding> facts;

    Reading(const Case &judged, const Rulebook &book);

    std::array<const ReadPart *, 2> parts() const { return { &subjectLine, &body }; }
    TypeId typeOf(const Record &record) const { return record.type.isNull() ? subject.type : record.type; }
    bool fits(const AppliesTo &to) const; ///< for any of the types
    bool hasFamily(QStringView family) const; ///< any of the types
    /// What the record holds, or what is known of the account, contact and company without standing in it.
    std::optional<FactValue> known(const Record &record, QStringView factName) const;
    /// Whether the place lies within a name or text of the record, the account or the company: those are theirs to
    /// word.
    bool isOfTheRecord(const ReadPart &part, const Span &place) const;
    /// The same where the place may be the whole name or text.
    bool isNamedByTheRecord(const ReadPart &part, const Span &place) const;
    /// Whether a word of the record, the account or the company is spelled so.
    bool isAWordOfTheRecord(QStringView word) const;
    bool holds(const std::vector<Condition> &conditions, const Record &record) const;
    /// What the vocabulary writes for these types, this tier and these facts, with its placeholders: of one part, or of
    /// all where `part` is empty.
    const QStringList &vocabularyTexts(QStringView part) const;

private:
    /// A text of the vocabulary that fits the letter, with the part it is for.
    struct ChosenText {
        QString part, text;
    };
    std::vector<ChosenText> chosenTexts() const;
    mutable std::optional<std::vector<ChosenText>> m_chosen;
    mutable std::map<QString, QStringList, std::less<>> m_vocabulary; ///< by part, as far as it was asked for
    /// Whether no name or text of the record holds these words: a quick answer for most words.
    bool isNoneOfTheRecords(QStringView words) const;
    bool isWithinAName(const ReadPart &part, const Span &place, qsizetype fromLength) const;
    QStringList m_namesAndTexts;
    QString m_allNamesAndTexts; ///< in small letters, a line each
};

/// The value at stake: the order's, else the amount; of all records.
struct ValueAtStake {
    Money value;
    QString name; ///< "order value" or "amount"
    int record = 0;
};
std::vector<ValueAtStake> valuesAtStake(const Case &subject);

/// -1, 0 or 1; nothing where the currencies differ. An amount that names no currency is meant in the other's.
std::optional<int> compared(const Money &a, const Money &b);

/// Whether `date` is one of the n dates that end with today.
bool isWithin(const QDate &date, const QDate &today, Days n);

} // namespace countersign
