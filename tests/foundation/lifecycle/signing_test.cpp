// SPDX-License-Identifier: GPL-3.0-or-later
#include "lifecycle/signing.h"
#include "support/testmain.h"

namespace countersign {

using namespace Qt::Literals::StringLiterals;

/// Who may sign a compliance check.
class SigningTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCheckIsSignedByWhomItNames_data()
    {
        QTest::addColumn<QString>("signedBy");
        QTest::addColumn<Role>("role");
        QTest::addColumn<bool>("may");
        const auto row = [](const char *name, const QString &signedBy, Role role, bool may) {
            QTest::newRow(name) << signedBy << role << may;
        };
        row("the lead what is the lead's", u"team lead"_s, Role::Lead, true);
        row("in whatever way it is written", u" Team-Lead "_s, Role::Lead, true);
        row("the coordinator not", u"team lead"_s, Role::Coordinator, false);
        row("the account manager not", u"team lead"_s, Role::AccountManager, false);
        row("the account manager what is theirs", u"account manager"_s, Role::AccountManager, true);
        row("the lead not what is the account manager's", u"account manager"_s, Role::Lead, false);
        row("everybody what a coordinator signs", u"coordinator"_s, Role::AccountManager, true);
        row("everybody what names nobody", u""_s, Role::Coordinator, true);
        row("who is named", u"kim PARK"_s, Role::Coordinator, true);
        row("not who is named in part", u"Kim"_s, Role::Coordinator, false);
        row("one of several", u"team lead or Kim Park"_s, Role::Coordinator, true);
        row("the other of several", u"team lead; quality manager"_s, Role::Lead, true);
        row("none of several", u"team lead, quality manager"_s, Role::Coordinator, false);
        row("nobody of a role that is none here", u"quality manager"_s, Role::Lead, false);
    }
    void aCheckIsSignedByWhomItNames()
    {
        QFETCH(QString, signedBy);
        QFETCH(Role, role);
        QFETCH(bool, may);
        QCOMPARE(maySign({ u"Kim Park"_s, role, {} }, signedBy), may);
    }
    void aNameThatNobodyGaveIsNobodys() { QVERIFY(!maySign({ {}, Role::Coordinator, {} }, u"team lead;"_s)); }
};

COUNTERSIGN_TEST(SigningTest)

} // namespace countersign

#include "signing_test.moc"
