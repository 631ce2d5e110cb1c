// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queuemodel.h"

#include "queue/queuerows.h"

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

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
    m_searchableTo = 0;
    if (m_slots.isEmpty())
        return;
    for (size_t slot = 0; slot < m_letters.size(); ++slot) {
        Letter &entry = m_letters[slot];
        if (!entry.section)
            continue;
        entry.search.clear();
        entry.tierOrder = m_words.tierOrder(entry.letter->tier);
        m_isShown[slot] = passes(entry) ? 1 : 0;
    }
    for (std::vector<int> &order : m_order)
        sortByUrgency(order);
    moveTo(wantedRows());
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void QueueModel::add(const std::vector<ListedRow> &letters)
{
    const QueueCounts before = m_counts;
    if (m_slots.isEmpty()) {
        beginResetModel();
        takeIn(letters, {});
        m_rows = wantedRows();
        m_rowOf.clear();
        count();
        endResetModel();
    } else {
        const QSet<int> touched = takeIn(letters, {});
        count();
        moveTo(wantedRows());
        tellOf(touched, true);
    }
    if (m_counts != before)
        Q_EMIT countsChanged();
}

void QueueModel::reserve(int letters)
{
    m_letters.reserve(static_cast<size_t>(letters));
    m_isShown.reserve(static_cast<size_t>(letters));
    m_slots.reserve(letters);
}

void QueueModel::setFilling(bool filling)
{
    if (std::exchange(m_isFilling, filling) != filling)
        tellOf({}, true);
}

void QueueModel::apply(const Change &change)
{
    const QueueCounts before = m_counts;
    const auto shownBefore = m_shown;
    std::vector<ListedRow> letters;
    letters.reserve(change.communications.size());
    for (const Communication &fresh : change.communications)
        letters.emplace_back(listedOf(fresh));
    const QSet<int> touched = takeIn(letters, change.removed);
    // What stays is told of before rows move, what is new is told of by its insertion.
    count();
    moveTo(wantedRows());
    tellOf(touched, m_counts != before || m_shown != shownBefore);
    if (m_counts != before)
        Q_EMIT countsChanged();
}

QSet<int> QueueModel::takeIn(const std::vector<ListedRow> &letters, std::vector<CommunicationId> gone)
{
    const bool areMany = letters.size() > MANY;
    QSet<int> touched;
    for (const ListedRow &fresh : letters) {
        if (!sectionOf(*fresh)) {
            gone.push_back(fresh->id);
            continue;
        }
        const bool isKnown = m_slots.contains(fresh->id);
        const int slot = slotFor(fresh->id);
        Letter &entry = m_letters[static_cast<size_t>(slot)];
        if (isKnown && entry.letter == fresh)
            continue;
        touched.insert(slot);
        const std::optional<QueueSection> old = entry.section;
        if (old && !areMany)
            unplace(slot, *old);
        entry.letter = fresh;
        prepare(slot);
        if (!areMany)
            place(slot);
    }
    if (areMany)
        placeAll(touched);
    for (const CommunicationId &id : gone) {
        const auto found = m_slots.constFind(id);
        if (found == m_slots.cend())
            continue;
        const int slot = *found;
        Letter &entry = m_letters[static_cast<size_t>(slot)];
        unplace(slot, *entry.section);
        m_slots.erase(found);
        entry = {};
        touched.remove(slot);
        m_free.push_back(slot);
    }
    return touched;
}

void QueueModel::tellOf(const QSet<int> &slots, bool andHeads)
{
    std::vector<int> rows;
    for (const int slot : slots) {
        const int row = rowOf(m_letters[static_cast<size_t>(slot)].letter->id);
        if (row >= 0)
            rows.push_back(row);
    }
    for (const QueueSection section : QUEUE_SECTIONS) {
        if (const int row = headRow(section); andHeads && row >= 0)
            rows.push_back(row);
    }
    std::ranges::sort(rows);
    for (size_t first = 0; first < rows.size();) {
        size_t last = first;
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1)
            ++last;
        Q_EMIT dataChanged(index(rows[first]), index(rows[last]));
        first = last + 1;
    }
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

const ListedLetter *QueueModel::letter(const CommunicationId &id) const
{
    const auto found = m_slots.constFind(id);
    return found == m_slots.cend() ? nullptr : m_letters[static_cast<size_t>(*found)].letter.get();
}

const ListedLetter *QueueModel::letterAt(int row) const
{
    if (row < 0 || row >= rowCount() || m_rows[static_cast<size_t>(row)] < 0)
        return nullptr;
    return m_letters[static_cast<size_t>(m_rows[static_cast<size_t>(row)])].letter.get();
}

CommunicationId QueueModel::idAt(int row) const
{
    const ListedLetter *found = letterAt(row);
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

std::vector<ListedRow> QueueModel::lettersIn(QueueSection section) const
{
    std::vector<ListedRow> letters;
    letters.reserve(m_order[indexOf(section)].size());
    for (const int slot : m_order[indexOf(section)])
        letters.push_back(m_letters[static_cast<size_t>(slot)].letter);
    return letters;
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

void QueueModel::prepare(int slot)
{
    Letter &entry = m_letters[static_cast<size_t>(slot)];
    entry.section = sectionOf(*entry.letter);
    entry.search.clear();
    const QString &name = entry.letter->accountName;
    const auto folded = m_foldedNames.constFind(name);
    entry.name = folded != m_foldedNames.cend() ? *folded : *m_foldedNames.insert(name, foldedWords(name));
    entry.tierOrder = m_words.tierOrder(entry.letter->tier);
    m_isShown[static_cast<size_t>(slot)] = passes(entry) ? 1 : 0;
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

void QueueModel::count()
{
    m_counts = {};
    m_counts.individual = static_cast<int>(m_order[indexOf(QueueSection::Individual)].size());
    m_counts.scan = static_cast<int>(m_order[indexOf(QueueSection::Scan)].size());
    m_counts.aside = static_cast<int>(m_order[indexOf(QueueSection::Aside)].size());
    for (const int slot : m_order[indexOf(QueueSection::Released)])
        ++(m_letters[static_cast<size_t>(slot)].letter->state == State::Queued ? m_counts.queued : m_counts.released);
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
                m_seenShown += m_seen.contains(m_letters[static_cast<size_t>(slot)].letter->id);
        }
    }
}

} // namespace countersign
