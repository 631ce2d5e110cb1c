// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/numberformat.h"
#include "readers/reader.h"
#include "support/testmain.h"
#include "support/zipfile.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

using testing::xlsxOf;
using testing::zipOf;

class XlsxTest : public QObject {
    Q_OBJECT

    static std::vector<SheetTable> sheets(const QByteArray &bytes)
    {
        const auto tables = readTables(bytes, u"report.xlsx"_s);
        if (!tables)
            qWarning("%s", qPrintable(tables.error().says));
        return tables ? *tables : std::vector<SheetTable>();
    }
    /// The first cell of a sheet that holds this XML of a cell.
    static Cell cellOf(const QByteArray &cell, const QByteArray &styles = {}, const QByteArray &shared = {},
                       const QByteArray &properties = {})
    {
        const auto tables = sheets(
            xlsxOf({ { u"A"_s, "<row r=\"1\">" + cell + "</row>", {}, "visible" } }, shared, styles, properties));
        return tables.empty() || tables[0].rows.empty() ? Cell() : tables[0].rows[0].at(1);
    }
    static QString refusal(const QByteArray &bytes)
    {
        const auto tables = readTables(bytes, u"report.xlsx"_s);
        return tables ? u"it was read"_s : tables.error().says;
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
        row("a number", "<c r=\"A1\"><v>1250.5</v></c>", u"1250.5"_s, CellKind::Number);
        row("a number as doubles have it", "<c r=\"A1\"><v>1261.3999999999999</v></c>", u"1261.4"_s, CellKind::Number);
        row("a tenth", "<c r=\"A1\"><v>0.10000000000000001</v></c>", u"0.1"_s, CellKind::Number);
        row("an exponent", "<c r=\"A1\"><v>1.1E-2</v></c>", u"0.011"_s, CellKind::Number);
        row("a shared string", "<c r=\"A1\" t=\"s\"><v>1</v></c>", u"rich text"_s, CellKind::Text);
        row("an index beyond the strings", "<c r=\"A1\" t=\"s\"><v>99</v></c>", QString(), CellKind::Text);
        row("an inline string", "<c r=\"A1\" t=\"inlineStr\"><is><t>in</t></is></c>", u"in"_s, CellKind::Text);
        row("inline rich text",
            "<c r=\"A1\" t=\"inlineStr\"><is><r><t>in </t></r><r><t>two</t></r><rPh><t>phon</t></rPh></is></c>",
            u"in two"_s, CellKind::Text);
        row("a formula's text", "<c r=\"A1\" t=\"str\"><f>A2</f><v>out</v></c>", u"out"_s, CellKind::Text);
        row("a formula's empty text", "<c r=\"A1\" t=\"str\"><f>A2</f><v></v></c>", QString(), CellKind::Text);
        row("a formula's number", "<c r=\"A1\"><f>1+1</f><v>2</v></c>", u"2"_s, CellKind::Number);
        row("a formula that was never calculated", "<c r=\"A1\"><f>1+1</f></c>", QString(), CellKind::NotCalculated);
        row("a formula with an empty value", "<c r=\"A1\"><f>1+1</f><v></v></c>", QString(), CellKind::NotCalculated);
        row("true", "<c r=\"A1\" t=\"b\"><v>1</v></c>", u"TRUE"_s, CellKind::Boolean);
        row("an error", "<c r=\"A1\" t=\"e\"><v>#REF!</v></c>", u"#REF!"_s, CellKind::Error);
        row("an ISO date", "<c r=\"A1\" t=\"d\"><v>2026-11-21T00:00:00</v></c>", u"2026-11-21"_s, CellKind::Date);
        row("a date", "<c r=\"A1\" s=\"1\"><v>46344</v></c>", u"2026-11-18"_s, CellKind::Date);
        row("a date and a time", "<c r=\"A1\" s=\"2\"><v>46344.4375</v></c>", u"2026-11-18T10:30"_s, CellKind::Date);
        row("a moment before midnight", "<c r=\"A1\" s=\"2\"><v>46343.999999999</v></c>", u"2026-11-18"_s,
            CellKind::Date);
        row("a duration", "<c r=\"A1\" s=\"3\"><v>1.5</v></c>", u"36:00"_s, CellKind::Text);
        row("days that are no date", "<c r=\"A1\" s=\"4\"><v>3</v></c>", u"3"_s, CellKind::Number);
        row("leading zeros", "<c r=\"A1\" s=\"5\"><v>417</v></c>", u"00417"_s, CellKind::Number);
        row("a currency", "<c r=\"A1\" s=\"6\"><v>1250</v></c>", u"1250 €"_s, CellKind::Number);
        row("a time of day", "<c r=\"A1\" s=\"7\"><v>0.4375</v></c>", u"10:30"_s, CellKind::Text);
        row("a style that is not there", "<c r=\"A1\" s=\"99\"><v>46344</v></c>", u"46344"_s, CellKind::Number);
        row("a carriage return", "<c r=\"A1\" t=\"inlineStr\"><is><t>a_x000D_\nb_x005F_c</t></is></c>", u"a\nb_c"_s,
            CellKind::Text);
        row("a cell that does not say where it is", "<c><v>7</v></c>", u"7"_s, CellKind::Number);
    }
    void readsEveryKindOfCell()
    {
        QFETCH(QByteArray, xml);
        QFETCH(QString, text);
        QFETCH(int, kind);
        const QByteArray styles("<numFmts><numFmt numFmtId=\"164\" formatCode=\"[hh]:mm\"/><numFmt numFmtId=\"165\" "
                                "formatCode=\"0.00&quot; days&quot;\"/>"
                                "<numFmt numFmtId=\"166\" formatCode=\"00000\"/><numFmt numFmtId=\"167\" "
                                "formatCode=\"#,##0.00\\ [$€-407]\"/></numFmts>"
                                "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                                "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf "
                                "numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/>"
                                "<xf numFmtId=\"167\"/><xf numFmtId=\"20\"/></cellXfs>");
        const QByteArray shared("<si><t>first</t></si><si><r><t>rich </t></r><r><t "
                                "xml:space=\"preserve\">text</t></r><rPh sb=\"0\" eb=\"1\"><t>yomi</t></rPh></si>");
        const Cell cell = cellOf(xml, styles, shared);
        QCOMPARE(cell.text, text);
        QCOMPARE(static_cast<int>(cell.kind), kind);
    }
    void countsDaysFrom1904WhereTheWorkbookSaysSo()
    {
        const QByteArray styles("<cellXfs><xf numFmtId=\"14\"/></cellXfs>");
        QCOMPARE(cellOf("<c r=\"A1\" s=\"0\"><v>44882</v></c>", styles, {}, "<workbookPr date1904=\"1\"/>").moment.date,
                 QDate(2026, 11, 18));
    }
    void keepsRowNumbersAndColumns()
    {
        const auto tables = sheets(xlsxOf({ { u"A"_s,
                                              "<row r=\"3\"><c r=\"B3\"><v>1</v></c></row><row r=\"5\" hidden=\"1\"><c "
                                              "r=\"D5\"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>",
                                              {},
                                              "visible" } }));
        QCOMPARE(tables[0].rows.size(), size_t(3));
        QCOMPARE(tables[0].rows[0].number, 3);
        QCOMPARE(tables[0].rows[0].at(2).text, u"1"_s);
        QVERIFY(tables[0].rows[0].at(1).isBlank());
        QCOMPARE(tables[0].rows[1].number, 5);
        QCOMPARE(tables[0].rows[1].at(5).text, u"3"_s);
        QVERIFY(tables[0].rows[1].hidden);
        QCOMPARE(tables[0].rows[2].number, 6);
        QCOMPARE(tables[0].notes,
                 QStringList { u"1 of its rows are hidden in the sheet; they are read all the same."_s });
    }
    void fillsMergedCellsDown()
    {
        const auto tables
            = sheets(xlsxOf({ { u"A"_s,
                                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Title</t></is></c></row>"
                                "<row r=\"2\"><c r=\"A2\"><v>11</v></c><c r=\"B2\"><v>1</v></c></row><row r=\"3\"><c "
                                "r=\"B3\"><v>2</v></c></row><row r=\"4\"><c r=\"B4\"><v>3</v></c></row>",
                                "<mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A2:A3\"/><mergeCell "
                                "ref=\"A1:XFE9\"/><mergeCell ref=\"nonsense\"/></mergeCells>",
                                "visible" } }));
        QCOMPARE(tables[0].rows[0].at(1).span, 3);
        QCOMPARE(tables[0].rows[2].at(1).text, u"11"_s);
        QVERIFY(tables[0].rows[2].at(1).merged);
        QVERIFY(tables[0].rows[3].at(1).isBlank());
    }
    void readsEverySheetInItsOrder()
    {
        const QByteArray row("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
        const auto tables = sheets(xlsxOf({ { u"First & only"_s.replace(u"&"_s, u"&amp;"_s), row, {}, "visible" },
                                            { u"Second"_s, row, {}, "hidden" },
                                            { u"Third"_s, row, {}, "veryHidden" } }));
        QCOMPARE(tables.size(), size_t(3));
        QCOMPARE(tables[0].name, u"First & only"_s);
        QVERIFY(!tables[0].hidden && tables[1].hidden && tables[2].hidden);
    }
    void knowsWhatANumberFormatShows_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("shows");
        using enum NumberFormat::Shows;
        for (const auto &[code, shows] :
             { std::pair(u"yyyy-mm-dd", Date), std::pair(u"dd-mmm-yy", Date), std::pair(u"m/d/yyyy", Date),
               std::pair(u"[$-409]d/m/yyyy h:mm AM/PM;@", Date), std::pair(u"mmm", Date),
               std::pair(u"[h]:mm:ss", Duration), std::pair(u"h:mm AM/PM", Time), std::pair(u"mm:ss.0", Time),
               std::pair(u"0.00\" days\"", Number), std::pair(u"General", Number), std::pair(u"0.00E+00", Number),
               std::pair(u"[Red]#,##0", Number), std::pair(u"#,##0\\ \\d", Number),
               std::pair(u"0;[Red]-0;\"dd\"", Number), std::pair(u"\"unclosed d", Number),
               std::pair(u"[unclosed d", Number) })
            QTest::newRow(qPrintable(QString::fromUtf16(code))) << QString::fromUtf16(code) << static_cast<int>(shows);
    }
    void knowsWhatANumberFormatShows()
    {
        QFETCH(QString, code);
        QFETCH(int, shows);
        QCOMPARE(static_cast<int>(numberFormatOf(code).shows), shows);
    }
    void writesNumbersPlainly_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plain");
        for (const auto &[text, plain] :
             { std::pair(u"0", u"0"), std::pair(u"-0.5", u"-0.5"), std::pair(u"1E+3", u"1000"),
               std::pair(u"12345678901234567", u"12345678901234600"), std::pair(u"0.99999999999999999", u"1"),
               std::pair(u"9.9999999999999999E2", u"1000"), std::pair(u"1e999", u""), std::pair(u"abc", u""),
               std::pair(u"100", u"100"), std::pair(u"1.50", u"1.5"), std::pair(u"+7", u"7"), std::pair(u"", u""),
               std::pair(u"1E-300", u"") })
            QTest::newRow(qPrintable(QString::fromUtf16(text)))
                << QString::fromUtf16(text) << QString::fromUtf16(plain);
    }
    void writesNumbersPlainly()
    {
        QFETCH(QString, text);
        QFETCH(QString, plain);
        QCOMPARE(exactDecimal(text), plain);
    }

    void refusesWhatIsNoWorkbook_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const QByteArray whole = xlsxOf({ { u"A"_s, "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", {}, "visible" } });
        QTest::newRow("cut off") << whole.left(
            whole.size() / 2) << u"'report.xlsx' is damaged or was cut off. Save it again and import the new file."_s;
        QTest::newRow("another archive")
            << zipOf({ { u"a.txt"_s, "x" } })
            << u"'report.xlsx' is a zip archive, but no workbook. Give the CSV, XLSX or ODS file that is in it."_s;
        QTest::newRow("without its parts")
            << zipOf({ { u"[Content_Types].xml"_s, "<Types/>" } })
            << u"'report.xlsx' lacks its part 'xl/workbook.xml': it is damaged. Save it again and import the new file."_s;
        QTest::newRow("broken inside")
            << xlsxOf({ { u"A"_s, "<row r=\"1\"><c r=\"A1\"><v>1</v></row>", {}, "visible" } })
            << u"'report.xlsx' is damaged in its part 'xl/worksheets/sheet1.xml'. Save it again and import the new file."_s;
        QTest::newRow("a cell beyond the sheet")
            << xlsxOf({ { u"A"_s,
                          "<row r=\"1\">" + QByteArray("<c><v>1</v></c>").repeated(16385) + "</row>",
                          {},
                          "visible" } })
            << u"'report.xlsx' has cells to the right of what a sheet can hold. It is damaged."_s;
        QTest::newRow("no sheets") << xlsxOf({}) << u"'report.xlsx' has no sheets with cells. Nothing was imported."_s;
    }
    void refusesWhatIsNoWorkbook()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        QCOMPARE(refusal(bytes), says);
    }
    void refusesEntitiesOfTheFilesOwn()
    {
        const QByteArray sheet
            = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
              "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" "
              "t=\"inlineStr\"><is><t>&b;&f;</t></is></c></row></sheetData></worksheet>";
        QCOMPARE(
            refusal(zipOf(
                { { u"[Content_Types].xml"_s, "<Types/>" },
                  { u"xl/workbook.xml"_s,
                    "<workbook xmlns:r=\"r\"><sheets><sheet name=\"A\" r:id=\"r1\"/></sheets></workbook>" },
                  { u"xl/_rels/workbook.xml.rels"_s,
                    "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"s.xml\"/></Relationships>" },
                  { u"xl/s.xml"_s, sheet } })),
            u"'report.xlsx' holds declarations that no workbook has. It was not read."_s);
    }
    void refusesABombBeforeItGoesOff()
    {
        QByteArray bomb = testing::bombOf(u"xl/workbook.xml"_s, 300 * 1024 * 1024);
        QVERIFY(bomb.size() < 1024 * 1024);
        QCOMPARE(refusal(bomb), u"'report.xlsx' unpacks to more than 256 MB. It was not read."_s);
        // One that says it is small.
        const QByteArray size("\x00\x00\xc0\x12", 4);
        QVERIFY(bomb.count(size) > 0);
        bomb.replace(size, QByteArray("\x00\x00\xc0\x02", 4));
        QVERIFY(refusal(bomb).startsWith(u"'report.xlsx' "_s));
    }
    void refusesAnElementNestedWithoutEnd()
    {
        const QByteArray deep = QByteArray("<x>").repeated(200) + QByteArray("</x>").repeated(200);
        QCOMPARE(refusal(xlsxOf({ { u"A"_s, deep, {}, "visible" } })),
                 u"'report.xlsx' holds declarations that no workbook has. It was not read."_s);
    }
    void refusesMoreCellsThanItReads()
    {
        QByteArray rows;
        for (int i = 1; i <= 400; ++i)
            rows += "<row r=\"" + QByteArray::number(i) + "\"><c r=\"XFD" + QByteArray::number(i)
                + "\"><v>1</v></c></row>";
        QVERIFY(
            refusal(xlsxOf({ { u"A"_s, rows, {}, "visible" } })).endsWith(u"cells. Split it into smaller files."_s));
    }
    void survivesEveryCutAndEveryChangedByte()
    {
        const QByteArray whole = xlsxOf(
            { { u"A"_s, "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"0\"><v>46344</v></c></row>",
                "<mergeCells><mergeCell ref=\"A1:A9\"/></mergeCells>", "visible" } },
            "<si><t>x</t></si>", "<cellXfs><xf numFmtId=\"14\"/></cellXfs>");
        int read = 0;
        for (qsizetype at = 0; at < whole.size(); ++at) {
            read += readTables(whole.left(at), u"x.xlsx"_s) ? 1 : 0;
            QByteArray changed = whole;
            changed[at] = static_cast<char>(changed[at] ^ 0x55);
            read += readTables(changed, u"x.xlsx"_s) ? 1 : 0;
        }
        QVERIFY(read < whole.size());
    }
};

COUNTERSIGN_TEST(XlsxTest)

} // namespace countersign

#include "xlsx_test.moc"
