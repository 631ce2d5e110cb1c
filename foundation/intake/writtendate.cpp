// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/writtendate.h"

#include "intake/folding.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <array>
#include <vector>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
/// The month of a name or its abbreviation in English, German, French, Spanish, Italian and Dutch; 0 where it is none.
int monthNamed(const QString &word)
{
    static const QHash<QString, int> months = [] {
        static constexpr std::array<QStringView, 12> NAMES {
            u"jan january januar janvier janv enero ene gennaio gen januari janner",
            u"feb february februar fevrier fevr febrero febbraio februari",
            u"mar march marz mrz mars marzo maart mrt maerz",
            u"apr april avril avr abril abr aprile",
            u"may mai mayo maggio mag mei",
            u"jun june juni juin junio giugno giu",
            u"jul july juli juillet juil julio luglio lug",
            u"aug august aout agosto ago augustus",
            u"sep sept september septembre septiembre settembre set",
            u"oct october oktober okt octobre octubre ottobre ott",
            u"nov november novembre noviembre",
            u"dec december dezember dez decembre diciembre dic dicembre"
        };
        QHash<QString, int> all;
        for (size_t i = 0; i < NAMES.size(); ++i) {
            for (const QStringView name : NAMES[i].split(u' '))
                all.insert(name.toString(), static_cast<int>(i) + 1);
        }
        return all;
    }();
    return months.value(word, 0);
}

/// 1 (Monday) to 7 of a weekday's name or abbreviation in the languages of the months; 0 where it is none.
int weekdayNamed(const QString &word)
{
    static constexpr std::array<QStringView, 7> NAMES {
        u"mon monday mo montag lun lundi lunes lunedi ma maandag maa",
        u"tue tues tuesday di die dienstag mardi martes martedi dinsdag din",
        u"wed weds wednesday mi mit mittwoch mer mercredi mie miercoles mercoledi wo woe woensdag",
        u"thu thur thurs thursday do don donnerstag jeu jeudi jue jueves giovedi donderdag",
        u"fri friday fr fre freitag ven vendredi vie viernes venerdi vr vri vrijdag",
        u"sat saturday sa sam samstag sonnabend samedi sab sabado sabato za zat zaterdag",
        u"sun sunday so son sonntag dim dimanche dom domingo domenica zo zon zondag"
    };
    for (size_t i = 0; i < NAMES.size(); ++i) {
        for (const QStringView name : NAMES[i].split(u' ')) {
            if (name == word)
                return static_cast<int>(i) + 1;
        }
    }
    return 0;
}

int fullYear(QStringView digits, const QDate &today)
{
    const int year = digits.toInt();
    if (digits.size() != 2)
        return year;
    const int century = today.year() / 100 * 100;
    int best = century + year;
    for (const int other : { best - 100, best + 100 }) {
        if (std::abs(other - today.year()) < std::abs(best - today.year()))
            best = other;
    }
    return best;
}

struct Token {
    QString text; ///< digits, a folded word, or one separator
    bool isNumber = false;
    bool isWord = false;
};

std::vector<Token> tokensOf(QStringView text)
{
    std::vector<Token> tokens;
    for (const QChar c : text) {
        const bool digit = c >= u'0' && c <= u'9';
        const bool letter = c.isLetter();
        if (!tokens.empty() && ((digit && tokens.back().isNumber) || (letter && tokens.back().isWord)))
            tokens.back().text += c;
        else
            tokens.push_back({ QString(c), digit, letter });
    }
    return tokens;
}

bool isOneOf(const QString &text, QStringView characters)
{
    return text.size() == 1 && characters.contains(text.front());
}

