"""Who works for the resident: one gateway, functions kept apart, partners with a place and an end date.

No play needs another.
"""

from stage import expect, expect_in, expect_not_in
from town import HELP_AT_HOME, YOUTH, Neighbours, expect_verdict

towns = None


def play_the_region_goes_to_work(stage):
    global towns
    stage.day = "2026-05-04"
    towns = Neighbours(stage)


def entries_of(town, reader, dossier):
    return reader.get(f"{towns.town(town).door}/journal/entries?caseId={dossier.id}&limit=100")["items"]


def transfers(reader, dossier):
    """(from, to) of every time the case went to somebody else, as the journal tells it."""
    details = [line["details"] or {} for line in entries_of(dossier.town.name, reader, dossier)]
    return [(told["from"], told["to"]) for told in details if told.get("what") == "handed over"]


def roles_of(town, who):
    return {role["name"]: role for role in who.get(f"{towns.town(town).door}/policy/roles")["roles"]}


def play_one_gateway_whatever_the_age(stage):
    """A child's question and an old man's come to the same team. [000-01]"""
    team = towns.colleague("aa_en_hunze", "consultant", "impuls")
    young = towns.case(team, "aa_en_hunze", "youth_help", born="2016-04-01")
    old = towns.case(team, "aa_en_hunze", "household_help", born="1931-04-01")
    for dossier in (young, old):
        expect(dossier.read(team)["case"]["contact_person"], team.user_id, "who took the question in")


def play_before_the_plan_there_is_a_conversation(stage):
    """[000-02 000-11]"""
    team = towns.colleague("aa_en_hunze", "consultant", "impuls")
    officer = towns.colleague("aa_en_hunze", "municipal_officer")
    dossier = towns.case(team, "aa_en_hunze")
    team.refused("POST", f"{dossier.path}/plans", {}, status=409, says="conversation")
    dossier.converse(team)
    expect(dossier.make_plan(team)["state"], "draft", "the state of the plan")
    held = dossier.read(officer)["conversations"]
    expect(len(held), 1, "how often the story was told, when the municipality looks")
    expect((held[0]["held_on"], held[0]["participants"], held[0]["outcome"]),
           ("2026-05-04", ["client"], "Samen besproken wat lukt en wat niet."), "what the municipality reads of it")


def play_every_open_case_has_a_named_person_of_the_team(stage):
    """[000-13]"""
    team = towns.colleague("aa_en_hunze", "consultant", "impuls")
    dossier = towns.case(team, "aa_en_hunze")
    dossier.converse(team)
    plan = dossier.make_plan(team)
    expect(plan["director"], team.user_id, "who directs")
    expect(dossier.read(team)["case"]["contact_person"], team.user_id, "who is the contact")


def play_four_functions_are_four_roles_and_each_act_names_its_own(stage):
    """Policy and purchasing, administration, granting, access. One person may hold two, and each line says which.
    [000-18 000-20]"""
    place = towns.town("aa_en_hunze")
    team = towns.colleague("aa_en_hunze", "consultant", "impuls")
    declared = roles_of("aa_en_hunze", team)
    for role in ("purchaser", "administrator", "municipal_officer", "consultant"):
        expect_in(role, list(declared), "the roles")
    both = place.engage("ria.two.hats", "aa_en_hunze", "municipal_officer", "team_lead", "administrator")
    dossier = towns.case(team, "aa_en_hunze")
    dossier.record(team, HELP_AT_HOME)
    dossier.advise(team)
    call = both.post(f"{place.door}/notifications", {
        "client_id": dossier.read(team)["case"]["client_id"], "question": "Er is nog iets."})
    written = [line for line in entries_of("aa_en_hunze", both, dossier) if line["act"] == "record_facts"]
    expect([line["role"] for line in written], ["consultant"], "the function that wrote down the facts")
    lines = both.get(f"{place.door}/journal/entries?limit=50")["items"]
    mine = next(line for line in lines if line["subject_id"] == call["notification_id"])
    expect((mine["role"], mine["user_id"]), ("administrator", both.user_id), "the function that took the call")


