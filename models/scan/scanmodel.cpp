// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/scanmodel.h"

#include <algorithm>
#include <utility>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

ScanModel::ScanModel(Desk &desk, QObject *parent)
    : QAbstractListModel(parent)
    , m_desk(desk)
    , m_clock(desk.readingSpeed())
{
}

void ScanModel::setReadingSpeed(int wordsPerMinute)
{
    m_clock.setWordsPerMinute(wordsPerMinute);
}

void ScanModel::setLetters(const std::vector<ListedRow> &letters)
{
    if (letters == m_letters)
        return;
    const QSet<CommunicationId> seenBefore = seen();
    const std::optional<Group> shown
        = m_group >= 0 ? std::optional(m_groups[static_cast<size_t>(m_group)]) : std::nullopt;
    m_letters = letters;
    m_places.clear();
    for (size_t place = 0; place < letters.size(); ++place)
        m_places.insert(letters[place]->id, place);
    for (const CommunicationId &id : seenBefore) {
        const ListedLetter *left = letter(id);
        if (!left || left->revision != m_clock.revision(id))
            m_clock.forget(id);
    }
    m_groups = grouped(letters);
    const auto same = std::ranges::find_if(m_groups, [&](const Group &group) {
        return shown && group.communication == shown->communication && group.type == shown->type
            && group.tier == shown->tier;
    });
    const int before = std::exchange(m_group,
                                     m_groups.empty()             ? -1
                                         : same == m_groups.end() ? 0
                                                                  : static_cast<int>(same - m_groups.begin()));
    const bool isSameGroup = before >= 0 && same != m_groups.end();
    const bool onlyLeft = isSameGroup && std::ranges::all_of(same->letters, [this](const CommunicationId &id) {
                              return isAtHand(id) && rowOf(id) >= 0;
                          });
    if (onlyLeft) {
        removeGone();
        Q_EMIT groupShown();
    } else if (before >= 0 || !m_rows.empty()) {
        loadGroup();
    }
    if (seen() != seenBefore)
        Q_EMIT seenChanged();
}

void ScanModel::showGroup(int group)
{
    if (group < 0 || group >= groupCount())
        return;
    m_group = group;
    loadGroup();
}

int ScanModel::groupOf(const CommunicationId &id) const
{
    const auto found = std::ranges::find_if(
        m_groups, [&](const Group &group) { return std::ranges::find(group.letters, id) != group.letters.end(); });
    return found == m_groups.end() ? -1 : static_cast<int>(found - m_groups.begin());
}

int ScanModel::firstUnseenGroup() const
{
    const auto found = std::ranges::find_if(m_groups, [this](const Group &group) { return hasUnseen(group); });
    return found == m_groups.end() ? m_group : static_cast<int>(found - m_groups.begin());
}

int ScanModel::nextUnseenGroup() const
{
    for (int step = 1; step <= groupCount(); ++step) {
        const int candidate = (m_group + step) % groupCount();
        if (hasUnseen(m_groups[static_cast<size_t>(candidate)]))
            return candidate;
    }
    return m_group;
}

QString ScanModel::groupTitle() const
{
    if (m_group < 0)
        return {};
    const Group &group = m_groups[static_cast<size_t>(m_group)];
    const QString type = m_words.typeName(group.type, group.communication);
    const QString tier = m_words.tierWord(group.tier).toLower();
    return tier.isEmpty() ? type : tr("%1, %2 accounts").arg(type, tier);
}

QString ScanModel::tierQuestion() const
{
    const QString tier
        = m_group < 0 ? QString() : m_words.tierWord(m_groups[static_cast<size_t>(m_group)].tier).toLower();
    return tier.isEmpty() ? tr("Does it fit the account?") : tr("Does it fit a %1 account?").arg(tier);
}

int ScanModel::lettersInGroup() const
{
    return m_group < 0 ? 0 : static_cast<int>(m_groups[static_cast<size_t>(m_group)].letters.size());
}

