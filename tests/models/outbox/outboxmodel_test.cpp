// SPDX-License-Identifier: GPL-3.0-or-later
#include "outbox/outboxmodel.h"
#include "outbox/outboxwords.h"
#include "support/samplecommunications.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QMetaEnum>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

using testing::sampleNow;

class OutboxModelTest : public QObject {
    Q_OBJECT

    static OutboxSurroundings morning() { return { {}, QTimeZone::utc(), sampleNow() }; }
    static Communication letter(State state)
    {
        Communication one = testing::sampleOutbox().front();
        one.id = CommunicationId(u"X"_s);
        one.state = state;
        return one;
    }
    static Communication inOutbox(const QString &id)
    {
        const std::vector<Communication> all = testing::sampleOutbox();
        return *std::ranges::find(all, CommunicationId(id), &Communication::id);
    }
    static QString shown(const OutboxModel &model, const CommunicationId &id, int column)
    {
        return model.index(model.rowOf(id), column).data().toString();
    }

private Q_SLOTS:
    void countsEachSegment()
    {
        OutboxModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.add(testing::listedRows(testing::sampleOutbox()));
        QCOMPARE(model.counts(), (OutboxCounts { 4, 11, 1, 1 }));
        QCOMPARE(sentenceOf(model.counts()), u"11 of 17 sent, 4 waiting, 1 failed, 1 uncertain"_s);
        QCOMPARE(sentenceOf(OutboxCounts {}), QString());
    }
    void takesOnlyWhatIsOnItsWay()
    {
        OutboxModel model;
        model.add(testing::listedRows(testing::sampleCommunications()));
        QCOMPARE_EQ(model.rowCount(), 0);
    }
    void everyStateThatHasASegmentHasAWordAndWhatComesNext()
    {
        const QMetaEnum states = QMetaEnum::fromType<State>();
        for (int i = 0; i < states.keyCount(); ++i) {
            const auto state = static_cast<State>(states.value(i));
            QCOMPARE(outboxStateWord(state).isEmpty(), !segmentOf(state).has_value());
            QCOMPARE(whatHappensNext(listedOf(letter(state)), morning()).isEmpty(), !segmentOf(state).has_value());
        }
    }
    void aChangeMovesOneRow()
    {
        OutboxModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.add(testing::listedRows(testing::sampleOutbox()));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy counted(&model, &OutboxModel::countsChanged);
        Communication sent = inOutbox(u"C103"_s);
        sent.state = State::Sent;
        model.apply({ 1, { sent }, {} });
        QCOMPARE_EQ(changed.count(), 1);
        QCOMPARE_EQ(counted.count(), 1);
        QCOMPARE_EQ(model.counts().sent, 12);
    }
    void comesInPortions()
    {
        const std::vector<ListedRow> all = testing::listedRows(testing::sampleOutbox());
        OutboxModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        OutboxFilter filter;
        filter.setSourceModel(&model);
        model.add({ all.begin(), all.begin() + 5 });
        const QPersistentModelIndex chosen = filter.index(2, 0);
        const QString id = chosen.data(OutboxModel::IdRole).toString();
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        Communication back = inOutbox(u"C102"_s); // while the rest is read
        back.state = State::InReview;
        model.apply({ 1, { back }, {} });
        model.add({ all.begin() + 5, all.end() });
        QCOMPARE_EQ(resets.count(), 0);
        QCOMPARE_EQ(inserted.count(), 1);
        QCOMPARE(chosen.data(OutboxModel::IdRole).toString(), id);
        const bool wasToCome = std::ranges::any_of(all.begin() + 5, all.end(),
                                                   [&](const ListedRow &letter) { return letter->id == back.id; });
        QCOMPARE_EQ(model.rowCount(), wasToCome ? 17 : 16);
        model.add(all); // the listing began anew
        QCOMPARE_EQ(model.rowCount(), 17);
        QCOMPARE(model.counts(), (OutboxCounts { 4, 11, 1, 1 }));
    }
    void aLetterThatGoesBackToReviewLeaves()
    {
        OutboxModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.add(testing::listedRows(testing::sampleOutbox()));
        Communication back = inOutbox(u"C102"_s);
        back.state = State::InReview;
        model.apply({ 1, { back }, { CommunicationId(u"C101"_s) } });
        QCOMPARE_EQ(model.rowCount(), 15);
        QCOMPARE_EQ(model.counts().failed + model.counts().uncertain, 0);
    }
    void whatAPersonMustDecideStandsFirst()
    {
        OutboxModel model;
        OutboxFilter filter;
        filter.setSourceModel(&model);
        model.add(testing::listedRows(testing::sampleOutbox()));
        QList<State> order;
        for (int row = 0; row < filter.rowCount(); ++row)
            order.append(static_cast<State>(filter.index(row, 0).data(OutboxModel::StateRole).toInt()));
        QCOMPARE(order.mid(0, 3), (QList<State> { State::Uncertain, State::Failed, State::Queued }));
        QCOMPARE(order.last(), State::Sent);
        const auto since = [&](int row) {
            return filter.index(row, OutboxModel::SinceColumn).data(SortRole).toDateTime();
        };
        QCOMPARE_GE(since(6), since(7)); // among the sent the latest first
    }
    void aSegmentShowsItsOwn()
    {
        OutboxModel model;
        OutboxFilter filter;
        filter.setSourceModel(&model);
        model.add(testing::listedRows(testing::sampleOutbox()));
        filter.setSegment(OutboxSegment::Waiting);
        QCOMPARE_EQ(filter.rowCount(), 4);
        filter.setSegment(OutboxSegment::All);
        QCOMPARE_EQ(filter.rowCount(), 17);
    }
    void saysWhenAWaitingLetterGoes_data()
    {
        QTest::addColumn<int>("inSeconds");
        QTest::addColumn<int>("attempts");
        QTest::addColumn<bool>("paused");
        QTest::addColumn<QString>("says");
        QTest::newRow("its time has come") << 0 << 0 << false << u"Goes next"_s;
        QTest::newRow("in the undo time") << 15 << 0 << false << u"Goes within a minute; can be undone"_s;
        QTest::newRow("at a later hour") << 3600 << 0 << false << u"Goes at 10:33; can be undone"_s;
        QTest::newRow("after a try that failed") << 300 << 1 << false << u"Tried again at 9:38"_s;
        QTest::newRow("while sending is paused") << 0 << 0 << true << u"Goes when sending goes on"_s;
    }
    void saysWhenAWaitingLetterGoes()
    {
        QFETCH(int, inSeconds);
        QFETCH(int, attempts);
        QFETCH(bool, paused);
        QFETCH(QString, says);
        Communication waiting = letter(State::Queued);
        waiting.sending->notBefore = sampleNow().addSecs(inSeconds);
        waiting.sending->attempts = attempts;
        OutboxSurroundings around = morning();
        around.post.paused = paused;
        QCOMPARE(whatHappensNext(listedOf(waiting), around), says);
    }
    void aServersWordsAreTamed()
    {
        Communication failed = letter(State::Failed);
        failed.sending->says.clear();
        failed.sending->reply = u"550 no\r\n\x1b[31msuch  box"_s + QString(500, u'x');
        const QString said = serverSaid(listedOf(failed));
        QVERIFY(said.startsWith(u"“550 no [31msuch box"_s));
        QCOMPARE_LE(said.size(), 162);
        QVERIFY(std::all_of(said.begin(), said.end(), [](QChar c) { return c.isPrint(); }));
    }
    void aTimeOfAnotherDayNamesTheDay()
    {
        QCOMPARE(shortTime(sampleNow().addSecs(-60), morning()), u"9:32"_s);
        QCOMPARE(shortTime(sampleNow().addDays(-1), morning()), u"17 Nov, 9:33"_s);
        OutboxSurroundings berlin = morning();
        berlin.zone = QTimeZone("Europe/Berlin");
        QCOMPARE(shortTime(sampleNow(), berlin), u"10:33"_s);
    }
    void aRowSpeaksAsOneSentence()
    {
        OutboxModel model;
        model.setSurroundings(morning());
        model.add(testing::listedRows(testing::sampleOutbox()));
        QCOMPARE(
            model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
            u"Uncertain, Paula Wilson, Rattlesnake Canyon, Order 11077: six items, since 9:31, Took the whole text, "
            "then the line went dead, You decide; never sent again by itself"_s);
        QCOMPARE(shown(model, CommunicationId(u"C103"_s), OutboxModel::SaidColumn), u"–"_s);
    }
    void tellsWhatIsKnownOfALetter()
    {
        const Communication uncertain = testing::sampleOutbox().front();
        const std::vector<KnownStep> known = knownOf(testing::sampleLetter(uncertain, sampleNow()).dossier);
        QCOMPARE_EQ(known.size(), 3U);
        QCOMPARE(known[0].says, u"Released by Laura Callahan"_s);
        QCOMPARE(known[2].kind, KnownStep::Kind::Doubt);
        QCOMPARE(known[2].says, u"Took the whole text, then the line went dead"_s);
    }
    void whatWasPutBackAfterARefusalIsATroubleAndNoStepDone()
    {
        Dossier dossier;
        Event queued;
        queued.kind = EventKind::Queued;
        Event putBack = queued;
        putBack.details = { { u"reply"_s, u"421 4.3.2 Try again later"_s } };
        dossier.events = { queued, putBack };
        const std::vector<KnownStep> known = knownOf(dossier);
        QCOMPARE(known[0].kind, KnownStep::Kind::Done);
        QCOMPARE(known[1].kind, KnownStep::Kind::Trouble);
        QCOMPARE(known[1].says, u"“421 4.3.2 Try again later”"_s);
    }
    void ourOwnSentencesAreWholeAndAServersAreNot()
    {
        Communication letter = testing::sampleOutbox().front();
        letter.sending->says = QString(u"We say it to the end. "_s).repeated(20) + u"Then decide."_s;
        QVERIFY(serverSaid(listedOf(letter)).endsWith(u"Then decide."_s));
        letter.sending->says.clear();
        letter.sending->reply = QString(u"a server says much "_s).repeated(100);
        QCOMPARE_LE(serverSaid(listedOf(letter)).size(), 162);
    }
};

COUNTERSIGN_TEST(OutboxModelTest)

} // namespace countersign

#include "outboxmodel_test.moc"
