"""The acts around a case: wanting no help, help that cannot wait, what was delivered, being too late, asking money
back, and what a line of a plan carries.
"""

import os
import re
import subprocess
from xml.etree import ElementTree

from stage import Broken, expect, expect_in
from town import HELP_AT_HOME, Neighbours

towns = None


def play_several_towns_go_to_work(stage):
    global towns
    stage.day = "2026-04-07"
    towns = Neighbours(stage)


def granted(town, **facts):
    """Help at home that was granted in a BUCH municipality, with who decided and who was consulted."""
    who = towns.colleague(town, "consultant")
    officer = towns.colleague(town, "municipal_officer")
    dossier = towns.case(who, town)
    dossier.converse(who)
    dossier.plan(who, "home_life")
    dossier.record(who, {**HELP_AT_HOME, **facts})
    dossier.apply(who)
    dossier.advise(who)
    dossier.consult(officer)
    return who, officer, dossier, dossier.decide(who)["decision"]


def play_who_wants_no_help_is_left_in_peace_without_a_refusal(stage):
    """The case is closed with its reason, and nobody decided anything. [001-12 C16]"""
    who = towns.colleague("oude_ijsselstreek", "consultant")
    dossier = towns.case(who, "oude_ijsselstreek")
    who.refused("POST", f"{dossier.path}/closures", {"version": dossier.version(who), "because": "x",
                                                    "outcome": "refused"}, status=400, says="declined")
    closed = who.post(f"{dossier.path}/closures", {
        "version": dossier.version(who), "because": "Wil het zelf proberen.", "outcome": "declined"})
    expect(closed["state"], "closed", "the state of the case")
    whole = dossier.read(who)
    expect(whole["decisions"], [], "the decisions")
    expect(whole["closures"][0]["outcome"], "declined", "how it was closed")


def play_no_question_ends_at_the_wrong_counter(stage):
    """It is answered, taken along, or handed over to somebody by name. [001-01]"""
    who = towns.colleague("oude_ijsselstreek", "consultant")
    dossier = towns.case(who, "oude_ijsselstreek")
    door = f"{dossier.path}/closures"
    away = {"version": dossier.version(who), "because": "De vraag is voor de woningcorporatie."}
    who.refused("POST", door, {**away, "way": "wrong_counter"}, status=400, says="handed_over")
    who.refused("POST", door, {**away, "way": "handed_over"}, status=400, says="by name")
    who.refused("POST", door, {**away, "way": "answered", "with_whom": "Iemand"}, status=400, says="nobody")
    who.post(door, {**away, "way": "handed_over", "with_whom": "Mevrouw Proef van Wonen in de Straat"})
    closed = dossier.read(who)["closures"][0]
    expect((closed["way"], closed["with_whom"]), ("handed_over", "Mevrouw Proef van Wonen in de Straat"),
           "who goes on with the question")


def play_a_later_signal_shows_the_earlier_refusal_and_starts_afresh(stage):
    """The one who knows the resident hears of it; the case goes on with its history. [001-13 001-14]"""
    who = towns.colleague("oude_ijsselstreek", "consultant")
    dossier = towns.case(who, "oude_ijsselstreek")
    client = dossier.read(who)["case"]["client_id"]
    dossier.converse(who)
    who.post(f"{dossier.path}/closures", {
        "version": dossier.version(who), "because": "Wil geen bemoeienis.", "outcome": "declined"})
    desk = towns.colleague("oude_ijsselstreek", "access_desk")
    call = dossier.town.notify(desk, client, "De buren klagen over vuil.", kind="signal", notifier="other")
    expect([one["because"] for one in call["declined_before"]], ["Wil geen bemoeienis."], "what was declined before")
    titles = [task["title"] for task in who.get(f"{dossier.town.door}/tasks?mineOnly=true")["items"]]
    expect_in("Nieuw signaal over iemand die eerder geen hulp wilde", titles, "the work of the contact person")
    again = who.post(f"{dossier.path}/reopenings", {
        "version": dossier.version(who), "because": "Signaal van de buren.",
        "notification_id": call["notification_id"]})
    expect(again["state"], "open", "the state of the case")
    whole = dossier.read(who)
    expect(len(whole["conversations"]), 1, "the conversations that were kept")
    expect(whole["closures"][0]["reopened_for"], call["notification_id"], "what brought it back")


