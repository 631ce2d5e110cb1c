// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/ziparchive.h"

#include <QHash>
#include <QString>

#include <string_view>

namespace countersign {

/// The attributes of an element, by local name.
class XmlAttributes {
public:
    explicit XmlAttributes(const char **pairs)
        : m_pairs(pairs)
    {
    }
    /// Null where the element has none of that name.
    const char *find(std::string_view localName) const;
    QString text(std::string_view localName) const;
    /// The number, or `otherwise` where there is none or it is no number from 0 to 2^31.
    int number(std::string_view localName, int otherwise) const;
    bool isTrue(std::string_view localName) const;

private:
    const char **m_pairs;
};

/// What wants to know the elements of an XML part. Names are local names: prefixes say nothing.
class XmlListener {
public:
    virtual ~XmlListener() = default;
    virtual void started(std::string_view name, const XmlAttributes &attributes) = 0;
    virtual void ended(std::string_view name) = 0;
    virtual void said(QByteArrayView utf8) = 0;
    /// Asked after every piece: a sentence stops the reading.
    virtual QString stopsBecause() const { return {}; }
};

/// Parses one part of an archive as it is unpacked. Document type declarations, and with them all entities of the
/// file's own, are refused.
Result<Done> parseXml(ZipArchive &archive, const QString &entry, XmlListener &listener);

} // namespace countersign
