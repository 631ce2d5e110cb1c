// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "domain/change.h"
#include "domain/communication.h"
#include "domain/company.h"
#include "domain/result.h"
#include "gate/gate.h"
#include "lifecycle/escalation.h"
#include "lifecycle/probe.h"
#include "lifecycle/transitions.h"
#include "text/companywords.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <memory>
#include <vector>

namespace countersign {

/// A letter opened for review: everything the page shows, and what it needs to judge while a person types.
struct OpenLetter {
    Dossier dossier;
    Account account; ///< with history
    Case subject; ///< the letter in it is replaced by what is typed
    std::shared_ptr<const Rulebook> rules;
    std::vector<Escalation> escalations {}; ///< of the account, open, newest first
};

/// How the sending stands as a whole: one message on top, not twenty rows.
struct PostState {
    enum class Mode { Practice, Server } mode = Mode::Practice;
    QString via; ///< "the practice outbox", "smtp.example.com"
    int waiting = 0; ///< queued or on the wire
    std::optional<QDateTime> nextAt; ///< when the first of them goes: the undo countdown
    bool paused = false;
    QString trouble; ///< why it is paused, in a sentence; empty where all is well
    QString rests {}; ///< why letters wait without any trouble: "Letters leave from 7:00 on."; else empty
    std::optional<QDateTime> goesOnAt = {}; ///< UTC: when it goes on by itself; nothing: when a person says so
    bool operator==(const PostState &) const = default;
};

/// A letter as the customer's mail program shows it.
struct SentForm {
    QString from; ///< "Laura Callahan, Northwind Traders <service@northwind.example>"
    QString html; ///< of the body
    QString plain;
    bool operator==(const SentForm &) const = default;
};

/// From what file a batch came, and when.
struct BatchName {
    BatchId id;
    QString source; ///< file name without its folder
    QDateTime importedAt; ///< UTC
    bool operator==(const BatchName &) const = default;
};

/// What the pages and models ask the program to do: the port between what is seen and what happens. Every command
/// returns at once and answers in the GUI thread; its Change also arrives by changed(). `by` is always the person at
/// this desk.
class Desk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual Person person() const = 0;
    virtual bool isPractice() const = 0;
    virtual QDate today() const = 0;
    virtual QDateTime now() const = 0; ///< UTC
    virtual Company company() const = 0;
    virtual std::shared_ptr<const Rulebook> rules() const = 0; ///< the Foundation in force
    virtual int foundationNumber() const = 0; ///< "Foundation 12"
    virtual PostState post() const = 0;
    virtual SentForm asSent(const Letter &letter) const = 0;
    /// The words that no dictionary knows, for judging what is typed: about 0.1 ms a letter. None without dictionaries.
    virtual QSet<QString> unknownWordsOf(const Letter &) const { return {}; }
    /// The words with a capital of its subject that no dictionary knows: names, as the stored judgement knows them.
    virtual QSet<QString> unknownNamesOf(const Letter &) const { return {}; }
    /// For each of these words the known one that is clearly nearest, where there is one.
    virtual QFuture<Result<QHash<QString, QString>>> nearestWordsTo(const QSet<QString> &words) = 0;
    /// What may be meant by a word that no dictionary knows, the likeliest first; at most eight.
    virtual QFuture<Result<QStringList>> suggestionsFor(const QString &word) = 0;
    /// The company's own words, which all of its desks share.
    virtual const CompanyWords &companyWords() const = 0;
    /// What waits in the queue and holds the word is judged anew.
    virtual QFuture<Result<Change>> learnWord(const QString &word) = 0;
    virtual QFuture<Result<Change>> forgetWord(const QString &word) = 0;

    virtual int readingSpeed() const = 0; ///< of the scan, in words a minute
    virtual Vigilance vigilance() const = 0; ///< known to the whole team
    /// \param share of the cards, 0 (none) to Vigilance::MOST; for a lead only
    virtual QFuture<Result<Done>> setProbeShare(double share) = 0;
    virtual QFuture<Result<Done>> noteProbe(bool wasCaught, const QString &fact) = 0; ///< it was revealed

