// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/columnsurvey.h"

#include "intake/folding.h"

#include <QSet>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
/// So far from today an order or its dates lie at most; further away a short year stands in another place.
constexpr int NEAR_DAYS = 550;

void surveyShortDate(const WrittenDate &date, const QDate &today, ColumnSurvey &survey)
{
    if (!date.yearFirst)
        return;
    const auto isNear = [&today](const std::optional<QDate> &day) {
        return day && std::abs(day->daysTo(today)) <= NEAR_DAYS;
    };
    ++survey.shortDates;
    const bool first = isNear(date.yearFirst);
    const bool last = isNear(date.dayFirst) || isNear(date.monthFirst);
    survey.yearFirstNear += first ? 1 : 0;
    survey.yearLastNear += last ? 1 : 0;
    const bool isOne = date.yearFirst == date.dayFirst || date.yearFirst == date.monthFirst;
    survey.yearEither += first && last && !isOne ? 1 : 0;
}

void surveyDate(const Cell &cell, const QDate &today, ColumnSurvey &survey)
{
    if (cell.kind == CellKind::Date) {
        ++survey.dates;
        return;
    }
    const WrittenDate date = readDate(cell.text, today);
    if (date.form == DateForm::Impossible) {
        ++survey.impossibleDates;
        return;
    }
    if (!date.isDate())
        return;
    ++survey.dates;
    if (date.form != DateForm::Numeric)
        return;
    surveyShortDate(date, today, survey);
    if (!date.dayFirst && !date.monthFirst)
        return; // only with a year in front
    if (date.isAmbiguous()) {
        ++survey.eitherDate;
        survey.dotted += date.dotted ? 1 : 0;
    } else if (!date.monthFirst) {
        ++survey.dayFirstOnly;
    } else if (!date.dayFirst) {
        ++survey.monthFirstOnly;
    }
}

void surveyNumber(const Cell &cell, const QDate &, ColumnSurvey &survey)
{
    const auto number = readNumber(cell.text);
    if (!number)
        return;
    ++survey.numbers;
    survey.bareNumbers += number->before.isEmpty() && number->after.isEmpty() ? 1 : 0;
    bool isWhole = false;
    const qint64 days = cell.text.trimmed().toLongLong(&isWhole);
    if (isWhole && days >= 29221 && days <= 65745)
        ++survey.dayNumbers;
    if (cell.kind == CellKind::Number)
        return;
    switch (number->evidence) {
    case MarkEvidence::None:
        break;
    case MarkEvidence::Point:
        ++survey.pointOnly;
        break;
    case MarkEvidence::Comma:
        ++survey.commaOnly;
        break;
    case MarkEvidence::Either:
        ++survey.eitherNumber;
        break;
    }
}

void surveyCell(const Cell &cell, const QDate &today, ColumnSurvey &survey)
{
    ++survey.values;
    if (cell.text.size() > 64)
        return;
    surveyDate(cell, today, survey);
    if (cell.kind != CellKind::Date)
        surveyNumber(cell, today, survey);
}
} // namespace

std::optional<StateWord> stateWord(QStringView text)
{
    static const QSet<QString> over { u"closed"_s,   u"close"_s,       u"resolved"_s, u"done"_s,    u"completed"_s,
                                      u"complete"_s, u"cancelled"_s,   u"canceled"_s, u"settled"_s, u"finished"_s,
                                      u"cleared"_s,  u"geschlossen"_s, u"erledigt"_s, u"ferme"_s,   u"cerrado"_s };
    static const QSet<QString> going { u"open"_s,        u"active"_s,   u"new"_s,        u"pending"_s,
                                       u"in progress"_s, u"reopened"_s, u"unresolved"_s, u"outstanding"_s,
                                       u"offen"_s,       u"ouvert"_s,   u"abierto"_s,    u"on hold"_s };
    const QString word = folded(text);
    if (over.contains(word))
        return StateWord::Over;
    return going.contains(word) ? std::optional(StateWord::Going) : std::nullopt;
}

ColumnSurvey surveyColumn(const SheetTable &table, size_t firstRow, int column, const Directory &directory,
                          const QDate &today, size_t rowsAtMost)
{
    ColumnSurvey survey;
    survey.counts = true;
    const size_t last = std::min(table.rows.size(), firstRow + rowsAtMost);
    for (size_t i = firstRow; i < last; ++i) {
        const Cell &cell = table.rows[i].at(column);
        if (cell.isBlank() || saysNothing(cell, ValueKind::Date))
            continue;
        surveyCell(cell, today, survey);
        survey.counts = survey.counts && cell.text.trimmed() == QString::number(survey.values);
        if (cell.kind != CellKind::Text && cell.kind != CellKind::Number)
            continue;
        ++survey.lookedUp;
        survey.accountIds += directory.isAccountId(cell.text) ? 1 : 0;
        survey.accountNames += directory.isAccountName(cell.text) ? 1 : 0;
        survey.orders += directory.accountOfOrder(cell.text).isNull() ? 0 : 1;
        survey.types += directory.typeCalled(cell.text) ? 1 : 0;
        survey.states += stateWord(cell.text) ? 1 : 0;
    }
    survey.counts = survey.counts && survey.values >= 3;
    return survey;
}

ColumnSurvey surveyValues(const SheetTable &table, size_t firstRow, int column, const QDate &today)
{
    ColumnSurvey survey;
    for (size_t i = firstRow; i < table.rows.size(); ++i) {
        const Cell &cell = table.rows[i].at(column);
        if (!cell.isBlank() && !saysNothing(cell, ValueKind::Date))
            surveyCell(cell, today, survey);
    }
    return survey;
}

} // namespace countersign
