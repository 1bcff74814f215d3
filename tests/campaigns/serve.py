# SPDX-License-Identifier: GPL-3.0-or-later
"""A second process plays the server while consoles apply and take back: it is never refused, and loses nothing."""
import collections
import multiprocessing
import shutil
import sqlite3
import subprocess
import time

from console import carry_out, journal
from other_side import differences, must
from sets import Mixed

PATIENCE = 5  # seconds that LocalAI waits for a lock before it answers wrongly
PAUSE = 0.01
MANY = 3000  # users whose role one set changes
ADDED = "INSERT INTO usage_records (user_id, model, total_tokens) VALUES ('the-server', 'm', 1)"


def serve_file(place, pipe):
    """Commits a usage row every 10 ms, as LocalAI does, until it is told to stop; says how that went."""
    db = sqlite3.connect(place, timeout=PATIENCE, isolation_level=None)
    commit_until_told(pipe, lambda: db.execute(ADDED))
    db.close()


def serve_postgres(command, pipe):
    psql = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    psql.stdin.write(f"SET statement_timeout = '{PATIENCE}s';\n".encode())

    def commit():
        psql.stdin.write(f"{ADDED};\n\\echo :ERROR\n".encode())
        psql.stdin.flush()
        if psql.stdout.readline().strip() != b"false":
            raise sqlite3.OperationalError

    commit_until_told(pipe, commit)
    psql.communicate()


def commit_until_told(pipe, commit):
    waits, refused = [], 0
    while not pipe.poll():
        begun = time.monotonic()
        try:
            commit()
        except sqlite3.OperationalError:
            refused += 1
        waits.append(time.monotonic() - begun)
        if len(waits) == 1:
            pipe.send("ready")
        time.sleep(PAUSE)
    pipe.send((waits, refused))


class Server:
    def __init__(self, site):
        self.pipe, theirs = multiprocessing.Pipe()
        if site.name == "sqlite":
            work = (serve_file, (str(site.place), theirs))
        else:
            work = (serve_postgres, ([site.bin / "psql", "-XqAt", "-h", site.folder, "-p", "5432", "-U", "owner", "-d", "campaign"],
                                     theirs))
        self.process = multiprocessing.get_context("fork").Process(target=work[0], args=work[1])
        self.process.start()
        must(self.pipe.poll(30) and self.pipe.recv() == "ready", "the server doesn't begin")

    def stop(self):
        self.pipe.send("stop")
        waits, refused = self.pipe.recv()
        self.process.join()
        return waits, refused


class Serve:
    def __init__(self, site, folder, random):
        self.site, self.random = site, random
        self.ledger = folder / "ledger"
        self.counts = collections.Counter()

    def round(self, number):
        self.site.fresh()
        shutil.rmtree(self.ledger, ignore_errors=True)
        sort = ["a change of each sort", "a deletion in slices", f"{MANY} roles"][number % 3]
        if number % 3 == 2:
            mixed = self.roles()
        else:
            mixed = Mixed(self.site, self.random, number % 3 == 1)
        before, after = self.site.dump(), self.site.after(mixed.statements)
        server = Server(self.site)
        try:
            console = carry_out(self.site, self.ledger, "apply", told={"changes": mixed.changes}, fault=True)
            applied = self.without_server(self.site.dump())
            carry_out(self.site, self.ledger, "undo", console.heard[0]["set"])
        finally:
            waits, refused = server.stop()
        wrong = differences(mixed.seen(after, before), mixed.seen(applied, before))
        must(not wrong, "not what was asked for:\n" + wrong)
        must(refused == 0, "the server was refused", refused, "of", len(waits), "commits")
        kept = int(self.site.ask("SELECT count(*) FROM usage_records WHERE user_id = 'the-server'"))
        must(kept == len(waits), "the server committed", len(waits), "rows and has", kept)
        wrong = differences(mixed.undone(before), mixed.undone(self.without_server(self.site.dump())))
        must(not wrong, "not as it was:\n" + wrong)
        journal(self.site, self.ledger)
        self.counts["commits of the server"] += len(waits)
        longest = f"ms, the server's longest wait beside {sort}"
        self.counts[longest] = max(self.counts[longest], round(1000 * max(waits)))

    def roles(self):
        """Its statements are written by hand as well; all of the users are new."""
        self.site.sql([f"""WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {MANY})
            INSERT INTO users (id, email, name, provider, subject, role, status, created_at)
            SELECT 'many-' || i, 'many' || i || '@northwind.example', 'Many ' || i, 'local', 'many' || i || '@northwind.example',
            'user', 'active', '2026-11-20 09:00:00.123456+00:00' FROM n"""])
        mixed = Mixed(self.site, self.random, False)
        mixed.changes = [{"kind": "user.role", "id": f"many-{i}", "values": {"role": "admin"}} for i in range(1, MANY + 1)]
        mixed.statements = ["UPDATE users SET role = 'admin' WHERE id LIKE 'many-%'"]
        mixed.touched = {"many-"}
        return mixed

    @staticmethod
    def without_server(dump):
        rows = [r for r in dump["usage_records"] if "the-server" not in dict(r)["user_id"]]
        return dict(dump, usage_records=rows, **({"sqlite_sequence": []} if "sqlite_sequence" in dump else {}))


def run(name, site, folder, random, number):
    campaign = Serve(site, folder, random)
    for i in range(number):
        campaign.round(i)
    return campaign.counts
