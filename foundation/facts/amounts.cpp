// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/amounts.h"

#include <algorithm>
#include <cstdlib>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
struct CurrencyMark {
    Currency currency;
    qsizetype first = 0, last = 0;
    bool isWord = false; ///< "dollars": behind the number only
    qint64 divisor = 1; ///< 100 for "cents"
};

bool isCurrencySign(const Token &token)
{
    return token.isSign(u'$') || token.isSign(u'€') || token.isSign(u'£') || token.isSign(u'¥') || token.isSign(u'₹');
}

/// A sign or code at this token.
std::optional<CurrencyMark> markAt(const Tokens &tokens, qsizetype at, const Currency &meant)
{
    const Token &token = tokens[at];
    if (isCurrencySign(token)) {
        const auto currency = currencyOf(token.text, meant);
        return currency ? std::optional(CurrencyMark { *currency, at, at }) : std::nullopt;
    }
    if (!token.isWord() || token.text.size() > 3)
        return {};
    const bool isBeforeSign = tokens.isSign(at + 1, u'$');
    if (!token.isCapital && !isBeforeSign && !tokens.isOneOf(at, u"usd", u"eur", u"gbp"))
        return {};
    // "Rs 1,125", "Rs. 1,125"
    if (token.text == u"rs" && token.isCapital) {
        const qsizetype last = tokens.isSign(at + 1, u'.') && tokens.isGlued(at + 1) ? at + 1 : at;
        return tokens[last + 1].isNumber() ? std::optional(CurrencyMark { { u"INR"_s }, at, last }) : std::nullopt;
    }
    if (token.text.size() <= 2 && isBeforeSign && tokens.isGlued(at + 1)) {
        const auto currency = currencyOf(QString(tokens.original(tokens.spanOf(at, at + 1)).toString().toUpper()));
        return currency ? std::optional(CurrencyMark { *currency, at, at + 1 }) : std::nullopt;
    }
    if (token.text.size() != 3
        || (!tokens.isOneOf(at, u"usd", u"eur", u"gbp")
            && !std::ranges::all_of(tokens.original(token.span), [](QChar c) { return c.isUpper(); })))
        return {};
    const auto currency = currencyOf(token.text);
    if (!currency)
        return {};
    CurrencyMark mark { *currency, at, at };
    if (isCurrencySign(tokens[at + 1]) && tokens[at + 2].isNumber())
        mark.last = at + 1;
    return mark;
}

std::optional<CurrencyMark> wordMarkAt(const Tokens &tokens, qsizetype at, const Currency &meant)
{
    CurrencyMark mark { {}, at, at, true };
    const qsizetype word = tokens.isOneOf(at, u"us", u"canadian", u"australian") ? at + 1 : at;
    mark.last = word;
    const auto dollarOf = [&]() -> Currency {
        if (tokens.is(at, u"canadian"))
            return { u"CAD"_s };
        if (tokens.is(at, u"australian"))
            return { u"AUD"_s };
        return tokens.is(at, u"us") ? Currency { u"USD"_s } : currencyOf(u"$", meant).value_or(Currency { u"USD"_s });
    };
    if (tokens.isOneOf(word, u"dollars", u"dollar"))
        mark.currency = dollarOf();
    else if (tokens.isOneOf(at, u"euro", u"euros"))
        mark.currency = { u"EUR"_s };
    else if (tokens.is(at, u"pounds") && meant.code == u"GBP")
        mark.currency = { u"GBP"_s };
    else if (tokens.isOneOf(at, u"pence", u"p") && meant.code == u"GBP"
             && (tokens.is(at, u"pence") || tokens.isGlued(at))) {
        mark.currency = { u"GBP"_s };
        mark.divisor = 100;
    } else if (tokens.isOneOf(at, u"francs"))
        mark.currency = { u"CHF"_s };
    else if (tokens.is(at, u"kr") && (meant.code == u"SEK" || meant.code == u"NOK" || meant.code == u"DKK"))
        mark.currency = meant;
    else if (tokens.is(at, u"cents")) {
        mark.currency = meant.isNull() ? Currency { u"USD"_s } : meant;
        mark.divisor = 100;
    } else
        return {};
    return mark;
}

