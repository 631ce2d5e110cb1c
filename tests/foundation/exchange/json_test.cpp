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
        QTest::newRow("a day with words after it")
            << QByteArray(R"({"new_date": "2026-12-01 or later"})") << u"new_date"_s;
        QTest::newRow("a day with a time of day")
            << QByteArray(R"({"new_date": "2026-12-01T15:00:00"})") << u"new_date"_s;
        QTest::newRow("an amount finer than its currency") << QByteArray(R"({"amount": "1250.555"})") << u"amount"_s;
        QTest::newRow("such an amount as a number") << QByteArray(R"({"amount": 1250.555})") << u"amount"_s;
        QTest::newRow("cents of a currency that has none")
            << QByteArray(R"({"amount": {"amount": 1250.5, "currency": "JPY"}})") << u"amount"_s;
        QTest::newRow("an amount whose currency is a number")
            << QByteArray(R"({"amount": {"amount": 1, "currency": 5}})") << u"amount"_s;
        QTest::newRow("a quantity finer than a thousandth") << QByteArray(R"({"quantity": 0.12345})") << u"quantity"_s;
        QTest::newRow("a time with words after it")
            << QByteArray(R"({"started_at": "2026-11-20T08:30 or so"})") << u"started_at"_s;
        QTest::newRow("an object as a text") << QByteArray(R"({"order": {"a": 1}})") << u"order"_s;
        QTest::newRow("a number that no reader keeps whole")
            << QByteArray(R"({"order": 123456789012345678901})") << u"order"_s;
        QTest::newRow("a currency that is a number") << QByteArray(R"({"currency": 5})") << u"currency"_s;
    }
    void namesTheFactThatDoesNotFit()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, name);
        const auto facts = factsFromJson(object(json.constData()), {});
        QVERIFY(!facts);
        QVERIFY(facts.error().says.contains(name));
    }
    void takesValuesToTheLastDigit()
    {
        const auto facts = factsFromJson(
            object(R"({"order": 9223372036854775807, "new_date": "2026-12-01T00:00:00.000Z", "pallets": 14.125,
                       "deposit": {"amount": "240.00", "currency": "GBP"}, "amount": 0.30000000000000004})"),
            Currency { u"USD"_s });
        QVERIFY2(facts, qPrintable(facts ? QString() : facts.error().says));
        Record record;
        record.facts = *facts;
        QCOMPARE(record.text(factnames::ORDER), u"9223372036854775807"_s);
        QCOMPARE(*record.value<QDate>(factnames::NEW_DATE), QDate(2026, 12, 1));
        QCOMPARE(record.text(u"pallets"), u"14.125"_s);
        QCOMPARE(*record.value<Money>(u"deposit"), (Money { 24000, Currency { u"GBP"_s } }));
        QCOMPARE(*record.value<Money>(factnames::AMOUNT), (Money { 30, Currency { u"USD"_s } }));
    }
    void putsATimeWithItsOffsetOnTheCompanysClock_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QByteArray>("timezone");
        QTest::addColumn<QString>("meant");
        QTest::newRow("no offset") << u"2026-11-20T23:30"_s << QByteArray("Europe/Berlin") << u"2026-11-20T23:30"_s;
        QTest::newRow("UTC, in winter") << u"2026-11-20T23:30:00Z"_s << QByteArray("Europe/Berlin")
                                        << u"2026-11-21T00:30"_s;
        QTest::newRow("UTC, in summer") << u"2026-07-20T08:30Z"_s << QByteArray("Europe/Berlin")
                                        << u"2026-07-20T10:30"_s;
        QTest::newRow("another zone's") << u"2026-11-20T08:30-05:00"_s << QByteArray("Europe/Berlin")
                                        << u"2026-11-20T14:30"_s;
        QTest::newRow("no zone known") << u"2026-11-20T08:30+02:00"_s << QByteArray() << u"2026-11-20T06:30"_s;
    }
    void putsATimeWithItsOffsetOnTheCompanysClock()
    {
        QFETCH(QString, written);
        QFETCH(QByteArray, timezone);
        QFETCH(QString, meant);
        const auto facts = factsFromJson({ { u"started_at"_s, written } }, {}, {}, timezone);
        QVERIFY(facts);
        QCOMPARE(plainValue(facts->front().value), meant);
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
        verdict.flags = { { u"key-account"_s, u"key account"_s, u"account-tiers.md:9"_s } };
        verdict.findings
            = { { FindingKind::Fact, u"date-mismatch"_s, Severity::Error, LetterPart::Body, 71, 10, u"2 December"_s,
                  u"1 December"_s, u"…"_s, 1, u"new_date"_s, u"checked by phone"_s, u"quality-gate.md:18"_s } };
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
            R"({"communications": [{"id": 1, "account": "A", "communication": "letter", "type": "t", "record": {"a": 1}}]})")
                                      << u"communications[0].communication"_s;
        QTest::newRow("no record") << QByteArray(R"({"communications": [{"id": "1"}]})") << u"communications[0]"_s;
        QTest::newRow("a wrong date in the second record")
            << QByteArray(
                   R"({"communications": [{"id": 1, "account": "A", "communication": "status", "type": "t", "records": [{"a": 1}, {"new_date": "x"}]}]})")
            << u"communications[0].records[1].new_date is 'x', which is no date"_s;
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
    void refusesAFileWhoseMembersAreSomethingElse_data()
    {
        QTest::addColumn<QByteArray>("was");
        QTest::addColumn<QByteArray>("is");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *was, const char *is, const char *says) {
            QTest::newRow(name) << QByteArray(was) << QByteArray(is) << QString::fromUtf8(says);
        };
        row("nothing is wrong", "x", "x", "");
        row("a Foundation that is a number", R"("foundation": "f")", R"("foundation": 7)", "foundation is 7");
        row("a company that is a text", R"("company": {"name": "N", "timezone": "UTC"})", R"("company": "N")",
            "company is 'N'");
        row("a zone that there is not", R"("UTC")", R"("Mars/Olympus")", "company.timezone is 'Mars/Olympus'");
        row("accounts that are a text", R"("accounts": [)", R"("accounts": "x", "was": [)", "accounts is 'x'");
        row("an account without an id", R"("id": "A1", )", "", "accounts[0].id is missing");
        row("a tier that is a number", R"("tier": "key")", R"("tier": 5)", "accounts[0].tier is 5");
        row("revenue in words", R"("annual_revenue": 5)", R"("annual_revenue": "lots")",
            "accounts[0].annual_revenue is 'lots'");
        row("contacts that are a text", R"("contacts": [{"email": "a@b.example"}])", R"("contacts": "ruth")",
            "accounts[0].contacts is 'ruth'");
        row("a contact that is a text", R"({"email": "a@b.example"})", R"("ruth")",
            "accounts[0].contacts[0] is 'ruth'");
        row("an address that is a number", R"("a@b.example")", "5", "accounts[0].contacts[0].email is 5");
        row("a callback on no day", R"("2026-11-12")", R"("yesterday")", "accounts[0].callbacks[0] is 'yesterday'");
        row("callbacks that are one day", R"(["2026-11-12"])", R"("2026-11-12")",
            "accounts[0].callbacks is '2026-11-12'");
        row("a renewal on no day", R"("2027-01-15")", R"("soon")", "accounts[0].renewal_date is 'soon'");
        row("escalations in words", R"("open_escalations": 0)", R"("open_escalations": "two")",
            "accounts[0].open_escalations is 'two'");
        row("escalations below none", R"("open_escalations": 0)", R"("open_escalations": -1)",
            "accounts[0].open_escalations is -1");
        row("at risk in words", R"("at_risk": false)", R"("at_risk": "yes")", "accounts[0].at_risk is 'yes'");
        row("a history that is a text", R"([{"date": "2026-11-02"}])", R"("none")", "accounts[0].history is 'none'");
        row("a past letter on no day", R"("2026-11-02")", R"("5 Nov")", "accounts[0].history[0].date is '5 Nov'");
        row("a past letter without a day", R"("date": "2026-11-02")", R"("order": "1")",
            "accounts[0].history[0].date is null");
        row("a note without end", R"("expires": "2026-12-31")", R"("expires": "never")",
            "accounts[0].notes[0].expires is 'never'");
        row("no id", R"("id": "c1", )", "", "communications[0].id is missing");
        row("an id that is a list", R"("id": "c1")", R"("id": ["c1"])", "communications[0].id is [\"c1\"]");
        row("no account", R"("account": "A1", )", "", "communications[0].account is missing");
        row("no communication", R"("communication": "status",)", "", "communications[0].communication is missing");
        row("no type", R"("type": "t", )", "", "communications[0].type is missing");
        row("a type that is a number", R"("type": "t")", R"("type": 5)", "communications[0].type is 5");
        row("records that are an object", R"("record")", R"("records")", "communications[0].records is {");
        row("a record and records", R"("record": {)", R"("records": [{}], "record": {)", "both a record and records");
        row("a record that is a text", R"("record": {"order": "1"})", R"("record": "x")",
            "communications[0].record is 'x'");
        row("a draft that is a text", R"("draft": {"body": "b"})", R"("draft": "b")", "communications[0].draft is 'b'");
        row("a body that is a number", R"("body": "b")", R"("body": 5)", "communications[0].draft.body is 5");
        row("a subject that is an object", R"("body": "b")", R"("subject": {})",
            "communications[0].draft.subject is {}");
        row("an address that is a list", R"("body": "b")", R"("to": ["a@b.example"])",
            "communications[0].draft.to is [");
        row("a communication that is a text", R"("communications": [{)", R"("communications": ["x", {)",
            "communications[0] is 'x'");
    }
    void refusesAFileWhoseMembersAreSomethingElse()
    {
        QFETCH(QByteArray, was);
        QFETCH(QByteArray, is);
        QFETCH(QString, says);
        QByteArray json
            = R"({"foundation": "f", "company": {"name": "N", "timezone": "UTC"}, "accounts": [{"id": "A1", "tier": "key",
            "annual_revenue": 5, "contacts": [{"email": "a@b.example"}], "callbacks": ["2026-11-12"], "renewal_date": "2027-01-15",
            "open_escalations": 0, "at_risk": false, "history": [{"date": "2026-11-02"}],
            "notes": [{"text": "n", "expires": "2026-12-31"}]}], "communications": [{"id": "c1", "account": "A1", "communication": "status",
            "type": "t", "record": {"order": "1"}, "draft": {"body": "b"}}]})";
        QVERIFY(was == "x" || json.contains(was));
        json.replace(json.indexOf(was), was == "x" ? 0 : was.size(), was == "x" ? QByteArray() : is);
        const auto file = readCheckFile(json);
        QCOMPARE(file.has_value(), was == "x");
        if (!file)
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
