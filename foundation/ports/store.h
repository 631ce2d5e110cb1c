// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "briefing/accountfile.h"
#include "documents/foundation.h"
#include "domain/account.h"
#include "domain/change.h"
#include "domain/communication.h"
#include "domain/company.h"
#include "domain/order.h"
#include "domain/result.h"
#include "gate/neighbours.h"
#include "lifecycle/auditchain.h"
#include "lifecycle/escalation.h"
#include "lifecycle/probe.h"
#include "lifecycle/transitions.h"
#include "measures/letterstory.h"
#include "text/companywords.h"

#include <QJsonObject>

#include <functional>
#include <map>
#include <memory>

namespace countersign {

class KnownProducts;

/// A version of the Foundation as it was published.
struct PublishedFoundation {
    FoundationVersion version;
    int number = 0; ///< 1, 2, 3 …: "Foundation 12"
    FoundationBytes documents;
    QString by;
    QDateTime at;
    QString reason;
};

struct Batch {
    BatchId id;
    QString source; ///< file name without its folder
    CommunicationKind communication = CommunicationKind::Exception;
    QDateTime importedAt;
    QString importedBy;
    int records = 0;
};

/// Rows to import, already read and typed.
struct ImportOrder {
    QString source;
    CommunicationKind communication = CommunicationKind::Exception;
    QString by;
    QDateTime at;
    std::vector<Record> records;
};

/// A record that was known with other values. Where its communication still waits it was given the new values.
struct UpdatedRecord {
    Record before;
    Record now;
    CommunicationId communication; ///< null where it was not drafted yet
};

struct ImportOutcome {
    BatchId batch; ///< null where nothing was new or updated
    std::vector<Record> accepted; ///< with their ids
    std::vector<UpdatedRecord> updated;
    int unchanged = 0; ///< the same row, imported before
    Change change;
};

/// A finished draft with its first verdict: one communication.
struct NewCommunication {
    BatchId batch;
    AccountId account;
    CommunicationKind communication = CommunicationKind::Exception;
    TypeId type;
    std::vector<RecordId> records;
    QString contactName;
    TierId tier;
    Draft draft;
    Verdict verdict; ///< revision 1
    QString by; ///< who had it drafted
    QDateTime at;
};

/// Where in the list of letters the next portion begins; made without anything, at its beginning.
struct ListPlace {
    enum class Part { Unfinished, Finished, HandOvers } part = Part::Unfinished;
    qint64 after = 0; ///< the store's own number of the last one that was given
    bool operator==(const ListPlace &) const = default;
};

struct ListedPortion {
    std::vector<ListedLetter> letters;
    std::optional<ListPlace> next; ///< nothing: that was all
};

/// Bytes on their way, frozen when queued.
struct OutboxLetter {
    CommunicationId id;
    MessageId messageId;
    QString from; ///< envelope sender
    QString to; ///< envelope recipient
    QByteArray bytes; ///< the finished message, CRLF line ends
    QByteArray sha256; ///< of the bytes
    QDateTime notBefore;
    int attempts = 0;
    bool operator==(const OutboxLetter &) const = default;
};

/// Who holds a letter while it is sent.
struct Lease {
    QString host;
    qint64 process = 0;
    QString boot; ///< changes when the machine starts anew
    bool operator==(const Lease &) const = default;
};

/// The facts that the repository of record keeps, as one port: one connection, one thread. Every call that changes
/// something is one transaction that writes its events into the audit chain and returns the Change, or changes nothing
/// and returns a Problem (cause Conflict: somebody was first or the state does not allow it; Storage: disk or server).
/// Called in the store's thread only (app/jobs). All instants are UTC.
class Store {
public:
    virtual ~Store() = default;

