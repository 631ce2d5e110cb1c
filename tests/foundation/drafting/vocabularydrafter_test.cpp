// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "drafting/brief.h"
#include "drafting/placeholders.h"
#include "support/testmain.h"

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {

const TierId KEY(u"key"_s);
const TierId GROWTH(u"growth"_s);

VocabularyRow row(const QString &part, const QString &text, std::vector<Condition> when = {},
                  std::vector<TierId> tiers = {})
{
    return { part, std::move(when), std::move(tiers), text, {} };
}

Condition known(const QString &fact)
{
    return { fact, Condition::Test::Known, {} };
}
Condition unknown(const QString &fact)
{
    return { fact, Condition::Test::Unknown, {} };
}
Condition lines(const QString &number)
{
    return { u"lines"_s, Condition::Test::Is, number };
}

Foundation smallFoundation()
{
    Foundation foundation;
    foundation.version = FoundationVersion(u"v1"_s);
    foundation.tones = { { KEY, u"Dear {contact_name},"_s, u"Kind regards,"_s, {}, {}, {}, {}, {} },
                         { GROWTH, u"Hello {contact_first_name},"_s, u"Best regards,"_s, {}, {}, {}, {}, {} } };
    foundation.signature = { u"{coordinator_name}"_s, u"{company_name}, Customer Service"_s, u"{company_phone}"_s };
    foundation.types
        = { { TypeId(u"back-order"_s), u"Back-order"_s, CommunicationKind::Exception, u"logistics"_s, {}, {} },
            { TypeId(u"discontinued"_s), u"Discontinued"_s, CommunicationKind::Exception, u"logistics"_s, {}, {} },
            { TypeId(u"complaint"_s), u"Complaint"_s, CommunicationKind::Acknowledgment, {}, {}, {} } };
    foundation.requiredParts
        = { { { {}, {}, { CommunicationKind::Exception } }, { u"Opening"_s, u"Resolution"_s }, {} } };
    foundation.vocabulary[u"back-order"_s] = {
        row(u"Subject"_s, u"Order {order}: {product} is on back-order"_s, { lines(u"one"_s) }),
        row(u"Subject"_s, u"Order {order}: {product} on back-order"_s, { lines(u"many"_s) }),
        row(u"Opening"_s, u"I am writing about {product} on your order {order}."_s),
        row(u"Disclosure"_s, u"{quantity} of these will not ship on {promised_date}."_s, { lines(u"one"_s) }),
        row(u"Disclosure"_s, u"These are affected: {lines}"_s, { lines(u"many"_s) }),
        row(u"Line"_s, u"{product}: {quantity} will not ship on {promised_date}"_s),
        row(u"Resolution"_s, u"They now ship on {new_date}."_s, { known(u"new_date"_s) }),
        row(u"Resolution"_s, u"Our supplier has not given a date yet."_s, { unknown(u"new_date"_s) }),
        row(u"Recovery offer"_s, u"I can offer an equal product."_s, {}, { KEY }),
        row(u"Next step"_s, u"Reply to this message or call {company_phone}."_s),
    };
    foundation.vocabulary[u"discontinued"_s] = { row(u"Line"_s, u"{product}: discontinued"_s) };
    foundation.vocabulary[u"logistics, several"_s] = {
        row(u"Subject"_s, u"Order {order}: {product}"_s),
        row(u"Opening"_s, u"I am writing about your order {order}."_s),
        row(u"Disclosure"_s, u"{lines}"_s),
        row(u"Resolution"_s, u"The rest ships as planned."_s),
    };
    return foundation;
}

Record backOrder(const QString &product, qint64 quantity, std::optional<QDate> newDate = {})
{
    Record record;
    record.account = AccountId(u"ALFKI"_s);
    record.type = TypeId(u"back-order"_s);
    record.facts = { { u"order"_s, u"10643"_s, {} },
                     { u"product"_s, product, {} },
                     { u"quantity"_s, Quantity::of(quantity), {} },
                     { u"promised_date"_s, QDate(2026, 11, 24), {} } };
    if (newDate)
        record.facts.push_back({ u"new_date"_s, *newDate, {} });
    return record;
}

Brief briefOf(std::vector<Record> records, const TierId &tier = KEY)
{
    Brief brief;
    brief.today = QDate(2026, 11, 21);
    brief.company = { u"Northwind Traders"_s, u"206 555 0104"_s, u"Laura Callahan"_s, {}, {} };
    brief.account.id = AccountId(u"ALFKI"_s);
    brief.account.name = u"Alfreds Futterkiste"_s;
    brief.tier = tier;
    brief.contact = { u"Maria Anders"_s, {}, u"maria.anders@alfki.example"_s, {}, {}, {} };
    brief.type = records.front().type;
    brief.family = u"logistics"_s;
    brief.records = std::move(records);
    return brief;
}

} // namespace

class VocabularyDrafterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void offersEveryTextThatTheRecordsBearOut()
    {
        const std::vector<PartText> texts = partTexts(briefOf({ backOrder(u"Chai"_s, 21) }), smallFoundation());
        QCOMPARE(texts,
                 (std::vector<PartText> {
                     { u"Greeting"_s, u"Dear Maria Anders,"_s },
                     { u"Opening"_s, u"I am writing about Chai on your order 10643."_s },
                     { u"Disclosure"_s, u"21 of these will not ship on 24 November."_s },
                     { u"Resolution"_s, u"Our supplier has not given a date yet."_s }, // none where there is no new one
                     { u"Recovery offer"_s, u"I can offer an equal product."_s },
                     { u"Next step"_s, u"Reply to this message or call 206 555 0104."_s },
                     { u"Sign-off"_s,
                       u"Kind regards,\nLaura Callahan\nNorthwind Traders, Customer Service\n206 555 0104"_s } }));
        const auto growth = partTexts(briefOf({ backOrder(u"Chai"_s, 21) }, GROWTH), smallFoundation());
        QVERIFY(std::ranges::find(growth, u"Recovery offer"_s, &PartText::part) == growth.end()); // of another tier
        QVERIFY(partTexts(Brief(), smallFoundation()).empty());
    }
    void writesAWholeLetterFromItsParts()
    {
        const Draft draft
            = draftFromVocabulary(briefOf({ backOrder(u"Chai"_s, 21, QDate(2026, 12, 1)) }), smallFoundation());
        QCOMPARE(draft.letter.to, u"maria.anders@alfki.example"_s);
        QCOMPARE(draft.letter.subject, u"Order 10643: Chai is on back-order"_s);
        QCOMPARE(draft.letter.body,
                 u"Dear Maria Anders,\n\n"
                 "I am writing about Chai on your order 10643. 21 of these will not ship on 24 November.\n\n"
                 "They now ship on 1 December.\n\n"
                 "I can offer an equal product. Reply to this message or call 206 555 0104.\n\n"
                 "Kind regards,\nLaura Callahan\nNorthwind Traders, Customer Service\n206 555 0104\n"_s);
        QVERIFY(draft.provenance.doubts.isEmpty());
        QCOMPARE(draft.provenance.drafter, u"vocabulary"_s);
    }
    void writesNoDateWhereTheRecordHasNone()
    {
        const Draft draft = draftFromVocabulary(briefOf({ backOrder(u"Chai"_s, 21) }), smallFoundation());
        QVERIFY(draft.letter.body.contains(u"Our supplier has not given a date yet."));
        QVERIFY(!draft.letter.body.contains(u"December"));
    }
    void putsOneTextIntoOneSentence_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("written");
        QTest::newRow("a text with a point at its end")
            << u"The last stock was used."_s << u"Reason: The last stock was used.\n"_s;
        QTest::newRow("a text of several lines") << u"Supplier\n is  late"_s << u"Reason: Supplier is late.\n"_s;
    }
    void putsOneTextIntoOneSentence()
    {
        QFETCH(QString, reason);
        QFETCH(QString, written);
        Foundation foundation = smallFoundation();
        foundation.vocabulary[u"back-order"_s].insert(foundation.vocabulary[u"back-order"_s].begin(),
                                                      row(u"Resolution"_s, u"Reason: {reason}."_s));
        Record record = backOrder(u"Chai"_s, 21);
        record.facts.push_back({ u"reason"_s, reason, {} });
        const QString body = draftFromVocabulary(briefOf({ record }), foundation).letter.body;
        QVERIFY2(body.contains(written), qPrintable(body));
    }
    void addsToALineWhatItsRecordHolds()
    {
        Foundation foundation = smallFoundation();
        auto &rows = foundation.vocabulary[u"discontinued"_s];
        rows.push_back(row(u"Line addition"_s, u"reason: {reason}"_s, { known(u"reason"_s) }));
        Record with = backOrder(u"Chai"_s, 3);
        with.type = TypeId(u"discontinued"_s);
        with.facts.push_back({ u"reason"_s, u"No longer made."_s, {} });
        Record without = backOrder(u"Tofu"_s, 3);
        without.type = TypeId(u"discontinued"_s);
        const QString body
            = draftFromVocabulary(briefOf({ with, without, backOrder(u"Chang"_s, 1) }), foundation).letter.body;
        QVERIFY2(body.contains(u"– Chai: discontinued, reason: No longer made\n– Tofu: discontinued\n"_s),
                 qPrintable(body));
    }
    void statesNoQuantityOfNothing()
    {
        const Draft draft = draftFromVocabulary(briefOf({ backOrder(u"Chai"_s, 0) }), smallFoundation());
        QVERIFY2(!draft.letter.body.contains(u"0 of these"_s), qPrintable(draft.letter.body));
    }
    void offersOnlyWhatTheTierIsOffered()
    {
        const Draft draft = draftFromVocabulary(briefOf({ backOrder(u"Chai"_s, 21) }, GROWTH), smallFoundation());
        QVERIFY(!draft.letter.body.contains(u"equal product"));
        QVERIFY(draft.letter.body.startsWith(u"Hello Maria,"));
    }
    void greetsByTheSalutationWhereThereIsOne()
    {
        Brief brief = briefOf({ backOrder(u"Chai"_s, 21) });
        brief.contact.salutation = u"Ms Anders"_s;
        QVERIFY(draftFromVocabulary(brief, smallFoundation()).letter.body.startsWith(u"Dear Ms Anders,"));
    }
    void greetsTheCompanyWhereNoNameIsKnown()
    {
        Brief brief = briefOf({ backOrder(u"Chai"_s, 21) });
        brief.contact.name.clear();
        QVERIFY(
            draftFromVocabulary(brief, smallFoundation()).letter.body.startsWith(u"Dear Alfreds Futterkiste team,"));
    }
    void writesEveryLineOfAFoldedLetter()
    {
        const Draft draft
            = draftFromVocabulary(briefOf({ backOrder(u"Chai"_s, 21), backOrder(u"Chang"_s, 8) }), smallFoundation());
        QCOMPARE(draft.letter.subject, u"Order 10643: Chai and Chang on back-order"_s);
        QVERIFY(draft.letter.body.contains(u"These are affected:\n– Chai: 21 will not ship on 24 November\n– Chang: 8 "
                                           u"will not ship on 24 November\n"));
    }
    void writesTheLinesEvenWhereTheWordsForgetThem()
    {
        Foundation foundation = smallFoundation();
        std::erase_if(foundation.vocabulary[u"back-order"_s],
                      [](const VocabularyRow &each) { return each.part == u"Disclosure"; });
        const Draft draft
            = draftFromVocabulary(briefOf({ backOrder(u"Chai"_s, 21), backOrder(u"Chang"_s, 8) }), foundation);
        QVERIFY(draft.letter.body.contains(u"– Chai: 21"));
        QVERIFY(draft.letter.body.contains(u"– Chang: 8"));
    }
    void tellsApartTheLinesWithADateAndThoseWithout()
    {
        const Draft draft = draftFromVocabulary(briefOf({ backOrder(u"Chai"_s, 21, QDate(2026, 12, 1)),
                                                          backOrder(u"Chang"_s, 8), backOrder(u"Konbu"_s, 2) }),
                                                smallFoundation());
        QVERIFY(draft.letter.body.contains(u"For Chai: They now ship on 1 December."));
        QVERIFY(draft.letter.body.contains(u"For Chang and Konbu: Our supplier has not given a date yet."));
    }
    void usesTheFamilysWordsForLinesOfSeveralTypes()
    {
        Record gone = backOrder(u"Sauerkraut"_s, 44);
        gone.type = TypeId(u"discontinued"_s);
        const Draft draft = draftFromVocabulary(briefOf({ backOrder(u"Chai"_s, 21), gone }), smallFoundation());
        QVERIFY(draft.letter.body.contains(u"– Chai: 21 will not ship on 24 November\n– Sauerkraut: discontinued"));
        QVERIFY(draft.letter.body.contains(u"The rest ships as planned."));
    }
    void asksForAPersonWhereTheVocabularyHasNoWords()
    {
        Brief brief = briefOf({ backOrder(u"Chai"_s, 21) });
        brief.type = TypeId(u"flood"_s);
        brief.records.front().type = brief.type;
        const Draft draft = draftFromVocabulary(brief, smallFoundation());
        QVERIFY(draft.letter.body.contains(u"Needs human review"));
        QCOMPARE(draft.provenance.doubts.size(), 1);
    }
    void asksForAPersonWhereARequiredPartHasNoRowThatHolds()
    {
        Foundation foundation = smallFoundation();
        std::erase_if(foundation.vocabulary[u"back-order"_s], [](const VocabularyRow &each) {
            return each.part == u"Resolution" && each.when.front().test == Condition::Test::Unknown;
        });
        const Draft draft = draftFromVocabulary(briefOf({ backOrder(u"Chai"_s, 21) }), foundation);
        QVERIFY(draft.letter.body.contains(u"Needs human review"));
        QVERIFY(!draft.provenance.doubts.isEmpty());
    }
    void leavesAnEmptyLineOfTheSignatureOut()
    {
        Brief brief = briefOf({ backOrder(u"Chai"_s, 21) });
        brief.company.phone.clear();
        Foundation foundation = smallFoundation();
        std::erase_if(foundation.vocabulary[u"back-order"_s],
                      [](const VocabularyRow &each) { return each.part == u"Next step"; });
        QVERIFY(draftFromVocabulary(brief, foundation).letter.body.endsWith(u"Northwind Traders, Customer Service\n"));
    }
    void theSameBriefGivesTheSameDraft()
    {
        const Brief brief = briefOf({ backOrder(u"Chai"_s, 21), backOrder(u"Chang"_s, 8) });
        QCOMPARE(draftFromVocabulary(brief, smallFoundation()), draftFromVocabulary(brief, smallFoundation()));
    }
};

class FoldTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void foldsTheLinesOfOneAccountAndFamily()
    {
        Record gone = backOrder(u"Sauerkraut"_s, 44);
        gone.type = TypeId(u"discontinued"_s);
        Record other = backOrder(u"Chai"_s, 1);
        other.account = AccountId(u"BLAUS"_s);
        const auto folds = fold({ backOrder(u"Chai"_s, 21), other, gone }, smallFoundation());
        QCOMPARE(folds.size(), size_t(2));
        QCOMPARE(folds[0].records.size(), size_t(2));
        QCOMPARE(folds[1].account, AccountId(u"BLAUS"_s));
    }
    void keepsAcknowledgmentsAndUnknownTypesSingle()
    {
        Record complaint = backOrder(u"Chai"_s, 1);
        complaint.type = TypeId(u"complaint"_s);
        complaint.communication = CommunicationKind::Acknowledgment;
        Record flood = backOrder(u"Chai"_s, 1);
        flood.type = TypeId(u"flood"_s);
        QCOMPARE(fold({ complaint, complaint, flood, flood }, smallFoundation()).size(), size_t(4));
    }
    void losesNoRecord()
    {
        std::vector<Record> records;
        for (int i = 0; i < 200; ++i) {
            Record record = backOrder(u"Product %1"_s.arg(i), i);
            record.account = AccountId(u"A%1"_s.arg(i % 17));
            record.type = TypeId(i % 3 == 0 ? u"discontinued"_s : i % 7 == 0 ? u"flood"_s : u"back-order"_s);
            records.push_back(record);
        }
        std::vector<Record> folded;
        for (const Fold &each : fold(records, smallFoundation()))
            folded.insert(folded.end(), each.records.begin(), each.records.end());
        QCOMPARE(folded.size(), records.size());
        for (const Record &record : records)
            QVERIFY(std::ranges::find(folded, record) != folded.end());
    }
    void aLetterGoesToTheContactWhoReceivesItAndDidNotOptOut()
    {
        Account account;
        account.contacts = { { u"A"_s, {}, u"a@x.example"_s, {}, { u"status"_s }, {} },
                             { u"B"_s, {}, u"b@x.example"_s, {}, {}, { u"exception"_s } },
                             { u"C"_s, {}, u"c@x.example"_s, {}, {}, {} } };
        QCOMPARE(contactFor(account, CommunicationKind::Exception, TypeId(u"back-order"_s))->name, u"C"_s);
        QCOMPARE(contactFor(account, CommunicationKind::Status, TypeId(u"order-shipped"_s))->name, u"A"_s);
        account.contacts.pop_back();
        QCOMPARE(contactFor(account, CommunicationKind::Exception, TypeId(u"back-order"_s))->name, u"B"_s);
        account.contacts.clear();
        QVERIFY(!contactFor(account, CommunicationKind::Exception, TypeId(u"back-order"_s)));
    }
    void listsAsPeopleDo()
    {
        QCOMPARE(listed({ u"a"_s }), u"a"_s);
        QCOMPARE(listed({ u"a"_s, u"b"_s }), u"a and b"_s);
        QCOMPARE(listed({ u"a"_s, u"b"_s, u"c"_s }), u"a, b and c"_s);
        QCOMPARE(numberWord(6), u"six"_s);
        QCOMPARE(numberWord(13), u"13"_s);
    }
};

COUNTERSIGN_TEST(VocabularyDrafterTest)
COUNTERSIGN_TEST(FoldTest)

} // namespace countersign

#include "vocabularydrafter_test.moc"
