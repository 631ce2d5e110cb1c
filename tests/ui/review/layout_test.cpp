// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/queuedelegate.h"
#include "delegates/scancarddelegate.h"
#include "panes/accounttimeline.h"
#include "panes/textmarks.h"
#include "support/samplecommunications.h"
#include "support/testmain.h"
#include "support/warnings.h"

using namespace countersign;
using namespace Qt::Literals::StringLiterals;

namespace {

Finding findingAt(qsizetype start, qsizetype length, Severity severity)
{
    Finding finding;
    finding.start = start;
    finding.length = length;
    finding.severity = severity;
    return finding;
}

FactStanding factAt(const QString &name, qsizetype start, qsizetype length)
{
    FactStanding fact;
    fact.fact = name;
    fact.occurrences = { { LetterPart::Body, start, length } };
    return fact;
}

} // namespace

class QueueRowLayoutTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void standsInLineHeights()
    {
        const QRectF row(0, 0, 348, QueueRowLayout::heightOf(QueueSection::Individual, 18));
        const QueueRowLayout layout = QueueRowLayout::individual(row, 18, { 30, 50, 0 });
        QCOMPARE(row.height(), 64);
        QCOMPARE(layout.strip, QRectF(0, 0, 3.96, 64));
        QCOMPARE(layout.account.left(), 16.2);
        QCOMPARE(layout.tier.right(), 348 - 9.9);
        QCOMPARE(layout.marks.right(), layout.tier.right());
        QCOMPARE_LT(layout.account.right(), layout.tier.left());
        QCOMPARE_LE(layout.flagWords.bottom(), row.bottom());
        QCOMPARE(QueueRowLayout::heightOf(QueueSection::Scan, 18), 27);
        QCOMPARE(QueueRowLayout::headHeight(18), 28);
    }

    void givesTheDateRoomBesideALongName_data()
    {
        QTest::addColumn<double>("line");
        QTest::addColumn<double>("width");
        QTest::newRow("at the usual size") << 18.0 << 348.0;
        QTest::newRow("in a narrow pane") << 18.0 << 240.0;
        QTest::newRow("with large type") << 36.0 << 470.0;
    }
    void givesTheDateRoomBesideALongName()
    {
        QFETCH(double, line);
        QFETCH(double, width);
        const QRectF row(0, 0, width, QueueRowLayout::heightOf(QueueSection::Scan, line));
        const QueueRowLayout layout = QueueRowLayout::oneLine(row, line, { 4 * line, line, 100 * line });
        QCOMPARE_GT(layout.detail.width(), 1.0);
        QCOMPARE_GT(layout.account.width(), layout.detail.width());
        QCOMPARE_LE(layout.detail.right(), layout.marks.left());
        QCOMPARE_LE(layout.marks.right(), layout.tier.left());
        QCOMPARE_LE(layout.tier.right(), width);
    }

    void neverTurnsARectangleRound()
    {
        const QueueRowLayout layout = QueueRowLayout::individual(QRectF(0, 0, 40, 64), 18, { 200, 200, 0 });
        QCOMPARE_GE(layout.account.width(), 0.0);
        QCOMPARE_GE(layout.detail.width(), 0.0);
    }

    void putsACardsRecordBesideItsText()
    {
        const QRectF row(0, 0, 760, ScanCardLayout::heightFor(80, 3, 18));
        const ScanCardLayout layout = ScanCardLayout::of(row, 18, { 120, 100 });
        QCOMPARE_LT(layout.text.right(), layout.separator.left());
        QCOMPARE_LT(layout.separator.right(), layout.facts.left() + 1);
        QCOMPARE_LE(layout.facts.right(), layout.card.right());
        QCOMPARE_GE(layout.text.height(), 80.0);
        QCOMPARE_LT(layout.card.bottom(), row.bottom());
        QCOMPARE_GE(ScanCardLayout::heightFor(10, 6, 18), 6 * ScanCardLayout::factHeight(18));
    }
};

class TextMarksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void marksEachCharacterOnceByTheGravest()
    {
        Verdict verdict;
        verdict.facts = { factAt(u"order"_s, 0, 10) };
        verdict.findings = { findingAt(4, 4, Severity::Warning), findingAt(6, 1, Severity::Error) };
        const std::vector<TextMark> marks = marksOf(verdict, LetterPart::Body, 20);
        QCOMPARE(marks,
                 (std::vector<TextMark> { { 0, 4, MarkKind::Agrees, false },
                                          { 4, 2, MarkKind::Warning, false },
                                          { 6, 1, MarkKind::Error, false },
                                          { 7, 1, MarkKind::Warning, false },
                                          { 8, 2, MarkKind::Agrees, false } }));
    }

    void keepsToTheTextThatIsThere()
    {
        Verdict verdict;
        verdict.findings = { findingAt(3, 100, Severity::Error), findingAt(-5, 2, Severity::Note),
                             findingAt(50, 3, Severity::Note) };
        QCOMPARE(marksOf(verdict, LetterPart::Body, 5), (std::vector<TextMark> { { 3, 2, MarkKind::Error, false } }));
        QVERIFY(marksOf(verdict, LetterPart::Subject, 5).empty());
        QVERIFY(marksOf(verdict, LetterPart::Body, 0).empty());
    }

    void lightsTheFactThatIsCurrent()
    {
        Verdict verdict;
        verdict.facts = { factAt(u"order"_s, 0, 3), factAt(u"product"_s, 5, 3) };
        const std::vector<TextMark> marks = marksOf(verdict, LetterPart::Body, 20, { u"product"_s, {} });
        QVERIFY(!marks[0].isLit);
        QVERIFY(marks[1].isLit);
    }

    void showsAnAcceptedErrorAsANote()
    {
        Verdict verdict;
        verdict.findings = { findingAt(0, 2, Severity::Error) };
        verdict.findings.front().overriddenBecause = u"agreed"_s;
        QCOMPARE(marksOf(verdict, LetterPart::Body, 5).front().kind, MarkKind::Note);
        QVERIFY(gutterMarksOf(verdict).empty());
    }
};

class TimelineTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysInWordsWhatItPaints()
    {
        const QDate today(2026, 11, 18);
        Account account;
        account.history
            = std::vector<PastCommunication> { { today.addDays(-19), CommunicationKind::Exception, {}, {}, {}, {}, {} },
                                               { today.addDays(-29), CommunicationKind::Status, {}, {}, {}, {}, {} },
                                               { today.addDays(-89), CommunicationKind::Status, {}, {}, {}, {}, {} },
                                               { today.addDays(-90), CommunicationKind::Status, {}, {}, {}, {}, {} } };
        account.callbacks = { today };
        const std::vector<TimelinePoint> points = timelineOf(account, today);
        QCOMPARE(points.size(), size_t(4));
        QCOMPARE(timelineWords(points),
                 u"In 90 days: 1 exception (on 30 Oct), 2 letters (last on 20 Oct), 1 callback (on 18 Nov)"_s);
        QCOMPARE(timelineWords({}), u"Nothing in the last 90 days"_s);
    }

    void aNarrowCardHasItsAnswersBelowItsText()
    {
        constexpr double LINE = 18;
        for (const double width : { 240.0, 300.0, 420.0, 760.0, 1600.0 }) {
            const QRectF row(0, 0, width, ScanCardLayout::heightFor(80, 3, LINE));
            const ScanCardLayout layout = ScanCardLayout::of(row, LINE, { 120, 100 });
            QCOMPARE(layout.isStacked, ScanCardLayout::isNarrow(width, LINE));
            if (layout.isStacked)
                QCOMPARE(layout.tone.left(), layout.text.left());
            else
                QVERIFY2(layout.text.right() <= layout.tone.left(), qPrintable(QString::number(width)));
            QCOMPARE_LE(layout.text.right(), layout.card.right());
        }
        QVERIFY(ScanCardLayout::isNarrow(300, LINE));
        QVERIFY(!ScanCardLayout::isNarrow(620, LINE));
    }
    void aTimeLineOfOneEventAndOf200CoversNoMarkWithAnother()
    {
        const QDate today(2026, 11, 18);
        const auto alone = columnsOf({ { TimelinePoint::Kind::Letter, today } }, today, 5, 305, 9);
        QCOMPARE_EQ(alone.size(), size_t(1));
        QCOMPARE(alone.front().x, 305.0);
        std::vector<TimelinePoint> many;
        for (int i = 0; i < 200; ++i)
            many.push_back({ static_cast<TimelinePoint::Kind>(i % 4), today.addDays(-(i * 89) / 199) });
        const auto columns = columnsOf(many, today, 5, 305, 9);
        size_t shown = 0;
        for (size_t i = 0; i < columns.size(); ++i) {
            shown += columns[i].points.size();
            QVERIFY(i == 0 || columns[i].x - columns[i - 1].x >= 9);
            QVERIFY(std::ranges::is_sorted(columns[i].points, std::ranges::greater(), &TimelinePoint::kind));
        }
        QCOMPARE_EQ(shown, many.size());
    }
};

COUNTERSIGN_TEST(QueueRowLayoutTest)
COUNTERSIGN_TEST(TextMarksTest)
COUNTERSIGN_TEST(TimelineTest)
#include "layout_test.moc"
