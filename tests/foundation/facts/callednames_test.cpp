// SPDX-License-Identifier: GPL-3.0-or-later
#include "factbuilders.h"

namespace countersign {

using namespace testing;

namespace {
Record goods(const QString &product)
{
    return recordOf({ { u"order"_s, text(u"30811"_s) },
                      { u"product"_s, text(product) },
                      { u"quantity"_s, count(12) },
                      { u"ordered_quantity"_s, count(30) },
                      { u"promised_date"_s, day(2026, 11, 24) },
                      { u"new_date"_s, day(2026, 12, 1) },
                      { u"carrier"_s, text(u"Alpine Express"_s) },
                      { u"batch"_s, text(u"KD-5512"_s) } });
}

Record packed()
{
    return recordOf({ { u"order"_s, text(u"30811"_s) },
                      { u"product"_s, text(u"Peach Tins"_s) },
                      { u"quantity"_s, count(60) },
                      { u"packages"_s, text(u"4"_s) } });
}

Record visit()
{
    return recordOf({ { u"service"_s, text(u"Stove check"_s) }, { u"visitor"_s, text(u"Oona Hart"_s) } });
}

std::vector<Record> named(const QString &name)
{
    if (name == u"gloves")
        return { goods(u"canvas gloves, green, size L"_s) };
    if (name == u"pasta")
        return { goods(u"Penne Bellini"_s) };
    if (name == u"funnel")
        return { goods(u"Tin Funnel 4 in"_s) };
    return name == u"packed" ? std::vector { packed() } : std::vector { visit() };
}

QString said(const QString &records, const QString &body)
{
    const Foundation foundation = foundationOf({ u"product"_s }, NumericDates::MonthFirst);
    return inWords(judged(caseOf(named(records), body), foundation));
}
} // namespace

/// Goods by their own noun, in another order of words, by what they travel in; people and carriers by what they do.
class CalledNamesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knowsThemByOtherWords_data()
    {
        QTest::addColumn<QString>("records");
        QTest::addColumn<QString>("body");
        auto row = [n = 0](const char *records, const QString &body) mutable {
            QTest::addRow("%s, sentence %d", records, ++n) << QString::fromLatin1(records) << body;
        };
        row("gloves", u"The green gloves in size L are late."_s);
        row("gloves", u"We are twelve short on your canvas gloves, size L."_s);
        row("gloves", u"Bad news on the gloves: 12 out of 30 are late and will not make 11/24."_s);
        row("pasta", u"Late:\npenne - 12 of the 30, coming 1 December\n"_s);
        row("pasta", u"You will get 18 of your 30 bags of Penne Bellini on 24 November."_s);
        row("funnel", u"The tin funnel is no longer made."_s);
        row("packed", u"We packed your Peach Tins: 60 tins in four boxes."_s);
        row("visit", u"Oona Hart will do the stove check."_s);
    }
    void knowsThemByOtherWords()
    {
        QFETCH(QString, records);
        QFETCH(QString, body);
        QCOMPARE(said(records, body), QString());
    }

    void findsOthersInTheirPlace_data()
    {
        QTest::addColumn<QString>("records");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("findings");
        auto row = [n = 0](const char *records, const QString &body, const QString &findings) mutable {
            QTest::addRow("%s, sentence %d", records, ++n) << QString::fromLatin1(records) << body << findings;
        };
        row("gloves", u"12 of the 30 boxes of linen aprons, 90 cm are late."_s,
            u"product-mismatch error [linen aprons, 90 cm] -> [canvas gloves, green, size L]"_s);
        row("pasta", u"The Marlow Crackers that you ordered are late."_s,
            u"product-mismatch warning [Marlow Crackers] -> [Penne Bellini]"_s);
        row("pasta", u"We can look for another penne. The Penne Bellini is on the van (Nordlast Cargo)."_s,
            u"carrier-mismatch error [Nordlast Cargo] -> [Alpine Express]"_s);
        row("pasta", u"Please set the Penne Bellini of batch KD-5572 aside."_s,
            u"unsupported error [KD-5572] -> [KD-5512]"_s);
        row("packed", u"We packed your Peach Tins: 60 tins in five boxes."_s,
            u"quantity-mismatch error [five] -> [four]"_s);
        row("visit", u"The stove check is booked. Jo Marsh will do it."_s,
            u"person-mismatch error [Jo Marsh] -> [Oona Hart]"_s);
    }
    void findsOthersInTheirPlace()
    {
        QFETCH(QString, records);
        QFETCH(QString, body);
        QFETCH(QString, findings);
        QCOMPARE(said(records, body), findings);
    }
};

COUNTERSIGN_TEST(CalledNamesTest)

} // namespace countersign

#include "callednames_test.moc"
