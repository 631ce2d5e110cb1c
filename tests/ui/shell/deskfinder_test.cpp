// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/deskfinder.h"
#include "support/reviewmorning.h"
#include "support/testmain.h"

#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

/// What the palette finds of a desk with many letters.
class DeskFinderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesTheBestAndCountsAll()
    {
        testing::FakeDesk desk(testing::longMorning(300));
        DeskFinder finder(desk, [](const CommunicationId &) {});
        QSignalSpy loaded(&finder, &DeskFinder::loaded);
        QTRY_COMPARE_EQ(loaded.count(), 1);
        const auto found = finder.find(u"ernst"_s, 8);
        QCOMPARE(found.size(), size_t(3));
        QCOMPARE(found[0].all, 1); // one account, whatever its letters call it
        QCOMPARE(found[1].all, 15); // every twentieth of the 300
        QCOMPARE(found[1].best.size(), size_t(8));
        QVERIFY(found[1].best.front().text.startsWith(u"Ernst Handel"_s));
        QVERIFY(finder.find(u"zebra"_s, 8)[1].best.empty());
        const auto all = finder.find(u" "_s, 8);
        QCOMPARE(all[1].best.size(), size_t(8));
        QCOMPARE(all[1].all, 300);
    }

    void leadsFromAnOrderToTheLetterThatWantsSomething()
    {
        std::vector<Communication> letters = testing::sampleCommunications();
        letters.resize(2);
        letters[0].orders = u"20001; 20002"_s;
        letters[1].orders = u"20001"_s;
        letters[0].state = State::Sent;
        testing::FakeDesk desk(letters);
        CommunicationId opened;
        DeskFinder finder(desk, [&opened](const CommunicationId &id) { opened = id; });
        QSignalSpy loaded(&finder, &DeskFinder::loaded);
        QTRY_COMPARE_EQ(loaded.count(), 1);
        const PaletteFound orders = finder.find(u"20001"_s, 8)[2];
        QCOMPARE(orders.all, 1);
        QCOMPARE(orders.best.front().aside, u"2 letters"_s);
        orders.best.front().open();
        QCOMPARE(opened, letters[1].id);
        // By what stands beside the number as well.
        QCOMPARE(finder.find(letters[0].accountName.left(5), 8)[2].all, 2);
    }

    void hearsOfPortionsAndChanges()
    {
        testing::FakeDesk desk(testing::longMorning(30));
        desk.listInPortionsOf(10);
        DeskFinder finder(desk, [](const CommunicationId &) {});
        QSignalSpy loaded(&finder, &DeskFinder::loaded);
        QTRY_COMPARE_EQ(loaded.count(), 1); // of the first portion
        QCOMPARE(finder.find({}, 100)[1].all, 10);
        Communication renamed = desk.at(u"L25"_s);
        renamed.subject = u"Zebra stripes"_s;
        desk.change(renamed);
        QCOMPARE(finder.find(u"zebra"_s, 100)[1].all, 1);
        while (desk.tellPortion()) { }
        QCOMPARE(finder.find({}, 100)[1].all, 30);
        QCOMPARE(finder.find(u"zebra"_s, 100)[1].all, 1);
        desk.removeCommunication(u"L25"_s);
        QCOMPARE(finder.find({}, 100)[1].all, 29);
        QCOMPARE(loaded.count(), 1);
    }
};

COUNTERSIGN_TEST(DeskFinderTest)

} // namespace countersign

#include "deskfinder_test.moc"
