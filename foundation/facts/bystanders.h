// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/tokens.h"

#include <QStringList>

/// The numbers of a letter that state nothing of a record, claimed so that nobody takes them for a quantity.
namespace countersign {

/// Claims what is quoted of an earlier message, lines behind ">" and all from a "From:" with its "Date:" or "Subject:"
/// on, where a letter stands before it: the letter itself says none of it.
void claimQuotedMail(const Tokens &tokens, Claims &claims);

/// Addresses of mail and web, and the numbers that head the lines of a list ("1.", "2)"). Comes before every other
/// finder.
void claimAddresses(const Tokens &tokens, Claims &claims);

/// Telephone numbers, street addresses and postal codes, percentages, durations, ordinals, pages, steps, versions, pack
/// sizes, "24/7". Comes after dates, amounts and references.
/// \param phones numbers that are known, the company's own first
void claimBystanders(const Tokens &tokens, Claims &claims, const QStringList &phones);

/// Where the signature begins (the token after the line with the sign-off), and where it ends: a postscript or the end.
/// first > last where there is none.
struct SignatureBlock {
    qsizetype first = 1, last = 0;
};
SignatureBlock findSignature(const Tokens &tokens, const QStringList &signOffs);

} // namespace countersign
