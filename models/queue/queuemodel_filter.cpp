// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queuemodel.h"
#include "queue/queuerows.h"

#include <algorithm>

// What is shown of the queue, and by what it can be narrowed.
namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Numbers as numbers, so that B9 stands before B10.
bool isNewerBatch(const QString &a, const QString &b)
{
    return a.size() != b.size() ? a.size() > b.size() : b < a;
}

} // namespace

void QueueModel::setFilter(const QString &typed)
{
    if (m_filter.typed() == typed.trimmed())
        return;
    m_filter.setTyped(typed);
    refilter();
}

void QueueModel::setChips(const std::vector<FilterChip> &chips)
{
    if (m_filter.chips() == chips)
        return;
    m_filter.setChips(chips);
    refilter();
    Q_EMIT chipsChanged();
}

void QueueModel::toggleChip(const FilterChip &chip)
{
    std::vector<FilterChip> chips = m_filter.chips();
    if (std::erase(chips, chip) == 0)
        chips.push_back(chip);
    setChips(chips);
}

bool QueueModel::hasChip(const FilterChip &chip) const
{
    return std::ranges::find(m_filter.chips(), chip) != m_filter.chips().end();
}

void QueueModel::setPerson(const QString &name)
{
    if (m_filter.person() == name)
        return;
    m_filter.setPerson(name);
    if (hasChip({ FilterKind::Mine, {} }))
        refilter();
}

void QueueModel::setBatchNames(const QHash<BatchId, QString> &names)
{
    if (m_batchNames == names)
        return;
    m_batchNames = names;
    Q_EMIT chipsChanged();
}

bool QueueModel::hasLettersOf(const BatchId &batch) const
{
    return std::ranges::any_of(m_letters,
                               [&](const Letter &entry) { return entry.section && entry.letter->batch == batch; });
}

QString QueueModel::nameOf(const FilterChip &chip) const
{
    switch (chip.kind) {
    case FilterKind::Mine:
        return tr("Mine", "letters");
    case FilterKind::Tier:
        return chip.value.isEmpty() ? tr("Without a tier") : m_words.tierName(TierId(chip.value));
    case FilterKind::Type:
        return chip.value.isEmpty() ? tr("Without a type")
                                    : m_words.typeName(TypeId(chip.value), CommunicationKind::Exception);
    case FilterKind::Flag:
        if (chip.value == "errors"_L1)
            return tr("Errors to mend");
        if (chip.value == "edited"_L1)
            return tr("Edited");
        if (chip.value == "taken-out"_L1)
            return tr("Taken out of the scan");
        return capitalised(QString(chip.value).replace(u'-', u' '));
    case FilterKind::Batch:
        return chip.value.isEmpty() ? tr("Without a batch")
                                    : m_batchNames.value(BatchId(chip.value), tr("Batch %1").arg(chip.value));
    case FilterKind::Owner:
        return chip.value.isEmpty() ? tr("Without an owner") : chip.value;
    }
    Q_UNREACHABLE();
}

std::vector<FilterChoice> QueueModel::choices() const
{
    std::array<QHash<QString, int>, FILTER_KINDS.size()> counts;
    const auto countIn = [&](const ListedLetter &letter, FilterKind kind, int letters) {
        QHash<QString, int> &count = counts[static_cast<size_t>(kind)];
        m_filter.eachValue(letter, kind, [&](const QString &value) { count[value] += letters; });
    };
    for (const Letter &entry : m_letters) {
        if (!entry.section)
            continue;
        // What is not counted is offered all the same: nothing disappears from the list while it is chosen from.
        const QueueFilter::Misfit misfit = m_filter.misfit(*entry.letter);
        const bool fitsTyped = !m_filter.hasTyped() || m_filter.fitsTyped(searchOf(entry));
        for (const FilterKind kind : FILTER_KINDS) {
            const bool isCounted = misfit.how == QueueFilter::Misfit::How::Fits
                || (misfit.how == QueueFilter::Misfit::How::One && misfit.kind == kind);
            countIn(*entry.letter, kind, fitsTyped && isCounted ? 1 : 0);
        }
    }
    const auto offer = [&](const FilterChip &chip) {
        counts[static_cast<size_t>(chip.kind)][chip.value] += 0;
    };
    std::ranges::for_each(m_filter.chips(), offer);
    if (!m_filter.person().isEmpty())
        offer({ FilterKind::Mine, {} });

    std::vector<FilterChoice> choices;
    for (const FilterKind kind : FILTER_KINDS) {
        const auto first = static_cast<std::ptrdiff_t>(choices.size());
        for (const auto &[value, letters] : counts[static_cast<size_t>(kind)].asKeyValueRange()) {
            const FilterChip chip { kind, value };
            choices.push_back({ chip, nameOf(chip), letters, hasChip(chip) });
        }
        std::sort(choices.begin() + first, choices.end(), [&](const FilterChoice &a, const FilterChoice &b) {
            if (kind == FilterKind::Tier) {
                const int order = m_words.tierOrder(TierId(a.chip.value)) - m_words.tierOrder(TierId(b.chip.value));
                if (order != 0)
                    return order < 0;
            }
            if (kind == FilterKind::Batch)
                return isNewerBatch(a.chip.value, b.chip.value);
            return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
        });
    }
    return choices;
}

int QueueModel::shownCount() const
{
    int shown = 0;
    for (const int section : m_shown)
        shown += section;
    return shown;
}

bool QueueModel::passes(const Letter &entry) const
{
    return m_filter.fitsChips(*entry.letter) && (!m_filter.hasTyped() || m_filter.fitsTyped(searchOf(entry)));
}

const QByteArray &QueueModel::searchOf(const Letter &entry) const
{
    if (entry.search.isEmpty() && entry.section) {
        entry.search = m_words.searchText(*entry.letter, *entry.section).toUtf8();
        entry.search.squeeze(); // it was made with room for three times as much
    }
    return entry.search;
}

bool QueueModel::prepareSearch(int letters)
{
    for (int left = letters; left > 0 && m_searchableTo < m_letters.size(); ++m_searchableTo) {
        const Letter &entry = m_letters[m_searchableTo];
        if (!entry.search.isEmpty() || !entry.section)
            continue;
        searchOf(entry);
        --left;
    }
    return m_searchableTo < m_letters.size();
}

void QueueModel::refilter()
{
    for (size_t slot = 0; slot < m_letters.size(); ++slot) {
        if (m_letters[slot].section)
            m_isShown[slot] = passes(m_letters[slot]) ? 1 : 0;
    }
    countShown();
    show(wantedRows());
    for (const QueueSection section : QUEUE_SECTIONS) {
        if (const int row = headRow(section); row >= 0)
            Q_EMIT dataChanged(index(row), index(row), { HeadCountRole, Qt::AccessibleTextRole });
    }
    Q_EMIT filtered();
}

} // namespace countersign
