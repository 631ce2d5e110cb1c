// SPDX-License-Identifier: GPL-3.0-or-later
#include "programrun.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>

#include <limits>

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
    void theMorningIsEveryAccountWithSomethingOpen()
    {
        const Answer answer = brief({ u"--all"_s, u"--today"_s, u"--json"_s });
        QCOMPARE(answer.exit, 0);
        const QJsonObject json = answer.json();
        QCOMPARE(json[u"day"_s].toString(), u"2026-11-21"_s);
        const QJsonArray briefings = json[u"briefings"_s].toArray();
        QCOMPARE(json[u"count"_s].toInteger(), briefings.size());
        QVERIFY(!briefings.isEmpty());
        QStringList accounts;
        int last = std::numeric_limits<int>::max();
        for (const QJsonValue &briefing : briefings) {
            accounts += briefing[u"account"].toString();
            const QJsonObject open = briefing[u"open"].toObject();
            const int count = open[u"complaints"_s].toInt() + open[u"escalations"_s].toInt()
                + open[u"exceptions"_s].toInt() + open[u"letters_uncertain"_s].toInt()
                + open[u"letters_unsent"_s].toInt();
            QVERIFY2(count > 0, qPrintable(accounts.last()));
            QVERIFY2(briefing[u"weight"].toInt() <= last, qPrintable(accounts.last()));
            last = briefing[u"weight"].toInt();
            QVERIFY(!briefing[u"statements"].toArray().isEmpty());
        }
        QVERIFY(accounts.contains(u"ERNSH"_s));
        QCOMPARE(accounts.removeDuplicates(), 0);
        // One by one they say the same.
        const QJsonObject alone = brief({ accounts.first(), u"--json"_s }).json();
        QCOMPARE(alone, briefings.first().toObject()); // to the last receipt
        const Answer words = brief({ u"--all"_s });
        QCOMPARE(words.exit, 0);
        QVERIFY2(words.out.startsWith("Saturday, 21 November 2026: "
                                      + QByteArray::number(static_cast<qint64>(briefings.size()))
                                      + " accounts have something open, the most pressing first.\n"),
                 words.out.constData());
        QCOMPARE(words.out.count("\n  Open: "), briefings.size());
    }
    void everyAccountOfTheMorningHasItsPage()
    {
        const QString folder = m_folder.filePath(u"morning/pages"_s);
        const Answer answer = brief({ u"--all"_s, u"--today"_s, u"--json"_s, u"--pdf"_s, folder });
        QCOMPARE(answer.exit, 0);
        const QJsonArray briefings = answer.json()[u"briefings"_s].toArray();
        const QDir pages(folder);
        QCOMPARE(pages.entryList(QDir::Files).size(), briefings.size());
        for (const QJsonValue &briefing : briefings) {
            QFile page(briefing[u"pdf"].toString());
            QVERIFY2(page.open(QIODevice::ReadOnly), qPrintable(page.fileName()));
            QCOMPARE(page.readAll().count("/Type /Page\n"), 1);
        }
        QFile file(m_folder.filePath(u"in-the-way"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const Answer nowhere = brief({ u"--all"_s, u"--pdf"_s, file.fileName() });
        QCOMPARE(nowhere.exit, 3);
        QVERIFY2(nowhere.err.contains("cannot be made"), nowhere.err.constData());
    }
    void anEmptyMorningSaysSo()
    {
        const QStringList empty { u"--workspace"_s, m_folder.filePath(u"empty"_s),
                                  u"--today"_s,     u"2026-11-21"_s,
                                  u"brief"_s,       u"--all"_s };
        const Answer words = testing::runProgram(empty);
        QCOMPARE(words.exit, 0);
        QCOMPARE(words.out, QByteArray("Saturday, 21 November 2026: nothing is open at any account.\n"));
        const QString folder = m_folder.filePath(u"nothing"_s);
        const Answer machine = testing::runProgram(QStringList(empty) << u"--json"_s << u"--pdf"_s << folder);
        QCOMPARE(machine.exit, 0);
        QCOMPARE(machine.json()[u"count"_s].toInt(-1), 0);
        QVERIFY(machine.json()[u"briefings"_s].isArray());
        QVERIFY(!QFileInfo::exists(folder));
    }
    void theHistoryIsAFileForSpreadsheetsAndMachines()
    {
        const QString name = m_folder.filePath(u"history.json"_s);
        const Answer answer = brief({ u"BERGS"_s, u"--history"_s, name, u"--json"_s });
        QCOMPARE(answer.exit, 0);
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(json[u"account"_s].toString(), u"BERGS"_s);
        QCOMPARE(json[u"day"_s].toString(), u"2026-11-21"_s);
        const QJsonArray entries = json[u"entries"_s].toArray();
        QCOMPARE(answer.json()[u"entries"_s].toInteger(), entries.size());
        QSet<QString> kinds;
        QString last;
        for (const QJsonValue &entry : entries) {
            kinds += entry[u"event"].toString();
            QVERIFY2(last <= entry[u"date"].toString(), qPrintable(last));
            last = entry[u"date"].toString();
        }
        QVERIFY(kinds.contains(QSet<QString> { u"reported"_s, u"drafted"_s, u"judged"_s }));
        const QString sheet = m_folder.filePath(u"history.csv"_s);
        const Answer csv = brief({ u"BERGS"_s, u"--history"_s, sheet });
        QCOMPARE(csv.exit, 0);
        QCOMPARE(QString::fromUtf8(csv.out),
                 u"The history of Berglunds snabbköp, %1 entries, is in %2\n"_s.arg(entries.size()).arg(sheet));
        QFile written(sheet);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().startsWith("\xEF\xBB\xBF"
                                             "date,at,event,"));
    }
    void noFileIsLostToAHistory()
    {
        const QString name = m_folder.filePath(u"mine.csv"_s);
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        const Answer there = brief({ u"ERNSH"_s, u"--history"_s, name });
        QCOMPARE(there.exit, 3);
        QVERIFY2(there.err.contains("exists already"), there.err.constData());
        QCOMPARE(file.size(), 4);
        QCOMPARE(brief({ u"ERNSH"_s, u"--history"_s, m_folder.filePath(u"x.xlsx"_s) }).exit, 2);
        QCOMPARE(brief({ u"--all"_s, u"--history"_s, m_folder.filePath(u"x.csv"_s) }).exit, 2);
    }
    void allAndOneAccountAreNotAskedAtOnce()
    {
        const Answer both = brief({ u"ERNSH"_s, u"--all"_s });
        QCOMPARE(both.exit, 2);
        QVERIFY2(both.err.contains("'ERNSH' is one word too many"), both.err.constData());
        const Answer elsewhere = testing::runProgram({ u"doctor"_s, u"--today"_s });
        QCOMPARE(elsewhere.exit, 2);
        QVERIFY2(elsewhere.err.contains("--today needs a value."), elsewhere.err.constData());
    }
    void theHelpTellsHowHealthIsJudged()
    {
        const Answer answer = testing::runProgram({ u"brief"_s, u"--help"_s });
        QCOMPARE(answer.exit, 0);
        QVERIFY2(answer.out.contains("from 20 on it needs care, from 50 on it is in trouble."), answer.out.constData());
        QVERIFY(answer.out.contains("\n  +30  A complaint has no answer\n"));
        QVERIFY(answer.out.contains("--all"));
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
