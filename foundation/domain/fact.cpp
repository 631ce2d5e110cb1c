// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fact.h"

#include "domain/factnames.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
template <class... Ts> struct Overloaded : Ts... {
    using Ts::operator()...;
};
template <class... Ts> Overloaded(Ts...) -> Overloaded<Ts...>;
} // namespace

QString plainQuantity(const Quantity &quantity)
{
    QString text = QString::number(quantity.thousandths / 1000);
    qint64 part = quantity.thousandths % 1000;
    if (part == 0)
        return text;
    if (quantity.thousandths < 0 && quantity.thousandths > -1000)
        text.prepend(u'-');
    part = part < 0 ? -part : part;
    QString fraction = QString::number(part).rightJustified(3, u'0');
    while (fraction.endsWith(u'0'))
        fraction.chop(1);
    return text + u'.' + fraction;
}

FactType factTypeOf(QStringView factName)
{
    using namespace factnames;
    constexpr std::array DATES { ORDER_DATE, PROMISED_DATE, NEW_DATE, SHIPPED_DATE, DELIVERED_DATE };
    constexpr std::array MOMENTS { STARTED_AT, RESTORED_AT, APPOINTMENT_AT, RECEIVED_AT, DUE_AT };
    constexpr std::array QUANTITIES { QUANTITY, ORDERED_QUANTITY };
    constexpr std::array AMOUNTS { AMOUNT, BILLED_AMOUNT, CORRECT_AMOUNT, ORDER_VALUE };
    const auto among = [factName](const auto &names) {
        return std::ranges::find(names, factName) != names.end();
    };
    if (among(DATES))
        return FactType::Date;
    if (among(MOMENTS))
        return FactType::Moment;
    if (among(QUANTITIES))
        return FactType::Quantity;
    return among(AMOUNTS) ? FactType::Money : FactType::Text;
}

FactType typeOf(const FactValue &value)
{
    return std::visit(Overloaded { [](const QString &) { return FactType::Text; },
                                   [](const QDate &) { return FactType::Date; },
                                   [](const Moment &) { return FactType::Moment; },
                                   [](const Quantity &) { return FactType::Quantity; },
                                   [](const Money &) {
                                       return FactType::Money;
                                   } },
                      value);
}

namespace {
/// As Qt::ISODate, which every fact of every letter would wait for.
QString isoDate(const QDate &date)
{
    if (!date.isValid() || date.year() < 0 || date.year() > 9999)
        return date.toString(Qt::ISODate);
    QString written(10, u'-');
    const auto put = [&written](qsizetype from, int digits, int number) {
        for (qsizetype at = from + digits - 1; at >= from; --at, number /= 10)
            written[at] = QChar(u'0' + number % 10);
    };
    put(0, 4, date.year());
    put(5, 2, date.month());
    put(8, 2, date.day());
    return written;
}
} // namespace

QString plainValue(const FactValue &value)
{
    return std::visit(Overloaded { [](const QString &text) { return text; },
                                   [](const QDate &date) { return isoDate(date); },
                                   [](const Moment &moment) {
                                       const QString day = isoDate(moment.date);
                                       return moment.time.isValid() ? day + u'T' + moment.time.toString(u"HH:mm") : day;
                                   },
                                   [](const Quantity &quantity) { return plainQuantity(quantity); },
                                   [](const Money &money) {
                                       return plainAmount(money);
                                   } },
                      value);
}

QString writtenDate(const QDate &date, std::optional<QDate> today)
{
    const bool yearIsPlain = today && date > today->addMonths(-6) && date < today->addMonths(11);
    if (!date.isValid())
        return {};
    static const std::array<QString, 12> months = [] {
        std::array<QString, 12> names;
        for (int month = 1; month <= 12; ++month)
            names[static_cast<size_t>(month - 1)] = QLocale::c().monthName(month);
        return names;
    }();
    int year = 0;
    int month = 0;
    int day = 0;
    date.getDate(&year, &month, &day);
    constexpr qsizetype LONGEST = 24;
    QString written;
    written.reserve(LONGEST);
    if (day >= 10)
        written += QChar(u'0' + day / 10);
    written += QChar(u'0' + day % 10);
    written += u' ';
    written += months[static_cast<size_t>(month - 1)];
    if (!yearIsPlain) {
        written += u' ';
        written += QString::number(year);
    }
    return written;
}

QString writtenValue(const FactValue &value, std::optional<QDate> today)
{
    return std::visit(Overloaded { [](const QString &text) { return text; },
                                   [&](const QDate &date) { return writtenDate(date, today); },
                                   [&](const Moment &moment) {
                                       const QString day = writtenDate(moment.date, today);
                                       return moment.time.isValid() ? day + u" at "_s + moment.time.toString(u"HH:mm")
                                                                    : day;
                                   },
                                   [](const Quantity &quantity) {
                                       const QString number = plainQuantity(quantity);
                                       return quantity.unit.isEmpty() ? number : number + u' ' + quantity.unit;
                                   },
                                   [](const Money &money) {
                                       return writtenAmount(money);
                                   } },
                      value);
}

} // namespace countersign
