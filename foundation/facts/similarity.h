// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace countersign {

/// How many letters were struck, put in, replaced or swapped with their neighbour between two words; `atMost + 1` as
/// soon as it is more than `atMost`. Case counts. Texts over 64 letters are unlike unless they are equal.
int editDistance(QStringView a, QStringView b, int atMost);

} // namespace countersign
