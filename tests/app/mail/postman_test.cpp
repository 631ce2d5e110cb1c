// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/postman.h"
#include "mail/practicepost.h"
#include "mail/smtppost.h"
#include "support/outboxinmemory.h"
#include "support/smtpserver.h"
#include "support/testmain.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRandomGenerator>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

using testing::OutboxInMemory;
using testing::SmtpServer;
using Act = SmtpServer::Act;

namespace {

class PostClock : public Clock {
public:
    QDateTime at { QDate(2026, 11, 21), QTime(9, 0), QTimeZone::utc() };
    QDateTime now() const override { return at; }
    QDate today() const override { return at.date(); }
};

/// Does to each letter what its number's entry says, else takes it.
class PostOfOurs : public Post {
public:
    std::map<QString, Delivery> fates;
    QStringList carried;
    int closes = 0;

    Delivery deliver(const OutboxLetter &letter, const DeliveryHooks &hooks) override
    {
        carried.append(letter.id.value());
        const auto found = fates.find(letter.id.value());
        Delivery fate { Delivery::Fate::Accepted, u"250 ok"_s, u"It was taken."_s, {}, false };
        if (found != fates.end())
            fate = found->second;
        const bool isAtTheDot = fate.fate != Delivery::Fate::NotAccepted || fate.trouble.kind.startsWith(u"dot"_s);
        if (isAtTheDot && hooks.beforeDot) {
            if (const auto written = hooks.beforeDot(); !written)
                return { Delivery::Fate::NotAccepted, {}, written.error().says, {}, true };
        }
        return fate;
    }
    void close() override { ++closes; }
    QString via() const override { return u"ours"_s; }
};

Delivery refused(TroubleScope scope, TroubleNext next, const QString &kind, std::chrono::minutes atLeast = {})
{
    return { Delivery::Fate::NotAccepted,
             u"5yz"_s,
             u"It was not taken."_s,
             { scope, next, kind, u"It was not taken."_s, atLeast },
             false };
}

const Delivery unsure { Delivery::Fate::Uncertain, {}, u"Nobody knows."_s, {}, false };

OutboxLetter postLetter(int number, const QDateTime &notBefore)
{
    OutboxLetter letter;
    letter.id = CommunicationId(u"C%1"_s.arg(number));
    letter.messageId = MessageId(u"<m%1@northwind.example>"_s.arg(number));
    letter.from = u"care@northwind.example"_s;
    letter.to = u"maria%1@alfki.example"_s.arg(number);
    letter.bytes = "Subject: x\r\n\r\nHello " + QByteArray::number(number) + "\r\n";
    letter.sha256 = QCryptographicHash::hash(letter.bytes, QCryptographicHash::Sha256);
    letter.notBefore = notBefore;
    return letter;
}

} // namespace

class PostmanTest : public QObject {
    Q_OBJECT
    PostClock m_clock;
    std::unique_ptr<OutboxInMemory> m_desk;
    std::unique_ptr<PostOfOurs> m_post;
    std::unique_ptr<Postman> m_postman;

