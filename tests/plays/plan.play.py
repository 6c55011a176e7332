"""One conversation, one plan, one household: what the papers ask of what is agreed with a resident.

No play needs another.
"""

from stage import expect, expect_holds, expect_in, expect_not_in
from town import GUIDANCE, HELP_AT_HOME, WORRY, Neighbours

towns = None


def play_the_region_goes_to_work(stage):
    global towns
    stage.day = "2026-05-04"
    towns = Neighbours(stage)


def ready(town, who, domain, facts=HELP_AT_HOME, task="household_help", **more):
    """A case with an agreed plan and an advice."""
    dossier = towns.case(who, town, task, facts, **more)
    dossier.converse(who)
    dossier.plan(who, domain)
    dossier.apply(who)
    dossier.advise(who)
    return dossier


def play_a_support_plan_is_made_for_a_household(stage):
    """[000-04]"""
    who = towns.colleague("bergen", "consultant")
    dossier = towns.case(who, "bergen")
    dossier.converse(who)
    plan = dossier.make_plan(who)
    expect_holds(plan.body, {"form": "support_plan", "household_id": dossier.household}, "the plan")


def play_a_plan_of_ones_own_is_weighed_and_the_decision_says_how(stage):
    """[001-08]"""
    who = towns.colleague("oude_ijsselstreek", "consultant", "ijzergieters")
    dossier = towns.case(who, "oude_ijsselstreek", facts=HELP_AT_HOME)
    mine = "Mijn buurman doet de ramen; ik vraag alleen hulp bij de badkamer."
    who.post(f"{dossier.path}/personal-plans", {"version": dossier.version(who), "text": mine})
    expect(dossier.read(who)["personal_plans"][0]["text"], mine, "the plan in the file")
    dossier.converse(who)
    dossier.plan(who, "daily_functioning")
    dossier.apply(who)
    dossier.advise(who)
    who.refused("POST", f"{dossier.path}/decisions", dossier.decision(who), status=(400, 409, 422), says="personal plan")
    weighed = "De buurman blijft de ramen doen; de uren gelden alleen voor de badkamer en de keuken."
    decision = dossier.decide(who, personal_plan_weighed=weighed)["decision"]
    expect(decision["personal_plan_weighed"], weighed, "how it was weighed")
    letter = who.get(f"{dossier.town.door}/decisions/{decision['decision_id']}/letter").text
    expect_in(weighed, letter, "the letter")


def play_one_plan_holds_lines_of_several_laws(stage):
    """Help at home, youth help and work: one household, one plan, one director; a second plan is refused.
    [001-18 002-01 002-02 004-06]"""
    who = towns.colleague("bergen", "consultant")
    place = towns.town("bergen")
    mother = towns.resident(who, "bergen", born="1984-03-01")
    home = place.open_case(who, mother)
    home.converse(who)
    plan = home.add_goal(who, home.make_plan(who), "home_life")
    son = towns.resident(who, "bergen", born="2012-03-01", household=home.household)
    youth = place.open_case(who, son, "youth_help")
    work = place.open_case(who, mother, "participation")
    youth.converse(who)
    who.refused("POST", f"{youth.path}/plans", {}, status=409, says="running plan")
    who.post(f"{home.path}/widenings", {
        "version": home.version(who), "unit": "household", "because": "Moeder en zoon hebben elk een vraag.",
        "members": [{"client_id": son, "role": "child"}]})
    plan = youth.add_goal(who, plan, "mind", "Over een half jaar slaapt hij weer door.")
    plan = work.add_goal(who, plan, "money", "Over een jaar werkt zij drie dagen.")
    page = who.get(f"{place.door}/households/{home.household}")
    expect(sorted(item["task"] for item in page["cases"]), ["household_help", "participation", "youth_help"],
           "what runs in this household")
    expect(sorted({goal["case_id"] for goal in page["plan"]["goals"]}), sorted([home.id, youth.id, work.id]),
           "the cases in the one plan")
    expect(page["plan"]["director"], who.user_id, "the one director")


def play_what_fits_best_need_not_stand_in_the_catalogue(stage):
    """[002-05 002-11 004-04]"""
    who = towns.colleague("bergen", "consultant")
    dossier = towns.case(who, "bergen")
    held = dossier.converse(who)["conversation"]
    expect([key for key in held if "provision" in key or "product" in key], [], "what is asked about products")
    plan = dossier.make_plan(who)
    free = "Een tweedehands fiets, en iemand die drie keer meefietst naar de volkstuin."
    plan = who.post(f"{dossier.town.door}/plans/{plan['plan_id']}/goals", {
        "version": plan["version"], "case_id": dossier.id, "domain": "taking_part",
        "result": "In de zomer fietst zij weer alleen.", "own_share": "Oefent elke dag in de straat.",
        "municipality_share": free})
    plan = dossier.agree(who, plan)
    expect(plan["state"], "agreed", "the plan")
    expect_holds(plan["goals"][0], {"municipality_share": free, "own_share": "Oefent elke dag in de straat."},
                 "the line in free words, with what she does herself")


