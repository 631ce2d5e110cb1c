// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/markdown.h"

#include <QHash>

#include <optional>

namespace countersign {

/// What the documents name in other documents: tiers, types and communications, looked up whatever their case, by id or
/// by name. Where the defining document could not be read, any name is taken, so that one fault is not reported as
/// many.
class References {
public:
    explicit References(const Foundation &foundation);

    /// The cell's tiers: empty for all of them or an unset cell; nothing where it names some but none is known.
    /// \param what for the sentence: "phrase 'per our policy'"
    std::optional<std::vector<TierId>> tiers(const DocumentCell &cell, const QString &what,
                                             DocumentProblems &problems) const;
    std::optional<std::vector<TypeId>> types(const DocumentCell &cell, const QString &what,
                                             DocumentProblems &problems) const;
    std::optional<std::vector<CommunicationKind>> communications(const DocumentCell &cell, const QString &what,
                                                                 DocumentProblems &problems) const;
    /// A cell that takes tiers, types and communications together.
    std::optional<AppliesTo> appliesTo(const DocumentCell &cell, const QString &what, DocumentProblems &problems) const;

    /// The one type that is meant by a word; nothing where it is unknown.
    std::optional<TypeId> type(QStringView name) const;
    const QStringList &typeNames() const { return m_typeNames; }
    const QStringList &tierNames() const { return m_tierNames; }

private:
    std::optional<TierId> tier(QStringView name) const;

    QHash<QString, TierId> m_tiers;
    QHash<QString, TypeId> m_types;
    QStringList m_tierNames;
    QStringList m_typeNames;
};

/// A name as it is compared: whatever its case, spaces, hyphens and underscores.
QString foldedName(QStringView name);

/// The same for two reaches that fit the same.
QString reachOf(const AppliesTo &to);

/// "exception", "status", "acknowledgment"
const QStringList &communicationNames();

} // namespace countersign
