#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The layer check sees what it is there for: each file here breaks one rule, or none."""
import os
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
LICENCE = "// SPDX-License-Identifier: GPL-3.0-or-later\n"


def check(path, text):
    with tempfile.TemporaryDirectory() as tree:
        file = os.path.join(tree, path)
        os.makedirs(os.path.dirname(file))
        with open(file, "w", encoding="utf-8") as out:
            out.write(text)
        done = subprocess.run([sys.executable, os.path.join(HERE, "check_layers.py"), tree],
                              capture_output=True, text=True, check=False)
        return done.returncode, done.stdout


class CheckLayers(unittest.TestCase):
    def refused(self, path, text, what):
        status, said = check(path, LICENCE + text)
        self.assertEqual(status, 1, said)
        self.assertIn(what, said)
        self.assertIn(path, said)
        self.assertEqual(said.count("\n"), 1, said)

    def allowed(self, path, text):
        self.assertEqual(check(path, LICENCE + text), (0, ""))

    def test_core_sees_no_gui(self):
        self.refused("core/base/a.h", "#include <QtWidgets/QWidget>\n", "no GUI header")
        self.refused("core/base/a.h", "#include <QColor>\n", "no GUI header")
        self.refused("app/cli/a.cpp", "#include <QtGui/QImage>\n", "no GUI header")
        self.allowed("core/base/a.h", "#include <QtCore/QString>\n#include <QString>\n#include <vector>\n")
        self.allowed("ui/users/a.h", "#include <QWidget>\n")

    def test_core_goes_down_only(self):
        self.refused("core/domain/a.h", '#include "core/backends/backend.h"\n', "arrows go down only")
        self.refused("core/export/a.h", '#include "core/demo/demo.h"\n', "arrows go down only")
        self.refused("core/tables/a.h", '#include "ui/common/page.h"\n', "arrows go down only")
        self.refused("core/misc/a.h", '#include "core/base/result.h"\n', "no rank")
        self.allowed("core/tables/a.h", '#include "core/domain/records.h"\n#include "core/tables/listing.h"\n')

    def test_a_feature_sees_no_other(self):
        self.refused("ui/users/a.cpp", '#include "ui/invites/invites_page.h"\n', "only ui/common and core/")
        self.refused("ui/users/a.cpp", '#include "ui/shell/main_window.h"\n', "only ui/common and core/")
        self.refused("ui/shell/a.cpp", '#include "ui/users/users_page.h"\n', "only ui/common and core/")
        self.refused("ui/common/a.cpp", '#include "app/gui/pages.h"\n', "arrows go down only")
        self.refused("app/cli/a.cpp", '#include "ui/common/page.h"\n', "the command line includes")
        self.allowed("ui/users/a.cpp", '#include "ui/users/a.h"\n#include "ui/common/page.h"\n#include "core/base/result.h"\n')
        self.allowed("app/gui/a.cpp", '#include "ui/users/users_page.h"\n')

    def test_threads_and_event_loops(self):
        self.refused("ui/users/a.cpp", "std::thread t;\n", "only ui/common/background")
        self.refused("ui/users/a.cpp", "dialog.exec();\n", "nested event loop")
        self.refused("ui/users/a.cpp", "dialog->exec ();\n", "nested event loop")
        self.refused("ui/users/a.cpp", "QEventLoop loop;\n", "nested event loop")
        self.allowed("ui/common/background.h", "std::thread t;\n")
        self.allowed("ui/users/a.cpp", "// no std::thread, dialog.exec() or QEventLoop here\n")
        self.allowed("app/gui/main.cpp", "return app.exec();\n")

    def test_safety(self):
        self.refused("core/net/a.cpp", "reply->ignoreSslErrors();\n", "certificate checks off")
        self.refused("core/net/a.cpp", "c.setPeerVerifyMode(QSslSocket::VerifyNone);\n", "certificate checks off")
        self.refused("core/db/a.cpp", "QSqlDatabase db;\n", "Qt SQL")
        self.refused("core/db/a.cpp", "#include <QSqlDatabase>\n", "Qt SQL")

    def test_files(self):
        self.refused("core/base/a.h", "// TO" + "DO: later\n", "left-over mark")
        self.refused("core/base/a.h", "\n" * 600, "split it")
        status, said = check("core/base/a.h", "#pragma once\n")
        self.assertEqual((status, said.count("names no licence")), (1, 1))
        status, said = check("tests/x/a.py", "#!/usr/bin/env python3\n")
        self.assertEqual((status, said.count("names no licence")), (1, 1))


if __name__ == "__main__":
    unittest.main()
