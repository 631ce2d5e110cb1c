// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/change.h"
#include "ports/desk.h"
#include "tables/valuetablemodel.h"

#include <QSortFilterProxyModel>
#include <QTimeZone>

namespace countersign {

/// What an outbox row needs to know beside its letter.
struct OutboxSurroundings {
    PostState post;
    QTimeZone zone = QTimeZone::utc(); ///< of the times shown
    QDateTime now;
    bool operator==(const OutboxSurroundings &) const = default;
};

enum class OutboxSegment { All, Waiting, Sent, Failed, Uncertain };
/// The segment of a state; nothing for a letter that is not in the outbox.
std::optional<OutboxSegment> segmentOf(State state);

struct OutboxCounts {
    int waiting = 0; ///< queued or on the wire
    int sent = 0;
    int failed = 0;
    int uncertain = 0;
    bool operator==(const OutboxCounts &) const = default;

    int all() const { return waiting + sent + failed + uncertain; }
    int of(OutboxSegment segment) const;
};

/// "11 of 17 sent, 4 waiting, 1 failed, 1 uncertain": never more than is known. Empty for an empty outbox.
QString sentenceOf(const OutboxCounts &counts);

using OutboxTable = ValueTableModel<ListedRow, CommunicationId, OutboxSurroundings>;

/// Released letters on their way out, as far as the desk knows them.
class OutboxModel : public OutboxTable {
    Q_OBJECT
public:
    enum ColumnId { StateColumn, ToColumn, SubjectColumn, SinceColumn, SaidColumn, NextColumn };
    enum Role {
        IdRole = FirstOwnRole, ///< QString
        StateRole, ///< int of State
        SegmentRole, ///< int of OutboxSegment
        UrgencyRole, ///< what needs a person first, then what moves, then what is done
    };

    explicit OutboxModel(QObject *parent = nullptr);

    void add(const std::vector<ListedRow> &letters); ///< some of those that the outbox begins with
    void apply(const Change &change);
    void setSurroundings(const OutboxSurroundings &surroundings);

    const OutboxCounts &counts() const { return m_counts; }
    const ListedLetter *letter(const CommunicationId &id) const; ///< null where it is not in the outbox

Q_SIGNALS:
    void countsChanged(const countersign::OutboxCounts &counts);

protected:
    QVariant roleData(const ListedRow &letter, int column, int role) const override;
    QString sentenceOf(const ListedRow &letter) const override;

private:
    void recount();

    OutboxCounts m_counts;
};

/// One segment of the outbox, the most urgent first, among equals the latest.
class OutboxFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit OutboxFilter(QObject *parent = nullptr);

    void setSegment(OutboxSegment segment);
    OutboxSegment segment() const { return m_segment; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    OutboxSegment m_segment = OutboxSegment::All;
};

} // namespace countersign
