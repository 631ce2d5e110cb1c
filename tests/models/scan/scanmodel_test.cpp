// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queuemodel.h"
#include "scan/scanmodel.h"
#include "support/fakedesk.h"
#include "support/reviewmorning.h"
#include "support/testmain.h"
#include "support/warnings.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace countersign;
using namespace countersign::testing;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<ListedRow> scanLane(FakeDesk &desk)
{
    QueueModel queue;
    queue.setWords(QueueWords(morningRules()->foundation(), desk.today(), QTimeZone::utc()));
    queue.add(desk.all());
    return queue.lettersIn(QueueSection::Scan);
}

QStringList rowsOf(const ScanModel &scan)
{
    QStringList rows;
    for (int row = 0; row < scan.rowCount(); ++row)
        rows << scan.index(row).data().toString();
    return rows;
}

void lookAt(ScanModel &scan, const QStringList &ids, std::chrono::milliseconds time)
{
    std::vector<CardOnScreen> cards;
    for (const QString &id : ids)
        cards.push_back({ CommunicationId(id), true, false, 4, 0, 3 });
    for (auto rest = time; rest > 0ms; rest -= 500ms)
        scan.advance(500ms, cards);
}

struct Scanned {
    FakeDesk desk;
    ScanModel scan { desk };
    QAbstractItemModelTester tester { &scan };

    Scanned()
    {
        prepareMorning(desk);
        scan.setWords(QueueWords(morningRules()->foundation(), desk.today(), QTimeZone::utc()));
        scan.setLetters(scanLane(desk));
        scan.showGroup(0);
    }
};

} // namespace

class ScanModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void standsLettersOfOneTypeAndTierUnderWhatTheyShare()
    {
        Scanned scanned;
        QCOMPARE(scanned.scan.groupCount(), 2);
        QCOMPARE(scanned.scan.groupTitle(), u"Delivery delay, growth accounts"_s);
        QCOMPARE(rowsOf(scanned.scan),
                 (QStringList { u"All six say"_s, u"Great Lakes Food Market"_s, u"Bottom-Dollar Markets"_s,
                                u"Reggiani Caseifici"_s, u"Lehmanns Marktstand"_s, u"LILA-Supermercado"_s,
                                u"Richter Supermarkt"_s }));
        QVERIFY(!scanned.scan.flags(scanned.scan.index(0)).testFlag(Qt::ItemIsSelectable));
        QVERIFY(scanned.scan.index(0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(u"Our suppliers have not given us a date yet"_s));
        scanned.scan.showGroup(1);
        QCOMPARE(scanned.scan.groupTitle(), u"Delivery delay, transactional accounts"_s);
        QCOMPARE(rowsOf(scanned.scan),
                 (QStringList { u"Both say"_s, u"Blauer See Delikatessen"_s, u"Simons bistro"_s }));
    }

    void showsOfEachCardWhatIsItsOwn()
    {
        Scanned scanned;
        const QModelIndex card = scanned.scan.index(scanned.scan.rowOf(CommunicationId(u"C7"_s)));
        const QString text = card.data(ScanModel::TextRole).toString();
        QStringList own;
        for (const Span &span : card.data(ScanModel::OwnRole).value<std::vector<Span>>())
            own << text.mid(span.start, span.length);
        QVERIFY(own.contains(u"Howard Snyder"_s));
        QVERIFY(own.contains(u"2 December"_s));
        QVERIFY(!text.contains(u"Kind regards"_s));
        QVERIFY(text.startsWith(u"Order 11040: Sir Rodney’s Scones is late\nDear Howard Snyder, I am"_s));
        QCOMPARE(card.data(ScanModel::PlaceRole).toString(), u"Howard Snyder, Graz"_s);
    }

    void releasesTheSeenOnesAndNoOthers()
    {
        Scanned scanned;
        QVERIFY(scanned.scan.ordersForTheSeen().empty());
        lookAt(scanned.scan, { u"C7"_s, u"C8"_s }, 30s);
        const std::vector<ReleaseOrder> orders = scanned.scan.ordersForTheSeen();
        QCOMPARE(orders.size(), size_t(2));
        QCOMPARE(orders[0].id, CommunicationId(u"C7"_s));
        QCOMPARE(orders[0].how, ReviewKind::InAScan);
        QCOMPARE(orders[0].by, u"Laura Callahan"_s);
        QCOMPARE_GE(orders[0].attention, 1s);
        QCOMPARE(scanned.scan.index(1).data(ScanModel::SeenRole).toBool(), true);
        QCOMPARE(scanned.scan.nextUnseenRow(0), scanned.scan.rowOf(CommunicationId(u"C9"_s)));
    }

    void answersTheThreeQuestionsOfEachCard()
    {
        Scanned scanned;
        const QModelIndex card = scanned.scan.index(scanned.scan.rowOf(CommunicationId(u"C7"_s)));
        QCOMPARE(card.data(ScanModel::ToneRole).value<ScanAnswer>().lines, QStringList(u"fits growth"_s));
        const auto attention = card.data(ScanModel::AttentionRole).value<ScanAnswer>();
        QVERIFY(attention.wantsALook);
        QVERIFY(attention.lines.contains(u"called back 12 Nov"_s));
        QVERIFY(card.data(Qt::AccessibleTextRole).toString().contains(u"attention: called back 12 Nov"_s));
    }

    void hasNoProbeUnlessALeadWantsThem()
    {
        Scanned scanned;
        for (const ListedRow &letter : scanLane(scanned.desk))
            QVERIFY(!scanned.scan.hasProbeFor(letter->id));
    }

    void neverReleasesALetterForWhichAProbeStands()
    {
        FakeDesk desk;
        prepareMorning(desk);
        ScanModel scan(desk);
        const QAbstractItemModelTester tester(&scan);
        scan.setWords(QueueWords(morningRules()->foundation(), desk.today(), QTimeZone::utc()));
        int draws = 0;
        scan.setProbes(0.05, [&draws] { return ++draws == 1 ? 0.0 : 0.5; }); // the first card and no other
        scan.setLetters(scanLane(desk));
        scan.showGroup(0);
        const CommunicationId first = scan.idAt(1);
        QVERIFY(scan.hasProbeFor(first));
        QStringList all;
        for (int row = 0; row < scan.rowCount(); ++row) {
            if (!scan.idAt(row).isNull())
                all << scan.idAt(row).value();
        }
        lookAt(scan, all, 60s);
        QCOMPARE(scan.seenCount(), all.size()); // it looks as any other
        for (const ReleaseOrder &order : scan.ordersForTheSeen())
            QVERIFY(order.id != first && !isProbe(order.id));
        QCOMPARE_EQ(scan.ordersForTheSeen().size(), static_cast<size_t>(all.size()) - 1);
        const std::vector<Probe> missed = scan.revealMissed();
        QCOMPARE_EQ(missed.size(), size_t(1));
        QCOMPARE(missed.front().standsFor, first);
        // The real letter stands there again and was not seen.
        QVERIFY(!scan.hasProbeFor(first));
        const QModelIndex card = scan.index(scan.rowOf(first));
        QVERIFY(card.data(ScanModel::TextRole).toString().contains(missed.front().right));
        QVERIFY(!card.data(ScanModel::SeenRole).toBool());
        QVERIFY(!scan.hasProbeFor(first)); // and is not drawn for again
    }

    void removesOnlyWhatLeft()
    {
        Scanned scanned;
        lookAt(scanned.scan, { u"C7"_s, u"C8"_s }, 30s);
        const QSignalSpy resets(&scanned.scan, &QAbstractItemModel::modelReset);
        scanned.desk.release(scanned.scan.ordersForTheSeen());
        scanned.scan.setLetters(scanLane(scanned.desk));
        QCOMPARE(rowsOf(scanned.scan),
                 (QStringList { u"All four say"_s, u"Reggiani Caseifici"_s, u"Lehmanns Marktstand"_s,
                                u"LILA-Supermercado"_s, u"Richter Supermarkt"_s }));
        QCOMPARE(resets.count(), 0);
        QCOMPARE(scanned.scan.seenCount(), 0);
    }

    void forgetsWhatWasSeenOfATextThatChanged()
    {
        Scanned scanned;
        lookAt(scanned.scan, { u"C7"_s }, 30s);
        QCOMPARE(scanned.scan.seenCount(), 1);
        Communication changed = scanned.desk.at(u"C7"_s);
        changed.revision = 2;
        scanned.desk.change(changed);
        scanned.scan.setLetters(scanLane(scanned.desk));
        QTRY_VERIFY(!scanned.scan.isLoading());
        QCOMPARE(scanned.scan.seenCount(), 0);
        QVERIFY(scanned.scan.ordersForTheSeen().empty());
        QCOMPARE(scanned.scan.index(scanned.scan.rowOf(CommunicationId(u"C7"_s))).data(ScanModel::RevisionRole).toInt(),
                 2);
    }

    void goesOnToTheGroupThatHasUnseenLetters()
    {
        Scanned scanned;
        lookAt(scanned.scan, { u"C7"_s, u"C8"_s, u"C9"_s, u"C10"_s, u"C11"_s, u"C12"_s }, 30s);
        QCOMPARE(scanned.scan.nextUnseenRow(0), -1);
        QCOMPARE(scanned.scan.nextUnseenGroup(), 1);
    }

    void parksAnotherWordingUnderItsOwnSharedText()
    {
        Scanned scanned;
        for (const QString &id : { u"C7"_s, u"C8"_s }) {
            OpenLetter open = sampleLetter(scanned.desk.at(id), sampleNow());
            open.dossier.letter.subject = u"Your order is on its way"_s;
            open.dossier.letter.body
                = u"Good morning, this is to let you know that parcel %1 left our warehouse with Speedy Express today."_s
                      .arg(id);
            scanned.desk.setOpenLetter(open);
        }
        ScanModel fresh(scanned.desk);
        const QAbstractItemModelTester tester(&fresh);
        fresh.setWords(QueueWords(morningRules()->foundation(), scanned.desk.today(), QTimeZone::utc()));
        fresh.setLetters(scanLane(scanned.desk));
        fresh.showGroup(0);
        QCOMPARE(rowsOf(fresh).filter(u"say"_s), (QStringList { u"The next two say"_s, u"The next four say"_s }));
    }

    void standsFoldedLettersApartAndLightsOnlyTheFactsOfASingleOne()
    {
        std::vector<CardText> cards;
        for (int i = 0; i < 3; ++i) {
            const bool isFolded = i == 1;
            FactStanding order;
            order.fact = u"order"_s;
            order.record = isFolded ? 1 : 0;
            Letter letter;
            letter.body
                = (isFolded
                       ? u"I am writing about items on your orders 1104%1. They are not in stock, so they will not ship in time."_s
                       : u"I am writing about an item on your order 1104%1. It is not in stock, so it will not ship in time."_s)
                      .arg(i);
            order.occurrences = { { LetterPart::Body, letter.body.indexOf(u"1104"_s), 5 } };
            cards.push_back(cardTextOf(letter, { order }));
        }
        const std::vector<CardCluster> clusters = clustered(cards);
        QCOMPARE(clusters.size(), size_t(2));
        QCOMPARE(clusters[0].members, (std::vector<size_t> { 0, 2 }));
        QCOMPARE(clusters[1].members, (std::vector<size_t> { 1 }));
        QCOMPARE(clusters[1].own[0].size(), size_t(1));
        QCOMPARE(cards[1].text.mid(clusters[1].own[0][0].start, clusters[1].own[0][0].length), u"11041"_s);
        QCOMPARE_GT(wordsToReadOf(clusters[1], 0, cards[1]), ownWordsOf(cards[1], clusters[1].own[0]));
        QCOMPARE_LT(wordsToReadOf(clusters[1], 0, cards[1]), 12);
    }

    void saysTheFactsOfACardShortAndAll()
    {
        Scanned scanned;
        const QModelIndex card = scanned.scan.index(scanned.scan.rowOf(CommunicationId(u"C7"_s)));
        const QStringList facts = card.data(ScanModel::FactsRole).toStringList();
        QVERIFY2(facts.contains(u"order 11040"_s), qPrintable(facts.join(u'|')));
        QVERIFY2(facts.contains(u"promised 2 Dec"_s), qPrintable(facts.join(u'|')));
    }

    void keepsGroupsSmallEnoughToLookAt()
    {
        FakeDesk desk;
        std::vector<ListedRow> many;
        for (int i = 0; i < 120; ++i) {
            Communication letter = desk.at(u"C7"_s);
            letter.id = CommunicationId(u"M%1"_s.arg(i));
            many.emplace_back(listedOf(letter));
        }
        ScanModel scan(desk);
        scan.setLetters(many);
        QCOMPARE(scan.groupCount(), 3);
    }
};

COUNTERSIGN_TEST(ScanModelTest)
#include "scanmodel_test.moc"
