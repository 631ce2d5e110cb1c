// SPDX-License-Identifier: GPL-3.0-or-later
#include "briefing/briefing.h"
#include "support/accountfiles.h"
#include "support/testmain.h"

using namespace Qt::Literals::StringLiterals;

namespace countersign {

using namespace testing;
using enum BriefingSection;

namespace {

/// Whether one of the texts begins so.
bool tells(const Briefing &briefing, BriefingSection section, const QString &beginning)
{
    const QStringList texts = textsOf(briefing, section);
    return std::any_of(texts.begin(), texts.end(), [&](const QString &text) { return text.startsWith(beginning); });
}

std::optional<Statement> find(const Briefing &briefing, BriefingSection section, const QString &part)
{
    for (const Statement *statement : briefing.of(section)) {
        if (statement->text.contains(part))
            return *statement;
    }
    return {};
}

/// Everything that can be on record at once.
AccountFile aBusyFile()
{
    AccountFile file = aFileWithAPromise();
    file.account.tier = TierId(u"key"_s);
    file.account.renewalDate = day(2027, 1, 4);
    file.account.notes = { { u"Quantities first"_s, u"Andrew Fuller"_s, day(2026, 12, 1), true, false },
                           { u"Old"_s, u"Andrew Fuller"_s, day(2026, 11, 20), false, true } };
    file.account.complaints = { day(2026, 8, 3) };
    file.account.callbacks = { day(2026, 9, 8) };
    file.account.history = std::vector { aPast(day(2026, 10, 28), u"back-order"_s, u"10600"_s) };
    file.account.history->front().outcome = u"called back"_s;
    file.orders = { anOrder(u"10500"_s, day(2026, 9, 1), day(2026, 10, 1), day(2026, 10, 5), u"Speedy"_s),
                    anOrder(u"10510"_s, day(2026, 9, 8), day(2026, 10, 8), day(2026, 10, 9), u"Speedy"_s),
                    anOrder(u"10643"_s, day(2026, 10, 20), day(2026, 11, 24)),
                    anOrder(u"10700"_s, day(2026, 10, 25), day(2026, 11, 10)) };
    FiledRecord fresh = aFiledRecord(u"R2"_s, day(2026, 11, 18), u"10650"_s);
    fresh.record.set({ u"internal_remark"_s, u"Only 3 left, dead stock"_s, {} });
    fresh.record.set({ factnames::REASON.toString(), u"late boat"_s, {} });
    fresh.letter = CommunicationId(u"C2"_s);
    FiledRecord complaint;
    complaint.record.id = RecordId(u"R3"_s);
    complaint.record.communication = CommunicationKind::Acknowledgment;
    complaint.record.type = TypeId(u"complaint"_s);
    complaint.record.facts = { { factnames::INBOUND_TEXT.toString(), u"Nobody told us anything."_s, {} } };
    complaint.on = day(2026, 11, 17);
    complaint.letter = CommunicationId(u"C3"_s);
    file.records.push_back(fresh);
    file.records.push_back(complaint);
    file.letters.push_back(aFiledLetter(u"C2"_s, State::InReview, day(2026, 11, 18), u"10650"_s));
    file.letters.push_back(aFiledLetter(u"C3"_s, State::Held, day(2026, 11, 17), {}));
    file.letters.push_back(aFiledLetter(u"C4"_s, State::Uncertain, day(2026, 11, 19), u"10643"_s));
    file.callbacks = { { u"K1"_s, CommunicationId(u"C1"_s), false, u"Where is it?"_s, u"Laura Callahan"_s,
                         noonOf(day(2026, 11, 12)) } };
    FiledEscalation escalation;
    escalation.escalation.id = CommunicationId(u"E1"_s);
    escalation.escalation.person = u"Andrew Fuller"_s;
    escalation.escalation.reason = u"large order"_s;
    escalation.escalation.by = u"Laura Callahan"_s;
    escalation.escalation.at = noonOf(day(2026, 11, 18));
    escalation.escalation.due = noonOf(day(2026, 11, 19));
    file.escalations = { escalation };
    return file;
}

} // namespace

/// What a person is told before a call, and what each statement rests on.
class BriefingTest : public QObject {
    Q_OBJECT

