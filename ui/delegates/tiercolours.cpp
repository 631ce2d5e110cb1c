// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/tiercolours.h"

#include "theme/theme.h"

namespace countersign {

using namespace Qt::Literals::StringLiterals;

QColor TierColours::of(const QString &tier, const QString &company, const Theme &theme) const
{
    const QString key = tier + company + (theme.isDark() ? u"|dark"_s : u"|light"_s);
    auto found = m_colours.constFind(key);
    if (found == m_colours.cend())
        found = m_colours.insert(key, theme.tierColour(TierId(tier), company.isEmpty() ? QColor() : QColor(company)));
    return *found;
}

} // namespace countersign
