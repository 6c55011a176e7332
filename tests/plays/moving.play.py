"""A family moves: from Castricum to Heiloo and out of the host. The file stays, help goes on as the law has it."""

import os
import signal

from stage import expect, expect_in, expect_not_in
from town import ADDRESS, ANNA, HELP_AT_HOME, Town, administrator

DAAN = {"bsn": "999900018", "family_name": "Duinwaard", "given_names": "Daan", "birth_date": "2013-06-01"}
KEES = {"bsn": "999900031", "family_name": "Duinwaard", "given_names": "Kees", "birth_date": "1950-01-20"}
NEW = {"street": "Heerenweg", "house_number": "7", "postcode": "0034 CD", "town": "Heiloo"}

old = new = fenna = officer = jurist = hein = hilde = None
anna = daan = kees = home = help_at_home = upbringing = None
departure, accepted = {}, {}


def moving(**more):
    return {"movers": [anna, daan], "to_municipality": "heiloo", "moves_on": "2026-11-01", "address": NEW,
            "same_provider": True, **more}


def refuse(says, status=400, **more):
    return fenna.refused("POST", f"{old.door}/households/{home}/departures", moving(**more), status=status, says=says)


def play_a_family_with_help_under_two_laws(stage):
    """Household help for Anna (Wmo), guidance for Daan (Jeugdwet), a bed in the opvang for nobody. [003-04]"""
    global old, new, fenna, officer, jurist, hein, hilde, anna, daan, kees, home, help_at_home, upbringing
    old = Town(stage, administrator(stage), "castricum")
    new = Town(stage, old.manager, "heiloo")
    fenna = old.engage("fenna", "buch", "consultant")
    officer = old.engage("gerrit", "buch", "municipal_officer")
    jurist = old.engage("hanna", "buch", "objection_officer")
    hein = new.engage("hein", "buch", "consultant")
    hilde = new.engage("hilde", "buch", "objection_officer")
    anna = old.register(fenna, ANNA)["client_id"]
    home = fenna.get(f"{old.door}/clients/{anna}")["client"]["household_id"]
    kees = old.register(fenna, KEES, home)["client_id"]
    daan = old.register(fenna, DAAN, home)["client_id"]
    help_at_home = old.open_case(fenna, anna)
    help_at_home.converse(fenna)
    help_at_home.plan(fenna, "home_life")
    help_at_home.record(fenna, HELP_AT_HOME)
    help_at_home.apply(fenna)
    help_at_home.advise(fenna)
    help_at_home.consult(officer)
    decision = help_at_home.decide(fenna)["decision"]
    help_at_home.order(fenna, decision["decision_id"], "schelpenpad", ["schelpenpad", "de_wimpel"])
    upbringing = old.open_case(fenna, daan, "youth_help")
    upbringing.record(fenna, {"age": 13})
    fenna.post(f"{upbringing.path}/provisions",
               {"version": upbringing.version(fenna), "provision": "referral_by_doctor"})


def play_what_is_not_right_moves_nobody(stage):
    """Nobody, somebody twice, a stranger, no day, no consent, a place that is not there: nothing is stored."""
    stranger = old.register(fenna, {"bsn": "999900043", "family_name": "Elders", "given_names": "Els",
                                    "birth_date": "1970-01-01"})["client_id"]
    refuse("who moves", movers=[])
    refuse("twice", movers=[anna, anna])
    refuse("does not live in that household", movers=[stranger])
    refuse("two years", moves_on="2035-01-01")
    refuse("born", moves_on="2025-01-01", movers=[old.register(fenna, {
        "bsn": "999900055", "family_name": "Duinwaard", "given_names": "Baby", "birth_date": "2026-06-01"},
        home)["client_id"]])
    refuse("does not serve", to_municipality="atlantis")
    refuse("They stay in Castricum", to_municipality="castricum")
    refuse("where they move to", to_municipality=None, to_place=None)
    refuse("say where it can be seen", consent={"laws": ["wmo"], "given_by": "client_and_parents", "how": " "})
    refuse("no file of it", consent={"laws": ["participation"], "given_by": "client_and_parents", "how": "Formulier."})
    refuse("both", consent={"laws": ["wmo"], "given_by": "client", "how": "Formulier."})
    expect(fenna.get(f"{old.door}/departures")["items"], [], "the departures after all those refusals")
    expect(hein.get(f"{new.door}/arrivals")["items"], [], "the arrivals after all those refusals")


