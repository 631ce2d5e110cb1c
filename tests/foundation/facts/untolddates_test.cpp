// SPDX-License-Identifier: GPL-3.0-or-later
#include "factbuilders.h"

namespace countersign {

using namespace testing;

namespace {
/// A vocabulary that tells the new date where there is one.
Foundation tellingDates()
{
    Foundation foundation = foundationOf();
    VocabularyRow known;
    known.part = u"Resolution"_s;
    known.when = { { u"new_date"_s, Condition::Test::Known, {} } };
    known.text = u"They now ship on {new_date}."_s;
    foundation.vocabulary[u"back-order"_s] = { known };
    return foundation;
}
} // namespace

/// A date to come that the record has and the letter leaves out.
class UntoldDatesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wantsTheNewDate_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("findings");
        const QString untold = u"missing-fact warning [] -> [1 December 2026]"_s;
        QTest::newRow("told") << u"21 Chai will not ship on 24 November. They now ship on 1 December."_s << QString();
        QTest::newRow("told in other words")
            << u"21 Chai will not ship on 24 November. They follow in ten days."_s << QString();
        QTest::newRow("told by its month")
            << u"21 Chai will not ship on 24 November. They come in December."_s << QString();
        QTest::newRow("left out") << u"21 Chai will not ship on 24 November. I will tell you if that changes."_s
                                  << untold;
        QTest::newRow("told wrongly") << u"21 Chai will not ship on 24 November. They now ship on 2 December."_s
                                      << u"date-mismatch error [2 December] -> [1 December]"_s;
    }
    void wantsTheNewDate()
    {
        QFETCH(QString, body);
        QFETCH(QString, findings);
        QCOMPARE(inWords(judged(caseOf({ chai() }, body), tellingDates())), findings);
    }

    void asksOnlyForWhatTheVocabularyTells()
    {
        const QString body = u"21 Chai will not ship on 24 November."_s;
        QCOMPARE(inWords(judged(caseOf({ chai() }, body))), QString());
    }
};

COUNTERSIGN_TEST(UntoldDatesTest)

} // namespace countersign

#include "untolddates_test.moc"
