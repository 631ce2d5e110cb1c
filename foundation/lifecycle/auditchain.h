// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"

#include <QByteArray>

#include <optional>

namespace countersign {

/// What a look at the whole chain says.
struct AuditReport {
    qint64 entries = 0;
    bool intact = false; ///< every entry hashes to what the next one names, numbers have no gap
    std::optional<qint64> firstBroken; ///< number of the first entry that does not fit
    bool headMatches = false; ///< the last entry is the one kept outside the database
    QString says; ///< a sentence, for the person who asked
    bool operator==(const AuditReport &) const = default;
};

/// The number and hash of the newest entry, kept outside the database so that a cut end shows.
struct AuditHead {
    qint64 number = 0;
    QByteArray hash; ///< SHA-256
    bool operator==(const AuditHead &) const = default;
};

/// One entry as it stands in the chain: ids and salted digests of what can be erased; names, reasons and texts stand
/// beside it with their salt.
struct ChainEntry {
    qint64 number = 0;
    qint64 at = 0; ///< UTC milliseconds
    QString kind; ///< keyOf(EventKind)
    QString communication;
    QString account;
    QByteArray detailsDigest; ///< digestOf(details, salt); of the erasable part
    QByteArray previous; ///< hash of the entry before; 32 zero bytes for the first
    QByteArray hash; ///< hashOf(entry)
    bool operator==(const ChainEntry &) const = default;
};

/// SHA-256 over salt and text; what stands in the chain for a text that can be erased.
QByteArray digestOf(const QByteArray &text, const QByteArray &salt);

/// SHA-256 over all fields but `hash`, each with its length before it.
QByteArray hashOf(const ChainEntry &entry);

} // namespace countersign
