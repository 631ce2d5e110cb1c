// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/account.h"

namespace countersign {

QString Contact::firstName() const
{
    const QString whole = name.simplified();
    const qsizetype space = whole.indexOf(QLatin1Char(' '));
    return space < 0 ? whole : whole.left(space);
}

} // namespace countersign
