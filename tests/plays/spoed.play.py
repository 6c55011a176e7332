"""Noodtoegang: a file that is closed opens with a reason for a day, everybody concerned is told, and a colleague judges it."""

from stage import expect, expect_in, expect_not_in
from town import ANNA, Town, administrator

WHY = "Mevrouw ligt op straat en zegt dat haar dochter thuis gevaar loopt."

town = manager = wmo = youth = watcher = daan = child = None
emergency = {}

DAAN = {"bsn": "999900018", "family_name": "Duinwaard", "given_names": "Daan", "birth_date": "2013-06-01"}


def openings(who, **more):
    return who.get(f"{town.door}/clients/{daan}/emergency-accesses", **more)


def play_a_specialist_of_one_law_does_not_open_a_file_of_another(stage):
    """The sentence names the ways that are open: consent, a colleague, an emergency. [001-30]"""
    global town, manager, wmo, youth, daan, child
    manager = administrator(stage)
    town = Town(stage, manager, "stichtse_vecht")
    wmo = town.engage("willem", "beheer_3d", "wmo_specialist")
    youth = town.engage("yara", "beheer_3d", "youth_specialist")
    daan = town.register(youth, DAAN)["client_id"]
    child = town.open_case(youth, daan, "youth_help")
    wmo.refused("GET", child.path, status=403, says="in an emergency, with a reason")


def play_an_emergency_takes_a_reason(stage):
    for because in ("spoed", " " * 30):
        wmo.refused("POST", f"{town.door}/clients/{daan}/emergency-accesses", {"because": because}, status=400,
                    says="why this cannot wait")


def play_with_a_reason_the_file_opens_and_stays_open_for_a_day(stage):
    global emergency
    emergency = wmo.post(f"{town.door}/clients/{daan}/emergency-accesses", {"because": WHY}).body
    expect(emergency["review"], None, "the review of a moment ago")
    expect(child.read(wmo)["case"]["client_id"], daan, "whose case it is")
    wmo.refused("POST", f"{town.door}/clients/{daan}/emergency-accesses", {"because": WHY}, status=409,
                says="open until")


def play_it_opens_this_clients_file_and_no_other(stage):
    anna = town.register(youth, ANNA)["client_id"]
    other = town.open_case(youth, anna, "youth_help")
    wmo.refused("GET", other.path, status=403, says="in an emergency")


def play_the_contact_person_is_told_at_once(stage):
    notices = [each["title"] for each in youth.get(f"{town.door}/notices")["items"]]
    expect(len([each for each in notices if WHY in each]), 1, "notices about it")


def play_it_stands_in_the_clients_file(stage):
    item = openings(youth)["items"][0]
    expect(item["because"], WHY, "why it was opened")
    expect(item["user_id"], emergency["user_id"], "who opened it")


def play_it_waits_in_the_list_of_who_keeps_watch_and_who_opened_it_does_not_judge_it(stage):
    global watcher
    watcher = town.engage("wanda", "beheer_3d", "functional_administrator")
    waiting = watcher.get(f"{town.door}/emergency-accesses")["items"]
    expect([each["emergency_access_id"] for each in waiting], [emergency["emergency_access_id"]], "what waits")
    wmo.refused("GET", f"{town.door}/emergency-accesses", status=403, says="takes a role that may")
    wmo.refused("POST", f"{town.door}/emergency-accesses/{emergency['emergency_access_id']}/reviews",
                {"rightful": True}, status=403, says="takes a role that may")


def play_a_colleague_says_whether_it_was_rightful(stage):
    path = f"{town.door}/emergency-accesses/{emergency['emergency_access_id']}/reviews"
    watcher.refused("POST", path, {"rightful": False}, status=400, says="remark")
    watcher.post(path, {"rightful": False, "remark": "Er was een collega van de Jeugdwet bereikbaar."})
    watcher.refused("POST", path, {"rightful": True}, status=409, says="already")
    expect(watcher.get(f"{town.door}/emergency-accesses")["items"], [], "what waits now")
    expect(openings(youth)["items"][0]["review"]["rightful"], False, "the verdict in the file")
    told = [each["title"] for each in wmo.get(f"{town.door}/notices")["items"]]
    expect_in("Uw noodtoegang tot een dossier is beoordeeld: niet terecht.", told, "what the opener hears")


def play_every_step_stands_in_the_journal(stage):
    """The reason is no part of it: the journal is kept for ever, and holds no free text."""
    entries = watcher.get(f"{town.door}/journal/entries?limit=200")["items"]
    acts = [each["act"] for each in entries if each["subject_id"] == emergency["emergency_access_id"]]
    expect(sorted(acts), ["open_in_emergency", "review_emergency"], "the lines about it")
    expect_not_in(WHY, str(entries), "the journal")
