// SPDX-License-Identifier: GPL-3.0-or-later
#include "lifecycle/notes.h"
#include "support/testmain.h"

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {
const QDate today(2026, 11, 21);
const AccountNote first { u"call Dana first"_s, u"Kim Park"_s, {}, true, false };
const AccountNote second { u"quantities first"_s, u"Kim Park"_s, QDate(2027, 1, 31), false, false };
}

class NotesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void addsChangesAndTakesAway()
    {
        const auto added = notesAfter({ first }, { {}, {}, second });
        QCOMPARE(*added, (std::vector { first, second }));
        AccountNote changed = first;
        changed.text = u"  call\nDana  at noon "_s;
        const auto edited = notesAfter(*added, { {}, first, changed });
        QCOMPARE(edited->front().text, u"call Dana at noon"_s);
        QCOMPARE(*notesAfter(*added, { {}, first, {} }), std::vector { second });
    }
    void takesAChangeBack()
    {
        const NoteChange change { AccountId(u"ACME"_s), first, second };
        const auto changed = notesAfter({ first }, change);
        QCOMPARE(*notesAfter(*changed, change.reversed()), std::vector { first });
    }
    void refusesWhatSomebodyElseChanged()
    {
        const auto refused = notesAfter({ second }, { {}, first, second });
        QVERIFY(!refused);
        QCOMPARE(refused.error().cause, Cause::Conflict);
    }
    void refusesANoteWithoutWordsOrOwner()
    {
        QVERIFY(!notesAfter({}, { {}, {}, AccountNote { u" "_s, u"Kim"_s, {}, false, false } }));
        QVERIFY(!notesAfter({}, { {}, {}, AccountNote { u"x"_s, {}, {}, false, false } }));
        QVERIFY(!notesAfter({}, { {}, {}, AccountNote { QString(501, u'x'), u"Kim"_s, {}, false, false } }));
        QVERIFY(!notesAfter({ first }, { {}, {}, first })); // there already
    }
    void endsANoteFromTodayOn()
    {
        QVERIFY(first.isInForce(today));
        QVERIFY(!ended(first, today).isInForce(today));
        QVERIFY(ended(first, today).isInForce(today.addDays(-1)));
    }
    void readsItsEndAsAPersonWritesIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("day");
        QTest::newRow("nothing is no end") << u"  "_s << QDate();
        QTest::newRow("weeks") << u"2 weeks"_s << QDate(2026, 12, 5);
        QTest::newRow("a month") << u"1 month"_s << QDate(2026, 12, 21);
        QTest::newRow("a day in letters") << u"31 January 2027"_s << QDate(2027, 1, 31);
        QTest::newRow("a day without its year is the next") << u"31 January"_s << QDate(2027, 1, 31);
        QTest::newRow("a day of this year without its year") << u"24 December"_s << QDate(2026, 12, 24);
        QTest::newRow("with dots") << u"31.01.2027"_s << QDate(2027, 1, 31);
        QTest::newRow("as machines write it") << u"2027-01-31"_s << QDate(2027, 1, 31);
    }
    void readsItsEndAsAPersonWritesIt()
    {
        QFETCH(QString, text);
        QFETCH(QDate, day);
        const auto end = readEnd(text, today);
        QVERIFY2(end, qPrintable(end ? QString() : end.error().says));
        QCOMPARE(end->value_or(QDate()), day);
    }
    void saysWhatIsNoEnd()
    {
        QVERIFY(!readEnd(u"soon", today));
        QVERIFY(!readEnd(u"31/02/2027", today));
        QVERIFY(!readEnd(u"3/4/2027", today)); // two days
    }
};

COUNTERSIGN_TEST(NotesTest)

} // namespace countersign

#include "notes_test.moc"
