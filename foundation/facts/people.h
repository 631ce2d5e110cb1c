// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/tokens.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace countersign {

/// A person's name in running text: the one greeted, or one with a title before it.
struct PersonOccurrence {
    qsizetype first = 0, last = 0; ///< tokens, both in
    Span span; ///< with the title, without "Dear"
    QString title; ///< folded, without a point: "mr"; empty without
    QStringList words; ///< as written, without the title
    bool isGreeted = false;
    bool isSigned = false; ///< the first line below the sign-off
    bool isSpokenOf = false; ///< "I spoke to Mary Jones", "my colleague Mary Jones"
};

/// The name of the greeting ("Dear Mr Mendel,") where it names a person, and every "Mr Mendel" and "Dr. Maria Anders"
/// else. "Dear customer", "Hello team", "Dear Sir or Madam" name nobody.
std::vector<PersonOccurrence> findPeople(const Tokens &tokens);

/// The name that the letter is signed with: the first line of the signature, where it is a name and nothing else.
std::optional<PersonOccurrence> findSigner(const Tokens &tokens, qsizetype signature);

/// Two and more capitalised words in a row that may name a person, "Ruth Okafur"; isSpokenOf behind "spoke to", "ask
/// for", "my colleague". Not from `end` on.
std::vector<PersonOccurrence> findFullNames(const Tokens &tokens, qsizetype end);

/// "mr", "mrs", "ms", "miss", "dr", "prof", … folded and without a point.
bool isPersonTitle(QStringView folded);
/// "dr", "prof": titles that say nothing of a person's sex.
bool isAcademicTitle(QStringView folded);

} // namespace countersign
