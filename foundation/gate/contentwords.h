// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace countersign {

/// The stems of the words that carry a text's meaning: without articles, pronouns, auxiliaries, placeholders and
/// numbers.
QSet<QString> contentOf(QStringView text);

/// The share of the content words of a text that another has as well; 0 where the text has none.
double sharedContent(const QSet<QString> &text, const QSet<QString> &written);

} // namespace countersign
