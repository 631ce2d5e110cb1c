// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/money.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
struct CurrencySign {
    QStringView sign;
    QStringView code;
};
constexpr std::array SIGNS {
    CurrencySign { u"$", u"USD" },   CurrencySign { u"€", u"EUR" },   CurrencySign { u"£", u"GBP" },
    CurrencySign { u"¥", u"JPY" },   CurrencySign { u"US$", u"USD" }, CurrencySign { u"CA$", u"CAD" },
    CurrencySign { u"C$", u"CAD" },  CurrencySign { u"A$", u"AUD" },  CurrencySign { u"AU$", u"AUD" },
    CurrencySign { u"NZ$", u"NZD" }, CurrencySign { u"₹", u"INR" },   CurrencySign { u"zł", u"PLN" },
    CurrencySign { u"Kč", u"CZK" },  CurrencySign { u"R$", u"BRL" },  CurrencySign { u"Fr.", u"CHF" },
};

constexpr std::array<QStringView, 42> KNOWN { u"USD", u"EUR", u"GBP", u"CAD", u"AUD", u"NZD", u"CHF", u"SEK", u"NOK",
                                              u"DKK", u"PLN", u"CZK", u"HUF", u"RON", u"BGN", u"TRY", u"JPY", u"CNY",
                                              u"HKD", u"SGD", u"INR", u"KRW", u"MXN", u"BRL", u"ARS", u"CLP", u"COP",
                                              u"ZAR", u"ILS", u"AED", u"SAR", u"KWD", u"BHD", u"OMR", u"JOD", u"TND",
                                              u"THB", u"MYR", u"PHP", u"IDR", u"VND", u"ISK" };
constexpr std::array<QStringView, 5> NO_MINOR { u"JPY", u"KRW", u"CLP", u"VND", u"ISK" };
constexpr std::array<QStringView, 5> THREE_MINOR { u"KWD", u"BHD", u"OMR", u"JOD", u"TND" };

QString signOf(const Currency &currency)
{
    if (currency.code == u"USD")
        return u"$"_s;
    if (currency.code == u"EUR")
        return u"€"_s;
    if (currency.code == u"GBP")
        return u"£"_s;
    return currency.isNull() ? QString() : currency.code + u' ';
}

qint64 powerOfTen(int digits)
{
    qint64 power = 1;
    for (int i = 0; i < digits; ++i)
        power *= 10;
    return power;
}
} // namespace

int minorDigits(const Currency &currency)
{
    // Most amounts.
    constexpr std::array<std::u16string_view, 3> USUAL { u"USD", u"EUR", u"GBP" };
    const std::u16string_view code(QStringView(currency.code).utf16(), static_cast<size_t>(currency.code.size()));
    if (std::ranges::find(USUAL, code) != USUAL.end())
        return 2;
    if (std::ranges::find(NO_MINOR, QStringView(currency.code)) != NO_MINOR.end())
        return 0;
    return std::ranges::find(THREE_MINOR, QStringView(currency.code)) != THREE_MINOR.end() ? 3 : 2;
}

std::optional<Currency> currencyOf(QStringView signOrCode, const Currency &meant)
{
    const QStringView text = signOrCode.trimmed();
    if (text == u"$"
        && (meant.code == u"CAD" || meant.code == u"AUD" || meant.code == u"NZD" || meant.code == u"MXN"
            || meant.code == u"SGD" || meant.code == u"HKD"))
        return meant;
    // Four countries write kr; which one is for the company to say.
    if (text.compare(u"kr", Qt::CaseInsensitive) == 0 || text.compare(u"kr.", Qt::CaseInsensitive) == 0) {
        const bool isOne = meant.code == u"SEK" || meant.code == u"NOK" || meant.code == u"DKK" || meant.code == u"ISK";
        return isOne ? std::optional(meant) : std::nullopt;
    }
    for (const CurrencySign &sign : SIGNS) {
        if (text == sign.sign)
            return Currency { sign.code.toString() };
    }
    const QString upper = text.toString().toUpper();
    if (std::ranges::find(KNOWN, QStringView(upper)) != KNOWN.end())
        return Currency { upper };
    return {};
}

QString plainAmount(const Money &money)
{
    const int digits = minorDigits(money.currency);
    const quint64 magnitude = money.minor < 0 ? quint64(-(money.minor + 1)) + 1 : quint64(money.minor);
    QString text = QString::number(magnitude).rightJustified(digits + 1, u'0');
    if (digits > 0)
        text.insert(text.size() - digits, u'.');
    return money.minor < 0 ? u'-' + text : text;
}

QString writtenAmount(const Money &money)
{
    QString plain = plainAmount(money);
    const bool negative = plain.startsWith(u'-');
    if (negative)
        plain.remove(0, 1);
    const qsizetype point = plain.indexOf(u'.');
    for (qsizetype at = (point < 0 ? plain.size() : point) - 3; at > 0; at -= 3)
        plain.insert(at, u',');
    return (negative ? u"-"_s : QString()) + signOf(money.currency) + plain;
}

std::optional<Money> moneyFromPlain(QStringView plain, const Currency &currency)
{
    QStringView text = plain.trimmed();
    const bool negative = text.startsWith(u'-');
    if (negative || text.startsWith(u'+'))
        text = text.mid(1);
    const qsizetype point = text.indexOf(u'.');
    const QStringView whole = point < 0 ? text : text.left(point);
    const QStringView part = point < 0 ? QStringView() : text.mid(point + 1);
    const auto isDigits = [](QStringView digits) {
        return std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; });
    };
    if ((whole.isEmpty() && part.isEmpty()) || whole.size() > 15 || !isDigits(whole) || !isDigits(part))
        return {};
    const int digits = minorDigits(currency);
    qint64 minor = (whole.isEmpty() ? 0 : whole.toLongLong()) * powerOfTen(digits);
    QString fraction = part.toString();
    while (fraction.size() > digits && fraction.endsWith(u'0'))
        fraction.chop(1);
    const bool roundUp = fraction.size() > digits && fraction.at(digits) >= u'5';
    fraction.truncate(digits);
    if (digits > 0)
        minor += fraction.leftJustified(digits, u'0').toLongLong();
    minor += roundUp ? 1 : 0;
    return Money { negative ? -minor : minor, currency };
}

} // namespace countersign
