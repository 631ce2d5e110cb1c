// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/localdesk.h"

#include "jobs/compute.h"
#include "mail/compose.h"
#include "services/handingover.h"
#include "services/mailroom.h"
#include "services/releasing.h"
#include "services/reviewing.h"
#include "services/workplace.h"

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr std::chrono::seconds WATCH_PAUSE { 3 };
}

LocalDesk::LocalDesk(StoreWorker &worker, Mailroom &mailroom, Office office, bool practice, QObject *parent)
    : Desk(parent)
    , m_worker(worker)
    , m_mailroom(mailroom)
    , m_office(std::move(office))
    , m_practice(practice)
{
    connect(&m_mailroom, &Mailroom::changed, this, &LocalDesk::publish);
    connect(&m_mailroom, &Mailroom::stateChanged, this, [this] { Q_EMIT postChanged(post()); });
    connect(&m_mailroom, &Mailroom::failed, this, &LocalDesk::failed);
    connect(&m_watch, &QTimer::timeout, this, &LocalDesk::lookForChanges);
    m_watch.start(WATCH_PAUSE);
}

PostState LocalDesk::post() const
{
    return m_mailroom.state();
}

void LocalDesk::take(Office office)
{
    const bool otherRules = office.rules != m_office.rules;
    const bool otherSpeed = office.readingSpeed != m_office.readingSpeed;
    m_office = std::move(office);
    forgetAhead();
    if (otherSpeed)
        Q_EMIT scanRulesChanged();
    if (otherRules)
        Q_EMIT foundationChanged();
}

void LocalDesk::publish(const Change &change)
{
    m_seen = std::max(m_seen, change.upTo);
    m_ahead.forget(change);
    if (!change.communications.empty() || !change.removed.empty() || !change.accounts.empty())
        Q_EMIT changed(change);
}

template <class F> QFuture<Result<Change>> LocalDesk::act(F task)
{
    return m_worker.submit(std::move(task)).then(this, [this](Result<Change> done) {
        if (done)
            publish(*done);
        return done;
    });
}

/// What was written by another desk, by a morning job or on the command line.
void LocalDesk::lookForChanges()
{
    if (std::exchange(m_looking, true))
        return;
    struct Shared { // by all desks
        CompanyWords words;
        Vigilance vigilance;
    };
    using News = std::pair<Change, std::optional<Shared>>; // what is shared only where anything happened at all
    m_worker
        .submit([seen = m_seen](Store &store) -> Result<News> {
            auto change = store.changesSince(seen);
            if (!change)
                return tl::unexpected(change.error());
            News news(std::move(*change), std::nullopt);
            if (news.first.upTo > seen) {
                auto words = store.companyWords();
                const auto vigilance = store.vigilance();
                if (words && vigilance)
                    news.second = Shared { std::move(*words), *vigilance };
            }
            return news;
        })
        .then(this, [this](const Result<News> &news) {
            m_looking = false;
            if (!news)
                return;
            if (news->second) {
                takeCompanyWords(news->second->words);
                takeVigilance(news->second->vigilance);
            }
            if (news->first.upTo > m_seen)
                publish(news->first);
        });
}

SentForm LocalDesk::asSent(const Letter &letter) const
{
    const QString &name = m_office.sender.name;
    const QString &address = m_office.sender.address;
    const QString whole = name.isEmpty() ? address : u"%1 <%2>"_s.arg(name, address);
    return { address.isEmpty() ? tr("the sender that is set up for mail") : whole, htmlOf(letter.body), letter.body };
}

QSet<QString> LocalDesk::unknownWordsOf(const Letter &letter) const
{
    const QString spelling = m_office.rules ? m_office.foundation().conventions.spelling : QString();
    return m_office.dictionaries.unknownAmong({ letter.subject, letter.body }, spelling);
}

QSet<QString> LocalDesk::unknownNamesOf(const Letter &letter) const
{
    const QString spelling = m_office.rules ? m_office.foundation().conventions.spelling : QString();
    return m_office.dictionaries.unknownNamesIn(letter.subject, spelling);
}

QFuture<Result<QHash<QString, QString>>> LocalDesk::nearestWordsTo(const QSet<QString> &words)
{
    const QString spelling = m_office.rules ? m_office.foundation().conventions.spelling : QString();
    return compute([words, spelling, dictionaries = m_office.dictionaries]() -> Result<QHash<QString, QString>> {
        return dictionaries.nearestTo(words, spelling);
    });
}

QFuture<Result<QStringList>> LocalDesk::suggestionsFor(const QString &word)
{
    const QString spelling = m_office.rules ? m_office.foundation().conventions.spelling : QString();
    return compute([word, spelling, dictionaries = m_office.dictionaries]() -> Result<QStringList> {
        return dictionaries.suggestionsFor(word, spelling);
    });
}

void LocalDesk::takeCompanyWords(const CompanyWords &words)
{
    if (words == companyWords())
        return;
    m_office.dictionaries.setCompanyWords(words);
    forgetAhead();
    Q_EMIT companyWordsChanged();
}

