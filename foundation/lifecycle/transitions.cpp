// SPDX-License-Identifier: GPL-3.0-or-later
#include "lifecycle/transitions.h"

#include "lifecycle/probe.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace countersign {

namespace {
using enum State;

constexpr std::array TRANSITIONS {
    Transition { Drafting, InReview },
    // Review: held and back, dropped, handed to a person, and each of them taken back
    Transition { InReview, Held },
    Transition { Held, InReview },
    Transition { InReview, Dropped },
    Transition { Held, Dropped },
    Transition { Dropped, InReview },
    Transition { InReview, Escalated },
    Transition { Held, Escalated },
    Transition { Escalated, InReview },
    // Release, and its undoing as long as nobody claimed it
    Transition { InReview, Released },
    Transition { Released, InReview },
    Transition { Released, Queued },
    Transition { Queued, InReview },
    Transition { Queued, Released }, // the sending is taken back, the release stays
    // On the wire
    Transition { Queued, Sending },
    Transition { Sending, Queued },
    Transition { Sending, Committing },
    Transition { Sending, Failed },
    Transition { Sending, Uncertain }, // as a backup remembers it: what became of it since is not known
    Transition { Committing, Sent },
    Transition { Committing, Failed },
    Transition { Committing, Uncertain },
    Transition { Committing, Queued }, // a complete 4yz answer to the final dot
    // What a person or evidence decides
    Transition { Failed, Queued },
    Transition { Failed, InReview },
    Transition { Uncertain, Sent },
    Transition { Uncertain, Queued },
};

/// Translates with the context under which the sentences of this file are found.
struct ReleaseWords {
    Q_DECLARE_TR_FUNCTIONS(countersign::Release)
};

QString whyNotInThisState(State state)
{
    switch (state) {
    case Drafting:
        return ReleaseWords::tr("It has no text yet: draft it first.");
    case InReview:
        return {};
    case Held:
        return ReleaseWords::tr("It is on hold: resume it first.");
    case Released:
        return ReleaseWords::tr("It is released already.");
    case Queued:
        return ReleaseWords::tr("It is released already and waits in the outbox.");
    case Sending:
    case Committing:
        return ReleaseWords::tr("It is being sent just now.");
    case Sent:
        return ReleaseWords::tr("It was sent already.");
    case Failed:
        return ReleaseWords::tr(
            "Its sending failed: send it again from the outbox, or take it back into review first.");
    case Uncertain:
        return ReleaseWords::tr("It may have been sent already: settle that in the outbox first.");
    case Dropped:
        return ReleaseWords::tr("It was dropped: resume it first.");
    case Escalated:
        return ReleaseWords::tr("It was handed to a person: resume it first.");
    }
    Q_UNREACHABLE();
}

QString flagList(const Verdict &verdict)
{
    QStringList ids;
    for (const Flag &flag : verdict.flags)
        ids += flag.id;
    return ids.join(QStringLiteral(", "));
}
} // namespace

std::span<const Transition> transitions()
{
    return TRANSITIONS;
}

bool mayFollow(State from, State to)
{
    return std::ranges::find(TRANSITIONS, Transition { from, to }) != TRANSITIONS.end();
}

Result<Done> mayBeReleased(const Communication &communication, const ReleaseOrder &order)
{
    const auto refused = [](const QString &because) {
        return problem(Cause::Conflict, because);
    };
    if (isProbe(order.id) || isProbe(communication.id))
        return refused(ReleaseWords::tr("It is a probe of the scan, known to be wrong: it can never be released."));
    if (communication.id != order.id)
        return refused(ReleaseWords::tr("The release is for another letter."));
    if (order.by.trimmed().isEmpty())
        return refused(ReleaseWords::tr("A release needs the name of the person who answers for it."));
    if (communication.state != InReview) // from the outbox back is no release
        return refused(whyNotInThisState(communication.state));
    if (communication.revision != order.revision) {
        return refused(
            ReleaseWords::tr(
                "It was changed since you read it (you saw revision %1, it is now revision %2): read it again.")
                .arg(order.revision)
                .arg(communication.revision));
    }
    const Verdict &verdict = communication.verdict;
    if (verdict.revision != communication.revision)
        return refused(ReleaseWords::tr("Its present text has not been checked yet: open it, and it will be."));
    if (verdict.isBlocked()) {
        QStringList because;
        for (const Block &block : verdict.blocks)
            because += block.message.isEmpty() ? block.id : block.message;
        return refused(ReleaseWords::tr("It is blocked: %1").arg(because.join(QLatin1Char(' '))));
    }
    const bool hasOpenError
        = std::ranges::any_of(verdict.findings, [](const Finding &finding) { return finding.blocks(); });
    if (hasOpenError)
        return refused(ReleaseWords::tr("It has an error that was neither mended nor accepted with a reason."));
    const bool lacksSignature
        = std::ranges::any_of(verdict.compliance, [](const ComplianceStep &step) { return !step.signature; });
    if (lacksSignature)
        return refused(ReleaseWords::tr("A compliance check is not signed yet."));
    if (order.how == ReviewKind::InAScan) {
        if (!verdict.flags.empty())
            return refused(ReleaseWords::tr("It is flagged (%1) and needs a review of its own, not a scan.")
                               .arg(flagList(verdict)));
        if (communication.takenOut)
            return refused(ReleaseWords::tr("It was taken out of the scan and needs a review of its own."));
        if (communication.tier == TierId(QStringLiteral("key")))
            return refused(ReleaseWords::tr("It goes to a key account and needs a review of its own, not a scan."));
    }
    return Done {};
}

bool mayBeReleased(const ListedLetter &letter, const ReleaseOrder &order)
{
    const ListedVerdict &verdict = letter.verdict;
    const bool isAsked = letter.id == order.id && !isProbe(order.id) && !order.by.trimmed().isEmpty();
    const bool isAsSeen = letter.state == InReview && letter.revision == order.revision;
    const bool isClear = verdict.revision == letter.revision && !verdict.isBlocked() && verdict.errors == 0
        && verdict.stepsToSign == 0;
    const bool mayBeScanned = verdict.flags.empty() && !letter.takenOut && letter.tier != TierId(QStringLiteral("key"));
    return isAsked && isAsSeen && isClear && (order.how == ReviewKind::Individually || mayBeScanned);
}

} // namespace countersign
