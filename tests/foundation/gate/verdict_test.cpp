// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/builders.h"
#include "support/testmain.h"

#include <QElapsedTimer>

namespace countersign {

using namespace testing;

/// Blocks, overrides, signatures, the protocol's triggers, and the order of it all.
class VerdictTest : public QObject {
    Q_OBJECT

    static Foundation withCommitment()
    {
        Foundation foundation = aFoundation();
        foundation.internalTerms = { { u"backlog"_s, {}, {} } };
        return foundation;
    }
    static TriggerRule aTrigger(const QString &looksAt, TriggerRule::Test test)
    {
        TriggerRule rule;
        rule.name = u"the trigger"_s;
        rule.looksAt = looksAt;
        rule.test = test;
        rule.route = u"team lead"_s;
        rule.respondWithin = std::chrono::minutes(60);
        return rule;
    }
    static QString evidenceOfTrigger(const Case &subject, const TriggerRule &rule)
    {
        Foundation foundation = aFoundation();
        foundation.triggers = { rule };
        const Verdict verdict = judged(subject, foundation);
        return verdict.triggers.empty() ? QString() : verdict.triggers.front().evidence;
    }

private Q_SLOTS:
    void withoutAnAddressNothingLeaves()
    {
        Case subject = aCase();
        subject.letter.to = u"  "_s;
        QCOMPARE(blockIds(judged(subject)), QStringList { u"no-address"_s });
        QCOMPARE(rulesOf(judged(subject)), QStringList());
        subject.letter.to = u"Maria.Anders@alfki.example"_s;
        subject.suppressedAddresses = { u"maria.anders@alfki.example"_s };
        QCOMPARE(blockIds(judged(subject)), QStringList { u"no-address"_s });
        QCOMPARE(laneOf(judged(subject)), Lane::Individual);
    }

    void whoOptedOutGetsNothingOfThatKind_data()
    {
        QTest::addColumn<QString>("optedOut");
        QTest::addColumn<bool>("isBlocked");
        QTest::newRow("of this communication") << u"exception"_s << true;
        QTest::newRow("of this type") << u"Back-Order"_s << true;
        QTest::newRow("of everything") << u"all"_s << true;
        QTest::newRow("of another communication") << u"status"_s << false;
        QTest::newRow("of another type") << u"delivery-delay"_s << false;
    }
    void whoOptedOutGetsNothingOfThatKind()
    {
        QFETCH(QString, optedOut);
        QFETCH(bool, isBlocked);
        Case subject = aCase();
        subject.account.contacts[0].optedOut = { optedOut };
        QCOMPARE(blockIds(judged(subject)), isBlocked ? QStringList { u"opted-out"_s } : QStringList());
    }
    void theContactIsTheOneWhoseAddressItIs()
    {
        Case subject = aCase();
        Contact other;
        other.name = u"Hanna Moos"_s;
        other.email = u"hanna.moos@alfki.example"_s;
        other.optedOut = { u"all"_s };
        subject.account.contacts.push_back(other);
        QCOMPARE(blockIds(judged(subject)), QStringList());
        subject.letter.to = u"HANNA.MOOS@alfki.example"_s;
        QVERIFY(blockIds(judged(subject)).contains(u"opted-out"_s));
        subject.letter.to = u"office@alfki.example"_s;
        QCOMPARE(contactOf(subject.account, subject.letter.to), &subject.account.contacts[0]);
        subject.account.contacts.clear();
        QVERIFY(!contactOf(subject.account, subject.letter.to));
    }

    void aTextThatAsksForReviewIsBlocked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("as it is written") << u"Needs human review"_s;
        QTest::newRow("in capitals over two lines") << u"NEEDS HUMAN\n  REVIEW"_s;
        QTest::newRow("in bold") << u"[**Needs human review**]"_s;
    }
    void aTextThatAsksForReviewIsBlocked()
    {
        QFETCH(QString, text);
        Case subject = aCase();
        subject.letter.body += text;
        const Verdict verdict = judged(subject);
        QVERIFY(blockIds(verdict).contains(u"needs-human-review"_s));
        QVERIFY(evidenceOf(verdict, u"drafter-uncertain"_s));
        subject = aCase();
        subject.letter.subject += u" "_s + text;
        QVERIFY(blockIds(judged(subject)).contains(u"needs-human-review"_s));
    }

