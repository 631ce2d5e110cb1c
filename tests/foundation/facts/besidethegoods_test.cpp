// SPDX-License-Identifier: GPL-3.0-or-later
#include "factbuilders.h"

namespace countersign {

using namespace testing;

namespace {
/// Order VT-6110, 24 of 60 cutlery sets, promised for Tuesday, 24 November, now Tuesday, 8 December.
Record cutlery()
{
    return recordOf({ { u"order"_s, text(u"VT-6110"_s) },
                      { u"product"_s, text(u"Cutlery Set, 16-piece"_s) },
                      { u"quantity"_s, count(24) },
                      { u"ordered_quantity"_s, count(60) },
                      { u"promised_date"_s, day(2026, 11, 24) },
                      { u"new_date"_s, day(2026, 12, 8) } });
}

Record bill()
{
    return recordOf({ { u"invoice"_s, text(u"R-5502"_s) },
                      { u"billed_amount"_s, money(96000) },
                      { u"correct_amount"_s, money(64000) },
                      { u"reason"_s, text(u"12 lamps were billed instead of 8"_s) } },
                    u"billing-discrepancy"_s);
}

std::vector<Record> twoBills()
{
    const auto bill = [](const QString &invoice, qint64 billed, qint64 correct) {
        return recordOf({ { u"invoice"_s, text(invoice) },
                          { u"billed_amount"_s, money(billed) },
                          { u"correct_amount"_s, money(correct) } },
                        u"billing-discrepancy"_s);
    };
    return { bill(u"R-5502"_s, 96000, 64000), bill(u"R-5519"_s, 20000, 24000) };
}

std::vector<Record> twoValves()
{
    const auto line = [](const QString &order, const QString &product, int quantity) {
        return recordOf(
            { { u"order"_s, text(order) }, { u"product"_s, text(product) }, { u"quantity"_s, count(quantity) } });
    };
    return { line(u"VT-6110"_s, u"Check Valve CV-20"_s, 40), line(u"VT-6114"_s, u"Check Valve CV-25"_s, 15) };
}

Record sent()
{
    return recordOf({ { u"order"_s, text(u"VT-6110"_s) },
                      { u"shipped_date"_s, day(2026, 11, 19) },
                      { u"next_call"_s, text(u"2026-11-27"_s) } },
                    u"order-shipped"_s);
}

std::vector<Record> twoOrders()
{
    return { recordOf({ { u"order"_s, text(u"30418"_s) }, { u"delivered_date"_s, day(2026, 11, 19) } }),
             recordOf({ { u"order"_s, text(u"30422"_s) }, { u"delivered_date"_s, day(2026, 11, 20) } }) };
}

std::vector<Record> twoSweets()
{
    return { recordOf({ { u"product"_s, text(u"Fudge"_s) },
                        { u"quantity"_s, count(6) },
                        { u"ordered_quantity"_s, count(9) },
                        { u"new_date"_s, day(2026, 12, 1) } }),
             recordOf({ { u"product"_s, text(u"Nougat"_s) },
                        { u"quantity"_s, count(4) },
                        { u"ordered_quantity"_s, count(8) } }) };
}

/// Two shipments with the pallets that they fill, a column of the report's own.
std::vector<Record> twoLoads()
{
    const auto load = [](const QString &order, const QString &pallets) {
        return recordOf({ { u"order"_s, text(order) }, { u"pallets"_s, text(pallets) } }, u"order-shipped"_s);
    };
    return { load(u"30418"_s, u"2"_s), load(u"30422"_s, u"5"_s) };
}

/// One order, its lines counted in units of their own.
std::vector<Record> twoUnits()
{
    const auto line = [](const QString &product, const QString &unit, int quantity, int ordered) {
        return recordOf({ { u"order"_s, text(u"30418"_s) },
                          { u"product"_s, text(product) },
                          { u"unit"_s, text(unit) },
                          { u"quantity"_s, count(quantity) },
                          { u"ordered_quantity"_s, count(ordered) } });
    };
    return { line(u"Marzipan Loaf"_s, u"rack"_s, 40, 100), line(u"Grandmother's Elderberry Jam"_s, u"tub"_s, 10, 26) };
}

/// Fourteen lamps were billed at 8.00 each, ten are right.
Record wrongCount()
{
    return recordOf({ { u"invoice"_s, text(u"R-5502"_s) },
                      { u"product"_s, text(u"Desk Lamp"_s) },
                      { u"quantity"_s, count(10) },
                      { u"billed_amount"_s, money(11200) },
                      { u"correct_amount"_s, money(8000) } },
                    u"billing-discrepancy"_s);
}

std::vector<Record> twoVisits()
{
    const auto visit = [](int dayOfMonth) {
        return recordOf({ { u"service"_s, text(u"Boiler check"_s) },
                          { u"appointment_at"_s, Moment { QDate(2026, 12, dayOfMonth), QTime(9, 0) } } },
                        u"appointment-reminder"_s);
    };
    return { visit(1), visit(3) };
}

/// Two orders of two products each.
std::vector<Record> twoOfTwo()
{
    const auto line = [](const QString &order, const QString &product, int day) {
        return recordOf({ { u"order"_s, text(order) },
                          { u"product"_s, text(product) },
                          { u"new_date"_s, testing::day(2026, 12, day) } });
    };
    return { line(u"30418"_s, u"Fudge"_s, 1), line(u"30418"_s, u"Nougat"_s, 1), line(u"30422"_s, u"Marzipan"_s, 9),
             line(u"30422"_s, u"Toffee"_s, 9) };
}

/// 12 of 30 hoses, promised for 24 November, now 8 December; two more numbers of the company's own.
Record hoses()
{
    return recordOf({ { u"order"_s, text(u"VT-6110"_s) },
                      { u"product"_s, text(u"Garden Hose, 50 ft"_s) },
                      { u"quantity"_s, count(12) },
                      { u"ordered_quantity"_s, count(30) },
                      { u"promised_date"_s, day(2026, 11, 24) },
                      { u"new_date"_s, day(2026, 12, 8) },
                      { u"ticket"_s, text(u"90417"_s) } });
}

/// By Alpine Express.
Record carried()
{
    return recordOf({ { u"order"_s, text(u"VT-6110"_s) },
                      { u"shipped_date"_s, day(2026, 11, 19) },
                      { u"carrier"_s, text(u"Alpine Express"_s) } },
                    u"order-shipped"_s);
}

std::vector<Record> recordsOf(const QString &name)
{
    if (name == u"loads")
        return twoLoads();
    if (name == u"units")
        return twoUnits();
    if (name == u"wrong count")
        return { wrongCount() };
    if (name == u"visits")
        return twoVisits();
    if (name == u"carried")
        return { carried() };
    if (name == u"hoses")
        return { hoses() };
    if (name == u"two of two")
        return twoOfTwo();
    if (name == u"sent")
        return { sent() };
    if (name == u"orders")
        return twoOrders();
    if (name == u"sweets")
        return twoSweets();
    if (name == u"many")
        return { recordOf({ { u"product"_s, text(u"Apple Tray"_s) },
                            { u"quantity"_s, count(4000) },
                            { u"ordered_quantity"_s, count(9000) } }) };
    if (name == u"rails")
        return { recordOf({ { u"product"_s, text(u"Guide Rail, 800 mm"_s) }, { u"quantity"_s, count(4) } }) };
    if (name == u"bill")
        return { bill() };
    if (name == u"two bills")
        return twoBills();
    return name == u"valves" ? twoValves() : std::vector { cutlery() };
}
} // namespace

/// Numbers and days of a letter that stand beside the record's: hours, roads, what a unit holds, the company's own
/// numbers, lines of a table; and those that look like them and are the record's.
class BesideTheGoodsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // TODAY is Saturday, 21 November 2026.
    void tellsThemApart_data()
    {
        QTest::addColumn<QString>("records");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("findings");
        auto row = [n = 0](const char *records, const QString &body, const QString &findings = {}) mutable {
            QTest::addRow("%s, sentence %d", records, ++n) << QString::fromLatin1(records) << body << findings;
        };
        // Hours
        row("cutlery", u"The showroom opens at 9."_s);
        row("cutlery", u"Our shop is open from 9.15 to 18.45 on weekdays."_s);
        row("cutlery", u"Counter hours are 0900 to 1715."_s);
        row("cutlery", u"The fitter comes between 8:30 and 10."_s);
        row("cutlery", u"Please ring us before 6."_s);
        row("cutlery", u"We have only 9 at the shop."_s, u"quantity-mismatch error [9] -> [36]"_s);
        // A column of the report's own, line by line and in sum
        row("loads", u"Order 30418 fills 2 pallets."_s);
        row("loads", u"Order 30422 fills 5 pallets."_s);
        row("loads", u"Order 30418 fills 2 pallets and order 30422 fills 5 pallets. That makes 7 pallets in all."_s);
        row("loads", u"Order 30422 fills 4 pallets."_s, u"quantity-mismatch error [4] -> [5] #1"_s);
        row("loads", u"That makes 8 pallets in all."_s, u"quantity-mismatch error [8] -> [2] #0"_s);
        // Units tell no line; a long word within a name leads to its product
        row("units", u"The remaining 60 racks and 16 tubs are not affected."_s);
        row("units", u"The other 16 of the elderberry and 60 of the loaf are not affected."_s);
        row("units", u"The other 17 of the elderberry are not affected."_s, u"quantity-mismatch error [17] -> [16]"_s);
        // What was billed, and what lies between
        row("wrong count", u"We billed 14 lamps on invoice R-5502, and 10 is right: 4 too many."_s);
        row("wrong count", u"We billed 15 lamps on invoice R-5502, and 10 is right."_s,
            u"quantity-mismatch error [15] -> [10]"_s);
        // A count in words that says whose it is
        row("rails", u"We are unable to supply the four you ordered."_s);
        row("rails", u"We are unable to supply the five that you ordered."_s,
            u"quantity-mismatch error [five] -> [four]"_s);
        row("rails", u"We expect to send these four by van."_s);
        row("rails", u"We expect to send these five by van."_s, u"quantity-mismatch error [five] -> [four]"_s);
        row("rails", u"Would you like to keep, change or cancel the five?"_s,
            u"quantity-mismatch error [five] -> [four]"_s);
        row("rails", u"The four Gearbox rails with a ratio of 15:1 come later."_s);
        row("valves", u"Two of your deliveries are late, one from each of two orders."_s);
        row("sweets", u"- Fudge: 6 of 9\n- Nougat: 4 of 8\n\nThat is 10 pieces out of 17."_s);
        row("sweets", u"- Fudge: 6 of 9\n- Nougat: 4 of 8\n\nThat is 11 pieces out of 17."_s,
            u"quantity-mismatch error [11] -> [6] #0\nquantity-mismatch error [17] -> [9] #0"_s);
        row("bill", u"That is four lamps too many."_s);
        row("bill", u"That is 5 lamps too many."_s, u"unsupported error [5]"_s);
        // Days of a month that was named
        row("visits", u"Your two appointments are on December 1 and 3."_s);
        row("visits", u"Your two appointments are on December 1 and 4."_s, u"date-mismatch error [4] -> [3] #1"_s);
        // Numbers of one's own
        row("cutlery", u"My extension is 12, and our dock is 4."_s);
        // Roads, houses, numbers of one's own
        row("cutlery", u"A landslide has closed Highway 61 and B-17."_s);
        row("cutlery", u"You find us at 3300 SW Fulton, and our store at Quay Road 8, 5020 Bergen."_s);
        row("cutlery", u"Our number for this matter is K/77-4."_s);
        row("cutlery", u"The reference is TK-20718, your account number with us is 88104."_s);
        row("cutlery", u"Please mention case 2215."_s);
        row("cutlery", u"The order number for it is VT-6101."_s, u"order-mismatch error [VT-6101] -> [VT-6110]"_s);
        row("cutlery", u"Set aside for you: 2215 sets."_s, u"quantity-mismatch error [2215] -> [24]"_s);
        // What a unit holds, how goods travel
        row("cutlery", u"A carton holds 12 sets."_s);
        row("cutlery", u"They come in boxes of 6 and travel on two pallets."_s);
        row("cutlery", u"The forks go twelve to a box."_s);
        row("cutlery", u"Your twenty-four 16-piece sets are late."_s);
        row("cutlery", u"Your thirty 16-piece sets are late."_s,
            u"quantity-mismatch error [thirty] -> [twenty-four]"_s);
        row("cutlery", u"Both of the 24 sets are late."_s);
        row("cutlery", u"Every one of the 24 sets is late."_s);
        row("cutlery", u"Enclosures: 3"_s);
        // Labels
        row("cutlery", u"Ordered          60\nOn back-order    24"_s);
        row("cutlery", u"Ordered          60\nOn back-order    26"_s, u"quantity-mismatch error [26] -> [24]"_s);
        row("cutlery", u"36 now, 24 a fortnight later"_s);
        row("cutlery", u"34 now, 24 a fortnight later"_s, u"quantity-mismatch error [34] -> [36]"_s);
        // Days
        row("cutlery", u"They now ship on 8 December, which is a Tuesday."_s);
        row("cutlery", u"The new date, a Tuesday, is 8 December."_s);
        row("cutlery", u"They will not ship between Monday 23 and Tuesday 24 November."_s,
            u"date-mismatch error [Monday 23] -> [Tuesday 24]"_s);
        row("cutlery", u"I tried to reach you by phone this morning."_s);
        row("cutlery", u"The 24 sets come on 8 December. Our office is closed on 26 and 27 November."_s);
        row("cutlery", u"The 24 sets come on 8 December. We are closed from 24 December to 1 January."_s);
        row("cutlery", u"The 24 sets come on 9 December. Our office is closed on 26 November."_s,
            u"date-mismatch error [9 December] -> [8 December]"_s);
        row("cutlery", u"They reach you this morning."_s, u"date-mismatch error [this morning] -> [on 8 December]"_s);
        // Bills
        row("bill",
            u"This is how it should look:\n\nBilled      12 lamps    $960.00\nCorrect      8 lamps    $640.00\n"
            u"Too much     4 lamps    $320.00"_s);
        row("bill",
            u"Billed      12 lamps    $960.00\nCorrect      8 lamps    $640.00\nToo much     5 lamps    $320.00"_s,
            u"unsupported error [5]"_s);
        row("two bills", u"The two say $1,160.00 and the correct sum is $880.00, a difference of $280.00."_s);
        // How they are packed, what else there is, what the record holds as a text
        row("hoses", u"They come six in each carton, so that is 2 cartons."_s);
        row("hoses", u"The maker packs them in cartons of 6 and ships in lots of 90."_s);
        row("hoses", u"Of the 30, 12 are late. We have 70 of the 25 ft hoses."_s);
        row("hoses", u"Of the 30, 12 are late. The 1/2 in. kind is here."_s);
        row("hoses", u"You get 18 of the 30 on 24 November; 12 come on 8 December."_s);
        row("hoses", u"Our 2 vans bring 12 of the 30 on 8 December."_s);
        row("hoses", u"Your ticket for this is 90417."_s);
        row("hoses", u"Of the 30, 12 are late. It concerns line 2; lines 1 and 4 are complete."_s);
        row("hoses", u"Of the 30, 12 are late. The delivery window is 8-11 in the morning."_s);
        row("hoses", u"They come six in each carton, so that is 4 cartons."_s,
            u"quantity-mismatch error [4] -> [12]"_s);
        row("hoses", u"Of the 30, 14 are late. We have plenty of the 25 ft hoses."_s,
            u"quantity-mismatch error [14] -> [12]"_s);
        row("hoses", u"You get 17 of the 30 on 24 November; 12 come on 8 December."_s,
            u"quantity-mismatch error [17] -> [18]"_s);
        // Who carries them
        row("carried", u"Your order VT-6110 is on its way with Alpine Express."_s);
        row("carried", u"Your order VT-6110 left on 19 November. Alpine has it now."_s);
        row("carried", u"Your order VT-6110 left on 19 November. Maria Anders has them in her book."_s);
        // Orders over their lines, and side by side
        row("two of two",
            u"Order 30418:\nFudge\nNougat\nNew date: 1 December\n\nOrder 30422:\nMarzipan\nToffee\n"
            u"New date: 9 December"_s);
        row("two of two",
            u"Your orders 30418 and 30422 are late: Fudge and Nougat come on 1 December, Marzipan and Toffee on "
            u"9 December."_s);
        // Names by their codes
        row("valves",
            u"Please set these aside:\n\n- CV-20, order VT-6110: 40 pieces\n- CV-25, order VT-6114: 15 pieces"_s);
        row("valves",
            u"Please set these aside:\n\n- CV-20, order VT-6110: 40 pieces\n- CV-25, order VT-6114: 16 pieces"_s,
            u"quantity-mismatch error [16] -> [15] #1"_s);
        row("valves", u"(1) Check Valve CV-20, 40 pieces\n\n(2) Check Valve CV-25, 15 pieces"_s);
    }
    void namesWhatIsRight_data()
    {
        QTest::addColumn<QString>("records");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("findings");
        auto row = [n = 0](const char *records, const QString &body, const QString &findings = {}) mutable {
            QTest::addRow("%s, sentence %d", records, ++n) << QString::fromLatin1(records) << body << findings;
        };
        // Counts: what goes on the new date is late, what was asked for was ordered, what we cannot supply is affected.
        row("cutlery", u"We now expect to send these 25 on 8 December."_s, u"quantity-mismatch error [25] -> [24]"_s);
        row("cutlery", u"You asked for sixty-one."_s, u"quantity-mismatch error [sixty-one] -> [sixty]"_s);
        row("cutlery", u"We can no longer supply 42 of them."_s, u"quantity-mismatch error [42] -> [24]"_s);
        row("cutlery", u"36 now, 25 a week later"_s, u"quantity-mismatch error [25] -> [24]"_s);
        row("cutlery", u"25 sets to follow"_s, u"quantity-mismatch error [25] -> [24]"_s);
        row("cutlery", u"Ordered                60\nReady for 24 Nov       37\nOn back-order          24"_s,
            u"quantity-mismatch error [37] -> [36]"_s);
        row("cutlery", u"36 of the 24 sets are in stock. The other 60 are on back-order."_s,
            u"quantity-mismatch error [24] -> [60]\nquantity-mismatch error [60] -> [24]"_s);
        row("many", u"4,000 of the 999 trays are late."_s, u"quantity-mismatch error [999] -> [9,000]"_s);
        row("rails", u"The four 800 mm Guide Rails are late."_s);
        row("rails", u"The five 800 mm Guide Rails are late."_s, u"quantity-mismatch error [five] -> [four]"_s);
        row("rails", u"In your delivery, nine rails are affected."_s, u"quantity-mismatch error [nine] -> [four]"_s);
        // Amounts
        row("bill", u"It says $640.00, and it ought to say $960.00."_s,
            u"swapped error [$640.00] -> [$960.00]\nswapped error [$960.00] -> [$640.00]"_s);
        row("bill", u"The correct amount is six hundred and forty dollars ($840.00)."_s,
            u"amount-mismatch error [$840.00] -> [$640.00]"_s);
        // Days
        row("cutlery", u"Is the 8th possible for you?"_s);
        row("cutlery", u"Not on 24 November: the new date is 8 December. Is the 4th possible for you?"_s,
            u"date-mismatch error [4th] -> [8th]"_s);
        row("cutlery", u"24 Cutlery Sets on back-order until 7 December"_s,
            u"date-mismatch error [7 December] -> [8 December]"_s);
        row("sent", u"I write to confirm that your order VT-6110 shipped on 2026-11-18."_s,
            u"date-mismatch error [2026-11-18] -> [2026-11-19]"_s);
        row("sent", u"Order VT-6110 was shipped on Wednesday."_s, u"date-mismatch error [Wednesday] -> [Thursday]"_s);
        row("sent", u"You will have our next call on Friday, 27 November."_s);
        row("sent", u"You will have our next call on Friday, 26 November."_s,
            u"date-mismatch error [Friday, 26 November] -> [Friday, 27 November]"_s);
        row("sent", u"You will have our next call on Thursday, 27 November."_s,
            u"weekday-mismatch error [Thursday, 27 November] -> [Friday, 27 November]"_s);
        // Numbers of orders
        row("orders", u"Both have left: 30418 and 30566."_s, u"order-mismatch error [30566] -> [30422] #1"_s);
        row("orders", u"30418 - on its way\n30566 - on its way as well"_s,
            u"order-mismatch error [30566] -> [30422] #1"_s);
        row("orders", u"no. 30418 came on Thursday 19/11 and no. 30566 on Friday 20/11."_s,
            u"order-mismatch error [30566] -> [30422] #1"_s);
        row("two of two",
            u"Order 30422:\nFudge\nNougat\nNew date: 1 December\n\nOrder 30418:\nMarzipan\nToffee\n"
            u"New date: 9 December"_s,
            u"order-mismatch error [30422] -> [30418] #0\norder-mismatch error [30418] -> [30422] #2"_s);
        row("two of two",
            u"Your orders 30418 and 30418 are late: Fudge and Nougat come on 1 December, Marzipan and Toffee on "
            u"9 December."_s,
            u"order-mismatch error [30418] -> [30422] #3"_s);
        // Who carries them
        row("carried", u"You can follow the shipment with Alpine Express."_s);
        row("carried", u"Alpine Express's truck broke down on the road."_s);
        row("carried", u"I went through the delivery with Dave Munro."_s);
        row("carried", u"Nordlast Cargo's truck broke down on the road."_s,
            u"carrier-mismatch error [Nordlast Cargo] -> [Alpine Express]"_s);
        row("carried", u"You can follow the shipment with Nordlast Cargo."_s,
            u"carrier-mismatch error [Nordlast Cargo] -> [Alpine Express]"_s);
        row("carried", u"Nordlast Cargo is handling the delivery."_s,
            u"carrier-mismatch error [Nordlast Cargo] -> [Alpine Express]"_s);
        row("carried", u"Your order VT-6110 is on its way with Nordlast Cargo."_s,
            u"carrier-mismatch error [Nordlast Cargo] -> [Alpine Express]"_s);
        row("carried", u"Order VT-6110\nCarrier: Nordlast"_s,
            u"carrier-mismatch error [Nordlast] -> [Alpine Express]"_s);
        row("carried", u"Your order VT-6110 left on 19 November. Nordlast Cargo has it now."_s,
            u"carrier-mismatch error [Nordlast Cargo] -> [Alpine Express]"_s);
        // Products
        row("valves", u"- Check Valve CV-20: 40 pieces\n- Check Valev CV-25: 15 pieces"_s,
            u"product-mismatch warning [Check Valev CV-25] -> [Check Valve CV-25] #1"_s);
        row("sweets", u"Two are late:\n- Fudge: 6 of 9\n- Nuogat: 4 of 8"_s,
            u"product-mismatch warning [Nuogat] -> [Nougat] #1"_s);
        row("sweets", u"Two are late:\n- Fudge: 6 of 9, new date 1 December\n- Toffee Crisp Bars: 4 of 8"_s,
            u"product-mismatch error [Toffee Crisp Bars] -> [Nougat] #1"_s);
        // Names below a letterhead
        row("cutlery", u"Bergen, 21 November 2026\n\nDear Marta Anders,\n\nThe sets are late."_s,
            u"person-mismatch warning [Marta Anders] -> [Maria Anders]"_s);
    }
    void namesWhatIsRight()
    {
        QFETCH(QString, records);
        QFETCH(QString, body);
        QFETCH(QString, findings);
        QCOMPARE(inWords(judged(caseOf(recordsOf(records), body))), findings);
    }

    void tellsThemApart()
    {
        QFETCH(QString, records);
        QFETCH(QString, body);
        QFETCH(QString, findings);
        QCOMPARE(inWords(judged(caseOf(recordsOf(records), body))), findings);
    }
};

COUNTERSIGN_TEST(BesideTheGoodsTest)

} // namespace countersign

#include "besidethegoods_test.moc"
