// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/practicemorning.h"
#include "support/testmain.h"

#include <QSignalSpy>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

using testing::answerOf;

/// What a window hears of the letters of a practice morning, and how it gets at whole ones.
class DeskStoryTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Workplace> m_place;
    std::unique_ptr<testing::PracticeDesk> m_opened;
    LocalDesk *m_desk = nullptr; ///< of that
    std::vector<ListedLetter> m_listed; ///< as the store lists them
    std::vector<Portion> m_portions;

    bool waitForAll()
    {
        return QTest::qWaitFor([&] { return !m_portions.empty() && m_portions.back().isLast; }, 20000);
    }
    /// What was written down of the letter, in its order.
    std::vector<EventKind> eventsOf(const CommunicationId &id)
    {
        const auto dossier = answerOf(m_desk->read(id));
        std::vector<EventKind> kinds;
        for (const Event &event : dossier->events)
            kinds.push_back(event.kind);
        return kinds;
    }

private Q_SLOTS:
    void init()
    {
        auto place = testing::openPracticeMorning();
        QVERIFY2(place, qPrintable(place ? QString() : place.error().says));
        m_place = std::move(*place);
        const Office office = *m_place->office();
        m_listed = (*m_place->store())->listed({}, {}, 1000)->letters;
        m_opened = std::make_unique<testing::PracticeDesk>(*m_place, office);
        m_desk = &m_opened->desk;
        m_portions.clear();
        connect(m_desk, &Desk::listed, m_desk, [this](const Portion &portion) { m_portions.push_back(portion); });
    }
    void cleanup()
    {
        m_opened.reset();
        m_place.reset();
    }

    void aMorningIsToldAtOnceToAllWhoAsked()
    {
        QSignalSpy progress(m_desk, &Desk::progressed);
        m_desk->load();
        m_desk->load();
        QVERIFY(m_portions.empty()); // never while it is asked for
        QVERIFY(waitForAll());
        // A second listing would be told before what the store's thread is asked now.
        QVERIFY(answerOf(m_desk->read(m_listed.front().id)));
        QCOMPARE(m_portions.size(), size_t(1));
        QVERIFY(m_portions[0].isFirst);
        QCOMPARE(m_portions[0].listed, static_cast<int>(m_listed.size()));
        QCOMPARE(m_portions[0].inAll, m_portions[0].listed);
        QVERIFY(std::ranges::equal(m_portions[0].letters, m_listed,
                                   [](const ListedRow &row, const ListedLetter &letter) { return *row == letter; }));
        QCOMPARE(progress.count(), 0); // nobody waits for it
        m_desk->load(); // later, it begins anew
        QTRY_COMPARE_EQ(m_portions.size(), size_t(2));
        QVERIFY(m_portions[1] == m_portions[0]);
    }

    void aLetterReadAheadIsOpenAtOnceAndWrittenDownAsOpened()
    {
        const CommunicationId id = m_listed.front().id;
        const auto opened = static_cast<size_t>(std::ranges::count(eventsOf(id), EventKind::Opened));
        m_desk->expect({ id });
        QCOMPARE(static_cast<size_t>(std::ranges::count(eventsOf(id), EventKind::Opened)), opened);
        QSignalSpy changes(m_desk, &Desk::changed);
        const QFuture<Result<OpenLetter>> ahead = m_desk->open(id);
        QVERIFY(ahead.isFinished());
        QCOMPARE(ahead.result()->dossier.communication.id, id);
        QVERIFY(!ahead.result()->dossier.letter.body.isEmpty());
        QCOMPARE(static_cast<size_t>(std::ranges::count(eventsOf(id), EventKind::Opened)), opened + 1);
        QVERIFY(changes.isEmpty());
        QVERIFY(!m_desk->open(id).isFinished()); // once
    }

    void whatChangedSinceIsReadAnew()
    {
        const CommunicationId id = m_listed.front().id;
        m_desk->expect({ id });
        QVERIFY(answerOf(m_desk->hold(id, u"waits"_s)));
        const QFuture<Result<OpenLetter>> opening = m_desk->open(id);
        QVERIFY(!opening.isFinished());
        QCOMPARE(answerOf(opening)->dossier.communication.state, State::Held);
    }

    void whatAnotherDeskChangedIsToldWhereItWasReadAhead()
    {
        const CommunicationId id = m_listed.front().id;
        m_desk->expect({ id });
        QVERIFY(answerOf(m_desk->read(id)));
        const auto held = answerOf(m_opened->worker.submit(
            [id, at = m_desk->now()](Store &store) { return store.hold(id, u"waits"_s, u"Nancy Davolio"_s, at); }));
        QVERIFY(held);
        QSignalSpy changes(m_desk, &Desk::changed);
        const QFuture<Result<OpenLetter>> ahead = m_desk->open(id);
        QVERIFY(ahead.isFinished());
        QCOMPARE(ahead.result()->dossier.communication.state, State::InReview);
        QTRY_VERIFY(!changes.isEmpty());
        const Change change = changes.first().first().value<Change>();
        QCOMPARE(change.communications.front().id, id);
        QCOMPARE(change.communications.front().state, State::Held);
    }

    void whatIsNotThereIsNotRead()
    {
        m_desk->expect({ CommunicationId(u"C99999"_s) });
        QVERIFY(!answerOf(m_desk->open(CommunicationId(u"C99999"_s))));
    }
};

COUNTERSIGN_TEST(DeskStoryTest)

} // namespace countersign

#include "desk_test.moc"
