// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/accountchoices.h"
#include "accounts/receiptgroups.h"
#include "support/fakebriefingdesk.h"
#include "support/testmain.h"
#include "support/warnings.h"

#include <QAbstractItemModelTester>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {

AccountChoice choice(const QString &name, int waiting = 0, int escalations = 0, int told = 0)
{
    AccountChoice choice;
    choice.account.id = AccountId(name.left(3).toUpper());
    choice.account.name = name;
    choice.account.city = u"Graz"_s;
    choice.account.waiting = waiting;
    choice.account.escalations = escalations;
    choice.account.told = told;
    choice.tierName = u"Key account"_s;
    return choice;
}

} // namespace

/// The list of accounts, and the numbers under which receipts stand.
class AccountsModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void accountsWithSomethingOpenStandFirst()
    {
        std::vector<AccountChoice> choices { choice(u"Alfreds"_s), choice(u"Told"_s, 0, 0, 1),
                                             choice(u"Zaanse"_s, 0, 1), choice(u"Berglunds"_s, 2),
                                             choice(u"Anton"_s, 1) };
        sortForCalls(choices);
        QStringList names;
        for (const AccountChoice &each : choices)
            names += each.account.name;
        QCOMPARE(names, QStringList({ u"Zaanse"_s, u"Anton"_s, u"Berglunds"_s, u"Told"_s, u"Alfreds"_s }));
    }
    void aRowSaysItselfInOneSentence()
    {
        AccountChoices model;
        const QAbstractItemModelTester tester(&model);
        AccountChoice found = choice(u"Ernst Handel"_s, 2, 1, 1);
        found.foundBy = u"order 11072"_s;
        model.fill({ found, choice(u"Quiet"_s) });
        QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 u"Ernst Handel, Key account, order 11072, 1 escalation, 2 letters wait, 1 letter sent lately"_s);
        QCOMPARE(model.index(1, 0).data(AccountChoices::DetailRole).toString(), u"Graz"_s);
        QVERIFY(model.index(0, 0).data(AccountChoices::IsOpenRole).toBool());
        model.fill({});
        QCOMPARE(model.rowCount(), 0);
    }
    void everyStatementHasANumberThatLeadsToItsRecords()
    {
        const Briefing briefing = testing::briefed(testing::aBusyFile());
        const ReceiptGroups groups(briefing);
        for (size_t i = 0; i < briefing.statements.size(); ++i) {
            const Statement &statement = briefing.statements[i];
            QVERIFY2(!groups.numbersOf(i).empty(), qPrintable(statement.text));
            std::vector<Receipt> reached;
            for (const int number : groups.numbersOf(i)) {
                const ReceiptGroup *group = groups.group(number);
                QVERIFY(group);
                QVERIFY(group->restsOn.contains(statement.text));
                QVERIFY(!group->title.isEmpty());
                std::ranges::copy(group->receipts, std::back_inserter(reached));
            }
            for (const Receipt &receipt : statement.receipts)
                QVERIFY(receipt.kind == ReceiptKind::Rule || std::ranges::find(reached, receipt) != reached.end());
        }
        QVERIFY(!groups.group(0));
        QCOMPARE(groups.all().front().number, 1);
    }
    void manyRecordsStandUnderOneNumber()
    {
        AccountFile file = testing::anEmptyFile();
        for (int i = 0; i < 30; ++i)
            file.orders.push_back(testing::anOrder(QString::number(i), testing::day(2026, 5, 1).addDays(i),
                                                   testing::day(2026, 7, 1), testing::day(2026, 6, 1)));
        const Briefing briefing = testing::briefed(file);
        const ReceiptGroups groups(briefing);
        const auto many
            = std::ranges::find_if(groups.all(), [](const ReceiptGroup &group) { return group.receipts.size() == 30; });
        QVERIFY(many != groups.all().end());
        QCOMPARE(many->title, u"30 orders"_s);
        QVERIFY(groups.all().size() < 40);
    }
    void receiptsSpeak()
    {
        ReceiptsModel model;
        const QAbstractItemModelTester tester(&model);
        model.fill(
            { { 1, { { ReceiptKind::Order, u"1"_s, {} } }, u"Order 1"_s, u"Orders file"_s, { u"It is late"_s } } });
        QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 u"Receipt 1: Order 1, Orders file. For: It is late"_s);
        QCOMPARE(model.index(0, 0).data(ReceiptsModel::NumberRole).toInt(), 1);
    }
    void kindsAreCountedInWords()
    {
        QCOMPARE(kindsInWords({ { ReceiptKind::Order, u"1"_s, {} },
                                { ReceiptKind::Order, u"2"_s, {} },
                                { ReceiptKind::Letter, u"C1"_s, {} } }),
                 u"2 orders and 1 letter"_s);
        QCOMPARE(kindsInWords({ { ReceiptKind::Order, u"1"_s, {} } }), u"1 order"_s);
    }
};

COUNTERSIGN_TEST(AccountsModelTest)

} // namespace countersign

#include "accounts_test.moc"
