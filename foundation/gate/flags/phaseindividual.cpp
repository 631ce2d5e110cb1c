// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/flags/flags.h"
#include "gate/wording.h"

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

std::optional<Evidence> flags::everyAcknowledgment(const FlagContext &context)
{
    if (context.reading.subject.communication != CommunicationKind::Acknowledgment)
        return {};
    return u"every acknowledgment is reviewed individually"_s;
}

std::optional<Evidence> flags::phaseIndividual(const FlagContext &context)
{
    const Reading &reading = context.reading;
    const CommunicationKind kind = reading.subject.communication;
    if (kind == CommunicationKind::Acknowledgment)
        return {};
    for (const TypeId &type : reading.types) {
        const ReviewModeRow *row = reading.foundation.reviewModeRowOf(kind, type, reading.tier);
        if (!row || row->mode != ReviewMode::Individual)
            continue;
        const QString whom
            = reading.tierRule ? wording::customersOf(*reading.tierRule) : reading.tier.value() + u" accounts"_s;
        return Evidence(
            u"%1: letters to %2 are still read one at a time"_s.arg(wording::typeName(type, reading.foundation), whom),
            row->source);
    }
    return {};
}

} // namespace countersign
