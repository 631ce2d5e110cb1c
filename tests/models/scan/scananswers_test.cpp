// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/scananswers.h"
#include "support/reviewmorning.h"
#include "support/testmain.h"

#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

using namespace testing;

class ScanAnswersTest : public QObject {
    Q_OBJECT

    const QDate m_today { 2026, 11, 18 };
    const TypeId m_type { u"delivery-delay"_s };
    QueueWords m_words { morningRules()->foundation(), m_today, QTimeZone::utc() };

    ScanAnswer attentionOf(const Account &account) const { return attentionAnswer(account, m_type, m_today, m_words); }

private Q_SLOTS:
    void theToneFitsWhereNothingWasFoundAgainstIt()
    {
        const ScanAnswer answer = toneAnswer({}, TierId(u"growth"_s), m_words);
        QVERIFY(!answer.wantsALook);
        QCOMPARE(answer.lines, QStringList(u"fits growth"_s));
    }
    void theToneQuotesWhatSpeaksAgainstIt()
    {
        Verdict verdict;
        Finding finding;
        finding.kind = FindingKind::Tone;
        finding.severity = Severity::Warning;
        finding.text = u"apologize for any inconvenience"_s;
        verdict.findings = { finding };
        QCOMPARE(toneAnswer(verdict, TierId(u"growth"_s), m_words),
                 (ScanAnswer { true, { u"“apologize for any inconvenience”"_s } }));
        verdict.findings.front().overriddenBecause = u"agreed"_s;
        QVERIFY(!toneAnswer(verdict, TierId(u"growth"_s), m_words).wantsALook);
        verdict.findings.assign(6, finding);
        QCOMPARE(toneAnswer(verdict, TierId(u"growth"_s), m_words).lines.back(), u"and 4 more"_s);
    }
    void anAccountWithNothingOpenSaysWhenItWasWrittenTo()
    {
        Account account;
        account.history = std::vector<PastCommunication> {
            { QDate(2026, 10, 30), CommunicationKind::Status, TypeId(u"shipped"_s), {}, {}, {}, {} }
        };
        QCOMPARE(attentionOf(account), (ScanAnswer { false, { u"nothing open"_s, u"last wrote 30 Oct"_s } }));
    }
    void anAccountThatWantsALookSaysWhy_data()
    {
        QTest::addColumn<Account>("account");
        QTest::addColumn<QString>("line");
        const auto row = [](const char *name, const QString &line, const std::function<void(Account &)> &make) {
            Account account;
            make(account);
            QTest::newRow(name) << account << line;
        };
        row("it called back, longer ago than a flag looks", u"called back 25 Oct"_s, [](Account &account) {
            account.callbacks = { QDate(2026, 9, 1), QDate(2026, 10, 25) };
        });
        row("its contract ends within three months", u"renews 1 Feb"_s,
            [](Account &account) { account.renewalDate = QDate(2027, 2, 1); });
        row("a note marks it at risk", u"marked at risk"_s, [](Account &account) {
            account.notes = { { u"fragile"_s, {}, {}, false, true } };
        });
        row("it had the same trouble lately", u"not the first in 4 weeks"_s, [](Account &account) {
            account.history = std::vector<PastCommunication> {
                { QDate(2026, 10, 22), CommunicationKind::Exception, TypeId(u"delivery-delay"_s), {}, {}, {}, {} }
            };
        });
        row("a person has a matter of it in hand", u"1 open escalation"_s,
            [](Account &account) { account.openEscalations = 1; });
    }
    void anAccountThatWantsALookSaysWhy()
    {
        QFETCH(Account, account);
        QFETCH(QString, line);
        const ScanAnswer answer = attentionOf(account);
        QVERIFY(answer.wantsALook);
        QCOMPARE(answer.lines, QStringList(line));
    }
    void whatIsLongAgoIsNoReasonToLook()
    {
        Account account;
        account.callbacks = { QDate(2026, 9, 1) };
        account.renewalDate = QDate(2026, 11, 1);
        account.notes = { { u"fragile"_s, {}, QDate(2026, 11, 17), false, true } };
        QCOMPARE(attentionOf(account).lines, QStringList(u"nothing open"_s));
    }
};

COUNTERSIGN_TEST(ScanAnswersTest)

} // namespace countersign

#include "scananswers_test.moc"
