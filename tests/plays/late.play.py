"""Terms run out. The host is told which day it is, so that six weeks pass in a moment."""

from stage import expect, expect_in
from town import HELP_AT_HOME, Town, administrator

town = worker = officer = jurist = dossier = None
decision = {}


def play_a_decision_is_published_on_a_monday_in_april(stage):
    global town, worker, officer, jurist, dossier, decision
    stage.day = "2026-04-13"
    town = Town(stage, administrator(stage), "aa_en_hunze")
    worker = town.engage("roos", "impuls", "consultant")
    officer = town.engage("sietske", "aa_en_hunze", "municipal_officer")
    jurist = town.engage("thijs", "aa_en_hunze", "objection_officer")
    dossier = town.open_case(worker, town.register(worker)["client_id"])
    dossier.converse(worker)
    dossier.plan(worker, "result")
    dossier.record(worker, HELP_AT_HOME)
    dossier.apply(worker)
    dossier.advise(worker)
    decision = dossier.decide(officer)["decision"]


def play_the_objection_term_moves_past_whit_monday(stage):
    """Six weeks after Monday 13 April 2026 is Whit Monday (Awb 6:7, Algemene termijnenwet 1)."""
    expect(decision["objection_until"], "2026-05-26", "the last day to object")


def play_an_objection_a_day_late_is_kept_and_says_what_that_means(stage):
    """Never refused for being late: recorded as late, with what to ask (Awb 6:11)."""
    stage.close()
    stage.day = "2026-05-27"
    stage.open()
    for visitor in (worker, officer, jurist):
        visitor.token = town.again(visitor)
    received = dossier.object(jurist, decision["decision_id"])
    expect(received["objection"]["late"], True, "whether it is late")
    expect_in("6:11", received["says"], "what is said about it")


def play_without_an_excuse_a_late_objection_is_not_judged(stage):
    objection = dossier.read(jurist)["objections"][0]
    jurist.refused(
        "POST", f"{town.door}/objections/{objection['objection_id']}/decisions",
        {"version": dossier.version(jurist), "outcome": "unfounded", "reasons": "Te laat."},
        status=(409, 422), says="late")
    decided = dossier.decide_objection(jurist, objection["objection_id"], outcome="inadmissible")["objection"]
    expect(decided["outcome"], "inadmissible", "the outcome of the objection")
