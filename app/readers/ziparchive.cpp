// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/ziparchive.h"

#include <array>
#include <zip.h>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr zip_int64_t ENTRIES_AT_MOST = 20'000;

tl::unexpected<Problem> damaged(const QString &name)
{
    return problem(Cause::Input, u"'%1' is damaged or was cut off. Save it again and import the new file."_s.arg(name));
}
} // namespace

void ZipArchive::Closer::operator()(zip *archive) const
{
    zip_discard(archive);
}

Result<ZipArchive> ZipArchive::open(const QByteArray &bytes, const QString &name)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source
        = zip_source_buffer_create(bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, &error);
    if (!source)
        return damaged(name);
    ZipArchive archive;
    archive.m_name = name;
    archive.m_archive.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    zip_error_fini(&error);
    if (!archive.m_archive) {
        zip_source_free(source);
        return damaged(name);
    }
    const zip_int64_t count = zip_get_num_entries(archive.m_archive.get(), 0);
    if (count > ENTRIES_AT_MOST)
        return problem(Cause::Input,
                       u"'%1' holds %2 parts; no workbook has that many. It was not opened."_s.arg(name).arg(count));
    for (zip_int64_t i = 0; i < count; ++i) {
        if (const char *entry = zip_get_name(archive.m_archive.get(), static_cast<zip_uint64_t>(i), ZIP_FL_ENC_GUESS))
            archive.m_entries.insert(QString::fromUtf8(entry));
    }
    return archive;
}

Result<Done> ZipArchive::read(const QString &entry, const std::function<bool(QByteArrayView)> &take)
{
    const QByteArray name = entry.toUtf8();
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat(m_archive.get(), name.constData(), 0, &stat) != 0)
        return problem(
            Cause::Input,
            u"'%1' lacks its part '%2': it is damaged. Save it again and import the new file."_s.arg(m_name, entry));
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
        return problem(Cause::Input, u"'%1' is protected with a password. Save it without one."_s.arg(m_name));
    const auto tooLarge = [this] {
        return problem(
            Cause::Input,
            u"'%1' unpacks to more than %2 MB. It was not read."_s.arg(m_name).arg(INFLATED_AT_MOST / (1024 * 1024)));
    };
    if ((stat.valid & ZIP_STAT_SIZE) && stat.size > static_cast<zip_uint64_t>(INFLATED_AT_MOST - m_inflated))
        return tooLarge();
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t *)> file(zip_fopen(m_archive.get(), name.constData(), 0),
                                                                  zip_fclose);
    if (!file)
        return damaged(m_name);
    std::array<char, 65536> piece {};
    while (true) {
        const zip_int64_t size = zip_fread(file.get(), piece.data(), piece.size());
        if (size < 0)
            return damaged(m_name);
        if (size == 0)
            return Done {};
        m_inflated += size;
        if (m_inflated > INFLATED_AT_MOST)
            return tooLarge();
        if (!take(QByteArrayView(piece.data(), size)))
            return Done {};
    }
}

} // namespace countersign
