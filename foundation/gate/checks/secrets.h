// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/reading.h"

#include <vector>

namespace countersign {

/// A password, a code or a key that opens something.
struct Secret {
    Span at; ///< with the words that name it: "password is Sunflower42"
    Span itself; ///< "Sunflower42"
    QStringView what; ///< "a password"
};
std::vector<Secret> secretsIn(const ReadPart &part);

} // namespace countersign
