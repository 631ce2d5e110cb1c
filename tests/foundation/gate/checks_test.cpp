// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/builders.h"
#include "support/testmain.h"

namespace countersign {

using namespace testing;

/// Each row puts one sentence into a letter at which nothing is wrong.
class ChecksTest : public QObject {
    Q_OBJECT

    static Case withSentence(const QString &sentence)
    {
        Case subject = aCase();
        const QString before = u"To change or cancel"_s;
        subject.letter.body.replace(before, sentence + u"\n\n"_s + before);
        return subject;
    }

    static Foundation foundation()
    {
        Foundation documents = aFoundation();
        const auto neverSay
            = [](const QString &phrase, const QString &instead, Severity severity, std::vector<TierId> tiers = {}) {
                  NeverSay rule;
                  rule.phrase = phrase;
                  rule.sayInstead = instead;
                  rule.severity = severity;
                  rule.tiers = std::move(tiers);
                  return rule;
              };
        documents.neverSay
            = { neverSay(u"we apologize for any inconvenience"_s, u"name what went wrong and what happens next"_s,
                         Severity::Warning),
                neverSay(u"per our policy"_s, u"explain the reason"_s, Severity::Error, { TierId(u"key"_s) }),
                neverSay(u"valued customer*"_s, {}, Severity::Error),
                neverSay(u"utilize"_s, u"use"_s, Severity::Note) };
        documents.internalTerms
            = { { u"RMA backlog"_s, u"returns we are still processing"_s, {} }, { u"credit hold"_s, {}, {} } };
        documents.competitors = { { u"Oakfield Supply"_s, { u"communication-standards.md"_s, 111 } } };
        for (ToneRule &tone : documents.tones) {
            tone.contractions = false;
            tone.exclamationMarks = false;
            tone.apologiesAtMost = 1;
        }
        const auto commitment = [](const QString &phrase, const QString &meaning, CommitmentRow::Allowed allowed) {
            CommitmentRow row;
            row.phrase = phrase;
            row.meaning = meaning;
            row.allowed = allowed;
            return row;
        };
        documents.commitments
            = { commitment(u"refund"_s, u"a refund"_s, CommitmentRow::Allowed::RecoveryOffer),
                commitment(u"priority delivery"_s, u"a delivery before others"_s, CommitmentRow::Allowed::Never),
                commitment(u"replacement"_s, u"a replacement"_s, CommitmentRow::Allowed::RecoveryOffer),
                commitment(u"free shipping"_s, u"shipping at no cost"_s, CommitmentRow::Allowed::Always) };
        return documents;
    }

    static QStringList textsOf(const Verdict &verdict, FindingKind kind)
    {
        QStringList texts;
        for (const Finding &finding : verdict.findings) {
            if (finding.kind == kind)
                texts += finding.rule + u": "_s + finding.text;
        }
        return texts;
    }

    void compareRow(FindingKind kind)
    {
        QFETCH(QString, sentence);
        QFETCH(QStringList, found);
        const Case subject = withSentence(sentence);
        const Verdict verdict = judged(subject, foundation());
        QCOMPARE(textsOf(verdict, kind), found);
        for (const Finding &finding : verdict.findings) {
            const QString &part = finding.part == LetterPart::Subject ? subject.letter.subject : subject.letter.body;
            if (finding.part != LetterPart::To)
                QCOMPARE(part.mid(finding.start, finding.length), finding.text);
        }
    }
    static void addColumns()
    {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QStringList>("found");
    }
    static void add(const QString &sentence, const QStringList &found = {})
    {
        QTest::newRow(qPrintable(sentence)) << sentence << found;
    }

private Q_SLOTS:
    void nothingIsWrongWithTheLetterItself() { QCOMPARE(rulesOf(judged(aCase(), foundation())), QStringList()); }

