// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/cellvalues.h"
#include "support/testmain.h"

using namespace Qt::Literals::StringLiterals;

namespace countersign {

class WrittenDateTest : public QObject {
    Q_OBJECT
    QDate m_today { 2026, 11, 18 };

private Q_SLOTS:
    void readsEveryWayToWriteADate_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("dayFirst");
        QTest::addColumn<QDate>("monthFirst");
        const QDate march3(2026, 3, 3), nov21(2026, 11, 21);
        QTest::newRow("ISO") << u"2026-11-21"_s << nov21 << nov21;
        QTest::newRow("ISO with slashes") << u"2026/11/21"_s << nov21 << nov21;
        QTest::newRow("ISO with points") << u"2026.11.21"_s << nov21 << nov21;
        QTest::newRow("digits alone") << u"20261121"_s << nov21 << nov21;
        QTest::newRow("a day over twelve in front") << u"21/11/2026"_s << nov21 << QDate();
        QTest::newRow("a day over twelve in the middle") << u"11/21/2026"_s << QDate() << nov21;
        QTest::newRow("both readings") << u"3/4/2026"_s << QDate(2026, 4, 3) << QDate(2026, 3, 4);
        QTest::newRow("the same either way") << u"3/3/2026"_s << march3 << march3;
        QTest::newRow("points") << u"21.11.2026"_s << nov21 << QDate();
        QTest::newRow("points and spaces") << u"21. 11. 2026"_s << nov21 << QDate();
        QTest::newRow("dashes") << u"21-11-2026"_s << nov21 << QDate();
        QTest::newRow("a short year") << u"21/11/26"_s << nov21 << QDate();
        QTest::newRow("a short year of the last century") << u"21/11/97"_s << QDate(1997, 11, 21) << QDate();
        QTest::newRow("the month in letters") << u"21-Nov-2026"_s << nov21 << nov21;
        QTest::newRow("the month in letters, a short year") << u"21-Nov-26"_s << nov21 << nov21;
        QTest::newRow("the month in full") << u"21 November 2026"_s << nov21 << nov21;
        QTest::newRow("the month in front") << u"Nov 21, 2026"_s << nov21 << nov21;
        QTest::newRow("the month in capitals") << u"21NOV2026"_s << nov21 << nov21;
        QTest::newRow("an ordinal") << u"21st of November 2026"_s << nov21 << nov21;
        QTest::newRow("a weekday") << u"Saturday, 21 November 2026"_s << nov21 << nov21;
        QTest::newRow("a German month") << u"3. März 2026"_s << march3 << march3;
        QTest::newRow("a French month") << u"21 août 2026"_s << QDate(2026, 8, 21) << QDate(2026, 8, 21);
        QTest::newRow("a weekday that tells day from month") << u"Fri 3/4/2026"_s << QDate(2026, 4, 3) << QDate();
        QTest::newRow("a German weekday") << u"Di., 24.11.2026"_s << QDate(2026, 11, 24) << QDate();
        QTest::newRow("a French weekday") << u"mardi 24 novembre 2026"_s << QDate(2026, 11, 24) << QDate(2026, 11, 24);
        QTest::newRow("a Spanish weekday")
            << u"martes, 24 de noviembre de 2026"_s << QDate(2026, 11, 24) << QDate(2026, 11, 24);
        QTest::newRow("a Dutch weekday") << u"dinsdag 24 november 2026"_s << QDate(2026, 11, 24) << QDate(2026, 11, 24);
        QTest::newRow("a leap day") << u"29/02/2028"_s << QDate(2028, 2, 29) << QDate();
    }
    void readsEveryWayToWriteADate()
    {
        QFETCH(QString, text);
        QFETCH(QDate, dayFirst);
        QFETCH(QDate, monthFirst);
        const WrittenDate date = readDate(text, m_today);
        QVERIFY(date.isDate());
        QCOMPARE(date.dayFirst.value_or(QDate()), dayFirst);
        QCOMPARE(date.monthFirst.value_or(QDate()), monthFirst);
    }
    void readsTheTimeBesideADate_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QTime>("time");
        QTest::newRow("a T") << u"2026-11-21T10:30"_s << QTime(10, 30);
        QTest::newRow("a space and seconds") << u"2026-11-21 10:30:15"_s << QTime(10, 30, 15);
        QTest::newRow("afternoon") << u"11/21/2026 1:05 PM"_s << QTime(13, 5);
        QTest::newRow("midnight in America") << u"11/21/2026 12:00:00 AM"_s << QTime(0, 0);
        QTest::newRow("UTC") << u"2026-11-21T10:30:00Z"_s << QTime(10, 30);
        QTest::newRow("an offset") << u"2026-11-21T10:30:00+01:00"_s << QTime(10, 30);
        QTest::newRow("fractions of a second") << u"2026-11-21 10:30:15.250"_s << QTime(10, 30, 15);
    }
    void readsTheTimeBesideADate()
    {
        QFETCH(QString, text);
        QFETCH(QTime, time);
        const WrittenDate date = readDate(text, m_today);
        QVERIFY(date.isDate());
        QCOMPARE(date.monthFirst.value_or(QDate()), QDate(2026, 11, 21));
        QCOMPARE(date.time, time);
    }
    void callsWhatNoCalendarHasImpossible_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text :
             { u"31/02/2026"_s, u"30.02.2026"_s, u"2026-02-30"_s, u"2026-13-01"_s, u"31-Nov-2026"_s, u"29/02/2027"_s,
               u"Monday, 21 November 2026"_s, u"3 March"_s, u"00/05/2026"_s })
            QTest::newRow(qPrintable(text)) << text;
    }
    void callsWhatNoCalendarHasImpossible()
    {
        QFETCH(QString, text);
        const WrittenDate date = readDate(text, m_today);
        QCOMPARE(date.form, DateForm::Impossible);
        QVERIFY(date.says.contains(text));
    }
    void takesNothingElseForADate_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text :
             { u""_s, u"soon"_s, u"10643"_s, u"12.50"_s, u"1/2"_s, u"1.234.567"_s, u"12-34-56-78"_s, u"week 12 2026"_s,
               u"10:30"_s, u"030-0074321"_s, u"99999999"_s, u"1/2/3"_s, u"2026-1-1-1"_s, u"1/2-2026"_s })
            QTest::newRow(qPrintable(u"'"_s + text + u"'"_s)) << text;
    }
    void takesNothingElseForADate()
    {
        QFETCH(QString, text);
        QVERIFY(!readDate(text, m_today).isDate());
    }
    void readsBackEveryDayOfFiveYears()
    {
        for (QDate day(2024, 1, 1); day.year() < 2029; day = day.addDays(1)) {
            QCOMPARE(readDate(day.toString(u"dd/MM/yyyy"_s), m_today).dayFirst.value_or(QDate()), day);
            QCOMPARE(readDate(day.toString(u"M/d/yy"_s), m_today).monthFirst.value_or(QDate()), day);
            QCOMPARE(readDate(day.toString(Qt::ISODate), m_today).dayFirst.value_or(QDate()), day);
            QCOMPARE(dateOfDayNumber(QDate(1899, 12, 30).daysTo(day)), day);
            QCOMPARE(dateOfDayNumber(QDate(1904, 1, 1).daysTo(day), true), day);
        }
    }
    void knowsTheDayThatSpreadsheetsMadeUp()
    {
        QCOMPARE(dateOfDayNumber(1), QDate(1900, 1, 1));
        QCOMPARE(dateOfDayNumber(59), QDate(1900, 2, 28));
        QVERIFY(!dateOfDayNumber(60).isValid());
        QCOMPARE(dateOfDayNumber(61), QDate(1900, 3, 1));
        QVERIFY(!dateOfDayNumber(0).isValid());
        QVERIFY(!dateOfDayNumber(-1).isValid());
        QVERIFY(!dateOfDayNumber(99999999).isValid());
    }
};

