// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/values.h"

#include "documents/problems.h"

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int LONGEST_DURATION = 100000; // in its unit
constexpr int LARGEST_COUNT = 1000000;

struct DurationUnit {
    QStringView name;
    int minutes;
    QStringView example; ///< how it is written after a number
};
constexpr std::array DURATION_UNITS {
    DurationUnit { u"min", 1, u"min" },        DurationUnit { u"mins", 1, u"min" },
    DurationUnit { u"minute", 1, u"min" },     DurationUnit { u"minutes", 1, u"min" },
    DurationUnit { u"h", 60, u"h" },           DurationUnit { u"hour", 60, u"h" },
    DurationUnit { u"hours", 60, u"h" },       DurationUnit { u"d", 1440, u"d" },
    DurationUnit { u"day", 1440, u"d" },       DurationUnit { u"days", 1440, u"d" },
    DurationUnit { u"w", 10080, u"weeks" },    DurationUnit { u"week", 10080, u"weeks" },
    DurationUnit { u"weeks", 10080, u"weeks" }
};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool areDigits(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isDigit);
}

struct NumberAndWord {
    QStringView number;
    QString word; ///< in lower case
};

NumberAndWord splitDuration(QStringView text)
{
    const QStringView whole = text.trimmed();
    qsizetype digits = 0;
    while (digits < whole.size() && isDigit(whole[digits]))
        ++digits;
    return { whole.left(digits), whole.mid(digits).trimmed().toString().toLower() };
}

/// "10,000.50" → "10000.50"; nothing where the grouping leaves room for two readings.
std::optional<QString> ungrouped(QStringView number)
{
    const qsizetype point = number.indexOf(u'.');
    const QStringView whole = point < 0 ? number : number.left(point);
    const QStringView fraction = point < 0 ? QStringView() : number.mid(point + 1);
    if (point >= 0 && (!areDigits(fraction) || fraction.size() > 2))
        return {};
    const QList<QStringView> groups = whole.split(u',');
    for (qsizetype i = 0; i < groups.size(); ++i) {
        if (!areDigits(groups[i]) || (i > 0 && groups[i].size() != 3))
            return {};
    }
    if (groups.size() > 1 && groups.front().size() > 3)
        return {};
    QString plain = whole.toString().remove(u',');
    if (point >= 0)
        plain += u'.' + fraction.toString();
    return plain.size() <= 16 ? std::optional(plain) : std::nullopt;
}

std::optional<Condition> oneCondition(QStringView text, QString &wrong, const QStringList &knownFacts)
{
    const QString plain = text.toString().simplified();
    const qsizetype space = plain.indexOf(u' ');
    const QString subject = space < 0 ? plain : plain.left(space);
    const QString rest = space < 0 ? QString() : plain.mid(space + 1);
    const QString fact = subject.toLower();
    if (!isFactName(fact)) {
        wrong = u"%1 is no condition (write: FACT known, FACT unknown or FACT is VALUE)"_s.arg(quoted(plain));
        return {};
    }
    const bool isLines = fact == u"lines";
    if (rest.startsWith(u"is "_s, Qt::CaseInsensitive)) {
        const QString value = rest.mid(3).trimmed();
        const bool isTest
            = value.compare(u"known", Qt::CaseInsensitive) == 0 || value.compare(u"unknown", Qt::CaseInsensitive) == 0;
        if (!isLines && isTest) {
            wrong = u"%1 is no condition (write: %2 %3)"_s.arg(quoted(plain), fact, value.toLower());
            return {};
        }
        if (isLines && value.compare(u"one", Qt::CaseInsensitive) != 0
            && value.compare(u"many", Qt::CaseInsensitive) != 0) {
            wrong = u"%1 is no condition (write: lines is one, or lines is many)"_s.arg(quoted(plain));
            return {};
        }
        return Condition { fact, Condition::Test::Is, isLines ? value.toLower() : value };
    }
    const bool known = rest.compare(u"known", Qt::CaseInsensitive) == 0;
    if (!isLines && (known || rest.compare(u"unknown", Qt::CaseInsensitive) == 0))
        return Condition { fact, known ? Condition::Test::Known : Condition::Test::Unknown, {} };
    if (isLines) {
        wrong = u"%1 is no condition (write: lines is one, or lines is many)"_s.arg(quoted(plain));
        return {};
    }
    const QString joined = factNameFrom(plain.section(u' ', 0, -2));
    const QString last = plain.section(u' ', -1);
    if (knownFacts.contains(joined) && (last == u"known" || last == u"unknown")) {
        wrong = u"%1 is no condition (write: %2 %3)"_s.arg(quoted(plain), joined, last);
        return {};
    }
    const QString near = nearestOf(last, { u"known"_s, u"unknown"_s });
    wrong = near.isEmpty() || space < 0
        ? u"%1 is no condition (write: %2 known, %2 unknown or %2 is VALUE)"_s.arg(quoted(plain), fact.left(40))
        : u"%1 is no condition (write: %2 %3)"_s.arg(quoted(plain), fact.left(40), near);
    return {};
}
} // namespace

