// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "quality/qualityboard.h"
#include "tables/valuetablemodel.h"

namespace countersign {

struct NoContext {
    bool operator==(const NoContext &) const = default;
};

/// The measures below the three on top: this week beside the one before and the period.
class RestModel : public ValueTableModel<MeasureRow, QString, NoContext> {
    Q_OBJECT
public:
    explicit RestModel(QObject *parent = nullptr);
    void fill(std::vector<MeasureRow> rows) { fillRows(std::move(rows)); }
};

/// The alerts, those first that nobody acknowledged.
class AlertsModel : public ValueTableModel<AlertRow, QString, NoContext> {
    Q_OBJECT
public:
    enum Role { StateRole = FirstOwnRole }; ///< AlertRow::State as a number

    explicit AlertsModel(QObject *parent = nullptr);
    void fill(std::vector<AlertRow> rows) { fillRows(std::move(rows)); }

protected:
    QVariant roleData(const AlertRow &row, int column, int role) const override;
};

/// What the letters behind a number are counted as.
struct BehindContext {
    Measure measure = Measure::EditingRate;
    bool operator==(const BehindContext &) const = default;
};

/// The letters that a number is made of.
class BehindModel : public ValueTableModel<LetterBehind, QString, BehindContext> {
    Q_OBJECT
public:
    enum Role { PartRole = FirstOwnRole };

    explicit BehindModel(QObject *parent = nullptr);
    void fill(Measure measure, std::vector<LetterBehind> letters);

protected:
    QVariant roleData(const LetterBehind &letter, int column, int role) const override;
};

} // namespace countersign
