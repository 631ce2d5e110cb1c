// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/references.h"

namespace countersign {

/// Known numbers of several groups, "PRO 440127" or "OM-INV-0733", wherever the text writes them out; and those that
/// differ from one in a digit or two.
void takeSpelledOut(const Tokens &tokens, Claims &claims, const QStringList &known,
                    std::vector<ReferenceOccurrence> &found);

/// "AT70099" for AT70175: the same letters, then as many digits; both as they are compared.
bool isBuiltAlike(QStringView one, QStringView other);

} // namespace countersign
