// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/settingsdialog.h"
#include "panes/words.h"
#include "support/fakesettingsdesk.h"
#include "support/fakesetupdesk.h"
#include "support/testmain.h"
#include "support/widgets.h"
#include "theme/appearance.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {
struct SettingsAtHand {
    testing::FakeSettingsDesk settings;
    testing::FakeSetupDesk setup;
    Appearance appearance { Scheme::Light };
    QWidget window;
    SettingsDialog *dialog = new SettingsDialog(settings, appearance, &window, &setup);

    template <class Widget> Widget *find(const QString &name) const { return dialog->findChild<Widget *>(name); }
    void press(const QString &button)
    {
        find<QPushButton>(button)->click();
        QCoreApplication::processEvents();
    }
};
} // namespace

class DatabaseSettingsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void aDatabaseIsOpenedOnlyAfterItAnswered()
    {
        SettingsAtHand desk;
        QVERIFY(testing::bringUp(desk.dialog));
        QCOMPARE(testing::unnamedWidgets(desk.dialog), QStringList());
        QVERIFY(!desk.find<QPushButton>(u"tryDatabase"_s)->isEnabled());
        desk.find<QLineEdit>(u"database.url"_s)->setText(u"postgresql://care@db/care"_s);
        QVERIFY(!desk.find<QPushButton>(u"openDatabase"_s)->isEnabled());
        desk.press(u"tryDatabase"_s);
        QCOMPARE(desk.find<Words>(u"databaseResult"_s)->text(), u"It answers, and holds nothing yet."_s);
        desk.press(u"openDatabase"_s);
        QCOMPARE(
            desk.setup.commands,
            (QStringList { u"try postgresql://care@db/care "_s, u"use postgresql://care@db/care"_s, u"startAnew"_s }));
    }
    void oneThatDoesNotAnswerSaysSoAndIsNotOpened()
    {
        SettingsAtHand desk;
        QVERIFY(testing::bringUp(desk.dialog));
        desk.find<QLineEdit>(u"database.url"_s)->setText(u"postgresql://care@away/care"_s);
        desk.press(u"tryDatabase"_s);
        QCOMPARE(desk.find<Words>(u"databaseResult"_s)->text(), u"The server does not answer."_s);
        QVERIFY(!desk.find<QPushButton>(u"openDatabase"_s)->isEnabled());
    }
    void anotherAddressIsAnotherTry()
    {
        SettingsAtHand desk;
        QVERIFY(testing::bringUp(desk.dialog));
        desk.find<QLineEdit>(u"database.url"_s)->setText(u"postgresql://care@db/care"_s);
        desk.press(u"tryDatabase"_s);
        desk.find<QLineEdit>(u"database.url"_s)->setText(u"postgresql://care@db/other"_s);
        QVERIFY(!desk.find<QPushButton>(u"openDatabase"_s)->isEnabled());
    }
    void theFileOnThisComputerNeedsNoTry()
    {
        SettingsAtHand desk;
        QVERIFY(desk.setup.useDatabase(u"postgresql://care@db/care"_s, {}));
        desk.setup.commands.clear();
        auto *dialog = new SettingsDialog(desk.settings, desk.appearance, &desk.window, &desk.setup);
        QVERIFY(testing::bringUp(dialog));
        dialog->findChild<QLineEdit *>(u"database.url"_s)->clear();
        dialog->findChild<QPushButton *>(u"openDatabase"_s)->click();
        QCOMPARE(desk.setup.commands, (QStringList { u"use "_s, u"startAnew"_s }));
    }
    void aSettingThatIsWantedHasTheFocus()
    {
        SettingsAtHand desk;
        QVERIFY(testing::bringUp(desk.dialog));
        desk.dialog->goTo(u"me.name"_s);
        QCOMPARE(QApplication::focusWidget(), desk.find<QWidget>(u"me.name"_s));
        desk.dialog->goTo(SettingsDialog::DATABASE);
        QCOMPARE(QApplication::focusWidget(), desk.find<QWidget>(u"database.url"_s));
    }
};

COUNTERSIGN_TEST(DatabaseSettingsTest)

} // namespace countersign

#include "databasesettings_test.moc"
