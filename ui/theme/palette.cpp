// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme.h"

namespace countersign {

namespace {
struct RoleColours {
    QPalette::ColorRole role;
    Token token;
    Token disabled;
};
// The table of the visual language. Active and Inactive are alike: a window in the back keeps its selection.
constexpr std::array ROLES = {
    RoleColours { QPalette::Window, Token::Ground, Token::Ground },
    RoleColours { QPalette::Button, Token::Raised, Token::Sunken },
    RoleColours { QPalette::WindowText, Token::Text, Token::Muted },
    RoleColours { QPalette::ButtonText, Token::Text, Token::Muted },
    RoleColours { QPalette::Text, Token::Text, Token::Muted },
    RoleColours { QPalette::Base, Token::Raised, Token::Ground },
    RoleColours { QPalette::AlternateBase, Token::Ground, Token::Ground },
    RoleColours { QPalette::PlaceholderText, Token::Muted, Token::Muted },
    RoleColours { QPalette::Highlight, Token::Accent, Token::Separator },
    RoleColours { QPalette::HighlightedText, Token::OnAccent, Token::Muted },
    RoleColours { QPalette::Link, Token::Accent, Token::Muted },
    RoleColours { QPalette::LinkVisited, Token::Accent, Token::Muted },
    RoleColours { QPalette::ToolTipBase, Token::Text, Token::Text },
    RoleColours { QPalette::ToolTipText, Token::Raised, Token::Raised },
    RoleColours { QPalette::BrightText, Token::Error, Token::Muted },
    RoleColours { QPalette::Light, Token::Raised, Token::Raised },
    RoleColours { QPalette::Midlight, Token::Hover, Token::Hover },
    RoleColours { QPalette::Mid, Token::Separator, Token::Separator },
    RoleColours { QPalette::Dark, Token::Control, Token::Control },
    RoleColours { QPalette::Shadow, Token::Control, Token::Control },
};
} // namespace

QPalette Theme::palette() const
{
    QPalette palette;
    for (const auto &[role, token, disabled] : ROLES) {
        palette.setColor(QPalette::Active, role, colour(token));
        palette.setColor(QPalette::Inactive, role, colour(token));
        palette.setColor(QPalette::Disabled, role, colour(disabled));
    }
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    palette.setColor(QPalette::Active, QPalette::Accent, accent());
    palette.setColor(QPalette::Inactive, QPalette::Accent, accent());
    palette.setColor(QPalette::Disabled, QPalette::Accent, separator());
#endif
    return palette;
}

} // namespace countersign
