// SPDX-License-Identifier: GPL-3.0-or-later
#include "manyletters.h"
#include "pages/outboxpage/outboxpage.h"
#include "pages/reviewpage/reviewpage.h"
#include "panes/letteredit.h"
#include "panes/queuepane.h"
#include "sample/sampleworkplace.h"
#include "services/localdesk.h"
#include "services/mailroom.h"
#include "shell/actions.h"
#include "shell/mainwindow.h"
#include "support/testmain.h"
#include "support/widgets.h"
#include "theme/appearance.h"

#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {

constexpr int LETTERS_OF_A_LARGE_DESK = 100'000;

double millisecondsOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Of this process, in MB; 0 where the system does not tell.
double memory(const char *what)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QRegularExpression line(QString::fromLatin1(what) + u":\\s+(\\d+) kB"_s);
    return line.match(QString::fromLatin1(status.readAll())).captured(1).toDouble() / 1024;
}

} // namespace

/// The whole window over a store of 100,000 letters (COUNTERSIGN_BENCHMARK_LETTERS says otherwise): how soon there is
/// something to work with, how long until all is there, what it takes. On PostgreSQL as well where
/// COUNTERSIGN_BENCHMARK_DATABASE is the address of a database, which is filled with letters. Run by itself
/// (`benchmarks DeskBenchmark`): the memory is the process's.
class DeskBenchmark : public QObject {
    Q_OBJECT

    std::unique_ptr<Workplace> m_place;
    std::unique_ptr<QTemporaryDir> m_folder;
    testing::LetterSamples m_samples;

    static int howMany()
    {
        bool isSet = false;
        const int asked = qEnvironmentVariableIntValue("COUNTERSIGN_BENCHMARK_LETTERS", &isSet);
        return isSet ? asked : LETTERS_OF_A_LARGE_DESK;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        WorkplaceOrder order;
        order.folder = qEnvironmentVariable("COUNTERSIGN_BENCHMARK_FOLDER", m_folder->filePath(u"desk"_s));
        m_place = std::move(*openSampleWorkplace(order));
        if (*(*m_place->store())->countListed({}) < howMany())
            m_samples = *testing::lettersIn(**m_place->store(), QDateTime::currentDateTimeUtc());
        m_place->closeStore();
    }

    void aLargeDesk_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("SQLite") << QString();
        if (qEnvironmentVariableIsSet("COUNTERSIGN_BENCHMARK_DATABASE"))
            QTest::newRow("PostgreSQL") << qEnvironmentVariable("COUNTERSIGN_BENCHMARK_DATABASE");
    }
    void aLargeDesk()
    {
        QFETCH(QString, url);
        const Office office = *m_place->office();
        const StoreWorker::Factory open
            = url.isEmpty() ? m_place->storeFactory() : m_place->storeFactory(url, Secret(QByteArray()));
        {
            const std::unique_ptr<Store> to = std::move(*open());
            if (*to->countListed(office.now()) < howMany()) {
                const auto filled = testing::fillWithLetters(m_samples, *to, howMany(), u"import"_s, office.now());
                QVERIFY2(filled, filled ? "" : qPrintable(filled.error().says));
            }
        }
        const double before = memory("VmRSS");
        StoreWorker worker(open);
        Mailroom mailroom(worker, { m_place->postFactory(), m_place->postVia(), PostState::Mode::Practice }, office);
        LocalDesk desk(worker, mailroom, office, true);
        Appearance appearance(Scheme::Light);
        QElapsedTimer portionTimer;
        double longest = 0;
        connect(&desk, &Desk::listed, &desk, [&] { portionTimer.start(); }); // before any part hears of it
        QElapsedTimer timer;
        timer.start();
        double first = 0;
        double last = 0;
        int portions = 0;
        auto *review = new ReviewPage(desk);
        auto *outbox = new OutboxPage(desk);
        MainWindow window(desk, appearance, { review, outbox }, m_folder->filePath(u"window.ini"_s));
        window.resize(1440, 900);
        window.show();
        auto *pane = review->findChild<QueuePane *>();
        // After every part has heard of it.
        connect(&desk, &Desk::listed, &window, [&](const Portion &portion) {
            ++portions;
            longest = std::max(longest, millisecondsOf(portionTimer));
            if (portion.isLast)
                last = millisecondsOf(timer);
        });
        while (last == 0 && timer.elapsed() < 120'000) {
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
            if (first == 0 && pane->view()->model()->rowCount() > 0) {
                pane->view()->viewport()->repaint();
                first = millisecondsOf(timer);
            }
        }
        QVERIFY(last > 0);
        QTRY_VERIFY(review->review().isOpen());
        qInfo("%s: window with the first letters after %.0f ms, all %d after %.0f ms, in %d portions, each put in in "
              "%.0f ms at most",
              QTest::currentDataTag(), first, review->queue().counts().all(), last, portions, longest);
        qInfo("memory: %.0f MB before the window, %.0f with it, %.0f at most", before, memory("VmRSS"),
              memory("VmHWM"));

        auto *body = review->findChild<LetterEdit *>(u"letterBody"_s);
        std::vector<double> answers; // the letter is there and shown in its fields
        std::vector<double> steps;
        for (int turn = 0; turn < 21; ++turn) {
            // As long as it takes to glance at the letter: what comes next is read ahead meanwhile.
            QTest::qWait(200);
            timer.restart();
            pane->step(1);
            while (review->review().id() != pane->current() || !review->review().isOpen())
                QApplication::processEvents(QEventLoop::WaitForMoreEvents);
            answers.push_back(millisecondsOf(timer));
            QApplication::sendPostedEvents();
            review->repaint();
            body->viewport()->repaint();
            steps.push_back(millisecondsOf(timer));
        }
        std::ranges::sort(answers);
        std::ranges::sort(steps);
        qInfo("next letter opened in %.1f ms in the middle, painted in %.1f, %.1f at most", answers[answers.size() / 2],
              steps[steps.size() / 2], steps.back());

        auto *field = review->findChild<QLineEdit *>(u"queueFilter"_s);
        for (const QString &typed : { u"lehmanns 9"_s, u"lehmanns 97"_s, QString() }) {
            timer.restart();
            field->setText(typed);
            QApplication::sendPostedEvents();
            pane->view()->viewport()->repaint();
            qInfo("filtered by “%s” in %.1f ms", qPrintable(typed), millisecondsOf(timer));
        }
        qInfo("memory: %.0f MB after filtering, %.0f at most", memory("VmRSS"), memory("VmHWM"));

        timer.restart();
        window.windowActions().at("palette"_L1)->trigger();
        QApplication::sendPostedEvents();
        qInfo("palette opened in %.0f ms", millisecondsOf(timer));
        auto *typed = window.findChild<QLineEdit *>(u"paletteField"_s);
        timer.restart();
        typed->setText(u"lehmanns"_s);
        qInfo("found by “lehmanns” in %.0f ms; memory: %.0f MB, %.0f at most", millisecondsOf(timer), memory("VmRSS"),
              memory("VmHWM"));
    }
};

COUNTERSIGN_TEST(DeskBenchmark)

} // namespace countersign

#include "desk_benchmark.moc"
