// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/firstrunpage/firstrunpage.h"
#include "panes/actionbutton.h"
#include "panes/words.h"
#include "support/fakesettingsdesk.h"
#include "support/fakesetupdesk.h"
#include "support/testmain.h"
#include "support/widgets.h"
#include "theme/appearance.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {
struct Start {
    testing::FakeSettingsDesk settings;
    testing::FakeSetupDesk setup;
    Appearance appearance { Scheme::Light };
    QAction import { u"Import…"_s };
    QAction practice { u"Look at the sample company"_s };
    std::unique_ptr<FirstRunPage> page;

    void open()
    {
        page = std::make_unique<FirstRunPage>(settings, setup, FirstRunPage::Ways { &import, &practice });
        page->resize(1200, 900);
        bool isUp = testing::bringUp(page.get());
        Q_ASSERT(isUp);
        Q_UNUSED(isUp)
        QCoreApplication::processEvents();
    }
    template <class Widget> Widget *find(const QString &name) const { return page->findChild<Widget *>(name); }
    QStringList filled() const
    {
        QStringList names;
        for (const ActionButton *button : page->findChildren<ActionButton *>()) {
            if (button->look() == ButtonLook::Filled)
                names += button->objectName();
        }
        return names;
    }
    bool says(const QString &words) const
    {
        const auto all = page->findChildren<Words *>();
        return std::any_of(all.begin(), all.end(), [&words](const Words *each) { return each->text() == words; });
    }
};

SetupState named()
{
    SetupState state;
    state.companyName = u"Northwind Traders"_s;
    state.companyPhone = u"206 555 0104"_s;
    state.personName = u"Laura Callahan"_s;
    return state;
}
} // namespace

class FirstRunPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void everyReachableWidgetHasAName()
    {
        Start start;
        start.open();
        QCOMPARE(testing::unnamedWidgets(start.page.get()), QStringList());
    }
    void theNextStepIsFilledAndNoOther_data()
    {
        QTest::addColumn<SetupState>("state");
        QTest::addColumn<QStringList>("filled");
        SetupState state;
        QTest::newRow("nobody is named: the form is next, no button") << state << QStringList();
        state = named();
        QTest::newRow("without accounts they are next") << state << QStringList(u"importAccounts"_s);
        state.accounts = 91;
        QTest::newRow("with accounts a report is next") << state << QStringList(u"importReport"_s);
        state.letters = 14;
        QTest::newRow("with letters the mail is next") << state << QStringList(u"setUpMail"_s);
        state.server = u"smtp.example.com"_s;
        QTest::newRow("nothing is missing") << state << QStringList();
    }
    void theNextStepIsFilledAndNoOther()
    {
        QFETCH(SetupState, state);
        QFETCH(QStringList, filled);
        Start start;
        start.setup.state = state;
        start.open();
        QCOMPARE(start.filled(), filled);
    }
    void whatIsTypedIsKeptAndWhatCannotBeSaysWhy()
    {
        Start start;
        start.open();
        auto *name = start.find<QLineEdit>(u"first-me.name"_s);
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, u"Andrew Fuller"_s);
        QTest::keyClick(name, Qt::Key_Tab);
        QVERIFY(start.settings.commands.contains(u"me.name=Andrew Fuller"_s));
        auto *phone = start.find<QLineEdit>(u"first-company.phone"_s);
        phone->setFocus();
        phone->selectAll();
        QTest::keyClicks(phone, u"nowhere"_s);
        QTest::keyClick(phone, Qt::Key_Return);
        QCOMPARE(start.find<Words>(u"firstRunTrouble"_s)->text(), u"“nowhere” is no server."_s);
    }
    void itSaysWhatIsKnownAlready()
    {
        Start start;
        start.setup.state = named();
        start.setup.state.accounts = 91;
        start.setup.state.orders = 830;
        start.open();
        QVERIFY(start.says(u"91 accounts are known"_s));
        start.setup.state.letters = 1;
        start.page->look();
        QTRY_VERIFY(start.says(u"1 letter was drafted"_s));
    }
    void everyButtonLeadsSomewhere()
    {
        Start start;
        start.setup.state = named();
        start.setup.state.letters = 3;
        start.open();
        QSignalSpy sample(&start.practice, &QAction::triggered);
        QSignalSpy import(&start.import, &QAction::triggered);
        QSignalSpy settings(start.page.get(), &FirstRunPage::settingsWanted);
        QSignalSpy database(start.page.get(), &FirstRunPage::databaseWanted);
        QSignalSpy review(start.page.get(), &FirstRunPage::reviewWanted);
        for (const QString &name : { u"openSample"_s, u"importAccounts"_s, u"importReport"_s, u"setUpMail"_s,
                                     u"linkDatabase"_s, u"linkReview"_s })
            start.find<ActionButton>(name)->click();
        QCOMPARE_EQ(sample.count(), 1);
        QCOMPARE_EQ(import.count(), 2);
        QCOMPARE(settings.at(0).at(0).toString(), u"mail.from"_s);
        QCOMPARE_EQ(database.count(), 1);
        QCOMPARE_EQ(review.count(), 1);
    }
    void tabWalksFromTheTopDown()
    {
        Start start;
        start.open();
        start.page->setFocus();
        QStringList walked;
        for (int i = 0; i < 7; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            walked += QApplication::focusWidget()->objectName();
        }
        QCOMPARE(walked,
                 (QStringList { u"openSample"_s, u"first-company.name"_s, u"first-company.phone"_s, u"first-me.name"_s,
                                u"first-me.role"_s, u"importAccounts"_s, u"importReport"_s }));
    }
};

COUNTERSIGN_TEST(FirstRunPageTest)

} // namespace countersign

#include "firstrunpage_test.moc"