void ScanModel::advance(std::chrono::milliseconds elapsed, const std::vector<CardOnScreen> &visible)
{
    const std::vector<CommunicationId> fresh = m_clock.advance(elapsed, visible);
    for (const CardOnScreen &card : visible) {
        if (const int row = rowOf(card.id); row >= 0)
            Q_EMIT dataChanged(index(row), index(row), { SpentRole, SeenRole, Qt::AccessibleTextRole });
    }
    if (!fresh.empty())
        Q_EMIT seenChanged();
}

QSet<CommunicationId> ScanModel::seen() const
{
    QSet<CommunicationId> ids;
    for (const ListedRow &each : m_letters) {
        if (m_clock.isSeen(each->id))
            ids.insert(each->id);
    }
    return ids;
}

std::vector<ReleaseOrder> ScanModel::ordersForTheSeen() const
{
    std::vector<ReleaseOrder> orders;
    for (const ListedRow &each : m_letters) {
        if (!m_clock.isSeen(each->id) || m_clock.revision(each->id) != each->revision || m_probes.contains(each->id))
            continue;
        ReleaseOrder order;
        order.id = each->id;
        order.revision = each->revision;
        order.how = ReviewKind::InAScan;
        order.by = m_desk.person().name;
        order.at = m_desk.now();
        order.attention = std::chrono::round<std::chrono::seconds>(m_clock.standing(each->id).attention);
        orders.push_back(order);
    }
    return orders;
}

std::chrono::seconds ScanModel::attention() const
{
    std::chrono::milliseconds all { 0 };
    for (const ListedRow &each : m_letters)
        all += m_clock.standing(each->id).attention;
    return std::chrono::round<std::chrono::seconds>(all);
}

CommunicationId ScanModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<size_t>(row)].id : CommunicationId();
}

