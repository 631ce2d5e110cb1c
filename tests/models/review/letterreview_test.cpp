// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/letterreview.h"
#include "support/fakedesk.h"
#include "support/plainjudge.h"
#include "support/testmain.h"
#include "support/warnings.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QPromise>
#include <QSignalSpy>

using namespace countersign;
using namespace countersign::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A desk that answers when it is told to.
class SlowDesk : public FakeDesk {
public:
    QFuture<Result<OpenLetter>> open(const CommunicationId &id) override
    {
        waiting.emplace_back(id, QPromise<Result<OpenLetter>>());
        waiting.back().second.start();
        return waiting.back().second.future();
    }
    void answer(size_t index)
    {
        auto &[id, promise] = waiting[index];
        promise.addResult(FakeDesk::open(id).result());
        promise.finish();
    }
    std::vector<std::pair<CommunicationId, QPromise<Result<OpenLetter>>>> waiting;
};

void openNow(LetterReview &review, const QString &id)
{
    QSignalSpy opened(&review, &LetterReview::opened);
    review.open(CommunicationId(id));
    QTRY_COMPARE_EQ(opened.count(), 1);
}

Letter withBody(const LetterReview &review, const QString &from, const QString &to)
{
    Letter letter = review.letter();
    letter.body.replace(from, to);
    return letter;
}

} // namespace

class LetterReviewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void judgesWhileAPersonTypes()
    {
        FakeDesk desk;
        LetterReview review(desk, PlainJudge());
        const QAbstractItemModelTester findings(&review.findings());
        const QAbstractItemModelTester facts(&review.facts());
        openNow(review, u"C1"_s);
        QCOMPARE(review.findings().rowCount(), 0);
        review.setLetter(withBody(review, u"108 of 130"_s, u"98 of 130"_s));
        QCOMPARE(review.findings().rowCount(), 1);
        QCOMPARE(review.findings().index(0).data(Qt::AccessibleTextRole).toString(),
                 u"Error: 98: the record says 108, can be corrected to 108"_s);
        QCOMPARE(review.blockedBecause(), u"1 error to mend"_s);
        const int row = review.facts().rowOf(review.findings().finding(0));
        QCOMPARE(review.facts().standing(row), Standing::Wrong);
        QCOMPARE(review.facts().index(row, FactsModel::ValueColumn).data(FactsModel::HereRole).toString(), u"98"_s);
        review.setLetter(withBody(review, u"98 of 130"_s, u"108 of 130"_s));
        QCOMPARE(review.blockedBecause(), QString());
    }

    void hasACorrectionForAMisspeltWordThatWasTyped()
    {
        class Spelling : public FakeDesk {
            QSet<QString> unknownWordsOf(const Letter &letter) const override
            {
                return letter.body.contains(u"becuase"_s) ? QSet<QString> { u"becuase"_s } : QSet<QString>();
            }
        } desk;
        desk.nearestWords.insert(u"becuase"_s, u"because"_s);
        LetterReview review(desk, &LetterReview::judgedByTheGate);
        openNow(review, u"C2"_s);
        Letter typed = review.letter();
        typed.body += u"becuase"_s;
        review.setLetter(typed);
        QTRY_COMPARE(review.shown().subject.nearestWords.value(u"becuase"_s), u"because"_s);
        QCOMPARE_EQ(desk.commands.count(u"nearestWordsTo"_s), 1); // and is not asked for again
    }
    void judgesASubjectThatWasTypedWithTheNamesInIt()
    {
        class Names : public FakeDesk {
            QSet<QString> unknownNamesOf(const Letter &letter) const override
            {
                return letter.subject.contains(u"Konbu"_s) ? QSet<QString> { u"Konbu"_s } : QSet<QString>();
            }
        } desk;
        LetterReview review(desk, &LetterReview::judgedByTheGate);
        openNow(review, u"C2"_s);
        QVERIFY(!review.shown().subject.unknownNames.contains(u"Konbu"_s));
        Letter typed = review.letter();
        typed.subject = u"Konbu on your order"_s;
        review.setLetter(typed);
        QVERIFY(review.shown().subject.unknownNames.contains(u"Konbu"_s));
    }
    void storesWhatWasTypedAMomentAfterTheLastKey()
    {
        FakeDesk desk;
        LetterReview review(desk, PlainJudge());
        openNow(review, u"C1"_s);
        review.setLetter(withBody(review, u"Dear"_s, u"Hello"_s));
        QVERIFY(review.isUnsaved());
        QVERIFY(review.isEditedAgainstDraft());
        QTRY_VERIFY_WITH_TIMEOUT(desk.commands.contains(u"edit C1 r1"_s), 5000);
        QTRY_VERIFY(!review.isUnsaved());
        QCOMPARE(review.revision(), 2);
    }

    void storesWhileAPersonTypesOn()
    {
        FakeDesk desk;
        LetterReview review(desk, PlainJudge());
        openNow(review, u"C1"_s);
        QElapsedTimer typing;
        typing.start();
        while (!desk.commands.contains(u"edit C1 r1"_s) && typing.elapsed() < 5000) {
            Letter letter = review.letter();
            letter.body += u'x';
            review.setLetter(letter);
            QTest::qWait(20); // between two keys
        }
        QCOMPARE_LT(typing.elapsed(), 1500);
        QVERIFY(desk.commands.contains(u"edit C1 r1"_s));
    }

    void findsWhereTheTextAsksForAPerson()
    {
        FakeDesk desk;
        LetterReview review(desk, [](const Case &subject, const Rulebook *rules) {
            std::optional<Verdict> verdict = PlainJudge()(subject, rules);
            if (subject.letter.body.contains(u"Needs human review"_s))
                verdict->blocks.push_back({ u"needs-human-review"_s, u"Mend what it asks for."_s });
            return verdict;
        });
        openNow(review, u"C1"_s);
        QCOMPARE(review.findings().rowCount(), 0);
        review.setLetter(withBody(review, u"Dear"_s, u"Needs human review: no date. Dear"_s));
        QCOMPARE(review.findings().rowCount(), 1);
        const Finding &finding = review.findings().finding(0);
        QCOMPARE(review.letter().body.mid(finding.start, finding.length), u"Needs human review"_s);
        QVERIFY(!review.findings().mayBeAccepted(0));
        QCOMPARE(review.blockedBecause(), u"1 error to mend"_s);
        review.setLetter(withBody(review, u"Needs human review: no date. "_s, {}));
        QCOMPARE(review.findings().rowCount(), 0);
    }

    void standsTheFactsInTheOrderInWhichTheyAreCompared()
    {
        Verdict verdict;
        const auto add = [&verdict](const QString &fact, bool stated, bool required) {
            FactStanding standing;
            standing.fact = fact;
            standing.written = fact;
            standing.stated = stated;
            standing.required = required;
            verdict.facts.push_back(standing);
        };
        add(u"sku"_s, false, false);
        add(u"new_date"_s, true, true);
        add(u"quantity"_s, false, true);
        add(u"inbound_text"_s, true, false);
        add(u"product"_s, true, true);
        add(u"order"_s, true, true);
        FactsModel facts;
        const QAbstractItemModelTester tester(&facts);
        facts.show(verdict);
        QStringList names;
        for (int row = 0; row < facts.rowCount(); ++row)
            names << facts.fact(row).fact;
        QCOMPARE(names, (QStringList { u"order"_s, u"product"_s, u"quantity"_s, u"new_date"_s, u"sku"_s }));
        QCOMPARE(facts.aside(), 1);
        QVERIFY(facts.index(4, 0).data(FactsModel::IsAsideRole).toBool());
    }

    void saysWhoPutALetterAsideAndWhy()
    {
        FakeDesk desk;
        LetterReview review(desk, PlainJudge());
        Communication held = desk.at(u"C2"_s);
        held.state = State::Held;
        held.stateReason = u"Waits for the supplier"_s;
        OpenLetter open = sampleLetter(held, sampleNow());
        Event event;
        event.kind = EventKind::Held;
        event.by = u"Andrew Fuller"_s;
        event.at = QDateTime(QDate(2026, 11, 18), QTime(9, 12), QTimeZone::utc());
        open.dossier.events = { event };
        desk.setOpenLetter(open);
        desk.change(held);
        openNow(review, u"C2"_s);
        QCOMPARE(review.putAsideBecause(QTimeZone::utc()),
                 u"Held (Andrew Fuller, 18 Nov, 9:12): Waits for the supplier"_s);
    }

    void storesBeforeAnythingElse()
    {
        FakeDesk desk;
        LetterReview review(desk, PlainJudge());
        openNow(review, u"C1"_s);
        review.setLetter(withBody(review, u"Dear"_s, u"Hello"_s));
        int storedRevision = 0;
        review.whenSaved([&] { storedRevision = review.revision(); });
        QTRY_COMPARE_EQ(storedRevision, 2);
        review.setLetter(withBody(review, u"Hello"_s, u"Good morning"_s));
        openNow(review, u"C2"_s);
        QVERIFY(desk.commands.contains(u"edit C1 r2"_s));
        QCOMPARE(desk.at(u"C1"_s).revision, 3);
    }

    void keepsWhatCouldNotBeStored()
    {
        FakeDesk desk;
        LetterReview review(desk, PlainJudge());
        openNow(review, u"C1"_s);
        QSignalSpy failures(&review, &LetterReview::failed);
        review.setLetter(withBody(review, u"Dear"_s, u"Hello"_s));
        desk.failNext({ Cause::Storage, u"The disk is full."_s, {} });
        review.close();
        QTRY_COMPARE_EQ(failures.count(), 1);
        openNow(review, u"C1"_s);
        QVERIFY(review.letter().body.startsWith(u"Hello"_s));
        QVERIFY(review.isUnsaved());
    }

    void losesNothingThatWasTypedBeforeTheEnd()
    {
        FakeDesk desk;
        {
            LetterReview review(desk, PlainJudge());
            openNow(review, u"C1"_s);
            review.setLetter(withBody(review, u"Dear"_s, u"Hello"_s));
            review.flush();
        }
        QVERIFY(desk.commands.contains(u"edit C1 r1"_s));
    }

    void neverOverwritesWhatIsBeingTyped()
    {
        FakeDesk desk;
        LetterReview review(desk, PlainJudge());
        openNow(review, u"C1"_s);
        QSignalSpy conflicts(&review, &LetterReview::conflicted);
        review.setLetter(withBody(review, u"Dear"_s, u"Hello"_s));
        Communication theirs = desk.at(u"C1"_s);
        theirs.revision = 5;
        desk.change(theirs);
        QTRY_COMPARE_EQ(conflicts.count(), 1);
        QVERIFY(review.letter().body.startsWith(u"Hello"_s));
        QVERIFY(review.isInConflict());
        review.save();
        QVERIFY(desk.commands.filter(u"edit"_s).isEmpty());
        review.keepMine();
        QTRY_VERIFY(!review.isUnsaved());
        QVERIFY(desk.commands.contains(u"edit C1 r5"_s));
    }

    void takesTheirsWhereThePersonSaysSo()
    {
        FakeDesk desk;
        LetterReview review(desk, PlainJudge());
        openNow(review, u"C1"_s);
        review.setLetter(withBody(review, u"Dear"_s, u"Hello"_s));
        Communication theirs = desk.at(u"C1"_s);
        theirs.revision = 5;
        desk.change(theirs);
        QTRY_VERIFY(review.isInConflict());
        QSignalSpy reloads(&review, &LetterReview::reloaded);
        review.takeTheirs();
        QTRY_COMPARE_EQ(reloads.count(), 1);
        QVERIFY(review.letter().body.startsWith(u"Dear"_s));
        QVERIFY(!review.isUnsaved());
    }

    void showsAnotherTextQuietlyWhereNothingIsTyped()
    {
        FakeDesk desk;
        LetterReview review(desk, PlainJudge());
        openNow(review, u"C1"_s);
        QSignalSpy reloads(&review, &LetterReview::reloaded);
        QSignalSpy conflicts(&review, &LetterReview::conflicted);
        Communication theirs = desk.at(u"C1"_s);
        theirs.revision = 2;
        desk.change(theirs);
        QTRY_COMPARE_EQ(reloads.count(), 1);
        QCOMPARE(review.revision(), 2);
        QCOMPARE(conflicts.count(), 0);
    }

    void acceptsAnErrorWithAReason()
    {
        FakeDesk desk;
        LetterReview review(desk, PlainJudge());
        openNow(review, u"C1"_s);
        review.setLetter(withBody(review, u"108 of 130"_s, u"98 of 130"_s));
        review.overrideFinding(review.findings().finding(0), u"ten came today"_s);
        QTRY_COMPARE_EQ(review.blockedBecause(), QString());
        QVERIFY(desk.commands.contains(u"override C1 quantity-mismatch: ten came today"_s));
        QCOMPARE(review.findings().index(0).data(FindingsModel::OverriddenRole).toString(), u"ten came today"_s);
    }

    void signsACheckWhichAnEditVoids()
    {
        FakeDesk desk;
        LetterReview review(desk, PlainJudge({}, u"Allergen statement"_s));
        openNow(review, u"C1"_s);
        QCOMPARE(review.blockedBecause(), u"1 check to sign"_s);
        review.sign(u"Allergen statement"_s);
        QTRY_VERIFY(review.stepsToSign().empty());
        QCOMPARE(review.blockedBecause(), QString());
        review.setLetter(withBody(review, u"Dear"_s, u"Hello"_s));
        QCOMPARE(review.stepsToSign().size(), size_t(1));
    }

    void doesNotLetAReleasedLetterBeTypedIn()
    {
        FakeDesk desk;
        LetterReview review(desk, PlainJudge());
        openNow(review, u"C15"_s);
        const Letter before = review.letter();
        review.setLetter(withBody(review, u"Dear"_s, u"Hello"_s));
        QCOMPARE(review.letter(), before);
    }

    void forgetsAnAnswerThatWasOvertaken()
    {
        SlowDesk desk;
        LetterReview review(desk, PlainJudge());
        QSignalSpy opened(&review, &LetterReview::opened);
        review.open(CommunicationId(u"C1"_s));
        review.open(CommunicationId(u"C2"_s));
        desk.answer(1);
        QTRY_COMPARE_EQ(opened.count(), 1);
        desk.answer(0);
        QCoreApplication::processEvents();
        QCOMPARE(opened.count(), 1);
        QCOMPARE(review.communication().id, CommunicationId(u"C2"_s));
    }

    void saysWhyALetterIsHere()
    {
        FakeDesk desk;
        LetterReview review(desk, [](const Case &, const Rulebook *) { return std::optional<Verdict>(); });
        openNow(review, u"C1"_s);
        const std::vector<Reason> reasons = review.reasons();
        QCOMPARE(reasons.size(), size_t(3));
        QCOMPARE(reasons[0], (Reason { u"fact-mismatch"_s, u"98 in the letter, 108 in the record"_s, true }));
        QCOMPARE(reasons[1].words, u"Key account: its tier is reviewed individually"_s);
    }
};

class AttentionClockTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsWhileAPersonIsThere()
    {
        const QDateTime start(QDate(2026, 11, 18), QTime(9, 0), QTimeZone::utc());
        AttentionClock clock;
        clock.start(start);
        clock.touch(start.addSecs(20));
        clock.touch(start.addSecs(45));
        QCOMPARE(clock.spent(start.addSecs(50)), std::chrono::seconds(50));
    }

    void leavesOutAPauseOfMoreThanAMinute()
    {
        const QDateTime start(QDate(2026, 11, 18), QTime(9, 0), QTimeZone::utc());
        AttentionClock clock;
        clock.start(start);
        clock.touch(start.addSecs(10));
        clock.touch(start.addSecs(10 + 600));
        QCOMPARE(clock.spent(start.addSecs(10 + 600 + 5)), std::chrono::seconds(15));
    }

    void leavesOutTheTimeInWhichTheWindowWasAway()
    {
        const QDateTime start(QDate(2026, 11, 18), QTime(9, 0), QTimeZone::utc());
        AttentionClock clock;
        clock.start(start);
        clock.leave(start.addSecs(8));
        QCOMPARE(clock.spent(start.addSecs(30)), std::chrono::seconds(8));
        clock.touch(start.addSecs(40));
        QCOMPARE(clock.spent(start.addSecs(45)), std::chrono::seconds(13));
    }
};

class AttentionOfALetterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void addsUpOverVisits()
    {
        FakeDesk desk;
        LetterReview review(desk, PlainJudge());
        const QDateTime start = desk.now();
        openNow(review, u"C1"_s);
        desk.setNow(start.addSecs(20));
        openNow(review, u"C2"_s);
        desk.setNow(start.addSecs(50));
        openNow(review, u"C1"_s);
        desk.setNow(start.addSecs(55));
        QCOMPARE(review.attention().spent(desk.now()), std::chrono::seconds(25));
    }
};

COUNTERSIGN_TEST(AttentionOfALetterTest)
COUNTERSIGN_TEST(LetterReviewTest)
COUNTERSIGN_TEST(AttentionClockTest)
#include "letterreview_test.moc"
