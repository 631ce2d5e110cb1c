// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/flags/flags.h"
#include "gate/wording.h"

namespace countersign {

using namespace Qt::Literals::StringLiterals;

std::optional<Evidence> flags::missingFacts(const FlagContext &context)
{
    const Reading &reading = context.reading;
    QStringList said;
    if (reading.subject.accountIsUnknown)
        said += u"nothing is known of the account %1"_s.arg(wording::quoted(reading.subject.account.id.value()));
    if (reading.subject.accountIsUnclear)
        said += u"the record fits several accounts, orders or contacts"_s;
    const bool isFolded = reading.subject.records.size() > 1;
    int line = 0;
    for (const Record &record : reading.subject.records) {
        ++line;
        QStringList missing;
        for (const QString &fact :
             reading.foundation.requiredFactsOf(reading.subject.communication, reading.typeOf(record))) {
            if (!reading.known(record, fact))
                missing += wording::factName(fact);
        }
        if (!missing.isEmpty())
            said += u"the record%1 does not say: %2"_s.arg(isFolded ? u" of line %1"_s.arg(line) : QString(),
                                                           wording::listed(missing));
    }
    return said.isEmpty() ? std::nullopt : std::optional(said.join(u"; "_s));
}

} // namespace countersign
