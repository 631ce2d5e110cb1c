// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "intake/records.h"
#include "readers/csvreader.h"
#include "readers/reader.h"
#include "support/intakeknowledge.h"
#include "support/testmain.h"

#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTemporaryDir>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {
/// One way in which programs write tables.
struct TextDialect {
    const char
        *encoding; ///< "utf-8", "utf-8 bom", "utf-16le", "utf-16le bom", "utf-16be", "utf-16be bom", "windows-1252"
    QChar delimiter;
    QByteArray lineEnd;
};

QByteArray encoded(const QString &text, const QByteArray &encoding)
{
    if (encoding == "windows-1252") {
        QByteArray bytes;
        for (const QChar c : text)
            bytes += c == u'€' ? char(0x80) : char(c.unicode());
        return bytes;
    }
    const auto kind = encoding.startsWith("utf-16le") ? QStringConverter::Utf16LE
        : encoding.startsWith("utf-16be")             ? QStringConverter::Utf16BE
                                                      : QStringConverter::Utf8;
    QStringEncoder encoder(kind, QStringConverter::Flag::Stateless);
    return encoder.encode((encoding.endsWith("bom") ? QString(QChar(0xFEFF)) : QString()) + text);
}

QString written(const std::vector<std::vector<QString>> &rows, QChar delimiter, const QString &lineEnd,
                bool alwaysQuoted = false)
{
    QString text;
    for (const auto &row : rows) {
        for (size_t i = 0; i < row.size(); ++i) {
            QString field = row[i];
            const bool quoted = alwaysQuoted || field.contains(delimiter) || field.contains(u'"')
                || field.contains(u'\n') || field.contains(u'\r') || field.startsWith(u' ');
            if (quoted)
                field = u'"' + field.replace(u'"', u"\"\""_s) + u'"';
            text += (i ? QString(delimiter) : QString()) + field;
        }
        text += lineEnd;
    }
    return text;
}

std::vector<std::vector<QString>> texts(const SheetTable &table)
{
    std::vector<std::vector<QString>> all;
    for (const SheetRow &row : table.rows) {
        auto &cells = all.emplace_back();
        for (const Cell &cell : row.cells)
            cells.push_back(cell.text);
    }
    return all;
}

std::vector<TextDialect> dialects()
{
    std::vector<TextDialect> all;
    for (const char *encoding :
         { "utf-8", "utf-8 bom", "utf-16le", "utf-16le bom", "utf-16be", "utf-16be bom", "windows-1252" }) {
        for (const QChar delimiter : { u',', u';', u'\t', u'|' }) {
            for (const char *lineEnd : { "\r\n", "\n", "\r" })
                all.push_back({ encoding, delimiter, lineEnd });
        }
    }
    return all;
}
} // namespace

class CsvTest : public QObject {
    Q_OBJECT

