// SPDX-License-Identifier: GPL-3.0-or-later
#include "lifecycle/probe.h"
#include "sample/sampleworkplace.h"
#include "services/reviewing.h"
#include "support/testmain.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

/// What is slipped among the cards of the scan is wrong by the gate's own judgement, and cannot leave.
class ProbesStory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyProbeOfTheSampleIsWrongAndNoneCanBeSent()
    {
        WorkplaceOrder order;
        order.practice = true;
        const auto place = openSampleWorkplace(order);
        QVERIFY(place);
        Store &store = **(*place)->store();
        const Office office = *(*place)->office();
        QCOMPARE(office.vigilance.share, 0.0); // off, until a lead decides otherwise
        int made = 0;
        std::vector<ReleaseOrder> orders;
        const auto all = store.communications(office.now());
        for (const Communication &each : *all) {
            if (each.state != State::InReview || each.lane() != Lane::Scan)
                continue;
            const auto subject = subjectOf(store, office, each.id);
            QVERIFY(subject);
            for (quint32 seed = 0; seed < 12; ++seed) {
                const auto probe
                    = makeProbe(each.id, subject->dossier.letter, subject->dossier.communication.verdict.facts, seed);
                if (!probe)
                    continue;
                ++made;
                Case judged = subject->judged;
                judged.letter = probe->letter;
                const Verdict verdict = judgedIn(office, judged);
                QVERIFY2(verdict.isBlocked(), qPrintable(u"%1 in place of %2"_s.arg(probe->wrong, probe->right)));
                orders.push_back({ probe->id, each.revision, ReviewKind::InAScan, u"Laura Callahan"_s, office.now(),
                                   std::chrono::seconds(4) });
            }
        }
        QCOMPARE_GE(made, 40);
        const auto outcome = releaseLetters(store, office, orders);
        QVERIFY(outcome);
        QVERIFY(outcome->released.empty());
        QCOMPARE_EQ(outcome->refused.size(), orders.size());
        QVERIFY(queueReleased(store, office, std::chrono::seconds(0))->queued.empty());
        QVERIFY(store.queued()->empty());
    }
};

COUNTERSIGN_TEST(ProbesStory)

} // namespace countersign

#include "probes_test.moc"
