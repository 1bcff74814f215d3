# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 at random moments of an apply: the database is whole, the journal agrees, and it can be taken back."""
import collections
import shutil
import time

from console import Console, ask, carry_out, journal
from sets import Mixed
from other_side import differences, must


class Kill:
    def __init__(self, site, folder, random):
        self.site, self.folder, self.random = site, folder, random
        self.lasts = {}  # how long an apply takes here, by sort of set
        self.counts = collections.Counter()

    def rounds(self, number):
        for i in range(number):
            large, rival = i % 5 == 1, i % 8 == 7 or i % 20 == 11
            self.site.fresh()
            self.ledger = self.folder / "ledger"
            shutil.rmtree(self.ledger, ignore_errors=True)
            if large not in self.lasts:
                self.measure(large)
                self.site.fresh()
                shutil.rmtree(self.ledger, ignore_errors=True)
            self.one(Mixed(self.site, self.random, large), rival, i)

    def measure(self, large):
        times = []
        for _ in range(2):
            self.site.fresh()
            console = Console(self.site, self.ledger, "apply")
            console.tell({"changes": Mixed(self.site, self.random, large).changes})
            console.hear("planned")
            console.tell({})
            console.hear("applying")
            begun = time.monotonic()
            must(console.finish()["event"] == "applied", console.heard[-1])
            times.append(time.monotonic() - begun)
        self.lasts[large] = max(times)

    def one(self, mixed, rival, number):
        console = Console(self.site, self.ledger, "apply", fault=True)
        console.tell({"changes": mixed.changes, "reason": "campaign"})
        planned = console.hear("planned")
        must(planned and planned["event"] == "planned", planned)
        if rival:
            self.site.sql([mixed.rival])
        before = self.site.dump()
        after = self.site.after(mixed.statements)
        console.tell({})
        console.hear("applying")
        # A conflict is answered at once; so that most of those are claimed, they get all the time that there is.
        delay = self.random.uniform(0, self.lasts[mixed.large] * (3 if rival else 1))
        time.sleep(delay)
        self.strike(console)
        # The server may still be at what its client has sent: settling has to wait for that by itself.
        at_once = self.settles_at_once(number) and ask(self.site, self.ledger, "settle")
        applied = console.last("applied")
        if self.site.hot():
            self.counts["hot journals left"] += 1
        self.site.settled()
        state = self.judge(mixed, before, after, rival)
        phase = "settled at once" if at_once else self.phase(planned["set"], state, applied)
        self.counts[phase] += 1
        if applied:
            self.claim(applied, state, rival)
        settled = at_once or ask(self.site, self.ledger, "settle")
        must(not differences(self.site.dump(), self.now), "settling changed the database:", differences(self.now, self.site.dump()))
        item = self.agrees(settled.last("journal"), planned["set"], state, rival)
        self.take_back(mixed, before, after, state, item, number, rival)
        journal(self.site, self.ledger)

    def strike(self, console):
        console.kill()

    def settles_at_once(self, number):
        return self.site.name == "postgres" and number % 3 == 0

    def judge(self, mixed, before, after, rival):
        """What the database itself says: "nothing", "all", or "part" of a deletion in slices."""
        self.now = self.site.dump()
        if not differences(before, self.now):
            return "nothing"
        wrong = differences(mixed.seen(after, before), mixed.seen(self.now, before))
        if not wrong and not rival:
            return "all"
        must(mixed.large, "neither nothing nor all:\n" + wrong)
        wrong = differences(mixed.halfway(before), mixed.halfway(self.now))
        must(not wrong, "a part that is none of a deletion's slices:\n" + wrong)
        must(set(self.now["usage_records"]) <= set(before["usage_records"]), "usage rows changed")
        return "part"

    def phase(self, set_id, state, applied):
        items = [i for i in journal(self.site, self.ledger) if i["set"] == set_id]
        if not items:
            must(state == "nothing", "the database changed without an intent in the journal")
            return "before the intent"
        if items[0]["state"] != "open":
            return "after the result" if applied is None else "after its end"
        return {"nothing": "between intent and commit", "part": "within the slices", "all": "between commit and result"}[state]

    @staticmethod
    def claim(applied, state, rival):
        """What the program said before it was killed."""
        statuses = {o["status"] for o in applied.get("outcomes", [])}
        if rival:
            must("done" not in statuses or state == "part", "done was claimed against somebody else's change")
        else:
            must(applied.get("all") and state == "all", "claimed:", applied, "in the database:", state)

    def agrees(self, said, set_id, state, rival):
        items = [i for i in said["items"] if i["set"] == set_id]
        must(said["ok"] and all(i["state"] != "open" for i in said["items"]), "not settled:", said)
        if not items:
            return None
        statuses = collections.Counter(o["status"] for o in items[0]["outcomes"])
        if state == "all":
            must(items[0]["state"] == "applied" and set(statuses) == {"done"}, "all is there, the journal says", items[0])
        elif state == "nothing":
            must(statuses["done"] == 0 and items[0]["state"] != "applied", "nothing is there, the journal says", items[0])
            must(rival or set(statuses) == {"failed"}, "nothing is there, the journal says", items[0])
        else:
            must(statuses["done"] == 0 and statuses["unknown"] >= 1, "a part is there, the journal says", items[0])
        return items[0]

    def take_back(self, mixed, before, after, state, item, number, rival):
        if state == "nothing":
            return
        if state == "part" and (rival or number % 2 or self.counts["finished"] > self.counts["put back"]):
            carry_out(self.site, self.ledger, "putback", item["set"])
            self.counts["put back"] += 1
        else:
            if state == "part":
                self.finish(mixed, before, after, item)
            carry_out(self.site, self.ledger, "undo", item["set"])
            self.counts["undone"] += 1
        wrong = differences(mixed.undone(before), mixed.undone(self.site.dump()))
        must(not wrong, "not as it was:\n" + wrong)

    def finish(self, mixed, before, after, item):
        carry_out(self.site, self.ledger, "finish", item["set"])
        wrong = differences(mixed.seen(after, before), mixed.seen(self.site.dump(), before))
        must(not wrong, "finished, but:\n" + wrong)
        self.counts["finished"] += 1


