# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in an apply's way: somebody's lock, a file that can't be written, a full disk, another file in its place."""
import collections
import os
import pwd
import resource
import shutil
import signal
import subprocess

from console import Console, ask, carry_out, journal
from other_side import differences, must
from sets import Mixed

BUSY = 10  # bw::Fault


class Obstacle:
    def __init__(self, site, folder, random):
        self.site, self.folder, self.random = site, folder, random
        self.ledger = folder / "ledger"
        self.counts = collections.Counter()

    def fresh(self):
        self.site.fresh()
        shutil.rmtree(self.ledger, ignore_errors=True)
        self.mixed = Mixed(self.site, self.random, False)
        self.before, self.after = self.site.dump(), self.site.after(self.mixed.statements)

    def begin(self, **more):
        """As far as the plan; none when even that is refused."""
        console = Console(self.site, self.ledger, "apply", fault=True, **more)
        console.tell({"changes": self.mixed.changes, "reason": "campaign"})
        planned = console.hear("planned")
        return console, planned if planned and planned["event"] == "planned" else None

    def nothing(self, console, changed=None):
        """Nothing was claimed, nothing is there, and the journal says so."""
        last = console.heard[-1]
        must("error" in last or all(o["status"] != "done" for o in last.get("outcomes", [{"status": "done"}])), "claimed:", last)
        must(not differences(changed or self.before, self.site.dump()), "something was written:",
             differences(self.before, self.site.dump()))
        return last

    def journal_has(self, *states):
        found = [i["state"] for i in journal(self.site, self.ledger) if i["what"] == "apply"]
        must(found == list(states), "the journal has", found)


class Lock(Obstacle):
    def round(self):
        self.fresh()
        console, _ = self.begin(options=("--lock-wait", "200"))
        with Holder(self.site):
            console.tell({})
            console.finish()
        last = self.nothing(console)
        errors = {last.get("error")} | {o.get("error") for o in last.get("outcomes", [])}
        must(last.get("fault", BUSY) == BUSY, "not busy but", errors)
        self.journal_has("failed")
        carry_out(self.site, self.ledger, "apply", told={"changes": self.mixed.changes})
        must(not differences(self.mixed.seen(self.after, self.before), self.mixed.seen(self.site.dump(), self.before)),
             "not applied when the lock was gone")
        self.counts["waited for a lock, wrote nothing, then applied"] += 1


