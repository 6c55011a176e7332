"""Aa en Hunze: the social team makes a results plan; the municipality signs."""

from stage import expect, expect_in
from town import HELP_AT_HOME, Town, administrator, expect_verdict

town = worker = partner = officer = jurist = anna = dossier = None
decision = {}


def play_partners_work_in_the_team(stage):
    """Welfare and client support sit in the team. [000-01, 000-21, C2]"""
    global town, worker, partner, officer, jurist
    town = Town(stage, administrator(stage), "aa_en_hunze")
    worker = town.engage("imke", "mee_drenthe", "consultant")
    partner = town.engage("jan", "impuls", "network_partner")
    officer = town.engage("klaas", "aa_en_hunze", "municipal_officer")
    jurist = town.engage("lotte", "aa_en_hunze", "objection_officer")


def play_a_results_plan_without_a_result_supports_nothing(stage):
    """[000-05, C5]"""
    global anna, dossier
    anna = town.register(worker)
    dossier = town.open_case(worker, anna["client_id"])
    dossier.converse(worker)
    plan = dossier.make_plan(worker)
    expect(plan["form"], "results_plan", "the form of the plan")
    worker.refused("POST", f"{town.door}/plans/{plan['plan_id']}/agreements", {"version": plan["version"]},
                   status=(409, 422), says="result")
    plan = dossier.add_goal(worker, plan, "result")
    expect(dossier.agree(worker, plan)["state"], "agreed", "the state of the plan")


def play_the_same_file_gets_the_same_advice(stage):
    """The facts of Castricum's play, the rules of this municipality. [000-06]"""
    dossier.record(worker, HELP_AT_HOME)
    dossier.apply(worker)
    expect_verdict(dossier.advise(worker), "grant", "HH-9")


def play_the_team_member_cannot_sign(stage):
    """The municipality signs; the team makes the plan. [000-16, C3]"""
    worker.refused("POST", f"{dossier.path}/decisions", dossier.decision(worker), status=403)


def play_the_municipal_officer_signs_the_same_draft(stage):
    """No consultation is asked: the signature itself is the municipality's look. [000-06, 000-16, C3]"""
    global decision
    decision = dossier.decide(officer)["decision"]
    expect(decision["signed_by"], officer.user_id, "who signed")
    expect(decision["organisation"], "aa_en_hunze", "for whom it was signed")


def play_one_good_offer_is_enough(stage):
    """[C8]"""
    order = dossier.order(officer, decision["decision_id"], "hunzehulp", ["hunzehulp"])["order"]
    expect(order["offered"], ["hunzehulp"], "the offers")


def play_a_general_provision_needs_no_plan_and_no_decision(stage):
    """A network partner starts it directly. [000-07, 000-09]"""
    neighbour = town.register(worker, {"bsn": "999990019", "family_name": "Hunzeman", "given_names": "Geert",
                                       "birth_date": "1948-08-08"})
    light = town.open_case(partner, neighbour["client_id"])
    version = light.version(worker)
    started = partner.post(f"{light.path}/provisions", {"version": version, "provision": "cleaning_support"})
    expect(started["provision"]["kind"], "general", "the kind of provision")
    partner.refused(
        "POST", f"{light.path}/provisions",
        {"version": light.version(worker), "provision": "household_help"}, status=(403, 409, 422))


def play_an_objection_is_received_and_decided_by_somebody_else(stage):
    objection = dossier.object(jurist, decision["decision_id"])["objection"]
    decided = dossier.decide_objection(jurist, objection["objection_id"], outcome="founded")["objection"]
    expect(decided["outcome"], "founded", "the outcome of the objection")


def play_the_journal_proves_every_step(stage):
    stage.close()
    expect_in("aa_en_hunze", stage.command("journal", "verify", "aa_en_hunze", "--data", stage.data), "what verify says")
    stage.open()
