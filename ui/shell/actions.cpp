// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/actions.h"

#include "panes/keyhint.h"
#include "theme/icons.h"

#include <QCoreApplication>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

QString plainText(const QAction &action)
{
    QString text = action.text();
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'&')
            text.remove(i, 1);
    }
    return text;
}

QString toolTipOf(const QAction &action)
{
    QString text = plainText(action);
    if (text.endsWith(u'…'))
        text.chop(1);
    const QString key = keyText(action.shortcut());
    return key.isEmpty() ? text : u"%1 (%2)"_s.arg(text, key);
}

Actions::Actions(std::span<const ActionEntry> table, QWidget *owner)
    : QObject(owner)
    , m_table(table)
{
    const auto translated = [](const char *text) {
        return QCoreApplication::translate("countersign::Actions", text);
    };
    for (const ActionEntry &entry : table) {
        auto *action = new QAction(translated(entry.text), this);
        action->setObjectName(QLatin1StringView(entry.id));
        action->setIcon(icon(QLatin1StringView(entry.icon)));
        action->setShortcuts(QKeySequence::listFromString(QLatin1StringView(entry.keys), QKeySequence::PortableText));
        action->setStatusTip(translated(entry.tip));
        action->setToolTip(toolTipOf(*action));
        action->setShortcutContext(entry.context == KeyContext::List ? Qt::WidgetWithChildrenShortcut
                                                                     : Qt::WindowShortcut);
        action->setAutoRepeat(entry.held == KeyHeld::Steps);
        if (entry.context == KeyContext::Window)
            owner->addAction(action);
        // The text of an action may change with what it is about to do; its tool tip goes along.
        connect(action, &QAction::changed, action, [action] {
            const QString tip = toolTipOf(*action);
            if (action->toolTip() != tip)
                action->setToolTip(tip);
        });
        m_actions.push_back(action);
    }
}

QAction *Actions::at(QLatin1StringView id) const
{
    const auto found = std::find_if(m_table.begin(), m_table.end(),
                                    [&](const ActionEntry &entry) { return id == QLatin1StringView(entry.id); });
    Q_ASSERT_X(found != m_table.end(), "Actions::at", id.data());
    return m_actions[static_cast<std::size_t>(found - m_table.begin())];
}

std::vector<QAction *> Actions::in(MenuPlace menu) const
{
    std::vector<QAction *> found;
    for (std::size_t i = 0; i < m_table.size(); ++i) {
        if (m_table[i].menu == menu)
            found.push_back(m_actions[i]);
    }
    return found;
}

KeyContext Actions::contextOf(const QAction *action) const
{
    const auto found = std::find(m_actions.begin(), m_actions.end(), action);
    return found == m_actions.end() ? KeyContext::Window
                                    : m_table[static_cast<std::size_t>(found - m_actions.begin())].context;
}

void Actions::listenIn(QWidget *list)
{
    for (std::size_t i = 0; i < m_table.size(); ++i) {
        if (m_table[i].context == KeyContext::List)
            list->addAction(m_actions[i]);
    }
}

} // namespace countersign
