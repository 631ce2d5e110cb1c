// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "tables/valuetablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {
struct Parcel {
    QString id;
    int weight = 0;
    bool operator==(const Parcel &) const = default;
};
using ParcelTable = ValueTableModel<Parcel, QString, int>;
constexpr ParcelTable::Column PARCEL_COLUMNS[] = {
    { "Parcel",
      [](const Parcel &parcel, const int &) -> QVariant {
          return parcel.id;
      } },
    { "Weight", [](const Parcel &parcel, const int &unit) -> QVariant { return u"%1 g"_s.arg(parcel.weight * unit); },
      [](const Parcel &parcel, const int &) -> QVariant { return parcel.weight; },
      [](const Parcel &parcel, const int &) { return u"weighs %1"_s.arg(parcel.weight); }, Qt::AlignRight },
};

class Parcels : public ParcelTable {
public:
    Parcels()
        : ParcelTable(
            PARCEL_COLUMNS, "Parcels", [](const Parcel &parcel) { return parcel.id; }, 1, nullptr)
    {
        fillRows({ { u"a"_s, 10 }, { u"b"_s, 9 }, { u"c"_s, 30 } });
    }
    using ParcelTable::fillRows;
    using ParcelTable::remove;
    using ParcelTable::setContext;
    using ParcelTable::upsert;
};
} // namespace

class ValueTableModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsOfAChangedRowAndOfNoOther()
    {
        Parcels parcels;
        QAbstractItemModelTester tester(&parcels, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy changed(&parcels, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&parcels, &QAbstractItemModel::modelReset);
        parcels.upsert({ u"b"_s, 12 });
        QCOMPARE_EQ(changed.count(), 1);
        QCOMPARE(changed.at(0).at(0).toModelIndex(), parcels.index(1, 0));
        QCOMPARE(changed.at(0).at(1).toModelIndex(), parcels.index(1, 1));
        QCOMPARE_EQ(reset.count(), 0);
    }
    void saysNothingOfAValueThatIsTheSame()
    {
        Parcels parcels;
        QSignalSpy changed(&parcels, &QAbstractItemModel::dataChanged);
        parcels.upsert({ u"b"_s, 9 });
        QCOMPARE_EQ(changed.count(), 0);
    }
    void findsTheRightRowAfterOneWentOut()
    {
        Parcels parcels;
        QAbstractItemModelTester tester(&parcels, QAbstractItemModelTester::FailureReportingMode::QtTest);
        parcels.remove(u"a"_s);
        parcels.remove(u"unknown"_s);
        QCOMPARE_EQ(parcels.rowCount(), 2);
        QCOMPARE_EQ(parcels.rowOf(u"c"_s), 1);
        QCOMPARE(parcels.find(u"c"_s)->weight, 30);
        QVERIFY(!parcels.find(u"a"_s));
        parcels.upsert({ u"d"_s, 1 });
        QCOMPARE_EQ(parcels.rowOf(u"d"_s), 2);
    }
    void sortsByValuesAndNotByText()
    {
        Parcels parcels;
        QCOMPARE(parcels.index(0, 1).data().toString(), u"10 g"_s);
        QCOMPARE(parcels.index(0, 1).data(SortRole).toInt(), 10);
    }
    void speaksARowAsOneSentenceAndACellAsItself()
    {
        Parcels parcels;
        QCOMPARE(parcels.index(0, 0).data(Qt::AccessibleTextRole).toString(), u"a, weighs 10"_s);
        QCOMPARE(parcels.index(0, 1).data(Qt::AccessibleTextRole).toString(), u"weighs 10"_s);
        QCOMPARE(parcels.index(0, 1).data(SentenceRole).toString(), u"a, weighs 10"_s);
    }
    void showsEveryCellAnewWhenItsSurroundingsChange()
    {
        Parcels parcels;
        QSignalSpy changed(&parcels, &QAbstractItemModel::dataChanged);
        parcels.setContext(2);
        parcels.setContext(2);
        QCOMPARE_EQ(changed.count(), 1);
        QCOMPARE(parcels.index(2, 1).data().toString(), u"60 g"_s);
    }
    void keepsTheLaterOfTwoValuesWithOneKey()
    {
        Parcels parcels;
        parcels.fillRows({ { u"x"_s, 1 }, { u"x"_s, 2 } });
        QCOMPARE_EQ(parcels.rowCount(), 1);
        QCOMPARE(parcels.find(u"x"_s)->weight, 2);
    }
    void hasNothingOutsideItself()
    {
        Parcels parcels;
        QVERIFY(!parcels.headerData(2, Qt::Horizontal).isValid());
        QVERIFY(!parcels.headerData(-1, Qt::Horizontal).isValid());
        QVERIFY(!parcels.headerData(0, Qt::Vertical).isValid());
        QCOMPARE(parcels.headerData(1, Qt::Horizontal).toString(), u"Weight"_s);
        QCOMPARE_EQ(parcels.rowCount(parcels.index(0, 0)), 0);
    }
};

COUNTERSIGN_TEST(ValueTableModelTest)

} // namespace countersign

#include "valuetablemodel_test.moc"
