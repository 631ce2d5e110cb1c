// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/fact.h"
#include "domain/id.h"
#include "domain/words.h"

#include <vector>

namespace countersign {

/// One row of a source, typed: what is true of one exception, order status or complaint.
struct Record {
    RecordId id; ///< null until it is stored
    AccountId account;
    CommunicationKind communication = CommunicationKind::Exception;
    TypeId type;
    std::vector<Fact> facts; ///< in the order of the source's columns, each name at most once
    int row = 0; ///< in its source, the first line being 1; 0 where it came from no sheet
    bool operator==(const Record &) const = default;

    const Fact *find(QStringView factName) const;
    /// The value where it is there and of that type.
    template <class T> const T *value(QStringView factName) const
    {
        const Fact *fact = find(factName);
        return fact ? std::get_if<T>(&fact->value) : nullptr;
    }
    /// Of a text fact, else empty.
    QString text(QStringView factName) const;
    /// Puts the fact in place of the one of that name, or adds it.
    void set(Fact fact);
};

/// What makes two rows speak of the same thing: account, kind, type and the order, line, product, invoice, service,
/// milestone they name. A row of the same identity with other values is an update, not a second exception.
QString identityOf(const Record &record);

} // namespace countersign
