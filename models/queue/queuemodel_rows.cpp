// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queuemodel.h"
#include "queue/queuerows.h"

#include <algorithm>
#include <iterator>

// Which rows there are, and how they come and go.
namespace countersign {

namespace {

/// From how many separate runs of rows on views take one large step faster than the runs: a new filter is shown by a
/// reset, and what comes by itself is added at the end and moved from there.
constexpr int MANY_RUNS = 48;

/// In how many separate runs of `others` there is what `rows` do not have.
int runsMissing(const std::vector<int> &rows, const std::vector<int> &others, size_t slots)
{
    const std::vector<int> places = placesOf(rows, slots);
    int runs = 0;
    bool wasThere = true;
    for (const int key : others) {
        const bool isThere = places[placeIndex(key)] >= 0;
        runs += wasThere && !isThere;
        wasThere = isThere;
    }
    return runs;
}

} // namespace

std::vector<QueueModel::Key> QueueModel::wantedRows() const
{
    std::vector<Key> rows;
    rows.reserve(m_letters.size() + QUEUE_SECTIONS.size());
    for (const QueueSection section : QUEUE_SECTIONS) {
        const size_t headAt = rows.size();
        rows.push_back(keyOfHead(section));
        std::ranges::copy_if(m_order[indexOf(section)], std::back_inserter(rows),
                             [this](int slot) { return isShown(slot); });
        if (rows.size() == headAt + 1)
            rows.pop_back();
        else if (isCollapsed(section))
            rows.resize(headAt + 1);
    }
    return rows;
}

/// Brings the rows to the wanted ones by removals, at most one rearrangement and insertions.
void QueueModel::moveTo(const std::vector<Key> &wanted)
{
    if (wanted == m_rows)
        return;
    Q_EMIT settling();
    const std::vector<int> place = placesOf(wanted, m_letters.size());
    const auto placeOf = [&place](Key key) {
        return place[placeIndex(key)];
    };

    for (int last = rowCount() - 1; last >= 0;) {
        if (placeOf(m_rows[static_cast<size_t>(last)]) >= 0) {
            --last;
            continue;
        }
        int first = last;
        while (first > 0 && placeOf(m_rows[static_cast<size_t>(first - 1)]) < 0)
            --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        m_rowOf.clear();
        endRemoveRows();
        last = first - 1;
    }
    if (runsMissing(m_rows, wanted, m_letters.size()) > MANY_RUNS)
        appendMissing(wanted);

    if (!std::ranges::is_sorted(m_rows, {}, placeOf)) {
        std::vector<Key> ordered = m_rows;
        std::ranges::sort(ordered, {}, placeOf);
        const auto [here, there] = std::ranges::mismatch(m_rows, ordered);
        const auto endHere = std::mismatch(m_rows.rbegin(), m_rows.rend(), ordered.rbegin()).first.base();
        const int first = static_cast<int>(here - m_rows.begin());
        const int end = static_cast<int>(endHere - m_rows.begin());
        std::vector<Key> up = m_rows; // the last of the stretch goes to its beginning
        std::rotate(up.begin() + first, up.begin() + end - 1, up.begin() + end);
        std::vector<Key> down = m_rows; // the first goes to its end
        std::rotate(down.begin() + first, down.begin() + first + 1, down.begin() + end);
        if (up == ordered || down == ordered) {
            const int from = up == ordered ? end - 1 : first;
            beginMoveRows({}, from, from, {}, up == ordered ? first : end);
            m_rows = ordered;
            m_rowOf.clear();
            endMoveRows();
        } else {
            Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
            const QModelIndexList persistent = persistentIndexList();
            const std::vector<int> rowOfKey = placesOf(ordered, m_letters.size());
            QModelIndexList moved;
            for (const QModelIndex &old : persistent)
                moved << index(rowOfKey[placeIndex(m_rows[static_cast<size_t>(old.row())])]);
            m_rows = ordered;
            m_rowOf.clear();
            changePersistentIndexList(persistent, moved);
            Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
        }
    }

    for (size_t row = 0; row < wanted.size();) {
        if (row < m_rows.size() && m_rows[row] == wanted[row]) {
            ++row;
            continue;
        }
        // Everything kept is in order, so what stands here in `wanted` and not in the rows is new up to the next kept
        // one.
        size_t end = row + 1;
        while (end < wanted.size() && (row >= m_rows.size() || wanted[end] != m_rows[row]))
            ++end;
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(end) - 1);
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(row),
                      wanted.begin() + static_cast<std::ptrdiff_t>(row),
                      wanted.begin() + static_cast<std::ptrdiff_t>(end));
        m_rowOf.clear();
        endInsertRows();
        row = end;
    }
    Q_EMIT settled();
}

void QueueModel::appendMissing(const std::vector<Key> &wanted)
{
    const std::vector<int> places = placesOf(m_rows, m_letters.size());
    std::vector<Key> missing;
    std::ranges::copy_if(wanted, std::back_inserter(missing), [&](Key key) { return places[placeIndex(key)] < 0; });
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(missing.size()) - 1);
    m_rows.insert(m_rows.end(), missing.begin(), missing.end());
    m_rowOf.clear();
    endInsertRows();
}

/// As moveTo(), or by a reset where that is quicker: only what a person asked for themselves, never a change.
void QueueModel::show(const std::vector<Key> &wanted)
{
    const int runs = runsMissing(wanted, m_rows, m_letters.size()) + runsMissing(m_rows, wanted, m_letters.size());
    if (runs <= MANY_RUNS) {
        moveTo(wanted);
        return;
    }
    beginResetModel();
    m_rows = wanted;
    m_rowOf.clear();
    endResetModel();
}

} // namespace countersign