/// "10:30", "10:30:15.5 PM", "10:30Z", "10:30+01:00"; false where it is no time.
bool readTime(QStringView text, WrittenDate &date)
{
    QString rest = text.trimmed().toString().toUpper();
    if (rest.endsWith(u'Z')) {
        date.offsetSeconds = 0;
        rest.chop(1);
    } else if (rest.endsWith(u"UTC"_s) || rest.endsWith(u"GMT"_s)) {
        date.offsetSeconds = 0;
        rest = rest.chopped(3).trimmed();
    } else if (const qsizetype sign = std::max(rest.lastIndexOf(u'+'), rest.lastIndexOf(u'-')); sign > 3) {
        QString offset = rest.mid(sign + 1).remove(u':');
        if (offset.size() == 2)
            offset += u"00"_s;
        bool isNumber = false;
        const int value = offset.toInt(&isNumber);
        if (!isNumber || offset.size() != 4 || value / 100 > 14 || value % 100 > 59)
            return false;
        date.offsetSeconds = (value / 100 * 3600 + value % 100 * 60) * (rest[sign] == u'-' ? -1 : 1);
        rest = rest.left(sign).trimmed();
    }
    int half = 0;
    rest.replace(u"A.M."_s, u"AM"_s).replace(u"P.M."_s, u"PM"_s);
    if (rest.endsWith(u"AM"_s) || rest.endsWith(u"PM"_s)) {
        half = rest.endsWith(u"PM"_s) ? 2 : 1;
        rest = rest.chopped(2).trimmed();
    }
    const QStringList parts = rest.split(u':');
    if (parts.size() < 2 || parts.size() > 3)
        return false;
    bool hoursAreNumber = false, minutesAreNumber = false, secondsAreNumber = true;
    int hours = parts[0].toInt(&hoursAreNumber);
    const int minutes = parts[1].toInt(&minutesAreNumber);
    const int seconds = parts.size() == 3 ? parts[2].section(u'.', 0, 0).toInt(&secondsAreNumber) : 0;
    if (!hoursAreNumber || !minutesAreNumber || !secondsAreNumber || parts[0].size() > 2 || parts[1].size() != 2)
        return false;
    if (half > 0) {
        if (hours < 1 || hours > 12)
            return false;
        hours = hours % 12 + (half == 2 ? 12 : 0);
    }
    date.time = QTime(hours, minutes, seconds);
    return date.time.isValid();
}

WrittenDate impossible(QStringView text, const QString &because)
{
    WrittenDate date;
    date.form = DateForm::Impossible;
    date.says = u"'%1' is no date: %2"_s.arg(text, because);
    return date;
}

WrittenDate fixedDate(QStringView text, int year, int month, int day)
{
    const QDate value(year, month, day);
    if (!value.isValid())
        return impossible(text, u"no calendar has that day"_s);
    WrittenDate date;
    date.form = DateForm::Fixed;
    date.dayFirst = date.monthFirst = value;
    return date;
}

/// Day, month and year with the month in words: "3 Nov 2026", "3-Nov-26", "Nov 3, 2026", "3rd of November 2026",
/// "2026-Nov-03".
WrittenDate namedDate(QStringView text, const std::vector<Token> &tokens, const QDate &today)
{
    int month = 0, weekday = 0;
    QStringList numbers;
    qsizetype monthAfter = 0;
    for (const Token &token : tokens) {
        if (token.isNumber) {
            numbers += token.text;
        } else if (token.isWord) {
            const QString word = folded(token.text);
            if (const int named = monthNamed(word); named && !month) {
                month = named;
                monthAfter = numbers.size();
            } else if (const int day = weekdayNamed(word); day && !weekday && numbers.isEmpty()) {
                weekday = day;
            } else if (word != u"of"_s && word != u"de"_s && word != u"st"_s && word != u"nd"_s && word != u"rd"_s
                       && word != u"th"_s) {
                return {};
            }
        } else if (!isOneOf(token.text, u" -./,\u00a0'’")) {
            return {};
        }
    }
    if (!month || numbers.isEmpty() || numbers.size() > 2)
        return {};
    if (numbers.size() == 1)
        return numbers.front().size() <= 2 ? impossible(text, u"it names no year"_s) : WrittenDate {};
    const bool yearInFront = numbers[0].size() == 4;
    const QString &year = yearInFront ? numbers[0] : numbers[1];
    const QString &day = yearInFront ? numbers[1] : numbers[0];
    if (day.size() > 2 || (year.size() != 2 && year.size() != 4) || monthAfter > 1)
        return {};
    WrittenDate date = fixedDate(text, fullYear(year, today), month, day.toInt());
    if (date.isDate() && weekday && date.dayFirst->dayOfWeek() != weekday)
        return impossible(text, u"that day is no such weekday"_s);
    return date;
}

