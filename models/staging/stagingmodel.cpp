// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/stagingmodel.h"

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {
constexpr qsizetype LONGEST_CELL = 200;

/// A cell on one line, not endless: files bring anything.
QString oneLine(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > LONGEST_CELL ? line.left(LONGEST_CELL - 1) + u'…' : line;
}

constexpr RejectedTable::Column REJECTED_COLUMNS[] = {
    { QT_TRANSLATE_NOOP("countersign::RejectedRowsModel", "Row"),
      [](const RejectedRow &row, const NoSurroundings &) -> QVariant { return row.row.number; }, nullptr,
      [](const RejectedRow &row, const NoSurroundings &) {
          return QCoreApplication::translate("countersign::RejectedRowsModel", "Row %1").arg(row.row.number);
      },
      Qt::AlignRight },
    { QT_TRANSLATE_NOOP("countersign::RejectedRowsModel", "Why it stays out"),
      [](const RejectedRow &row, const NoSurroundings &) -> QVariant {
          return row.reason;
      } },
    { QT_TRANSLATE_NOOP("countersign::RejectedRowsModel", "The row"),
      [](const RejectedRow &row, const NoSurroundings &) -> QVariant {
          QStringList cells = row.row.cells.mid(0, 12);
          for (QString &cell : cells)
              cell = oneLine(cell);
          cells.removeAll(QString());
          return cells.join(u" · "_s);
      } },
};

constexpr ImportNewsTable::Column NEWS_COLUMNS[] = {
    { QT_TRANSLATE_NOOP("countersign::ImportNewsModel", "About"),
      [](const ImportNews &news, const NoSurroundings &) -> QVariant {
          return oneLine(news.about);
      } },
    { QT_TRANSLATE_NOOP("countersign::ImportNewsModel", "What became of it"),
      [](const ImportNews &news, const NoSurroundings &) -> QVariant {
          return news.says;
      } },
};

struct StagingWords {
    Q_DECLARE_TR_FUNCTIONS(countersign::StagingModel)
};

QString counted(int n, const QString &one, const QString &several)
{
    return (n == 1 ? one : several).arg(n);
}
} // namespace

void StagedRowsModel::show(const StagedReport &report)
{
    // Another mapping of the same file changes headers only; the view keeps its place.
    const bool isSameShape = report.columns.size() == m_columns.size() && report.firstRows == m_rows;
    if (!isSameShape)
        beginResetModel();
    m_columns = report.columns;
    m_facts = report.facts;
    m_rows = report.firstRows;
    if (!isSameShape)
        endResetModel();
    else if (!m_columns.empty())
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int StagedRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int StagedRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(std::min(m_columns.size(), COLUMNS_SHOWN));
}

QString StagedRowsModel::cell(int row, int column) const
{
    const StagedColumn &staged = m_columns[static_cast<std::size_t>(column)];
    return oneLine(m_rows[static_cast<std::size_t>(row)].cells.value(staged.column - 1));
}

QVariant StagedRowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StagedColumn &column = m_columns[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return cell(index.row(), index.column());
    case Qt::AccessibleTextRole:
        return u"%1: %2"_s.arg(column.header, cell(index.row(), index.column()));
    case FactRole:
        return column.fact;
    case ReasonRole:
        return column.reason;
    case IsTakenRole:
        return !column.fact.isEmpty();
    default:
        return {};
    }
}

QVariant StagedRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        const bool isRow = section >= 0 && section < rowCount() && role == Qt::DisplayRole;
        return isRow ? QVariant(m_rows[static_cast<std::size_t>(section)].number) : QVariant();
    }
    if (section < 0 || section >= columnCount())
        return {};
    const StagedColumn &column = m_columns[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
        return column.header.isEmpty() ? StagingWords::tr("Column %1").arg(column.column) : oneLine(column.header);
    case Qt::ToolTipRole:
    case ReasonRole:
        return column.reason;
    case FactRole:
        return column.fact;
    case IsTakenRole:
        return !column.fact.isEmpty();
    default:
        return {};
    }
}

RejectedRowsModel::RejectedRowsModel(QObject *parent)
    : RejectedTable(
        REJECTED_COLUMNS, "countersign::RejectedRowsModel", [](const RejectedRow &row) { return row.row.number; }, {},
        parent)
{
}

void RejectedRowsModel::show(const std::vector<RejectedRow> &fresh)
{
    if (rows() != fresh)
        fillRows(fresh);
}

ImportNewsModel::ImportNewsModel(QObject *parent)
    : ImportNewsTable(
        NEWS_COLUMNS, "countersign::ImportNewsModel",
        [](const ImportNews &news) { return QString(news.about + u'\n' + news.says); }, {}, parent)
{
}

void ImportNewsModel::show(const std::vector<ImportNews> &news)
{
    std::vector<ImportNews> once; // what is the same for two letters is said once
    for (const ImportNews &each : news) {
        if (std::find(once.begin(), once.end(), each) == once.end())
            once.push_back(each);
    }
    if (rows() != once)
        fillRows(std::move(once));
}

QString wordsOf(const StagedReport &report, const QString &fact)
{
    const auto found = std::find_if(report.facts.begin(), report.facts.end(),
                                    [&](const FactChoice &choice) { return choice.fact == fact; });
    return found == report.facts.end() ? fact : found->words;
}

QStringList firstValues(const StagedReport &report, int column)
{
    QStringList values;
    for (const StagedRow &row : report.firstRows) {
        const QString value = oneLine(row.cells.value(column - 1));
        if (!value.isEmpty() && !values.contains(value))
            values.append(value);
        if (values.size() == 3)
            break;
    }
    return values;
}

QString summaryOf(const StagedReport &report)
{
    const int out = static_cast<int>(report.rejected.size());
    if (report.rows == 0)
        return StagingWords::tr("The file has no rows.");
    const QString good = counted(report.rows, StagingWords::tr("%2 of %1 row can be imported"),
                                 StagingWords::tr("%2 of %1 rows can be imported"))
                             .arg(report.good);
    return out == 0
        ? good
        : u"%1, %2"_s.arg(good, counted(out, StagingWords::tr("%1 stays out"), StagingWords::tr("%1 stay out")));
}

QString summaryOf(const ImportCounts &counts)
{
    QStringList parts;
    if (counts.accounts > 0)
        parts.append(counted(counts.accounts, StagingWords::tr("%1 account taken in"),
                             StagingWords::tr("%1 accounts taken in")));
    if (counts.orders > 0)
        parts.append(
            counted(counts.orders, StagingWords::tr("%1 order taken in"), StagingWords::tr("%1 orders taken in")));
    if (counts.added > 0)
        parts.append(counted(counts.added, StagingWords::tr("%1 new row"), StagingWords::tr("%1 new rows")));
    if (counts.updated > 0)
        parts.append(
            counted(counts.updated, StagingWords::tr("%1 with new values"), StagingWords::tr("%1 with new values")));
    if (counts.unchanged > 0)
        parts.append(
            counted(counts.unchanged, StagingWords::tr("%1 known already"), StagingWords::tr("%1 known already")));
    if (counts.letters > 0)
        parts.append(
            counted(counts.letters, StagingWords::tr("%1 letter drafted"), StagingWords::tr("%1 letters drafted")));
    if (counts.rejected > 0)
        parts.append(
            counted(counts.rejected, StagingWords::tr("%1 row left out"), StagingWords::tr("%1 rows left out")));
    return parts.isEmpty() ? StagingWords::tr("Nothing was taken in.") : parts.join(u", "_s) + u'.';
}

} // namespace countersign
