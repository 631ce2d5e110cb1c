// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"
#include "domain/words.h"

#include <QString>

#include <vector>

namespace countersign {

/// The company that writes the letters, and the person in whose name they go out.
struct Company {
    QString name;
    QString phone;
    QString coordinatorName;
    Currency currency; ///< of amounts that name none
    QByteArray timezone; ///< IANA id, "Europe/Berlin"; empty: the machine's
    bool operator==(const Company &) const = default;
};

/// Somebody who acts here. A list of people that a lead keeps; without one there is one person.
struct Person {
    QString name;
    Role role = Role::Coordinator;
    QString account; ///< the system or database account that is this person; empty without a list
    bool operator==(const Person &) const = default;
};

} // namespace countersign
