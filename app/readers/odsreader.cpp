// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/odsreader.h"

#include "intake/writtendate.h"
#include "readers/numberformat.h"
#include "readers/reader.h"
#include "readers/sheetbuilder.h"
#include "readers/xmlstream.h"
#include "readers/ziparchive.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qsizetype CELL_TEXT_AT_MOST = 1024 * 1024;
constexpr size_t TABLES_AT_MOST = 255;

/// Builds the tables of content.xml.
class OdsListener : public XmlListener {
public:
    explicit OdsListener(QString file)
        : m_file(std::move(file))
    {
    }

    std::vector<SheetTable> tables;

    void started(std::string_view name, const XmlAttributes &attributes) override
    {
        if (m_skipped > 0 || name == "annotation" || name == "tracked-changes" || name == "shapes") {
            ++m_skipped;
            return;
        }
        if (name == "style")
            m_style = attributes.text("name");
        else if (name == "table-properties" && attributes.text("display") == u"false")
            m_hiddenStyles.insert(m_style);
        else if (name == "table")
            startTable(attributes);
        else if (name == "table-row")
            startRow(attributes);
        else if (name == "table-cell" || name == "covered-table-cell")
            startCell(attributes);
        else if (m_inCell)
            startText(name, attributes);
    }

    void ended(std::string_view name) override
    {
        if (m_skipped > 0) {
            --m_skipped;
            return;
        }
        if (name == "table")
            endTable();
        else if (name == "table-row")
            endRow();
        else if (name == "table-cell" || name == "covered-table-cell")
            endCell();
        else if (name == "p")
            m_inParagraph = false;
    }

    void said(QByteArrayView utf8) override
    {
        if (m_skipped == 0 && m_inParagraph && m_text.size() < CELL_TEXT_AT_MOST)
            m_text.append(utf8.data(), utf8.size());
    }

    QString stopsBecause() const override { return m_builder ? m_builder->stopsBecause() : QString(); }

private:
    void startTable(const XmlAttributes &attributes)
    {
        m_builder.reset();
        m_row = 0;
        if (tables.size() >= TABLES_AT_MOST)
            return;
        m_builder.emplace(attributes.text("name"), m_file, m_cellsLeft);
        if (m_hiddenStyles.contains(attributes.text("style-name")))
            m_builder->setHidden();
    }

    void endTable()
    {
        if (m_builder && m_builder->stopsBecause().isEmpty())
            tables.push_back(m_builder->finish());
        if (m_builder && m_builder->stopsBecause().isEmpty())
            m_builder.reset();
    }

    void startRow(const XmlAttributes &attributes)
    {
        m_repeatedRows = std::max(1, attributes.number("number-rows-repeated", 1));
        m_isHidden = attributes.find("visibility") && attributes.text("visibility") != u"visible";
        m_cells.clear();
        m_column = 0;
    }

    void endRow()
    {
        if (!m_builder)
            return;
        // A sheet ends in a row that is repeated a million times and empty.
        const int written = m_cells.empty() ? 0 : m_repeatedRows;
        for (int i = 0; i < written && m_builder->stopsBecause().isEmpty(); ++i) {
            m_builder->startRow(m_row + i + 1, m_isHidden);
            for (const auto &[column, cell] : m_cells)
                m_builder->put(column, cell);
        }
        m_row = std::min(m_row + m_repeatedRows, 1 << 24);
    }

    void startCell(const XmlAttributes &attributes)
    {
        m_inCell = true;
        m_inParagraph = false;
        m_text.clear();
        m_paragraphs = 0;
        m_repeated = std::clamp(attributes.number("number-columns-repeated", 1), 1, COLUMNS_AT_MOST + 1);
        m_type = attributes.text("value-type");
        m_value = attributes.text("value");
        m_date = attributes.text("date-value");
        m_truth = attributes.text("boolean-value");
        m_currency = attributes.text("currency");
        m_hasFormula = attributes.find("formula") != nullptr;
        m_span = attributes.number("number-columns-spanned", 1);
        m_rowSpan = attributes.number("number-rows-spanned", 1);
    }

    void startText(std::string_view name, const XmlAttributes &attributes)
    {
        if (name == "p") {
            if (m_paragraphs++ > 0)
                m_text += '\n';
            m_inParagraph = true;
        } else if (m_inParagraph && name == "s") {
            m_text += QByteArray(std::clamp(attributes.number("c", 1), 1, 1000), ' ');
        } else if (m_inParagraph && name == "tab") {
            m_text += '\t';
        } else if (m_inParagraph && name == "line-break") {
            m_text += '\n';
        }
    }