int ScanModel::rowOf(const CommunicationId &id) const
{
    if (id.isNull())
        return -1;
    const auto found = std::ranges::find(m_rows, id, &Row::id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int ScanModel::nextUnseenRow(int after) const
{
    const int rows = rowCount();
    for (int step = 1; step <= rows; ++step) {
        const int row = (std::max(after, -1) + step) % rows;
        const CommunicationId id = idAt(row);
        if (!id.isNull() && !m_clock.isSeen(id))
            return row;
    }
    return -1;
}

int ScanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags ScanModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool isCard = m_rows[static_cast<size_t>(index.row())].member.has_value();
    return isCard ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                  : Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
}

std::vector<ScanModel::Group> ScanModel::grouped(const std::vector<ListedRow> &letters)
{
    std::vector<Group> groups;
    std::vector<size_t> open; // the one of each kind that has room
    for (const ListedRow &each : letters) {
        const auto isOfItsKind = [&](size_t index) {
            const Group &group = groups[index];
            return group.communication == each->communication && group.type == each->type && group.tier == each->tier;
        };
        auto place = std::ranges::find_if(open, isOfItsKind);
        if (place == open.end())
            place = open.insert(open.end(), groups.size());
        else if (groups[*place].letters.size() == MOST_IN_A_GROUP)
            *place = groups.size();
        if (*place == groups.size())
            groups.push_back({ each->communication, each->type, each->tier, {} });
        groups[*place].letters.push_back(each->id);
    }
    return groups;
}

void ScanModel::loadGroup()
{
    const int ticket = ++m_ticket;
    m_waiting = 0;
    if (m_group < 0) {
        build();
        return;
    }
    std::vector<CommunicationId> missing;
    for (const CommunicationId &id : m_groups[static_cast<size_t>(m_group)].letters) {
        if (!isAtHand(id))
            missing.push_back(id);
    }
    m_waiting = static_cast<int>(missing.size());
    if (missing.empty())
        build();
    for (const CommunicationId &id : missing) {
        m_desk.open(id).then(
            this, [this, id, ticket](const Result<OpenLetter> &result) { letterArrived(id, ticket, result); });
    }
}

void ScanModel::letterArrived(const CommunicationId &id, int ticket, const Result<OpenLetter> &result)
{
    const ListedLetter *known = letter(id);
    if (result && known && result->dossier.communication.revision == known->revision) {
        const std::vector<FactStanding> &facts = result->dossier.communication.verdict.facts;
        m_arrived.insert(id, { *result, cardTextOf(result->dossier.letter, facts), false });
    }
    if (ticket != m_ticket)
        return;
    if (!result)
        Q_EMIT failed(result.error());
    if (--m_waiting == 0)
        build();
}

void ScanModel::build()
{
    beginResetModel();
    m_rows.clear();
    m_cards.clear();
    m_opened.insert(std::exchange(m_arrived, {}));
    m_opened.removeIf([this](const auto &entry) {
        const ListedLetter *left = letter(entry.key());
        return !left || left->revision != entry->letter.dossier.communication.revision;
    });
    std::vector<CardText> cards;
    if (m_group >= 0) {
        slipProbesIn();
        for (const CommunicationId &id : m_groups[static_cast<size_t>(m_group)].letters) {
            const auto opened = m_opened.constFind(id);
            if (opened == m_opened.cend())
                continue;
            m_cards.push_back(id);
            cards.push_back(opened->card);
        }
    }
    m_clusters = clustered(cards);
    for (size_t cluster = 0; cluster < m_clusters.size(); ++cluster) {
        const CardCluster &each = m_clusters[cluster];
        if (each.members.size() > 1)
            m_rows.push_back({ cluster, std::nullopt, {} });
        for (size_t member = 0; member < each.members.size(); ++member) {
            const CommunicationId &id = m_cards[each.members[member]];
            m_rows.push_back({ cluster, member, id });
            m_clock.watch(id, m_opened[id].letter.dossier.communication.revision,
                          wordsToReadOf(each, member, m_opened[id].card));
        }
    }
    countCards();
    endResetModel();
    Q_EMIT groupShown();
    Q_EMIT seenChanged();
}

/// What left the group goes; the others stay where they stand, under what they share.
void ScanModel::removeGone()
{
    const std::vector<CommunicationId> &left = m_groups[static_cast<size_t>(m_group)].letters;
    const auto isGone = [&](size_t row) {
        const Row &each = m_rows[row];
        if (each.member)
            return std::ranges::find(left, each.id) == left.end();
        return row + 1 >= m_rows.size() || m_rows[row + 1].cluster != each.cluster;
    };
    for (size_t row = m_rows.size(); row-- > 0;) {
        if (!isGone(row))
            continue;
        beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
        m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(row));
        endRemoveRows();
    }
    countCards();
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (!m_rows[row].member)
            Q_EMIT dataChanged(index(static_cast<int>(row)), index(static_cast<int>(row)));
    }
}

void ScanModel::countCards()
{
    m_cardsOf.assign(m_clusters.size(), 0);
    for (const Row &row : m_rows)
        m_cardsOf[row.cluster] += row.member.has_value();
}

bool ScanModel::hasUnseen(const Group &group) const
{
    return std::ranges::any_of(group.letters, [this](const CommunicationId &id) { return !m_clock.isSeen(id); });
}

bool ScanModel::isAtHand(const CommunicationId &id) const
{
    const ListedLetter *wanted = letter(id);
    const auto isIt = [&](const QHash<CommunicationId, Opened> &letters) {
        const auto found = letters.constFind(id);
        return found != letters.cend() && wanted && found->letter.dossier.communication.revision == wanted->revision;
    };
    return isIt(m_arrived) || isIt(m_opened);
}

const ListedLetter *ScanModel::letter(const CommunicationId &id) const
{
    const auto place = m_places.constFind(id);
    return place == m_places.cend() ? nullptr : m_letters[*place].get();
}

} // namespace countersign
