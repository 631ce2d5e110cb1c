// SPDX-License-Identifier: GPL-3.0-or-later
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
#include <QLabel>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {

double millisecondsOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double middleOf(std::vector<double> times)
{
    std::ranges::sort(times);
    return times[times.size() / 2];
}

} // namespace

/// What a person waits for in the window of the sample company: that it is there, and that what was typed is judged.
class WindowBenchmark : public QObject {
    Q_OBJECT

    std::unique_ptr<Workplace> m_place;
    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase()
    {
        WorkplaceOrder order;
        order.practice = true;
        m_place = std::move(*openSampleWorkplace(order));
    }

    /// The frame beside a bare window of Qt, each from nothing to its first painting.
    void paintsItsFrameFirst()
    {
        constexpr int TURNS = 15;
        std::vector<double> bare;
        std::vector<double> ours;
        Appearance appearance(Scheme::Light);
        QElapsedTimer timer;
        for (int turn = 0; turn < TURNS; ++turn) {
            timer.start();
            QMainWindow plain;
            plain.setCentralWidget(new QLabel(u"Countersign"_s));
            plain.resize(1440, 900);
            plain.show();
            QVERIFY(QTest::qWaitForWindowExposed(&plain));
            plain.repaint();
            bare.push_back(millisecondsOf(timer));

            timer.start();
            MainWindow window(appearance, m_folder.filePath(u"window.ini"_s));
            window.resize(1440, 900);
            window.show();
            QVERIFY(QTest::qWaitForWindowExposed(&window));
            window.repaint();
            ours.push_back(millisecondsOf(timer));
        }
        qInfo("a bare window painted after %.1f ms, the frame after %.1f: %.2f times", middleOf(bare), middleOf(ours),
              middleOf(ours) / middleOf(bare));
    }

    /// From a key press to the painted and judged text, in a letter of 3,000 characters.
    void judgesWhatIsTyped()
    {
        constexpr qsizetype LENGTH = 3000;
        constexpr int KEYS = 300;
        const Office office = *m_place->office();
        m_place->closeStore();
        StoreWorker worker(m_place->storeFactory());
        Mailroom mailroom(worker, { m_place->postFactory(), m_place->postVia(), PostState::Mode::Practice }, office);
        LocalDesk desk(worker, mailroom, office, true);
        Appearance appearance(Scheme::Light);
        auto *review = new ReviewPage(desk);
        MainWindow window(desk, appearance, { review }, m_folder.filePath(u"typing.ini"_s));
        window.resize(1440, 900);
        QVERIFY(testing::bringUp(&window));
        QTRY_VERIFY(review->review().isOpen());
        review->actions()->at("edit"_L1)->trigger();
        auto *body = review->findChild<LetterEdit *>(u"letterBody"_s);
        QString text = body->text();
        for (const QString letter = text; text.size() < LENGTH;)
            text.insert(text.lastIndexOf(u"\n\n"_s), letter.mid(letter.indexOf(u"\n\n"_s)));
        body->replaceAll(text);
        QApplication::processEvents();
        QTextCursor middle = body->textCursor();
        middle.setPosition(static_cast<int>(text.size() / 2));
        body->setTextCursor(middle);

        int verdicts = 0;
        connect(&review->review(), &LetterReview::judged, body, [&verdicts] { ++verdicts; });
        const QString typed = u"The goods of 3 March leave on Tuesday, all 24 of them. "_s;
        std::vector<double> times;
        QElapsedTimer timer;
        for (int key = 0; key < KEYS; ++key) {
            timer.start();
            QTest::keyClick(body, typed[key % typed.size()].toLatin1());
            QApplication::sendPostedEvents();
            review->repaint();
            body->viewport()->repaint();
            times.push_back(millisecondsOf(timer));
            QApplication::processEvents(); // what is stored and asked for meanwhile
        }
        QVERIFY(verdicts >= KEYS);
        std::ranges::sort(times);
        qInfo("a key press in %lld characters: painted and judged in %.1f ms in the middle, %.1f at the 95th percentile",
              static_cast<long long>(text.size()), middleOf(times), times[times.size() * 95 / 100]);
    }
};

COUNTERSIGN_TEST(WindowBenchmark)

} // namespace countersign

#include "window_benchmark.moc"
