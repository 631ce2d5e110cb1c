// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reviewpage/reviewactions.h"

namespace countersign {

namespace {
constexpr ActionEntry REVIEW_ACTIONS[] = {
    { "release", QT_TRANSLATE_NOOP("countersign::Actions", "&Release"), "release", "Return; Enter",
      QT_TRANSLATE_NOOP("countersign::Actions", "Puts your name to this letter and goes on to the next"),
      MenuPlace::Page, KeyContext::List },
    { "edit", QT_TRANSLATE_NOOP("countersign::Actions", "&Edit"), "edit", "E; Tab",
      QT_TRANSLATE_NOOP("countersign::Actions", "Goes into the letter; Esc comes back"), MenuPlace::Page,
      KeyContext::List },
    { "hold", QT_TRANSLATE_NOOP("countersign::Actions", "&Hold"), "hold", "H",
      QT_TRANSLATE_NOOP("countersign::Actions", "Puts the letter aside until you take it up again"), MenuPlace::Page,
      KeyContext::List },
    { "escalate", QT_TRANSLATE_NOOP("countersign::Actions", "E&scalate"), "escalate", "X",
      QT_TRANSLATE_NOOP("countersign::Actions", "Hands the letter to a named person, with a reason"), MenuPlace::Page,
      KeyContext::List },
    { "drop", QT_TRANSLATE_NOOP("countersign::Actions", "&Drop"), "drop", "Del",
      QT_TRANSLATE_NOOP("countersign::Actions", "Takes the letter out of the queue, with a reason"), MenuPlace::Page,
      KeyContext::List },
    { "correct", QT_TRANSLATE_NOOP("countersign::Actions", "Put in the &correction"), "tick", "Ctrl+.",
      QT_TRANSLATE_NOOP("countersign::Actions", "Puts what the record says in place of what the letter says"),
      MenuPlace::Page },
    { "override", QT_TRANSLATE_NOOP("countersign::Actions", "&Override…"), "", "O",
      QT_TRANSLATE_NOOP("countersign::Actions", "Accepts an error, with a reason that stands in the log"),
      MenuPlace::Page, KeyContext::List },
    { "sign", QT_TRANSLATE_NOOP("countersign::Actions", "Si&gn"), "sign", "C",
      QT_TRANSLATE_NOOP("countersign::Actions", "Signs the next check that a person must make"), MenuPlace::Page,
      KeyContext::List },
    { "nextFinding", QT_TRANSLATE_NOOP("countersign::Actions", "&Next finding"), "", "F8",
      QT_TRANSLATE_NOOP("countersign::Actions", "Goes to the next thing that is wrong or doubtful"), MenuPlace::Page,
      KeyContext::Window, KeyHeld::Steps },
    { "previousFinding", QT_TRANSLATE_NOOP("countersign::Actions", "&Previous finding"), "", "Shift+F8",
      QT_TRANSLATE_NOOP("countersign::Actions", "Goes to the one before"), MenuPlace::Page, KeyContext::Window,
      KeyHeld::Steps },
    { "changes", QT_TRANSLATE_NOOP("countersign::Actions", "Cha&nges against the draft"), "history", "Ctrl+D",
      QT_TRANSLATE_NOOP("countersign::Actions", "Shows what was struck and put in, and back"), MenuPlace::Page },
    { "backToDraft", QT_TRANSLATE_NOOP("countersign::Actions", "&Back to the draft"), "undo", "R",
      QT_TRANSLATE_NOOP("countersign::Actions",
                        "Puts the draft's text in place of yours; Ctrl+Z in the letter takes it back"),
      MenuPlace::Page, KeyContext::List },
    { "takeOut", QT_TRANSLATE_NOOP("countersign::Actions", "&Take out"), "review", "I",
      QT_TRANSLATE_NOOP("countersign::Actions", "Takes the letter out of the scan, to be reviewed by itself"),
      MenuPlace::Page, KeyContext::List },
    { "scan", QT_TRANSLATE_NOOP("countersign::Actions", "Start the batc&h scan"), "scan", "S; Space",
      QT_TRANSLATE_NOOP("countersign::Actions", "Shows the letters of one kind side by side"), MenuPlace::Page,
      KeyContext::List },
    { "nextUnseen", QT_TRANSLATE_NOOP("countersign::Actions", "Next &unseen"), "unseen", "Space",
      QT_TRANSLATE_NOOP("countersign::Actions", "In the scan: shows the next letters that were not seen yet"),
      MenuPlace::Page, KeyContext::List },
    { "nextGroup", QT_TRANSLATE_NOOP("countersign::Actions", "Ne&xt group"), "chevron-right", "]",
      QT_TRANSLATE_NOOP("countersign::Actions", "In the scan: shows the letters of the next type and tier"),
      MenuPlace::Page, KeyContext::List },
    { "leaveScan", QT_TRANSLATE_NOOP("countersign::Actions", "Back to the &queue"), "", "Esc",
      QT_TRANSLATE_NOOP("countersign::Actions", "Leaves the scan; what was seen stays seen"), MenuPlace::Page,
      KeyContext::List },
    { "next", QT_TRANSLATE_NOOP("countersign::Actions", "Next &letter"), "", "J",
      QT_TRANSLATE_NOOP("countersign::Actions", "Goes down the queue, as the arrow does"), MenuPlace::Page,
      KeyContext::List, KeyHeld::Steps },
    { "previous", QT_TRANSLATE_NOOP("countersign::Actions", "Pre&vious letter"), "", "K",
      QT_TRANSLATE_NOOP("countersign::Actions", "Goes up the queue"), MenuPlace::Page, KeyContext::List,
      KeyHeld::Steps },
    { "filter", QT_TRANSLATE_NOOP("countersign::Actions", "&Filter the queue"), "filter", "/; Ctrl+F",
      QT_TRANSLATE_NOOP("countersign::Actions", "Type a name, an order, a flag; Esc comes back"), MenuPlace::Page },
    { "send", QT_TRANSLATE_NOOP("countersign::Actions", "Sen&d"), "send", "Ctrl+Return; Ctrl+Enter",
      QT_TRANSLATE_NOOP("countersign::Actions",
                        "Sends all that is released, after a moment in which it can be taken back"),
      MenuPlace::Page },
    { "undoSend", QT_TRANSLATE_NOOP("countersign::Actions", "Take bac&k what is about to go"), "undo",
      "Ctrl+Shift+Return; Ctrl+Shift+Enter",
      QT_TRANSLATE_NOOP("countersign::Actions", "Stops the letters that wait to go; they stay released"),
      MenuPlace::Page },
};
} // namespace

std::span<const ActionEntry> reviewActionTable()
{
    return REVIEW_ACTIONS;
}

} // namespace countersign
