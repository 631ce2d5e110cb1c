// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/cellvalues.h"
#include "intake/knowledge.h"
#include "intake/table.h"

#include <vector>

namespace countersign {

/// What the values of one column have in common: counts over rows below the header.
struct ColumnSurvey {
    int values = 0; ///< cells that say something
    int lookedUp = 0; ///< of them, the words that were held against what is known: accounts, orders, types, states
    int numbers = 0;
    int bareNumbers = 0; ///< of them, those without a word beside the figures
    int dates = 0; ///< in any form, spreadsheet dates included
    int impossibleDates = 0;
    int dayNumbers = 0; ///< whole numbers that can be day numbers of 1980 to 2079
    int dayFirstOnly = 0;
    int monthFirstOnly = 0;
    int eitherDate = 0; ///< with the day first and with the month first another day
    int dotted = 0; ///< of eitherDate
    int shortDates = 0; ///< three numbers of two digits
    int yearFirstNear = 0; ///< of them, those that lie near today with the year in front
    int yearLastNear = 0; ///< of them, those that lie near today with the year at the end, in any order
    int yearEither = 0; ///< of them, those that are near both ways, on different days
    int pointOnly = 0;
    int commaOnly = 0;
    int eitherNumber = 0;
    int accountIds = 0;
    int accountNames = 0;
    int orders = 0;
    int types = 0;
    int states = 0; ///< open, closed and their like
    bool counts = false; ///< the rows numbered one by one: 1, 2, 3, …
};

/// \param rowsAtMost how many rows are looked at
ColumnSurvey surveyColumn(const SheetTable &table, size_t firstRow, int column, const Directory &directory,
                          const QDate &today, size_t rowsAtMost);

/// The same over all rows, for a column of dates or figures: only what tells how those are written.
ColumnSurvey surveyValues(const SheetTable &table, size_t firstRow, int column, const QDate &today);

/// So many rows tell what a column is.
inline constexpr size_t ROWS_THAT_TELL = 2000;

/// A word for a matter that is over ("closed", "resolved"), or one that is not ("open"); nothing where it is neither.
enum class StateWord { Over, Going };
std::optional<StateWord> stateWord(QStringView text);

} // namespace countersign
