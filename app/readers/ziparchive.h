// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <functional>
#include <memory>

struct zip;

namespace countersign {

/// A zip file in memory, read within bounds: what it unpacks to is counted before it is believed.
class ZipArchive {
public:
    /// \param bytes must outlive the archive
    /// \param name of the file, for the sentences
    static Result<ZipArchive> open(const QByteArray &bytes, const QString &name);

    bool contains(const QString &entry) const { return m_entries.contains(entry); }
    /// Hands the entry to `take` in pieces; `take` returns false to stop. A Problem where it is damaged, protected or
    /// too large.
    Result<Done> read(const QString &entry, const std::function<bool(QByteArrayView)> &take);
    const QString &name() const { return m_name; }

    static constexpr qint64 INFLATED_AT_MOST = 256LL * 1024 * 1024; ///< of all entries that are read, together

private:
    struct Closer {
        void operator()(zip *archive) const;
    };
    ZipArchive() = default;

    std::unique_ptr<zip, Closer> m_archive;
    QSet<QString> m_entries;
    QString m_name;
    qint64 m_inflated = 0;
};

} // namespace countersign
