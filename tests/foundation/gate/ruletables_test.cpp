// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/builders.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>

namespace countersign {

using namespace testing;

/// Examples of every rule as data (data/KIND.tsv): rule, good or bad, a text, and for a bad one the place that is
/// found. A text stands in a letter at which nothing is wrong; of the recipient's rules it is the address.
class RuleTablesTest : public QObject {
    Q_OBJECT

    static Foundation foundation()
    {
        Foundation documents = aFoundation();
        const auto neverSay = [](const QString &phrase, int line) {
            NeverSay rule;
            rule.phrase = phrase;
            rule.source = { u"communication-standards.md"_s, line };
            return rule;
        };
        documents.neverSay = { neverSay(u"we apologize for any inconvenience"_s, 41),
                               neverSay(u"valued customer*"_s, 42), neverSay(u"utilize"_s, 43) };
        documents.internalTerms
            = { { u"RMA backlog"_s, u"returns we are still processing"_s, {} }, { u"credit hold"_s, {}, {} } };
        documents.competitors = { { u"Oakfield Supply"_s, {} } };
        for (ToneRule &tone : documents.tones) {
            tone.contractions = false;
            tone.exclamationMarks = false;
            tone.apologiesAtMost = 1;
        }
        return documents;
    }

    static Case withText(const QString &rule, const QString &text)
    {
        Case subject = aCase();
        if (rule == u"malformed" || rule == u"foreign-domain") {
            subject.letter.to = text;
            return subject;
        }
        const QString before = u"To change or cancel"_s;
        subject.letter.body.replace(before, text + u"\n\n"_s + before);
        return subject;
    }

private Q_SLOTS:
    void findsWhatItShouldAndNothingElse_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<bool>("isBad");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("place");
        const QDir data(QStringLiteral(COUNTERSIGN_SOURCE_DIR "/tests/foundation/gate/data"));
        const QStringList tables = data.entryList({ u"*.tsv"_s }, QDir::Files, QDir::Name);
        QVERIFY(!tables.isEmpty());
        for (const QString &table : tables) {
            QFile file(data.filePath(table));
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
                if (line.startsWith(u'#'))
                    continue;
                const QStringList cells = line.split(u'\t');
                QVERIFY2(cells.size() >= 3, qPrintable(line));
                QTest::newRow(qPrintable(cells.mid(0, 3).join(u" | "_s)))
                    << cells[0] << (cells[1] == u"bad") << cells[2] << cells.value(3);
            }
        }
    }
    void findsWhatItShouldAndNothingElse()
    {
        QFETCH(QString, rule);
        QFETCH(bool, isBad);
        QFETCH(QString, text);
        QFETCH(QString, place);
        const std::vector<Finding> found = findingsOf(judged(withText(rule, text), foundation()), rule);
        QStringList places;
        for (const Finding &finding : found)
            places += finding.text;
        if (!isBad)
            QCOMPARE(places, QStringList());
        else
            QVERIFY2(places.contains(place), qPrintable(u"found: "_s + places.join(u" | "_s)));
        for (const Finding &finding : found) {
            QVERIFY(!finding.message.isEmpty() && !finding.message.contains(u'\n'));
            QVERIFY(!finding.message.contains(u"Error:"_s));
        }
    }
    void saysWhereTheRuleStands()
    {
        const auto found
            = findingsOf(judged(withText(u"never-say"_s, u"We utilize it."_s), foundation()), u"never-say"_s);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().source, u"communication-standards.md:43"_s);
    }
};

COUNTERSIGN_TEST(RuleTablesTest)

} // namespace countersign

#include "ruletables_test.moc"
