// SPDX-License-Identifier: GPL-3.0-or-later
#include "programrun.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

/// `countersign brief` over the sample company.
class BriefCommandTest : public QObject {
    Q_OBJECT

    using Answer = testing::ProgramAnswer;
    QTemporaryDir m_folder;

    Answer brief(const QStringList &arguments) const
    {
        return testing::runProgram(QStringList { u"--practice"_s, u"--workspace"_s, m_folder.filePath(u"sample"_s),
                                                 u"--today"_s, u"2026-11-21"_s, u"brief"_s }
                                   + arguments);
    }

private Q_SLOTS:
    void machinesGetEveryStatementWithItsReceipts()
    {
        const Answer answer = brief({ u"ERNSH"_s, u"--json"_s });
        QCOMPARE(answer.exit, 0);
        const QJsonObject json = answer.json();
        QCOMPARE(json[u"account"_s].toString(), u"ERNSH"_s);
        QVERIFY(json[u"health"_s].toString().startsWith(u"Needs care: "_s));
        const QJsonArray statements = json[u"statements"_s].toArray();
        QVERIFY(statements.size() > 15);
        bool isOpenThere = false;
        for (const QJsonValue &statement : statements) {
            QVERIFY(!statement[u"text"].toString().isEmpty());
            QVERIFY(statement[u"internal"].isBool());
            const QJsonArray receipts = statement[u"receipts"].toArray();
            QVERIFY2(!receipts.isEmpty(), qPrintable(statement[u"text"].toString()));
            for (const QJsonValue &receipt : receipts) {
                QVERIFY(!receipt[u"kind"].toString().isEmpty());
                QVERIFY(!receipt[u"id"].toString().isEmpty());
                QVERIFY(receipt.toObject().contains(u"date"_s));
            }
            isOpenThere = isOpenThere
                || (statement[u"section"].toString() == u"open"
                    && statement[u"text"].toString().contains(u"108 of 130 Wimmers gute Semmelknödel"_s));
            if (!statement[u"internal"].toBool())
                QVERIFY2(!statement[u"text"].toString().contains(u"in stock"_s),
                         qPrintable(statement[u"text"].toString()));
        }
        QVERIFY(isOpenThere);
    }
    void anAccountIsCalledByItsNameItsPeopleOrItsOrders_data()
    {
        QTest::addColumn<QString>("called");
        QTest::newRow("its number") << u"ernsh"_s;
        QTest::newRow("its name") << u"Ernst Handel"_s;
        QTest::newRow("a part of it") << u"ernst"_s;
        QTest::newRow("a contact") << u"Roland Mendel"_s;
        QTest::newRow("an order") << u"11072"_s;
    }
    void anAccountIsCalledByItsNameItsPeopleOrItsOrders()
    {
        QFETCH(QString, called);
        const Answer answer = brief({ called, u"--json"_s });
        QCOMPARE(answer.json()[u"account"_s].toString(), u"ERNSH"_s);
    }
    void whatIsNotClearIsAsked()
    {
        const Answer nobody = brief({ u"Nobody At All"_s });
        QCOMPARE(nobody.exit, 3);
        QVERIFY(nobody.err.contains("No account, contact or order is called 'Nobody At All'."));
        const Answer several = brief({ u"maria"_s });
        QCOMPARE(several.exit, 3);
        QVERIFY2(several.err.contains("Several accounts fit 'maria': "), several.err.constData());
        QCOMPARE(brief({}).exit, 2);
        QCOMPARE(brief({ u"ERNSH"_s, u"--purpose"_s, u"chat"_s }).exit, 2);
    }
    void thePurposeOrdersTheWords()
    {
        const Answer answer = brief({ u"ERNSH"_s, u"--purpose"_s, u"complaint"_s });
        QCOMPARE(answer.exit, 0);
        QVERIFY(answer.out.contains("Call about: complaint"));
        QVERIFY(answer.out.indexOf("COMPLAINTS, CALLBACKS, ESCALATIONS") < answer.out.indexOf("OPEN MATTERS"));
        QVERIFY(answer.out.contains("[order 11008"));
        QVERIFY(answer.out.contains("(internal)"));
    }
    void aPdfIsOnePage()
    {
        const QString file = m_folder.filePath(u"ernst.pdf"_s);
        const Answer answer
            = brief({ u"ERNSH"_s, u"--pdf"_s, file, u"--paper"_s, u"letter"_s, u"--as"_s, u"Andrew Fuller"_s });
        QCOMPARE(answer.exit, 0);
        QVERIFY(answer.out.contains("ernst.pdf"));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray bytes = written.readAll();
        QCOMPARE(bytes.count("/Type /Page\n"), 1);
        const Answer nowhere = brief({ u"ERNSH"_s, u"--pdf"_s, m_folder.filePath(u"not/there.pdf"_s) });
        QCOMPARE(nowhere.exit, 3);
        QVERIFY(nowhere.err.contains("cannot be written"));
    }
};

COUNTERSIGN_TEST(BriefCommandTest)

} // namespace countersign

#include "brief_test.moc"
