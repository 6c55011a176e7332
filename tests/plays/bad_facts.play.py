"""Every task says no to a fact that cannot be: clearly, by name, and nothing is stored.

The facts are those that the tasks themselves declare, so a task that comes along is held to the same.
"""

from stage import expect, expect_in
from town import HELP_AT_HOME, Neighbours

towns = None

# What can be in no fact of that kind.
NONSENSE = {
    "yes_no": ["ja", 1], "whole_number": [2.5, "drie"], "number": ["veel", True], "amount": ["12.345", "veel"],
    "date": ["2026-02-30", "gisteren"], "text": [12], "choice": ["none_of_these", 3],
}


def play_two_towns_go_to_work(stage):
    global towns
    stage.day = "2026-05-04"
    towns = Neighbours(stage)


def wrong_values(fact):
    """Values that this fact cannot have: of another kind, and one step beyond its bounds."""
    values = list(NONSENSE.get(fact["type"], [[]]))
    if isinstance(fact["maximum"], (int, float)):
        values.append(fact["maximum"] + 1)
    if isinstance(fact["minimum"], (int, float)):
        values.append(fact["minimum"] - 1)
    return values


def refuse_all_facts(town):
    """Tries them in a case of every task of the town; returns how many were refused."""
    who = towns.colleague(town, "consultant")
    door = towns.town(town).door
    refused = 0
    for task in who.get(f"{door}/policy")["tasks"]:
        if not task["has_workflow"]:
            continue
        name = task["name"]
        facts = [fact for fact in who.get(f"{door}/policy/tasks/{name}/facts")["items"]
                 if not fact["derived"] and not fact["known_to"]]
        if not facts:
            continue
        dossier = towns.case(who, town, name)
        version = dossier.version(who)
        for fact in facts:
            for value in wrong_values(fact):
                answer = who.refused("POST", f"{dossier.path}/facts",
                                     {"version": version, "facts": {fact["name"]: value}}, status=400)
                expect_in(fact["name"], answer.text, f"the refusal of {value!r} in {name}")
                refused += 1
        whole = dossier.read(who)
        expect(whole["facts"], [], f"the facts of {name}")
        expect(whole["case"]["version"], version, f"the version of the case of {name}")
    return refused


def play_no_task_stores_a_fact_that_cannot_be(stage):
    for town in ("uitgeest", "stichtse_vecht"):
        expect(refuse_all_facts(town) > 200, True, f"whether many facts were tried in {town}")


def play_good_facts_do_not_pass_with_a_bad_one(stage):
    who = towns.colleague("uitgeest", "consultant")
    dossier = towns.case(who, "uitgeest")
    facts = {**HELP_AT_HOME, "hours_needed": 1000}
    who.refused("POST", f"{dossier.path}/facts", {"version": dossier.version(who), "facts": facts}, status=400,
                says="hours_needed")
    expect(dossier.read(who)["facts"], [], "what was stored")


def play_a_day_that_cannot_be_is_refused(stage):
    """Before the client was born, or after today."""
    who = towns.colleague("uitgeest", "consultant")
    dossier = towns.case(who, "uitgeest")
    body = {"version": dossier.version(who), "facts": HELP_AT_HOME}
    who.refused("POST", f"{dossier.path}/facts", {**body, "known_on": "2027-01-01"}, status=400, says="after today")
    who.refused("POST", f"{dossier.path}/facts", {**body, "known_on": "1901-01-01"}, status=400, says="check the year")
    who.refused("POST", f"{towns.town('uitgeest').door}/clients", {
        "bsn": "999900006", "family_name": "Proef", "given_names": "P.", "birth_date": "2027-01-01",
        "address": {"street": "Duinpad", "house_number": "1", "postcode": "0012 AB", "town": "Elders"}},
        status=400, says="born after today")
