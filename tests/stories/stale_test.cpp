// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/practicepost.h"
#include "services/dispatch.h"
#include "services/reviewing.h"
#include "support/practicemorning.h"
#include "support/testmain.h"

#include <QDir>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

/// Letters are released, and before they leave the world goes on.
class StaleTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Workplace> m_place;
    Store *m_store = nullptr;
    Office m_office;
    std::vector<CommunicationId> m_released;

    Communication of(const CommunicationId &id) const
    {
        const auto found = m_store->communication(id);
        return found ? *found : Communication();
    }
    /// The first of the released that names an order, with that order's number.
    std::pair<CommunicationId, QString> withAnOrder() const
    {
        for (const CommunicationId &id : m_released) {
            const auto dossier = m_store->dossier(id);
            const Record &record = dossier->records.front();
            if (!record.text(u"order").isEmpty() && record.find(u"promised_date") && !record.find(u"shipped_date"))
                return { id, record.text(u"order") };
        }
        return {};
    }
    PostRound sent()
    {
        PracticePost post(m_place->workspace().practiceOutbox());
        const auto round = dispatch(*m_store, m_office, post);
        return round ? *round : PostRound();
    }
    qsizetype filesOut() const { return QDir(m_place->workspace().practiceOutbox()).entryList({ u"*.eml"_s }).size(); }
    /// What happens to the first of the letters.
    void happens(const QString &what)
    {
        const CommunicationId id = m_released.front();
        const Communication letter = of(id);
        const QString by = u"Laura Callahan"_s;
        if (what == u"callback"_s) {
            QVERIFY(m_store->logCallback(letter.account, {}, false, u"called"_s, by, m_office.now()));
        } else if (what == u"contact gone"_s) {
            auto accounts = *m_store->accounts();
            for (Account &account : accounts) {
                for (Contact &contact : account.contacts) {
                    if (account.id == letter.account)
                        contact.email = u"new."_s + contact.email;
                }
            }
            QVERIFY(m_store->saveAccounts(accounts, by, m_office.now()));
        } else if (what == u"shipped"_s) {
            Order order;
            order.number = withAnOrder().second;
            order.account = of(withAnOrder().first).account;
            order.shipped = m_office.today();
            QVERIFY(m_store->saveOrders({ order }, by, m_office.now()));
        } else if (what == u"key"_s) {
            auto accounts = *m_store->accounts();
            for (Account &account : accounts) {
                if (account.id == letter.account)
                    account.tier = TierId(u"key"_s);
            }
            QVERIFY(m_store->saveAccounts(accounts, by, m_office.now()));
        } else if (what == u"too late"_s) {
            m_office.releaseHolds = std::chrono::hours(0);
        }
    }

