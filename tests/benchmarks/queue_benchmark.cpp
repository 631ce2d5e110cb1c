// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reviewpage/reviewpage.h"
#include "panes/letteredit.h"
#include "panes/queuepane.h"
#include "queue/queuemodel.h"
#include "support/reviewmorning.h"
#include "support/testmain.h"
#include "support/widgets.h"
#include "theme/appearance.h"

#include <QElapsedTimer>
#include <QLineEdit>

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {

constexpr int LETTERS = 100'000;

/// Letters as a large company has them: 2,000 accounts, 40 batches, one in ten of a key account, one in three flagged.
std::vector<Communication> largeQueue()
{
    const std::vector<Communication> samples = testing::sampleCommunications();
    std::vector<Communication> letters;
    letters.reserve(LETTERS);
    for (int i = 0; i < LETTERS; ++i) {
        Communication letter = samples[static_cast<size_t>(i) % 14];
        letter.id = CommunicationId(u"C%1"_s.arg(1000 + i));
        letter.batch = BatchId(u"B%1"_s.arg(i % 40));
        letter.accountName += u" %1"_s.arg((i * 7919) % 2000);
        letter.orders = QString::number(100'000 + i);
        letter.subject = u"Order %1: %2 is late"_s.arg(letter.orders, letter.products);
        letter.promised = testing::sampleNow().date().addDays((i * 31) % 90);
        letter.owner = i % 3 == 0 ? u"Laura Callahan"_s : u"Steven Buchanan"_s;
        if (i % 20 == 19) {
            letter.state = State::Released;
            testing::sampleRelease(letter, ReviewKind::InAScan, i % 600);
        }
        for (int line = 0; line < 4; ++line) {
            FactStanding fact;
            fact.fact = u"quantity"_s;
            fact.value = QString::number(i + line);
            fact.written = fact.value;
            fact.stated = true;
            fact.occurrences = { { LetterPart::Body, 40, 3 } };
            letter.verdict.facts.push_back(fact);
        }
        letters.push_back(std::move(letter));
    }
    return letters;
}

/// The middle of several turns, in milliseconds; `prepare` is not counted.
double middleOf(int turns, const std::function<void(int)> &prepare, const std::function<void(int)> &act)
{
    std::vector<double> times;
    for (int turn = 0; turn < turns; ++turn) {
        prepare(turn);
        QElapsedTimer timer;
        timer.start();
        act(turn);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

void report(double milliseconds)
{
    QTest::setBenchmarkResult(milliseconds, QTest::WalltimeMilliseconds);
}

} // namespace

/// What a person waits for in a queue of 100,000 letters (the marks: first paint 50 ms, filter and sort 100 ms, the
/// next letter painted 16 ms).
class QueueBenchmark : public QObject {
    Q_OBJECT

    std::unique_ptr<Appearance> m_appearance;
    std::vector<Communication> m_letters;
    std::vector<ListedRow> m_rows;
    QueueWords m_words;
    QueueModel m_model;
    std::unique_ptr<QueuePane> m_pane;

    void paint() const
    {
        QApplication::sendPostedEvents();
        m_pane->view()->viewport()->repaint();
    }

    /// A queue without letters, in its pane.
    void empty(std::unique_ptr<QueueModel> &model, std::unique_ptr<QueuePane> &pane) const
    {
        pane.reset();
        model = std::make_unique<QueueModel>();
        model->setWords(m_words);
        pane = std::make_unique<QueuePane>(*model, QueuePane::Acts());
        pane->resize(348, 1000);
        pane->show();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_appearance = std::make_unique<Appearance>(Scheme::Light);
        m_letters = largeQueue();
        m_rows = testing::listedRows(m_letters);
        m_words = QueueWords(testing::morningRules()->foundation(), testing::sampleNow().date(), QTimeZone::utc());
        m_model.setWords(m_words);
        m_pane = std::make_unique<QueuePane>(m_model, QueuePane::Acts());
        m_pane->resize(348, 1000);
        QVERIFY(testing::bringUp(m_pane.get()));
    }
    void cleanupTestCase() { m_pane.reset(); }

    void fillsAndPaintsTheQueue()
    {
        std::unique_ptr<QueueModel> model;
        std::unique_ptr<QueuePane> pane;
        report(middleOf(
            7, [&](int) { empty(model, pane); },
            [&](int) {
                model->add(m_rows);
                QApplication::sendPostedEvents();
                pane->view()->viewport()->repaint();
            }));
    }
    void takesAPortionIntoTheQueue()
    {
        // The last 2,000: each finds its place among the others.
        const auto last = m_rows.end() - 2000;
        std::unique_ptr<QueueModel> model;
        std::unique_ptr<QueuePane> pane;
        report(middleOf(
            7,
            [&](int) {
                empty(model, pane);
                model->add({ m_rows.begin(), last });
                pane->view()->goTo(50'000);
            },
            [&](int) {
                model->add({ last, m_rows.end() });
                QApplication::sendPostedEvents();
                pane->view()->viewport()->repaint();
            }));
        m_model.add(m_rows);
    }
    void paintsTheQueueFirst()
    {
        std::vector<std::unique_ptr<QueuePane>> panes;
        report(middleOf(
            7, [&](int) { panes.clear(); },
            [&](int) {
                panes.push_back(std::make_unique<QueuePane>(m_model, QueuePane::Acts()));
                panes.back()->resize(348, 1000);
                panes.back()->show();
                QApplication::sendPostedEvents();
                panes.back()->view()->viewport()->repaint();
            }));
    }
    void filters_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("the first time") << u"lehmanns 9"_s;
        QTest::newRow("to every second letter") << u"laura"_s;
        QTest::newRow("to a few") << u"lehmanns 97"_s;
        QTest::newRow("to nothing") << u"zebra"_s;
        QTest::newRow("by one character") << u"e"_s;
    }
    void filters()
    {
        QFETCH(QString, typed);
        auto *field = m_pane->findChild<QLineEdit *>(u"queueFilter"_s);
        const bool isFirst = QLatin1StringView(QTest::currentDataTag()) == "the first time"_L1;
        report(middleOf(
            isFirst ? 1 : 7,
            [&](int) {
                field->clear();
                paint();
            },
            [&](int) {
                field->setText(typed);
                paint();
            }));
    }
    void liftsTheFilter()
    {
        auto *field = m_pane->findChild<QLineEdit *>(u"queueFilter"_s);
        report(middleOf(
            7,
            [&](int) {
                field->setText(u"lehmanns"_s);
                paint();
            },
            [&](int) {
                field->clear();
                paint();
            }));
    }
    void sortsAnew()
    {
        report(middleOf(
            7, [&](int) {},
            [&](int) {
                m_model.setWords(m_words);
                paint();
            }));
    }
    void takesAChangeOfOneLetter()
    {
        report(middleOf(
            21, [&](int) {},
            [&](int turn) {
                const CommunicationId id = m_model.idAt(m_model.nextLetterRow(50 + turn, 1));
                Communication letter = *std::ranges::find(m_letters, id, &Communication::id);
                letter.state = turn % 2 == 0 ? State::Held : State::InReview;
                m_model.apply({ turn, { letter }, {} });
                paint();
            }));
    }
    void showsTheNextLetter()
    {
        testing::FakeDesk desk(m_letters);
        desk.setRules(testing::morningRules());
        ReviewPage page(desk);
        page.resize(1440, 900);
        QVERIFY(testing::bringUp(&page));
        auto *pane = page.findChild<QueuePane *>();
        auto *body = page.findChild<LetterEdit *>(u"letterBody"_s);
        report(middleOf(
            21,
            [&](int) {
                QTest::qWait(150); /* not a held key, which opens nothing */
            },
            [&](int) {
                pane->step(1);
                QApplication::sendPostedEvents();
                page.repaint();
                body->viewport()->repaint();
                pane->view()->viewport()->repaint();
            }));
        QVERIFY(page.review().isOpen());
        QCOMPARE(page.review().id(), pane->current());
    }
};

COUNTERSIGN_TEST(QueueBenchmark)

} // namespace countersign

#include "queue_benchmark.moc"
