"""A municipality goes its own way where the task leaves room, and running cases keep theirs."""

import shutil
from pathlib import Path

from stage import ROOT, expect, expect_in
from town import ANNA, BEREND, HELP_AT_HOME, Town, administrator

town = worker = manager = anna = berend = None
ACCENTS = "municipalities/buch/heiloo/household_help.lua"


def reopen(stage, day):
    stage.close()
    stage.day = day
    stage.open()
    for visitor in (worker, manager):
        visitor.token = town.again(visitor)


def take_step(dossier, to, **more):
    return worker.post(f"{dossier.path}/steps", {"version": dossier.version(worker), "to": to}, **more)


def refused_step(dossier, to, says):
    worker.refused("POST", f"{dossier.path}/steps", {"version": dossier.version(worker), "to": to},
                   status=409, says=says)


def moves(**more):
    return manager.post(
        f"{town.door}/policy/tasks/household_help/workflow-moves", {"dry_run": True, **more}, status=200)["items"]


def play_in_may_heiloo_has_the_road_of_the_task(stage):
    global town, worker, manager, anna
    folder = Path(stage.folder.name) / "policy"
    for part in ("plugins", "municipalities"):
        shutil.copytree(ROOT / part, folder / part)
    stage.policy = folder
    stage.day = "2026-05-29"
    town = Town(stage, administrator(stage), "heiloo")
    worker = town.engage("okke", "buch", "consultant")
    manager = town.engage("jan", "buch", "functional_administrator")
    anna = town.open_case(worker, town.register(worker, ANNA)["client_id"])
    road = worker.get(f"{town.door}/policy/tasks/household_help/workflow").body
    expect("home_visit" in [step["name"] for step in road["steps"]], False, "whether there is a home visit")


def play_from_june_a_home_visit_and_no_looking_back(stage):
    """Each accent says since when, who said so, and in which line."""
    road = worker.get(f"{town.door}/policy/tasks/household_help/workflow?on=2026-06-01").body
    visit = next(step for step in road["steps"] if step["name"] == "home_visit")
    expect(visit["layer"], "municipality", "who added it")
    expect(visit["own_term"], "1w", "its term")
    expect(visit["leads"], ["application"], "where it leads")
    expect(visit["place"].startswith(ACCENTS + ":"), True, "whether it names its line")
    expect([step["name"] for step in road["skipped"]], ["evaluation"], "what is skipped")
    expect(road["local_steps_after"], ["investigation"], "where there is room")


def play_a_case_of_june_visits_at_home(stage):
    global berend
    reopen(stage, "2026-06-01")
    berend = town.open_case(worker, town.register(worker, BEREND)["client_id"])
    moved = take_step(berend, "home_visit")
    expect(moved["step"]["due_on"], "2026-06-08", "the last day of the visit")


def play_a_case_of_may_keeps_the_road_of_its_own_day(stage):
    """[000-28 003-20]"""
    refused_step(anna, "home_visit", "goes to application")


def play_a_dry_run_says_what_moving_would_change_for_whom(stage):
    items = moves()
    expect([item["case_id"] for item in items], [anna.id], "the cases")
    expect(items[0]["steps_added"], ["home_visit"], "steps it would get")
    expect(items[0]["steps_gone"], ["evaluation"], "steps it would lose")
    expect(items[0]["step_after"], "investigation", "where it would stand")
    expect(items[0]["moved"], False, "whether it was moved")
    refused_step(anna, "home_visit", "goes to application")


def play_only_who_manages_policy_moves_cases_and_says_why(stage):
    door = f"{town.door}/policy/tasks/household_help/workflow-moves"
    worker.refused("POST", door, {"dry_run": True}, status=403, says="manage policy")
    manager.refused("POST", door, {"dry_run": False}, status=400, says="why running cases are moved")


def play_moved_the_case_goes_the_new_way(stage):
    items = moves(dry_run=False, because="Huisbezoek voor iedereen.")
    expect([item["moved"] for item in items], [True], "whether it was moved")
    expect(moves(), [], "what is left to move")
    take_step(anna, "home_visit")
    lines = manager.get(f"{town.door}/journal/entries?limit=50")["items"]
    moved = [line for line in lines if line["act"] == "manage_policy"]
    expect(len(moved), 1, "the lines in the journal")
    expect(moved[0]["details"]["because"], "Huisbezoek voor iedereen.", "the reason")


def play_when_the_policy_drops_the_step_a_running_case_still_has_it(stage):
    """The host starts under other files; the archive keeps the policy of the case's own day."""
    accents = stage.policy / ACCENTS
    text = accents.read_text(encoding="utf-8")
    begin, end = text.index("  step \"home_visit\""), text.index("  skip ")
    accents.write_text(text[:begin] + text[end:], encoding="utf-8")
    reopen(stage, "2026-06-02")
    expect(berend.step(worker), "home_visit", "where it stands")
    items = moves()
    berends = next(item for item in items if item["case_id"] == berend.id)
    expect(berends["steps_gone"], ["home_visit"], "steps it would lose")
    expect(berends["step_after"], "application", "where it would stand")
    berend.converse(worker)
    berend.record(worker, HELP_AT_HOME)
    berend.apply(worker)
    expect(berend.step(worker), "decision", "where it stands after applying")


def play_a_step_that_the_law_counts_on_is_not_skipped(stage):
    accents = stage.policy / ACCENTS
    text = accents.read_text(encoding="utf-8")
    accents.write_text(text.replace('skip "evaluation"', 'skip "decision"'), encoding="utf-8")
    told = stage.command("check", "--policy", stage.policy, status=1)
    expect_in('step "decision" may not be skipped', told, "what check says")
