// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme.h"

#include <QApplication>
#include <QFontMetrics>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {
constexpr std::array<QRgb, TOKEN_COUNT> LIGHT = {
    0xF4F3F0, 0xFFFFFF, 0xE9E7E2, 0xD8D5CE, 0x85827B, // ground, raised, sunken, separator, control
    0x1E2225, 0x565C62, 0x0B6672, 0xFFFFFF, // text, muted, accent, on accent
    0xD7E8EA, 0xECEAE6, 0x0B6672, // selection, hover, focus
    0xAE2419, 0xFAE8E5, 0x855400, 0xFAEFD8, // error, warning, each with its tint
    0x465A7D, 0xE8ECF3, 0x27683B, 0xE3F0E6, // note, success
    0x14171A, 0x6C7278, // own ink, shared ink
    0x7B3FA0, 0x1763A5, 0x56636E, // key, growth, transactional
    0x0B6672, 0xA65300, 0x5B4B9A, 0x6C7278, // series
};
constexpr std::array<QRgb, TOKEN_COUNT> DARK = {
    0x1B1D1F, 0x24272A, 0x141617, 0x393D41, 0x7D848B, //
    0xE4E6E7, 0xA6ACB2, 0x5FBBC7, 0x04252A, //
    0x1D3F45, 0x2B2F32, 0x5FBBC7, //
    0xFF8E84, 0x402522, 0xE6B655, 0x3A2E17, //
    0xA3B9E0, 0x262E3D, 0x86CA98, 0x1F3426, //
    0xF2F3F4, 0x92999F, //
    0xCBA2E8, 0x76B6EF, 0xA9B4BD, //
    0x5FBBC7, 0xE39C52, 0xAEA1EA, 0x9CA3AA, //
};

struct TypeForm {
    double factor;
    QFont::Weight weight;
    bool capitals = false;
};
TypeForm formOf(Type type)
{
    switch (type) {
    case Type::Caption:
        return { 0.85, QFont::Normal };
    case Type::SectionCaption:
        return { 0.85, QFont::DemiBold, true };
    case Type::Small:
        return { 0.92, QFont::Normal };
    case Type::SmallStrong:
        return { 0.92, QFont::DemiBold };
    case Type::Body:
        return { 1.0, QFont::Normal };
    case Type::BodyStrong:
        return { 1.0, QFont::DemiBold };
    case Type::Card:
        return { 1.08, QFont::Normal };
    case Type::CardStrong:
        return { 1.08, QFont::DemiBold };
    case Type::Letter:
        return { 1.15, QFont::Normal };
    case Type::LetterStrong:
    case Type::Heading:
        return { 1.15, QFont::DemiBold };
    case Type::PageTitle:
        return { 1.25, QFont::DemiBold };
    case Type::Title:
        return { 1.70, QFont::DemiBold };
    case Type::FirstRun:
    case Type::Figure:
        return { 2.10, QFont::DemiBold };
    }
    Q_UNREACHABLE();
}
} // namespace

Theme::Theme(bool isDark, std::array<QRgb, TOKEN_COUNT> colours)
    : m_isDark(isDark)
{
    std::transform(colours.begin(), colours.end(), m_colours.begin(), [](QRgb rgb) { return QColor(rgb); });
}

const Theme &Theme::light()
{
    static const Theme theme(false, LIGHT);
    return theme;
}

const Theme &Theme::dark()
{
    static const Theme theme(true, DARK);
    return theme;
}

const Theme &Theme::of(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::WindowText).lightness()
            > palette.color(QPalette::Active, QPalette::Window).lightness()
        ? dark()
        : light();
}

const Theme &Theme::of(const QWidget *widget)
{
    return of(widget ? widget->palette() : QApplication::palette());
}

QColor Theme::ink(Severity severity) const
{
    switch (severity) {
    case Severity::Error:
        return error();
    case Severity::Warning:
        return warning();
    case Severity::Note:
        return note();
    }
    Q_UNREACHABLE();
}

QColor Theme::tint(Severity severity) const
{
    switch (severity) {
    case Severity::Error:
        return errorTint();
    case Severity::Warning:
        return warningTint();
    case Severity::Note:
        return noteTint();
    }
    Q_UNREACHABLE();
}

QColor Theme::tierColour(const TierId &tier, const QColor &company) const
{
    if (company.isValid()) {
        const std::array grounds { raised(), ground(), selection() };
        return legible(company, grounds);
    }
    if (tier.value() == u"key"_s)
        return colour(Token::TierKey);
    if (tier.value() == u"growth"_s)
        return colour(Token::TierGrowth);
    return colour(Token::TierTransactional);
}

QFont Theme::font(Type type)
{
    QFont font = QApplication::font();
    const TypeForm form = formOf(type);
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * form.factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * form.factor));
    font.setWeight(form.weight);
    if (form.capitals) {
        font.setCapitalization(QFont::AllUppercase);
        font.setLetterSpacing(QFont::PercentageSpacing, 105);
    }
    return font;
}

int Theme::lineSpacing(const QWidget *widget)
{
    Q_UNUSED(widget) // of the system font, whatever size of type the widget itself has
    return QFontMetrics(QApplication::font()).lineSpacing();
}

int Theme::u(const QWidget *widget, double times)
{
    return qRound(qRound(lineSpacing(widget) * 2.0 / 9.0) * times);
}

QString iconOf(Severity severity)
{
    return keyOf(severity);
}

} // namespace countersign
