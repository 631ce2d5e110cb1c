// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/foundation.h"
#include "domain/company.h"

namespace countersign {

/// Whether the person is the one whom the "Signed by" of a compliance check names: by their role (team lead, account
/// manager, coordinator), or because the protocol's routes give that role to somebody of their name. Empty: anybody.
/// What a coordinator signs the lead and the account manager may sign as well.
bool maySign(const Person &person, const QString &signedBy, const std::vector<RouteRule> &routes);

} // namespace countersign
