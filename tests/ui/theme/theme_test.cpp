// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "theme/appearance.h"
#include "theme/theme.h"

#include <QMetaEnum>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {
constexpr double TEXT = 4.5;
constexpr double GRAPHIC = 3.0;

struct Pair {
    Token ink;
    Token ground;
    double needed;
};
/// Every pair that a person has to read (visual/contrast.py of the visual language).
std::vector<Pair> readPairs()
{
    using enum Token;
    std::vector<Pair> pairs;
    for (const Token ink : { Text, Muted })
        for (const Token ground : { Raised, Ground, Sunken, Selection, Hover })
            pairs.push_back({ ink, ground, TEXT });
    for (const Token ink : { Accent, Error, Warning, Note, Success, TierKey, TierGrowth, TierTransactional })
        for (const Token ground : { Raised, Ground, Selection })
            pairs.push_back({ ink, ground, TEXT });
    for (const auto &[ink, tint] : { std::pair(Error, ErrorTint), std::pair(Warning, WarningTint),
                                     std::pair(Note, NoteTint), std::pair(Success, SuccessTint) }) {
        pairs.push_back({ ink, tint, TEXT });
        pairs.push_back({ Text, tint, TEXT });
    }
    pairs.push_back({ OnAccent, Accent, TEXT });
    pairs.push_back({ Raised, Error, TEXT }); // the badge of what failed
    pairs.push_back({ OwnInk, Raised, TEXT });
    pairs.push_back({ SharedInk, Raised, TEXT });
    for (const Token line : { Control, Focus })
        for (const Token ground : { Raised, Ground })
            pairs.push_back({ line, ground, GRAPHIC });
    pairs.push_back({ Focus, Selection, GRAPHIC });
    for (const Token line : { Series1, Series2, Series3, Series4 })
        pairs.push_back({ line, Raised, GRAPHIC });
    return pairs;
}
} // namespace

class ThemeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPairThatIsReadHasItsContrast_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("in the light theme") << false;
        QTest::newRow("in the dark theme") << true;
    }
    void everyPairThatIsReadHasItsContrast()
    {
        QFETCH(bool, isDark);
        const Theme &theme = isDark ? Theme::dark() : Theme::light();
        for (const Pair &pair : readPairs()) {
            const double ratio = contrast(theme.colour(pair.ink), theme.colour(pair.ground));
            QVERIFY2(ratio >= pair.needed,
                     qPrintable(u"token %1 on %2: %3"_s.arg(int(pair.ink)).arg(int(pair.ground)).arg(ratio)));
        }
    }
    void everyPaletteRoleOfEveryGroupIsOurs()
    {
        for (const Theme *theme : { &Theme::light(), &Theme::dark() }) {
            const QPalette palette = theme->palette();
            for (int role = 0; role < QPalette::NColorRoles; ++role) {
                if (role == QPalette::NoRole)
                    continue;
                for (const auto group : { QPalette::Active, QPalette::Inactive, QPalette::Disabled })
                    QVERIFY2(palette.isBrushSet(group, QPalette::ColorRole(role)), qPrintable(u"role %1"_s.arg(role)));
                QCOMPARE(palette.color(QPalette::Active, QPalette::ColorRole(role)),
                         palette.color(QPalette::Inactive, QPalette::ColorRole(role)));
            }
        }
    }
    void paletteTextCanBeReadDisabledToo()
    {
        using P = QPalette;
        const std::array pairs { std::pair(P::WindowText, P::Window),         std::pair(P::Text, P::Base),
                                 std::pair(P::ButtonText, P::Button),         std::pair(P::PlaceholderText, P::Base),
                                 std::pair(P::HighlightedText, P::Highlight), std::pair(P::Link, P::Base),
                                 std::pair(P::ToolTipText, P::ToolTipBase) };
        for (const Theme *theme : { &Theme::light(), &Theme::dark() }) {
            for (const auto group : { P::Active, P::Disabled }) {
                for (const auto &[ink, ground] : pairs)
                    QCOMPARE_GE(contrast(theme->palette().color(group, ink), theme->palette().color(group, ground)),
                                TEXT);
            }
        }
    }
    void aPaletteNamesItsTheme()
    {
        QVERIFY(!Theme::of(Theme::light().palette()).isDark());
        QVERIFY(Theme::of(Theme::dark().palette()).isDark());
    }
    void aCompanysTierColourIsMovedUntilItCanBeRead_data()
    {
        QTest::addColumn<QString>("company");
        QTest::addColumn<QString>("light");
        QTest::addColumn<QString>("dark");
        QTest::newRow("a blue") << u"#1B6EB5"_s << u"#1a69ac"_s << u"#63aae8"_s;
        QTest::newRow("a yellow that the dark theme can show as it is") << u"#FFD400"_s << u"#756200"_s << u"#ffd400"_s;
        QTest::newRow("a navy that the light theme can show as it is") << u"#101040"_s << u"#101040"_s << u"#a0a0e7"_s;
    }
    void aCompanysTierColourIsMovedUntilItCanBeRead()
    {
        QFETCH(QString, company);
        QFETCH(QString, light);
        QFETCH(QString, dark);
        QCOMPARE(Theme::light().tierColour(TierId(u"key"_s), QColor(company)).name(), light);
        QCOMPARE(Theme::dark().tierColour(TierId(u"key"_s), QColor(company)).name(), dark);
    }
    void anyTierColourEndsLegible()
    {
        for (int hue = 0; hue < 360; hue += 15) {
            for (const int lightness : { 0, 60, 128, 200, 255 }) {
                for (const Theme *theme : { &Theme::light(), &Theme::dark() }) {
                    const QColor ink = theme->tierColour(TierId(u"x"_s), QColor::fromHsl(hue, 200, lightness));
                    for (const QColor &ground : { theme->raised(), theme->ground(), theme->selection() })
                        QCOMPARE_GE(contrast(ink, ground), TEXT);
                }
            }
        }
    }
    void typeIsAFactorOfTheSystemFont()
    {
        const double base = QApplication::font().pointSizeF();
        QCOMPARE(Theme::font(Type::Letter).pointSizeF(), base * 1.15);
        QCOMPARE(Theme::font(Type::SectionCaption).capitalization(), QFont::AllUppercase);
        for (const Type type : { Type::Caption, Type::Small, Type::Body, Type::Heading, Type::Title })
            QCOMPARE_GE(Theme::font(type).pointSizeF(), base * 0.85 - 0.001);
    }
    void theSchemeDressesTheApplication()
    {
        Appearance appearance(Scheme::Dark);
        QVERIFY(Theme::of(QApplication::palette()).isDark());
        appearance.setScheme(Scheme::Light);
        QVERIFY(!Theme::of(QApplication::palette()).isDark());
        QCOMPARE(schemeFromKey(keyOf(Scheme::Dark)), Scheme::Dark);
        QCOMPARE(schemeFromKey(u"mauve"), Scheme::System);
    }
};

COUNTERSIGN_TEST(ThemeTest)

} // namespace countersign

#include "theme_test.moc"
