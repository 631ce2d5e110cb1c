// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/store.h"
#include "store/auditlog.h"
#include "store/database.h"
#include "store/headkeeper.h"
#include "store/letters.h"
#include "store/measurecounts.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <functional>

namespace countersign {

/// The repository of record over SQLite or PostgreSQL. Made, used and destroyed in one thread.
class SqlStore final : public Store {
    Q_DECLARE_TR_FUNCTIONS(countersign::Store)
public:
    /// Opens the database, brings its schema up to date and makes it when it is new.
    static Result<std::unique_ptr<SqlStore>> open(const StoreLocation &location);

    Result<Done> saveAccounts(const std::vector<Account> &accounts, const QString &by, const QDateTime &at) override;
    Result<std::vector<Account>> accounts() override;
    Result<std::map<AccountId, Account>> accountsWithHistory(const std::vector<AccountId> &ids) override;
    Result<Change> changeNote(const NoteChange &change, const QString &by, const QDateTime &at) override;
    Result<Done> saveOrders(const std::vector<Order> &orders, const QString &by, const QDateTime &at) override;
    Result<std::vector<Order>> orders(const std::vector<QString> &numbers) override;
    Result<QHash<QString, AccountId>> accountsOfOrders() override;
    Result<std::shared_ptr<const Neighbours>> neighbours() override;
    Result<std::shared_ptr<const KnownProducts>> products() override;
    Result<Done> addHistory(const AccountId &account, const std::vector<PastCommunication> &past) override;
    Result<Done> publishFoundation(const FoundationBytes &documents, const FoundationVersion &version,
                                   const QString &reason, const QString &by, const QDateTime &at) override;
    Result<std::optional<PublishedFoundation>> currentFoundation() override;
    Result<Done> saveDocument(const QString &name, const QJsonObject &document) override;
    Result<std::map<QString, QJsonObject>> documents(const QString &prefix) override;
    Result<Done> learnWord(const CompanyWord &word) override;
    Result<Done> forgetWord(const QString &word, const QString &by, const QDateTime &at) override;
    Result<CompanyWords> companyWords() override;
    Result<Done> setProbeShare(double share, const QString &by, const QDateTime &at) override;
    Result<Done> noteProbe(bool wasCaught, const QString &fact, const QDateTime &at) override;
    Result<Vigilance> vigilance() override;
    Result<Done> suppress(const QString &address, const QString &reason, const QDateTime &at) override;
    Result<QSet<QString>> suppressedAddresses() override;

    Result<ImportOutcome> importRecords(const ImportOrder &order) override;
    Result<std::vector<Batch>> batches() override;
    Result<std::vector<Record>> recordsWithoutLetter(const BatchId &batch) override;
    Result<Change> addCommunication(const NewCommunication &fresh) override;

    Result<std::vector<Communication>> communications(const QDateTime &finishedSince) override;
    Result<ListedPortion> listed(const QDateTime &finishedSince, const ListPlace &from, int atMost) override;
    Result<std::vector<Communication>> communicationsIn(const std::vector<State> &states, const CommunicationId &after,
                                                        int atMost) override;
    Result<int> countListed(const QDateTime &finishedSince) override;
    Result<std::vector<Communication>> sentTo(const AccountId &account, const QDateTime &since) override;
    Result<std::vector<Communication>> waitingFor(const std::vector<AccountId> &accounts) override;
    Result<Communication> communication(const CommunicationId &id) override;
    Result<Dossier> dossier(const CommunicationId &id) override;
    Result<Change> changesSince(qint64 event) override;

    Result<Change> open(const CommunicationId &id, const QString &by, const QDateTime &at) override;
    Result<Change> edit(const CommunicationId &id, int revisionSeen, const Letter &text, const Verdict &verdict,
                        const QString &by, const QDateTime &at) override;
    Result<Change> rejudge(const CommunicationId &id, int revision, const Verdict &verdict, const QString &because,
                           const QDateTime &at) override;
    Result<Change> redraft(const CommunicationId &id, int revisionSeen, const Draft &draft, const Verdict &verdict,
                           const QDateTime &at) override;
    Result<Change> hold(const CommunicationId &id, const QString &reason, const QString &by,
                        const QDateTime &at) override;
    Result<Change> resume(const CommunicationId &id, const QString &by, const QDateTime &at) override;
    Result<Change> drop(const CommunicationId &id, const QString &reason, const QString &by,
                        const QDateTime &at) override;
    Result<Change> escalate(const CommunicationId &id, const QString &reason, const QString &route, const QString &by,
                            const QDateTime &at) override;
    Result<Change> handOver(const HandOver &order, const std::optional<OutboxLetter> &packet, const QString &by,
                            const QDateTime &at) override;
    Result<std::vector<Escalation>> openEscalations(const AccountId &account) override;
    Result<Change> takeOut(const CommunicationId &id, bool out, const QString &by, const QDateTime &at) override;
    Result<Change> addOverride(const CommunicationId &id, const Override &accepted, const Verdict &verdict) override;
    Result<Change> sign(const CommunicationId &id, const Signature &signature, const Verdict &verdict) override;
    Result<Change> release(const ReleaseOrder &order, const MessageId &messageId) override;
    Result<Change> undoRelease(const CommunicationId &id, const QString &reason, const QString &by,
                               const QDateTime &at) override;
    Result<Change> undoSend(const CommunicationId &id, const QString &by, const QDateTime &at) override;
    Result<Change> logCallback(const AccountId &account, const CommunicationId &id, bool expected,
                               const QString &reason, const QString &by, const QDateTime &at) override;

