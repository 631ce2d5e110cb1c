// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/letter.h"
#include "gate/verdict.h"

namespace countersign {

/// How far a letter is from its draft (domain.md, Measures).
struct EditDepth {
    int words = 0; ///< of the draft's subject and body
    int wordsChanged = 0;
    bool edited = false; ///< subject or body differ by more than white space
    bool material = false; ///< over 5 % of the words, a fact or a commitment
    bool operator==(const EditDepth &) const = default;
};

/// Whether one of these words states a number, a month or a weekday.
bool statesAFact(QStringView words);

/// \param verdict of the letter as it is now: its fact and commitment findings say where such words stand. A changed
/// number, month or weekday is a changed fact too, since letters state facts in them.
EditDepth editDepthOf(const Letter &draft, const Letter &letter, const Verdict &verdict);

} // namespace countersign
