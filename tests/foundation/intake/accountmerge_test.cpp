// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/accountmerge.h"
#include "intake/accounts.h"
#include "support/intakeknowledge.h"
#include "support/sheets.h"
#include "support/testmain.h"

using namespace Qt::Literals::StringLiterals;

namespace countersign {

using testing::sheet;

class AccountMergeTest : public QObject {
    Q_OBJECT
    Knowledge m_knowledge = testing::someKnowledge();

    static Account known()
    {
        Account account = testing::account(u"ALFKI"_s, u"Alfreds Futterkiste"_s);
        account.tier = TierId(u"key"_s);
        account.owner = u"Ann Cole"_s;
        account.renewalDate = QDate(2027, 1, 15);
        account.annualRevenue = Money { 4200000, { u"USD"_s } };
        account.notes = { { u"call Dana first"_s, u"Dana"_s, {}, true, false } };
        account.contacts = { { u"Maria Anders"_s,
                               u"Ms Anders"_s,
                               u"maria@alfki.example"_s,
                               u"030"_s,
                               { u"exception"_s },
                               { u"status"_s } },
                             { u"Hans Alt"_s, {}, u"hans@alfki.example"_s, {}, {}, {} } };
        return account;
    }
    /// The known account after an import of a file with one row.
    Account after(const char16_t *header, const char16_t *row) const
    {
        const SheetTable table = sheet({ header, row });
        const StagedAccounts staged
            = stageAccounts(table, mapColumns(table, m_knowledge, {}, IntakeKind::Accounts), m_knowledge);
        return staged.accounts.empty() ? Account {} : merged(known(), { staged.accounts.front(), staged.fields, {} });
    }

private Q_SLOTS:
    void leavesWhatTheFileDoesNotSpeakOf_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("row");
        QTest::newRow("an id and a name") << u"ID|Name"_s << u"ALFKI|Alfreds Futterkiste"_s;
        QTest::newRow("the id in other letters") << u"ID|Name"_s << u"alfki|Alfreds Futterkiste"_s;
        QTest::newRow("an empty name") << u"ID|Name|City"_s << u"ALFKI||"_s;
        QTest::newRow("names alone") << u"Name|Country"_s << u"Alfreds Futterkiste|"_s;
        QTest::newRow("a contact by the address")
            << u"ID|Contact|E-mail"_s << u"ALFKI|Maria Anders|MARIA@alfki.example"_s;
        QTest::newRow("a contact by the name") << u"ID|Name|Contact"_s << u"ALFKI|Alfreds Futterkiste|Maria Anders"_s;
        QTest::newRow("an empty owner and renewal")
            << u"ID|Name|Owner|Renewal date"_s << u"ALFKI|Alfreds Futterkiste||"_s;
        QTest::newRow("an empty telephone")
            << u"ID|Name|Contact|Phone"_s << u"ALFKI|Alfreds Futterkiste|Maria Anders|"_s;
    }
    void leavesWhatTheFileDoesNotSpeakOf()
    {
        QFETCH(QString, header);
        QFETCH(QString, row);
        Account now = after(reinterpret_cast<const char16_t *>(header.utf16()),
                            reinterpret_cast<const char16_t *>(row.utf16()));
        Account before = known();
        if (!now.contacts.empty() && header.contains(u"E-mail"))
            before.contacts[0].email = u"MARIA@alfki.example"_s;
        QCOMPARE(now, before);
    }
    void takesWhatTheColumnsHold()
    {
        const Account now = after(u"ID|Name|Owner|Revenue|Contact|E-mail|Opted out",
                                  u"ALFKI|Alfreds|Bo Lind|500|Maria Anders|maria@alfki.example|exception");
        Account expected = known();
        expected.name = u"Alfreds"_s;
        expected.owner = u"Bo Lind"_s;
        expected.annualRevenue = Money { 50000, { u"USD"_s } };
        expected.contacts[0].optedOut = { u"exception"_s };
        QCOMPARE(now, expected);
    }
    void clearsATierAndAnOptOutWhoseCellIsEmpty()
    {
        const Account now = after(u"ID|Name|Tier|Contact|E-mail|Opted out",
                                  u"ALFKI|Alfreds Futterkiste||Maria Anders|maria@alfki.example|");
        QVERIFY(now.tier.isNull());
        QVERIFY(now.contacts.front().optedOut.isEmpty());
        QCOMPARE(now.contacts.front().salutation, u"Ms Anders"_s);
    }
    void putsTheContactsOfTheFileInFrontAndKeepsTheOthers()
    {
        const Account now = after(u"ID|Contact|E-mail", u"ALFKI|Rita Roth|rita@alfki.example");
        QCOMPARE(now.contacts.size(), size_t(3));
        QCOMPARE(now.contacts[0].name, u"Rita Roth"_s);
        QCOMPARE(now.contacts[1].optedOut, QStringList { u"status"_s });
    }
    void knowsAContactWithANewAddress()
    {
        const Account now = after(u"ID|Contact|E-mail", u"ALFKI|Maria Anders|m.anders@alfki.example");
        QCOMPARE(now.contacts.size(), size_t(2));
        QCOMPARE(now.contacts[0].email, u"m.anders@alfki.example"_s);
        QCOMPARE(now.contacts[0].optedOut, QStringList { u"status"_s });
    }
    void takesAnOptOutWithoutANameForEverybody()
    {
        const Account now = after(u"ID|Name|Opted out", u"ALFKI|Alfreds Futterkiste|all");
        QCOMPARE(now.contacts.size(), size_t(2));
        for (const Contact &contact : now.contacts)
            QCOMPARE(contact.optedOut, QStringList { u"all"_s });
    }
    void changesOnlyTheKeysThatAContactHas()
    {
        AccountNews news;
        news.account = testing::account(u"ALFKI"_s, QString());
        news.account.contacts = { { {}, {}, u"maria@alfki.example"_s, u"031"_s, {}, {} } };
        news.contactFields = { { AccountField::Email, AccountField::Phone } };
        Account expected = known();
        expected.contacts[0].phone = u"031"_s;
        QCOMPARE(merged(known(), news), expected);
    }
    void isTheSameWhenItIsImportedAgain()
    {
        AccountNews news { known(), { AccountField::Name, AccountField::ContactName, AccountField::OptedOut }, {} };
        news.account.contacts.push_back({ u"Info"_s, {}, {}, u"1"_s, {}, {} });
        news.account.contacts.push_back({ u"Info"_s, {}, {}, u"2"_s, {}, {} });
        const Account once = merged(known(), news);
        QCOMPARE(once.contacts.size(), size_t(4));
        QCOMPARE(merged(once, news), once);
    }
};

COUNTERSIGN_TEST(AccountMergeTest)

} // namespace countersign

#include "accountmerge_test.moc"