    Result<Change> enqueue(const OutboxLetter &outgoing, const QString &by, const QDateTime &at) override;
    Result<std::vector<OutboxLetter>> queued() override;
    Result<std::optional<OutboxLetter>> claim(const CommunicationId &id, const Lease &lease,
                                              const QDateTime &at) override;
    Result<Done> commitSending(const CommunicationId &id, const Lease &lease, const QDateTime &at) override;
    Result<Change> markSent(const CommunicationId &id, const QString &reply, const QString &says,
                            const QDateTime &at) override;
    Result<Change> markFailed(const CommunicationId &id, const QString &reply, const QString &says,
                              const QDateTime &at) override;
    Result<Change> markUncertain(const CommunicationId &id, const QString &reply, const QString &says,
                                 const QDateTime &at) override;
    Result<Change> requeue(const CommunicationId &id, const QString &reply, const QString &says,
                           const QDateTime &notBefore, const QDateTime &at) override;
    Result<Change> recoverOutbox(const Lease &own, const std::function<bool(const Lease &)> &isAlive,
                                 const QDateTime &at) override;
    Result<Change> resolve(const CommunicationId &id, State to, const QString &because, const QString &by,
                           const QDateTime &at) override;

    Result<std::vector<Event>> events(qint64 after, int atMost) override;
    Result<AuditReport> verifyAudit() override;

    Result<Counts> counts(const IsoWeek &from, const IsoWeek &to, const QDateTime &asOf) override;
    Result<std::vector<LetterStory>> lettersBehind(Counted what, const IsoWeek &week, const Group &group,
                                                   const QDateTime &asOf) override;
    Result<Done> addSimulated(const std::vector<Event> &events) override;

    Result<AccountFile> accountFile(const AccountId &account, const QDateTime &bodiesSince) override;
    Result<Punctuality> punctuality() override;
    Result<std::vector<AccountAtAGlance>> accountsAtAGlance(const QDateTime &toldSince) override;
    Result<std::vector<OrderOwner>> ordersLike(const QString &beginning) override;

    Result<Done> backup(const QString &file) override;
    Result<QString> describe() override;
    Result<Done> together(const std::function<Result<Done>()> &steps) override;

    Database &database() { return *m_database; }
    Result<Done> sealAudit(); ///< openstore.h, sealAuditLog
    /// openstore.h, restoreBackup. \param newest time of the newest entry that came with the backup
    Result<Done> settleAfterRestore(const QDateTime &newest, const QDateTime &at);

private:
    SqlStore(const StoreLocation &location, std::unique_ptr<Database> database);

    /// What an event says of a communication, besides what every one says of it.
    struct Told {
        EventKind kind = EventKind::Updated;
        QString by {};
        QJsonObject details {};
    };
    /// A move of one communication, or a change of it within its state.
    struct Step {
        CommunicationId id {};
        std::optional<int> revision {}; ///< that the person saw
        std::vector<Transition> moves {}; ///< from where it may stand to where it goes then; the same twice: it stays
        QDateTime at {};
        /// Changes the row and tells what happened; a Problem stops the step.
        std::function<Result<Done>(Communication &letter, std::vector<Told> &told)> with {};
    };
    /// The one way in which a communication is changed: compared and set on id, state and revision, only by a
    /// transition that lifecycle lists, with its events in the same transaction. Within a writing transaction.
    Result<Change> take(const Step &step);
    /// The same as a transaction of its own.
    Result<Change> doStep(const Step &step);

    /// As Database::write, with the audit log's head kept outside after the commit.
    template <class Work> auto write(Work work) -> std::invoke_result_t<Work>
    {
        m_audit.transactionBegins();
        auto result = m_database->write(std::move(work));
        if (result)
            m_audit.transactionCommitted();
        else
            m_audit.transactionFailed();
        return result;
    }

    Result<Done> catchUpWithCounting();
    Result<Done> copyInto(const QString &file);
    Event eventOf(const Communication &letter, const Told &told, const QDateTime &at) const;
    Problem unknownLetter(const CommunicationId &id) const;
    tl::unexpected<Problem> probeRefused() const; ///< what is known to be wrong never leaves
    Problem somebodyWasFirst(const Communication &letter);
    Change nothingChanged();

