// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/warnings.h"

#include <QAccessible>
#include <QApplication>
#include <QTest>
#include <QWidget>

namespace countersign::testing {

/// Shown, laid out and active, so that keys and focus work.
inline bool bringUp(QWidget *window)
{
    window->show();
    QApplication::setActiveWindow(window);
    return QTest::qWaitForWindowActive(window);
}

inline QString accessibleNameOf(QWidget *widget)
{
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
    return face ? face->text(QAccessible::Name) : QString();
}

/// Widgets that a key can reach and a screen reader cannot name: class and object name of each.
inline QStringList unnamedWidgets(const QWidget *window)
{
    QStringList unnamed;
    const QList<QWidget *> all = window->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        const bool isReachable
            = widget->focusPolicy() != Qt::NoFocus && widget->isVisibleTo(window) && widget->isEnabled();
        if (isReachable && !widget->focusProxy() && accessibleNameOf(widget).isEmpty())
            unnamed.append(QStringLiteral("%1 “%2”").arg(QString::fromLatin1(widget->metaObject()->className()),
                                                         widget->objectName()));
    }
    return unnamed;
}

} // namespace countersign::testing