def play_the_move_is_announced_and_says_what_becomes_of_the_help(stage):
    """Help to young people goes on for at most a year; Wmo help is looked into anew. [J12, W15]"""
    global departure
    body = moving(consent={"laws": ["wmo", "youth"], "given_by": "client_and_parents", "how": "Formulier van 20 oktober."})
    departure = fenna.post(f"{old.door}/households/{home}/departures", body).body
    found = {item["name"]: item for item in departure["provisions"]}
    expect(found["household_help"]["moving"], "ends", "what becomes of the household help")
    expect(found["household_help"]["provider"], "schelpenpad", "who gives it")
    expect(found["referral_by_doctor"]["moving"], "continues", "what becomes of the youth help")
    expect(found["referral_by_doctor"]["until"], "2027-10-31", "until when it goes on")
    expect_in("2.7a", found["referral_by_doctor"]["article"], "what that rests on")
    refuse("moving already", status=409)


def play_it_arrives_once_whatever_happens_to_the_host(stage):
    """The host is killed; what was carried is not carried again, what waited is carried at the next start."""
    os.kill(stage.process.pid, signal.SIGKILL)
    stage.process.wait()
    stage.process = None
    stage.open()
    for who in (fenna, hein, jurist, hilde, officer):
        who.token = old.again(who)
    arrivals = hein.get(f"{new.door}/arrivals?state=waiting")["items"]
    expect([item["departure_id"] for item in arrivals], [departure["departure_id"]], "what arrived")
    expect(fenna.get(f"{old.door}/departures/{departure['departure_id']}")["state"], "delivered", "its state")


def play_the_package_holds_what_was_consented_to_and_no_more(stage):
    """Cases with facts and the plan's goals; nothing of Kees, who stays."""
    opened = hein.get(f"{new.door}/arrivals/{departure['departure_id']}")
    package = opened["package"]
    expect(sorted(person["identity"]["given_names"] for person in package["people"]), ["Anna", "Daan"], "who moves")
    expect(sorted(case["task"] for case in package["cases"]), ["household_help", "youth_help"], "which cases")
    expect(len(package["plan"]["goals"]), 1, "how many goals of the plan")
    expect_not_in("Kees", opened.text, "the package")
    expect_not_in(ANNA["bsn"], stage.words(), "what the host has said")


def play_heiloo_accepts_and_nothing_is_asked_again(stage):
    """One act: clients, household, cases under the rules of Heiloo with their facts, help that goes on. [J12, 003-04]"""
    global accepted
    hein.refused("POST", f"{new.door}/arrivals/{departure['departure_id']}/acceptances",
                 {"household_id": home}, status=404)
    accepted = hein.post(f"{new.door}/arrivals/{departure['departure_id']}/acceptances", {}).body
    expect(len(accepted["clients"]), 2, "how many clients")
    expect(sorted(case["task"] for case in accepted["cases"]), ["household_help", "youth_help"], "the cases")
    hers = next(case for case in accepted["cases"] if case["task"] == "household_help")
    whole = hein.get(f"{new.door}/cases/{hers['case_id']}").body
    expect({fact["name"]: fact["value"] for fact in whole["facts"]}, HELP_AT_HOME, "the facts that came along")
    expect_in("Castricum", whole["facts"][0]["source"], "where a fact is from")
    question = hein.get(f"{new.door}/notifications/{hers['notification_id']}")["question"]
    expect_in("Verhuisd uit Castricum", question, "the notification")
    page = hein.get(f"{new.door}/households/{accepted['arrival']['household_id']}")
    expect([(item["name"], item["until"], item["same_provider"]) for item in page["continued"]],
           [("referral_by_doctor", "2027-10-31", True)], "what goes on by law")
    addresses = {member["identity"]["address"]["street"] for member in page["members"]}
    expect(sorted(addresses), ["Heerenweg"], "where they live now")
    hein.refused("POST", f"{new.door}/arrivals/{departure['departure_id']}/acceptances", {}, status=409,
                 says="accepted already")
    hein.refused("POST", f"{new.door}/arrivals/{departure['departure_id']}/refusals", {"because": "Nee."}, status=409)


