// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queuemodel.h"

#include "queue/queuerows.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isIdBefore(const CommunicationId &a, const CommunicationId &b)
{
    return a.value().size() != b.value().size() ? a.value().size() < b.value().size() : a < b;
}

/// The standings of facts aside, which are not kept here.
bool isSame(const Communication &kept, const Communication &fresh)
{
    if (fresh.verdict.facts.empty())
        return kept == fresh;
    Communication without = fresh;
    without.verdict.facts = {};
    return kept == without;
}

/// As a number that is smaller for what comes before.
quint64 startOf(const QString &name)
{
    quint64 start = 0;
    for (qsizetype i = 0; i < 4; ++i)
        start = (start << 16) | (i < name.size() ? name[i].unicode() : 0);
    return start;
}

/// From how many changed letters on everything is sorted anew, which is then faster than placing each.
constexpr size_t MANY = 256;

} // namespace

QueueModel::QueueModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void QueueModel::setWords(const QueueWords &words)
{
    m_words = words;
    if (m_slots.isEmpty())
        return;
    for (size_t slot = 0; slot < m_letters.size(); ++slot) {
        Letter &entry = m_letters[slot];
        if (!entry.section)
            continue;
        entry.search.clear();
        entry.tierOrder = m_words.tierOrder(entry.letter.tier);
        m_isShown[slot] = passes(entry);
    }
    for (std::vector<int> &order : m_order)
        sortByUrgency(order);
    moveTo(wantedRows());
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void QueueModel::fill(std::vector<Communication> letters)
{
    beginResetModel();
    m_letters.clear();
    m_isShown.clear();
    m_free.clear();
    m_slots.clear();
    for (std::vector<int> &order : m_order)
        order.clear();
    m_letters.reserve(letters.size());
    m_isShown.reserve(letters.size());
    m_slots.reserve(static_cast<qsizetype>(letters.size()));
    for (Communication &letter : letters) {
        if (!sectionOf(letter) || m_slots.contains(letter.id))
            continue;
        const int slot = static_cast<int>(m_letters.size());
        m_letters.emplace_back().letter = std::move(letter);
        m_isShown.push_back(true);
        prepare(slot);
        m_slots.insert(m_letters.back().letter.id, slot);
        m_order[indexOf(*m_letters.back().section)].push_back(slot);
    }
    for (std::vector<int> &order : m_order)
        sortByUrgency(order);
    m_rows = wantedRows();
    m_rowOf.clear();
    count();
    endResetModel();
    Q_EMIT countsChanged();
}

void QueueModel::apply(const Change &change)
{
    const QueueCounts before = m_counts;
    const auto shownBefore = m_shown;
    const bool sortAnew = change.communications.size() > MANY;
    QSet<int> touched;
    std::vector<CommunicationId> gone = change.removed;
    for (const Communication &fresh : change.communications) {
        if (!sectionOf(fresh)) {
            gone.push_back(fresh.id);
            continue;
        }
        const bool isKnown = m_slots.contains(fresh.id);
        const int slot = slotFor(fresh.id);
        Letter &entry = m_letters[static_cast<size_t>(slot)];
        if (isKnown && isSame(entry.letter, fresh))
            continue;
        touched.insert(slot);
        const std::optional<QueueSection> old = entry.section;
        if (old && !sortAnew)
            unplace(slot, *old);
        entry.letter = fresh;
        prepare(slot);
        if (!sortAnew)
            place(slot);
    }
    for (const CommunicationId &id : gone) {
        const auto found = m_slots.constFind(id);
        if (found == m_slots.cend())
            continue;
        const int slot = *found;
        Letter &entry = m_letters[static_cast<size_t>(slot)];
        if (!sortAnew)
            unplace(slot, *entry.section);
        m_slots.erase(found);
        entry = {};
        touched.remove(slot);
        m_free.push_back(slot);
    }
    if (sortAnew) {
        for (std::vector<int> &order : m_order)
            order.clear();
        for (const int slot : std::as_const(m_slots))
            m_order[indexOf(*m_letters[static_cast<size_t>(slot)].section)].push_back(slot);
        for (std::vector<int> &order : m_order)
            sortByUrgency(order);
    }
    // What stays is told of before rows move, what is new is told of by its insertion.
    count();
    moveTo(wantedRows());
    std::vector<int> rows;
    for (const int slot : std::as_const(touched)) {
        const int row = rowOf(m_letters[static_cast<size_t>(slot)].letter.id);
        if (row >= 0)
            rows.push_back(row);
    }
    if (m_counts != before || m_shown != shownBefore) {
        for (const QueueSection section : QUEUE_SECTIONS) {
            if (const int row = headRow(section); row >= 0)
                rows.push_back(row);
        }
    }
    std::ranges::sort(rows);
    for (size_t first = 0; first < rows.size();) {
        size_t last = first;
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1)
            ++last;
        Q_EMIT dataChanged(index(rows[first]), index(rows[last]));
        first = last + 1;
    }
    if (m_counts != before)
        Q_EMIT countsChanged();
}

