// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/words.h"
#include "support/testmain.h"

#include <QMetaEnum>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

class WordsTest : public QObject {
    Q_OBJECT

    template <class Enum> static void everyKeyLeadsBack()
    {
        const QMetaEnum values = QMetaEnum::fromType<Enum>();
        for (int i = 0; i < values.keyCount(); ++i) {
            const auto value = static_cast<Enum>(values.value(i));
            QCOMPARE(fromKey<Enum>(keyOf(value)), std::optional(value));
        }
    }
private Q_SLOTS:
    void everyWordsKeyLeadsBackToIt()
    {
        everyKeyLeadsBack<CommunicationKind>();
        everyKeyLeadsBack<State>();
        everyKeyLeadsBack<Severity>();
        everyKeyLeadsBack<FindingKind>();
        everyKeyLeadsBack<Lane>();
        everyKeyLeadsBack<LetterPart>();
        everyKeyLeadsBack<Role>();
        everyKeyLeadsBack<ReviewMode>();
        everyKeyLeadsBack<ReviewKind>();
        everyKeyLeadsBack<EventKind>();
    }
    void keysAreLowerCaseWithHyphens()
    {
        QCOMPARE(keyOf(State::InReview), u"in-review"_s);
        QCOMPARE(keyOf(EventKind::DocumentChanged), u"document-changed"_s);
        QCOMPARE(keyOf(ReviewKind::InAScan), u"scan"_s);
    }
    void aKeyIsFoundWhateverItsCase()
    {
        QCOMPARE(fromKey<State>(u" In-Review "), std::optional(State::InReview));
        QVERIFY(!fromKey<State>(u"reviewing"));
    }
};

COUNTERSIGN_TEST(WordsTest)

} // namespace countersign

#include "words_test.moc"
