// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/numberformat.h"

#include "domain/money.h"
#include "intake/writtendate.h"

#include <algorithm>
#include <cmath>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int DIGITS_KEPT = 15;
constexpr int SECONDS_A_DAY = 86400;

/// A format code taken apart: its letters without what is only shown, and what that was.
struct BareFormat {
    QString letters;
    QString shown; ///< quoted and bracketed texts, for a currency
    bool isDuration = false;
};

BareFormat bareFormat(QStringView code)
{
    BareFormat bare;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i];
        if (c == u';')
            break; // the other sections are for negative numbers, zero and text
        if (c == u'"') {
            const qsizetype end = code.indexOf(u'"', i + 1);
            if (end < 0)
                break;
            bare.shown += code.mid(i + 1, end - i - 1).toString() + u' ';
            i = end;
        } else if (c == u'[') {
            const qsizetype end = code.indexOf(u']', i);
            if (end < 0)
                break;
            const QStringView inside = code.mid(i + 1, end - i - 1);
            if (inside.startsWith(u'$'))
                bare.shown += inside.mid(1).toString().section(u'-', 0, 0) + u' ';
            else if (!inside.isEmpty()
                     && std::ranges::all_of(inside, [](QChar x) { return QStringView(u"hHmMsS").contains(x); }))
                bare.isDuration = true;
            i = end;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else if (c.category() == QChar::Symbol_Currency) {
            bare.shown += QString(c) + u' ';
        } else {
            bare.letters += c.toLower();
        }
    }
    return bare;
}

QString clockText(qint64 seconds)
{
    QString text = u"%1:%2"_s.arg(seconds / 3600).arg(seconds / 60 % 60, 2, 10, QChar(u'0'));
    if (seconds % 60 != 0)
        text += u":%1"_s.arg(seconds % 60, 2, 10, QChar(u'0'));
    return text;
}
} // namespace

NumberFormat numberFormatOf(QStringView code)
{
    NumberFormat format;
    BareFormat bare = bareFormat(code);
    for (const QString &word : bare.shown.split(u' ', Qt::SkipEmptyParts)) {
        if (format.currency.isEmpty() && currencyOf(word))
            format.currency = word;
    }
    if (bare.isDuration) {
        format.shows = NumberFormat::Shows::Duration;
        return format;
    }
    if (bare.letters.contains(u"general"_s) || bare.letters.contains(u"standard"_s))
        return format;
    bare.letters.replace(u"am/pm"_s, u"h"_s).replace(u"a/p"_s, u"h"_s);
    const bool day = bare.letters.contains(u'd') || bare.letters.contains(u'y');
    const bool clock = bare.letters.contains(u'h') || bare.letters.contains(u's');
    if (day || (bare.letters.contains(u'm') && !clock))
        format.shows = NumberFormat::Shows::Date;
    else if (clock)
        format.shows = NumberFormat::Shows::Time;
    else if (bare.letters.size() > 1 && std::ranges::all_of(bare.letters, [](QChar c) { return c == u'0'; }))
        format.leadingZeros = static_cast<int>(std::min<qsizetype>(bare.letters.size(), DIGITS_KEPT));
    return format;
}

NumberFormat builtInFormat(int id)
{
    NumberFormat format;
    const bool date = (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54)
        || id == 57 || id == 58;
    const bool time = (id >= 18 && id <= 21) || id == 45 || id == 47 || (id >= 32 && id <= 35) || id == 55 || id == 56;
    if (date)
        format.shows = NumberFormat::Shows::Date;
    else if (time)
        format.shows = NumberFormat::Shows::Time;
    else if (id == 46)
        format.shows = NumberFormat::Shows::Duration;
    return format;
}

QString exactDecimal(QStringView text)
{
    QStringView rest = text.trimmed();
    const bool negative = rest.startsWith(u'-');
    if (negative || rest.startsWith(u'+'))
        rest = rest.mid(1);
    QString digits;
    qsizetype point = -1;
    qsizetype i = 0;
    for (; i < rest.size() && rest[i] != u'e' && rest[i] != u'E'; ++i) {
        if (rest[i] == u'.' && point < 0)
            point = digits.size();
        else if (rest[i] >= u'0' && rest[i] <= u'9')
            digits += rest[i];
        else
            return {};
    }
    if (digits.isEmpty() || digits.size() > 400)
        return {};
    if (point < 0)
        point = digits.size();
    if (i < rest.size()) {
        bool isNumber = false;
        const int exponent = rest.mid(i + 1).toInt(&isNumber);
        if (!isNumber || std::abs(exponent) > 300)
            return {};
        point += exponent;
    }
    qsizetype zeros = 0;
    while (zeros < digits.size() && digits[zeros] == u'0')
        ++zeros;
    digits.remove(0, zeros);
    point -= zeros;
    if (digits.size() > DIGITS_KEPT) {
        const bool up = digits[DIGITS_KEPT] >= u'5';
        digits.truncate(DIGITS_KEPT);
        for (qsizetype at = DIGITS_KEPT - 1; up && at >= 0; --at) {
            if (digits[at] != u'9') {
                digits[at] = QChar(digits[at].unicode() + 1);
                break;
            }
            digits[at] = u'0';
            if (at == 0) {
                digits.prepend(u'1');
                ++point;
            }
        }
    }
    while (digits.size() > std::max<qsizetype>(point, 0) && digits.endsWith(u'0'))
        digits.chop(1);
    if (digits.isEmpty())
        return u"0"_s;
    if (point < -40 || point > 40)
        return {};
    QString plain;
    if (point <= 0)
        plain = u"0."_s + QString(-point, u'0') + digits;
    else if (digits.size() > point)
        plain = digits.left(point) + u'.' + digits.mid(point);
    else
        plain = digits + QString(point - digits.size(), u'0');
    return negative ? u'-' + plain : plain;
}

Cell numberCell(QStringView value, const NumberFormat &format, bool epoch1904)
{
    Cell cell;
    const QString plain = exactDecimal(value);
    if (plain.isEmpty()) {
        cell.text = value.toString();
        return cell;
    }
    cell.kind = CellKind::Number;
    cell.text = plain;
    if (format.shows == NumberFormat::Shows::Number) {
        if (format.leadingZeros > 0 && !plain.contains(u'.') && !plain.startsWith(u'-'))
            cell.text = plain.rightJustified(format.leadingZeros, u'0');
        if (!format.currency.isEmpty())
            cell.text += u' ' + format.currency;
        return cell;
    }
    // A clock has seconds, and a double keeps them over all of the calendar.
    const double number = plain.toDouble();
    if (number < 0 || number > 2958466)
        return cell;
    auto days = static_cast<qint64>(std::floor(number));
    auto seconds = static_cast<qint64>(std::llround((number - std::floor(number)) * SECONDS_A_DAY));
    if (seconds == SECONDS_A_DAY) {
        seconds = 0;
        ++days;
    }
    if (format.shows == NumberFormat::Shows::Duration || (days == 0 && !epoch1904)) {
        if (format.shows == NumberFormat::Shows::Date)
            return cell;
        cell.kind = CellKind::Text;
        cell.text = clockText(days * SECONDS_A_DAY + seconds);
        return cell;
    }
    const QDate date = dateOfDayNumber(days, epoch1904);
    if (!date.isValid())
        return cell;
    cell.kind = CellKind::Date;
    cell.moment = { date, seconds > 0 ? QTime(0, 0).addSecs(static_cast<int>(seconds)) : QTime() };
    cell.text = isoText(cell.moment.date, cell.moment.time);
    return cell;
}

} // namespace countersign
