// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/desk.h"
#include "queue/queuewords.h"
#include "scan/cardtext.h"
#include "scan/scananswers.h"
#include "scan/seenclock.h"

#include <QAbstractListModel>

#include <functional>

namespace countersign {

/// The batch scan: the letters of one type and tier as cards under what they share. Letters of another wording stand
/// under a shared text of their own. It counts what was really on the screen.
class ScanModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        IsSharedRole = Qt::UserRole + 1, ///< the row says what the cards under it share
        SharedPiecesRole, ///< std::vector<CardCluster::Piece>
        IdRole, ///< QString
        RevisionRole,
        PlaceRole, ///< "Howard Snyder, Eugene"
        TextRole,
        OwnRole, ///< std::vector<Span> of the text
        ToneRole, ///< ScanAnswer: does it fit the tier?
        AttentionRole, ///< ScanAnswer: does the account need a person today?
        FactsRole, ///< QStringList: what the record says and the letter says too
        TierRole,
        TierColourRole,
        SpentRole, ///< milliseconds on the screen
        NeededRole, ///< milliseconds that its own words take
        SeenRole,
    };
    /// So many letters of one kind stand in one sheet; more are further groups.
    static constexpr size_t MOST_IN_A_GROUP = 50;

    explicit ScanModel(Desk &desk, QObject *parent = nullptr);

    void setWords(const QueueWords &words) { m_words = words; }
    void setReadingSpeed(int wordsPerMinute);

    /// The scan lane as it is now, in the queue's order; made into groups. Shows the group that was shown, or the
    /// first.
    void setLetters(const std::vector<ListedRow> &letters);
    int groupCount() const { return static_cast<int>(m_groups.size()); }
    int group() const { return m_group; }
    int groupOf(const CommunicationId &id) const; ///< -1 where it is not in the lane
    void showGroup(int group);
    int firstUnseenGroup() const; ///< the first group that has unseen letters, else the one shown
    /// The next group that has unseen letters, after this one and round; this one where all are seen.
    int nextUnseenGroup() const;
    QString groupTitle() const; ///< "Back-order, growth accounts"
    QString tierQuestion() const; ///< "Does it fit a growth account?"
    int lettersInGroup() const;
    bool isLoading() const { return m_waiting > 0; }

    /// What was on the screen, and for how long.
    void advance(std::chrono::milliseconds elapsed, const std::vector<CardOnScreen> &visible);
    int letterCount() const { return static_cast<int>(m_letters.size()); } ///< of all groups
    QSet<CommunicationId> seen() const; ///< of those
    int seenCount() const { return static_cast<int>(seen().size()); }
    std::vector<ReleaseOrder> ordersForTheSeen() const; ///< never of a letter for which a probe stands
    std::chrono::seconds attention() const; ///< on all that is still in the lane

    /// Now and then a probe stands in place of a card. \param draw gives numbers from 0 up to 1
    void setProbes(double share, std::function<double()> draw);
    bool hasProbeFor(const CommunicationId &id) const { return m_probes.contains(id); }
    /// The real letter takes its place again and is unseen.
    std::optional<Probe> reveal(const CommunicationId &standsFor);
    /// Those that were seen and let pass.
    std::vector<Probe> revealMissed();

    CommunicationId idAt(int row) const; ///< null for shared text
    int rowOf(const CommunicationId &id) const; ///< -1 where it is not in the sheet
    int nextUnseenRow(int after) const; ///< after that row and round; -1 where all of the sheet are seen

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void groupShown(); ///< its letters are there
    void seenChanged();
    void failed(const countersign::Problem &problem);

private:
    struct Group {
        CommunicationKind communication = CommunicationKind::Exception;
        TypeId type;
        TierId tier;
        std::vector<CommunicationId> letters;
        bool operator==(const Group &) const = default;
    };
    struct Row {
        size_t cluster = 0;
        std::optional<size_t> member; ///< nothing for the shared text
        CommunicationId id;
        bool operator==(const Row &) const = default;
    };
    void slipProbesIn();
    struct Opened {
        OpenLetter letter;
        CardText card;
        bool hasProbe = false; ///< the card says what the probe says
    };

    static std::vector<Group> grouped(const std::vector<ListedRow> &letters);
    void loadGroup();
    void letterArrived(const CommunicationId &id, int ticket, const Result<OpenLetter> &result);
    void build();
    void removeGone();
    void countCards();
    bool hasUnseen(const Group &group) const;
    bool isAtHand(const CommunicationId &id) const; ///< opened or arrived, at the revision of the lane
    const ListedLetter *letter(const CommunicationId &id) const;
    QStringList factsOf(const Opened &opened) const;
    QVariant sharedData(const Row &row, int role) const;
    QVariant cardData(const Row &row, int role) const;
    QString seenWords(const CommunicationId &id) const;

    Desk &m_desk;
    QueueWords m_words;
    SeenClock m_clock;
    std::vector<ListedRow> m_letters;
    QHash<CommunicationId, size_t> m_places; ///< in m_letters
    std::vector<Group> m_groups;
    int m_group = -1;
    QHash<CommunicationId, Opened> m_opened; ///< what the rows show
    QHash<CommunicationId, Opened> m_arrived; ///< what they will show when the group is complete
    std::vector<CommunicationId> m_cards; ///< of the sheet, in the clusters' numbering
    std::vector<CardCluster> m_clusters;
    std::vector<int> m_cardsOf; ///< per cluster: how many of its cards are left
    std::vector<Row> m_rows;
    int m_waiting = 0;
    int m_ticket = 0;
    double m_probeShare = 0;
    std::function<double()> m_draw;
    QHash<CommunicationId, Probe> m_probes; ///< by the letter for which it stands
    QSet<CommunicationId> m_drawn; ///< a card is drawn for once
};

} // namespace countersign

Q_DECLARE_METATYPE(std::vector<countersign::CardCluster::Piece>)
Q_DECLARE_METATYPE(std::vector<countersign::Span>)