COUNTERSIGN_TEST(WrittenDateTest)

class WrittenNumberTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsEveryWayToWriteANumber_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("underPoint");
        QTest::addColumn<QString>("underComma");
        QTest::newRow("whole") << u"1250"_s << u"1250"_s << u"1250"_s;
        QTest::newRow("a point") << u"12.50"_s << u"12.50"_s << u"12.50"_s;
        QTest::newRow("a comma") << u"12,50"_s << u"12.50"_s << u"12.50"_s;
        QTest::newRow("a grouping comma and a point") << u"1,234.50"_s << u"1234.50"_s << u"1234.50"_s;
        QTest::newRow("a grouping point and a comma") << u"1.234,50"_s << u"1234.50"_s << u"1234.50"_s;
        QTest::newRow("grouping spaces") << u"1 234 567,5"_s << u"1234567.5"_s << u"1234567.5"_s;
        QTest::newRow("narrow spaces") << u"1\u202f234,50"_s << u"1234.50"_s << u"1234.50"_s;
        QTest::newRow("apostrophes") << u"1'234.50"_s << u"1234.50"_s << u"1234.50"_s;
        QTest::newRow("millions with commas") << u"1,234,567"_s << u"1234567"_s << u"1234567"_s;
        QTest::newRow("millions with points") << u"1.234.567"_s << u"1234567"_s << u"1234567"_s;
        QTest::newRow("lakhs") << u"1,00,000.00"_s << u"100000.00"_s << u"100000.00"_s;
        QTest::newRow("either, with a comma") << u"1,234"_s << u"1234"_s << u"1.234"_s;
        QTest::newRow("either, with a point") << u"1.234"_s << u"1.234"_s << u"1234"_s;
        QTest::newRow("a fraction that cannot group") << u"0.125"_s << u"0.125"_s << u"0.125"_s;
        QTest::newRow("a bare fraction") << u".5"_s << u"0.5"_s << u"0.5"_s;
        QTest::newRow("a minus") << u"-12.50"_s << u"-12.50"_s << u"-12.50"_s;
        QTest::newRow("a real minus") << u"−12.50"_s << u"-12.50"_s << u"-12.50"_s;
        QTest::newRow("a minus behind") << u"12.50-"_s << u"-12.50"_s << u"-12.50"_s;
        QTest::newRow("parentheses") << u"(1,234.50)"_s << u"-1234.50"_s << u"-1234.50"_s;
        QTest::newRow("a currency sign") << u"$1,234.50"_s << u"1234.50"_s << u"1234.50"_s;
        QTest::newRow("a currency sign behind") << u"1.234,50 €"_s << u"1234.50"_s << u"1234.50"_s;
        QTest::newRow("a minus before the currency") << u"-$5.00"_s << u"-5.00"_s << u"-5.00"_s;
        QTest::newRow("a unit") << u"12 kg"_s << u"12"_s << u"12"_s;
        QTest::newRow("a power of a length") << u"12 m2"_s << u"12"_s << u"12"_s;
        QTest::newRow("powers of ten") << u"1E2"_s << u"100"_s << u"100"_s;
        QTest::newRow("powers of ten with a fraction") << u"2.5E2"_s << u"250"_s << u"250"_s;
        QTest::newRow("powers of ten with a sign") << u"1E+3"_s << u"1000"_s << u"1000"_s;
        QTest::newRow("powers of ten below one") << u"25E-1"_s << u"2.5"_s << u"2.5"_s;
        QTest::newRow("no cents, with a comma") << u"12,-"_s << u"12"_s << u"12"_s;
        QTest::newRow("no cents, with a point") << u"12.-"_s << u"12"_s << u"12"_s;
        QTest::newRow("no cents, with a currency") << u"€ 12,-"_s << u"12"_s << u"12"_s;
        QTest::newRow("no cents, with two dashes") << u"12,-- €"_s << u"12"_s << u"12"_s;
        QTest::newRow("no cents below zero") << u"-12,-"_s << u"-12"_s << u"-12"_s;
    }
    void readsEveryWayToWriteANumber()
    {
        QFETCH(QString, text);
        QFETCH(QString, underPoint);
        QFETCH(QString, underComma);
        const auto number = readNumber(text);
        QVERIFY(number);
        QCOMPARE(plainNumber(*number, DecimalMark::Point), std::optional(underPoint));
        QCOMPARE(plainNumber(*number, DecimalMark::Comma), std::optional(underComma));
        const bool needsMark = underPoint != underComma;
        QCOMPARE(plainNumber(*number, DecimalMark::Unknown), needsMark ? std::nullopt : std::optional(underPoint));
    }
    void takesNothingElseForANumber_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text :
             { u""_s,        u"-"_s,          u"abc"_s,      u"1,23,4"_s, u"1.2.3"_s,  u"12,34,56"_s, u"1,234.56.78"_s,
               u"--5"_s,     u"-5-"_s,        u"(-5)"_s,     u"1e5x9"_s,  u"12 34"_s,  u"1 2345"_s,   u"$"_s,
               u"10643-A"_s, u"2026-11-21"_s, u"1,2345.6"_s, u"3x2"_s,    u"12 x 2"_s, u"12 of 23"_s, u"5 ft 2"_s,
               u"12 x"_s,    u"12 of"_s,      u"1E2E3"_s })
            QTest::newRow(qPrintable(u"'"_s + text + u"'"_s)) << text;
    }
    void takesNothingElseForANumber()
    {
        QFETCH(QString, text);
        QVERIFY(!readNumber(text));
    }
    void keepsEveryDigitOrNone()
    {
        QCOMPARE(thousandthsOf(u"12.125"), std::optional<qint64>(12125));
        QCOMPARE(thousandthsOf(u"12.1250"), std::optional<qint64>(12125));
        QVERIFY(!thousandthsOf(u"12.1255"));
        QVERIFY(!thousandthsOf(u"1234567890123"));
        QCOMPARE(exactMoney(u"12.50", { u"USD"_s }), std::optional(Money { 1250, { u"USD"_s } }));
        QCOMPARE(exactMoney(u"12.5000", { u"USD"_s }), std::optional(Money { 1250, { u"USD"_s } }));
        QCOMPARE(exactMoney(u"100", { u"JPY"_s }), std::optional(Money { 100, { u"JPY"_s } }));
        QVERIFY(!exactMoney(u"12.505", { u"USD"_s }));
        QVERIFY(!exactMoney(u"12.5", { u"JPY"_s }));
        QVERIFY(!exactMoney(u"12345678901234567890", { u"USD"_s }));
    }
};

