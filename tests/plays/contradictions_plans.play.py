"""Where five partnerships contradict each other about plans and provisions: their form, their order, their money.

One play for each contradiction. The same story is told in the municipalities named, and ends differently there;
no play needs another.
"""

from stage import expect, expect_in, expect_not_in
from town import GUIDANCE, HELP_AT_HOME, VOUCHER, WORRY, Neighbours, expect_verdict

towns = None

EVERYWHERE = {"aa_en_hunze": "impuls", "oude_ijsselstreek": "ijzergieters", "stichtse_vecht": None, "bergen": None,
              "aalten": None}


def play_five_partnerships_work_on_one_host(stage):
    global towns
    stage.day = "2026-05-04"
    towns = Neighbours(stage)


def play_a_plan_misses_a_result_or_it_misses_a_share(stage):
    """[C5 000-05 002-32]"""
    forms = {"aa_en_hunze": "results_plan", "stichtse_vecht": "action_plan", "bergen": "support_plan",
             "oude_ijsselstreek": "family_plan", "aalten": "family_plan"}
    plans = {}
    for town, form in forms.items():
        who = towns.colleague(town, "consultant")
        dossier = towns.case(who, town)
        dossier.converse(who)
        plans[town] = (who, dossier, dossier.make_plan(who))
        expect(plans[town][2]["form"], form, f"the form of a plan in {town}")
    who, dossier, plan = plans["aa_en_hunze"]
    door = f"{dossier.town.door}/plans/{plan['plan_id']}"
    who.refused("POST", f"{door}/agreements", {"version": plan["version"]}, status=(409, 422), says="result")
    # The same goal in the municipality's words alone is enough here, and too little where three shares are asked.
    goal = {"domain": "result", "result": "Over een half jaar is het huis op orde.",
            "municipality_share": "Hulp bij het huishouden."}
    plan = who.post(f"{door}/goals", {"version": plan["version"], "case_id": dossier.id, **goal})
    expect(dossier.agree(who, plan)["state"], "agreed", "the plan of Aa en Hunze")
    who, dossier, plan = plans["stichtse_vecht"]
    door = f"{dossier.town.door}/plans/{plan['plan_id']}"
    plan = who.post(f"{door}/goals", {"version": plan["version"], "case_id": dossier.id, **goal})
    refused = who.refused("POST", f"{door}/agreements", {"version": plan["version"]}, status=(409, 422))
    for share in ("own", "network"):
        expect_in(share, refused["detail"], "what is missing")
    plan = dossier.add_goal(who, plan, "result")
    who.delete(f"{door}/goals/{plan['goals'][0]['goal_id']}?version={plan['version']}", status=(200, 204))
    plan = who.get(door)
    expect(dossier.agree(who, plan)["state"], "agreed", "the plan of Stichtse Vecht, with its shares")


def play_a_question_about_work_is_taken_in_or_is_not_ours(stage):
    """[C7 004-42]"""
    who = towns.colleague("stichtse_vecht", "consultant")
    dossier = towns.case(who, "stichtse_vecht", "participation")
    expect(dossier.task, "participation", "the task of the case")
    who = towns.colleague("aalten", "consultant")
    door = towns.town("aalten").door
    call = towns.town("aalten").notify(who, towns.resident(who, "aalten"), "Ik zoek werk.")
    refused = who.refused(
        "POST", f"{door}/cases", {"notification_id": call["notification_id"], "task": "participation"},
        status=(404, 409, 422))
    expect_in("participation", refused["detail"], "why")


def decided(town, maker, signer, domain, consulted_by=None):
    dossier = towns.case(maker, town, "household_help")
    dossier.converse(maker)
    dossier.plan(maker, domain)
    dossier.record(maker, HELP_AT_HOME)
    dossier.apply(maker)
    dossier.advise(maker)
    if consulted_by:
        dossier.consult(consulted_by)
    return dossier, dossier.decide(signer)["decision"]["decision_id"]


def play_one_offer_is_enough_or_takes_a_reason(stage):
    """[C8 001-03 003-14]"""
    partner = towns.colleague("oude_ijsselstreek", "consultant", "ijzergieters")
    dossier, decision = decided("oude_ijsselstreek", partner, partner, "daily_functioning")
    order = dossier.order(partner, decision, "coulisse", ["coulisse"])["order"]
    expect((order["offered"], order["fewer_because"]), (["coulisse"], None), "one offer, no reason asked")
    generalist = towns.colleague("bergen", "consultant")
    dossier, decision = decided("bergen", generalist, generalist, "home_life",
                                consulted_by=towns.colleague("bergen", "municipal_officer"))
    order = {"version": dossier.version(generalist), "decision_id": decision, "provider": "duinroos",
             "offered": ["duinroos"]}
    generalist.refused("POST", f"{dossier.path}/orders", order, status=(400, 409, 422), says="offer")
    order["fewer_because"] = "Alleen Duinroos heeft nog plaats."
    placed = generalist.post(f"{dossier.path}/orders", order)["order"]
    expect(placed["fewer_because"], order["fewer_because"], "why there was one offer")


