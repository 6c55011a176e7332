"""kill -9 at random moments while people write.

After every kill the raw files are read with SQLite alone, and then the host is opened again: all that was
answered is there, nothing half is there, names can be read, and every journal is sound. A second program,
tests/verifier, reads the journals now and then; what it kept of them must still be in them at the end.
"""

import http.client
import json
import random
import subprocess
import sys
import threading
import time

import stage as house
from ledger import Ledger, look_at_raw_files
from stage import ROOT, Answer, Broken, expect
from town import HELP_AT_HOME, Town, administrator, bsn_numbers

# Municipality, the organisation of its consultants, and that of the officer who decides on what they advise.
TOWNS = (("aa_en_hunze", "impuls", "aa_en_hunze"), ("castricum", "buch", None))
VERIFIER = ROOT / "tests" / "verifier" / "verify_journal.py"
LOOK_WITH_VERIFIER_EVERY = 10
# What is verified grows with every write, so after so many kills a new house is begun.
KILLS_OF_A_HOUSE = 20


class Unanswered(Exception):
    """The host was killed before it answered."""


class MortalStage(house.Stage):
    """A stage whose host may die, and that remembers every answer of it."""

    def __init__(self):
        super().__init__()
        self.ledger = Ledger()

    def exchange(self, asked, method, path, content, headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=house.PATIENCE_SECONDS)
        try:
            connection.request(method, path, content, headers)
            got = connection.getresponse()
            answer = Answer(asked, got.status, got.getheaders(), got.read())
        except (OSError, http.client.HTTPException):
            raise Unanswered(asked) from None
        finally:
            connection.close()
        if method != "GET" and 200 <= answer.status < 300:
            self.ledger.note(path, json.loads(content) if content else {}, answer.body)
        return answer

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.process = None

    def open_and_wait_until_ready(self):
        """Seconds until it could work."""
        begun = time.monotonic()
        self.open()
        while self.stranger().ask("GET", "/health/ready", status=(200, 503)).status != 200:
            time.sleep(0.02)
        return time.monotonic() - begun


STAGE = MortalStage


class People:
    """Who writes in one town: two who register and open cases, and one who goes on to a decision where there is an
    officer."""

    def __init__(self, stage, manager, residents, name, consultants_of, officers_of):
        self.town = Town(stage, manager, name)
        self.consultants = [self.town.engage(f"consultant{n}.{name}", consultants_of, "consultant") for n in range(3)]
        self.officer = officers_of and self.town.engage(f"officer.{name}", officers_of, "municipal_officer")
        self.residents = residents

    def resident(self, who):
        return self.town.register(who, next(self.residents))["client_id"]

    def open_cases(self, who):
        client = self.resident(who)
        for task in ("household_help", "guidance"):
            self.town.notify(who, client)
            self.town.open_case(who, client, task)

    def decide_a_case(self, who):
        dossier = self.town.open_case(who, self.resident(who))
        dossier.converse(who)
        dossier.plan(who, "result")
        dossier.record(who, HELP_AT_HOME)
        dossier.apply(who)
        dossier.advise(who)
        dossier.decide(self.officer)

    def writers(self):
        first, second, third = self.consultants
        return [(self.open_cases, first), (self.open_cases, second), (self.decide_a_case if self.officer else self.open_cases, third)]


class Residents:
    """Endless invented residents; every writer takes the next. A BSN as long as there are numbers for tests, and
    after that none, as somebody without one is registered (Wmo 2015 art. 5.2.9)."""

    def __init__(self):
        self.lock = threading.Lock()
        self.numbers = bsn_numbers()
        self.count = 0

    def __next__(self):
        with self.lock:
            self.count += 1
            bsn = next(self.numbers, None)
            person = {"family_name": f"Proef{self.count}", "given_names": "P.", "birth_date": "1958-05-01"}
            return {**person, "bsn": bsn} if bsn else person


def write_until_killed(act, who, accidents):
    try:
        while True:
            act(who)
    except Unanswered:
        pass
    except Exception as accident:  # noqa: BLE001
        accidents.append(accident)


def write_and_kill(stage, people, moment):
    """Lets everybody write, and kills the host after so many seconds."""
    accidents = []
    writers = [threading.Thread(target=write_until_killed, args=(act, who, accidents))
               for group in people for act, who in group.writers()]
    for writer in writers:
        writer.start()
    time.sleep(moment)
    stage.kill()
    for writer in writers:
        writer.join()
    if accidents:
        raise accidents[0]


def names_are_readable(people, ledger, seen):
    """Whoever was registered since we looked last stands there by name."""
    for group in people:
        known = ledger.names.get(group.town.name, {})
        for client in sorted(set(known) - seen):
            answer = group.consultants[0].get(f"{group.town.door}/clients/{client}")
            expect(known[client] in answer.text, True, f"that {client} can be read by name")
        seen.update(known)


class OutsideWitness:
    """Keeps a checkpoint of every journal in a file outside, and holds the journals against them."""

    def __init__(self, stage):
        self.stage = stage
        self.folder = stage.data.parent / "witness"
        self.folder.mkdir()

    def verifier(self, *words):
        done = subprocess.run([sys.executable, VERIFIER, *map(str, words)], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise Broken(f"the verifier says: {done.stdout}{done.stderr}")

    def look(self, town):
        """The whole journal is read by the verifier; its newest checkpoint must continue the one that was kept."""
        key = self.folder / f"{town}.key"
        export = self.folder / f"{town}.jsonl"
        kept = self.folder / f"{town}.checkpoint"
        key.write_text(self.stage.command("journal", "key", town, "--data", self.stage.data))
        export.write_text(self.stage.command("journal", "export", town, "--data", self.stage.data))
        self.verifier(key, "export", export, *([kept] if kept.exists() else []))
        kept.write_text(json.loads(export.read_text().splitlines()[-1])["checkpoint"])


def kill_one_house(stage, chance, times):
    """Kills the host of a new house so many times; the slowest start, in seconds."""
    manager = administrator(stage)
    residents = Residents()
    people = [People(stage, manager, residents, *place) for place in TOWNS]
    witness = OutsideWitness(stage)
    seen, slowest = set(), 0.0
    for turn in range(1, times + 1):
        try:
            write_and_kill(stage, people, chance.uniform(0.02, 1.0))
            look_at_raw_files(stage.data, stage.ledger)
            slowest = max(slowest, stage.open_and_wait_until_ready())
            stage.command("journal", "verify", "--data", stage.data)
            names_are_readable(people, stage.ledger, seen)
            if turn % LOOK_WITH_VERIFIER_EVERY == 0 or turn == times:
                for group in people:
                    witness.look(group.town.name)
        except (Broken, Unanswered) as broken:
            raise Broken(f"kill {turn} of this house: {broken}") from None
    stage.close()
    look_at_raw_files(stage.data, stage.ledger)
    return slowest


def fault_a_host_that_is_killed_loses_nothing_that_it_answered(stage, options):
    chance = random.Random(options.seed)
    killed, answered, slowest = 0, 0, 0.0
    while killed < options.times:
        times = min(KILLS_OF_A_HOUSE, options.times - killed)
        one = MortalStage() if killed > 0 else stage
        try:
            slowest = max(slowest, kill_one_house(one, chance, times))
        except Broken as broken:
            raise Broken(f"seed {options.seed}, after {killed} kills: {broken}") from None
        finally:
            if one is not stage:
                if one.process is not None:
                    one.kill()
                one.tear_down()
        killed += times
        answered += one.ledger.answers
        print(f"          {killed} kills, {answered} answered writes, slowest start {slowest:.2f} s", flush=True)
