// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/flags/flags.h"
#include "gate/wording.h"

namespace countersign {

using namespace Qt::Literals::StringLiterals;

std::optional<Evidence> flags::novelCase(const FlagContext &context)
{
    const Reading &reading = context.reading;
    QStringList said;
    for (const TypeId &type : reading.types) {
        if (!reading.foundation.type(type))
            said += u"the vocabulary does not know the type %1"_s.arg(wording::quoted(type.value()));
    }
    const auto &history = reading.subject.account.history;
    if (history && history->empty())
        said += u"first communication to this account"_s;
    return said.isEmpty() ? std::nullopt : std::optional(said.join(u"; "_s));
}

} // namespace countersign
