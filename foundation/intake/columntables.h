// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/columnnames.h"

#include <span>

namespace countersign {

/// The headers under which reports have one fact.
struct ColumnNames {
    QStringView fact;
    QStringView headers; ///< separated by ";", the plainest first
};

/// Of a kind of file. Where a header stands under two facts, the values of the column decide; if both fit, the order
/// here does.
std::span<const ColumnNames> namesOf(IntakeKind kind);

} // namespace countersign