/// Whether groups of three digits with blanks between them end in a currency: "1 250.50 GBP", "1 125 SEK".
bool endsAsMoney(const Tokens &tokens, qsizetype at, const Currency &meant, bool hasMark)
{
    qsizetype last = at;
    while (last < at + 4 && tokens[last + 1].isNumber() && tokens[last + 1].text.size() == 3
           && tokens[last + 1].span.start == tokens[last].span.end() + 1)
        ++last;
    const auto end = readDigits(tokens, last);
    return last > at && end
        && ((hasMark && end->style.decimals == 2) || markAt(tokens, end->last + 1, meant)
            || wordMarkAt(tokens, end->last + 1, meant));
}

/// Digits with no-break spaces between the thousands too: "1 250,00".
std::optional<NumberInText> readAmountDigits(const Tokens &tokens, qsizetype at, const Currency &meant, bool hasMark)
{
    const bool isMoney = endsAsMoney(tokens, at, meant, hasMark);
    auto number = readDigits(tokens, at);
    if (!number || number->last != at || tokens[at].text.size() > 3)
        return number;
    // An ordinary space stands between thousands where a currency or a fraction stands at the end: "1 250.50 GBP".
    const auto isThinSpace = [&](qsizetype token) {
        const Span before = tokens[token - 1].span;
        if (tokens[token].span.start != before.end() + 1)
            return false;
        const char16_t gap = tokens.original()[before.end()].unicode();
        return gap == 0x00A0 || gap == 0x202F || gap == 0x2009 || (gap == u' ' && isMoney);
    };
    qint64 whole = number->thousandths / 1000;
    qsizetype last = at;
    while (tokens[last + 1].isNumber() && tokens[last + 1].text.size() == 3 && isThinSpace(last + 1) && last < at + 4) {
        ++last;
        whole = whole * 1000 + tokens[last].text.toLongLong();
        number->style.group = tokens.original()[tokens[last].span.start - 1].unicode();
    }
    if (last == at)
        return number;
    number->thousandths = whole * 1000;
    number->otherReading.reset();
    const auto end = readDigits(tokens, last);
    if (end && end->style.decimal != 0) {
        number->style.decimal = end->style.decimal;
        number->style.decimals = end->style.decimals;
        number->thousandths += end->thousandths % 1000;
        last = end->last;
    }
    number->last = last;
    return number;
}

void takeMultiple(const Tokens &tokens, AmountOccurrence &amount)
{
    const qsizetype next = amount.last + 1;
    qint64 factor = 0;
    if ((tokens.isGlued(next) && tokens.is(next, u"k")) || tokens.is(next, u"thousand"))
        factor = 1000;
    else if ((tokens.isGlued(next) && tokens.isOneOf(next, u"m", u"mn", u"mio")) || tokens.is(next, u"million"))
        factor = 1000000;
    else if (tokens.isOneOf(next, u"lakh", u"lakhs", u"lac", u"lacs"))
        factor = 100000;
    else if (tokens.isOneOf(next, u"crore", u"crores", u"cr"))
        factor = 10000000;
    if (factor == 0 || amount.thousandths > 1'000'000'000'000)
        return;
    qint64 step = 1000;
    for (int i = 0; i < amount.style.decimals; ++i)
        step /= 10;
    amount.precision = std::max<qint64>(step, 1) * factor;
    amount.thousandths *= factor;
    amount.otherReading.reset();
    const qsizetype end = tokens[next].span.end();
    amount.multiple = tokens.original().mid(amount.number.end(), end - amount.number.end()).toString();
    amount.number.length = end - amount.number.start;
    amount.last = next;
}

/// "1,250 pounds and 50 pence"
void takeMinorPart(const Tokens &tokens, AmountOccurrence &amount)
{
    const qsizetype at = tokens.is(amount.last + 1, u"and") ? amount.last + 2 : amount.last + 1;
    if (!tokens[at].isNumber() || tokens[at].text.size() > 2 || amount.style.decimals > 0
        || !tokens.isOneOf(at + 1, u"pence", u"p", u"cents"))
        return;
    amount.thousandths += qint64(10) * tokens[at].text.toInt();
    amount.last = at + 1;
    amount.isInTwoParts = true;
}