void LocalDesk::takeVigilance(const Vigilance &vigilance)
{
    if (std::exchange(m_office.vigilance, vigilance) != vigilance)
        Q_EMIT scanRulesChanged();
}

QFuture<Result<Done>> LocalDesk::changeVigilance(std::function<Result<Done>(Store &)> task)
{
    return m_worker
        .submit([task = std::move(task)](Store &store) -> Result<Vigilance> {
            if (const auto done = task(store); !done)
                return tl::unexpected(done.error());
            return store.vigilance();
        })
        .then(this, [this](const Result<Vigilance> &vigilance) -> Result<Done> {
            if (!vigilance)
                return tl::unexpected(vigilance.error());
            takeVigilance(*vigilance);
            return Done {};
        });
}

QFuture<Result<Done>> LocalDesk::setProbeShare(double share)
{
    if (m_office.me.role != Role::Lead)
        return QtFuture::makeReadyFuture(
            Result<Done>(problem(Cause::Conflict, tr("A team lead decides how often probes come."))));
    return changeVigilance([share, by = m_office.me.name, at = m_office.now()](Store &store) {
        return store.setProbeShare(share, by, at);
    });
}

QFuture<Result<Done>> LocalDesk::noteProbe(bool wasCaught, const QString &fact)
{
    return changeVigilance(
        [wasCaught, fact, at = m_office.now()](Store &store) { return store.noteProbe(wasCaught, fact, at); });
}

QFuture<Result<Change>> LocalDesk::changeWords(const QString &word,
                                               std::function<Result<Done>(Store &, const Office &)> task)
{
    using Outcome = std::pair<CompanyWords, Change>;
    return m_worker
        .submit([word, task = std::move(task), office = m_office](Store &store) mutable -> Result<Outcome> {
            if (const auto done = task(store, office); !done)
                return tl::unexpected(done.error());
            const auto words = store.companyWords();
            if (!words)
                return tl::unexpected(words.error());
            office.dictionaries.setCompanyWords(*words);
            auto change = judgeAnewWhatHolds(store, office, word);
            if (!change)
                return tl::unexpected(change.error());
            return Outcome(*words, std::move(*change));
        })
        .then(this, [this](Result<Outcome> outcome) -> Result<Change> {
            if (!outcome)
                return tl::unexpected(outcome.error());
            takeCompanyWords(outcome->first);
            publish(outcome->second);
            return std::move(outcome->second);
        });
}

QFuture<Result<Change>> LocalDesk::learnWord(const QString &word)
{
    return changeWords(word, [word](Store &store, const Office &office) {
        return store.learnWord({ word, office.me.name, office.now() });
    });
}

QFuture<Result<Change>> LocalDesk::forgetWord(const QString &word)
{
    return changeWords(word, [word](Store &store, const Office &office) {
        return store.forgetWord(word, office.me.name, office.now());
    });
}

QFuture<Result<std::vector<BatchName>>> LocalDesk::batches()
{
    return m_worker
        .submit([](Store &store) -> Result<std::vector<BatchName>> {
            const auto batches = store.batches();
            if (!batches)
                return tl::unexpected(batches.error());
            std::vector<BatchName> names;
            for (const Batch &batch : *batches)
                names.push_back({ batch.id, batch.source, batch.importedAt });
            return names;
        })
        .then(this, [](Result<std::vector<BatchName>> names) { return names; });
}

QFuture<Result<Dossier>> LocalDesk::read(const CommunicationId &id)
{
    return m_worker.submit([id](Store &store) { return store.dossier(id); }).then(this, [](Result<Dossier> dossier) {
        return dossier;
    });
}

QFuture<Result<Change>> LocalDesk::changeNote(const NoteChange &change)
{
    return act([change, office = m_office](Store &store) { return countersign::changeNote(store, office, change); });
}

QFuture<Result<Change>> LocalDesk::edit(const CommunicationId &id, int revisionSeen, const Letter &letter)
{
    return act([=, office = m_office](Store &store) { return editLetter(store, office, id, revisionSeen, letter); });
}

QFuture<Result<Change>> LocalDesk::release(const std::vector<ReleaseOrder> &orders)
{
    std::vector<ReleaseOrder> signedOrders = orders;
    for (ReleaseOrder &order : signedOrders) {
        order.by = m_office.me.name;
        order.at = m_office.now();
    }
    return m_worker
        .submit([signedOrders = std::move(signedOrders), office = m_office](Store &store) {
            return releaseTogether(store, office, signedOrders);
        })
        .then(this, [this](Result<ReleaseOutcome> outcome) -> Result<Change> {
            if (!outcome)
                return tl::unexpected(outcome.error());
            publish(outcome->change);
            if (!outcome->refused.empty())
                Q_EMIT refused(outcome->refused);
            return std::move(outcome->change);
        });
}

