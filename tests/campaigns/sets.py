# SPDX-License-Identifier: GPL-3.0-or-later
"""What is applied, and the same in SQL written by hand: what the database must hold afterwards."""
import json

from other_side import KEY, VICTIM

USERS = ["jonas.lindqvist", "tomas.herrera", "wei.zhang", "lukasz.wojcik", "samuel.okafor", "yuki.tanaka",
         "priya.raghunathan"]  # in both recordings
NEW = "new.person@northwind.example"
MODEL = "campaign"
PASSWORD = "Quill7-Harbor-Mango-New"


def gone(user):
    tables = ["usage_records", "user_api_keys", "sessions", "user_permissions", "quota_rules"]
    return [f"DELETE FROM {t} WHERE user_id = '{user}'" for t in tables] + [f"DELETE FROM users WHERE id = '{user}'"]


class Mixed:
    """A change of each sort on users that chance picks; the deletion in slices where `large`."""

    def __init__(self, site, random, large):
        self.site = site
        self.large = large
        self.users = [site.find_user(u + "@northwind.example") for u in random.sample(USERS, len(USERS))]
        self.victim = site.find_user(VICTIM)
        self.changes, self.sql = [], []
        self.touched = set()
        a, b, c, d, e, f = self.users[:6]
        self.rival = f"UPDATE users SET role = 'auditor' WHERE id = '{a}'"
        for u in (a, b):
            self.update("user.role", u, {"role": "admin"}, f"UPDATE users SET role = 'admin' WHERE id = '{u}'")
        self.update("user.status", c, {"status": "disabled"}, f"UPDATE users SET status = 'disabled' WHERE id = '{c}'")
        self.update("user.name", d, {"name": "O'Néw “Name”"}, f"UPDATE users SET name = 'O''Néw “Name”' WHERE id = '{d}'")
        self.permissions = json.dumps({"video": True}, separators=(",", ":"))
        self.update("user.permissions", e, {"permissions": {"video": True}},
                    f"UPDATE user_permissions SET permissions = '{self.permissions}' WHERE user_id = '{e}'")
        self.add({"kind": "quota.set", "id": "new:6", "values": {"owner": f, "model": MODEL, "max_requests": 100, "window_seconds": 3600}},
                 f"INSERT INTO quota_rules (id, user_id, model, max_requests, window_seconds) VALUES ('q', '{f}', '{MODEL}', 100, 3600)")
        key = KEY
        self.add({"kind": "key.revoke", "id": key}, f"DELETE FROM user_api_keys WHERE id = '{key}'")
        if not large:  # a set with a password can't be finished by another process
            self.add({"kind": "user.create", "id": "new:8", "values": {"email": NEW, "name": "New Person"}, "password": PASSWORD},
                     f"INSERT INTO users (id, email, name, provider, role, status) VALUES ('n', '{NEW}', 'New Person', 'local', 'user', 'active')")
        deleted = self.victim if large else self.users[6]
        self.add({"kind": "user.delete", "id": deleted}, *gone(deleted))
        order = list(zip(self.changes, self.sql))
        random.shuffle(order)
        self.changes = [dict(change, **({"id": f"new:{i + 1}"} if change["id"].startswith("new:") else {}))
                        for i, (change, _) in enumerate(order)]
        self.statements = [s for _, statements in order for s in statements]

    def add(self, change, *sql):
        self.changes.append(change)
        self.sql.append(sql)

    def update(self, kind, user, values, sql):
        self.touched.add(user)
        self.add({"kind": kind, "id": user, "values": values}, sql)

    def seen(self, dump, before):
        """A dump without what the server's clock and chance give: times of updates, and all but the values that were
        asked for in rows that are new."""
        old = {t: {dict(r)["id"] for r in rows} for t, rows in before.items()}
        new = {dict(r)["id"]: "new user" for r in dump["users"] if dict(r)["id"] not in old["users"]}
        out = {}
        for table, rows in dump.items():
            out[table] = sorted(self.row(table, dict(r), old[table], new) for r in rows)
        # A server makes the rights of a user with the user; the statements written by hand don't.
        out["user_permissions"] = [r for r in out["user_permissions"] if "new user" not in dict(r).values()]
        return out

    ASKED = {"users": ["email", "name", "role", "status", "provider"],
             "quota_rules": ["user_id", "model", "max_requests", "max_total_tokens", "window_seconds"],
             "user_permissions": ["user_id"]}

    def row(self, table, cells, old, new):
        if cells["id"] not in old and table in self.ASKED:
            return tuple((c, new.get(cells[c], cells[c])) for c in self.ASKED[table])
        cells.pop("updated_at", None)
        return tuple(cells.items())

    def undone(self, dump):
        """A dump in which only those rows lack the time of their update that were changed and changed back: all others
        are compared as they are, byte by byte."""
        out = {}
        for table, rows in dump.items():
            out[table] = []
            for r in rows:
                owner = dict(r).get("id" if table == "users" else "user_id", "")
                changed = table in ("users", "user_permissions") and any(u in owner for u in self.touched)
                out[table].append(tuple(c for c in r if not (changed and c[0] == "updated_at")))
            out[table].sort()
        return out

    def halfway(self, dump):
        """Of a deletion in slices: all that it may have touched is left out."""
        out = {t: [r for r in rows if not (t in ("usage_records", "sessions") and self.victim in dict(r)["user_id"])]
               for t, rows in dump.items()}
        out["users"] = [tuple(c for c in r if c[0] not in ("status", "updated_at")) if self.victim in dict(r)["id"] else r
                        for r in out["users"]]
        return {t: sorted(rows) for t, rows in out.items()}
