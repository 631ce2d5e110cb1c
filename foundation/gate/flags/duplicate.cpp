// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "gate/flags/flags.h"
#include "gate/wording.h"

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr Days ONE_WEEK { 7 };

QString plainOrder(const QString &order)
{
    QString plain = order.simplified().toCaseFolded();
    while (plain.startsWith(u'#'))
        plain = plain.mid(1).trimmed();
    return plain;
}

QString orderOf(const Record &record)
{
    const Fact *fact = record.find(factnames::ORDER);
    return fact ? plainValue(fact->value).simplified() : QString();
}

bool names(const PastCommunication &past, const QString &order)
{
    const auto orders = past.order.split(u';', Qt::SkipEmptyParts);
    return !order.isEmpty()
        && std::ranges::any_of(orders, [&](const QString &other) { return plainOrder(other) == plainOrder(order); });
}
} // namespace

std::optional<Evidence> flags::duplicate(const FlagContext &context)
{
    const Reading &reading = context.reading;
    const Case &subject = reading.subject;
    const Days window = context.row.window.value_or(ONE_WEEK);
    QStringList said;
    const auto say = [&said](const QString &words) {
        if (!said.contains(words))
            said += words;
    };
    for (const Record &record : subject.records) {
        const TypeId type = reading.typeOf(record);
        const QString order = orderOf(record);
        const auto matter = [&] {
            return u"%1 on order %2"_s.arg(wording::typeName(type, reading.foundation), order);
        };
        const auto isSame = [&](const PastCommunication &other) {
            const bool isItself = !subject.id.isNull() && other.id == subject.id;
            return !isItself && other.type == type && names(other, order);
        };
        std::optional<QDate> latest;
        if (subject.account.history) {
            for (const PastCommunication &past : *subject.account.history) {
                if (isSame(past) && isWithin(past.date, subject.today, window) && (!latest || past.date > *latest))
                    latest = past.date;
            }
        }
        if (latest) {
            const QString when = wording::daysAgo(*latest, subject.today);
            say(*latest == subject.today ? u"%1 was already communicated today"_s.arg(matter())
                                         : u"%1 was already communicated %2 (%3)"_s.arg(
                                             matter(), when, writtenDate(*latest, subject.today)));
        }
        if (std::ranges::any_of(subject.waiting, isSame))
            say(u"another letter about %1 waits in the queue"_s.arg(matter()));
    }
    return said.isEmpty() ? std::nullopt : std::optional(said.join(u"; "_s));
}

} // namespace countersign
