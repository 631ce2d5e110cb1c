// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/placeholders.h"

#include "documents/values.h"
#include "domain/factnames.h"

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

const QStringList &sharedFactNames()
{
    using namespace factnames;
    static const QStringList NAMES = [] {
        QStringList names;
        for (const QStringView name : { ACCOUNT,        CONTACT_NAME,     CONTACT_FIRST_NAME,
                                        SALUTATION,     INBOUND_TEXT,     ORDER,
                                        LINE,           PRODUCT,          SKU,
                                        QUANTITY,       ORDERED_QUANTITY, ORDER_DATE,
                                        PROMISED_DATE,  NEW_DATE,         SHIPPED_DATE,
                                        CARRIER,        TRACKING,         AMOUNT,
                                        BILLED_AMOUNT,  CORRECT_AMOUNT,   ORDER_VALUE,
                                        CURRENCY,       INVOICE,          REASON,
                                        SERVICE,        STARTED_AT,       RESTORED_AT,
                                        MILESTONE,      STATUS,           APPOINTMENT_AT,
                                        DELIVERED_DATE, RECEIVED_AT,      DUE_AT,
                                        COMPANY_NAME,   COMPANY_PHONE,    COORDINATOR_NAME })
            names += name.toString();
        return names;
    }();
    return NAMES;
}

PlaceholdersReading placeholdersOf(QStringView text)
{
    PlaceholdersReading reading;
    const auto complain = [&reading](const QString &wrong) {
        if (reading.wrong.isEmpty())
            reading.wrong = wrong;
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'}') {
            complain(
                u"there is a '}' without its '{' at %1 (write {name}, or remove it)"_s.arg(quoted(text.mid(at, 24))));
            continue;
        }
        if (text[at] != u'{')
            continue;
        const qsizetype close = text.indexOf(u'}', at + 1);
        const qsizetype open = text.indexOf(u'{', at + 1);
        if (close < 0 || (open >= 0 && open < close)) {
            complain(
                u"there is a '{' without its '}' at %1 (write {name}, or remove it)"_s.arg(quoted(text.mid(at, 24))));
            continue;
        }
        const QStringView name = text.mid(at + 1, close - at - 1);
        if (isFactName(name)) {
            reading.placeholders.push_back({ name.toString(), at });
        } else {
            const QString meant = factNameFrom(name);
            complain(u"%1 is no placeholder (write %2)"_s.arg(quoted(text.mid(at, close - at + 1)),
                                                              isFactName(meant) ? u'{' + meant + u'}'
                                                                                : u"{new_date}, in lower case"_s));
        }
        at = close;
    }
    return reading;
}

void checkPlaceholders(const QString &text, const QStringList &ownFacts, int line, const QString &what,
                       DocumentProblems &problems)
{
    const PlaceholdersReading reading = placeholdersOf(text);
    if (!reading.wrong.isEmpty())
        problems.error(line, 1, what + u": "_s + reading.wrong);
    QStringList said { u"lines"_s };
    for (const Placeholder &placeholder : reading.placeholders) {
        const QString &name = placeholder.name;
        if (said.contains(name) || sharedFactNames().contains(name) || ownFacts.contains(name))
            continue;
        said += name;
        if (const QString near = problems.nearestOf(name, sharedFactNames() + ownFacts); !near.isEmpty())
            problems.warning(
                line, 1, u"%1: {%2} is no fact that the program knows (did you mean {%3}?)"_s.arg(what, name, near));
        else
            problems.note(
                line, 1,
                u"%1: {%2} is an own fact (a column of that name must stand in your reports)"_s.arg(what, name));
    }
}

} // namespace countersign