def play_castricum_keeps_its_file_and_has_something_to_do(stage):
    """Who stays, stays; help that ends here ends by a decision, for which a task waits. [W36, W22]"""
    now = fenna.get(f"{old.door}/departures/{departure['departure_id']}")
    expect(now["state"], "accepted", "the state of the departure")
    page = fenna.get(f"{old.door}/households/{home}")
    expect_in(kees, [member["client"]["client_id"] for member in page["members"]], "who lives there still")
    expect_not_in(anna, [member["client"]["client_id"] for member in page["members"]], "who lives there still")
    whole = help_at_home.read(fenna)
    expect(whole["case"]["state"], "open", "the state of the old case")
    expect(len(whole["decisions"]), 1, "the decisions that are kept")
    tasks = [item["title"] for item in fenna.get(f"{old.door}/tasks")["items"]]
    expect_in("Verhuisd op 2026-11-01: beslis over het einde van de hulp hier", tasks, "the work list")


def play_a_move_out_of_the_host_is_taken_along(stage):
    """No municipality of this host: the package is handed over, and that is journalled."""
    body = {"movers": [kees], "to_place": "Groningen", "moves_on": "2026-12-01", "address": {**NEW, "town": "Groningen"}}
    away = fenna.post(f"{old.door}/households/{home}/departures", body).body
    expect(away["state"], "announced", "its state")
    taken = fenna.post(f"{old.door}/departures/{away['departure_id']}/packages")
    expect([person["identity"]["given_names"] for person in taken["package"]["people"]], ["Kees"], "who moves")
    expect([taken["package"]["cases"], taken["package"]["plan"]], [[], None], "what goes along without consent")
    expect(fenna.get(f"{old.door}/departures/{away['departure_id']}")["state"], "delivered", "its state")
    entries = jurist.get(f"{old.door}/journal/entries?clientId={kees}&limit=200")["items"]
    deeds = [entry["details"]["what"] for entry in entries if entry["subject_kind"] == "departure"
             and entry["act"] == "register_notification"]
    expect(sorted(deeds), ["announced", "handed over"], "what stands in the journal")


def play_who_does_not_move_after_all_stays(stage):
    """Declined there, withdrawn here: nothing has changed in either municipality."""
    lone = old.register(fenna, {"bsn": "999901011", "family_name": "Blijver", "given_names": "Bas",
                                "birth_date": "1980-01-01"})
    house = fenna.get(f"{old.door}/clients/{lone['client_id']}")["client"]["household_id"]
    body = {"movers": [lone["client_id"]], "to_municipality": "heiloo", "moves_on": "2026-12-01", "address": ADDRESS}
    away = fenna.post(f"{old.door}/households/{house}/departures", body).body
    fenna.refused("POST", f"{old.door}/departures/{away['departure_id']}/withdrawals", {"because": "Toch niet."},
                  status=409, says="decline")
    hein.post(f"{new.door}/arrivals/{away['departure_id']}/refusals", {"because": "Hij blijft in Castricum."})
    now = fenna.get(f"{old.door}/departures/{away['departure_id']}")
    expect([now["state"], now["answer"]], ["declined", "Hij blijft in Castricum."], "what Castricum hears")
    members = fenna.get(f"{old.door}/households/{house}")["members"]
    expect([member["client"]["client_id"] for member in members], [lone["client_id"]], "who lives there")


def play_both_journals_prove_every_step(stage):
    stage.close()
    for name in ("castricum", "heiloo"):
        expect_in(name, stage.command("journal", "verify", name, "--data", stage.data), "what verify says")
