"""A case grows with the question: from one person to the household and back, and nothing is asked twice."""

from stage import expect, expect_in
from town import ANNA, BEREND, HELP_AT_HOME, Town, administrator

town = worker = jurist = anna = berend = home = hers = his = None
stranger = None


def widening(who, dossier, **more):
    return {"version": dossier.version(who), "unit": "household", "because": "Anna en Berend redden het samen niet.",
            **more}


def play_the_case_begins_with_one_resident(stage):
    """In Oude IJsselstreek the unit is the resident; the family is possible, not primary. [001-17, C13]"""
    global town, worker, jurist, anna, berend, home, hers, his, stranger
    town = Town(stage, administrator(stage), "oude_ijsselstreek")
    worker = town.engage("wim", "oude_ijsselstreek", "consultant")
    jurist = town.engage("jet", "oude_ijsselstreek", "objection_officer")
    anna = town.register(worker, ANNA)["client_id"]
    home = worker.get(f"{town.door}/clients/{anna}")["client"]["household_id"]
    berend = town.register(worker, BEREND, home)["client_id"]
    stranger = town.register(worker, {"bsn": "999900043", "family_name": "Elders", "given_names": "Els",
                                      "birth_date": "1970-01-01"})["client_id"]
    hers = town.open_case(worker, anna)
    expect(hers.read(worker)["case"]["unit"], "person", "the unit of the case")
    hers.record(worker, HELP_AT_HOME)
    hers.converse(worker)
    hers.plan(worker, "daily_functioning")
    his = town.open_case(worker, berend, "guidance")
    his.converse(worker)


def play_two_persons_one_plan_only_after_widening(stage):
    """The same household has one plan; a goal for the second person waits for the widening. [C13, 001-17]"""
    plan = worker.get(f"{town.door}/households/{home}")["plan"]
    expect([plan["unit"], plan["members"]], ["person", [anna]], "for whom the plan is")
    worker.refused("POST", f"{his.path}/plans", {"review_on": "2027-06-01"}, status=409, says="one director")
    worker.refused(
        "POST", f"{town.door}/plans/{plan['plan_id']}/goals",
        {"version": plan["version"], "case_id": his.id, "domain": "daily_functioning", "result": "Berend komt buiten.",
         "own_share": "", "network_share": "", "general_share": "", "municipality_share": ""},
        status=409, says="widen a case of the household first")
    expect(len(worker.get(f"{town.door}/plans/{plan['plan_id']}")["goals"]), 1, "how many goals the plan has still")


def play_what_is_not_right_is_refused_and_nothing_is_stored(stage):
    """Duplicate members, the client, somebody who lives elsewhere, no reason, another version."""
    before = hers.read(worker)
    two = [{"client_id": berend, "role": "partner"}, {"client_id": berend, "role": "informal_carer"}]
    for body, says in (
        (widening(worker, hers, members=two), "already"),
        (widening(worker, hers, members=[{"client_id": anna, "role": "partner"}]), "belongs to it anyway"),
        (widening(worker, hers, members=[{"client_id": stranger, "role": "partner"}]), "does not live in"),
        (widening(worker, hers, members=[{"client_id": berend, "role": "king"}]), "/members/0/role"),
        (widening(worker, hers, unit="family"), "name who joins"),
        (widening(worker, hers, unit="person"), "narrow it"),
        (widening(worker, hers, because=" "), "why the case is widened"),
    ):
        worker.refused("POST", f"{hers.path}/widenings", body, status=400, says=says)
    stale = widening(worker, hers)
    stale["version"] -= 1
    worker.refused("POST", f"{hers.path}/widenings", stale, status=409, says="read it again")
    after = hers.read(worker)
    expect([after["case"], after["members"], after["plan"]], [before["case"], before["members"], before["plan"]],
           "the case and its plan after all those refusals")