    // What everything rests on
    virtual Result<Done> saveAccounts(const std::vector<Account> &accounts, const QString &by, const QDateTime &at) = 0;
    virtual Result<std::vector<Account>> accounts() = 0; ///< without history
    /// With notes, callbacks, complaints, open escalations and the history of what was sent, newest first.
    virtual Result<std::map<AccountId, Account>> accountsWithHistory(const std::vector<AccountId> &ids) = 0;
    /// Adds, changes or takes away a note. A Conflict where the note is not as `before` says any more.
    virtual Result<Change> changeNote(const NoteChange &change, const QString &by, const QDateTime &at) = 0;
    virtual Result<Done> saveOrders(const std::vector<Order> &orders, const QString &by, const QDateTime &at) = 0;
    virtual Result<std::vector<Order>> orders(const std::vector<QString> &numbers) = 0;
    virtual Result<QHash<QString, AccountId>> accountsOfOrders() = 0; ///< the account of every known order number
    /// All accounts with their orders, for finding in a letter what is another customer's. Made when first asked for
    /// and again when accounts or orders changed, by whichever desk.
    virtual Result<std::shared_ptr<const Neighbours>> neighbours() = 0;
    /// Every product of the orders and of the letters, for finding in a letter what its record is not about. Made when
    /// first asked for and again when orders or letters came.
    virtual Result<std::shared_ptr<const KnownProducts>> products() = 0;
    /// What is known of the past from elsewhere. An empty one says: never written to.
    virtual Result<Done> addHistory(const AccountId &account, const std::vector<PastCommunication> &past) = 0;
    virtual Result<Done> publishFoundation(const FoundationBytes &documents, const FoundationVersion &version,
                                           const QString &reason, const QString &by, const QDateTime &at)
        = 0;
    virtual Result<std::optional<PublishedFoundation>> currentFoundation() = 0;
    /// A small named value that belongs to the workspace: an import profile ("profile/…"), a page's state.
    virtual Result<Done> saveDocument(const QString &name, const QJsonObject &document) = 0;
    virtual Result<std::map<QString, QJsonObject>> documents(const QString &prefix) = 0;
    /// Teaches the workspace a word, or lets it forget one. The log tells who did. Taught twice it is one word.
    virtual Result<Done> learnWord(const CompanyWord &word) = 0;
    virtual Result<Done> forgetWord(const QString &word, const QString &by, const QDateTime &at) = 0;
    virtual Result<CompanyWords> companyWords() = 0;
    /// How often a scan holds a probe, for all desks. \param share of the cards, 0 (none) to 0.2
    virtual Result<Done> setProbeShare(double share, const QString &by, const QDateTime &at) = 0;
    /// A probe was revealed. It is the team's: nobody's name is kept with it, and no letter's.
    virtual Result<Done> noteProbe(bool wasCaught, const QString &fact, const QDateTime &at) = 0;
    virtual Result<Vigilance> vigilance() = 0;
    virtual Result<Done> suppress(const QString &address, const QString &reason, const QDateTime &at) = 0;
    virtual Result<QSet<QString>> suppressedAddresses() = 0;

    // From a report to the queue
    virtual Result<ImportOutcome> importRecords(const ImportOrder &order) = 0;
    virtual Result<std::vector<Batch>> batches() = 0; ///< newest first
    virtual Result<std::vector<Record>> recordsWithoutLetter(const BatchId &batch) = 0; ///< null batch: of all
    virtual Result<Change> addCommunication(const NewCommunication &fresh) = 0;

    // Reading
    /// All that is not finished, and what finished since `finishedSince`; oldest first, without bodies.
    virtual Result<std::vector<Communication>> communications(const QDateTime &finishedSince) = 0;
    /// The same for a list of many, in portions, with the packets of hand-overs: from `from` on at most so many, first
    /// what is not finished, oldest first. What changes its part between two portions can be in both or, if it is
    /// changed back, in none: its Change tells of it.
    virtual Result<ListedPortion> listed(const QDateTime &finishedSince, const ListPlace &from, int atMost) = 0;
    /// Those in one of these states, oldest first, without bodies: after that one (null: from the first on) at most so
    /// many.
    virtual Result<std::vector<Communication>> communicationsIn(const std::vector<State> &states,
                                                                const CommunicationId &after, int atMost)
        = 0;
    virtual Result<int> countListed(const QDateTime &finishedSince) = 0; ///< letters; packets are not counted
    /// What was sent to the account since then, newest first, without bodies.
    virtual Result<std::vector<Communication>> sentTo(const AccountId &account, const QDateTime &since) = 0;
    /// What is not finished of these accounts, without bodies.
    virtual Result<std::vector<Communication>> waitingFor(const std::vector<AccountId> &accounts) = 0;
    virtual Result<Communication> communication(const CommunicationId &id) = 0;
    virtual Result<Dossier> dossier(const CommunicationId &id) = 0;
    virtual Result<Change> changesSince(qint64 event) = 0;

