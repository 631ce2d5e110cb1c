// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/numbers.h"

#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr std::array<QStringView, 20> UNITS { u"zero",    u"one",     u"two",       u"three",    u"four",
                                              u"five",    u"six",     u"seven",     u"eight",    u"nine",
                                              u"ten",     u"eleven",  u"twelve",    u"thirteen", u"fourteen",
                                              u"fifteen", u"sixteen", u"seventeen", u"eighteen", u"nineteen" };
constexpr std::array<QStringView, 10> TENS { u"",      u"",      u"twenty",  u"thirty", u"forty",
                                             u"fifty", u"sixty", u"seventy", u"eighty", u"ninety" };

/// Of a word; -1 for any other.
int unitAt(const Tokens &tokens, qsizetype at)
{
    const auto number = static_cast<int>(tokens[at].senses.number);
    return number < 20 ? number : -1;
}
int tenAt(const Tokens &tokens, qsizetype at)
{
    const auto number = static_cast<int>(tokens[at].senses.number);
    return number >= 20 ? number / 10 : -1;
}

bool joinsDigits(QChar c)
{
    return c == u',' || c == u'.' || c == u'\'';
}

qint64 toThousandths(const QString &whole, const QString &fraction)
{
    const QString three = (fraction + u"000"_s).left(3);
    return whole.toLongLong() * 1000 + three.toLongLong();
}

/// A number below a hundred at this token; moves `at` behind it.
int readBelowHundred(const Tokens &tokens, qsizetype &at, bool &hyphen)
{
    if (const int unit = unitAt(tokens, at); unit >= 0) {
        ++at;
        return unit;
    }
    const int ten = tenAt(tokens, at);
    if (ten < 0)
        return -1;
    ++at;
    const bool isHyphen = tokens.isSign(at, u'-') && tokens.isGlued(at) && tokens.isGlued(at + 1);
    const int unit = unitAt(tokens, isHyphen ? at + 1 : at);
    if (unit < 1 || unit > 9)
        return ten * 10;
    at += isHyphen ? 2 : 1;
    hyphen = isHyphen;
    return ten * 10 + unit;
}

/// A number below a thousand.
int readBelowThousand(const Tokens &tokens, qsizetype &at, bool &hyphen)
{
    const qsizetype start = at;
    int value = 0;
    if (tokens.is(at, u"a") && tokens.is(at + 1, u"hundred")) {
        ++at;
        value = 1;
    } else {
        value = readBelowHundred(tokens, at, hyphen);
    }
    if (value < 0) {
        at = start;
        return -1;
    }
    // "eleven hundred" as well as "one hundred"
    if (value < 1 || value > 19 || value == 10 || !tokens.is(at, u"hundred"))
        return value;
    ++at;
    value *= 100;
    qsizetype next = tokens.is(at, u"and") ? at + 1 : at;
    const int rest = readBelowHundred(tokens, next, hyphen);
    if (rest > 0) {
        at = next;
        value += rest;
    }
    return value;
}
} // namespace

QString digitsOf(QStringView text)
{
    QString digits(text.size(), Qt::Uninitialized);
    QChar *out = digits.data();
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            *out++ = c;
    }
    digits.truncate(out - digits.constData());
    return digits;
}

