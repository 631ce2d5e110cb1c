// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/blocks.h"
#include "gate/flags/flags.h"

namespace countersign {

using namespace Qt::Literals::StringLiterals;

std::optional<Evidence> flags::drafterUncertain(const FlagContext &context)
{
    const Reading &reading = context.reading;
    QStringList said;
    if (asksForReview(reading))
        said += u"the text says \"Needs human review\""_s;
    for (const QString &doubt : reading.subject.doubts)
        said += u"the drafter is not sure: %1"_s.arg(doubt.simplified());
    if (reading.subject.fellBack)
        said += u"the configured drafter failed; another wrote this"_s;
    return said.isEmpty() ? std::nullopt : std::optional(said.join(u"; "_s));
}

} // namespace countersign
