// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <compare>

namespace countersign {

/// An identifier that cannot be mistaken for another kind of identifier, nor for a text.
template <class Tag> class Id {
public:
    Id() = default;
    explicit Id(QString value)
        : m_value(std::move(value))
    {
    }

    const QString &value() const { return m_value; }
    bool isNull() const { return m_value.isEmpty(); }

    friend bool operator==(const Id &a, const Id &b) { return a.m_value == b.m_value; }
    friend std::strong_ordering operator<=>(const Id &a, const Id &b)
    {
        const int order = a.m_value.compare(b.m_value);
        return order < 0 ? std::strong_ordering::less
            : order > 0  ? std::strong_ordering::greater
                         : std::strong_ordering::equal;
    }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_value, seed); }

private:
    QString m_value;
};

using AccountId = Id<struct AccountTag>; ///< the company's own id of a customer, "ALFKI"
using TierId = Id<struct TierTag>; ///< as the tiers document names it, "key"
using TypeId = Id<struct TypeTag>; ///< as the vocabulary names it, "back-order"
using BatchId = Id<struct BatchTag>; ///< "B12", made by the store
using RecordId = Id<struct RecordTag>; ///< "R345", made by the store
using CommunicationId
    = Id<struct CommunicationTag>; ///< "C345", made by the store; in check files whatever the file says
using FoundationVersion
    = Id<struct FoundationVersionTag>; ///< hash over the content of the five documents, 12 hex digits
using MessageId = Id<struct MessageTag>; ///< with its angle brackets, "<…@…>"

} // namespace countersign

template <class Tag> struct std::hash<countersign::Id<Tag>> {
    size_t operator()(const countersign::Id<Tag> &id) const noexcept { return qHash(id, 0); }
};
