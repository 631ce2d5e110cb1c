// SPDX-License-Identifier: GPL-3.0-or-later
#include "measures/edits.h"
#include "support/testmain.h"

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

Letter letterOf(const QString &body)
{
    return { u"maria.anders@alfki.example"_s, u"Your order 11072"_s, body };
}

EditedLetter edited(const QString &id, const QString &tier, const QString &draft, const QString &sent)
{
    return { CommunicationId(id), TierId(tier), letterOf(draft), letterOf(sent), {} };
}

} // namespace

/// What people changed in drafts, by what it changes and how often.
class EditsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aChangeIsKnownByWhatItChanges_data()
    {
        QTest::addColumn<QString>("draft");
        QTest::addColumn<QString>("sent");
        QTest::addColumn<QString>("struck");
        QTest::addColumn<QString>("put");
        QTest::addColumn<EditKind>("kind");
        QTest::newRow("a date") << u"It ships on 3 March."_s << u"It ships on 5 March."_s << u"3"_s << u"5"_s
                                << EditKind::Fact;
        QTest::newRow("a weekday") << u"It ships on Tuesday."_s << u"It ships on Friday."_s << u"Tuesday"_s
                                   << u"Friday"_s << EditKind::Fact;
        QTest::newRow("a product of the record")
            << u"We have no tofu now."_s << u"We have no Chai now."_s << u"tofu"_s << u"Chai"_s << EditKind::Fact;
        QTest::newRow("a softener taken out") << u"Unfortunately, the goods are late."_s << u"The goods are late."_s
                                              << u"Unfortunately"_s << u""_s << EditKind::Tone;
        QTest::newRow("an exclamation mark")
            << u"Your goods are here!"_s << u"Your goods are here."_s << u"!"_s << u"."_s << EditKind::Tone;
        QTest::newRow("a contraction") << u"It isn't here."_s << u"It is not here."_s << u"isn't"_s << u"is not"_s
                                       << EditKind::Tone;
        QTest::newRow("other words") << u"They are not in stock at present."_s
                                     << u"They are with our supplier at present."_s << u"not in stock"_s
                                     << u"with our supplier"_s << EditKind::Vocabulary;
        QTest::newRow("a call offered") << u"Reply to this message."_s << u"Reply to this message or ring me."_s
                                        << u""_s << u"or ring me"_s << EditKind::Relationship;
        QTest::newRow("two letters changed about") << u"We recieve them soon."_s << u"We receive them soon."_s
                                                   << u"recieve"_s << u"receive"_s << EditKind::Cosmetic;
        QTest::newRow("a letter too few") << u"Your delivry is late."_s << u"Your delivery is late."_s << u"delivry"_s
                                          << u"delivery"_s << EditKind::Cosmetic;
        QTest::newRow("a capital") << u"Your Order is late."_s << u"Your order is late."_s << u"Order"_s << u"order"_s
                                   << EditKind::Cosmetic;
    }
    void aChangeIsKnownByWhatItChanges()
    {
        QFETCH(QString, draft);
        QFETCH(QString, sent);
        const std::vector<Edit> edits = editsBetween(letterOf(draft), letterOf(sent), { u"Chai"_s });
        QCOMPARE(edits.size(), 1U);
        QTEST(edits.front().struck, "struck");
        QTEST(edits.front().put, "put");
        QTEST(edits.front().kind, "kind");
    }
    void spaceIsNoEdit() { QVERIFY(editsBetween(letterOf(u"One  two.\n"_s), letterOf(u"One two."_s), {}).empty()); }
    void changesFarApartAreSeveral()
    {
        const std::vector<Edit> edits
            = editsBetween(letterOf(u"Sadly the goods you ordered from us are not in stock."_s),
                           letterOf(u"The goods you ordered from us are sold out."_s), {});
        QCOMPARE(edits.size(), 2U);
        QCOMPARE(edits[0].struck, u"Sadly"_s);
        QCOMPARE(edits[1].put, u"sold out"_s);
    }
    void aPhraseIsCountedOverLettersAndTiers()
    {
        std::vector<EditedLetter> letters;
        for (int i = 0; i < 12; ++i)
            letters.push_back(edited(u"C%1"_s.arg(i), u"growth"_s, u"Unfortunately, your order %1 is late."_s.arg(i),
                                     u"Your order %1 is late."_s.arg(i)));
        letters.push_back(edited(u"K"_s, u"key"_s, u"Your goods are late."_s, u"Your goods come later."_s));
        const EditReading reading = readEdits(letters, {});
        QCOMPARE(reading.letters, 13);
        QCOMPARE(reading.groups.size(), 2U);
        QCOMPARE(reading.groups.front().letters.size(), 12U);
        QCOMPARE(sentenceOf(reading.groups.front()), u"“Unfortunately” taken out 12 times, for growth accounts"_s);
        QCOMPARE(sentenceOf(reading.groups.back()), u"“are late” became “come later” once, for key accounts"_s);
        QCOMPARE(reading.byKind.at(EditKind::Tone), 12);
        QCOMPARE(reading.byKind.at(EditKind::Vocabulary), 1);
    }
    void aPersonsWordOnTheKindStands()
    {
        const std::vector<EditedLetter> letters { edited(u"C1"_s, u"key"_s, u"Sadly it is late."_s, u"It is late."_s) };
        const Edit edit = readEdits(letters, {}).groups.front().edit;
        QCOMPARE(edit.kind, EditKind::Tone);
        const EditReading reading = readEdits(letters, { { edit.key(), EditKind::Relationship } });
        QCOMPARE(reading.groups.front().edit.kind, EditKind::Relationship);
        QVERIFY(reading.groups.front().isCorrected);
        QCOMPARE(reading.byKind.at(EditKind::Relationship), 1);
        QVERIFY(!reading.byKind.contains(EditKind::Tone));
    }
    void everyKindHasItsKey()
    {
        for (const EditKind kind : EDIT_KINDS)
            QCOMPARE(editKindFromKey(keyOf(kind)), std::optional(kind));
        QVERIFY(!editKindFromKey(u"other"));
    }
};

COUNTERSIGN_TEST(EditsTest)

} // namespace countersign

#include "edits_test.moc"
