// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/dialects.h"

#include "domain/factnames.h"
#include "intake/folding.h"

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
bool holdsDates(const SurveyedColumn &column, IntakeKind kind)
{
    const ValueKind value = valueKindOf(column.mapped.fact, kind);
    return !column.mapped.fact.isEmpty() && !column.mapped.own
        && (value == ValueKind::Date || value == ValueKind::Moment);
}

bool holdsNumbers(const SurveyedColumn &column, IntakeKind kind)
{
    const ValueKind value = valueKindOf(column.mapped.fact, kind);
    return !column.mapped.fact.isEmpty() && !column.mapped.own
        && (value == ValueKind::Quantity || value == ValueKind::Money);
}

QString orderWords(DateOrder order)
{
    switch (order) {
    case DateOrder::Unknown:
        return {};
    case DateOrder::DayFirst:
        return u"the day stands first"_s;
    case DateOrder::MonthFirst:
        return u"the month stands first"_s;
    case DateOrder::YearFirst:
        return u"the year stands first"_s;
    }
    Q_UNREACHABLE();
}

/// Whether the years of a column of short dates stand in front: by which reading lies near today.
bool hasYearsInFront(const ColumnSurvey &survey)
{
    return survey.shortDates > 0 && survey.yearFirstNear == survey.shortDates
        && survey.yearLastNear < survey.shortDates;
}
/// The same, where it is for a person to say.
bool mayHaveYearsInFront(const ColumnSurvey &survey)
{
    return survey.shortDates > 0 && survey.yearFirstNear == survey.shortDates && survey.yearEither > 0
        && survey.yearLastNear == survey.shortDates;
}

/// How often the dates of a file contradict each other or the calendar, read in one order.
int implausible(const std::vector<SurveyedColumn *> &open, const std::vector<SurveyedColumn> &columns,
                const SheetTable &table, size_t firstRow, const QDate &today, DateOrder order, IntakeKind kind)
{
    struct Before {
        QStringView earlier;
        QStringView later;
    };
    // What must not be before what in one row.
    static constexpr std::array RULES { Before { factnames::ORDER_DATE, factnames::PROMISED_DATE },
                                        Before { factnames::ORDER_DATE, factnames::NEW_DATE },
                                        Before { factnames::ORDER_DATE, factnames::SHIPPED_DATE },
                                        Before { factnames::ORDER_DATE, columns::REQUIRED_DATE },
                                        Before { factnames::SHIPPED_DATE, factnames::DELIVERED_DATE },
                                        Before { factnames::STARTED_AT, factnames::RESTORED_AT } };
    static constexpr std::array PAST { factnames::ORDER_DATE, factnames::SHIPPED_DATE, factnames::DELIVERED_DATE,
                                       factnames::RECEIVED_AT, factnames::STARTED_AT };
    int against = 0;
    const size_t last = std::min(table.rows.size(), firstRow + 5000);
    for (size_t i = firstRow; i < last; ++i) {
        const auto dateIn = [&](QStringView fact) -> std::optional<QDate> {
            for (const SurveyedColumn &column : columns) {
                if (column.mapped.fact != fact || !holdsDates(column, kind))
                    continue;
                const Cell &cell = table.rows[i].at(column.mapped.column);
                if (cell.kind == CellKind::Date)
                    return cell.moment.date;
                const WrittenDate date = readDate(cell.text, today);
                const bool isOpen
                    = std::ranges::any_of(open, [&](const SurveyedColumn *other) { return other == &column; });
                const DateOrder used = isOpen ? order : column.mapped.dialect.dateOrder;
                if (used == DateOrder::YearFirst)
                    return date.yearFirst;
                return used == DateOrder::MonthFirst ? date.monthFirst : date.dayFirst;
            }
            return {};
        };
        for (const Before &rule : RULES) {
            const auto earlier = dateIn(rule.earlier);
            const auto later = dateIn(rule.later);
            against += earlier && later && *later < *earlier ? 1 : 0;
        }
        for (const QStringView fact : PAST) {
            const auto date = dateIn(fact);
            against += date && *date > today.addDays(1) ? 1 : 0;
        }
    }
    return against;
}

