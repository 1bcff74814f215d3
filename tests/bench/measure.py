# SPDX-License-Identifier: GPL-3.0-or-later
"""What the benchmarks share: pairs of runs, medians, a screen, the machine's facts, tables."""
import contextlib
import os
import platform
import shutil
import statistics
import subprocess
import sys
import time

TREE = os.path.realpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../.."))
BUILD = os.path.join(TREE, "build/bench")
DATA = os.path.join(BUILD, "data")


def median(values):
    return statistics.median(values)


def pairs(count, first, second):
    """Medians of two measurements taken in turns, so that foreign load hits both alike, and of their ratios."""
    taken = [(first(), second()) for _ in range(count)]
    return median([a for a, _ in taken]), median([b for _, b in taken]), median([a / b for a, b in taken])


def run_ms(command, **options):
    """Wall time of a command."""
    began = time.monotonic_ns()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, **options)
    return (time.monotonic_ns() - began) / 1e6


def until_printed_ms(command, environment):
    """From exec to the moment that the program prints (its monotonic clock in nanoseconds)."""
    began = time.monotonic_ns()
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment, timeout=120)
    return (int(done.stdout.split()[-1]) - began) / 1e6


def demo(name, *options):
    """A demo database, made once."""
    os.makedirs(DATA, exist_ok=True)
    path = os.path.join(DATA, name + ".db")
    if not os.path.exists(path):
        print(f"making {path}", file=sys.stderr)
        subprocess.run([os.path.join(BUILD, "bailiwickctl"), "demo", "create", path, "--quiet", *options], check=True,
                       stdout=subprocess.DEVNULL)
    return path


def warm(path):
    """Puts a file into the page cache."""
    with open(path, "rb") as file:
        while file.read(1 << 22):
            pass


@contextlib.contextmanager
def screen():
    """An X server of our own, and an environment that nothing of the user's reaches."""
    if not shutil.which("Xvfb"):
        sys.exit("Xvfb is missing: packaging/install-packages run test")
    read, write = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
                              pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as answer:
        display = answer.readline().strip()
    home = os.path.join(BUILD, "home")
    os.makedirs(home, exist_ok=True)
    environment = {"PATH": os.environ["PATH"], "HOME": home, "LC_ALL": "C.UTF-8", "TZ": "UTC",
                   "DISPLAY": ":" + display, "QT_QPA_PLATFORM": "xcb", "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
    try:
        yield environment
    finally:
        server.terminate()
        server.wait()


def machine():
    model = "unknown processor"
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        for line in file:
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
    with open("/proc/meminfo", encoding="utf-8") as file:
        memory = int(file.readline().split()[1]) // (1 << 20)
    system = platform.freedesktop_os_release()["PRETTY_NAME"]
    return f"{model}, {os.cpu_count()} cores, {memory} GB; {system}, Linux {platform.release().split('-')[0]}"


def table(titles, rows):
    print("| " + " | ".join(titles) + " |")
    print("|" + "---|" * len(titles))
    for row in rows:
        print("| " + " | ".join(str(cell) for cell in row) + " |")
    print()
