"""What is kept beside cases: signals, social maps, claims, programmes, what people say about help.

No play needs another.
"""

from stage import expect, expect_holds, expect_in, expect_not_in
from town import HELP_AT_HOME, Neighbours

towns = None

ACHTERHOEK = {"aalten": None, "berkelland": "stichting_de_brink", "bronckhorst": None, "doetinchem": "wijkhuis",
              "montferland": "stichting_samenbos", "oost_gelre": None, "oude_ijsselstreek": "ijzergieters",
              "winterswijk": None}

RIDE = {"lives_here": True, "purpose": "social", "can_walk_metres": 200, "uses_public_transport": False,
        "drives_or_is_driven": False, "neighbourhood_car_enough": False}


def play_the_region_goes_to_work(stage):
    global towns
    stage.day = "2026-05-04"
    towns = Neighbours(stage)


def keep(who, door, task, name, fields, **more):
    return who.post(f"{door}/records", {"task": task, "type": name, "fields": fields}, **more)


def kept(who, door, name):
    return [item["fields"] for item in who.get(f"{door}/records?type={name}&limit=100")["items"]]


def play_who_helps_freely_and_who_is_paid_for_it_stand_apart(stage):
    """[000-14]"""
    who = towns.colleague("aa_en_hunze", "consultant", "impuls")
    dossier = towns.case(who, "aa_en_hunze")
    client = f"{dossier.town.door}/clients/{dossier.read(who)['case']['client_id']}"
    informal = {"name": "Jantje van hiernaast", "helps_with": "Boodschappen", "agrees": True, "load": "light"}
    formal = {"organisation": "Hunzehulp", "helps_with": "Het huis schoonhouden"}
    keep(who, client, "casework", "informal_helper", informal)
    keep(who, client, "casework", "formal_helper", formal)
    expect(kept(who, client, "informal_helper"), [informal], "who helps freely")
    expect(kept(who, client, "formal_helper"), [formal], "who is paid for it")


def play_a_report_comes_from_anybody_with_its_urgency_and_its_day(stage):
    """[002-19]"""
    desk = towns.colleague("stichtse_vecht", "consultant")
    place = towns.town("stichtse_vecht")
    resident = towns.resident(desk, "stichtse_vecht")
    for notifier, by in (("client", "resident"), ("professional", "police"), ("professional", "justice")):
        call = place.notify(desk, resident, "Er is brand gesticht in de berging.", kind="signal", notifier=notifier,
                            urgent=True)
        expect_holds(call.body, {"urgent": True, "received_on": "2026-05-04", "notifier": notifier}, "the report")
        opened = desk.post(f"{place.door}/cases", {"notification_id": call["notification_id"], "task": "signals"})
        case = f"{place.door}/cases/{opened['case_id']}"
        signal = keep(desk, case, "signals", "signal", {"found_at": "neighbourhood", "urgent": True, "reported_by": by})
        expect(signal["fields"]["reported_by"], by, "who reported it")
        expect(signal["saved_at"][:10], "2026-05-04", "when it was written down")


def play_the_social_map_is_drawn_by_who_works_there(stage):
    """Nobody releases a version for a new billiards club. [002-23]"""
    desk = towns.colleague("weesp", "consultant")
    door = towns.town("weesp").door
    club = {"neighbourhood": "Aetsveld", "name": "Biljartclub De Vecht", "kind": "meeting"}
    place = keep(desk, door, "signals", "social_map", club).body
    keep(desk, door, "signals", "social_map", {**club, "neighbourhood": "Hogewey", "name": "Koor", "kind": "meeting"})
    changed = desk.put(f"{door}/records/{place['record_id']}",
                       {"version": 1, "fields": {**club, "what": "Ook koffie op dinsdag."}})
    expect(changed["version"], 2, "the version of the entry")
    expect([entry["name"] for entry in kept(desk, door, "social_map") if entry["neighbourhood"] == "Aetsveld"],
           ["Biljartclub De Vecht"], "what there is in Aetsveld")


def play_the_same_group_is_open_to_walk_in_and_by_referral(stage):
    """Only who was referred has a case; who walks in is counted. [002-45]"""
    desk = towns.colleague("weesp", "consultant")
    place = towns.town("weesp")
    group = {"place": "Dagbesteding in de buurt", "month": "2026-04-01", "visitors": 34}
    walked_in = keep(desk, place.door, "day_activities", "walk_in", group)
    expect((walked_in["case_id"], walked_in["client_id"]), (None, None), "who walked in")
    dossier = towns.case(desk, "weesp", "day_activities")
    referred = desk.post(f"{dossier.path}/provisions", {
        "version": dossier.version(desk), "provision": "voluntary_day_activities"})["provision"]
    expect(referred["case_id"], dossier.id, "the case of who was referred")


