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
        row("nobody of a role that is none here", u"quality manager"_s, Role::Lead, false);
    }
    void aCheckIsSignedByWhomItNames()
    {
        QFETCH(QString, signedBy);
        QFETCH(Role, role);
        QFETCH(bool, may);
        QCOMPARE(maySign({ u"Kim Park"_s, role, {} }, signedBy, {}), may);
    }
    void whomTheProtocolGivesARoleSignsForIt()
    {
        const std::vector<RouteRule> routes { { u"Team lead"_s, u"Andrew Fuller"_s, {}, {} },
                                              { u"account manager"_s, {}, {}, {} } };
        QVERIFY(maySign({ u"andrew  FULLER"_s, Role::Coordinator, {} }, u"team lead"_s, routes));
        QVERIFY(!maySign({ u"Andrew"_s, Role::Coordinator, {} }, u"team lead"_s, routes));
        QVERIFY(!maySign({ u"Andrew Fuller"_s, Role::Coordinator, {} }, u"account manager"_s, routes));
        QVERIFY(!maySign({ {}, Role::Coordinator, {} }, u"account manager"_s, routes));
    }
};

COUNTERSIGN_TEST(SigningTest)

} // namespace countersign

#include "signing_test.moc"