WrittenDate numericDate(QStringView text, const std::vector<Token> &tokens, const QDate &today)
{
    std::vector<QString> numbers;
    QString separator;
    for (const Token &token : tokens) {
        if (token.isNumber) {
            numbers.push_back(token.text);
        } else if (isOneOf(token.text, u"/-. \u00a0")) {
            if (token.text == u" "_s || token.text == u"\u00a0"_s) {
                if (separator.isEmpty() || separator == u" "_s)
                    separator = u" "_s;
                continue; // "3. 4. 2026"
            }
            if (!separator.isEmpty() && separator != token.text)
                return {};
            separator = token.text;
        } else {
            return {};
        }
    }
    if (numbers.size() != 3 || separator.isEmpty())
        return {};
    if (numbers[0].size() == 4) {
        if (numbers[1].size() > 2 || numbers[2].size() > 2)
            return {};
        return fixedDate(text, numbers[0].toInt(), numbers[1].toInt(), numbers[2].toInt());
    }
    if (numbers[0].size() > 2 || numbers[1].size() > 2 || (numbers[2].size() != 2 && numbers[2].size() != 4))
        return {};
    const int year = fullYear(numbers[2], today);
    const int first = numbers[0].toInt();
    const int second = numbers[1].toInt();
    WrittenDate date;
    date.form = DateForm::Numeric;
    date.dotted = separator == u"."_s;
    if (const QDate value(year, second, first); value.isValid())
        date.dayFirst = value;
    if (const QDate value(year, first, second); value.isValid())
        date.monthFirst = value;
    if (numbers[0].size() == 2 && numbers[2].size() == 2) {
        if (const QDate value(fullYear(numbers[0], today), second, numbers[2].toInt()); value.isValid())
            date.yearFirst = value;
    }
    if (!date.dayFirst && !date.monthFirst && !date.yearFirst)
        return impossible(text, u"no calendar has that day"_s);
    return date;
}

WrittenDate readDay(QStringView text, const QDate &today)
{
    const std::vector<Token> tokens = tokensOf(text);
    if (tokens.size() == 1 && tokens.front().isNumber && text.size() == 8) {
        const int year = text.left(4).toInt();
        if (year >= 1900 && year <= 2199)
            return fixedDate(text, year, text.mid(4, 2).toInt(), text.mid(6).toInt());
        return {};
    }
    const bool named = std::ranges::any_of(tokens, [](const Token &token) { return token.isWord; });
    if (!named)
        return numericDate(text, tokens, today);
    WrittenDate date = namedDate(text, tokens, today);
    if (date.form != DateForm::None)
        return date;
    // "Tue 3/11/2026": the weekday says which number is the day.
    size_t start = 0;
    if (!tokens.empty() && tokens.front().isWord && weekdayNamed(folded(tokens.front().text))) {
        const int weekday = weekdayNamed(folded(tokens.front().text));
        start = 1;
        while (start < tokens.size() && !tokens[start].isNumber)
            ++start;
        date = numericDate(text, { tokens.begin() + static_cast<std::ptrdiff_t>(start), tokens.end() }, today);
        if (!date.isDate())
            return date;
        const bool dayFits = date.dayFirst && date.dayFirst->dayOfWeek() == weekday;
        const bool monthFits = date.monthFirst && date.monthFirst->dayOfWeek() == weekday;
        date.yearFirst.reset();
        if (!dayFits && !monthFits)
            return impossible(text, u"that day is no such weekday"_s);
        if (!dayFits)
            date.dayFirst.reset();
        if (!monthFits)
            date.monthFirst.reset();
    }
    return date;
}
} // namespace

WrittenDate readDate(QStringView text, const QDate &today)
{
    const QStringView whole = text.trimmed();
    if (whole.size() < 6 || whole.size() > 48 || !std::ranges::any_of(whole, [](QChar c) { return c.isDigit(); }))
        return {};
    const qsizetype colon = whole.indexOf(u':');
    if (colon < 0)
        return readDay(whole, today);
    // A time follows the day after a space, a T or a comma.
    qsizetype cut = colon;
    while (cut > 0 && (whole[cut - 1].isDigit()))
        --cut;
    if (cut == 0)
        return {};
    QStringView day = whole.left(cut).trimmed();
    if (day.endsWith(u'T') || day.endsWith(u't') || day.endsWith(u','))
        day.chop(1);
    else if (!whole[cut - 1].isSpace())
        return {};
    WrittenDate time;
    if (!readTime(whole.mid(cut), time))
        return {};
    WrittenDate date = readDay(day.trimmed(), today);
    date.time = time.time;
    date.offsetSeconds = time.offsetSeconds;
    return date;
}

QDate dateOfDayNumber(qint64 days, bool epoch1904)
{
    if (epoch1904)
        return days >= 0 && days < 2957004 ? QDate(1904, 1, 1).addDays(days) : QDate();
    // Spreadsheets count a 29 February 1900 that never was.
    if (days < 1 || days == 60 || days > 2958465)
        return {};
    return QDate(1899, 12, days < 60 ? 31 : 30).addDays(days);
}

QString isoText(const QDate &date, const QTime &time)
{
    const QString day = date.toString(Qt::ISODate);
    if (!time.isValid())
        return day;
    return day + u'T' + time.toString(time.second() ? u"HH:mm:ss"_s : u"HH:mm"_s);
}

} // namespace countersign