/// How the dates of columns that leave it open are written, and why.
std::pair<DateOrder, QString> orderOfAll(const std::vector<SurveyedColumn *> &open,
                                         const std::vector<SurveyedColumn> &columns, const SheetTable &table,
                                         size_t firstRow, const QDate &today, IntakeKind kind, DateOrder decided,
                                         const QString &decidedBy, DateOrder known)
{
    if (decided != DateOrder::Unknown)
        return { decided, u" As in the column '%1', %2."_s.arg(decidedBy, orderWords(decided)) };
    if (std::ranges::all_of(
            open, [](const SurveyedColumn *column) { return column->survey.dotted == column->survey.eitherDate; }))
        return { DateOrder::DayFirst, u" Dates with points have the day first."_s };
    if (known != DateOrder::Unknown)
        return { known, u" As in the profile, %1."_s.arg(orderWords(known)) };
    const int dayFirst = implausible(open, columns, table, firstRow, today, DateOrder::DayFirst, kind);
    const int monthFirst = implausible(open, columns, table, firstRow, today, DateOrder::MonthFirst, kind);
    if ((dayFirst == 0) == (monthFirst == 0))
        return {};
    const DateOrder order = dayFirst == 0 ? DateOrder::DayFirst : DateOrder::MonthFirst;
    return { order,
             u" Read the other way round, dates would contradict each other or lie in the future, so %1."_s.arg(
                 orderWords(order)) };
}

MappingQuestion questionOfOrder(const std::vector<SurveyedColumn *> &asked, const SheetTable &table, size_t firstRow,
                                const QDate &today)
{
    QString example;
    for (size_t i = firstRow; i < table.rows.size() && example.isEmpty(); ++i) {
        const QString &text = table.rows[i].at(asked.front()->mapped.column).text;
        const WrittenDate date = readDate(text, today);
        QStringList readings;
        for (const auto &day : { date.dayFirst, date.monthFirst, date.yearFirst }) {
            if (date.form == DateForm::Numeric && day && !readings.contains(writtenDate(*day)))
                readings += writtenDate(*day);
        }
        if (readings.size() > 1)
            example = u"'%1' can be %2"_s.arg(text.trimmed(), readings.join(u" or "_s));
    }
    QStringList options { u"day first"_s, u"month first"_s };
    if (std::ranges::any_of(asked, [](const SurveyedColumn *column) { return mayHaveYearsInFront(column->survey); }))
        options += u"year first"_s;
    return { MappingQuestion::About::DateOrder, 0, u"%1. Which comes first in the dates of this file?"_s.arg(example),
             options };
}

