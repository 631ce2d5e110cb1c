// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/practicefolder.h"
#include "services/publishing.h"
#include "services/reviewing.h"
#include "services/workplace.h"
#include "support/testmain.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

/// The program is called from a shell: what it answers, how it ends, and what it leaves alone.
class CommandLineTest : public QObject {
    Q_OBJECT

    struct Answer {
        int exit = -1;
        QByteArray out;
        QByteArray err;
        QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString desk() const { return path(u"desk"_s); }
    static Answer run(const QStringList &arguments, const QString &in = {})
    {
        QProcess program;
        if (!in.isEmpty())
            program.setWorkingDirectory(in);
        program.start(QStringLiteral(COUNTERSIGN_PROGRAM), arguments);
        if (!program.waitForStarted() || !program.waitForFinished(60000))
            return {};
        return { program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError() };
    }
    Answer at(const QStringList &arguments) const { return run(arguments + QStringList { u"--workspace"_s, desk() }); }
    static QByteArray bytesOf(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("it is not there");
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    /// A workspace with a letter in review, about a complaint or about a back-order.
    void begin(const char *communication = "exception", const char *type = "back-order")
    {
        QVERIFY(QDir().mkpath(desk()));
        write(desk() + u"/settings.json"_s,
              R"({"company.name": "Northwind Traders", "company.phone": "206 555 0104", "me.name": "Laura Callahan",
                  "mail.from": "care@northwind.example"})");
        const QByteArray file = R"({"accounts": [{"id": "ALFKI", "name": "Alfreds Futterkiste", "tier": "growth",
              "contacts": [{"name": "Maria Anders", "email": "maria.anders@alfki.example"}], "history": []}],
            "communications": [{"id": "c1", "account": "ALFKI", "communication": "COMMUNICATION", "type": "TYPE",
              "record": {"order": "10643", "product": "Chai", "quantity": 21, "promised_date": "2026-11-24",
                         "new_date": "2026-12-01"},
              "draft": {"to": "maria.anders@alfki.example", "subject": "Order 10643", "body": "Dear Maria Anders,\n\nThe 21 Chai of your order 10643 are on back-order and will come on 1 December 2026 in place of 24 November 2026.\n\nPlease call us on 206 555 0104 with any question.\n\nKind regards,\nLaura Callahan\nNorthwind Traders\n"}}]})";
        QByteArray filled = file;
        filled.replace("COMMUNICATION", communication).replace("TYPE", type);
        write(path(u"letters.json"_s), filled);
        const Answer imported = at({ u"import"_s, path(u"letters.json"_s), u"--today"_s, u"2026-11-21"_s });
        QVERIFY2(imported.exit == 0 || imported.exit == 1, imported.err.constData());
        QVERIFY2(at({ u"show"_s, u"C1"_s }).exit == 0, imported.out.constData());
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void anExitCodeSaysWhatHappened_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exit");
        const auto row = [](const char *name, const QStringList &arguments, int exit) {
            QTest::newRow(name) << arguments << exit;
        };
        row("the queue", { u"queue"_s }, 0);
        row("for machines before the verb", { u"--json"_s, u"queue"_s }, 0);
        row("short help", { u"-h"_s }, 0);
        row("a letter that is not known is refused", { u"release"_s, u"C99"_s }, 1);
        row("a hold of one that is not known is refused", { u"hold"_s, u"C99"_s }, 1);
        row("a hand-off of one that is not known is refused",
            { u"escalate"_s, u"C99"_s, u"--reason"_s, u"x"_s, u"--route"_s, u"team lead"_s }, 1);
        row("a signature on one that is not known is refused", { u"sign"_s, u"C99"_s, u"--check"_s, u"x"_s }, 1);
        row("an override on one that is not known is refused",
            { u"override"_s, u"C99"_s, u"--finding"_s, u"1"_s, u"--reason"_s, u"x"_s }, 1);
        row("a callback of an account that is not known is refused",
            { u"callback"_s, u"NOBODY"_s, u"--reason"_s, u"x"_s }, 1);
        row("nothing to show", { u"show"_s, u"C99"_s }, 3);
        row("a drop without a reason", { u"drop"_s, u"C1"_s }, 2);
        row("a lane that is none", { u"queue"_s, u"--lane"_s, u"foo"_s }, 2);
        row("a kind of letter that is none", { u"import"_s, u"x.csv"_s, u"--type"_s, u"foo"_s }, 2);
        row("a drafter that is none", { u"draft"_s, u"--drafter"_s, u"gpt"_s }, 2);
        row("the finding before the first", { u"override"_s, u"C1"_s, u"--finding"_s, u"0"_s, u"--reason"_s, u"x"_s },
            2);
        row("no finding", { u"override"_s, u"C1"_s, u"--reason"_s, u"x"_s }, 2);
        row("a setting that is none", { u"settings"_s, u"set"_s, u"mail.colour"_s, u"red"_s }, 2);
        row("a setting's value that does not fit", { u"settings"_s, u"set"_s, u"me.role"_s, u"boss"_s }, 2);
        row("nobody's name", { u"release"_s, u"C1"_s, u"--as"_s, u""_s }, 2);
        row("an option in place of the name", { u"release"_s, u"C1"_s, u"--as"_s, u"--scan"_s }, 2);
        row("a route that is none", { u"escalate"_s, u"C1"_s, u"--reason"_s, u"x"_s, u"--route"_s, u"the moon"_s }, 2);
        row("a folder without a name", { u"queue"_s, u"--workspace="_s }, 2);
        row("an option that begins with dashes, joined", { u"hold"_s, u"C1"_s, u"--reason=--later--"_s }, 0);
    }
    void anExitCodeSaysWhatHappened()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exit);
        begin();
        const Answer answer = at(arguments);
        QVERIFY2(answer.exit == exit, (QByteArray::number(answer.exit) + answer.out + answer.err).constData());
        if (exit == 2)
            QVERIFY(answer.out.isEmpty() && answer.err.startsWith("countersign: ") && answer.err.count('\n') == 1);
    }
    void anExportReplacesNothing()
    {
        begin();
        const QString database = desk() + u"/countersign.sqlite"_s;
        const QByteArray before = bytesOf(database);
        QCOMPARE(at({ u"audit"_s, u"export"_s, database }).exit, 3);
        QCOMPARE(at({ u"audit"_s, u"export"_s, database + u"-journal"_s }).exit, 3);
        QCOMPARE(bytesOf(database), before);
        write(path(u"there"_s), "mine");
        QCOMPARE(at({ u"audit"_s, u"export"_s, path(u"there"_s) }).exit, 3);
        QCOMPARE(bytesOf(path(u"there"_s)), QByteArray("mine"));
        QCOMPARE(at({ u"audit"_s, u"export"_s, path(u"log.jsonl"_s) }).exit, 0);
        QVERIFY(bytesOf(path(u"log.jsonl"_s)).count('\n') >= 4);
    }
    void theLogTellsTheRealTimeAndWhoHandedOn()
    {
        begin();
        const Answer handed = at({ u"escalate"_s, u"C1"_s, u"--reason"_s, u"angry"_s, u"--route"_s, u"TEAM LEAD"_s });
        QVERIFY2(handed.exit == 0, handed.err.constData());
        QCOMPARE(at({ u"audit"_s, u"export"_s, path(u"log.jsonl"_s) }).exit, 0);
        QJsonObject escalated;
        for (const QByteArray &line : bytesOf(path(u"log.jsonl"_s)).split('\n')) {
            const QJsonObject event = QJsonDocument::fromJson(line).object();
            QVERIFY(!event[u"at"_s].toString().startsWith(u"2026-11-21"_s));
            if (event[u"event"_s] == u"drafted"_s)
                QCOMPARE(event[u"as_of"_s].toString(), u"2026-11-21"_s);
            if (event[u"event"_s] == u"escalated"_s)
                escalated = event;
        }
        QCOMPARE(escalated[u"by"_s].toString(), u"person"_s);
        QCOMPARE(escalated[u"by_name"_s].toString(), u"Laura Callahan"_s);
        QCOMPARE(escalated[u"route"_s].toString(), u"team lead"_s);
    }
    void aCheckIsSignedByWhomTheDocumentNames()
    {
        begin("acknowledgment", "complaint");
        const QJsonArray checks = at({ u"--json"_s, u"show"_s, u"C1"_s }).json()[u"compliance"_s].toArray();
        QVERIFY(!checks.isEmpty());
        const QStringList sign { u"sign"_s, u"C1"_s, u"--check"_s, checks.first()[u"check"_s].toString() };
        const Answer coordinator = at(sign);
        QCOMPARE(coordinator.exit, 1);
        QVERIFY2(coordinator.out.contains("team lead"), coordinator.out.constData());
        QCOMPARE(at({ u"settings"_s, u"set"_s, u"me.role"_s, u"lead"_s }).exit, 0);
        QCOMPARE(at(sign).exit, 0);
        const Answer again = at(sign);
        QCOMPARE(again.exit, 1);
        QVERIFY2(again.out.contains("already"), again.out.constData());
        const QJsonArray events = at({ u"--json"_s, u"show"_s, u"C1"_s }).json()[u"events"_s].toArray();
        QCOMPARE(events.last()[u"role"_s].toString(), u"lead"_s);
    }
    void practiceIsNotForARealWorkspace()
    {
        begin();
        const Answer practised = at({ u"send"_s, u"--practice"_s });
        QVERIFY(practised.exit != 0 && practised.err.contains("practice"));
        QVERIFY(!QFileInfo::exists(desk() + u"/outbox"_s));
        QCOMPARE(at({ u"queue"_s }).exit, 0);
        QCOMPARE(at({ u"restore"_s, path(u"x.backup"_s), u"--practice"_s }).exit, 2);
    }
    void aPracticeThatWasKilledOverIsBuiltAnew()
    {
        const QString folder = path(u"practice"_s);
        QVERIFY(QDir().mkpath(folder + u"/.building"_s));
        write(folder + u"/.building/countersign.sqlite"_s, "half");
        const Answer queue = run({ u"--json"_s, u"queue"_s, u"--practice"_s, u"--workspace"_s, folder });
        QVERIFY2(queue.json()[u"communications"_s].toArray().size() > 15, queue.err.constData());
        QVERIFY(isPracticeFolder(folder));
        QVERIFY(!QFileInfo::exists(folder + u"/.building"_s));
        const Answer again = run({ u"--json"_s, u"queue"_s, u"--practice"_s, u"--workspace"_s, folder });
        QCOMPARE(again.json()[u"communications"_s].toArray().size(),
                 queue.json()[u"communications"_s].toArray().size());
    }
    void twoThatPractiseAtOnceSeeTheSame()
    {
        const QString folder = path(u"practice"_s);
        const QStringList arguments { u"--json"_s, u"queue"_s, u"--practice"_s, u"--workspace"_s, folder };
        QProcess one;
        QProcess other;
        one.start(QStringLiteral(COUNTERSIGN_PROGRAM), arguments);
        other.start(QStringLiteral(COUNTERSIGN_PROGRAM), arguments);
        QVERIFY(one.waitForFinished(60000) && other.waitForFinished(60000));
        const auto letters = [](QProcess &program) {
            return QJsonDocument::fromJson(program.readAllStandardOutput())
                .object()[u"communications"_s]
                .toArray()
                .size();
        };
        const qsizetype first = letters(one);
        QCOMPARE_GE(first, 15);
        QCOMPARE(letters(other), first);
    }
    void aRestoredWorkspaceLivesInAPlaceOfItsOwn()
    {
        begin();
        QVERIFY(QFile::rename(desk() + u"/countersign.sqlite"_s, desk() + u"/other.sqlite"_s));
        QVERIFY(QFile::rename(desk() + u"/countersign.sqlite.head"_s, desk() + u"/other.sqlite.head"_s));
        QCOMPARE(at({ u"settings"_s, u"set"_s, u"database.url"_s, u"sqlite:other.sqlite"_s }).exit, 0);
        // The file is named from the workspace, wherever one stands.
        QCOMPARE(run({ u"show"_s, u"C1"_s, u"--workspace"_s, desk() }, path(u""_s)).exit, 0);
        QCOMPARE(at({ u"release"_s, u"C1"_s }).exit, 0);
        const Answer made = at({ u"backup"_s, path(u"a.backup"_s) });
        QVERIFY2(made.exit == 0, made.out.constData());
        const QString again = path(u"again"_s);
        const Answer restored = run({ u"restore"_s, path(u"a.backup"_s), u"--workspace"_s, again });
        QVERIFY2(restored.exit == 0, restored.err.constData());
        QVERIFY(!bytesOf(again + u"/settings.json"_s).contains("database.url"));
        QVERIFY(QFileInfo::exists(again + u"/countersign.sqlite"_s));
        QCOMPARE(run({ u"send"_s, u"--workspace"_s, again }).exit, 0);
        const QJsonObject letter = run({ u"--json"_s, u"show"_s, u"C1"_s, u"--workspace"_s, again }).json();
        QCOMPARE(letter[u"state"_s].toString(), u"in-review"_s);
        QVERIFY(letter[u"state_reason"_s].toString().contains(u"may have been sent since"_s));
    }
    void aSettingThatDoesNotFitSendsNothing()
    {
        begin();
        QCOMPARE(at({ u"release"_s, u"C1"_s }).exit, 0);
        QByteArray settings = bytesOf(desk() + u"/settings.json"_s);
        settings.replace("\"me.name\"", "\"mail.out.host\": \"smtp example\", \"me.name\"");
        write(desk() + u"/settings.json"_s, settings);
        const Answer sent = at({ u"send"_s });
        QCOMPARE(sent.exit, 3);
        QVERIFY2(sent.err.contains("mail.out.host"), sent.err.constData());
        QVERIFY(!QFileInfo::exists(desk() + u"/outbox"_s));
        QVERIFY(at({ u"queue"_s }).err.contains("mail.out.host"));
        QVERIFY(at({ u"doctor"_s }).out.contains("mail.out.host"));
    }
    void publishedRulesHoldForWhatWaits()
    {
        begin();
        FoundationBytes documents = starterFoundation();
        QVERIFY(QDir().mkpath(path(u"documents"_s)));
        QByteArray &gate = documents[u"quality-gate.md"_s];
        gate.replace("| all | all | all | individual |\n",
                     "| all | all | all | individual |\n| exception | all | growth | batch |\n");
        for (const auto &[name, bytes] : documents)
            write(path(u"documents/"_s + name), bytes);
        const auto flags = [this] {
            return QJsonDocument(at({ u"--json"_s, u"show"_s, u"C1"_s }).json()[u"flags"_s].toArray()).toJson();
        };
        QVERIFY2(flags().contains("phase-individual"), flags().constData());
        const Answer published
            = at({ u"foundation"_s, u"publish"_s, path(u"documents"_s), u"--reason"_s, u"measured"_s });
        QVERIFY2(published.exit == 0, (published.out + published.err).constData());
        QVERIFY2(!flags().contains("phase-individual"), flags().constData());
    }
};

COUNTERSIGN_TEST(CommandLineTest)

} // namespace countersign

#include "commandline_test.moc"
