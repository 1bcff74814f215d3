#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line starts where no GUI library is installed. Argument: the program."""
import re
import subprocess
import sys

GUI = re.compile(r"libQt6(Gui|Widgets|Charts|Svg|OpenGL|PrintSupport)|libX11|libGL|libxcb|libwayland")

listed = subprocess.run(["ldd", sys.argv[1]], capture_output=True, text=True, check=True).stdout
if "libQt6Core" not in listed:
    sys.exit("ldd lists no libQt6Core: nothing was checked")
found = [line.strip() for line in listed.splitlines() if GUI.search(line)]
print("\n".join(found))
sys.exit(1 if found else 0)
