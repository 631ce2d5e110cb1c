// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/practicepost.h"
#include "measures/measure.h"
#include "services/dispatch.h"
#include "services/measuredesk.h"
#include "services/releasing.h"
#include "services/reviewing.h"
#include "support/practicemorning.h"
#include "support/testmain.h"

#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

using testing::answerOf;

/// A team lead looks at what a practice morning counted, and people write down what customers and alerts say.
class QualityStoryTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Workplace> m_place;
    std::unique_ptr<testing::PracticeDesk> m_opened;
    LocalDesk *m_desk = nullptr; ///< of that
    std::unique_ptr<MeasureDesk> m_measures;
    Communication m_sent; ///< one of those that went out

    Tally thisWeek()
    {
        const auto view = answerOf(m_measures->load(4));
        return view ? talliesOf(view->counts, {})[weekOf(m_desk->today())] : Tally {};
    }

private Q_SLOTS:
    void init()
    {
        auto place = testing::openPracticeMorning();
        QVERIFY2(place, qPrintable(place ? QString() : place.error().says));
        m_place = std::move(*place);
        Office office = *m_place->office();
        office.leaving = {}; // at whatever hour this runs
        Store &store = **m_place->store();
        const auto all = store.communications(office.now());
        std::vector<ReleaseOrder> orders;
        for (const Communication &each : *all) {
            if (each.state == State::InReview && each.lane() == Lane::Scan)
                orders.push_back({ each.id, each.revision, ReviewKind::InAScan, u"Laura Callahan"_s, office.now(),
                                   std::chrono::seconds(4) });
        }
        const auto outcome = releaseLetters(store, office, orders);
        QVERIFY(outcome && !outcome->released.empty());
        QVERIFY(queueReleased(store, office, std::chrono::seconds(0)));
        PracticePost post(m_place->workspace().practiceOutbox());
        QVERIFY(dispatch(store, office, post));
        m_sent = *store.communication(outcome->released.front());
        QCOMPARE(m_sent.state, State::Sent);
        m_opened = std::make_unique<testing::PracticeDesk>(*m_place, office);
        m_desk = &m_opened->desk;
        m_measures = std::make_unique<MeasureDesk>(m_opened->worker, *m_desk);
    }
    void cleanup()
    {
        m_measures.reset();
        m_opened.reset();
        m_place.reset();
    }

    void whatWentOutIsCountedAndOpensItsLetters()
    {
        const Tally week = thisWeek();
        QVERIFY(week.of(Counted::Sent) > 0);
        QCOMPARE(week.of(Counted::SentDrafted), week.of(Counted::Sent));
        QCOMPARE(week.of(Counted::Closed72), 0);
        const auto letters
            = answerOf(m_measures->lettersBehind(Measure::EditingRate, weekOf(m_desk->today()), Group {}));
        QVERIFY(letters);
        QCOMPARE(static_cast<qint64>(letters->size()), week.of(Counted::SentDrafted));
        const auto own
            = std::ranges::find_if(*letters, [this](const LetterBehind &each) { return each.story.id == m_sent.id; });
        QVERIFY(own != letters->end());
        QCOMPARE(own->accountName, m_sent.accountName);
        QCOMPARE(answerOf(m_measures->letter(m_sent.id))->subject, m_sent.subject);
        QVERIFY(answerOf(m_measures->letter(CommunicationId(u"S1"_s))).error().says.contains(u"simulated"_s));
    }
    void aCallbackIsLoggedAndCountedAtOnce()
    {
        const auto accounts = answerOf(m_measures->accounts());
        QVERIFY(accounts && std::ranges::find(*accounts, m_sent.account, &AccountName::id) != accounts->end());
        const auto letters = answerOf(m_measures->lettersTo(m_sent.account));
        QVERIFY(letters && letters->front().id == m_sent.id);
        QSignalSpy counted(m_measures.get(), &QualityDesk::changed);
        QVERIFY(answerOf(m_measures->logCallback({ m_sent.account, m_sent.id, false, u"when does it come?"_s })));
        QVERIFY(!counted.isEmpty());
        const auto back = answerOf(m_measures->lettersBehind(Measure::GateMisses, weekOf(m_desk->today()), Group {}));
        QVERIFY(back && back->front().isPart);
        QCOMPARE(back->front().story.id, m_sent.id);
        QVERIFY(!answerOf(m_measures->logCallback({ AccountId(u"NOBODY"_s), {}, false, u"?"_s })));
    }
    void whatPeopleTakeOutBecomesARuleOnceItWasTried()
    {
        // Another letter that waits is changed by a person and goes out.
        Store &store = **m_place->store();
        Office office = m_desk->office();
        const auto waiting = store.communications(office.now());
        const auto one = std::ranges::find_if(*waiting, [](const Communication &each) {
            return each.state == State::InReview && !each.verdict.isBlocked();
        });
        QVERIFY(one != waiting->end());
        const auto dossier = store.dossier(one->id);
        QVERIFY(dossier);
        Letter letter = dossier->letter;
        const QString phrase = u"I am writing about"_s;
        QVERIFY2(letter.body.contains(phrase), qPrintable(letter.body));
        letter.body.replace(phrase, u"this concerns"_s);
        QVERIFY(answerOf(m_desk->edit(one->id, one->revision, letter)));
        const Communication edited = *store.communication(one->id);
        const auto outcome = releaseLetters(store, office,
                                            { { edited.id, edited.revision, ReviewKind::Individually,
                                                u"Laura Callahan"_s, office.now(), std::chrono::seconds(40) } });
        QVERIFY(outcome);
        QCOMPARE(outcome->released.size(), 1U);
        QVERIFY(queueReleased(store, office, std::chrono::seconds(0)));
        PracticePost post(m_place->workspace().practiceOutbox());
        QVERIFY(dispatch(store, office, post));

        const auto outstanding = answerOf(m_measures->standOut({}));
        QVERIFY2(outstanding, qPrintable(outstanding ? QString() : outstanding.error().says));
        QCOMPARE(outstanding->edits.letters, 1);
        const Edit change = outstanding->edits.groups.front().edit;
        QCOMPARE(change.kind, EditKind::Vocabulary);
        QVERIFY(outstanding->letters.contains(edited.id));
        QVERIFY(answerOf(m_measures->correctKind(change.key(), EditKind::Tone)));
        QCOMPARE(answerOf(m_measures->standOut({}))->edits.groups.front().edit.kind, EditKind::Tone);
        Group others;
        others.tier = edited.tier.value() + u" or another"_s;
        QCOMPARE(answerOf(m_measures->standOut(others))->edits.letters, 0);
        others.tier = edited.tier.value();
        QCOMPARE(answerOf(m_measures->standOut(others))->edits.letters, 1);

        const FoundationVersion before = office.foundation().version;
        const auto trial = answerOf(m_measures->tryOut({ Improvement::Kind::NeverSay, change.struck, change.put, {} }));
        QVERIFY2(trial, qPrintable(trial ? QString() : trial.error().says));
        QVERIFY(trial->problems.isEmpty());
        QVERIFY(trial->letters > 1);
        QVERIFY(trial->flagged > 0);
        QVERIFY(trial->sentFlagged < trial->flagged);
        QCOMPARE((*store.currentFoundation())->version, before);

        QVERIFY(answerOf(m_measures->publish(*trial, u"people take it out"_s)));
        const auto now = store.currentFoundation();
        QVERIFY((*now)->version != before);
        QCOMPARE((*now)->reason, u"people take it out"_s);
        QCOMPARE(m_desk->rules()->foundation().version, (*now)->version);
        const auto again = answerOf(m_measures->publish(*trial, u"once more"_s));
        QVERIFY(!again && again.error().cause == Cause::Conflict);
    }
    void anAcknowledgmentIsRememberedAtTheNextStart()
    {
        const QString alert = u"above-baseline escalation-rate 2026-W47"_s;
        QVERIFY(answerOf(m_measures->acknowledge(alert, u"a storm"_s)));
        QVERIFY(answerOf(m_measures->acknowledge(alert, u"a storm in the north"_s)));
        const auto other = std::make_unique<StoreWorker>(m_place->storeFactory());
        MeasureDesk later(*other, *m_desk);
        const auto view = answerOf(later.load(4));
        QVERIFY(view);
        QCOMPARE(view->acknowledged.size(), 1U);
        QCOMPARE(view->acknowledged.front().alert, alert);
        QCOMPARE(view->acknowledged.front().note, u"a storm in the north"_s);
        QCOMPARE(view->acknowledged.front().by, m_desk->person().name);
    }
};

COUNTERSIGN_TEST(QualityStoryTest)

} // namespace countersign

#include "quality_test.moc"
