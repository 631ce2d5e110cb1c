// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/filekind.h"

#include "domain/factnames.h"

#include <algorithm>
#include <array>

namespace countersign {

namespace {

/// What it counts against a report, in columns, that it says of nothing what happened: such lists are mostly of orders.
constexpr int SILENCE = 2;

/// How much a file looks like one of this kind: its columns that such a file knows by name.
int columnsKnown(const Mapping &mapping)
{
    return static_cast<int>(std::ranges::count_if(
        mapping.columns, [](const MappedColumn &column) { return !column.fact.isEmpty() && !column.own; }));
}

/// What only a report says: what happened to an order, or when it will be mended.
bool saysWhatHappened(const Mapping &mapping)
{
    using namespace factnames;
    constexpr std::array HAPPENED { columns::TYPE, columns::STATE, NEW_DATE,       REASON,          TRACKING,
                                    INVOICE,       SERVICE,        STARTED_AT,     RESTORED_AT,     MILESTONE,
                                    STATUS,        APPOINTMENT_AT, DELIVERED_DATE, RECEIVED_AT,     DUE_AT,
                                    INBOUND_TEXT,  BILLED_AMOUNT,  CORRECT_AMOUNT, ORDERED_QUANTITY };
    return std::ranges::any_of(HAPPENED, [&mapping](QStringView fact) { return mapping.find(fact) != nullptr; });
}

std::optional<Mapping> mappedAs(IntakeKind kind, const std::vector<SheetTable> &tables, const Knowledge &knowledge)
{
    const auto chosen = chooseTable(tables, knowledge, kind);
    if (!chosen)
        return {};
    return mapColumns(tables[*chosen], knowledge, {}, kind, codesExplained(tables, *chosen));
}

} // namespace

IntakeKind kindOfFile(const std::vector<SheetTable> &tables, const Knowledge &knowledge)
{
    int most = 0;
    const auto report = mappedAs(IntakeKind::Records, tables, knowledge);
    const auto orders = mappedAs(IntakeKind::Orders, tables, knowledge);
    // A list with prices is of orders, even where a header such as "Shipped date" sounds like a type.
    const bool isPriced = orders && (orders->find(columns::TOTAL) || orders->find(columns::UNIT_PRICE));
    if (report) {
        const bool isTold = saysWhatHappened(*report) || (!report->type.isNull() && !isPriced);
        most = columnsKnown(*report) - (isTold ? 0 : SILENCE);
    }
    IntakeKind likeliest = IntakeKind::Records;
    if (orders && orders->find(columns::NUMBER) && columnsKnown(*orders) > most) {
        likeliest = IntakeKind::Orders;
        most = columnsKnown(*orders);
    }
    if (const auto accounts = mappedAs(IntakeKind::Accounts, tables, knowledge);
        accounts && (accounts->find(columns::ID) || accounts->find(columns::NAME)) && columnsKnown(*accounts) > most)
        likeliest = IntakeKind::Accounts;
    return likeliest;
}

} // namespace countersign
