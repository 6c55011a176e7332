"""Room that a municipality makes for itself: a pilot in two villages, a queue of its own for the back office,
another partnership for its transport, and people who may do one thing because they do not do another.
"""

from stage import expect, expect_holds, expect_in, expect_not_in
from town import ADDRESS, HELP_AT_HOME, VOUCHER, YOUTH, Neighbours

towns = None

IN_THE_VILLAGE = {**ADDRESS, "postcode": "1934 AB", "town": "Egmond aan den Hoef"}


def play_five_partnerships_work_on_one_host(stage):
    global towns
    stage.day = "2026-05-04"
    towns = Neighbours(stage)


def case_at(address, who, town):
    """A case of somebody who lives there."""
    place = towns.town(town)
    person = {"bsn": next(towns.numbers), "family_name": "Proef", "given_names": "P.", "birth_date": "1958-05-01"}
    client = who.post(f"{place.door}/clients", {**person, "address": address})
    return place.open_case(who, client["client_id"])


def play_a_pilot_holds_in_two_villages_alone(stage):
    """Who lives there takes part by itself: another road, another term. Elsewhere nothing changes.
    [001-34 003-25 004-40]"""
    team = towns.colleague("bergen", "consultant")
    village, elsewhere = case_at(IN_THE_VILLAGE, team, "bergen"), case_at(ADDRESS, team, "bergen")
    for dossier, pilot in ((village, "egmonden"), (elsewhere, None)):
        expect(dossier.read(team)["case"]["pilot"], pilot, "the pilot of the case")
        dossier.converse(team)
    talk = {"version": village.version(team), "to": "village_talk"}
    team.post(f"{village.path}/steps", talk)
    expect(village.step(team), "village_talk", "where the road goes")
    team.refused("POST", f"{elsewhere.path}/steps", {**talk, "version": elsewhere.version(team)}, status=(404, 409))
    declared = team.get(towns.town("bergen").door)["pilots"]
    expect([one["name"] for one in declared], ["egmonden"], "the pilots of Bergen")


def play_a_named_group_of_cases_joins_and_leaves_a_pilot(stage):
    """[001-34 004-40]"""
    team = towns.colleague("bergen", "consultant")
    dossier = case_at(ADDRESS, team, "bergen")
    door = f"{dossier.path}/pilot"
    refused = team.refused("PUT", door, {"version": dossier.version(team), "pilot": "egmond", "because": "Groep 1."},
                           status=400)
    expect_in("egmonden", refused["detail"], "the pilots that there are")
    joined = team.put(door, {"version": dossier.version(team), "pilot": "egmonden", "because": "Groep 1."})
    expect(joined["pilot"], "egmonden", "the pilot of the case")
    dossier.converse(team)
    team.post(f"{dossier.path}/steps", {"version": dossier.version(team), "to": "village_talk"})
    team.refused("PUT", door, {"version": dossier.version(team), "because": "Toch niet."}, status=409)


def play_the_owner_of_the_back_office_queue_differs(stage):
    """The same grant gives the same task: in Wijdemeren for the unit of the three, in Aalten for Aalten. [C14]"""
    for town, owner, other in (("wijdemeren", "beheer_3d", "wijdemeren"), ("aalten", "aalten", None)):
        maker = towns.colleague(town, "wmo_specialist" if town == "wijdemeren" else "consultant")
        dossier = towns.case(maker, town, "household_help", HELP_AT_HOME)
        dossier.converse(maker)
        dossier.plan(maker, "network" if town == "wijdemeren" else "daily_functioning")
        dossier.apply(maker)
        dossier.advise(maker)
        dossier.decide(maker)
        clerk = towns.colleague(town, "municipal_officer", owner)
        tasks = clerk.get(f"{dossier.town.door}/tasks")["items"]
        mine = [task for task in tasks if task["case_id"] == dossier.id and task["what"] == "task"]
        expect([task["organisation"] for task in mine], [owner], f"whose queue it is in {town}")
        if other:
            stranger = towns.colleague(town, "municipal_officer", other)
            tasks = stranger.get(f"{dossier.town.door}/tasks")["items"]
            expect_not_in(mine[0]["task_id"], [task["task_id"] for task in tasks], "the queue of the town hall")


def play_one_municipality_is_in_two_partnerships(stage):
    """For its transport Wijdemeren goes with the villages around the lakes; for the rest with the other two.
    [C11 002-16]"""
    values = {}
    for town in ("wijdemeren", "weesp"):
        team = towns.colleague(town, "consultant")
        door = towns.town(town).door
        transport = team.get(f"{door}/policy/tasks/transport/settings")["items"]
        values[town] = {item["name"]: (item["value"], item["place"]) for item in transport}
        plan_form = next(item for item in team.get(f"{door}/policy/tasks/casework/settings")["items"]
                         if item["name"] == "plan_form")
        expect_in("municipalities/sww/", plan_form["place"], f"where the plan form of {town} stands")
    expect(values["wijdemeren"]["school_distance"][0], 4, "the distance to school of Wijdemeren")
    expect_in("municipalities/plassenvervoer/", values["wijdemeren"]["school_distance"][1], "where that stands")
    expect(values["weesp"]["school_distance"][0], 6, "the distance to school of Weesp")
    shown = towns.colleague("wijdemeren", "consultant").get(towns.town("wijdemeren").door)["partnerships"]
    expect_holds(shown[0], {"region": "plassenvervoer", "cluster": "Vervoer", "tasks": ["transport"]})


def play_an_organisation_is_public_for_the_one_and_private_for_the_other(stage):
    """Two of the three have a say in the company for work. [002-15]"""
    for town, public in (("stichtse_vecht", True), ("wijdemeren", True), ("weesp", False)):
        roles = towns.colleague(town, "consultant").get(f"{towns.town(town).door}/policy/roles").body
        company = next(one for one in roles["organisations"] if one["name"] == "werkhaven")
        expect(company["public"], public, f"whether Werkhaven is public for {town}")