std::optional<NumberInText> readDigits(const Tokens &tokens, qsizetype at)
{
    if (!tokens[at].isNumber())
        return {};
    const auto joins = [&tokens](qsizetype sign) {
        return tokens[sign].kind == Token::Kind::Sign && joinsDigits(tokens[sign].text.front()) && tokens.isGlued(sign)
            && tokens[sign + 1].isNumber() && tokens.isGlued(sign + 1);
    };
    constexpr qsizetype MOST_DIGITS = 12;
    if (!joins(at + 1)) {
        // Most numbers: one run of digits.
        if (tokens[at].text.size() > MOST_DIGITS)
            return {};
        qint64 whole = 0;
        for (const QChar digit : tokens[at].text)
            whole = 10 * whole + (digit.unicode() - u'0');
        return NumberInText { at, at, whole * 1000, {}, {} };
    }
    std::vector<QStringView> parts { tokens[at].text };
    std::vector<char16_t> signs;
    qsizetype last = at;
    while (parts.size() < 8 && joins(last + 1)) {
        signs.push_back(tokens[last + 1].text.front().unicode());
        parts.push_back(tokens[last + 2].text);
        last += 2;
    }
    NumberInText number { at, at, 0, {}, {} };
    if (parts.front().size() > MOST_DIGITS)
        return {};
    const auto grouped = [&](size_t count) {
        if (parts.front().size() > 3)
            return false;
        for (size_t i = 1; i < count; ++i) {
            if (parts[i].size() != 3 || signs[i - 1] != signs[0])
                return false;
        }
        return true;
    };
    // "2,05,000", as India writes it.
    const auto isInLakhs = [&](size_t count) {
        if (count < 3 || parts.front().size() > 2 || parts[count - 1].size() != 3)
            return false;
        for (size_t i = 1; i < count; ++i) {
            if (signs[i - 1] != u',' || (i + 1 < count && parts[i].size() != 2))
                return false;
        }
        return true;
    };
    // The longest reading that makes sense; what is left over belongs to the sentence.
    for (size_t count = parts.size(); count >= 1; --count) {
        QString whole;
        QString fraction;
        bool reads = false;
        bool isEither = false;
        NumberStyle style;
        if (count == 1) {
            whole = parts[0].toString();
            reads = true;
        } else if (grouped(count) || isInLakhs(count)) {
            for (size_t i = 0; i < count; ++i)
                whole += parts[i];
            style.group = signs[0];
            style.isInLakhs = !grouped(count);
            isEither = count == 2 && signs[0] != u'\'';
            reads = !(count == 2 && parts[0] == u"0");
            if (!reads) {
                whole = parts[0].toString();
                fraction = parts[1].toString();
                style = {};
                style.decimal = signs[0];
                style.decimals = static_cast<int>(fraction.size());
                isEither = false;
                reads = true;
            }
        } else if (signs[count - 2] != u'\'' && parts[count - 1].size() <= 3
                   && (count == 2 || ((grouped(count - 1) || isInLakhs(count - 1)) && signs[count - 2] != signs[0]))) {
            for (size_t i = 0; i + 1 < count; ++i)
                whole += parts[i];
            fraction = parts[count - 1].toString();
            style.group = count > 2 ? signs[0] : u'\0';
            style.isInLakhs = count > 2 && !grouped(count - 1);
            style.decimal = signs[count - 2];
            style.decimals = static_cast<int>(fraction.size());
            reads = true;
        }
        if (!reads || whole.size() > MOST_DIGITS)
            continue;
        number.last = at + static_cast<qsizetype>(2 * (count - 1));
        number.thousandths = toThousandths(whole, fraction);
        number.style = style;
        if (isEither)
            number.otherReading = toThousandths(parts[0].toString(), parts[1].toString());
        return number;
    }
    return {};
}