    static void files()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("nothing is known") << 0;
        QTest::newRow("a promise is open") << 1;
        QTest::newRow("everything happened at once") << 2;
        QTest::newRow("the account is not known either") << 3;
    }
    static AccountFile fileOf(int which)
    {
        return which == 0 ? anEmptyFile()
            : which == 1  ? aFileWithAPromise()
            : which == 2  ? aBusyFile()
                          : AccountFile {};
    }

private Q_SLOTS:
    void noStatementIsWithoutAReceipt_data() { files(); }
    void noStatementIsWithoutAReceipt()
    {
        QFETCH(int, which);
        AccountFile file = fileOf(which);
        if (file.account.id.isNull())
            file.account.id = AccountId(u"NEW"_s);
        for (const CallPurpose purpose : CALL_PURPOSES) {
            const Briefing briefing = briefed(file, purpose);
            QVERIFY(!briefing.statements.empty());
            for (const Statement &statement : briefing.statements) {
                QVERIFY2(!statement.receipts.empty(), qPrintable(statement.text));
                for (const Receipt &receipt : statement.receipts) {
                    QVERIFY2(!receipt.id.isEmpty(), qPrintable(statement.text));
                    const auto behind = briefing.evidence.find(receipt);
                    QVERIFY2(behind != briefing.evidence.end(), qPrintable(statement.text));
                    QVERIFY2(!behind->second.title.isEmpty() || receipt.kind == ReceiptKind::Account,
                             qPrintable(keyOf(receipt.kind) + u' ' + receipt.id));
                }
            }
        }
    }
    void thePurposeOrdersThePageAndLosesNothing()
    {
        const AccountFile file = aBusyFile();
        const Briefing complaint = briefed(file, CallPurpose::Complaint);
        QCOMPARE(complaint.sections().front(), Health);
        QCOMPARE(complaint.sections()[1], Voices);
        QCOMPARE(briefed(file, CallPurpose::Renewal).sections()[1], Numbers);
        QCOMPARE(briefed(file, CallPurpose::FirstCall).sections()[1], People);
        for (const CallPurpose purpose : CALL_PURPOSES)
            QCOMPARE(briefed(file, purpose).of(Open).size(), complaint.of(Open).size());
    }
    void theRecordsSuggestWhatTheCallIsAbout()
    {
        QCOMPARE(briefed(aBusyFile()).purpose, CallPurpose::Complaint);
        QCOMPARE(briefed(anEmptyFile()).purpose, CallPurpose::FirstCall);
        AccountFile renewing = anEmptyFile();
        renewing.account.renewalDate = day(2026, 12, 24);
        QCOMPARE(briefed(renewing).purpose, CallPurpose::Renewal);
        AccountFile repeated = anEmptyFile();
        repeated.account.history = std::vector { aPast(day(2026, 11, 2), u"back-order"_s, u"1"_s),
                                                 aPast(day(2026, 11, 9), u"back-order"_s, u"2"_s),
                                                 aPast(day(2026, 11, 16), u"back-order"_s, u"3"_s) };
        QCOMPARE(briefed(repeated).purpose, CallPurpose::RepeatExceptions);
        QVERIFY(tells(briefed(repeated), Patterns, u"Third back-order since 2 November"_s));
        QCOMPARE(briefed(aFileWithAPromise()).purpose, CallPurpose::Opportunity);
    }
    void nothingInternalIsForTheCustomer()
    {
        const Briefing briefing = briefed(aBusyFile());
        for (const Statement &statement : briefing.statements) {
            if (statement.isInternal())
                continue;
            const QString text = statement.text + statement.outcome;
            for (const QString &ours : { u"dead stock"_s, u"Only 3 left"_s, u"Where is it?"_s, u"Quantities first"_s,
                                         u"review"_s, u"hold"_s, u"called back"_s, u"Key account"_s, u"90"_s })
                QVERIFY2(!text.contains(ours), qPrintable(text));
        }
        for (const Statement *statement : briefing.of(Health))
            QVERIFY(statement->isInternal());
        for (const Statement *statement : briefing.of(NotToSay))
            QVERIFY(statement->isInternal());
    }
    void everyOpenMatterStandsThere()
    {
        const Briefing briefing = briefed(aBusyFile());
        QVERIFY(tells(briefing, Open, u"Complaint of 17 November: “Nobody told us anything.”"_s));
        QVERIFY(tells(briefing, Open, u"Of the complaint of 17 November: its answer is on hold"_s));
        QVERIFY(tells(briefing, Open, u"Handed over to Andrew Fuller on 18 November: large order | overdue"_s));
        QVERIFY(tells(briefing, Open, u"Order 10650, back-order: 21 Chai; promised for 24 November, no new date"_s));
        QVERIFY(tells(briefing, Open, u"Order 10643, back-order: 21 Chai; promised for 24 November, new date 20"_s));
        QVERIFY(tells(briefing, Open, u"Order 10700 was due on 10 November and has no shipping date | 11 days"_s));
        QVERIFY(tells(briefing, Open, u"The letter “Order 10650” waits for review since 18 November"_s));
        QVERIFY(tells(briefing, Open, u"The letter “Order 10643” may have been sent"_s));
        QVERIFY(tells(briefing, Open, u"They came back to us on 12 November | no letter went out since"_s));
    }
    void whatIsOpenIsCounted()
    {
        const OpenMatters open = briefed(aBusyFile()).open;
        QCOMPARE(open.complaints, 1);
        QCOMPARE(open.escalations, 1);
        QCOMPARE(open.exceptions, 2);
        QCOMPARE(open.uncertain, 1);
        QCOMPARE(open.unsent, 2);
        QCOMPARE(open.all(), 7);
        QCOMPARE(inWords(open),
                 u"1 complaint without an answer, 1 open escalation, 2 open exceptions, 1 letter that may not have "
                 "arrived and 2 letters not sent"_s);
        QCOMPARE(briefed(anEmptyFile()).open.all(), 0);
        QVERIFY(inWords(OpenMatters()).isEmpty());
    }
    void aLetterThatIsHandedOverCountsAsItsEscalation()
    {
        AccountFile file = anEmptyFile();
        file.letters = { aFiledLetter(u"C1"_s, State::Escalated, day(2026, 11, 18), u"10650"_s) };
        QCOMPARE(briefed(file).open.all(), 0);
        file.letters.push_back(aFiledLetter(u"C2"_s, State::Failed, day(2026, 11, 18), u"10651"_s));
        file.letters.push_back(aFiledLetter(u"C3"_s, State::Dropped, day(2026, 11, 18), u"10652"_s));
        file.letters.push_back(aFiledLetter(u"C4"_s, State::Sent, day(2026, 11, 18), u"10653"_s));
        QCOMPARE(briefed(file).open.unsent, 1);
        QCOMPARE(briefed(file).open.all(), 1);
    }
    void theMostPressingAccountComesFirst()
    {
        const auto make = [](int weight, int exceptions, const QString &name) {
            Briefing briefing;
            briefing.health.weight = weight;
            briefing.open.exceptions = exceptions;
            briefing.accountName = name;
            briefing.account = AccountId(name.toUpper());
            return briefing;
        };
        std::vector<Briefing> all { make(10, 9, u"a"_s), make(60, 1, u"d"_s), make(60, 2, u"c"_s),
                                    make(60, 1, u"B"_s) };
        std::ranges::sort(all, isMorePressing);
        QStringList names;
        for (const Briefing &briefing : all)
            names += briefing.accountName;
        QCOMPARE(names, QStringList({ u"c"_s, u"B"_s, u"d"_s, u"a"_s }));
    }
    void everyReasonForTheHealthShowsItsWeight()
    {
        const Briefing briefing = briefed(aBusyFile());
        QCOMPARE(briefing.health.level, HealthLevel::InTrouble);
        int sum = 0;
        for (const Statement *statement : briefing.of(Health)) {
            QVERIFY2(statement->weight != 0, qPrintable(statement->text));
            QCOMPARE(statement->receipts.back().kind, ReceiptKind::Rule);
            sum += statement->weight;
        }
        QCOMPARE(sum, briefing.health.weight);
        QVERIFY2(briefing.health.sentence.startsWith(u"In trouble: a complaint of 17 November has no answer, "),
                 qPrintable(briefing.health.sentence));
        QCOMPARE(briefed(anEmptyFile()).health.level, HealthLevel::Unknown);
        QCOMPARE(healthRules().size(), 13U);
    }
    void theRulesOfHealthAreToldWithTheirWeights()
    {
        const QStringList lines = healthRulesInWords().split(u'\n', Qt::SkipEmptyParts);
        const std::vector<HealthRuleWords> rules = healthRules();
        QCOMPARE(static_cast<size_t>(lines.size()), rules.size() + 1);
        QVERIFY(lines.first().contains(u"from 20 on it needs care, from 50 on it is in trouble."_s));
        for (size_t i = 0; i < rules.size(); ++i)
            QCOMPARE(lines[static_cast<qsizetype>(i) + 1].simplified(),
                     rules[i].weightInWords() + u' ' + rules[i].words);
        QVERIFY(lines.contains(u"  +30  A complaint has no answer"_s));
        QVERIFY(lines.contains(u"  −10  All promises of the last 90 days were kept"_s));
    }
    void aQuietAccountIsSteady()
    {
        AccountFile file = anEmptyFile();
        file.orders = { anOrder(u"1"_s, day(2026, 11, 1), day(2026, 11, 15), day(2026, 11, 12)) };
        const Briefing briefing = briefed(file);
        QCOMPARE(briefing.health.level, HealthLevel::Steady);
        QCOMPARE(briefing.health.sentence, u"Steady: no rule finds anything against this account."_s);
        QVERIFY(tells(briefing, Numbers, u"Shipped late: none of 1"_s));
        QVERIFY(tells(briefing, Numbers, u"Too few shipped orders (1)"_s));
        QVERIFY(tells(briefing, Voices, u"No complaint, callback or escalation is on record"_s));
    }
    void whatTheRecordsLackIsSaid()
    {
        AccountFile file = anEmptyFile();
        file.account.annualRevenue.reset();
        file.account.contacts.clear();
        const Briefing briefing = briefed(file);
        QVERIFY(tells(briefing, Numbers, u"The accounts file has no revenue"_s));
        QVERIFY(tells(briefing, Numbers, u"No order is on record"_s));
        QVERIFY(tells(briefing, Questions, u"Whom do we write to?"_s));
        QVERIFY(tells(briefing, Questions, u"When does the contract renew?"_s));
    }
    void theShareOnTimeStandsBesideTheHouse()
    {
        AccountFile file = anEmptyFile();
        for (int i = 0; i < 6; ++i)
            file.orders.push_back(anOrder(QString::number(i), day(2026, 10, 1).addDays(i), day(2026, 10, 20),
                                          day(2026, 10, i < 3 ? 19 : 25), u"Speedy"_s));
        const Briefing briefing = briefed(file);
        QVERIFY(tells(briefing, Numbers, u"Shipped late: 3 of 6"_s));
        const auto share = find(briefing, Numbers, u"On time: 50\u00a0%"_s);
        QVERIFY(share && share->text.contains(u"90\u00a0% of all accounts’"_s));
        QVERIFY(share->isInternal());
        QVERIFY(find(briefing, Health, u"3 of 6 orders shipped late"_s));
        QVERIFY(find(briefing, Patterns, u"3 of 3 late orders went with Speedy"_s));
        QVERIFY(tells(briefing, Said, u"Order 5 was due on 20 October | shipped on 25 October, 5 days late"_s));
    }
    void theSameProductIsAPattern()
    {
        AccountFile file = anEmptyFile();
        file.records
            = { aFiledRecord(u"R1"_s, day(2026, 9, 1), u"10"_s), aFiledRecord(u"R2"_s, day(2026, 11, 1), u"11"_s) };
        const Briefing briefing = briefed(file);
        QVERIFY(find(briefing, Patterns, u"Same product, Chai: 2 orders in six months, 10 and 11"_s));
        QCOMPARE(find(briefing, Patterns, u"Same product"_s)->receipts.size(), 2U);
        int inMonths = 0;
        for (const MonthCount &month : briefing.months)
            inMonths += month.exceptions;
        QCOMPARE(briefing.months.size(), 12U);
        QCOMPARE(briefing.months.back().month, 11);
        QCOMPARE(inMonths, 2);
    }
    void whatIsOldSaysItsAge()
    {
        AccountFile file = anEmptyFile();
        file.account.contacts = { Contact { u"Maria Anders"_s, {}, u"m@alfki.example"_s, {}, {}, {} } };
        file.account.history = std::vector { aPast(day(2026, 5, 2), u"back-order"_s, u"1"_s) };
        file.orders = { anOrder(u"1"_s, day(2025, 4, 1), day(2025, 4, 8), day(2025, 4, 7)) };
        const Briefing briefing = briefed(file);
        QVERIFY(tells(briefing, Said, u"2 May 2026 (6 months ago), we wrote: “back-order, order 1”"_s));
        QVERIFY(tells(briefing, Numbers, u"1 order on record, of 1 April 2025 (19 months ago)"_s));
        QVERIFY(tells(briefing, Questions, u"The last order is of 1 April 2025 (19 months ago)"_s));
    }
    void whatNotToSayFitsTheTier()
    {
        const Briefing key = briefed(aBusyFile());
        QVERIFY(tells(key, NotToSay, u"Never say “per our policy”"_s));
        QVERIFY(tells(key, NotToSay, u"Better not “unfortunately”"_s));
        QVERIFY(tells(key, NotToSay, u"Commit us to none of these: compensation"_s));
        QVERIFY(tells(key, NotToSay, u"Only in the offer that the documents give this type and tier: a discount"_s));
        QVERIFY(tells(key, NotToSay, u"Internal remark of order 10650 stays here: “Only 3 left, dead stock”"_s));
        QVERIFY(tells(key, NotToSay, u"No date for order 10650: the record has none"_s));
        QVERIFY(find(key, TalkingPoints, u"the documents allow this offer"_s));
        QVERIFY(!find(briefed(anEmptyFile()), NotToSay, u"unfortunately"_s));
        QCOMPARE(find(key, NotToSay, u"Never say"_s)->receipts.front().id, u"communication-standards.md:45"_s);
    }
    void notesInForceStandWithOwnerAndEnd()
    {
        const Briefing briefing = briefed(aBusyFile());
        QVERIFY(tells(briefing, People, u"Quantities first | note by Andrew Fuller, until 1 December"_s));
        QVERIFY(!find(briefing, People, u"Old"_s));
        QVERIFY(tells(briefing, Questions, u"Does this still hold? The note ends on 1 December"_s));
        QVERIFY(tells(briefing, TalkingPoints, u"Mind the note: Quantities first"_s));
    }
    void anExceptionEndsByItsOrder()
    {
        AccountFile file = anEmptyFile();
        file.records = { aFiledRecord(u"R1"_s, day(2026, 11, 2), u"10643"_s) };
        QVERIFY(tells(briefed(file), Open, u"Order 10643"_s));
        file.orders = { anOrder(u"10643"_s, day(2026, 10, 20), day(2026, 11, 24), day(2026, 11, 9)) };
        QVERIFY(!tells(briefed(file), Open, u"Order 10643"_s));
        QVERIFY(textsOf(briefed(file), Said).front().endsWith(u"reported 2 November | over: shipped on 9 November"_s));
        // Shipped before the report: the missing part is still open.
        file.orders.front().shipped = day(2026, 11, 1);
        QVERIFY(tells(briefed(file), Open, u"Order 10643"_s));
        file.records.front().overtakenBy = RecordId(u"R9"_s);
        QVERIFY(!tells(briefed(file), Open, u"Order 10643"_s));
    }
    void anOldExceptionWithoutAnEndIsAskedAbout()
    {
        AccountFile file = anEmptyFile();
        file.records = { aFiledRecord(u"R1"_s, day(2026, 6, 2), u"10643"_s) };
        file.records.front().record.set({ factnames::PROMISED_DATE.toString(), day(2026, 6, 10), {} });
        const Briefing briefing = briefed(file);
        QVERIFY(briefing.of(Open).empty());
        QVERIFY(tells(briefing, Questions, u"How did the back-order of 2 June (5 months ago) end (10643)?"_s));
    }
    void aCallIsAnsweredByTheLetterAfterIt()
    {
        AccountFile file = anEmptyFile();
        const QDateTime noon = noonOf(day(2026, 11, 12));
        file.callbacks = { { u"K1"_s, {}, false, u"when?"_s, u"Kim"_s, noon } };
        file.letters = { aFiledLetter(u"C1"_s, State::Sent, day(2026, 11, 12), u"10643"_s) };
        file.letters.front().letter.sending->since = noon.addSecs(-60);
        QVERIFY(tells(briefed(file), Open, u"They came back to us on 12 November | no letter went out since"_s));
        file.letters.front().letter.sending->since = noon.addSecs(60);
        QVERIFY(!tells(briefed(file), Open, u"They came back"_s));
        QVERIFY(tells(briefed(file), Voices, u"They came back to us on 12 November | we wrote on 12 November"_s));
        QVERIFY(tells(briefed(file), Voices, u"Kim noted of it: “when?”"_s));
    }
    void aComplaintEndsWithItsAnswer()
    {
        AccountFile file = anEmptyFile();
        file.account.complaints = { day(2026, 10, 1) };
        QVERIFY(tells(briefed(file), Voices, u"Complaint of 1 October | the record does not say how it ended"_s));
        QVERIFY(tells(briefed(file), Questions, u"Was the complaint of 1 October settled"_s));
        file.letters = { aFiledLetter(u"C1"_s, State::Sent, day(2026, 10, 3), {}) };
        file.letters.front().letter.communication = CommunicationKind::Acknowledgment;
        QVERIFY(tells(briefed(file), Voices, u"Complaint of 1 October | answered on 3 October"_s));
    }
    void aThousandEventsAreBriefedToo()
    {
        AccountFile file = anEmptyFile();
        for (int i = 0; i < 1000; ++i) {
            const QDate on = day(2026, 11, 20).addDays(-i / 4);
            FiledRecord filed = aFiledRecord(u"R%1"_s.arg(i), on, QString::number(20000 + i));
            filed.letter = CommunicationId(u"C%1"_s.arg(i));
            file.records.push_back(filed);
            file.letters.push_back(aFiledLetter(filed.letter.value(), State::Sent, on, QString::number(20000 + i),
                                                u"I will write to you as soon as I have a date.\n"_s));
        }
        const Briefing briefing = briefed(file);
        QVERIFY(briefing.of(Open).size() >= 200);
        QVERIFY(!briefing.health.sentence.isEmpty());
    }
};