    void anErrorBlocksUntilItIsOverridden()
    {
        Case subject = aCase();
        subject.letter.body.replace(u"They now ship"_s, u"The backlog is long. They now ship"_s);
        Verdict verdict = judged(subject, withCommitment());
        QCOMPARE(rulesOf(verdict), QStringList { u"internal-term"_s });
        QCOMPARE(blockIds(verdict), QStringList { u"error-finding"_s });
        QCOMPARE(laneOf(verdict), Lane::Individual);

        subject.overrides = { { keyOf(verdict.findings[0]), u"their own word"_s, u"Anna Berg"_s, {} } };
        subject.revision = 2;
        subject.letter.body.prepend(u"\n"_s);
        verdict = judged(subject, withCommitment());
        QCOMPARE(verdict.findings[0].overriddenBecause, std::optional(u"their own word"_s));
        QCOMPARE(blockIds(verdict), QStringList());
        QCOMPARE(verdict.count(Severity::Error), 0);
        QCOMPARE(verdict.revision, 2);

        subject.letter.body.replace(u"backlog"_s, u"Backlog"_s);
        QCOMPARE(blockIds(judged(subject, withCommitment())), QStringList { u"error-finding"_s });
    }

    void aComplianceStepIsDueUntilThisRevisionIsSigned()
    {
        Foundation foundation = aFoundation();
        ComplianceRow row;
        row.to.types = { TypeId(u"back-order"_s) };
        row.check = u"The price list was looked at"_s;
        row.signedBy = u"team lead"_s;
        foundation.compliance = { row };
        Case subject = aCase();
        subject.revision = 2;
        subject.signatures = { { row.check, u"Laura Callahan"_s, {}, 1 } };
        Verdict verdict = judged(subject, foundation);
        QCOMPARE(blockIds(verdict), QStringList { u"compliance"_s });
        QCOMPARE(evidenceOf(verdict, u"compliance"_s),
                 u"The price list was looked at: to be signed by the team lead"_s);
        subject.signatures.push_back({ row.check, u"Laura Callahan"_s, {}, 2 });
        verdict = judged(subject, foundation);
        QCOMPARE(blockIds(verdict), QStringList());
        QCOMPARE(verdict.compliance[0].signature, std::optional(u"Laura Callahan"_s));
        QCOMPARE(laneOf(verdict), Lane::Individual);
        foundation.compliance[0].to.types = { TypeId(u"complaint"_s) };
        QCOMPARE(judged(subject, foundation).compliance.size(), size_t(0));
    }

    void theProtocolLooksAtWords()
    {
        TriggerRule rule = aTrigger(u"inbound text"_s, TriggerRule::Test::Phrases);
        rule.words = { u"injur*"_s, u"formal complaint"_s };
        Case subject = aCase();
        QCOMPARE(evidenceOfTrigger(subject, rule), QString());
        subject.records[0].set({ u"inbound_text"_s, u"One was Injured. This is a formal\ncomplaint!"_s, {} });
        QCOMPARE(evidenceOfTrigger(subject, rule), u"\"Injured\", \"formal complaint\""_s);
        rule.looksAt = u"draft text"_s;
        rule.words = { u"cancel"_s };
        subject = aCase();
        QCOMPARE(evidenceOfTrigger(subject, rule), u"\"cancel\""_s);
        rule.words = { u"canc"_s };
        QCOMPARE(evidenceOfTrigger(subject, rule), QString());
    }
    void whatIsAlwaysATriggerNeedsNoRow()
    {
        Case subject = aCase();
        subject.communication = CommunicationKind::Acknowledgment;
        subject.type = subject.records[0].type = TypeId(u"complaint"_s);
        subject.records[0].set({ u"inbound_text"_s, u"The boxes came late again."_s, {} });
        QCOMPARE(flagIds(judged(subject)), QStringList { u"phase-individual"_s });
        subject.records[0].set({ u"inbound_text"_s, u"My lawyer will call you."_s, {} });
        const Verdict verdict = judged(subject);
        QCOMPARE(flagIds(verdict), (QStringList { u"escalation-trigger"_s, u"phase-individual"_s }));
        QCOMPARE(verdict.triggers.front().evidence, u"\"lawyer\""_s);
    }
    void aMatchRaisesTheFlagWithItsRoute()
    {
        TriggerRule rule = aTrigger(u"draft text"_s, TriggerRule::Test::Phrases);
        rule.words = { u"cancel"_s };
        Foundation foundation = aFoundation();
        foundation.triggers = { rule };
        const Verdict verdict = judged(aCase(), foundation);
        QCOMPARE(verdict.triggers,
                 (std::vector<TriggerMatch> {
                     { u"the trigger"_s, u"team lead"_s, std::chrono::minutes(60), u"\"cancel\""_s } }));
        QCOMPARE(evidenceOf(verdict, u"escalation-trigger"_s),
                 u"the trigger: \"cancel\"; goes to the team lead within 1 h"_s);
    }