    void findsWhatATemplateLeftBehind_data()
    {
        addColumns();
        add(u"Please ask {contact_name} about it."_s, { u"placeholder: {contact_name}"_s });
        add(u"Please ask {{ contact.name }} about it."_s, { u"placeholder: {{ contact.name }}"_s });
        add(u"Please ask ${name} about it."_s, { u"placeholder: ${name}"_s });
        add(u"Please ask [NAME] about it."_s, { u"placeholder: [NAME]"_s });
        add(u"Please ask [Your Name] about it."_s, { u"placeholder: [Your Name]"_s });
        add(u"It ships on [insert date here]."_s, { u"placeholder: [insert date here]"_s });
        add(u"Please ask <name> about it."_s, { u"placeholder: <name>"_s });
        add(u"Please ask <<FIRST_NAME>> about it."_s, { u"placeholder: <<FIRST_NAME>>"_s });
        add(u"It ships on %s, we hear."_s, { u"placeholder: %s"_s });
        add(u"It ships on %(date)s, we hear."_s, { u"placeholder: %(date)s"_s });
        add(u"It ships on %1, we hear."_s, { u"placeholder: %1"_s });
        add(u"It ships on XXX, we hear."_s, { u"placeholder: XXX"_s });
        add(u"It ships on XX/XX/XXXX, we hear."_s, { u"placeholder: XX/XX/XXXX"_s });
        add(u"It ships on DD/MM/YYYY, we hear."_s, { u"placeholder: DD/MM/YYYY"_s });
        add(u"The amount is $X,XXX.XX today."_s, { u"placeholder: $X,XXX.XX"_s });
        add(u"The carrier is TBD."_s, { u"placeholder: TBD"_s });
        add(u"It ships on undefined."_s, { u"placeholder: undefined"_s });
        add(u"It ships on null."_s, { u"placeholder: null"_s });
        add(u"The quantity is NaN."_s, { u"placeholder: NaN"_s });
        add(u"It ships on None."_s, { u"placeholder: None"_s });
        add(u"The order is [object Object]."_s, { u"placeholder: [object Object]"_s });
        add(u"It ships on Invalid Date."_s, { u"placeholder: Invalid Date"_s });
        add(u"Lorem ipsum."_s, { u"placeholder: Lorem ipsum"_s });
        add(u"Please sign here: ______"_s, { u"placeholder: ______"_s });
        add(u"The date is __DATE__."_s, { u"placeholder: __DATE__"_s });
        add(u"The date is «order_date»."_s, { u"placeholder: «order_date»"_s });
        add(u"As an AI, I cannot check the stock."_s, { u"ai-phrase: As an AI"_s });
        add(u"As an AI language model, I cannot know."_s, { u"ai-phrase: As an AI language model"_s });
        add(u"My knowledge cutoff is in 2023."_s, { u"ai-phrase: My knowledge cutoff"_s });
        add(u"This is **important** to know."_s, { u"markdown: **important**"_s });
        add(u"## Your order"_s, { u"markdown: ## Your order"_s });
        add(u"```text"_s, { u"markdown: ```text"_s });
        add(u"See [our page](https://northwind.example/help) for more."_s,
            { u"markdown: [our page](https://northwind.example/help)"_s });
        add(u"Chai is `out of stock` now."_s, { u"markdown: `out of stock`"_s });
        add(u"This is <b>important</b> to know."_s, { u"markdown: <b>"_s, u"markdown: </b>"_s });
        add(u"One&nbsp;more thing."_s, { u"markdown: &nbsp;"_s });
        add(u"Subject: Order 10643"_s, { u"prompt: Subject: Order 10643"_s });
        add(u"Here is the draft of the letter:"_s, { u"prompt: Here is the draft"_s });
        add(u"Sure, here's the text you asked for:"_s, { u"prompt: Sure, here's the text you asked for"_s });
        add(u"Certainly! Here is a professional email:"_s, { u"prompt: Certainly! Here is a professional email"_s });
        add(u"Let me know if you'd like me to adjust the tone."_s,
            { u"prompt: Let me know if you'd like me to adjust the tone"_s });
        add(u"<|im_end|>"_s, { u"prompt: <|im_end|>"_s });
        add(u"Assistant: all good."_s, { u"prompt: Assistant:"_s });
        add(u"<Your\u00A0name>"_s, { u"placeholder: <Your\u00A0name>"_s });
        add(u"Here\u00A0is\u202Fa\u2007draft of it."_s, { u"prompt: Here\u00A0is\u202Fa\u2007draft"_s });
        add(u"[Your\u200B Name] asks."_s, { u"placeholder: [Your\u200B Name]"_s });
        add(u"Date: [today]"_s, { u"placeholder: [today]"_s });
        add(u"Let me know if you want me to change the tone of this draft."_s,
            { u"prompt: Let me know if you want me to change the tone"_s });
        add(u"Just say so if another version suits you."_s, { u"prompt: Just say so if another version suits you"_s });
        add(u"Certainly, below is a polished version:"_s, { u"prompt: Certainly, below is a polished version:"_s });
        add(u"Here's your message:"_s, { u"prompt: Here's your message:"_s });
        add(u"Would you like me to make it shorter?"_s, { u"prompt: Would you like me to make it shorter?"_s });
        add(u"I hope this draft meets your needs."_s, { u"prompt: I hope this draft meets your needs"_s });
        add(u"Is there anything you would like me to change?"_s,
            { u"prompt: anything you would like me to change?"_s });
        add(u"Output: see above."_s, { u"prompt: Output:"_s });
        add(u"Alternative version:"_s, { u"prompt: Alternative version:"_s });
        add(u"Note: I have assumed that the date holds."_s, { u"prompt: Note: I have assumed that the date holds."_s });
        add(u"To: maria.anders@alfki.example"_s, { u"prompt: To: maria.anders@alfki.example"_s });
        add(u"(Word count: 92)"_s, { u"prompt: (Word count: 92)"_s });
        add(u"It is short (92 words)."_s, { u"prompt: (92 words)"_s });
    }
    void findsWhatATemplateLeftBehind() { compareRow(FindingKind::Artefact); }

