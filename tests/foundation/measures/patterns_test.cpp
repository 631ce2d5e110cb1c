// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "measures/patterns.h"
#include "support/testmain.h"

#include <cmath>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

const QDate TODAY(2026, 11, 22);

/// Exceptions of one product, one each day going back from the newest.
class Told {
public:
    Told &exceptions(int many, const QString &product, int daysAgo, const QString &account = u"Ernst Handel"_s)
    {
        for (int i = 0; i < many; ++i) {
            ToldException told;
            told.day = TODAY.addDays(-daysAgo);
            told.letter = CommunicationId(u"C%1"_s.arg(m_all.size()));
            told.accountName = account;
            told.record.account = AccountId(account);
            told.record.set({ factnames::PRODUCT.toString(), product, {} });
            m_all.push_back(told);
        }
        return *this;
    }
    /// So many products of which each happens once now, and before in proportion.
    Told &others(int now, int before)
    {
        for (int i = 0; i < now; ++i)
            exceptions(1, u"Product %1"_s.arg(i), 1, u"Account %1"_s.arg(i));
        for (int i = 0; i < before; ++i)
            exceptions(1, u"Product %1"_s.arg(i % std::max(1, now)), 20, u"Account %1"_s.arg(i % std::max(1, now)));
        return *this;
    }
    PatternReading reading() const { return patternsIn(m_all, TODAY); }
    std::vector<ToldException> &all() { return m_all; }

private:
    std::vector<ToldException> m_all;
};

const Pattern *find(const PatternReading &reading, const QString &value)
{
    const auto found = std::ranges::find(reading.patterns, value, &Pattern::value);
    return found == reading.patterns.end() ? nullptr : &*found;
}

} // namespace

class PatternsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theTestIsRsPoissonTest_data()
    {
        QTest::addColumn<qint64>("now");
        QTest::addColumn<qint64>("nowOf");
        QTest::addColumn<qint64>("before");
        QTest::addColumn<qint64>("beforeOf");
        QTest::addColumn<double>("p"); // summed in whole fractions
        QTest::newRow("a clear rise") << qint64(14) << qint64(20) << qint64(10) << qint64(200) << 2.13175441261305e-09;
        QTest::newRow("none before") << qint64(3) << qint64(20) << qint64(0) << qint64(200) << 0.000751314800901578;
        QTest::newRow("as before") << qint64(5) << qint64(31) << qint64(40) << qint64(248) << 0.569904617168023;
        QTest::newRow("none now") << qint64(0) << qint64(20) << qint64(4) << qint64(200) << 1.0;
        QTest::newRow("all of them") << qint64(7) << qint64(7) << qint64(1) << qint64(100) << 3.8680278586865e-08;
        QTest::newRow("many") << qint64(120) << qint64(1000) << qint64(800) << qint64(8000) << 0.037208710548101;
        QTest::newRow("fewer than before") << qint64(2) << qint64(20) << qint64(30) << qint64(200) << 0.801077748871979;
        QTest::newRow("one of one") << qint64(1) << qint64(1) << qint64(0) << qint64(1) << 0.5;
        QTest::newRow("all of very many")
            << qint64(60) << qint64(60) << qint64(5000) << qint64(6000) << 0.093588785870086;
    }
    void theTestIsRsPoissonTest()
    {
        QFETCH(qint64, now);
        QFETCH(qint64, nowOf);
        QFETCH(qint64, before);
        QFETCH(qint64, beforeOf);
        QFETCH(double, p);
        const auto found = largerByChance({ now, nowOf }, { before, beforeOf });
        QVERIFY(found);
        QVERIFY2(std::abs(*found - p) <= 1e-9 * p, qPrintable(QString::number(*found, 'g', 15)));
    }
    void whatWasCountedAmongNoneIsNotTested()
    {
        QVERIFY(!largerByChance({ 3, 0 }, { 1, 20 }));
        QVERIFY(!largerByChance({ 3, 20 }, { 0, 0 }));
        QVERIFY(!largerByChance({ 0, 20 }, { 0, 20 }));
    }
    void manyComparisonsAreAllowedForAsHolmDoes()
    {
        // R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm") is 0.03 0.06 0.06 0.02
        const std::array chances { 0.01, 0.04, 0.03, 0.005 };
        const std::vector<double> among = allowingForMany(chances, chances.size());
        const std::array expected { 0.03, 0.06, 0.06, 0.02 };
        for (size_t i = 0; i < expected.size(); ++i)
            QVERIFY2(std::abs(among[i] - expected[i]) < 1e-12, qPrintable(QString::number(among[i])));
        QCOMPARE(allowingForMany(std::array { 0.5, 0.6 }, 2).back(), 1.0);
    }
    void fourteenOfTwentyTraceToOneProduct()
    {
        const PatternReading reading
            = Told().exceptions(14, u"Chai"_s, 2).others(6, 190).exceptions(10, u"Chai"_s, 30).reading();
        QCOMPARE(reading.now, 20);
        QCOMPARE(reading.before, 200);
        QVERIFY(reading.isJudged());
        const Pattern &first = reading.patterns.front();
        QCOMPARE(first.now, (Proportion { 14, 20 }));
        const Pattern *chai = find(reading, u"Chai"_s);
        QVERIFY(chai && chai->standsOut());
        QCOMPARE(chai->before, (Proportion { 10, 200 }));
        QCOMPARE(chai->letters.size(), 14U);
        QVERIFY(*chai->pAmongMany > *chai->p);
        QCOMPARE(
            sentenceOf(*chai, reading),
            u"14 of 20 exceptions trace to Chai (product), at 1 account. In the eight weeks before it was 10 of "
            "200. That is hardly chance: p < 0.0001, allowing for the %1 that were compared."_s.arg(reading.compared));
    }
    void aShareAsBeforeIsNoPattern()
    {
        const PatternReading reading
            = Told().exceptions(10, u"Chai"_s, 2).others(10, 100).exceptions(100, u"Chai"_s, 30).reading();
        const Pattern *chai = find(reading, u"Chai"_s);
        QVERIFY(chai && !chai->standsOut());
        QVERIFY(sentenceOf(*chai, reading).endsWith(u"That may be chance."_s));
    }
    void tooFewWeeksBeforeAreSaidAndNotJudged()
    {
        const PatternReading reading = Told().exceptions(14, u"Chai"_s, 2).others(6, 19).reading();
        QVERIFY(!reading.isJudged());
        const Pattern *chai = find(reading, u"Chai"_s);
        QVERIFY(chai && !chai->p && !chai->standsOut());
        QVERIFY(sentenceOf(*chai, reading).endsWith(u"Those are too few to compare with."_s));
    }
    void daysCountToTheirPeriodToTheDay_data()
    {
        QTest::addColumn<int>("daysAgo");
        QTest::addColumn<qint64>("now");
        QTest::addColumn<qint64>("before");
        QTest::newRow("tomorrow") << -1 << qint64(0) << qint64(0);
        QTest::newRow("today") << 0 << qint64(1) << qint64(0);
        QTest::newRow("the first of seven days") << 6 << qint64(1) << qint64(0);
        QTest::newRow("the day before") << 7 << qint64(0) << qint64(1);
        QTest::newRow("the first of the eight weeks") << 62 << qint64(0) << qint64(1);
        QTest::newRow("a day earlier") << 63 << qint64(0) << qint64(0);
    }
    void daysCountToTheirPeriodToTheDay()
    {
        QFETCH(int, daysAgo);
        QFETCH(qint64, now);
        QFETCH(qint64, before);
        const PatternReading reading = Told().exceptions(1, u"Chai"_s, daysAgo).reading();
        QCOMPARE(reading.now, now);
        QCOMPARE(reading.before, before);
    }
    void statusUpdatesAreNoExceptions()
    {
        Told told;
        told.exceptions(5, u"Chai"_s, 1);
        for (ToldException &each : told.all())
            each.record.communication = CommunicationKind::Status;
        QCOMPARE(told.reading().now, 0);
    }
    void oneValueWrittenInTwoWaysIsOne()
    {
        const PatternReading reading = Told().exceptions(2, u"Chai"_s, 1).exceptions(2, u" CHAI "_s, 1).reading();
        const Pattern *chai = find(reading, u"Chai"_s);
        QVERIFY(chai);
        QCOMPARE(chai->now.part, 4);
    }
    void theNoteNamesThePatternsAndWhoAsks()
    {
        const PatternReading reading = Told().exceptions(14, u"Chai"_s, 2).others(6, 200).reading();
        const QString note = operationsNote({ *find(reading, u"Chai"_s) }, reading, u"Steven Buchanan"_s);
        QVERIFY(note.startsWith(u"Exceptions from 16 November to 22 November: what looks systemic"));
        QVERIFY(note.contains(u"- 14 of 20 exceptions trace to Chai (product)"));
        QVERIFY(note.endsWith(u"Steven Buchanan\n"));
    }
};

COUNTERSIGN_TEST(PatternsTest)

} // namespace countersign

#include "patterns_test.moc"
