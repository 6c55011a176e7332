"""Nothing happens to somebody before birth or after death: a clear sentence, and nothing is stored."""

import datetime

from stage import expect, expect_in
from town import ANNA, Town, administrator

town = fenna = anna = dossier = baby = None
DAY = datetime.date(2026, 9, 14)
DIED = "2026-09-10"


def counts(who):
    whole = dossier.read(who)
    return [len(whole["facts"]), len(whole["conversations"]), whole["case"]["version"]]


def play_a_resident_and_a_baby(stage):
    global town, fenna, anna, dossier, baby
    stage.day = DAY.isoformat()
    town = Town(stage, administrator(stage), "bergen")
    fenna = town.engage("fenna", "bergen", "consultant")
    anna = town.register(fenna)["client_id"]
    dossier = town.open_case(fenna, anna)
    baby = town.register(fenna, {"bsn": "999900018", "family_name": "Duinwaard", "given_names": "Bo",
                                 "birth_date": "2026-09-01"})["client_id"]


def play_nobody_is_born_tomorrow_or_asks_before_birth(stage):
    unborn = {**ANNA, "bsn": "999900031", "birth_date": "2026-09-15", "address": {
        "street": "Duinpad", "house_number": "1", "postcode": "0012 AB", "town": "Elders"}}
    fenna.refused("POST", f"{town.door}/clients", unborn, status=400, says="born after today")
    fenna.refused("POST", f"{town.door}/notifications",
                  {"client_id": baby, "question": "Mag ik hulp?", "received_on": "2026-08-31"}, status=400,
                  says="before the client was born")
    file = fenna.get(f"{town.door}/clients/{baby}")
    expect(file["notifications"], [], "the notifications of the baby")


def play_a_fact_of_before_birth_is_none(stage):
    young = town.open_case(fenna, baby, "youth_help")
    fenna.refused("POST", f"{young.path}/facts",
                  {"version": young.version(fenna), "facts": {"age": 0}, "known_on": "2026-08-01"}, status=400,
                  says="before the client was born")
    expect(young.read(fenna)["facts"], [], "the facts of the baby")


def play_a_death_is_recorded_once_and_on_a_day_that_was(stage):
    door = f"{town.door}/clients/{anna}/deaths"
    fenna.refused("POST", door, {"died_on": "2026-09-15", "source": "familie"}, status=400, says="a day to come")
    fenna.refused("POST", door, {"died_on": "1950-01-01", "source": "familie"}, status=400, says="before")
    fenna.refused("POST", door, {"died_on": DIED, "source": " "}, status=400, says="who told it")
    expect(fenna.post(door, {"died_on": DIED, "source": "BRP"})["died_on"], DIED, "the day")
    fenna.refused("POST", door, {"died_on": DIED, "source": "BRP"}, status=409)


def play_nothing_happens_after_that_day(stage):
    """A fact, a conversation, a notification of a later day are refused; what was before is not."""
    before = counts(fenna)
    fenna.refused("POST", f"{dossier.path}/facts", {"version": dossier.version(fenna), "facts": {"lives_here": True}},
                  status=400, says=f"died on {DIED}")
    answer = {"domain": "housing", "answer": "Besproken."}
    fenna.refused("POST", f"{dossier.path}/conversations", {
        "version": dossier.version(fenna), "participants": ["client"], "answers": [answer], "outcome": "Gesproken.",
        "held_on": "2026-09-11", "client_support_offered": True, "personal_budget_explained": True,
        "identity_established": True}, status=400, says=f"died on {DIED}")
    fenna.refused("POST", f"{town.door}/notifications", {"client_id": anna, "question": "Hulp."}, status=400,
                  says=f"died on {DIED}")
    expect(counts(fenna), before, "what the case holds after all those refusals")
    fenna.post(f"{dossier.path}/facts", {"version": dossier.version(fenna), "facts": {"lives_here": True},
                                         "known_on": "2026-09-09"})
    expect(len(dossier.read(fenna)["facts"]), 1, "how many facts there are")


def play_the_journal_proves_every_step(stage):
    stage.close()
    expect_in("bergen", stage.command("journal", "verify", "bergen", "--data", stage.data), "what verify says")
