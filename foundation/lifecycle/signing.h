// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"

namespace countersign {

/// Whether the person is one of those whom the "Signed by" of a compliance check names: by their role ("team lead",
/// "account manager", "coordinator") or by name, where several stand there ("team lead or Dana Lee") by one of them.
/// Empty: anybody. What a coordinator signs the lead and the account manager may sign as well.
bool maySign(const Person &person, const QString &signedBy);

} // namespace countersign