    /// Begins to tell, by listed(), what the models start with: what waits, then what finished lately. Asked again
    /// before the first portion is told, one listing serves both; later, it begins anew and what is known is told
    /// again.
    virtual void load() = 0;
    virtual QFuture<Result<std::vector<BatchName>>> batches() = 0; ///< newest first
    virtual QFuture<Result<OpenLetter>> open(const CommunicationId &id) = 0;
    /// These are likely to be opened next, the likeliest first: they may be read ahead. Nobody has opened them by that.
    virtual void expect(const std::vector<CommunicationId> &) { }
    /// To read it and nothing else: a letter of the past, or one on its way.
    virtual QFuture<Result<Dossier>> read(const CommunicationId &id) = 0;
    /// In this person's name. What waits for review of the account is judged anew with it.
    virtual QFuture<Result<Change>> changeNote(const NoteChange &change) = 0;
    virtual QFuture<Result<Change>> edit(const CommunicationId &id, int revisionSeen, const Letter &letter) = 0;
    virtual QFuture<Result<Change>> release(const std::vector<ReleaseOrder> &orders)
        = 0; ///< what was refused: refused()
    virtual QFuture<Result<Change>> undoRelease(const std::vector<CommunicationId> &ids) = 0;
    /// What waits out the undo time goes back to Released: nothing of the review is lost. What was claimed meanwhile
    /// stays on its way.
    virtual QFuture<Result<Change>> undoSend(const std::vector<CommunicationId> &ids) = 0;
    virtual QFuture<Result<Change>> hold(const CommunicationId &id, const QString &reason) = 0;
    virtual QFuture<Result<Change>> resume(const CommunicationId &id) = 0;
    virtual QFuture<Result<Change>> drop(const CommunicationId &id, const QString &reason) = 0;
    /// With what the hand-over of each of these letters begins.
    virtual QFuture<Result<std::vector<HandOverProposal>>> proposeHandOver(const std::vector<CommunicationId> &ids) = 0;
    /// The letters wait, and each packet goes to its person after the undo time.
    virtual QFuture<Result<Change>> handOver(const std::vector<HandOver> &orders) = 0;
    // The same to several letters, in one answer: what it was not done to (it changed meanwhile) is not in the Change.
    virtual QFuture<Result<Change>> holdAll(const std::vector<CommunicationId> &ids, const QString &reason) = 0;
    virtual QFuture<Result<Change>> resumeAll(const std::vector<CommunicationId> &ids) = 0;
    virtual QFuture<Result<Change>> dropAll(const std::vector<CommunicationId> &ids, const QString &reason) = 0;
    virtual QFuture<Result<Change>> takeOut(const CommunicationId &id, bool out) = 0;
    virtual QFuture<Result<Change>> overrideFinding(const CommunicationId &id, int revision, const FindingKey &finding,
                                                    const QString &reason)
        = 0;
    virtual QFuture<Result<Change>> sign(const CommunicationId &id, int revision, const QString &check) = 0;
    virtual QFuture<Result<Change>> send() = 0; ///< all that is released, after the undo time
    virtual QFuture<Result<Change>> resolve(const CommunicationId &id, State to, const QString &because)
        = 0; ///< Uncertain, Failed
    virtual void resumeSending() = 0; ///< after a whole-server trouble

Q_SIGNALS:
    void listed(const countersign::Portion &portion); ///< one after the other, the window answering in between
    void listingFailed(const countersign::Problem &problem); ///< what was told stays; load() tries again
    void changed(const countersign::Change &change); ///< from any desk, this one included
    void postChanged(const countersign::PostState &state);
    void refused(const std::vector<countersign::Refusal> &refusals);
    void failed(const countersign::Problem &problem); ///< of work that nobody waits for
    void foundationChanged();
    void companyWordsChanged(); ///< by this desk or another
    void scanRulesChanged(); ///< the reading speed, or how often probes come and were caught
    void progressed(const QString &what, int done, int total); ///< long work; done == total ends it
};

} // namespace countersign
