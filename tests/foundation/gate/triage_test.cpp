// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/triage.h"
#include "support/builders.h"
#include "support/testmain.h"

#include <QFile>

#include <map>

namespace countersign {

using namespace testing;

class TriageTest : public QObject {
    Q_OBJECT

    static Triage triaged(const QString &text, const Foundation &foundation = aFoundation(),
                          const Account *account = nullptr)
    {
        const Rulebook rules(std::make_shared<const Foundation>(foundation));
        return triage({}, text, rules, account);
    }
    static QStringList kindsOf(const Triage &triage)
    {
        QStringList kinds;
        for (const InboundTrigger &trigger : triage.triggers)
            kinds += keyOf(trigger.kind);
        return kinds;
    }

private Q_SLOTS:
    void aTextTriggersItsKinds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("kinds");
        const auto add = [](const QString &text, const QStringList &kinds = {}) {
            QTest::newRow(qPrintable(text)) << text << kinds;
        };
        add(u"Our lawyer will be in touch."_s, { u"legal"_s });
        add(u"Two of our people were injured by the rack."_s, { u"safety"_s });
        add(u"Nobody was hurt."_s);
        add(u"I have lost my job and cannot sleep."_s, { u"distress"_s });
        add(u"My husband passed away in March."_s, { u"distress"_s, u"bereavement"_s });
        add(u"You billed us twice for the same boxes."_s, { u"billing-dispute"_s });
        add(u"The amount on the invoice is wrong."_s, { u"billing-dispute"_s });
        add(u"This looks like a scam."_s, { u"fraud"_s });
        add(u"I was sent another customer's price list."_s, { u"privacy"_s });
        add(u"I will tell the newspaper."_s, { u"press"_s });
        add(u"We want to terminate the contract."_s, { u"cancellation"_s });
        add(u"We do not want to cancel."_s);
        add(u"Let me speak to your supervisor."_s, { u"manager-request"_s });
        add(u"Can you make an exception for us?"_s, { u"negotiation"_s });
        add(u"The gloves split and acid got onto my hands."_s, { u"safety"_s });
        add(u"There are glass splinters in the jars."_s, { u"safety"_s });
        add(u"We found mould in the baby food."_s, { u"safety"_s });
        add(u"Two staff were taken ill after the cleaning."_s, { u"safety"_s });
        add(u"The floor was wet and a resident slipped."_s, { u"safety"_s });
        add(u"The ladder gave way while I was on it."_s, { u"safety"_s });
        add(u"The brake on the pallet truck does not hold."_s, { u"safety"_s });
        add(u"We will not be ordering from you again."_s, { u"cancellation"_s });
        add(u"Please take this as our notice."_s, { u"cancellation"_s });
        add(u"Delete everything you have stored about me."_s, { u"privacy"_s });
        add(u"Somebody has been using our account to order goods."_s, { u"fraud"_s });
        add(u"We may have to let people go because of this."_s, { u"distress"_s });
        add(u"Since my husband's death I run the shop alone."_s, { u"bereavement"_s });
        add(u"There is a delivery charge on here that nobody told us about."_s, { u"billing-dispute"_s });
        add(u"I have told my story to the local radio."_s, { u"press"_s });
        add(u"I'd like to raise this with your superior."_s, { u"manager-request"_s });
        add(u"Under the Sale of Goods Act we are entitled to reject it."_s, { u"legal"_s });
        add(u"We are going to sue."_s, { u"legal"_s });
        add(u"My soliciter will write."_s, { u"legal"_s });
        add(u"We will take legal acton."_s, { u"legal"_s });
        add(u"Let me talk to a manger."_s, { u"manager-request"_s });
        add(u"Sue from purchasing will collect the goods."_s);
        add(u"The fire door is at the back; please use it."_s);
        add(u"Could you send the safety data sheet for the cleaner?"_s);
        add(u"Thanks for the call back yesterday."_s);
        add(u"The burning candle set is out of stock with you, when is it back?"_s);
        add(u"The cancelled line can be deleted."_s);
        add(u"What details do you have on the new gloves?"_s);
        add(u"We do not use plastic from you yet; could you send a sample?"_s);
        add(u"Please move our order to the other warehouse."_s);
        add(u"The layers of the box contrast; please contact us at the auction."_s);
        add(u"Where is order 10643? It should have been here on Monday."_s);
        add(u"Thank you, the 21 boxes of Chai arrived today."_s);
        add(u"Please change the delivery address to Obere Str. 57."_s);
    }
    void aTextTriggersItsKinds()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, kinds);
        QCOMPARE(kindsOf(triaged(text)), kinds);
    }
    void evidenceIsWhatStandsThere()
    {
        const Triage found = triaged(u"Our soliciters will see to it; who is your supervizor?"_s);
        QCOMPARE(kindsOf(found), (QStringList { u"legal"_s, u"manager-request"_s }));
        QCOMPARE(found.triggers[0].evidence, u"\"soliciters\""_s);
        QCOMPARE(found.triggers[1].evidence, u"\"who is your supervizor\""_s);
    }
    void theProtocolRoutesTheKindsItNames()
    {
        Foundation foundation = aFoundation();
        TriggerRule rule;
        rule.name = u"legal threat"_s;
        rule.looksAt = u"inbound text"_s;
        rule.words = { u"see you in court"_s };
        rule.route = u"counsel"_s;
        rule.respondWithin = std::chrono::minutes(30);
        foundation.triggers = { rule };
        const Triage byTheProgram = triaged(u"My attorney says so."_s, foundation);
        QCOMPARE(kindsOf(byTheProgram), QStringList { u"legal"_s });
        QCOMPARE(byTheProgram.triggers[0].route, u"counsel"_s);
        QCOMPARE(byTheProgram.triggers[0].respondWithin, std::chrono::minutes(30));
        QCOMPARE(byTheProgram.triggers[0].evidence, u"\"attorney\""_s);
        const Triage byTheProtocol = triaged(u"I will see you in court."_s, foundation);
        QCOMPARE(kindsOf(byTheProtocol), QStringList { u"legal"_s });
        QCOMPARE(byTheProtocol.triggers[0].trigger, u"legal threat"_s);
    }
    void aSeriousComplaintOfAKeyAccountIsATrigger()
    {
        Account account = anAccount();
        const QString text = u"This is unacceptable."_s;
        QVERIFY(triaged(text, aFoundation(), &account).isRoutine());
        account.tier = TierId(u"key"_s);
        QCOMPARE(kindsOf(triaged(text, aFoundation(), &account)), QStringList { u"value"_s });
    }
    void tellsWhatATextIsAbout_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("type");
        QTest::newRow("by name") << u"Is the quality issue solved?"_s << u"quality-issue"_s;
        QTest::newRow("by synonym") << u"You say it is out of stock."_s << u"back-order"_s;
        QTest::newRow("by its words") << u"Our goods have not arrived."_s << u"delivery-delay"_s;
        QTest::newRow("broken goods") << u"Three bottles were broken."_s << u"quality-issue"_s;
        QTest::newRow("nothing") << u"Good morning."_s << QString();
    }
    void tellsWhatATextIsAbout()
    {
        QFETCH(QString, text);
        QFETCH(QString, type);
        QCOMPARE(triaged(text).type.value(), type);
    }
    void agreesWithTheLabelledComplaints()
    {
        QFile file(QStringLiteral(COUNTERSIGN_SHARED_DIR "/data/complaints/labelled.csv"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the labelled complaints are not here");
        const auto rows = cells(QString::fromUtf8(file.readAll()));
        const std::map<QString, InboundKind> columns { { u"legal"_s, InboundKind::Legal },
                                                       { u"safety"_s, InboundKind::Safety },
                                                       { u"billing_dispute"_s, InboundKind::BillingDispute },
                                                       { u"distress"_s, InboundKind::Distress },
                                                       { u"manager_request"_s, InboundKind::ManagerRequest },
                                                       { u"cancellation"_s, InboundKind::Cancellation } };
        for (const auto &[name, kind] : columns) {
            const qsizetype column = rows.front().indexOf(name);
            int hits = 0, misses = 0, alarms = 0;
            for (size_t index = 1; index < rows.size(); ++index) {
                bool isFound = false;
                for (const SpokenOf &spoken : inboundKindsIn(rows[index][1]))
                    isFound = isFound || spoken.kind == kind;
                const QString label = rows[index][column];
                hits += label == u"1" && isFound;
                misses += label == u"1" && !isFound;
                alarms += label == u"0" && isFound;
                if ((label == u"1") != isFound && label != u"?" && qEnvironmentVariableIsSet("COUNTERSIGN_SHOW"))
                    qInfo().noquote() << name << (isFound ? "alarm" : "miss") << rows[index][0];
            }
            qInfo().noquote() << name << "found" << hits << "missed" << misses << "false alarms" << alarms;
            QVERIFY2(hits >= 9 * misses, qPrintable(name));
            QVERIFY2(hits * 2 >= alarms, qPrintable(name));
        }
    }

private:
    /// Quoted cells of a CSV file.
    static std::vector<QStringList> cells(const QString &text)
    {
        std::vector<QStringList> rows(1);
        QString cell;
        bool isQuoted = false;
        for (qsizetype at = 0; at < text.size(); ++at) {
            const QChar c = text[at];
            if (isQuoted && c == u'"' && at + 1 < text.size() && text[at + 1] == u'"')
                cell += text[++at];
            else if (c == u'"')
                isQuoted = !isQuoted;
            else if (!isQuoted && (c == u',' || c == u'\n')) {
                rows.back() += cell.trimmed();
                cell.clear();
                if (c == u'\n' && at + 1 < text.size())
                    rows.emplace_back();
            } else
                cell += c;
        }
        return rows;
    }
};

COUNTERSIGN_TEST(TriageTest)

} // namespace countersign

#include "triage_test.moc"
