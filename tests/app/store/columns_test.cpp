// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/columns.h"
#include "workspace.h"

#include <QRandomGenerator>

namespace countersign {

using namespace testing;

/// Columns are read without trust.
class StoreColumnsTest : public QObject {
    Q_OBJECT

    static Verdict full()
    {
        Verdict verdict = blocked(300);
        verdict.flags = { { u"novel-case"_s, u"first letter"_s, u"quality-gate.md:52"_s }, { u"sampled"_s, {} } };
        Finding finding;
        finding.rule = u"date-mismatch"_s;
        finding.text = u"2 December"_s;
        finding.expected = u"1 December"_s;
        finding.start = 1'000'000;
        finding.record = 0;
        finding.source = u"quality-gate.md:18"_s;
        verdict.findings = { finding, finding };
        FactStanding standing;
        standing.fact = u"order"_s;
        standing.occurrences = { { LetterPart::Body, 12, 5 } };
        verdict.facts = { standing };
        return verdict;
    }

private Q_SLOTS:
    void aVerdictComesBack()
    {
        QCOMPARE(verdictFromColumn(verdictColumn(full())), std::optional(full()));
        QCOMPARE(verdictFromColumn(verdictColumn({})), std::optional(Verdict {}));
    }
    void aVerdictOfTheFirstFormatIsRead()
    {
        Verdict verdict;
        verdict.flags = { { u"sampled"_s, u"drawn"_s } };
        const QByteArray column("\x01\x00\x00\x01\x07sampled\x05"
                                "drawn\x00\x00\x00\x00\x00",
                                23);
        QCOMPARE(verdictFromColumn(column), std::optional(verdict));
    }
    void aCutVerdictIsNone()
    {
        const QByteArray column = verdictColumn(full());
        for (qsizetype size = 0; size < column.size(); ++size)
            QVERIFY(!verdictFromColumn(column.first(size)));
        QVERIFY(!verdictFromColumn(column + 'x'));
    }
    void rubbishIsNoVerdictAndAsksForNoMemory()
    {
        QRandomGenerator random(17);
        const QByteArray column = verdictColumn(full());
        for (int i = 0; i < 20'000; ++i) {
            QByteArray bytes = column;
            for (int change = 0; change <= i % 4; ++change)
                bytes[random.bounded(bytes.size())] = static_cast<char>(random.bounded(256));
            const auto read = verdictFromColumn(bytes);
            if (read)
                QVERIFY(read->findings.size() < 1000);
        }
        QVERIFY(!verdictFromColumn(QByteArray("\x01\x00\x00\xff\xff\xff\xff\xff\xff\xff\xff\x7f", 12)));
    }
    void aVerdictThatCannotBeReadKeepsItsLetterFromRelease()
    {
        Workspace workspace;
        const auto store = workspace.open();
        const CommunicationId id = putInReview(*store);
        QCOMPARE(workspace.outside(u"UPDATE communications SET verdict = x'0102'"_s), 1);
        QVERIFY(store->communication(id)->verdict.isBlocked());
        QVERIFY(!store->release(releaseOf(id), messageIdOf(id)));
        // Judged anew it is whole again.
        QVERIFY(store->rejudge(id, 1, passed(), {}, moment(8)));
        QVERIFY(store->release(releaseOf(id), messageIdOf(id)));
    }
    void factsThatCannotBeReadAreNone_data()
    {
        QTest::addColumn<QString>("column");
        QTest::newRow("nothing") << u""_s;
        QTest::newRow("an object") << u"{}"_s;
        QTest::newRow("a type of nowhere") << u"[{\"fact\":\"order\",\"type\":\"x\",\"value\":\"1\"}]"_s;
        QTest::newRow("a date that is none") << u"[{\"fact\":\"order\",\"type\":\"date\",\"value\":\"1\"}]"_s;
        QTest::newRow("an amount that is none") << u"[{\"fact\":\"order\",\"type\":\"money\",\"value\":\"1.5\"}]"_s;
        QTest::newRow("deep nesting") << QString(100'000, u'[');
    }
    void factsThatCannotBeReadAreNone()
    {
        QFETCH(QString, column);
        QVERIFY(!factsFromColumn(column));
    }
};

COUNTERSIGN_TEST(StoreColumnsTest)

} // namespace countersign

#include "columns_test.moc"