/// A number, a currency's sign or code, or a number in words: most words of a letter are none of them.
bool mayBeginAnAmount(const Tokens &tokens, qsizetype at)
{
    const Token &token = tokens[at];
    constexpr qsizetype LONGEST_CODE = 3;
    if (token.isWord())
        return token.text.size() <= LONGEST_CODE || token.senses.has(WordSenses::BeginsANumber);
    return token.isNumber() || isCurrencySign(token);
}

bool asksForAmount(const Tokens &tokens, qsizetype at)
{
    for (qsizetype back = at - 1; back >= at - 5 && !tokens.endsLine(back); --back) {
        if (tokens.isOneOf(back, u"total", u"amount", u"sum", u"price", u"charged", u"billed", u"invoiced", u"credit",
                           u"balance", u"cost", u"fee", u"paid", u"payment", u"difference", u"value", u"worth",
                           u"overcharged", u"undercharged", u"at"))
            return true;
    }
    return false;
}
} // namespace

std::vector<AmountOccurrence> findAmounts(const Tokens &tokens, Claims &claims, const Currency &meant)
{
    std::vector<AmountOccurrence> found;
    for (qsizetype at = tokens.nextTelling(0); at < tokens.size(); at = tokens.nextTelling(at + 1)) {
        if (claims.isTaken(at) || !mayBeginAnAmount(tokens, at))
            continue;
        std::optional<CurrencyMark> mark = markAt(tokens, at, meant);
        qsizetype numberAt = mark ? mark->last + 1 : at;
        std::optional<NumberInText> number;
        if (tokens[numberAt].isNumber() && !(mark && tokens.endsLine(numberAt)))
            number = readAmountDigits(tokens, numberAt, meant, mark.has_value());
        else if (!mark)
            number = readNumberWords(tokens, at);
        if (!number || !claims.areFree(at, number->last))
            continue;
        AmountOccurrence amount;
        amount.first = at;
        amount.last = number->last;
        amount.number = tokens.spanOf(numberAt, number->last);
        amount.thousandths = number->thousandths;
        amount.otherReading = number->otherReading;
        amount.style = number->style;
        takeMultiple(tokens, amount);
        if (mark) {
            amount.currency = mark->currency;
            amount.currencySpan = tokens.spanOf(mark->first, mark->last);
            // "USD $1,250" and "$1,250 USD" name one currency twice; the code is the plainer one.
            if (const auto behind = markAt(tokens, amount.last + 1, meant);
                behind && !isCurrencySign(tokens[amount.last + 1]) && !tokens[behind->last + 1].isNumber()) {
                amount.currency = behind->currency;
                amount.last = behind->last;
            }
        } else {
            auto behind = tokens[at].isNumber() || number->style.kind != NumberStyle::Kind::Digits
                ? markAt(tokens, amount.last + 1, meant)
                : std::nullopt;
            // In "21 $5.00" the sign belongs to the number behind it.
            if (behind && tokens[behind->last + 1].isNumber() && tokens.isGlued(behind->last + 1)
                && !tokens.isGlued(behind->first))
                behind.reset();
            if (!behind)
                behind = wordMarkAt(tokens, amount.last + 1, meant);
            if (behind) {
                amount.currency = behind->currency;
                amount.currencySpan = tokens.spanOf(behind->first, behind->last);
                amount.thousandths /= behind->divisor;
                amount.isInMinorUnits = behind->divisor > 1;
                amount.last = behind->last;
                takeMinorPart(tokens, amount);
            } else if (tokens[at].isNumber() && amount.style.decimals == 2
                       && (amount.style.group != 0 || asksForAmount(tokens, at)) && !tokens.isGlued(at)
                       && !(tokens[amount.last + 1].isWord() && tokens.isGlued(amount.last + 1))) {
                amount.currency = {};
            } else {
                continue;
            }
        }
        amount.span = tokens.spanOf(at, amount.last);
        claims.take(at, amount.last);
        at = amount.last;
        found.push_back(std::move(amount));
    }
    return found;
}

