// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/placeholders.h"
#include "documentset.h"
#include "support/testmain.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

using testing::said;
using testing::starterSet;

class StarterDocumentsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_reading = readFoundation(starterSet()); }

    void theyAreReadWithoutASingleProblem() { QCOMPARE(said(m_reading), QStringList()); }

    void theyHoldTheTypesOfTheFormat()
    {
        QStringList ids;
        for (const TypeRule &type : rules().types)
            ids += type.id.value();
        QCOMPARE(ids,
                 QStringList({ u"back-order"_s, u"delivery-delay"_s, u"discontinued"_s, u"quality-issue"_s,
                               u"billing-discrepancy"_s, u"service-disruption"_s, u"order-placed"_s, u"order-packed"_s,
                               u"order-shipped"_s, u"in-transit"_s, u"delivery-confirmed"_s, u"milestone"_s,
                               u"appointment-reminder"_s, u"service-follow-up"_s, u"complaint"_s }));
    }
    void theyHoldThreeTiersFromTheHighest()
    {
        QCOMPARE_EQ(rules().tiers.size(), 3U);
        const TierRule &key = rules().tiers.front();
        QCOMPARE(key.id, TierId(u"key"_s));
        QCOMPARE(key.revenueFrom, std::optional(Money { 2000000, { u"USD"_s } }));
        QCOMPARE(key.review, ReviewMode::Individual);
        QCOMPARE(key.firstResponse, std::optional(std::chrono::minutes(120)));
        QCOMPARE(key.colour, u"#7B3FA0"_s);
        QVERIFY(key.prose.contains(u"account manager"_s));
        QCOMPARE(rules().tiers[1].id, TierId(u"growth"_s));
        QCOMPARE(rules().tiers[2].id, TierId(u"transactional"_s));
    }
    void everythingStartsInIndividualReview()
    {
        for (const TypeRule &type : rules().types) {
            for (const TierRule &tier : rules().tiers)
                QCOMPARE(rules().reviewModeOf(type.communication, type.id, tier.id),
                         std::optional(ReviewMode::Individual));
        }
    }
    void everyTypeHasWordsForEveryRequiredFact()
    {
        for (const TypeRule &type : rules().types) {
            QString written;
            for (const VocabularyRow &row : rules().vocabulary.at(type.id.value()))
                written += row.part == u"Line" ? QString() : row.text;
            for (const QString &fact : rules().requiredFactsOf(type.communication, type.id))
                QVERIFY2(written.contains(u'{' + fact + u'}'),
                         qPrintable(type.id.value() + u" does not say "_s + fact));
        }
    }
    void everyLineOfAFoldedLetterSaysTheRequiredFacts()
    {
        for (const TypeRule &type : rules().types) {
            for (const VocabularyRow &row : rules().vocabulary.at(type.id.value())) {
                for (const QString &fact : rules().requiredFactsOf(type.communication, type.id))
                    QVERIFY2(row.part != u"Line" || row.text.contains(u'{' + fact + u'}'), qPrintable(row.text));
            }
        }
    }
    void aLetterOfManyLinesTakesNoFactOfOneRecord()
    {
        const QStringList common { u"lines"_s, u"company_phone"_s };
        for (const auto &[key, rows] : rules().vocabulary) {
            for (const VocabularyRow &row : rows) {
                const bool forMany = row.part != u"Line"
                    && (key.endsWith(u", several") || std::ranges::find(row.when, manyLines()) != row.when.end());
                for (const Placeholder &placeholder : placeholdersOf(row.text).placeholders)
                    QVERIFY2(!forMany || common.contains(placeholder.name), qPrintable(row.text));
            }
        }
    }
    void noSentenceSaysWhatTheyForbid()
    {
        for (const auto &[key, rows] : rules().vocabulary) {
            for (const VocabularyRow &row : rows) {
                for (const NeverSay &rule : rules().neverSay)
                    QVERIFY2(!mentions(row.text, rule.phrase), qPrintable(row.text + u" / "_s + rule.phrase));
                for (const InternalTerm &rule : rules().internalTerms)
                    QVERIFY2(!mentions(row.text, rule.term), qPrintable(row.text + u" / "_s + rule.term));
            }
        }
    }
    void onlyARecoveryOfferCommitsTheCompany()
    {
        for (const auto &[key, rows] : rules().vocabulary) {
            for (const VocabularyRow &row : rows) {
                for (const CommitmentRow &rule : rules().commitments)
                    QVERIFY2(row.part == u"Recovery offer" || !mentions(row.text, rule.phrase),
                             qPrintable(row.text + u" / "_s + rule.phrase));
            }
        }
    }
    void theySayWhatALetterNeeds()
    {
        QCOMPARE(rules().conventions.currency.code, u"USD"_s);
        QCOMPARE(rules().signature,
                 QStringList({ u"{coordinator_name}"_s, u"{company_name}, Customer Service"_s, u"{company_phone}"_s }));
        QCOMPARE_GE(rules().neverSay.size(), 30U);
        QCOMPARE_GE(rules().triggers.size(), 11U);
        QCOMPARE(rules().tone(TierId(u"growth"_s))->greeting, u"Dear {contact_name},"_s);
        QCOMPARE(rules().compliance.size(), 1U);
    }

private:
    const Foundation &rules() const { return m_reading.foundation; }
    static Condition manyLines() { return { u"lines"_s, Condition::Test::Is, u"many"_s }; }

    /// Whether the phrase stands in the text at word borders; "*" stands for any ending.
    static bool mentions(const QString &text, QString phrase)
    {
        const QString pattern = QRegularExpression::escape(phrase.replace(u'*', u'\x1')).replace(u"\\\x1"_s, u"\\w*"_s);
        const QRegularExpression expression(u"(?<!\\w)"_s + pattern + u"(?!\\w)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
        return expression.match(text).hasMatch();
    }

    FoundationReading m_reading;
};

COUNTERSIGN_TEST(StarterDocumentsTest)

} // namespace countersign

#include "starter_test.moc"
