// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/foundation.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

/// What stands in the cells of rule tables (foundation-documents.md, Common rules). Every function gives nothing for a
/// text that is no such value; the …Advice functions say how to write it.
namespace countersign {

/// "a; b ;c" → a, b, c; empty entries are left out.
QStringList listOf(QStringView text);

/// "30 min", "2 h", "3 d", "4 weeks".
std::optional<std::chrono::minutes> durationOf(QStringView text);
/// A duration of whole days.
std::optional<Days> daysOf(QStringView text);
/// " (write 4 weeks)"
QString durationAdvice(QStringView wrong);

/// "10000 USD", "10,000 USD", "$10,000", "USD 10000"; a bare number is meant in `bare` where that is a currency.
/// Grouping is by commas in threes; a point stands before at most two digits.
std::optional<Money> amountOf(QStringView text, const Currency &bare);
QString amountAdvice(QStringView wrong);

/// "7 %" → 0.07; 0 to 100 %.
std::optional<double> shareOf(QStringView text);

/// "#7B3FA0", in capitals.
std::optional<QString> colourOf(QStringView text);

/// "yes", "no".
std::optional<bool> answerOf(QStringView text);

/// A whole number from 0 to a million.
std::optional<int> countOf(QStringView text);

/// "11", "8.5"
std::optional<double> gradeOf(QStringView text);

/// "callback 14 d; complaint 30 d; renewal 60 d"
struct RiskWindowsReading {
    RiskWindows windows;
    QString wrong; ///< what is wrong with it, and how to mend it; empty where it could be read
};
RiskWindowsReading riskWindowsOf(QStringView text);

/// "new_date known and lines is one"
struct ConditionsReading {
    std::vector<Condition> conditions;
    QString wrong;
};
ConditionsReading conditionsOf(QStringView text, const QStringList &knownFacts);

/// Whether a text may be the name of a fact: lower-case letters, digits and underscores, a letter first.
bool isFactName(QStringView text);
/// What a fact of that name is called: "New Date" → "new_date".
QString factNameFrom(QStringView text);

} // namespace countersign