QStringList listOf(QStringView text)
{
    QStringList entries;
    for (const QStringView entry : text.split(u';')) {
        if (const QString plain = entry.toString().simplified(); !plain.isEmpty())
            entries += plain;
    }
    return entries;
}

std::optional<std::chrono::minutes> durationOf(QStringView text)
{
    const auto [number, word] = splitDuration(text);
    if (number.isEmpty() || number.size() > 6 || number.toInt() > LONGEST_DURATION)
        return {};
    const auto unit = std::ranges::find(DURATION_UNITS, QStringView(word), &DurationUnit::name);
    if (unit == DURATION_UNITS.end())
        return {};
    return std::chrono::minutes(std::int64_t(number.toInt()) * unit->minutes);
}

std::optional<Days> daysOf(QStringView text)
{
    const auto duration = durationOf(text);
    if (!duration || duration->count() % 1440 != 0 || duration->count() > 1440 * LONGEST_DURATION)
        return {};
    return Days(static_cast<int>(duration->count() / 1440));
}

QString durationAdvice(QStringView wrong)
{
    const auto [number, word] = splitDuration(wrong);
    if (!number.isEmpty() && number.size() <= 6) {
        QStringList names;
        for (const DurationUnit &unit : DURATION_UNITS)
            names += unit.name.toString();
        const QString near = nearestOf(word, names);
        const auto unit = std::ranges::find(DURATION_UNITS, QStringView(near), &DurationUnit::name);
        if (!near.isEmpty() && unit != DURATION_UNITS.end())
            return u" (write %1 %2)"_s.arg(number.toString(), unit->example.toString());
    }
    return u" (write 30 min, 2 h, 3 d or 4 weeks)"_s;
}

std::optional<Money> amountOf(QStringView text, const Currency &bare)
{
    const QStringView whole = text.trimmed();
    qsizetype from = 0;
    while (from < whole.size() && !isDigit(whole[from]))
        ++from;
    qsizetype to = from;
    while (to < whole.size() && (isDigit(whole[to]) || whole[to] == u',' || whole[to] == u'.'))
        ++to;
    const QStringView before = whole.left(from).trimmed();
    const QStringView after = whole.mid(to).trimmed();
    if (from == to || (!before.isEmpty() && !after.isEmpty()))
        return {};
    const auto plain = ungrouped(whole.mid(from, to - from));
    if (!plain)
        return {};
    const QStringView sign = before.isEmpty() ? after : before;
    const std::optional<Currency> currency
        = sign.isEmpty() ? (bare.isNull() ? std::nullopt : std::optional(bare)) : currencyOf(sign, bare);
    return currency ? moneyFromPlain(*plain, *currency) : std::nullopt;
}

QString amountAdvice(QStringView wrong)
{
    if (const auto plain = ungrouped(wrong.trimmed()))
        return u" (write %1 USD, with the currency)"_s.arg(*plain);
    return u" (write 10000 USD)"_s;
}

std::optional<double> shareOf(QStringView text)
{
    QStringView whole = text.trimmed();
    if (!whole.endsWith(u'%'))
        return {};
    whole = whole.chopped(1).trimmed();
    const bool plain = !whole.isEmpty() && whole.size() <= 8 && isDigit(whole.front())
        && std::ranges::all_of(whole, [](QChar c) { return isDigit(c) || c == u'.'; });
    bool isNumber = false;
    const double percent = whole.toDouble(&isNumber);
    return plain && isNumber && percent <= 100 ? std::optional(percent / 100) : std::nullopt;
}