def play_the_letter_speaks_to_a_resident_and_not_to_the_office(stage):
    """No codes, and nothing of a quarrel about who pays. [001-20 001-40]"""
    who = towns.colleague("oude_ijsselstreek", "consultant", "ijzergieters")
    lead = towns.colleague("oude_ijsselstreek", "team_lead")
    dossier = ready("oude_ijsselstreek", who, "daily_functioning", {**GUIDANCE, "payer_disputed": True}, "guidance")
    decision = dossier.decide(who, provision="guidance", amount="3")["decision"]
    letter = who.get(f"{dossier.town.door}/decisions/{decision['decision_id']}/letter").text
    for code in ("GU-16", "guidance", "decide_tailored", "payer", "oneens", dossier.id, decision["decision_id"]):
        expect_not_in(code, letter, "the letter")
    tasks = lead.get(f"{dossier.town.door}/tasks?role=team_lead&limit=100")["items"]
    mine = [task["title"] for task in tasks if task["case_id"] == dossier.id]
    expect_in("Los met het andere loket op wie betaalt", mine, "the tasks of the team lead")


def play_from_an_open_door_to_help_of_ones_own_on_one_time_line(stage):
    """The walk-in is replaced by guidance, and guidance by the walk-in: the link is kept. [000-10 003-21]"""
    officer = towns.colleague("aa_en_hunze", "municipal_officer")
    who = towns.colleague("aa_en_hunze", "consultant", "impuls")
    dossier = towns.case(who, "aa_en_hunze", "guidance", GUIDANCE)
    light = who.post(f"{dossier.path}/provisions", {
        "version": dossier.version(who), "provision": "walk_in_guidance"})["provision"]
    dossier.converse(who)
    dossier.plan(who, "result")
    dossier.apply(who)
    dossier.advise(who)
    decision = dossier.decide(officer, provision="guidance", amount="3")["decision"]
    heavy = dossier.order(officer, decision["decision_id"], "hunzehulp", ["hunzehulp"],
                          replaces=light["provision_id"])["provision"]
    expect(heavy["replaces"], light["provision_id"], "what the heavier help replaces")
    lighter = who.post(f"{dossier.path}/provisions", {
        "version": dossier.version(who), "provision": "walk_in_guidance", "replaces": heavy["provision_id"]})
    expect(lighter["provision"]["replaces"], heavy["provision_id"], "what the lighter help replaces")
    told = dossier.read(who)["provisions"]
    expect([p["ended_on"] is not None for p in told], [True, True, False], "which of the three have ended")
    line = dossier.timeline(who)
    expect(line.count("provision_started") + line.count("ordered") >= 3, True, "whether all three stand on the line")


def play_an_order_carries_the_goal_of_this_resident(stage):
    """[002-30 002-10]"""
    who = towns.colleague("stichtse_vecht", "wmo_specialist")
    dossier = ready("stichtse_vecht", who, "result")
    decision = dossier.decide(who)["decision"]["decision_id"]
    order = dossier.order(who, decision, "plassenhulp", ["vechtzorg", "plassenhulp"])["order"]
    expect_in("Over een half jaar is het huis op orde.", order["goal"], "the goal of the order")
    expect((order["offered"], order["provider"]), (["vechtzorg", "plassenhulp"], "plassenhulp"),
           "the choice, and what was chosen")


def play_a_second_grant_finds_the_file_of_the_first(stage):
    """[002-52]"""
    who = towns.colleague("stichtse_vecht", "wmo_specialist")
    place = towns.town("stichtse_vecht")
    person = {"bsn": next(towns.numbers), "family_name": "Plas", "given_names": "A.", "birth_date": "1950-01-01"}
    client = place.register(who, person)["client_id"]
    again = who.refused("POST", f"{place.door}/clients", {**person, "address": {
        "street": "Vecht", "house_number": "1", "postcode": "0012 AB", "town": "Elders"}}, status=409)
    expect(again["about"], client, "the file that exists")
    for task in ("household_help", "guidance"):
        place.open_case(who, client, task)
    file = who.get(f"{place.door}/clients/{client}")
    expect(sorted(case["task"] for case in file["cases"]), ["guidance", "household_help"], "what is in the one file")