def play_a_claim_has_an_origin_a_sum_instalments_and_a_rest(stage):
    """[002-53]"""
    place = towns.town("stichtse_vecht")
    collector = place.engage("inge.int", "stichtse_vecht", "municipal_officer", "participation_specialist")
    desk = towns.colleague("stichtse_vecht", "participation_specialist")
    client = f"{place.door}/clients/{towns.resident(desk, 'stichtse_vecht')}"
    claim = {"origin": "recovery", "of_law": "participation", "decided_on": "2026-04-01", "sum": "600.00",
             "instalment": "50.00", "instalments": 12, "paid": "0.00", "balance": "600.00"}
    entry = keep(collector, client, "recovery_and_fines", "claim", claim).body
    expect(entry["fields"], claim, "the claim")
    collector.put(f"{place.door}/records/{entry['record_id']}",
                  {"version": 1, "fields": {**claim, "paid": "50.00", "balance": "550.00"}})
    expect([c["balance"] for c in kept(collector, client, "claim")], ["550.00"], "what is left")
    collector.refused("POST", f"{client}/records", {
        "task": "recovery_and_fines", "type": "claim",
        "fields": {k: v for k, v in claim.items() if k not in ("origin", "balance")}}, status=400, says="/fields/origin")
    expect(kept(desk, client, "claim"), [], "what others see of it")


def play_what_still_works_and_what_is_trained_and_how_it_goes(stage):
    """[001-07]"""
    who = towns.colleague("oude_ijsselstreek", "consultant", "ijzergieters")
    dossier = towns.case(who, "oude_ijsselstreek", "guidance")
    first = keep(who, dossier.path, "guidance", "ability",
                 {"can_still": "Kookt zelf, wast zelf af.", "in_training": "Alleen met de bus."}).body
    who.put(f"{dossier.town.door}/records/{first['record_id']}", {
        "version": 1, "fields": {"can_still": "Kookt zelf, wast zelf af, neemt de bus.",
                                 "in_training": "Overstappen.", "change": "better"}})
    history = who.get(f"{dossier.town.door}/records/{first['record_id']}/versions")["items"]
    expect([version["fields"].get("change") for version in history], [None, "better"], "how it went")


def play_a_plan_goes_one_way(stage):
    """Independence, stabilisation or controlled decline: one of the three, and reports group by it. [001-15]"""
    who = towns.colleague("oude_ijsselstreek", "consultant", "ijzergieters")
    dossier = towns.case(who, "oude_ijsselstreek", "guidance")
    keep(who, dossier.path, "guidance", "perspective", {"heading": "stabilisation"})
    who.refused("POST", f"{dossier.path}/records", {"type": "perspective", "fields": {"heading": "independence"}},
                status=409, says="only one")
    who.refused("POST", f"{dossier.path}/records", {"type": "perspective", "fields": {"heading": "wait"}}, status=(400, 409))
    counted = who.get(f"{dossier.town.door}/policy/tasks/guidance/indicators")["items"]
    expect_in("heading", next(i for i in counted if i["name"] == "perspectives")["per"], "what reports group by")


def play_four_steps_in_their_order_each_with_its_why(stage):
    """[002-03]"""
    who = towns.colleague("stichtse_vecht", "consultant")
    dossier = towns.case(who, "stichtse_vecht", "guidance")
    declared = who.get(f"{dossier.town.door}/policy/tasks/guidance/records")["items"]
    form = next(item for item in declared if item["name"] == "four_steps")["form"]["fields"]
    expect([field["name"] for field in form], ["own_strength", "network", "general", "tailored"], "the order")
    steps = {"own_strength": "Vergeet afspraken, ook met een agenda.", "network": "Haar zus woont in Canada.",
             "general": "De inloop is te druk voor haar.", "tailored": "Eén vast gezicht, twee keer in de week."}
    who.refused("POST", f"{dossier.path}/records",
                {"type": "four_steps", "fields": {k: v for k, v in steps.items() if k != "network"}},
                status=400, says="/fields/network")
    expect(keep(who, dossier.path, "guidance", "four_steps", steps)["fields"], steps, "the four steps")


