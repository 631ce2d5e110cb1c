// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/triage.h"
#include "support/builders.h"
#include "support/testmain.h"

#include <QFile>

namespace countersign {

using namespace testing;

/// The examples of the rules, good and bad, each with its reason: lines of text, expected and why, parted by tabs.
class ExamplesTest : public QObject {
    Q_OBJECT

    static void readExamples(const QString &name)
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("why");
        QFile file(QStringLiteral(COUNTERSIGN_SOURCE_DIR "/tests/foundation/gate/data/") + name);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines.mid(1)) {
            const QStringList cells = line.split(u'\t');
            QCOMPARE(cells.size(), 3);
            QTest::newRow(qPrintable(cells[0])) << QString(cells[0]).replace(u"\\n"_s, u"\n"_s)
                                                << (cells[1] == u"-" ? QString() : cells[1]) << cells[2];
        }
    }
    static Foundation foundation()
    {
        Foundation documents = aFoundation();
        CommitmentRow replacement;
        replacement.phrase = u"replacement"_s;
        replacement.meaning = u"a replacement"_s;
        replacement.allowed = CommitmentRow::Allowed::RecoveryOffer;
        documents.commitments = { replacement };
        return documents;
    }

private Q_SLOTS:
    void aSentenceCommitsByItsWords_data() { readExamples(u"commitments.tsv"_s); }
    void aSentenceCommitsByItsWords()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        Case subject = aCase();
        const QString before = u"To change or cancel"_s;
        subject.letter.body.replace(before, text + u"\n\n"_s + before);
        QStringList found;
        for (const Finding &finding : judged(subject, foundation()).findings) {
            if (finding.kind != FindingKind::Commitment)
                continue;
            QCOMPARE(subject.letter.body.mid(finding.start, finding.length), finding.text);
            found += finding.text;
        }
        QCOMPARE(found.join(u" | "_s), expected);
    }

    void aTextTriggersByItsWords_data() { readExamples(u"triggers.tsv"_s); }
    void aTextTriggersByItsWords()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const Rulebook rules(std::make_shared<const Foundation>(aFoundation()));
        QStringList found;
        for (const InboundTrigger &trigger : triage({}, text, rules).triggers)
            found += keyOf(trigger.kind) + u": "_s + trigger.evidence;
        QCOMPARE(found.join(u" | "_s), expected);
    }
};

COUNTERSIGN_TEST(ExamplesTest)

} // namespace countersign

#include "examples_test.moc"