def play_a_voucher_is_money_here_and_unknown_there(stage):
    """[C10 002-22]"""
    specialist = towns.colleague("stichtse_vecht", "wmo_specialist")
    dossier = towns.case(specialist, "stichtse_vecht", "voucher", {**VOUCHER, "indicated_by_access": False})
    expect_verdict(dossier.advise(specialist), "refuse", "VO-2")
    dossier.record(specialist, {"indicated_by_access": True})
    expect_verdict(dossier.advise(specialist), "grant", "VO-6")
    who = towns.colleague("aalten", "consultant")
    town = towns.town("aalten")
    call = town.notify(who, towns.resident(who, "aalten"))
    refused = who.refused("POST", f"{town.door}/cases", {"notification_id": call["notification_id"], "task": "voucher"},
                          status=(404, 409, 422))
    expect_in("voucher", refused["detail"], "why")
    funding = {p["funding"] for p in who.get(f"{town.door}/policy")["provisions"]}
    expect_not_in("voucher", funding, "the forms of funding in Aalten")


def play_something_in_return_is_asked_or_never_heard_of(stage):
    """[C12 002-44]"""
    asked = {"asks_for": "reciprocity", "individual_assessment": True, "displacement_checked": True,
             "displaces_paid_work": False, "added_value_for_client": True}
    who = towns.colleague("stichtse_vecht", "participation_specialist")
    dossier = towns.case(who, "stichtse_vecht", "participation", asked)
    expect_verdict(dossier.advise(who), "grant", "PA-25")
    for guard in ("individual_assessment", "displacement_checked"):
        dossier.record(who, {**asked, guard: False})
        expect(dossier.advise(who)["verdict"], "refuse", f"the verdict without {guard}")
    generalist = towns.colleague("bergen", "consultant")
    expect_verdict(towns.case(generalist, "bergen", "participation", asked).advise(generalist), "refuse", "PA-20")
    for town in ("aa_en_hunze", "oude_ijsselstreek", "aalten"):
        who = towns.colleague(town, "consultant")
        names = [p["name"] for p in who.get(f"{towns.town(town).door}/policy")["provisions"]]
        expect_not_in("reciprocity_service", names, f"the provisions of {town}")


def play_after_the_decision_a_next_contact_is_missed_or_not_asked(stage):
    """[C17 001-16]"""
    facts = {**GUIDANCE, "next_contact_agreed": False}
    for town, organisation in EVERYWHERE.items():
        who = towns.colleague(town, "consultant", organisation)
        advice = towns.case(who, town, "guidance", facts).advise(who)
        warned = ["GU-15"] if town == "oude_ijsselstreek" else []
        expect([r["rule"] for r in advice["reasons"] if r["rule"] == "GU-15"], warned, f"the warning in {town}")


def play_a_voucher_waits_for_an_indication_and_a_walk_in_waits_for_nothing(stage):
    """[C18 000-07 002-18]"""
    specialist = towns.colleague("stichtse_vecht", "wmo_specialist")
    dossier = towns.case(specialist, "stichtse_vecht", "voucher", {**VOUCHER, "indicated_by_access": False})
    specialist.refused(
        "POST", f"{dossier.path}/provisions",
        {"version": dossier.version(specialist), "provision": "local_services_voucher"}, status=(403, 409, 422),
        says="decision")
    expect_verdict(dossier.advise(specialist), "refuse", "VO-2")
    partner = towns.colleague("aa_en_hunze", "network_partner", "impuls")
    dossier = towns.case(towns.colleague("aa_en_hunze", "consultant", "impuls"), "aa_en_hunze", "guidance")
    version = dossier.version(towns.colleague("aa_en_hunze", "consultant", "impuls"))
    started = partner.post(f"{dossier.path}/provisions", {"version": version, "provision": "walk_in_guidance"})
    expect(started["provision"]["decision_id"], None, "the decision behind a general provision")


