// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

namespace countersign {

/// An e-mail address without a name, in parts that were looked at one by one: what is made of it carries no control
/// character and no delimiter, so that it can stand in an envelope.
struct MailAddress {
    QString local; ///< as written, quotes included
    QString domain; ///< as written
    QString aceDomain; ///< lower-case ASCII, "xn--bcher-kva.example"

    QString written() const { return local + u'@' + domain; }
    QString onTheWire() const { return local + u'@' + aceDomain; } ///< ASCII unless the local part is not
    bool needsSmtpUtf8() const; ///< the local part is not ASCII: the server must offer SMTPUTF8
    bool operator==(const MailAddress &) const = default;
};

/// Reads an addr-spec strictly: RFC 5321 without comments, source routes and address literals, UTF-8 as in RFC 6531.
/// At most 64 octets before the @, 255 after it, 254 in all. A Problem says in words what is wrong.
Result<MailAddress> addressFrom(QStringView text);

bool isAddress(QStringView text);

/// Whether a text holds what no header field and no envelope may: C0, DEL, C1, a line or paragraph separator, half a
/// surrogate pair.
bool hasControlCharacters(QStringView text);

} // namespace countersign