def play_what_people_think_of_us_hangs_on_a_year_and_not_on_a_person(stage):
    """[000-24]"""
    who = towns.colleague("aa_en_hunze", "consultant", "impuls")
    result = {"year": 2025, "of_law": "wmo", "questions": "Modelvragenlijst", "respondents": 212, "grade": 7.4}
    entry = keep(who, towns.town("aa_en_hunze").door, "complaints", "survey_result", result)
    expect((entry["client_id"], entry["household_id"], entry["case_id"]), (None, None, None), "whose result it is")
    few = {**result, "respondents": 4}
    who.refused("POST", f"{towns.town('aa_en_hunze').door}/records",
                {"task": "complaints", "type": "survey_result", "fields": few}, status=400, says="/fields/respondents")


def play_eight_municipalities_ask_the_same_questions(stage):
    """[004-41]"""
    asked = {}
    for number, (town, organisation) in enumerate(ACHTERHOEK.items()):
        who = towns.colleague(town, "consultant", organisation)
        door = towns.town(town).door
        keep(who, door, "complaints", "survey_result", {
            "year": 2025, "of_law": "wmo", "questions": "Ervaringen in de Achterhoek",
            "respondents": 100 + number, "grade": 7.1})
        asked[town] = [(r["questions"], r["respondents"]) for r in kept(who, door, "survey_result")]
    expect(asked, {town: [("Ervaringen in de Achterhoek", 100 + number)] for number, town in enumerate(ACHTERHOEK)},
           "the same questions, and a result for each municipality")


def play_feedback_is_about_help_and_who_gives_it(stage):
    """[004-43]"""
    who = towns.colleague("aalten", "consultant")
    said = {"provision": "Begeleiding", "provider": "Begeleiding Beekdal", "given_by": "resident",
            "says": "Elke maand een ander gezicht."}
    keep(who, towns.town("aalten").door, "complaints", "feedback", said)
    expect_in(said, kept(who, towns.town("aalten").door, "feedback"), "the feedback")


def play_goals_are_shared_activities_are_local(stage):
    """[004-11]"""
    for town, name in (("aalten", "Wandelen met de wijkagent"), ("winterswijk", "Koken in de steengroeve")):
        who = towns.colleague(town, "consultant")
        activity = {"name": name, "goal": "social_network", "prevention_kind": "selective", "year": 2026,
                    "intended": "Veertig mensen kennen hun buren."}
        keep(who, towns.town(town).door, "prevention_programme", "activity", activity)
        who.refused("POST", f"{towns.town(town).door}/records",
                    {"task": "prevention_programme", "type": "activity", "fields": {**activity, "goal": "tourism"}},
                    status=400, says="/fields/goal")
    counted = who.get(f"{towns.town('aalten').door}/policy/tasks/prevention_programme/indicators", status=(200, 403, 404))
    counted = who.get(f"{towns.town('winterswijk').door}/policy/tasks/prevention_programme/indicators")["items"]
    expect_in("goal", next(i for i in counted if i["name"] == "activities")["per"], "what makes results comparable")


def play_each_pillar_has_a_result_an_action_and_what_came_of_it(stage):
    """[004-03]"""
    who = towns.colleague("winterswijk", "consultant")
    door = towns.town("winterswijk").door
    plan = {"pillar": "resilience", "year": 2026, "intended": "Minder jongeren vallen uit.",
            "action": "Een coach op elke school."}
    entry = keep(who, door, "prevention_programme", "yearly_result", plan).body
    done = {**plan, "realised": "Uitval daalde van negen naar zes procent."}
    expect(who.put(f"{door}/records/{entry['record_id']}", {"version": 1, "fields": done})["fields"], done, "the year")
    declared = who.get(f"{door}/policy/tasks/prevention_programme/records")["items"]
    pillars = next(d for d in declared if d["name"] == "yearly_result")["form"]["fields"][0]["options"]
    expect(len(pillars), 8, "the number of pillars")


def play_what_a_council_advised_stands_beside_the_policy(stage):
    """[000-26 003-24]"""
    manager = towns.colleague("aa_en_hunze", "functional_administrator")
    advice = {"council": "Wmo-raad", "given_on": "2026-03-01", "asked": False,
              "about": "Beleidsregels hulp bij het huishouden 2026", "source": "Brief van 1 maart 2026"}
    door = towns.town("aa_en_hunze").door
    keep(manager, door, "casework", "council_advice", advice)
    expect_in(advice, kept(manager, door, "council_advice"), "the advice")


