// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/storeworker.h"
#include "ports/desk.h"
#include "services/office.h"
#include "services/readahead.h"

#include <QTimer>

namespace countersign {

class Mailroom;

/// The desk of one person at this machine: every command is a task in the store's thread, its Change comes back as
/// changed(). What another desk or a morning job wrote is seen within seconds.
class LocalDesk final : public Desk {
    Q_OBJECT
public:
    /// \param worker outlives this
    /// \param mailroom outlives this
    LocalDesk(StoreWorker &worker, Mailroom &mailroom, Office office, bool practice, QObject *parent = nullptr);

    Person person() const override { return m_office.me; }
    bool isPractice() const override { return m_practice; }
    QDate today() const override { return m_office.today(); }
    QDateTime now() const override { return m_office.now(); }
    Company company() const override { return m_office.company; }
    std::shared_ptr<const Rulebook> rules() const override { return m_office.rules; }
    int foundationNumber() const override { return m_office.foundationNumber; }
    PostState post() const override;
    SentForm asSent(const Letter &letter) const override;
    QSet<QString> unknownWordsOf(const Letter &letter) const override;
    QSet<QString> unknownNamesOf(const Letter &letter) const override;
    QFuture<Result<QHash<QString, QString>>> nearestWordsTo(const QSet<QString> &words) override;
    QFuture<Result<QStringList>> suggestionsFor(const QString &word) override;
    const CompanyWords &companyWords() const override { return m_office.dictionaries.companyWords(); }
    QFuture<Result<Change>> learnWord(const QString &word) override;
    QFuture<Result<Change>> forgetWord(const QString &word) override;
    int readingSpeed() const override { return m_office.readingSpeed; }
    Vigilance vigilance() const override { return m_office.vigilance; }
    QFuture<Result<Done>> setProbeShare(double share) override;
    QFuture<Result<Done>> noteProbe(bool wasCaught, const QString &fact) override;
    const Office &office() const { return m_office; }

    void load() override;
    QFuture<Result<std::vector<BatchName>>> batches() override;
    QFuture<Result<OpenLetter>> open(const CommunicationId &id) override;
    void expect(const std::vector<CommunicationId> &ids) override;
    QFuture<Result<Dossier>> read(const CommunicationId &id) override;
    QFuture<Result<Change>> changeNote(const NoteChange &change) override;
    QFuture<Result<Change>> edit(const CommunicationId &id, int revisionSeen, const Letter &letter) override;
    QFuture<Result<Change>> release(const std::vector<ReleaseOrder> &orders) override;
    QFuture<Result<Change>> undoRelease(const std::vector<CommunicationId> &ids) override;
    QFuture<Result<Change>> undoSend(const std::vector<CommunicationId> &ids) override;
    QFuture<Result<Change>> hold(const CommunicationId &id, const QString &reason) override;
    QFuture<Result<Change>> resume(const CommunicationId &id) override;
    QFuture<Result<Change>> drop(const CommunicationId &id, const QString &reason) override;
    QFuture<Result<std::vector<HandOverProposal>>> proposeHandOver(const std::vector<CommunicationId> &ids) override;
    QFuture<Result<Change>> handOver(const std::vector<HandOver> &orders) override;
    QFuture<Result<Change>> holdAll(const std::vector<CommunicationId> &ids, const QString &reason) override;
    QFuture<Result<Change>> resumeAll(const std::vector<CommunicationId> &ids) override;
    QFuture<Result<Change>> dropAll(const std::vector<CommunicationId> &ids, const QString &reason) override;
    QFuture<Result<Change>> takeOut(const CommunicationId &id, bool out) override;
    QFuture<Result<Change>> overrideFinding(const CommunicationId &id, int revision, const FindingKey &finding,
                                            const QString &reason) override;
    QFuture<Result<Change>> sign(const CommunicationId &id, int revision, const QString &check) override;
    QFuture<Result<Change>> send() override;
    QFuture<Result<Change>> resolve(const CommunicationId &id, State to, const QString &because) override;
    void resumeSending() override;

    /// The settings changed.
    void take(Office office);
    /// A Change that another service made.
    void publish(const Change &change);
    void report(const QString &what, int done, int total) { Q_EMIT progressed(what, done, total); }

private:
    template <class F> QFuture<Result<Change>> act(F task);
    /// The step for each of them; one that has left meanwhile does not keep the others.
    template <class F> QFuture<Result<Change>> actOnEach(const std::vector<CommunicationId> &ids, F step);
    struct Listing;
    void listOn(); ///< the next portion
    void tellPortion(std::vector<ListedRow> letters, bool isLast);
    void forgetAhead(); ///< what was read ahead, and what is on its way
    void lookForChanges();
    void takeVigilance(const Vigilance &vigilance);
    /// What the store says of the probes after the task.
    QFuture<Result<Done>> changeVigilance(std::function<Result<Done>(Store &)> task);
    void takeCompanyWords(const CompanyWords &words);
    /// The words as they are after the task, and what waits with such a word judged anew.
    QFuture<Result<Change>> changeWords(const QString &word, std::function<Result<Done>(Store &, const Office &)> task);

    StoreWorker &m_worker;
    Mailroom &m_mailroom;
    Office m_office;
    bool m_practice;
    qint64 m_seen = 0; ///< number of the newest event that reached this desk
    bool m_looking = false;
    std::shared_ptr<Listing> m_listing; ///< while letters are listed
    ReadAhead m_ahead;
    int m_aheadTicket = 0;
    QTimer m_watch;
};

} // namespace countersign
