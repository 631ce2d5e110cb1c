// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/tablecolumns.h"

#include <QStringList>

#include <vector>

namespace countersign {

/// A number that names something: an order, an invoice, a parcel, an article.
struct ReferenceOccurrence {
    enum class Kind {
        Order, ///< after "order", "PO", "purchase order", "sales order"
        Invoice,
        Tracking, ///< after "tracking", "shipment", "consignment", "waybill"
        Sku, ///< after "SKU", "item no.", "article", "part no."
        Other, ///< after "reference", "case", "ticket", "account", "customer", "contract": some other number
        Bare, ///< no word says what it is; it looks like one of the known
    } kind
        = Kind::Order;
    qsizetype first = 0, last = 0; ///< tokens, both in
    Span span; ///< the number alone, without "#", "PO", "no."
};

/// Every reference of the text, by position; claims what it takes.
/// \param known numbers that are found wherever they stand, and that a bare number may be meant for
std::vector<ReferenceOccurrence> findReferences(const Tokens &tokens, Claims &claims, const QStringList &known,
                                                const TableColumns *columns = nullptr);

/// For comparing: upper case, without spaces, hyphens, points and slashes, "#" and leading zeros.
QString comparableReference(QStringView reference);

/// Whether two mean the same: alike, or one is the other without its letters in front ("SO-10643" and "10643").
bool isSameReference(QStringView a, QStringView b);

} // namespace countersign
