// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QTest>

namespace countersign::testing {

/// At the start of a test: any warning fails it, save what Qt says of itself: the offscreen platform of what it cannot
/// do, and the model tester of 6.5 and later that it looks for pictures in a program without Qt Gui.
inline void failOnWarnings()
{
    QTest::failOnWarning(QRegularExpression(
        QStringLiteral("^(?!This plugin does not support|Trying to construct an instance of an invalid type)")));
}

} // namespace countersign::testing
