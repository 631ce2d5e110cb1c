// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/cellvalues.h"

#include "intake/folding.h"

#include <QDateTime>
#include <QSet>
#include <QTimeZone>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int YEARS_AT_MOST = 10;
constexpr qsizetype DIGITS_KEPT = 15; ///< of a number by a spreadsheet program

/// A letter has the text in a sentence: what was broken over lines in its cell stands on one.
QString onOneLine(QStringView text)
{
    const bool isBroken = std::ranges::any_of(text, [](QChar c) { return c < u' ' || c == QChar::LineSeparator; });
    return isBroken ? text.toString().simplified() : text.toString();
}

QString shortened(QStringView text)
{
    return text.size() > 60 ? text.left(57).toString() + u"…"_s : text.toString();
}

bool isDashes(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) {
        return c == u'-' || c == u'–' || c == u'—' || c == u'−' || c == u'_' || c == u'.' || c.isSpace();
    });
}

bool isZeroDate(QStringView text)
{
    const bool zeros = std::ranges::all_of(
        text, [](QChar c) { return c == u'0' || c == u'/' || c == u'-' || c == u'.' || c == u':' || c == u' '; });
    return zeros || text == u"1900-01-00" || text.startsWith(u"0000-00-00");
}

/// "1.10390E+04": what a spreadsheet program makes of a long number.
bool isScientific(QStringView text)
{
    const qsizetype e = text.indexOf(u'E', 0, Qt::CaseInsensitive);
    if (e < 1 || e + 2 >= text.size() || (text[e + 1] != u'+' && text[e + 1] != u'-')
        || (text.indexOf(u'.') < 0 && text.indexOf(u',') < 0))
        return false;
    const auto isNumeric = [](QChar c) {
        return (c >= u'0' && c <= u'9') || c == u'.' || c == u',';
    };
    return std::ranges::all_of(text.left(e), isNumeric)
        && std::ranges::all_of(text.mid(e + 2), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// Without what keeps a spreadsheet program from taking "0028" for a number: ="0028" and '0028. Nothing where the cell
/// has none of it.
std::optional<Cell> unwrapped(const Cell &cell, ValueKind kind)
{
    const QStringView text = QStringView(cell.text).trimmed();
    Cell bare = cell;
    if (text.size() > 3 && text.startsWith(u"=\"") && text.endsWith(u'"'))
        bare.text = text.mid(2, text.size() - 3).toString();
    else if (text.size() > 1 && text.startsWith(u'\'')
             && (text[1].isDigit()
                 || (kind == ValueKind::Identifier && text.count(u'\'') == 1 && !text.contains(u' '))))
        bare.text = text.mid(1).toString();
    else
        return {};
    return bare;
}

Misfit misfit(QStringView text, const QString &says)
{
    return { u"'%1' %2"_s.arg(shortened(text), says) };
}

/// The moment that a time with an offset is on the company's clock.
Moment onClock(const QDate &date, const QTime &time, std::optional<int> offset, const QByteArray &zone)
{
    if (!offset || !time.isValid() || time == QTime(0, 0) || zone.isEmpty())
        return { date, time };
    const QTimeZone there(zone);
    if (!there.isValid())
        return { date, time };
    const QDateTime utc = QDateTime(date, time, QTimeZone::utc()).addSecs(-*offset);
    const QDateTime local = utc.toTimeZone(there);
    return { local.date(), local.time() };
}

/// What programs write where no date is known: an end of time, and a beginning of it.
bool isPlaceholder(const QDate &date)
{
    return date.year() >= 9999 || date == QDate(1900, 1, 1) || date == QDate(1899, 12, 30)
        || date == QDate(1899, 12, 31) || date == QDate(1904, 1, 1) || date == QDate(1753, 1, 1)
        || date == QDate(1, 1, 1) || date == QDate(2099, 12, 31) || date == QDate(2999, 12, 31);
}

CellReading asValue(const Moment &moment, ValueKind kind, const Cell &cell, const QDate &today)
{
    if (isPlaceholder(moment.date))
        return NoValue {};
    if (today.isValid() && std::abs(moment.date.year() - today.year()) > YEARS_AT_MOST)
        return misfit(QStringView(cell.text).trimmed(), u"is more than %1 years away"_s.arg(YEARS_AT_MOST));
    if (kind == ValueKind::Date)
        return FactValue(moment.date);
    return FactValue(moment);
}

CellReading dateOf(const Cell &cell, ValueKind kind, const ColumnDialect &dialect, const ReadingContext &context)
{
    if (cell.kind == CellKind::Date) {
        if (!cell.moment.date.isValid())
            return misfit(cell.text, u"is a time without a day"_s);
        return asValue(cell.moment, kind, cell, context.today);
    }
    const QStringView text = QStringView(cell.text).trimmed();
    if (dialect.dayNumbers) {
        bool isNumber = false;
        const qint64 days = text.toLongLong(&isNumber);
        const QDate date = isNumber ? dateOfDayNumber(days) : QDate();
        if (date.isValid())
            return asValue({ date, {} }, kind, cell, context.today);
    }
    const WrittenDate written = readDate(text, context.today);
    switch (written.form) {
    case DateForm::None:
        return misfit(text, u"is no date"_s);
    case DateForm::Impossible:
        return Misfit { written.says };
    case DateForm::Fixed:
        return asValue(onClock(*written.dayFirst, written.time, written.offsetSeconds, context.timezone), kind, cell,
                       context.today);
    case DateForm::Numeric:
        break;
    }
    std::optional<QDate> date;
    if (dialect.dateOrder == DateOrder::YearFirst && written.yearFirst) {
        date = written.yearFirst;
    } else if (dialect.dateOrder == DateOrder::Unknown || dialect.dateOrder == DateOrder::YearFirst) {
        if (written.isAmbiguous())
            return misfit(text,
                          u"can be %1 or %2; say which comes first in this column, the day or the month"_s.arg(
                              writtenDate(*written.dayFirst), writtenDate(*written.monthFirst)));
        date = written.dayFirst ? written.dayFirst : written.monthFirst;
        if (!date)
            return misfit(text, u"is no date with the year at the end, as the others of its column are"_s);
    } else {
        const bool dayFirst = dialect.dateOrder == DateOrder::DayFirst;
        date = dayFirst ? written.dayFirst : written.monthFirst;
        if (!date)
            return misfit(text,
                          dayFirst ? u"is no date with the day first, as the others of its column are"_s
                                   : u"is no date with the month first, as the others of its column are"_s);
    }
    return asValue(onClock(*date, written.time, written.offsetSeconds, context.timezone), kind, cell, context.today);
}

CellReading quantityOf(const Cell &cell, const ColumnDialect &dialect)
{
    const QStringView text = QStringView(cell.text).trimmed();
    const auto number = readNumber(text);
    if (!number || !number->before.isEmpty() || number->after == u"%")
        return misfit(text, u"is no quantity"_s);
    const auto plain = plainNumber(*number, cell.kind == CellKind::Number ? DecimalMark::Point : dialect.decimalMark);
    if (!plain)
        return misfit(text,
                      u"can be a thousand and more or a fraction; say which mark separates decimals in this column"_s);
    const auto thousandths = thousandthsOf(*plain);
    if (!thousandths)
        return misfit(text, u"has more digits than a quantity can keep"_s);
    if (*thousandths < 0)
        return misfit(text, u"is a quantity below zero"_s);
    return FactValue(Quantity { *thousandths, number->after });
}

CellReading moneyOf(const Cell &cell, const ColumnDialect &dialect)
{
    const QStringView text = QStringView(cell.text).trimmed();
    const auto number = readNumber(text);
    if (!number)
        return misfit(text, u"is no amount"_s);
    Currency currency = dialect.currency;
    for (const QString &sign : { number->before, number->after }) {
        if (sign.isEmpty())
            continue;
        const auto named = currencyOf(sign, dialect.currency);
        if (!named)
            return misfit(
                text,
                sign.startsWith(u"kr"_s, Qt::CaseInsensitive)
                    ? u"can be Danish, Norwegian or Swedish money; write its code, or set the company's currency"_s
                    : u"is no amount in a currency that is known"_s);
        if (!number->before.isEmpty() && !number->after.isEmpty() && sign == number->after && *named != currency)
            return misfit(text, u"names two currencies"_s);
        currency = *named;
    }
    const DecimalMark mark = cell.kind == CellKind::Number ? DecimalMark::Point : dialect.decimalMark;
    const auto plain = plainNumber(*number, mark);
    if (!plain)
        return misfit(text,
                      u"can be a thousand and more or a fraction; say which mark separates decimals in this column"_s);
    const auto money = exactMoney(*plain, currency);
    if (!money)
        return misfit(text,
                      u"has more digits than an amount%1 can keep"_s.arg(
                          currency.isNull() ? QString() : u" in "_s + currency.code));
    return FactValue(*money);
}
} // namespace

bool saysNothing(const Cell &cell, ValueKind kind)
{
    if (cell.kind == CellKind::NotCalculated || cell.kind == CellKind::Date)
        return false;
    const QStringView text = QStringView(cell.text).trimmed();
    if (text.isEmpty() || text == u"#N/A" || isDashes(text))
        return true;
    if (text.size() > 24)
        return false;
    static const QSet<QString> always { u"n a"_s,
                                        u"na"_s,
                                        u"null"_s,
                                        u"nil"_s,
                                        u"tba"_s,
                                        u"tbd"_s,
                                        u"tbc"_s,
                                        u"unknown"_s,
                                        u"not known"_s,
                                        u"not available"_s,
                                        u"to be advised"_s,
                                        u"to be announced"_s,
                                        u"to be confirmed"_s,
                                        u"to be determined"_s,
                                        u"k a"_s,
                                        u"nan"_s,
                                        u"unbekannt"_s,
                                        u""_s };
    static const QSet<QString> forValues { u"none"_s,    u"no date"_s, u"open"_s,          u"pending"_s,
                                           u"offen"_s,   u"no eta"_s,  u"not yet known"_s, u"ka"_s,
                                           u"not yet"_s, u"asap"_s,    u"nat"_s,           u"no"_s };
    const QString word = folded(text);
    switch (kind) {
    case ValueKind::Identifier:
        return word == u"n a" || word == u"tba" || word == u"tbd" || word == u"null" || word == u"unknown";
    case ValueKind::Text:
    case ValueKind::Type:
    case ValueKind::State:
        return always.contains(word) && word != u"na";
    case ValueKind::Date:
    case ValueKind::Moment:
        return always.contains(word) || forValues.contains(word) || isZeroDate(text);
    case ValueKind::Quantity:
    case ValueKind::Money:
        return always.contains(word) || (word == u"none");
    }
    Q_UNREACHABLE();
}

CellReading readCell(const Cell &cell, ValueKind kind, const ColumnDialect &dialect, const ReadingContext &context)
{
    if (const auto bare = unwrapped(cell, kind))
        return readCell(*bare, kind, dialect, context);
    if (cell.kind == CellKind::NotCalculated)
        return Misfit {
            u"holds a formula that was never calculated; open the file in a spreadsheet program, save it, and import it again"_s
        };
    if (saysNothing(cell, kind))
        return NoValue {};
    const QStringView text = QStringView(cell.text).trimmed();
    if (cell.kind == CellKind::Error)
        return misfit(text, u"is an error in the spreadsheet"_s);
    if (text.contains(QChar::ReplacementCharacter))
        return misfit(text, u"holds a character that could not be read"_s);
    switch (kind) {
    case ValueKind::Text:
    case ValueKind::Type:
    case ValueKind::State:
        return FactValue(onOneLine(text));
    case ValueKind::Identifier:
        if (isScientific(text) || (cell.kind == CellKind::Number && text.size() > DIGITS_KEPT))
            return misfit(text, u"was shortened by a spreadsheet program; the whole number is lost"_s);
        return FactValue(onOneLine(text));
    case ValueKind::Date:
    case ValueKind::Moment:
        return dateOf(cell, kind, dialect, context);
    case ValueKind::Quantity:
        return quantityOf(cell, dialect);
    case ValueKind::Money:
        return moneyOf(cell, dialect);
    }
    Q_UNREACHABLE();
}

} // namespace countersign
