// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/flags/flags.h"
#include "gate/wording.h"

#include <algorithm>
#include <set>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int THIRD = 3;
constexpr Days FOUR_WEEKS { 28 };
} // namespace

/// The nth of its type in the window, this one included; what happened on one day counts once.
std::optional<Evidence> flags::repeatOccurrence(const FlagContext &context)
{
    const Reading &reading = context.reading;
    const Case &subject = reading.subject;
    const auto isNamed = [&](const TypeId &type) {
        return std::ranges::find(context.row.to.types, type) != context.row.to.types.end();
    };
    const int threshold = context.row.count.value_or(THIRD);
    const Days window = context.row.window.value_or(FOUR_WEEKS);
    QStringList said;
    for (const TypeId &type : reading.types) {
        if (subject.communication != CommunicationKind::Exception && !isNamed(type))
            continue;
        if (!context.row.to.types.empty() && !isNamed(type))
            continue;
        std::set<QDate> days { subject.today };
        if (subject.account.history) {
            for (const PastCommunication &past : *subject.account.history) {
                if (past.type == type && isWithin(past.date, subject.today, window))
                    days.insert(past.date);
            }
        }
        const int count = static_cast<int>(days.size());
        if (count >= threshold)
            said += u"%1 %2 since %3"_s.arg(wording::ordinal(count), wording::typeName(type, reading.foundation),
                                            writtenDate(*days.begin(), subject.today));
    }
    return said.isEmpty() ? std::nullopt : std::optional(said.join(u"; "_s));
}

} // namespace countersign
