// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "domain/letter.h"
#include "domain/record.h"
#include "gate/verdict.h"

#include <QDateTime>

#include <chrono>
#include <optional>
#include <vector>

namespace countersign {

/// A person's acceptance of one error, with the reason. It stands as long as the finding does.
struct Override {
    FindingKey finding;
    QString reason;
    QString by;
    QDateTime at;
    bool operator==(const Override &) const = default;
};

/// A compliance check that a person signed, for the revision they saw; an edit voids it.
struct Signature {
    QString check;
    QString by;
    QDateTime at;
    int revision = 0;
    QString role = {}; ///< in which the person signed, a key of Role; empty: not recorded
    bool operator==(const Signature &) const = default;
};

/// The act of approving.
struct Release {
    QString by;
    QDateTime at;
    int revision = 0;
    ReviewKind how = ReviewKind::Individually;
    std::chrono::seconds attention { 0 };
    MessageId messageId; ///< fixed here, for ever
    bool operator==(const Release &) const = default;
};

/// How the sending of a communication stands.
struct Sending {
    QDateTime notBefore; ///< UTC; until then the release can be undone
    QDateTime since; ///< UTC; when the present state began
    int attempts = 0;
    QString reply; ///< the server's last words, untrusted
    QString says; ///< the same in plain words
    bool operator==(const Sending &) const = default;
};

/// One message to one contact on its way from draft to sent, as the queue and the outbox list it: no bodies.
struct Communication {
    CommunicationId id;
    BatchId batch;
    AccountId account;
    QString accountName;
    TierId tier;
    CommunicationKind communication = CommunicationKind::Exception;
    TypeId type; ///< of its first record
    std::vector<RecordId> records;
    State state = State::Drafting;
    int revision = 0; ///< 1 is the draft
    QString contactName;
    QString to;
    QString subject;
    QString orders; ///< "11072; 11008"
    QString products; ///< for the filter and the batch scan
    std::optional<QDate> promised; ///< the earliest promised date
    QDateTime draftedAt; ///< UTC
    QString drafter;
    QString owner; ///< coordinator of the account
    bool edited = false; ///< the text differs from the draft by more than white space
    bool takenOut = false; ///< of the scan, by a person
    Verdict verdict; ///< of `revision`; findings and standings without the letter's text around them
    QString stateReason; ///< why held, dropped, escalated or returned to review
    std::optional<Release> release;
    std::optional<Sending> sending;
    bool operator==(const Communication &) const = default;

    Lane lane() const { return laneOf(verdict, takenOut ? TakenOut::Yes : TakenOut::No); }
};

/// A text at one revision, with who wrote it.
struct Revision {
    int number = 0;
    Letter letter;
    QString by; ///< a person, or the drafter for revision 1 and redrafts
    QDateTime at;
    bool operator==(const Revision &) const = default;
};

/// Everything that is kept of one communication; loaded by id when it is shown.
struct Dossier {
    Communication communication;
    std::vector<Record> records;
    Draft draft;
    Letter letter; ///< at communication.revision
    std::optional<Draft> redraft; ///< a newer draft beside an edited text, which it never replaces
    std::vector<Revision> revisions;
    std::vector<Override> overrides;
    std::vector<Signature> signatures;
    std::vector<Event> events;
    bool operator==(const Dossier &) const = default;
};

} // namespace countersign
