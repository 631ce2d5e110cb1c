// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/reader.h"
#include "drafting/brief.h"
#include "support/builders.h"
#include "support/testmain.h"

#include <QFile>

namespace countersign {

using namespace testing;

/// Whole letters: those of other tools, in their own words, and those that the starter documents write.
class LettersTest : public QObject {
    Q_OBJECT

    static Foundation everyPart()
    {
        Foundation foundation = aFoundation();
        foundation.requiredParts[0].to = {};
        return foundation;
    }
    static QStringList errorsOf(const Verdict &verdict)
    {
        QStringList errors;
        for (const Finding &finding : verdict.findings) {
            if (finding.severity == Severity::Error && finding.kind != FindingKind::Fact)
                errors += finding.rule + u": "_s + finding.text;
        }
        return errors;
    }

private Q_SLOTS:
    void acceptsALetterInOtherWords_data()
    {
        QTest::addColumn<QString>("body");
        QTest::newRow("a short one")
            << u"Hi Maria,\n\nQuick update on order 10643: the 21 Chai are delayed and now leave us on 1 December instead of 24 November. Let me know if that's a problem.\n\nThanks,\nAnna"_s;
        QTest::newRow("a formal one")
            << u"Dear Ms Anders,\n\nThank you for your order 10643.\n\nWe regret to inform you that Chai (21 units) is currently unavailable. The shipment originally scheduled for 24 November 2026 is now expected to leave our warehouse on 1 December 2026.\n\nShould you have any questions, please contact us at 030-555 0134.\n\nYours sincerely,\n\nAnna Berg\nCustomer Service\nNorthwind Traders"_s;
        QTest::newRow("a chatty one")
            << u"Good morning Maria,\n\nI hope this email finds you well. I wanted to reach out regarding your recent order #10643. Unfortunately, we've run out of Chai, and the 21 you ordered can't ship on November 24 as planned.\n\nThe good news is that we anticipate fresh stock, and your items should ship by December 1. I'll keep you posted if anything changes.\n\nIf you have any questions, don't hesitate to reach out. Thank you for your patience and understanding.\n\nBest,\nAnna Berg\nNorthwind Traders\n030-555 0134"_s;
        QTest::newRow("one that has no date yet")
            << u"Dear Maria Anders,\n\nYour order 10643 includes 21 Chai that are on backorder. They will miss the 24 November date. At this time our supplier has not confirmed a new date.\n\nYou can reach me at 030-555 0134 with any questions.\n\nWith kind regards\nAnna Berg"_s;
        QTest::newRow("one with a list")
            << u"Hello Maria Anders,\n\nThis is an update on your order:\n\n- Order: 10643\n- Product: Chai\n- Quantity: 21\n- Original date: 24 November\n- New date: 1 December\n\nThe delay comes from our supplier. Please reply if you want to change the order.\n\nBest wishes\nAnna Berg"_s;
        QTest::newRow("one that was wrapped")
            << u"Dear Maria,\n\nI am sorry to tell you that Chai on your order 10643 is out of stock, so\nthe 21 units promised for 24 November will be late. We now plan to ship\nthem on 1 December.\n\nPlease call 030-555 0134 if you would rather cancel.\n\nSincerely,\nAnna Berg"_s;
        QTest::newRow("one that greets by name alone")
            << u"Maria,\n\nYour Chai from order 10643 (21 units) will not arrive on 24 November. New expected date: 1 December. Questions? Just reply.\n\nAnna"_s;
        QTest::newRow("one in one paragraph")
            << u"Dear Maria Anders, your order 10643 for 21 Chai, promised for 24 November, has been delayed. We expect to ship it on 1 December. Please let us know if this does not suit you. Kind regards, Anna Berg"_s;
        QTest::newRow("the model server's")
            << u"Dear Janine,\n\nYour order 11075 includes 30 units of Chang, which are on back-order. We expect to ship them on 14 May 1998. Call us with any question.\n\nKind regards"_s;
        QTest::newRow("one of a team")
            << u"Hello,\n\nWe're writing about order 10643. There is a shortage of Chai, and 21 pieces are held up until 1 December. We are working with the supplier to get them sooner. Feel free to call us.\n\nThe Customer Care Team\nNorthwind Traders"_s;
        QTest::newRow("one that names and pauses")
            << u"Maria – quick heads-up on PO 10643.\n\n21 x Chai are backordered and won't make the 24 November ship "
               "date. We don't have a date from the supplier yet; I'll email you the moment we do.\n\nWant to cancel "
               "or "
               "swap? Call 030-555 0134.\n\n– Anna"_s;
        QTest::newRow("one that sets the new day beside the old")
            << u"Hello Maria,\n\nOrder 10643 update – Chai (21) will now be delivered on Tuesday, 1 December rather "
               u"than on "
               "Tuesday, 24 November.\n\nDoes that still work for you?\n\nAnna Berg | Northwind | 030-555 0134"_s;
        QTest::newRow("one about a substitute")
            << u"Dear Maria,\n\nThank you for your business. Chai from your order 10643 is short by 21. The remaining quantity ships tomorrow. In the meantime, is a substitute of interest to you?\n\nWarm regards,\nAnna"_s;
    }
    void acceptsALetterInOtherWords()
    {
        QFETCH(QString, body);
        Case subject = aCase();
        subject.letter.body = body;
        QCOMPARE(errorsOf(judged(subject, everyPart())), QStringList());
    }

