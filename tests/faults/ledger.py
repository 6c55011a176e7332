"""What a host answered, kept outside it; and the raw files of a dead host, looked at without a line of its code."""

import shutil
import sqlite3
import tempfile
import threading
from pathlib import Path

from stage import Broken, expect

# Where an id in an answer to POST stands in the file of a municipality.
TABLES = {
    "client_id": ("client", "id"), "notification_id": ("notification", "id"), "case_id": ("case_file", "id"),
    "conversation_id": ("conversation", "id"), "plan_id": ("plan", "id"), "advice_id": ("advice", "id"),
    "decision_id": ("decision", "id"), "provision_id": ("provision", "id"),
}

# Nothing half: each statement finds what would be there without its other half.
HALVES = {
    "a row that points at nothing": "SELECT \"table\" || ' ' || coalesce(rowid, '') FROM pragma_foreign_key_check",
    "a gap in the journal": "SELECT count(*) FROM journal_entry HAVING count(*) <> coalesce(max(number), 0)",
    "a client without identity": "SELECT id FROM client WHERE id NOT IN (SELECT client FROM identity)",
    "a client without household": "SELECT id FROM client WHERE id NOT IN (SELECT client FROM household_member)",
    "a client that the journal does not know":
        "SELECT id FROM client WHERE id NOT IN (SELECT client_id FROM journal_entry)",
    "a notification that the journal does not know":
        "SELECT id FROM notification WHERE id NOT IN (SELECT subject_id FROM journal_entry)",
    "a case that the journal does not know":
        "SELECT id FROM case_file WHERE id NOT IN (SELECT case_id FROM journal_entry)",
    "a decision that the journal does not know":
        "SELECT id FROM decision WHERE id NOT IN (SELECT subject_id FROM journal_entry)",
    "a decision without its basis": "SELECT id FROM decision WHERE id NOT IN (SELECT decision FROM basis)",
    "a decision without its letter without names":
        "SELECT id FROM decision WHERE id NOT IN (SELECT decision FROM letter_without_names)",
    "a decision without its event":
        "SELECT id FROM decision WHERE case_file NOT IN"
        " (SELECT case_file FROM event WHERE name LIKE 'decision_%' AND case_file IS NOT NULL)",
}


class Ledger:
    """Every id and every case version that was answered with 2xx, by municipality. Safe for many writers."""

    def __init__(self):
        self.lock = threading.Lock()
        self.ids = {}  # municipality -> {(key, id)}
        self.versions = {}  # municipality -> {case: version}
        self.names = {}  # municipality -> {client: family name}
        self.answers = 0

    def note(self, path, sent, body):
        parts = path.split("/")
        if len(parts) < 5 or parts[3] != "municipalities":
            return
        with self.lock:
            self.answers += 1
            self._gather(parts[4], body)
            if parts[-1] == "clients" and "family_name" in sent:
                self.names.setdefault(parts[4], {})[body["client_id"]] = sent["family_name"]

    def _gather(self, town, body):
        if isinstance(body, list):
            for member in body:
                self._gather(town, member)
        elif isinstance(body, dict):
            for key, value in body.items():
                if key in TABLES and isinstance(value, str) and value:
                    self.ids.setdefault(town, set()).add((key, value))
                elif isinstance(value, (dict, list)):
                    self._gather(town, value)
            if isinstance(body.get("case_id"), str) and "step" in body and isinstance(body.get("version"), int):
                known = self.versions.setdefault(town, {})
                known[body["case_id"]] = max(known.get(body["case_id"], 0), body["version"])


def rows(connection, statement):
    return [row[0] for row in connection.execute(statement)]


def look_at_raw_files(data, ledger):
    """Copies the files of a host that is not running and reads the copies with SQLite alone."""
    with tempfile.TemporaryDirectory(prefix="naober_raw_") as folder:
        for file in Path(data).iterdir():
            if file.name.endswith((".db", ".db-wal")):
                shutil.copy(file, folder)
        for file in sorted(Path(folder).glob("*.db")):
            connection = sqlite3.connect(file)
            try:
                expect(rows(connection, "PRAGMA integrity_check"), ["ok"], f"what SQLite says of {file.name}")
                town = file.name.removesuffix(".db")
                if town != "region" and not town.endswith(".keys"):
                    look_at_town(connection, town, ledger)
            finally:
                connection.close()


def look_at_town(connection, town, ledger):
    for what, statement in HALVES.items():
        found = rows(connection, statement)
        if found:
            raise Broken(f"{town} holds {what}: {found[:5]}")
    for key, (table, column) in TABLES.items():
        answered = {value for name, value in ledger.ids.get(town, ()) if name == key}
        lost = answered - set(rows(connection, f"SELECT {column} FROM {table}"))
        if lost:
            raise Broken(f"{town} lost {len(lost)} of {len(answered)} answered {table}s: {sorted(lost)[:5]}")
    versions = dict(connection.execute("SELECT id, version FROM case_file"))
    older = {case: (versions.get(case), version) for case, version in ledger.versions.get(town, {}).items()
             if versions.get(case, 0) < version}
    if older:
        raise Broken(f"{town} holds older cases than were answered: {dict(list(older.items())[:5])}")