    void takesOrdinaryTextForWhatItIs_data()
    {
        addColumns();
        add(u"He wrote that \"it's comming [sic] soon\" [1]."_s);
        add(u"The temperature was < 5 degrees and > 2 degrees."_s);
        add(u"The lead time is 5 < 7 days, a discount of 5 % is not planned, and 100 % is kept."_s);
        add(u"The clause is null and void."_s);
        add(u"The null-modem cable is not affected."_s);
        add(u"I hope this email finds you well."_s);
        add(u"Here is the list of the lines:\n- one\n- two\n* three"_s);
        add(u"Here is the reply from our carrier."_s);
        add(u"Let me know if you would like me to change the quantity of your order."_s);
        add(u"# 10643 is the number of your order (#10643)."_s);
        add(u"The subject of your letter: your order."_s);
        add(u"Write to <service@northwind.example> or see <https://northwind.example>."_s);
        add(u"The cause is as yet undefined."_s);
        add(u"Size XL and XXL are not affected."_s);
        add(u"I have attached the form (see page 2)."_s);
        add(u"Our system told us."_s);
        add(u"The price of A&B products; R&D says so."_s);
        add(u"Please see note *) below."_s);
        add(u"5 * 3 * 2 boxes."_s);
        add(u"None of the other lines is affected."_s);
        add(u"Sure, we checked."_s);
        add(u"Let me know if you want us to change the order or the address."_s);
        add(u"Is there anything you would like me to change on your order?"_s);
        add(u"Would you like us to ship the rest first?"_s);
        add(u"I hope this letter finds you well."_s);
        add(u"From: 24 November\nTo: 1 December"_s);
        add(u"Note: our office is closed on Monday."_s);
        add(u"Below is the reply from our carrier:"_s);
        add(u"The other tone of the fabric is here."_s);
        add(u"Date: today."_s);
    }
    void takesOrdinaryTextForWhatItIs() { compareRow(FindingKind::Artefact); }