namespace {
qint64 inThousandths(const Money &money)
{
    qint64 value = money.minor;
    for (int digits = minorDigits(money.currency); digits < 3; ++digits)
        value *= 10;
    return value;
}
} // namespace

bool isAmount(const AmountOccurrence &occurrence, const Money &money)
{
    const qint64 value = std::abs(inThousandths(money));
    const auto agrees = [&](qint64 stated) {
        return occurrence.precision <= 1 ? stated == value : std::abs(stated - value) * 2 <= occurrence.precision;
    };
    return agrees(occurrence.thousandths) || (occurrence.otherReading && agrees(*occurrence.otherReading));
}

QString writtenLike(const AmountOccurrence &occurrence, const Tokens &tokens, const Money &money, const Currency &meant)
{
    const QStringView text = tokens.original();
    qint64 value = std::abs(inThousandths(money));
    NumberStyle style = occurrence.style;
    QString number;
    if (occurrence.precision > 1) {
        qint64 factor = occurrence.precision;
        for (int i = 0; i < style.decimals; ++i)
            factor *= 10;
        factor /= 1000;
        // "1.25k" for 1,250 though the text has "1.2k": a digit or two more where they say it all.
        qint64 precision = occurrence.precision;
        constexpr int MOST_DECIMALS = 3;
        int decimals = style.decimals;
        while (value % precision != 0 && precision % 10 == 0 && decimals < MOST_DECIMALS) {
            precision /= 10;
            ++decimals;
        }
        if (value % precision != 0)
            precision = occurrence.precision;
        else
            style.decimals = decimals;
        const qint64 rounded = (value + precision / 2) / precision * precision;
        number = writtenNumber(factor > 0 ? rounded / factor : rounded, style) + occurrence.multiple;
    } else {
        if (value % 1000 != 0 && style.kind == NumberStyle::Kind::Digits && style.decimals == 0)
            style.decimals = minorDigits(money.currency);
        if (value >= 1'000'000 && style.group == 0 && style.decimal == 0 && occurrence.thousandths < 1'000'000
            && style.kind == NumberStyle::Kind::Digits)
            style.group = u',';
        number = writtenNumber(value, style);
    }
    if (occurrence.isInMinorUnits)
        number = writtenNumber(std::abs(inThousandths(money)) * 100, occurrence.style);
    if (occurrence.isInTwoParts && occurrence.currencySpan) {
        const qsizetype from = occurrence.number.end();
        return number + text.mid(from, occurrence.currencySpan->end() - from).toString();
    }
    const bool isSame
        = occurrence.currency.isNull() || money.currency.isNull() || occurrence.currency == money.currency;
    if (isSame || !occurrence.currencySpan) {
        return text.mid(occurrence.span.start, occurrence.number.start - occurrence.span.start).toString() + number
            + text.mid(occurrence.number.end(), occurrence.span.end() - occurrence.number.end()).toString();
    }
    // The sign or code of the right currency where the wrong one stands.
    QString mark = money.currency.code;
    const QStringView written = text.mid(occurrence.currencySpan->start, occurrence.currencySpan->length);
    const bool isSign = !written.back().isLetter();
    if (isSign) {
        for (const QStringView sign : { u"$", u"€", u"£" }) {
            if (currencyOf(sign, meant) == money.currency)
                mark = sign.toString();
        }
    } else if (written.size() > 3) {
        mark = money.currency.code == u"EUR" ? u"euros"_s : money.currency.code == u"USD" ? u"dollars"_s : mark;
    }
    if (occurrence.currencySpan->start < occurrence.number.start) {
        QStringView gap
            = text.mid(occurrence.currencySpan->end(), occurrence.number.start - occurrence.currencySpan->end());
        return mark + (gap.isEmpty() && mark.size() == 3 ? u" "_s : gap.toString()) + number;
    }
    QStringView gap = text.mid(occurrence.number.end(), occurrence.currencySpan->start - occurrence.number.end());
    return number + (gap.isEmpty() && mark.size() == 3 ? u" "_s : gap.toString()) + mark;
}

} // namespace countersign
