// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/record.h"

#include "domain/factnames.h"

#include <QStringList>

#include <algorithm>

namespace countersign {

const Fact *Record::find(QStringView factName) const
{
    const auto at = std::ranges::find_if(facts, [factName](const Fact &fact) { return fact.name == factName; });
    return at == facts.end() ? nullptr : &*at;
}

QString Record::text(QStringView factName) const
{
    const auto *found = value<QString>(factName);
    return found ? *found : QString();
}

void Record::set(Fact fact)
{
    const auto at = std::ranges::find_if(facts, [&fact](const Fact &other) { return other.name == fact.name; });
    if (at == facts.end())
        facts.push_back(std::move(fact));
    else
        *at = std::move(fact);
}

QString identityOf(const Record &record)
{
    using namespace factnames;
    QStringList parts { record.account.value(), keyOf(record.communication), record.type.value() };
    const auto add = [&](QStringView name) {
        const Fact *fact = record.find(name);
        parts += fact ? plainValue(fact->value).simplified().toCaseFolded() : QString();
        return fact != nullptr;
    };
    add(ORDER);
    // A line number names the goods, a SKU the product: how the rest is spelled may be mended between two reports.
    const bool namesTheGoods = add(LINE) || add(SKU) || add(PRODUCT);
    if (namesTheGoods && record.find(ORDER))
        return parts.join(QChar(0x1f));
    for (const QStringView name : { INVOICE, SERVICE, MILESTONE, TRACKING, APPOINTMENT_AT, STARTED_AT, RECEIVED_AT })
        add(name);
    return parts.join(QChar(0x1f));
}

} // namespace countersign