def play_help_has_a_day_on_which_it_is_looked_at(stage):
    """Where the region asks a day, a plan without one supports nothing. [004-05]"""
    who = towns.colleague("aalten", "consultant")
    dossier = towns.case(who, "aalten")
    dossier.converse(who)
    plan = who.post(f"{dossier.path}/plans", {})
    plan = dossier.add_goal(who, plan, "daily_functioning")
    door = f"{dossier.town.door}/plans/{plan['plan_id']}"
    who.refused("POST", f"{door}/agreements", {"version": plan["version"]}, status=(409, 422), says="review")
    plan = who.put(f"{door}/review", {"version": plan["version"], "review_on": "2026-11-04"})
    expect(dossier.agree(who, plan)["review_on"], "2026-11-04", "the day")


def play_a_talk_about_six_sides_of_life_and_about_money(stage):
    """Positive health in Oude IJsselstreek; money is asked everywhere in the region, also without a case about work.
    [001-09 004-09]"""
    for town in ("oude_ijsselstreek", "doetinchem", "winterswijk"):
        organisation = {"doetinchem": "wijkhuis"}.get(town)
        who = towns.colleague(town, "consultant", organisation)
        dossier = towns.case(who, town)
        held = dossier.converse(who)["conversation"]
        instruments = {i["name"]: i for i in who.get(f"{dossier.town.door}/policy/instruments")["items"]}
        asked = {d["name"]: d["asks"] for d in instruments[held["instrument"]]["domains"]}
        money = [name for name, asks in asked.items() if "geld" in asks or "Komt u rond" in asks]
        expect(len(money) > 0, True, f"whether money is asked in {town}")
        expect(all(name in [a["domain"] for a in held["answers"]] for name in money), True, "whether it was answered")
        if town == "oude_ijsselstreek":
            expect(held["instrument"], "positive_health", "the instrument")
            expect(list(asked)[:6], ["physical_functioning", "mental_functioning", "daily_functioning",
                                     "societal_participation", "quality_of_life", "meaning"], "the six sides")


def play_after_the_decision_the_contact_goes_on(stage):
    """A next contact has a day; when it comes, it stands on the work list. [001-16]"""
    who = towns.colleague("oude_ijsselstreek", "consultant", "ijzergieters")
    dossier = ready("oude_ijsselstreek", who, "daily_functioning", GUIDANCE, "guidance")
    dossier.decide(who, provision="guidance", amount="3")
    towns.on_another_day("2026-06-16")
    items = who.get(f"{dossier.town.door}/tasks?limit=200")["items"]
    mine = [(task["title"], task["due_on"]) for task in items if task["case_id"] == dossier.id]
    expect_in("Vraag hoe het gaat", [title for title, _ in mine], "the work list")
    towns.on_another_day("2026-05-04")


def play_nuisance_after_a_refusal_is_somebodys_task(stage):
    """[001-14]"""
    who = towns.colleague("oude_ijsselstreek", "consultant", "ijzergieters")
    dossier = towns.case(who, "oude_ijsselstreek", "signals", {"declined_before": True, "nuisance": True})
    items = who.get(f"{dossier.town.door}/tasks?mineOnly=true&limit=200")["items"]
    mine = [task for task in items if task["case_id"] == dossier.id and task["title"]]
    expect([(task["title"], task["user_id"]) for task in mine],
           [("Zoek contact en bespreek de overlast", who.user_id)], "the task and its person")


def play_a_simple_question_goes_fast(stage):
    """No broad conversation, no plan: help begins the same day, and the case tells how long it took. [003-06]"""
    who = towns.colleague("bergen", "consultant")
    dossier = towns.case(who, "bergen", "signals", {**WORRY, "short_help_fits": True, "short_help_hours": 2})
    advice = dossier.advise(who)
    expect(advice["outcome"]["grants"][0]["provision"], "short_help", "what the rules advise")
    started = who.post(f"{dossier.path}/provisions", {"version": dossier.version(who), "provision": "short_help"})
    expect(started["provision"]["started_on"], "2026-05-04", "when help began")
    towns.on_another_day("2026-05-07")
    provision = started["provision"]["provision_id"]
    who.post(f"{dossier.town.door}/provisions/{provision}/endings",
             {"version": dossier.version(who), "because": "De brief is geschreven."})
    closed = who.post(f"{dossier.path}/closures", {"version": dossier.version(who), "because": "Geholpen."})
    expect((closed["opened_on"], closed["closed_on"]), ("2026-05-04", "2026-05-07"), "the lead time")
    told = dossier.read(who)
    expect((told["plan"], told["conversations"], told["decisions"]), (None, [], []), "what was skipped")
    towns.on_another_day("2026-05-04")


