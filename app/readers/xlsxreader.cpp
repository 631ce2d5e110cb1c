// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/xlsxreader.h"

#include "intake/writtendate.h"
#include "readers/numberformat.h"
#include "readers/reader.h"
#include "readers/sheetbuilder.h"
#include "readers/xmlstream.h"
#include "readers/ziparchive.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr size_t SHEETS_AT_MOST = 255;
constexpr qsizetype SHARED_CHARACTERS_AT_MOST = 64 * 1024 * 1024;
constexpr qsizetype CELL_CHARACTERS_AT_MOST = 1024 * 1024; ///< a sheet's own limit is 32,767

struct Relation {
    QString type;
    QString target;
    bool isOutside = false;
};

class RelationsListener : public XmlListener {
public:
    QHash<QString, Relation> relations; ///< by id
    void started(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name == "Relationship" && relations.size() < 10'000)
            relations.insert(
                attributes.text("Id"),
                { attributes.text("Type"), attributes.text("Target"), attributes.text("TargetMode") == u"External" });
    }
    void ended(std::string_view) override { }
    void said(QByteArrayView) override { }
};

struct SheetEntry {
    QString name;
    QString relation;
    bool hidden = false;
};

class WorkbookListener : public XmlListener {
public:
    std::vector<SheetEntry> sheets;
    bool epoch1904 = false;
    void started(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name == "workbookPr")
            epoch1904 = attributes.isTrue("date1904");
        else if (name == "sheet" && sheets.size() < SHEETS_AT_MOST)
            sheets.push_back({ attributes.text("name"), attributes.text("id"),
                               attributes.find("state") && attributes.text("state") != u"visible" });
    }
    void ended(std::string_view) override { }
    void said(QByteArrayView) override { }
};

class StylesListener : public XmlListener {
public:
    std::vector<NumberFormat> styles; ///< by index of cellXfs
    void started(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name == "numFmt") {
            m_codes.insert(attributes.number("numFmtId", -1), attributes.text("formatCode").left(512));
        } else if (name == "cellXfs") {
            m_inCells = true;
        } else if (name == "xf" && m_inCells && styles.size() < 100'000) {
            const int id = attributes.number("numFmtId", 0);
            const auto code = m_codes.constFind(id);
            styles.push_back(code != m_codes.constEnd() ? numberFormatOf(*code) : builtInFormat(id));
        }
    }
    void ended(std::string_view name) override { m_inCells = m_inCells && name != "cellXfs"; }
    void said(QByteArrayView) override { }

private:
    QHash<int, QString> m_codes;
    bool m_inCells = false;
};

/// "_x000D_" stands for the character of that number.
QString unescaped(const QString &text)
{
    if (!text.contains(u"_x"_s))
        return text;
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'_' && i + 6 < text.size() && text[i + 1] == u'x' && text[i + 6] == u'_') {
            bool isHex = false;
            const ushort code = text.mid(i + 2, 4).toUShort(&isHex, 16);
            if (isHex) {
                out += QChar(code);
                i += 6;
                continue;
            }
        }
        out += text[i];
    }
    return out.replace(u"\r\n"_s, u"\n"_s);
}

class SharedStringsListener : public XmlListener {
public:
    explicit SharedStringsListener(QString file)
        : m_file(std::move(file))
    {
    }
    std::vector<QString> strings;
    void started(std::string_view name, const XmlAttributes &) override
    {
        if (name == "si")
            m_text.clear();
        else if (name == "rPh")
            m_isPhonetic = true;
        m_isText = name == "t" && !m_isPhonetic;
    }
    void ended(std::string_view name) override
    {
        m_isText = false;
        if (name == "rPh") {
            m_isPhonetic = false;
        } else if (name == "si") {
            strings.push_back(unescaped(QString::fromUtf8(m_text)));
            m_characters += strings.back().size() + 16;
        }
    }
    void said(QByteArrayView utf8) override
    {
        if (m_isText && m_text.size() < CELL_CHARACTERS_AT_MOST)
            m_text.append(utf8.data(), utf8.size());
    }
    QString stopsBecause() const override
    {
        return m_characters > SHARED_CHARACTERS_AT_MOST
            ? u"'%1' holds more text than can be imported. Split it into smaller files."_s.arg(m_file)
            : QString();
    }

private:
    QString m_file;
    QByteArray m_text;
    qsizetype m_characters = 0;
    bool m_isText = false, m_isPhonetic = false;
};

struct CellPlace {
    int row = 0;
    int column = 0;
};