    // Review. Each carries the revision that the person saw.
    virtual Result<Change> open(const CommunicationId &id, const QString &by, const QDateTime &at) = 0;
    /// The text as the next revision, with its verdict (verdict.revision is that next one). Voids a release and
    /// signatures.
    virtual Result<Change> edit(const CommunicationId &id, int revisionSeen, const Letter &letter,
                                const Verdict &verdict, const QString &by, const QDateTime &at)
        = 0;
    /// The verdict of the same revision anew: the rules, the facts or the day changed. A released or queued one that is
    /// now blocked returns to review with `because`.
    virtual Result<Change> rejudge(const CommunicationId &id, int revision, const Verdict &verdict,
                                   const QString &because, const QDateTime &at)
        = 0;
    /// A new draft for one whose records changed: in place where no person edited it, else beside the edited text.
    virtual Result<Change> redraft(const CommunicationId &id, int revisionSeen, const Draft &draft,
                                   const Verdict &verdict, const QDateTime &at)
        = 0;
    virtual Result<Change> hold(const CommunicationId &id, const QString &reason, const QString &by,
                                const QDateTime &at)
        = 0;
    /// From Held, Dropped, Escalated. A packet that told of it and of nothing else, and has not left, does not leave.
    virtual Result<Change> resume(const CommunicationId &id, const QString &by, const QDateTime &at) = 0;
    virtual Result<Change> drop(const CommunicationId &id, const QString &reason, const QString &by,
                                const QDateTime &at)
        = 0;
    virtual Result<Change> escalate(const CommunicationId &id, const QString &reason, const QString &route,
                                    const QString &by, const QDateTime &at)
        = 0;
    /// In review or held → Escalated, all of them or none. The packet goes to the person through the outbox as a letter
    /// of its own, in the name of who hands over; no customer is written to by it.
    /// \param packet finished as a message; nothing: it is recorded, and nothing is sent
    virtual Result<Change> handOver(const HandOver &order, const std::optional<OutboxLetter> &packet, const QString &by,
                                    const QDateTime &at)
        = 0;
    virtual Result<std::vector<Escalation>> openEscalations(const AccountId &account) = 0; ///< newest first
    virtual Result<Change> takeOut(const CommunicationId &id, bool out, const QString &by, const QDateTime &at) = 0;
    /// Adds the override and stores the verdict that takes it into account.
    virtual Result<Change> addOverride(const CommunicationId &id, const Override &accepted, const Verdict &verdict) = 0;
    virtual Result<Change> sign(const CommunicationId &id, const Signature &signature, const Verdict &verdict) = 0;
    /// One refusal per letter: a conflict of one does not keep the others.
    virtual Result<Change> release(const ReleaseOrder &order, const MessageId &messageId) = 0;
    /// Released or Queued → InReview, as long as it was not claimed.
    virtual Result<Change> undoRelease(const CommunicationId &id, const QString &reason, const QString &by,
                                       const QDateTime &at)
        = 0;
    /// Queued → Released, as long as it was not claimed: its release stays, its finished message is thrown away.
    virtual Result<Change> undoSend(const CommunicationId &id, const QString &by, const QDateTime &at) = 0;
    virtual Result<Change> logCallback(const AccountId &account, const CommunicationId &id, bool expected,
                                       const QString &reason, const QString &by, const QDateTime &at)
        = 0;

