// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

namespace countersign::testing {

/// For the programs that draw pictures, which assert nothing: nothing tells that layouts, answers and timers have come
/// to rest. A test waits for what it needs instead.
inline void settle(int milliseconds = 50)
{
    QTest::qWait(milliseconds);
}

} // namespace countersign::testing
