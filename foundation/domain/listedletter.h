// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/communication.h"
#include "domain/shared.h"

#include <vector>

namespace countersign {

/// Of a verdict what a list shows, counts, sorts and filters by.
struct ListedVerdict {
    struct Flag {
        QString id;
        QString evidence;
        bool operator==(const Flag &) const = default;
    };
    struct Trigger {
        QString trigger; ///< its name in the protocol
        QString evidence;
        bool operator==(const Trigger &) const = default;
    };
    /// The first fact that the text states otherwise than the record.
    struct WrongFact {
        std::optional<QString> fact; ///< its name, where the finding speaks of one
        QString expected;
        QString text; ///< what stands there
        bool operator==(const WrongFact &) const = default;
    };

    int revision = 0; ///< of the text that was judged
    int errors = 0; ///< that nobody accepted: each keeps the letter from its release
    int warnings = 0;
    int stepsToSign = 0;
    std::vector<Flag> flags;
    std::vector<Trigger> triggers;
    Shared<Block> block; ///< the first
    Shared<WrongFact> wrongFact;
    bool operator==(const ListedVerdict &) const = default;

    bool isBlocked() const { return static_cast<bool>(block); }
};

/// A letter as the queue, the outbox and the search list it: under a kilobyte, where the whole one takes five to ten.
/// That one is read by its id when it is shown.
struct ListedLetter {
    CommunicationId id;
    BatchId batch;
    AccountId account;
    QString accountName;
    TierId tier;
    TypeId type;
    QString owner; ///< coordinator of the account
    QString contactName;
    QString to;
    QString subject;
    QString orders; ///< "11072; 11008"
    QString products;
    QString stateReason;
    std::optional<QDate> promised; ///< the earliest promised date
    CommunicationKind communication = CommunicationKind::Exception;
    State state = State::Drafting;
    int revision = 0;
    int lines = 0; ///< records in it
    bool edited = false;
    bool takenOut = false;
    ListedVerdict verdict;
    Shared<Release> release;
    Shared<Sending> sending;
    bool operator==(const ListedLetter &) const = default;

    Lane lane() const;
};

using ListedRow = Shared<ListedLetter>;

/// Whether it is an open error that says what the record has in place of what stands in the text.
inline bool isWrongFact(const Finding &finding)
{
    return finding.kind == FindingKind::Fact && finding.blocks() && finding.expected && !finding.text.isEmpty();
}

/// What a list shows of the letter.
ListedLetter listedOf(const Communication &letter);
ListedVerdict listedOf(const Verdict &verdict);

} // namespace countersign
