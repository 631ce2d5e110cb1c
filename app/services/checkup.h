// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/workplace.h"

namespace countersign {

/// One thing that the program needs, and how it stands. Never names a secret.
struct CheckupItem {
    QString check; ///< "database", "mail"
    bool ok = true;
    QString says; ///< what is wrong and how to mend it, or what is right
};

/// Looks at everything that a day's work rests on: settings, database, audit log, Foundation, accounts, the way out for
/// letters (it logs in where a server is set, and sends nothing).
std::vector<CheckupItem> checkup(Workplace &place);

} // namespace countersign
