# SPDX-License-Identifier: GPL-3.0-or-later
"""One process of campaign_apply."""
import json
import os
import signal
import subprocess

from other_side import must


class Console:
    program = None  # set by run
    fault = ""

    def __init__(self, site, ledger, *mode, fault=False, preexec=None, options=()):
        arguments = [self.program, "--place", str(site.place), "--ledger", str(ledger), "--hmac", str(site.hmac), *options]
        if fault and self.fault:
            arguments += ["--fault", self.fault]
        self.process = subprocess.Popen(arguments + list(mode), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, preexec_fn=preexec,
                                        env=dict(os.environ, QT_LOGGING_RULES="*.debug=false", TZ="UTC", LC_ALL="C.UTF-8"))
        self.heard = []

    def tell(self, what):
        self.process.stdin.write(json.dumps(what).encode() + b"\n")
        self.process.stdin.flush()

    def hear(self, event=None):
        """The next line, or lines up to the event; None at the end."""
        while True:
            line = self.process.stdout.readline()
            if not line.endswith(b"\n"):
                return None
            said = json.loads(line)
            self.heard.append(said)
            if event is None or said["event"] == event or "error" in said:
                return said

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.finish()

    def finish(self):
        """What it still says; its last line."""
        while self.hear() is not None:
            pass
        self.errors = self.process.stderr.read()
        self.process.stdin.close()
        self.process.wait()
        must(self.process.returncode in (0, 1, -signal.SIGKILL), "the program ended with", self.process.returncode, self.errors)
        return self.heard[-1] if self.heard else None

    def last(self, event):
        return next((s for s in reversed(self.heard) if s["event"] == event), None)


def ask(site, ledger, *mode, **more):
    console = Console(site, ledger, *mode, **more)
    console.finish()
    for said in console.heard:
        must("error" not in said, mode, said)
    return console


def journal(site, ledger):
    said = ask(site, ledger, "journal").last("journal")
    must(said["ok"], "the journal's chain is broken:", said["why"])
    return said["items"]


def carry_out(site, ledger, *mode, told=None, **more):
    """A whole apply without anything coming in between."""
    console = Console(site, ledger, *mode, **more)
    if told:
        console.tell(told)
    planned = console.hear("planned")
    must(planned and planned["event"] == "planned", mode, planned)
    console.tell({})
    last = console.finish()
    must(last["event"] == "applied" and last.get("all"), mode, last)
    return console
