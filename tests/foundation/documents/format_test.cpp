// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentset.h"
#include "support/testmain.h"

using namespace Qt::Literals::StringLiterals;

namespace countersign {

using testing::changed;
using testing::said;
using testing::smallSet;

/// The common rules of the format: how tables, columns and cells are found and read.
class DocumentFormatTest : public QObject {
    Q_OBJECT

    static FoundationReading withTiers(const QByteArray &tiers)
    {
        FoundationBytes documents = smallSet();
        documents[u"account-tiers.md"_s] = tiers;
        return readFoundation(documents);
    }
    static QStringList tierIds(const FoundationReading &reading)
    {
        QStringList ids;
        for (const TierRule &tier : reading.foundation.tiers)
            ids += tier.id.value();
        return ids;
    }
private Q_SLOTS:
    void aTableIsFoundByItsHeading_data()
    {
        QTest::addColumn<QByteArray>("heading");
        QTest::newRow("at level one") << QByteArray("# Tiers");
        QTest::newRow("at level six") << QByteArray("###### Tiers");
        QTest::newRow("in capitals") << QByteArray("## TIERS");
        QTest::newRow("with space around it") << QByteArray("##   Tiers   ");
        QTest::newRow("with closing signs") << QByteArray("## Tiers ##");
        QTest::newRow("in bold") << QByteArray("## **Tiers**");
        QTest::newRow("underlined") << QByteArray("Tiers\n=====");
    }
    void aTableIsFoundByItsHeading()
    {
        QFETCH(QByteArray, heading);
        const auto reading = withTiers(
            heading + "\nSome words.\n\n| Tier | Review |\n|---|---|\n| key | batch |\n| small | batch |\n");
        QCOMPARE(said(reading), QStringList());
        QCOMPARE(tierIds(reading), QStringList({ u"key"_s, u"small"_s }));
    }
    void columnsComeInAnyOrderAndCase()
    {
        const auto reading = withTiers("## Tiers\n| COLOUR | review | Name | tier |\n|---|:-:|--:|---|\n"
                                       "| #abcdef | Batch | Key account | key |\n| | batch | Small | small |\n");
        QCOMPARE(said(reading), QStringList());
        QCOMPARE(reading.foundation.tiers[0].colour, u"#ABCDEF"_s);
        QCOMPARE(reading.foundation.tiers[0].name, u"Key account"_s);
        QCOMPARE(reading.foundation.tiers[1].colour, QString());
    }
    void emphasisCodeAndLinksCountAsTheirWords()
    {
        const auto reading = withTiers(
            "## Tiers\n| **Tier** | `Review` | Name |\n|---|---|---|\n"
            "| `key` | **batch** | [Key *account*](https://example.com) |\n| _small_ | batch | A \\| B |\n");
        QCOMPARE(said(reading), QStringList());
        QCOMPARE(reading.foundation.tiers[0].name, u"Key account"_s);
        QCOMPARE(reading.foundation.tiers[1].id, TierId(u"small"_s));
        QCOMPARE(reading.foundation.tiers[1].name, u"A | B"_s);
    }
    void aWildcardIsNoEmphasis()
    {
        const auto reading = readFoundation(changed(smallSet(), u"escalation-protocol.md"_s, u"lawyer*; small claims"_s,
                                                    u"lawyer*; injur*; sue* you"_s));
        QCOMPARE(said(reading), QStringList());
        QCOMPARE(reading.foundation.triggers.front().words, QStringList({ u"lawyer*"_s, u"injur*"_s, u"sue* you"_s }));
    }
    void aDashAndAnEmptyCellAreNotSet()
    {
        for (const QString &nothing : { u"-"_s, QString(), u"–"_s, u"—"_s, u"  "_s }) {
            const auto reading = readFoundation(
                changed(smallSet(), u"quality-gate.md"_s, u"| 3 | 4 weeks |"_s, u"| %1 | %1 |"_s.arg(nothing)));
            QCOMPARE(said(reading), QStringList());
            QVERIFY(!reading.foundation.flags[1].count && !reading.foundation.flags[1].window);
        }
    }
    void namesAreTakenWhateverTheirCaseAndHyphens()
    {
        const auto reading = readFoundation(
            changed(smallSet(), u"quality-gate.md"_s, u"back-order; key |"_s, u"Back order; KEY; Exception |"_s));
        QCOMPARE(said(reading), QStringList());
        const AppliesTo &to = reading.foundation.flags[1].to;
        QCOMPARE(to.types, std::vector { TypeId(u"back-order"_s) });
        QCOMPARE(to.tiers, std::vector { TierId(u"key"_s) });
        QCOMPARE(to.communications, std::vector { CommunicationKind::Exception });
    }
    void allIsEveryValue()
    {
        const auto reading
            = readFoundation(changed(smallSet(), u"quality-gate.md"_s, u"back-order; key |"_s, u"ALL |"_s));
        QCOMPARE(said(reading), QStringList());
        QCOMPARE(reading.foundation.flags[1].to, AppliesTo());
    }
    void aRowOfUnknownNamesOnlyDoesNotBecomeARuleForAll()
    {
        const auto reading
            = readFoundation(changed(smallSet(), u"quality-gate.md"_s, u"back-order; key |"_s, u"nothing |"_s));
        QVERIFY(reading.hasErrors());
        QCOMPARE(reading.foundation.flags[1].to.types, std::vector { TypeId(u"late"_s) });
    }
    void oneHeadingMayHaveTwoTables()
    {
        const auto reading = withTiers("## Tiers\n| Tier | Review |\n|---|---|\n| key | batch |\n\nAnd:\n\n"
                                       "| Review | Tier |\n|---|---|\n| batch | small |\n");
        QCOMPARE(said(reading), QStringList());
        QCOMPARE(tierIds(reading), QStringList({ u"key"_s, u"small"_s }));
    }
    void aTableInACodeBlockIsNoRule()
    {
        const auto reading = withTiers("## Tiers\n```\n| Tier | Review |\n|---|---|\n| shown | batch |\n```\n"
                                       "| Tier | Review |\n|---|---|\n| key | batch |\n| small | batch |\n");
        QCOMPARE(said(reading), QStringList());
        QCOMPARE(tierIds(reading), QStringList({ u"key"_s, u"small"_s }));
    }
    void aHeadersLineIsRightAfterAParagraph()
    {
        const auto reading = withTiers("## Tiers\nThese are\nours:\n| Tier | Review | Shade |\n|---|---|---|\n| key | "
                                       "batch | |\n| small | batch | |\n");
        QCOMPARE_EQ(reading.problems.size(), 1U);
        QCOMPARE(reading.problems.front().at, (Place { u"account-tiers.md"_s, 4, 19 }));
        QCOMPARE(reading.problems.front().severity, Severity::Note);
        QCOMPARE(reading.foundation.tiers[1].source.line, 7);
    }
    void aCellsColumnCountsLetters()
    {
        const auto reading = withTiers("## Tiers\n| Tier | Name | Review |\n|---|---|---|\n| key | Größe \\| ñandú | "
                                       "bach |\n| small | | batch |\n");
        QCOMPARE_EQ(reading.problems.size(), 1U);
        QCOMPARE(reading.problems.front().at, (Place { u"account-tiers.md"_s, 4, 26 }));
    }
    void lineEndsAndAByteOrderMarkDoNotMatter()
    {
        FoundationBytes windows = smallSet();
        for (auto &[name, bytes] : windows)
            bytes = "\xef\xbb\xbf" + bytes.replace("\n", "\r\n");
        FoundationBytes mac = smallSet();
        for (auto &[name, bytes] : mac)
            bytes.replace('\n', '\r');
        QCOMPARE(readFoundation(windows).foundation, readFoundation(smallSet()).foundation);
        QCOMPARE(readFoundation(mac).foundation, readFoundation(smallSet()).foundation);
        QCOMPARE(said(readFoundation(windows)), QStringList());
    }
    void anotherEncodingIsReportedWithItsByte()
    {
        FoundationBytes documents = smallSet();
        documents[u"account-tiers.md"_s].replace("by name.", "by na\xefve name, that\x92s all.");
        const auto reading = readFoundation(documents);
        QCOMPARE(said(reading),
                 QStringList(u"error account-tiers.md:10: byte EF is no UTF-8, in Windows-1252 it is 'ï' (save the "
                             "document as UTF-8)"_s));
        QVERIFY(reading.foundation.tiers.front().prose.contains(u"naïve name, that’s all"_s));
        QCOMPARE(reading.problems.front().at.column, 19);
    }
    void utf16IsReportedAndStillRead()
    {
        FoundationBytes documents = smallSet();
        const QString text = QString::fromUtf8(documents[u"account-tiers.md"_s]);
        documents[u"account-tiers.md"_s]
            = QByteArray("\xff\xfe") + QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
        const auto reading = readFoundation(documents);
        QCOMPARE(said(reading),
                 QStringList(u"error account-tiers.md:1: the document is saved as UTF-16 (save it as UTF-8)"_s));
        QCOMPARE_EQ(reading.foundation.tiers.size(), 2U);
    }
    void zeroBytesAreReported()
    {
        FoundationBytes documents = smallSet();
        documents[u"account-tiers.md"_s].insert(18, '\0');
        QCOMPARE(said(readFoundation(documents)).filter(u"zero byte"_s).value(0),
                 u"error account-tiers.md:3: there is a zero byte here (save the document as plain UTF-8 text)"_s);
    }
    void proseIsKeptForPeopleAndDrafters()
    {
        const auto reading = readFoundation(smallSet());
        QCOMPARE(reading.foundation.prose.at(u"account-tiers.md"_s), u"## Key account\n\nThey know us by name."_s);
        QCOMPARE(reading.foundation.tier(TierId(u"key"_s))->prose, u"They know us by name."_s);
        QCOMPARE(reading.foundation.prose.at(u"quality-gate.md"_s), QString());
    }
};

COUNTERSIGN_TEST(DocumentFormatTest)

} // namespace countersign

#include "format_test.moc"
