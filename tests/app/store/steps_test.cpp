// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace.h"

#include <QMetaEnum>

namespace countersign {

using namespace testing;

namespace {

constexpr std::array STATES { State::InReview,  State::Held,       State::Released, State::Queued,
                              State::Sending,   State::Committing, State::Sent,     State::Failed,
                              State::Uncertain, State::Dropped,    State::Escalated };

/// A step of a person or the post, and where it leads from each state in which it is possible.
struct StepOfStore {
    const char *name;
    Result<Change> (*take)(Store &store, const CommunicationId &id, int revision);
    std::vector<Transition> leads;
};

Result<Change> asChange(const Result<Done> &done)
{
    return done ? Result<Change>(Change {}) : Result<Change>(tl::unexpected<Problem>(done.error()));
}

Result<Change> asChange(const Result<std::optional<OutboxLetter>> &claimed)
{
    if (!claimed)
        return tl::unexpected<Problem>(claimed.error());
    return *claimed ? Result<Change>(Change {}) : problem(Cause::Conflict, u"nothing to claim"_s);
}

const std::vector<StepOfStore> &steps()
{
    using enum State;
    using S = Store;
    using C = CommunicationId;
    static const std::vector<StepOfStore> all {
        { "hold",
          [](S &s, const C &id, int) { return s.hold(id, u"wait"_s, u"Kim"_s, moment(10)); },
          { { InReview, Held } } },
        { "resume",
          [](S &s, const C &id, int) { return s.resume(id, u"Kim"_s, moment(10)); },
          { { Held, InReview }, { Dropped, InReview }, { Escalated, InReview } } },
        { "drop",
          [](S &s, const C &id, int) { return s.drop(id, u"not due"_s, u"Kim"_s, moment(10)); },
          { { InReview, Dropped }, { Held, Dropped } } },
        { "escalate",
          [](S &s, const C &id, int) { return s.escalate(id, u"angry"_s, u"lead"_s, u"Kim"_s, moment(10)); },
          { { InReview, Escalated }, { Held, Escalated } } },
        { "edit",
          [](S &s, const C &id, int revision) {
              return s.edit(id, revision, text(u"other"_s), passed(revision + 1), u"Kim"_s, moment(10));
          },
          { { InReview, InReview },
            { Held, Held },
            { Released, InReview },
            { Queued, InReview },
            { Failed, InReview } } },
        { "redraft",
          [](S &s, const C &id, int revision) {
              return s.redraft(id, revision, draftOf(text(u"anew"_s)), passed(revision + 1), moment(10));
          },
          { { InReview, InReview },
            { Held, Held },
            { Released, InReview },
            { Queued, InReview },
            { Failed, InReview },
            { Escalated, Escalated } } },
        { "judge as blocked",
          [](S &s, const C &id, int revision) {
              return s.rejudge(id, revision, blocked(revision), u"stale"_s, moment(10));
          },
          { { InReview, InReview },
            { Held, Held },
            { Released, InReview },
            { Queued, InReview },
            { Failed, Failed },
            { Escalated, Escalated } } },
        { "take out of the scan",
          [](S &s, const C &id, int) { return s.takeOut(id, true, u"Kim"_s, moment(10)); },
          { { InReview, InReview }, { Held, Held } } },
        { "override",
          [](S &s, const C &id, int revision) {
              return s.addOverride(id, { {}, u"agreed"_s, u"Kim"_s, moment(10) }, passed(revision));
          },
          { { InReview, InReview }, { Held, Held } } },
        { "sign",
          [](S &s, const C &id, int revision) {
              return s.sign(id, { u"export"_s, u"Lee"_s, moment(10), revision }, passed(revision));
          },
          { { InReview, InReview }, { Held, Held } } },
        { "release",
          [](S &s, const C &id, int revision) { return s.release(releaseOf(id, revision), messageIdOf(id)); },
          { { InReview, Released } } },
        { "undo the release",
          [](S &s, const C &id, int) { return s.undoRelease(id, u"not yet"_s, u"Kim"_s, moment(10)); },
          { { Released, InReview }, { Queued, InReview } } },
        { "take the sending back",
          [](S &s, const C &id, int) { return s.undoSend(id, u"Kim"_s, moment(10)); },
          { { Queued, Released } } },
        { "put into the outbox",
          [](S &s, const C &id, int) { return s.enqueue(outgoing(id, messageIdOf(id)), u"Kim"_s, moment(10)); },
          { { Released, Queued } } },
        { "claim",
          [](S &s, const C &id, int) { return asChange(s.claim(id, lease(), moment(10))); },
          { { Queued, State::Sending } } },
        { "commit before the dot",
          [](S &s, const C &id, int) { return asChange(s.commitSending(id, lease(), moment(10))); },
          { { State::Sending, Committing } } },
        { "mark as sent",
          [](S &s, const C &id, int) { return s.markSent(id, u"250"_s, u"Taken."_s, moment(10)); },
          { { Committing, Sent } } },
        { "mark as failed",
          [](S &s, const C &id, int) { return s.markFailed(id, u"550"_s, u"Refused."_s, moment(10)); },
          { { State::Sending, Failed }, { Committing, Failed } } },
        { "mark as uncertain",
          [](S &s, const C &id, int) { return s.markUncertain(id, {}, u"No answer."_s, moment(10)); },
          { { Committing, Uncertain } } },
        { "put back into the outbox",
          [](S &s, const C &id, int) { return s.requeue(id, u"451"_s, u"Later."_s, moment(11), moment(10)); },
          { { State::Sending, Queued }, { Committing, Queued } } },
        { "settle as sent",
          [](S &s, const C &id, int) { return s.resolve(id, Sent, u"found it"_s, u"Kim"_s, moment(10)); },
          { { Uncertain, Sent } } },
        { "send again",
          [](S &s, const C &id, int) { return s.resolve(id, Queued, u"not there"_s, u"Kim"_s, moment(10)); },
          { { Uncertain, Queued }, { Failed, Queued } } },
        { "take back what failed",
          [](S &s, const C &id, int) { return s.resolve(id, InReview, u"wrong address"_s, u"Kim"_s, moment(10)); },
          { { Failed, InReview } } },
    };
    return all;
}

} // namespace

/// Every step from every state: what is possible leads where it should, and what is not changes nothing.
class StoreStepsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { onBothEngines(); }

