"""A whole case is worked on, people make mistakes and are refused, and the log of the host knows nobody.

The log is JSON, a line an event; what is personal stands in none of them.
"""

import json

from stage import expect, expect_in, expect_not_in
from town import ADDRESS, ANNA, HELP_AT_HOME, Town, administrator

TOWN = "aa_en_hunze"
LETTER = "Hulp bij het schoonmaken van mijn huis."
town = worker = officer = dossier = None


def play_a_case_is_worked_on_to_its_decision(stage):
    global town, worker, officer, dossier
    town = Town(stage, administrator(stage), TOWN)
    worker = town.engage("hanna", "impuls", "consultant")
    officer = town.engage("joris", "aa_en_hunze", "municipal_officer")
    dossier = town.open_case(worker, town.register(worker)["client_id"])
    dossier.converse(worker)
    dossier.plan(worker, "result")
    dossier.record(worker, HELP_AT_HOME)
    dossier.apply(worker)
    dossier.advise(worker)
    dossier.decide(officer)


def play_mistakes_are_made_with_names_in_them(stage):
    """A BSN where none belongs, a body that breaks off, a search, a wrong password, a policy that is no policy."""
    worker.refused("GET", f"{town.door}/clients/{ANNA['bsn']}", status=(400, 404))
    worker.refused("GET", f"{town.door}/cases?{ANNA['family_name']}={ANNA['bsn']}", status=400)
    worker.refused("POST", f"{town.door}/clients", {**ANNA, "surname": ANNA["family_name"]}, status=400)
    worker.refused("POST", f"{town.door}/clients", raw=json.dumps(ANNA)[:-4].encode(), status=400)
    stage.stranger().refused(
        "POST", "/api/v1/sessions", {"login_name": ANNA["family_name"].lower(), "password": ANNA["bsn"]}, status=401)
    worker.refused("GET", f"/{ANNA['bsn']}/{ANNA['family_name']}", status=404)


def play_something_goes_wrong_in_the_house_itself(stage):
    """The municipality's file is taken away under the host; what fails now is logged."""
    stage.close()
    file = stage.data / f"{TOWN}.db"
    file.write_bytes(b"\xa5" * file.stat().st_size)
    stage.open()
    worker.refused("GET", f"{dossier.path}", status=503)
    worker.refused("GET", f"{town.door}/clients/{ANNA['bsn']}", status=(400, 503))
    stage.close()


def play_every_line_of_the_log_is_json_with_its_moment(stage):
    told = [line for line in stage.log.read_text().splitlines() if line.startswith("{")]
    events = [json.loads(line) for line in told]
    for event in events:
        expect(set(event) >= {"at", "level", "event"}, True, f"that {event} has its moment, level and name")
    expect_in("request_failed", [event["event"] for event in events], "the events in the log")
    expect_in("serving", [event["event"] for event in events], "the events in the log")


def play_no_line_of_the_log_knows_anybody(stage):
    log = stage.log.read_text()
    personal = [*ANNA.values(), ADDRESS["street"], ADDRESS["postcode"], LETTER, worker.password, worker.token,
                "Duinwaard", "hanna", "client_", "case_"]
    for word in personal:
        expect_not_in(word.lower(), log.lower(), "the log")
