// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/fact.h"
#include "domain/id.h"

#include <optional>
#include <vector>

namespace countersign {

struct OrderLine {
    QString line;
    QString product;
    QString sku;
    Quantity quantity;
    std::optional<Money> unitPrice;
    bool operator==(const OrderLine &) const = default;
};

/// What values, kept promises and briefings rest on.
struct Order {
    QString number;
    AccountId account;
    std::optional<QDate> ordered;
    std::optional<QDate> required;
    std::optional<QDate> shipped;
    QString carrier;
    std::optional<Money> total;
    std::vector<OrderLine> lines;
    bool operator==(const Order &) const = default;
};

} // namespace countersign
