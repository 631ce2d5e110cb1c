// SPDX-License-Identifier: GPL-3.0-or-later
#include "factbuilders.h"
#include "facts/names.h"

namespace countersign {

using namespace testing;

namespace {
QString wordsOn(const QString &product, const QString &body, const QString &subject = {})
{
    return inWords(judged(caseOf({ recordOf({ { u"order"_s, text(u"KX-4021"_s) },
                                              { u"product"_s, text(product) },
                                              { u"quantity"_s, count(36) },
                                              { u"ordered_quantity"_s, count(72) },
                                              { u"promised_date"_s, day(2026, 11, 27) },
                                              { u"new_date"_s, day(2026, 12, 4) } }) },
                                 body, subject)));
}
} // namespace

/// Products with numbers, sizes and quotation marks in their names, and how much of them is meant.
class NumberedNamesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsNamesFromSizes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("core");
        const auto row = [](const QString &name, int core) {
            QTest::addRow("%s", qPrintable(name)) << name << core;
        };
        row(u"Type 4 Syringe 10 ml"_s, 3);
        row(u"Size 9 Gloves"_s, 3);
        row(u"M6 x 30 Wing Nut"_s, 6);
        row(u"Chai 10 boxes x 20 bags"_s, 1);
        row(u"Copper Pipe 15 mm"_s, 2);
    }
    void tellsNamesFromSizes()
    {
        QFETCH(const QString, name);
        QFETCH(const int, core);
        QCOMPARE(int(soughtName(name).core), core);
    }

    void passesWhatIsTrue_data()
    {
        QTest::addColumn<QString>("product");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("subject");
        auto row = [n = 0](const QString &product, const QString &body, const QString &subject = {}) mutable {
            QTest::addRow("%d", ++n) << product << body << subject;
        };
        row(u"M6 x 30 Wing Nut"_s, u"36 of your 72 M6 x 30 Wing Nuts are on back-order."_s);
        row(u"Lamp \"Blue Moon\""_s, u"The 36 Blue Moon lamps on your order KX-4021 are late."_s);
        row(u"Rice \"Tall Grass\" 25 kg"_s, u"36 bags of Rice \"Tall Grass\" 25 kg are late."_s);
        row(u"Gouda"_s, u"Heads-up: the Gouda on order KX-4021 is late."_s, u"Delays on order KX-4021"_s);
        row(u"Gouda"_s, u"It's delayed. That's all we know."_s, u"It's delayed"_s);
        row(u"Gouda"_s, u"Half of the 72 boxes, that is 36, are on back-order."_s);
        row(u"Gouda"_s, u"36 of the 72 boxes are in stock. The other 36 are on back-order."_s);
    }
    void passesWhatIsTrue()
    {
        QFETCH(const QString, product);
        QFETCH(const QString, body);
        QFETCH(const QString, subject);
        QCOMPARE(wordsOn(product, body, subject), QString());
    }

    void reportsWhatIsFalse_data()
    {
        QTest::addColumn<QString>("product");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("finding");
        auto row = [n = 0](const QString &product, const QString &body, const QString &finding) mutable {
            QTest::addRow("%d", ++n) << product << body << finding;
        };
        row(u"M6 x 30 Wing Nut"_s, u"36 of your 72 M6 x 35 Wing Nuts are on back-order."_s,
            u"product-mismatch error [M6 x 35 Wing Nuts] -> [M6 x 30 Wing Nuts]"_s);
        row(u"Type 3 Valve"_s, u"The Type 8 Valve on your order KX-4021 is late."_s,
            u"product-mismatch error [Type 8 Valve] -> [Type 3 Valve]"_s);
        row(u"Rice \"Tall Grass\" 25 kg"_s, u"36 bags of Rice \"Tall Grass\" 85 kg are late."_s,
            u"product-mismatch error [Rice \"Tall Grass\" 85 kg] -> [Rice \"Tall Grass\" 25 kg]"_s);
        row(u"Gouda"_s, u"I am writing about the Pocket Diary 2027 on your order KX-4021."_s,
            u"[Pocket Diary 2027] -> [Gouda]"_s);
        row(u"Gouda"_s, u"Half of the 80 boxes, that is 36, are on back-order."_s,
            u"quantity-mismatch error [80] -> [72]"_s);
    }
    void reportsWhatIsFalse()
    {
        QFETCH(const QString, product);
        QFETCH(const QString, body);
        QFETCH(const QString, finding);
        const QString found = wordsOn(product, body);
        QVERIFY2(found.contains(finding), qPrintable(found));
    }
};

COUNTERSIGN_TEST(NumberedNamesTest)

} // namespace countersign

#include "numberednames_test.moc"
