// SPDX-License-Identifier: GPL-3.0-or-later
#include "lifecycle/editdepth.h"
#include "support/testmain.h"

using namespace Qt::Literals::StringLiterals;

namespace countersign {

class EditDepthTest : public QObject {
    Q_OBJECT

    /// A hundred words and a date.
    static Letter draft()
    {
        Letter letter;
        letter.subject = u"Your order"_s;
        letter.body = u"Dear Dana, it comes on Tuesday, 1 December. "_s + u"We are sorry for the delay. "_s.repeated(16)
            + u"Kind regards"_s;
        return letter;
    }

private Q_SLOTS:
    void whiteSpaceIsNoEdit()
    {
        Letter spaced = draft();
        spaced.body.replace(u". "_s, u".\n\n"_s);
        QCOMPARE(editDepthOf(draft(), spaced, {}),
                 (EditDepth { editDepthOf(draft(), draft(), {}).words, 0, false, false }));
    }
    void howMaterialAnEditIs_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<int>("changed");
        QTest::addColumn<bool>("material");
        QTest::newRow("one word of a hundred") << u"Kind regards"_s << u"Best regards"_s << 1 << false;
        QTest::newRow("another day of the month") << u"1 December"_s << u"2 December"_s << 1 << true;
        QTest::newRow("another weekday") << u"Tuesday"_s << u"Friday"_s << 1 << true;
        QTest::newRow("another month") << u"December"_s << u"January"_s << 1 << true;
        QTest::newRow("a verb that is a month too") << u"it comes"_s << u"it may come"_s << 2 << false;
        QTest::newRow("over a twentieth of the words")
            << u"Kind regards"_s << u"We hope that you can bear with us, kind regards"_s << 9 << true;
    }
    void howMaterialAnEditIs()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        Letter letter = draft();
        letter.body.replace(before, after);
        const EditDepth depth = editDepthOf(draft(), letter, {});
        QVERIFY(depth.edited);
        QTEST(depth.wordsChanged, "changed");
        QTEST(depth.material, "material");
    }
    void aCommitmentThatWasPutInIsMaterial()
    {
        Letter letter = draft();
        letter.body.replace(u"Kind regards"_s, u"Free freight. Kind regards"_s);
        Finding finding;
        finding.kind = FindingKind::Commitment;
        finding.start = letter.body.indexOf(u"Free"_s);
        finding.length = 12;
        Verdict verdict;
        QVERIFY(!editDepthOf(draft(), letter, verdict).material);
        verdict.findings = { finding };
        QVERIFY(editDepthOf(draft(), letter, verdict).material);
    }
};

COUNTERSIGN_TEST(EditDepthTest)

} // namespace countersign

#include "editdepth_test.moc"
