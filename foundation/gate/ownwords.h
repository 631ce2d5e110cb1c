// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace countersign {

/// An inbound text with blanks in place of what its writer did not write now: the mail that it answers and quotes, the
/// signature, a notice of confidentiality. Everything else stands where it stood.
QString withOwnWordsOnly(const QString &text);

} // namespace countersign
