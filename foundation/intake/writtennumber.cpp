// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/writtennumber.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <vector>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qsizetype LONGEST_NUMBER = 64;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}
bool isMinus(QChar c)
{
    return c == u'-' || c == u'−' || c == u'–';
}
/// Marks that only ever group: a space of any kind, an apostrophe.
bool groupsOnly(QChar c)
{
    return c.isSpace() || c == u'\'' || c == u'’' || c == u'\u202f';
}
bool belongsToNumber(QChar c)
{
    return isDigit(c) || c == u'.' || c == u',' || groupsOnly(c);
}

/// Groups of three digits from the right, the first of one to three; two in the middle as in 1,00,000.
bool groupsAreWhole(const std::vector<qsizetype> &sizes)
{
    if (sizes.size() < 2)
        return true;
    if (sizes.front() < 1 || sizes.front() > 3 || sizes.back() != 3)
        return false;
    const bool threes = std::all_of(sizes.begin() + 1, sizes.end(), [](qsizetype n) { return n == 3; });
    const bool lakhs
        = sizes.front() <= 2 && std::all_of(sizes.begin() + 1, sizes.end() - 1, [](qsizetype n) { return n == 2; });
    return threes || lakhs;
}

/// Digits of `text`, in which every `mark` must group; nothing where it does not.
std::optional<QString> ungrouped(QStringView text, QChar mark)
{
    QString digits;
    std::vector<qsizetype> sizes { 0 };
    for (const QChar c : text) {
        if (isDigit(c)) {
            digits += c;
            ++sizes.back();
        } else if (c == mark || (groupsOnly(c) && groupsOnly(mark))) {
            sizes.push_back(0);
        } else {
            return {};
        }
    }
    return groupsAreWhole(sizes) ? std::optional(digits) : std::nullopt;
}

bool isAllDigits(QStringView text)
{
    return std::ranges::all_of(text, isDigit);
}

/// "m2", "cm³", "sq ft", "kg": a unit, in which a figure can only be the power of a length.
bool isUnit(QStringView tail)
{
    static constexpr std::array LENGTHS {
        QStringView(u"mm"), QStringView(u"cm"), QStringView(u"dm"), QStringView(u"m"),
        QStringView(u"km"), QStringView(u"in"), QStringView(u"ft"), QStringView(u"yd")
    };
    if (std::ranges::none_of(tail, isDigit))
        return true;
    const QStringView length = tail.chopped(1);
    return (tail.endsWith(u'2') || tail.endsWith(u'3')) && std::ranges::any_of(LENGTHS, [&](QStringView each) {
               return each.compare(length, Qt::CaseInsensitive) == 0;
           });
}

/// "12 of 23", "3 x": two figures, or a figure that waits for another one.
bool asksForAnother(QStringView tail)
{
    static constexpr std::array WORDS { QStringView(u"x"),   QStringView(u"×"),  QStringView(u"of"),
                                        QStringView(u"von"), QStringView(u"de"), QStringView(u"van"),
                                        QStringView(u"to"),  QStringView(u"or"), QStringView(u"bis") };
    return std::ranges::any_of(WORDS, [&](QStringView word) { return word.compare(tail, Qt::CaseInsensitive) == 0; });
}

bool readDigits(QStringView body, WrittenNumber &number)
{
    const auto points = body.count(u'.');
    const auto commas = body.count(u',');
    const auto grouping = std::ranges::find_if(body, groupsOnly);
    const bool spaced = grouping != body.end();
    if (points == 0 && commas == 0) {
        const auto digits = ungrouped(body, spaced ? *grouping : QChar());
        if (!digits || digits->isEmpty())
            return false;
        number.whole = *digits;
        return true;
    }
    const auto split = [&](QChar decimal, QChar group) {
        const qsizetype at = body.lastIndexOf(decimal);
        const auto whole = ungrouped(body.left(at), group);
        const QStringView fraction = body.mid(at + 1);
        if (!whole || !isAllDigits(fraction) || (whole->isEmpty() && fraction.isEmpty()))
            return false;
        number.whole = *whole;
        number.fraction = fraction.toString();
        number.evidence = decimal == u'.' ? MarkEvidence::Point : MarkEvidence::Comma;
        return true;
    };
    if (points > 0 && commas > 0) {
        if (spaced)
            return false;
        const bool commaIsLast = body.lastIndexOf(u',') > body.lastIndexOf(u'.');
        if (commaIsLast ? commas > 1 : points > 1)
            return false;
        return commaIsLast ? split(u',', u'.') : split(u'.', u',');
    }
    const QChar mark = points > 0 ? u'.' : u',';
    if (points + commas > 1) {
        if (spaced)
            return false;
        const auto digits = ungrouped(body, mark);
        if (!digits)
            return false;
        number.whole = *digits;
        number.evidence = mark == u',' ? MarkEvidence::Point : MarkEvidence::Comma;
        return true;
    }
    if (!split(mark, spaced ? *grouping : QChar()))
        return false;
    const bool couldGroup = !spaced && number.fraction.size() == 3 && number.whole.size() >= 1
        && number.whole.size() <= 3 && !number.whole.startsWith(u'0');
    if (couldGroup) {
        number.evidence = MarkEvidence::Either;
        number.mark = mark;
    }
    return true;
}
/// Moves the mark of a number: 2.5 by 2 is 250.
void shift(WrittenNumber &number, int places)
{
    while (places > 0) {
        number.whole += number.fraction.isEmpty() ? QChar(u'0') : number.fraction.front();
        number.fraction.remove(0, 1);
        --places;
    }
    while (places < 0) {
        number.fraction.prepend(number.whole.isEmpty() ? QChar(u'0') : number.whole.back());
        number.whole.chop(1);
        ++places;
    }
    while (number.whole.size() > 1 && number.whole.startsWith(u'0'))
        number.whole.remove(0, 1);
}