COUNTERSIGN_TEST(WrittenNumberTest)

class CellReadingTest : public QObject {
    Q_OBJECT
    ReadingContext m_context { QDate(2026, 11, 18), "Europe/Berlin" };
    ColumnDialect m_dialect { DateOrder::DayFirst, DecimalMark::Point, false, { u"USD"_s } };

    static Cell text(const QString &shown)
    {
        Cell cell;
        cell.text = shown;
        return cell;
    }

private Q_SLOTS:
    void hearsThatThereIsNoValue_data()
    {
        QTest::addColumn<QString>("shown");
        for (const QString &shown : { u""_s, u"  "_s, u"TBA"_s, u"tbd"_s, u"TBC"_s, u"n/a"_s, u"N.A."_s, u"-"_s,
                                      u"--"_s, u"—"_s, u"unknown"_s, u"#N/A"_s, u"00/00/0000"_s, u"0000-00-00"_s,
                                      u"0"_s, u"To be confirmed"_s, u"null"_s, u"No date"_s, u"1900-01-00"_s })
            QTest::newRow(qPrintable(u"'"_s + shown + u"'"_s)) << shown;
    }
    void hearsThatThereIsNoValue()
    {
        QFETCH(QString, shown);
        QVERIFY(std::holds_alternative<NoValue>(readCell(text(shown), ValueKind::Date, m_dialect, m_context)));
    }
    void keepsAZeroThatIsAnAmount()
    {
        QCOMPARE(std::get<FactValue>(readCell(text(u"0"_s), ValueKind::Quantity, m_dialect, m_context)),
                 FactValue(Quantity::of(0)));
        QCOMPARE(std::get<FactValue>(readCell(text(u"0.00"_s), ValueKind::Money, m_dialect, m_context)),
                 FactValue(Money { 0, { u"USD"_s } }));
    }
    void refusesWhatDoesNotFit_data()
    {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QString &shown, ValueKind kind, const QString &says) {
            QTest::newRow(name) << shown << static_cast<int>(kind) << says;
        };
        row("a word for a date", u"soon"_s, ValueKind::Date, u"'soon' is no date"_s);
        row("an impossible day", u"31/02/2026"_s, ValueKind::Date,
            u"'31/02/2026' is no date: no calendar has that day"_s);
        row("a month in front", u"11/21/2026"_s, ValueKind::Date,
            u"'11/21/2026' is no date with the day first, as the others of its column are"_s);
        row("a word for a quantity", u"a few"_s, ValueKind::Quantity, u"'a few' is no quantity"_s);
        row("money for a quantity", u"$12"_s, ValueKind::Quantity, u"'$12' is no quantity"_s);
        row("a quantity below zero", u"-3"_s, ValueKind::Quantity, u"'-3' is a quantity below zero"_s);
        row("a share for a quantity", u"12 %"_s, ValueKind::Quantity, u"'12 %' is no quantity"_s);
        row("an unknown currency", u"12 XYZ"_s, ValueKind::Money,
            u"'12 XYZ' is no amount in a currency that is known"_s);
        row("money of four countries", u"12 kr"_s, ValueKind::Money,
            u"'12 kr' can be Danish, Norwegian or Swedish money; write its code, or set the company's currency"_s);
        row("a date of another century", u"24/11/2126"_s, ValueKind::Date,
            u"'24/11/2126' is more than 10 years away"_s);
        row("two currencies", u"$12 EUR"_s, ValueKind::Money, u"'$12 EUR' names two currencies"_s);
        row("a fraction of a cent", u"12.505"_s, ValueKind::Money,
            u"'12.505' has more digits than an amount in USD can keep"_s);
        row("a mangled number", u"1.10390E+04"_s, ValueKind::Identifier,
            u"'1.10390E+04' was shortened by a spreadsheet program; the whole number is lost"_s);
        row("a character that was lost", u"B\uFFFDlido"_s, ValueKind::Text,
            u"'B\uFFFDlido' holds a character that could not be read"_s);
    }
    void refusesWhatDoesNotFit()
    {
        QFETCH(QString, shown);
        QFETCH(int, kind);
        QFETCH(QString, says);
        const CellReading reading = readCell(text(shown), static_cast<ValueKind>(kind), m_dialect, m_context);
        QVERIFY(std::holds_alternative<Misfit>(reading));
        QCOMPARE(std::get<Misfit>(reading).says, says);
    }
    void refusesADateOfTwoReadingsUntilTheOrderIsKnown()
    {
        ColumnDialect open = m_dialect;
        open.dateOrder = DateOrder::Unknown;
        const CellReading reading = readCell(text(u"03/04/2026"_s), ValueKind::Date, open, m_context);
        QCOMPARE(
            std::get<Misfit>(reading).says,
            u"'03/04/2026' can be 3 April 2026 or 4 March 2026; say which comes first in this column, the day or the month"_s);
        QCOMPARE(std::get<FactValue>(readCell(text(u"03/04/2026"_s), ValueKind::Date, m_dialect, m_context)),
                 FactValue(QDate(2026, 4, 3)));
        QCOMPARE(std::get<FactValue>(readCell(text(u"03/03/2026"_s), ValueKind::Date, open, m_context)),
                 FactValue(QDate(2026, 3, 3)));
    }
    void namesTheCurrencyThatTheCellNames()
    {
        QCOMPARE(std::get<FactValue>(readCell(text(u"1.250,00 €"_s), ValueKind::Money, m_dialect, m_context)),
                 FactValue(Money { 125000, { u"EUR"_s } }));
        QCOMPARE(std::get<FactValue>(readCell(text(u"CHF 1'250.00"_s), ValueKind::Money, m_dialect, m_context)),
                 FactValue(Money { 125000, { u"CHF"_s } }));
        QCOMPARE(std::get<FactValue>(readCell(text(u"(12.50)"_s), ValueKind::Money, m_dialect, m_context)),
                 FactValue(Money { -1250, { u"USD"_s } }));
    }
    void takesAnIdOutOfWhatKeepsItFromBeingANumber_data()
    {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("id");
        QTest::newRow("an apostrophe") << u"'0028"_s << u"0028"_s;
        QTest::newRow("a formula") << u"=\"0028\""_s << u"0028"_s;
        QTest::newRow("an apostrophe before letters") << u"'PO-77/A"_s << u"PO-77/A"_s;
        QTest::newRow("an apostrophe of a name") << u"'t Hof"_s << u"'t Hof"_s;
    }
    void takesAnIdOutOfWhatKeepsItFromBeingANumber()
    {
        QFETCH(QString, shown);
        QFETCH(QString, id);
        QCOMPARE(std::get<FactValue>(readCell(text(shown), ValueKind::Identifier, m_dialect, m_context)),
                 FactValue(id));
    }
    void takesCrownsForTheCompanysOwn()
    {
        ColumnDialect danish = m_dialect;
        danish.currency = { u"DKK"_s };
        QCOMPARE(std::get<FactValue>(readCell(text(u"12.50 kr"_s), ValueKind::Money, danish, m_context)),
                 FactValue(Money { 1250, { u"DKK"_s } }));
    }
    void takesTheEndOfTimeForNoDate_data()
    {
        QTest::addColumn<QString>("shown");
        for (const QString &shown : { u"31.12.9999"_s, u"9999-12-31"_s, u"01.01.1900"_s })
            QTest::newRow(qPrintable(shown)) << shown;
    }
    void takesTheEndOfTimeForNoDate()
    {
        QFETCH(QString, shown);
        QVERIFY(std::holds_alternative<NoValue>(readCell(text(shown), ValueKind::Date, m_dialect, m_context)));
    }
    void refusesANumberThatASpreadsheetCutOff()
    {
        Cell cell = text(u"1234567890123450000"_s);
        QVERIFY(std::holds_alternative<FactValue>(readCell(cell, ValueKind::Identifier, m_dialect, m_context)));
        cell.kind = CellKind::Number;
        QVERIFY(std::holds_alternative<Misfit>(readCell(cell, ValueKind::Identifier, m_dialect, m_context)));
    }
    void keepsTheUnitOfAQuantity()
    {
        QCOMPARE(std::get<FactValue>(readCell(text(u"2.5 kg"_s), ValueKind::Quantity, m_dialect, m_context)),
                 FactValue(Quantity { 2500, u"kg"_s }));
    }
    void setsAMomentOnTheCompanysClock()
    {
        const CellReading reading = readCell(text(u"2026-11-21T23:30:00Z"_s), ValueKind::Moment, m_dialect, m_context);
        QCOMPARE(std::get<FactValue>(reading), FactValue(Moment { QDate(2026, 11, 22), QTime(0, 30) }));
        const CellReading midnight = readCell(text(u"2026-11-21T00:00:00Z"_s), ValueKind::Date, m_dialect, m_context);
        QCOMPARE(std::get<FactValue>(midnight), FactValue(QDate(2026, 11, 21)));
    }
    void asksForACalculatedFormula()
    {
        Cell cell;
        cell.kind = CellKind::NotCalculated;
        QVERIFY(std::get<Misfit>(readCell(cell, ValueKind::Quantity, m_dialect, m_context))
                    .says.contains(u"never calculated"_s));
    }
};

COUNTERSIGN_TEST(CellReadingTest)

} // namespace countersign

#include "writtenvalues_test.moc"
