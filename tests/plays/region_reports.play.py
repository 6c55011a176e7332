"""Reports of a region: ages against groups, products with cost and goals, judgements, and conformance."""

import csv
import io
import json

from stage import expect, expect_in, expect_not_in
from town import HELP_AT_HOME, Neighbours

people = lead = None
granted = []

JANUARY = "2026-01-15"
APRIL = "2026-04-02"


def rows_of(table):
    return {tuple(row[column] for column in table["columns"]): row["count"] for row in table["rows"]}


def start(town, provision, task, many, born):
    """Residents who begin with something that is there for everybody."""
    who = people.colleague(town, "consultant", "buch")
    for _ in range(many):
        dossier = people.case(who, town, task, born=born)
        who.post(f"{dossier.path}/provisions", {"version": dossier.version(who), "provision": provision})


def ready_to_sign(worker):
    dossier = people.case(worker, "aa_en_hunze", facts=HELP_AT_HOME)
    dossier.converse(worker)
    plan = dossier.make_plan(worker)
    dossier.agree(worker, dossier.add_goal(worker, plan, "result"))
    dossier.apply(worker)
    dossier.advise(worker)
    return dossier


def play_a_winter_of_work_in_three_municipalities(stage):
    """Eleven decisions follow the advice of the team in Aa en Hunze, five do not."""
    global people
    stage.day = JANUARY
    people = Neighbours(stage)
    start("bergen", "cleaning_support", "household_help", 2, "1958-05-01")
    start("bergen", "cleaning_support", "household_help", 9, "1940-05-01")
    start("castricum", "cleaning_support", "household_help", 8, "1958-05-01")
    start("castricum", "walk_in_guidance", "guidance", 7, "1990-05-01")
    worker = people.colleague("aa_en_hunze", "consultant", "mee_drenthe")
    officer = people.colleague("aa_en_hunze", "municipal_officer")
    for number in range(16):
        dossier = ready_to_sign(worker)
        if number < 11:
            decision = dossier.decide(officer)["decision"]["decision_id"]
            ordered = dossier.order(officer, decision, "hunzehulp", ["hunzehulp"], starts_on=JANUARY)
            granted.append((dossier, ordered["provision"]["provision_id"]))
        else:
            dossier.decide(officer, kind="refuse", amount="", article="Wmo 2015 art. 2.3.5 lid 3",
                           deviation="De dochter woont sinds kort in.",
                           reason="Uw dochter woont nu bij u en doet het huishouden.")


def play_client_and_worker_look_back_at_the_goal(stage):
    """Six reached it, five did not. A judgement before the help began is refused."""
    worker = people.colleague("aa_en_hunze", "consultant", "mee_drenthe")
    door = "/api/v1/municipalities/aa_en_hunze/provisions"
    for number, (dossier, provision) in enumerate(granted):
        body = {"version": dossier.version(worker), "outcome": "reached" if number < 6 else "not_reached",
                "says": "Zo zien wij het samen."}
        if number == 0:
            worker.refused("POST", f"{door}/{provision}/results", {**body, "judged_on": "2026-01-01"}, status=400,
                           says="before it began")
            worker.refused("POST", f"{door}/{provision}/results", {**body, "says": " "}, status=400)
        judged = worker.post(f"{door}/{provision}/results", body)
        expect(judged["result"]["outcome"], body["outcome"], "the outcome")


def play_the_quarter_is_over(stage):
    global lead
    lead = people.colleague("bergen", "team_lead", "buch")
    people.colleague("aa_en_hunze", "team_lead")
    people.on_another_day(APRIL)


def play_ages_stand_against_groups_of_provisions(stage):
    """The cross table, in the six groups of the paper. [001-35]"""
    table = lead.get("/api/v1/monitor/buch/indicators/casework/ages_and_groups?year=2026").body
    expect(table["columns"], ["municipality", "quarter", "provision_group", "age_group"], "the columns")
    counts = rows_of(table)
    expect(counts["castricum", None, "guidance", "35_49"], 7, "guidance at 35 to 49")
    expect(counts["castricum", None, "domestic_help", "65_79"], 8, "domestic help at 65 to 79")
    expect(counts["bergen", None, "domestic_help", "65_79"], None, "two people")
    expect(counts["bergen", None, "domestic_help", "80_on"], None, "what would give the two away")
    expect(counts["bergen", None, "domestic_help", None], 11, "domestic help in Bergen")
    for cell, count in counts.items():
        expect(count is None or count >= 5, True, f"whether {cell} holds no small count")
    declared = lead.get(f"/api/v1/municipalities/bergen/policy/tasks/casework/settings").body["items"]
    groups = [item["name"] for item in declared if item["name"].startswith("group_")]
    expect(sorted(groups), ["group_domestic_help", "group_guidance", "group_home_provision", "group_personal_care",
                            "group_transport", "group_wheelchair"], "the groups")


def play_a_product_has_a_number_a_cost_and_a_share_of_goals_reached(stage):
    """Eleven times 2.5 hours a week at 37.20, for 76 days; six of eleven goals reached. [004-36]"""
    reader = people.colleague("aa_en_hunze", "team_lead")
    report = reader.get("/api/v1/monitor/aa_en_hunze/products?year=2026").body
    rows = {(row["municipality"], row["provision"]): row for row in report["rows"]}
    row = rows["aa_en_hunze", "household_help"]
    expect(row["count"], 11, "how many began")
    expect(row["cost"], "11076.45", "what they cost")
    expect((row["goals_judged"], row["goals_reached"], row["share_reached"]), (11, 6, 55), "the goals")
    expect(rows[None, None]["count"], 11, "all products of the region")
    text = reader.get("/api/v1/monitor/aa_en_hunze/products?year=2026&format=csv").text
    told = next(row for row in csv.DictReader(io.StringIO(text)) if row["municipality"] == "aa_en_hunze"
                and row["provision"] == "household_help")
    expect((told["count"], told["cost"], told["share_reached"]), ("11", "11076.45", "55"), "the same for a spreadsheet")