void QueueModel::setCollapsed(QueueSection section, bool collapsed)
{
    if (isCollapsed(section) == collapsed)
        return;
    if (collapsed)
        m_collapsed.insert(static_cast<int>(section));
    else
        m_collapsed.remove(static_cast<int>(section));
    moveTo(wantedRows());
    if (const int row = headRow(section); row >= 0)
        Q_EMIT dataChanged(index(row), index(row), { IsCollapsedRole, Qt::AccessibleTextRole });
}

void QueueModel::setSeen(const QSet<CommunicationId> &seen)
{
    if (m_seen == seen)
        return;
    const QSet<CommunicationId> before = std::exchange(m_seen, seen);
    countShown();
    for (size_t row = 0; row < m_rows.size(); ++row) {
        const CommunicationId id = idAt(static_cast<int>(row));
        const bool isScanHead = m_rows[row] == keyOfHead(QueueSection::Scan);
        if (isScanHead || (!id.isNull() && before.contains(id) != m_seen.contains(id)))
            Q_EMIT dataChanged(index(static_cast<int>(row)), index(static_cast<int>(row)),
                               { SeenRole, HeadCountRole, Qt::AccessibleTextRole });
    }
}

void QueueModel::markRead(const CommunicationId &id, int revision)
{
    if (std::exchange(m_read[id], revision) == revision)
        return;
    if (const int row = rowOf(id); row >= 0)
        Q_EMIT dataChanged(index(row), index(row), { SeenRole, Qt::AccessibleTextRole });
}

const Communication *QueueModel::letter(const CommunicationId &id) const
{
    const auto found = m_slots.constFind(id);
    return found == m_slots.cend() ? nullptr : &m_letters[static_cast<size_t>(*found)].letter;
}

const Communication *QueueModel::letterAt(int row) const
{
    if (row < 0 || row >= rowCount() || m_rows[static_cast<size_t>(row)] < 0)
        return nullptr;
    return &m_letters[static_cast<size_t>(m_rows[static_cast<size_t>(row)])].letter;
}

CommunicationId QueueModel::idAt(int row) const
{
    const Communication *found = letterAt(row);
    return found ? found->id : CommunicationId();
}

int QueueModel::rowOf(const CommunicationId &id) const
{
    const auto slot = m_slots.constFind(id);
    if (slot == m_slots.cend())
        return -1;
    if (m_rowOf.empty())
        m_rowOf = placesOf(m_rows, m_letters.size());
    return m_rowOf[placeIndex(*slot)];
}

