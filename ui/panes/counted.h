// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace countersign {

/// One sentence for one, another for several, where "%1" is the number: no "letter(s)" on the screen.
inline QString counted(int n, const QString &one, const QString &several)
{
    return (n == 1 ? one : several).arg(n);
}

} // namespace countersign
