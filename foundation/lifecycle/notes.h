// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "domain/result.h"

namespace countersign {

/// The notes of an account after the change, the new one last. A Problem where the note is not as the change says any
/// more (Conflict), or says nothing, or stands there already (Input).
Result<std::vector<AccountNote>> notesAfter(std::vector<AccountNote> notes, const NoteChange &change);

/// Without spaces around and within that nobody meant: as notesAfter() keeps it.
AccountNote tidied(AccountNote note);

/// The last day of a note as a person writes it: "31 January", "31.1.2027", "2 weeks", "3 months"; a day without a year
/// is the next one. Nothing in it: without an end. A Problem where it is no day, or could be two.
Result<std::optional<QDate>> readEnd(QStringView text, const QDate &today);

/// The note as one that was in force until yesterday: it stays to be read and acts no more.
AccountNote ended(AccountNote note, const QDate &today);

} // namespace countersign
