// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QLatin1StringView>
#include <QObject>

#include <span>
#include <vector>

namespace countersign {

/// The menu in which an action stands. Page is the menu of the page on show ("Letter", "Outbox").
enum class MenuPlace { File, Edit, View, Go, Page, Help, None };

/// Where the key of an action is listened to. List: only while the list of the page has the focus, so that single
/// letters can be commands there and text everywhere else.
enum class KeyContext { Window, List };

/// What a key that is held down does. Steps: goes on and on (the next row). Once: a decision is taken by one press.
enum class KeyHeld { Once, Steps };

/// A command as a row of a table: menus, buttons, the command palette and the key sheet are made from it.
struct ActionEntry {
    const char *id;
    const char *text; ///< QT_TRANSLATE_NOOP("countersign::Actions", "&Release")
    const char *icon; ///< a name of theme/icons.h, or ""
    const char *keys; ///< as QKeySequence writes them portably, several parted by "; ": the first is shown
    const char *tip; ///< QT_TRANSLATE_NOOP: what it does, a sentence without its full stop
    MenuPlace menu = MenuPlace::Page;
    KeyContext context = KeyContext::Window;
    KeyHeld held = KeyHeld::Once;
};

/// The QActions of one table. Tool tips name the key; a key is live while the owner is on the screen.
class Actions : public QObject {
    Q_OBJECT
public:
    Actions(std::span<const ActionEntry> table, QWidget *owner);

    /// The action of that id; it must be in the table.
    QAction *at(QLatin1StringView id) const;
    const std::vector<QAction *> &all() const { return m_actions; }
    std::vector<QAction *> in(MenuPlace menu) const;
    KeyContext contextOf(const QAction *action) const;
    /// This widget and its children hear the keys of KeyContext::List.
    void listenIn(QWidget *list);

private:
    std::span<const ActionEntry> m_table;
    std::vector<QAction *> m_actions; ///< as in the table
};

/// "Release (⏎)": the text without its mnemonic and dots, and the key.
QString toolTipOf(const QAction &action);
/// The text of an action as a sentence says it: no "&".
QString plainText(const QAction &action);

} // namespace countersign
