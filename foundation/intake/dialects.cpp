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
    return order == DateOrder::DayFirst ? u"the day stands first"_s : u"the month stands first"_s;
}

/// How often the dates of a file contradict each other or the calendar, read in one order.
int implausible(const std::vector<const SurveyedColumn *> &open, const std::vector<SurveyedColumn> &columns,
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
                                        Before { factnames::PROMISED_DATE, factnames::NEW_DATE },
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
        if (survey.dayFirstOnly > 0 && survey.monthFirstOnly > 0)
            column.mapped.reason
                += u" Some of its dates have the day first, others the month; those that can be both are rejected."_s;
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
    std::vector<const SurveyedColumn *> open;
    const auto isOpen = [&](const SurveyedColumn &column) {
        return holdsDates(column, kind) && column.mapped.dialect.dateOrder == DateOrder::Unknown
            && column.survey.eitherDate > 0 && !(column.survey.dayFirstOnly > 0 && column.survey.monthFirstOnly > 0);
    };
    for (const SurveyedColumn &column : columns) {
        if (isOpen(column))
            open.push_back(&column);
    }
    if (open.empty())
        return;
    QString because;
    DateOrder order = DateOrder::Unknown;
    if (decided != DateOrder::Unknown && !contradicted) {
        order = decided;
        because = u" As in the column '%1', %2."_s.arg(decidedBy, orderWords(order));
    } else if (std::ranges::all_of(open, [](const SurveyedColumn *column) {
                   return column->survey.dotted == column->survey.eitherDate;
               })) {
        order = DateOrder::DayFirst;
        because = u" Dates with points have the day first."_s;
    } else if (known != DateOrder::Unknown) {
        order = known;
        because = u" As in the profile, %1."_s.arg(orderWords(order));
    } else {
        const int dayFirst = implausible(open, columns, table, firstRow, knowledge.today, DateOrder::DayFirst, kind);
        const int monthFirst
            = implausible(open, columns, table, firstRow, knowledge.today, DateOrder::MonthFirst, kind);
        if ((dayFirst == 0) != (monthFirst == 0)) {
            order = dayFirst == 0 ? DateOrder::DayFirst : DateOrder::MonthFirst;
            because
                = u" Read the other way round, dates would contradict each other or lie in the future, so %1."_s.arg(
                    orderWords(order));
        }
    }
    for (SurveyedColumn &column : columns) {
        if (!isOpen(column))
            continue;
        column.mapped.dialect.dateOrder = order;
        column.mapped.reason += because;
    }
    if (order == DateOrder::Unknown) {
        QString example;
        for (size_t i = firstRow; i < table.rows.size() && example.isEmpty(); ++i) {
            const QString &text = table.rows[i].at(open.front()->mapped.column).text;
            const WrittenDate date = readDate(text, knowledge.today);
            if (date.isAmbiguous())
                example = u"'%1' can be %2 or %3"_s.arg(text.trimmed(), writtenDate(*date.dayFirst),
                                                        writtenDate(*date.monthFirst));
        }
        questions.push_back({ MappingQuestion::About::DateOrder,
                              0,
                              u"%1. Which comes first in the dates of this file?"_s.arg(example),
                              { u"day first"_s, u"month first"_s } });
    }
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
        // Amounts with three decimals do not occur, so their reading is plain without asking.
        if (decided != DecimalMark::Unknown || survey.eitherNumber == 0
            || valueKindOf(column.mapped.fact, kind) == ValueKind::Money)
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
    settleNumbers(columns, table, firstRow, kind, knownMark, questions);
    for (SurveyedColumn &column : columns) {
        if (valueKindOf(column.mapped.fact, kind) != ValueKind::Money || column.mapped.own)
            continue;
        const Currency named = namedInHeader(column.mapped.header);
        column.mapped.dialect.currency = named.isNull() ? knowledge.currency : named;
        if (!named.isNull())
            column.mapped.reason += u" Its header names the currency %1."_s.arg(named.code);
    }
}

} // namespace countersign
