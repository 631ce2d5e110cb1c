// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>

namespace countersign {

/// The last gate on the bytes of a message: every CR is followed by LF and every LF preceded by CR, no NUL, no line
/// over 998 octets (RFC 5322 2.1.1), the end is a line end.
Result<Done> passesTheLastGate(const QByteArray &bytes);

/// Doubles the dot at the start of each line (RFC 5321 4.5.2), so that no line of the text ends the text.
QByteArray dotStuffed(const QByteArray &bytes);
QByteArray dotUnstuffed(const QByteArray &bytes); ///< what a server makes of it

/// What a server wrote, fit to be shown: UTF-8 as far as it goes, control characters struck, cut at `atMost`
/// characters.
QString shownReply(const QByteArray &untrusted, qsizetype atMost = 500);

} // namespace countersign