    void aStepLeadsWhereItShouldOrChangesNothing_data()
    {
        QTest::addColumn<int>("step");
        for (size_t i = 0; i < steps().size(); ++i)
            QTest::newRow(steps()[i].name) << static_cast<int>(i);
    }
    void aStepLeadsWhereItShouldOrChangesNothing()
    {
        ON_ENGINE;
        QFETCH(int, step);
        const StepOfStore &tried = steps()[static_cast<size_t>(step)];
        int order = 0;
        for (const State from : STATES) {
            const CommunicationId id = putInReview(*store, QString::number(++order));
            QVERIFY(bringTo(*store, id, from));
            const Communication before = *store->communication(id);
            QCOMPARE(before.state, from);
            const qint64 events = store->changesSince(1 << 20)->upTo;
            const Result<Change> result = tried.take(*store, id, before.revision);
            const auto lead = std::ranges::find(tried.leads, from, &Transition::from);
            const QByteArray where = "from " + keyOf(from).toUtf8();
            if (lead != tried.leads.end()) {
                QVERIFY2(result, (where + ": " + (result ? QByteArray() : result.error().says.toUtf8())).constData());
                QVERIFY2(stateOf(*store, id) == lead->to, where.constData());
                if (!result->communications.empty())
                    QCOMPARE(result->communications.front(), *store->communication(id));
            } else {
                QVERIFY2(!result, where.constData());
                QCOMPARE(result.error().cause, Cause::Conflict);
                QVERIFY(!result.error().says.isEmpty());
                QCOMPARE(*store->communication(id), before);
                QCOMPARE(store->changesSince(1 << 20)->upTo, events);
            }
        }
        const auto report = store->verifyAudit();
        QVERIFY2(report->intact && report->headMatches, qPrintable(report->says));
    }
    void everyMoveIsOneThatLifecycleLists()
    {
        for (const StepOfStore &step : steps()) {
            for (const Transition &move : step.leads)
                QVERIFY2(move.from == move.to || mayFollow(move.from, move.to), step.name);
        }
    }
    void aStepOnAnUnknownLetterIsRefused()
    {
        ON_ENGINE;
        for (const QString &id : { u"C99"_s, u"nonsense"_s, u""_s, u"C-1"_s, u"C99999999999999999999"_s }) {
            for (const StepOfStore &step : steps())
                QVERIFY2(!step.take(*store, CommunicationId(id), 1), step.name);
        }
    }
    void aStaleViewIsRefusedWithBothRevisions()
    {
        ON_ENGINE;
        const CommunicationId id = putInReview(*store);
        QVERIFY(store->edit(id, 1, text(u"mine"_s), passed(2), u"Kim Park"_s, moment(8)));
        const auto second = store->edit(id, 1, text(u"yours"_s), passed(2), u"Lee Ford"_s, moment(8));
        QVERIFY(!second);
        QCOMPARE(second.error().cause, Cause::Conflict);
        QVERIFY(second.error().says.contains(u"revision 2"_s));
        QCOMPARE(store->dossier(id)->letter, text(u"mine"_s));
    }
    void aSendingTakenBackKeepsTheReleaseAndCanBeSentAgain()
    {
        ON_ENGINE;
        const CommunicationId id = putInReview(*store);
        QVERIFY(bringTo(*store, id, State::Queued));
        const std::optional<Release> release = store->communication(id)->release;
        QVERIFY(store->undoSend(id, u"Kim Park"_s, moment(10)));
        QCOMPARE(store->communication(id)->release, release);
        QVERIFY(!store->communication(id)->sending);
        QVERIFY(store->queued()->empty());
        QVERIFY(!store->claim(id, lease(), moment(11))->has_value());
        QVERIFY(store->enqueue(outgoing(id, release->messageId), u"Kim Park"_s, moment(12)));
        QVERIFY(store->undoSend(id, u"Kim Park"_s, moment(13)));
        QVERIFY(store->undoRelease(id, u"not yet"_s, u"Kim Park"_s, moment(14)));
        QCOMPARE(stateOf(*store, id), State::InReview);
    }
    void aRefusalNamesWhoWasFirst()
    {
        ON_ENGINE;
        const CommunicationId id = putInReview(*store);
        QVERIFY(store->drop(id, u"double"_s, u"Lee Ford"_s, moment(8)));
        const auto late = store->hold(id, u"wait"_s, u"Kim Park"_s, moment(8));
        QVERIFY(late.error().says.contains(u"Lee Ford"_s));
    }
    void theLastOfTwoDesksIsRefused()
    {
        QFETCH_GLOBAL(QString, engine);
        const Workspace workspace(engine);
        const auto one = workspace.open();
        const auto other = workspace.open();
        const CommunicationId id = putInReview(*one);
        const auto first = one->release(releaseOf(id), MessageId(u"<1@house.example>"_s));
        const auto second = other->release(releaseOf(id), MessageId(u"<2@house.example>"_s));
        QVERIFY(first);
        QVERIFY(!second);
        QCOMPARE(other->communication(id)->release->messageId, MessageId(u"<1@house.example>"_s));
        QVERIFY(one->enqueue(outgoing(id, MessageId(u"<1@house.example>"_s)), u"Kim"_s, moment(8)));
        const auto claimed = one->claim(id, lease(1), moment(9));
        const auto again = other->claim(id, lease(2), moment(9));
        QVERIFY(claimed->has_value());
        QVERIFY(again && !again->has_value());
        QVERIFY(!other->commitSending(id, lease(2), moment(9)));
        QVERIFY(one->commitSending(id, lease(1), moment(9)));
    }
    void ofManyDesksAtOnceOneReleasesAndOneClaims()
    {
        QFETCH_GLOBAL(QString, engine);
        const Workspace workspace(engine);
        const auto store = workspace.open();
        std::vector<CommunicationId> ids;
        for (int i = 0; i < 10; ++i)
            ids.push_back(putInReview(*store, QString::number(i)));
        constexpr int DESKS = 4;
        std::atomic<int> released = 0;
        std::atomic<int> claimed = 0;
        std::vector<std::unique_ptr<QThread>> desks;
        for (int desk = 0; desk < DESKS; ++desk) {
            desks.emplace_back(QThread::create([&, desk] {
                const auto own = workspace.open();
                for (const CommunicationId &id : ids) {
                    const MessageId messageId(u"<%1.%2@house.example>"_s.arg(id.value()).arg(desk));
                    if (own->release(releaseOf(id), messageId)) {
                        ++released;
                        (void)own->enqueue(outgoing(id, messageId), u"Kim"_s, moment(8));
                    }
                }
                for (const CommunicationId &id : ids) {
                    const auto got = own->claim(id, lease(desk), moment(9));
                    if (got && *got)
                        ++claimed;
                }
            }));
            desks.back()->start();
        }
        for (const auto &desk : desks)
            QVERIFY(desk->wait(60000));
        // A claim may come before the winner of the release has queued its letter: then nobody claims that one yet.
        for (const CommunicationId &id : ids) {
            const auto got = store->claim(id, lease(), moment(9));
            if (got && *got)
                ++claimed;
        }
        QCOMPARE(released.load(), 10);
        QCOMPARE(claimed.load(), 10);
        const auto report = store->verifyAudit();
        QVERIFY2(report->intact && report->headMatches, qPrintable(report->says));
    }
};

COUNTERSIGN_TEST(StoreStepsTest)

} // namespace countersign

#include "steps_test.moc"
