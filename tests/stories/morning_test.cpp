// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/practicepost.h"
#include "sample/sampleworkplace.h"
#include "services/dispatch.h"
#include "services/reviewing.h"
#include "support/practicemorning.h"
#include "support/testmain.h"

#include <QDir>
#include <QSet>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

/// A coordinator opens the sample company in the morning, reads what needs a person, scans the rest, and sends.
class MorningTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Workplace> m_place;
    Store *m_store = nullptr;
    Office m_office;

    std::vector<Communication> queue() const
    {
        auto all = m_store->communications(m_office.now());
        return all ? *all : std::vector<Communication>();
    }
    const Communication of(const QString &account) const
    {
        for (const Communication &each : queue()) {
            if (each.account.value() == account)
                return each;
        }
        return {};
    }
    std::vector<ReleaseOrder> ordersFor(const std::function<bool(const Communication &)> &wanted, ReviewKind how) const
    {
        std::vector<ReleaseOrder> orders;
        for (const Communication &each : queue()) {
            if (each.state == State::InReview && wanted(each))
                orders.push_back(
                    { each.id, each.revision, how, u"Laura Callahan"_s, m_office.now(), std::chrono::seconds(4) });
        }
        return orders;
    }
    /// The letter with one more sentence at the end of its first paragraph.
    static Letter withSentence(Letter letter, const QString &sentence)
    {
        const qsizetype greeting = letter.body.indexOf(u"\n\n"_s);
        letter.body.insert(letter.body.indexOf(u"\n\n"_s, greeting + 2), u' ' + sentence);
        return letter;
    }
    /// Puts in what every finding with a correction proposes, the last first so that positions stay right.
    void correct(const Communication &communication)
    {
        const auto dossier = m_store->dossier(communication.id);
        QVERIFY(dossier);
        Letter letter = dossier->letter;
        std::vector<Finding> findings = communication.verdict.findings;
        std::ranges::sort(findings, std::ranges::greater(), &Finding::start);
        for (const Finding &finding : findings) {
            if (finding.part == LetterPart::Body && finding.expected && finding.length > 0)
                letter.body.replace(finding.start, finding.length, *finding.expected);
        }
        QVERIFY(editLetter(*m_store, m_office, communication.id, communication.revision, letter));
    }

