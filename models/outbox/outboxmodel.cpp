// SPDX-License-Identifier: GPL-3.0-or-later
#include "outbox/outboxmodel.h"

#include "outbox/outboxwords.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {
QVariant toShown(const ListedRow &letter, const OutboxSurroundings &)
{
    if (letter->contactName.isEmpty())
        return letter->accountName.isEmpty() ? letter->to : letter->accountName;
    return letter->accountName.isEmpty() ? letter->contactName
                                         : u"%1, %2"_s.arg(letter->contactName, letter->accountName);
}

constexpr auto OUTBOX_COLUMNS = std::to_array<OutboxTable::Column>({
    { QT_TRANSLATE_NOOP("countersign::OutboxModel", "State"),
      [](const ListedRow &letter, const OutboxSurroundings &) -> QVariant { return outboxStateWord(letter->state); },
      [](const ListedRow &letter, const OutboxSurroundings &) -> QVariant {
          return outboxUrgency(letter->state);
      } },
    { QT_TRANSLATE_NOOP("countersign::OutboxModel", "To"), toShown },
    { QT_TRANSLATE_NOOP("countersign::OutboxModel", "Subject"),
      [](const ListedRow &letter, const OutboxSurroundings &) -> QVariant {
          return letter->subject;
      } },
    { QT_TRANSLATE_NOOP("countersign::OutboxModel", "Since"),
      [](const ListedRow &letter, const OutboxSurroundings &around) -> QVariant {
          return letter->sending ? shortTime(letter->sending->since, around) : QString();
      },
      [](const ListedRow &letter, const OutboxSurroundings &) -> QVariant {
          return letter->sending ? letter->sending->since : QDateTime();
      },
      [](const ListedRow &letter, const OutboxSurroundings &around) {
          return letter->sending ? QCoreApplication::translate("countersign::OutboxModel", "since %1")
                                       .arg(shortTime(letter->sending->since, around))
                                 : QString();
      },
      Qt::AlignRight },
    { QT_TRANSLATE_NOOP("countersign::OutboxModel", "The server said"),
      [](const ListedRow &letter, const OutboxSurroundings &) -> QVariant { return serverSaid(*letter); }, nullptr,
      [](const ListedRow &letter, const OutboxSurroundings &) {
          const QString said = serverSaid(*letter);
          return said == u"–"_s ? QString() : said;
      } },
    { QT_TRANSLATE_NOOP("countersign::OutboxModel", "What happens next"),
      [](const ListedRow &letter, const OutboxSurroundings &around) -> QVariant {
          return whatHappensNext(*letter, around);
      } },
});
} // namespace

std::optional<OutboxSegment> segmentOf(State state)
{
    switch (state) {
        using enum State;
    case Queued:
    case Sending:
    case Committing:
        return OutboxSegment::Waiting;
    case Sent:
        return OutboxSegment::Sent;
    case Failed:
        return OutboxSegment::Failed;
    case Uncertain:
        return OutboxSegment::Uncertain;
    case Drafting:
    case InReview:
    case Held:
    case Released:
    case Dropped:
    case Escalated:
        return {};
    }
    Q_UNREACHABLE();
}

int OutboxCounts::of(OutboxSegment segment) const
{
    switch (segment) {
    case OutboxSegment::All:
        return all();
    case OutboxSegment::Waiting:
        return waiting;
    case OutboxSegment::Sent:
        return sent;
    case OutboxSegment::Failed:
        return failed;
    case OutboxSegment::Uncertain:
        return uncertain;
    }
    Q_UNREACHABLE();
}

OutboxModel::OutboxModel(QObject *parent)
    : OutboxTable(
        OUTBOX_COLUMNS, "countersign::OutboxModel", [](const ListedRow &letter) { return letter->id; }, {}, parent)
{
}

void OutboxModel::add(const std::vector<ListedRow> &letters)
{
    std::vector<ListedRow> inOutbox;
    for (const ListedRow &letter : letters) {
        if (segmentOf(letter->state))
            inOutbox.push_back(letter);
        else
            remove(letter->id);
    }
    addRows(std::move(inOutbox));
    recount();
}

void OutboxModel::apply(const Change &change)
{
    for (const Communication &letter : change.communications) {
        if (segmentOf(letter.state))
            upsert(listedOf(letter));
        else
            remove(letter.id);
    }
    for (const CommunicationId &id : change.removed)
        remove(id);
    recount();
}

const ListedLetter *OutboxModel::letter(const CommunicationId &id) const
{
    const ListedRow *found = find(id);
    return found ? found->get() : nullptr;
}

void OutboxModel::setSurroundings(const OutboxSurroundings &surroundings)
{
    setContext(surroundings);
}

void OutboxModel::recount()
{
    OutboxCounts counts;
    for (const ListedRow &letter : rows()) {
        switch (segmentOf(letter->state).value_or(OutboxSegment::All)) {
        case OutboxSegment::Waiting:
            ++counts.waiting;
            break;
        case OutboxSegment::Sent:
            ++counts.sent;
            break;
        case OutboxSegment::Failed:
            ++counts.failed;
            break;
        case OutboxSegment::Uncertain:
            ++counts.uncertain;
            break;
        case OutboxSegment::All:
            break;
        }
    }
    if (std::exchange(m_counts, counts) != counts)
        Q_EMIT countsChanged(m_counts);
}

QVariant OutboxModel::roleData(const ListedRow &letter, int, int role) const
{
    switch (role) {
    case IdRole:
        return letter->id.value();
    case StateRole:
        return static_cast<int>(letter->state);
    case SegmentRole:
        return static_cast<int>(segmentOf(letter->state).value_or(OutboxSegment::All));
    case UrgencyRole:
        return outboxUrgency(letter->state);
    default:
        return {};
    }
}

QString OutboxModel::sentenceOf(const ListedRow &letter) const
{
    QStringList parts { outboxStateWord(letter->state), toShown(letter, context()).toString(), letter->subject };
    if (letter->sending)
        parts.append(tr("since %1").arg(shortTime(letter->sending->since, context())));
    if (const QString said = serverSaid(*letter); said != u"–"_s)
        parts.append(said);
    parts.append(whatHappensNext(*letter, context()));
    return parts.join(u", "_s);
}

OutboxFilter::OutboxFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setDynamicSortFilter(true);
    sort(OutboxModel::StateColumn);
}

void OutboxFilter::setSegment(OutboxSegment segment)
{
    if (std::exchange(m_segment, segment) != segment)
        invalidateRowsFilter();
}

bool OutboxFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_segment == OutboxSegment::All)
        return true;
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    return index.data(OutboxModel::SegmentRole).toInt() == static_cast<int>(m_segment);
}

bool OutboxFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (left.column() != OutboxModel::StateColumn)
        return QSortFilterProxyModel::lessThan(left, right);
    const int urgency = left.data(OutboxModel::UrgencyRole).toInt();
    const int other = right.data(OutboxModel::UrgencyRole).toInt();
    if (urgency != other)
        return urgency < other;
    const auto since = [](const QModelIndex &index) {
        return index.siblingAtColumn(OutboxModel::SinceColumn).data(SortRole).toDateTime();
    };
    return since(left) > since(right);
}

} // namespace countersign
