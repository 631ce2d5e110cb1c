// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "intake/rowmatching.h"
#include "support/testmain.h"

using namespace Qt::Literals::StringLiterals;

namespace countersign {

class RowMatchingTest : public QObject {
    Q_OBJECT

    static Record row(const QString &product, qint64 quantity)
    {
        Record record;
        record.account = AccountId(u"ALFKI"_s);
        record.type = TypeId(u"back-order"_s);
        record.facts = { { factnames::ORDER.toString(), u"10643"_s, {} },
                         { factnames::PRODUCT.toString(), product, {} },
                         { factnames::QUANTITY.toString(), Quantity::of(quantity), {} } };
        return record;
    }
    /// One letter a row, by row: = unchanged, u update, o overtaking, n new.
    static QString matched(const std::vector<Record> &rows, const std::vector<KnownRow> &known)
    {
        std::vector<const Record *> pointers;
        for (const Record &one : rows)
            pointers.push_back(&one);
        QString kinds(static_cast<qsizetype>(rows.size()), u'?');
        for (const RowMatch &match : matchedRows(pointers, [&known](const QString &identity) {
                 std::vector<KnownRow> same;
                 std::ranges::copy_if(known, std::back_inserter(same),
                                      [&identity](const KnownRow &one) { return identityOf(one.record) == identity; });
                 return same;
             }))
            kinds[static_cast<qsizetype>(match.row)] = u"=uon"[static_cast<size_t>(match.kind)];
        return kinds;
    }

private Q_SLOTS:
    void tellsKnownRowsFromNewOnes_data()
    {
        QTest::addColumn<std::vector<Record>>("rows");
        QTest::addColumn<std::vector<KnownRow>>("known");
        QTest::addColumn<QString>("matches");
        using Rows = std::vector<Record>;
        using Known = std::vector<KnownRow>;
        const Record chai = row(u"Chai"_s, 21);
        const Record fewer = row(u"Chai"_s, 5);
        const Record many = row(u"Chai"_s, 90);
        const Record chang = row(u"Chang"_s, 21);
        QTest::newRow("nothing known") << Rows { chai, chang } << Known {} << u"nn"_s;
        QTest::newRow("known as it is") << Rows { chai } << Known { { chai } } << u"="_s;
        QTest::newRow("twice in one report") << Rows { chai, chai } << Known {} << u"n="_s;
        QTest::newRow("another value") << Rows { fewer } << Known { { chai } } << u"u"_s;
        QTest::newRow("another value after the letter left") << Rows { fewer } << Known { { chai, false } } << u"o"_s;
        QTest::newRow("two partial deliveries") << Rows { chai, fewer } << Known {} << u"nn"_s;
        QTest::newRow("the like is found first") << Rows { fewer, chai } << Known { { chai } } << u"n="_s;
        QTest::newRow("one of two changed") << Rows { chai, many } << Known { { chai }, { fewer } } << u"=u"_s;
        QTest::newRow("one more than known") << Rows { many, fewer } << Known { { chai } } << u"un"_s;
        QTest::newRow("another product") << Rows { chang } << Known { { chai } } << u"n"_s;
    }
    void tellsKnownRowsFromNewOnes()
    {
        QFETCH(std::vector<Record>, rows);
        QFETCH(std::vector<KnownRow>, known);
        QTEST(matched(rows, known), "matches");
    }
};

COUNTERSIGN_TEST(RowMatchingTest)

} // namespace countersign

#include "rowmatching_test.moc"
