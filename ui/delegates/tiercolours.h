// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QHash>

namespace countersign {

class Theme;

/// The tiers' colours as a theme adjusts them, remembered: rows ask at every painting.
class TierColours {
public:
    /// \param company the colour that the company's documents give the tier; empty: none
    QColor of(const QString &tier, const QString &company, const Theme &theme) const;
    void forget() { m_colours.clear(); } ///< after the theme changed

private:
    mutable QHash<QString, QColor> m_colours;
};

} // namespace countersign
