// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/improvement.h"
#include "documents/reader.h"
#include "support/testmain.h"

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto STANDARDS = "# Communication standards\n\n## Never say\n\nA sentence.\n\n"
                           "| Severity | Phrase | Tiers | Say instead |\n|---|---|---|---|\n"
                           "| error | per our policy | key; growth | explain |\n\n## Internal terms\n";
constexpr auto VOCABULARY
    = "# Exception vocabulary\nThis item is late.\n\n## Types\n\n| Type | Name |\n|---|---|\n"
      "| late | this item is late |\n\n## Late\n\n| Part | When | Tiers | Text |\n|---|---|---|---|\n"
      "| Opening | this item is late | all | This item is late, and this item is later. |\n"
      "| Subject | - | all | Nothing of it |\n";

FoundationBytes documents()
{
    return { { u"communication-standards.md"_s, STANDARDS }, { u"exception-vocabulary.md"_s, VOCABULARY } };
}

} // namespace

/// What people keep changing, as a change of a document.
class ImprovementTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPhraseJoinsTheNeverSayTableInItsOwnColumns()
    {
        const auto now
            = improved(documents(), { Improvement::Kind::NeverSay, u"Unfortunately"_s, {}, { TierId(u"growth"_s) } });
        QVERIFY(now);
        QCOMPARE(now->file, u"communication-standards.md"_s);
        QCOMPARE(now->lines.size(), 1U);
        QCOMPARE(now->lines.front().after, u"| warning | Unfortunately | growth | leave it out |"_s);
        const QByteArray expected = QByteArray(STANDARDS).replace(
            "| explain |\n", "| explain |\n| warning | Unfortunately | growth | leave it out |\n");
        QCOMPARE(now->documents.at(now->file), expected);
        QCOMPARE(now->documents.at(u"exception-vocabulary.md"_s), QByteArray(VOCABULARY));
    }
    void windowsLineEndsStay()
    {
        FoundationBytes windows = documents();
        QByteArray &standards = windows[u"communication-standards.md"_s];
        standards.replace("\n", "\r\n");
        const qsizetype lines = standards.count("\r\n");
        const auto now = improved(windows, { Improvement::Kind::NeverSay, u"sadly"_s, u"the fact"_s, {} });
        QVERIFY(now);
        const QByteArray &bytes = now->documents.at(now->file);
        QCOMPARE(bytes.count("\r\n"), lines + 1);
        QCOMPARE(bytes.count('\n'), lines + 1);
    }
    void aDocumentWithoutTheTableGetsOne()
    {
        const auto now = improved({ { u"communication-standards.md"_s, "# Standards\n" } },
                                  { Improvement::Kind::NeverSay, u"a | b"_s, u"c"_s, {} });
        QVERIFY(now);
        const FoundationReading reading = readFoundation(now->documents);
        QCOMPARE(reading.foundation.neverSay.size(), 1U);
        QCOMPARE(reading.foundation.neverSay.front().phrase, u"a | b"_s);
        QCOMPARE(reading.foundation.neverSay.front().sayInstead, u"c"_s);
        QVERIFY(reading.foundation.neverSay.front().tiers.empty());
    }
    void whatIsNeverSaidAlreadyIsNotProposed()
    {
        const auto same
            = improved(documents(), { Improvement::Kind::NeverSay, u"Per our policy"_s, {}, { TierId(u"key"_s) } });
        QVERIFY(!same);
        QVERIFY(same.error().says.contains(u"already"_s));
        QVERIFY(improved(documents(), { Improvement::Kind::NeverSay, u"Per our policy"_s, {}, {} }));
    }
    void theVocabularyChangesWhereItWrites()
    {
        const auto now
            = improved(documents(), { Improvement::Kind::Vocabulary, u"this item is late"_s, u"it comes later"_s, {} });
        QVERIFY(now);
        QCOMPARE(now->lines.size(), 1U);
        QCOMPARE(now->lines.front().after,
                 u"| Opening | this item is late | all | It comes later, and this item is later. |"_s);
        const QByteArray &bytes = now->documents.at(now->file);
        QVERIFY(bytes.contains("\nThis item is late.\n"));
        QVERIFY(bytes.contains("| late | this item is late |"));
    }
    void aVocabularyThatDoesNotSayItIsNotChanged_data()
    {
        QTest::addColumn<QString>("phrase");
        QTest::addColumn<QString>("instead");
        QTest::newRow("not said") << u"as soon as possible"_s << u"by Friday"_s;
        QTest::newRow("a part of a word") << u"noth"_s << u"some"_s;
        QTest::newRow("nothing to say instead") << u"this item"_s << u""_s;
        QTest::newRow("no phrase") << u""_s << u"this item"_s;
    }
    void aVocabularyThatDoesNotSayItIsNotChanged()
    {
        QFETCH(QString, phrase);
        QFETCH(QString, instead);
        QVERIFY(!improved(documents(), { Improvement::Kind::Vocabulary, phrase, instead, {} }));
    }
};

COUNTERSIGN_TEST(ImprovementTest)

} // namespace countersign

#include "improvement_test.moc"