def play_the_supervisor_looks_and_never_works_in_a_file(stage):
    team = towns.colleague("aa_en_hunze", "consultant", "impuls")
    dossier = towns.case(team, "aa_en_hunze")
    dossier.converse(team)
    supervisor = towns.colleague("aa_en_hunze", "supervisor")
    supervisor.purpose = "supervision"
    expect(supervisor.get(dossier.path)["case"]["case_id"], dossier.id, "what the supervisor reads")
    expect(len(entries_of("aa_en_hunze", supervisor, dossier)) > 0, True, "whether the supervisor reads the journal")
    supervisor.refused("POST", f"{dossier.path}/plans", {}, status=403)


def play_a_director_works_here_and_is_not_who_supervises(stage):
    """[000-19 C9]"""
    team = towns.colleague("aa_en_hunze", "consultant", "impuls")
    supervisor = towns.colleague("aa_en_hunze", "supervisor")
    stranger = towns.colleague("bergen", "consultant")
    dossier = towns.case(team, "aa_en_hunze")
    dossier.converse(team)
    for nobody in (supervisor, stranger):
        team.refused("POST", f"{dossier.path}/plans", {"director": nobody.user_id}, status=403, says="cannot be director")
    version = dossier.version(team)
    team.refused("PUT", f"{dossier.path}/contact-person", {"version": version, "contact_person": stranger.user_id},
                 status=403, says="cannot be contact person")
    team.refused("PUT", f"{dossier.path}/contact-person", {"version": version, "contact_person": "user_1"}, status=400)
    colleague = towns.colleague("aa_en_hunze", "consultant", "mee_drenthe")
    plan = team.post(f"{dossier.path}/plans", {"director": colleague.user_id})
    expect(plan["director"], colleague.user_id, "who directs")


def play_one_trusted_face_and_a_warning_when_it_changes(stage):
    """A change of contact person is told to the team lead in Oude IJsselstreek, and passes in silence next door.
    [001-05]"""
    for town, organisation, told in (("oude_ijsselstreek", "ijzergieters", 1), ("winterswijk", None, 0)):
        lead = towns.colleague(town, "team_lead")
        old = towns.colleague(town, "consultant", organisation)
        new = towns.colleague(town, "consultant", organisation, name=f"new.face.{town}")
        dossier = towns.case(old, town)
        expect(dossier.read(old)["case"]["contact_person"], old.user_id, "the one professional")
        old.put(f"{dossier.path}/contact-person", {"version": dossier.version(old), "contact_person": new.user_id})
        warnings = [n for n in lead.get(f"{towns.town(town).door}/notices")["items"] if n["case_id"] == dossier.id]
        expect(len(warnings), told, f"the warnings in {town}")


def play_a_team_of_generalists_alone(stage):
    """Who talks, plans or advises in Aa en Hunze holds no specialism. [000-22]"""
    team = towns.colleague("aa_en_hunze", "consultant", "impuls")
    access = [name for name, role in roles_of("aa_en_hunze", team).items() if "make_plan" in role["does"]]
    expect(access, ["consultant"], "the roles that make plans")


def play_under_a_full_mandate_the_municipality_still_sees_what_is_decided_and_what_it_costs(stage):
    """[001-28]"""
    partner = towns.colleague("oude_ijsselstreek", "consultant", "ijzergieters")
    lead = towns.colleague("oude_ijsselstreek", "team_lead")
    dossier = towns.case(partner, "oude_ijsselstreek", facts=HELP_AT_HOME)
    dossier.converse(partner)
    dossier.plan(partner, "daily_functioning")
    dossier.apply(partner)
    dossier.advise(partner)
    decision = dossier.decide(partner)["decision"]["decision_id"]
    dossier.order(partner, decision, "coulisse", ["coulisse"])
    told = dossier.read(lead)
    made = told["decisions"][0]
    expect((made["organisation"], made["mandate"], made["amount"]), ("ijzergieters", "decide_tailored", "2.5"),
           "the determination")
    product = next(p for p in lead.get(f"{dossier.town.door}/policy")["provisions"] if p["name"] == made["provision"])
    settings = lead.get(f"{dossier.town.door}/policy/tasks/household_help/settings")["items"]
    price = next(item["value"] for item in settings if item["name"] == product["price_setting"])
    expect(float(price) * float(made["amount"]) > 0, True, "what a week costs")
    acts = [line["act"] for line in entries_of("oude_ijsselstreek", lead, dossier) if line["organisation"] == "ijzergieters"]
    for act in ("hold_conversation", "make_plan", "decide", "order"):
        expect_in(act, acts, "the lines in the journal")


