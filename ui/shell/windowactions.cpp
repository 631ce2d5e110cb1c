// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/windowactions.h"

namespace countersign {

namespace {
constexpr ActionEntry TABLE[] = {
    { "import", QT_TRANSLATE_NOOP("countersign::Actions", "&Import…"), "import", "Ctrl+I",
      QT_TRANSLATE_NOOP("countersign::Actions",
                        "Reads an exception report or an operations export and drafts its letters"),
      MenuPlace::File },
    { "firstSteps", QT_TRANSLATE_NOOP("countersign::Actions", "&First steps"), "flag", "Ctrl+0",
      QT_TRANSLATE_NOOP("countersign::Actions", "Shows what is set up and what is still to be set up"),
      MenuPlace::File },
    { "practice", QT_TRANSLATE_NOOP("countersign::Actions", "Look at the sam&ple company"), "practice", "Ctrl+Shift+P",
      QT_TRANSLATE_NOOP("countersign::Actions", "Opens a company to practise with; nothing of it leaves this machine"),
      MenuPlace::File },
    { "settings", QT_TRANSLATE_NOOP("countersign::Actions", "&Settings…"), "settings", "Ctrl+,",
      QT_TRANSLATE_NOOP("countersign::Actions", "Company, your name, mail and the looks of the program"),
      MenuPlace::File },
    { "quit", QT_TRANSLATE_NOOP("countersign::Actions", "&Quit"), "", "Ctrl+Q",
      QT_TRANSLATE_NOOP("countersign::Actions", "Closes the program; everything is kept"), MenuPlace::File },
    { "undo", QT_TRANSLATE_NOOP("countersign::Actions", "&Undo"), "undo", "Ctrl+Z",
      QT_TRANSLATE_NOOP("countersign::Actions", "Takes back what was done last"), MenuPlace::Edit },
    { "redo", QT_TRANSLATE_NOOP("countersign::Actions", "&Redo"), "", "Ctrl+Shift+Z; Ctrl+Y",
      QT_TRANSLATE_NOOP("countersign::Actions", "Does again what was taken back"), MenuPlace::Edit },
    { "callback", QT_TRANSLATE_NOOP("countersign::Actions", "Log a &callback…"), "phone", "Ctrl+L",
      QT_TRANSLATE_NOOP("countersign::Actions", "Notes that a customer came back about a letter, and why"),
      MenuPlace::Edit },
    { "palette", QT_TRANSLATE_NOOP("countersign::Actions", "&Find anything…"), "search", "Ctrl+K",
      QT_TRANSLATE_NOOP("countersign::Actions", "Type to find an action, an account, a letter or an order"),
      MenuPlace::View },
    { "messageAct", QT_TRANSLATE_NOOP("countersign::Actions", "Go to the &message"), "alert", "F6",
      QT_TRANSLATE_NOOP("countersign::Actions", "Puts the focus on the button of the message under the menu"),
      MenuPlace::View },
    { "messageAway", QT_TRANSLATE_NOOP("countersign::Actions", "Put the message &away"), "cross", "Shift+F6",
      QT_TRANSLATE_NOOP("countersign::Actions", "Puts away the message under the menu"), MenuPlace::View },
    { "fullScreen", QT_TRANSLATE_NOOP("countersign::Actions", "F&ull screen"), "", "F11",
      QT_TRANSLATE_NOOP("countersign::Actions", "Fills the screen, and back"), MenuPlace::View },
    { "keys", QT_TRANSLATE_NOOP("countersign::Actions", "&Keys of this screen"), "", "?; F1",
      QT_TRANSLATE_NOOP("countersign::Actions", "Lists every key that does something here"), MenuPlace::Help },
    { "about", QT_TRANSLATE_NOOP("countersign::Actions", "&About Countersign"), "", "Ctrl+Shift+F1",
      QT_TRANSLATE_NOOP("countersign::Actions", "Version and licence"), MenuPlace::Help },
};
} // namespace

std::span<const ActionEntry> windowActionTable()
{
    return TABLE;
}

} // namespace countersign
