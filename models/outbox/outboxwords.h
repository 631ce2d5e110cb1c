// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/listedletter.h"

namespace countersign {

struct OutboxSurroundings;

/// "Waiting", "Sent", …: the state of a letter in the outbox in one word.
QString outboxStateWord(State state);
/// 0 is what a person must decide; the higher, the less it asks for.
int outboxUrgency(State state);
/// What the server said, in plain words; what it wrote itself in quotes; "–" where it has said nothing yet.
QString serverSaid(const ListedLetter &letter);
QString whatHappensNext(const ListedLetter &letter, const OutboxSurroundings &around);
/// "9:31" today, else "17 Nov, 9:31".
QString shortTime(const QDateTime &at, const OutboxSurroundings &around);

/// What is known of a letter's sending, from its events: one line an event that says something of it.
struct KnownStep {
    enum class Kind { Done, Doubt, Trouble };
    QDateTime at;
    Kind kind = Kind::Done;
    QString says;
    bool operator==(const KnownStep &) const = default;
};
std::vector<KnownStep> knownOf(const Dossier &dossier);

} // namespace countersign
