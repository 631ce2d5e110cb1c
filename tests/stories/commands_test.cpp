// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/dictionaries.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

/// A shell hands the program files and reads what it answers.
class CommandsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    struct Answer {
        int exit = -1;
        QByteArray out, err;
    };
    Answer run(const QStringList &arguments) const
    {
        constexpr int LONG_ENOUGH = 60'000;
        QProcess program;
        program.start(QStringLiteral(COUNTERSIGN_PROGRAM), arguments);
        if (!program.waitForFinished(LONG_ENOUGH))
            return {};
        return { program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError() };
    }
    QString fileOf(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test cannot write its file");
        return file.fileName();
    }
    static QString foundation() { return QStringLiteral(COUNTERSIGN_SOURCE_DIR "/resources/foundation"); }

    /// The one communication of a file with this body and these accounts, as the program judges it.
    QJsonObject checked(const QString &body, const QJsonArray &accounts) const
    {
        const QJsonObject record { { u"order"_s, u"10643"_s },
                                   { u"product"_s, u"Chai"_s },
                                   { u"quantity"_s, 21 },
                                   { u"promised_date"_s, u"2026-11-24"_s },
                                   { u"new_date"_s, u"2026-12-01"_s } };
        const QJsonObject draft { { u"to"_s, u"maria@alfki.example"_s },
                                  { u"subject"_s, u"Order 10643"_s },
                                  { u"body"_s, body } };
        const QJsonObject communication {
            { u"id"_s, u"c1"_s },           { u"account"_s, u"ALFKI"_s }, { u"communication"_s, u"exception"_s },
            { u"type"_s, u"back-order"_s }, { u"record"_s, record },      { u"draft"_s, draft }
        };
        const QJsonObject file { { u"foundation"_s, foundation() },
                                 { u"today"_s, u"2026-11-21"_s },
                                 { u"accounts"_s, accounts },
                                 { u"communications"_s, QJsonArray { communication } } };
        const Answer answer = run({ u"check"_s, fileOf(u"check.json"_s, QJsonDocument(file).toJson()), u"--json"_s });
        return QJsonDocument::fromJson(answer.out)[u"communications"_s][0].toObject();
    }

private Q_SLOTS:
    void triageWritesALineForEveryText()
    {
        const QString file = fileOf(u"texts.jsonl"_s,
                                    "{\"id\": 7, \"subject\": \"Order\", \"text\": \"My attorney will write.\"}\n\n"
                                    "{\"id\": \"b\", \"text\": \"Where is order 10643?\"}\n");
        for (const QStringList &more : { QStringList(), QStringList { u"--json"_s } }) {
            const Answer answer = run(QStringList { u"triage"_s, file, u"--foundation"_s, foundation() } + more);
            QCOMPARE(answer.exit, 0);
            const QList<QByteArray> lines = answer.out.trimmed().split('\n');
            QCOMPARE(lines.size(), 2);
            const QJsonObject first = QJsonDocument::fromJson(lines[0]).object();
            QCOMPARE(first[u"id"_s].toInt(), 7);
            QCOMPARE(first[u"triggers"_s][0][u"kind"_s].toString(), u"legal"_s);
            QCOMPARE(first[u"triggers"_s][0][u"level"_s].toString(), u"always"_s);
            QVERIFY(first[u"triggers"_s][0][u"respond_within_minutes"_s].toInt() > 0);
            QCOMPARE(first[u"routine"_s].toBool(true), false);
            const QJsonObject second = QJsonDocument::fromJson(lines[1]).object();
            QCOMPARE(second[u"triggers"_s].toArray().size(), 0);
            QVERIFY(second[u"routine"_s].toBool());
            QVERIFY(second.contains(u"type"_s));
        }
    }
    void aFileOfAnotherNameIsOneText()
    {
        const Answer answer = run(
            { u"triage"_s, fileOf(u"mail.txt"_s, "A ladder of yours\ngave way.\n"), u"--foundation"_s, foundation() });
        QCOMPARE(answer.exit, 0);
        const QJsonObject line = QJsonDocument::fromJson(answer.out).object();
        QCOMPARE(line[u"id"_s].toString(), u"mail"_s);
        QCOMPARE(line[u"triggers"_s][0][u"kind"_s].toString(), u"safety"_s);
    }
    void triageSaysWhichLineIsWrong_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("no JSON") << QByteArray("{\"id\": 1,") << QByteArray("line 2 is no JSON");
        QTest::newRow("a list") << QByteArray("[1]") << QByteArray("line 2 is [1]");
        QTest::newRow("no id") << QByteArray("{\"text\": \"x\"}") << QByteArray("line 2.id is missing");
        QTest::newRow("no text") << QByteArray("{\"id\": 1}") << QByteArray("line 2.text is missing");
        QTest::newRow("a text that is none")
            << QByteArray("{\"id\": 1, \"text\": 5}") << QByteArray("line 2.text is 5");
    }
    void triageSaysWhichLineIsWrong()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, says);
        const QString file = fileOf(u"wrong.jsonl"_s, "{\"id\": 1, \"text\": \"x\"}\n" + line + "\n");
        const Answer answer = run({ u"triage"_s, file, u"--foundation"_s, foundation() });
        QCOMPARE(answer.exit, 3);
        QVERIFY2(answer.err.contains(says), answer.err.constData());
        QCOMPARE(answer.err.count('\n'), 1);
        QVERIFY(answer.out.isEmpty());
    }
    void anAccountOfWhichNothingIsKnownNeedsAPerson()
    {
        const QJsonObject other { { u"id"_s, u"OTHER"_s }, { u"tier"_s, u"transactional"_s } };
        const QJsonObject verdict = checked(u"Hello"_s, { other });
        QCOMPARE(verdict[u"lane"_s].toString(), u"individual"_s);
        QStringList flags;
        for (const QJsonValue &flag : verdict[u"flags"_s].toArray())
            flags += flag[u"flag"_s].toString();
        QVERIFY2(flags.contains(u"missing-facts"_s), qPrintable(flags.join(u' ')));
    }
    void checkSpellsByTheMachinesDictionaries()
    {
        if (!Dictionaries().have(u"en-US"_s) && !Dictionaries().have(u"en-GB"_s))
            QSKIP("this machine has no English dictionary");
        const QJsonObject account { { u"id"_s, u"ALFKI"_s }, { u"name"_s, u"Alfreds Futterkiste"_s } };
        const QJsonObject verdict = checked(
            u"Hello,\n\nwe will recieve it tomorow, say the Futterkiste people and Alfreds.\n"_s, { account });
        QStringList misspelt;
        for (const QJsonValue &finding : verdict[u"findings"_s].toArray()) {
            if (finding[u"kind"_s].toString() == u"spelling")
                misspelt += finding[u"text"_s].toString() + u" → "_s + finding[u"expected"_s].toString();
        }
        QCOMPARE(misspelt, (QStringList { u"recieve → receive"_s, u"tomorow → tomorrow"_s }));
    }
};

COUNTERSIGN_TEST(CommandsTest)

} // namespace countersign

#include "commands_test.moc"
