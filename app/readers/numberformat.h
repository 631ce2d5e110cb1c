// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/table.h"

#include <QString>

namespace countersign {

/// What a spreadsheet's number format makes of a number.
struct NumberFormat {
    enum class Shows { Number, Date, Time, Duration } shows = Shows::Number;
    int leadingZeros = 0; ///< "00000" shows 417 as 00417
    QString currency; ///< a sign or code that the format puts beside the number
    bool operator==(const NumberFormat &) const = default;
};

NumberFormat numberFormatOf(QStringView code);
/// The formats that every workbook has by number (14 is a date).
NumberFormat builtInFormat(int id);

/// "1.1E-2", "1261.3999999999999" → "0.011", "1261.4": plain digits, to the fifteen that a spreadsheet keeps. Empty
/// where it is no number.
QString exactDecimal(QStringView text);

/// The cell of a number under a format.
Cell numberCell(QStringView value, const NumberFormat &format, bool epoch1904);

} // namespace countersign
