// SPDX-License-Identifier: GPL-3.0-or-later
#include "quality/weeksmodel.h"

namespace countersign {

using namespace Qt::Literals::StringLiterals;

void WeeksModel::fill(const std::map<IsoWeek, Tally> &weeks)
{
    beginResetModel();
    m_weeks.assign(weeks.rbegin(), weeks.rend());
    endResetModel();
}

std::optional<Measure> WeeksModel::measureAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.column() == 0)
        return {};
    return measureRules()[static_cast<size_t>(index.column() - 1)].measure;
}

IsoWeek WeeksModel::weekAt(const QModelIndex &index) const
{
    return index.isValid() ? m_weeks[static_cast<size_t>(index.row())].first : IsoWeek {};
}

int WeeksModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_weeks.size());
}

int WeeksModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(measureRules().size()) + 1;
}

QVariant WeeksModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &week = m_weeks[static_cast<size_t>(index.row())];
    const auto measure = measureAt(index);
    if (role == WeekRole)
        return week.first.key();
    if (role == MeasureRole)
        return measure ? QVariant(keyOf(*measure)) : QVariant();
    if (role == Qt::TextAlignmentRole && measure)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (!measure)
        return week.first.key();
    const Measured shown = measured(*measure, week.second);
    const QString of = ofInWords(shown);
    const QString value = of.isEmpty() ? valueInWords(shown) : u"%1 (%2)"_s.arg(valueInWords(shown), of);
    return role == Qt::DisplayRole ? value : tr("%1, %2: %3").arg(week.first.key(), nameOf(*measure), value);
}

QVariant WeeksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return section == 0 ? tr("Week") : nameOf(measureRules()[static_cast<size_t>(section - 1)].measure);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    return {};
}

} // namespace countersign
