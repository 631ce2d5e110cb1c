// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/mailroom.h"

#include "platform/lease.h"
#include "platform/log.h"
#include "services/dispatch.h"
#include "services/lastlook.h"

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A timer is set no longer than this, so that a clock that was put right is noticed.
constexpr qint64 LOOK_AT_LATEST_MS = 60'000;

/// Runs a job over the store in its thread, and waits in this one: the post's.
template <class F> auto inTheStore(StoreWorker &worker, F job) -> std::invoke_result_t<F &, Store &>
{
    return worker.submit(std::move(job)).result();
}

} // namespace

/// What stands in the post's thread.
struct Mailroom::Room {
    std::unique_ptr<Post> post;
    std::unique_ptr<StoreOutbox> outbox;
    std::unique_ptr<Postman> postman;
    std::optional<Problem> trouble; ///< why there is no way out
};

Mailroom::Mailroom(StoreWorker &worker, Way way, Office office, QObject *parent)
    : QObject(parent)
    , m_worker(worker)
    , m_way(std::move(way))
    , m_office(std::move(office))
    , m_room(std::make_shared<Room>())
    , m_post(u"post"_s)
{
    m_state.mode = m_way.mode;
    m_state.via = m_way.via;
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Mailroom::wake);
}

Mailroom::~Mailroom()
{
    stop();
}

void Mailroom::stop()
{
    m_timer.stop();
    m_cancel.cancel();
    // The post takes leave of the server in its own thread.
    m_post
        .submit([room = m_room]() -> Result<Done> {
            if (room->post)
                room->post->close();
            *room = {};
            return Done {};
        })
        .waitForFinished();
    m_post.stop();
}

/// The way out and the postman, made anew in the post's thread.
void Mailroom::furnish()
{
    m_post.submit([room = m_room, makePost = m_way.makePost, office = m_office, cancel = m_cancel, worker = &m_worker,
                   this]() -> Result<Done> {
        *room = {};
        auto post = makePost();
        if (!post) {
            room->trouble = post.error();
            return tl::unexpected(post.error());
        }
        room->post = std::move(*post);
        room->outbox = std::make_unique<StoreOutbox>([worker](const std::function<void(Store &)> &job) {
            return inTheStore(*worker, [job](Store &store) -> Result<Done> {
                job(store);
                return Done {};
            });
        });
        Postman::Hooks hooks;
        // Touched in the store's thread only.
        hooks.whyNot = [worker, look = std::make_shared<LastLook>(office)](const CommunicationId &id) {
            return inTheStore(*worker, [id, look](Store &store) { return look->whyNot(store, id); });
        };
        // stop() ends this thread before the mailroom goes.
        hooks.announce = [this](const LetterReport &report) {
            logLetter(report);
            QMetaObject::invokeMethod(
                this, [this, change = report.change] { Q_EMIT changed(change); }, Qt::QueuedConnection);
        };
        hooks.isCancelled = [cancel] {
            return cancel.isCancelled();
        };
        room->postman = std::make_unique<Postman>(*room->outbox, *room->post, *office.clock, ownLease(),
                                                  std::move(hooks), office.leaving);
        return Done {};
    });
}

void Mailroom::start()
{
    m_isStarted = true;
    furnish();
    m_worker.submit([now = m_office.now()](Store &store) { return store.recoverOutbox(ownLease(), isAlive, now); })
        .then(this, [this](const Result<Change> &recovered) {
            if (recovered)
                Q_EMIT changed(*recovered);
            else
                Q_EMIT failed(recovered.error());
            wake();
        });
}

void Mailroom::take(Office office, Way way)
{
    m_office = std::move(office);
    m_way = std::move(way);
    PostState state = m_state;
    state.mode = m_way.mode;
    state.via = m_way.via;
    state.paused = false;
    state.trouble.clear();
    m_rest.reset();
    setState(state);
    if (m_isStarted) {
        furnish();
        wake();
    }
}

void Mailroom::wake()
{
    if (!m_isStarted || m_cancel.isCancelled())
        return;
    const int ticket = m_look.next();
    m_worker.submit([](Store &store) { return store.queued(); })
        .then(this, [this, ticket](const Result<std::vector<OutboxLetter>> &queued) {
            if (!m_look.isCurrent(ticket))
                return;
            if (!queued) {
                Q_EMIT failed(queued.error());
                return;
            }
            const QDateTime now = m_office.now();
            PostState state = m_state;
            state.waiting = static_cast<int>(queued->size());
            state.nextAt.reset();
            if (m_rest && m_rest->until <= now)
                m_rest.reset();
            bool isHeld = false;
            for (const OutboxLetter &letter : *queued) {
                const bool waits = m_rest && !mayLeaveIn(*m_rest, letter.id);
                isHeld = isHeld || waits;
                const QDateTime due = waits ? std::max(letter.notBefore, m_rest->until) : letter.notBefore;
                if (!state.nextAt || due < *state.nextAt)
                    state.nextAt = due;
            }
            state.rests = isHeld ? m_rest->says : QString();
            setState(state);
            if (!state.nextAt || m_isSending)
                return;
            const qint64 wait = now.msecsTo(*state.nextAt);
            if (wait <= 0)
                sendDue();
            else
                m_timer.start(static_cast<int>(std::min(wait, LOOK_AT_LATEST_MS)));
        });
}

void Mailroom::sendDue()
{
    m_isSending = true;
    m_post
        .submit([room = m_room]() -> Result<PostRound> {
            if (!room->postman)
                return tl::unexpected(room->trouble.value_or(Problem {}));
            return room->postman->sendDue();
        })
        .then(this, [this](const Result<PostRound> &round) {
            m_isSending = false;
            if (round) {
                tell(*round);
                return;
            }
            PostState state = m_state;
            state.paused = true;
            state.trouble = round.error().says;
            state.goesOnAt.reset();
            setState(state);
        });
}

void Mailroom::tell(const PostRound &round)
{
    PostState state = m_state;
    state.paused = round.pause.has_value();
    state.trouble = round.pause ? round.pause->says : QString();
    m_rest = round.rests;
    state.rests = m_rest ? m_rest->says : QString();
    state.goesOnAt = round.pause ? round.pause->until : std::nullopt;
    setState(state);
    if (round.pause)
        logEvent(LogLevel::Warning, "sending paused", { { "says", Redacted { round.pause->says } } });
    if (round.trouble)
        Q_EMIT failed(*round.trouble);
    if (!round.nextAt)
        return;
    const qint64 wait = std::clamp<qint64>(m_office.now().msecsTo(*round.nextAt), 200, LOOK_AT_LATEST_MS);
    m_timer.start(static_cast<int>(wait));
}

void Mailroom::resume()
{
    PostState state = m_state;
    state.paused = false;
    state.trouble.clear();
    setState(state);
    m_post
        .submit([room = m_room]() -> Result<Done> {
            if (room->postman)
                room->postman->resume();
            return Done {};
        })
        .then(this, [this](const Result<Done> &) { wake(); });
}

void Mailroom::setState(PostState state)
{
    if (std::exchange(m_state, std::move(state)) != m_state)
        Q_EMIT stateChanged();
}

} // namespace countersign