    static SheetTable table(const QByteArray &bytes, const QString &name = u"report.csv"_s)
    {
        const auto tables = readTables(bytes, name);
        if (!tables)
            qWarning("%s", qPrintable(tables.error().says));
        return tables ? tables->front() : SheetTable();
    }
    static QString refusal(const QByteArray &bytes)
    {
        const auto tables = readTables(bytes, u"report.csv"_s);
        return tables ? u"it was read"_s : tables.error().says;
    }

private Q_SLOTS:
    void readsEveryDialect_data()
    {
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<QChar>("delimiter");
        QTest::addColumn<QByteArray>("lineEnd");
        for (const TextDialect &dialect : dialects()) {
            const QByteArray name = QByteArray(dialect.encoding) + " with "
                + QByteArray::number(dialect.delimiter.unicode()) + " and " + dialect.lineEnd.toHex();
            QTest::newRow(name.constData()) << QByteArray(dialect.encoding) << dialect.delimiter << dialect.lineEnd;
        }
    }
    void readsEveryDialect()
    {
        QFETCH(QByteArray, encoding);
        QFETCH(QChar, delimiter);
        QFETCH(QByteArray, lineEnd);
        const std::vector<std::vector<QString>> rows { { u"Order No"_s, u"Company"_s, u"Amount"_s },
                                                       { u"1"_s, u"Bólido, \"Comidas\"; a|b"_s, u"12,50 €"_s },
                                                       { u"2"_s, u"two\nlines"_s, u"1.234,00"_s },
                                                       { u"3"_s, u"Suprêmes délices"_s, QString() } };
        const SheetTable read = table(encoded(written(rows, delimiter, QString::fromLatin1(lineEnd)), encoding));
        QCOMPARE(texts(read), rows);
        QCOMPARE(read.rows[0].number, 1);
        QCOMPARE(read.rows[3].number, 5);
    }
    void readsBackWhateverWasWritten()
    {
        QRandomGenerator random(20261118);
        const QString letters = u"abcXYZ 0123456789.,;|\t\"'äéß€\n-()"_s;
        for (int round = 0; round < 400; ++round) {
            std::vector<std::vector<QString>> rows { { u"Order No"_s, u"Product"_s, u"Reason"_s } };
            const auto count = 1 + random.bounded(6);
            for (int i = 0; i < count; ++i) {
                auto &row = rows.emplace_back();
                for (int k = 0; k < 3; ++k) {
                    QString field = k == 0 ? QString::number(i + 1) : QString();
                    for (int n = static_cast<int>(random.bounded(8)); n > 0; --n)
                        field += letters[random.bounded(static_cast<int>(letters.size()))];
                    row.push_back(field);
                }
            }
            const auto all = dialects();
            const TextDialect &dialect = all[random.bounded(static_cast<quint32>(all.size()))];
            const QByteArray bytes = encoded(
                written(rows, dialect.delimiter, QString::fromLatin1(dialect.lineEnd), true), dialect.encoding);
            QVERIFY2(texts(table(bytes)) == rows, bytes.toHex().constData());
        }
    }
    void findsTheDelimiterAmongOthers_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QChar>("delimiter");
        QTest::newRow("decimal commas between semicolons")
            << QByteArray("a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n1,5;2,5;3,5\n") << QChar(u';');
        QTest::newRow("decimal commas between bars")
            << QByteArray("a|b|c\n1,5|2,5|3,5\n1,5|2,5|3,5\n1,5|2,5|3,5\n") << QChar(u'|');
        QTest::newRow("sentences with commas between tabs")
            << QByteArray("a\tb\nx\tone, two\ny\tthree, four\n") << QChar(u'\t');
        QTest::newRow("quoted semicolons between commas")
            << QByteArray("a,b\n1,\"x;y;z\"\n2,\"x;y;z\"\n") << QChar(u',');
        QTest::newRow("said in the first line") << QByteArray("sep=;\na,b;c,d\n1,2;3,4\n") << QChar(u';');
        QTest::newRow("titles above") << QByteArray("Exception report\n\nOrder;Amount\n1;2,50\n2;3,50\nTotal;6,00\n")
                                      << QChar(u';');
        QTest::newRow("one column") << QByteArray("a\n1\n2\n") << QChar(u',');
    }
    void findsTheDelimiterAmongOthers()
    {
        QFETCH(QByteArray, text);
        QFETCH(QChar, delimiter);
        QCOMPARE(delimiterOf(QString::fromUtf8(text), u"x.csv"), delimiter);
    }
    void countsRowsAsAnEditorDoes()
    {
        const SheetTable read = table("sep=,\r\nOrder,Reason\r\n\r\n1,\"a\r\nb\r\nc\"\r\n2,d\r\n");
        QCOMPARE(read.rows.size(), size_t(3));
        QCOMPARE(read.rows[0].number, 2);
        QCOMPARE(read.rows[1].number, 4);
        QCOMPARE(read.rows[2].number, 7);
        QCOMPARE(read.rows[1].cells[1].text, u"a\r\nb\r\nc"_s);
    }
    void toleratesStrayQuotesAndTellsOfThem()
    {
        const SheetTable read = table("Order,Item,Reason\n1,5\" pipe,ok\n2,\"a \"b\" c\",ok\n3,  \"quoted\" ,ok\n");
        QCOMPARE(texts(read),
                 (std::vector<std::vector<QString>> { { u"Order"_s, u"Item"_s, u"Reason"_s },
                                                      { u"1"_s, u"5\" pipe"_s, u"ok"_s },
                                                      { u"2"_s, u"a \"b\" c"_s, u"ok"_s },
                                                      { u"3"_s, u"quoted"_s, u"ok"_s } }));
        QVERIFY(read.notes.last().contains(u"in lines 2, 3."_s));
    }
    void doesNotSwallowTheRestAfterAQuoteThatNeverCloses()
    {
        const SheetTable read = table("Order,Item\n1,\"Chai\n2,Chang\n3,Tofu\n");
        QCOMPARE(
            texts(read),
            (std::vector<std::vector<QString>> {
                { u"Order"_s, u"Item"_s }, { u"1"_s, u"\"Chai"_s }, { u"2"_s, u"Chang"_s }, { u"3"_s, u"Tofu"_s } }));
        QVERIFY(read.notes.last().contains(u"in lines 2."_s));
    }
    void keepsRowsOfUnequalLength()
    {
        QCOMPARE(texts(table("a,b,c\n1\n1,2,3,4\n")),
                 (std::vector<std::vector<QString>> {
                     { u"a"_s, u"b"_s, u"c"_s }, { u"1"_s }, { u"1"_s, u"2"_s, u"3"_s, u"4"_s } }));
    }
    void refusesWhatIsNoText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << QByteArray() << u"'report.csv' is empty. Nothing was imported."_s;
        QTest::newRow("white space") << QByteArray(" \r\n\r\n") << u"'report.csv' is empty. Nothing was imported."_s;
        QTest::newRow("a mark alone") << QByteArray("\xEF\xBB\xBF")
                                      << u"'report.csv' is empty. Nothing was imported."_s;
        QTest::newRow("a byte of zero") << QByteArray(
            "a,b\n1,\0002\n",
            9) << u"'report.csv' is no text: it holds bytes that no table has. Give a CSV, XLSX or ODS file."_s;
        QTest::newRow("a picture") << QByteArray(
            "\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
            16) << u"'report.csv' is no text: it holds bytes that no table has. Give a CSV, XLSX or ODS file."_s;
        QTest::newRow("half a character")
            << QByteArray("\xFF\xFEO\0r\0d", 7)
            << u"'report.csv' is UTF-16 text that ends within a character: it was cut off. Export it again."_s;
        QTest::newRow("four bytes a character")
            << QByteArray("\xFF\xFE\0\0a\0\0\0", 8)
            << u"'report.csv' is UTF-32 text. Save it as UTF-8 and import it again."_s;
        QTest::newRow("an old code page")
            << QByteArray("Order;Kunde\n1;M\x81ller\n")
            << u"'report.csv' is text in an encoding that is neither UTF-8 nor Windows-1252. Save it as UTF-8 and import it again."_s;
        QTest::newRow("a PDF")
            << QByteArray("%PDF-1.7\n")
            << u"'report.csv' is a PDF, from which no table can be read. Export the report as CSV or XLSX."_s;
        QTest::newRow("an old workbook")
            << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
            << u"'report.csv' is a workbook in the old Excel format, or one with a password. Save it as .xlsx without a password."_s;
    }
    void refusesWhatIsNoText()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        QCOMPARE(refusal(bytes), says);
    }
    void refusesQuotesBeyondRepair()
    {
        QByteArray bytes("Order,Item\n");
        for (int i = 0; i < 100; ++i)
            bytes += "\"a\"b,\"c\"d\n";
        QVERIFY(refusal(bytes).startsWith(u"'report.csv' has quotes that open and never close"_s));
    }
    void keepsTheGoodRowsOfADamagedFile()
    {
        const SheetTable read = table("Order,Kunde\n1,Bólido\n2,M\xFCller\n3,Délices\n");
        QVERIFY(read.rows[2].cells[1].text.contains(QChar::ReplacementCharacter));
        QCOMPARE(read.rows[3].cells[1].text, u"Délices"_s);
        QVERIFY(read.notes.join(u' ').contains(u"Some bytes are no UTF-8"_s));
    }
    void refusesFoldersAndMissingFiles()
    {
        QTemporaryDir folder;
        const auto asFolder = readTables(folder.path());
        QVERIFY(!asFolder);
        QVERIFY(asFolder.error().says.endsWith(u"is a folder. Give the file in it that is to be imported."_s));
        const auto missing = readTables(folder.filePath(u"none.csv"_s));
        QVERIFY(!missing);
        QVERIFY(missing.error().says.startsWith(u"There is no file '"_s));
    }
    void refusesAFileThatIsTooLarge()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"large.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(200LL * 1024 * 1024));
        file.close();
        const auto tables = readTables(file.fileName());
        QVERIFY(!tables);
        QCOMPARE(tables.error().says,
                 u"'large.csv' has 200 MB; files of up to 64 MB can be imported. Split it into smaller ones."_s);
    }
    void readsAHundredThousandRows()
    {
        QByteArray bytes("Type,Acct,Order,Qty,Promised\r\n");
        for (int i = 200'000; i < 300'000; ++i)
            bytes += "B/O,ALFKI," + QByteArray::number(i) + ",4,2026-12-01\r\n";
        const SheetTable read = table(bytes);
        const Knowledge knowledge = testing::someKnowledge();
        const StagedRecords staged = applyMapping(read, mapColumns(read, knowledge), knowledge);
        QCOMPARE(staged.records.size(), size_t(100'000));
    }

    void readsAReportFromTheContinent()
    {
        QFile file(QStringLiteral(COUNTERSIGN_SOURCE_DIR "/tests/app/readers/data/rueckstand.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("R\xF6ssle"));
        const SheetTable read = table(bytes, u"rueckstand.csv"_s);
        QVERIFY(read.notes.front() == u"Read as Windows-1252, separated by semicolons.");
        const Knowledge knowledge = testing::someKnowledge();
        const Mapping mapping = mapColumns(read, knowledge);
        QCOMPARE(mapping.headerRow, 4);
        QVERIFY(mapping.questions.empty());
        const StagedRecords staged = applyMapping(read, mapping, knowledge);
        QCOMPARE(staged.ignored,
                 (std::vector<SetAsideRow> { { 10, u"It is a total."_s }, { 11, u"It is a note, not a record."_s } }));
        QCOMPARE(
            staged.rejected,
            (std::vector<SetAsideRow> {
                { 8, u"Column 'Neuer Termin': '31/02/2027' is no date: no calendar has that day."_s },
                { 9, u"There is no account 'Bolida Comidas'. The nearest is BOLID, Bólido Comidas preparadas."_s } }));
        QCOMPARE(staged.records.size(), size_t(3));
        const Record &first = staged.records.front();
        QCOMPARE(first.account, AccountId(u"BERGS"_s));
        QCOMPARE(first.row, 5);
        QCOMPARE(first.text(factnames::PRODUCT), u"Rössle Sauerkraut"_s);
        QCOMPARE(*first.value<Quantity>(factnames::QUANTITY), Quantity::of(1200));
        QCOMPARE(*first.value<QDate>(factnames::PROMISED_DATE), QDate(2026, 12, 3));
        QCOMPARE(*first.value<QDate>(factnames::NEW_DATE), QDate(2027, 1, 14));
        QCOMPARE(*first.value<Money>(factnames::ORDER_VALUE), (Money { 4725050, { u"EUR"_s } }));
        QVERIFY(!staged.records[1].find(factnames::NEW_DATE));
    }
    void writesTheRejectedRowsToBeMended()
    {
        const QByteArray bytes("Type,Acct,Order,Item,Qty\r\nB/O,ALFKI,1,\"Chai, 5\"\" "
                               "box\",4\r\nB/O,NOBDY,2,\"Chang\nred\",4\r\nB/O,ALFKI,3,Tofu,many\r\n");
        const SheetTable read = table(bytes);
        const Knowledge knowledge = testing::someKnowledge();
        const Mapping mapping = mapColumns(read, knowledge);
        const StagedRecords staged = applyMapping(read, mapping, knowledge);
        QCOMPARE(staged.records.size(), size_t(1));
        QByteArray csv = rejectedRowsCsv(read, staged.rejected, mapping.headerRow);
        QCOMPARE(csv,
                 QByteArray("\xEF\xBB\xBFType,Acct,Order,Item,Qty,Reason for rejection\r\n"
                            "B/O,NOBDY,2,\"Chang\nred\",4,There is no account 'NOBDY'.\r\n"
                            "B/O,ALFKI,3,Tofu,many,Column 'Qty': 'many' is no quantity.\r\n"));
        csv.replace("NOBDY", "BERGS").replace("many", "7");
        const SheetTable mended = table(csv, u"rejected.csv"_s);
        const StagedRecords again = applyMapping(mended, mapColumns(mended, knowledge), knowledge);
        QCOMPARE(again.rejected, std::vector<SetAsideRow>());
        QCOMPARE(again.records.size(), size_t(2));
        QVERIFY(!again.records.front().find(factnames::REASON));
    }
};

COUNTERSIGN_TEST(CsvTest)

/// Whatever values a program exports, in whatever dialect, come back as the same facts.
class RoundTripTest : public QObject {
    Q_OBJECT

    struct Original {
        QString order, product, account;
        qint64 thousandths = 0;
        QDate promised;
        qint64 cents = 0;
    };

    static QString date(const QDate &value, int style)
    {
        static const std::array styles { u"yyyy-MM-dd"_s, u"dd/MM/yyyy"_s, u"MM/dd/yyyy"_s, u"d.M.yyyy"_s,
                                         u"dd.MM.yy"_s,   u"M/d/yy"_s,     u"yyyyMMdd"_s,   u"dd-MM-yyyy"_s };
        if (style == 8) // in English whatever the locale
            return u"%1-%2-%3"_s.arg(value.day())
                .arg(QLocale::c().monthName(value.month(), QLocale::ShortFormat))
                .arg(value.year());
        return value.toString(styles[static_cast<size_t>(style)]);
    }

    static QString number(qint64 units, int decimals, int style)
    {
        static constexpr std::array<std::pair<char16_t, char16_t>, 5> MARKS {
            { { 0, u'.' }, { 0, u',' }, { u',', u'.' }, { u'.', u',' }, { u' ', u',' } }
        };
        const auto [group, mark] = MARKS[static_cast<size_t>(style)];
        qint64 scale = 1;
        for (int i = 0; i < decimals; ++i)
            scale *= 10;
        QString whole = QString::number(units / scale);
        if (group) {
            for (qsizetype at = whole.size() - 3; at > 0; at -= 3)
                whole.insert(at, QChar(group));
        }
        return whole + QChar(mark) + QString::number(units % scale).rightJustified(decimals, u'0');
    }

private Q_SLOTS:
    void bringsBackEveryValue()
    {
        const Knowledge knowledge = testing::someKnowledge();
        QRandomGenerator random(4711);
        const auto all = dialects();
        int rowsCompared = 0;
        for (int round = 0; round < 600; ++round) {
            const TextDialect &dialect = all[static_cast<size_t>(round) % all.size()];
            const int dateStyle = static_cast<int>(random.bounded(9));
            const int numberStyle = static_cast<int>(random.bounded(5));
            std::vector<Original> originals;
            std::vector<std::vector<QString>> rows { { u"Type"_s, u"Acct"_s, u"Order No."_s, u"Item"_s, u"Qty short"_s,
                                                       u"Promised"_s, u"Order total"_s } };
            const auto count = 2 + random.bounded(8);
            for (int i = 0; i < count; ++i) {
                Original original;
                original.order = u"SO-%1"_s.arg(10000 + i);
                original.product = u"Pâté \"no. %1\", 12 oz; %2|x"_s.arg(i).arg(random.bounded(100));
                original.account
                    = knowledge.accounts[random.bounded(static_cast<quint32>(knowledge.accounts.size()))].id.value();
                original.thousandths = random.bounded(1, 500'000) * 10;
                // One day over twelve in each file says which number is the day.
                original.promised = QDate(2026, 1 + static_cast<int>(random.bounded(12)),
                                          i == 0 ? 13 + static_cast<int>(random.bounded(15))
                                                 : 1 + static_cast<int>(random.bounded(28)));
                original.cents = random.bounded(1, 100'000'000);
                rows.push_back({ u"B/O"_s, original.account, original.order, original.product,
                                 number(original.thousandths / 10, 2, numberStyle), date(original.promised, dateStyle),
                                 number(original.cents, 2, numberStyle) });
                originals.push_back(original);
            }
            const QByteArray bytes
                = encoded(written(rows, dialect.delimiter, QString::fromLatin1(dialect.lineEnd)), dialect.encoding);
            const auto tables = readTables(bytes, u"x.csv"_s);
            QVERIFY(tables);
            const Mapping mapping = mapColumns(tables->front(), knowledge);
            const StagedRecords staged = applyMapping(tables->front(), mapping, knowledge);
            QVERIFY2(staged.rejected.empty(),
                     staged.rejected.empty()
                         ? ""
                         : qPrintable(staged.rejected.front().reason + u" in "_s + QString::fromUtf8(bytes)));
            QCOMPARE(staged.records.size(), originals.size());
            for (size_t i = 0; i < originals.size(); ++i) {
                const Record &record = staged.records[i];
                QCOMPARE(record.account.value(), originals[i].account);
                QCOMPARE(record.text(factnames::ORDER), originals[i].order);
                QCOMPARE(record.text(factnames::PRODUCT), originals[i].product);
                QCOMPARE(*record.value<Quantity>(factnames::QUANTITY), (Quantity { originals[i].thousandths, {} }));
                QCOMPARE(*record.value<QDate>(factnames::PROMISED_DATE), originals[i].promised);
                QCOMPARE(record.value<Money>(factnames::ORDER_VALUE)->minor, originals[i].cents);
                ++rowsCompared;
            }
        }
        QVERIFY(rowsCompared > 1200);
    }
};

COUNTERSIGN_TEST(RoundTripTest)

} // namespace countersign

#include "csv_test.moc"
