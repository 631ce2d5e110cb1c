// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/filekind.h"
#include "support/intakeknowledge.h"
#include "support/sheets.h"
#include "support/testmain.h"

using namespace Qt::Literals::StringLiterals;

namespace countersign {

using testing::sheet;

class FileKindTest : public QObject {
    Q_OBJECT
    Knowledge m_knowledge = testing::someKnowledge();

private Q_SLOTS:
    void aFileIsKnownByItsColumns_data()
    {
        QTest::addColumn<SheetTable>("table");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, const SheetTable &table, IntakeKind kind) {
            QTest::newRow(name) << table << static_cast<int>(kind);
        };
        row("customers with their contacts are accounts",
            sheet({ u"Account|Company|Tier|Contact name|E-mail|Phone|City|Country",
                    u"ALFKI|Alfreds Futterkiste|key|Maria Anders|maria@alfki.example|030|Berlin|Germany" }),
            IntakeKind::Accounts);
        row("names and addresses alone are accounts",
            sheet({ u"Customer name|Email", u"Alfreds Futterkiste|maria@alfki.example" }), IntakeKind::Accounts);
        row("orders with their totals are orders",
            sheet({ u"Order|Account|Order date|Required date|Shipped date|Carrier|Total|Currency",
                    u"10743|AROUT|2026-06-01|2026-06-29|2026-06-05|United Package|319.20|USD" }),
            IntakeKind::Orders);
        row("the lines of orders are orders",
            sheet({ u"Order|Line|Product|SKU|Quantity|Unit price", u"10743|1|Spegesild|NW-046|28|12.00" }),
            IntakeKind::Orders);
        row("a list of exceptions is a report",
            sheet({ u"Type|Account|Company|Order no.|Line|SKU|Product|Qty ordered|Qty affected|Promised date|New date",
                    u"B/O|ALFKI|Alfreds Futterkiste|11039|1|NW-1|Chai|20|4|2026-12-01|2026-12-09" }),
            IntakeKind::Records);
        row("a back-order report that names its kind in its title is a report",
            sheet({ u"Open back-orders||||", u"Order|Account|SKU|Quantity|Order date",
                    u"11039|ALFKI|NW-1|4|2026-11-03" }),
            IntakeKind::Records);
        row("shipments with a tracking number are a report",
            sheet({ u"Order|Account|Shipped date|Carrier|Tracking no.", u"10743|AROUT|2026-06-05|UPS|1Z9" }),
            IntakeKind::Records);
        row("orders with their status are a report of it",
            sheet({ u"Order|Account|Order date|Required date|Status", u"10743|AROUT|2026-06-01|2026-06-29|shipped" }),
            IntakeKind::Records);
        row("what nobody knows is read as a report", sheet({ u"Foo|Bar", u"1|2" }), IntakeKind::Records);
    }
    void aFileIsKnownByItsColumns()
    {
        QFETCH(SheetTable, table);
        QFETCH(int, kind);
        QCOMPARE(static_cast<int>(kindOfFile({ table }, m_knowledge)), kind);
    }
};

COUNTERSIGN_TEST(FileKindTest)

} // namespace countersign

#include "filekind_test.moc"
