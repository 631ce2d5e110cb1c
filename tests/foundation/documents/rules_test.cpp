// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentset.h"
#include "support/testmain.h"

using namespace Qt::Literals::StringLiterals;

namespace countersign {

using testing::changed;
using testing::said;
using testing::smallSet;

/// What the tables of the small set become.
class DocumentRulesTest : public QObject {
    Q_OBJECT

    static Foundation read() { return readFoundation(smallSet()).foundation; }
    static Foundation withModes(const QString &rows)
    {
        return readFoundation(
                   changed(smallSet(), u"quality-gate.md"_s,
                           u"| exception | all | all | individual |\n| exception | back-order | small | batch |\n"_s,
                           rows))
            .foundation;
    }
    static Money usd(qint64 cents) { return { cents, { u"USD"_s } }; }
private Q_SLOTS:
    void standards()
    {
        const Foundation rules = read();
        const ToneRule &small = *rules.tone(TierId(u"small"_s));
        QCOMPARE(small.greeting, u"Hello {contact_first_name},"_s);
        QCOMPARE(small.signOff, u"Best regards,"_s);
        QCOMPARE(small.contractions, std::optional(true));
        QCOMPARE(small.exclamationMarks, std::optional(false));
        QCOMPARE(small.apologiesAtMost, std::optional(2));
        QCOMPARE(small.readingGradeAtMost, std::optional(8.5));
        QCOMPARE(rules.neverSay[0].tiers, std::vector<TierId>());
        QCOMPARE(rules.neverSay[0].severity, Severity::Warning);
        QCOMPARE(rules.neverSay[1].tiers, (std::vector { TierId(u"key"_s), TierId(u"small"_s) }));
        QCOMPARE(rules.neverSay[1].severity, Severity::Error);
        QCOMPARE(rules.neverSay[1].source, (RuleSource { u"communication-standards.md"_s, 11 }));
        QCOMPARE(rules.internalTerms.front().sayInstead, u"returns"_s);
        QCOMPARE(rules.competitors.size(), size_t(1));
        QCOMPARE(rules.competitors.front().name, u"Oakfield Supply"_s);
        QCOMPARE_GT(rules.competitors.front().source.line, 1);
        QCOMPARE(rules.conventions, (WritingConventions { NumericDates::DayFirst, u"en-GB"_s, { u"GBP"_s } }));
        QCOMPARE(rules.signature, QStringList(u"{coordinator_name}"_s));
    }
    void vocabulary()
    {
        const Foundation rules = read();
        const TypeRule &backOrder = *rules.type(TypeId(u"back-order"_s));
        QCOMPARE(backOrder.alsoCalled, QStringList({ u"backorder"_s, u"B/O"_s }));
        QCOMPARE(backOrder.family, u"logistics"_s);
        QCOMPARE(rules.type(TypeId(u"complaint"_s))->communication, CommunicationKind::Acknowledgment);
        QCOMPARE(rules.type(TypeId(u"complaint"_s))->family, QString());
        const auto &rows = rules.vocabulary.at(u"back-order"_s);
        QCOMPARE_EQ(rows.size(), 10U);
        QCOMPARE(rows[1].tiers, std::vector { TierId(u"key"_s) });
        QCOMPARE(rows[3].when, (std::vector { Condition { u"lines"_s, Condition::Test::Is, u"one"_s } }));
        QCOMPARE(rows[5].when, (std::vector { Condition { u"new_date"_s, Condition::Test::Known, {} } }));
        QCOMPARE(rows[5].text, u"It now ships on {new_date}."_s);
        QCOMPARE(rows[9].source, (RuleSource { u"exception-vocabulary.md"_s, 20 }));
        QCOMPARE_EQ(rules.vocabulary.at(u"logistics, several"_s).size(), 2U);
    }
    void conditionsOfSeveralParts()
    {
        const auto rows = readFoundation(changed(smallSet(), u"exception-vocabulary.md"_s, u"| new_date known |"_s,
                                                 u"| New_date known AND reason is wear and tear and lines is Many |"_s))
                              .foundation.vocabulary.at(u"back-order"_s);
        QCOMPARE(rows[5].when,
                 (std::vector { Condition { u"new_date"_s, Condition::Test::Known, {} },
                                Condition { u"reason"_s, Condition::Test::Is, u"wear and tear"_s },
                                Condition { u"lines"_s, Condition::Test::Is, u"many"_s } }));
    }
    void gate()
    {
        const Foundation rules = read();
        QCOMPARE(rules.requiredFactsOf(CommunicationKind::Exception, TypeId(u"back-order"_s)),
                 QStringList({ u"order"_s, u"product"_s, u"promised_date"_s }));
        QCOMPARE(rules.requiredFactsOf(CommunicationKind::Acknowledgment, TypeId(u"complaint"_s)), QStringList());
        QCOMPARE(rules.requiredPartsOf(CommunicationKind::Exception, TypeId(u"late"_s)).size(), 6);
        QCOMPARE(rules.flags[1].count, std::optional(3));
        QCOMPARE(rules.flags[1].window, std::optional(Days(28)));
        QCOMPARE(rules.flags[1].to, (AppliesTo { { TierId(u"key"_s) }, { TypeId(u"back-order"_s) }, {} }));
        QCOMPARE(rules.flags[3].amount, std::optional(usd(1000000)));
        QCOMPARE(rules.flags[4].risk, (RiskWindows { Days(14), Days(30), Days(60) }));
        QCOMPARE(rules.flags[6].off, true);
        QCOMPARE(rules.compliance.front().signedBy, u"team lead"_s);
        QCOMPARE(rules.commitments[0].allowed, CommitmentRow::Allowed::RecoveryOffer);
        QCOMPARE(rules.commitments[1].allowed, CommitmentRow::Allowed::Never);
        QCOMPARE(rules.sampling, (Sampling { 0.07, {}, 1 }));
        QCOMPARE(rules.holidays, std::vector { QDate(2026, 12, 25) });
    }
    void protocol()
    {
        const Foundation rules = read();
        QCOMPARE_EQ(rules.triggers.size(), 4U);
        QCOMPARE(rules.triggers[0].words, QStringList({ u"lawyer*"_s, u"small claims"_s }));
        QCOMPARE(rules.triggers[0].respondWithin, std::chrono::minutes(60));
        QCOMPARE(rules.triggers[1].test, TriggerRule::Test::Over);
        QCOMPARE(rules.triggers[1].amount, std::optional(usd(1000000)));
        QCOMPARE(rules.triggers[2].test, TriggerRule::Test::Is);
        QCOMPARE(rules.triggers[2].words, QStringList(u"complaint"_s));
        QCOMPARE(rules.triggers[3].test, TriggerRule::Test::Unknown);
        QCOMPARE(rules.triggers[3].looksAt, u"carrier"_s);
        QCOMPARE(rules.routes[0], (RouteRule { u"team lead"_s, {}, {}, { u"escalation-protocol.md"_s, 12 } }));
        QCOMPARE(rules.routes[2].email, u"ana@example.com"_s);
    }
    void aTypeIsFoundByWhatItIsCalled_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("id");
        QTest::newRow("by its id") << u"back-order"_s << u"back-order"_s;
        QTest::newRow("by its name in capitals") << u"LATE DELIVERY"_s << u"late"_s;
        QTest::newRow("without its hyphen") << u" back order "_s << u"back-order"_s;
        QTest::newRow("by a synonym") << u"b/o"_s << u"back-order"_s;
        QTest::newRow("not by a part of it") << u"back"_s << QString();
        QTest::newRow("not by nothing") << u" - "_s << QString();
    }
    void aTypeIsFoundByWhatItIsCalled()
    {
        QFETCH(QString, name);
        QFETCH(QString, id);
        const Foundation rules = read();
        const TypeRule *type = rules.typeCalled(name);
        QCOMPARE(type ? type->id : TypeId(), TypeId(id));
    }
    void revenueGivesTheTier_data()
    {
        QTest::addColumn<qint64>("cents");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("tier");
        QTest::newRow("at the threshold") << qint64(2000000) << u"USD"_s << u"key"_s;
        QTest::newRow("a cent below it") << qint64(1999999) << u"USD"_s << u"small"_s;
        QTest::newRow("nothing at all") << qint64(0) << u"USD"_s << u"small"_s;
        QTest::newRow("less than nothing") << qint64(-1) << u"USD"_s << QString();
        QTest::newRow("in another currency") << qint64(5000000) << u"EUR"_s << QString();
    }
    void revenueGivesTheTier()
    {
        QFETCH(qint64, cents);
        QFETCH(QString, currency);
        QFETCH(QString, tier);
        QCOMPARE(read().tierByRevenue(Money { cents, { currency } }), TierId(tier));
    }
    void withoutARevenueThereIsNoTier() { QVERIFY(read().tierByRevenue({}).isNull()); }

