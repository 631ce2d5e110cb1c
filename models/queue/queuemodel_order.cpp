// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queuemodel.h"
#include "queue/queuerows.h"

#include <algorithm>
#include <limits>
#include <tuple>

// In which order letters stand, and how they come into it.
namespace countersign {

namespace {

bool isIdBefore(const CommunicationId &a, const CommunicationId &b)
{
    return a.value().size() != b.value().size() ? a.value().size() < b.value().size() : a < b;
}

/// As a number that is smaller for what comes before.
quint64 startOf(const QString &name)
{
    quint64 start = 0;
    for (qsizetype i = 0; i < 4; ++i)
        start = (start << 16) | (i < name.size() ? name[i].unicode() : 0);
    return start;
}

} // namespace

bool QueueModel::isBefore(int a, int b) const
{
    const Letter &first = m_letters[static_cast<size_t>(a)];
    const Letter &second = m_letters[static_cast<size_t>(b)];
    if (releasedAt(first) != releasedAt(second))
        return releasedAt(first) < releasedAt(second);
    const bool firstIsTriggered = !first.letter->verdict.triggers.empty();
    const bool secondIsTriggered = !second.letter->verdict.triggers.empty();
    if (firstIsTriggered != secondIsTriggered)
        return firstIsTriggered;
    if (first.tierOrder != second.tierOrder)
        return first.tierOrder < second.tierOrder;
    if (first.letter->promised != second.letter->promised) {
        if (!first.letter->promised || !second.letter->promised)
            return first.letter->promised.has_value();
        return *first.letter->promised < *second.letter->promised;
    }
    if (const int order = first.name.compare(second.name); order != 0)
        return order < 0;
    return isIdBefore(first.letter->id, second.letter->id);
}

/// By keys that stand side by side: walking to the letters themselves for each comparison takes several times as long.
void QueueModel::sortByUrgency(std::vector<int> &order) const
{
    struct SortKey {
        qint64 releasedAt = 0; ///< negative: the newest first
        int untriggered = 0;
        int tierOrder = 0;
        qint64 promised = 0;
        quint64 nameStart = 0; ///< its first four characters: most names part there
        const Letter *letter = nullptr;
        int slot = 0;
    };
    std::vector<SortKey> keys;
    keys.reserve(order.size());
    for (const int slot : order) {
        const Letter &entry = m_letters[static_cast<size_t>(slot)];
        const std::optional<QDate> &promised = entry.letter->promised;
        keys.push_back({ releasedAt(entry), entry.letter->verdict.triggers.empty() ? 1 : 0, entry.tierOrder,
                         promised ? promised->toJulianDay() : std::numeric_limits<qint64>::max(), startOf(entry.name),
                         &entry, slot });
    }
    std::ranges::sort(keys, [](const SortKey &a, const SortKey &b) {
        const auto first = std::tie(a.releasedAt, a.untriggered, a.tierOrder, a.promised, a.nameStart);
        const auto second = std::tie(b.releasedAt, b.untriggered, b.tierOrder, b.promised, b.nameStart);
        if (first != second)
            return first < second;
        const int byName = a.letter->name.compare(b.letter->name);
        return byName != 0 ? byName < 0 : isIdBefore(a.letter->letter->id, b.letter->letter->id);
    });
    std::ranges::transform(keys, order.begin(), &SortKey::slot);
}

qint64 QueueModel::releasedAt(const Letter &entry)
{
    const bool isReleased = entry.section == QueueSection::Released && entry.letter->release;
    return isReleased ? -entry.letter->release->at.toMSecsSinceEpoch() : 0;
}

void QueueModel::place(int slot)
{
    std::vector<int> &order = m_order[indexOf(*m_letters[static_cast<size_t>(slot)].section)];
    order.insert(std::ranges::lower_bound(order, slot, [this](int a, int b) { return isBefore(a, b); }), slot);
}

void QueueModel::unplace(int slot, QueueSection from)
{
    std::vector<int> &order = m_order[indexOf(from)];
    order.erase(std::ranges::find(order, slot));
}

/// Each section is merged with what comes to it: sorting all of it anew takes several times as long.
void QueueModel::placeAll(const QSet<int> &slots)
{
    std::array<std::vector<int>, QUEUE_SECTIONS.size()> fresh;
    for (const int slot : slots)
        fresh[indexOf(*m_letters[static_cast<size_t>(slot)].section)].push_back(slot);
    for (size_t section = 0; section < m_order.size(); ++section) {
        std::vector<int> &order = m_order[section];
        std::erase_if(order, [&slots](int slot) { return slots.contains(slot); });
        sortByUrgency(fresh[section]);
        std::vector<int> merged;
        merged.reserve(order.size() + fresh[section].size());
        auto from = order.cbegin();
        for (const int slot : fresh[section]) { // few into many: each is looked for
            const auto to = std::lower_bound(from, order.cend(), slot, [this](int a, int b) { return isBefore(a, b); });
            merged.insert(merged.end(), from, to);
            merged.push_back(slot);
            from = to;
        }
        merged.insert(merged.end(), from, order.cend());
        order = std::move(merged);
    }
}

} // namespace countersign