class Holder:
    """Another process's lock: of the file, or of the rows."""

    def __init__(self, site):
        self.site = site

    def __enter__(self):
        if self.site.name == "sqlite":
            self.db = self.site.connection()
            self.db.execute("BEGIN IMMEDIATE")
            return
        self.psql = subprocess.Popen([self.site.bin / "psql", "-XqAt", "-h", self.site.folder, "-p", "5432", "-U", "owner",
                                      "-d", "campaign"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.psql.stdin.write(b"BEGIN;\nLOCK TABLE users IN EXCLUSIVE MODE;\n\\echo held\n")
        self.psql.stdin.flush()
        must(self.psql.stdout.readline() == b"held\n", "the lock isn't held")

    def __exit__(self, *_):
        if self.site.name == "sqlite":
            self.db.close()
        else:
            self.psql.communicate(b"ROLLBACK;\n")


class ReadOnly(Obstacle):
    """From the beginning, or from the plan on."""

    def round(self):
        self.fresh()
        late = sum(self.counts.values()) % 2 == 0
        self.ledger.mkdir()
        user = pwd.getpwnam("nobody")
        if os.geteuid() == 0:  # whom rights don't stop
            os.chown(self.ledger, user.pw_uid, user.pw_gid)
            os.chown(self.site.place, user.pw_uid, user.pw_gid)
            self.folder.chmod(0o777)
        self.site.place.chmod(0o644 if late else 0o444)

        def drop():
            if os.geteuid() == 0:
                os.setgroups([])
                os.setgid(user.pw_gid)
                os.setuid(user.pw_uid)

        console, planned = self.begin(preexec=drop)
        must(bool(planned) == late, "planned:", console.heard)
        self.site.place.chmod(0o444)
        if planned:
            console.tell({})
        console.finish()
        self.nothing(console)
        self.counts["refused when it was applied" if late else "refused when it was planned"] += 1


class Swap(Obstacle):
    def round(self):
        self.fresh()
        console, _ = self.begin()
        old = self.folder / "old.db"
        old.unlink(missing_ok=True)
        os.link(self.site.place, old)
        other = self.folder / "other.db"
        shutil.copyfile(self.site.base, other)
        os.replace(other, self.site.place)
        console.tell({})
        console.finish()
        self.nothing(console)
        must(old.read_bytes() == self.site.base.read_bytes(), "the file that was replaced was written to")
        self.counts["refused"] += 1


class Full(Obstacle):
    """No file can grow beyond, or be written behind, a limit that chance draws."""

    def round(self):
        self.fresh()
        limit = int(2 ** self.random.uniform(12, 21))

        def limited():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        console, planned = self.begin(preexec=limited)
        if planned:
            console.tell({})
        console.finish()
        self.site.settled()
        now = self.site.dump()
        if not differences(self.before, now):
            state = "nothing"
        else:
            wrong = differences(self.mixed.seen(self.after, self.before), self.mixed.seen(now, self.before))
            must(not wrong, "neither nothing nor all:\n" + wrong)
            state = "all"
        last = console.heard[-1]
        must(bool(last.get("all")) == (state == "all"), "claimed:", last, "in the database:", state)
        settled = ask(self.site, self.ledger, "settle").last("journal")
        must(settled["ok"], settled["why"])
        for item in settled["items"]:
            must((item["state"] == "applied") == (state == "all"), "the journal says", item, "in the database:", state)
        self.counts[f"{state} with {'an intent' if settled['items'] else 'no intent'}"] += 1


class Two(Obstacle):
    """Two consoles at once, on one journal; every other time on the same record."""

    def round(self):
        self.fresh()
        number = self.counts["rounds"]
        self.counts["rounds"] += 1
        conflict, at_once = number % 2 == 0, number % 4 < 2
        users = self.mixed.users
        sets = [[(users[0], "One"), (users[1], "One")], [(users[0] if conflict else users[2], "Two"), (users[3], "Two")]]
        consoles = []
        for wanted in sets:
            self.mixed.changes = [{"kind": "user.name", "id": u, "values": {"name": n}} for u, n in wanted]
            consoles.append(self.begin()[0])
        for console in consoles:
            console.tell({})
            if not at_once:
                console.finish()
        done = []
        for console in consoles:
            if at_once:
                console.finish()
            done.append(bool(console.heard[-1].get("all")))
        must(sum(done) == (1 if conflict else 2), "claimed by", done, [c.heard[-1] for c in consoles])
        expected = self.site.after([f"UPDATE users SET name = '{n}' WHERE id = '{u}'"
                                    for wanted, was in zip(sets, done) if was for u, n in wanted])
        wrong = differences(self.mixed.seen(expected, self.before), self.mixed.seen(self.site.dump(), self.before))
        must(not wrong, "an update was lost:\n" + wrong)
        states = sorted(i["state"] for i in journal(self.site, self.ledger))
        must(states == ["applied", "conflict" if conflict else "applied"], "the journal has", states)
        self.counts["one was told of a conflict" if conflict else "both applied"] += 1


class Clock(Obstacle):
    """Each console's clock is another one: a set back by years, or ahead. What counts is the order in which it happened."""

    def clock(self):
        return ("--clock", str(int(self.random.choice([-1, 1]) * 10 ** self.random.uniform(0, 8.5))))

    def round(self):
        self.fresh()
        backups = ("--backups", str(self.folder / "backups")) if self.site.name == "sqlite" else ()
        sets = []
        for user, name in zip(self.mixed.users, ["One", "Two", "Three"]):
            told = {"changes": [{"kind": "user.name", "id": user, "values": {"name": name}}]}
            done = carry_out(self.site, self.ledger, "apply", told=told, options=self.clock() + backups)
            sets.append(done.heard[0]["set"])
        self.killed(self.mixed.users[3])
        expected = self.site.after([f"UPDATE users SET name = '{n}' WHERE id = '{u}'"
                                    for u, n in zip(self.mixed.users, ["One", "Two", "Three"])])
        must(not differences(self.mixed.seen(expected, self.before), self.mixed.seen(self.site.dump(), self.before)), "not applied")
        listed = [i["set"] for i in journal(self.site, self.ledger) if i["set"] in sets]
        must(listed == sets[::-1], "the journal has them in the order", listed, "of", sets)
        for last in sets[::-1]:
            newest = ask(self.site, self.ledger, "newest", options=self.clock(), fault=True).heard[-1]["set"]
            must(newest == last, "the newest is", newest, "and not", last, "of", sets)
            carry_out(self.site, self.ledger, "undo", last, options=self.clock() + backups)
        wrong = differences(self.mixed.undone(self.before), self.mixed.undone(self.site.dump()))
        must(not wrong, "not as it was:\n" + wrong)
        self.counts["applied and taken back in the order in which it happened"] += 1

    def killed(self, user):
        """Between the plan and the apply, or a moment later: settled by a clock of its own."""
        self.mixed.changes = [{"kind": "user.name", "id": user, "values": {"name": "Killed"}}]
        console, _ = self.begin(options=self.clock())
        console.tell({})
        console.hear("applying")
        console.kill()
        self.site.settled()
        for item in ask(self.site, self.ledger, "settle", options=self.clock()).last("journal")["items"]:
            must(item["state"] != "open", "not settled", item)
        for item in journal(self.site, self.ledger):
            if item["state"] == "applied" and item["what"] == "apply" and self.site.ask(
                    f"SELECT count(*) FROM users WHERE id = '{user}' AND name = 'Killed'") == "1":
                carry_out(self.site, self.ledger, "undo", item["set"], options=self.clock())
                break


KINDS = {"lock": Lock, "readonly": ReadOnly, "swap": Swap, "full": Full, "two": Two, "clock": Clock}


def run(name, site, folder, random, number):
    campaign = KINDS[name](site, folder, random)
    for _ in range(number):
        campaign.round()
    return campaign.counts
