// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/sampleworkplace.h"
#include "support/testmain.h"
#include "typist.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

/// The program is killed, as kill -9 does it, while a person types in a letter.
class KilledTypingTest : public QObject {
    Q_OBJECT

    struct Typed {
        CommunicationId letter;
        int word = 0;
        qint64 at = 0; ///< milliseconds
    };

    /// Lets somebody type until there are so many words, and kills the process then. \returns what was typed
    static std::vector<Typed> typedUntilKilled(const QString &folder, size_t words)
    {
        QProcess typist;
        typist.start(QCoreApplication::applicationFilePath(), { QString::fromLatin1(testing::TYPIST), folder });
        std::vector<Typed> typed;
        while (typed.size() < words && typist.waitForReadyRead()) {
            while (typist.canReadLine()) {
                const QList<QByteArray> parts = typist.readLine().trimmed().split(' ');
                if (parts.size() == 3)
                    typed.push_back(
                        { CommunicationId(QString::fromLatin1(parts[0])), parts[1].toInt(), parts[2].toLongLong() });
            }
        }
        typist.kill(); // SIGKILL: nothing of it is asked or told
        typist.waitForFinished();
        return typed;
    }

    /// The last word that stands in the stored text.
    static int lastStored(const QString &folder, const CommunicationId &id)
    {
        WorkplaceOrder order;
        order.folder = folder;
        const auto place = Workplace::open(order);
        const auto dossier = (*(*place)->store())->dossier(id);
        int last = 0;
        static const QRegularExpression WORD(u"\\bk(\\d+)"_s);
        for (auto words = WORD.globalMatch(dossier->letter.body); words.hasNext();)
            last = std::max(last, words.next().captured(1).toInt());
        return last;
    }

private Q_SLOTS:
    void losesAtMostOneSecondOfTyping_data()
    {
        QTest::addColumn<int>("words");
        QTest::newRow("after two seconds") << 35;
        QTest::newRow("between two savings") << 48;
        QTest::newRow("in the midst of a long sitting") << 110;
    }
    void losesAtMostOneSecondOfTyping()
    {
        QFETCH(int, words);
        QTemporaryDir folder;
        WorkplaceOrder order;
        order.practice = true;
        order.folder = folder.path();
        QVERIFY(openSampleWorkplace(order));
        const std::vector<Typed> typed = typedUntilKilled(folder.path(), static_cast<size_t>(words));
        QCOMPARE_GE(typed.size(), static_cast<size_t>(words));
        const qint64 killedAt = typed.back().at; // or later: what follows is to the program's disadvantage
        int owed = 0;
        for (const Typed &word : typed) {
            if (word.at <= killedAt - 1000)
                owed = word.word;
        }
        QCOMPARE_GT(owed, 0);
        QCOMPARE_GE(lastStored(folder.path(), typed.back().letter), owed);
    }
    void opensTheLetterWithWhatWasStored()
    {
        QTemporaryDir folder;
        WorkplaceOrder order;
        order.practice = true;
        order.folder = folder.path();
        QVERIFY(openSampleWorkplace(order));
        const std::vector<Typed> typed = typedUntilKilled(folder.path(), 60);
        const int before = lastStored(folder.path(), typed.back().letter);
        // Killed again, and again: each start goes on from what the one before had stored.
        typedUntilKilled(folder.path(), 1);
        QCOMPARE_GE(lastStored(folder.path(), typed.back().letter), before);
        const auto place = Workplace::open({ folder.path(), false, {} });
        const auto audit = (*(*place)->store())->verifyAudit();
        QVERIFY(audit && audit->intact && audit->headMatches);
    }
};

COUNTERSIGN_TEST(KilledTypingTest)

} // namespace countersign

#include "killedtyping_test.moc"
