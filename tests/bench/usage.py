# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: the time to the grouping by day, model and user over all days, and what a writing server notices of it."""
import os
import shutil
import subprocess
import sys
import time

from measure import BUILD, DATA, TREE, demo, median, pairs, run_ms, table, warm

SCAN = os.path.join(BUILD, "bench/bench_usage_scan")
WRITER = os.path.join(BUILD, "bench/bench_usage_writer")
GROUPING = os.path.join(TREE, "tests/bench/grouping.sql")


def shell_ms(database):
    """The sqlite3 shell with the server's own grouping."""
    with open(GROUPING, encoding="utf-8") as sql:
        return run_ms(["sqlite3", "-readonly", database], stdin=sql)


def facts(text):
    return {line.split()[0]: line.split()[1] for line in text.splitlines() if " " in line}


def scan(database):
    done = subprocess.run([SCAN, database], check=True, capture_output=True, text=True, timeout=600)
    return facts(done.stdout)


def grouping(database):
    report = [os.path.join(BUILD, "bailiwickctl"), "--database", database, "usage", "report", "--by", "day,model,user",
              "--quiet"]
    rows = []
    for title, command, goal in (("read and grouped", [SCAN, database], "≤ 0.3"),
                                 ("`bailiwickctl usage report --csv`", report + ["--csv"], "")):
        ours, shell, ratio = pairs(5, lambda c=command: run_ms(c), lambda: shell_ms(database))
        rows.append([title, f"{ours / 1000:.2f} s", f"{shell / 1000:.2f} s", f"{ratio:.2f}", goal])
    table(["", "Bailiwick", "sqlite3 shell", "ratio", "goal"], rows)

    scanned(database)


def scanned(database):
    seen = scan(database)
    table(["rows", "cells", "view of all days", "cube", "peak memory", "windows", "longest window"],
          [[f"{int(seen['rows']):,}", f"{int(seen['cells']):,}", f"{float(seen['report_seconds']) * 1000:.0f} ms",
            f"{int(seen['cube_bytes']) / 1e6:.0f} MB", f"{int(seen['peak_kbytes']) / 1000:.0f} MB", seen["windows"],
            f"{float(seen['longest_window_seconds']) * 1000:.0f} ms"]])


def writer_beside(database, work):
    """What a second process sees that writes all the time while work() runs."""
    with subprocess.Popen([WRITER, database], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as writer:
        if writer.stdout.readline().strip() != "ready":
            sys.exit("the writer did not start")
        work()
        writer.stdin.close()
        return facts(writer.stdout.read())


def server(database, repeats=3):
    copy = os.path.join(DATA, "written.db")
    shutil.copyfile(database, copy)
    warm(copy)
    rows = []
    for title, work, goal in (("nobody reads", lambda: time.sleep(5), ""),
                              ("usage is read", lambda: scan(copy), "≤ 250 ms")):
        runs = [writer_beside(copy, work) for _ in range(repeats)]
        longest = [float(run["longest_commit_seconds"]) * 1000 for run in runs]
        rows.append([title, sum(int(run["commits"]) for run in runs), sum(int(run["refused"]) for run in runs),
                     f"{median(longest):.0f} ms", f"{max(longest):.0f} ms", goal])
    os.remove(copy)
    table(["while", "commits", "refused", f"longest commit, median of {repeats}", "longest of all", "goal"], rows)


def run():
    print("## Usage\n\n3 M rows of 400 users in 90 days, page cache warm, one pair after the other; medians of 5 pairs."
          "\n")
    database = demo("usage-3m", "--users", "400", "--usage-rows", "3000000", "--days", "90", "--seed", "7")
    warm(database)
    grouping(database)
    print("A second process commits a usage row every 10 ms, as a server would.\n")
    server(database)


def run_large():
    print("## 100,000 users and 10 million usage rows\n")
    path = os.path.join(DATA, "usage-10m.db")
    if os.path.exists(path):
        os.remove(path)
    os.makedirs(DATA, exist_ok=True)
    options = ["--users", "100000", "--usage-rows", "10000000", "--quiet"]
    took = run_ms([os.path.join(BUILD, "bailiwickctl"), "demo", "create", path, *options])
    table(["", "took", "goal"], [["`bailiwickctl demo create`", f"{took / 1000:.0f} s", "≤ 240 s"]])
    warm(path)
    scanned(path)
    server(path, repeats=1)
