// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <optional>

/// The closed sets of the business. Each has a stable key ("in-review") by which it is stored, exported and written in
/// documents; the key never changes, the words shown to people live in `models` and `ui`.
namespace countersign {
Q_NAMESPACE

enum class CommunicationKind { Exception, Status, Acknowledgment };
Q_ENUM_NS(CommunicationKind)

/// Where a communication stands. Which state may follow which is in lifecycle/transitions.h.
enum class State {
    Drafting, ///< its records are in, its text is not yet
    InReview,
    Held,
    Released, ///< a named person answered for this revision; not yet on its way
    Queued, ///< final bytes are frozen, waits for its time
    Sending, ///< claimed; surely not accepted by the server yet
    Committing, ///< the final dot may be on the wire
    Sent,
    Failed, ///< surely not accepted
    Uncertain, ///< may have been accepted: only evidence or a person decides
    Dropped,
    Escalated,
};
Q_ENUM_NS(State)

enum class Severity { Note, Warning, Error };
Q_ENUM_NS(Severity)

enum class FindingKind {
    Fact,
    Commitment,
    Tone,
    Completeness,
    Privacy,
    Honesty,
    Artefact,
    Clarity,
    Spelling,
    Recipient
};
Q_ENUM_NS(FindingKind)

enum class Lane { Individual, Scan };
Q_ENUM_NS(Lane)

/// What a finding's position counts in.
enum class LetterPart { To, Subject, Body };
Q_ENUM_NS(LetterPart)

enum class Role { Coordinator, Lead, AccountManager };
Q_ENUM_NS(Role)

enum class ReviewMode { Individual, Batch };
Q_ENUM_NS(ReviewMode)

/// How a person looked at what they released.
enum class ReviewKind { Individually, InAScan };
Q_ENUM_NS(ReviewKind)

enum class EventKind {
    Imported,
    Drafted,
    Judged,
    Opened,
    Seen,
    Edited,
    Overridden,
    Signed,
    Released,
    Undone,
    Queued,
    Sent,
    Failed,
    Uncertain,
    Resolved,
    Callback,
    Escalated,
    Taken,
    Declined,
    Held,
    Resumed,
    Dropped,
    Redrafted,
    Returned,
    TakenOut,
    Updated,
    Scored,
    DocumentChanged,
    ModeChanged,
    Satisfaction,
    Probed, ///< a probe of the scan was revealed; of the team, with no name
};
Q_ENUM_NS(EventKind)

/// The stable key of a value: lower case, words joined by "-" ("in-review", "document-changed").
QString keyOf(CommunicationKind value);
QString keyOf(State value);
QString keyOf(Severity value);
QString keyOf(FindingKind value);
QString keyOf(Lane value);
QString keyOf(LetterPart value);
QString keyOf(Role value);
QString keyOf(ReviewMode value);
QString keyOf(ReviewKind value); ///< "individual", "scan"
QString keyOf(EventKind value);

/// The value of a key, whatever its case and surrounding space; nothing where no value has that key.
/// Defined for every enum above: `fromKey<State>(u"in-review")`.
template <class Enum> std::optional<Enum> fromKey(QStringView key);

} // namespace countersign