/// "BC12" → row 12, column 55; nothing where it is no place of a sheet.
std::optional<CellPlace> placeOf(std::string_view reference)
{
    CellPlace place;
    size_t i = 0;
    for (; i < reference.size() && ((reference[i] >= 'A' && reference[i] <= 'Z') || reference[i] == '$'); ++i) {
        if (reference[i] != '$')
            place.column = place.column * 26 + (reference[i] - 'A' + 1);
        if (place.column > COLUMNS_AT_MOST)
            return {};
    }
    for (; i < reference.size() && ((reference[i] >= '0' && reference[i] <= '9') || reference[i] == '$'); ++i) {
        if (reference[i] != '$')
            place.row = place.row * 10 + (reference[i] - '0');
        if (place.row > 100'000'000)
            return {};
    }
    return i == reference.size() && place.row > 0 && place.column > 0 ? std::optional(place) : std::nullopt;
}

class SheetListener : public XmlListener {
public:
    SheetListener(SheetBuilder &builder, const std::vector<QString> &shared, const std::vector<NumberFormat> &styles,
                  bool epoch1904)
        : m_builder(builder)
        , m_shared(shared)
        , m_styles(styles)
        , m_epoch1904(epoch1904)
    {
    }

    void started(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name == "row")
            startRow(attributes);
        else if (name == "c")
            startCell(attributes);
        else if (name == "f")
            m_hasFormula = true;
        else if (name == "rPh")
            m_isPhonetic = true;
        else if (name == "mergeCell")
            startMerge(attributes);
        m_isText = m_inCell && (name == "v" || (name == "t" && !m_isPhonetic));
        m_hasValue = m_hasValue || (m_inCell && name == "v");
    }
    void ended(std::string_view name) override
    {
        m_isText = false;
        if (name == "rPh")
            m_isPhonetic = false;
        else if (name == "c")
            endCell();
    }
    void said(QByteArrayView utf8) override
    {
        if (m_isText && m_text.size() < CELL_CHARACTERS_AT_MOST)
            m_text.append(utf8.data(), utf8.size());
    }
    QString stopsBecause() const override { return m_builder.stopsBecause(); }

private:
    void startRow(const XmlAttributes &attributes)
    {
        m_row = attributes.number("r", m_row + 1);
        m_column = 0;
        m_builder.startRow(m_row, attributes.isTrue("hidden"));
    }

    void startCell(const XmlAttributes &attributes)
    {
        m_inCell = true;
        m_text.clear();
        m_hasFormula = m_hasValue = false;
        const char *reference = attributes.find("r");
        const auto place = reference ? placeOf(reference) : std::nullopt;
        m_column = place ? place->column : m_column + 1;
        const char *type = attributes.find("t");
        m_type = type ? QByteArray(type) : QByteArray("n");
        m_style = attributes.number("s", 0);
    }

    void startMerge(const XmlAttributes &attributes)
    {
        const char *reference = attributes.find("ref");
        const std::string_view range(reference ? reference : "");
        const size_t colon = range.find(':');
        if (colon == std::string_view::npos)
            return;
        const auto from = placeOf(range.substr(0, colon));
        const auto to = placeOf(range.substr(colon + 1));
        if (from && to)
            m_builder.merge({ from->row, to->row, from->column, to->column });
    }

    void endCell()
    {
        m_inCell = false;
        m_builder.put(m_column, cell());
    }

    Cell cell() const
    {
        Cell cell;
        const QString text = QString::fromUtf8(m_text);
        if (m_type == "s") {
            bool isNumber = false;
            const size_t index = text.trimmed().toULong(&isNumber);
            if (isNumber && index < m_shared.size())
                cell.text = m_shared[index];
        } else if (m_type == "inlineStr" || m_type == "str") {
            cell.text = unescaped(text);
        } else if (m_type == "b") {
            cell.kind = CellKind::Boolean;
            cell.text = text.trimmed() == u"1" || text.trimmed() == u"true" ? u"TRUE"_s : u"FALSE"_s;
        } else if (m_type == "e") {
            cell.kind = CellKind::Error;
            cell.text = text.trimmed();
        } else if (m_type == "d") {
            cell = isoDateCell(text.trimmed());
        } else if (text.trimmed().isEmpty()) {
            if (m_hasFormula)
                cell.kind = CellKind::NotCalculated;
        } else {
            const auto style = static_cast<size_t>(m_style);
            cell = numberCell(text.trimmed(), style < m_styles.size() ? m_styles[style] : NumberFormat(), m_epoch1904);
        }
        if (m_hasFormula && !m_hasValue && m_type != "inlineStr" && cell.text.isEmpty())
            cell.kind = CellKind::NotCalculated;
        return cell;
    }

    static Cell isoDateCell(const QString &text)
    {
        Cell cell;
        cell.text = text;
        const WrittenDate date = readDate(text, QDate(2000, 1, 1));
        if (date.form == DateForm::Fixed) {
            cell.kind = CellKind::Date;
            cell.moment = { *date.dayFirst, date.time == QTime(0, 0) ? QTime() : date.time };
            cell.text = isoText(cell.moment.date, cell.moment.time);
        }
        return cell;
    }

    SheetBuilder &m_builder;
    const std::vector<QString> &m_shared;
    const std::vector<NumberFormat> &m_styles;
    bool m_epoch1904;
    int m_row = 0, m_column = 0, m_style = 0;
    QByteArray m_type, m_text;
    bool m_inCell = false, m_isText = false, m_isPhonetic = false, m_hasFormula = false, m_hasValue = false;
};