    // Within a transaction
    QJsonObject documentNamed(const QString &name); ///< empty where there is none
    void putDocument(const QString &name, const QJsonObject &document);
    std::optional<Draft> draftOf(const CommunicationId &id, QStringView standing);
    void putDraft(const CommunicationId &id, const Draft &draft, QStringView standing);
    Letter letterOf(const CommunicationId &id, int revision);
    void putRevision(const CommunicationId &id, const Revision &revision);
    void putText(Communication &letter, const Letter &text, const Verdict &verdict, const QString &by,
                 const QDateTime &at);
    std::vector<Record> recordsOf(const CommunicationId &id);
    std::vector<Record> recordsWhere(const QString &condition, const QVariantList &values);
    QDate dayOf(const QDateTime &at) const { return at.toTimeZone(m_zone).date(); }

    void accountsOrOrdersChanged();
    QString directoryStamp(); ///< another whenever accounts or orders changed

    // Of one account, within a transaction
    void takeRecords(const AccountId &account, AccountFile &file);
    void takeLetters(const AccountId &account, const QDateTime &bodiesSince, AccountFile &file);
    void takeVoices(const AccountId &account, AccountFile &file);

    // Hand-overs, within a transaction
    std::vector<Communication> packets(const QString &condition, const QVariantList &values,
                                       std::optional<int> atMost = {});
    std::vector<ListedLetter> packetsAfter(qint64 number, const QDateTime &finishedSince, int atMost);
    std::optional<Communication> packetOf(const CommunicationId &id);
    Result<Done> movePacket(const CommunicationId &id, const std::vector<State> &from, State to);
    void tellOfPacket(const CommunicationId &id, EventKind kind, const QString &by, const QJsonObject &details,
                      const QDateTime &at);
    /// The letter is no longer handed over. \returns packets that changed by it
    std::vector<Communication> closeEscalationsOf(const CommunicationId &letter, const QString &by,
                                                  const QDateTime &at);
    Result<std::optional<OutboxLetter>> claimPacket(const CommunicationId &id, const Lease &lease, const QDateTime &at);
    Result<Done> commitPacket(const CommunicationId &id, const Lease &lease, const QDateTime &at);
    void recoverPackets(const Lease &own, const std::function<bool(const Lease &)> &isAlive, const QDateTime &at,
                        Change &change);
    void settlePacketsAfterRestore(const QString &because, const QDateTime &at);

    // Import, within a transaction
    struct KnownRecord;
    std::vector<KnownRecord> knownRecords(const QString &identity);
    RecordId insertRecord(qint64 batch, const Record &record, const QDateTime &at);
    void overtake(const RecordId &old, const RecordId &by);
    Result<Done> updateRecord(const KnownRecord &known, const Record &now, const ImportOrder &order,
                              ImportOutcome &outcome);

    /// How a letter comes off the wire, or what was decided about it later.
    struct Ending {
        CommunicationId id {};
        std::vector<State> from {};
        State to = State::Queued;
        EventKind kind = EventKind::Queued;
        QString reply {}; ///< of the server
        QString says {}; ///< in plain words
        std::optional<QDateTime> notBefore {}; ///< of the next try
        QString because {}; ///< for the log
        QString by {};
        QDateTime at {};
    };
    Result<Change> endSending(const Ending &ending);
    Result<Change> endHandOver(const Ending &ending); ///< the same of a packet
    Step endingStep(const Ending &ending);

    std::unique_ptr<Database> m_database;
    bool m_isPractice = false;
    bool m_isTogether = false;
    HeadKeeper m_keeper;
    std::shared_ptr<const Clock> m_clock; ///< may be null
    MeasureCounts m_counts;
    AuditLog m_audit;
    Letters m_letters;
    QTimeZone m_zone;
    std::shared_ptr<const Neighbours> m_neighbours;
    std::shared_ptr<const KnownProducts> m_products;
    QString m_productsOf; ///< the stamp of the orders and the newest letter that m_products knows
    std::optional<Punctuality> m_punctuality;
    QString m_punctualityOf; ///< the stamp of the orders that m_punctuality counts
    QString m_neighboursOf; ///< the stamp of the accounts and orders that m_neighbours knows
};

/// What the log says of a verdict: revision, flags, counts.
QJsonObject verdictDetails(const Verdict &verdict);

/// What the log says where the protocol fired: the verdict has a trigger.
QJsonObject escalationDetails(const Verdict &verdict);

/// Blocks a letter whose facts changed until it is judged anew: were the program to die in between, it could not be
/// released by a verdict that is about other facts.
void markAsUnjudged(Communication &letter);

/// What stands in the list of a communication because of its records.
void takeFromRecords(Communication &letter, const std::vector<Record> &records);

} // namespace countersign
