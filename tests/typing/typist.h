// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace countersign::testing {

/// The first argument of the process that types.
inline constexpr const char *TYPIST = "--typist";

/// Opens the review over the workspace in this folder and types "k1 k2 k3 …" at the head of the first letter, a key at
/// a time, until the process is killed. After each word it writes "LETTER WORD MILLISECONDS" to its output.
int typeUntilKilled(const QString &folder);

} // namespace countersign::testing