    void letters(int count)
    {
        for (int i = 1; i <= count; ++i)
            m_desk->add(postLetter(i, m_clock.at));
    }
    void goesOn(std::chrono::minutes time) { m_clock.at = m_clock.at.addSecs(std::chrono::seconds(time).count()); }
private Q_SLOTS:
    void init()
    {
        m_clock = {};
        m_desk = std::make_unique<OutboxInMemory>();
        m_post = std::make_unique<PostOfOurs>();
        m_postman = std::make_unique<Postman>(*m_desk, *m_post, m_clock, Lease {}, Postman::Hooks {});
    }
    void sendsAllThatIsDueAndNothingElse()
    {
        letters(3);
        m_desk->add(postLetter(4, m_clock.at.addSecs(15)));
        const PostRound round = m_postman->sendDue();
        QCOMPARE(round.sent, 3);
        QCOMPARE(round.letters.size(), 3U);
        QCOMPARE(round.letters[0].state, State::Sent);
        QCOMPARE(round.letters[0].change.communications.size(), 1U);
        QCOMPARE(m_desk->stateOf(u"C4"_s), State::Queued);
        QCOMPARE(round.nextAt, std::optional(m_clock.at.addSecs(15)));
        QVERIFY(!round.pause && !round.trouble);
        QCOMPARE(m_desk->steps.mid(0, 3), (QStringList { u"claim C1"_s, u"commit C1"_s, u"sent C1"_s }));
        QCOMPARE(m_post->closes, 1);
    }
    void saysSeventeenOfTwenty()
    {
        letters(20);
        m_post->fates[u"C5"_s] = refused(TroubleScope::Recipient, TroubleNext::Fail, u"recipient 550 5.1.1"_s);
        m_post->fates[u"C9"_s] = refused(TroubleScope::Letter, TroubleNext::Fail, u"dot 554 5.7.1"_s);
        m_post->fates[u"C12"_s] = unsure;
        const PostRound round = m_postman->sendDue();
        QCOMPARE(round.sent, 17);
        QCOMPARE(round.failed, 2);
        QCOMPARE(round.uncertain, 1);
        QCOMPARE(m_desk->stateOf(u"C12"_s), State::Uncertain);
        QCOMPARE(m_desk->stateOf(u"C9"_s), State::Failed);
        QCOMPARE(m_desk->row(u"C9"_s).says, u"It was not taken."_s);
    }
    void whatTheServerWasNotAskedIsNoPatternOfIts()
    {
        letters(5);
        for (int i = 1; i <= 4; ++i) {
            Delivery unfit = refused(TroubleScope::Recipient, TroubleNext::Fail, u"mail 0 needs-smtp-utf8"_s);
            unfit.reply.clear();
            m_post->fates[u"C%1"_s.arg(i)] = unfit;
        }
        const PostRound round = m_postman->sendDue();
        QVERIFY(!round.pause);
        QCOMPARE(round.failed, 4);
        QCOMPARE(round.sent, 1);
    }
    void keepsToTheRateOverRoundsAndServers()
    {
        letters(5);
        LeavingRules rules;
        rules.perMinute = 2;
        Postman postman(*m_desk, *m_post, m_clock, {}, {}, rules);
        postman.remember({ m_clock.at.addSecs(-30) });
        PostRound round = postman.sendDue();
        QCOMPARE(round.sent, 1);
        QVERIFY(round.rests && round.rests->why == PostRest::Why::Rate && !round.pause);
        QCOMPARE(round.nextAt, std::optional(m_clock.at.addSecs(30)));
        QCOMPARE(postman.sendDue().sent, 0);
        goesOn(std::chrono::minutes(1));
        QCOMPARE(postman.sendDue().sent, 2);
        goesOn(std::chrono::minutes(1));
        round = postman.sendDue();
        QCOMPARE(round.sent, 2);
        QVERIFY(!round.rests && !round.nextAt);
    }
    void outsideTheHoursNothingIsClaimed()
    {
        letters(2);
        LeavingRules rules;
        rules.from = QTime(10, 0);
        rules.until = QTime(18, 0);
        Postman postman(*m_desk, *m_post, m_clock, {}, {}, rules);
        const PostRound round = postman.sendDue();
        QVERIFY(m_desk->steps.isEmpty());
        QVERIFY(round.rests && round.rests->why == PostRest::Why::Hours && !round.pause);
        QCOMPARE(round.rests->says, u"Letters leave from 10:00 on."_s);
        QCOMPARE(round.nextAt, std::optional(m_clock.at.addSecs(3600)));
        goesOn(std::chrono::minutes(60));
        QCOMPARE(postman.sendDue().sent, 2);
    }
    void aColleagueIsWrittenToOutsideTheHours()
    {
        letters(2);
        OutboxLetter packet = m_desk->row(u"C1"_s).letter;
        packet.id = CommunicationId(u"E1"_s);
        m_desk->add(packet);
        LeavingRules rules;
        rules.from = QTime(10, 0);
        rules.until = QTime(18, 0);
        Postman postman(*m_desk, *m_post, m_clock, {}, {}, rules);
        const PostRound round = postman.sendDue();
        QCOMPARE(round.sent, 1);
        QCOMPARE(m_post->carried, QStringList { u"E1"_s });
        QVERIFY(round.rests && round.rests->why == PostRest::Why::Hours);
        QCOMPARE(round.nextAt, std::optional(m_clock.at.addSecs(3600))); // of the letters
    }
    void neverSendsAnUncertainOneAgain()
    {
        letters(1);
        m_post->fates[u"C1"_s] = unsure;
        for (int i = 0; i < 5; ++i) {
            m_postman->sendDue();
            m_postman->resume();
            goesOn(std::chrono::minutes(120));
        }
        QCOMPARE(m_post->carried, QStringList { u"C1"_s });
    }
    void looksAtEveryLetterAgainBeforeItLeaves()
    {
        letters(3);
        Postman postman(*m_desk, *m_post, m_clock, {},
                        { [](const CommunicationId &id) -> Result<std::optional<QString>> {
                             return id.value() == u"C2"_s ? std::optional(u"The order has shipped."_s) : std::nullopt;
                         },
                          {},
                          {} });
        const PostRound round = postman.sendDue();
        QCOMPARE(round.sent, 2);
        QCOMPARE(round.returnedToReview, 1);
        QCOMPARE(round.letters[1].says, u"The order has shipped."_s);
        QVERIFY(!m_desk->steps.contains(u"claim C2"_s));
        QVERIFY(!m_post->carried.contains(u"C2"_s));
    }
    void aServersTroublePausesAndGoesOnByItself()
    {
        letters(5);
        m_post->fates[u"C2"_s] = refused(TroubleScope::Server, TroubleNext::PauseAndRetry, u"mail 421 4.3.2"_s);
        PostRound round = m_postman->sendDue();
        QCOMPARE(round.sent, 1);
        QCOMPARE(round.later, 1);
        QCOMPARE(m_post->carried.size(), 2);
        QCOMPARE(round.pause->until, std::optional(m_clock.at.addSecs(60)));
        QCOMPARE(round.nextAt, std::optional(m_clock.at.addSecs(60)));
        QCOMPARE(m_desk->stateOf(u"C2"_s), State::Queued);

        QCOMPARE(m_postman->sendDue().letters.size(), 0U);
        goesOn(std::chrono::minutes(1));
        round = m_postman->sendDue();
        // C2 stands where it stood and has its trouble again, so that nothing is burnt through.
        QCOMPARE(m_post->carried.size(), 3);
        QCOMPARE(round.pause->until, std::optional(m_clock.at.addSecs(120)));
        m_post->fates.clear();
        goesOn(std::chrono::minutes(2));
        QCOMPARE(m_postman->sendDue().sent, 4);
        QVERIFY(!m_postman->pause());
    }
    void aQuotaPausesLonger()
    {
        letters(1);
        m_post->fates[u"C1"_s]
            = refused(TroubleScope::Server, TroubleNext::PauseAndRetry, u"x"_s, std::chrono::minutes(60));
        QCOMPARE(m_postman->sendDue().pause->until, std::optional(m_clock.at.addSecs(3600)));
    }
    void aWrongPasswordPausesUntilSomebodyActs()
    {
        letters(3);
        m_post->fates[u"C1"_s] = refused(TroubleScope::Server, TroubleNext::PauseForPerson, u"auth 535 5.7.8"_s);
        const PostRound round = m_postman->sendDue();
        QVERIFY(round.pause && !round.pause->until);
        QVERIFY(!round.nextAt);
        goesOn(std::chrono::hours(24));
        QCOMPARE(m_postman->sendDue().letters.size(), 0U);
        QCOMPARE(m_post->carried.size(), 1);
        m_post->fates.clear();
        m_postman->resume();
        QCOMPARE(m_postman->sendDue().sent, 3);
    }
    void aRefusedSenderKeepsTheOthersGoing()
    {
        letters(2);
        OutboxLetter other = postLetter(3, m_clock.at);
        other.from = u"other@northwind.example"_s;
        m_desk->add(other);
        m_post->fates[u"C1"_s] = refused(TroubleScope::Identity, TroubleNext::PauseForPerson, u"mail 550 5.7.1"_s);
        const PostRound round = m_postman->sendDue();
        QCOMPARE(round.sent, 1);
        QCOMPARE(m_post->carried, (QStringList { u"C1"_s, u"C3"_s }));
        QVERIFY(round.pause);
        m_post->fates.clear();
        m_postman->resume();
        QCOMPARE(m_postman->sendDue().sent, 2);
    }
    void whatCannotBeTakenNowIsTriedLater()
    {
        letters(2);
        m_post->fates[u"C1"_s] = refused(TroubleScope::Recipient, TroubleNext::RetryLater, u"recipient 450 4.2.1"_s);
        const std::vector<int> minutes { 1, 5, 15, 30, 60, 60 };
        for (const int pause : minutes) {
            const PostRound round = m_postman->sendDue();
            QCOMPARE(round.later, 1);
            QVERIFY(!round.pause);
            QCOMPARE(round.nextAt, std::optional(m_clock.at.addSecs(pause * 60)));
            QCOMPARE(m_postman->sendDue().letters.size(), 0U);
            goesOn(std::chrono::minutes(pause));
        }
        for (int i = 0; i < 20; ++i) {
            m_postman->sendDue();
            goesOn(std::chrono::minutes(60));
        }
        QCOMPARE(m_desk->stateOf(u"C1"_s), State::Failed);
        QCOMPARE(m_desk->row(u"C1"_s).letter.attempts, 12);
        QCOMPARE(m_desk->stateOf(u"C2"_s), State::Sent);
    }
    void threeRefusedRecipientsRunningAreTheServersTrouble()
    {
        letters(5);
        for (int i = 1; i <= 5; ++i)
            m_post->fates[u"C%1"_s.arg(i)]
                = refused(TroubleScope::Recipient, TroubleNext::Fail, u"recipient 550 5.7.1"_s);
        const PostRound round = m_postman->sendDue();
        QCOMPARE(round.failed, 2);
        QCOMPARE(round.later, 1);
        QVERIFY(round.pause && !round.pause->until);
        QCOMPARE(m_post->carried.size(), 3);
        QCOMPARE(m_desk->stateOf(u"C3"_s), State::Queued);
    }
    void threeRefusedRecipientsWithOthersBetweenAreTheirOwn()
    {
        letters(6);
        for (const int i : { 1, 3, 5 })
            m_post->fates[u"C%1"_s.arg(i)]
                = refused(TroubleScope::Recipient, TroubleNext::Fail, u"recipient 550 5.1.1"_s);
        const PostRound round = m_postman->sendDue();
        QCOMPARE(round.failed, 3);
        QCOMPARE(round.sent, 3);
        QVERIFY(!round.pause);
    }
    void theSameErrorThreeTimesStopsAndAsks_data()
    {
        QTest::addColumn<Delivery>("fate");
        QTest::addColumn<int>("failed");
        QTest::addColumn<int>("later");
        QTest::addColumn<int>("uncertain");
        QTest::newRow("refused letters") << refused(TroubleScope::Letter, TroubleNext::Fail, u"dot 554 5.7.1"_s) << 2
                                         << 1 << 0;
        QTest::newRow("broken connections")
            << refused(TroubleScope::Letter, TroubleNext::RetryLater, u"body 0 closed"_s) << 0 << 3 << 0;
        QTest::newRow("no answers") << unsure << 0 << 0 << 3;
    }
    void theSameErrorThreeTimesStopsAndAsks()
    {
        QFETCH(Delivery, fate);
        QFETCH(int, failed);
        QFETCH(int, later);
        QFETCH(int, uncertain);
        letters(10);
        for (int i = 1; i <= 10; ++i)
            m_post->fates[u"C%1"_s.arg(i)] = fate;
        const PostRound round = m_postman->sendDue();
        QCOMPARE(m_post->carried.size(), 3);
        QCOMPARE(round.failed, failed);
        QCOMPARE(round.later, later);
        QCOMPARE(round.uncertain, uncertain);
        QVERIFY(round.pause && !round.pause->until);
    }
    void canBeStoppedBetweenLetters()
    {
        letters(5);
        int told = 0;
        Postman postman(*m_desk, *m_post, m_clock, {},
                        { {},
                          [&told](const LetterReport &) { ++told; },
                          [&told] {
                              return told >= 2;
                          } });
        QCOMPARE(postman.sendDue().sent, 2);
        QCOMPARE(m_desk->stateOf(u"C3"_s), State::Queued);
    }
    void withoutTheCommitNothingIsSent()
    {
        letters(3);
        m_desk->failsAt = u"commit"_s;
        const PostRound round = m_postman->sendDue();
        QCOMPARE(round.sent, 0);
        QVERIFY(round.trouble);
        QVERIFY(round.pause);
        QCOMPARE(m_post->carried.size(), 1);
        QCOMPARE(m_desk->stateOf(u"C1"_s), State::Queued);
    }
    void aSentLetterThatCannotBeWrittenDownIsNeverQueuedAgain()
    {
        letters(3);
        m_desk->failsAt = u"sent"_s;
        const PostRound round = m_postman->sendDue();
        QCOMPARE(round.sent, 0);
        QCOMPARE(round.uncertain, 1);
        QVERIFY(round.trouble);
        QCOMPARE(m_desk->stateOf(u"C1"_s), State::Committing);
        QCOMPARE(m_post->carried.size(), 1);
        m_desk->failsAt.clear();
        m_postman->resume();
        m_postman->sendDue();
        QCOMPARE(m_post->carried.count(u"C1"_s), 1);
    }
    void aStoreThatIsGoneEndsTheRound()
    {
        letters(10);
        m_desk->diskIsFull = true;
        const PostRound round = m_postman->sendDue();
        QVERIFY(round.trouble);
        QCOMPARE(m_desk->steps.size(), 3);
        QVERIFY(m_post->carried.isEmpty());
    }
    void aLetterThatAnotherDeskHasIsLeftToIt()
    {
        letters(2);
        m_desk->rows[CommunicationId(u"C1"_s)].state = State::Queued;
        class Snatcher : public OutboxInMemory {
        public:
            Result<Done> commitSending(const CommunicationId &id, const Lease &lease, const QDateTime &at) override
            {
                if (id.value() == u"C1"_s)
                    return problem(Cause::Conflict, u"Another process sends it."_s);
                return OutboxInMemory::commitSending(id, lease, at);
            }
        } desk;
        desk.rows = m_desk->rows;
        Postman postman(desk, *m_post, m_clock, {}, {});
        const PostRound round = postman.sendDue();
        QCOMPARE(round.sent, 1);
        QVERIFY(!round.pause);
        QVERIFY(!desk.steps.contains(u"requeue C1"_s));
    }
    void practiceLettersAreFiles()
    {
        QTemporaryDir folder;
        PracticePost post(folder.filePath(u"outbox"_s));
        letters(3);
        Postman postman(*m_desk, post, m_clock, {}, {});
        QCOMPARE(postman.sendDue().sent, 3);
        QCOMPARE(QDir(folder.filePath(u"outbox"_s)).entryList(QDir::Files).size(), 3);
    }
    void underAnyFaultNoLetterGoesTwiceAndNoneIsLost()
    {
        QRandomGenerator random(20261121);
        const QByteArrayList steps { "GREETING", "EHLO", "MAIL", "RCPT", "DATA", "DOT", "RSET" };
        for (int round = 0; round < 20; ++round) {
            SmtpServer::Script script;
            if (random.bounded(2))
                script.offers = "8BITMIME";
            for (int i = 0; i < 4; ++i) {
                Act act;
                act.times = 1 + random.bounded(2);
                act.then = random.bounded(3) ? Act::Close : Act::GoOn;
                act.keepsTheLetter = random.bounded(2);
                act.saysNothing = act.then == Act::Close && random.bounded(2);
                act.reply = QByteArrayList { "421 4.3.2 bye", "450 4.2.0 later", "550 5.5.0 no", "25",
                                             "what?",         "250-half" }[random.bounded(6)];
                // A server that refuses and keeps the letter all the same breaks its word: no client can see that.
                if (!act.saysNothing && (act.reply.startsWith('4') || act.reply.startsWith('5')))
                    act.keepsTheLetter = false;
                script.acts[QByteArray::number(1 + random.bounded(12)) + ' ' + steps[random.bounded(steps.size())]]
                    = act;
            }
            SmtpServer server(script);
            SmtpPost post({ u"127.0.0.1"_s, server.port(), MailSecurity::None, MailAuth::None, {}, {} }, {},
                          std::chrono::milliseconds(200));
            OutboxInMemory desk;
            for (int i = 1; i <= 12; ++i)
                desk.add(postLetter(i, m_clock.at));
            Postman postman(desk, post, m_clock, {}, {});
            for (int i = 0; i < 30; ++i) {
                postman.sendDue();
                postman.resume();
                goesOn(std::chrono::minutes(90));
            }
            std::map<QByteArray, int> arrived;
            for (const SmtpServer::Kept &kept : server.kept())
                ++arrived[kept.bytes];
            for (const auto &[id, row] : desk.rows) {
                const int copies = arrived[row.letter.bytes];
                QVERIFY2(copies <= 1, qPrintable(id.value()));
                switch (row.state) {
                case State::Sent:
                    QCOMPARE(copies, 1);
                    break;
                case State::Failed:
                    QCOMPARE(copies, 0);
                    break;
                case State::Uncertain:
                    break;
                default:
                    QFAIL(qPrintable(keyOf(row.state)));
                }
            }
        }
    }
};

COUNTERSIGN_TEST(PostmanTest)

} // namespace countersign

#include "postman_test.moc"
