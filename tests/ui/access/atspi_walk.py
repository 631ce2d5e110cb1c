# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the queue of the sample company and releases a letter, through AT-SPI alone."""

import subprocess
import sys
import time

import pyatspi

LONGEST_WAIT = 120  # seconds
DOWN = 0xFF54  # an X keysym


def fail(what):
    print("FAIL:", what)
    sys.exit(1)


def wait_for(what, find, instead=None):
    until = time.monotonic() + LONGEST_WAIT
    while time.monotonic() < until:
        try:
            found = find()
            if found:
                return found
        except Exception:  # what is found may go while it is looked at
            pass
        time.sleep(0.2)
    if instead:
        print("There is:", *instead(), sep="\n   ")
    fail(f"{what} was not found within {LONGEST_WAIT} s")


def application():
    for app in pyatspi.Registry.getDesktop(0):
        if app and "countersign" in app.name.lower():
            return app
    return None


def all_of(root, role):
    found = []
    stack = [root]
    while stack:
        node = stack.pop()
        if node.getRole() == role:
            found.append(node)
        stack.extend(child for child in reversed([node[i] for i in range(node.childCount)]) if child)
    return found


def named(root, role, begins):
    return next((node for node in all_of(root, role) if (node.name or "").startswith(begins)), None)


def rows_of(queue):
    for child in (queue[i] for i in range(queue.childCount)):
        child.clearCache()
    return [queue[i].name for i in range(queue.childCount)]


def main(program):
    # The registry is there before the program looks for it: one that comes later is not always found.
    wait_for("the registry", lambda: pyatspi.Registry.getDesktop(0).childCount >= 0)
    process = subprocess.Popen([program, "--practice"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        def died():
            over = process.poll()
            return ["the program runs"] if over is None else [f"the program ended with {over}",
                                                              process.stderr.read().decode(errors="replace")]

        app = wait_for("the program", application, died)
        queue = wait_for("the queue", lambda: next(
            (view for view in all_of(app, pyatspi.ROLE_LIST) if view.name.startswith("Letters") and view.childCount > 3),
            None))
        rows = wait_for("a queue with letters", lambda: rows_of(queue))
        print(f"The queue “{queue.name}” has {len(rows)} rows. The first:")
        for row in rows[:6]:
            print("  ", row)
        mute = [i for i, name in enumerate(rows) if not name.strip()]
        if mute:
            fail(f"rows without words: {mute}")
        letters = [name for name in rows if "review" in name.lower() and "," in name]
        if not letters:
            fail("no row reads as a letter's sentence")

        def release():
            button = named(app, pyatspi.ROLE_PUSH_BUTTON, "Release")
            return button if button and button.getState().contains(pyatspi.STATE_ENABLED) else None

        def press(keysym):
            pyatspi.Registry.generateKeyboardEvent(keysym, None, pyatspi.KEY_SYM)

        def act(node, wanted):
            actions = node.queryAction()
            names = [actions.getName(i) for i in range(actions.nActions)]
            which = next((i for i, name in enumerate(names) if name.lower() in wanted), None)
            if which is None:
                fail(f"“{node.name}” offers {names or 'nothing'}, and none of {wanted}")
            actions.doAction(which)

        # The first letters may be blocked: go down until one may be released.
        button = None
        for _ in range(len(rows)):
            press(DOWN)
            until = time.monotonic() + 1.5
            while time.monotonic() < until and not button:
                time.sleep(0.3)
                button = release()
            if button:
                break
        if not button:
            fail("no letter could be released")
        current = [row.name for row in (queue[i] for i in range(queue.childCount))
                   if row.getState().contains(pyatspi.STATE_FOCUSED)]
        print("Can be released:", current[0] if current else "the one on show")

        def released():
            queue.clearCache()
            return [row for row in rows_of(queue) if "released" in row.lower() and "not yet sent" in row.lower()]

        if released():
            fail("a letter is released before anybody did it")
        time.sleep(0.6)  # a letter is released after it was on the screen for a moment
        act(button, ("press", "click"))
        def told():
            return [label.name for label in all_of(app, pyatspi.ROLE_LABEL) if label.name][:40]

        print("After the release:", wait_for("a released letter", released, lambda: rows_of(queue) + told())[0])
        print("PASS")
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()


main(sys.argv[1])
