// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/money.h"
#include "support/testmain.h"

using namespace Qt::Literals::StringLiterals;

namespace countersign {

class MoneyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsAndWritesPlainAmounts_data()
    {
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<QString>("written");
        QTest::newRow("dollars and cents") << u"1250.00"_s << u"USD"_s << qint64(125000) << u"$1,250.00"_s;
        QTest::newRow("a negative amount") << u"-3.50"_s << u"EUR"_s << qint64(-350) << u"-€3.50"_s;
        QTest::newRow("a currency without minor units") << u"1250"_s << u"JPY"_s << qint64(1250) << u"JPY 1,250"_s;
        QTest::newRow("a currency with three digits") << u"1.250"_s << u"KWD"_s << qint64(1250) << u"KWD 1.250"_s;
        QTest::newRow("no currency") << u"0.05"_s << QString() << qint64(5) << u"0.05"_s;
        QTest::newRow("millions") << u"1234567.89"_s << u"GBP"_s << qint64(123456789) << u"£1,234,567.89"_s;
    }
    void readsAndWritesPlainAmounts()
    {
        QFETCH(QString, plain);
        QFETCH(QString, currency);
        QFETCH(qint64, minor);
        QFETCH(QString, written);
        const auto money = moneyFromPlain(plain, Currency { currency });
        QVERIFY(money);
        QCOMPARE(money->minor, minor);
        QCOMPARE(plainAmount(*money), plain);
        QCOMPARE(writtenAmount(*money), written);
    }
    void refusesWhatIsNoPlainAmount_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text :
             { u""_s, u"1,250.00"_s, u"12a"_s, u"."_s, u"1.2.3"_s, u"1e5"_s, u"1234567890123456"_s })
            QTest::newRow(qPrintable(u"'"_s + text + u"'"_s)) << text;
    }
    void refusesWhatIsNoPlainAmount()
    {
        QFETCH(QString, text);
        QVERIFY(!moneyFromPlain(text, Currency { u"USD"_s }));
    }
    void readsEveryAmountItWrites()
    {
        for (const QString &code : { u"USD"_s, u"JPY"_s, u"KWD"_s }) {
            for (qint64 minor = -1500; minor <= 1500; minor += 7) {
                const Money money { minor, Currency { code } };
                QCOMPARE(moneyFromPlain(plainAmount(money), money.currency), std::optional(money));
            }
        }
    }
    void takesTheDollarSignForTheCompanysOwnDollar()
    {
        QCOMPARE(currencyOf(u"$"), std::optional(Currency { u"USD"_s }));
        QCOMPARE(currencyOf(u"$", Currency { u"CAD"_s }), std::optional(Currency { u"CAD"_s }));
        QCOMPARE(currencyOf(u"chf"), std::optional(Currency { u"CHF"_s }));
        QVERIFY(!currencyOf(u"XYZ"));
    }
};

COUNTERSIGN_TEST(MoneyTest)

} // namespace countersign

#include "money_test.moc"