def play_help_that_cannot_wait_starts_before_any_decision(stage):
    """A front-line worker starts it; the access hears until when it runs. [002-20]"""
    who = towns.colleague("stichtse_vecht", "consultant")
    client = towns.resident(who, "stichtse_vecht")
    town = towns.town("stichtse_vecht")
    call = town.notify(who, client, "Een kind kan vannacht niet naar huis.", urgent=True)
    case = who.post(f"{town.door}/cases", {"notification_id": call["notification_id"], "task": "signals"})
    path = f"{town.door}/cases/{case['case_id']}"
    helped = who.post(f"{path}/urgent-help", {
        "version": case["version"], "provision": "crisis_shelter", "because": "Vannacht geen veilig bed.",
        "ends_on": "2026-04-14"})
    expect(helped["urgent_help"]["article"], "Jeugdwet art. 2.6 lid 1", "the article")
    expect(who.get(path)["decisions"], [], "the decisions")
    titles = [task["title"] for task in who.get(f"{town.door}/tasks")["items"]]
    expect_in("Bekijk wat er na de spoedhulp nodig is", titles, "the work of the access")


def play_a_tailored_provision_in_a_hurry_takes_a_mandate_all_the_same(stage):
    """Who may decide may help at once (Wmo 2.3.3); who may not hears what is missing. [003-15]"""
    who = towns.colleague("bergen", "consultant")
    desk = towns.colleague("bergen", "access_desk")
    dossier = towns.case(who, "bergen")
    body = {"version": dossier.version(who), "provision": "household_help", "because": "Gevallen, en alleen thuis."}
    desk.refused("POST", f"{dossier.path}/urgent-help", body, status=403, says="'consultant'")
    who.refused("POST", f"{dossier.path}/urgent-help", {**body, "ends_on": "2026-12-31"}, status=400,
                says="at most here")
    helped = who.post(f"{dossier.path}/urgent-help", body)
    expect(helped["urgent_help"]["mandate"], "decide_tailored", "the mandate")
    expect(helped["provision"]["decision_id"], None, "the decision behind it")


def play_a_provider_tells_what_it_gave_and_more_than_granted_is_seen(stage):
    """Lines add up, a correction is a new line, another unit is refused, and too much leaves a task. [002-08 003-16]"""
    who, _, dossier, decision = granted("castricum")
    order = dossier.order(who, decision["decision_id"], "de_wimpel", ["de_wimpel", "schelpenpad"])["order"]
    provider = towns.colleague("castricum", "provider", organisation="de_wimpel")
    other = towns.colleague("castricum", "provider", organisation="schelpenpad")
    door = f"{dossier.town.door}/orders/{order['order_id']}/deliveries"
    today = {"first_day": "2026-04-07", "last_day": "2026-04-07"}
    provider.refused("POST", door, {**today, "amount": "2", "unit": "euros"}, status=400, says="hours")
    provider.refused("POST", door, {**today, "amount": "twee", "unit": "hours"}, status=400, says="number")
    provider.refused("POST", door, {"first_day": "2026-04-07", "last_day": "2026-04-09", "amount": "2",
                                    "unit": "hours"}, status=400, says="after today")
    other.refused("POST", door, {**today, "amount": "2", "unit": "hours"}, status=403, says="another organisation")
    told = provider.post(door, {**today, "amount": "3", "unit": "hours"})
    expect(told["delivery"]["above"], True, "whether it is above the grant")
    expect(told["sum"]["granted"], {"provision": "household_help", "amount": "2.5", "unit": "hours",
                                    "period": "week"}, "what was granted")
    titles = [task["title"] for task in who.get(f"{dossier.town.door}/tasks?mineOnly=true")["items"]]
    expect_in("De aanbieder leverde meer dan is toegekend", titles, "the work of the contact person")
    corrected = provider.post(door, {**today, "amount": "2.25", "unit": "hours", "because": "Verkeerd geteld.",
                                     "corrects": told["delivery"]["delivery_id"]})
    expect(corrected["sum"]["delivered"], "2.25", "the sum of what counts")
    expect(len(who.get(door)["items"]), 2, "the lines that were kept")
    expect([own["order_id"] for own in provider.get(f"{dossier.town.door}/orders")["items"]], [order["order_id"]],
           "the provider's own orders")


def play_the_same_help_does_not_run_twice(stage):
    """An order without a decision, or over days that are taken, is refused with what to do. [002-38]"""
    who, officer, dossier, decision = granted("heiloo")  # where an order is a signature of the municipality's
    offered = ["de_wimpel", "schelpenpad"]
    officer.refused("POST", f"{dossier.path}/orders", {
        "version": dossier.version(officer), "decision_id": "decision_00000000000000000000000000",
        "provider": "de_wimpel", "offered": offered}, status=404, says="no decision")
    dossier.order(officer, decision["decision_id"], "de_wimpel", offered)
    second = dossier.decide(who)["decision"]
    officer.refused("POST", f"{dossier.path}/orders", {
        "version": dossier.version(officer), "decision_id": second["decision_id"], "provider": "schelpenpad",
        "offered": offered}, status=409, says="overlap")


