// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "exchange/json.h"
#include "support/testmain.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

class JsonTest : public QObject {
    Q_OBJECT

    static QJsonObject object(const char *json) { return QJsonDocument::fromJson(json).object(); }

private Q_SLOTS:
    void typesFactsByTheirNames()
    {
        const auto facts = factsFromJson(
            object(R"({"order": 10643, "quantity": 21, "promised_date": "2026-11-24", "amount": 1250.1, "depot": true,
                       "new_date": null, "started_at": "2026-11-20T08:30:00Z", "ordered_quantity": "2.5 kg"})"),
            Currency { u"USD"_s });
        QVERIFY(facts);
        Record record;
        record.facts = *facts;
        QCOMPARE(record.text(factnames::ORDER), u"10643"_s);
        QCOMPARE(*record.value<Quantity>(factnames::QUANTITY), Quantity::of(21));
        QCOMPARE(*record.value<Quantity>(factnames::ORDERED_QUANTITY), (Quantity { 2500, u"kg"_s }));
        QCOMPARE(*record.value<QDate>(factnames::PROMISED_DATE), QDate(2026, 11, 24));
        QCOMPARE(*record.value<Money>(factnames::AMOUNT), (Money { 125010, Currency { u"USD"_s } }));
        QCOMPARE(*record.value<Moment>(factnames::STARTED_AT), (Moment { QDate(2026, 11, 20), QTime(8, 30) }));
        QCOMPARE(record.text(u"depot"), u"yes"_s);
        QVERIFY(!record.find(factnames::NEW_DATE));
    }
    void takesTheCurrencyBesideAnAmount()
    {
        const auto facts = factsFromJson(object(R"({"amount": 10, "currency": "EUR"})"), Currency { u"USD"_s });
        QVERIFY(facts);
        QCOMPARE(std::get<Money>(facts->front().value).currency.code, u"EUR"_s);
    }
    void namesTheFactThatDoesNotFit_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("name");
        QTest::newRow("a date that is none") << QByteArray(R"({"new_date": "soon"})") << u"new_date"_s;
        QTest::newRow("a day that does not exist") << QByteArray(R"({"new_date": "2026-02-30"})") << u"new_date"_s;
        QTest::newRow("a quantity in words") << QByteArray(R"({"quantity": "many"})") << u"quantity"_s;
        QTest::newRow("an amount in words") << QByteArray(R"({"amount": "a lot"})") << u"amount"_s;
    }
    void namesTheFactThatDoesNotFit()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, name);
        const auto facts = factsFromJson(object(json.constData()), {});
        QVERIFY(!facts);
        QVERIFY(facts.error().says.contains(name));
    }
    void writesFactsAsItReadsThem()
    {
        const QJsonObject json
            = object(R"({"amount": {"amount": "1250.00", "currency": "USD"}, "new_date": "2026-12-01",
            "order": "10643", "quantity": 21, "started_at": "2026-11-20T08:30", "ordered_quantity": 2.5})");
        QCOMPARE(factsToJson(*factsFromJson(json, {})), json);
    }
    void aVerdictComesBackAsItWas()
    {
        Verdict verdict;
        verdict.foundation = FoundationVersion(u"abc"_s);
        verdict.revision = 3;
        verdict.flags = { { u"key-account"_s, u"key account"_s } };
        verdict.findings = { { FindingKind::Fact, u"date-mismatch"_s, Severity::Error, LetterPart::Body, 71, 10,
                               u"2 December"_s, u"1 December"_s, u"…"_s, 1, u"new_date"_s, u"checked by phone"_s } };
        verdict.triggers = { { u"legal"_s, u"team lead"_s, std::chrono::minutes(60), u"lawyer"_s } };
        verdict.facts
            = { { u"order"_s, 0, u"10643"_s, u"10643"_s, true, false, true, { { LetterPart::Subject, 6, 5 } } } };
        verdict.compliance
            = { { u"No health information"_s, u"team lead"_s, u"Ann"_s }, { u"Other"_s, u"lead"_s, {} } };
        verdict.blocks = { { u"compliance"_s, u"…"_s } };
        const auto read = verdictFromJson(verdictToJson(verdict));
        QVERIFY(read);
        QCOMPARE(*read, verdict);
    }
    void anAccountComesBackAsItWas()
    {
        const auto account = accountFromJson(object(R"({"id": "ALFKI", "name": "Alfreds Futterkiste", "tier": "key",
            "annual_revenue": 42000, "currency": "USD", "contacts": [{"name": "Maria Anders", "email": "m@alfki.example",
            "opted_out": ["status"]}], "notes": [{"text": "call Dana first", "owner": "A", "expires": "2026-12-31", "flag": true}],
            "renewal_date": "2027-01-15", "callbacks": ["2026-11-12"], "complaints": ["2026-10-30"],
            "history": [{"date": "2026-11-02", "communication": "exception", "type": "back-order", "order": "10643"}]})"),
                                             {});
        QVERIFY(account);
        QCOMPARE(account->annualRevenue->minor, 4200000);
        QCOMPARE(account->history->front().date, QDate(2026, 11, 2));
        QVERIFY(account->notes.front().flag);
        const auto again = accountFromJson(accountToJson(*account), {});
        QVERIFY(again);
        QCOMPARE(*again, *account);
    }
    void anAccountWithoutHistoryIsNotAnAccountWithAnEmptyOne()
    {
        QVERIFY(!accountFromJson(object(R"({"id": "A"})"), {})->history);
        QCOMPARE(accountFromJson(object(R"({"id": "A", "history": []})"), {})->history->size(), size_t(0));
    }
    void readsACheckFile()
    {
        const auto file = readCheckFile(R"({"today": "2026-11-21", "company": {"name": "Northwind", "currency": "USD"},
            "accounts": [{"id": "A"}], "communications": [
            {"id": "c1", "account": "A", "communication": "exception", "type": "back-order", "record": {"order": "1", "amount": 3},
             "draft": {"to": "a@b.example", "subject": "s", "body": "b"}},
            {"id": "c2", "account": "A", "communication": "exception", "type": "back-order",
             "records": [{"order": "1"}, {"order": "2", "type": "discontinued"}]}]})");
        QVERIFY2(file, qPrintable(file ? QString() : file.error().says));
        QCOMPARE(file->today, std::optional(QDate(2026, 11, 21)));
        QCOMPARE(file->communications.size(), size_t(2));
        QCOMPARE(file->communications[0].draft->subject, u"s"_s);
        QCOMPARE(file->communications[0].records[0].value<Money>(factnames::AMOUNT)->currency.code, u"USD"_s);
        QVERIFY(!file->communications[1].draft);
        QCOMPARE(file->communications[1].records[1].type, TypeId(u"discontinued"_s));
    }
    void saysWhereACheckFileIsWrong_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        QTest::newRow("no JSON") << QByteArray("{\n \"communications\": [,]}") << u"line 2"_s;
        QTest::newRow("no communications") << QByteArray("{}") << u"communications"_s;
        QTest::newRow("a wrong kind") << QByteArray(
            R"({"communications": [{"communication": "letter", "record": {"a": 1}}]})")
                                      << u"communications[0].communication"_s;
        QTest::newRow("no record") << QByteArray(R"({"communications": [{"id": "1"}]})") << u"communications[0]"_s;
        QTest::newRow("a wrong date in the second record")
            << QByteArray(R"({"communications": [{"records": [{"a": 1}, {"new_date": "x"}]}]})")
            << u"communications[0].records[1]: 'new_date'"_s;
        QTest::newRow("a wrong day") << QByteArray(R"({"today": "21.11.2026", "communications": []})") << u"today"_s;
    }
    void saysWhereACheckFileIsWrong()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        const auto file = readCheckFile(json);
        QVERIFY(!file);
        QVERIFY2(file.error().says.contains(says), qPrintable(file.error().says));
    }
    void timesAreReadAndWrittenInUtc()
    {
        QCOMPARE(timeToText(timeFromText(u"2026-11-16T08:12:00Z"_s)), u"2026-11-16T08:12:00Z"_s);
        QCOMPARE(timeToText(timeFromText(u"2026-11-16T10:12:00.250+02:00"_s)), u"2026-11-16T08:12:00.250Z"_s);
        QVERIFY(!timeFromText(u"yesterday"_s).isValid());
    }
};

COUNTERSIGN_TEST(JsonTest)

} // namespace countersign

#include "json_test.moc"