def play_the_case_is_widened_without_entering_anything_again(stage):
    """Facts, conversation, plan and term stay; the partner joins with his role. [001-17, C13]"""
    before = hers.read(worker)
    body = widening(worker, hers, members=[{"client_id": berend, "role": "partner"}])
    widened = worker.post(f"{hers.path}/widenings", body)
    expect(widened["case"]["unit"], "household", "the unit of the case")
    expect([(member["client_id"], member["role"]) for member in widened["members"]], [(berend, "partner")],
           "who joined")
    after = hers.read(worker)
    for part in ("facts", "conversations", "steps"):
        expect(after[part], before[part], f"the {part} of the case")
    plan = after["plan"]
    expect([plan[key] for key in ("plan_id", "version", "state", "director", "goals")],
           [before["plan"][key] for key in ("plan_id", "version", "state", "director", "goals")],
           "what stays of the plan")
    expect(plan["unit"], "household", "for whom the plan is now")


def play_now_the_plan_takes_a_goal_for_the_second_person(stage):
    plan = hers.read(worker)["plan"]
    plan = his.add_goal(worker, plan, "daily_functioning", "Berend komt weer onder de mensen.").body
    expect(len(plan["goals"]), 2, "how many goals the plan has")


def play_narrowing_leaves_nobody_in_the_middle(stage):
    """While the plan holds a goal for who would leave it is refused; after that the case is of one person again."""
    body = {"version": hers.version(worker), "unit": "person", "because": "Berend gaat zijn eigen weg."}
    worker.refused("POST", f"{hers.path}/narrowings", body, status=409, says="drop that goal first")
    plan = hers.read(worker)["plan"]
    goal = next(goal for goal in plan["goals"] if goal["case_id"] == his.id)
    worker.ask("DELETE", f"{town.door}/plans/{plan['plan_id']}/goals/{goal['goal_id']}?version={plan['version']}",
               status=(200, 204))
    narrowed = worker.post(f"{hers.path}/narrowings", body)
    expect([narrowed["case"]["unit"], narrowed["members"]], ["person", []], "for whom the case works")
    expect([narrowed["plan"]["unit"], narrowed["plan"]["members"]], ["person", [anna]], "for whom the plan is")
    expect(len(hers.read(worker)["facts"]), len(HELP_AT_HOME), "how many facts the case still knows")


def play_the_journal_tells_it_in_the_file_of_each(stage):
    """Who widened and narrowed, in which role. [000-20]"""
    for client in (anna, berend):
        entries = jurist.get(f"{town.door}/journal/entries?clientId={client}&limit=200")["items"]
        deeds = [entry["details"]["what"] for entry in entries
                 if isinstance(entry["details"], dict) and entry["details"].get("what") in ("widened", "narrowed")]
        expect(sorted(deeds), ["narrowed", "widened"], "what stands in the journal")


def play_a_family_is_the_unit_elsewhere_in_the_region(stage):
    """One family, one plan, one director. [004-06, C13]"""
    aalten = Town(stage, town.manager, "aalten")
    who = aalten.engage("freek", "aalten", "consultant")
    first = aalten.register(who, ANNA)["client_id"]
    house = who.get(f"{aalten.door}/clients/{first}")["client"]["household_id"]
    second = aalten.register(who, BEREND, house)["client_id"]
    dossier = aalten.open_case(who, first)
    whole = dossier.read(who)
    expect(whole["case"]["unit"], "family", "the unit of the case")
    expect([member["client_id"] for member in whole["members"]], [second], "who belongs to it")
    dossier.converse(who)
    plan = dossier.make_plan(who).body
    expect([plan["unit"], sorted(plan["members"])], ["family", sorted([first, second])], "for whom the plan is")


def play_the_journal_proves_every_step(stage):
    stage.close()
    expect_in("oude_ijsselstreek", stage.command("journal", "verify", "oude_ijsselstreek", "--data", stage.data),
              "what verify says")
