// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/gate.h"

#include <QString>

#include <chrono>
#include <optional>
#include <span>
#include <vector>

namespace countersign {

/// What an inbound text can hold that a routine letter must not answer (domain.md, Inbound triggers that are always
/// there).
enum class InboundKind {
    Legal,
    Safety,
    Distress,
    Bereavement,
    BillingDispute,
    Fraud,
    Privacy,
    Press,
    Cancellation,
    ManagerRequest,
    Value,
    Novel,
    MultiPart,
    Negotiation,
    Outage,
};

QString keyOf(InboundKind kind); ///< "billing-dispute"
QString nameOf(InboundKind kind); ///< "dispute over money"

enum class TriggerLevel { Always, Consider };
QString keyOf(TriggerLevel level); ///< "always", "consider"
TriggerLevel levelOf(InboundKind kind);

/// How a trigger of the protocol is to be understood: by its name, else by the words it looks for.
InboundKind kindOf(const TriggerRule &rule);

/// A reason not to answer an inbound text with a routine letter.
struct InboundTrigger {
    QString trigger; ///< its name: the protocol's, or the kind's in words
    InboundKind kind = InboundKind::Novel;
    TriggerLevel level = TriggerLevel::Always;
    QString route; ///< the protocol's for this kind, else its first route, else "team lead"
    std::chrono::minutes respondWithin { 0 };
    QString evidence; ///< the words
    bool operator==(const InboundTrigger &) const = default;
};

/// What an inbound text is about and who must see it.
struct Triage {
    std::vector<InboundTrigger>
        triggers; ///< the protocol's first, in its order, then the built-in ones it does not name
    TypeId type; ///< the type that the text is about; null where none can be told
    bool isRoutine() const { return triggers.empty(); }
    bool operator==(const Triage &) const = default;
};

/// Reads an inbound text. Pure and deterministic; needs no network.
/// \param account whose text it is, where that is known: a serious complaint of a high-value customer is a trigger
Triage triage(const QString &subject, const QString &text, const Rulebook &rules, const Account *account = nullptr);

/// The words of a text that speak of a kind, as they stand there; none where it does not.
struct SpokenOf {
    InboundKind kind = InboundKind::Novel;
    QStringList words;
};
std::vector<SpokenOf> inboundKindsIn(const QString &text);

} // namespace countersign
