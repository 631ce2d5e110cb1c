// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentset.h"
#include "support/testmain.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

using testing::smallSet;
using testing::starterSet;

/// Whatever the bytes: no crash, bounded work, and every problem has its file, line and sentence.
class HostileDocumentsTest : public QObject {
    Q_OBJECT

    static void readAndLook(const FoundationBytes &documents)
    {
        const FoundationReading reading = readFoundation(documents);
        for (const DocumentProblem &problem : reading.problems) {
            QVERIFY(!problem.message.isEmpty());
            QVERIFY(!problem.at.file.isEmpty());
            QCOMPARE_GE(problem.at.line, 1);
            QCOMPARE_GE(problem.at.column, 1);
            QCOMPARE_LE(problem.message.size(), 2000);
        }
    }
private Q_SLOTS:
    void documentsMayBeCutAnywhere()
    {
        for (const QStringView name : FOUNDATION_FILES) {
            const FoundationBytes whole = smallSet();
            const QByteArray bytes = whole.at(name.toString());
            for (qsizetype size = 0; size < bytes.size(); size += 23) {
                FoundationBytes documents = whole;
                documents[name.toString()] = bytes.left(size);
                readAndLook(documents);
            }
        }
    }
    void documentsMayBeMutated()
    {
        QRandomGenerator random(20261121);
        const QByteArray signs = "|\\-`*_[]<>#{}&!~:;\r\n\t \xc3\xff";
        const FoundationBytes whole = starterSet();
        for (int round = 0; round < 25; ++round) {
            FoundationBytes documents = whole;
            for (auto &[name, bytes] : documents) {
                for (int change = 0; change < 40; ++change) {
                    const qsizetype at = random.bounded(static_cast<int>(bytes.size()));
                    const char sign = signs[random.bounded(static_cast<int>(signs.size()))];
                    switch (random.bounded(4)) {
                    case 0:
                        bytes[at] = sign;
                        break;
                    case 1:
                        bytes.insert(at, sign);
                        break;
                    case 2:
                        bytes.remove(at, random.bounded(30));
                        break;
                    default:
                        bytes[at] = static_cast<char>(random.bounded(256));
                    }
                }
            }
            readAndLook(documents);
        }
    }
    void workStaysBounded_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        constexpr int LARGEST = 512 * 1024;
        const auto filled = [](const QByteArray &pattern, const QByteArray &before = {}) {
            return before
                + pattern.repeated((LARGEST - static_cast<int>(before.size())) / static_cast<int>(pattern.size()));
        };
        QTest::newRow("a document of 16 MiB") << QByteArray(32 * LARGEST, 'x');
        QTest::newRow("one endless line") << QByteArray(LARGEST, 'x');
        QTest::newRow("zero bytes") << QByteArray(LARGEST, '\0');
        QTest::newRow("bytes of no encoding") << QByteArray(LARGEST, '\xff');
        QTest::newRow("brackets in brackets") << filled("[\n");
        QTest::newRow("pictures in links") << filled("![[]()\n");
        QTest::newRow("quotes in quotes") << filled("> > > > > > > > > > > > > > > > > > > > > > > > > > > > x\n");
        QTest::newRow("lists in lists") << filled("\n", QByteArray("- ").repeated(30) + "x\n");
        QTest::newRow("a list that goes in a step a line") << [] {
            QByteArray text;
            for (int depth = 0; text.size() < LARGEST / 2; ++depth)
                text += QByteArray(2 * depth, ' ') + "- x\n";
            return text + QByteArray(LARGEST / 2 - 5000, '\n');
        }();
        QTest::newRow("emphasis without end") << filled("*a _b **c __d \n");
        QTest::newRow("code without end") << filled("`a ``b ```c \n");
        QTest::newRow("tags without end") << filled("<a <!-- <? <![CDATA[ \n");
        QTest::newRow("a table header for every line") << filled("|-|\n");
        QTest::newRow("a paragraph that may be a table at every line") << filled("a|b\n-|-|-\n");
        QTest::newRow("a wide table of narrow rows")
            << filled("a a a a a a a a a a a a a\n",
                      "## Flags\n" + QByteArray("|a").repeated(39) + "|\n" + QByteArray("|-").repeated(39) + "|\n");
        QTest::newRow("a wider table than is read") << filled(
            "a\n", "## Flags\n" + QByteArray("|a").repeated(8000) + "|\n" + QByteArray("|-").repeated(8000) + "|\n");
        QTest::newRow("flags without end")
            << filled("| repeat-occurence | 3 | 4 wekes | bakc-order |\n",
                      "## Flags\n| Flag | Threshold | Window | Applies to |\n|---|---|---|---|\n");
        QTest::newRow("facts without end") << filled("| exception | promissed_date; newdat; oder |\n",
                                                     "## Required facts\n| Communication | Facts |\n|---|---|\n");
        QTest::newRow("tiers without end") << filled("| k | batch |\n", "## Tiers\n| Tier | Review |\n|---|---|\n");
        QTest::newRow("sections without end")
            << filled("# ackorder\n|Part|\n|-|\n",
                      "## Types\n| Type | Communication |\n|---|---|\n| back-order | exception |\n\n");
        QTest::newRow("references without end") << filled("[a]: b\n[a]\n\n");
        QTest::newRow("conditions without end")
            << "## Types\n|Type|Communication|\n|-|-|\n|a|status|\n\n## a\n|Part|When|Text|\n|-|-|-|\n"
                + ("|Line|" + QByteArray("order known and ").repeated(900) + "order known|{order}|\n").repeated(60);
    }
    void workStaysBounded()
    {
        QFETCH(QByteArray, bytes);
        for (const QStringView name : { FOUNDATION_FILES[0], FOUNDATION_FILES[2], FOUNDATION_FILES[3] }) {
            FoundationBytes documents = smallSet();
            documents[name.toString()] = bytes;
            QElapsedTimer timer;
            timer.start();
            const FoundationReading reading = readFoundation(documents);
            QVERIFY2(timer.elapsed() < 20000, qPrintable(u"%1 took %2 ms"_s.arg(name).arg(timer.elapsed())));
            QVERIFY(reading.problems.size() < 6000);
        }
    }
    void theSameBytesGiveTheSameReading()
    {
        FoundationBytes documents = starterSet();
        for (auto &[name, bytes] : documents)
            bytes.replace("| -", "| =");
        QVERIFY(readFoundation(documents).problems.size() > 50);
        QCOMPARE(readFoundation(documents).problems, readFoundation(documents).problems);
        QCOMPARE(readFoundation(documents).foundation, readFoundation(documents).foundation);
    }
    void allFiveMayBeTheSameNonsense()
    {
        for (const QByteArray &nonsense : { QByteArray(), QByteArray("\n"), QByteArray("|"), QByteArray("\xef\xbb\xbf"),
                                            QByteArray("\xff\xfe"), QByteArray("\\"), QByteArray("# \n## \n|\n-") }) {
            FoundationBytes documents;
            for (const QStringView name : FOUNDATION_FILES)
                documents[name.toString()] = nonsense;
            readAndLook(documents);
        }
    }
};

COUNTERSIGN_TEST(HostileDocumentsTest)

} // namespace countersign

#include "hostile_test.moc"
