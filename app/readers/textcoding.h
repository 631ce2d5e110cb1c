// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QString>

namespace countersign {

/// The text of a file, with the name of the encoding it was found to be in.
struct DecodedText {
    QString text;
    QString encoding; ///< "UTF-8", "UTF-16", "Windows-1252"
    bool isDamaged = false; ///< some bytes were none of that encoding; U+FFFD stands for them
};

/// UTF-8 and UTF-16 with or without a byte order mark, else Windows-1252. A Problem where the bytes are no text.
/// \param name of the file, for the sentence
Result<DecodedText> decodeText(const QByteArray &bytes, const QString &name);

} // namespace countersign
