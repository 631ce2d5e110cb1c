// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/flags/flags.h"
#include "gate/wording.h"

namespace countersign {

using namespace Qt::Literals::StringLiterals;

std::optional<Evidence> flags::qualityIssue(const FlagContext &context)
{
    for (const TypeId &type : context.reading.types) {
        const TypeRule *rule = context.reading.foundation.type(type);
        if (rule && rule->family.compare(u"quality", Qt::CaseInsensitive) == 0)
            return u"%1: quality is escalated by a rule of its own, so read this by itself"_s.arg(
                wording::typeName(type, context.reading.foundation));
    }
    return {};
}

} // namespace countersign
