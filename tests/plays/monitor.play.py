"""The monitor: a region counts over all its municipalities, and nobody can be pointed at."""

import csv
import io
import json

from stage import expect, expect_in, expect_not_in
from town import ADDRESS, Town, administrator, bsn_numbers

bergen = castricum = None
desk = {}
lead = None
numbers = bsn_numbers()

JANUARY = "2026-01-15"
APRIL = "2026-04-02"


def open_cases(town, who, many, born):
    for _ in range(many):
        person = {"bsn": next(numbers), "family_name": "Proef", "given_names": "P.", "birth_date": born}
        client = who.post(f"{town.door}/clients", {**person, "address": ADDRESS})
        town.open_case(who, client["client_id"])


def rows_of(table):
    """{(municipality, quarter, age group): count}, None where it is left out; totals are None."""
    return {tuple(row[column] for column in table["columns"]): row["count"] for row in table["rows"]}


def play_two_municipalities_work_in_the_winter(stage):
    global bergen, castricum, lead
    stage.day = JANUARY
    manager = administrator(stage)
    bergen = Town(stage, manager, "bergen")
    castricum = Town(stage, manager, "castricum")
    desk["bergen"] = bergen.engage("fenna", "bergen", "consultant")
    desk["castricum"] = castricum.engage("wim", "buch", "consultant")
    lead = bergen.engage("karin", "bergen", "team_lead")
    open_cases(bergen, desk["bergen"], 2, "1958-05-01")
    open_cases(bergen, desk["bergen"], 9, "1940-05-01")
    open_cases(castricum, desk["castricum"], 8, "1958-05-01")
    open_cases(castricum, desk["castricum"], 7, "1940-05-01")


def play_a_quarter_counts_when_it_is_over(stage):
    """A table that still grows would tell each day who came yesterday. [001-36]"""
    path = "/api/v1/monitor/buch/indicators/casework/ages"
    expect(lead.get(path)["rows"], [], "the rows in January")
    stage.close()
    stage.day = APRIL
    stage.open()
    for town, person in ((bergen, lead), (bergen, desk["bergen"]), (castricum, desk["castricum"])):
        person.token = town.again(person)
    expect(lead.get(path)["counted_until"], "2026-04-01", "the day after the last that counts")


def play_only_who_may_read_the_monitor_reads_it(stage):
    desk["bergen"].refused("GET", "/api/v1/monitor/buch/indicators", status=403, says="team_lead")
    lead.refused("GET", "/api/v1/monitor/aa_en_hunze/indicators", status=403, says="no place in Aa en Hunze")
    lead.refused("GET", "/api/v1/monitor/nowhere/indicators", status=404)


def play_the_region_lists_what_its_tasks_want_counted(stage):
    listed = [f"{item['task']}.{item['name']}" for item in lead.get("/api/v1/monitor/buch/indicators")["items"]]
    for name in ("casework.ages", "casework.advice_and_decision", "household_help.care_moments"):
        expect_in(name, listed, "what can be counted")


def play_few_people_are_left_out_and_do_not_follow_from_the_totals(stage):
    """Two in Bergen are left out; so are the nine beside them, for 11 - 9 is 2. [001-35]"""
    table = lead.get("/api/v1/monitor/buch/indicators/casework/ages?year=2026").body
    counts = rows_of(table)
    expect(counts["bergen", "2026-Q1", "65_79"], None, "two people")
    expect(counts["bergen", "2026-Q1", "80_on"], None, "what would give the two away")
    expect(counts["bergen", "2026-Q1", None], 11, "the total of Bergen")
    expect(counts[None, "2026-Q1", "65_79"], 10, "the region's total of that age")
    expect(counts[None, None, None], 26, "the region")
    for cell, count in counts.items():
        expect(count is None or count >= 5, True, f"whether {cell} holds no small count")


def play_a_municipality_sees_its_part_of_the_same_table(stage):
    whole = rows_of(lead.get("/api/v1/monitor/buch/indicators/casework/ages?year=2026").body)
    part = lead.get(f"{bergen.door}/monitor/casework/ages?year=2026").body
    expect(part["municipalities"], ["bergen"], "whose part it is")
    for row in part["rows"]:
        cell = tuple(row[column] for column in part["columns"])
        expect(row["count"], whole["bergen", *cell], f"the count of {cell}")


def play_a_spreadsheet_can_read_it(stage):
    path = "/api/v1/monitor/buch/indicators/casework/ages?year=2026"
    answer = lead.get(f"{path}&format=csv")
    expect_in("text/csv", answer.headers["content-type"], "the content type")
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    expect(rows[0], {"municipality": "total", "quarter": "total", "age_group": "total", "count": "26",
                     "left_out": "no"}, "the first row")
    expect(lead.get(path, headers={"Accept": "text/csv"}).text, answer.text, "the same by Accept")
    lead.refused("GET", f"{path}&format=xls", status=400, says="json or csv")
    lead.refused("GET", f"{path[:-4]}2031", status=400, says="2015 to 2026")


def play_the_command_line_counts_the_same_without_a_key(stage):
    """No identity is opened, so no key is needed."""
    over_http = lead.get("/api/v1/monitor/buch/indicators/casework/ages?year=2026&format=csv").text
    words = ("monitor", "buch", "casework.ages", "--year", "2026", "--on", APRIL, "--data", stage.data,
             "--policy", stage.policy)
    expect(stage.command(*words, "--format", "csv").replace("\n", "\r\n").replace("\r\r", "\r"), over_http,
           "what the command counts")
    told = json.loads(stage.command(*words, "--format", "json", "--municipality", "bergen"))
    expect(told["municipalities"], ["bergen"], "the part of Bergen")
    expect_in("left out", stage.command(*words), "the table for people")
    expect_not_in("Proef", stage.command(*words), "the table for people")
    stage.command("monitor", "nowhere", "--data", stage.data, "--policy", stage.policy, status=2)
