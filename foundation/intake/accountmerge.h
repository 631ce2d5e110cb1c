// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"

#include <set>
#include <vector>

namespace countersign {

/// What a source can say of an account or of one of its contacts. What a source has no field for it says nothing of.
enum class AccountField {
    Name,
    Tier,
    AnnualRevenue,
    Owner,
    AccountManager,
    Country,
    City,
    RenewalDate,
    AtRisk,
    OpenEscalations,
    Notes,
    Callbacks,
    Complaints,
    History,
    ContactName,
    Salutation,
    Email,
    Phone,
    Receives,
    OptedOut,
};
using AccountFields = std::set<AccountField>;

/// An account as a source has it, with the fields that this source carries.
struct AccountNews {
    Account account;
    AccountFields fields;
    std::vector<AccountFields> contactFields; ///< by contact; empty: `fields` holds for all of them
};

/// The known account with what is new. Only what the source carries changes: an empty tier and empty opt-outs clear
/// (the tier then follows the revenue), any other text, amount or date that is empty leaves what is known. Contacts are
/// found again by address, else by name; those of the source come first, in its order, and nobody is removed. One
/// without name and address means all that are known.
Account merged(const Account &known, const AccountNews &news);

} // namespace countersign
