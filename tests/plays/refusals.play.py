"""What the house refuses, and that it says what is missing."""

from stage import expect, expect_in
from town import ANNA, BEREND, HELP_AT_HOME, Town, administrator

bergen = heiloo = manager = generalist = officer = neighbour = anna = dossier = None


def play_two_municipalities_of_one_region_open_their_doors(stage):
    global bergen, heiloo, manager, generalist, officer, neighbour, anna, dossier
    manager = administrator(stage)
    bergen = Town(stage, manager, "bergen")
    heiloo = Town(stage, manager, "heiloo")
    generalist = bergen.engage("marloes", "buch", "consultant")
    officer = bergen.engage("naima", "buch", "municipal_officer")
    neighbour = heiloo.engage("okke", "buch", "consultant")
    anna = bergen.register(generalist)
    dossier = bergen.open_case(generalist, anna["client_id"])


def play_a_stranger_sees_nothing(stage):
    stage.stranger().refused("GET", dossier.path, status=401)


def play_the_wrong_municipality_knows_nothing_of_the_case(stage):
    """Wrong tenant: no right in Bergen, and in Heiloo the id names nothing. [003-01]"""
    neighbour.refused("GET", dossier.path, status=(403, 404))
    neighbour.refused("GET", f"{heiloo.door}/cases/{dossier.id}", status=404)
    neighbour.refused("GET", f"{heiloo.door}/clients/{anna['client_id']}", status=404)


def play_a_look_without_a_purpose_does_not_happen(stage):
    purpose, generalist.purpose = generalist.purpose, None
    generalist.refused("GET", f"{bergen.door}/clients/{anna['client_id']}", status=(400, 403, 422), says="urpose")
    generalist.purpose = purpose


def play_a_care_provider_gets_no_role_in_the_access_team(stage):
    """Who sells help does not advise on it. [003-13, 002-26, C2]"""
    user_id, _ = bergen.account("petra", "schelpenpad")
    manager.refused("POST", f"{bergen.door}/role-assignments", {"user_id": user_id, "role": "consultant"},
                    status=403, says="care_provider")


def play_a_mandate_that_is_missing_is_named(stage):
    """[003-10, C3]"""
    dossier.converse(generalist)
    dossier.plan(generalist, "home_life")
    dossier.record(generalist, HELP_AT_HOME)
    dossier.apply(generalist)
    dossier.advise(generalist)
    officer.refused("POST", f"{dossier.path}/decisions", dossier.decision(officer), status=403, says="decide")


def play_a_second_plan_in_one_household_is_refused(stage):
    """One household, one plan, one director. [002-01, 004-06]"""
    berend = bergen.register(generalist, BEREND, household=anna["household_id"])
    second = bergen.open_case(generalist, berend["client_id"])
    second.converse(generalist)
    answer = generalist.refused("POST", f"{second.path}/plans", {}, status=409, says="plan")
    expect_in("household", answer.text, "the refusal of a second plan")


def play_a_tailored_provision_without_a_goal_is_refused(stage):
    """[000-08, 002-32]"""
    elsewhere = heiloo.register(neighbour, {**ANNA, "bsn": "999999990"})
    bare = heiloo.open_case(neighbour, elsewhere["client_id"])
    bare.converse(neighbour)
    plan = bare.make_plan(neighbour)
    neighbour.refused("POST", f"{heiloo.door}/plans/{plan['plan_id']}/agreements", {"version": plan["version"]},
                      status=(409, 422))
    bare.record(neighbour, HELP_AT_HOME)
    neighbour.refused("POST", f"{bare.path}/decisions", bare.decision(neighbour), status=(403, 409, 422))


def play_an_application_before_the_investigation_is_a_notification(stage):
    """Wmo 2.3.2 lid 9."""
    client = heiloo.register(neighbour, {**BEREND, "bsn": "999999011"})
    early = heiloo.open_case(neighbour, client["client_id"])
    answer = early.apply(neighbour)
    expect(answer["accepted"], False, "whether it is an application already")
    expect_in("investigation", answer["says"], "what is said about it")


def play_a_stale_version_loses_nothing(stage):
    """Two people in one file: who comes second is told, and nothing is overwritten."""
    version = dossier.version(generalist)
    dossier.record(generalist, {"hours_needed": 3})
    generalist.refused("POST", f"{dossier.path}/facts", {"version": version, "facts": {"hours_needed": 1}}, status=409)
    facts = {fact["name"]: fact["value"] for fact in dossier.read(generalist)["facts"]}
    expect(facts["hours_needed"], 3, "the hours in the file")


def play_a_role_ends_on_its_last_day(stage):
    """[000-21]"""
    user_id, password = bergen.account("quirine", "buch")
    bergen.assign(user_id, "consultant", **{"from": "2026-01-01", "till": "2026-01-31"})
    visitor = stage.log_in("quirine", password)
    visitor.purpose = "investigation"
    visitor.refused("GET", dossier.path, status=(403, 404))