template <class F> QFuture<Result<Change>> LocalDesk::actOnEach(const std::vector<CommunicationId> &ids, F step)
{
    return act([ids, step](Store &store) -> Result<Change> {
        Change all;
        for (const CommunicationId &id : ids) {
            auto change = step(store, id);
            if (!change && (change.error().cause == Cause::Storage || ids.size() == 1))
                return change;
            if (change)
                join(all, std::move(*change));
        }
        return all;
    });
}

QFuture<Result<Change>> LocalDesk::undoRelease(const std::vector<CommunicationId> &ids)
{
    return actOnEach(ids, [office = m_office](Store &store, const CommunicationId &id) {
        return store.undoRelease(id, tr("taken back"), office.me.name, office.now());
    });
}

QFuture<Result<Change>> LocalDesk::undoSend(const std::vector<CommunicationId> &ids)
{
    return actOnEach(ids,
                     [office = m_office](Store &store, const CommunicationId &id) {
                         return store.undoSend(id, office.me.name, office.now());
                     })
        .then(this, [this](Result<Change> done) {
            m_mailroom.wake();
            return done;
        });
}

QFuture<Result<Change>> LocalDesk::hold(const CommunicationId &id, const QString &reason)
{
    return act([=, office = m_office](Store &store) { return store.hold(id, reason, office.me.name, office.now()); });
}

QFuture<Result<Change>> LocalDesk::resume(const CommunicationId &id)
{
    return act([=, office = m_office](Store &store) { return store.resume(id, office.me.name, office.now()); });
}

QFuture<Result<Change>> LocalDesk::drop(const CommunicationId &id, const QString &reason)
{
    return act([=, office = m_office](Store &store) { return store.drop(id, reason, office.me.name, office.now()); });
}

QFuture<Result<std::vector<HandOverProposal>>> LocalDesk::proposeHandOver(const std::vector<CommunicationId> &ids)
{
    return m_worker
        .submit([ids, office = m_office](Store &store) { return countersign::proposeHandOver(store, office, ids); })
        .then(this, [](Result<std::vector<HandOverProposal>> proposals) { return proposals; });
}

QFuture<Result<Change>> LocalDesk::handOver(const std::vector<HandOver> &orders)
{
    return act([orders, office = m_office](Store &store) { return countersign::handOver(store, office, orders); })
        .then(this, [this](Result<Change> done) {
            m_mailroom.wake();
            return done;
        });
}

QFuture<Result<Change>> LocalDesk::holdAll(const std::vector<CommunicationId> &ids, const QString &reason)
{
    return actOnEach(ids, [reason, office = m_office](Store &store, const CommunicationId &id) {
        return store.hold(id, reason, office.me.name, office.now());
    });
}

QFuture<Result<Change>> LocalDesk::resumeAll(const std::vector<CommunicationId> &ids)
{
    return actOnEach(ids, [office = m_office](Store &store, const CommunicationId &id) {
        return store.resume(id, office.me.name, office.now());
    });
}

QFuture<Result<Change>> LocalDesk::dropAll(const std::vector<CommunicationId> &ids, const QString &reason)
{
    return actOnEach(ids, [reason, office = m_office](Store &store, const CommunicationId &id) {
        return store.drop(id, reason, office.me.name, office.now());
    });
}

QFuture<Result<Change>> LocalDesk::takeOut(const CommunicationId &id, bool out)
{
    return act([=, office = m_office](Store &store) { return store.takeOut(id, out, office.me.name, office.now()); });
}

QFuture<Result<Change>> LocalDesk::overrideFinding(const CommunicationId &id, int revision, const FindingKey &finding,
                                                   const QString &reason)
{
    return act([=, office = m_office](Store &store) {
        return countersign::overrideFinding(store, office, id, revision, finding, reason);
    });
}

QFuture<Result<Change>> LocalDesk::sign(const CommunicationId &id, int revision, const QString &check)
{
    return act([=, office = m_office](Store &store) { return signCheck(store, office, id, revision, check); });
}

QFuture<Result<Change>> LocalDesk::send()
{
    return m_worker.submit([office = m_office](Store &store) { return queueReleased(store, office, office.undoTime); })
        .then(this, [this](Result<QueueOutcome> outcome) -> Result<Change> {
            if (!outcome)
                return tl::unexpected(outcome.error());
            publish(outcome->change);
            if (!outcome->refused.empty())
                Q_EMIT refused(outcome->refused);
            m_mailroom.wake();
            return std::move(outcome->change);
        });
}

QFuture<Result<Change>> LocalDesk::resolve(const CommunicationId &id, State to, const QString &because)
{
    return act([=, office = m_office](Store &store) {
               return store.resolve(id, to, because, office.me.name, office.now());
           })
        .then(this, [this](Result<Change> done) {
            m_mailroom.wake();
            return done;
        });
}

void LocalDesk::resumeSending()
{
    m_mailroom.resume();
}

} // namespace countersign
