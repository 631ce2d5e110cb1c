// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace countersign {

/// The icon beside a reason for individual review: by the flag's or block's id, where one flag has several causes by
/// its words.
QString iconOfReason(const QString &id, const QString &words);

} // namespace countersign
