// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

#include <QDate>
#include <QString>
#include <QTime>

#include <optional>
#include <variant>

namespace countersign {

/// A count or measure of goods, exact to a thousandth: 21, 2.5 kg.
struct Quantity {
    qint64 thousandths = 0;
    QString unit; ///< "kg", "boxes"; empty where the record names none
    bool operator==(const Quantity &) const = default;

    static Quantity of(qint64 whole) { return { whole * 1000, {} }; }
    bool isWhole() const { return thousandths % 1000 == 0; }
};

/// "21", "2.5", without the unit.
QString plainQuantity(const Quantity &quantity);

/// A day and a time of day on the company's clock; without a valid time it is the day alone.
struct Moment {
    QDate date;
    QTime time;
    bool operator==(const Moment &) const = default;
};

using FactValue = std::variant<QString, QDate, Moment, Quantity, Money>;

/// Where in its source a value stood, as the sheet or an editor counts: first line and first column are 1.
struct SourceCell {
    int row = 0;
    int column = 0;
    bool operator==(const SourceCell &) const = default;
};

/// One typed value of a record: the truth that a letter is held against.
struct Fact {
    QString name; ///< one of factnames, or the company's own
    FactValue value;
    std::optional<SourceCell> source;
    bool operator==(const Fact &) const = default;
};

/// What kind of value a fact of this name holds: an index into FactValue's alternatives by type.
enum class FactType { Text, Date, Moment, Quantity, Money };

/// The type that facts of this name have; Text for a company's own names.
FactType factTypeOf(QStringView factName);
FactType typeOf(const FactValue &value);

/// The value as a machine reads it: ISO date, "2026-11-21T10:30", "21", "1250.00", the text itself.
QString plainValue(const FactValue &value);

/// The value as a letter writes it: "1 December 2026", "1 December 2026, 10:30", "21", "$1,250.00", the text itself.
/// \param today leaves the year out of a date in the same or the next eleven months where it is given
QString writtenValue(const FactValue &value, std::optional<QDate> today = {});

/// "1 December", or "1 December 2027" where the year is not plain from `today`.
QString writtenDate(const QDate &date, std::optional<QDate> today = {});

} // namespace countersign
