// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/packs.h"

#include "facts/goods.h"
#include "facts/numbers.h"

#include <algorithm>
#include <array>
#include <span>

namespace countersign {

namespace {
struct Measure {
    QStringView word, base;
    qint64 factor;
};
constexpr std::array MEASURES {
    Measure { u"mg", u"mg", 1 },        Measure { u"g", u"mg", 1000 },       Measure { u"gram", u"mg", 1000 },
    Measure { u"grams", u"mg", 1000 },  Measure { u"gs", u"mg", 1000 },      Measure { u"kg", u"mg", 1000000 },
    Measure { u"kgs", u"mg", 1000000 }, Measure { u"kilo", u"mg", 1000000 }, Measure { u"kilos", u"mg", 1000000 },
    Measure { u"ml", u"ml", 1 },        Measure { u"cc", u"ml", 1 },         Measure { u"cl", u"ml", 10 },
    Measure { u"l", u"ml", 1000 },      Measure { u"liter", u"ml", 1000 },   Measure { u"liters", u"ml", 1000 },
    Measure { u"litre", u"ml", 1000 },  Measure { u"litres", u"ml", 1000 },  Measure { u"mm", u"mm", 1 },
    Measure { u"cm", u"mm", 10 },       Measure { u"m", u"mm", 1000 },       Measure { u"meter", u"mm", 1000 },
    Measure { u"meters", u"mm", 1000 }, Measure { u"metre", u"mm", 1000 },   Measure { u"metres", u"mm", 1000 },
    Measure { u"inch", u"inch", 1 },    Measure { u"inches", u"inch", 1 },   Measure { u"ft", u"foot", 1 },
    Measure { u"foot", u"foot", 1 },    Measure { u"feet", u"foot", 1 },     Measure { u"lbs", u"lb", 1 },
    Measure { u"ounce", u"oz", 1 },     Measure { u"ounces", u"oz", 1 },
};

PackPart partOf(qint64 thousandths, QStringView unit)
{
    const auto known = std::ranges::find_if(MEASURES, [unit](const Measure &measure) { return measure.word == unit; });
    if (known != MEASURES.end() && thousandths < 1'000'000'000)
        return { thousandths * known->factor, known->base.toString() };
    QString singular = unit.toString();
    if (singular.size() > 3 && singular.endsWith(u"es") && isGoodsUnit(QStringView(singular).chopped(2)))
        singular.chop(2);
    else if (singular.size() > 2 && singular.endsWith(u's'))
        singular.chop(1);
    return { thousandths, singular };
}

/// "x" or a hyphen between two numbers of a pack.
bool joinsParts(const Tokens &tokens, qsizetype at)
{
    return tokens.is(at, u"x") || (tokens.isSign(at, u'-') && tokens[at + 1].isNumber());
}
} // namespace

std::optional<PackSize> packSizeAt(const Tokens &tokens, qsizetype at)
{
    const bool isAside = tokens.isSign(at, u'(') || tokens.isSign(at, u',')
        || (tokens.isSign(at, u'-') && tokens[at].spaceBefore && tokens[at + 1].spaceBefore);
    PackSize pack;
    pack.first = pack.last = isAside ? at + 1 : at;
    bool hasMeasure = false;
    bool isJoined = false;
    for (qsizetype next = pack.first; pack.parts.size() < 4;) {
        const auto number = readDigits(tokens, next);
        if (!number)
            break;
        next = number->last + 1;
        const Token &unit = tokens[next];
        const bool isInch = unit.isSign(u'"') && tokens.isGlued(next);
        const bool isMeasured = isInch || isMeasure(unit.text);
        const bool isUnit = !isMeasured && isGoodsUnit(unit.text);
        const QStringView word = isInch ? QStringView(u"inch") : isMeasured || isUnit ? unit.text : QStringView();
        pack.parts.push_back(partOf(number->thousandths, word));
        hasMeasure = hasMeasure || isMeasured;
        pack.last = isMeasured || isUnit ? next : number->last;
        next = pack.last + 1;
        if (!joinsParts(tokens, next))
            break;
        // "Relay 24-2" is a name; "24 - 12 oz" and "300 x 200" are sizes.
        isJoined = isJoined || tokens[next].isWord() || tokens[next].spaceBefore;
        ++next;
    }
    if (pack.parts.empty() || (!hasMeasure && !(isJoined && pack.parts.size() > 1)))
        return {};
    return pack;
}

bool areComparable(const std::vector<PackPart> &a, const std::vector<PackPart> &b)
{
    return !a.empty()
        && std::ranges::equal(a, b, [](const PackPart &one, const PackPart &other) { return one.unit == other.unit; });
}

bool areOtherVariants(QStringView a, QStringView b)
{
    static constexpr std::array<QStringView, 25> COLOURS {
        u"black", u"white", u"blue",   u"red",   u"green",       u"yellow",    u"orange", u"brown",  u"grey",
        u"gray",  u"pink",  u"purple", u"beige", u"silver",      u"gold",      u"clear",  u"violet", u"navy",
        u"cream", u"tan",   u"ivory",  u"teal",  u"transparent", u"turquoise", u"maroon"
    };
    static constexpr std::array<QStringView, 9> SIZES { u"small", u"medium", u"large", u"s", u"m",
                                                        u"l",     u"xl",     u"xxl",   u"xs" };
    static constexpr std::array<QStringView, 2> SIDES { u"left", u"right" };
    const auto both = [&](std::span<const QStringView> words) {
        return std::ranges::find(words, a) != words.end() && std::ranges::find(words, b) != words.end();
    };
    const bool isSpelling = (a == u"grey" && b == u"gray") || (a == u"gray" && b == u"grey");
    return a != b && !isSpelling && (both(COLOURS) || both(SIZES) || both(SIDES));
}

} // namespace countersign
