// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/reading.h"

#include <QString>

#include <vector>

namespace countersign {

/// A number that says who somebody is or where their money lies.
struct PersonalNumber {
    Span at; ///< in the plain text
    QStringView what; ///< "a social security number"
};

/// National identifiers and bank numbers: where their form and check digits, or a word beside them, leave no doubt.
std::vector<PersonalNumber> personalNumbersIn(const ReadPart &part);

/// Whether the last digit checks the others (ISO/IEC 7812): payment cards, Canadian social insurance numbers.
bool hasLuhnDigit(QStringView digits);

} // namespace countersign
