// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/queuewords.h"

#include <vector>

/// How the queue numbers its rows: a letter by its slot, a head below zero.
namespace countersign {

inline int keyOfHead(QueueSection section)
{
    return -1 - static_cast<int>(section);
}

inline QueueSection sectionOfHead(int key)
{
    return static_cast<QueueSection>(-1 - key);
}

inline size_t indexOf(QueueSection section)
{
    return static_cast<size_t>(section);
}

inline size_t placeIndex(int key)
{
    return static_cast<size_t>(key) + QUEUE_SECTIONS.size();
}

/// Per slot and head where it stands in `rows`, -1 for nowhere.
inline std::vector<int> placesOf(const std::vector<int> &rows, size_t slots)
{
    std::vector<int> places(slots + QUEUE_SECTIONS.size(), -1);
    for (size_t row = 0; row < rows.size(); ++row)
        places[placeIndex(rows[row])] = static_cast<int>(row);
    return places;
}

} // namespace countersign