    // Outbox (mail.md, The order of events for one letter)
    virtual Result<Change> enqueue(const OutboxLetter &letter, const QString &by, const QDateTime &at)
        = 0; ///< Released → Queued
    /// Without bytes, by notBefore. Packets of hand-overs stand among them, each under an id of its own
    /// (lifecycle/escalation.h), and what follows is done to them as to letters.
    virtual Result<std::vector<OutboxLetter>> queued() = 0;
    /// Compare-and-set Queued → Sending, for a letter whose time has come.
    virtual Result<std::optional<OutboxLetter>> claim(const CommunicationId &id, const Lease &lease,
                                                      const QDateTime &at)
        = 0;
    /// Sending → Committing, durable on disk when this returns: called before the final dot.
    virtual Result<Done> commitSending(const CommunicationId &id, const Lease &lease, const QDateTime &at) = 0;
    virtual Result<Change> markSent(const CommunicationId &id, const QString &reply, const QString &says,
                                    const QDateTime &at)
        = 0;
    virtual Result<Change> markFailed(const CommunicationId &id, const QString &reply, const QString &says,
                                      const QDateTime &at)
        = 0;
    virtual Result<Change> markUncertain(const CommunicationId &id, const QString &reply, const QString &says,
                                         const QDateTime &at)
        = 0;
    /// Sending or Committing → Queued: surely not accepted, to be tried again.
    virtual Result<Change> requeue(const CommunicationId &id, const QString &reply, const QString &says,
                                   const QDateTime &notBefore, const QDateTime &at)
        = 0;
    /// At start, before anything is sent: a Sending of a dead process becomes Queued, a Committing Uncertain.
    virtual Result<Change> recoverOutbox(const Lease &own, const std::function<bool(const Lease &)> &isAlive,
                                         const QDateTime &at)
        = 0;
    /// A person decides, or evidence was found: Uncertain → Sent or Queued, Failed → Queued, each with the same
    /// Message-ID.
    virtual Result<Change> resolve(const CommunicationId &id, State to, const QString &because, const QString &by,
                                   const QDateTime &at)
        = 0;

    // The audit log
    virtual Result<std::vector<Event>> events(qint64 after, int atMost) = 0;
    virtual Result<AuditReport> verifyAudit() = 0;

    // The measures
    /// From one week to another, both included, as they are known at `asOf` (UTC): a callback window that is open then
    /// is in no count.
    virtual Result<Counts> counts(const IsoWeek &from, const IsoWeek &to, const QDateTime &asOf) = 0;
    /// The letters of which that count is the number.
    virtual Result<std::vector<LetterStory>> lettersBehind(Counted what, const IsoWeek &week, const Group &group,
                                                           const QDateTime &asOf)
        = 0;

    /// Puts made-up events into the log, each marked as simulated for ever. Refused but in a practice workspace.
    virtual Result<Done> addSimulated(const std::vector<Event> &events) = 0;

    // Briefings
    /// Everything that is kept of the account. \param bodiesSince letters sent since then are given with their texts
    virtual Result<AccountFile> accountFile(const AccountId &account, const QDateTime &bodiesSince) = 0;
    /// Of the orders of all accounts. Counted when first asked for and again when orders changed.
    virtual Result<Punctuality> punctuality() = 0;
    /// All accounts, by id. \param toldSince letters about exceptions that were sent since then are counted
    virtual Result<std::vector<AccountAtAGlance>> accountsAtAGlance(const QDateTime &toldSince) = 0;
    /// Orders whose number begins like that, some twenty at most; those that a file told of, else those of letters.
    virtual Result<std::vector<OrderOwner>> ordersLike(const QString &beginning) = 0;

    // The whole
    virtual Result<Done> backup(const QString &file) = 0; ///< one file, verified when made
    /// Runs many steps with one wait for the disk: each stays whole for itself, one that is refused is undone alone,
    /// and all are kept when this returns with a value. With a Problem none is, whatever the steps answered by
    /// themselves. Others wait for the writing meanwhile, so let it be a hundred letters, not ten thousand.
    virtual Result<Done> together(const std::function<Result<Done>()> &steps) = 0;
    virtual Result<QString> describe() = 0; ///< "SQLite 3.40, schema 1, …" for doctor
};

} // namespace countersign
