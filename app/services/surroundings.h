// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/store.h"
#include "services/office.h"

namespace countersign {

/// What the store knows around some letters: everything beside their text that a judgement rests on.
struct Surroundings {
    std::map<AccountId, Account> accounts; ///< with history
    std::map<QString, Order> orders; ///< by number
    std::vector<Communication> waiting; ///< of these accounts, not finished
    QSet<QString> suppressed;
    std::shared_ptr<const Neighbours> neighbours; ///< everybody else
    std::shared_ptr<const KnownProducts> products; ///< what the house sells
};

/// Reads what surrounds letters about these records, in the store's thread.
Result<Surroundings> surroundingsOf(Store &store, const std::vector<Record> &records);

/// The case of a letter that is not stored yet.
Case caseOf(const Office &office, const Surroundings &around, const std::vector<Record> &records, const Draft &draft);

/// The case of a stored communication, with its letter as it stands.
Case caseOf(const Office &office, const Surroundings &around, const Dossier &dossier);

/// Looks the words of the letter up in the machine's dictionaries, as the documents want them spelt.
void lookUpWords(Case &subject, const Foundation &foundation, const Dictionaries &dictionaries);

/// Judges a case by the office's rules and dictionaries.
Verdict judgedIn(const Office &office, Case subject);

/// A communication and what surrounds it, ready to be judged with another text.
struct Subject {
    Dossier dossier;
    Account account;
    Case judged;
};
Result<Subject> subjectOf(Store &store, const Office &office, const CommunicationId &id);

} // namespace countersign
