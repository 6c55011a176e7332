"""Nobody fills in a form in vain: the house says beforehand what somebody may do, and what is missing."""

from stage import expect, expect_in
from town import HELP_AT_HOME, Town, administrator

town = generalist = officer = desk = dossier = None


def answer(who, act, provision=None):
    items = who.get(f"{dossier.path}/acts")["items"]
    return next(item for item in items if item["act"] == act and item["provision"] == provision)


def play_the_house_opens(stage):
    global town, generalist, officer, desk, dossier
    town = Town(stage, administrator(stage), "castricum")
    generalist = town.engage("fenna", "buch", "consultant")
    officer = town.engage("gerrit", "buch", "municipal_officer")
    desk = town.engage("ilse", "buch", "access_desk")
    dossier = town.open_case(generalist, town.register(generalist)["client_id"])


def play_who_may_not_hears_who_may(stage):
    """[003-15]"""
    decide = answer(desk, "decide", "household_help")
    expect(decide["allowed"], False, "whether the desk may decide")
    expect_in("'consultant'", decide["says"], "the sentence that says what is missing")
    expect(decide["ready"], False, "whether it can be done now")


def play_who_may_hears_on_what_it_rests_and_what_the_case_waits_for(stage):
    """[003-09, 003-10]"""
    expect(answer(generalist, "make_plan")["role"], "consultant", "the role that a yes rests on")
    expect_in("consultation", answer(generalist, "decide", "household_help")["says"], "what is missing")
    dossier.consult(officer)
    decide = answer(generalist, "decide", "household_help")
    expect(decide["allowed"], True, "whether the generalist may decide now")
    expect(decide["mandate"], "decide_tailored", "the mandate that a yes rests on")
    expect_in("no application", decide["waits_for"], "what the case waits for")


def play_when_all_is_there_the_answer_is_yes_and_the_act_agrees(stage):
    dossier.converse(generalist)
    dossier.plan(generalist, "home_life")
    dossier.record(generalist, HELP_AT_HOME)
    dossier.apply(generalist)
    expect_in("not asked yet", answer(generalist, "decide", "household_help")["waits_for"], "what the case waits for")
    dossier.advise(generalist)
    expect(answer(generalist, "decide", "household_help")["ready"], True, "whether it can be done now")
    dossier.decide(generalist)
    expect(answer(officer, "order", "household_help")["ready"], True, "whether it can be ordered now")


def play_a_case_that_is_not_there_is_not_found(stage):
    desk.refused("GET", f"{town.door}/cases/case_00000000000000000000000000/acts", status=404)
