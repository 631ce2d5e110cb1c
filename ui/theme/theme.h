// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"
#include "domain/words.h"
#include "theme/tokens.h"

#include <QColor>
#include <QFont>
#include <QPalette>

#include <array>
#include <span>

class QWidget;

namespace countersign {

/// A size and weight of type by what it is for; factors of the system font's size.
enum class Type {
    Caption, ///< rail labels, key hints, chart axes
    SectionCaption, ///< the same in capitals: RECORD, FINDINGS
    Small, ///< second lines, evidence, footers
    SmallStrong, ///< the tier word
    Body,
    BodyStrong, ///< account names, subjects of a sentence
    Card,
    CardStrong, ///< a card's own words
    Letter,
    LetterStrong, ///< the letter's subject
    Heading, ///< groups and panels
    PageTitle,
    Title, ///< the account of a briefing
    FirstRun,
    Figure, ///< the three measures
};

/// The looks of the program: colours by meaning, type and measures. Two values exist, light and dark; which one holds
/// for a widget follows from its palette, so that nothing needs to be told of a change.
class Theme {
public:
    static const Theme &light();
    static const Theme &dark();
    static const Theme &of(const QPalette &palette);
    static const Theme &of(const QWidget *widget);

    bool isDark() const { return m_isDark; }
    QColor colour(Token token) const { return m_colours[static_cast<std::size_t>(token)]; }
    /// Every role of every group.
    QPalette palette() const;

    QColor ground() const { return colour(Token::Ground); }
    QColor raised() const { return colour(Token::Raised); }
    QColor sunken() const { return colour(Token::Sunken); }
    QColor separator() const { return colour(Token::Separator); }
    QColor control() const { return colour(Token::Control); }
    QColor text() const { return colour(Token::Text); }
    QColor muted() const { return colour(Token::Muted); }
    QColor accent() const { return colour(Token::Accent); }
    QColor onAccent() const { return colour(Token::OnAccent); }
    QColor selection() const { return colour(Token::Selection); }
    QColor hover() const { return colour(Token::Hover); }
    QColor focus() const { return colour(Token::Focus); }
    QColor error() const { return colour(Token::Error); }
    QColor errorTint() const { return colour(Token::ErrorTint); }
    QColor warning() const { return colour(Token::Warning); }
    QColor warningTint() const { return colour(Token::WarningTint); }
    QColor note() const { return colour(Token::Note); }
    QColor noteTint() const { return colour(Token::NoteTint); }
    QColor success() const { return colour(Token::Success); }
    QColor successTint() const { return colour(Token::SuccessTint); }
    QColor ownInk() const { return colour(Token::OwnInk); }
    QColor sharedInk() const { return colour(Token::SharedInk); }

    QColor ink(Severity severity) const;
    QColor tint(Severity severity) const;
    /// Of strip and word alike: the company's own colour made legible, or the token of the three usual tiers. Computed
    /// anew at each call: keep it per tier where many rows are painted.
    QColor tierColour(const TierId &tier, const QColor &company = {}) const;

    static QFont font(Type type);
    /// L of the visual language: the line height of the system font, in logical pixels.
    static int lineSpacing(const QWidget *widget = nullptr);
    /// The unit that everything sits on (4 px at 10 pt), times `times`.
    static int u(const QWidget *widget, double times = 1);
    static int u(double times) { return u(nullptr, times); }
    /// Icons: 14 in rows, 16 in buttons, 20 in the rail, each at the system's size of type.
    static int rowIcon() { return u(3.5); }
    static int buttonIcon() { return u(4); }
    static int railIcon() { return u(5); }

private:
    Theme(bool isDark, std::array<QRgb, TOKEN_COUNT> colours);

    bool m_isDark;
    std::array<QColor, TOKEN_COUNT> m_colours;
};

/// The icon of a severity: "error", "warning", "note".
QString iconOf(Severity severity);

/// WCAG 2.2 contrast of two colours, 1 to 21.
double contrast(const QColor &a, const QColor &b);

/// Hue and saturation stay; lightness moves by 1 % at a time, away from the grounds, until the colour can be read on
/// all.
QColor legible(const QColor &colour, std::span<const QColor> grounds, double needed = 4.5);

} // namespace countersign