void settleDates(std::vector<SurveyedColumn> &columns, const SheetTable &table, size_t firstRow,
                 const Knowledge &knowledge, IntakeKind kind, DateOrder known, std::vector<MappingQuestion> &questions)
{
    DateOrder decided = DateOrder::Unknown;
    QString decidedBy;
    bool contradicted = false;
    for (SurveyedColumn &column : columns) {
        if (!holdsDates(column, kind))
            continue;
        const ColumnSurvey &survey = column.survey;
        ColumnDialect &dialect = column.mapped.dialect;
        dialect.dayNumbers = survey.dates == 0 && survey.values > 0 && survey.dayNumbers == survey.values;
        if (dialect.dayNumbers)
            column.mapped.reason += u" Its numbers are a spreadsheet's day numbers."_s;
        if (hasYearsInFront(survey)) {
            dialect.dateOrder = DateOrder::YearFirst;
            column.mapped.reason += u" With the year in front its dates lie near today, else they do not."_s;
            continue;
        }
        if (survey.dayFirstOnly > 0 && survey.monthFirstOnly > 0)
            column.mapped.reason
                += u" Some of its dates have the day first, others the month; those that can be both are rejected."_s;
        else if (mayHaveYearsInFront(survey))
            continue;
        else if (survey.dayFirstOnly > 0)
            dialect.dateOrder = DateOrder::DayFirst;
        else if (survey.monthFirstOnly > 0)
            dialect.dateOrder = DateOrder::MonthFirst;
        if (dialect.dateOrder == DateOrder::Unknown)
            continue;
        column.mapped.reason += u" A value over 12 shows that %1."_s.arg(orderWords(dialect.dateOrder));
        contradicted = contradicted || (decided != DateOrder::Unknown && decided != dialect.dateOrder);
        decided = dialect.dateOrder;
        decidedBy = column.mapped.header;
    }
    // Where a column has both orders, or its years may stand in front, no other column can tell how it is meant.
    const auto isForAPerson = [](const SurveyedColumn &column) {
        return (column.survey.dayFirstOnly > 0 && column.survey.monthFirstOnly > 0)
            || mayHaveYearsInFront(column.survey);
    };
    std::vector<SurveyedColumn *> open;
    std::vector<SurveyedColumn *> asked;
    for (SurveyedColumn &column : columns) {
        if (!holdsDates(column, kind) || column.mapped.dialect.dateOrder != DateOrder::Unknown)
            continue;
        if (isForAPerson(column) && (column.survey.eitherDate > 0 || mayHaveYearsInFront(column.survey)))
            asked.push_back(&column);
        else if (column.survey.eitherDate > 0)
            open.push_back(&column);
    }
    const auto [order, because] = open.empty()
        ? std::pair(DateOrder::Unknown, QString())
        : orderOfAll(open, columns, table, firstRow, knowledge.today, kind, contradicted ? DateOrder::Unknown : decided,
                     decidedBy, known);
    for (SurveyedColumn *column : open) {
        column->mapped.dialect.dateOrder = order;
        column->mapped.reason += because;
    }
    if (known != DateOrder::Unknown) {
        for (SurveyedColumn *column : asked) {
            column->mapped.dialect.dateOrder = known;
            column->mapped.reason += u" As in the profile, %1."_s.arg(orderWords(known));
        }
        asked.clear();
    }
    if (order == DateOrder::Unknown)
        asked.insert(asked.end(), open.begin(), open.end());
    if (!asked.empty())
        questions.push_back(questionOfOrder(asked, table, firstRow, knowledge.today));
}

/// The mark that separates decimals where this currency is mostly written; unknown for one that is written both ways.
DecimalMark markOf(const Currency &currency)
{
    static constexpr std::array POINT { u"USD", u"GBP", u"AUD", u"NZD", u"INR", u"JPY", u"CNY", u"HKD",
                                        u"SGD", u"MXN", u"ILS", u"THB", u"PHP", u"MYR", u"KRW" };
    static constexpr std::array COMMA { u"EUR", u"SEK", u"NOK", u"DKK", u"PLN", u"CZK", u"HUF", u"RON", u"BGN",
                                        u"TRY", u"BRL", u"ARS", u"CLP", u"COP", u"IDR", u"VND", u"ISK" };
    const auto isIn = [&currency](const auto &codes) {
        return std::ranges::any_of(codes, [&](const char16_t *code) { return currency.code == QStringView(code); });
    };
    return isIn(POINT) ? DecimalMark::Point : isIn(COMMA) ? DecimalMark::Comma : DecimalMark::Unknown;
}

/// Amounts such as 1,250 and none with cents: thousands, where that is how their currency groups. Else nobody can say.
bool groupsByConvention(SurveyedColumn &column, const SheetTable &table, size_t firstRow)
{
    const DecimalMark mark = markOf(column.mapped.dialect.currency);
    if (mark == DecimalMark::Unknown)
        return false;
    const QChar decimal = mark == DecimalMark::Point ? u'.' : u',';
    for (size_t i = firstRow; i < table.rows.size(); ++i) {
        const auto number = readNumber(table.rows[i].at(column.mapped.column).text);
        if (number && number->evidence == MarkEvidence::Either && number->mark == decimal)
            return false;
    }
    column.mapped.dialect.decimalMark = mark;
    column.mapped.reason += u" Its amounts have no cents; the mark in them groups thousands, as is usual in %1."_s.arg(
        column.mapped.dialect.currency.code);
    return true;
}