def play_a_survey_names_nobody(stage):
    """What leaves the house about all of us holds no name. [000-25]"""
    who = towns.colleague("bergen", "consultant")
    lead = towns.colleague("bergen", "team_lead")
    dossier = towns.case(who, "bergen", family_name="Zeldzaamheid", facts=HELP_AT_HOME)
    expect(dossier.task, "household_help", "the case")
    table = lead.get("/api/v1/monitor/buch/indicators/casework/cases?year=2026&format=csv").text
    expect_in("municipality", table, "the table")
    expect_not_in("Zeldzaamheid", table, "the table")


def play_all_transport_is_seen_together(stage):
    """Five kinds of journeys, one list for each municipality. [002-47]"""
    who = towns.colleague("weesp", "wmo_specialist")
    place = towns.town("weesp")
    kinds = [p["name"] for p in who.get(f"{place.door}/policy")["provisions"] if p["cluster"] == "Vervoer"]
    expect(len(kinds), 5, "the kinds of transport")
    dossier = towns.case(who, "weesp", "transport", RIDE)
    dossier.converse(who)
    dossier.plan(who, "result")
    dossier.apply(who)
    dossier.advise(who)
    decision = dossier.decide(who, provision="collective_transport", amount=None)["decision"]
    dossier.order(who, decision["decision_id"], "vechtzorg", ["vechtzorg", "plassenhulp"])
    runs = who.get(f"{place.door}/provisions?cluster=Vervoer&limit=200")["items"]
    expect([(p["name"], p["case_id"]) for p in runs], [("collective_transport", dossier.id)], "what drives now")
    who.refused("GET", f"{place.door}/provisions?cluster=Raketten", status=400, says="cluster")
    elsewhere = towns.colleague("wijdemeren", "wmo_specialist")
    expect(elsewhere.get(f"{towns.town('wijdemeren').door}/provisions?cluster=Vervoer")["items"], [], "next door")


def play_help_ends_with_a_result_from_one_list(stage):
    """The eight count in the same way; elsewhere words are enough. [004-37]"""
    def started(town):
        who = towns.colleague(town, "consultant")
        dossier = towns.case(who, town, "guidance")
        provision = who.post(f"{dossier.path}/provisions", {
            "version": dossier.version(who), "provision": "walk_in_guidance"})["provision"]["provision_id"]
        return who, dossier, f"{dossier.town.door}/provisions/{provision}/endings"

    who, dossier, door = started("aalten")
    ending = {"version": dossier.version(who), "because": "Zij redt het weer."}
    for code in ({}, {"result": "happy"}):
        who.refused("POST", door, {**ending, **code}, status=400, says="partly_reached")
    ended = who.post(door, {**ending, "result": "reached"})
    expect(ended["provision"]["ended_on"], "2026-05-04", "the last day")
    lead = towns.colleague("aalten", "team_lead")
    lines = lead.get(f"{dossier.town.door}/journal/entries?caseId={dossier.id}&limit=50")["items"]
    expect_in("provision ended: reached", [(line["details"] or {}).get("what") for line in lines], "the journal")
    who, dossier, door = started("bergen")
    ending = {"version": dossier.version(who), "because": "Zij redt het weer."}
    who.refused("POST", door, {**ending, "result": "reached"}, status=400, says="no list")
    who.post(door, ending)


def play_each_part_of_life_has_its_strength(stage):
    """Not only what is missing: what goes well, for each part of life. [004-16]"""
    who = towns.colleague("aalten", "consultant")
    dossier = towns.case(who, "aalten", "guidance")
    client = f"{dossier.town.door}/clients/{dossier.read(who)['case']['client_id']}"
    told = [{"domain": "money", "strength": "Heeft nooit schulden gehad."},
            {"domain": "people", "strength": "Kent de hele straat."}]
    for strength in told:
        keep(who, client, "casework", "strength", strength)
    expect(sorted(kept(who, client, "strength"), key=lambda one: one["domain"]), told, "the strengths")
    declared = who.get(f"{dossier.town.door}/policy/tasks/casework/records")["items"]
    domains = next(d for d in declared if d["name"] == "strength")["form"]["fields"][0]["options"]
    expect(len(domains), 9, "the parts of life")
