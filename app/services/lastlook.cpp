// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/lastlook.h"

#include "domain/factnames.h"
#include "lifecycle/escalation.h"
#include "lifecycle/freshness.h"
#include "services/reviewing.h"
#include "services/workplace.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int EVENTS_AT_ONCE = 1000;

struct LastLookWords {
    Q_DECLARE_TR_FUNCTIONS(countersign::LastLook)
};

/// Released, or to be sent again by a person's decision: which event of the letter that was, and when.
const Event *lastWord(const Dossier &dossier)
{
    const auto isAWord = [](const Event &event) {
        return event.kind == EventKind::Released
            || (event.kind == EventKind::Resolved && event.details[u"to"_s].toString() == keyOf(State::Queued));
    };
    const auto found = std::find_if(dossier.events.rbegin(), dossier.events.rend(), isAWord);
    return found == dossier.events.rend() ? nullptr : &*found;
}

const Flag *flagOf(const Verdict &verdict, QStringView id)
{
    const auto found = std::ranges::find(verdict.flags, id, &Flag::id);
    return found == verdict.flags.end() ? nullptr : &*found;
}

void keepLatest(std::optional<QDateTime> &latest, const QDateTime &at)
{
    if (!latest || *latest < at)
        latest = at;
}

/// Letters that lay beside it in the queue when it was released are no news when one of them leaves first.
void forgetQueuedDuplicates(Verdict &verdict, const Subject &subject, const Rulebook &rules)
{
    if (!flagOf(verdict, u"duplicate"))
        return;
    Case alone = subject.judged;
    alone.waiting.clear();
    if (!flagOf(judge(alone, rules), u"duplicate"))
        std::erase_if(verdict.flags, [](const Flag &flag) { return flag.id == u"duplicate"; });
}

} // namespace

LastLook::LastLook(Office office)
    : m_office(std::move(office))
{
}

/// What happened since the event of that number, each told once.
Result<Done> LastLook::readOn(Store &store, qint64 from)
{
    if (!m_readFrom || from < *m_readFrom) {
        m_readFrom = from;
        m_readTo = from;
    }
    while (true) {
        const auto events = store.events(m_readTo, EVENTS_AT_ONCE);
        if (!events)
            return tl::unexpected(events.error());
        for (const Event &event : *events) {
            m_readTo = std::max(m_readTo, event.number);
            const QString what = event.details[u"what"_s].toString();
            if (event.kind == EventKind::Callback && !event.details[u"expected"_s].toBool()) {
                QDateTime &latest = m_callbacks[event.account];
                if (!latest.isValid() || latest < event.at)
                    latest = event.at;
            } else if (event.kind == EventKind::Imported && what == u"orders") {
                keepLatest(m_ordersTold, event.at);
            } else if (event.kind == EventKind::Updated && what == u"account") {
                m_accountsTold[event.account] = event.at;
            }
        }
        if (events->size() < static_cast<size_t>(EVENTS_AT_ONCE))
            return Done {};
    }
}

Result<QStringList> LastLook::reasonsFor(Store &store, const Subject &subject, const Verdict &verdict)
{
    Communication released = subject.dossier.communication;
    // Who settled it as to be sent again knew what was known then.
    if (const Event *word = lastWord(subject.dossier); word && word->kind == EventKind::Resolved) {
        released.release->at = word->at;
        released.verdict.flags = verdict.flags;
    }
    const AccountId &account = released.account;
    KnownNow now;
    now.releasedOn = released.release->at.toTimeZone(m_office.leaving.zone).date();
    now.today = m_office.today();
    now.account = subject.account;
    now.verdict = verdict;
    forgetQueuedDuplicates(now.verdict, subject, *m_office.rules);
    std::vector<QString> numbers;
    for (const Record &record : subject.dossier.records)
        numbers.push_back(record.text(factnames::ORDER));
    auto orders = store.orders(numbers);
    if (!orders)
        return tl::unexpected(orders.error());
    now.orders = std::move(*orders);
    const auto beside = store.waitingFor({ account });
    if (!beside)
        return tl::unexpected(beside.error());
    for (const Communication &each : *beside) {
        if (each.communication == CommunicationKind::Acknowledgment && each.id != released.id)
            keepLatest(now.wroteIn, each.draftedAt);
    }
    if (const auto called = m_callbacks.find(account); called != m_callbacks.end())
        now.calledBack = called->second;
    if (const auto told = m_accountsTold.find(account); told != m_accountsTold.end())
        now.accountsTold = told->second;
    now.ordersTold = m_ordersTold;
    if (flagOf(released.verdict, u"relationship-risk") && flagOf(verdict, u"relationship-risk")) {
        Case thatDay = subject.judged;
        thatDay.today = now.releasedOn;
        if (const Verdict then = judge(thatDay, *m_office.rules); const Flag *risk = flagOf(then, u"relationship-risk"))
            now.riskOnThatDay = risk->evidence;
    }
    return whyStale(released, subject.dossier.records, now);
}

Result<Done> LastLook::sendBack(Store &store, const CommunicationId &id, const QString &because, Change &change) const
{
    auto back = store.undoRelease(id, because, QString(), m_office.now());
    if (!back && back.error().cause != Cause::Conflict)
        return tl::unexpected(back.error());
    if (back)
        join(change, std::move(*back));
    return Done {};
}

Result<std::optional<QString>> LastLook::whyNot(Store &store, const CommunicationId &id)
{
    Change change;
    return whyNot(store, id, change);
}

Result<std::optional<QString>> LastLook::whyNot(Store &store, const CommunicationId &id, Change &change)
{
    if (isHandOver(id))
        return std::optional<QString>(); // to a colleague: what it tells of is looked at by that person
    // A version that was published while letters leave holds for those that have not left.
    if (const auto taken = takeFoundation(store, m_office); !taken)
        return tl::unexpected(taken.error());
    const auto subject = subjectOf(store, m_office, id);
    if (!subject)
        return tl::unexpected(subject.error());
    const Communication &released = subject->dossier.communication;
    const bool isOnItsWay = released.state == State::Released || released.state == State::Queued;
    const Event *word = lastWord(subject->dossier);
    if (!isOnItsWay || !released.release)
        return std::optional<QString>();
    if (const auto read = readOn(store, word ? word->number : 0); !read)
        return tl::unexpected(read.error());
    const Verdict verdict = judgedIn(m_office, subject->judged);
    auto reasons = reasonsFor(store, *subject, verdict);
    if (!reasons)
        return tl::unexpected(reasons.error());
    if (isTooLate(word ? word->at : released.release->at, m_office.releaseHolds, m_office.now())) {
        *reasons += LastLookWords::tr("It was released more than %n hours ago, which is too late to send it unread.",
                                      nullptr, static_cast<int>(m_office.releaseHolds.count()));
    }
    if (reasons->isEmpty())
        return std::optional<QString>();
    const QString because = reasons->join(u' ');
    if (const auto back = sendBack(store, id, because, change); !back)
        return tl::unexpected(back.error());
    // The page that it returns to shows what is found now.
    auto judged = store.rejudge(id, released.revision, verdict, because, m_office.now());
    if (judged)
        join(change, std::move(*judged));
    else if (judged.error().cause == Cause::Storage)
        return tl::unexpected(judged.error());
    return std::optional(because);
}

} // namespace countersign
