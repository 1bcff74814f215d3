#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what the compiler can't: who may include whom, and what stands in no file of ours.

Usage: check_layers.py [TREE]. Prints one line for each violation; exit status 1 when there is one.
A link line alone is no fence: on Debian <QtWidgets/QWidget> compiles with only Qt6::Core linked.
"""
import glob
import os
import re
import sys

# core/: a folder includes itself and those of lower rank, never another of its own rank.
RANK = {
    "base": 0,
    "domain": 1,
    "net": 2, "db": 2, "tls": 2, "secrets": 2, "profiles": 2,
    "usage": 3,
    "backends": 4,
    "changes": 5, "tables": 5,
    "demo": 6, "export": 6, "review": 6, "oidc": 6, "deploy": 6, "fleet": 6,
}
QT_IN_CORE = {"QtCore", "QtNetwork", "QtGlobal"}
SOURCES = ("core", "ui", "app", "tests")
LONGEST = 600  # lines; past 400 a file is asking to be split

SECURITY = [
    (re.compile(r"\bignoreSslErrors\b|\bVerifyNone\b"), "switches certificate checks off"),
    (re.compile(r"\bQSql(Database|Query)\b"), "Qt SQL is not used: core/db has the connections"),
]
UI_ONLY = [
    (re.compile(r"\bQEventLoop\b"), "nested event loop"),
    (re.compile(r"(\.|->)exec\s*\("), "exec() runs a nested event loop: open() it"),
]
THREADS = re.compile(r"\bQThread\b|\bQtConcurrent\b|\bstd::(jthread|thread|async|mutex|condition_variable)\b")
LEFTOVER = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.S)


def gui_headers():
    """Names such as QColor, from the installed headers of the modules that core must not see."""
    names = {"QColor", "QGuiApplication", "QIcon", "QImage", "QPainter", "QPixmap", "QApplication", "QWidget"}
    for module in ("QtGui", "QtWidgets", "QtCharts", "QtSvg", "QtPrintSupport"):
        for folder in glob.glob(f"/usr/include/*/qt6/{module}"):
            names.update(name for name in os.listdir(folder) if "." not in name)
    return names - QT_IN_CORE


def without_comments(text):
    return COMMENT.sub(lambda match: "\n" * match.group().count("\n"), text)


class Check:
    def __init__(self, tree):
        self.tree = tree
        self.gui = gui_headers()
        self.violations = []

    def say(self, path, line, what):
        self.violations.append(f"{path}:{line}: {what}")

    def run(self):
        for top in SOURCES:
            for folder, _, names in sorted(os.walk(os.path.join(self.tree, top))):
                for name in sorted(names):
                    path = os.path.relpath(os.path.join(folder, name), self.tree)
                    if not path.startswith("tests/data/"):
                        self.file(path)
        return self.violations

    def file(self, path):
        is_cpp = path.endswith((".cpp", ".h"))
        try:
            with open(os.path.join(self.tree, path), encoding="utf-8") as file:
                text = file.read()
        except UnicodeDecodeError:
            return
        if not is_cpp and not path.endswith(".py") and not text.startswith("#!"):
            return
        lines = text.splitlines()
        if not any("SPDX-License-Identifier: GPL-3.0-or-later" in line for line in lines[:2]):
            self.say(path, 1, "first line names no licence (SPDX-License-Identifier: GPL-3.0-or-later)")
        if len(lines) > LONGEST:
            self.say(path, len(lines), f"{len(lines)} lines: split it (guide 400, limit {LONGEST})")
        if path != "tests/architecture/check_layers.py":
            for number, line in enumerate(lines, 1):
                if LEFTOVER.search(line):
                    self.say(path, number, "left-over mark: " + LEFTOVER.search(line).group())
        if is_cpp:
            for number, line in enumerate(without_comments(text).splitlines(), 1):
                include = INCLUDE.match(line)
                if include:
                    self.include(path, number, include.group(2))
                else:
                    self.code(path, number, line)

    def code(self, path, number, line):
        if path.startswith("tests/"):
            return
        for pattern, what in SECURITY:
            if pattern.search(line):
                self.say(path, number, what)
        if path.startswith("ui/"):
            for pattern, what in UI_ONLY:
                if pattern.search(line):
                    self.say(path, number, what)
            if THREADS.search(line) and not path.startswith("ui/common/background."):
                self.say(path, number, "only ui/common/background knows threads")

    def include(self, path, number, name):
        parts, target = path.split("/"), name.split("/")
        top = parts[0]
        if top == "tests":
            return
        if top in ("core", "app") and (top == "core" or parts[1] == "cli"):
            if name in self.gui or (name.startswith("Qt") and target[0] not in QT_IN_CORE and len(target) > 1):
                self.say(path, number, f"<{name}>: no GUI header in {top}/{parts[1]}")
        if name.startswith("QSql") or target[0] == "QtSql":
            self.say(path, number, "Qt SQL is not used: core/db has the connections")
        if target[0] not in ("core", "ui", "app", "tests"):
            return
        if target[0] == "tests":
            self.say(path, number, "the program includes no test")
        elif top == "core":
            self.core(path, number, parts[1], target, name)
        elif top == "ui":
            if target[0] == "app":
                self.say(path, number, f"ui/ includes {name}: arrows go down only")
            elif target[0] == "ui" and target[1] not in ("common", parts[1]):
                self.say(path, number, f"ui/{parts[1]} includes {name}: only ui/common and core/ are allowed")
        elif top == "app" and parts[1] == "cli" and target[0] == "ui":
            self.say(path, number, f"the command line includes {name}")

    def core(self, path, number, folder, target, name):
        if target[0] != "core":
            self.say(path, number, f"core/ includes {name}: arrows go down only")
        elif folder not in RANK or target[1] not in RANK:
            self.say(path, number, f"core/{folder} or core/{target[1]} has no rank: give it one in check_layers.py")
        elif folder != target[1] and RANK[folder] <= RANK[target[1]]:
            self.say(path, number, f"core/{folder} includes {name}: arrows go down only")


def main():
    tree = sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(os.path.abspath(__file__)), "../..")
    violations = Check(tree).run()
    for violation in violations:
        print(violation)
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main())