def play_each_cluster_shows_who_has_which_direction(stage):
    """[002-13 002-14]"""
    roles = towns.colleague("weesp", "consultant").get(f"{towns.town('weesp').door}/policy/roles").body
    work = next(one for one in roles["clusters"] if one["cluster"] == "Arbeidsontwikkeling")
    expect_holds(work, {"policy": "beheer_3d", "direction": ["werkhaven"], "execution": ["werkhaven"]})


def play_who_supervises_a_case_does_not_direct_it(stage):
    """[000-19]"""
    team = towns.colleague("aa_en_hunze", "consultant", "impuls")
    dossier = towns.case(team, "aa_en_hunze")
    dossier.converse(team)
    place = towns.town("aa_en_hunze")
    both = place.engage("toezicht.en.team", "aa_en_hunze", "supervisor", "consultant")
    report = {"type": "supervision", "fields": {"looked_at_on": "2026-05-04", "occasion": "sample",
                                                "found": "Het gesprek is goed vastgelegd."}}
    team.refused("POST", f"{dossier.path}/records", report, status=403, says="supervise")
    both.post(f"{dossier.path}/records", report)
    both.refused("POST", f"{dossier.path}/plans", {}, status=403, says="toezicht")
    team.refused("POST", f"{dossier.path}/plans", {"director": both.user_id}, status=403, says="toezicht")
    expect(dossier.make_plan(team)["director"], team.user_id, "who directs")


def play_nor_does_a_director_supervise_the_own_case(stage):
    """[000-19]"""
    place = towns.town("aa_en_hunze")
    both = place.engage("team.en.toezicht", "aa_en_hunze", "consultant", "supervisor")
    dossier = towns.case(both, "aa_en_hunze")
    dossier.converse(both)
    dossier.make_plan(both)
    report = {"type": "supervision", "fields": {"looked_at_on": "2026-05-04", "occasion": "sample", "found": "Goed."}}
    both.refused("POST", f"{dossier.path}/records", report, status=403, says="regisseur")


def play_only_an_authorised_reporter_reports_to_the_board(stage):
    """[004-31]"""
    team = towns.colleague("aalten", "consultant")
    dossier = towns.case(team, "aalten", "youth_help", YOUTH)
    report = {"type": "board_report", "fields": {"reported_on": "2026-05-04", "concern": "Er is geen veilige plek.",
                                                 "discussed_at_table": True}}
    team.refused("POST", f"{dossier.path}/records", report, status=403, says="authorised_reporter")
    reporter = towns.colleague("aalten", "authorised_reporter")
    kept = reporter.post(f"{dossier.path}/records", report)
    expect(kept["fields"]["discussed_at_table"], True, "what was reported")


def play_a_granted_contribution_is_a_voucher_with_an_amount_and_a_last_day(stage):
    """No order goes to a provider. [002-22]"""
    specialist = towns.colleague("weesp", "wmo_specialist")
    dossier = towns.case(specialist, "weesp", "voucher", VOUCHER)
    dossier.converse(specialist)
    dossier.plan(specialist, "network")
    dossier.apply(specialist)
    dossier.advise(specialist)
    decided = specialist.post(f"{dossier.path}/decisions", {
        "version": dossier.version(specialist), "kind": "grant", "provision": "local_services_voucher"})["decision"]
    expect_holds(decided, {"amount": "45.00", "valid_from": "2026-05-04", "valid_until": "2026-08-03"},
                 "the voucher, three months in Weesp")
    letter = specialist.get(f"{dossier.town.door}/decisions/{decided['decision_id']}/letter").text
    expect_in("€ 45,00", letter, "the letter")
    refused = dossier.order(specialist, decided["decision_id"], "vechtzorg", ["vechtzorg", "plassenhulp"], status=409)
    expect_in("voucher", refused["detail"], "why nothing is ordered")


def play_the_same_facility_is_there_for_who_walks_in_and_for_who_is_referred(stage):
    """Volunteer work begins without a decision; a trajectory to work does not. [002-45]"""
    who = towns.colleague("stichtse_vecht", "participation_specialist")
    dossier = towns.case(who, "stichtse_vecht", "participation")
    started = who.post(f"{dossier.path}/provisions", {"version": dossier.version(who), "provision": "volunteer_work"})
    expect_holds(started["provision"], {"name": "volunteer_work", "decision_id": None}, "who walks in")
    refused = who.refused("POST", f"{dossier.path}/provisions",
                          {"version": dossier.version(who), "provision": "short_trajectory"}, status=403)
    expect_in("decision", refused["detail"], "why that waits")
    offered = {one["name"]: one for one in who.get(f"{dossier.town.door}/policy")["provisions"]}
    expect(offered["volunteer_work"]["walk_in"], True, "whether it is open to who walks in")
    expect(offered["short_trajectory"]["walk_in"], False, "whether that is")


def play_every_building_block_has_one_phase_and_a_national_cluster(stage):
    """[002-12 001-37]"""
    who = towns.colleague("stichtse_vecht", "participation_specialist")
    offered = who.get(f"{towns.town('stichtse_vecht').door}/policy")["provisions"]
    blocks = {one["block"]: one for one in offered if one["block"]}
    phases = [one["phase"] for one in blocks.values()]
    expect({phase: phases.count(phase) for phase in sorted(set(phases))},
           {"administration": 13, "after_access": 38, "before_access": 15, "in_access": 11}, "the blocks in each phase")
    expect(sorted({one["national_cluster"] for one in offered}),
           ["basic", "participation", "wmo_individual", "youth_individual"], "the clusters of the national model")
