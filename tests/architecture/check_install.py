#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Installs a build into an empty folder and holds that what lies there works and belongs together.

Arguments: cmake, the build folder.
"""
import gzip
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

APPLICATION = "org.bailiwick.Bailiwick"
# What configure_file() replaces; an e-mail address has one @ only.
UNFILLED = re.compile(r"@\w+@")
faults = []


def expect(holds, fault):
    if not holds:
        faults.append(fault)


def run(*command, **more):
    done = subprocess.run(command, capture_output=True, text=True, **more)
    expect(done.returncode == 0, f"{' '.join(command)}: {done.returncode} {done.stderr.strip()}")
    return done.stdout


def check_programs(root):
    for name in ("bailiwick", "bailiwickctl"):
        text = run(str(root / "bin" / name), "--version", env={"PATH": "/usr/bin:/bin", "HOME": str(root)})
        expect(text.startswith(name + " "), f"{name} --version says {text!r}")


def check_desktop_files(root):
    desktop = (root / f"share/applications/{APPLICATION}.desktop").read_text(encoding="utf-8")
    keys = dict(line.split("=", 1) for line in desktop.splitlines() if "=" in line)
    expect((root / "bin" / keys["Exec"].split()[0]).is_file(), f"Exec={keys['Exec']} is not installed")
    metainfo = (root / f"share/metainfo/{APPLICATION}.metainfo.xml").read_text(encoding="utf-8")
    for binary in re.findall("<binary>(.*)</binary>", metainfo):
        expect((root / "bin" / binary).is_file(), f"the metadata names {binary}, which is not installed")
    expect(not UNFILLED.search(metainfo), "the metadata holds a variable that was not filled in")
    check_icons(root / "share/icons/hicolor", keys["Icon"])


def check_icons(theme, name):
    expect((theme / f"scalable/apps/{name}.svg").is_file(), f"no {name}.svg")
    for size in (48, 64, 128, 256):
        picture = theme / f"{size}x{size}/apps/{name}.png"
        header = picture.read_bytes()[:24] if picture.is_file() else b""
        expect(header[1:4] == b"PNG" and struct.unpack(">II", header[16:]) == (size, size),
               f"{picture} is not a picture of {size} pixels")


def check_manuals(root):
    for name in ("bailiwick", "bailiwickctl"):
        page = root / f"share/man/man1/{name}.1.gz"
        text = gzip.decompress(page.read_bytes()).decode()
        expect(not UNFILLED.search(text), f"{name}.1 holds a variable that was not filled in")
        if shutil.which("man"):
            done = subprocess.run(["man", "--warnings", "-E", "UTF-8", "-l", str(page)], capture_output=True, text=True,
                                  env={**os.environ, "LC_ALL": "C.UTF-8", "MANROFFSEQ": "", "MANWIDTH": "80"})
            expect(done.returncode == 0 and not done.stderr, f"{name}.1: {done.stderr}")


with tempfile.TemporaryDirectory() as folder:
    place = Path(folder)
    run(sys.argv[1], "--install", sys.argv[2], "--prefix", folder)
    if not faults:
        check_programs(place)
        check_desktop_files(place)
        check_manuals(place)
for fault in faults:
    print(fault)
sys.exit(1 if faults else 0)
