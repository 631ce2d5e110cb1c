// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/flags/flags.h"
#include "gate/wording.h"

namespace countersign {

using namespace Qt::Literals::StringLiterals;

std::optional<QString> flags::keyAccount(const FlagContext &context)
{
    const Reading &reading = context.reading;
    if (!reading.tierRule)
        return u"the tier %1 is not in the documents: reviewed individually"_s.arg(reading.tier.value());
    if (reading.tierRule->review != ReviewMode::Individual)
        return {};
    const QString name = reading.tierRule->name.isEmpty() ? reading.tier.value() : reading.tierRule->name;
    return u"%1: its tier is reviewed individually"_s.arg(wording::inASentence(name));
}

} // namespace countersign