def play_no_cost_tells_what_a_count_keeps_back(stage):
    """What has no amount has no cost, and a total with such a part has none."""
    report = lead.get("/api/v1/monitor/buch/products?year=2026").body
    rows = {(row["municipality"], row["provision"]): row for row in report["rows"]}
    expect(rows["castricum", "cleaning_support"]["count"], 8, "how many began")
    expect(rows["castricum", "cleaning_support"]["cost"], None, "what nobody gave an amount")
    expect(rows[None, None]["cost"], None, "a total with a part that is not known")
    for row in report["rows"]:
        if row["count"] is None:
            expect(row["cost"], None, "the cost of what is left out")


def play_the_municipality_sees_where_it_judged_otherwise_than_the_team(stage):
    """Advice, judgement, and whether they differ: per decision, and counted. [000-17]"""
    reader = people.colleague("aa_en_hunze", "team_lead")
    table = reader.get("/api/v1/monitor/aa_en_hunze/indicators/casework/judgements?year=2026").body
    counts = rows_of(table)
    expect(counts["aa_en_hunze", None, "grant", "grant", "yes"], 11, "granted as advised")
    expect(counts["aa_en_hunze", None, "grant", "refuse", "no"], 5, "refused against the advice")
    expect(counts[None, None, None, None, "no"], 5, "all that differ")
    officer = people.colleague("aa_en_hunze", "municipal_officer")
    dossier = ready_to_sign_and_refuse(officer)
    decision = officer.get(f"/api/v1/municipalities/aa_en_hunze/decisions/{dossier}").body
    expect(decision["kind"], "refuse", "the judgement of the municipality")
    expect(decision["deviation"], "De dochter woont sinds kort in.", "why it differs from the advice")


def ready_to_sign_and_refuse(officer):
    worker = people.colleague("aa_en_hunze", "consultant", "mee_drenthe")
    decided = ready_to_sign(worker).decide(officer, kind="refuse", amount="",
                                           article="Wmo 2015 art. 2.3.5 lid 3", deviation="De dochter woont sinds kort in.",
                                           reason="Uw dochter woont nu bij u en doet het huishouden.")
    return decided["decision"]["decision_id"]


def play_a_region_sees_where_a_municipality_leaves_its_frame(stage):
    """From declarations, not from people; with the frame, the own word, and the line that says so. [004-20]"""
    report = lead.get("/api/v1/monitor/buch/conformance?on=2026-04-15").body
    towns = {each["municipality"]: each for each in report["municipalities"]}
    expect(sorted(towns), ["bergen", "castricum", "heiloo", "uitgeest"], "who is compared")
    found = next(each for each in towns["uitgeest"]["deviations"]
                 if (each["task"], each["name"]) == ("household_help", "investigation_term"))
    expect((found["frame"], found["own"]), ("6 weeks", "4 weeks"), "the frame and the own word")
    expect_in("municipalities/buch/uitgeest/household_help.lua:", found["place"], "the line that says so")
    expect_in("Wmo 2015 art. 2.3.2", found["law"], "the article")
    expect([each["name"] for each in towns["bergen"]["deviations"] if each["name"] == "investigation_term"
            and each["task"] == "household_help"], [], "Bergen, which keeps the frame there")
    expect([each["refused"] for each in towns.values()], [[], [], [], []], "what oversteps the frame")
    text = lead.get("/api/v1/monitor/buch/conformance?on=2026-04-15&format=csv").text
    expect_in("uitgeest,setting,household_help,investigation_term", text, "the same for a spreadsheet")


def play_only_who_may_read_the_monitor_reads_the_reports(stage):
    consultant = people.colleague("bergen", "consultant", "buch")
    for report in ("products", "conformance"):
        consultant.refused("GET", f"/api/v1/monitor/buch/{report}", status=403)
        lead.refused("GET", f"/api/v1/monitor/buch/{report}?format=xls", status=400)
        lead.refused("GET", f"/api/v1/monitor/nowhere/{report}", status=404)


def play_who_looked_at_which_figures_stands_in_the_journal(stage):
    manager = people.colleague("bergen", "functional_administrator", "buch")
    manager.purpose = "supervision"
    entries = manager.get("/api/v1/municipalities/bergen/journal/entries?limit=200").body["items"]
    looked = [entry["subject_id"] for entry in entries if entry["act"] == "read_monitor"]
    for report in ("casework.ages_and_groups", "products", "conformance"):
        expect_in(report, looked, "what was looked at")


def play_the_command_line_tells_the_same(stage):
    at_hand = ("--data", stage.data, "--policy", stage.policy, "--on", APRIL)
    told = json.loads(stage.command("monitor", "aa_en_hunze", "products", "--format", "json", *at_hand))
    row = next(row for row in told["rows"] if row["municipality"] and row["provision"])
    expect((row["count"], row["cost"], row["share_reached"]), (11, "11076.45", 55), "the products")
    expect_in("Hulp bij het huishouden", stage.command("monitor", "aa_en_hunze", "products", *at_hand), "the table")
    told = stage.command("monitor", "buch", "conformance", *at_hand)
    expect_in("4 weeks instead of 6 weeks", told, "the conformance report")
    expect_not_in("Proef", told, "the conformance report")
