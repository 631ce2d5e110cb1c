// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/flags/flags.h"
#include "gate/wording.h"

namespace countersign {

using namespace Qt::Literals::StringLiterals;

std::optional<Evidence> flags::keyAccount(const FlagContext &context)
{
    const Reading &reading = context.reading;
    if (!reading.tierRule)
        return u"no document knows the tier %1, so this is read by itself"_s.arg(wording::quoted(reading.tier.value()));
    if (reading.tierRule->review != ReviewMode::Individual)
        return {};
    return Evidence(u"%1 are read one at a time"_s.arg(wording::customersOf(*reading.tierRule)),
                    reading.tierRule->source);
}

} // namespace countersign