def play_help_with_the_same_goal_is_looked_at(stage):
    """It may be right, so nobody is stopped; the contact person is told. [002-09]"""
    who, _, dossier, decision = granted("castricum")
    door = dossier.town.door
    whole = dossier.read(who)
    call = dossier.town.notify(who, whole["case"]["client_id"], "Ik kom de dag niet goed door.")
    other = who.post(f"{door}/cases", {"notification_id": call["notification_id"], "task": "guidance"})
    plan = who.get(f"{door}/households/{whole['case']['household_id']}?law=wmo")["plan"]
    who.post(f"{door}/plans/{plan['plan_id']}/goals", {
        "version": plan["version"], "case_id": other["case_id"], "domain": "home_life",
        "result": "Over een half jaar is het huis op orde."})
    who.post(f"{door}/cases/{other['case_id']}/provisions",
             {"version": who.get(f"{door}/cases/{other['case_id']}")["case"]["version"],
              "provision": "walk_in_guidance"})
    dossier.order(who, decision["decision_id"], "de_wimpel", ["de_wimpel", "schelpenpad"])
    titles = [task["title"] for task in who.get(f"{door}/tasks?mineOnly=true")["items"]]
    expect_in("Er loopt al hulp met hetzelfde doel: Inloop", " ".join(titles), "the work of the contact person")


def play_a_line_of_a_plan_says_who_pays_and_what_it_serves(stage):
    """Shares add up to a hundred; principles and goals are those of the town. [001-25 001-10 004-01 004-39]"""
    who = towns.colleague("oude_ijsselstreek", "consultant")
    dossier = towns.case(who, "oude_ijsselstreek")
    dossier.converse(who)
    plan = dossier.make_plan(who)
    door = f"{dossier.town.door}/plans/{plan['plan_id']}/goals"
    line = {"version": plan["version"], "case_id": dossier.id, "domain": "daily_functioning",
            "result": "Over een half jaar is het huis op orde.", "tags": ["prevent"],
            "societal_goal": "independent_living"}
    shares = [{"payer": "municipality", "percent": 60}, {"payer": "insurer", "percent": 30}]
    who.refused("POST", door, {**line, "payers": shares}, status=400, says="add up to 100 %")
    who.refused("POST", door, {**line, "tags": ["hurry"]}, status=400, says="normalise")
    who.refused("POST", door, {**line, "payers": [{"payer": "nobody", "percent": 100}]}, status=400, says="insurer")
    shares.append({"payer": "joint_budget", "percent": 10})
    kept = who.post(door, {**line, "payers": shares})["goals"][0]
    expect(kept["payers"], shares, "who pays")
    expect(kept["tags"], ["prevent"], "the principles")
    expect(kept["societal_goal"], "independent_living", "the goal it serves")


def play_money_is_asked_back_only_after_hearing_and_never_as_a_fine_on_the_wmo(stage):
    """A claim has an origin, an amount, instalments and a rest. [002-53 002-55]"""
    who, officer, dossier, decision = granted("uitgeest")
    end = {"version": dossier.version(who), "ground": "a", "reason": "Uw zoon woont bij u.", "from": "2026-05-01"}
    door = f"{dossier.town.door}/decisions/{decision['decision_id']}/withdrawals"
    who.refused("POST", door, end, status=409, says="Hear the resident")
    gone = who.post(door, {**end, "heard_on": "2026-04-07"})["decision"]
    claim = {"version": dossier.version(who), "kind": "recovery", "withdrawal_id": gone["decision_id"],
             "amount": "600.00", "reason": "U vertelde het niet.", "heard_on": "2026-04-07", "on_purpose": True,
             "instalment": "50.00", "first_instalment_on": "2026-05-01"}
    path = f"{dossier.path}/claims"
    officer.refused("POST", path, {**claim, "kind": "fine", "duty_to_inform_broken": True}, status=403, says="18a")
    officer.refused("POST", path, {**claim, "on_purpose": False}, status=409, says="mistake")
    officer.refused("POST", path, {**claim, "amount": 600}, status=400, says="amount")
    who.refused("POST", path, claim, status=403, says="'municipal_officer'")
    made = officer.post(path, claim)["claim"]
    expect(made["article"], "Wmo 2015 art. 2.4.1", "the article")
    one = f"{dossier.town.door}/claims/{made['claim_id']}"
    officer.refused("POST", f"{one}/payments", {"paid_on": "2026-04-07", "amount": "600.01"}, status=409, says="600.00")
    paid = officer.post(f"{one}/payments", {"paid_on": "2026-04-07", "amount": "100.00"})
    expect((paid["paid"], paid["balance"]), ("100.00", "500.00"), "what is paid and what is left")


