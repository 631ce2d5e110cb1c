// SPDX-License-Identifier: GPL-3.0-or-later
#define COUNTERSIGN_TEST_MAIN
#include "queue/queuemodel.h"
#include "sample/sampleworkplace.h"
#include "services/calldesk.h"
#include "services/reviewing.h"
#include "support/testmain.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

/// How long the steps take on which a person waits.
class Benchmarks : public QObject {
    Q_OBJECT

    std::unique_ptr<Workplace> m_place;
    Store *m_store = nullptr;
    Office m_office;
    std::vector<Communication> m_letters;

    /// The sample's letters over and over, each with an id of its own.
    std::vector<Communication> many(int count) const
    {
        std::vector<Communication> letters;
        letters.reserve(static_cast<size_t>(count));
        for (int i = 0; i < count; ++i) {
            Communication letter = m_letters[static_cast<size_t>(i) % m_letters.size()];
            letter.id = CommunicationId(u"C%1"_s.arg(1000 + i));
            letter.accountName += u" %1"_s.arg(i);
            letters.push_back(std::move(letter));
        }
        return letters;
    }

    static std::vector<ListedRow> rowsOf(const std::vector<Communication> &letters)
    {
        std::vector<ListedRow> rows;
        for (const Communication &letter : letters)
            rows.emplace_back(listedOf(letter));
        return rows;
    }

private Q_SLOTS:
    void initTestCase()
    {
        WorkplaceOrder order;
        order.practice = true;
        m_place = std::move(*openSampleWorkplace(order));
        m_store = *m_place->store();
        m_office = *m_place->office();
        m_letters = *m_store->communications(m_office.now());
    }
    void buildsTheSampleCompany()
    {
        QBENCHMARK
        {
            WorkplaceOrder order;
            order.practice = true;
            QVERIFY(openSampleWorkplace(order));
        }
    }
    void judgesOneLetter()
    {
        const auto longest
            = std::ranges::max_element(m_letters, {}, [](const Communication &each) { return each.records.size(); });
        const auto subject = subjectOf(*m_store, m_office, longest->id);
        QVERIFY(subject);
        QBENCHMARK
        {
            const Verdict verdict = judge(subject->judged, *m_office.rules);
            QVERIFY(verdict.revision > 0);
        }
    }
    void opensOneLetter()
    {
        QBENCHMARK
        {
            QVERIFY(subjectOf(*m_store, m_office, m_letters.front().id));
        }
    }
    void briefsOnAnAccount()
    {
        QBENCHMARK
        {
            QVERIFY(briefFor(*m_store, m_office, AccountId(u"ERNSH"_s), {}));
        }
    }
    void fillsAQueueOfTenThousand()
    {
        // Filling alone, without the making and the end of the letters.
        constexpr int TURNS = 9;
        std::vector<double> times;
        for (int turn = 0; turn < TURNS; ++turn) {
            const std::vector<ListedRow> letters = rowsOf(many(10'000));
            QueueModel queue;
            QElapsedTimer timer;
            timer.start();
            queue.add(letters);
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        std::ranges::sort(times);
        QTest::setBenchmarkResult(times[TURNS / 2], QTest::WalltimeMilliseconds);
    }
    void filtersAQueueOfTenThousand()
    {
        QueueModel queue;
        queue.add(rowsOf(many(10'000)));
        int turn = 0;
        QBENCHMARK
        {
            queue.setFilter(turn++ % 2 == 0 ? u"lehmanns 9"_s : u"chai"_s);
        }
    }
};

COUNTERSIGN_TEST(Benchmarks)

} // namespace countersign

#include "main.moc"
