// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace.h"

namespace countersign {

using namespace testing;

/// The same report again, with the same rows, other values, and rows that speak of the same thing.
class StoreIntakeTest : public QObject {
    Q_OBJECT

    static Record withNewDate(Record record, const QDate &date)
    {
        record.set({ factnames::NEW_DATE.toString(), date, {} });
        return record;
    }

private Q_SLOTS:
    void initTestCase_data() { onBothEngines(); }

    void theSameReportAgainChangesNothing()
    {
        ON_ENGINE;
        QVERIFY(store->importRecords(report({ backOrder(u"1"_s), backOrder(u"2"_s) })));
        std::vector<Record> again { backOrder(u"2"_s), backOrder(u"1"_s) };
        again.front().facts.front().source = SourceCell { 9, 9 }; // another line of the sheet is no other value
        const auto outcome = store->importRecords(report(again));
        QVERIFY(outcome);
        QCOMPARE(outcome->unchanged, 2);
        QVERIFY(outcome->accepted.empty());
        QVERIFY(outcome->batch.isNull());
        QCOMPARE(store->batches()->size(), size_t(1));
    }
    void newValuesReachARecordThatHasNoLetterYet()
    {
        ON_ENGINE;
        const auto first = store->importRecords(report({ backOrder(u"1"_s) }));
        const auto outcome = store->importRecords(report({ withNewDate(backOrder(u"1"_s), QDate(2026, 12, 8)) }));
        QCOMPARE(outcome->updated.size(), size_t(1));
        const UpdatedRecord &updated = outcome->updated.front();
        QCOMPARE(updated.before, first->accepted.front());
        QCOMPARE(updated.now.id, updated.before.id);
        QVERIFY(updated.communication.isNull());
        QCOMPARE(*store->recordsWithoutLetter({})->front().value<QDate>(factnames::NEW_DATE), QDate(2026, 12, 8));
        QVERIFY(!outcome->batch.isNull());
    }
    void newValuesAndAWaitingLetter_data()
    {
        QTest::addColumn<State>("state");
        for (const State state :
             { State::InReview, State::Held, State::Released, State::Queued, State::Failed, State::Escalated })
            QTest::newRow(qPrintable(keyOf(state))) << state;
    }
    void newValuesAndAWaitingLetter()
    {
        ON_ENGINE;
        QFETCH(State, state);
        const CommunicationId id = putInReview(*store, u"1"_s);
        QVERIFY(bringTo(*store, id, state));
        Record other = backOrder(u"1"_s);
        other.set({ factnames::PROMISED_DATE.toString(), QDate(2026, 11, 20), {} });
        const auto outcome = store->importRecords(report({ other }, moment(12)));
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().says));
        QVERIFY(outcome->accepted.empty());
        QCOMPARE(outcome->updated.front().communication, id);
        QCOMPARE(outcome->change.communications.size(), size_t(1));
        QCOMPARE(outcome->change.communications.front(), *store->communication(id));
        QCOMPARE(outcome->change.communications.front().promised, std::optional(QDate(2026, 11, 20)));
        const auto dossier = store->dossier(id);
        QCOMPARE(dossier->records.front().facts, other.facts);
        const Event &event = dossier->events.back();
        QCOMPARE(event.kind, EventKind::Updated);
        QCOMPARE(event.details[u"before"_s][u"promised_date"_s].toString(), u"2026-11-24"_s);
    }
    void newValuesAfterTheLetterIsGoneAreANewRecord_data()
    {
        QTest::addColumn<State>("state");
        for (const State state : { State::Sending, State::Committing, State::Sent, State::Uncertain, State::Dropped })
            QTest::newRow(qPrintable(keyOf(state))) << state;
    }
    void newValuesAfterTheLetterIsGoneAreANewRecord()
    {
        ON_ENGINE;
        QFETCH(State, state);
        const CommunicationId id = putInReview(*store, u"1"_s);
        QVERIFY(bringTo(*store, id, state));
        const Record other = withNewDate(backOrder(u"1"_s), QDate(2026, 12, 8));
        const auto outcome = store->importRecords(report({ other }, moment(12)));
        QVERIFY(outcome->updated.empty());
        QCOMPARE(outcome->accepted.size(), size_t(1));
        QCOMPARE(store->dossier(id)->records.front().facts, backOrder(u"1"_s).facts);
        QCOMPARE(store->recordsWithoutLetter({})->size(), size_t(1));
        // From now on the new one is what a report is compared with; the old values are news again.
        QCOMPARE(store->importRecords(report({ other }, moment(13)))->unchanged, 1);
        QCOMPARE(store->importRecords(report({ backOrder(u"1"_s) }, moment(14)))->updated.size(), size_t(1));
    }
    void rowsOfOneThingWithOtherValuesAreNotLost()
    {
        ON_ENGINE;
        const auto first
            = store->importRecords(report({ backOrder(u"1"_s, 3), backOrder(u"1"_s, 5), backOrder(u"1"_s, 3) }));
        QCOMPARE(first->accepted.size(), size_t(2));
        QCOMPARE(first->unchanged, 1);
        const auto second = store->importRecords(report({ backOrder(u"1"_s, 6), backOrder(u"1"_s, 3) }));
        QCOMPARE(second->unchanged, 1);
        QCOMPARE(second->accepted.size(), size_t(0));
        QCOMPARE(second->updated.size(), size_t(1));
        QCOMPARE(second->updated.front().before.value<Quantity>(factnames::QUANTITY)->thousandths, 5000);
    }
    void twoLinesOfOneLetterNameItOnce()
    {
        ON_ENGINE;
        const auto imported = store->importRecords(report({ backOrder(u"1"_s), backOrder(u"2"_s) }));
        QVERIFY(store->addCommunication(letterAbout(imported->accepted, imported->batch)));
        const auto outcome = store->importRecords(report({ withNewDate(backOrder(u"1"_s), QDate(2026, 12, 8)),
                                                           withNewDate(backOrder(u"2"_s), QDate(2026, 12, 9)) }));
        QCOMPARE(outcome->updated.size(), size_t(2));
        QCOMPARE(outcome->change.communications.size(), size_t(1));
    }
    void anEmptyReportLeavesNoBatch()
    {
        ON_ENGINE;
        const auto outcome = store->importRecords(report({}));
        QVERIFY(outcome && outcome->batch.isNull());
        QVERIFY(store->batches()->empty());
    }
    void everyKindOfFactComesBack()
    {
        ON_ENGINE;
        Record record = backOrder(u"1"_s);
        record.set({ u"started_at"_s, Moment { QDate(2026, 11, 20), QTime(10, 30) }, SourceCell { 3, 7 } });
        record.set({ u"due_at"_s, Moment { QDate(2026, 11, 20), {} }, {} });
        record.set({ u"weight"_s, Quantity { -2500, u"kg"_s }, {} });
        record.set({ u"billed_amount"_s, Money { 9007199254740993, { u"JPY"_s } }, {} });
        record.set({ u"own column"_s, u"0012 “é” \U0001F600\n"_s, {} });
        QVERIFY(store->importRecords(report({ record })));
        QCOMPARE(store->recordsWithoutLetter({})->front().facts, record.facts);
    }
    void aTextWithANulIsTaken()
    {
        ON_ENGINE;
        Record record = backOrder(u"1"_s);
        record.set({ u"reason"_s, u"late"_s + QChar(u'\0') + u"shipment"_s, {} });
        QVERIFY(store->importRecords(report({ record })));
        QVERIFY(!store->recordsWithoutLetter({})->empty());
    }
};

COUNTERSIGN_TEST(StoreIntakeTest)

} // namespace countersign

#include "intake_test.moc"