    void aPartIsThereInWhateverWords_data()
    {
        QTest::addColumn<QString>("said");
        const auto row = [](const QString &said) {
            QTest::newRow(qPrintable(said)) << said;
        };
        row(u"Bad luck. 21 of 40 Chai on 10643 did not ship. They follow on 1 December."_s);
        row(u"Two things. First, 21 Chai on 10643 are late. Second, they ship on 1 December."_s);
        row(u"PO 10643 has been shipped in part: 21 Chai follow on 1 December."_s);
        row(u"We couldn't send 21 of the 40 Chai on order 10643. You will have them on 1 December."_s);
        row(u"Your order 10643 is incomplete: 21 Chai are to follow on 1 December."_s);
        row(u"The date for the 21 Chai (order 10643) has changed from 24 November to 1 December."_s);
        row(u"21 Chai on your order 10643 couldn't be shipped. They leave on 1 December."_s);
        row(u"21 Chai on your order 10643 are still outstanding and come on 1 December."_s);
        // A wrong day is a wrong fact, and a resolution all the same.
        row(u"We are short of 21 Chai on your order 10643. The rest leave here on December 2nd, 2026."_s);
        row(u"We are short of 21 Chai on your order 10643. They arrive on 9 December."_s);
    }
    void aPartIsThereInWhateverWords()
    {
        QFETCH(QString, said);
        Case subject = aCase();
        subject.letter.body = u"Hi Maria,\n\n"_s + said
            + u"\n\nIf that is a problem, reply to this message or call 030-555 0134.\n\nBest regards,\nAnna Berg"_s;
        QCOMPARE(errorsOf(judged(subject)), QStringList());
    }
    void aServiceThatIsOutIsDisclosed()
    {
        Foundation foundation = aFoundation();
        foundation.types[0].family = u"service"_s;
        foundation.requiredParts[0].parts = { u"Disclosure"_s };
        Case subject = aCase();
        subject.letter.body = u"Hi Maria,\n\nThe lift has been out of service since 6 a.m. today.\n\nRegards,\nAnna"_s;
        QCOMPARE(errorsOf(judged(subject, foundation)), QStringList());
        subject.letter.body = u"Hi Maria,\n\nThe lift has a mirror since today.\n\nRegards,\nAnna"_s;
        QCOMPARE(errorsOf(judged(subject, foundation)), QStringList { u"missing-disclosure: "_s });
    }

    void missesThePartThatWasTakenOut_data()
    {
        QTest::addColumn<QString>("taken");
        QTest::addColumn<QString>("rule");
        QTest::newRow("greeting") << u"Hello Maria,\n\n"_s << u"missing-greeting"_s;
        QTest::newRow("opening") << u"I am writing about Chai on your order 10643. "_s << u"missing-opening"_s;
        QTest::newRow("disclosure") << u" 21 of these are not in stock, so they will not ship on 24 November."_s
                                    << u"missing-disclosure"_s;
        QTest::newRow("resolution") << u"They now ship on 1 December; the rest of your order is not affected.\n\n"_s
                                    << u"missing-resolution"_s;
        QTest::newRow("next step")
            << u"To change or cancel this line, reply to this message or call 030-555 0134.\n\n"_s
            << u"missing-next-step"_s;
        QTest::newRow("sign-off") << u"\n\nBest regards,\nAnna Berg\nNorthwind Traders, Customer Service\n"_s
                                  << u"missing-sign-off"_s;
    }
    void missesThePartThatWasTakenOut()
    {
        QFETCH(QString, taken);
        QFETCH(QString, rule);
        Case subject = aCase();
        QVERIFY(subject.letter.body.contains(taken));
        subject.letter.body.remove(taken);
        const Verdict verdict = judged(subject);
        QCOMPARE(errorsOf(verdict), QStringList { rule + u": "_s });
        const Finding missing = findingsOf(verdict, rule).front();
        QCOMPARE(missing.part, LetterPart::Body);
        QCOMPARE(missing.start, qsizetype(0));
        QCOMPARE(missing.length, qsizetype(0));
        QCOMPARE(blockIds(verdict), QStringList { u"error-finding"_s });
    }
    /// That the number is wrong is one finding and no second.
    void anyTelephoneNumberIsANextStep()
    {
        Case subject = aCase();
        subject.letter.body.replace(u"To change or cancel this line, reply to this message or call 030-555 0134."_s,
                                    u"This line: +49 30 555 0199."_s);
        QVERIFY(findingsOf(judged(subject), u"missing-next-step"_s).empty());
        subject.letter.body.replace(u"This line: +49 30 555 0199."_s, u"This line: 0199."_s);
        QVERIFY(!findingsOf(judged(subject), u"missing-next-step"_s).empty());
    }
    void anEmptyLetterLacksEverything()
    {
        Case subject = aCase();
        subject.letter.body.clear();
        QCOMPARE(errorsOf(judged(subject)).size(), 6);
    }
    void theRecoveryOfferIsDueWhereTheVocabularyHasOne()
    {
        Foundation foundation = aFoundation();
        foundation.requiredParts[0].parts += u"Recovery offer"_s;
        Case subject = aCase();
        QCOMPARE(errorsOf(judged(subject, foundation)), QStringList());
        subject.account.tier = TierId(u"key"_s);
        QCOMPARE(errorsOf(judged(subject, foundation)), QStringList { u"missing-recovery-offer: "_s });
        subject.letter.body.replace(u"To change"_s, u"We could send an equal product. To change"_s);
        QCOMPARE(errorsOf(judged(subject, foundation)), QStringList());
    }

