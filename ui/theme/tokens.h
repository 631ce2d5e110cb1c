// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace countersign {

/// A colour by what it means. The two sets of values stand in theme.cpp.
enum class Token {
    Ground, ///< window, side panes, bars, section heads
    Raised, ///< letter, rows, cards, panels, fields, menus
    Sunken, ///< behind a sheet, progress groove, disabled button
    Separator, ///< lines that only divide
    Control, ///< outline of what can be used
    Text,
    Muted, ///< second lines, labels, disabled text, placeholders
    Accent, ///< filled button, link, badge
    OnAccent,
    Selection, ///< ground of a selected row, a lit fact, the place in the rail
    Hover, ///< ground under the pointer, current line
    Focus,
    Error,
    ErrorTint,
    Warning,
    WarningTint,
    Note,
    NoteTint,
    Success,
    SuccessTint,
    OwnInk, ///< the letter; what is a card's own
    SharedInk, ///< what all cards of a group share
    TierKey,
    TierGrowth,
    TierTransactional,
    Series1,
    Series2,
    Series3,
    Series4,
};
inline constexpr std::size_t TOKEN_COUNT = static_cast<std::size_t>(Token::Series4) + 1;

} // namespace countersign
