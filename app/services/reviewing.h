// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/desk.h"
#include "services/surroundings.h"

namespace countersign {

/// What a person does with a letter, over the store: the same steps for the window and the command line.

Result<Change> editLetter(Store &store, const Office &office, const CommunicationId &id, int revisionSeen,
                          const Letter &letter);
Result<Change> overrideFinding(Store &store, const Office &office, const CommunicationId &id, int revision,
                               const FindingKey &finding, const QString &reason);
Result<Change> signCheck(Store &store, const Office &office, const CommunicationId &id, int revision,
                         const QString &check);

/// Changes a note of an account, and judges anew what waits for review of it: the note acts at once.
Result<Change> changeNote(Store &store, const Office &office, const NoteChange &note);

/// What waits for review and holds this word is judged with the dictionaries as they are now.
Result<Change> judgeAnewWhatHolds(Store &store, const Office &office, const QString &word);

/// Several changes as one; the newest state of each communication.
void join(Change &all, Change one);

struct ReleaseOutcome {
    Change change;
    std::vector<CommunicationId> released;
    std::vector<Refusal> refused;
};
/// Judges each anew on this day and looks whether a message can be made of it, then releases it. One refusal each; only
/// a broken store ends it early.
Result<ReleaseOutcome> releaseLetters(Store &store, const Office &office, const std::vector<ReleaseOrder> &orders);

struct QueueOutcome {
    Change change;
    std::vector<CommunicationId> queued;
    std::vector<Refusal> refused; ///< back in review, or stays released: the sentence says which
    int returnedToReview = 0;
};
/// Looks once more at everything that is released, freezes its bytes and puts it into the outbox, to leave after
/// `delay`. What another desk did meanwhile is no refusal.
Result<QueueOutcome> queueReleased(Store &store, const Office &office, std::chrono::seconds delay);

} // namespace countersign
