# SPDX-License-Identifier: GPL-3.0-or-later
"""Changes: 10,000 roles through plan, journal and database, beside the sqlite3 shell with the same statements."""
import json
import os
import shutil
import subprocess
import sys
import tempfile

from measure import BUILD, DATA, demo, median, run_ms, table, warm

PROGRAM = os.path.join(BUILD, "bench/bench_changes")
COPY = os.path.join(DATA, "changed.db")
FOLDER = os.path.join(BUILD, "changes")
STATEMENTS = os.path.join(BUILD, "changes.sql")


def fresh(database):
    shutil.rmtree(FOLDER, ignore_errors=True)
    shutil.copyfile(database, COPY)
    os.sync()  # what the copy left to be written would be paid for by whoever commits first
    warm(COPY)


def ours(database, how="measure"):
    fresh(database)
    done = subprocess.run([PROGRAM, COPY, FOLDER, how, STATEMENTS], check=True, capture_output=True, text=True, timeout=300)
    return json.loads(done.stdout)


def shell_ms(database):
    fresh(database)
    with open(STATEMENTS, encoding="utf-8") as sql:
        return run_ms(["sqlite3", "-bail", COPY], stdin=sql)


def on_postgres():
    """A server of its own on a socket, as the campaigns start one; psql runs the same statements."""
    sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../campaigns"))
    from other_side import make_site
    with tempfile.TemporaryDirectory() as folder:
        site = make_site("postgres", folder)
        psql = [str(site.bin / "psql"), "-Xq", "-v", "ON_ERROR_STOP=1", "-h", str(site.folder), "-p", "5432", "-U", "owner", "-d",
                "campaign"]

        def fresh_server():
            site.fresh()
            site.sql(["INSERT INTO users (id, email, name, provider, subject, role, status, created_at) SELECT 'many-' || i, 'many' || i "
                      "|| '@northwind.example', 'Many ' || i, 'local', 'many' || i, 'user', 'active', now() FROM generate_series(1, 10000) i"])
            shutil.rmtree(FOLDER, ignore_errors=True)

        def pair():
            fresh_server()
            done = subprocess.run([PROGRAM, site.place, FOLDER, "measure", STATEMENTS], check=True, capture_output=True, text=True,
                                  timeout=300)
            fresh_server()
            with open(STATEMENTS, encoding="utf-8") as sql:
                return json.loads(done.stdout)["apply"], run_ms(psql, stdin=sql)

        try:
            return [pair() for _ in range(3)]
        finally:
            site.close()
            shutil.rmtree(FOLDER, ignore_errors=True)


def run():
    print("## Changes\n\n10,000 role changes on SQLite, the journal's intent and result included; the shell runs the same "
          "statements in one transaction. Page cache warm; medians of 5 pairs.\n")
    database = demo("changes", "--users", "20000", "--usage-rows", "100000")
    taken = []
    for _ in range(5):
        seen = ours(database)
        taken.append((seen, shell_ms(database)))
    watched = [ours(database, "watch") for _ in range(3)]
    os.remove(COPY)
    table(["", "took", "sqlite3 shell", "ratio", "goal"], [
        ["apply", f"{median([a['apply'] for a, _ in taken]):.0f} ms", f"{median([b for _, b in taken]):.0f} ms",
         f"{median([a['apply'] / b for a, b in taken]):.2f}", "≤ 2"],
        ["longest write lock, as another connection sees it", f"{max(a['locked'] for a in watched):.0f} ms", "", "",
         "≤ 250 ms"],
        ["preview", f"{median([a['preview'] for a, _ in taken]):.0f} ms", "", "", "≤ 500 ms"],
        ["backup", f"{median([a['backup'] for a, _ in taken]):.0f} ms", "", "", ""]])
    server = on_postgres()
    print("\nThe same on PostgreSQL over a socket, beside psql; medians of 3 pairs.\n")
    table(["", "took", "psql", "ratio"], [
        ["apply", f"{median([a for a, _ in server]):.0f} ms", f"{median([b for _, b in server]):.0f} ms",
         f"{median([a / b for a, b in server]):.2f}"]])
