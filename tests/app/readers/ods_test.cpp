// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/reader.h"
#include "support/testmain.h"
#include "support/zipfile.h"

using namespace Qt::Literals::StringLiterals;

namespace countersign {

using testing::odsOf;

class OdsTest : public QObject {
    Q_OBJECT

    static std::vector<SheetTable> sheets(const QByteArray &bytes)
    {
        const auto tables = readTables(bytes, u"report.ods"_s);
        if (!tables)
            qWarning("%s", qPrintable(tables.error().says));
        return tables ? *tables : std::vector<SheetTable>();
    }
    static QByteArray inTable(const QByteArray &rows)
    {
        return "<table:table table:name=\"A\">" + rows + "</table:table>";
    }

private Q_SLOTS:
    void readsEveryKindOfCell_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, const char *xml, const QString &text, CellKind kind) {
            QTest::newRow(name) << QByteArray(xml) << text << static_cast<int>(kind);
        };
        row("text", "<table:table-cell office:value-type=\"string\"><text:p>Chai</text:p></table:table-cell>",
            u"Chai"_s, CellKind::Text);
        row("two paragraphs",
            "<table:table-cell "
            "office:value-type=\"string\"><text:p>Order</text:p><text:p>No.</text:p></table:table-cell>",
            u"Order\nNo."_s, CellKind::Text);
        row("spaces and spans",
            "<table:table-cell office:value-type=\"string\"><text:p>a<text:s "
            "text:c=\"2\"/><text:span>b</text:span><text:tab/>c</text:p></table:table-cell>",
            u"a  b\tc"_s, CellKind::Text);
        row("a comment",
            "<table:table-cell "
            "office:value-type=\"string\"><office:annotation><text:p>psst</text:p></office:annotation><text:p>Chai</"
            "text:p></table:table-cell>",
            u"Chai"_s, CellKind::Text);
        row("a number",
            "<table:table-cell office:value-type=\"float\" "
            "office:value=\"1250.5\"><text:p>1.250,50</text:p></table:table-cell>",
            u"1250.5"_s, CellKind::Number);
        row("leading zeros",
            "<table:table-cell office:value-type=\"float\" "
            "office:value=\"417\"><text:p>00417</text:p></table:table-cell>",
            u"00417"_s, CellKind::Number);
        row("an amount",
            "<table:table-cell office:value-type=\"currency\" office:currency=\"EUR\" "
            "office:value=\"12.5\"><text:p>12,50 €</text:p></table:table-cell>",
            u"12.5 EUR"_s, CellKind::Number);
        row("a date",
            "<table:table-cell office:value-type=\"date\" "
            "office:date-value=\"2026-11-18\"><text:p>18.11.26</text:p></table:table-cell>",
            u"2026-11-18"_s, CellKind::Date);
        row("a moment",
            "<table:table-cell office:value-type=\"date\" "
            "office:date-value=\"2026-11-18T10:30:00\"><text:p>x</text:p></table:table-cell>",
            u"2026-11-18T10:30"_s, CellKind::Date);
        row("true",
            "<table:table-cell office:value-type=\"boolean\" "
            "office:boolean-value=\"true\"><text:p>WAHR</text:p></table:table-cell>",
            u"TRUE"_s, CellKind::Boolean);
        row("an error",
            "<table:table-cell table:formula=\"of:=1/0\" "
            "office:value-type=\"string\"><text:p>#DIV/0!</text:p></table:table-cell>",
            u"#DIV/0!"_s, CellKind::Error);
        row("a formula that was never calculated", "<table:table-cell table:formula=\"of:=[.A1]\"/>", QString(),
            CellKind::NotCalculated);
    }
    void readsEveryKindOfCell()
    {
        QFETCH(QByteArray, xml);
        QFETCH(QString, text);
        QFETCH(int, kind);
        const auto tables = sheets(odsOf(inTable("<table:table-row>" + xml + "</table:table-row>")));
        QCOMPARE(tables.size(), size_t(1));
        const Cell cell = tables[0].rows.at(0).at(1);
        QCOMPARE(cell.text, text);
        QCOMPARE(static_cast<int>(cell.kind), kind);
    }
    void countsRepeatedRowsAndCells()
    {
        const QByteArray x("<table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell>");
        const auto tables = sheets(odsOf(inTable(
            "<table:table-row table:number-rows-repeated=\"4\"><table:table-cell/></table:table-row>"
            "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"3\"/>"
            + x + "</table:table-row><table:table-row table:visibility=\"collapse\">" + x
            + "<table:table-cell table:number-columns-repeated=\"16380\"/></table:table-row>"
              "<table:table-row table:number-rows-repeated=\"1048569\"><table:table-cell "
              "table:number-columns-repeated=\"16384\"/></table:table-row>")));
        QCOMPARE(tables[0].rows.size(), size_t(3));
        QCOMPARE(tables[0].rows[0].number, 5);
        QCOMPARE(tables[0].rows[1].number, 6);
        QCOMPARE(tables[0].rows[1].at(4).text, u"x"_s);
        QCOMPARE(tables[0].rows[2].number, 7);
        QVERIFY(tables[0].rows[2].hidden);
    }
    void fillsMergedCellsDown()
    {
        const QByteArray x("<table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell>");
        const auto tables = sheets(odsOf(inTable(
            "<table:table-row><table:table-cell table:number-rows-spanned=\"2\" "
            "office:value-type=\"string\"><text:p>11039</text:p></table:table-cell>"
            + x + "</table:table-row><table:table-row><table:covered-table-cell/>" + x + "</table:table-row>")));
        QCOMPARE(tables[0].rows.at(1).at(1).text, u"11039"_s);
        QVERIFY(tables[0].rows.at(1).at(1).merged);
    }
    void seesThatASheetIsHidden()
    {
        const auto tables = sheets(
            odsOf("<table:table table:name=\"A\" table:style-name=\"ta1\"><table:table-row><table:table-cell "
                  "office:value-type=\"string\"><text:p>x</text:p>"
                  "</table:table-cell></table:table-row></table:table>",
                  "<style:style style:name=\"ta1\"><style:table-properties table:display=\"false\"/></style:style>"));
        QVERIFY(tables.at(0).hidden);
    }
    void refusesOtherDocumentsAndEndlessRows()
    {
        const auto text = readTables(odsOf({}, {}, "application/vnd.oasis.opendocument.text"), u"letter.odt"_s);
        QVERIFY(!text);
        QCOMPARE(text.error().says,
                 u"'letter.odt' is an OpenDocument file, but no spreadsheet. Give a CSV, XLSX or ODS file."_s);
        const auto endless = readTables(
            odsOf(inTable("<table:table-row table:number-rows-repeated=\"2000000000\"><table:table-cell "
                          "table:number-columns-repeated=\"16000\" "
                          "office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>")),
            u"x.ods"_s);
        QVERIFY(!endless);
        QVERIFY(endless.error().says.endsWith(u"Split it into smaller files."_s));
    }
};

COUNTERSIGN_TEST(OdsTest)

} // namespace countersign

#include "ods_test.moc"
