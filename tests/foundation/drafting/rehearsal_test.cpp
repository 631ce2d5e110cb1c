// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafting/rehearsal.h"
#include "support/testmain.h"

#include <QFile>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

/// The starter documents with one thing altered, and what is said of it.
class RehearsalTest : public QObject {
    Q_OBJECT

    static FoundationBytes starter()
    {
        FoundationBytes documents;
        for (const QStringView name : FOUNDATION_FILES) {
            QFile file(QStringLiteral(COUNTERSIGN_SOURCE_DIR "/resources/foundation/") + name.toString());
            if (file.open(QIODevice::ReadOnly))
                documents.emplace(name.toString(), file.readAll());
        }
        return documents;
    }
    static void addColumns()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("says");
    }
    /// Puts the row before the line that begins so, and expects a problem at it that says this.
    static void check()
    {
        QFETCH(QString, file);
        QFETCH(QString, before);
        QFETCH(QString, row);
        QFETCH(QString, says);
        FoundationBytes documents = starter();
        QByteArray &text = documents[file];
        const qsizetype at = text.indexOf(before.toUtf8());
        QVERIFY2(at >= 0, qPrintable(before));
        text.insert(at, row.toUtf8() + '\n');
        const auto line = static_cast<int>(text.left(at).count('\n')) + 1;
        const FoundationReading reading = readAndRehearse(documents);
        QStringList there;
        for (const DocumentProblem &problem : reading.problems) {
            if (problem.at.file == file && problem.at.line == line)
                there += problem.message;
        }
        QVERIFY2(there.join(u'\n').contains(says, Qt::CaseInsensitive), qPrintable(there.join(u'\n')));
    }

private Q_SLOTS:
    void nothingIsWrongWithTheStarterSet()
    {
        const FoundationReading reading = readAndRehearse(starter());
        QStringList said;
        for (const DocumentProblem &problem : reading.problems)
            said += sentenceOf(problem);
        QCOMPARE(said, QStringList());
    }

    void namesTheRowThatTheGateWouldStop_data()
    {
        addColumns();
        const QString vocabulary = u"exception-vocabulary.md"_s, standards = u"communication-standards.md"_s;
        const QString offer = u"| Recovery offer | lines is one | key | If this is too late for you, I can offer"_s;
        const QString resolution
            = u"| Resolution | lines is one and new_date known | all | The new date is {new_date}. |"_s;
        const auto add = [](const char *name, const QString &file, const QString &before, const QString &row,
                            const QString &says) {
            QTest::newRow(name) << file << before << row << says;
        };
        add("a phrase that this tier is never told", vocabulary, offer,
            u"| Recovery offer | lines is one | key | Going forward I can look for another product. |"_s,
            u"\"Going forward\""_s);
        add("a contraction", vocabulary, offer,
            u"| Recovery offer | lines is one | key | If it's too late, I can look for another product. |"_s,
            u"contraction"_s);
        add("an exclamation mark", vocabulary, offer,
            u"| Recovery offer | lines is one | key | I can look for another product! |"_s, u"exclamation"_s);
        add("a word for inside the company", vocabulary, resolution,
            u"| Resolution | lines is one and new_date known | all | The pick error is mended. It ships on {new_date}. |"_s,
            u"\"pick error\""_s);
        add("a competitor", vocabulary, resolution,
            u"| Resolution | lines is one and new_date known | all | Larkham Brothers Wholesale waits too, until {new_date}. |"_s,
            u"Larkham"_s);
        add("a promise outside of the offer", vocabulary, resolution,
            u"| Resolution | lines is one and new_date known | all | You get a discount. The new date is {new_date}. |"_s,
            u"discount"_s);
        add("a sentence of more than 30 words", vocabulary, resolution,
            u"| Resolution | lines is one and new_date known | all | The goods come on {new_date} and then they go to your door and then to your yard and then to your shelf and then to the ones who buy them from you in the end. |"_s,
            u"This sentence has"_s);
        add("a second apology", vocabulary, resolution,
            u"| Resolution | lines is one and new_date known | all | I am sorry. We apologize. It ships on {new_date}. |"_s,
            u"apologises twice"_s);
        add("a replacement that is itself forbidden", standards, u"| going forward |"_s,
            u"| no trouble | all | rest assured | warning |"_s, u"rest assured"_s);
        add("a replacement with a competitor", standards, u"| going forward |"_s,
            u"| another house | all | Oakfield Supply | warning |"_s, u"Oakfield Supply"_s);
        add("a replacement with a promise", standards, u"| going forward |"_s,
            u"| we trust | all | we guarantee it | warning |"_s, u"guarantee"_s);
    }
    void namesTheRowThatTheGateWouldStop() { check(); }

    void namesTheRuleThatNeverTakesEffect_data()
    {
        addColumns();
        const QString gate = u"quality-gate.md"_s, standards = u"communication-standards.md"_s;
        const auto add = [](const char *name, const QString &file, const QString &before, const QString &row,
                            const QString &says) {
            QTest::newRow(name) << file << before << row << says;
        };
        add("a phrase that a wider one finds", standards, u"| going forward |"_s,
            u"| valued customerships | all | use the contact's name | error |"_s, u"valued customer*"_s);
        add("batch for a tier that is read individually", gate, u"| all | all | all | individual |"_s,
            u"| exception | back-order | key | batch |"_s, u"reviewed individually"_s);
        add("batch for acknowledgments", gate, u"| all | all | all | individual |"_s,
            u"| acknowledgment | complaint | growth | batch |"_s, u"every acknowledgment"_s);
        add("more days than the window has", gate, u"| quality-issue | - | - | all |"_s,
            u"| repeat-occurrence | 9 | 7 d | back-order |"_s, u"cannot be"_s);
        add("a flag of another family", gate, u"| quality-issue | - | - | all |"_s,
            u"| quality-issue | - | - | delivery-delay |"_s, u"never raised"_s);
        add("a trigger with a wider one beside it", u"escalation-protocol.md"_s, u"| large order at risk |"_s,
            u"| very large order | order value | over 90000 USD | account manager | 2 h |"_s, u"changes nothing"_s);
    }
    void namesTheRuleThatNeverTakesEffect() { check(); }
};

COUNTERSIGN_TEST(RehearsalTest)

} // namespace countersign

#include "rehearsal_test.moc"