def play_what_partners_do_the_municipality_sees(stage):
    """[000-23]"""
    for town, partner, lead in (("aa_en_hunze", "impuls", "team_lead"),
                                ("oude_ijsselstreek", "ijzergieters", "team_lead")):
        outside = towns.colleague(town, "consultant", partner)
        dossier = towns.case(outside, town)
        dossier.record(outside, HELP_AT_HOME)
        inside = towns.colleague(town, lead)
        cases = inside.get(f"{towns.town(town).door}/cases?limit=100")["items"]
        expect_in(dossier.id, [case["case_id"] for case in cases], f"the cases that {town} sees")
        lines = [line for line in entries_of(town, inside, dossier) if line["organisation"] == partner]
        expect_in("record_facts", [line["act"] for line in lines], f"what {partner} did, in the journal")


def play_the_shop_stays_open_when_the_access_moves(stage):
    """Every case goes from the one organisation to the other: open, with its terms, and a line that says so.
    [000-27 001-38]"""
    place = towns.town("aa_en_hunze")
    old = towns.colleague("aa_en_hunze", "consultant", "mee_drenthe", name="old.team")
    new = towns.colleague("aa_en_hunze", "consultant", "impuls", name="new.team")
    lead = towns.colleague("aa_en_hunze", "team_lead")
    moving = [towns.case(old, "aa_en_hunze") for _ in range(3)]
    terms = {dossier.id: [step["due_on"] for step in dossier.read(old)["steps"]] for dossier in moving}
    page = new.get(f"{place.door}/cases?contactPerson={old.user_id}&state=open&limit=100")["items"]
    expect(sorted(case["case_id"] for case in page), sorted(terms), "the open cases of the old organisation")
    for case in page:
        new.put(f"{place.door}/cases/{case['case_id']}/contact-person",
                {"version": case["version"], "contact_person": new.user_id})
    for dossier in moving:
        told = dossier.read(new)
        expect((told["case"]["state"], told["case"]["contact_person"]), ("open", new.user_id), "a case that moved")
        expect([step["due_on"] for step in told["steps"]], terms[dossier.id], "its terms")
        expect(transfers(lead, dossier), [(old.user_id, new.user_id)], "the line of its transfer")


def play_a_network_is_partners_with_roles_and_no_body_of_its_own(stage):
    """Two institutes work on one case; neither owns it, the municipality does. [001-26 001-27]"""
    town_hall = towns.colleague("oude_ijsselstreek", "consultant")
    partner = towns.colleague("oude_ijsselstreek", "consultant", "ijzergieters")
    dossier = towns.case(town_hall, "oude_ijsselstreek")
    dossier.record(partner, HELP_AT_HOME)
    expect_verdict(dossier.advise(partner), "grant", "HH-9")
    expect(dossier.read(partner)["case"]["contact_person"], town_hall.user_id, "who keeps the case")
    lead = towns.colleague("oude_ijsselstreek", "team_lead")
    worked = {line["organisation"] for line in entries_of("oude_ijsselstreek", lead, dossier)}
    expect(worked >= {"oude_ijsselstreek", "ijzergieters"}, True, "whether both worked on it")
    expect(roles_of("oude_ijsselstreek", lead)["consultant"]["kinds"], ["municipality", "network", "care_provider"],
           "from which organisations the team comes")


def play_for_each_law_another_organisation_may_carry_it_out(stage):
    """Partners decide on the Wmo in Oude IJsselstreek; on youth help the municipality does. [001-29]"""
    partner = towns.colleague("oude_ijsselstreek", "consultant", "ijzergieters")
    declared = partner.get(f"{towns.town('oude_ijsselstreek').door}/policy/roles")["mandates"]
    holders = {}
    for mandate in declared:
        for provision in mandate["provisions"]:
            holders[provision] = mandate["kinds"]
    expect_in("care_provider", holders["guidance"], "who may decide on guidance")
    expect(holders["youth_help"], ["municipality"], "who may decide on youth help")


