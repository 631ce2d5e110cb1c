// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/change.h"
#include "queue/queuefilter.h"
#include "queue/queuewords.h"

#include <QAbstractListModel>
#include <QSet>

#include <array>

namespace countersign {

/// How much there is to do.
struct QueueCounts {
    int individual = 0;
    int scan = 0;
    int released = 0; ///< not yet on its way
    int queued = 0; ///< waits out the undo time
    int aside = 0;
    bool operator==(const QueueCounts &) const = default;

    int all() const { return individual + scan + released + queued + aside; }
};

/// The review queue: one flat list that filters, sorts and groups by itself. Section heads are rows that cannot be
/// selected. Most urgent first: an escalation trigger, then the tiers in their document's order, then the promised
/// date.
class QueueModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QString; empty for a head
        IsHeadRole,
        SectionRole, ///< int of QueueSection
        HeadCountRole, ///< "6", "3 of 8 seen", "3, not yet sent"
        IsCollapsedRole, ///< of a head
        StateRole, ///< int of State
        TierRole, ///< QString, the tier's id
        TierWordRole,
        TierColourRole, ///< "#RRGGBB" as the document has it, or empty
        DetailRole, ///< the second line
        StrongestFlagRole, ///< in words
        StrongestFlagIdRole,
        StrongestIsErrorRole,
        ErrorCountRole,
        WarningCountRole,
        EditedRole,
        SeenRole, ///< in the scan, or read by itself
    };

    explicit QueueModel(QObject *parent = nullptr);

    void setWords(const QueueWords &words);
    const QueueWords &words() const { return m_words; }
    /// Letters that the queue begins with: what is new is put into its place, what is known is as it is there. The
    /// first ones are a reset. 2,000 into 100,000 take some 15 ms.
    void add(const std::vector<ListedRow> &letters);
    void reserve(int letters); ///< so many are to come, so that room is made once
    /// Makes what is searched of at most so many letters, 5 µs each, for a moment in which nothing else is to do; else
    /// the first filter has to. \returns whether there is more
    bool prepareSearch(int letters);
    void setFilling(bool filling); ///< more is to come: the heads say so
    void apply(const Change &change);

    /// Every word typed must stand somewhere in the letter's account, contact, orders, products, type, tier, flags or
    /// owner.
    void setFilter(const QString &typed);
    const QString &filter() const { return m_filter.typed(); }
    /// Of each kind that has chips a letter must fit one; a chip twice counts once.
    void setChips(const std::vector<FilterChip> &chips);
    const std::vector<FilterChip> &chips() const { return m_filter.chips(); }
    void toggleChip(const FilterChip &chip);
    bool hasChip(const FilterChip &chip) const;
    void setPerson(const QString &name); ///< whose letters are "mine"
    bool knowsBatch(const BatchId &batch) const { return batch.isNull() || m_batchNames.contains(batch); }
    bool hasLettersOf(const BatchId &batch) const;
    void setBatchNames(const QHash<BatchId, QString> &names); ///< "march.csv, 9:12"; what has none has its number
    QString nameOf(const FilterChip &chip) const;
    /// Every value that a letter in the queue has, by kind: tiers in their order, batches the newest first, the rest by
    /// name. Counted when asked for: some 50 ms for 100,000 letters.
    std::vector<FilterChoice> choices() const;
    void setCollapsed(QueueSection section, bool collapsed);
    bool isCollapsed(QueueSection section) const { return m_collapsed.contains(static_cast<int>(section)); }
    void setSeen(const QSet<CommunicationId> &seen); ///< in the scan
    void markRead(const CommunicationId &id, int revision); ///< by itself; until another revision stands there
    bool isRead(const ListedLetter &letter) const { return m_read.value(letter.id) == letter.revision; }

    QueueCounts counts() const { return m_counts; } ///< of all, whatever the filter
    bool isFiltered() const { return !m_filter.isEmpty(); }
    int shownCount() const; ///< letters that fit the filter, those of folded sections too
    const ListedLetter *letter(const CommunicationId &id) const;
    const ListedLetter *letterAt(int row) const; ///< null for a head
    CommunicationId idAt(int row) const;
    int rowOf(const CommunicationId &id) const; ///< -1 where it is not shown
    int headRow(QueueSection section) const; ///< -1 where there is none
    /// The next row with a letter from `row` on in that direction (1 or -1), -1 at the end; `row` may be -1.
    int nextLetterRow(int row, int direction) const;
    std::vector<ListedRow> lettersIn(QueueSection section) const; ///< in order, whatever the filter

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void countsChanged();
    void chipsChanged(); ///< others, or others' names
    void filtered(); ///< after another filter took effect
    void settling(); ///< rows come, go or change their places, in several steps
    void settled(); ///< and the last of them is done

private:
    struct Letter {
        ListedRow letter;
        std::optional<QueueSection> section;
        mutable QByteArray search; ///< folded, in UTF-8; empty until a filter asks for it
        QString name; ///< folded, for the order; one for all letters of a name
        int tierOrder = 0;
    };
    /// A row: a letter's slot, or a head as -1 - section.
    using Key = int;

    bool isBefore(int a, int b) const;
    void sortByUrgency(std::vector<int> &order) const;
    static qint64 releasedAt(const Letter &entry); ///< negative, 0 where it is not released
    void prepare(int slot);
    bool passes(const Letter &entry) const;
    const QByteArray &searchOf(const Letter &entry) const;
    bool isShown(int slot) const { return m_isShown[static_cast<size_t>(slot)] != 0; }
    int slotFor(const CommunicationId &id);
    /// \returns the slots of those that are new or other than they were
    QSet<int> takeIn(const std::vector<ListedRow> &letters, std::vector<CommunicationId> gone);
    void place(int slot);
    void unplace(int slot, QueueSection from);
    void placeAll(const QSet<int> &slots); ///< many at once
    std::vector<Key> wantedRows() const;
    void tellOf(const QSet<int> &slots, bool andHeads);
    void appendMissing(const std::vector<Key> &wanted);
    void count();
    void countShown();
    void moveTo(const std::vector<Key> &wanted);
    void show(const std::vector<Key> &wanted);
    void refilter();
    QVariant headData(QueueSection section, int role) const;
    QVariant letterData(const Letter &entry, int role) const;
    QString headCount(QueueSection section) const;
    QString headName(QueueSection section) const;

    QueueWords m_words;
    std::vector<Letter> m_letters; ///< by slot; a freed slot has no section and a null id
    std::vector<char> m_isShown; ///< by slot: fits the filter; apart, for it is walked through at each change
    std::vector<int> m_free;
    QHash<CommunicationId, int> m_slots;
    std::array<std::vector<int>, QUEUE_SECTIONS.size()> m_order; ///< slots by section, in order
    std::vector<Key> m_rows;
    mutable std::vector<int> m_rowOf; ///< by slot and head; empty until asked for
    QueueFilter m_filter;
    QHash<QString, QString> m_foldedNames; ///< by name
    QHash<BatchId, QString> m_batchNames;
    QSet<int> m_collapsed;
    QSet<CommunicationId> m_seen;
    QHash<CommunicationId, int> m_read; ///< at which revision
    QueueCounts m_counts;
    std::array<int, QUEUE_SECTIONS.size()> m_shown {};
    int m_seenShown = 0;
    size_t m_searchableTo = 0; ///< slots before it were prepared for the search
    bool m_isFilling = false;
};

} // namespace countersign