private Q_SLOTS:
    void init()
    {
        auto place = testing::openPracticeMorning();
        QVERIFY2(place, qPrintable(place ? QString() : place.error().says));
        m_place = std::move(*place);
        m_store = *m_place->store();
        m_office = *m_place->office();
        const auto all = m_store->communications(m_office.now());
        std::vector<ReleaseOrder> orders;
        for (const Communication &each : *all) {
            if (each.state == State::InReview && each.lane() == Lane::Scan)
                orders.push_back({ each.id, each.revision, ReviewKind::InAScan, u"Laura Callahan"_s, m_office.now(),
                                   std::chrono::seconds(4) });
        }
        const auto outcome = releaseLetters(*m_store, m_office, orders);
        QVERIFY(outcome);
        m_released = outcome->released;
        QCOMPARE_GE(m_released.size(), size_t(5));
        // Instants are kept to the millisecond: what happens next happens after.
        QTRY_VERIFY(m_office.now() > of(m_released.back()).release->at.addMSecs(2));
    }
    void cleanup() { m_place.reset(); }

    void whatHappenedAfterTheReleaseBringsItBack_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("inTheOutbox");
        for (const bool inTheOutbox : { false, true }) {
            const char *where = inTheOutbox ? "queued" : "released";
            QTest::addRow("%s, a callback", where) << u"callback"_s << u"came back"_s << inTheOutbox;
            QTest::addRow("%s, its contact is gone", where) << u"contact gone"_s << u"no contact"_s << inTheOutbox;
            QTest::addRow("%s, its order shipped", where) << u"shipped"_s << u"shipped on"_s << inTheOutbox;
            QTest::addRow("%s, a key account now", where) << u"key"_s << u"key-account"_s << inTheOutbox;
        }
    }
    void whatHappenedAfterTheReleaseBringsItBack()
    {
        QFETCH(QString, what);
        QFETCH(QString, reason);
        QFETCH(bool, inTheOutbox);
        const CommunicationId id = what == u"shipped"_s ? withAnOrder().first : m_released.front();
        QVERIFY(!id.isNull());
        if (inTheOutbox)
            QVERIFY(queueReleased(*m_store, m_office, std::chrono::seconds(0)));
        happens(what);
        int returned = 0;
        if (!inTheOutbox) {
            const auto queued = queueReleased(*m_store, m_office, std::chrono::seconds(0));
            QVERIFY(queued);
            returned = queued->returnedToReview;
        }
        returned += countOf(sent(), State::InReview);
        QCOMPARE(of(id).state, State::InReview);
        QVERIFY2(of(id).stateReason.contains(reason), qPrintable(of(id).stateReason));
        QCOMPARE(returned, 1);
        QCOMPARE(filesOut(), static_cast<qsizetype>(m_released.size()) - 1);
    }
    void releasedAgainItGoes()
    {
        happens(u"callback"_s);
        QVERIFY(queueReleased(*m_store, m_office, std::chrono::seconds(0)));
        const Communication back = of(m_released.front());
        QCOMPARE(back.state, State::InReview);
        QVERIFY(std::ranges::find(back.verdict.flags, u"relationship-risk"_s, &Flag::id) != back.verdict.flags.end());
        const auto again = releaseLetters(*m_store, m_office,
                                          { { back.id, back.revision, ReviewKind::Individually, u"Laura Callahan"_s,
                                              m_office.now(), std::chrono::seconds(4) } });
        QVERIFY(again);
        QCOMPARE(again->released.size(), size_t(1));
        QVERIFY(queueReleased(*m_store, m_office, std::chrono::seconds(0)));
        sent();
        QCOMPARE(of(back.id).state, State::Sent);
    }
    void pastItsTimeItGoesBack()
    {
        happens(u"too late"_s);
        const auto queued = queueReleased(*m_store, m_office, std::chrono::seconds(0));
        QVERIFY(queued);
        QCOMPARE(queued->returnedToReview, static_cast<int>(m_released.size()));
        QVERIFY(of(m_released.front()).stateReason.contains(u"too late"_s));
    }
    void whatADeadProcessLeftIsTold()
    {
        QVERIFY(queueReleased(*m_store, m_office, std::chrono::seconds(0)));
        const CommunicationId id = m_released.front();
        Lease dead;
        dead.host = QSysInfo::machineHostName();
        dead.boot = u"an earlier one"_s;
        dead.process = 1;
        QVERIFY(*m_store->claim(id, dead, m_office.now()));
        QVERIFY(m_store->commitSending(id, dead, m_office.now()));
        const PostRound round = sent();
        QCOMPARE(countOf(round, State::Uncertain), 1);
        QCOMPARE(round.uncertain, 1);
        QCOMPARE(round.letters.front().id, id);
        QVERIFY(!round.letters.front().says.isEmpty());
        QCOMPARE(round.sent, static_cast<int>(m_released.size()) - 1);
    }
    void aLetterThatNoMessageCanBeMadeOfIsNotReleased()
    {
        QVERIFY(m_store->undoRelease(m_released.front(), u"again"_s, u"Laura Callahan"_s, m_office.now()));
        const Communication back = of(m_released.front());
        Letter letter = m_store->dossier(back.id)->letter;
        letter.subject.insert(3, u'\t');
        letter.body += u"\x1b[0m\n"_s;
        QVERIFY(editLetter(*m_store, m_office, back.id, back.revision, letter));
        const auto released = [&] {
            return releaseLetters(*m_store, m_office,
                                  { { back.id, of(back.id).revision, ReviewKind::Individually, u"Laura Callahan"_s,
                                      m_office.now(), std::chrono::seconds(4) } });
        };
        auto refused = released();
        QVERIFY(refused);
        QCOMPARE(refused->refused.size(), size_t(1));
        QVERIFY(refused->refused.front().because.contains(u"control character"_s));
        // A tab in the subject is harmless: it becomes a space.
        letter.body.remove(u"\x1b[0m\n"_s);
        QVERIFY(editLetter(*m_store, m_office, back.id, of(back.id).revision, letter));
        refused = released();
        QVERIFY(refused);
        QVERIFY2(refused->refused.empty(),
                 qPrintable(refused->refused.empty() ? QString() : refused->refused.front().because));
    }
    void theRateIsWaitedFor()
    {
        QVERIFY(queueReleased(*m_store, m_office, std::chrono::seconds(0)));
        m_office.leaving.perMinute = 2;
        PracticePost post(m_place->workspace().practiceOutbox());
        int waits = 0;
        const auto round = dispatch(*m_store, m_office, post, {}, [&](const PostRound &soFar, const QDateTime &until) {
            return soFar.sent == 2 && until > m_office.now() && ++waits < 1;
        });
        QVERIFY(round);
        QCOMPARE(round->sent, 2);
        QVERIFY(round->rests && round->rests->why == PostRest::Why::Rate);
        // Another process keeps to the same rate.
        QCOMPARE(sent().sent, 0);
    }
    void outsideTheHoursNothingLeaves()
    {
        QVERIFY(queueReleased(*m_store, m_office, std::chrono::seconds(0)));
        const QTime now = m_office.now().toTimeZone(m_office.leaving.zone).time();
        m_office.leaving.from = now.addSecs(2 * 3600);
        m_office.leaving.until = now.addSecs(3 * 3600);
        const PostRound round = sent();
        QCOMPARE(round.sent, 0);
        QVERIFY(round.rests && round.rests->why == PostRest::Why::Hours && !round.pause);
        QVERIFY(round.rests->says.startsWith(u"Letters leave from "_s));
        QCOMPARE(of(m_released.front()).state, State::Queued);
    }
};

COUNTERSIGN_TEST(StaleTest)

} // namespace countersign

#include "stale_test.moc"
