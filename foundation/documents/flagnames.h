// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <span>

namespace countersign {

/// What the table Flags may say of one flag (domain.md, The gate).
struct FlagSpec {
    QStringView id;
    enum class Threshold { None, Count, Amount } threshold = Threshold::None;
    enum class Window { None, InDays, Risk } window = Window::None;
    bool mayBeOff = true;
};

/// Every flag that the gate raises, in the order in which people meet them.
std::span<const FlagSpec> flagSpecs();

} // namespace countersign
