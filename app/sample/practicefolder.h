// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <functional>

namespace countersign {

/// Whether a folder holds a finished practice workspace: one that carries the mark.
bool isPracticeFolder(const QString &folder);

/// Sees that the folder holds a practice workspace, and has it built where the folder is empty. It is built in a folder
/// within it and moved into place when it is whole: whoever dies over it leaves nothing that a later start takes for
/// finished, and of two that begin at once the second waits. Refused where the folder holds anything else: what is real
/// must not be worked on for practice.
/// \param build fills an empty folder, and has closed what it opened when it returns
Result<Done> makePracticeFolder(const QString &folder, const std::function<Result<Done>(const QString &folder)> &build);

} // namespace countersign
