// SPDX-License-Identifier: GPL-3.0-or-later
#include "lifecycle/transitions.h"
#include "support/testmain.h"

#include <QMetaEnum>

#include <set>

using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(countersign::Communication)
Q_DECLARE_METATYPE(countersign::ReleaseOrder)

namespace countersign {

namespace {

std::vector<State> allStates()
{
    std::vector<State> states;
    const QMetaEnum values = QMetaEnum::fromType<State>();
    for (int i = 0; i < values.keyCount(); ++i)
        states.push_back(static_cast<State>(values.value(i)));
    return states;
}

Communication inReview()
{
    Communication letter;
    letter.id = CommunicationId(u"C1"_s);
    letter.state = State::InReview;
    letter.revision = 2;
    letter.tier = TierId(u"growth"_s);
    letter.verdict.revision = 2;
    return letter;
}

Finding anError()
{
    Finding finding;
    finding.severity = Severity::Error;
    return finding;
}

ReleaseOrder ordered()
{
    return { CommunicationId(u"C1"_s), 2, ReviewKind::InAScan, u"Kim Park"_s, {}, {} };
}

} // namespace

class TransitionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noStepIsListedTwiceOrLeadsNowhere()
    {
        std::set<std::pair<State, State>> seen;
        for (const Transition &step : transitions()) {
            QVERIFY(step.from != step.to);
            QVERIFY(seen.emplace(step.from, step.to).second);
            QVERIFY(mayFollow(step.from, step.to));
        }
    }
    void onlyReviewLeadsToAReleaseAndTheOutboxBackToIt()
    {
        for (const State state : allStates())
            QCOMPARE(mayFollow(state, State::Released), state == State::InReview || state == State::Queued);
    }
    void onlyAReleaseOrAKnownFailureLeadsToTheOutbox()
    {
        using enum State;
        const std::set<State> allowed { Released, State::Sending, Committing, Failed, Uncertain };
        for (const State state : allStates())
            QCOMPARE(mayFollow(state, Queued), allowed.contains(state));
    }
    void nothingIsSentWithoutTheCommitOrADecision()
    {
        for (const State state : allStates())
            QCOMPARE(mayFollow(state, State::Sent), state == State::Committing || state == State::Uncertain);
    }
    void whatWasSentStaysSent()
    {
        for (const State state : allStates())
            QVERIFY(!mayFollow(State::Sent, state));
    }
    void whatMayHaveGoneNeverReturnsToReview()
    {
        for (const State state : { State::Sending, State::Committing, State::Uncertain, State::Sent })
            QVERIFY(!mayFollow(state, State::InReview));
    }
    void everyStateIsReachedFromTheFirst()
    {
        std::set<State> reached { State::Drafting };
        for (size_t before = 0; before != reached.size();) {
            before = reached.size();
            for (const Transition &step : transitions()) {
                if (reached.contains(step.from))
                    reached.insert(step.to);
            }
        }
        QCOMPARE(reached.size(), allStates().size());
    }
};

COUNTERSIGN_TEST(TransitionsTest)

class ReleaseRulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLetterThatPassedIsReleasedInAScan() { QVERIFY(mayBeReleased(inReview(), ordered())); }
    void aRefusalSaysWhy_data()
    {
        QTest::addColumn<Communication>("letter");
        QTest::addColumn<ReleaseOrder>("order");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const auto &change, const QString &says) {
            Communication letter = inReview();
            ReleaseOrder order = ordered();
            change(letter, order);
            QTest::newRow(name) << letter << order << says;
        };
        using L = Communication;
        using O = ReleaseOrder;
        row(
            "nobody's name", [](L &, O &order) { order.by = u" \t"_s; }, u"name"_s);
        row(
            "another revision", [](L &, O &order) { order.revision = 1; }, u"revision 2"_s);
        row(
            "a verdict of another revision", [](L &letter, O &) { letter.verdict.revision = 1; },
            u"not been checked"_s);
        row(
            "no verdict", [](L &letter, O &) { letter.verdict = {}; }, u"not been checked"_s);
        row(
            "a block",
            [](L &letter, O &) {
                letter.verdict.blocks = { { u"opted-out"_s, u"Dana opted out."_s } };
            },
            u"Dana opted out."_s);
        row(
            "an error that no block names", [](L &letter, O &) { letter.verdict.findings.push_back(anError()); },
            u"error"_s);
        row(
            "an unsigned check",
            [](L &letter, O &) {
                letter.verdict.compliance = { { u"export"_s, u"team lead"_s, {} } };
            },
            u"not signed"_s);
        row(
            "a flag, in a scan",
            [](L &letter, O &) {
                letter.verdict.flags = { { u"novel-case"_s, u"first"_s } };
            },
            u"novel-case"_s);
        row(
            "taken out, in a scan", [](L &letter, O &) { letter.takenOut = true; }, u"taken out"_s);
        row(
            "a key account, in a scan", [](L &letter, O &) { letter.tier = TierId(u"key"_s); }, u"key account"_s);
        row(
            "another letter", [](L &, O &order) { order.id = CommunicationId(u"C2"_s); }, u"another letter"_s);
        for (const State state : allStates()) {
            if (state != State::InReview)
                row(
                    qPrintable(u"state "_s + keyOf(state)), [state](L &letter, O &) { letter.state = state; },
                    state == State::Failed ? u"Its sending failed"_s : u"It "_s);
        }
    }
    void aRefusalSaysWhy()
    {
        QFETCH(Communication, letter);
        QFETCH(ReleaseOrder, order);
        QFETCH(QString, says);
        const Result<Done> may = mayBeReleased(letter, order);
        QCOMPARE(mayBeReleased(listedOf(letter), order), may.has_value()); // a row of a list says the same
        QVERIFY(!may);
        QCOMPARE(may.error().cause, Cause::Conflict);
        QVERIFY2(may.error().says.contains(says), qPrintable(may.error().says));
    }
    void aPersonWhoReadItReleasesAFlaggedOneOfAKeyAccount()
    {
        Communication letter = inReview();
        letter.verdict.flags = { { u"key-account"_s, u"its tier"_s } };
        letter.tier = TierId(u"key"_s);
        letter.takenOut = true;
        ReleaseOrder order = ordered();
        order.how = ReviewKind::Individually;
        QVERIFY(mayBeReleased(letter, order));
        QVERIFY(mayBeReleased(listedOf(letter), order));
    }
    void anAcceptedErrorIsNoObstacle()
    {
        Communication letter = inReview();
        letter.verdict.findings.push_back(anError());
        letter.verdict.findings.back().overriddenBecause = u"agreed by phone"_s;
        QVERIFY(mayBeReleased(letter, ordered()));
        QVERIFY(mayBeReleased(listedOf(letter), ordered()));
    }
};

COUNTERSIGN_TEST(ReleaseRulesTest)

} // namespace countersign

#include "transitions_test.moc"