    void endCell()
    {
        m_inCell = m_inParagraph = false;
        const Cell cell = typedCell();
        const int first = m_column + 1;
        m_column = std::min(m_column + m_repeated, 1 << 24);
        if (cell.isBlank())
            return;
        for (int i = 0; i < m_repeated && first + i <= COLUMNS_AT_MOST + 1; ++i)
            m_cells.emplace_back(first + i, cell);
        if (m_builder && (m_span > 1 || m_rowSpan > 1))
            m_builder->merge({ m_row + 1, m_row + std::min(m_rowSpan, ROWS_AT_MOST), first,
                               std::min(first + std::min(m_span, COLUMNS_AT_MOST) - 1, COLUMNS_AT_MOST) });
    }

    Cell typedCell() const
    {
        Cell cell;
        cell.text = QString::fromUtf8(m_text);
        if (m_type == u"float" || m_type == u"percentage" || m_type == u"currency")
            return numeric(cell.text);
        if (m_type == u"date") {
            const WrittenDate date = readDate(m_date, QDate(2000, 1, 1));
            if (date.form == DateForm::Fixed) {
                cell.kind = CellKind::Date;
                cell.moment = { *date.dayFirst, date.time == QTime(0, 0) ? QTime() : date.time };
                cell.text = isoText(cell.moment.date, cell.moment.time);
            }
        } else if (m_type == u"boolean") {
            cell.kind = CellKind::Boolean;
            cell.text = m_truth == u"true" ? u"TRUE"_s : u"FALSE"_s;
        } else if (m_hasFormula && m_type.isEmpty() && cell.text.isEmpty()) {
            cell.kind = CellKind::NotCalculated;
        } else if (m_hasFormula && cell.text.startsWith(u'#')) {
            cell.kind = CellKind::Error;
        }
        return cell;
    }

    Cell numeric(const QString &shown) const
    {
        if (m_hasFormula && (shown.startsWith(u'#') || shown.startsWith(u"Err:"_s))) {
            Cell cell;
            cell.kind = CellKind::Error;
            cell.text = shown;
            return cell;
        }
        NumberFormat format;
        format.currency = m_currency;
        const bool hasZeros = shown.size() > 1 && shown.front() == u'0'
            && std::ranges::all_of(shown, [](QChar c) { return c >= u'0' && c <= u'9'; });
        format.leadingZeros = hasZeros ? static_cast<int>(std::min<qsizetype>(shown.size(), 15)) : 0;
        return numberCell(m_value, format, false);
    }

    QString m_file;
    qint64 m_cellsLeft = CELLS_AT_MOST;
    std::optional<SheetBuilder> m_builder;
    QSet<QString> m_hiddenStyles;
    QString m_style;
    std::vector<std::pair<int, Cell>> m_cells; ///< of the row, with their columns
    QByteArray m_text;
    QString m_type, m_value, m_date, m_truth, m_currency;
    int m_row = 0, m_column = 0, m_repeated = 1, m_repeatedRows = 1, m_span = 1, m_rowSpan = 1, m_paragraphs = 0,
        m_skipped = 0;
    bool m_isHidden = false, m_inCell = false, m_inParagraph = false, m_hasFormula = false;
};

/// The first entry is called "mimetype" and is not packed, so that it can be read where it stands.
QByteArray mimeTypeOf(const QByteArray &bytes)
{
    constexpr qsizetype NAME_AT = 30;
    if (!bytes.startsWith("PK\x03\x04") || bytes.size() < 128 || bytes.mid(NAME_AT, 8) != "mimetype")
        return {};
    const auto extra = static_cast<qsizetype>(static_cast<uchar>(bytes[28]))
        + 256 * static_cast<qsizetype>(static_cast<uchar>(bytes[29]));
    return bytes.mid(NAME_AT + 8 + extra, 60);
}
} // namespace

bool isOpenDocument(const QByteArray &bytes, const QString &)
{
    return mimeTypeOf(bytes).startsWith("application/vnd.oasis.opendocument.");
}

Result<std::vector<SheetTable>> readOds(const QByteArray &bytes, const QString &name)
{
    auto archive = ZipArchive::open(bytes, name);
    if (!archive)
        return tl::unexpected(archive.error());
    if (!mimeTypeOf(bytes).contains("spreadsheet"))
        return problem(Cause::Input,
                       u"'%1' is an OpenDocument file, but no spreadsheet. Give a CSV, XLSX or ODS file."_s.arg(name));
    OdsListener listener(name);
    const auto parsed = parseXml(*archive, u"content.xml"_s, listener);
    if (!parsed)
        return tl::unexpected(parsed.error());
    if (listener.tables.empty())
        return problem(Cause::Input, u"'%1' has no sheets with cells. Nothing was imported."_s.arg(name));
    return std::move(listener.tables);
}

} // namespace countersign