std::optional<QString> colourOf(QStringView text)
{
    const QString whole = text.trimmed().toString().toUpper();
    const auto isHex = [](QChar c) {
        return isDigit(c) || (c >= u'A' && c <= u'F');
    };
    if (whole.size() != 7 || whole.front() != u'#' || !std::ranges::all_of(QStringView(whole).mid(1), isHex))
        return {};
    return whole;
}

std::optional<bool> answerOf(QStringView text)
{
    if (text.trimmed().compare(u"yes", Qt::CaseInsensitive) == 0)
        return true;
    return text.trimmed().compare(u"no", Qt::CaseInsensitive) == 0 ? std::optional(false) : std::nullopt;
}

std::optional<int> countOf(QStringView text)
{
    const QStringView whole = text.trimmed();
    if (!areDigits(whole) || whole.size() > 7 || whole.toInt() > LARGEST_COUNT)
        return {};
    return whole.toInt();
}

std::optional<double> gradeOf(QStringView text)
{
    const QStringView whole = text.trimmed();
    if (whole.size() > 5 || whole.isEmpty() || !isDigit(whole.front())
        || !std::ranges::all_of(whole, [](QChar c) { return isDigit(c) || c == u'.'; }))
        return {};
    bool isNumber = false;
    const double grade = whole.toDouble(&isNumber);
    return isNumber && grade <= 30 ? std::optional(grade) : std::nullopt;
}

RiskWindowsReading riskWindowsOf(QStringView text)
{
    RiskWindowsReading reading;
    const QStringList names { u"callback"_s, u"complaint"_s, u"renewal"_s };
    for (const QString &entry : listOf(text)) {
        const QString name = entry.section(u' ', 0, 0).toLower();
        const QString duration = entry.section(u' ', 1);
        std::optional<Days> *window = name == names[0] ? &reading.windows.callback
            : name == names[1]                         ? &reading.windows.complaint
            : name == names[2]                         ? &reading.windows.renewal
                                                       : nullptr;
        const auto days = daysOf(duration);
        if (!window) {
            const QString near = nearestOf(name, names);
            reading.wrong = u"window %1 is no callback, complaint or renewal window (write %2)"_s.arg(
                quoted(entry),
                near.isEmpty() || !days ? u"callback 14 d; complaint 30 d; renewal 60 d"_s : near + u' ' + duration);
        } else if (!days) {
            reading.wrong = u"window %1 has no duration in days%2"_s.arg(
                quoted(entry), duration.isEmpty() ? u" (write %1 14 d)"_s.arg(name) : durationAdvice(duration));
        } else if (window->has_value()) {
            reading.wrong = u"window names %1 twice (keep one of them)"_s.arg(name);
        } else {
            *window = days;
        }
        if (!reading.wrong.isEmpty())
            break;
    }
    return reading;
}

ConditionsReading conditionsOf(QStringView text, const QStringList &knownFacts)
{
    ConditionsReading reading;
    static constexpr QStringView AND = u" and ";
    const QString whole = text.toString().simplified();
    qsizetype from = 0;
    while (from <= whole.size()) {
        const qsizetype found = whole.indexOf(AND, from, Qt::CaseInsensitive);
        const qsizetype end = found < 0 ? whole.size() : found;
        const QStringView term = QStringView(whole).mid(from, end - from);
        QString wrong;
        auto condition = oneCondition(term, wrong, knownFacts);
        const bool mayBeOfAValue = !reading.conditions.empty() && reading.conditions.back().test == Condition::Test::Is
            && reading.conditions.back().fact != u"lines"
            && !knownFacts.contains(term.trimmed().toString().section(u' ', 0, 0).toLower());
        if (condition) {
            reading.conditions.push_back(std::move(*condition));
        } else if (mayBeOfAValue) {
            reading.conditions.back().value += AND.toString() + term.toString(); // "reason is wear and tear"
        } else {
            reading.wrong = wrong;
            return reading;
        }
        if (found < 0)
            break;
        from = end + AND.size();
    }
    return reading;
}

bool isFactName(QStringView text)
{
    const auto isLetter = [](QChar c) {
        return c >= u'a' && c <= u'z';
    };
    return !text.isEmpty() && text.size() <= 64 && isLetter(text.front())
        && std::ranges::all_of(text, [&](QChar c) { return isLetter(c) || isDigit(c) || c == u'_'; });
}

QString factNameFrom(QStringView text)
{
    QString name = text.toString().simplified().toLower();
    name.replace(u' ', u'_').replace(u'-', u'_');
    return name;
}

} // namespace countersign
