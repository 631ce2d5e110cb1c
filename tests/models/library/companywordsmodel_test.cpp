// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/companywordsmodel.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

class CompanyWordsModelTest : public QObject {
    Q_OBJECT

    static CompanyWord word(const QString &text)
    {
        return { text, u"Laura Callahan"_s, QDateTime({ 2026, 11, 18 }, { 9, 0 }, QTimeZone::utc()) };
    }
    static QStringList shown(const CompanyWordsModel &model)
    {
        QStringList words;
        for (int row = 0; row < model.rowCount(); ++row)
            words << model.word(row);
        return words;
    }

private Q_SLOTS:
    void listsTheWordsInTheOrderOfTheAlphabet()
    {
        CompanyWordsModel model;
        const QAbstractItemModelTester tester(&model);
        model.show(CompanyWords({ word(u"tunnbröd"_s), word(u"Chang"_s), word(u"palletising"_s) }));
        QCOMPARE(shown(model), QStringList({ u"Chang"_s, u"palletising"_s, u"tunnbröd"_s }));
        QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(),
                 u"Chang, added by Laura Callahan, 18 November 2026"_s);
    }
    void tellsOnlyWhatCameAndWhatWent()
    {
        CompanyWordsModel model;
        const QAbstractItemModelTester tester(&model);
        model.show(CompanyWords({ word(u"a"_s), word(u"c"_s), word(u"e"_s) }));
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const QSignalSpy came(&model, &QAbstractItemModel::rowsInserted);
        const QSignalSpy went(&model, &QAbstractItemModel::rowsRemoved);
        model.show(CompanyWords({ word(u"a"_s), word(u"b"_s), word(u"e"_s) }));
        QCOMPARE(shown(model), QStringList({ u"a"_s, u"b"_s, u"e"_s }));
        QCOMPARE(resets.count(), 0);
        QCOMPARE(came.count(), 1);
        QCOMPARE(went.count(), 1);
    }
    void findsAWordWhateverItsCapitals()
    {
        CompanyWordsModel model;
        model.show(CompanyWords({ word(u"Semmelknödel"_s) }));
        QCOMPARE(model.rowOf(u"semmelknödel"_s), 0);
        QCOMPARE(model.rowOf(u"Semmelknödel’s"_s), 0);
        QCOMPARE(model.rowOf(u"Knödel"_s), -1);
    }
};

COUNTERSIGN_TEST(CompanyWordsModelTest)

} // namespace countersign

#include "companywordsmodel_test.moc"
