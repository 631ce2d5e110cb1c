// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <compare>
#include <optional>
#include <utility>
#include <vector>

namespace countersign {

/// What kind of record a statement rests on.
enum class ReceiptKind {
    Account, ///< the account's own row
    Contact,
    Note,
    Order,
    Record, ///< a row of a report or an inbound message
    Letter,
    History, ///< what a file tells of letters of the past
    Complaint, ///< what a file tells of one
    Callback,
    Escalation,
    Document, ///< file and line of the Foundation
    Rule, ///< of foundation/briefing, by which health is judged
    House, ///< what is counted over all accounts
};

QString keyOf(ReceiptKind kind); ///< "communication" for a letter, else the kind's own word

/// Leads from a statement to the record behind it.
struct Receipt {
    ReceiptKind kind = ReceiptKind::Account;
    QString id; ///< "11072", "C12", "R7", "quality-gate.md:52"
    std::optional<QDate> date; ///< of what it tells; nothing where it has none

    friend bool operator==(const Receipt &a, const Receipt &b) { return a.kind == b.kind && a.id == b.id; }
    friend std::strong_ordering operator<=>(const Receipt &a, const Receipt &b)
    {
        if (a.kind != b.kind)
            return a.kind <=> b.kind;
        const int order = a.id.compare(b.id);
        return order < 0 ? std::strong_ordering::less
            : order > 0  ? std::strong_ordering::greater
                         : std::strong_ordering::equal;
    }
};

/// A name and a value of a record, as they are shown beside the page.
struct EvidenceLine {
    QString name;
    QString value;
    bool isInternal = false; ///< not for the customer
    bool operator==(const EvidenceLine &) const = default;
};

/// The record behind a receipt, in words.
struct Evidence {
    QString title; ///< "Order 11072", "Letter of 30 October"
    QString source; ///< "exceptions.csv, row 21"
    std::vector<EvidenceLine> lines;
    QString text; ///< of several lines: what a letter says
    bool operator==(const Evidence &) const = default;
};

} // namespace countersign
