// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/flags/flags.h"

namespace countersign {

using namespace Qt::Literals::StringLiterals;

std::optional<Evidence> flags::accountNote(const FlagContext &context)
{
    QStringList said;
    for (const AccountNote &note : context.reading.subject.account.notes) {
        if (note.flag && note.isInForce(context.reading.subject.today))
            said += (note.owner.isEmpty() ? u"note"_s : u"note by "_s + note.owner) + u": "_s + note.text.simplified();
    }
    return said.isEmpty() ? std::nullopt : std::optional(said.join(u"; "_s));
}

} // namespace countersign
