// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/foundation.h"
#include "domain/account.h"
#include "domain/company.h"
#include "domain/letter.h"
#include "domain/record.h"

#include <vector>

namespace countersign {

/// Everything a drafter is given for one letter, and nothing else.
struct Brief {
    QDate today;
    Company company;
    Account account;
    TierId tier;
    Contact contact; ///< empty where the account has none
    CommunicationKind communication = CommunicationKind::Exception;
    TypeId type; ///< of the letter; the records of a mixed letter carry their own
    QString family; ///< "logistics"; empty for acknowledgments
    std::vector<Record> records; ///< one, or the lines of a folded letter, in the order of their rows
};

/// The records of one account, one contact and one family, which become one letter.
struct Fold {
    AccountId account;
    CommunicationKind communication = CommunicationKind::Exception;
    QString family;
    TypeId type; ///< of the first record
    std::vector<Record> records;
    bool operator==(const Fold &) const = default;
};

/// Folds records into letters: one account, one message per family; acknowledgments and records without a known type
/// stay single. Every record stands in exactly one fold; the order of first appearance is kept.
std::vector<Fold> fold(const std::vector<Record> &records, const Foundation &foundation);

/// The contact a letter of this kind goes to: the first with an address who receives it and did not opt out of it; else
/// the first who receives it, else the first; null without contacts.
const Contact *contactFor(const Account &account, CommunicationKind communication, const TypeId &type);

/// Writes subject and body from the vocabulary: deterministic, no network. Never writes what the records do not hold;
/// where the vocabulary has no words for it, the text says "Needs human review" and `provenance.doubts` says why.
/// `provenance.draftedAt` is left to the caller.
Draft draftFromVocabulary(const Brief &brief, const Foundation &foundation);

/// What the vocabulary writes for one part of a letter, its placeholders filled.
struct PartText {
    QString part; ///< "Greeting", "Opening", "Recovery offer", "Sign-off"
    QString text;
    bool operator==(const PartText &) const = default;
};

/// Everything the vocabulary could write for this letter, to be put in by hand: greeting, every row that holds for the
/// records and can be filled, those of this tier before those of all, and the sign-off; each text once.
std::vector<PartText> partTexts(const Brief &brief, const Foundation &foundation);

/// The text of a placeholder ("contact_first_name", "promised_date") for one record of the brief, as a letter writes
/// it; nothing where neither record, account, contact nor company holds it.
std::optional<QString> placeholderText(QStringView name, const Record &record, const Brief &brief);

} // namespace countersign