    void aRuleFitsWithinAKindAnyAndBetweenKindsAll()
    {
        const AppliesTo to { { TierId(u"key"_s) }, { TypeId(u"back-order"_s), TypeId(u"late"_s) }, {} };
        QVERIFY(to.fits(CommunicationKind::Exception, TypeId(u"late"_s), TierId(u"key"_s)));
        QVERIFY(!to.fits(CommunicationKind::Exception, TypeId(u"late"_s), TierId(u"small"_s)));
        QVERIFY(!to.fits(CommunicationKind::Exception, TypeId(u"complaint"_s), TierId(u"key"_s)));
        QVERIFY(AppliesTo().fits(CommunicationKind::Status, TypeId(), TierId()));
    }
    void theNarrowestReviewModeWins_data()
    {
        QTest::addColumn<QString>("rows");
        QTest::addColumn<std::optional<ReviewMode>>("mode");
        const std::optional<ReviewMode> batch = ReviewMode::Batch;
        const std::optional<ReviewMode> individual = ReviewMode::Individual;
        QTest::newRow("a type before all")
            << u"| exception | back-order | - | batch |\n| exception | - | - | individual |\n"_s << batch;
        QTest::newRow("a type and a tier before a type")
            << u"| exception | back-order | key | individual |\n| exception | back-order | - | batch |\n"_s
            << individual;
        QTest::newRow("a type before its communication")
            << u"| all | back-order | - | batch |\n| exception | - | - | individual |\n"_s << batch;
        QTest::newRow("among equals the last")
            << u"| exception | back-order; late | - | batch |\n| exception | back-order | - | individual |\n"_s
            << individual;
        QTest::newRow("nothing where no row fits") << u"| status | - | - | batch |\n"_s << std::optional<ReviewMode>();
        QTest::newRow("all for everything") << u"| all | all | all | individual |\n"_s << individual;
    }
    void theNarrowestReviewModeWins()
    {
        QFETCH(QString, rows);
        QFETCH(std::optional<ReviewMode>, mode);
        QCOMPARE(withModes(rows).reviewModeOf(CommunicationKind::Exception, TypeId(u"back-order"_s), TierId(u"key"_s)),
                 mode);
    }
    void requiredFactsOfSeveralRowsAddUp()
    {
        const Foundation rules
            = readFoundation(changed(smallSet(), u"quality-gate.md"_s, u"| exception | late | order |"_s,
                                     u"| exception | all | order; reason |"_s))
                  .foundation;
        QCOMPARE(rules.requiredFactsOf(CommunicationKind::Exception, TypeId(u"back-order"_s)),
                 QStringList({ u"order"_s, u"product"_s, u"promised_date"_s, u"reason"_s }));
        QCOMPARE(rules.requiredFactsOf(CommunicationKind::Exception, TypeId(u"late"_s)),
                 QStringList({ u"order"_s, u"reason"_s }));
    }
};

COUNTERSIGN_TEST(DocumentRulesTest)

} // namespace countersign

#include "rules_test.moc"
