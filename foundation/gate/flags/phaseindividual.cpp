// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/flags/flags.h"
#include "gate/wording.h"

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

std::optional<QString> flags::everyAcknowledgment(const FlagContext &context)
{
    if (context.reading.subject.communication != CommunicationKind::Acknowledgment)
        return {};
    return u"every acknowledgment is reviewed individually"_s;
}

std::optional<QString> flags::phaseIndividual(const FlagContext &context)
{
    const Reading &reading = context.reading;
    const CommunicationKind kind = reading.subject.communication;
    if (kind == CommunicationKind::Acknowledgment)
        return {};
    for (const TypeId &type : reading.types) {
        if (reading.foundation.reviewModeOf(kind, type, reading.tier) != ReviewMode::Individual)
            continue;
        const QString tier
            = reading.tierRule && !reading.tierRule->name.isEmpty() ? reading.tierRule->name : reading.tier.value();
        return u"%1 for this tier (%2) is not yet in batch review"_s.arg(wording::typeName(type, reading.foundation),
                                                                         wording::inASentence(tier));
    }
    return {};
}

} // namespace countersign