std::optional<NumberInText> readNumberWords(const Tokens &tokens, qsizetype at)
{
    if (!tokens[at].senses.has(WordSenses::BeginsANumber))
        return {};
    NumberInText number { at, at, 0, {}, {} };
    number.style.kind = NumberStyle::Kind::Words;
    number.style.capital = tokens[at].isCapital;
    const auto found = [&](qsizetype last, qint64 value, NumberStyle::Kind kind) {
        number.last = last;
        number.thousandths = value * 1000;
        number.style.kind = kind;
        return number;
    };
    if (tokens.is(at, u"a") || tokens.is(at, u"one")) {
        if (tokens.is(at + 1, u"dozen"))
            return found(at + 1, 12, NumberStyle::Kind::Dozen);
        if (tokens.isOneOf(at + 1, u"pair", u"couple"))
            return found(at + 1, 2, NumberStyle::Kind::Pair);
    }
    if (tokens.is(at, u"half")) {
        const qsizetype dozen = tokens.is(at + 1, u"a") || tokens.isSign(at + 1, u'-') ? at + 2 : at + 1;
        if (tokens.is(dozen, u"dozen"))
            return found(dozen, 6, NumberStyle::Kind::Dozen);
    }
    if (tokens.is(at, u"dozen"))
        return found(at, 12, NumberStyle::Kind::Dozen);
    qsizetype next = at;
    bool hyphen = true;
    int value = readBelowThousand(tokens, next, hyphen);
    if (tokens.is(at, u"a") && tokens.is(at + 1, u"thousand")) {
        value = 1;
        next = at + 1;
    }
    if (value < 0)
        return {};
    number.style.hyphen = hyphen;
    qint64 whole = value;
    if (value > 0 && tokens.is(next, u"dozen"))
        return found(next, whole * 12, NumberStyle::Kind::Dozen);
    if (value > 0 && tokens.is(next, u"thousand")) {
        ++next;
        whole *= 1000;
        qsizetype rest = tokens.is(next, u"and") ? next + 1 : next;
        if (const int below = readBelowThousand(tokens, rest, hyphen); below > 0) {
            whole += below;
            next = rest;
        }
        number.style.hyphen = hyphen;
    }
    return found(next - 1, whole, NumberStyle::Kind::Words);
}

QString numberInWords(qint64 whole, bool hyphen)
{
    if (whole < 20)
        return UNITS[static_cast<size_t>(whole)].toString();
    if (whole < 100) {
        const QString ten = TENS[static_cast<size_t>(whole / 10)].toString();
        return whole % 10 == 0 ? ten : ten + (hyphen ? u'-' : u' ') + UNITS[static_cast<size_t>(whole % 10)].toString();
    }
    if (whole < 1000) {
        const QString hundreds = UNITS[static_cast<size_t>(whole / 100)].toString() + u" hundred"_s;
        return whole % 100 == 0 ? hundreds : hundreds + u" and "_s + numberInWords(whole % 100, hyphen);
    }
    const QString thousands = numberInWords(whole / 1000, hyphen) + u" thousand"_s;
    const qint64 rest = whole % 1000;
    return rest == 0 ? thousands : thousands + (rest < 100 ? u" and "_s : u" "_s) + numberInWords(rest, hyphen);
}

QString writtenNumber(qint64 thousandths, const NumberStyle &style)
{
    const qint64 whole = thousandths / 1000;
    const bool isWhole = thousandths % 1000 == 0;
    if (style.kind != NumberStyle::Kind::Digits && isWhole && whole >= 0 && whole < 1000000) {
        QString words;
        if (style.kind == NumberStyle::Kind::Dozen && whole == 6)
            words = u"half a dozen"_s;
        else if (style.kind == NumberStyle::Kind::Dozen && whole > 0 && whole % 12 == 0 && whole < 240)
            words = whole == 12 ? u"a dozen"_s : numberInWords(whole / 12) + u" dozen"_s;
        else
            words = numberInWords(whole, style.hyphen);
        if (style.capital)
            words[0] = words[0].toUpper();
        return words;
    }
    QString digits = QString::number(whole);
    if (style.group != 0 || (style.decimal != 0 && whole >= 100000)) {
        const QChar group(style.group != 0 ? style.group : style.decimal == u',' ? u'.' : u',');
        for (qsizetype at = digits.size() - 3; at > 0; at -= style.isInLakhs ? 2 : 3)
            digits.insert(at, group);
    }
    QString fraction = QString::number(thousandths % 1000).rightJustified(3, u'0');
    while (fraction.size() > style.decimals && fraction.endsWith(u'0'))
        fraction.chop(1);
    if (fraction.size() < style.decimals)
        fraction = fraction.leftJustified(style.decimals, u'0');
    if (fraction.isEmpty())
        return digits;
    const QChar decimal(style.decimal != 0 ? style.decimal : style.group == u'.' ? u',' : u'.');
    return digits + decimal + fraction;
}

} // namespace countersign
