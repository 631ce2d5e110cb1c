// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "lifecycle/auditchain.h"
#include "ports/secrets.h"

#include <QString>

#include <memory>
#include <optional>

namespace countersign {

/// Keeps the audit log's head in a file outside of the database, so that a cut end or a chain written anew shows. With
/// a key the file is sealed (HMAC-SHA-256): who can write the file but lacks the key cannot make one that passes.
class HeadKeeper {
public:
    enum class Standing {
        NotKept, ///< no file is configured
        Missing,
        Good, ///< sealed by our key; or neither sealed nor a key there
        NotChecked, ///< sealed, and the key is not there: it counts, but only who has the key can say more
        NotSealed, ///< a key is there, but the file has no seal
        Forged, ///< the seal is not ours
        Unreadable,
    };
    struct Kept {
        Standing standing = Standing::Missing;
        AuditHead head; ///< for Good and NotChecked
    };

    /// \param file may be empty: nothing is kept then
    /// \param key may be null
    HeadKeeper(QString file, std::shared_ptr<const Secret> key);

    Kept read() const;
    /// Replaces the file, on the disk when this returns. A sealed one is left alone where the key is not there.
    Result<Done> keep(const AuditHead &head) const;

private:
    bool hasKey() const { return m_key && !m_key->isEmpty(); }
    QByteArray sealOf(const AuditHead &head) const;

    QString m_file;
    std::shared_ptr<const Secret> m_key;
};

} // namespace countersign