class Lost(Kill):
    """PostgreSQL's side of the connection ends instead: its process, or every other time the whole server."""

    def strike(self, console):
        self.counts["strikes"] += 1
        if self.counts["strikes"] % 2:
            self.site.psql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'campaign' "
                           "AND pid <> pg_backend_pid()", "postgres")
        else:
            self.site.stop()
            self.site.start()
        console.finish()

    def settles_at_once(self, number):
        return False

    def claim(self, said, state, rival):
        self.counts[f"the database has {state}"] += 1
        if said.get("all"):
            must(state == "all" and not rival, "claimed:", said, "in the database:", state)
        elif "outcomes" not in said:
            must(state == "nothing", "an error was told:", said, "in the database:", state)
        else:
            must(all(o["status"] != "done" for o in said["outcomes"]), "claimed:", said, "in the database:", state)

    def agrees(self, said, set_id, state, rival):
        items = [i for i in said["items"] if i["set"] == set_id]
        must(said["ok"] and items and items[0]["state"] != "open", "no result:", said)
        statuses = collections.Counter(o["status"] for o in items[0]["outcomes"])
        must((statuses["done"] > 0) <= (state == "all"), "in the database:", state, "the journal says", items[0])
        if state != "nothing":
            must(statuses["done"] or statuses["unknown"], "in the database:", state, "the journal says", items[0])
        if state == "all" and statuses["unknown"]:
            self.counts["all is there, told as unknown"] += 1
        return items[0]

    def take_back(self, mixed, before, after, state, item, number, rival):
        if not (state == "all" and item["state"] != "applied"):
            super().take_back(mixed, before, after, state, item, number, rival)


def run(name, site, folder, random, number):
    campaign = {"kill": Kill, "lost": Lost}[name](site, folder, random)
    campaign.rounds(number)
    return campaign.counts
