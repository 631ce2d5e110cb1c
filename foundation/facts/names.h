// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/packs.h"

#include <QStringList>

#include <vector>

namespace countersign {

/// A product or other name made ready for finding: its words, folded, without signs.
struct SoughtName {
    QString name;
    std::vector<QString> words; ///< folded, apostrophes dropped
    size_t core = 0; ///< words before a pack size: "Chai 10 boxes x 20 bags" has 1
    std::vector<PackPart> pack; ///< the pack size behind the core; empty without
    QString variant; ///< the word behind the pack size: "black" of "Cable 5 m black"; else the core's last
    size_t kernel = 0; ///< words before a comma: "trays, half size" has 1; 0 without one
    bool isProper = false; ///< begins with a capital: "Ravioli Angelo", where "the ravioli" names the thing
    bool operator==(const SoughtName &) const = default;
};
SoughtName soughtName(const QString &name);

/// A name in running text.
struct NameOccurrence {
    enum class Match {
        Exact, ///< whatever the case, the kind of apostrophe, a plural
        NearMiss, ///< a letter or two wrong, or without its accents
        Partial, ///< its last word or words, "the sauerkraut", or all but its last
        OtherVariant, ///< with another pack size or colour: "Cable 5 m white" for the black one
    };
    size_t which = 0; ///< index into the names sought
    Match match = Match::Exact;
    qsizetype first = 0, last = 0; ///< tokens, both in
    Span span; ///< without the plural or possessive ending of an exact match
    bool isMostOfIt = false; ///< of Partial: at least half of the name's words, or the thing by its own noun
    bool isWithPack = false; ///< the pack size stands in the span too
    size_t wordsOfIt = 0; ///< of a near miss: how many of the core's last words stand; 0 for all
};

/// Every place where one of the names stands, the longest winning where several could; by position. Claims what it
/// takes.
std::vector<NameOccurrence> findNames(const Tokens &tokens, Claims &claims, const std::vector<SoughtName> &names);

/// Letters without accents: "semmelknodel", "creme"; ß becomes ss.
QString withoutAccents(QStringView folded);

} // namespace countersign