def play_too_late_costs_a_penalty_that_a_person_fixes(stage):
    """Notice of default, two weeks, then 23, 35 and 45 euros a day (Awb 4:17); a letter that tells of delay comes
    before the term is over (Awb 4:14)."""
    who = towns.colleague("bergen", "consultant")
    officer = towns.colleague("bergen", "municipal_officer")
    dossier = towns.case(who, "bergen")
    dossier.converse(who)
    dossier.plan(who, "home_life")
    dossier.record(who, HELP_AT_HOME)
    dossier.apply(who)
    told = who.post(f"{dossier.path}/adjournments", {
        "version": dossier.version(who), "until": "2026-05-06", "because": "Wij wachten op een advies."})
    expect(told["adjournment"]["extends"], False, "whether the term of the law became longer")
    towns.on_another_day("2026-04-24")
    desk = towns.colleague("bergen", "access_desk")
    received = desk.post(f"{dossier.path}/default-notices", {"version": dossier.version(who)})
    notice = received["default_notice"]
    expect(notice["decide_until"], "2026-05-08", "until when a decision costs nothing")
    one = f"{dossier.town.door}/default-notices/{notice['default_notice_id']}"
    towns.on_another_day("2026-05-28")
    expect(who.get(one)["penalty_so_far"], "532.00", "what it has come to on day 20")
    dossier.advise(who)
    dossier.consult(officer)
    dossier.decide(who)
    who.refused("POST", f"{one}/penalties", {"version": dossier.version(who), "amount": "0"}, status=400,
                says="532.00")
    fixed = who.post(f"{one}/penalties", {"version": dossier.version(who)})
    expect(fixed["penalty"], "532.00", "what is owed")


# What iStandaarden 3.2 puts in a minimal WMO301, in its order; patterns as its basic schema has them.
DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
MESSAGE = [
    ("BerichtCode", "414"), ("BerichtVersie", "3"), ("BerichtSubversie", "2"), ("Afzender", "[0-9]{4}"),
    ("Ontvanger", "[0-9]{8}"), ("Identificatie", ".{1,12}"), ("Dagtekening", DAY),
    ("BasisschemaXsdVersie", "1.0.0"), ("BerichtXsdVersie", "1.0.0"), ("Bsn", "[0-9]{9}"), ("Datum", DAY),
    ("Geslacht", "[012]"), ("Achternaam", ".{1,200}"), ("Voornamen", ".{1,200}"),
    ("Voorletters", "[a-zA-ZÀ-ỳ]{1,6}"),
    ("NaamGebruik", "[1-6]"), ("Soort", "0[1-4]"), ("Huisnummer", "[0-9]{1,5}"), ("Huisletter", "."),
    ("Postcode", ".{1,8}"),
    ("Straatnaam", ".{1,24}"), ("Plaatsnaam", ".{1,80}"), ("ToewijzingNummer", "[0-9]{1,9}"),
    ("Categorie", "[0-9A-Z]{2}"), ("Toewijzingsdatum", DAY), ("Toewijzingstijd", "[0-9]{2}:[0-9]{2}:[0-9]{2}"),
    ("Ingangsdatum", DAY), ("Volume", "[0-9]{1,8}"), ("Eenheid", "01|04|14|16|82|83|84"), ("Frequentie", "[1246]"),
]


def play_an_order_is_a_national_message_to_the_provider(stage):
    """Element for element as the standard has it; NAOBER_ISTANDAARDEN names the folder of the schemas to hold it
    against them as well. [004-33]"""
    who, _, dossier, decision = granted("bergen")
    placed = dossier.order(who, decision["decision_id"], "de_wimpel", ["de_wimpel", "schelpenpad"])["order"]
    door = f"{dossier.town.door}/orders/{placed['order_id']}/assignment-message"
    message = who.get(door).text
    leaves = [(leaf.tag.split("}")[1], leaf.text) for leaf in ElementTree.fromstring(message).iter() if len(leaf) == 0]
    known = dict(MESSAGE)
    order = [name for name, _ in MESSAGE]
    for name, text in leaves:
        if not re.fullmatch(known.get(name, "no such element"), text):
            raise Broken(f"{name} holds '{text}', not {known.get(name)}")
    found = [name for name, _ in leaves]
    expect(found, sorted(found, key=order.index), "the order of the elements")
    required = {"Afzender", "Ontvanger", "Bsn", "Datum", "Achternaam", "Soort", "Categorie", "Ingangsdatum", "Volume"}
    expect(required - set(found), set(), "what is missing")
    if schemas := os.environ.get("NAOBER_ISTANDAARDEN"):
        subprocess.run(["xmllint", "--noout", "--schema", f"{schemas}/wmo/WMO301.xsd", "-"], input=message, text=True,
                       check=True)
    stranger = towns.colleague("heiloo", "access_desk")
    stranger.refused("GET", door, status=403)
