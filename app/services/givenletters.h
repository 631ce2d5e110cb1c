// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/json.h"
#include "intake/accountmerge.h"
#include "intake/knowledge.h"
#include "intake/rowsieve.h"

namespace countersign {

/// A file in the shape of `check`, held against what is known: what of it can be taken in, and why the rest cannot.
struct GivenLetters {
    CheckFile file; ///< accounts, orders and types by their ids; each record's row is its place in the file, from 1
    std::vector<AccountNews> accounts; ///< with the keys that the file gives
    std::vector<SetAsideRow> rejected; ///< records of communications that cannot be taken in
    QStringList remarks; ///< on drafts that cannot be used, each a sentence
    int read = 0; ///< records
};

/// Reads the bytes of such a file. One communication that does not read costs only itself; a file that is no JSON, has
/// no communications or an account without an id is a Problem.
Result<GivenLetters> readGivenLetters(const QByteArray &bytes, const Knowledge &knowledge);

} // namespace countersign
