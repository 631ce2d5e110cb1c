// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace countersign {

/// A text for an unstructured field (Subject), in ASCII: as it is where it is plain, else in encoded words (RFC 2047).
/// Lines are folded with LF and a space. GMime's encoder leaves what looks like an encoded word, and folds inside
/// quotes.
QByteArray unstructuredField(const QString &text);

/// A mailbox for From, To, Reply-To: the name as it is, quoted or in encoded words, and the address in brackets.
/// \param address as in the envelope; ASCII unless its local part is not
QByteArray mailboxField(const QString &name, const QString &address);

} // namespace countersign