    void nothingIsWrongWithWhatTheStarterDocumentsWrite_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("tier");
        QTest::addColumn<int>("lines");
        for (const TypeRule &type : starter().types) {
            for (const TierRule &tier : starter().tiers) {
                for (const int lines : { 1, 2 })
                    QTest::newRow(qPrintable(u"%1 to %2, lines: %3"_s.arg(type.id.value(), tier.id.value()).arg(lines)))
                        << type.id.value() << tier.id.value() << lines;
            }
        }
    }
    void nothingIsWrongWithWhatTheStarterDocumentsWrite()
    {
        QFETCH(QString, type);
        QFETCH(QString, tier);
        QFETCH(int, lines);
        const TypeRule *rule = starter().type(TypeId(type));
        Case subject = aCase();
        subject.account.tier = TierId(tier);
        subject.type = rule->id;
        subject.communication = rule->communication;
        subject.records.assign(static_cast<size_t>(lines), fullRecord(*rule));
        Brief brief {
            subject.today,         subject.company, subject.account, subject.account.tier, subject.account.contacts[0],
            subject.communication, subject.type,    rule->family,    subject.records
        };
        subject.letter = draftFromVocabulary(brief, starter()).letter;
        subject.letter.to = subject.account.contacts[0].email;
        const Verdict verdict = judged(subject, starter());
        QStringList found;
        for (const Finding &finding : verdict.findings) {
            if (finding.kind != FindingKind::Fact)
                found += finding.rule + u": "_s + finding.text + u" "_s + finding.message;
        }
        if (!found.isEmpty())
            qInfo().noquote() << subject.letter.body;
        QCOMPARE(found, QStringList());
    }

private:
    static const Foundation &starter()
    {
        static const Foundation foundation = [] {
            FoundationBytes bytes;
            for (const QStringView name : FOUNDATION_FILES) {
                QFile file(QStringLiteral(COUNTERSIGN_SOURCE_DIR "/resources/foundation/") + name.toString());
                if (file.open(QIODevice::ReadOnly))
                    bytes[name.toString()] = file.readAll();
            }
            return readFoundation(bytes).foundation;
        }();
        return foundation;
    }
    static Record fullRecord(const TypeRule &type)
    {
        Record record = aRecord();
        record.type = type.id;
        record.communication = type.communication;
        const QDateTime none;
        record.set({ u"ordered_quantity"_s, Quantity::of(40), {} });
        record.set({ u"shipped_date"_s, day(2026, 11, 20), {} });
        record.set({ u"delivered_date"_s, day(2026, 11, 20), {} });
        record.set({ u"carrier"_s, u"Speedy Express"_s, {} });
        record.set({ u"tracking"_s, u"SE-0042"_s, {} });
        record.set({ u"invoice"_s, u"INV-77"_s, {} });
        record.set({ u"billed_amount"_s, dollars(120), {} });
        record.set({ u"correct_amount"_s, dollars(100), {} });
        record.set({ u"service"_s, u"Night cleaning"_s, {} });
        record.set({ u"started_at"_s, Moment { day(2026, 11, 20), QTime(8, 30) }, {} });
        record.set({ u"restored_at"_s, Moment { day(2026, 11, 22), QTime(9, 0) }, {} });
        record.set({ u"appointment_at"_s, Moment { day(2026, 11, 25), QTime(10, 0) }, {} });
        record.set({ u"received_at"_s, Moment { day(2026, 11, 20), QTime(10, 0) }, {} });
        record.set({ u"due_at"_s, Moment { day(2026, 11, 24), QTime(10, 0) }, {} });
        record.set({ u"milestone"_s, u"Shelving fitted"_s, {} });
        record.set({ u"status"_s, u"reached"_s, {} });
        return record;
    }
};

COUNTERSIGN_TEST(LettersTest)

} // namespace countersign

#include "letters_test.moc"
