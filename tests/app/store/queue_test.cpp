// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/columns.h"
#include "workspace.h"

namespace countersign {

using namespace testing;

/// From a report to the queue, and what is read back of it.
class StoreQueueTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { onBothEngines(); }

    void aReportBecomesALetterInReview()
    {
        ON_ENGINE;
        QVERIFY(store->saveAccounts({ acme() }, u"Kim Park"_s, moment(6)));
        const auto imported = store->importRecords(report({ backOrder(u"10643"_s), backOrder(u"10644"_s) }));
        QVERIFY(imported);
        QCOMPARE(imported->accepted.size(), size_t(2));
        QCOMPARE(imported->batch, BatchId(u"B1"_s));
        QCOMPARE(imported->accepted.front().id, RecordId(u"R1"_s));
        const auto waiting = store->recordsWithoutLetter(imported->batch);
        QCOMPARE(waiting->size(), size_t(2));
        QCOMPARE(*waiting, imported->accepted);

        const auto added = store->addCommunication(letterAbout(imported->accepted, imported->batch));
        QVERIFY2(added, qPrintable(added ? QString() : added.error().says));
        const Communication &letter = added->communications.front();
        QCOMPARE(letter.id, CommunicationId(u"C1"_s));
        QCOMPARE(letter.state, State::InReview);
        QCOMPARE(letter.accountName, u"Acme Supplies"_s);
        QCOMPARE(letter.owner, u"Kim Park"_s);
        QCOMPARE(letter.orders, u"10643; 10644"_s);
        QCOMPARE(letter.products, u"Chai"_s);
        QCOMPARE(letter.promised, std::optional(QDate(2026, 11, 24)));
        QCOMPARE(letter.records, (std::vector { RecordId(u"R1"_s), RecordId(u"R2"_s) }));
        QCOMPARE(letter.revision, 1);
        QVERIFY(!letter.edited);
        QVERIFY(store->recordsWithoutLetter({})->empty());
        QCOMPARE(*store->communications({}), added->communications);
        QCOMPARE(*store->communication(letter.id), letter);
        QCOMPARE(store->batches()->front().records, 2);
    }
    void aDossierHoldsAllThatIsKept()
    {
        ON_ENGINE;
        const CommunicationId id = putInReview(*store);
        const auto dossier = store->dossier(id);
        QVERIFY(dossier);
        QCOMPARE(dossier->letter, text());
        QCOMPARE(dossier->draft, draftOf(text()));
        QCOMPARE(dossier->records.front().facts, backOrder(u"10643"_s).facts);
        QCOMPARE(dossier->revisions.size(), size_t(1));
        QCOMPARE(dossier->events.size(), size_t(2));
        QCOMPARE(dossier->events.front().kind, EventKind::Drafted);
        QCOMPARE(dossier->events.front().details[u"tier"_s].toString(), u"growth"_s);
        QCOMPARE(dossier->events.front().details[u"drafter"_s].toString(), u"vocabulary"_s);
    }
    void aRecordGetsOneLetterOnly()
    {
        ON_ENGINE;
        const auto imported = store->importRecords(report({ backOrder(u"10643"_s) }));
        QVERIFY(store->addCommunication(letterAbout(imported->accepted, imported->batch)));
        const auto again = store->addCommunication(letterAbout(imported->accepted, imported->batch));
        QVERIFY(!again);
        QCOMPARE(again.error().cause, Cause::Conflict);
        QCOMPARE(store->communications({})->size(), size_t(1));
    }
    void everythingOfAVerdictComesBack()
    {
        ON_ENGINE;
        const auto imported = store->importRecords(report({ backOrder(u"10643"_s) }));
        NewCommunication fresh = letterAbout(imported->accepted, imported->batch);
        Verdict &verdict = fresh.verdict;
        verdict.flags = { { u"key-account"_s, u"Its tier is reviewed singly — “key”"_s } };
        Finding finding { FindingKind::Commitment,
                          u"unauthorised"_s,
                          Severity::Error,
                          LetterPart::Subject,
                          4,
                          9,
                          u"free"_s,
                          u""_s,
                          u"Not promised so."_s,
                          3,
                          u"new_date"_s,
                          u"agreed by phone"_s };
        verdict.findings = { finding, Finding {} };
        verdict.triggers = { { u"legal threat"_s, u"team lead"_s, std::chrono::minutes(90), u"my lawyer"_s } };
        FactStanding standing { u"order"_s, 0, u"10643"_s, u"10643"_s, true, false, true, {} };
        standing.occurrences = { { LetterPart::Body, 300, 5 }, { LetterPart::Subject, 0, 5 } };
        verdict.facts = { standing };
        verdict.compliance = { { u"export"_s, u"team lead"_s, u"Lee Ford"_s }, { u"credit"_s, u"lead"_s, {} } };
        verdict.blocks = { { u"compliance"_s, u"A check is due."_s } };
        const auto added = store->addCommunication(fresh);
        const Communication stored = *store->communication(added->communications.front().id);
        QCOMPARE(stored.verdict, verdict);
        QCOMPARE(store->listed({}, {}, 10)->letters, std::vector { listedOf(stored) });
    }
    void aListSaysOfAVerdictWhatTheWholeOneSays_data()
    {
        QTest::addColumn<int>("severity");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("accepted");
        for (const Severity severity : { Severity::Error, Severity::Warning, Severity::Note }) {
            for (const FindingKind kind : { FindingKind::Fact, FindingKind::Tone }) {
                for (const bool accepted : { false, true })
                    QTest::addRow("%d %d %d", int(severity), int(kind), accepted)
                        << int(severity) << int(kind) << accepted;
            }
        }
    }
    void aListSaysOfAVerdictWhatTheWholeOneSays()
    {
        QFETCH(int, severity);
        QFETCH(int, kind);
        QFETCH(bool, accepted);
        Finding finding;
        finding.kind = static_cast<FindingKind>(kind);
        finding.severity = static_cast<Severity>(severity);
        finding.text = u"25 October"_s;
        finding.expected = u"26 October"_s;
        finding.fact = u"new_date"_s;
        if (accepted)
            finding.overriddenBecause = u"as agreed"_s;
        Finding other = finding;
        other.expected.reset();
        Verdict verdict;
        verdict.revision = 3;
        verdict.findings = { other, finding, finding };
        verdict.facts
            = { { u"order"_s, 0, u"10643"_s, u"10643"_s, true, false, true, { { LetterPart::Body, 3, 5 } } } };
        verdict.blocks = { { u"one"_s, u"One."_s }, { u"two"_s, u"Two."_s } };
        const std::optional<ListedVerdict> listed = listedVerdictFromColumn(verdictColumn(verdict));
        QVERIFY(listed);
        QCOMPARE(*listed, listedOf(verdict));
        const QByteArray column = verdictColumn(verdict);
        QVERIFY(!listedVerdictFromColumn(column.chopped(1)));
        QVERIFY(!listedVerdictFromColumn(column + '\0'));
    }
    void aListComesInPortions()
    {
        ON_ENGINE;
        std::vector<CommunicationId> ids;
        for (int i = 0; i < 7; ++i)
            ids.push_back(putInReview(*store, QString::number(10643 + i)));
        QVERIFY(bringTo(*store, ids[1], State::Dropped)); // at 8:00
        QVERIFY(bringTo(*store, ids[3], State::Released));
        QVERIFY(bringTo(*store, ids[4], State::Sent));
        std::vector<ListedLetter> whole;
        std::vector<ListedLetter> finished;
        const std::vector<Communication> all = *store->communications({});
        for (const Communication &letter : all)
            (letter.id == ids[1] || letter.id == ids[4] ? finished : whole).push_back(listedOf(letter));
        std::ranges::copy(finished, std::back_inserter(whole));
        for (const int atMost : { 1, 2, 3, 5, 6, 7, 8 }) {
            std::vector<ListedLetter> letters;
            for (std::optional<ListPlace> next = ListPlace {}; next;) {
                const auto portion = store->listed({}, *next, atMost);
                QVERIFY(portion);
                QCOMPARE_LE(portion->letters.size(), static_cast<size_t>(atMost));
                std::ranges::copy(portion->letters, std::back_inserter(letters));
                next = portion->next;
            }
            QCOMPARE(letters, whole);
        }
        QCOMPARE(*store->countListed({}), 7);
        const std::vector<State> reviewed { State::InReview, State::Released };
        QCOMPARE(store->communicationsIn(reviewed, {}, 10)->size(), size_t(5));
        QCOMPARE(store->communicationsIn(reviewed, {}, 3)->back().id, ids[3]);
        QCOMPARE(store->communicationsIn(reviewed, ids[3], 3)->front().id, ids[5]);
        QCOMPARE(store->communicationsIn({ State::Held }, {}, 3)->size(), size_t(0));
        QCOMPARE(*store->countListed(moment(23)), 5);
        QCOMPARE(store->listed(moment(23), {}, 100)->letters.size(), size_t(5));
        QCOMPARE(store->sentTo(AccountId(u"ACME"_s), moment(0))->size(), size_t(1));
        QCOMPARE(store->sentTo(AccountId(u"ACME"_s), moment(0))->front().id, ids[4]);
        QVERIFY(store->sentTo(AccountId(u"ACME"_s), moment(23))->empty());
        QVERIFY(store->sentTo(AccountId(u"OTHER"_s), moment(0))->empty());
    }
    void whatIsFinishedIsListedOnlySinceAMoment()
    {
        ON_ENGINE;
        const CommunicationId open = putInReview(*store, u"1"_s);
        const CommunicationId dropped = putInReview(*store, u"2"_s);
        QVERIFY(bringTo(*store, dropped, State::Dropped)); // at 8:00
        QCOMPARE(store->communications(moment(8))->size(), size_t(2));
        const auto later = store->communications(moment(8, 1));
        QCOMPARE(later->size(), size_t(1));
        QCOMPARE(later->front().id, open);
        QCOMPARE(store->waitingFor({ AccountId(u"ACME"_s) })->size(), size_t(1));
        QVERIFY(store->waitingFor({ AccountId(u"OTHER"_s) })->empty());
    }
    void changesSinceGivesWhatWasTouchedAsItIsNow()
    {
        ON_ENGINE;
        const CommunicationId first = putInReview(*store, u"1"_s);
        const auto seen = store->changesSince(0);
        QCOMPARE(seen->communications.size(), size_t(1));
        const CommunicationId second = putInReview(*store, u"2"_s);
        QVERIFY(store->hold(first, u"wait"_s, u"Kim Park"_s, moment(9)));
        const auto since = store->changesSince(seen->upTo);
        QCOMPARE(since->communications.size(), size_t(2));
        QCOMPARE(since->communications.front().state, State::Held);
        QCOMPARE(since->communications.back().id, second);
        QVERIFY(store->changesSince(since->upTo)->communications.empty());
        QCOMPARE(store->changesSince(since->upTo)->upTo, since->upTo);
    }
    void everythingIsThereAfterOpeningAgain()
    {
        QFETCH_GLOBAL(QString, engine);
        const Workspace workspace(engine);
        std::vector<Communication> before;
        {
            const auto store = workspace.open();
            QVERIFY(bringTo(*store, putInReview(*store), State::Queued));
            before = *store->communications({});
        }
        const auto store = workspace.open();
        QCOMPARE(*store->communications({}), before);
        QVERIFY(before.front().release);
        QVERIFY(before.front().sending);
        QVERIFY(store->describe()->contains(engine));
    }
};

COUNTERSIGN_TEST(StoreQueueTest)

} // namespace countersign

#include "queue_test.moc"