    void whatTheRecordSaysIsNoPlaceholder()
    {
        Case subject = withSentence(u"The cable is NULL Modem [NEW] of type X."_s);
        QCOMPARE(textsOf(judged(subject, foundation()), FindingKind::Artefact).size(), 2);
        subject.records[0].set({ u"reason"_s, u"NULL Modem [NEW]"_s, {} });
        QCOMPARE(textsOf(judged(subject, foundation()), FindingKind::Artefact), QStringList());
    }
    void artefactsAreFoundInTheSubjectToo()
    {
        Case subject = aCase();
        subject.letter.subject = u"Order {order}: Chai is on back-order"_s;
        const auto found = findingsOf(judged(subject), u"placeholder"_s);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0].part, LetterPart::Subject);
        QCOMPARE(found[0].start, qsizetype(6));
        QCOMPARE(found[0].length, qsizetype(7));
        QCOMPARE(found[0].severity, Severity::Error);
    }

    void findsWhatCommitsTheCompany_data()
    {
        addColumns();
        add(u"We will refund the line."_s, { u"unauthorised: refund"_s });
        add(u"You will receive a full refund."_s, { u"unauthorised: refund"_s });
        add(u"The amount will be refunded."_s, { u"unauthorised: refunded"_s });
        add(u"You get your money back."_s, { u"unauthorised: get your money back"_s });
        add(u"We will reimburse you."_s, { u"unauthorised: We will reimburse you"_s });
        add(u"We will issue a credit note."_s, { u"unauthorised: a credit note"_s });
        add(u"We will credit your account with $50."_s, { u"unauthorised: credit your"_s });
        add(u"We would like to compensate you for this."_s, { u"unauthorised: compensate"_s });
        add(u"The new one is free of charge."_s, { u"unauthorised: free of charge"_s });
        add(u"A new one comes at no cost to you."_s, { u"unauthorised: at no cost to you"_s });
        add(u"We offer a 10% discount on the next order."_s, { u"unauthorised: discount"_s });
        add(u"You get 10 % off your next order."_s, { u"unauthorised: 10 % off your"_s });
        add(u"We waive the late fee."_s, { u"unauthorised: waive the late fee"_s });
        add(u"We guarantee that it arrives."_s, { u"unauthorised: We guarantee that it arrives"_s });
        add(u"I promise you that it arrives."_s, { u"unauthorised: I promise you that"_s });
        add(u"This will not happen again."_s, { u"unauthorised: This will not happen again"_s });
        add(u"It won’t happen again."_s, { u"unauthorised: It won’t happen again"_s });
        add(u"We accept full responsibility and are liable."_s,
            { u"unauthorised: We accept full responsibility"_s, u"unauthorised: are liable"_s });
        add(u"Your data is safe."_s, { u"unauthorised: Your data is safe"_s });
        add(u"This is on our roadmap."_s, { u"unauthorised: is on our roadmap"_s });
        add(u"You are given priority\ndelivery."_s, { u"unauthorised: priority\ndelivery"_s });
        add(u"If it does not arrive, we will refund you."_s, { u"unauthorised: refund"_s });
        add(u"It cannot ship on Monday, so we will refund you."_s, { u"unauthorised: refund"_s });
        add(u"No problem, we refund the line."_s, { u"unauthorised: refund"_s });
        add(u"Not only do we ship it, a refund follows as well."_s, { u"unauthorised: refund"_s });
        add(u"Your request for a refund has been approved."_s, { u"unauthorised: refund"_s });
        add(u"We will give you back what you paid."_s, { u"unauthorised: give you back what you paid"_s });
        add(u"We will hand the full amount back."_s, { u"unauthorised: hand the full amount back"_s });
        add(u"There will be no charge for it."_s, { u"unauthorised: There will be no charge"_s });
        add(u"We will send another one free."_s, { u"unauthorised: send another one free"_s });
        add(u"You pay nothing for it."_s, { u"unauthorised: pay nothing"_s });
        add(u"We will cover all the extra freight."_s, { u"unauthorised: We will cover all the extra freight"_s });
        add(u"We will pay for any loss you had."_s, { u"unauthorised: We will pay for any loss"_s });
        add(u"We will knock 10 % off the price."_s, { u"unauthorised: knock 10 % off the price"_s });
        add(u"You can be sure it will be there."_s, { u"unauthorised: You can be sure it will be there"_s });
        add(u"Rest assured that it will arrive."_s, { u"unauthorised: Rest assured that it will arrive"_s });
        add(u"You will never have this problem with us again."_s,
            { u"unauthorised: You will never have this problem with us again"_s });
        add(u"The mistake is entirely ours."_s, { u"unauthorised: mistake is entirely ours"_s });
        add(u"We are responsible for all costs."_s, { u"unauthorised: We are responsible for all costs"_s });
        add(u"We will exchange it for a new one."_s, { u"unauthorised: We will exchange it for a new one"_s });
    }
    void findsWhatCommitsTheCompany() { compareRow(FindingKind::Commitment); }

    void aNegationAMentionAndAnotherThingCommitNobody_data()
    {
        addColumns();
        add(u"We cannot offer a refund."_s);
        add(u"Unfortunately, we are not able to give you a refund for this."_s);
        add(u"A refund is not possible."_s);
        add(u"We can't, I am afraid, guarantee the date."_s);
        add(u"There is no discount on this line."_s);
        add(u"We have received your request for a refund."_s);
        add(u"Our refund policy is on our page."_s);
        add(u"You asked about compensation."_s);
        add(u"We cannot promise that this will not happen again."_s);
        add(u"Your credit card was not charged."_s);
        add(u"The credit terms stay the same."_s);
        add(u"Feel free to call."_s);
        add(u"The correct amount is $98.00."_s);
        add(u"It was promised for 24 November."_s);
        add(u"I promise to keep you informed."_s);
        add(u"Free shipping applies."_s);
        add(u"I would have liked to offer a discount but cannot."_s);
        add(u"We wanted to send another one free, but we are not able to."_s);
        add(u"We will not give you back what you paid."_s);
        add(u"You can be sure that we will keep you informed."_s);
        add(u"Please send it back to us."_s);
        add(u"If you want to swap it for another size, reply."_s);
        add(u"We will get back to you."_s);
        add(u"We do not have that colour again until May."_s);
        add(u"I am responsible for your account."_s);
    }
    void aNegationAMentionAndAnotherThingCommitNobody() { compareRow(FindingKind::Commitment); }

    void whatFailedAtOursIsReplacedForNobody()
    {
        Case subject = withSentence(u"We are replacing the router this week."_s);
        QCOMPARE(textsOf(judged(subject, foundation()), FindingKind::Commitment).size(), 1);
        subject.records[0].facts.push_back({ factnames::REASON.toString(), u"a failed router"_s, {} });
        QCOMPARE(textsOf(judged(subject, foundation()), FindingKind::Commitment), QStringList());
    }

    void theRecoveryOfferOfTheTierMayCommit()
    {
        const QString offer = u"If that is too late, I can offer you an equal product at a discount of 5 %."_s;
        Case subject = withSentence(offer);
        QCOMPARE(textsOf(judged(subject, foundation()), FindingKind::Commitment),
                 QStringList { u"unauthorised: discount"_s });
        subject.account.tier = TierId(u"key"_s);
        QCOMPARE(textsOf(judged(subject, foundation()), FindingKind::Commitment), QStringList());
        subject.letter.body.replace(
            offer, u"Should that be too late, I would gladly offer an equal product with 5 % discount."_s);
        QCOMPARE(textsOf(judged(subject, foundation()), FindingKind::Commitment), QStringList());
        subject.letter.body.replace(u"5 %"_s, u"50 %"_s);
        QCOMPARE(textsOf(judged(subject, foundation()), FindingKind::Commitment),
                 QStringList { u"unauthorised: discount"_s });
        subject.letter.body.replace(u"with 50 % discount"_s, u"and refund the old one"_s);
        QCOMPARE(textsOf(judged(subject, foundation()), FindingKind::Commitment),
                 QStringList { u"unauthorised: refund"_s });
        subject = withSentence(offer + u" There is also a discount on all orders of next year."_s);
        subject.account.tier = TierId(u"key"_s);
        QCOMPARE(textsOf(judged(subject, foundation()), FindingKind::Commitment),
                 QStringList { u"unauthorised: discount"_s });
    }

    void anOfferMayNameTheGoodsAndGoOnInTheNextSentence()
    {
        Foundation documents = foundation();
        VocabularyRow offer;
        offer.part = u"Recovery offer"_s;
        offer.text = u"I can arrange a replacement for the goods, or a refund if you prefer."_s;
        documents.vocabulary[u"back-order"_s] = { offer };
        const auto found = [&documents](const QString &sentence) {
            return textsOf(judged(withSentence(sentence), documents), FindingKind::Commitment);
        };
        QCOMPARE(
            found(u"I can arrange replacement boxes of Chai for all 21, or a refund, whichever suits the kitchen."_s),
            QStringList());
        QCOMPARE(found(u"I can arrange a replacement for the boxes. A refund is also possible."_s), QStringList());
        QCOMPARE(found(u"I can arrange a replacement for the boxes. Your freight will be on us."_s),
                 QStringList { u"unauthorised: be on us"_s });
    }

    void anOfferUnderAConditionAuthorisesNoneWithout()
    {
        Foundation documents = foundation();
        VocabularyRow offer;
        offer.part = u"Recovery offer"_s;
        offer.text = u"If you have paid already, we can refund the difference."_s;
        documents.vocabulary[u"back-order"_s] = { offer };
        const QStringList alarm { u"unauthorised: refund"_s };
        QCOMPARE(textsOf(judged(withSentence(u"If you paid already, we can refund the difference."_s), documents),
                         FindingKind::Commitment),
                 QStringList());
        QCOMPARE(
            textsOf(judged(withSentence(u"Have you paid already? Then we can refund the difference."_s), documents),
                    FindingKind::Commitment),
            QStringList());
        QCOMPARE(textsOf(judged(withSentence(u"We can refund the difference."_s), documents), FindingKind::Commitment),
                 alarm);
    }
    void anOfferForOneLineCoversNoOther()
    {
        Foundation documents = foundation();
        TypeRule delay = *documents.type(TypeId(u"back-order"_s));
        delay.id = TypeId(u"delivery-delay"_s);
        delay.name = u"Delivery delay"_s;
        documents.types.push_back(delay);
        VocabularyRow offer;
        offer.part = u"Recovery offer"_s;
        offer.text = u"I can offer you a refund of this line."_s;
        documents.vocabulary[u"delivery-delay"_s] = { offer };
        Case subject = withSentence(u"I can offer you a refund of this line for Chai."_s);
        Record other = subject.records[0];
        other.type = TypeId(u"delivery-delay"_s);
        other.set({ u"order"_s, u"10701"_s, {} });
        other.set({ u"product"_s, u"Konbu"_s, {} });
        subject.records.push_back(other);
        QCOMPARE(textsOf(judged(subject, documents), FindingKind::Commitment),
                 QStringList { u"unauthorised: refund"_s });
        subject.letter.body.replace(u"line for Chai"_s, u"line for Konbu"_s);
        QCOMPARE(textsOf(judged(subject, documents), FindingKind::Commitment), QStringList());
    }
    void aDifferenceOfTheRecordsAmountsIsNoOtherFigure()
    {
        Foundation documents = foundation();
        VocabularyRow offer;
        offer.part = u"Recovery offer"_s;
        offer.text = u"If you have paid, we can credit the difference."_s;
        documents.vocabulary[u"back-order"_s] = { offer };
        Case subject = withSentence(u"If you've already paid, we can credit the difference of $125.50."_s);
        subject.records[0].set({ u"billed_amount"_s, Money { 125050, Currency { u"USD"_s } }, {} });
        subject.records[0].set({ u"correct_amount"_s, Money { 112500, Currency { u"USD"_s } }, {} });
        QCOMPARE(textsOf(judged(subject, documents), FindingKind::Commitment), QStringList());
        subject.letter.body.replace(u"125.50"_s, u"525.50"_s);
        QCOMPARE(textsOf(judged(subject, documents), FindingKind::Commitment),
                 QStringList { u"unauthorised: credit the"_s });
    }
    void anExclamationMarkBecomesAPoint_data()
    {
        QTest::addColumn<QString>("was");
        QTest::addColumn<QString>("is");
        QTest::addColumn<QString>("instead");
        const auto row = [](const char *name, const QString &was, const QString &is, const QString &instead) {
            QTest::newRow(name) << was << is << instead;
        };
        row("a comma after the greeting", u"Hello Maria,"_s, u"Hello Maria!"_s, u","_s);
        row("a comma after the sign-off", u"Best regards,"_s, u"Best regards!"_s, u","_s);
        row("a point after a short line", u"To change"_s, u"It's late!\n\nTo change"_s, u"."_s);
        row("a point within a paragraph", u"To change"_s, u"It is late! To change"_s, u"."_s);
    }
    void anExclamationMarkBecomesAPoint()
    {
        QFETCH(QString, was);
        QFETCH(QString, is);
        QFETCH(QString, instead);
        Case subject = aCase();
        subject.letter.body.replace(was, is);
        const auto found = findingsOf(judged(subject, foundation()), u"exclamation"_s);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0].expected, std::optional(instead));
    }

    void findsToneProblems_data()
    {
        addColumns();
        add(u"We  apologize for\nany inconvenience."_s, { u"never-say: We  apologize for\nany inconvenience"_s });
        add(u"That is so per our policy."_s);
        add(u"You are a valued customer's friend."_s, { u"never-say: valued customer's"_s });
        add(u"We don't know, and it's late."_s, { u"contractions: don't"_s, u"contractions: it's"_s });
        add(u"I’m sure you’ll see."_s, { u"contractions: I’m"_s, u"contractions: you’ll"_s });
        add(u"Chai is the carrier's own and Jack's favourite."_s);
        add(u"That is great!!"_s, { u"exclamation: !!"_s });
        add(u"We are sorry. We apologise. Our apologies."_s, { u"apologies: apologise"_s });
        add(u"We are sorry."_s);
    }
    void findsToneProblems() { compareRow(FindingKind::Tone); }

    void contractionsAreWrittenOut_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("full");
        QTest::newRow("don't") << u"don't"_s << u"do not"_s;
        QTest::newRow("Can't") << u"Can't"_s << u"Cannot"_s;
        QTest::newRow("won’t") << u"won’t"_s << u"will not"_s;
        QTest::newRow("We've") << u"We've"_s << u"We have"_s;
        QTest::newRow("I'll") << u"I'll"_s << u"I will"_s;
        QTest::newRow("it's") << u"it's"_s << u"it is"_s;
        QTest::newRow("we'd") << u"we'd"_s << QString();
    }
    void contractionsAreWrittenOut()
    {
        QFETCH(QString, written);
        QFETCH(QString, full);
        const auto found
            = findingsOf(judged(withSentence(u"Well, "_s + written + u" say."_s), foundation()), u"contractions"_s);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0].expected.value_or(QString()), full);
    }
    void aTierThatAllowsThemIsLeftInPeace()
    {
        QCOMPARE(rulesOf(judged(withSentence(u"We don't know yet! Sorry, sorry."_s))), QStringList());
    }
    void theDocumentsSeverityHolds()
    {
        Case subject = withSentence(u"That is so per our policy. We utilize it."_s);
        subject.account.tier = TierId(u"key"_s);
        const auto found = findingsOf(judged(subject, foundation()), u"never-say"_s);
        QCOMPARE(found.size(), size_t(2));
        QCOMPARE(found[0].severity, Severity::Error);
        QVERIFY(!found[0].expected);
        QVERIFY(found[0].message.contains(u"Explain the reason."_s));
        QCOMPARE(found[1].severity, Severity::Note);
        QCOMPARE(found[1].expected, std::optional(u"use"_s));
    }
    void aNoteOfTheAccountForbidsAPhrase()
    {
        Case subject = withSentence(u"Unfortunately it is late."_s);
        subject.account.notes = { { u"never say \"unfortunately\""_s, u"Dana"_s, {}, false, false } };
        QCOMPARE(findingsOf(judged(subject), u"never-say"_s).size(), size_t(1));
        subject.account.notes[0].expires = testDay().addDays(-1);
        QCOMPARE(findingsOf(judged(subject), u"never-say"_s).size(), size_t(0));
    }

    void findsWhatCustomersMustNotSee_data()
    {
        addColumns();
        add(u"There is an RMA backlog."_s, { u"internal-term: RMA backlog"_s });
        add(u"Buy at Oakfield Supply's shop."_s, { u"competitor: Oakfield Supply"_s });
        add(u"Your card 4111 1111 1111 1111 was used."_s, { u"card-number: 4111 1111 1111 1111"_s });
        add(u"The number is 4111 1111 1111 1112."_s);
        add(u"Your password is hunter2."_s, { u"credential: password is hunter2"_s });
        add(u"Your password is required."_s);
        add(u"The SSN 078-05-1120 is on file."_s, { u"identifier: 078-05-1120"_s });
        add(u"Your card 4111\u00A01111\u202F1111\u20111111 was used."_s,
            { u"card-number: 4111\u00A01111\u202F1111\u20111111"_s });
        add(u"Your password\u00A0is\u00A0hunter2 now."_s, { u"credential: password\u00A0is\u00A0hunter2"_s });
        add(u"Log in as user maria and password Winter26 today."_s, { u"credential: password Winter26"_s });
        add(u"Your new PIN 4711 comes by post."_s, { u"credential: PIN 4711"_s });
        add(u"The password protection of 2 files is on."_s);
    }
    void findsWhatCustomersMustNotSee() { compareRow(FindingKind::Privacy); }

    void findsWhatIsAnotherCustomers_data()
    {
        addColumns();
        add(u"We told Around the Horn the same."_s, { u"other-account: Around the Horn"_s });
        add(u"We sent it around the horn of Africa."_s);
        add(u"Ask Thomas Hardy for it."_s, { u"other-account: Thomas Hardy"_s });
        add(u"Write to thomas.hardy@arout.example about it."_s, { u"other-account: thomas.hardy@arout.example"_s });
        add(u"It went out with order 10453."_s, { u"other-account: 10453"_s });
        add(u"Order 204 is similar; 2040 of them are here."_s);
        add(u"Order 2040 is similar."_s, { u"other-account: 2040"_s });
        add(u"Alfreds Futterkiste and Maria Anders know."_s);
        add(u"Anna Berg of Northwind Traders knows."_s);
    }
    void findsWhatIsAnotherCustomers()
    {
        QFETCH(QString, sentence);
        QFETCH(QStringList, found);
        Account other = anAccount();
        other.id = AccountId(u"AROUT"_s);
        other.name = u"Around the Horn"_s;
        other.contacts[0].name = u"Thomas Hardy"_s;
        other.contacts[0].email = u"thomas.hardy@arout.example"_s;
        Contact shared = anAccount().contacts[0];
        other.contacts.push_back(shared);
        Account namesake = anAccount();
        namesake.id = AccountId(u"XBERG"_s);
        namesake.name = u"Northwind Traders"_s;
        namesake.contacts[0].name = u"Anna Berg"_s;
        Case subject = withSentence(sentence);
        subject.neighbours = std::make_shared<const Neighbours>(
            std::vector<Account> { anAccount(), other, namesake },
            std::vector<Neighbours::OwnedNumber> { { u"10453; 2040"_s, other.id },
                                                   { u"10643"_s, subject.account.id } });
        QCOMPARE(textsOf(judged(subject, foundation()), FindingKind::Privacy), found);
    }

    void anotherCustomersOrderGivesWayToTheLettersOwn()
    {
        Account other = anAccount();
        other.id = AccountId(u"AROUT"_s);
        other.name = u"Around the Horn"_s;
        Case subject = aCase();
        subject.neighbours
            = std::make_shared<const Neighbours>(std::vector<Account> { subject.account, other },
                                                 std::vector<Neighbours::OwnedNumber> { { u"77214"_s, other.id } });
        subject.letter.subject = u"77214 is on its way"_s;
        const Verdict verdict = judged(subject, foundation());
        const auto found = std::ranges::find(verdict.findings, u"other-account"_s, &Finding::rule);
        QVERIFY(found != verdict.findings.end());
        QCOMPARE(found->expected, std::optional(u"10643"_s));
    }

    void otherCustomersAreKnownByEveryFormOfTheirNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("found");
        const auto row = [](const QString &name, const QString &sentence, const QString &found) {
            QTest::newRow(qPrintable(name + u" as "_s + (found.isEmpty() ? u"nobody"_s : found)))
                << name << sentence << found;
        };
        row(u"Béla Kovács Kft"_s, u"We told Bela Kovacs Kft the same."_s, u"Bela Kovacs Kft"_s);
        row(u"Béla Kovács Kft"_s, u"We told Béla Kovács the same."_s, u"Béla Kovács"_s);
        row(u"Béla Kovács Kft"_s, u"We told Be\u0301la Kovacs' people."_s, u"Be\u0301la Kovacs"_s);
        row(u"Bela Kovacs Kft"_s, u"We told Béla Kovács the same."_s, u"Béla Kovács"_s);
        row(u"Müller & Söhne GmbH & Co. KG"_s, u"We told Mueller & Soehne the same."_s, u"Mueller & Soehne"_s);
        row(u"Müller & Söhne GmbH & Co. KG"_s, u"We told Muller & Sohne the same."_s, u"Muller & Sohne"_s);
        row(u"Nowy Świat Sp. z o.o."_s, u"We told Nowy Swiat the same."_s, u"Nowy Swiat"_s);
        row(u"Łódź Metal s.r.o."_s, u"We told Lodz Metal the same."_s, u"Lodz Metal"_s);
        row(u"Ærø Fisk A/S"_s, u"We told Aero Fisk the same."_s, u"Aero Fisk"_s);
        row(u"Casa Nova S.p.A."_s, u"We told Casa Nova the same."_s, u"Casa Nova"_s);
        row(u"Blue Gum Pty Ltd"_s, u"We told Blue Gum the same."_s, u"Blue Gum"_s);
        row(u"Café Rouge SARL"_s, u"We told Cafe Rouge the same."_s, u"Cafe Rouge"_s);
        row(u"Around the Horn Oyj"_s, u"It went around the horn."_s, {});
        row(u"Best Oy"_s, u"This is the Best of all."_s, {});
    }
    void otherCustomersAreKnownByEveryFormOfTheirNames()
    {
        QFETCH(QString, name);
        QFETCH(QString, sentence);
        QFETCH(QString, found);
        Account other = anAccount();
        other.id = AccountId(u"OTHER"_s);
        other.name = name;
        other.contacts.clear();
        Case subject = withSentence(sentence);
        subject.neighbours = std::make_shared<const Neighbours>(std::vector<Account> { anAccount(), other });
        QCOMPARE(textsOf(judged(subject, foundation()), FindingKind::Privacy),
                 found.isEmpty() ? QStringList() : QStringList { u"other-account: "_s + found });
        // A contact is found without accents as well, and never within a longer word.
        other.name = u"Somebody"_s;
        other.contacts = { anAccount().contacts[0] };
        other.contacts[0].name = u"Ágnes Kovács"_s;
        subject = withSentence(u"Ask Agnes Kovacs, not Agnes Kovacsevic."_s);
        subject.neighbours = std::make_shared<const Neighbours>(std::vector<Account> { anAccount(), other });
        QCOMPARE(textsOf(judged(subject, foundation()), FindingKind::Privacy),
                 QStringList { u"other-account: Agnes Kovacs"_s });
    }

    void anInternalTermNamesItsReplacement()
    {
        const auto found = findingsOf(judged(withSentence(u"RMA backlog grows."_s), foundation()), u"internal-term"_s);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0].expected,
                 std::optional(u"RETURNS WE ARE STILL PROCESSING"_s.toLower().replace(0, 1, u"R"_s)));
        QCOMPARE(found[0].severity, Severity::Error);
    }

    void looksAtTheAddress_data()
    {
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("rule");
        QTest::newRow("a contact's address") << u"maria.anders@alfki.example"_s << QString();
        QTest::newRow("whatever its case") << u"Maria.Anders@ALFKI.example"_s << QString();
        QTest::newRow("a colleague") << u"office@alfki.example"_s << QString();
        QTest::newRow("a department's host") << u"office@mail.alfki.example"_s << QString();
        QTest::newRow("another house") << u"maria.anders@anatr.example"_s << u"foreign-domain"_s;
        QTest::newRow("a look-alike") << u"maria.anders@alfki.example.evil.example"_s << u"foreign-domain"_s;
        QTest::newRow("a longer name") << u"maria.anders@notalfki.example"_s << u"foreign-domain"_s;
        QTest::newRow("no at") << u"maria.anders.alfki.example"_s << u"malformed"_s;
        QTest::newRow("two ats") << u"maria@anders@alfki.example"_s << u"malformed"_s;
        QTest::newRow("a space") << u"maria anders@alfki.example"_s << u"malformed"_s;
        QTest::newRow("two dots") << u"maria..anders@alfki.example"_s << u"malformed"_s;
        QTest::newRow("a list") << u"maria.anders@alfki.example, x@alfki.example"_s << u"malformed"_s;
        QTest::newRow("a line break") << u"maria.anders@alfki.example\nBcc: x@evil.example"_s << u"malformed"_s;
        QTest::newRow("a name with it") << u"Maria <maria.anders@alfki.example>"_s << u"malformed"_s;
        QTest::newRow("no domain") << u"maria.anders@localhost"_s << u"malformed"_s;
    }
    void looksAtTheAddress()
    {
        QFETCH(QString, to);
        QFETCH(QString, rule);
        Case subject = aCase();
        subject.letter.to = to;
        const Verdict verdict = judged(subject);
        QCOMPARE(rulesOf(verdict), rule.isEmpty() ? QStringList() : QStringList { rule });
        if (!rule.isEmpty()) {
            QCOMPARE(verdict.findings[0].part, LetterPart::To);
            QCOMPARE(verdict.findings[0].text, to);
            QCOMPARE(blockIds(verdict), QStringList { u"error-finding"_s });
        }
    }
    void anOpenMailProviderSaysNothingAboutTheHouse()
    {
        Case subject = aCase();
        subject.account.contacts[0].email = u"maria@gmail.com"_s;
        subject.letter.to = u"maria@gmail.com"_s;
        QCOMPARE(rulesOf(judged(subject)), QStringList());
        subject.letter.to = u"somebody@gmail.com"_s;
        QCOMPARE(rulesOf(judged(subject)), QStringList { u"foreign-domain"_s });
    }

    void longSentencesAndUnknownWordsAreWarnings()
    {
        QString sentence = u"It"_s;
        for (int word = 0; word < 29; ++word)
            sentence += u" goes"_s;
        QCOMPARE(rulesOf(judged(withSentence(sentence + u'.'))), QStringList());
        const auto found = findingsOf(judged(withSentence(sentence + u" on."_s)), u"long-sentence"_s);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0].text, sentence + u" on."_s);

        Case subject = withSentence(u"The shipmnet of Chai."_s);
        subject.unknownWords = { u"shipmnet"_s, u"Chai"_s, u"Anders"_s };
        const auto unknown = findingsOf(judged(subject), u"unknown-word"_s);
        QCOMPARE(unknown.size(), size_t(1));
        QCOMPARE(unknown[0].text, u"shipmnet"_s);
        QCOMPARE(unknown[0].severity, Severity::Warning);
    }
    void positionsCountUtf16UnitsOfTheOriginal()
    {
        const Case subject = withSentence(u"😀 Straße ﬁn é: an  RMA\u00A0backlog."_s);
        const auto found = findingsOf(judged(subject, foundation()), u"internal-term"_s);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0].text, u"RMA\u00A0backlog"_s);
        QCOMPARE(found[0].start, subject.letter.body.indexOf(u"RMA"_s));
    }
};

COUNTERSIGN_TEST(ChecksTest)

} // namespace countersign

#include "checks_test.moc"
