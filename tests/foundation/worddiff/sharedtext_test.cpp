// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "text/sharedtext.h"

#include <QElapsedTimer>
#include <QRegularExpression>

using namespace countersign;
using namespace Qt::Literals::StringLiterals;

namespace {

QString drawn(const SharedText &shared)
{
    QString text;
    for (const SharedPiece &piece : shared.pieces)
        text += piece.isGap ? u"[]"_s : piece.text;
    return text;
}

/// Letters whose dates ("2 December") are wholes.
std::vector<GroupLetter> asGroup(const std::vector<QString> &texts)
{
    static const QRegularExpression date(u"\\d+ December"_s);
    std::vector<GroupLetter> letters;
    for (const QString &text : texts) {
        letters.push_back({ text, {} });
        for (auto matches = date.globalMatch(text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            letters.back().wholes.push_back({ match.capturedStart(), match.capturedLength() });
        }
    }
    return letters;
}

QStringList ownWords(const SharedText &shared, const std::vector<QString> &letters, size_t letter)
{
    QStringList own;
    for (const Span &range : shared.ownOf(letter))
        own << letters[letter].mid(range.start, range.length);
    return own;
}

} // namespace

class SharedTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void showsOnceWhatAllSay()
    {
        const std::vector<QString> texts {
            u"Dear Mr Snyder, I am writing about Sir Rodney’s Scones on your order 11040. Of the 20 you ordered, 17 are not in stock, so they will not ship on 2 December. Our suppliers have not given us a date yet."_s,
            u"Dear Ms Lincoln, I am writing about Manjimup Dried Apples on your order 11045. Of the 24 you ordered, 4 are not in stock, so they will not ship on 3 December. Our suppliers have not given us a date yet."_s,
            u"Dear Mr González, I am writing about Konbu on your order 11071. All 10 are not in stock, so they will not ship on 15 December. Our suppliers have not given us a date yet."_s
        };
        const SharedText shared = sharedTextOf(asGroup(texts));
        QCOMPARE(
            drawn(shared),
            u"Dear [], I am writing about [] on your order []. [] are not in stock, so they will not ship on []. Our suppliers have not given us a date yet."_s);
        QCOMPARE(ownWords(shared, texts, 0),
                 (QStringList { u"Mr Snyder"_s, u"Sir Rodney’s Scones"_s, u"11040"_s, u"Of the 20 you ordered, 17"_s,
                                u"2 December"_s }));
        QCOMPARE(ownWords(shared, texts, 2),
                 (QStringList { u"Mr González"_s, u"Konbu"_s, u"11071"_s, u"All 10"_s, u"15 December"_s }));
    }

    void takesASingleLetterAsItsOwn()
    {
        const std::vector<QString> texts { u"Dear Ana, hello."_s };
        const SharedText shared = sharedTextOf(asGroup(texts));
        QCOMPARE(ownWords(shared, texts, 0), QStringList { u"Dear Ana, hello."_s });
        QCOMPARE(shared.tailAt.front(), texts.front().size());
    }

    void findsNothingOwnInEqualLetters()
    {
        const std::vector<QString> texts { u"We ship today."_s, u"We ship today."_s };
        const SharedText shared = sharedTextOf(asGroup(texts));
        QCOMPARE(drawn(shared), u"We ship today."_s);
        QVERIFY(shared.ownOf(1).empty());
    }

    void leavesRoomForWhatOnlyOneSays()
    {
        const std::vector<QString> texts { u"We are late. Please call us today."_s,
                                           u"We are late. Ask for Dana. Please call us today."_s };
        const SharedText shared = sharedTextOf(asGroup(texts));
        QCOMPARE(ownWords(shared, texts, 0), QStringList());
        QCOMPARE(ownWords(shared, texts, 1), QStringList { u"Ask for Dana."_s });
    }

    void isShownNothingSharedByLettersThatShareNothing()
    {
        const std::vector<QString> texts { u"Alpha beta gamma"_s, u"Delta epsilon zeta"_s };
        const SharedText shared = sharedTextOf(asGroup(texts));
        QCOMPARE(drawn(shared), u"[]"_s);
        QCOMPARE(ownWords(shared, texts, 1), QStringList { texts[1] });
    }

    void keepsWordingsApart()
    {
        const std::vector<QString> texts {
            u"I am writing about Chai on your order 1. It will ship on 3 May instead of 1 May. Please call me."_s,
            u"Good news about your parcel: order 7 left our warehouse this morning with Speedy Express, tracking 99."_s,
            u"I am writing about Konbu on your order 2. It will ship on 9 May instead of 4 May. Please call me."_s
        };
        const std::vector<std::vector<size_t>> clusters = clustersOf(asGroup(texts));
        QCOMPARE(clusters, (std::vector<std::vector<size_t>> { { 0, 2 }, { 1 } }));
    }

    void handlesEmptyLetters()
    {
        QVERIFY(sharedTextOf({}).pieces.empty());
        QVERIFY(sharedTextOf({ {}, {} }).pieces.empty());
        QVERIFY(clustersOf({}).empty());
    }
};

COUNTERSIGN_TEST(SharedTextTest)
#include "sharedtext_test.moc"
