// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/reading.h"
#include "text/cuedpatterns.h"
#include "text/phrasematcher.h"

#include <span>
#include <vector>

/// The patterns and phrases that checks look for, of all checks in one automaton each: a letter's part is read once for
/// the cues of all patterns and once for all phrases, those of the house and those of the documents, whatever check
/// asks first.
namespace countersign::letterpatterns {

enum class Table { Artefacts, Claims, PersonalNumbers, Secrets, Passives };
/// The lists of the house, then those of the documents; the commitments and the types in all their forms.
enum class List {
    AiPhrases,
    Claims,
    LinkTexts,
    Apologies,
    Jargon,
    FamiliarWords,
    ReviewWords,
    NeverSay,
    InternalTerms,
    Competitors,
    Commitments,
    TypeNames,
};
/// All of them, in that order.
PhraseLists listsOf(const Foundation &foundation, const QStringList &commitments, const QStringList &typeNames);

/// The patterns of a table that are worth trying on the plain text of the part, by their index in the table.
std::vector<size_t> worthTrying(Table table, const ReadPart &part);
/// The same of a paragraph by itself.
std::vector<size_t> worthTrying(Table table, const Paragraph &paragraph);
const QRegularExpression &patternOf(Table table, size_t index);

/// The phrases of a list that stand in the part, by their index in the list; also those that overlap.
std::vector<PhraseHit> allHitsIn(List list, const Reading &reading, const ReadPart &part);
/// The longest of those that overlap.
std::vector<PhraseHit> hitsIn(List list, const Reading &reading, const ReadPart &part);

/// What the checks bring in.
std::span<const CuedPatterns::Pattern> artefactPatterns();
std::span<const CuedPatterns::Pattern> claimPatterns();
std::span<const CuedPatterns::Pattern> personalNumberPatterns();
std::span<const CuedPatterns::Pattern> secretPatterns();
std::span<const CuedPatterns::Pattern> passivePatterns();
QStringList aiPhrases();
QStringList claimPhrases();
QStringList linkTexts();
QStringList apologies();
QStringList jargon();
QStringList familiarWords();
QStringList reviewWords();

} // namespace countersign::letterpatterns