private Q_SLOTS:
    void init()
    {
        auto place = testing::openPracticeMorning();
        QVERIFY2(place, qPrintable(place ? QString() : place.error().says));
        m_place = std::move(*place);
        m_store = *m_place->store();
        m_office = *m_place->office();
    }
    void cleanup() { m_place.reset(); }

    void theSampleArrivesImportedDraftedAndJudged()
    {
        const auto letters = queue();
        QCOMPARE_GE(letters.size(), size_t(18));
        QCOMPARE_LE(letters.size(), size_t(24));
        const auto individual = std::ranges::count(letters, Lane::Individual, &Communication::lane);
        QCOMPARE_GE(individual, 4);
        QCOMPARE_LE(individual, 8);
        for (const Communication &each : letters)
            QCOMPARE(each.state, State::InReview);
    }
    void everyFlagOccursInTheSample()
    {
        QSet<QString> raised;
        for (const Communication &each : queue()) {
            for (const Flag &flag : each.verdict.flags)
                raised += flag.id;
        }
        for (const QString &flag : { u"key-account"_s, u"repeat-occurrence"_s, u"quality-issue"_s, u"value-threshold"_s,
                                     u"relationship-risk"_s, u"escalation-trigger"_s, u"drafter-uncertain"_s,
                                     u"fact-mismatch"_s, u"missing-facts"_s, u"account-note"_s, u"novel-case"_s,
                                     u"duplicate"_s, u"compliance"_s, u"sampled"_s, u"phase-individual"_s })
            QVERIFY2(raised.contains(flag), qPrintable(flag + u" does not occur"_s));
    }
    void onlyTheLetterOfTheModelHasErrors()
    {
        for (const Communication &each : queue()) {
            QStringList errors;
            for (const Finding &finding : each.verdict.findings) {
                if (finding.severity == Severity::Error)
                    errors += finding.message;
            }
            if (each.account.value() == u"ERNSH")
                QCOMPARE(errors.size(), 1);
            else
                QVERIFY2(errors.isEmpty(), qPrintable(each.account.value() + u": "_s + errors.join(u" | "_s)));
        }
    }
    void theWrongQuantityIsFoundAndItsCorrectionPutIn()
    {
        const Communication letter = of(u"ERNSH"_s);
        QVERIFY(letter.verdict.isBlocked());
        const auto wrong = std::ranges::find(letter.verdict.findings, u"98"_s, &Finding::text);
        QVERIFY(wrong != letter.verdict.findings.end());
        QCOMPARE(wrong->expected.value_or(QString()), u"108"_s);
        correct(letter);
        QVERIFY(!of(u"ERNSH"_s).verdict.isBlocked());
    }
    void anotherCustomersNameDoesNotLeave()
    {
        const Communication letter = of(u"BERGS"_s);
        const auto dossier = m_store->dossier(letter.id);
        QVERIFY(dossier);
        Letter text = withSentence(dossier->letter, u"We told Ernst Handel the same."_s);
        QVERIFY(editLetter(*m_store, m_office, letter.id, letter.revision, text));
        const std::vector<Finding> findings = of(u"BERGS"_s).verdict.findings;
        const auto foreign = std::ranges::find(findings, u"other-account"_s, &Finding::rule);
        QVERIFY(foreign != findings.end());
        QCOMPARE(foreign->text, u"Ernst Handel"_s);
        QVERIFY(foreign->blocks());
    }
    void aNewAccountsNameIsKnownAtOnce()
    {
        const Communication letter = of(u"BERGS"_s);
        const auto dossier = m_store->dossier(letter.id);
        QVERIFY(dossier);
        Letter text = withSentence(dossier->letter, u"Lindqvist & Sons were told the same."_s);
        const auto leaks = [this] {
            const std::vector<Finding> findings = of(u"BERGS"_s).verdict.findings;
            return std::ranges::count(findings, u"other-account"_s, &Finding::rule);
        };
        QVERIFY(editLetter(*m_store, m_office, letter.id, letter.revision, text));
        QCOMPARE(leaks(), 0);
        Account fresh;
        fresh.id = AccountId(u"LINDQ"_s);
        fresh.name = u"Lindqvist & Sons"_s;
        QVERIFY(m_store->saveAccounts({ fresh }, u"Laura Callahan"_s, m_office.now()));
        text.body += u"\n"_s;
        QVERIFY(editLetter(*m_store, m_office, letter.id, letter.revision + 1, text));
        QCOMPARE(leaks(), 1);
    }
    void aKeyAccountIsNotReleasedInAScan()
    {
        const auto outcome = releaseLetters(
            *m_store, m_office,
            ordersFor([](const Communication &each) { return each.account.value() == u"RATTC"; }, ReviewKind::InAScan));
        QVERIFY(outcome);
        QCOMPARE(outcome->released.size(), size_t(0));
        QCOMPARE(outcome->refused.size(), size_t(1));
        QCOMPARE(of(u"RATTC"_s).state, State::InReview);
    }
    void theWholeMorningIsSentOnce()
    {
        correct(of(u"ERNSH"_s));
        const Communication complaint = of(u"BERGS"_s);
        QVERIFY(!complaint.verdict.compliance.empty());
        QVERIFY(signCheck(*m_store, m_office, complaint.id, complaint.revision,
                          complaint.verdict.compliance.front().check));
        const size_t all = queue().size();

        const auto scanned = releaseLetters(
            *m_store, m_office,
            ordersFor([](const Communication &each) { return each.lane() == Lane::Scan; }, ReviewKind::InAScan));
        QVERIFY(scanned);
        QVERIFY2(scanned->refused.empty(),
                 qPrintable(scanned->refused.empty() ? QString() : scanned->refused.front().because));
        const auto read = releaseLetters(
            *m_store, m_office, ordersFor([](const Communication &) { return true; }, ReviewKind::Individually));
        QVERIFY(read);
        QVERIFY2(read->refused.empty(), qPrintable(read->refused.empty() ? QString() : read->refused.front().because));
        QCOMPARE(scanned->released.size() + read->released.size(), all);

        const auto queued = queueReleased(*m_store, m_office, std::chrono::seconds(0));
        QVERIFY(queued);
        QCOMPARE(queued->queued.size(), all);
        PracticePost post(m_place->workspace().practiceOutbox());
        const auto sent = dispatch(*m_store, m_office, post);
        QVERIFY(sent);
        QCOMPARE(countOf(*sent, State::Sent), static_cast<int>(all));
        QCOMPARE(QDir(m_place->workspace().practiceOutbox()).entryList({ u"*.eml"_s }).size(),
                 static_cast<qsizetype>(all));

        const auto again = dispatch(*m_store, m_office, post);
        QVERIFY(again);
        QCOMPARE(again->letters.size(), size_t(0));
        const auto audit = m_store->verifyAudit();
        QVERIFY(audit);
        QVERIFY2(audit->intact && audit->headMatches, qPrintable(audit->says));
    }
    void aSecondOpeningGoesOnWithTheFirst()
    {
        QTemporaryDir folder;
        WorkplaceOrder order;
        order.practice = true;
        order.folder = folder.path();
        order.today = QDate(2026, 11, 21);
        {
            auto first = openSampleWorkplace(order);
            QVERIFY(first);
            const auto all = (*(*first)->store())->communications((*first)->clock()->now());
            QVERIFY(all);
            QVERIFY((*(*first)->store())
                        ->drop(all->front().id, u"not needed"_s, u"Laura Callahan"_s, (*first)->clock()->now()));
        }
        auto second = openSampleWorkplace(order);
        QVERIFY(second);
        const auto all = (*(*second)->store())->communications((*second)->clock()->now().addYears(-1));
        QVERIFY(all);
        QCOMPARE(std::ranges::count(*all, State::Dropped, &Communication::state), 1);
    }
    void theSampleMovesByWholeWeeks_data()
    {
        QTest::addColumn<QDate>("today");
        QTest::addColumn<int>("weeks");
        QTest::newRow("the day of the report") << QDate(2026, 11, 18) << 0;
        QTest::newRow("the Tuesday after") << QDate(2026, 11, 24) << 0;
        QTest::newRow("the Wednesday after") << QDate(2026, 11, 25) << 1;
        QTest::newRow("the day before") << QDate(2026, 11, 17) << -1;
        QTest::newRow("a year later") << QDate(2027, 11, 17) << 52;
    }
    void theSampleMovesByWholeWeeks()
    {
        QFETCH(QDate, today);
        QFETCH(int, weeks);
        QCOMPARE(weeksToMove(today), weeks);
    }
};

COUNTERSIGN_TEST(MorningTest)

} // namespace countersign

#include "morning_test.moc"
