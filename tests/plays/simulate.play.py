"""Bergen wonders what fewer hours would mean: an administrator asks the past, and nobody's file is opened for it."""

import http.client
import json
import time

from stage import PATIENCE_SECONDS, Broken, expect, expect_in

DOOR = "/api/v1/municipalities/bergen"
SIMULATIONS = f"{DOOR}/policy/simulations"
DEMO_PASSWORD = "samen-in-de-buurt"

administrator = worker = region = None
place = None

# The function of HH-10 as it stands, made slow: the outcome is the same, only later.
SLOW = """    when    = function(facts, settings)
      local spent = 0
      for turn = 1, 300000 do spent = spent + turn % 7 end
"""


def watch(stage, visitor, path, last=None):
    """The events of one stream, until it ends: (name, data) pairs."""
    connection = http.client.HTTPConnection("127.0.0.1", stage.port, timeout=PATIENCE_SECONDS)
    headers = {"Authorization": f"Bearer {visitor.token}"}
    if last:
        headers["Last-Event-ID"] = last
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    if answer.status == 204:
        return []
    expect(answer.status, 200, "the status of the stream")
    expect(answer.getheader("Content-Type"), "text/event-stream", "what the stream is")
    events = []
    for block in answer.read().decode().split("\n\n"):
        lines = dict(line.split(": ", 1) for line in block.split("\n") if ": " in line)
        if "event" in lines:
            events.append((lines["event"], json.loads(lines["data"])))
    connection.close()
    return events


def play_a_municipality_with_hundreds_of_decisions(stage):
    global administrator, worker, region
    stage.command("demo", "--data", stage.data, "--policy", stage.policy, "--residents", "5",
                  "--cases", "300", "--in", "bergen", "--task", "household_help")
    stage.open()
    administrator = stage.log_in("functional_administrator.buch", DEMO_PASSWORD)
    worker = stage.log_in("consultant.buch", DEMO_PASSWORD)
    region = stage.log_in("beheer", DEMO_PASSWORD)


def play_a_case_worker_may_not_simulate(stage):
    worker.refused("POST", SIMULATIONS, {"settings": {"household_help.usual_hours": 2}}, status=403,
                   says="manage policy")


def play_the_administrator_starts_one_and_watches_it(stage):
    """Progress comes as server-sent events."""
    global place
    started = administrator.post(
        SIMULATIONS, {"settings": {"household_help.usual_hours": 2}, "since": "2020-01-01", "title": "Twee uur"},
        status=202)
    place = started.location
    expect_in(started["simulation_id"], place, "where it is")
    events = watch(stage, administrator, f"{place}/events")
    expect(events[-1][0], "ended", "the last event")
    expect(events[-1][1]["state"], "done", "how it ended")
    expect(events[-1][1]["done"], events[-1][1]["total"], "how far it came")
    expect(watch(stage, administrator, f"{place}/events", last="ended"), [], "what is left to tell")


def play_it_tells_what_changes_by_which_rule_and_what_it_costs(stage):
    result = administrator.get(place)["result"]
    decisions = result["decisions"]
    if decisions["flipped"] == 0:
        raise Broken("fewer usual hours must send somebody to a person")
    expect(decisions["left_out"], 0, "what could not be asked again")
    expect([row["setting"] for row in result["by_setting"]], ["household_help.usual_hours"], "the setting")
    expect([row["rule"] for row in result["by_rule"]], ["household_help HH-10"], "the rule")
    moves = {(row["before"], row["after"]): row["count"] for row in decisions["matrix"]}
    to_a_person = sum(count for (before, after), count in moves.items() if after == "weigh" != before)
    expect(to_a_person, decisions["flipped"], "how many now meet a person first")
    before, after = (float(decisions["cost"][side]["a_year"]) for side in ("before", "after"))
    if not 0 < after < before:
        raise Broken(f"what is not granted any more costs nothing: {before} before, {after} after")


