// SPDX-License-Identifier: GPL-3.0-or-later
#include "lifecycle/auditchain.h"
#include "support/testmain.h"

using namespace Qt::Literals::StringLiterals;

namespace countersign {

class AuditChainTest : public QObject {
    Q_OBJECT

    static ChainEntry after(const AuditHead &before, const QString &kind = u"opened"_s)
    {
        ChainEntry entry;
        entry.number = before.number + 1;
        entry.at = 1000 * entry.number;
        entry.kind = kind;
        entry.communication = u"C1"_s;
        entry.account = u"ACME"_s;
        entry.detailsDigest = digestOf("details", "salt");
        entry.previous = before.hash;
        entry.hash = hashOf(entry);
        return entry;
    }
    static std::vector<ChainEntry> chainOf(int length)
    {
        std::vector<ChainEntry> chain;
        AuditHead end { 0, hashBeforeTheFirst() };
        for (int i = 0; i < length; ++i) {
            chain.push_back(after(end));
            end = { chain.back().number, chain.back().hash };
        }
        return chain;
    }
    static AuditReport reportOn(const std::vector<ChainEntry> &chain, const std::optional<AuditHead> &head,
                                const ErasablePart &beside = { "details", "salt" })
    {
        ChainCheck check(head);
        for (const ChainEntry &entry : chain)
            check.add(entry, beside);
        return check.report();
    }

private Q_SLOTS:
    void aWholeChainIsIntactAndEndsAtItsHead()
    {
        const auto chain = chainOf(5);
        const AuditReport report = reportOn(chain, AuditHead { 5, chain[4].hash });
        QVERIFY(report.intact && report.headMatches);
        QCOMPARE(report.entries, 5);
    }
    void theHeadMayBeBehindButNotAhead()
    {
        const auto chain = chainOf(5);
        QVERIFY(reportOn(chain, AuditHead { 3, chain[2].hash }).headMatches);
        QVERIFY(reportOn(chain, AuditHead { 0, hashBeforeTheFirst() }).headMatches);
        const std::vector<ChainEntry> cut(chain.begin(), chain.begin() + 3);
        const AuditReport report = reportOn(cut, AuditHead { 5, chain[4].hash });
        QVERIFY(report.intact);
        QVERIFY(!report.headMatches);
        QVERIFY(!reportOn({}, AuditHead { 5, chain[4].hash }).headMatches);
        QVERIFY(!reportOn(chain, {}).headMatches);
    }
    void everyFieldIsPartOfTheHash()
    {
        const ChainEntry entry = chainOf(1).front();
        std::vector<ChainEntry> changed(7, entry);
        ++changed[0].number;
        ++changed[1].at;
        changed[2].kind = u"seen"_s;
        changed[3].communication = u"C2"_s;
        changed[4].account.clear();
        changed[5].detailsDigest = digestOf("details", "other salt");
        changed[6].previous = QByteArray(32, '\1');
        for (const ChainEntry &other : changed)
            QVERIFY(hashOf(other) != hashOf(entry));
    }
    void noFieldRunsIntoTheNext()
    {
        ChainEntry one = chainOf(1).front();
        ChainEntry other = one;
        one.communication = u"C1"_s;
        one.account = u"2A"_s;
        other.communication = u"C12"_s;
        other.account = u"A"_s;
        QVERIFY(hashOf(one) != hashOf(other));
        QVERIFY(digestOf("ab", "c") != digestOf("a", "bc"));
    }
    void alteredDetailsBreakTheirEntryAndErasedOnesDoNot()
    {
        const auto chain = chainOf(3);
        const AuditHead head { 3, chain[2].hash };
        QCOMPARE(reportOn(chain, head, { "other", "salt" }).firstBroken, std::optional<qint64>(1));
        ChainCheck check(head);
        for (const ChainEntry &entry : chain)
            check.add(entry, {});
        QVERIFY(check.report().intact && check.report().headMatches);
    }
    void theFirstOfSeveralBreaksIsNamed()
    {
        auto chain = chainOf(6);
        chain[2].kind = u"seen"_s;
        chain[4].kind = u"seen"_s;
        QCOMPARE(reportOn(chain, {}).firstBroken, std::optional<qint64>(3));
    }
};

COUNTERSIGN_TEST(AuditChainTest)

} // namespace countersign

#include "auditchain_test.moc"
