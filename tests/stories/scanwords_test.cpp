// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queuemodel.h"
#include "scan/scanmodel.h"
#include "support/practicemorning.h"
#include "support/testmain.h"
#include "text/worddiff.h"

using namespace Qt::Literals::StringLiterals;

namespace countersign {

/// What the batch scan leaves to be read of the practice morning's letters.
class ScanWordsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void leavesAThirdOfTheWordsToReadAndHidesNothingThatDiffers()
    {
        constexpr int LETTERS = 13;
        constexpr double MOST_TO_READ = 0.35;
        const auto place = testing::openPracticeMorning();
        QVERIFY(place);
        const auto office = (*place)->office();
        QVERIFY(office);
        const auto letters = (*(*place)->store())->communications(office->now());
        QVERIFY(letters);
        QueueModel queue;
        queue.setWords(QueueWords(office->rules->foundation(), office->today(), QTimeZone::utc()));
        std::vector<ListedRow> rows;
        for (const Communication &letter : *letters)
            rows.emplace_back(listedOf(letter));
        queue.add(rows);
        const std::vector<ListedRow> lane = queue.lettersIn(QueueSection::Scan);
        QCOMPARE(static_cast<int>(lane.size()), LETTERS);

        testing::PracticeDesk practice(**place, *office);
        ScanModel scan(practice.desk);
        scan.setWords(queue.words());
        scan.setLetters(lane);
        QVERIFY(scan.groupCount() > 1);
        int all = 0;
        int read = 0;
        int shown = 0;
        for (int group = 0; group < scan.groupCount(); ++group) {
            scan.showGroup(group);
            QTRY_VERIFY(!scan.isLoading());
            QString shared;
            for (int row = 0; row < scan.rowCount(); ++row) {
                const QModelIndex index = scan.index(row);
                const QString text = index.data(ScanModel::TextRole).toString();
                if (scan.idAt(row).isNull()) {
                    shared = text;
                    read += static_cast<int>(wordCount(text));
                    continue;
                }
                ++shown;
                all += static_cast<int>(wordCount(text));
                QString rest = text;
                auto own = index.data(ScanModel::OwnRole).value<std::vector<Span>>();
                for (auto each = own.rbegin(); each != own.rend(); ++each) {
                    read += static_cast<int>(wordCount(text.mid(each->start, each->length)));
                    rest.replace(each->start, each->length, u"\n"_s);
                }
                if (shared.isEmpty())
                    continue; // a wording of its own: all of it is in full ink
                for (const QString &piece : rest.split(u'\n', Qt::SkipEmptyParts)) {
                    if (!piece.trimmed().isEmpty())
                        QVERIFY2(shared.simplified().contains(piece.simplified()), qPrintable(piece));
                }
            }
        }
        QCOMPARE(shown, LETTERS);
        qInfo("%d of %d words are to be read", read, all);
        QVERIFY(read <= MOST_TO_READ * all);
    }
};

COUNTERSIGN_TEST(ScanWordsTest)

} // namespace countersign

#include "scanwords_test.moc"