def play_the_cases_are_for_who_may_look_into_files(stage):
    """The administrator sees counts only; with a role at the desk also cases, and no fact beyond that role.
    So whom a change would touch is known before anybody decides it. [002-60]"""
    administrator.purpose = "investigation"
    administrator.refused("GET", f"{place}/flips", status=403, says="look into a person's file")
    account = administrator.get("/api/v1/sessions/current").body["user"]["user_id"]
    region.post(f"{DOOR}/role-assignments", {"user_id": account, "role": "access_desk"})
    page = administrator.get(f"{place}/flips?limit=5")
    for flip in page["items"]:
        expect(flip["kind"]["settings"], ["usual_hours"], "what undoes the flip")
        expect_in("carer_overloaded", flip["withheld"], "what is held back")
        if "carer_overloaded" in flip["facts"]:
            raise Broken("a fact for other roles is shown")
        seen = [line["act"] for line in journal_of(flip["case_id"])]
        expect_in("read_client", seen, "what the journal keeps of the look")


def journal_of(case):
    return administrator.get(f"{DOOR}/journal/entries?caseId={case}")["items"]


def play_a_price_flips_nobody(stage):
    started = administrator.post(
        SIMULATIONS, {"settings": {"household_help.hour_price": "41.00"}, "since": "2020-01-01"}, status=202)
    watch(stage, administrator, f"{started.location}/events")
    decisions = administrator.get(started.location)["result"]["decisions"]
    expect(decisions["flipped"] + decisions["changed"], 0, "who is touched by a price")
    if float(decisions["cost"]["after"]["a_year"]) <= float(decisions["cost"]["before"]["a_year"]):
        raise Broken("a higher price must cost more")


def play_one_can_be_cancelled(stage):
    rules = (stage.policy / "plugins/household_help/rules.lua").read_text()
    plain = "    when    = function(facts, settings)\n"
    expect_in(plain, rules, "the rules of household help")
    body = {"files": {"plugins/household_help/rules.lua": rules.replace(plain, SLOW)}, "since": "2020-01-01",
            "full": True}
    started = administrator.post(SIMULATIONS, body, status=202)
    administrator.refused("POST", SIMULATIONS, body, status=409, says="running already")
    administrator.delete(started.location)
    deadline = time.monotonic() + PATIENCE_SECONDS
    while administrator.get(started.location)["state"] == "running":
        if time.monotonic() > deadline:
            raise Broken("it goes on after it was cancelled")
        time.sleep(0.02)
    expect(administrator.get(started.location)["state"], "cancelled", "how it ended")
    expect(administrator.get(started.location)["result"], None, "what a cancelled one found")
    administrator.delete(started.location)
    administrator.refused("GET", started.location, status=404)


def play_the_command_line_says_the_same(stage):
    """Beside the running host, on the same folder, without a lock."""
    told = json.loads(stage.command(
        "simulate", "--data", stage.data, "--policy", stage.policy, "--municipality", "bergen",
        "--set", "household_help.usual_hours=2", "--since", "2020-01-01", "--json", status=1))
    result = administrator.get(place)["result"]
    expect(told["simulations"][0]["decisions"], result["decisions"], "what the command line finds")


def play_a_draft_is_simulated_by_its_id(stage):
    """Over HTTP and on the command line alike, with the settings of the day on which it would hold."""
    draft = administrator.post("/api/v1/policy-drafts", {"scope": "buch/bergen", "title": "Twee uur"})["draft_id"]
    administrator.post(f"/api/v1/policy-drafts/{draft}/settings", {
        "version": 1, "task": "household_help", "setting": "usual_hours", "value": 2,
        "from": "2030-01-01", "source": "art. 7", "because": "Om te zien wat er dan gebeurt."})
    started = administrator.post(SIMULATIONS, {"draft_id": draft, "since": "2020-01-01"}, status=202)
    watch(stage, administrator, f"{started.location}/events")
    shown = administrator.get(started.location)
    expect(shown["title"], "Twee uur", "the title of the simulation")
    expect(shown["result"]["on"], "2030-01-01", "the day whose settings count")
    expect(shown["result"]["decisions"]["flipped"], administrator.get(place)["result"]["decisions"]["flipped"],
           "how many flip")
    told = json.loads(stage.command(
        "simulate", draft, "--data", stage.data, "--policy", stage.policy, "--municipality", "bergen",
        "--since", "2020-01-01", "--json", status=1))
    expect(told["simulations"][0]["decisions"], shown["result"]["decisions"], "what the command line finds")
