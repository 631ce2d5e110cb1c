// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <cstring>
#include <map>
#include <vector>
#include <zip.h>

namespace countersign::testing {

inline QByteArray writtenZip(zip_source_t *target)
{
    zip_source_open(target);
    zip_stat_t stat;
    zip_stat_init(&stat);
    zip_source_stat(target, &stat);
    QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    zip_source_read(target, bytes.data(), stat.size);
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

/// A zip file of these entries, for tests that link libzip.
inline QByteArray zipOf(const std::map<QString, QByteArray> &entries)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t *archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    for (const auto &[name, content] : entries) {
        zip_source_t *source
            = zip_source_buffer(archive, content.constData(), static_cast<zip_uint64_t>(content.size()), 0);
        zip_file_add(archive, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
    }
    zip_close(archive);
    return writtenZip(target);
}

/// A zip file of one entry that unpacks to so many spaces.
inline QByteArray bombOf(const QString &name, quint64 size)
{
    struct Spaces {
        quint64 left;
        quint64 size;
    } spaces { size, size };
    const auto give = [](void *state, void *data, zip_uint64_t length, zip_source_cmd_t command) -> zip_int64_t {
        auto *left = static_cast<Spaces *>(state);
        switch (command) {
        case ZIP_SOURCE_OPEN:
            left->left = left->size;
            return 0;
        case ZIP_SOURCE_READ: {
            const quint64 given = std::min<quint64>(length, left->left);
            std::memset(data, ' ', given);
            left->left -= given;
            return static_cast<zip_int64_t>(given);
        }
        case ZIP_SOURCE_STAT: {
            zip_stat_t stat;
            zip_stat_init(&stat);
            std::memcpy(data, &stat, sizeof stat);
            return static_cast<zip_int64_t>(sizeof stat);
        }
        case ZIP_SOURCE_SUPPORTS:
            return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                                  ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
        default:
            return 0;
        }
    };
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t *archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    zip_file_add(archive, "[Content_Types].xml", zip_source_buffer(archive, "<Types/>", 8, 0), 0);
    zip_file_add(archive, name.toUtf8().constData(), zip_source_function(archive, give, &spaces), 0);
    zip_close(archive);
    return writtenZip(target);
}

/// A workbook of sheets given as the XML of their rows.
struct XlsxSheet {
    QString name;
    QByteArray rows; ///< "<row r=\"1\">…</row>"
    QByteArray after; ///< "<mergeCells>…</mergeCells>"
    QByteArray state = "visible";
};

inline QByteArray xlsxOf(const std::vector<XlsxSheet> &sheets, const QByteArray &sharedStrings = {},
                         const QByteArray &styles = {}, const QByteArray &properties = {})
{
    std::map<QString, QByteArray> entries;
    entries[QStringLiteral("[Content_Types].xml")] = "<Types/>";
    entries[QStringLiteral("_rels/.rels")]
        = "<Relationships xmlns=\"r\"><Relationship Id=\"rId1\" Type=\"http://x/officeDocument\" "
          "Target=\"xl/workbook.xml\"/></Relationships>";
    QByteArray list, relations;
    int number = 0;
    for (const XlsxSheet &sheet : sheets) {
        const QByteArray n = QByteArray::number(++number);
        list += "<sheet name=\"" + sheet.name.toUtf8() + "\" sheetId=\"" + n + "\" state=\"" + sheet.state
            + "\" r:id=\"rId" + n + "\"/>";
        // Targets are written both ways, relative and absolute.
        relations += "<Relationship Id=\"rId" + n + "\" Type=\"http://x/worksheet\" Target=\""
            + (number % 2 ? "worksheets/sheet" : "/xl/worksheets/sheet") + n + ".xml\"/>";
        entries[QStringLiteral("xl/worksheets/sheet%1.xml").arg(number)]
            = "<?xml version=\"1.0\"?><worksheet xmlns=\"m\"><sheetData>" + sheet.rows + "</sheetData>" + sheet.after
            + "</worksheet>";
    }
    if (!sharedStrings.isEmpty()) {
        relations += "<Relationship Id=\"s1\" Type=\"http://x/sharedStrings\" Target=\"sharedStrings.xml\"/>";
        entries[QStringLiteral("xl/sharedStrings.xml")] = "<sst xmlns=\"m\">" + sharedStrings + "</sst>";
    }
    if (!styles.isEmpty()) {
        relations += "<Relationship Id=\"s2\" Type=\"http://x/styles\" Target=\"styles.xml\"/>";
        entries[QStringLiteral("xl/styles.xml")] = "<styleSheet xmlns=\"m\">" + styles + "</styleSheet>";
    }
    entries[QStringLiteral("xl/workbook.xml")]
        = "<workbook xmlns=\"m\" xmlns:r=\"r\">" + properties + "<sheets>" + list + "</sheets></workbook>";
    entries[QStringLiteral("xl/_rels/workbook.xml.rels")]
        = "<Relationships xmlns=\"r\">" + relations + "</Relationships>";
    return zipOf(entries);
}

/// An OpenDocument spreadsheet of the XML inside its body.
inline QByteArray odsOf(const QByteArray &tables, const QByteArray &styles = {},
                        const QByteArray &mimeType = "application/vnd.oasis.opendocument.spreadsheet")
{
    const QByteArray content = "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" "
                               "xmlns:style=\"s\"><office:automatic-styles>"
        + styles + "</office:automatic-styles><office:body><office:spreadsheet>" + tables
        + "</office:spreadsheet></office:body></office:document-content>";
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t *archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    const zip_int64_t first = zip_file_add(
        archive, "mimetype",
        zip_source_buffer(archive, mimeType.constData(), static_cast<zip_uint64_t>(mimeType.size()), 0), 0);
    zip_set_file_compression(archive, static_cast<zip_uint64_t>(first), ZIP_CM_STORE, 0);
    zip_file_add(archive, "content.xml",
                 zip_source_buffer(archive, content.constData(), static_cast<zip_uint64_t>(content.size()), 0), 0);
    zip_close(archive);
    return writtenZip(target);
}

} // namespace countersign::testing
