# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing that is written holds a password, key or code: journal, archive, heads, backups, settings, exports, logs."""
import json
import os
import subprocess

from obstacles import Obstacle
from other_side import must

PASSWORD = "Lantern-4471-Quarry-Thistle"
OWNER = "miriam.keller@northwind.example"


class Leaks(Obstacle):
    ctl = None  # set by run

    def round(self):
        self.fresh()
        secrets = [PASSWORD, self.site.hmac.read_text().strip()]
        secrets += self.core() + self.command_line()
        forms = [f for s in secrets for f in (s.encode(), s.encode("utf-16-le"), s.encode("utf-16-be"), s.encode().hex().encode())]
        for path in self.folder.rglob("*"):
            must(not any(f in os.fsencode(path.name) for f in forms), "a secret is in a file's name")
            if path.is_file() and path not in (self.site.hmac, self.given):
                content = path.read_bytes()
                must(not any(f in content for f in forms), "a secret stands in", path.relative_to(self.folder))
                self.counts["files looked through"] += 1

    def core(self):
        user = self.mixed.users[0]
        self.mixed.changes = [{"kind": "user.password", "id": user, "values": {}, "password": PASSWORD},
                              {"kind": "key.create", "id": "new:2", "values": {"owner": user, "name": "ci"}},
                              {"kind": "invite.create", "id": "new:3", "values": {"created_by": self.site.find_user(OWNER)}}]
        console, planned = self.begin(options=("--backups", str(self.folder / "backups")))
        must(planned, console.heard)
        console.tell({})
        last = console.finish()
        must(last.get("all"), last)
        (self.folder / "core.log").write_bytes(console.errors)
        secrets = [o["secret"] for o in last["outcomes"] if "secret" in o]
        must(len(secrets) == 2, "a key and a code were to be made:", len(secrets))
        return secrets

    def command_line(self):
        """Talks as much as it can; all that it writes is kept, but for the one answer that shows a secret."""
        self.given = self.folder / "password"
        self.given.write_text(PASSWORD + "\n")
        user, secrets = self.mixed.users[1], []
        made = [["users", "reset-password", user, "--generate-password"], ["keys", "create", "--owner", user, "--name", "ci"],
                ["invites", "create", "--as", OWNER], ["users", "create", "new@northwind.example", "--name", "N", "--generate-password"]]
        for words in made:
            answer = json.loads(self.say("made", *words, "--yes", "--json", keep=False))
            secrets += [r["secret"] for r in answer["results"]]
        must(len(secrets) == 4 and all(secrets), "four secrets were to be made:", len(secrets))
        self.say("given", "users", "reset-password", user, "--password-file", str(self.given), "--yes")
        self.say("refused", "users", "reset-password", "nobody", "--password-file", str(self.given), "--yes")
        self.say("plan", "users", "create", "x@northwind.example", "--name", "X", "--password-file", str(self.given),
                 "--plan", str(self.folder / "plan.json"))
        self.say("dry", "keys", "create", "--owner", user, "--name", "dry", "--dry-run", "--json")
        self.say("dry", "users", "reset-password", user, "--password-file", str(self.given), "--dry-run")
        for form in ("csv", "jsonl", "cef", "syslog"):
            self.say("export", "journal", "export", str(self.folder / f"journal.{form}"), "--format", form)
        for noun in ("users", "keys", "invites", "sessions"):
            self.say("list", noun, "list", "--json")
            self.say("list", noun, "list", "--csv")
        for words in (["journal", "list", "--json"], ["journal", "proof"], ["info", "--json"]):
            self.say("list", *words)
        return secrets

    def say(self, what, *words, keep=True):
        homes = {f"XDG_{n}_HOME": str(self.folder / "home" / n.lower()) for n in ("CONFIG", "DATA", "STATE", "CACHE")}
        done = subprocess.run([self.ctl, "--verbose", "--database", str(self.site.place), "--hmac-secret-file", str(self.site.hmac),
                               *words], capture_output=True, check=False,
                              env=dict(os.environ, HOME=str(self.folder / "home"), LC_ALL="C.UTF-8", TZ="UTC",
                                       QT_LOGGING_RULES="*.debug=true", DBUS_SESSION_BUS_ADDRESS="unix:path=/nowhere/bus", **homes))
        must((done.returncode == 0) == (what != "refused"), words, done.returncode, done.stderr)
        self.counts["commands"] += 1
        log = self.folder / f"log-{self.counts['commands']}-{what}"
        log.write_bytes(done.stderr + (done.stdout if keep else b""))
        return done.stdout


def run(name, site, folder, random, number):
    campaign = Leaks(site, folder, random)
    for _ in range(number):
        campaign.round()
    return campaign.counts
