// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/order.h"
#include "intake/mapping.h"
#include "intake/rowsieve.h"

#include <vector>

namespace countersign {

/// A row of an orders file: what it says of its order, and its line where it has one.
struct StagedOrderRow {
    int row = 0;
    Order order; ///< with one line at most
    bool operator==(const StagedOrderRow &) const = default;
};

/// One orders file before it is joined with the others of its import.
struct StagedOrders {
    QString file;
    std::vector<StagedOrderRow> rows;
    std::vector<SetAsideRow> rejected;
    std::vector<SetAsideRow> ignored;
    std::vector<SetAsideRow> remarks;
    int read = 0; ///< rows below the header
    bool operator==(const StagedOrders &) const = default;
};

/// \param mapping made by mapColumns for IntakeKind::Orders
StagedOrders stageOrders(const SheetTable &table, const Mapping &mapping, const Knowledge &knowledge);

/// Joins files by order number: orders and their lines may stand in one file or in several, in any order. A row that
/// contradicts an earlier one, or a line whose order stands nowhere, moves to its file's `rejected`.
/// \param known orders from before, to which lines may be added; only those that a file names come back
/// \returns the orders of all files, in the order of their first row
std::vector<Order> joinOrders(std::vector<StagedOrders> &files, const Knowledge &knowledge,
                              const std::vector<Order> &known = {});

} // namespace countersign
