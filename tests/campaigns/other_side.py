# SPDX-License-Identifier: GPL-3.0-or-later
"""The other side of a campaign: a database that is looked at without the program that is tried."""
import glob
import os
import pathlib
import pwd
import shutil
import sqlite3
import subprocess
import tempfile
import time

DATA = pathlib.Path(__file__).resolve().parent.parent / "data/localai/4.9.0"
USAGE_ROWS = 4200  # of the user whose deletion takes several transactions
KEY = "6a5fabcd-773f-498a-92df-c09f63310510"
OWNER = "miriam.keller@northwind.example"  # of the key
VICTIM = "fatima.el-sayed@northwind.example"


class Failure(Exception):
    """What the campaign looks for."""


def must(condition, *what):
    if not condition:
        raise Failure(" ".join(str(w) for w in what))


def differences(one, other):
    lines = []
    for table in sorted(set(one) | set(other)):
        a, b = set(one.get(table, ())), set(other.get(table, ()))
        lines += [f"-{table} {r}"[:250] for r in sorted(a - b, key=repr)[:2]]
        lines += [f"+{table} {r}"[:250] for r in sorted(b - a, key=repr)[:2]]
    return "\n".join(lines)


class Site:
    """columns: table -> names. dump(): table -> sorted rows, each a tuple of (column, value)."""

    def named(self, table, row):
        return tuple(zip(self.columns[table], row))

    def find_user(self, email):
        return self.ask(f"SELECT id FROM users WHERE email = '{email}' AND provider = 'local'")

    def fill(self):
        victim = self.find_user(VICTIM)
        self.sql(["UPDATE users SET status = 'active' WHERE email LIKE 'jonas.lindqvist@%'",  # disabled in one recording
                  f"""WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {USAGE_ROWS})
            INSERT INTO usage_records (user_id, user_name, source, model, total_tokens, created_at)
            SELECT '{victim}', 'Fatima', 'web', 'm', i, '2026-11-20 09:00:00.123456789+00:00' FROM n""",
            f"""INSERT INTO user_api_keys (id, user_id, name, key_hash, key_prefix, role, created_at) VALUES
            ('{KEY}', '{self.find_user(OWNER)}', 'campaign', 'h', 'lai-0123', 'admin', '2026-11-20 09:00:00.123456789+00:00')"""])


