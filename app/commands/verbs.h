// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandline.h"

/// Every verb, each in the file that does it; the table is in verbs.cpp.
namespace countersign {

extern const CommandRule IMPORT, DRAFT, QUEUE, SHOW, CHECK, TRIAGE, ACCOUNTS_IMPORT, ACCOUNTS_LIST, ORDERS_IMPORT,
    FOUNDATION_LINT, FOUNDATION_PUBLISH, FOUNDATION_SHOW, RELEASE, SEND, HOLD, RESUME, DROP, OVERRIDE, SIGN, ESCALATE,
    CALLBACK, BRIEF, AUDIT_VERIFY, AUDIT_EXPORT, METRICS, SIMULATE, SETTINGS_LIST, SETTINGS_GET, SETTINGS_SET, BACKUP, RESTORE,
    DOCTOR;

} // namespace countersign