def play_a_house_and_its_guidance_are_two_lines_that_belong_together(stage):
    """The cluster Wonen gives the place; the guidance is a case of its own on the same notification. [002-49]"""
    who = towns.colleague("stichtse_vecht", "wmo_specialist")
    place = towns.town("stichtse_vecht")
    facts = {"age": 44, "lives_in_netherlands": True, "left_home": True, "no_bed_tonight": False, "nights_stayed": 0,
             "can_stay_with_others": False, "better_chance_elsewhere": False, "ready_to_live_alone": True,
             "accepts_conditions": True, "evicted_for_nuisance": False}
    house = ready("stichtse_vecht", who, "result", facts, "social_shelter")
    house.decide(who, provision="supported_living", amount=None)
    clusters = {p["name"]: p["cluster"] for p in who.get(f"{place.door}/policy")["provisions"]}
    expect((clusters["supported_living"], clusters["guidance"]), ("Wonen", "Begeleiding & Jeugdzorg"), "the clusters")
    opened = house.read(who)["case"]
    tasks = who.get(f"{place.door}/tasks?mineOnly=true&limit=200")["items"]
    asked = [task["title"] for task in tasks if task["case_id"] == house.id and task["title"]]
    expect(asked, ["Open op dezelfde melding een zaak begeleiding bij deze woning"], "what the house asks")
    line = who.post(f"{place.door}/cases", {"notification_id": opened["notification_id"], "task": "guidance"})
    plan = house.read(who)["plan"]
    plan = who.post(f"{place.door}/plans/{plan['plan_id']}/goals", {
        "version": plan["version"], "case_id": line["case_id"], "domain": "myself",
        "result": "Hij betaalt zelf de huur.", "own_share": "Opent elke week de post.", "network_share": "Zijn broer belt."})
    expect(sorted(goal["case_id"] for goal in plan["goals"]), sorted([house.id, line["case_id"]]), "the two lines")
    expect(line["notification_id"], opened["notification_id"], "what links them")


def play_the_what_is_agreed_and_the_how_is_of_who_helps(stage):
    """Goals are written by the access, the approach by the provider; neither writes the other's part. [004-07]"""
    who = towns.colleague("aalten", "consultant")
    helper = towns.colleague("aalten", "provider", "beekdal")
    dossier = towns.case(who, "aalten", "guidance", GUIDANCE)
    dossier.converse(who)
    plan = dossier.make_plan(who)
    goal = {"version": plan["version"], "case_id": dossier.id, "domain": "meaning",
            "result": "Hij gaat weer naar de muziek.", "own_share": "Belt de dirigent.", "network_share": "Zijn zus rijdt."}
    door = f"{dossier.town.door}/plans/{plan['plan_id']}/goals"
    helper.refused("POST", door, goal, status=403, says="plan")
    expect(who.post(door, goal)["goals"][0]["result"], goal["result"], "the what")
    how = {"type": "approach", "fields": {"how": "De eerste drie weken gaan wij mee tot de deur.", "from_on": "2026-05-11"}}
    who.refused("POST", f"{dossier.path}/records", how, status=403, says="deliver")
    written = helper.post(f"{dossier.path}/records", how)
    expect((written["saved_by"], written["fields"]["how"]), (helper.user_id, how["fields"]["how"]), "the how")


def play_a_goal_has_its_day_and_three_kinds_of_people(stage):
    """Resident, carer and professional sit at the table and each has a part in the goal. [004-14]"""
    who = towns.colleague("doetinchem", "consultant", "wijkhuis")
    dossier = towns.case(who, "doetinchem", "guidance")
    held = dossier.converse(who, participants=["client", "informal_carer", "professional"])["conversation"]
    expect(held["participants"], ["client", "informal_carer", "professional"], "who was there")
    goal = {"goal": "Zij loopt weer zelf naar de markt.", "target_on": "2026-09-01", "resident": "Oefent de trap.",
            "carer": "Haar dochter loopt op vrijdag mee.", "professional": "De fysiotherapeut komt twee keer."}
    kept = who.post(f"{dossier.path}/records", {"type": "shared_goal", "fields": goal})
    expect(kept["fields"], goal, "the goal")
    who.refused("POST", f"{dossier.path}/records", {"type": "shared_goal", "fields": {
        "goal": goal["goal"], "resident": goal["resident"]}}, status=400, says="/fields/target_on")