def play_the_front_line_brings_a_case_to_the_specialist_with_the_reason(stage):
    """[002-27]"""
    front = towns.colleague("stichtse_vecht", "consultant")
    specialist = towns.colleague("stichtse_vecht", "youth_specialist")
    dossier = towns.case(front, "stichtse_vecht", "youth_help", YOUTH, born="2013-02-01")
    advice = dossier.advise(front)
    expect(advice["outcome"]["refer_to"], "youth_specialist", "the domain of who takes it on")
    expect(len([r for r in advice["reasons"] if r["rule"] == "YH-15"]), 1, "the one reason on record")
    front.put(f"{dossier.path}/contact-person",
              {"version": dossier.version(front), "contact_person": specialist.user_id})
    expect(dossier.read(specialist)["case"]["contact_person"], specialist.user_id, "who has it now")
    lead = towns.colleague("stichtse_vecht", "team_lead")
    expect(transfers(lead, dossier), [(front.user_id, specialist.user_id)], "who handed it over to whom")


def play_expertise_comes_to_the_resident(stage):
    """An expert looks along; the contact person stays. In the team a generalist has labels beside the role.
    [003-07 003-11]"""
    place = towns.town("castricum")
    generalist = towns.colleague("castricum", "consultant", "buch")
    expert = place.engage("ellen.expert", "buch", "consultant", "expert_debts", "expert_dementia")
    dossier = towns.case(generalist, "castricum")
    dossier.record(generalist, HELP_AT_HOME)
    expect_verdict(dossier.advise(expert), "grant", "HH-9")
    expect(dossier.read(generalist)["case"]["contact_person"], generalist.user_id, "the contact person")
    held = towns.manager.get(f"{place.door}/role-assignments?limit=200")["items"]
    labels = sorted(a["role"] for a in held if a["user_id"] == expert.user_id)
    expect(labels, ["consultant", "expert_debts", "expert_dementia"], "one public role and two expertises")


def play_four_municipalities_one_road_each_its_own_team(stage):
    """[003-02 003-03]"""
    roads, teams = {}, {}
    for town in ("bergen", "uitgeest", "castricum", "heiloo"):
        who = towns.colleague(town, "consultant")
        door = towns.town(town).door
        road = who.get(f"{door}/policy/tasks/youth_help/workflow")["steps"]
        roads[town] = [(step["name"], step["role"], step["place"]) for step in road]
        teams[town] = {o["name"] for o in who.get(f"{door}/policy/roles")["organisations"]
                       if o["kind"] == "welfare"}
    for town, road in roads.items():
        expect(road, roads["bergen"], f"the road of {town}")
    expect(sorted(teams["bergen"]), ["duinbuurt"], "welfare in the team of Bergen")
    expect(sorted(teams["heiloo"]), ["de_ommering"], "welfare in the team of Heiloo")


def play_one_organisation_one_foundation_one_company_one_network(stage):
    """Where the access sits is a line in roles.lua. [000-15 004-25]"""
    kinds = {"winterswijk": "municipality", "berkelland": "foundation", "doetinchem": "company",
             "oude_ijsselstreek": "network"}
    people = {"winterswijk": "winterswijk", "berkelland": "stichting_de_brink", "doetinchem": "wijkhuis",
              "oude_ijsselstreek": "samen_aan_de_ijssel"}
    for town, kind in kinds.items():
        who = towns.colleague(town, "consultant", people[town])
        dossier = towns.case(who, town)
        dossier.converse(who)
        expect(dossier.make_plan(who)["made_by"], who.user_id, f"who makes plans in {town}")
        expect_in(kind, roles_of(town, who)["consultant"]["kinds"], f"where the access of {town} sits")
    expect_not_in("foundation", roles_of("winterswijk", towns.colleague("winterswijk", "consultant"))["consultant"]["kinds"],
                  "where the access of Winterswijk does not sit")