void settleNumbers(std::vector<SurveyedColumn> &columns, const SheetTable &table, size_t firstRow, IntakeKind kind,
                   DecimalMark known, std::vector<MappingQuestion> &questions)
{
    DecimalMark decided = DecimalMark::Unknown;
    bool contradicted = false;
    for (SurveyedColumn &column : columns) {
        if (!holdsNumbers(column, kind))
            continue;
        const ColumnSurvey &survey = column.survey;
        DecimalMark &mark = column.mapped.dialect.decimalMark;
        if (survey.pointOnly > 0 && survey.commaOnly == 0)
            mark = DecimalMark::Point;
        else if (survey.commaOnly > 0 && survey.pointOnly == 0)
            mark = DecimalMark::Comma;
        else if (survey.commaOnly > 0)
            column.mapped.reason
                += u" Some of its numbers have a decimal point, others a comma; those that can be both are rejected."_s;
        if (mark == DecimalMark::Unknown)
            continue;
        contradicted = contradicted || (decided != DecimalMark::Unknown && decided != mark);
        decided = mark;
        if (mark == DecimalMark::Comma)
            column.mapped.reason += u" Decimals follow a comma."_s;
    }
    if (contradicted)
        decided = DecimalMark::Unknown;
    if (decided == DecimalMark::Unknown)
        decided = known;
    for (SurveyedColumn &column : columns) {
        const ColumnSurvey &survey = column.survey;
        if (!holdsNumbers(column, kind) || column.mapped.dialect.decimalMark != DecimalMark::Unknown
            || (survey.pointOnly > 0 && survey.commaOnly > 0))
            continue;
        column.mapped.dialect.decimalMark = decided;
        if (decided != DecimalMark::Unknown || survey.eitherNumber == 0)
            continue;
        if (valueKindOf(column.mapped.fact, kind) == ValueKind::Money && groupsByConvention(column, table, firstRow))
            continue;
        QString example;
        for (size_t i = firstRow; i < table.rows.size() && example.isEmpty(); ++i) {
            const auto number = readNumber(table.rows[i].at(column.mapped.column).text);
            if (number && number->evidence == MarkEvidence::Either)
                example = table.rows[i].at(column.mapped.column).text.trimmed();
        }
        questions.push_back(
            { MappingQuestion::About::DecimalMark,
              column.mapped.column,
              u"'%1' in the column '%2' can be a thousand and more or a fraction. Which mark separates decimals?"_s.arg(
                  example, column.mapped.header),
              { u"point"_s, u"comma"_s } });
    }
}

Currency namedInHeader(QStringView header)
{
    QString spaced;
    for (const QChar c : header)
        spaced += c == u'(' || c == u')' || c == u'[' || c == u']' || c == u'/' || c == u',' ? QChar(u' ') : c;
    for (const QString &word : spaced.split(u' ', Qt::SkipEmptyParts)) {
        const bool isSign = word.size() == 1 && word.front().category() == QChar::Symbol_Currency;
        if (word.size() == 3 || isSign) {
            if (const auto currency = currencyOf(word); currency && (isSign || word == word.toUpper()))
                return *currency;
        }
    }
    return {};
}
} // namespace

void settleDialects(std::vector<SurveyedColumn> &columns, const SheetTable &table, size_t firstRow,
                    const Knowledge &knowledge, IntakeKind kind, DateOrder knownOrder, DecimalMark knownMark,
                    std::vector<MappingQuestion> &questions)
{
    settleDates(columns, table, firstRow, knowledge, kind, knownOrder, questions);
    for (SurveyedColumn &column : columns) {
        if (valueKindOf(column.mapped.fact, kind) != ValueKind::Money || column.mapped.own)
            continue;
        const Currency named = namedInHeader(column.mapped.header);
        column.mapped.dialect.currency = named.isNull() ? knowledge.currency : named;
        if (!named.isNull())
            column.mapped.reason += u" Its header names the currency %1."_s.arg(named.code);
    }
    settleNumbers(columns, table, firstRow, kind, knownMark, questions);
}

} // namespace countersign
