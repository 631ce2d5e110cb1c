// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/measuredesk.h"

#include "exchange/json.h"
#include "services/improving.h"

#include <algorithm>
#include <set>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto ACKNOWLEDGED = "alert/"_L1; ///< and the alert's id: the document that keeps what was said to it
constexpr int DAYS_OF_CALLBACKS = 30; ///< about letters of so many days a customer may still call

std::vector<Acknowledgment> acknowledgmentsIn(const std::map<QString, QJsonObject> &documents)
{
    std::vector<Acknowledgment> all;
    for (const auto &document : documents) {
        const QJsonObject &said = document.second;
        all.push_back({ document.first.mid(ACKNOWLEDGED.size()), said[u"note"_s].toString(), said[u"by"_s].toString(),
                        timeFromText(said[u"at"_s].toString()) });
    }
    return all;
}

} // namespace

MeasureDesk::MeasureDesk(StoreWorker &worker, LocalDesk &desk, QObject *parent)
    : QualityDesk(parent)
    , m_worker(worker)
    , m_desk(desk)
{
    connect(&m_desk, &Desk::changed, this, &QualityDesk::changed);
}

QFuture<Result<QualityView>> MeasureDesk::load(int weeks)
{
    return m_worker.submit([weeks, today = m_desk.today(), now = m_desk.now()](Store &store) -> Result<QualityView> {
        const IsoWeek last = weekOf(today);
        auto counts = store.counts(last.plus(1 - weeks), last, now);
        if (!counts)
            return tl::unexpected(counts.error());
        const auto said = store.documents(ACKNOWLEDGED);
        if (!said)
            return tl::unexpected(said.error());
        return QualityView { std::move(*counts), acknowledgmentsIn(*said), today };
    });
}

QFuture<Result<std::vector<LetterBehind>>> MeasureDesk::lettersBehind(Measure measure, const IsoWeek &week,
                                                                      const Group &group)
{
    return m_worker.submit(
        [measure, week, group, now = m_desk.now()](Store &store) -> Result<std::vector<LetterBehind>> {
            const auto whole = store.lettersBehind(ruleOf(measure).denominator, week, group, now);
            if (!whole)
                return tl::unexpected(whole.error());
            const auto part = store.lettersBehind(ruleOf(measure).numerator, week, group, now);
            if (!part)
                return tl::unexpected(part.error());
            const auto accounts = store.accounts();
            if (!accounts)
                return tl::unexpected(accounts.error());
            std::set<CommunicationId> counted;
            for (const LetterStory &story : *part)
                counted.insert(story.id);
            std::map<AccountId, QString> names;
            for (const Account &account : *accounts)
                names[account.id] = account.name;
            std::vector<LetterBehind> letters;
            for (const LetterStory &story : *whole) {
                const auto name = names.find(story.account);
                letters.push_back(
                    { story, name == names.end() ? story.account.value() : name->second, counted.contains(story.id) });
            }
            std::ranges::stable_sort(letters, std::ranges::greater(), &LetterBehind::isPart);
            return letters;
        });
}

QFuture<Result<Letter>> MeasureDesk::letter(const CommunicationId &id)
{
    // The letters of a simulated history have numbers of their own and were never written (sample/simulatedhistory.h).
    if (m_desk.isPractice() && id.value().startsWith(u'S'))
        return QtFuture::makeReadyFuture(
            Result<Letter>(problem(Cause::Input, tr("This letter is simulated: it was counted and never written."))));
    return m_worker.submit([id](Store &store) -> Result<Letter> {
        const auto dossier = store.dossier(id);
        if (!dossier)
            return tl::unexpected(dossier.error());
        return dossier->letter;
    });
}

QFuture<Result<Acknowledgment>> MeasureDesk::acknowledge(const QString &alert, const QString &note)
{
    const Acknowledgment said { alert, note, m_desk.person().name, m_desk.now() };
    return m_worker.submit([said](Store &store) -> Result<Acknowledgment> {
        const auto kept
            = store.saveDocument(ACKNOWLEDGED + said.alert,
                                 { { u"note"_s, said.note }, { u"by"_s, said.by }, { u"at"_s, timeToText(said.at) } });
        if (!kept)
            return tl::unexpected(kept.error());
        return said;
    });
}

QFuture<Result<StandOut>> MeasureDesk::standOut(const Group &group)
{
    return m_worker.submit(
        [office = m_desk.office(), group](Store &store) { return whatStandsOut(store, office, group); });
}

QFuture<Result<Done>> MeasureDesk::correctKind(const QString &edit, EditKind kind)
{
    return m_worker.submit([edit, kind](Store &store) { return keepKind(store, edit, kind); });
}

QFuture<Result<Trial>> MeasureDesk::tryOut(const Improvement &improvement)
{
    return m_worker.submit(
        [improvement, office = m_desk.office()](Store &store) { return triedOn(store, office, improvement); });
}

QFuture<Result<Done>> MeasureDesk::publish(const Trial &trial, const QString &reason)
{
    return m_worker
        .submit(
            [trial, reason, office = m_desk.office()](Store &store) { return published(store, office, trial, reason); })
        .then(this, [this](const Result<NewRules> &made) -> Result<Done> {
            if (!made)
                return tl::unexpected(made.error());
            Office office = m_desk.office();
            office.rules = made->rules;
            office.foundationNumber = made->number;
            m_desk.take(std::move(office));
            Q_EMIT changed();
            return Done {};
        });
}

QFuture<Result<std::vector<AccountName>>> MeasureDesk::accounts()
{
    return m_worker.submit([](Store &store) -> Result<std::vector<AccountName>> {
        const auto accounts = store.accounts();
        if (!accounts)
            return tl::unexpected(accounts.error());
        std::vector<AccountName> names;
        for (const Account &account : *accounts)
            names.push_back({ account.id, account.name });
        std::ranges::sort(names, [](const AccountName &a, const AccountName &b) {
            return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
        });
        return names;
    });
}

QFuture<Result<std::vector<SentLetter>>> MeasureDesk::lettersTo(const AccountId &account)
{
    return m_worker.submit(
        [account, since = m_desk.now().addDays(-DAYS_OF_CALLBACKS)](Store &store) -> Result<std::vector<SentLetter>> {
            const auto sent = store.sentTo(account, since);
            if (!sent)
                return tl::unexpected(sent.error());
            std::vector<SentLetter> letters;
            for (const Communication &letter : *sent)
                letters.push_back({ letter.id, letter.subject, letter.sending->since });
            return letters;
        });
}

QFuture<Result<Done>> MeasureDesk::logCallback(const CallbackNote &note)
{
    return m_worker
        .submit([note, by = m_desk.person().name, at = m_desk.now()](Store &store) {
            return store.logCallback(note.account, note.letter, note.isExpected, note.reason, by, at);
        })
        .then(this, [this](const Result<Change> &change) -> Result<Done> {
            if (!change)
                return tl::unexpected(change.error());
            m_desk.publish(*change);
            return Done {};
        });
}

} // namespace countersign