int QueueModel::headRow(QueueSection section) const
{
    const auto found = std::ranges::find(m_rows, keyOfHead(section));
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int QueueModel::nextLetterRow(int row, int direction) const
{
    for (int next = row + direction; next >= 0 && next < rowCount(); next += direction) {
        if (m_rows[static_cast<size_t>(next)] >= 0)
            return next;
    }
    return -1;
}

std::vector<Communication> QueueModel::lettersIn(QueueSection section) const
{
    std::vector<Communication> letters;
    for (const int slot : m_order[indexOf(section)])
        letters.push_back(m_letters[static_cast<size_t>(slot)].letter);
    return letters;
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

bool QueueModel::isBefore(int a, int b) const
{
    const Letter &first = m_letters[static_cast<size_t>(a)];
    const Letter &second = m_letters[static_cast<size_t>(b)];
    if (releasedAt(first) != releasedAt(second))
        return releasedAt(first) < releasedAt(second);
    const bool firstIsTriggered = !first.letter.verdict.triggers.empty();
    const bool secondIsTriggered = !second.letter.verdict.triggers.empty();
    if (firstIsTriggered != secondIsTriggered)
        return firstIsTriggered;
    if (first.tierOrder != second.tierOrder)
        return first.tierOrder < second.tierOrder;
    if (first.letter.promised != second.letter.promised) {
        if (!first.letter.promised || !second.letter.promised)
            return first.letter.promised.has_value();
        return *first.letter.promised < *second.letter.promised;
    }
    if (const int order = first.name.compare(second.name); order != 0)
        return order < 0;
    return isIdBefore(first.letter.id, second.letter.id);
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
        const std::optional<QDate> &promised = entry.letter.promised;
        keys.push_back({ releasedAt(entry), entry.letter.verdict.triggers.empty() ? 1 : 0, entry.tierOrder,
                         promised ? promised->toJulianDay() : std::numeric_limits<qint64>::max(), startOf(entry.name),
                         &entry, slot });
    }
    std::ranges::sort(keys, [](const SortKey &a, const SortKey &b) {
        const auto first = std::tie(a.releasedAt, a.untriggered, a.tierOrder, a.promised, a.nameStart);
        const auto second = std::tie(b.releasedAt, b.untriggered, b.tierOrder, b.promised, b.nameStart);
        if (first != second)
            return first < second;
        const int byName = a.letter->name.compare(b.letter->name);
        return byName != 0 ? byName < 0 : isIdBefore(a.letter->letter.id, b.letter->letter.id);
    });
    std::ranges::transform(keys, order.begin(), &SortKey::slot);
}

qint64 QueueModel::releasedAt(const Letter &entry)
{
    const bool isReleased = entry.section == QueueSection::Released && entry.letter.release;
    return isReleased ? -entry.letter.release->at.toMSecsSinceEpoch() : 0;
}

void QueueModel::prepare(int slot)
{
    Letter &entry = m_letters[static_cast<size_t>(slot)];
    entry.letter.verdict.facts = {}; // what a change tells of them is for the letter that is open
    entry.section = sectionOf(entry.letter);
    entry.search.clear();
    entry.name = foldedWords(entry.letter.accountName);
    entry.tierOrder = m_words.tierOrder(entry.letter.tier);
    m_isShown[static_cast<size_t>(slot)] = passes(entry);
}

int QueueModel::slotFor(const CommunicationId &id)
{
    const auto found = m_slots.constFind(id);
    if (found != m_slots.cend())
        return *found;
    int slot = static_cast<int>(m_letters.size());
    if (m_free.empty()) {
        m_letters.emplace_back();
        m_isShown.push_back(true);
    } else {
        slot = m_free.back();
        m_free.pop_back();
    }
    m_slots.insert(id, slot);
    return slot;
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

void QueueModel::count()
{
    m_counts = {};
    m_counts.individual = static_cast<int>(m_order[indexOf(QueueSection::Individual)].size());
    m_counts.scan = static_cast<int>(m_order[indexOf(QueueSection::Scan)].size());
    m_counts.aside = static_cast<int>(m_order[indexOf(QueueSection::Aside)].size());
    for (const int slot : m_order[indexOf(QueueSection::Released)])
        ++(m_letters[static_cast<size_t>(slot)].letter.state == State::Queued ? m_counts.queued : m_counts.released);
    countShown();
}

void QueueModel::countShown()
{
    m_seenShown = 0;
    for (const QueueSection section : QUEUE_SECTIONS) {
        int &shown = m_shown[indexOf(section)];
        shown = 0;
        for (const int slot : m_order[indexOf(section)]) {
            shown += isShown(slot);
            if (section == QueueSection::Scan && isShown(slot) && !m_seen.isEmpty())
                m_seenShown += m_seen.contains(m_letters[static_cast<size_t>(slot)].letter.id);
        }
    }
}

} // namespace countersign
