// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queuemodel.h"
#include "queue/queuerows.h"

// What a row says.
namespace countersign {

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Key key = m_rows[static_cast<size_t>(index.row())];
    return key < 0 ? headData(sectionOfHead(key), role) : letterData(m_letters[static_cast<size_t>(key)], role);
}

Qt::ItemFlags QueueModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool isHead = m_rows[static_cast<size_t>(index.row())] < 0;
    return isHead ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QVariant QueueModel::headData(QueueSection section, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return headName(section);
    case Qt::AccessibleTextRole:
        return (isCollapsed(section) ? tr("%1, %2, collapsed") : tr("%1, %2"))
            .arg(headName(section), headCount(section));
    case IsHeadRole:
        return true;
    case SectionRole:
        return static_cast<int>(section);
    case HeadCountRole:
        return headCount(section);
    case IsCollapsedRole:
        return isCollapsed(section);
    default:
        return {};
    }
}

QVariant QueueModel::letterData(const Letter &entry, int role) const
{
    const ListedLetter &letter = *entry.letter;
    switch (role) {
    case Qt::DisplayRole:
        return letter.accountName;
    case Qt::ToolTipRole:
        return letter.subject;
    case Qt::AccessibleTextRole:
        return m_words.spoken(letter, *entry.section, m_seen.contains(letter.id) || isRead(letter));
    case IdRole:
        return letter.id.value();
    case IsHeadRole:
        return false;
    case SectionRole:
        return static_cast<int>(*entry.section);
    case StateRole:
        return static_cast<int>(letter.state);
    case TierRole:
        return letter.tier.value();
    case TierWordRole:
        return m_words.tierWord(letter.tier);
    case TierColourRole:
        return m_words.tierColour(letter.tier);
    case DetailRole:
        return m_words.detail(letter, *entry.section);
    case StrongestFlagRole:
        return strongestReasonOf(letter).words;
    case StrongestFlagIdRole:
        return strongestReasonOf(letter).id;
    case StrongestIsErrorRole:
        return strongestReasonOf(letter).isError;
    case ErrorCountRole:
        return letter.verdict.errors;
    case WarningCountRole:
        return letter.verdict.warnings;
    case EditedRole:
        return letter.edited;
    case SeenRole:
        return m_seen.contains(letter.id) || isRead(letter);
    default:
        return {};
    }
}

QString QueueModel::headCount(QueueSection section) const
{
    const int shown = m_shown[indexOf(section)];
    const auto all = m_order[indexOf(section)].size();
    const QString known = isFiltered() ? tr("%1 of %2", "letters").arg(shown).arg(all) : QString::number(shown);
    QString count = m_isFilling ? tr("%1 so far", "letters").arg(known) : known;
    switch (section) {
    case QueueSection::Individual:
    case QueueSection::Aside:
        return count;
    case QueueSection::Scan:
        if (m_seenShown == 0)
            return count;
        return isFiltered() || m_isFilling ? tr("%1, %2 seen", "letters").arg(count).arg(m_seenShown)
                                           : tr("%1 of %2 seen").arg(m_seenShown).arg(shown);
    case QueueSection::Released:
        return tr("%1, not yet sent").arg(count);
    }
    Q_UNREACHABLE();
}

QString QueueModel::headName(QueueSection section) const
{
    switch (section) {
    case QueueSection::Individual:
        return tr("Individual review");
    case QueueSection::Scan:
        return tr("Batch scan");
    case QueueSection::Released:
        return tr("Released");
    case QueueSection::Aside:
        return tr("Held and escalated");
    }
    Q_UNREACHABLE();
}

} // namespace countersign
