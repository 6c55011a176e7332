"""What happens makes plugins act: once, in the open, and never more than they may."""

import shutil
import time
from pathlib import Path

from stage import PATIENCE_SECONDS, ROOT, expect, expect_in, expect_not_in
from town import HELP_AT_HOME, Town, administrator

town = worker = lead = manager = dossier = None
HANDLERS = "plugins/household_help/handlers.lua"


def own_policy(stage):
    """A policy folder of this play's own, which it may change."""
    folder = Path(stage.folder.name) / "policy"
    for part in ("plugins", "municipalities"):
        shutil.copytree(ROOT / part, folder / part)
    stage.policy = folder
    return folder


def until(look, about):
    """Looks again until there is something; the timekeeper needs a moment after the start."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > deadline:
            raise AssertionError(f"nothing came of {about}")
        time.sleep(0.05)


def titles(who, role):
    items = who.get(f"{town.door}/tasks?role={role}&limit=200")["items"]
    return [item["title"] for item in items if item["title"]]


def reopen_on(stage, day):
    stage.close()
    stage.day = day
    stage.open()
    for visitor in (worker, lead, manager):
        visitor.token = town.again(visitor)


def play_a_case_is_opened_in_bergen(stage):
    global town, worker, lead, manager, dossier
    own_policy(stage)
    stage.day = "2026-04-13"
    town = Town(stage, administrator(stage), "bergen")
    worker = town.engage("marloes", "buch", "consultant")
    lead = town.engage("kees", "buch", "team_lead")
    manager = town.engage("jan", "buch", "functional_administrator")
    dossier = town.open_case(worker, town.register(worker)["client_id"])


def play_a_fact_puts_a_task_on_the_work_list(stage):
    """The plugin says so in handlers.lua; nobody wrote C++ for it."""
    dossier.record(worker, {**HELP_AT_HOME, "carer_overloaded": True})
    expect_in("Bespreek met de mantelzorger wat verlichting geeft", titles(worker, "consultant"), "the tasks")


def play_the_case_tells_what_was_done_and_which_line_asked_for_it(stage):
    event = worker.get(f"{dossier.path}/events")["items"][0]
    expect(event["name"], "fact_recorded", "what happened")
    expect(event["about"], "carer_overloaded", "what it was about")
    outcome = event["outcomes"][0]
    expect(outcome["place"].startswith(HANDLERS + ":"), True, "whether it names the line")
    expect(outcome["did"],
           ["task for consultant: Bespreek met de mantelzorger wat verlichting geeft"], "what was done")
    expect_in("handler_acted", dossier.timeline(worker), "the timeline")


def play_the_same_fact_again_with_no_for_an_answer_gives_no_task(stage):
    before = len(titles(worker, "consultant"))
    dossier.record(worker, {"carer_overloaded": False})
    expect(len(titles(worker, "consultant")), before, "the number of tasks")


def play_a_task_is_finished_by_who_holds_its_role(stage):
    items = worker.get(f"{town.door}/tasks?role=consultant&limit=200")["items"]
    task = next(item for item in items if item["title"])
    lead.refused("POST", f"{town.door}/tasks/{task['task_id']}/completions", {}, status=403, says="consultant")
    worker.post(f"{town.door}/tasks/{task['task_id']}/completions", {})
    expect_not_in(task["title"], titles(worker, "consultant"), "the tasks")


def play_when_the_investigation_runs_out_a_letter_lies_ready(stage):
    """The host looks by itself when a new day begins; six weeks after Monday 13 April is 26 May (Whit Monday)."""
    reopen_on(stage, "2026-05-27")
    letters = until(lambda: worker.get(f"{dossier.path}/letters")["items"], "the term that ran out")
    expect(len(letters), 1, "the number of letters")
    expect(letters[0]["sent_on"], None, "whether it was sent")
    page = worker.get(f"{town.door}/letters/{letters[0]['letter_id']}").text
    expect_in("Anna Duinwaard", page, "the letter")
    expect_in("⟦naam⟧", page, "the letter")
    expect_in("De termijn van 'Onderzoek' is verlopen op 26 mei 2026.",
              [notice["title"] for notice in lead.get(f"{town.door}/notices")["items"]], "the notices")


def play_a_person_sends_the_letter_under_their_own_name(stage):
    letter = worker.get(f"{dossier.path}/letters")["items"][0]
    door = f"{town.door}/letters/{letter['letter_id']}"
    lead.refused("POST", f"{door}/sendings", {}, status=403)
    worker.post(f"{door}/sendings", {})
    page = worker.get(door).text
    expect_in("Marloes", page, "the letter as it was sent")
    expect_not_in("⟦", page, "the letter as it was sent")
    worker.refused("DELETE", door, status=409, says="no draft")


def play_another_day_tells_nothing_twice(stage):
    reopen_on(stage, "2026-06-02")
    # The day was looked at when the next event is handled: record something that makes one.
    dossier.record(worker, {"carer_overloaded": True})
    until(lambda: "handler_acted" in dossier.timeline(worker), "the fact")
    expect(len(worker.get(f"{dossier.path}/letters")["items"]), 1, "the number of letters")
    overdue = [event for event in worker.get(f"{dossier.path}/events")["items"]
               if event["name"] == "step_overdue"]
    expect(len(overdue), 1, "how often the term ran out")


def play_without_a_host_a_command_looks_for_what_a_day_brings(stage):
    stage.close()
    said = stage.command("tick", "bergen", "--data", stage.data, "--policy", stage.policy, "--day", "2026-06-03")
    expect(said, "bergen: 0 overdue, 0 reminders, 0 events answered, 0 effects, 0 refused\n", "what it found")
    stage.open()


def play_a_handler_that_asks_for_more_than_it_may_is_refused_and_named(stage):
    stage.close()
    (stage.policy / HANDLERS).write_text(
        'return handlers "household_help" {\n'
        '  on "conversation_held" { does = function()\n'
        '    return { task { title = "Half werk", role = "consultant" },\n'
        '             set_fact { fact = "limited", value = yes } } end },\n'
        '  on "conversation_held" { does = function() while true do end end },\n'
        "}\n", encoding="utf-8")
    stage.open()
    for visitor in (worker, lead, manager):
        visitor.token = town.again(visitor)
    dossier.converse(worker)
    expect_not_in("Half werk", titles(worker, "consultant"), "the tasks")
    problems = manager.get(f"{town.door}/handler-problems")["items"]
    expect([problem["limit"] for problem in problems], ["work", None], "what stopped them")
    expect_in("plugin.lua does not declare the need 'facts.write'", problems[1]["says"], "what is wrong")
    expect(problems[1]["place"], f"{HANDLERS}:2", "the line")
    worker.refused("GET", f"{town.door}/handler-problems", status=403, says="manage policy")


def play_the_administrator_solves_it(stage):
    mine = titles(manager, "functional_administrator")
    expect(len(mine), 2, "the tasks of the administrator")
    for problem in manager.get(f"{town.door}/handler-problems")["items"]:
        manager.post(f"{town.door}/handler-problems/{problem['number']}/solutions",
                     {"because": "De regel is uit de plugin gehaald."})
    expect(manager.get(f"{town.door}/handler-problems")["items"], [], "the open problems")
    expect(titles(manager, "functional_administrator"), [], "the tasks of the administrator")


def play_a_plugin_that_declares_less_than_it_asks_is_not_loaded(stage):
    (stage.policy / HANDLERS).write_text(
        'return handlers "household_help" {\n'
        '  on "decision_granted" { does = { notify { title = "x", role = "team_lead" } } },\n'
        "}\n", encoding="utf-8")
    told = stage.command("check", "--policy", stage.policy, status=1)
    expect_in('on "decision_granted" notifies somebody, but plugin.lua does not declare the need', told,
              "what check says")
