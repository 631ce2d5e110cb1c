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

/// What the first entry names as the hash before it: 32 zero bytes.
QByteArray hashBeforeTheFirst();

/// What stands beside an entry and can be erased, with the salt of its digest.
struct ErasablePart {
    QByteArray text;
    QByteArray salt;
    bool operator==(const ErasablePart &) const = default;
};

/// Looks at a chain entry by entry, from the first, so that a long one need not be in memory at once.
class ChainCheck {
public:
    /// \param head what is kept outside the database; nothing where it is missing or cannot be trusted. It may be
    /// behind the chain's end (a crash before it was written), never ahead of it.
    explicit ChainCheck(std::optional<AuditHead> head);

    /// \param beside nothing where it was erased
    void add(const ChainEntry &entry, const std::optional<ErasablePart> &beside);
    AuditReport report() const;

private:
    std::optional<AuditHead> m_head;
    AuditHead m_last;
    std::optional<qint64> m_firstBroken;
    qint64 m_entries = 0;
    qint64 m_erased = 0;
    bool m_sawHead = false;
};

} // namespace countersign