/// A target of a relation as the name of an entry: "/xl/a.xml" and "a.xml" beside "xl/workbook.xml" are "xl/a.xml".
QString entryOf(const QString &target, const QString &besides)
{
    if (target.startsWith(u'/'))
        return target.mid(1);
    QStringList parts = besides.split(u'/');
    parts.removeLast();
    for (const QString &part : target.split(u'/')) {
        if (part == u"..") {
            if (!parts.isEmpty())
                parts.removeLast();
        } else if (part != u".") {
            parts += part;
        }
    }
    return parts.join(u'/');
}

QString relationsOf(const QString &entry)
{
    const qsizetype slash = entry.lastIndexOf(u'/');
    return entry.left(slash + 1) + u"_rels/"_s + entry.mid(slash + 1) + u".rels"_s;
}

/// The parts of one workbook.
class Workbook {
public:
    explicit Workbook(ZipArchive &archive)
        : m_archive(archive)
    {
    }

    Result<std::vector<SheetTable>> read()
    {
        if (const auto found = findParts(); !found)
            return tl::unexpected(found.error());
        qint64 cellsLeft = CELLS_AT_MOST;
        std::vector<SheetTable> tables;
        for (const SheetEntry &sheet : m_workbook.sheets) {
            const auto relation = m_relations.relations.constFind(sheet.relation);
            if (relation == m_relations.relations.constEnd() || relation->isOutside
                || !relation->type.endsWith(u"/worksheet"_s))
                continue;
            SheetBuilder builder(sheet.name, m_archive.name(), cellsLeft);
            if (sheet.hidden)
                builder.setHidden();
            SheetListener listener(builder, m_shared, m_styles.styles, m_workbook.epoch1904);
            const auto parsed = parseXml(m_archive, entryOf(relation->target, m_entry), listener);
            if (!parsed)
                return tl::unexpected(parsed.error());
            tables.push_back(builder.finish());
        }
        if (tables.empty())
            return problem(Cause::Input,
                           u"'%1' has no sheets with cells. Nothing was imported."_s.arg(m_archive.name()));
        return tables;
    }

private:
    Result<Done> findParts()
    {
        RelationsListener root;
        m_entry = u"xl/workbook.xml"_s;
        if (m_archive.contains(u"_rels/.rels"_s)) {
            if (const auto parsed = parseXml(m_archive, u"_rels/.rels"_s, root); !parsed)
                return parsed;
            for (const Relation &relation : std::as_const(root.relations)) {
                if (relation.type.endsWith(u"/officeDocument"_s) && !relation.isOutside)
                    m_entry = entryOf(relation.target, QString());
            }
        }
        if (m_entry.endsWith(u".bin"_s))
            return problem(Cause::Input,
                           u"'%1' is a binary workbook. Save it as .xlsx and import it again."_s.arg(m_archive.name()));
        if (const auto parsed = parseXml(m_archive, m_entry, m_workbook); !parsed)
            return parsed;
        if (const auto parsed = parseXml(m_archive, relationsOf(m_entry), m_relations); !parsed)
            return parsed;
        for (const Relation &relation : std::as_const(m_relations.relations)) {
            const QString part = entryOf(relation.target, m_entry);
            if (relation.isOutside || !m_archive.contains(part))
                continue;
            if (relation.type.endsWith(u"/sharedStrings"_s)) {
                SharedStringsListener strings(m_archive.name());
                if (const auto parsed = parseXml(m_archive, part, strings); !parsed)
                    return parsed;
                m_shared = std::move(strings.strings);
            } else if (relation.type.endsWith(u"/styles"_s)) {
                if (const auto parsed = parseXml(m_archive, part, m_styles); !parsed)
                    return parsed;
            }
        }
        return Done {};
    }

    ZipArchive &m_archive;
    QString m_entry;
    WorkbookListener m_workbook;
    RelationsListener m_relations;
    StylesListener m_styles;
    std::vector<QString> m_shared;
};
} // namespace

bool isZip(const QByteArray &bytes, const QString &)
{
    return bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06");
}

Result<std::vector<SheetTable>> readXlsx(const QByteArray &bytes, const QString &name)
{
    auto archive = ZipArchive::open(bytes, name);
    if (!archive)
        return tl::unexpected(archive.error());
    if (!archive->contains(u"[Content_Types].xml"_s))
        return problem(
            Cause::Input,
            u"'%1' is a zip archive, but no workbook. Give the CSV, XLSX or ODS file that is in it."_s.arg(name));
    return Workbook(*archive).read();
}

} // namespace countersign