/// "1E2", "2.5E+03", "-1,5e-1": how programs write long and short numbers.
std::optional<WrittenNumber> readScientific(QStringView text)
{
    static const QRegularExpression form(u"^([+-]?)(\\d{1,15})(?:([.,])(\\d{0,15}))?[eE]([+-]?\\d{1,2})$"_s);
    if (!text.contains(u'e', Qt::CaseInsensitive))
        return {};
    const QRegularExpressionMatch match = form.match(text.toString());
    if (!match.hasMatch())
        return {};
    WrittenNumber number;
    number.negative = match.capturedView(1) == u"-";
    number.whole = match.captured(2);
    number.fraction = match.captured(4);
    if (match.capturedLength(3) > 0)
        number.evidence = match.capturedView(3) == u"." ? MarkEvidence::Point : MarkEvidence::Comma;
    shift(number, match.capturedView(5).toInt());
    return number;
}
} // namespace

std::optional<WrittenNumber> readNumber(QStringView text)
{
    QStringView rest = text.trimmed();
    if (rest.isEmpty() || rest.size() > LONGEST_NUMBER)
        return {};
    if (auto scientific = readScientific(rest))
        return scientific;
    WrittenNumber number;
    if (rest.startsWith(u'(') && rest.endsWith(u')') && rest.size() > 2) {
        number.negative = true;
        rest = rest.mid(1, rest.size() - 2).trimmed();
    }
    const auto takeMinus = [&] {
        if (number.negative)
            return false;
        number.negative = true;
        return true;
    };
    // In front: a sign and a currency, in either order.
    bool signSeen = false;
    qsizetype at = 0;
    while (at < rest.size() && !isDigit(rest[at])) {
        const QChar c = rest[at];
        if ((c == u'.' || c == u',') && at + 1 < rest.size() && isDigit(rest[at + 1]))
            break;
        if (isMinus(c) || c == u'+') {
            if (signSeen || (c != u'+' && !takeMinus()))
                return {};
            signSeen = true;
        } else if (!c.isSpace()) {
            number.before += c;
        }
        ++at;
    }
    if (at == rest.size() || number.before.size() > 4)
        return {};
    rest = rest.mid(at);
    qsizetype end = 0;
    while (end < rest.size() && belongsToNumber(rest[end]))
        ++end;
    QStringView body = rest.left(end);
    while (!body.isEmpty() && (groupsOnly(body.back())))
        body.chop(1);
    QStringView tail = rest.mid(body.size()).trimmed();
    // "12,-", "12.--": no decimals, and nothing below zero.
    if ((body.endsWith(u',') || body.endsWith(u'.')) && !tail.isEmpty() && isMinus(tail.front())) {
        while (!tail.isEmpty() && isMinus(tail.front()))
            tail = tail.mid(1).trimmed();
        body.chop(1);
    }
    if (tail.size() == 1 && isMinus(tail.front())) {
        if (signSeen || !takeMinus())
            return {};
        tail = {};
    }
    if (tail.size() > 12 || !isUnit(tail) || asksForAnother(tail))
        return {};
    if (!tail.isEmpty() && !tail.front().isLetter() && tail.front().category() != QChar::Symbol_Currency
        && tail.front() != u'%')
        return {};
    number.after = tail.toString();
    if (!readDigits(body, number))
        return {};
    return number;
}

std::optional<QString> plainNumber(const WrittenNumber &number, DecimalMark mark)
{
    QString whole = number.whole;
    QString fraction = number.fraction;
    if (number.evidence == MarkEvidence::Either) {
        if (mark == DecimalMark::Unknown)
            return {};
        const bool isDecimal = (mark == DecimalMark::Point) == (number.mark == u'.');
        if (!isDecimal) {
            whole += fraction;
            fraction.clear();
        }
    }
    QString plain = number.negative ? u"-"_s : QString();
    plain += whole.isEmpty() ? u"0"_s : whole;
    return fraction.isEmpty() ? plain : plain + u'.' + fraction;
}

std::optional<qint64> thousandthsOf(QStringView plain)
{
    const bool negative = plain.startsWith(u'-');
    if (negative)
        plain = plain.mid(1);
    const qsizetype point = plain.indexOf(u'.');
    QStringView whole = point < 0 ? plain : plain.left(point);
    QString fraction = point < 0 ? QString() : plain.mid(point + 1).toString();
    while (whole.size() > 1 && whole.startsWith(u'0'))
        whole = whole.mid(1);
    while (fraction.endsWith(u'0'))
        fraction.chop(1);
    if (whole.isEmpty() || whole.size() > 12 || fraction.size() > 3 || !isAllDigits(whole) || !isAllDigits(fraction))
        return {};
    const qint64 value = whole.toLongLong() * 1000 + fraction.leftJustified(3, u'0').toLongLong();
    return negative ? -value : value;
}

std::optional<Money> exactMoney(QStringView plain, const Currency &currency)
{
    QString text = plain.toString();
    const qsizetype point = text.indexOf(u'.');
    if (point >= 0) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.size() - point - 1 > minorDigits(currency))
            return {};
    }
    const qsizetype start = text.startsWith(u'-') ? 1 : 0;
    while (text.size() > start + 1 && text[start] == u'0' && text[start + 1] != u'.')
        text.remove(start, 1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return moneyFromPlain(text, currency);
}

} // namespace countersign
