// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/placeholders.h"
#include "documents/problems.h"
#include "documents/values.h"
#include "support/testmain.h"

using namespace Qt::Literals::StringLiterals;

namespace countersign {

class DocumentValuesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void durations_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("minutes");
        QTest::newRow("minutes") << u"30 min"_s << 30;
        QTest::newRow("hours") << u"2 h"_s << 120;
        QTest::newRow("hours in a word") << u"2 Hours"_s << 120;
        QTest::newRow("days") << u"3 d"_s << 4320;
        QTest::newRow("weeks") << u"4 weeks"_s << 40320;
        QTest::newRow("one week") << u"1 week"_s << 10080;
        QTest::newRow("without the space") << u"2h"_s << 120;
        QTest::newRow("with space around it") << u"  2   h  "_s << 120;
        QTest::newRow("a unit that is misspelt") << u"4 wekes"_s << -1;
        QTest::newRow("months, which have no fixed length") << u"2 months"_s << -1;
        QTest::newRow("a number alone") << u"2"_s << -1;
        QTest::newRow("a unit alone") << u"h"_s << -1;
        QTest::newRow("a negative number") << u"-2 h"_s << -1;
        QTest::newRow("a fraction") << u"1.5 h"_s << -1;
        QTest::newRow("a number beyond all measure") << u"99999999999999999999 h"_s << -1;
        QTest::newRow("nothing") << QString() << -1;
    }
    void durations()
    {
        QFETCH(QString, text);
        QFETCH(int, minutes);
        QCOMPARE(durationOf(text).value_or(std::chrono::minutes(-1)).count(), minutes);
    }
    void amounts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read");
        QTest::newRow("with its code") << u"10000 USD"_s << u"10000.00 USD"_s;
        QTest::newRow("grouped") << u"10,000 USD"_s << u"10000.00 USD"_s;
        QTest::newRow("with its sign") << u"$10,000"_s << u"10000.00 USD"_s;
        QTest::newRow("with its code before it") << u"eur 12.50"_s << u"12.50 EUR"_s;
        QTest::newRow("with a sign and space") << u"£ 1,234,567.8"_s << u"1234567.80 GBP"_s;
        QTest::newRow("without decimals in a currency that has none") << u"1000 JPY"_s << u"1000 JPY"_s;
        QTest::newRow("bare, in what bare amounts mean") << u"1000"_s << u"1000.00 CHF"_s;
        QTest::newRow("grouped by a point") << u"10.000 EUR"_s << QString();
        QTest::newRow("grouped wrongly") << u"1,00 EUR"_s << QString();
        QTest::newRow("grouped without a first group") << u",000 EUR"_s << QString();
        QTest::newRow("in a currency of nobody") << u"100 gold"_s << QString();
        QTest::newRow("with a sign on both sides") << u"$100 USD"_s << QString();
        QTest::newRow("a negative amount") << u"-100 USD"_s << QString();
        QTest::newRow("too large to keep") << u"99999999999999999999 USD"_s << QString();
        QTest::newRow("no number") << u"USD"_s << QString();
    }
    void amounts()
    {
        QFETCH(QString, text);
        QFETCH(QString, read);
        const auto amount = amountOf(text, { u"CHF"_s });
        QCOMPARE(amount ? plainAmount(*amount) + u' ' + amount->currency.code : QString(), read);
    }
    void aBareAmountNeedsACurrency() { QVERIFY(!amountOf(u"1000", {})); }

    void shares()
    {
        QCOMPARE(shareOf(u"7 %"), std::optional(0.07));
        QCOMPARE(shareOf(u"12.5%"), std::optional(0.125));
        QCOMPARE(shareOf(u"100 %"), std::optional(1.0));
        for (const QString &wrong : { u"7"_s, u"101 %"_s, u"-1 %"_s, u"nan %"_s, u"1e1 %"_s, u"%"_s, u"1.2.3 %"_s })
            QVERIFY2(!shareOf(wrong), qPrintable(wrong));
    }
    void colours()
    {
        QCOMPARE(colourOf(u" #7b3fa0 "), std::optional(u"#7B3FA0"_s));
        for (const QString &wrong : { u"7B3FA0"_s, u"#7B3FA"_s, u"#7B3FA00"_s, u"#7B3FAG"_s, u"purple"_s })
            QVERIFY2(!colourOf(wrong), qPrintable(wrong));
    }
    void answersAndCounts()
    {
        QCOMPARE(answerOf(u" Yes"), std::optional(true));
        QCOMPARE(answerOf(u"no"), std::optional(false));
        QVERIFY(!answerOf(u"y"));
        QCOMPARE(countOf(u"3"), std::optional(3));
        QVERIFY(!countOf(u"-3") && !countOf(u"3.0") && !countOf(u"9999999"));
        QCOMPARE(gradeOf(u"8.5"), std::optional(8.5));
        QVERIFY(!gradeOf(u"nine") && !gradeOf(u"31") && !gradeOf(u"inf"));
    }
    void daysAreWhole()
    {
        QCOMPARE(daysOf(u"24 h"), std::optional(Days(1)));
        QCOMPARE(daysOf(u"4 weeks"), std::optional(Days(28)));
        QVERIFY(!daysOf(u"36 h"));
    }
    void listsAreSeparatedBySemicolons()
    {
        QCOMPARE(listOf(u" a ;b  c;; d"), QStringList({ u"a"_s, u"b c"_s, u"d"_s }));
        QCOMPARE(listOf(u" ; "), QStringList());
    }
    void someRiskWindowsMayBeLeftOut()
    {
        const auto reading = riskWindowsOf(u"Renewal 60 d; callback 2 weeks");
        QCOMPARE(reading.wrong, QString());
        QCOMPARE(reading.windows, (RiskWindows { Days(14), {}, Days(60) }));
        QVERIFY(!riskWindowsOf(u"callback 14 d; callback 15 d").wrong.isEmpty());
    }
    void placeholdersAreFoundWithTheirPlace()
    {
        const auto reading = placeholdersOf(u"{order}: {new_date}");
        QCOMPARE(reading.wrong, QString());
        QCOMPARE(reading.placeholders,
                 (std::vector { Placeholder { u"order"_s, 0 }, Placeholder { u"new_date"_s, 9 } }));
    }
    void bracesThatAreNoPlaceholderAreWrong()
    {
        for (const QString &wrong :
             { u"{order"_s, u"order}"_s, u"{}"_s, u"{a{b}"_s, u"{New date}"_s, u"{{order}}"_s, u"}{"_s })
            QVERIFY2(!placeholdersOf(wrong).wrong.isEmpty(), qPrintable(wrong));
    }
    void theNearestNameIsWithinAFewSlips()
    {
        const QStringList names { u"back-order"_s, u"delivery-delay"_s, u"key"_s };
        QCOMPARE(nearestOf(u"bak-order", names), u"back-order"_s);
        QCOMPARE(nearestOf(u"delivery delya", names), u"delivery-delay"_s);
        QCOMPARE(nearestOf(u"kye", names), u"key"_s);
        QCOMPARE(nearestOf(u"lamp", names), QString());
        QCOMPARE(nearestOf(QString(10000, u'x'), names), QString());
    }
    void aQuoteIsShortAndOnOneLine()
    {
        QCOMPARE(quoted(u" a\n b\tc"), u"'a b c'"_s);
        QCOMPARE(quoted(QString(500, u'x')).size(), 62);
        QCOMPARE(quoted(u"a\u0007b"), u"'a?b'"_s);
    }
};

COUNTERSIGN_TEST(DocumentValuesTest)

} // namespace countersign

#include "values_test.moc"
