// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "quality/qualityboard.h"

#include <QAbstractTableModel>

namespace countersign {

/// Every measure week by week, as a table: the same numbers as in the charts, for eyes, ears and keys. A row is a week,
/// the newest first; a column is a measure.
class WeeksModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { WeekRole = Qt::UserRole + 1, MeasureRole }; ///< "2026-W47"; "editing-rate", nothing in the first column

    using QAbstractTableModel::QAbstractTableModel;

    void fill(const std::map<IsoWeek, Tally> &weeks);
    std::optional<Measure> measureAt(const QModelIndex &index) const;
    IsoWeek weekAt(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<std::pair<IsoWeek, Tally>> m_weeks;
};

} // namespace countersign