    void theProtocolLooksAtValues_data()
    {
        QTest::addColumn<QString>("looksAt");
        QTest::addColumn<int>("test");
        QTest::addColumn<qint64>("amount");
        QTest::addColumn<QString>("evidence");
        using enum TriggerRule::Test;
        QTest::newRow("order value over")
            << u"order value"_s << int(Over) << qint64(5000) << u"order value $6,000.00 is over $5,000.00"_s;
        QTest::newRow("order value at it") << u"order value"_s << int(Over) << qint64(6000) << QString();
        QTest::newRow("order value under")
            << u"order value"_s << int(Under) << qint64(7000) << u"order value $6,000.00 is under $7,000.00"_s;
        QTest::newRow("account revenue") << u"account revenue"_s << int(Over) << qint64(4000)
                                         << u"account revenue $4,273.00 is over $4,000.00"_s;
        QTest::newRow("a quantity") << u"quantity"_s << int(Over) << qint64(20) << u"quantity 21.00 is over $20.00"_s;
    }
    void theProtocolLooksAtValues()
    {
        QFETCH(QString, looksAt);
        QFETCH(int, test);
        QFETCH(qint64, amount);
        QFETCH(QString, evidence);
        TriggerRule rule = aTrigger(looksAt, static_cast<TriggerRule::Test>(test));
        rule.amount = dollars(amount);
        Case subject = aCase();
        subject.orderValue = dollars(6000);
        QCOMPARE(evidenceOfTrigger(subject, rule), evidence);
    }
    void theProtocolLooksAtAnyFact()
    {
        Case subject = aCase();
        TriggerRule rule = aTrigger(u"new_date"_s, TriggerRule::Test::Unknown);
        QCOMPARE(evidenceOfTrigger(subject, rule), QString());
        std::erase_if(subject.records[0].facts, [](const Fact &fact) { return fact.name == u"new_date"; });
        QCOMPARE(evidenceOfTrigger(subject, rule), u"new date is not known"_s);
        rule = aTrigger(u"product"_s, TriggerRule::Test::Is);
        rule.words = { u"Chang"_s, u"chai"_s };
        QCOMPARE(evidenceOfTrigger(subject, rule), u"product is Chai"_s);
        rule = aTrigger(u"exception type"_s, TriggerRule::Test::Is);
        rule.words = { u"B/O"_s };
        QCOMPARE(evidenceOfTrigger(subject, rule), u"exception type is back-order"_s);
        rule.test = TriggerRule::Test::Phrases;
        rule.words = { u"quality-issue"_s };
        QCOMPARE(evidenceOfTrigger(subject, rule), QString());
    }

    void findingsStandInTheOrderOfTheLetter()
    {
        Case subject = aCase();
        subject.letter.to = u"x@evil.example"_s;
        subject.letter.subject = u"Order {order}"_s;
        subject.letter.body = u"[NAME]\n\nThe backlog and {date}.\n"_s;
        const Verdict verdict = judged(subject, withCommitment());
        for (size_t index = 1; index < verdict.findings.size(); ++index) {
            const Finding &before = verdict.findings[index - 1];
            const Finding &after = verdict.findings[index];
            QVERIFY(std::pair(before.part, before.start) <= std::pair(after.part, after.start));
        }
        QCOMPARE(verdict.findings.front().rule, u"foreign-domain"_s);
    }
    void aLetterOfAnySizeIsJudgedInBoundedTime_data()
    {
        QTest::addColumn<QString>("piece");
        QTest::newRow("placeholders") << u"{x} "_s;
        QTest::newRow("one endless sentence of refunds") << u"refund "_s;
        QTest::newRow("many short sentences") << u"We don't refund! "_s;
        QTest::newRow("lines") << u"a\n"_s;
        QTest::newRow("brackets") << u"[["_s;
        QTest::newRow("asterisks") << u"*a "_s;
        QTest::newRow("combining marks") << u"\u0301"_s;
        QTest::newRow("half surrogate pairs") << QString(QChar(0xD800));
    }
    void aLetterOfAnySizeIsJudgedInBoundedTime()
    {
        QFETCH(QString, piece);
        Case subject = aCase();
        subject.records.clear();
        const auto timeFor = [&](int times) {
            subject.letter.body = piece.repeated(times);
            QElapsedTimer timer;
            timer.start();
            judged(subject, withCommitment());
            return timer.elapsed() + 1;
        };
        const qint64 once = timeFor(4000);
        const qint64 fourTimes = timeFor(16000);
        QVERIFY2(fourTimes < 8 * once + 1000, qPrintable(QString::number(fourTimes)));
    }
    void theSameLetterIsJudgedTheSameWay()
    {
        Case subject = aCase();
        subject.letter.body += u"We refund {x} **now**! The backlog is sorry, sorry, as an AI."_s;
        const Rulebook rules(std::make_shared<const Foundation>(withCommitment()));
        const Verdict first = judge(subject, rules);
        for (int again = 0; again < 20; ++again)
            QCOMPARE(judge(subject, rules), first);
        QCOMPARE(judged(subject, withCommitment()), first);
        QCOMPARE(first.foundation, FoundationVersion(u"0123456789ab"_s));
    }
};

COUNTERSIGN_TEST(VerdictTest)

} // namespace countersign

#include "verdict_test.moc"