def play_sheltered_living_is_one_name_in_two_clusters_or_in_one(stage):
    """[C20 001-31]"""
    def places(town):
        who = towns.colleague(town, "consultant")
        provisions = who.get(f"{towns.town(town).door}/policy")["provisions"]
        return sorted((p["law"], p["cluster"]) for p in provisions if p["title"] == "Beschermd wonen")

    expect([law for law, _ in places("stichtse_vecht")], ["wmo", "youth"], "its laws in Stichtse Vecht")
    expect(len({cluster for _, cluster in places("stichtse_vecht")}), 2, "its clusters in Stichtse Vecht")
    who = towns.colleague("oude_ijsselstreek", "consultant")
    setting = f"{towns.town('oude_ijsselstreek').door}/policy/tasks/sheltered_housing/settings/competent"
    expect(who.get(f"{setting}?on=2020-12-31")["value"], "centre_municipality", "who decided until 2021")
    expect(who.get(f"{setting}?on=2021-01-01")["value"], "own_municipality", "who decides since 2021")
    who = towns.colleague("bergen", "consultant")
    setting = f"{towns.town('bergen').door}/policy/tasks/sheltered_housing/settings/competent"
    expect(who.get(f"{setting}?on=2020-12-31")["set_by"], "commons", "who set it in Bergen")


def play_two_instruments_reach_the_same_minimum(stage):
    """The wheel in Doetinchem, positive health in Oude IJsselstreek, parts of life in Winterswijk. [C15 004-17]"""
    reached, used = {}, set()
    for town, organisation in (("doetinchem", "wijkhuis"), ("oude_ijsselstreek", "ijzergieters"), ("winterswijk", None)):
        who = towns.colleague(town, "consultant", organisation)
        dossier = towns.case(who, town)
        held = dossier.converse(who)["conversation"]
        used.add(held["instrument"])
        instruments = who.get(f"{dossier.town.door}/policy/instruments")["items"]
        covers = next({d["name"]: d["covers"] for d in i["domains"]} for i in instruments if i["name"] == held["instrument"])
        reached[town] = sorted({covers[answer["domain"]] for answer in held["answers"] if answer["answer"]})
    expect(sorted(used), ["esbjerg_wheel", "life_domains", "positive_health"], "the instruments")
    for town, minimum in reached.items():
        expect(minimum, ["contribution", "cooperation", "general_provisions", "informal_carer", "needs", "network",
                         "own_strength"], f"the common minimum in {town}")


def play_one_municipality_is_in_two_partnerships(stage):
    """For its transport Wijdemeren goes with the neighbours around the lakes, for all else with the other two.
    [C11 002-16]"""
    def value(town, task, setting):
        who = towns.colleague(town, "consultant")
        told = who.get(f"{towns.town(town).door}/policy/tasks/{task}/settings/{setting}")
        return told["value"], told["set_by"], told["place"].split("/")[1]

    who = towns.colleague("wijdemeren", "consultant")
    municipality = who.get(towns.town("wijdemeren").door)
    expect((municipality["region"], [(p["region"], p["cluster"]) for p in municipality["partnerships"]]),
           ("sww", [("plassenvervoer", "Vervoer")]), "the two groups")
    expect(value("wijdemeren", "transport", "school_distance"), (4, "region", "plassenvervoer"), "its transport")
    expect(value("wijdemeren", "casework", "plan_form"), ("action_plan", "region", "sww"), "its plans")
    expect(value("weesp", "transport", "school_distance"), (6, "commons", "transport"), "the transport of Weesp")
    expect(value("weesp", "casework", "plan_form"), ("action_plan", "region", "sww"), "the plans of Weesp")


def play_the_same_work_lies_in_the_queue_of_one_or_of_all(stage):
    """The back office is each municipality's own in the Achterhoek, and one for the three around the Vecht. [C14]"""
    found = {}
    for town, signer, domain in (("aalten", "consultant", "daily_functioning"), ("wijdemeren", "wmo_specialist", "result")):
        who = towns.colleague(town, signer)
        dossier, _ = decided(town, who, who, domain)
        back_office = towns.colleague(town, "municipal_officer", "beheer_3d" if town == "wijdemeren" else None)
        items = back_office.get(f"{dossier.town.door}/tasks?limit=200")["items"]
        found[town] = [(task["title"], task["organisation"]) for task in items
                       if task["case_id"] == dossier.id and task["organisation"]]
    title = "Verwerk het besluit: toewijzing en administratie"
    expect(found, {"aalten": [(title, "aalten")], "wijdemeren": [(title, "beheer_3d")]}, "whose queue it is")
