// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QObject;

namespace countersign {

/// Whether the system asks for dark windows. Before Qt 6.5 it is read once from the palette that the platform gave, so
/// the first call must come before a palette of our own is set.
bool systemIsDark();

/// Calls when the system changes its mind; before Qt 6.5 never.
void whenSystemSchemeChanges(QObject *context, std::function<void()> then);

} // namespace countersign
