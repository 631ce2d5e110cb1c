// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/accountchoices.h"

#include <QStringList>

namespace countersign {

/// Finds accounts by what is typed: the name, the number, the city, a contact. Folded once, searched at each key.
class AccountFinder {
public:
    void take(std::vector<AccountChoice> choices); ///< in the order in which they stand where nothing is typed
    bool isEmpty() const { return m_known.empty(); }
    int openOnes() const; ///< so many have something open

    /// The best first; everything where nothing is typed.
    std::vector<AccountChoice> find(const QString &typed) const;
    /// The accounts of these orders, each once, "order 11072" being how they were found.
    std::vector<AccountChoice> ofOrders(const std::vector<OrderOwner> &orders) const;
    const AccountChoice *account(const AccountId &id) const;

private:
    struct Known {
        AccountChoice choice;
        QString name; ///< folded
        QString all; ///< folded: number, city and people too
    };
    std::vector<Known> m_known;
};

} // namespace countersign
