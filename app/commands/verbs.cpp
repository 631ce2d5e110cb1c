// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/verbs.h"

#include <vector>

namespace countersign {

std::span<const CommandRule> commandRules()
{
    static const std::vector<CommandRule> rules {
        IMPORT,
        DRAFT,
        QUEUE,
        SHOW,
        CHECK,
        TRIAGE,
        ACCOUNTS_IMPORT,
        ACCOUNTS_LIST,
        ORDERS_IMPORT,
        FOUNDATION_LINT,
        FOUNDATION_PUBLISH,
        FOUNDATION_SHOW,
        RELEASE,
        SEND,
        HOLD,
        RESUME,
        DROP,
        OVERRIDE,
        SIGN,
        ESCALATE,
        CALLBACK,
        BRIEF,
        METRICS,
        SIMULATE,
        AUDIT_VERIFY,
        AUDIT_EXPORT,
        SETTINGS_LIST,
        SETTINGS_GET,
        SETTINGS_SET,
        BACKUP,
        RESTORE,
        DOCTOR,
    };
    return rules;
}

} // namespace countersign