class SqliteSite(Site):
    name = "sqlite"

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.base = self.folder / "base.db"
        self.place = self.folder / "database.db"
        self.hmac = DATA / ".hmac_secret"
        shutil.copyfile(DATA / "database.db", self.place)
        self.columns = {}
        with self.connection() as db:
            for (table,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'sqlite_sequence'"):
                table = table.decode()
                self.columns[table] = [c[1].decode() for c in db.execute(f"PRAGMA table_info('{table}')")]
            self.orphans = len(db.execute("PRAGMA foreign_key_check").fetchall())  # the recording has some
        db.close()
        self.fill()
        shutil.copyfile(self.place, self.base)

    def close(self):
        pass

    def fresh(self):
        for leftover in glob.glob(str(self.place) + "*"):
            os.remove(leftover)
        shutil.copyfile(self.base, self.place)

    def connection(self):
        db = sqlite3.connect(self.place, timeout=30, isolation_level=None)
        db.text_factory = bytes
        return db

    def rows(self, db):
        return {t: sorted((self.named(t, map(repr, r)) for r in db.execute(f"SELECT * FROM {t}")))
                for t in self.columns}

    def sql(self, statements):
        db = self.connection()
        for s in statements:
            db.execute(s)
        db.close()

    def ask(self, question):
        db = self.connection()
        value = db.execute(question).fetchone()[0]
        db.close()
        return value.decode() if isinstance(value, bytes) else str(value)

    def dump(self):
        db = self.connection()
        rows = self.rows(db)
        db.close()
        return rows

    def after(self, statements):
        """What the database would hold; nothing stays of it."""
        db = self.connection()
        db.execute("BEGIN")
        for s in statements:
            db.execute(s)
        rows = self.rows(db)
        db.execute("ROLLBACK")
        db.close()
        return rows

    def hot(self):
        journal = pathlib.Path(str(self.place) + "-journal")
        return journal.exists() and journal.stat().st_size > 0

    def settled(self):
        """Opens the file as its server would and finds it sound."""
        db = self.connection()
        must(db.execute("PRAGMA integrity_check").fetchall() == [(b"ok",)], "integrity_check")
        must(len(db.execute("PRAGMA foreign_key_check").fetchall()) <= self.orphans, "foreign_key_check")
        db.close()


def programs():
    folders = sorted(glob.glob("/usr/lib/postgresql/*/bin"), key=lambda f: int(f.split("/")[4]))
    if not folders:
        raise SystemExit("PostgreSQL's server programs are not installed")
    return pathlib.Path(folders[-1])


class PostgresSite(Site):
    name = "postgres"
    database = "campaign"

    def __init__(self, folder):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="campaign-pg-"))
        self.hmac = pathlib.Path(folder) / "hmac"
        shutil.copyfile(DATA / "postgres_hmac_secret", self.hmac)
        self.bin = programs()
        self.server = None
        if os.geteuid() == 0:
            user = next(u for u in pwd.getpwall() if u.pw_name in ("postgres", "nobody"))
            os.chown(self.folder, user.pw_uid, user.pw_gid)
            self.as_user = ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups"]
        else:
            self.as_user = []
        subprocess.run(self.as_user + [self.bin / "initdb", "-D", self.folder / "data", "-U", "owner",
                       "--auth-local=trust", "--auth-host=scram-sha-256", "-E", "UTF8", "--locale=C", "--no-sync"],
                       check=True, stdout=subprocess.DEVNULL, cwd=self.folder)
        self.start()
        self.psql("CREATE DATABASE base", "postgres")
        self.psql((DATA / "postgres.sql").read_text(), "base")
        self.database = "base"
        listed = self.psql("""SELECT table_name || ' ' || string_agg(column_name, ',' ORDER BY ordinal_position)
            FROM information_schema.columns WHERE table_schema = 'public' GROUP BY table_name ORDER BY 1""", "base")
        self.columns = {t: c.split(",") for t, c in (line.split(" ") for line in listed.splitlines())}
        self.fill()
        self.database = "campaign"
        self.place = f"postgresql://owner@/campaign?host={str(self.folder).replace('/', '%2F')}&port=5432"

    def start(self):
        self.log = open(self.folder.parent / (self.folder.name + ".log"), "ab")
        self.server = subprocess.Popen(
            self.as_user + [self.bin / "postgres", "-D", self.folder / "data", "-k", self.folder, "-p", "5432",
                            "-c", "listen_addresses=", "-c", "fsync=off", "-c", "shared_buffers=16MB",
                            "-c", "timezone=UTC"],
            stdout=self.log, stderr=self.log, cwd=self.folder)
        ready = [self.bin / "pg_isready", "-q", "-h", self.folder, "-p", "5432"]
        while subprocess.run(ready, check=False).returncode:
            must(self.server.poll() is None, "the PostgreSQL server doesn't start")
            time.sleep(0.05)

    def stop(self, how="SIGQUIT"):
        self.server.send_signal({"SIGQUIT": 3, "SIGINT": 2}[how])
        self.server.wait()
        self.log.close()

    def close(self):
        self.stop()
        shutil.rmtree(self.folder)
        os.remove(self.folder.parent / (self.folder.name + ".log"))

    def psql(self, text, database=None):
        done = subprocess.run([self.bin / "psql", "-XqAt", "-v", "ON_ERROR_STOP=1", "-h", self.folder, "-p", "5432",
                               "-U", "owner", "-d", database or self.database],
                              input=text, capture_output=True, text=True, check=False)
        must(done.returncode == 0, "psql:", done.stderr)
        return done.stdout

    def fresh(self):
        self.psql("DROP DATABASE IF EXISTS campaign WITH (FORCE);\nCREATE DATABASE campaign TEMPLATE base;", "postgres")

    def sql(self, statements):
        self.psql(";\n".join(statements) + ";")

    def ask(self, question):
        return self.psql(question).strip()

    def after(self, statements):
        script = ["BEGIN;"] + [s + ";" for s in statements]
        for t in self.columns:
            script += [f"\\echo @@{t}", f"COPY (SELECT * FROM {t}) TO STDOUT;"]
        text = self.psql("\n".join(script + ["ROLLBACK;"]))
        rows, table = {}, None
        for line in text.split("\n")[:-1]:
            if line.startswith("@@"):
                table = line[2:]
                rows[table] = []
            else:
                rows[table].append(self.named(table, line.split("\t")))
        return {t: sorted(r) for t, r in rows.items()}

    def dump(self):
        return self.after([])

    def hot(self):
        return False

    def settled(self):
        """Waits until the server has noticed that its client is dead; nothing may be left open."""
        while int(self.ask("SELECT count(*) FROM pg_stat_activity WHERE datname = 'campaign' AND pid <> pg_backend_pid()")):
            time.sleep(0.005)
        must(self.ask("SELECT count(*) FROM pg_prepared_xacts") == "0", "prepared transactions are left")
        # Every row can be reached, and no row refers to one that is gone.
        for t, parent, column in [("sessions", "users", "user_id"), ("user_api_keys", "users", "user_id"),
                                  ("user_permissions", "users", "user_id"), ("quota_rules", "users", "user_id")]:
            orphans = self.ask(f"SELECT count(*) FROM {t} c WHERE NOT EXISTS (SELECT 1 FROM {parent} p WHERE p.id = c.{column})")
            must(orphans == "0", orphans, "orphans in", t)


def make_site(engine, folder):
    return {"sqlite": SqliteSite, "postgres": PostgresSite}[engine](folder)