/// A promised date against what later records tell.
class PromiseTest : public QObject {
    Q_OBJECT

    static QString outcome(const AccountFile &file)
    {
        const QStringList said = textsOf(briefed(file), Said);
        return said.isEmpty() ? QString() : said.front();
    }

private Q_SLOTS:
    void aPromiseIsHeldToTheRecords_data()
    {
        QTest::addColumn<QDate>("shipped");
        QTest::addColumn<bool>("isOrderKnown");
        QTest::addColumn<QString>("expected");
        QTest::newRow("shipped in time") << day(2026, 11, 20) << true << u"kept: shipped on 20 November"_s;
        QTest::newRow("shipped late") << day(2026, 11, 21) << true << u"not kept: shipped on 21 November, 1 day late"_s;
        QTest::newRow("not shipped") << QDate() << true << u"not kept: not shipped, 1 day overdue"_s;
        QTest::newRow("shipped before it was promised")
            << day(2026, 10, 30) << true << u"the record does not say whether it was kept"_s;
        QTest::newRow("no order on record") << QDate() << false << u"the record does not say whether it was kept"_s;
    }
    void aPromiseIsHeldToTheRecords()
    {
        QFETCH(QDate, shipped);
        QFETCH(bool, isOrderKnown);
        QFETCH(QString, expected);
        AccountFile file = aFileWithAPromise();
        if (isOrderKnown)
            file.orders = { anOrder(u"10643"_s, day(2026, 10, 20), day(2026, 12, 24),
                                    shipped.isValid() ? std::optional(shipped) : std::nullopt) };
        QCOMPARE(outcome(file), u"2 November, order 10643: “Order 10643 now ships on 20 November.” | "_s + expected);
    }
    void aLaterReportMovesThePromise()
    {
        AccountFile file = aFileWithAPromise();
        FiledRecord later = aFiledRecord(u"R2"_s, day(2026, 11, 16), u"10643"_s);
        later.record.set({ factnames::NEW_DATE.toString(), day(2026, 12, 4), {} });
        file.records.front().overtakenBy = later.record.id;
        file.records.push_back(later);
        QVERIFY(outcome(file).endsWith(u"| moved to 4 December by the report of 16 November"_s));
        const Briefing briefing = briefed(file);
        QVERIFY(find(briefing, TalkingPoints, u"We named 20 November for order 10643 and did not keep it"_s));
        QVERIFY(find(briefing, Health, u"1 promise was not kept"_s));
    }
    void aDeliveryTellsToo()
    {
        AccountFile file = aFileWithAPromise();
        FiledRecord delivered = aFiledRecord(u"R2"_s, day(2026, 11, 19), u"10643"_s, u"order-shipped"_s);
        delivered.record.communication = CommunicationKind::Status;
        delivered.record.set({ factnames::DELIVERED_DATE.toString(), day(2026, 11, 18), {} });
        file.records.push_back(delivered);
        QVERIFY(outcome(file).endsWith(u"| kept: delivered on 18 November"_s));
        QVERIFY(find(briefed(file), TalkingPoints, u"What we promised lately was kept (1 time)"_s));
    }
    void aDayThatIsStillToComeIsOpen()
    {
        AccountFile file = aFileWithAPromise();
        file.records.front().record.set({ factnames::NEW_DATE.toString(), day(2026, 12, 1), {} });
        file.letters.front().body = u"It ships on December 1.\n"_s;
        QVERIFY(outcome(file).endsWith(u"| open: due in 10 days"_s));
    }
    void aDateThatTheLetterDoesNotNameIsNoPromise()
    {
        AccountFile file = aFileWithAPromise();
        file.letters.front().body = u"We have no date yet.\n"_s;
        QVERIFY2(outcome(file).startsWith(u"2 November, we wrote to Maria Anders"_s), qPrintable(outcome(file)));
    }
    void anAnswerThatWasNamedForADayIsAwaited_data()
    {
        QTest::addColumn<int>("due");
        QTest::addColumn<int>("answeredOn");
        QTest::addColumn<QString>("expected");
        QTest::newRow("still to come") << 25 << 0 << u"open: due in 4 days"_s;
        QTest::newRow("past") << 18 << 0 << u"not kept: not written since, 3 days overdue"_s;
        QTest::newRow("answered in time") << 18 << 17 << u"kept: we wrote on 17 November"_s;
        QTest::newRow("answered late") << 18 << 20 << u"not kept: we wrote on 20 November, 2 days late"_s;
    }
    void anAnswerThatWasNamedForADayIsAwaited()
    {
        QFETCH(int, due);
        QFETCH(int, answeredOn);
        QFETCH(QString, expected);
        AccountFile file = anEmptyFile();
        FiledRecord complaint;
        complaint.record.id = RecordId(u"R1"_s);
        complaint.record.communication = CommunicationKind::Acknowledgment;
        complaint.record.facts = { { factnames::DUE_AT.toString(), Moment { day(2026, 11, due), {} }, {} } };
        complaint.on = day(2026, 11, 10);
        complaint.letter = CommunicationId(u"C1"_s);
        file.records = { complaint };
        file.letters = { aFiledLetter(u"C1"_s, State::Sent, day(2026, 11, 11), {},
                                      u"You will have our answer by %1 November.\n"_s.arg(due)) };
        if (answeredOn > 0)
            file.letters.push_back(aFiledLetter(u"C2"_s, State::Sent, day(2026, 11, answeredOn), {}));
        QCOMPARE(outcome(file),
                 u"11 November, “You will have our answer by %1 November.” | %2"_s.arg(due).arg(expected));
    }
    void aWordThatWeGaveIsKeptByTheNextLetter()
    {
        AccountFile file = anEmptyFile();
        file.letters = { aFiledLetter(u"C1"_s, State::Sent, day(2026, 11, 2), u"10643"_s,
                                      u"There is no date yet. I will write to you as soon as I have one.\n"_s) };
        QCOMPARE(outcome(file),
                 u"2 November, order 10643: “I will write to you as soon as I have one.” | open: not written since"_s);
        AccountFile told = file;
        told.account.history = std::vector { aPast(day(2026, 11, 6), u"back-order"_s, u"10600; 10643"_s) };
        QVERIFY(outcome(told).endsWith(u"| kept: we wrote on 6 November"_s));
        file.letters.push_back(aFiledLetter(u"C2"_s, State::Sent, day(2026, 11, 9), u"10643"_s));
        const QStringList said = textsOf(briefed(file), Said);
        QVERIFY(said.front().endsWith(u"| kept: we wrote on 9 November"_s));
    }
};

COUNTERSIGN_TEST(BriefingTest)
COUNTERSIGN_TEST(PromiseTest)

} // namespace countersign

#include "briefing_test.moc"
