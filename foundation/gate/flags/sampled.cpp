// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/flags/flags.h"

namespace countersign {

using namespace Qt::Literals::StringLiterals;

std::optional<Evidence> flags::sampled(const FlagContext &context)
{
    return context.reading.subject.sampled ? std::optional(u"drawn for the daily sample"_s) : std::nullopt;
}

} // namespace countersign
