// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/reasondialog.h"
#include "dialogs/settingsdialog.h"
#include "panes/words.h"
#include "support/fakedesk.h"
#include "support/fakesettingsdesk.h"
#include "support/testmain.h"
#include "support/widgets.h"
#include "theme/appearance.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

class DialogsTest : public QObject {
    Q_OBJECT

    static ReasonDialog::Question question()
    {
        ReasonDialog::Question question;
        question.heading = u"Drop this letter?"_s;
        question.text = u"It is not sent."_s;
        question.suggestions = { u"They ask for a manager"_s, u"Legal words"_s };
        question.accept = u"Drop it"_s;
        return question;
    }

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void aReasonIsTypedAndEnterAccepts()
    {
        QWidget window;
        auto *dialog = new ReasonDialog(question(), &window);
        QSignalSpy decided(dialog, &ReasonDialog::decided);
        QVERIFY(testing::bringUp(dialog));
        QCOMPARE(testing::unnamedWidgets(dialog), QStringList());
        auto *reason = dialog->findChild<QPlainTextEdit *>(u"reason"_s);
        QTest::keyClick(reason, Qt::Key_Return); // nothing is written yet
        QCOMPARE_EQ(decided.count(), 0);
        QTest::keyClicks(reason, u"They are angry"_s);
        QTest::keyClick(reason, Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(reason, u"and right"_s);
        QTest::keyClick(reason, Qt::Key_Return);
        QCOMPARE_EQ(decided.count(), 1);
        QCOMPARE(decided.at(0).at(0).toString(), u"They are angry\nand right"_s);
    }
    void aSuggestionIsPutInByItsKey()
    {
        QWidget window;
        auto *dialog = new ReasonDialog(question(), &window);
        QVERIFY(testing::bringUp(dialog));
        QTest::keyClick(dialog, Qt::Key_2, Qt::AltModifier);
        QCOMPARE(dialog->reason(), u"Legal words"_s);
        QVERIFY(dialog->findChild<QPushButton *>(u"acceptReason"_s)->isEnabled());
    }
    void escapeDecidesNothing()
    {
        QWidget window;
        auto *dialog = new ReasonDialog(question(), &window);
        QSignalSpy decided(dialog, &ReasonDialog::decided);
        QVERIFY(testing::bringUp(dialog));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCOMPARE_EQ(decided.count(), 0);
    }
    void aReasonMayBeLeftOutWhereNoneIsNeeded()
    {
        QWidget window;
        ReasonDialog::Question question;
        question.heading = u"Hold it?"_s;
        question.accept = u"Hold"_s;
        question.mayBeEmpty = true;
        auto *dialog = new ReasonDialog(question, &window);
        QSignalSpy decided(dialog, &ReasonDialog::decided);
        dialog->findChild<QPushButton *>(u"acceptReason"_s)->click();
        QCOMPARE_EQ(decided.count(), 1);
    }
    void theCompanysWordsAreListedAddedAndTakenOut()
    {
        testing::FakeSettingsDesk settings;
        testing::FakeDesk desk;
        Appearance appearance(Scheme::Light);
        QWidget window;
        window.resize(900, 800);
        auto *dialog = new SettingsDialog(settings, appearance, &window);
        dialog->offerDictionary(desk);
        QVERIFY(testing::bringUp(dialog));
        QCOMPARE(testing::unnamedWidgets(dialog), QStringList());
        auto *field = dialog->findChild<QLineEdit *>(u"dictionaryField"_s);
        auto *view = dialog->findChild<QListView *>(u"dictionaryWords"_s);
        auto *told = dialog->findChild<Words *>(u"dictionaryTold"_s);
        field->setFocus();
        for (const QString &word : { u"Semmelknödel"_s, u"tunnbröd"_s, u"two words"_s, u"SEMMELKNÖDEL"_s }) {
            field->clear();
            field->insert(word);
            QTest::keyClick(field, Qt::Key_Return);
        }
        QVERIFY(dialog->isVisible()); // Enter did not close it
        QCOMPARE(desk.commands, QStringList({ u"learnWord Semmelknödel"_s, u"learnWord tunnbröd"_s }));
        QCOMPARE(told->text(), u"“Semmelknödel” is there already."_s);
        field->clear();
        QCOMPARE_EQ(view->model()->rowCount(), 2);
        QTest::keyClicks(field, u"tunn"_s);
        QCOMPARE_EQ(view->model()->rowCount(), 1);
        QTest::keyClick(field, Qt::Key_Down);
        QVERIFY(view->hasFocus());
        QTest::keyClick(view, Qt::Key_Delete);
        QTRY_COMPARE(told->text(), u"“tunnbröd” is no longer known."_s);
        QVERIFY(!desk.companyWords().know(u"tunnbröd"_s));
        QTest::keyClick(view, Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(desk.companyWords().know(u"tunnbröd"_s));
    }
    void onlyALeadSetsHowOftenProbesCome()
    {
        testing::FakeSettingsDesk settings;
        testing::FakeDesk desk;
        Appearance appearance(Scheme::Light);
        QWidget window;
        window.resize(900, 800);
        {
            SettingsDialog dialog(settings, appearance, &window);
            dialog.setAttribute(Qt::WA_DeleteOnClose, false);
            dialog.offerVigilance(desk);
            QVERIFY(!dialog.findChild<QComboBox *>(u"probeShare"_s)->isEnabled());
        }
        desk.setPerson({ u"Andrew Fuller"_s, Role::Lead, {} });
        auto *dialog = new SettingsDialog(settings, appearance, &window);
        dialog->offerVigilance(desk);
        QVERIFY(testing::bringUp(dialog));
        auto *often = dialog->findChild<QComboBox *>(u"probeShare"_s);
        QCOMPARE(often->currentText(), u"Off"_s);
        QTest::keyClick(often, Qt::Key_Down);
        QTest::keyClick(often, Qt::Key_Down);
        QCOMPARE(desk.commands.back(), u"setProbeShare 0.05"_s);
        QCOMPARE(often->currentText(), u"About 1 card in 20"_s);
    }
    void aSettingIsKeptWhenItsFieldIsLeft()
    {
        testing::FakeSettingsDesk desk;
        Appearance appearance(Scheme::Light);
        QWidget window;
        window.resize(900, 800);
        auto *dialog = new SettingsDialog(desk, appearance, &window);
        QVERIFY(testing::bringUp(dialog));
        QCOMPARE(testing::unnamedWidgets(dialog), QStringList());
        auto *phone = dialog->findChild<QLineEdit *>(u"company.phone"_s);
        phone->setFocus();
        phone->selectAll();
        QTest::keyClicks(phone, u" 206 555 0105 "_s);
        QTest::keyClick(phone, Qt::Key_Tab);
        QCOMPARE(desk.commands, QStringList(u"company.phone= 206 555 0105 "_s));
        QCOMPARE(phone->text(), u"206 555 0105"_s); // as it is kept
        QTest::keyClick(dialog->findChild<QLineEdit *>(u"me.name"_s), Qt::Key_Tab);
        QCOMPARE_EQ(desk.commands.size(), 1); // what was not touched is not set
    }
    void whatCannotBeKeptSaysWhyUnderItsField()
    {
        testing::FakeSettingsDesk desk;
        Appearance appearance(Scheme::Light);
        QWidget window;
        auto *dialog = new SettingsDialog(desk, appearance, &window);
        QVERIFY(testing::bringUp(dialog));
        dialog->goTo(u"mail.out.host"_s);
        auto *host = dialog->findChild<QLineEdit *>(u"mail.out.host"_s);
        QVERIFY(host->hasFocus());
        host->selectAll();
        QTest::keyClicks(host, u"nowhere"_s);
        QTest::keyClick(host, Qt::Key_Tab);
        QCOMPARE(dialog->findChild<Words *>(u"mail.out.host-help"_s)->text(), u"“nowhere” is no server."_s);
        QCOMPARE(host->accessibleDescription(), u"“nowhere” is no server."_s);
        QCOMPARE(host->text(), u"nowhere"_s); // to be mended, not to be typed again
    }
    void aPasswordIsNeverShownAndGoesToTheKeyRing()
    {
        testing::FakeSettingsDesk desk;
        Appearance appearance(Scheme::Light);
        QWidget window;
        auto *dialog = new SettingsDialog(desk, appearance, &window);
        QVERIFY(testing::bringUp(dialog));
        auto *password = dialog->findChild<QLineEdit *>(u"mail.out.password"_s);
        QCOMPARE(password->echoMode(), QLineEdit::Password);
        QCOMPARE(password->text(), QString());
        password->setFocus();
        QTest::keyClicks(password, u"open sesame"_s);
        QTest::keyClick(password, Qt::Key_Tab);
        QCOMPARE(desk.commands, QStringList(u"mail.out.password=(secret)"_s));
        QTRY_COMPARE(password->text(), QString());
    }
    void aTestSaysHowItWent()
    {
        testing::FakeSettingsDesk desk;
        Appearance appearance(Scheme::Light);
        QWidget window;
        auto *dialog = new SettingsDialog(desk, appearance, &window);
        const auto *result = dialog->findChild<Words *>(u"testResult"_s);
        auto *send = dialog->findChild<QPushButton *>(u"sendTest"_s);
        send->click();
        QTRY_VERIFY(result->text().startsWith(u"The server took it"_s));
        desk.testFailure = Problem { Cause::Network, u"The server does not take the password."_s, {} };
        send->click();
        QTRY_COMPARE(result->text(), u"The server does not take the password."_s);
        QVERIFY(send->isEnabled());
    }
    void theLooksChangeAtOnce()
    {
        testing::FakeSettingsDesk desk;
        Appearance appearance(Scheme::Light);
        QWidget window;
        auto *dialog = new SettingsDialog(desk, appearance, &window);
        dialog->findChild<QAbstractButton *>(u"looksDark"_s)->click();
        QCOMPARE(appearance.scheme(), Scheme::Dark);
        appearance.setScheme(Scheme::Light);
        QVERIFY(dialog->findChild<QAbstractButton *>(u"looksLight"_s)->isChecked());
    }
};

COUNTERSIGN_TEST(DialogsTest)

} // namespace countersign

#include "dialogs_test.moc"
